/*
 * title.c: before the walk: how the page sets its text, which line is the title, and what stands
 * above it.
 */
#include "walk.h"

#define MAX_TITLE_LINES 250		/* where a title is looked for */
#define MAX_MENU 28				/* characters of an item of a menu */
#define LONG_FIRST 200			/* characters of a first line that is text, not a title */
#define MIN_BROKEN 35			/* characters of a line that was broken off, at least */

/* Does line i break off in mid sentence, to go on in the next line? */
static bool
breaks_off(const NgWalk *w, int32_t i)
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
mark_wrapped(NgWalk *w)
{
	int32_t		i = 0;

	while (i < w->n)
	{
		int32_t		first = i,
					broken = 0;

		for (; i < w->n && ng_same_group(w, first, i); i++)
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
find_spacing(NgWalk *w)
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
		alone += !(i > 0 && w->line[i - 1].look == NG_LOOK_TEXT && ng_same_group(w, i - 1, i)) &&
			!(i + 1 < w->n && w->line[i + 1].look == NG_LOOK_TEXT && ng_same_group(w, i, i + 1));
	}
	w->spaced = text >= 3 && alone * 2 >= text && w->n > 0 && w->line[w->n - 1].group * 2 >= text;
}

static int
title_score(const NgWalk *w, int32_t i, int32_t text)
{
	const NgLine *l = &w->line[i];
	int			score = 0,
				j,
				seen = 0;

	for (j = text; j < w->n && j < text + NG_LINES_AHEAD && seen < 3; j++)
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
title_cost(const NgWalk *w, int32_t i)
{
	const NgLine *l = &w->line[i];

	if (l->nchars > NG_MAX_TITLE)
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
is_blurb(const NgWalk *w, int32_t i)
{
	int32_t		next = ng_next_solid(w, i),
				after = ng_next_solid(w, next);

	return i > 0 && ng_is_heading(w, i - 1) && ng_is_heading(w, next) && ng_is_text(w, after) &&
		   ng_is_heading(w, ng_next_solid(w, after));
}

/* The line above the text that shares most words with it. */
static void
find_title(NgWalk *w)
{
	int32_t		i,
				text,
				only = -1,
				best = -1;
	int			best_score = -1000,
				penalty = 0;

	for (text = 0; text < w->n && text < MAX_TITLE_LINES; text++)
	{
		if (w->line[text].look == NG_LOOK_TEXT && w->line[text].nchars >= NG_PROSE &&
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
	if (w->title == 0 && ng_next_solid(w, 0) >= w->n && (w->line[0].flags & NG_LF_STOP))
		w->title = -1;
}

/* What stands above the title. */
static void
label_top(NgWalk *w)
{
	int32_t		i;

	for (i = 0; i < w->title; i++)
	{
		const NgLine *l = &w->line[i];

		switch (l->look)
		{
			case NG_LOOK_STAMP:
				ng_label(w, i, NG_BLOCK_TIMESTAMP);
				break;
			case NG_LOOK_BREADCRUMB:
			case NG_LOOK_SECTION:
				ng_label(w, i, NG_BLOCK_BREADCRUMB);
				break;
			case NG_LOOK_URL:
				ng_label(w, i, NG_BLOCK_URL);
				break;
			case NG_LOOK_CAPTION:
				ng_label(w, i, NG_BLOCK_CAPTION);
				break;
			case NG_LOOK_BYLINE:
				ng_label(w, i, NG_BLOCK_BYLINE);
				break;
			case NG_LOOK_SOURCE:
				ng_label(w, i, NG_BLOCK_SOURCE);
				break;
			case NG_LOOK_TEXT:
				ng_label(w, i, NG_BLOCK_RELATED_BLURB);
				break;
			case NG_LOOK_HEAD:
			case NG_LOOK_NAME:
				if (l->nchars > MAX_MENU)
					ng_label(w, i, NG_BLOCK_RELATED_TITLE);
				else
					ng_label(w, i, i + 2 >= w->title ? NG_BLOCK_BREADCRUMB : NG_BLOCK_UI);
				break;
			default:
				ng_label(w, i, NG_BLOCK_UI);
		}
	}
	ng_label(w, w->title, NG_BLOCK_TITLE);
}

void
ng_find_title(NgWalk *w)
{
	mark_wrapped(w);
	find_spacing(w);
	find_title(w);
	if (w->title >= 0)
		label_top(w);
}
