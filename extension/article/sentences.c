/* sentences.c: where sentences end. */
#include <string.h>

#include "layout.h"

#define MIN_WRAPPED 45			/* characters of a line that is wrapped by hand */
#define MAX_WRAPPED 140
#define MAX_STOPS 16			/* tokens of one end: "...", "?!" and closing signs */
#define MAX_SENTENCE 4000		/* tokens: what is longer is no sentence, and is cut */

/* An abbreviation, an initial, the part of a domain: the full stop at tok belongs to the word
 * before it. */
static bool
stop_of_word(const NgDoc *d, int32_t from, int32_t tok, int32_t to)
{
	const NgToken *before,
			   *after;

	if (tok == from || !ng_punct(d, tok, '.') || ng_gap_before(d, tok) > 0)
		return false;
	before = &d->toks.v[tok - 1];
	if (before->kind == NG_TOK_WORD && ng_layout_match(d, tok - 1, NG_LAYOUT_ABBREVIATION, NULL) &&
		tok + 1 < to && (ng_is_cap(d, tok + 1) || d->toks.v[tok + 1].kind == NG_TOK_NUMBER))
		return true;
	if (tok + 1 >= to)
		return false;
	after = &d->toks.v[tok + 1];
	/* initials: "V. Putin", "J.D. Vance"; a sentence may end in a letter too, but rarely does */
	if (before->kind == NG_TOK_WORD && ng_letters(d, tok - 1) == 1 && (before->flags & NG_TF_CAP) &&
		after->kind == NG_TOK_WORD)
		return tok - 1 == from || ng_gap_before(d, tok + 1) == 0 || ng_punct(d, tok - 2, '.') ||
			   ng_is_cap(d, tok - 2) || !ng_opener(d, tok + 1);
	/* the number of an item: "1. " at the head of the line */
	if (before->kind == NG_TOK_NUMBER && before->nchars <= 2 && tok - 1 == from)
		return true;
	if (ng_gap_before(d, tok + 1) > 0)
		return false;
	/* no space behind it: 16.5, vtv.vn, VOV.VN; but "Binh.Tai" is two sentences run together */
	if (after->kind == NG_TOK_NUMBER)
		return before->kind == NG_TOK_NUMBER || before->nchars <= 2;
	if (after->kind == NG_TOK_WORD)
		return !(after->flags & NG_TF_CAP) ||
			   ((after->flags & NG_TF_ALLCAP) && after->nchars <= 3 &&
				(before->flags & NG_TF_ALLCAP));
	return false;
}

int32_t
ng_sentence_end_search(const NgDoc *d, int32_t from, int32_t tok, int32_t to)
{
	int32_t		t = tok + 1;
	bool		dot;

	if (!ng_at_stop(d, tok) ||
		(tok > from && ng_at_stop(d, tok - 1) && ng_gap_before(d, tok) == 0) ||
		stop_of_word(d, from, tok, to))
		return 0;				/* of several stops the first speaks for all */
	dot = ng_punct(d, tok, '.');
	/* "...", "?!", "./." */
	while (t < to && t < tok + MAX_STOPS && ng_gap_before(d, t) == 0 &&
		   (ng_at_stop(d, t) || (ng_punct(d, t, '/') && t + 1 < to && ng_punct(d, t + 1, '.'))))
		t++;
	if (t < to && ng_punct(d, t, '/') && ng_gap_before(d, t) == 0 && dot &&
		(t + 1 == to || ng_gap_before(d, t + 1) > 0))
		t++;
	while (t < to && t < tok + 2 * MAX_STOPS && ng_at_closer(d, t) && ng_gap_before(d, t) == 0)
		t++;
	if (t < to && ng_at_stop(d, t) && ng_gap_before(d, t) == 0)
		t++;					/* "(…?)." */
	if (t >= to)
		return t;
	/* what goes on in small letters, or behind a comma or a dash, is the same sentence */
	if (ng_is_word(d, t) && !ng_is_cap(d, t))
		return 0;
	if (d->toks.v[t].kind == NG_TOK_PUNCT &&
		(ng_punct(d, t, ',') || ng_punct(d, t, ';') || ng_punct(d, t, ':') || ng_punct(d, t, ')')))
		return 0;
	if (ng_at_separator(d, t) && t + 1 < to && (t > tok + 1 || !dot) && ng_is_word(d, t + 1) &&
		!ng_is_cap(d, t + 1))
		return 0;
	return t;
}

static void
push(NgDoc *d, int32_t from, int32_t to, int32_t block)
{
	NgSent	   *s;

	while (from < to && d->toks.v[from].kind == NG_TOK_NEWLINE)
		from++;
	if (from >= to)
		return;
	s = NG_PUSH(d->arena, d->sents);
	s->from = from;
	s->to = to;
	s->block = block;
}

static bool
same_words(const NgDoc *d, int32_t a, int32_t b)
{
	const NgBlock *x = &d->blocks.v[a],
			   *y = &d->blocks.v[b];
	int32_t		i;

	if (b >= d->blocks.n || x->to - x->from != y->to - y->from)
		return false;
	for (i = 0; i < x->to - x->from; i++)
	{
		const NgToken *s = &d->toks.v[x->from + i],
				   *t = &d->toks.v[y->from + i];

		if (s->nbytes != t->nbytes || memcmp(d->text + s->byte, d->text + t->byte, s->nbytes) != 0)
			return false;
	}
	return true;
}

/*
 * Controls and addresses are no language, and what a page says twice for
 * technical reasons (the text of a thumbnail and its link, the title as the
 * text of a picture) is said once.
 */
static bool
has_sentences(const NgDoc *d, int32_t b, int32_t title)
{
	switch (d->blocks.v[b].kind)
	{
		case NG_BLOCK_UI:
		case NG_BLOCK_URL:
		case NG_BLOCK_BREADCRUMB:
			return false;
		case NG_BLOCK_MEDIA:
			return !same_words(d, b, b + 1);
		case NG_BLOCK_ALT:
			return !(title >= 0 && same_words(d, b, title)) && !(b > 0 && same_words(d, b, b - 1));
		default:
			return true;
	}
}

/*
 * Hard-wrapped text: the line breaks off in mid sentence, and the next stands
 * right below and begins with a small letter, or both are as long as such
 * lines are.
 */
static bool
goes_on(const NgDoc *d, int32_t b)
{
	const NgBlock *a = &d->blocks.v[b],
			   *n = a + 1;
	uint32_t	len;

	if (b + 1 >= d->blocks.n || !(a->kind == NG_BLOCK_BODY || a->kind == NG_BLOCK_LEAD) ||
		n->kind != NG_BLOCK_BODY || n->line != a->line + 1 || ng_punct(d, a->to - 1, ':') ||
		ng_punct(d, a->to - 1, ';') || !ng_is_word(d, n->from))
		return false;
	len = ng_tok_chr(d, a->to - 1) - ng_tok_chr(d, a->from);
	return !ng_is_cap(d, n->from) || (len >= MIN_WRAPPED && len <= MAX_WRAPPED);
}

/* The first sign of the tokens [tok, to); to if there is none. */
static inline int32_t
next_sign(const NgDoc *d, int32_t tok, int32_t to)
{
	const NgToken *t = &d->toks.v[tok];

	for (; tok < to && t->kind != NG_TOK_PUNCT; t++)
		tok++;
	return tok;
}

void
ng_sentences(NgDoc *d)
{
	int32_t		b,
				open = -1,		/* where a sentence began that is not over */
				open_block = 0,
				title = -1;

	for (b = 0; b < d->blocks.n; b++)
	{
		const NgBlock *k = &d->blocks.v[b];
		int32_t		t,
					end;

		NG_CHECK_EVERY(d->arena, b);
		if (k->kind == NG_BLOCK_TITLE)
			title = b;
		if (!has_sentences(d, b, title))
			continue;
		if (open < 0)
		{
			open = k->from;
			open_block = b;
		}
		for (t = k->from; t < k->to; t++)
		{
			int32_t		limit = open + MAX_SENTENCE;

			NG_CHECK(d->arena);
			t = next_sign(d, t, limit < k->to ? limit : k->to);
			if (t == k->to)
				break;
			end = ng_sentence_end(d, k->from, t, k->to);
			if (end == 0 && t >= limit)
				end = t + 1;
			if (end > 0)
			{
				push(d, open, end, open_block);
				open = end;
				open_block = b;
				t = end - 1;
			}
		}
		if (open >= k->to)
			open = -1;
		else if (!goes_on(d, b))
		{
			push(d, open, k->to, open_block);
			open = -1;
		}
	}
}
