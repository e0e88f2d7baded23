/*
 * inline.c: blocks glued together in one line: captions, subheads, bylines
 * and addresses inside running text.
 */
#include <string.h>

#include "layout.h"

#define GLUED 500				/* characters of a line that is likely to hold several blocks */
#define MAX_CAPTION_TOKENS 110
#define MIN_SUBHEAD 3			/* tokens */
#define MAX_SUBHEAD 18
#define MIN_CAPTION 12			/* tokens of a caption without a credit */
#define MAX_CAPTION_HEAD 45
#define MAX_PERSON_CAPTION 25
#define MAX_URL 150				/* tokens */
#define MAX_TAIL 34				/* tokens of a byline at the end */

typedef struct Cutter
{
	NgDoc	   *d;
	const NgLine *line;
	int32_t		from;			/* what is not in a block yet */
} Cutter;

static void
push(Cutter *c, int32_t to, uint8_t kind, bool main)
{
	NgBlock    *b;

	if (c->from >= to)
		return;
	b = NG_PUSH(c->d->arena, c->d->blocks);
	b->from = c->from;
	b->to = to;
	b->line = c->line->no;
	b->kind = kind;
	b->is_main = main;
	b->twin = false;
	c->from = to;
}

static void
push_text(Cutter *c, int32_t to)
{
	push(c, to, c->line->kind, c->line->main);
}

bool
ng_address_at(const NgDoc *d, int32_t t, bool glued)
{
	const NgToken *k = &d->toks.v[t];
	const char *p = d->text + k->byte;

	if (k->kind != NG_TOK_WORD || !ng_punct(d, t + 1, ':') || !ng_punct(d, t + 2, '/') ||
		!ng_punct(d, t + 3, '/'))
		return false;
	if (!glued)
		return k->nbytes >= 4 && k->nbytes <= 5 && memcmp(p, "http", 4) == 0;
	return (k->nbytes > 4 && memcmp(p + k->nbytes - 4, "http", 4) == 0) ||
		(k->nbytes > 5 && memcmp(p + k->nbytes - 5, "https", 5) == 0);
}

/* The same with a word glued before it. */
static inline bool
glued_url_at(const NgDoc *d, int32_t tok)
{
	return ng_punct(d, tok + 1, ':') && ng_address_at(d, tok, true);
}

static int32_t
url_end(const NgDoc *d, int32_t t, int32_t to)
{
	t++;
	while (t < to && ng_gap_before(d, t) == 0)
		t++;
	return t;
}

/* Does the word with a capital open a sentence? */
static bool
opens(const NgDoc *d, int32_t t)
{
	const NgMatch *m;

	if ((d->toks.v[t].flags & NG_TF_ALLCAP) || ng_gap_before(d, t) == 0)
		return false;
	for (m = ng_match_first(d, t); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_COUNTRY || m->cat == NG_CAT_PLACE || m->cat == NG_CAT_ORG)
			return false;		/* a name that begins like a sentence */
	return ng_opener(d, t) > 0;
}

/*
 * A heading run into the paragraph behind it: the segment that began at seg
 * ends at t without a stop.  The first of a line is the caption of the
 * picture above the text, when it is long enough to be a sentence.
 */
static void
cut_heading(Cutter *c, int32_t seg, int32_t t)
{
	int32_t		n = t - seg;
	bool		first = seg == c->line->from;
	bool person = ng_is(c->d, seg, NG_CAT_OFFICE, NG_OFFICE_OFFICE) ||
				  ng_is(c->d, seg + 1, NG_CAT_OFFICE, NG_OFFICE_OFFICE);
	int32_t		i;

	/* "The President shakes hands with …" is under a picture; a heading that names who speaks has a
	 * colon */
	for (i = seg; i < t; i++)
		if (ng_punct(c->d, i, ':'))
			person = false;
	if ((first && n >= MIN_CAPTION) || (person && n >= MIN_SUBHEAD && n <= MAX_PERSON_CAPTION))
	{
		push_text(c, seg);
		push(c, t, NG_BLOCK_CAPTION, false);
	}
	else if (n >= MIN_SUBHEAD && n <= MAX_SUBHEAD && ng_is_cap(c->d, seg))
	{
		push_text(c, seg);
		push(c, t, NG_BLOCK_SUBHEAD, c->line->main);
	}
}

/* The byline at the end of the line, behind the last full stop: its first token, or to. */
static int32_t
tail(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		t;
	int32_t		first = to - MAX_TAIL > from ? to - MAX_TAIL : from;
	NgByline	by;

	for (t = first; t < to; t++)
	{
		int32_t		end;

		if (d->toks.v[t].kind != NG_TOK_PUNCT && !ng_punct(d, t + 1, ':'))
			continue;
		end = ng_sentence_end(d, from, t, to);
		if (end == 0 && ng_url_at(d, t))
			end = url_end(d, t, to);
		if (end > 0 && end < to && ng_byline(d, end, to, &by))
			return end;
		/* "(Theo Reuters)" behind words that have no stop */
		if (t > from && ng_punct(d, t, '(') && ng_byline(d, t, to, &by) && by.labelled)
			return t;
	}
	return to;
}

/* "AFP/TTXVN" between a full stop and the next sentence: the credit of what stands before; the
 * token after it, or 0. */
static int32_t
bare_credit(const NgDoc *d, int32_t t, int32_t to)
{
	const NgMatch *a = ng_layout_match(d, t, NG_LAYOUT_AGENCY, NULL),
			   *b;
	int32_t		u = a ? t + a->ntok : t;

	if (a == NULL || !ng_punct(d, u, '/') ||
		(b = ng_layout_match(d, u + 1, NG_LAYOUT_AGENCY, NULL)) == NULL)
		return 0;
	u += 1 + b->ntok;
	return u < to && ng_is_cap(d, u) ? u : 0;
}

/*
 * The next of the tokens [first, to) at which cut_text may find something: the
 * last, a sign and what stands before one, a photographer's word, in a glued
 * line a capital.
 */
static int32_t
next_place(const NgDoc *d, int32_t first, int32_t to, bool glued)
{
	int32_t		t = first;
	const NgToken *k = &d->toks.v[t];
	const NgLexDigest *digests = d->digests;
	unsigned	capital = glued ? NG_TF_CAP : 0;

	for (; t + 1 < to && k->kind != NG_TOK_PUNCT && !(k->flags & capital) &&
		 !ng_digest_has(&digests[k->digest], NG_CAT_LAYOUT, NG_LAYOUT_PHOTO); k++, t++)
		NG_CHECK_EVERY(d->arena, t);
	return k->kind == NG_TOK_PUNCT && t > first ? t - 1 : t;
}

/* Cuts [c->from, to) at credits, addresses and headings. */
static void
cut_text(Cutter *c, int32_t to, bool glued)
{
	const NgDoc *d = c->d;
	int32_t		line_from = c->from,
				seg = c->from,	/* the sentence at hand */
				before = c->from,	/* the one before it */
				t;
	bool		comma = false;

	for (t = c->from; t < to; t++)
	{
		NgCredit	credit;
		int32_t		end;
		bool		in_word = false;	/* the address */

		NG_CHECK_EVERY(d->arena, t);
		if (t != seg)
			t = next_place(d, t, to, glued);
		if (ng_punct(d, t + 1, ':') &&
			(ng_address_at(d, t, false) || (in_word = ng_address_at(d, t, true))))
		{
			end = url_end(d, t, to);
			if (in_word)
				t++;
			push_text(c, t);
			push(c, end, NG_BLOCK_URL, false);
			seg = before = end;
			t = end - 1;
			continue;
		}
		if (ng_credit(d, t, to, &credit))
		{
			/* "A. Ảnh: X": the caption is the sentence before */
			int32_t		start = seg >= t ? before : seg;

			if (t - start <= MAX_CAPTION_TOKENS)
			{
				push_text(c, start);
				push(c, credit.to, NG_BLOCK_CAPTION, false);
			}
			seg = before = credit.to;
			comma = false;
			t = credit.to - 1;
			continue;
		}
		if (t == seg && seg > before && seg - before <= MAX_CAPTION_HEAD &&
			(end = bare_credit(d, t, to)) > 0)
		{
			push_text(c, before);
			push(c, end, NG_BLOCK_CAPTION, false);
			seg = before = end;
			comma = false;
			t = end - 1;
			continue;
		}
		if (d->toks.v[t].kind == NG_TOK_PUNCT)
		{
			if ((end = ng_sentence_end(d, line_from, t, to)) > 0)
			{
				before = seg;
				seg = end;
				comma = false;
				t = end - 1;
			}
			else
				comma |= ng_punct(d, t, ',') || ng_punct(d, t, '"');
		}
		else if (glued && t > seg && !comma && t - seg <= MAX_CAPTION_HEAD && ng_is_cap(d, t) &&
				 d->toks.v[t - 1].kind != NG_TOK_PUNCT && (opens(d, t) || ng_gap_before(d, t) > 1))
		{
			cut_heading(c, seg, t);
			if (c->from == t)
				before = seg = t;
		}
	}
	push_text(c, to);
}

static void
cut_line(NgDoc *d, const NgLine *line, bool glued)
{
	Cutter		c = {d, line, line->from};
	int32_t		end = line->to,
				begin = tail(d, line->from, end);

	/* an address behind the byline */
	if (begin == end)
	{
		int32_t		t;

		for (t = end - 1; t > line->from && t > end - MAX_URL; t--)
		{
			if (ng_url_at(d, t) || glued_url_at(d, t))
			{
				begin = tail(d, line->from, glued_url_at(d, t) ? t + 1 : t);
				if (begin > t)
					begin = end;
				break;
			}
			if (ng_gap_before(d, t) > 0)
				break;
		}
	}
	cut_text(&c, begin, glued);
	if (c.from < end)
	{
		NgByline	by;
		int32_t		t = c.from;

		while (t < end && !ng_url_at(d, t) && !glued_url_at(d, t))
		{
			t++;
			NG_CHECK_EVERY(d->arena, t);
		}
		if (t < end && glued_url_at(d, t))
			t++;
		if (ng_byline(d, c.from, t, &by))
		{
			/* "Huyền Lê (Theo AFP)" is two blocks */
			int32_t		open = c.from;

			while (open < t && !ng_punct(d, open, '('))
				open++;
			if (by.author.from < by.author.to && open > c.from && open < t && by.source.from > open)
				push(&c, open, NG_BLOCK_BYLINE, false);
			push(&c, t,
				 by.author.from < by.author.to && by.source.from <= open ? NG_BLOCK_BYLINE
																		 : NG_BLOCK_SOURCE,
				 false);
		}
		push(&c, end, NG_BLOCK_URL, false);
	}
}

/* ---- every line ---- */

/* A block of the line's own importance. */
static void
put(Cutter *c, int32_t to, uint8_t kind)
{
	push(c, to, kind, c->line->main);
}

/* "… nhiệm kỳ thứ 3 VTV.vn - Tổng thống …": a link glued to its blurb; the token where the blurb
 * begins, or 0. */
int32_t
ng_glued_blurb(const NgDoc *d, const NgLine *l)
{
	int32_t		t;

	if (l->nchars > 500)
		return 0;
	for (t = l->from + 4; t + 4 < l->to; t++)
	{
		if (ng_sentence_end(d, l->from, t, l->to) > 0)
			return 0;
		if (d->toks.v[t - 1].kind != NG_TOK_PUNCT && ng_is_cap(d, t) && ng_punct(d, t + 1, '.') &&
			ng_gap_before(d, t + 1) == 0 && ng_is_word(d, t + 2) && ng_gap_before(d, t + 2) == 0 &&
			ng_at_separator(d, t + 3) && ng_gap_before(d, t + 3) > 0)
			return t;
		if ((l->flags & NG_LF_CUT) && ng_is_cap(d, t) && ng_is_word(d, t - 1) && ng_opener(d, t))
			return t;
	}
	return 0;
}

/* "… [12/03/2024 18:45]" behind a title: where the bracket opens, or to. */
static int32_t
stamp_behind(const NgDoc *d, const NgLine *l)
{
	int32_t		t;
	NgStamp		s;

	for (t = l->to - 1; t > l->from + 3 && t > l->to - 20; t--)
		if ((ng_punct(d, t, '(') || ng_punct(d, t, '[')) && ng_stamp(d, t + 1, l->to, &s))
			return s.to == l->to && s.year && s.hour >= 0 ? t : l->to;
	return l->to;
}

void
ng_line_blocks(NgDoc *d, const NgLine *l, bool under_title)
{
	Cutter		c = {d, l, l->from};
	int32_t		t;
	NgByline	by;

	switch (l->kind)
	{
		case NG_BLOCK_LEAD:
		case NG_BLOCK_BODY:
			cut_line(d, l, l->nchars >= GLUED);
			return;
		case NG_BLOCK_TITLE:
			put(&c, stamp_behind(d, l), NG_BLOCK_TITLE);
			push(&c, l->to, NG_BLOCK_TIMESTAMP, false);
			return;
		case NG_BLOCK_SOURCE:
			for (t = l->from; t < l->to && !ng_url_at(d, t); t++)
				;
			put(&c, t, NG_BLOCK_SOURCE);
			put(&c, l->to, NG_BLOCK_URL);
			return;
		case NG_BLOCK_TIMESTAMP:
			/* who stands before the stamp wrote it, but a place does not */
			t = l->stamp;
			while (t > l->from && (ng_at_separator(d, t - 1) || ng_punct(d, t - 1, '(')))
				t--;
			if (t > l->from && !ng_match(d, l->from, NG_CAT_PLACE))
			{
				put(&c, t, NG_BLOCK_BYLINE);
				c.from = l->stamp;
			}
			put(&c, l->to, NG_BLOCK_TIMESTAMP);
			return;
		case NG_BLOCK_RELATED_TITLE:
			if (l->flags & NG_LF_DOUBLED)
			{
				put(&c, l->half, NG_BLOCK_MEDIA);
				put(&c, l->to, NG_BLOCK_RELATED_TITLE);
				return;
			}
			break;
		case NG_BLOCK_RELATED_BLURB:
			if (!under_title && (t = ng_glued_blurb(d, l)) > 0)
			{
				put(&c, t, NG_BLOCK_RELATED_TITLE);
				put(&c, l->to, NG_BLOCK_RELATED_BLURB);
				return;
			}
			break;
		case NG_BLOCK_BYLINE:
			if (ng_byline(d, l->from, l->to, &by) && by.author.from < by.author.to &&
				by.source.from > by.author.to)
				for (t = by.author.to; t < by.source.from; t++)
					if (ng_punct(d, t, '('))
					{
						put(&c, t, NG_BLOCK_BYLINE);
						put(&c, l->to, NG_BLOCK_SOURCE);
						return;
					}
			break;
	}
	put(&c, l->to, l->kind);
}

