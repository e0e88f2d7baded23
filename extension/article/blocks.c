/*
 * blocks.c: where the article stands on the page.
 *
 * A walk over the looks of the lines: the title (title.c) and what stands
 * before it, the lead, the body with what was set into it (pictures, links),
 * and the tail of boxes below, from which the walk returns when running text
 * goes on.
 */
#include <stdlib.h>

#include "walk.h"

#define MAX_SUBHEAD 95			/* characters; longer headings inside the body are captions */
#define MAX_SHORT_SUBHEAD 60	/* characters of a heading even inside a list */
#define MIN_ITEM 20				/* characters of an item of a list */
#define MIN_LEAD_HEAD 70		/* characters of a lead without a stop */
#define ONLY_BODY 1000 /* characters of a paragraph that is the whole article, without a lead */

static bool
same_words(const NgWalk *w, int32_t a, int32_t b)
{
	return a >= 0 && b >= 0 && a < w->n && b < w->n && w->line[a].hash == w->line[b].hash;
}

/* Running text that no list of links would cut. */
static bool
is_prose(const NgWalk *w, int32_t i)
{
	return i < w->n && w->line[i].look == NG_LOOK_TEXT && w->line[i].nchars >= NG_PROSE &&
		   !(w->line[i].flags & NG_LF_CUT);
}

int32_t
ng_next_solid(const NgWalk *w, int32_t i)
{
	int32_t		j;

	for (j = i + 1; j < w->n && j <= i + NG_LINES_AHEAD; j++)
		switch (w->line[j].look)
		{
			case NG_LOOK_CAPTION:
			case NG_LOOK_UI:
			case NG_LOOK_MEDIA:
			case NG_LOOK_STAMP:
			case NG_LOOK_URL:
				break;
			default:
				if (!same_words(w, j, w->title))
					return j;
		}
	return w->n;
}

/* Two lines below each other that say nearly the same: the text for the blind, then the caption. */
static bool
near_twins(const NgWalk *w, int32_t a)
{
	const NgLine *x = &w->line[a],
			   *y = x + 1;
	int32_t		shorter;

	if (a + 1 >= w->n || (!ng_same_group(w, a, a + 1) && same_words(w, a, a + 1)))
		return false;			/* set apart and equal they are a link and its thumbnail */
	shorter = x->nchars < y->nchars ? x->nchars : y->nchars;
	return shorter > 30 && abs(x->nchars - y->nchars) * 4 < shorter &&
		   ng_lines_common(w->d, x, y) >= 4 && ng_lines_overlap(w->d, x, y) >= 85 &&
		   ng_lines_overlap(w->d, y, x) >= 85;
}

/* Is the line the beginning of one of the next paragraphs, as search engines and social networks
 * are served? */
static bool
copy_of_later(const NgWalk *w, int32_t i)
{
	const NgLine *a = &w->line[i];
	int32_t		j,
				len = a->to - a->from - 4;	/* without " ..." or "- VnExpress." */

	for (j = i + 1; len >= 8 && j < w->n && j <= i + NG_LINES_AHEAD; j++)
		if (w->line[j].look == NG_LOOK_TEXT &&
			ng_lines_common(w->d, a, &w->line[j]) * 100 >= len * 85)
			return true;
	return false;
}

/* ---- the walk ---- */

static void
to_tail(NgWalk *w)
{
	if (w->zone != NG_ZONE_TAIL)
		w->npairs = 0;
	w->zone = NG_ZONE_TAIL;
}

/* A heading in the tail: a link, its thumbnail, the head of a box. */
static void
tail_heading(NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	if (same_words(w, i, i + 1))
	{
		w->npairs++;
		ng_label(w, i, NG_BLOCK_MEDIA);
	}
	else if (l->to - l->from <= 3 && !same_words(w, i - 1, i))
		ng_label(w, i, NG_BLOCK_SECTION_HEAD);
	else
		ng_label(w, i, NG_BLOCK_RELATED_TITLE);
}

/* A heading between title and first paragraph. */
static void
top_heading(NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];
	int32_t		next = ng_next_solid(w, i);

	if (near_twins(w, i))
		ng_label(w, i, NG_BLOCK_ALT);
	else if ((l->flags & NG_LF_CUT) && copy_of_later(w, i))
	{
		ng_label(w, i, NG_BLOCK_LEAD);
		w->line[i].main = false;
	}
	else if (l->nchars >= MIN_LEAD_HEAD && (next < w->n || i == w->title + 1))
	{
		ng_label(w, i, NG_BLOCK_LEAD);
		w->zone = NG_ZONE_BODY;
		w->ntext++;
	}
	else if (next < w->n && w->line[next].look == NG_LOOK_TEXT && l->nchars >= 16)
		ng_label(w, i, NG_BLOCK_SUBHEAD);
	else
		ng_label(w, i, l->nchars < 30 ? NG_BLOCK_UI : NG_BLOCK_RELATED_TITLE);
}

/* A heading inside the body. */
static void
body_heading(NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i],
			   *before = &w->line[i - 1];
	int32_t		next = ng_next_solid(w, i);

	if (same_words(w, i, i + 1) && !(w->spaced && ng_same_group(w, i, i + 1)))
	{
		to_tail(w);
		tail_heading(w, i);
	}
	else if (near_twins(w, i))
		ng_label(w, i, NG_BLOCK_ALT);
	else if (l->flags & NG_LF_COLON)
	{
		w->list = true;
		ng_label(w, i, NG_BLOCK_BODY);
	}
	else if (w->list && before->main && l->nchars > MIN_ITEM &&
			 !(w->spaced && ng_is_text(w, next) && l->nchars < MAX_SHORT_SUBHEAD))
		ng_label(w, i, NG_BLOCK_BODY);
	else if (w->spaced && ng_same_group(w, i - 1, i) &&
			 (before->kind == NG_BLOCK_LEAD || before->kind == NG_BLOCK_BODY ||
			  before->kind == NG_BLOCK_RELATED_TITLE || before->kind == NG_BLOCK_RELATED_BLURB))
	{
		w->link_group = l->group;
		ng_label(w, i, NG_BLOCK_RELATED_TITLE);
	}
	else if ((ng_is_text(w, next) || ng_is_heading(w, next)) && !w->signed_off)
	{
		if (l->nchars > MAX_SUBHEAD)
		{
			/* one long line without a stop is under a picture, several are a list */
			bool		list =
				(ng_is_heading(w, next) && w->line[next].nchars > MAX_SHORT_SUBHEAD) ||
				(before->look == NG_LOOK_HEAD && before->kind == NG_BLOCK_BODY);

			ng_label(w, i, list ? NG_BLOCK_BODY : NG_BLOCK_CAPTION);
		}
		else if (ng_is_text(w, next) && !(w->line[next].flags & NG_LF_CUT))
			ng_label(w, i, NG_BLOCK_SUBHEAD);
		else if (ng_is_heading(w, next) && ng_is_text(w, ng_next_solid(w, next)))
			/* of two headings in a row the second heads the text */
			ng_label(w, i, NG_BLOCK_RELATED_TITLE);
		else
		{
			to_tail(w);
			tail_heading(w, i);
		}
	}
	else if (l->nchars > MAX_SUBHEAD && !w->signed_off && before->main)
		ng_label(w, i, NG_BLOCK_BODY);
	else
	{
		to_tail(w);
		tail_heading(w, i);
	}
}

/* A picture's credit in the midst of a paragraph, on a page that sets paragraphs apart: a box with
 * picture and blurb. */
static bool
holds_box(const NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];
	int32_t		t;
	NgCredit	c;

	if (!w->spaced || w->ntext < 3 || ng_next_solid(w, i) < w->n)
		return false;
	for (t = l->from + 4; t < l->to; t++)
		if (ng_credit(w->d, t, l->to, &c))
			return c.to < l->to;
	return false;
}

static void
text_line(NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];
	bool		run = is_prose(w, i) && is_prose(w, i + 1);

	if (w->zone == NG_ZONE_TAIL && !w->closed && w->npairs == 0 && run &&
		!(w->signed_off && w->ntext >= 3))
		w->zone = w->ntext ? NG_ZONE_BODY : NG_ZONE_TOP;
	if (w->zone == NG_ZONE_TAIL)
	{
		ng_label(w, i, l->nchars < NG_PROSE && (l->flags & NG_LF_QUESTION)
				 ? NG_BLOCK_RELATED_TITLE : NG_BLOCK_RELATED_BLURB);
		return;
	}
	if (w->zone == NG_ZONE_TOP)
	{
		if (copy_of_later(w, i))
		{
			ng_label(w, i, NG_BLOCK_LEAD);
			w->line[i].main = false;
			return;
		}
		if ((l->flags & NG_LF_CUT) && w->title >= 0 && i + 1 < w->n &&
			ng_lines_overlap(w->d, &w->line[w->title], l) < 34 && ng_next_solid(w, i) < w->n)
		{
			ng_label(w, i, NG_BLOCK_RELATED_BLURB);
			return;
		}
		if (near_twins(w, i))
		{
			ng_label(w, i, NG_BLOCK_ALT);
			return;
		}
		/* a page of one long paragraph has no lead */
		ng_label(w, i, (l->nchars > ONLY_BODY || w->title < 0) && ng_next_solid(w, i) >= w->n
				 ? NG_BLOCK_BODY : NG_BLOCK_LEAD);
		w->zone = NG_ZONE_BODY;
		w->ntext++;
		return;
	}
	if (near_twins(w, i) && w->spaced)
		ng_label(w, i, NG_BLOCK_ALT);
	else if (w->spaced && w->link_group == l->group)
		ng_label(w, i, NG_BLOCK_RELATED_BLURB);
	else if (w->ntext >= 2 && (((l->flags & NG_LF_CUT) && l->nchars > 100) ||
							   ng_glued_blurb(w->d, &w->line[i]) || holds_box(w, i)))
		ng_label(w, i, NG_BLOCK_RELATED_BLURB);
	else if (w->signed_off && w->ntext >= 3 && !run)
		ng_label(w, i, NG_BLOCK_RELATED_BLURB);
	else
	{
		ng_label(w, i, NG_BLOCK_BODY);
		w->ntext++;
		if (!(l->flags & NG_LF_ITEM))
			w->list = l->flags & NG_LF_COLON;
	}
}

/* A line that may be somebody's name. */
static void
name_line(NgWalk *w, int32_t i)
{
	int32_t		next = ng_next_solid(w, i);

	if (w->zone == NG_ZONE_TAIL)
		tail_heading(w, i);
	else if (w->zone == NG_ZONE_BODY && ng_is_text(w, next) && !w->signed_off)
		body_heading(w, i);
	else
	{
		ng_label(w, i, NG_BLOCK_BYLINE);
		w->signed_off = w->ntext >= 2;
	}
}

/* Does a title that a list had cut stand here in full? */
static bool
restored_title(const NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i],
			   *t = w->title >= 0 ? &w->line[w->title] : NULL;
	int32_t		len;

	if (t == NULL || i <= w->title || i > w->title + NG_LINES_AHEAD || !(t->flags & NG_LF_CUT) ||
		(l->flags & NG_LF_STOP) || l->look == NG_LOOK_CAPTION || l->nchars > NG_MAX_TITLE)
		return false;
	len = t->to - t->from - (ng_punct(w->d, t->to - 1, '.') ? 3 : 1);
	return len >= 4 && ng_lines_common(w->d, t, l) >= len;
}

/* What the lines about it say of line i, whatever its look; false when nothing. */
static bool
labelled_by_others(NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	if (w->title >= 0 && i > w->title && same_words(w, i, w->title) && l->look != NG_LOOK_CAPTION)
	{
		if (same_words(w, i, i + 1) && w->zone == NG_ZONE_BODY)
			to_tail(w);
		ng_label(w, i,
				 w->zone == NG_ZONE_TAIL && w->npairs ? NG_BLOCK_RELATED_TITLE : NG_BLOCK_ALT);
	}
	else if (restored_title(w, i))
		ng_label(w, i, NG_BLOCK_TITLE);
	else if ((i > 0 && w->line[i - 1].kind == NG_BLOCK_ALT && near_twins(w, i - 1) &&
			  l->look != NG_LOOK_CAPTION) ||
			 ((l->look == NG_LOOK_HEAD || (l->look == NG_LOOK_TEXT && l->nchars < NG_MAX_TITLE)) &&
			  i + 1 < w->n && (l[1].flags & NG_LF_CREDIT) && l[1].no == l->no + 1))
		ng_label(w, i, NG_BLOCK_CAPTION);
	else
		return false;
	return true;
}

static void
step(NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	if (labelled_by_others(w, i))
		return;
	switch ((NgLook) l->look)
	{
		case NG_LOOK_TEXT:
			text_line(w, i);
			break;
		case NG_LOOK_HEAD:
			if (w->zone == NG_ZONE_TAIL)
				tail_heading(w, i);
			else if (w->zone == NG_ZONE_TOP && w->title >= 0)
				top_heading(w, i);
			else if (w->zone == NG_ZONE_BODY)
				body_heading(w, i);
			else
				ng_label(w, i, NG_BLOCK_SUBHEAD);
			break;
		case NG_LOOK_NAME:
			name_line(w, i);
			break;
		case NG_LOOK_CAPTION:
			if (w->zone == NG_ZONE_TAIL && w->npairs &&
				(same_words(w, i, i + 1) || same_words(w, i - 1, i)))
				tail_heading(w, i);
			else if (same_words(w, i - 1, i) && w->line[i - 1].kind == NG_BLOCK_CAPTION)
				ng_label(w, i, NG_BLOCK_ALT);
			else
				ng_label(w, i, NG_BLOCK_CAPTION);
			break;
		case NG_LOOK_BYLINE:
		case NG_LOOK_SOURCE:
			ng_label(w, i, l->look == NG_LOOK_BYLINE ? NG_BLOCK_BYLINE : NG_BLOCK_SOURCE);
			if (w->zone == NG_ZONE_BODY)
				w->signed_off = w->ntext >= 2;
			break;
		case NG_LOOK_STAMP:
			ng_label(w, i, NG_BLOCK_TIMESTAMP);
			break;
		case NG_LOOK_URL:
			ng_label(w, i, NG_BLOCK_URL);
			break;
		case NG_LOOK_BREADCRUMB:
			ng_label(w, i, w->zone == NG_ZONE_TOP ? NG_BLOCK_BREADCRUMB : NG_BLOCK_UI);
			break;
		case NG_LOOK_SECTION:
			if (w->zone == NG_ZONE_TOP)
				ng_label(w, i, NG_BLOCK_BREADCRUMB);
			else if (w->zone == NG_ZONE_BODY && is_prose(w, i + 1) && w->line[i - 1].main)
				ng_label(w, i, NG_BLOCK_SUBHEAD);
			else
				ng_label(w, i, w->zone == NG_ZONE_BODY ? NG_BLOCK_UI : NG_BLOCK_SECTION_HEAD);
			break;
		case NG_LOOK_BOX:
			ng_label(w, i, NG_BLOCK_SECTION_HEAD);
			if (w->zone == NG_ZONE_BODY)
				to_tail(w);
			break;
		case NG_LOOK_LINK:
			ng_label(w, i, NG_BLOCK_RELATED_TITLE);
			if (l->flags & NG_LF_DOUBLED)
				w->link_group = l->group;
			break;
		case NG_LOOK_MEDIA:
			if (same_words(w, i - 1, i) && w->line[i - 1].kind == NG_BLOCK_MEDIA)
				ng_label(w, i, NG_BLOCK_RELATED_TITLE);
			else
				ng_label(w, i, NG_BLOCK_MEDIA);
			break;
		case NG_LOOK_UI:
			ng_label(w, i, NG_BLOCK_UI);
			break;
		case NG_LOOK_END:
			ng_label(w, i, NG_BLOCK_UI);
			if (w->ntext)
			{
				/* among the buttons under a title it ends nothing */
				to_tail(w);
				w->closed = w->ntext >= 3;
			}
			break;
	}
}

void
ng_layout(NgDoc *d)
{
	NgLines		lines;
	NgWalk		w = {d};
	int32_t		i;

	ng_lines_read(d, &lines);
	w.line = lines.line.v;
	w.n = lines.line.n;
	w.link_group = -1;
	ng_find_title(&w);
	for (i = w.title + 1; i < w.n; i++)
	{
		NG_CHECK_EVERY(d->arena, i);
		step(&w, i);
	}
	for (i = 0; i < w.n; i++)
	{
		NG_CHECK_EVERY(d->arena, i);
		ng_line_blocks(d, &w.line[i], i > 0 && w.line[i - 1].kind == NG_BLOCK_RELATED_TITLE);
		if (w.line[i].kind == NG_BLOCK_MEDIA && same_words(&w, i, i + 1) &&
			w.line[i + 1].kind == NG_BLOCK_RELATED_TITLE)
			d->blocks.v[d->blocks.n - 1].twin = true;
	}
	NG_DROP(d->arena, lines.line);
}
