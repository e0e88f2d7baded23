/* captions.c: the words of captions and their credits, titles and blurbs of links. */
#include <string.h>

#include "layout.h"

static NgSpan
block_span(int32_t b, int32_t from, int32_t to)
{
	return (NgSpan) {from, to, b, -1};
}

static char *
dup(NgDoc *d, NgSpan s)
{
	return s.from < s.to ? ng_span_dup(d, s) : NULL;
}

/* "Nguồn hình ảnh, Reuters Chụp lại hình ảnh, …": credit in front, each part behind its label and a
 * comma. */
static bool
labelled_caption(NgDoc *d, int32_t b, NgCaption *c)
{
	const NgBlock *k = &d->blocks.v[b];
	const NgMatch *m = ng_layout_match(d, k->from, NG_LAYOUT_PHOTO, "line-credit");
	int32_t		t = k->from,
				from;

	if (m)
	{
		from = t + m->ntok;
		from += ng_punct(d, from, ',') || ng_punct(d, from, ':');
		for (t = from; t < k->to && !ng_layout_match(d, t, NG_LAYOUT_PHOTO, "line-caption"); t++)
			;
		c->credit = block_span(b, from, t);
		c->agency = dup(d, c->credit);
	}
	m = t < k->to ? ng_layout_match(d, t, NG_LAYOUT_PHOTO, "line-caption") : NULL;
	if (m)
	{
		t += m->ntok;
		t += ng_punct(d, t, ',') || ng_punct(d, t, ':');
	}
	c->caption = block_span(b, t < k->to ? t : k->to, k->to);
	return m != NULL || c->credit.from < c->credit.to;
}

static void
set_credit(NgDoc *d, NgCaption *c, int32_t b, const NgCredit *credit)
{
	c->credit = block_span(b, credit->words.from, credit->words.to);
	c->agency = dup(d, credit->agency);
	c->photographer = dup(d, credit->photographer);
	c->photographer_at = credit->photographer;
}

/* Is the block nothing but the credit of the caption in the line above? */
static bool
credit_alone(const NgDoc *d, int32_t b)
{
	const NgBlock *k = &d->blocks.v[b];
	NgCredit	credit;

	return b > 0 && k->kind == NG_BLOCK_CAPTION && k[-1].kind == NG_BLOCK_CAPTION &&
		   k[-1].line + 1 == k->line && ng_credit(d, k->from, k->to, &credit) &&
		   credit.to >= k->to && !ng_credit(d, k[-1].from, k[-1].to, &credit);
}

static void
read_caption(NgDoc *d, int32_t b)
{
	const NgBlock *k = &d->blocks.v[b];
	NgCaption  *c = NG_PUSH(d->arena, d->captions);
	int32_t		t,
				end;
	NgCredit	credit;

	memset(c, 0, sizeof(*c));
	c->at = c->caption = block_span(b, k->from, k->to);
	c->credit = block_span(b, k->to, k->to);
	if (labelled_caption(d, b, c))
		return;
	/* a caption whose credit is the line below */
	if (b + 1 < d->blocks.n && credit_alone(d, b + 1))
	{
		ng_credit(d, k[1].from, k[1].to, &credit);
		set_credit(d, c, b + 1, &credit);
		return;
	}
	for (t = k->from; t < k->to; t++)
	{
		if (!ng_credit(d, t, k->to, &credit))
			continue;
		end = t;
		while (end > k->from && (ng_at_separator(d, end - 1) || ng_punct(d, end - 1, ':')))
			end--;
		c->caption = block_span(b, k->from, end);
		set_credit(d, c, b, &credit);
		return;
	}
}

/* A title with the blurb below it, or either alone. */
static void
read_related(NgDoc *d, int32_t b)
{
	const NgBlock *k = &d->blocks.v[b];
	bool		blurb = k->kind == NG_BLOCK_RELATED_BLURB;
	NgRelated  *r;

	if (blurb && b > 0 && d->blocks.v[b - 1].kind == NG_BLOCK_RELATED_TITLE)
	{
		r = &d->related.v[d->related.n - 1];
		r->blurb = block_span(b, k->from, k->to);
		return;
	}
	r = NG_PUSH(d->arena, d->related);
	r->at = block_span(b, k->from, k->to);
	r->title = block_span(b, k->from, blurb ? k->from : k->to);
	r->blurb = block_span(b, k->from, blurb ? k->to : k->from);
}

void
ng_captions_read(NgDoc *d)
{
	int32_t		b;

	for (b = 0; b < d->blocks.n; b++)
	{
		NG_CHECK_EVERY(d->arena, b);
		switch (d->blocks.v[b].kind)
		{
			case NG_BLOCK_CAPTION:
			case NG_BLOCK_ALT:
				if (!credit_alone(d, b))
					read_caption(d, b);
				break;
			case NG_BLOCK_RELATED_TITLE:
			case NG_BLOCK_RELATED_BLURB:
				read_related(d, b);
				break;
			default:
				break;
		}
	}
}
