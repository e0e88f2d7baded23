/* arena.c: chunks that grow, a pointer that bumps. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"

struct NgArenaChunk
{
	NgArenaChunk *older;
	size_t		size;
};

#define FIRST_CHUNK		((size_t) 16 * 1024)
#define LARGEST_CHUNK	((size_t) 1024 * 1024)
#define ALIGN8(n)		(((n) + 7) & ~(size_t) 7)

void
ng_arena_init(NgArena *a, const NgAllocator *source)
{
	memset(a, 0, sizeof(*a));
	a->source = source;
}

void
ng_arena_free(NgArena *a)
{
	NgArenaChunk *c = a->chunk;

	while (c)
	{
		NgArenaChunk *older = c->older;

		a->source->release(a->source->arg, c);
		c = older;
	}
	a->chunk = NULL;
	a->next = a->end = NULL;
	a->total = 0;
}

void *
ng_alloc(NgArena *a, size_t nbytes)
{
	void	   *p;

	nbytes = ALIGN8(nbytes ? nbytes : 1);	/* a place of its own even for nothing */
	if ((size_t) (a->end - a->next) < nbytes)
	{
		size_t		size = a->chunk ? a->chunk->size * 2 : FIRST_CHUNK;
		NgArenaChunk *c;

		if (size > LARGEST_CHUNK)
			size = LARGEST_CHUNK;
		if (size < nbytes + sizeof(NgArenaChunk))
			size = nbytes + sizeof(NgArenaChunk);
		c = a->source->alloc(a->source->arg, size);
		c->older = a->chunk;
		c->size = size;
		a->chunk = c;
		a->next = (char *) (c + 1);
		a->end = (char *) c + size;
		a->total += size;
	}
	p = a->next;
	a->next += nbytes;
	return p;
}

void *
ng_alloc0(NgArena *a, size_t nbytes)
{
	return memset(ng_alloc(a, nbytes), 0, nbytes);
}

char *
ng_strndup(NgArena *a, const char *s, size_t nbytes)
{
	char	   *p = ng_alloc(a, nbytes + 1);

	if (nbytes)
		memcpy(p, s, nbytes);
	p[nbytes] = '\0';
	return p;
}

char *
ng_printf(NgArena *a, const char *fmt,...)
{
	va_list		args;
	int			n;
	char	   *p;

	va_start(args, fmt);
	n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	p = ng_alloc(a, (size_t) n + 1);
	va_start(args, fmt);
	vsnprintf(p, (size_t) n + 1, fmt, args);
	va_end(args);
	return p;
}

void *
ng_vec_grow(NgArena *a, void *v, int32_t *cap, size_t item)
{
	int32_t		n = *cap ? *cap + (*cap >> 1) : 16;

	if (n < *cap || n > INT32_MAX / 2)
		n = INT32_MAX / 2;		/* one more than that fails in the allocator */
	*cap = n;
	return v ? a->source->resize(a->source->arg, v, (size_t) n * item)
		: a->source->alloc(a->source->arg, (size_t) n * item);
}

void *
ng_vec_fit(NgArena *a, void *v, int32_t *cap, int32_t n, size_t item)
{
	if (n == 0)
		n = 1;					/* a vector that has storage keeps some */
	if (!v || n == *cap)
		return v;
	*cap = n;
	return a->source->resize(a->source->arg, v, (size_t) n * item);
}
