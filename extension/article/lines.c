/* lines.c: the lines of a page: their ends, their flags, and which are alike. */
#include <string.h>

#include "../text/key.h"
#include "../unicode/utf8.h"
#include "layout.h"

/* ---- comparing lines ---- */

static uint64_t
mix(uint64_t h, const char *p, size_t n)
{
	for (; n; n--, p++)
		h = (h ^ (unsigned char) *p) * UINT64_C(1099511628211);
	return h;
}

/* Eight bytes at a time, for the bytes of a line as they are. */
static uint64_t
mix_bytes(uint64_t h, const char *p, size_t n)
{
	uint64_t	w;

	for (; n >= 8; n -= 8, p += 8)
	{
		memcpy(&w, p, 8);
		h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
		h ^= h >> 32;
	}
	/* the rest with its length, so that no two texts are mixed alike */
	w = n;
	if (n >= 4)
	{
		uint32_t	a,
					b;

		memcpy(&a, p, 4);
		memcpy(&b, p + n - 4, 4);
		h = (h ^ ((uint64_t) a << 32 | b)) * UINT64_C(0x9E3779B97F4A7C15);
	}
	else if (n > 0)
		w |= (uint64_t) (unsigned char) p[0] << 8 | (uint64_t) (unsigned char) p[n / 2] << 16 |
			(uint64_t) (unsigned char) p[n - 1] << 24;
	h = (h ^ w) * UINT64_C(0xFF51AFD7ED558CCD);
	return h ^ h >> 32;
}

/* The same for capitals and small letters, and for every way to write the accents. */
static uint64_t
word_hash(const NgDoc *d, int32_t tok)
{
	char		key[64];
	const NgToken *t = &d->toks.v[tok];
	size_t n = ng_token_key(d->text + t->byte, t->nbytes < 48 ? t->nbytes : 48, key, sizeof(key));

	return mix(UINT64_C(14695981039346656037), key, n);
}

static bool
same_token(const NgDoc *d, int32_t a, int32_t b)
{
	const NgToken *x = &d->toks.v[a],
			   *y = &d->toks.v[b];

	return x->nbytes == y->nbytes && memcmp(d->text + x->byte, d->text + y->byte, x->nbytes) == 0;
}

int32_t
ng_lines_common(const NgDoc *d, const NgLine *a, const NgLine *b)
{
	int32_t		n = 0;

	while (a->from + n < a->to && b->from + n < b->to && same_token(d, a->from + n, b->from + n))
		n++;
	return n;
}

int
ng_lines_overlap(const NgDoc *d, const NgLine *a, const NgLine *b)
{
	uint64_t	seen[256] = {0};
	int32_t		i,
				words = 0,
				found = 0;
	int32_t		a_to = a->to - a->from > 40 ? a->from + 40 : a->to,
				b_to = b->to - b->from > 160 ? b->from + 160 : b->to;

	/* the set of b's words, by four hashes a slot at most; a word that finds no room is left out */
	for (i = b->from; i < b_to; i++)
	{
		uint64_t	h;
		int			k;

		if (!ng_is_word(d, i))
			continue;
		h = word_hash(d, i) | 1;
		for (k = 0; k < 4 && seen[(h + (uint64_t) k) & 255] && seen[(h + (uint64_t) k) & 255] != h;
			 k++)
			;
		if (k < 4)
			seen[(h + (uint64_t) k) & 255] = h;
	}
	for (i = a->from; i < a_to; i++)
	{
		uint64_t	h;
		int			k;

		if (!ng_is_word(d, i))
			continue;
		h = word_hash(d, i) | 1;
		words++;
		for (k = 0; k < 4 && seen[(h + (uint64_t) k) & 255] != h; k++)
			;
		found += k < 4;
	}
	return words ? found * 100 / words : 0;
}

/* ---- flags ---- */

/* The words twice over; links carry the title of their thumbnail in front. */
static void
find_double(const NgDoc *d, NgLine *l)
{
	int32_t		n = l->to - l->from,
				i;

	if (n % 2 || n < 6 || n > 120)
		return;
	for (i = 0; i < n / 2; i++)
		if (!same_token(d, l->from + i, l->from + n / 2 + i))
			return;
	l->half = l->from + n / 2;
	l->flags |= NG_LF_DOUBLED;
}

static void
find_end(const NgDoc *d, NgLine *l)
{
	int32_t		t = l->to - 1;

	while (t > l->from && ng_at_closer(d, t))
		t--;
	if (ng_at_stop(d, t))
	{
		l->flags |= NG_LF_STOP;
		if (ng_punct(d, t, '?') || ng_punct(d, t, '!'))
			l->flags |= NG_LF_QUESTION;
	}
	else if (ng_punct(d, t, '/') && t > l->from && ng_punct(d, t - 1, '.'))
		l->flags |= NG_LF_STOP;
	else if (ng_punct(d, l->to - 1, ':'))
		l->flags |= NG_LF_COLON;
	else if (ng_punct(d, l->to - 1, ';'))
		l->flags |= NG_LF_ITEM;
	/* a list cuts with a space before the dots, a writer's "..." hangs on the word */
	t = l->to - 1;
	if (ng_at_stop(d, t))
	{
		while (t > l->from && ng_punct(d, t, '.') && ng_punct(d, t - 1, '.') &&
			   ng_gap_before(d, t) == 0)
			t--;
		if ((l->to - t >= 3 || !ng_punct(d, t, '.')) && !(l->flags & NG_LF_QUESTION) &&
			t > l->from && ng_gap_before(d, t) > 0)
			l->flags |= NG_LF_CUT;
	}
}

static void
find_start(const NgDoc *d, NgLine *l)
{
	const NgToken *t = &d->toks.v[l->from];

	if ((ng_sign(d, l->from) & NG_SIGN_BULLET))
		l->flags |= NG_LF_ITEM;
	else if (t->kind == NG_TOK_NUMBER && t->nchars <= 2 && l->from + 1 < l->to &&
			 (ng_punct(d, l->from + 1, '.') || ng_punct(d, l->from + 1, ')')))
		l->flags |= NG_LF_ITEM;
	else if (t->kind == NG_TOK_WORD && t->nchars == 1 && l->from + 1 < l->to &&
			 ng_punct(d, l->from + 1, ')'))
		l->flags |= NG_LF_ITEM;
	else if (t->kind == NG_TOK_WORD && !(t->flags & NG_TF_CAP))
		l->flags |= NG_LF_SMALL;
}

/* ---- reading ---- */

/* Links every line to its nearest earlier and later line of the same words. */
static void
find_twins(NgDoc *d, NgLines *ls)
{
	uint32_t	size = 16,
				i;
	int32_t    *slot;

	while (size < (uint32_t) ls->line.n * 2)
		size *= 2;
	slot = d->arena->source->alloc(d->arena->source->arg, size * sizeof(*slot));
	memset(slot, 0xFF, size * sizeof(*slot));
	for (i = 0; i < (uint32_t) ls->line.n; i++)
	{
		NgLine	   *l = &ls->line.v[i];
		uint32_t	s = (uint32_t) (l->hash ^ (l->hash >> 32)) & (size - 1);

		NG_CHECK_EVERY(d->arena, i);
		while (slot[s] >= 0 && ls->line.v[slot[s]].hash != l->hash)
			s = (s + 1) & (size - 1);
		l->twin = slot[s];
		l->next_twin = -1;
		if (slot[s] >= 0)
			ls->line.v[slot[s]].next_twin = (int32_t) i;
		slot[s] = (int32_t) i;
	}
	d->arena->source->release(d->arena->source->arg, slot);
}

/* Of a line that is no paragraph: its words as they are. */
static uint64_t
hash_words(const NgDoc *d, const NgLine *l)
{
	const NgToken *t = &d->toks.v[l->from],
			   *end = &d->toks.v[l->to];
	uint64_t	hash = UINT64_C(14695981039346656037);

	for (; t < end; t++)
		hash = mix_bytes(hash, d->text + t->byte, t->nbytes);
	return hash;
}

static void
add_line(NgDoc *d, NgLines *ls, int32_t from, int32_t to, int32_t no, int32_t group)
{
	NgLine	   *l = NG_PUSH(d->arena, ls->line);
	const NgToken *last;

	memset(l, 0, sizeof(*l));
	l->from = from;
	l->to = to;
	l->no = no;
	l->group = group;
	l->stamp = -1;
	last = &d->toks.v[to - 1];
	l->nchars = (int32_t) (ng_tok_chr(d, to - 1) - ng_tok_chr(d, from) +
						   ng_utf8_chars(d->text + last->byte, last->nbytes));
	/* a paragraph is nobody's twin */
	l->hash = l->nchars <= NG_MAX_CAPTION ? hash_words(d, l) : (uint64_t) from;
	find_end(d, l);
	find_start(d, l);
	find_double(d, l);
	l->look = ng_look_of(d, l);
}

static int32_t
line_end(const NgDoc *d, int32_t from)
{
	const NgToken *t = &d->toks.v[from],
			   *end = &d->toks.v[d->toks.n];

	while (t < end && t->kind != NG_TOK_NEWLINE)
		t++;
	return (int32_t) (t - d->toks.v);
}

void
ng_lines_read(NgDoc *d, NgLines *ls)
{
	int32_t		i = 0,
				no = 1,
				group = 0,
				last_no = 0;

	memset(ls, 0, sizeof(*ls));
	NG_RESERVE(d->arena, ls->line, d->toks.n / 24 + 8);
	while (i < d->toks.n)
	{
		int32_t		from = i;

		i = line_end(d, i);
		if (i > from)
		{
			if (no > last_no + 1)
				group++;
			last_no = no;
			add_line(d, ls, from, i, no, group);
			if (ls->line.n % 1024 == 0)
				NG_CHECK(d->arena);
		}
		i++;
		no++;
	}
	find_twins(d, ls);
}
