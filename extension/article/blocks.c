/*
 * blocks.c: where the article stands on the page.
 *
 * A walk over the looks of the lines: what stands before the title, the lead,
 * the body with what was set into it (pictures, links), and the tail of boxes
 * below, from which the walk returns when running text goes on.
 */
#include <stdlib.h>

#include "layout.h"

#define MAX_TITLE_LINES 250		/* where a title is looked for */
#define MAX_TITLE 300			/* characters */
#define AHEAD 8					/* lines looked ahead */
#define PROSE 80				/* characters of a paragraph that cannot be a heading */
#define MAX_SUBHEAD 95			/* characters; longer headings inside the body are captions */
#define MAX_MENU 28				/* characters of an item of a menu */
#define MAX_SHORT_SUBHEAD 60	/* characters of a heading even inside a list */
#define MIN_ITEM 20				/* characters of an item of a list */
#define MIN_LEAD_HEAD 70		/* characters of a lead without a stop */
#define LONG_FIRST 200			/* characters of a first line that is text, not a title */
#define MIN_BROKEN 35			/* characters of a line that was broken off, at least */
#define ONLY_BODY 1000 /* characters of a paragraph that is the whole article, without a lead */

typedef enum Zone { ZONE_TOP, ZONE_BODY, ZONE_TAIL } Zone;

typedef struct Walk
{
	NgDoc	   *d;
	NgLine	   *line;
	int32_t		n;
	int32_t		title;			/* line of the title, -1 */
	bool		spaced;			/* paragraphs are set apart by blank lines */
	Zone		zone;
	int32_t		ntext;			/* main paragraphs so far */
	int32_t		npairs;			/* links with their thumbnails in this tail */
	bool		signed_off;		/* a byline stood below the body */
	bool		closed;			/* nothing below is the article's */
	bool		list;			/* below "… as follows:", until the next paragraph */
	int32_t		link_group;		/* group of the last link inside the body, -1 */
} Walk;

static bool
same_words(const Walk *w, int32_t a, int32_t b)
{
	return a >= 0 && b >= 0 && a < w->n && b < w->n && w->line[a].hash == w->line[b].hash;
}

static bool
same_group(const Walk *w, int32_t a, int32_t b)
{
	return a >= 0 && b < w->n && w->line[a].group == w->line[b].group;
}

static bool
is_text(const Walk *w, int32_t i)
{
	return i < w->n && w->line[i].look == NG_LOOK_TEXT;
}

static bool
is_heading(const Walk *w, int32_t i)
{
	return i < w->n && w->line[i].look == NG_LOOK_HEAD;
}

/* Running text that no list of links would cut. */
static bool
is_prose(const Walk *w, int32_t i)
{
	return i < w->n && w->line[i].look == NG_LOOK_TEXT && w->line[i].nchars >= PROSE &&
		   !(w->line[i].flags & NG_LF_CUT);
}

/* The next line that is no picture and no part of the site's machinery; w->n if none is near. */
static int32_t
next_solid(const Walk *w, int32_t i)
{
	int32_t		j;

	for (j = i + 1; j < w->n && j <= i + AHEAD; j++)
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
near_twins(const Walk *w, int32_t a)
{
	const NgLine *x = &w->line[a],
			   *y = x + 1;
	int32_t		shorter;

	if (a + 1 >= w->n || (!same_group(w, a, a + 1) && same_words(w, a, a + 1)))
		return false;			/* set apart and equal they are a link and its thumbnail */
	shorter = x->nchars < y->nchars ? x->nchars : y->nchars;
	return shorter > 30 && abs(x->nchars - y->nchars) * 4 < shorter &&
		   ng_lines_common(w->d, x, y) >= 4 && ng_lines_overlap(w->d, x, y) >= 85 &&
		   ng_lines_overlap(w->d, y, x) >= 85;
}

/* Is the line the beginning of one of the next paragraphs, as search engines and social networks
 * are served? */
static bool
copy_of_later(const Walk *w, int32_t i)
{
	const NgLine *a = &w->line[i];
	int32_t		j,
				len = a->to - a->from - 4;	/* without " ..." or "- VnExpress." */

	for (j = i + 1; len >= 8 && j < w->n && j <= i + AHEAD; j++)
		if (w->line[j].look == NG_LOOK_TEXT &&
			ng_lines_common(w->d, a, &w->line[j]) * 100 >= len * 85)
			return true;
	return false;
}

static void
set(Walk *w, int32_t i, uint8_t kind)
{
	NgLine	   *l = &w->line[i];

	l->kind = kind;
	l->main = kind == NG_BLOCK_TITLE || kind == NG_BLOCK_LEAD || kind == NG_BLOCK_BODY ||
			  kind == NG_BLOCK_SUBHEAD;
}

/* ---- before the walk ---- */

/* Does line i break off in mid sentence, to go on in the next line? */
static bool
breaks_off(const Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	return i + 1 < w->n && l[1].no <= l->no + 2 && !(l->flags & (NG_LF_STOP | NG_LF_COLON)) &&
		   l->nchars >= MIN_BROKEN &&
		   (l->look == NG_LOOK_TEXT || l->look == NG_LOOK_HEAD || l->look == NG_LOOK_NAME ||
			l->look == NG_LOOK_CAPTION) &&
		   (l[1].look == NG_LOOK_TEXT || l[1].look == NG_LOOK_HEAD ||
			l[1].look == NG_LOOK_CAPTION) &&
		   (l[1].flags & NG_LF_SMALL);
}

static void
mark_text(NgLine *l)
{
	if (l->look == NG_LOOK_HEAD || l->look == NG_LOOK_NAME || l->look == NG_LOOK_LINK ||
		l->look == NG_LOOK_SECTION || (l->look == NG_LOOK_CAPTION && !(l->flags & NG_LF_STOP)))
		l->look = NG_LOOK_TEXT;
}

/* Text broken into lines of equal length: every line of such a group is text, whatever it begins
 * and ends with. */
static void
mark_wrapped(Walk *w)
{
	int32_t		i = 0;

	while (i < w->n)
	{
		int32_t		first = i,
					broken = 0;

		for (; i < w->n && same_group(w, first, i); i++)
		{
			NG_CHECK_EVERY(w->d->arena, i);
			if (breaks_off(w, i))
			{
				broken++;
				mark_text(&w->line[i]);
				mark_text(&w->line[i + 1]);
			}
		}
		if (broken >= 3 && broken * 4 >= i - first)
			for (; first < i; first++)
				mark_text(&w->line[first]);
	}
}

static void
find_spacing(Walk *w)
{
	int32_t		i,
				text = 0,
				alone = 0;

	for (i = 0; i < w->n; i++)
	{
		NG_CHECK_EVERY(w->d->arena, i);
		if (w->line[i].look != NG_LOOK_TEXT)
			continue;
		text++;
		alone += !(i > 0 && w->line[i - 1].look == NG_LOOK_TEXT && same_group(w, i - 1, i)) &&
			!(i + 1 < w->n && w->line[i + 1].look == NG_LOOK_TEXT && same_group(w, i, i + 1));
	}
	w->spaced = text >= 3 && alone * 2 >= text && w->n > 0 && w->line[w->n - 1].group * 2 >= text;
}

static int
title_score(const Walk *w, int32_t i, int32_t text)
{
	const NgLine *l = &w->line[i];
	int			score = 0,
				j,
				seen = 0;

	for (j = text; j < w->n && j < text + AHEAD && seen < 3; j++)
		if (w->line[j].look == NG_LOOK_TEXT)
		{
			score += ng_lines_overlap(w->d, l, &w->line[j]) / (seen + 1);
			seen++;
		}
	if (l->next_twin >= 0)
		score += 30;
	for (j = i - 2; j <= i + 2; j++)
		if (j >= 0 && j < w->n && w->line[j].look == NG_LOOK_STAMP)
			score += 10;
	if (l->nchars >= 25 && l->nchars <= 160)
		score += 20;
	if (l->nchars < 20)
		score -= l->nchars < 12 ? 80 : 50;	/* a menu's words stand in the text, too */
	return score - 2 * (text - i);	/* the one next to the text */
}

/* What a line's look costs it as a title; -1 when it can be none. */
static int
title_cost(const Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	if (l->nchars > MAX_TITLE)
		return -1;
	switch (l->look)
	{
		case NG_LOOK_HEAD:
			return 0;
		case NG_LOOK_NAME:
			return 15;
		case NG_LOOK_MEDIA:
			return 20;
		case NG_LOOK_TEXT:
		case NG_LOOK_CAPTION:
			return i == 0 ? 15 : -1;
		default:
			return -1;
	}
}

/* A paragraph between two headings, and another one soon: a list of links with blurbs above the
 * article. */
static bool
is_blurb(const Walk *w, int32_t i)
{
	int32_t		next = next_solid(w, i),
				after = next_solid(w, next);

	return i > 0 && is_heading(w, i - 1) && is_heading(w, next) && is_text(w, after) &&
		   is_heading(w, next_solid(w, after));
}

/* The line above the text that shares most words with it. */
static void
find_title(Walk *w)
{
	int32_t		i,
				text,
				only = -1,
				best = -1;
	int			best_score = -1000,
				penalty = 0;

	for (text = 0; text < w->n && text < MAX_TITLE_LINES; text++)
	{
		if (w->line[text].look == NG_LOOK_TEXT && w->line[text].nchars >= PROSE &&
			!(text == 0 && w->n > 1 && w->line[0].nchars < LONG_FIRST) && !is_blurb(w, text))
			break;
		if (title_cost(w, text) >= 0)
			only = only == -1 ? text : -2;
	}
	for (i = 0; i < text && only == -2; i++)
	{
		int			cost = title_cost(w, i),
					score;

		/* below a picture or another heading a subhead is likelier */
		if (i > 0 && w->line[i - 1].look == NG_LOOK_CAPTION)
			penalty = 60;
		else if (i > 0 && penalty < 20 && w->line[i - 1].look == NG_LOOK_HEAD &&
				 w->line[i - 1].nchars >= 25)
			penalty += 10;
		if (cost < 0)
			continue;
		score = title_score(w, i, text) - penalty - cost;
		if (score > best_score)
		{
			best = i;
			best_score = score;
		}
	}
	w->title = only >= 0 ? only : best;
	/* a sentence that is the whole page is its text, no headline */
	if (w->title == 0 && next_solid(w, 0) >= w->n && (w->line[0].flags & NG_LF_STOP))
		w->title = -1;
}

/* What stands above the title. */
static void
label_top(Walk *w)
{
	int32_t		i;

	for (i = 0; i < w->title; i++)
	{
		const NgLine *l = &w->line[i];

		switch (l->look)
		{
			case NG_LOOK_STAMP:
				set(w, i, NG_BLOCK_TIMESTAMP);
				break;
			case NG_LOOK_BREADCRUMB:
			case NG_LOOK_SECTION:
				set(w, i, NG_BLOCK_BREADCRUMB);
				break;
			case NG_LOOK_URL:
				set(w, i, NG_BLOCK_URL);
				break;
			case NG_LOOK_CAPTION:
				set(w, i, NG_BLOCK_CAPTION);
				break;
			case NG_LOOK_BYLINE:
				set(w, i, NG_BLOCK_BYLINE);
				break;
			case NG_LOOK_SOURCE:
				set(w, i, NG_BLOCK_SOURCE);
				break;
			case NG_LOOK_TEXT:
				set(w, i, NG_BLOCK_RELATED_BLURB);
				break;
			case NG_LOOK_HEAD:
			case NG_LOOK_NAME:
				if (l->nchars > MAX_MENU)
					set(w, i, NG_BLOCK_RELATED_TITLE);
				else
					set(w, i, i + 2 >= w->title ? NG_BLOCK_BREADCRUMB : NG_BLOCK_UI);
				break;
			default:
				set(w, i, NG_BLOCK_UI);
		}
	}
	set(w, w->title, NG_BLOCK_TITLE);
}

/* ---- the walk ---- */

static void
to_tail(Walk *w)
{
	if (w->zone != ZONE_TAIL)
		w->npairs = 0;
	w->zone = ZONE_TAIL;
}

/* A heading in the tail: a link, its thumbnail, the head of a box. */
static void
tail_heading(Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	if (same_words(w, i, i + 1))
	{
		w->npairs++;
		set(w, i, NG_BLOCK_MEDIA);
	}
	else if (l->to - l->from <= 3 && !same_words(w, i - 1, i))
		set(w, i, NG_BLOCK_SECTION_HEAD);
	else
		set(w, i, NG_BLOCK_RELATED_TITLE);
}

/* A heading between title and first paragraph. */
static void
top_heading(Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i];
	int32_t		next = next_solid(w, i);

	if (near_twins(w, i))
		set(w, i, NG_BLOCK_ALT);
	else if ((l->flags & NG_LF_CUT) && copy_of_later(w, i))
	{
		set(w, i, NG_BLOCK_LEAD);
		w->line[i].main = false;
	}
	else if (l->nchars >= MIN_LEAD_HEAD && (next < w->n || i == w->title + 1))
	{
		set(w, i, NG_BLOCK_LEAD);
		w->zone = ZONE_BODY;
		w->ntext++;
	}
	else if (next < w->n && w->line[next].look == NG_LOOK_TEXT && l->nchars >= 16)
		set(w, i, NG_BLOCK_SUBHEAD);
	else
		set(w, i, l->nchars < 30 ? NG_BLOCK_UI : NG_BLOCK_RELATED_TITLE);
}

/* A heading inside the body. */
static void
body_heading(Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i],
			   *before = &w->line[i - 1];
	int32_t		next = next_solid(w, i);

	if (same_words(w, i, i + 1) && !(w->spaced && same_group(w, i, i + 1)))
	{
		to_tail(w);
		tail_heading(w, i);
	}
	else if (near_twins(w, i))
		set(w, i, NG_BLOCK_ALT);
	else if (l->flags & NG_LF_COLON)
	{
		w->list = true;
		set(w, i, NG_BLOCK_BODY);
	}
	else if (w->list && before->main && l->nchars > MIN_ITEM &&
			 !(w->spaced && is_text(w, next) && l->nchars < MAX_SHORT_SUBHEAD))
		set(w, i, NG_BLOCK_BODY);
	else if (w->spaced && same_group(w, i - 1, i) &&
			 (before->kind == NG_BLOCK_LEAD || before->kind == NG_BLOCK_BODY ||
			  before->kind == NG_BLOCK_RELATED_TITLE || before->kind == NG_BLOCK_RELATED_BLURB))
	{
		w->link_group = l->group;
		set(w, i, NG_BLOCK_RELATED_TITLE);
	}
	else if ((is_text(w, next) || is_heading(w, next)) && !w->signed_off)
	{
		if (l->nchars > MAX_SUBHEAD)
		{
			/* one long line without a stop is under a picture, several are a list */
			bool		several = is_heading(w, next) && w->line[next].nchars > MAX_SHORT_SUBHEAD;

			set(w, i, several || (before->look == NG_LOOK_HEAD && before->kind == NG_BLOCK_BODY) ?
				NG_BLOCK_BODY : NG_BLOCK_CAPTION);
		}
		else if (is_text(w, next) && !(w->line[next].flags & NG_LF_CUT))
			set(w, i, NG_BLOCK_SUBHEAD);
		else if (is_heading(w, next) && is_text(w, next_solid(w, next)))
			/* of two headings in a row the second heads the text */
			set(w, i, NG_BLOCK_RELATED_TITLE);
		else
		{
			to_tail(w);
			tail_heading(w, i);
		}
	}
	else if (l->nchars > MAX_SUBHEAD && !w->signed_off && before->main)
		set(w, i, NG_BLOCK_BODY);
	else
	{
		to_tail(w);
		tail_heading(w, i);
	}
}

/* A picture's credit in the midst of a paragraph, on a page that sets paragraphs apart: a box with
 * picture and blurb. */
static bool
holds_box(const Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i];
	int32_t		t;
	NgCredit	c;

	if (!w->spaced || w->ntext < 3 || next_solid(w, i) < w->n)
		return false;
	for (t = l->from + 4; t < l->to; t++)
		if (ng_credit(w->d, t, l->to, &c))
			return c.to < l->to;
	return false;
}

static void
text_line(Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i];
	bool		run = is_prose(w, i) && is_prose(w, i + 1);

	if (w->zone == ZONE_TAIL && !w->closed && w->npairs == 0 && run &&
		!(w->signed_off && w->ntext >= 3))
		w->zone = w->ntext ? ZONE_BODY : ZONE_TOP;
	if (w->zone == ZONE_TAIL)
	{
		set(w, i,
			l->nchars < PROSE && (l->flags & NG_LF_QUESTION) ? NG_BLOCK_RELATED_TITLE
															 : NG_BLOCK_RELATED_BLURB);
		return;
	}
	if (w->zone == ZONE_TOP)
	{
		if (copy_of_later(w, i))
		{
			set(w, i, NG_BLOCK_LEAD);
			w->line[i].main = false;
			return;
		}
		if ((l->flags & NG_LF_CUT) && w->title >= 0 && i + 1 < w->n &&
			ng_lines_overlap(w->d, &w->line[w->title], l) < 34 && next_solid(w, i) < w->n)
		{
			set(w, i, NG_BLOCK_RELATED_BLURB);
			return;
		}
		if (near_twins(w, i))
		{
			set(w, i, NG_BLOCK_ALT);
			return;
		}
		/* a page of one long paragraph has no lead */
		set(w, i,
			(l->nchars > ONLY_BODY || w->title < 0) && next_solid(w, i) >= w->n ? NG_BLOCK_BODY
																				: NG_BLOCK_LEAD);
		w->zone = ZONE_BODY;
		w->ntext++;
		return;
	}
	if (near_twins(w, i) && w->spaced)
		set(w, i, NG_BLOCK_ALT);
	else if (w->spaced && w->link_group == l->group)
		set(w, i, NG_BLOCK_RELATED_BLURB);
	else if (w->ntext >= 2 && (((l->flags & NG_LF_CUT) && l->nchars > 100) ||
							   ng_glued_blurb(w->d, &w->line[i]) || holds_box(w, i)))
		set(w, i, NG_BLOCK_RELATED_BLURB);
	else if (w->signed_off && w->ntext >= 3 && !run)
		set(w, i, NG_BLOCK_RELATED_BLURB);
	else
	{
		set(w, i, NG_BLOCK_BODY);
		w->ntext++;
		if (!(l->flags & NG_LF_ITEM))
			w->list = l->flags & NG_LF_COLON;
	}
}

/* A line that may be somebody's name. */
static void
name_line(Walk *w, int32_t i)
{
	int32_t		next = next_solid(w, i);

	if (w->zone == ZONE_TAIL)
		tail_heading(w, i);
	else if (w->zone == ZONE_BODY && is_text(w, next) && !w->signed_off)
		body_heading(w, i);
	else
	{
		set(w, i, NG_BLOCK_BYLINE);
		w->signed_off = w->ntext >= 2;
	}
}

/* Does a title that a list had cut stand here in full? */
static bool
restored_title(const Walk *w, int32_t i)
{
	const NgLine *l = &w->line[i],
			   *t = w->title >= 0 ? &w->line[w->title] : NULL;
	int32_t		len;

	if (t == NULL || i <= w->title || i > w->title + AHEAD || !(t->flags & NG_LF_CUT) ||
		(l->flags & NG_LF_STOP) || l->look == NG_LOOK_CAPTION || l->nchars > MAX_TITLE)
		return false;
	len = t->to - t->from - (ng_punct(w->d, t->to - 1, '.') ? 3 : 1);
	return len >= 4 && ng_lines_common(w->d, t, l) >= len;
}

static void
step(Walk *w, int32_t i)
{
	NgLine	   *l = &w->line[i];

	if (w->title >= 0 && i > w->title && same_words(w, i, w->title) && l->look != NG_LOOK_CAPTION)
	{
		if (same_words(w, i, i + 1) && w->zone == ZONE_BODY)
			to_tail(w);
		set(w, i, w->zone == ZONE_TAIL && w->npairs ? NG_BLOCK_RELATED_TITLE : NG_BLOCK_ALT);
		return;
	}
	if (restored_title(w, i))
	{
		set(w, i, NG_BLOCK_TITLE);
		return;
	}
	if (i > 0 && w->line[i - 1].kind == NG_BLOCK_ALT && near_twins(w, i - 1) &&
		l->look != NG_LOOK_CAPTION)
	{
		set(w, i, NG_BLOCK_CAPTION);
		return;
	}
	if ((l->look == NG_LOOK_HEAD || (l->look == NG_LOOK_TEXT && l->nchars < MAX_TITLE)) &&
		i + 1 < w->n && (l[1].flags & NG_LF_CREDIT) && l[1].no == l->no + 1)
	{
		set(w, i, NG_BLOCK_CAPTION);
		return;
	}
	switch ((NgLook) l->look)
	{
		case NG_LOOK_TEXT:
			text_line(w, i);
			break;
		case NG_LOOK_HEAD:
			if (w->zone == ZONE_TAIL)
				tail_heading(w, i);
			else if (w->zone == ZONE_TOP && w->title >= 0)
				top_heading(w, i);
			else if (w->zone == ZONE_BODY)
				body_heading(w, i);
			else
				set(w, i, NG_BLOCK_SUBHEAD);
			break;
		case NG_LOOK_NAME:
			name_line(w, i);
			break;
		case NG_LOOK_CAPTION:
			if (w->zone == ZONE_TAIL && w->npairs &&
				(same_words(w, i, i + 1) || same_words(w, i - 1, i)))
				tail_heading(w, i);
			else if (same_words(w, i - 1, i) && w->line[i - 1].kind == NG_BLOCK_CAPTION)
				set(w, i, NG_BLOCK_ALT);
			else
				set(w, i, NG_BLOCK_CAPTION);
			break;
		case NG_LOOK_BYLINE:
		case NG_LOOK_SOURCE:
			set(w, i, l->look == NG_LOOK_BYLINE ? NG_BLOCK_BYLINE : NG_BLOCK_SOURCE);
			if (w->zone == ZONE_BODY)
				w->signed_off = w->ntext >= 2;
			break;
		case NG_LOOK_STAMP:
			set(w, i, NG_BLOCK_TIMESTAMP);
			break;
		case NG_LOOK_URL:
			set(w, i, NG_BLOCK_URL);
			break;
		case NG_LOOK_BREADCRUMB:
			set(w, i, w->zone == ZONE_TOP ? NG_BLOCK_BREADCRUMB : NG_BLOCK_UI);
			break;
		case NG_LOOK_SECTION:
			if (w->zone == ZONE_TOP)
				set(w, i, NG_BLOCK_BREADCRUMB);
			else if (w->zone == ZONE_BODY && is_prose(w, i + 1) && w->line[i - 1].main)
				set(w, i, NG_BLOCK_SUBHEAD);
			else
				set(w, i, w->zone == ZONE_BODY ? NG_BLOCK_UI : NG_BLOCK_SECTION_HEAD);
			break;
		case NG_LOOK_BOX:
			set(w, i, NG_BLOCK_SECTION_HEAD);
			if (w->zone == ZONE_BODY)
				to_tail(w);
			break;
		case NG_LOOK_LINK:
			set(w, i, NG_BLOCK_RELATED_TITLE);
			if (l->flags & NG_LF_DOUBLED)
				w->link_group = l->group;
			break;
		case NG_LOOK_MEDIA:
			if (same_words(w, i - 1, i) && w->line[i - 1].kind == NG_BLOCK_MEDIA)
				set(w, i, NG_BLOCK_RELATED_TITLE);
			else
				set(w, i, NG_BLOCK_MEDIA);
			break;
		case NG_LOOK_UI:
			set(w, i, NG_BLOCK_UI);
			break;
		case NG_LOOK_END:
			set(w, i, NG_BLOCK_UI);
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
	Walk		w = {d};
	int32_t		i;

	ng_lines_read(d, &lines);
	w.line = lines.line.v;
	w.n = lines.line.n;
	w.link_group = -1;
	mark_wrapped(&w);
	find_spacing(&w);
	find_title(&w);
	if (w.title >= 0)
		label_top(&w);
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
