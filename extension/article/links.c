/*
 * links.c: a link to another article tells one thing: of the events that its
 * title and blurb yield the most telling stays.
 */
#include "emit.h"

/*
 * Deeds before words, what was agreed before what was said, two states before one, the blurb
 * before the title, which it repeats.
 */
static int
weight(const NgDoc *d, const NgEventRow *r)
{
	NgFamily	family = ng_family(r->event.kind);
	int			w = 6;

	if (family == NG_FAMILY_STATEMENT || family == NG_FAMILY_REQUEST)
		w = 1;
	else if (family == NG_FAMILY_SUPPORT)
		w = 2;
	else if (family == NG_FAMILY_AGREEMENT)
		w = 3;
	if (r->event.nactors + r->event.nrecipients >= 2)
		w += 8;
	if (r->event.date.form != NG_DATE_UNKNOWN)
		w += 2;
	if (r->own_tier == NG_TIER_CONTEXT)
		w -= 16;				/* the occasion of what the link tells */
	if (d->blocks.v[r->at.block].kind == NG_BLOCK_RELATED_BLURB)
		w += 3;
	return w;
}

/* Does the link speak of another state than the press's own? */
static bool
foreign(const NgDoc *d, NgSpan at)
{
	int32_t		lo = ng_ent_from(d, at.from);
	int32_t		hi;

	for (; lo < d->ents.n && d->ents.v[lo].at.from < at.to; lo++)
		for (hi = 0; hi < d->ents.v[lo].ncountries; hi++)
			if (d->ents.v[lo].countries[hi] != NG_HOME)
				return true;
	return false;
}

/* Words of the home state about itself are no event between states. */
static bool
domestic(const NgDoc *d, const NgRelated *link, const NgEvent *e)
{
	return e->nactors == 1 && e->nrecipients == 0 && e->actors[0].country == NG_HOME &&
		!foreign(d, link->title) && !foreign(d, link->blurb);
}

static bool
inside(NgSpan at, NgSpan s)
{
	return s.from < s.to && at.block == s.block;
}

/*
 * "Thụy Sĩ …; Mỹ cảnh báo Iran …": a digest tells of others behind each semicolon.  Is r such
 * another than the best?
 */
static bool
of_digest(const NgDoc *d, const NgEventRow *best, const NgEventRow *r)
{
	NgParties	a,
				b;
	int32_t		from = best->at.to < r->at.from ? best->at.to : r->at.to;
	int32_t		to = best->at.to < r->at.from ? r->at.from : best->at.from;

	if (best->at.block != r->at.block || r->trig_cls == NG_TRIGGER_SPEECH)
		return false;
	ng_parties_of_event(&best->event, &a);
	ng_parties_of_event(&r->event, &b);
	for (; ng_parties_shared(&a, &b) == 0 && from <= to; from++)
		if (ng_punct(d, from, ';'))
			return true;
	return false;
}

void
ng_best_of_links(NgDoc *d)
{
	int32_t    *moved;			/* new index of each row, -1 when it goes */
	int32_t		i,
				k,
				n = 0;

	if (d->events.n == 0)
		return;
	moved = ng_alloc0(d->arena, (size_t) d->events.n * sizeof(int32_t));
	for (i = 0, k = 0; k < d->related.n; k++)
	{
		int32_t		best = -1;
		int32_t		first;

		while (i < d->events.n && d->events.v[i].at.from < d->related.v[k].at.from)
			i++;
		for (first = i; i < d->events.n &&
			 (inside(d->events.v[i].at, d->related.v[k].title) ||
			  inside(d->events.v[i].at, d->related.v[k].blurb));
			 i++)
		{
			if (domestic(d, &d->related.v[k], &d->events.v[i].event))
				moved[i] = -1;
			else if (best < 0 || weight(d, &d->events.v[i]) > weight(d, &d->events.v[best]))
				best = i;
		}
		for (; first < i; first++)
			if (first != best &&
				!(best >= 0 && moved[first] == 0 &&
				  of_digest(d, &d->events.v[best], &d->events.v[first])))
				moved[first] = -1;
	}
	for (i = 0; i < d->events.n; i++)
	{
		if (moved[i] < 0)
			continue;
		moved[i] = n;
		d->events.v[n] = d->events.v[i];
		if (d->events.v[n].parent >= 0)
			d->events.v[n].parent = moved[d->events.v[n].parent];
		if (d->events.v[n].visit >= 0)
			d->events.v[n].visit = moved[d->events.v[n].visit];
		n++;
	}
	d->events.n = n;
	for (i = 0, n = 0; i < d->participants.n; i++)
	{
		NgParticipant p = d->participants.v[i];

		p.event = moved[p.event];
		if (p.event >= 0)
			d->participants.v[n++] = p;
	}
	d->participants.n = n;
}
