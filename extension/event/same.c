/*
 * same.c: may two reports be of the same event?
 *
 * They may when nothing that both say contradicts, and what they share is
 * enough to go by:
 *
 *   kind      the same; or of one family and CAMEO code, with the same parties.  The kind
 *             "other" says nothing: a session or the name of the place must be shared
 *   modality  both negated or neither
 *   dates     overlap at their precision (an uncertain one may be a day off);
 *             if one is unknown, a forum session must be shared
 *   parties   the actors of one are among those of the other, and so are all
 *             parties.  Without a shared session, some are shared: all of them, or two,
 *             or the dates say just the same days
 *   forums    if both name some, one is shared, and none with two ordinals
 *   place     in one country, if both say it; not in two cities that the lexicon knows
 *   level     the same, if both say it
 *   part      of the day not more than one step apart, if both say it
 *
 * The relation is symmetric, and reflexive but for events that say nothing to
 * go by.  It is not transitive.
 */
#include <stdlib.h>
#include <string.h>

#include "../lexicon/lexicon.h"
#include "event.h"

/* ---- parties ---- */

static bool
among(const NgParty *p, const NgParty *list, int32_t n)
{
	int32_t		i;

	for (i = 0; i < n; i++)
		if (ng_party_equal(p, &list[i]))
			return true;
	return false;
}

static bool
takes_part(const NgParty *p, const NgEvent *e)
{
	return among(p, e->actors, e->nactors) || among(p, e->recipients, e->nrecipients);
}

static bool
actors_among(const NgEvent *a, const NgEvent *b)
{
	int32_t		i;

	for (i = 0; i < a->nactors; i++)
		if (!among(&a->actors[i], b->actors, b->nactors))
			return false;
	return true;
}

static bool
parties_among(const NgEvent *a, const NgEvent *b)
{
	int32_t		i;

	for (i = 0; i < a->nactors; i++)
		if (!takes_part(&a->actors[i], b))
			return false;
	for (i = 0; i < a->nrecipients; i++)
		if (!takes_part(&a->recipients[i], b))
			return false;
	return true;
}

/* How many parties of the one take part in the other. */
static int
shared_parties(const NgEvent *a, const NgEvent *b)
{
	int			n = 0;
	int32_t		i;

	for (i = 0; i < a->nactors; i++)
		n += takes_part(&a->actors[i], b);
	for (i = 0; i < a->nrecipients; i++)
		n += takes_part(&a->recipients[i], b);
	return n;
}

/* ---- forums ---- */

/* How the forums of two events go together. */
typedef struct Forums
{
	bool		shared;			/* a name in both */
	bool		session;		/* the same session in both */
	bool		contradict;		/* one forum, two sessions, and none shared of it */
} Forums;

static Forums
compare_forums(const NgEvent *a, const NgEvent *b)
{
	Forums		f = {false, false, false};
	int32_t		i,
				j;

	for (i = 0; i < a->nforums; i++)
	{
		bool		other = false,
					equal = false;

		for (j = 0; j < b->nforums; j++)
		{
			if (strcmp(a->forums[i].name, b->forums[j].name) != 0)
				continue;
			f.shared = true;
			if (a->forums[i].ordinal && a->forums[i].ordinal == b->forums[j].ordinal)
				equal = f.session = true;
			else if (a->forums[i].ordinal && b->forums[j].ordinal)
				other = true;
		}
		if (other && !equal)
			f.contradict = true;
	}
	return f;
}

/* ---- dates ---- */

/* Days between two dates, 0 when they may be the same; -1 when one is unknown. */
static int64_t
date_gap(const NgEventDate *a, const NgEventDate *b)
{
	int32_t		from[2],
				to[2];

	ng_date_days(a, &from[0], &to[0]);
	ng_date_days(b, &from[1], &to[1]);
	if (from[0] == NG_DAY_UNKNOWN || from[1] == NG_DAY_UNKNOWN)
		return -1;
	if (to[0] < from[1])
		return (int64_t) from[1] - to[0];
	if (to[1] < from[0])
		return (int64_t) from[0] - to[1];
	return 0;
}

static bool
same_days(const NgEvent *a, const NgEvent *b)
{
	int32_t		from[2],
				to[2];

	ng_date_days(&a->date, &from[0], &to[0]);
	ng_date_days(&b->date, &from[1], &to[1]);
	return from[0] == from[1] && to[0] == to[1];
}

static bool
dates_agree(const NgEvent *a, const NgEvent *b, bool session)
{
	int64_t		gap = date_gap(&a->date, &b->date);

	if (gap < 0)
		return session;
	return gap <= (a->date.uncertain || b->date.uncertain ? 1 : 0);
}

/* ---- places ---- */

static const NgLexEntry *
city(const char *name)
{
	const NgLexEntry *e = ng_lex_lookup(&ng_lexicon_builtin, NG_CAT_PLACE, name, strlen(name));

	return e && e->cls == NG_PLACE_CITY ? e : NULL;
}

static bool
same_place_name(const NgEvent *a, const NgEvent *b)
{
	return a->place && b->place && strcmp(a->place, b->place) == 0;
}

static bool
two_cities(const NgEvent *a, const NgEvent *b)
{
	const NgLexEntry *x,
			   *y;

	if (!a->place || !b->place || same_place_name(a, b))
		return false;
	x = city(a->place);
	y = city(b->place);
	return x && y && strcmp(ng_lex_name(x), ng_lex_name(y)) != 0;
}

/* ---- the whole ---- */

bool
ng_event_same(const NgEvent *a, const NgEvent *b)
{
	bool		nested = parties_among(a, b),
				nests = parties_among(b, a);
	Forums		f,
				g;

	if (a->kind != b->kind &&
		(strcmp(ng_kind(a->kind)->family, ng_kind(b->kind)->family) != 0 ||
		 strcmp(ng_event_cameo(a), ng_event_cameo(b)) != 0 || !nested || !nests))
		return false;
	if ((a->modality == NG_NEGATED) != (b->modality == NG_NEGATED))
		return false;
	if ((!nested && !nests) || (!actors_among(a, b) && !actors_among(b, a)))
		return false;
	if (a->level && b->level && a->level != b->level)
		return false;
	if (a->place_country && b->place_country && a->place_country != b->place_country)
		return false;
	if (a->date.part && b->date.part && abs(a->date.part - b->date.part) > 1)
		return false;
	f = compare_forums(a, b);
	g = compare_forums(b, a);
	if (f.contradict || g.contradict || (a->nforums && b->nforums && !f.shared))
		return false;
	if (a->kind == NG_KIND_OTHER && !f.session && !same_place_name(a, b))
		return false;
	if (!f.session)
	{
		int			shared = shared_parties(a, b);

		if (shared == 0 || (shared == 1 && !(nested && nests) && !same_days(a, b)))
			return false;
	}
	return dates_agree(a, b, f.session) && !two_cities(a, b);
}
