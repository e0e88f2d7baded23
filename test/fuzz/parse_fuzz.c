/*
 * parse_fuzz.c: any bytes through every stage of a parse.
 *
 * Beyond not crashing, every span must lie inside the text and its character
 * offset must be the number of characters before it: the offset law.
 */
#include <stdlib.h>
#include <string.h>

#include "unicode/utf8.h"
#include "article/doc.h"

static void *
take(void *arg, size_t nbytes)
{
	void	   *p = malloc(nbytes ? nbytes : 1);

	if (!p)
		abort();
	return p;
}

/* Vectors are never freed piece by piece: remember all, drop all. */
typedef struct Held
{
	void	  **p;
	size_t		n, cap;
} Held;

static void
hold(Held *h, void *p)
{
	if (h->n == h->cap)
	{
		h->cap = h->cap ? h->cap * 2 : 64;
		h->p = realloc(h->p, h->cap * sizeof(void *));
	}
	h->p[h->n++] = p;
}

static void *
held_alloc(void *arg, size_t nbytes)
{
	void	   *p = take(arg, nbytes);

	hold(arg, p);
	return p;
}

static void *
held_resize(void *arg, void *ptr, size_t nbytes)
{
	Held	   *h = arg;
	size_t		i;

	for (i = h->n; i-- > 0;)
		if (h->p[i] == ptr)
		{
			h->p[i] = realloc(ptr, nbytes);
			if (!h->p[i])
				abort();
			return h->p[i];
		}
	abort();
}

static void
held_release(void *arg, void *ptr)
{
	Held	   *h = arg;
	size_t		i;

	for (i = h->n; i-- > 0;)
		if (h->p[i] == ptr)
		{
			h->p[i] = h->p[--h->n];
			free(ptr);
			return;
		}
	abort();
}

static void
check(const NgDoc *d, NgSpan s)
{
	const NgToken *t;

	if (s.from >= s.to)
		return;
	if (s.from < 0 || s.to > d->toks.n)
		abort();
	t = &d->toks.v[s.to - 1];
	if (t->byte + (size_t) t->nbytes > d->nbytes)
		abort();
	if (s.block >= d->blocks.n || s.sent >= d->sents.n)
		abort();
}

#define CHECK_ALL(vec) \
	for (i = 0; i < d->vec.n; i++) \
		check(d, d->vec.v[i].at)

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char none[1];
	Held		held = {0};
	NgAllocator source = {held_alloc, held_resize, held_release, NULL, NULL};
	NgArena		arena;
	NgDoc	   *d;
	uint32_t	byte = 0,
				chr = 0;
	int32_t		i;
	size_t		h;
	char	   *text = size ? malloc(size) : NULL;	/* exactly as long, so that a read past the end is seen */

	if (size)
		memcpy(text, data, size);
	source.arg = &held;
	ng_arena_init(&arena, &source);
	d = ng_parse(&arena, size ? text : none, size, size & 1, 1730980800);

	for (i = 0; i < d->toks.n; i++)
	{
		const NgToken *t = &d->toks.v[i];

		if (t->byte < byte || t->byte + (size_t) t->nbytes > size)
			abort();
		chr += ng_utf8_chars(d->text + byte, t->byte - byte);
		if (t->chr != chr || t->nchars != ng_utf8_chars(d->text + t->byte, t->nbytes))
			abort();
		byte = t->byte;
	}
	for (i = 0; i < d->blocks.n; i++)
		if (d->blocks.v[i].from >= d->blocks.v[i].to || d->blocks.v[i].to > d->toks.n)
			abort();
	for (i = 0; i < d->sents.n; i++)
		if (d->sents.v[i].from >= d->sents.v[i].to || d->sents.v[i].to > d->toks.n)
			abort();
	CHECK_ALL(captions);
	CHECK_ALL(related);
	CHECK_ALL(dates);
	CHECK_ALL(figures);
	CHECK_ALL(ents);
	CHECK_ALL(events);
	CHECK_ALL(participants);
	CHECK_ALL(commitments);
	for (i = 0; i < d->participants.n; i++)
		if (d->participants.v[i].event < 0 || d->participants.v[i].event >= d->events.n)
			abort();

	for (h = 0; h < held.n; h++)
		free(held.p[h]);
	free(held.p);
	free(text);
	return 0;
}
