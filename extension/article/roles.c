/*
 * roles.c: what is known of an event only when all is told: whose guest one was, at which level
 * it was held.
 */
#include <string.h>

#include "tell.h"

#define AROUND	60				/* events before and behind in which the visit is looked for */

static bool
is_pair(const NgEvent *e)
{
	return e->nactors == 2 && e->nrecipients == 0 && e->actors[0].country && e->actors[1].country;
}

static bool
is_party(const NgEvent *e, NgCountry c)
{
	return e->actors[0].country == c || e->actors[1].country == c;
}

/* Is it a visit of one of the two to the other, that they may have met on? */
static bool
is_their_visit(const NgEvent *e, const NgEventRow *r)
{
	const NgEvent *v = &r->event;

	return ng_kind_is_journey(v->kind) && r->tier != NG_TIER_BACKGROUND &&
		v->modality != NG_NEGATED &&
		(v->modality != NG_FUTURE || e->modality == NG_FUTURE) && v->nactors == 1 &&
		v->nrecipients == 1 && is_party(e, v->actors[0].country) &&
		is_party(e, v->recipients[0].country) && ng_dates_meet(&e->date, &v->date);
}

/*
 * The host of the visit that the text was telling of, else of the nearest, of one of the two to
 * the other.
 */
static NgCountry
host_by_visit(const NgDoc *d, int32_t event)
{
	const NgEvent *e = &d->events.v[event].event;
	int32_t		i = d->events.v[event].visit;

	if (i >= 0 && is_their_visit(e, &d->events.v[i]))
		return d->events.v[i].event.recipients[0].country;
	for (i = 1; i <= AROUND; i++)
	{
		if (event - i >= 0 && is_their_visit(e, &d->events.v[event - i]))
			return d->events.v[event - i].event.recipients[0].country;
		if (event + i < d->events.n && is_their_visit(e, &d->events.v[event + i]))
			return d->events.v[event + i].event.recipients[0].country;
	}
	return NG_NO_COUNTRY;
}

/* An event that names no level is of those who took part, an act of its event. */
static void
settle_levels(NgDoc *d)
{
	int32_t		i;

	for (i = 0; i < d->participants.n; i++)
	{
		const NgParticipant *p = &d->participants.v[i];
		NgEventRow *r = &d->events.v[p->event];

		NG_CHECK_EVERY(d->arena, i);
		if (r->tier != NG_TIER_ACT && r->event.level == NG_LEVEL_NONE && p->is_person)
			r->event.level = p->level;
	}
	for (i = 0; i < d->events.n; i++)
	{
		NgEventRow *r = &d->events.v[i];

		NG_CHECK_EVERY(d->arena, i);
		if (r->event.kind == NG_KIND_MINISTERIAL_CONFERENCE)
			r->event.level = NG_LEVEL_MINISTER;
		else if (r->event.level == NG_LEVEL_NONE && r->parent >= 0)
			r->event.level = d->events.v[r->parent].event.level;
	}
}

/* What was said, signed or held at an event happened where the event did. */
static void
settle_places(NgDoc *d)
{
	int32_t		i;

	for (i = 0; i < d->events.n; i++)
	{
		NgEventRow *r = &d->events.v[i];
		const NgEvent *p = r->parent >= 0 ? &d->events.v[r->parent].event : NULL;

		NG_CHECK_EVERY(d->arena, i);
		if (!p || r->event.place || r->event.place_country || p->kind == NG_KIND_PHONE_CALL ||
			!ng_dates_meet(&r->event.date, &p->date))
			continue;
		r->event.place = p->place;
		r->event.place_country = p->place_country;
	}
}

void
ng_settle_roles(NgDoc *d)
{
	NgCountry  *host = ng_alloc0(d->arena, (size_t) (d->events.n + 1) * sizeof(NgCountry));
	int32_t		i;

	for (i = 0; i < d->events.n; i++)
	{
		const NgEvent *e = &d->events.v[i].event;

		NG_CHECK_EVERY(d->arena, i);
		if (!is_pair(e) || e->kind == NG_KIND_PHONE_CALL || ng_family(e->kind) != NG_FAMILY_MEETING)
			continue;
		if (!e->place_country)
		{
			host[i] = host_by_visit(d, i);
			d->events.v[i].event.place_country = host[i];
		}
		else if (is_party(e, e->place_country) && e->nforums == 0)
			host[i] = e->place_country;
	}
	/* an ambassador is always the guest */
	for (i = 0; i < d->participants.n; i++)
	{
		const NgParticipant *p = &d->participants.v[i];
		const NgEvent *e = &d->events.v[p->event].event;

		if (p->level == NG_LEVEL_AMBASSADOR && is_pair(e) && e->nforums == 0 &&
			e->kind != NG_KIND_PHONE_CALL && is_party(e, p->country) &&
			ng_family(e->kind) == NG_FAMILY_MEETING)
			host[p->event] = e->actors[e->actors[0].country == p->country].country;
	}
	settle_places(d);
	for (i = 0; i < d->participants.n; i++)
	{
		NgParticipant *p = &d->participants.v[i];

		if (host[p->event] && p->country && p->is_person && strcmp(p->role, "participant") == 0)
			p->role = p->country == host[p->event] ? "host" : "visitor";
	}
	settle_levels(d);
}
