/*
 * merge.c: the tightest event that several reports of one event make.
 *
 * Every part is chosen by a total order or joined as a set, so the result
 * depends neither on the order of the reports nor on how they are grouped, and
 * merging an event with itself changes nothing.
 */
#include <string.h>

#include "event.h"

/* ---- choices by a total order: negative when a is the better one ---- */

static int
kind_choice(const NgEvent *a, const NgEvent *b)
{
	if (a->kind != b->kind)
		return a->kind == NG_KIND_OTHER ? 1 : b->kind == NG_KIND_OTHER ? -1 : a->kind - b->kind;
	if (!a->cameo || !b->cameo)
		return (a->cameo == NULL) - (b->cameo == NULL);
	if (strlen(a->cameo) != strlen(b->cameo))
		return strlen(a->cameo) > strlen(b->cameo) ? -1 : 1;
	return strcmp(a->cameo, b->cameo);
}

/* Narrower dates are better, then certain ones, earlier ones, those with a part of the day. */
static int
date_choice(const NgEventDate *a, const NgEventDate *b)
{
	int32_t		from[2],
				to[2];
	int64_t		width[2];
	int			cmp;

	if (a->form == NG_DATE_UNKNOWN || b->form == NG_DATE_UNKNOWN)
	{
		if (a->form != b->form)
			return a->form == NG_DATE_UNKNOWN ? 1 : -1;
	}
	else
	{
		ng_date_days(a, &from[0], &to[0]);
		ng_date_days(b, &from[1], &to[1]);
		width[0] = (int64_t) to[0] - from[0];
		width[1] = (int64_t) to[1] - from[1];
		if (width[0] != width[1])
			return width[0] < width[1] ? -1 : 1;
		if (a->uncertain != b->uncertain)
			return a->uncertain ? 1 : -1;
		if (from[0] != from[1])
			return from[0] < from[1] ? -1 : 1;
	}
	if (a->part != b->part)
		return !a->part || !b->part ? (a->part == 0) - (b->part == 0) : a->part - b->part;
	/* the same days in another spelling, as 2024-01/2024-12 and 2024 */
	if (a->form != b->form)
		return a->form - b->form;
	cmp = memcmp(&a->from, &b->from, sizeof(a->from));
	return cmp ? cmp : memcmp(&a->to, &b->to, sizeof(a->to));
}

/* A place in a known country is better, then one with a name, then the longer name. */
static int
place_choice(const NgEvent *a, const NgEvent *b)
{
	size_t		n[2];

	if (!a->place_country != !b->place_country)
		return a->place_country ? -1 : 1;
	n[0] = a->place ? strlen(a->place) : 0;
	n[1] = b->place ? strlen(b->place) : 0;
	if (n[0] != n[1])
		return n[0] > n[1] ? -1 : 1;
	if (a->place_country != b->place_country)
		return ng_country_cmp(a->place_country, b->place_country);
	return n[0] ? strcmp(a->place, b->place) : 0;
}

/* ---- sets ---- */

static NgParty *
join_parties(const NgParty *a, int32_t na, const NgParty *b, int32_t nb, NgArena *arena)
{
	NgParty    *p = ng_alloc(arena, sizeof(NgParty) * (size_t) (na + nb));

	if (na)
		memcpy(p, a, sizeof(NgParty) * (size_t) na);
	if (nb)
		memcpy(p + na, b, sizeof(NgParty) * (size_t) nb);
	return p;
}

/*
 * Who acts in one report and receives in another is an actor; that it took
 * part is certain if any report is.
 */
static void
take_actors_out(NgEvent *e)
{
	int32_t		i,
				j,
				kept = 0;

	for (i = 0; i < e->nrecipients; i++)
	{
		bool		acts = false;

		for (j = 0; j < e->nactors; j++)
			if (ng_party_equal(&e->recipients[i], &e->actors[j]))
			{
				acts = true;
				if (!e->recipients[i].uncertain)
					e->actors[j].uncertain = false;
			}
		if (!acts)
			e->recipients[kept++] = e->recipients[i];
	}
	e->nrecipients = kept;
}

bool
ng_event_merge(const NgEvent *a, const NgEvent *b, NgArena *arena, NgEvent *e, NgError *err)
{
	const NgEvent *by_kind = kind_choice(a, b) <= 0 ? a : b;
	const NgEvent *by_place = place_choice(a, b) <= 0 ? a : b;

	memset(e, 0, sizeof(*e));
	e->kind = by_kind->kind;
	e->cameo = by_kind->cameo;
	e->date = date_choice(&a->date, &b->date) <= 0 ? a->date : b->date;
	e->place_country = by_place->place_country;
	e->place = by_place->place;
	/* levels are numbered from the highest; what is asserted once is asserted */
	e->level = a->level && (a->level < b->level || !b->level) ? a->level : b->level;
	e->modality = a->modality < b->modality ? a->modality : b->modality;

	e->actors = join_parties(a->actors, a->nactors, b->actors, b->nactors, arena);
	e->nactors = a->nactors + b->nactors;
	e->recipients =
		join_parties(a->recipients, a->nrecipients, b->recipients, b->nrecipients, arena);
	e->nrecipients = a->nrecipients + b->nrecipients;
	take_actors_out(e);

	e->nforums = a->nforums + b->nforums;
	e->forums = ng_alloc(arena, sizeof(NgForumRef) * (size_t) e->nforums);
	if (a->nforums)
		memcpy(e->forums, a->forums, sizeof(NgForumRef) * (size_t) a->nforums);
	if (b->nforums)
		memcpy(e->forums + a->nforums, b->forums, sizeof(NgForumRef) * (size_t) b->nforums);
	return ng_event_canonical(e, arena, err);
}
