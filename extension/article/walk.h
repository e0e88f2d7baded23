/*
 * walk.h: the walk over the lines of a page that tells where its article
 * stands; shared by title.c, which looks at the page as a whole before, and
 * blocks.c, which walks.
 */
#ifndef NG_WALK_H
#define NG_WALK_H

#include "layout.h"

#define NG_MAX_TITLE	300		/* characters */
#define NG_LINES_AHEAD	8		/* lines looked ahead */
#define NG_PROSE		80		/* characters of a paragraph that cannot be a heading */

typedef enum NgZone { NG_ZONE_TOP, NG_ZONE_BODY, NG_ZONE_TAIL } NgZone;

typedef struct NgWalk
{
	NgDoc	   *d;
	NgLine	   *line;
	int32_t		n;
	int32_t		title;			/* line of the title, -1 */
	bool		spaced;			/* paragraphs are set apart by blank lines */
	NgZone		zone;
	int32_t		ntext;			/* main paragraphs so far */
	int32_t		npairs;			/* links with their thumbnails in this tail */
	bool		signed_off;		/* a byline stood below the body */
	bool		closed;			/* nothing below is the article's */
	bool		list;			/* below "… as follows:", until the next paragraph */
	int32_t		link_group;		/* group of the last link inside the body, -1 */
} NgWalk;

static inline bool
ng_same_group(const NgWalk *w, int32_t a, int32_t b)
{
	return a >= 0 && b < w->n && w->line[a].group == w->line[b].group;
}

static inline bool
ng_is_text(const NgWalk *w, int32_t i)
{
	return i < w->n && w->line[i].look == NG_LOOK_TEXT;
}

static inline bool
ng_is_heading(const NgWalk *w, int32_t i)
{
	return i < w->n && w->line[i].look == NG_LOOK_HEAD;
}

/* Gives line i its kind; those of the article itself are main. */
static inline void
ng_label(NgWalk *w, int32_t i, uint8_t kind)
{
	NgLine	   *l = &w->line[i];

	l->kind = kind;
	l->main = kind == NG_BLOCK_TITLE || kind == NG_BLOCK_LEAD || kind == NG_BLOCK_BODY ||
			  kind == NG_BLOCK_SUBHEAD;
}

/*
 * blocks.c: the next line that is no picture and no part of the site's machinery; w->n if none is
 * near.
 */
extern int32_t ng_next_solid(const NgWalk *w, int32_t i);

/*
 * title.c: finds w->title and w->spaced, labels the title and what stands above it, and takes
 * broken lines for text.
 */
extern void ng_find_title(NgWalk *w);

#endif
