/* told.h: the events that a page tells, as their literals. */
#ifndef NG_TOLD_H
#define NG_TOLD_H

#include <stdlib.h>
#include <string.h>

#include "article/doc.h"
#include "tap.h"

#define PUBLISHED	INT64_C(1686000000)	/* 2023-06-06 in Viet Nam */

/* Joined by " | "; with or without acts of speech. */
static const char *
told(const char *page, bool acts)
{
	static char out[4096];
	NgArena		a;
	NgDoc	   *d;
	size_t		n = 0;
	int32_t		i;

	ng_arena_init(&a, &tap_allocator);
	d = ng_parse(&a, page, strlen(page), true, PUBLISHED);
	out[0] = '\0';
	for (i = 0; i < d->events.n && n < sizeof(out); i++)
		if (acts || d->events.v[i].tier != NG_TIER_ACT)
			n += (size_t) snprintf(out + n, sizeof(out) - n, "%s%s", n ? " | " : "",
								   ng_event_print(&d->events.v[i].event, &a));
	free(d->toks.v);
	free(d->merged.v);
	ng_arena_free(&a);
	return out;
}

#endif
