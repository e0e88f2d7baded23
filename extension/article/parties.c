/* parties.c: sets of parties, and the groups that stand for them. */
#include <string.h>

#include "parties.h"

void
ng_parties_copy(NgParties *to, const NgParties *from)
{
	int			i;

	to->n = from->n;
	for (i = 0; i < from->n; i++)
		to->v[i] = from->v[i];
}

bool
ng_parties_has(const NgParties *p, const NgParty *q)
{
	int			i;

	for (i = 0; i < p->n; i++)
		if (ng_party_equal(&p->v[i], q))
			return true;
	return false;
}

void
ng_parties_add(NgParties *p, NgCountry c, const char *org, bool uncertain)
{
	NgParty		q;

	q.country = c;
	q.org = org;
	q.uncertain = uncertain;
	if ((c || org) && p->n < NG_MAX_PARTIES && !ng_parties_has(p, &q))
		p->v[p->n++] = q;
}

void
ng_parties_join(NgParties *p, const NgParties *q)
{
	int			i;

	for (i = 0; i < q->n; i++)
		ng_parties_add(p, q->v[i].country, q->v[i].org, q->v[i].uncertain);
}

void
ng_parties_minus(NgParties *p, const NgParties *q)
{
	int			i,
				n = 0;

	for (i = 0; i < p->n; i++)
		if (!ng_parties_has(q, &p->v[i]))
			p->v[n++] = p->v[i];
	p->n = n;
}

int
ng_parties_shared(const NgParties *p, const NgParties *q)
{
	int			i,
				n = 0;

	for (i = 0; i < p->n; i++)
		n += ng_parties_has(q, &p->v[i]);
	return n;
}

bool
ng_parties_equal(const NgParties *p, const NgParties *q)
{
	return p->n == q->n && ng_parties_shared(p, q) == p->n;
}

int
ng_parties_countries(const NgParties *p)
{
	int			i,
				n = 0;

	for (i = 0; i < p->n; i++)
		n += p->v[i].country != 0;
	return n;
}

/* Of a side of an event, whose parties differ from each other and from the other side's. */
static void
add_side(NgParties *out, const NgParty *p, int32_t n)
{
	int32_t		i;

	for (i = 0; i < n && out->n < NG_MAX_PARTIES; i++)
	{
		out->v[out->n] = p[i];
		out->v[out->n++].uncertain = false;
	}
}

void
ng_parties_of_event(const NgEvent *e, NgParties *out)
{
	out->n = 0;
	add_side(out, e->actors, e->nactors);
	add_side(out, e->recipients, e->nrecipients);
}

int
ng_parties_members(const NgDoc *d, const NgEntity *forum, NgParties *out)
{
	const NgLexEntry *named = forum->canonical
		? ng_doc_lookup(d, NG_CAT_FORUM, forum->canonical, strlen(forum->canonical)) : NULL;
	const uint16_t *members = named ? ng_lex_members(named)
		: forum->entry ? ng_lex_members(forum->entry) : NULL;
	int			n = 0,
				i;

	while (members && members[n])
		n++;
	if (n > NG_FEW_MEMBERS)
		return 0;
	for (i = 0; i < n; i++)
		ng_parties_add(out, members[i], NULL, false);
	return n;
}

/* ---- the discourse ---- */

/*
 * The page is about the two countries that its main text names most, if the second is named often
 * enough.
 */
static void
find_pair(NgDiscourse *x)
{
	NgDoc	   *d = x->d;
	int32_t		count[1000] = {0};
	uint64_t	named[1000 / 64 + 1] = {0};
	int32_t		i,
				c,
				best = 0,
				second = 0,
				third = 0;

	for (i = 0; i < d->ents.n; i++)
		if (ng_is_main(d, d->ents.v[i].at) && d->ents.v[i].type != NG_ENT_PLACE)
			for (c = 0; c < d->ents.v[i].ncountries; c++)
				if (d->ents.v[i].countries[c] < 1000)
				{
					count[d->ents.v[i].countries[c]]++;
					named[d->ents.v[i].countries[c] / 64] |= UINT64_C(1)
						<< d->ents.v[i].countries[c] % 64;
				}
	for (c = 1; c < 1000; c++)
	{
		/* few of the numbers are named: on to the next that is */
		uint64_t	rest = named[c / 64] >> c % 64;

		if (rest == 0)
		{
			c |= 63;
			continue;
		}
		c += __builtin_ctzll(rest);
		if (count[c] > count[best])
		{
			third = second;
			second = best;
			best = c;
		}
		else if (count[c] > count[second])
		{
			third = second;
			second = c;
		}
		else if (count[c] > count[third])
			third = c;
	}
	x->own = (NgCountry) best;
	if (best && second && count[second] >= 2 && count[second] >= 2 * count[third])
	{
		ng_parties_add(&x->pair, (NgCountry) best, NULL, false);
		ng_parties_add(&x->pair, (NgCountry) second, NULL, false);
	}
}

static void
find_day(NgDiscourse *x)
{
	NgDoc	   *d = x->d;
	int32_t		i;

	int32_t		first_main = 0;

	while (first_main < d->sents.n &&
		   !ng_is_main(d, ng_span(d, d->sents.v[first_main].from, d->sents.v[first_main].to)))
		first_main++;
	x->ref = d->meta.published_day;
	x->day = NG_DAY_UNKNOWN;
	for (i = 0; i < d->dates.n; i++)
	{
		const NgDateMention *m = &d->dates.v[i];

		if (!ng_is_main(d, m->at) || m->edtf.form != NG_DATE_POINT || m->edtf.from.day == 0 ||
			m->day_from == NG_DAY_UNKNOWN)
			continue;
		if (ng_is(d, m->at.from, NG_CAT_TIME, NG_TIME_SAME))
			continue;			/* "cùng ngày" in the lead: of a day that is still to be named */
		if (ng_spans_years(d, m))
			continue;
		if (x->ref != NG_DAY_UNKNOWN ? m->day_from > x->ref + 1 || m->day_from < x->ref - 14
			: m->at.sent > first_main + 1)
			continue;
		x->day = m->day_from;
		break;
	}
	if (x->ref == NG_DAY_UNKNOWN)
		x->ref = x->day;
}

void
ng_discourse_start(NgDiscourse *x, NgDoc *d)
{
	memset(&x->d, 0, sizeof(*x) - offsetof(NgDiscourse, d));
	x->pair.n = x->speaker.n = x->actors.n = x->addressees.n = 0;
	x->d = d;
	x->current = x->visit = -1;
	x->list_kind = -1;
	find_pair(x);
	find_day(x);
}

void
ng_discourse_copy(NgDiscourse *to, const NgDiscourse *from)
{
	int			i;

	for (i = 0; i < from->nrecent; i++)
		ng_parties_copy(&to->recent[i], &from->recent[i]);
	ng_parties_copy(&to->pair, &from->pair);
	ng_parties_copy(&to->speaker, &from->speaker);
	ng_parties_copy(&to->actors, &from->actors);
	ng_parties_copy(&to->addressees, &from->addressees);
	memcpy(&to->d, &from->d, sizeof(*to) - offsetof(NgDiscourse, d));
}

void
ng_discourse_push(NgDiscourse *x, const NgParties *p)
{
	int			i;

	if (p->n < 2)
		return;
	for (i = 0; i < x->nrecent; i++)
		if (ng_parties_equal(&x->recent[i], p))
			break;
	if (i == x->nrecent)
	{
		if (x->nrecent < NG_RECENT)
			x->nrecent++;
		i = x->nrecent - 1;
	}
	for (; i > 0; i--)
		ng_parties_copy(&x->recent[i], &x->recent[i - 1]);
	ng_parties_copy(&x->recent[0], p);
}

/* The newest set of that many parties; of any size when how_many is 0 or no set has it. */
static const NgParties *
recent_of(const NgDiscourse *x, int how_many)
{
	int			i;

	if (how_many)
	{
		for (i = 0; i < x->nrecent; i++)
			if (x->recent[i].n == how_many)
				return &x->recent[i];
		if (how_many == 2 && x->pair.n == 2)
			return &x->pair;
	}
	if (x->nrecent)
		return &x->recent[0];
	return x->pair.n ? &x->pair : NULL;
}

/* The body of states that the entity holds an office of, NULL if none. */
static const NgLexEntry *
body_of(const NgDiscourse *x, const NgEntity *e)
{
	const NgLexEntry *body = !e->ncountries && e->office && e->office->org
		? ng_doc_lookup(x->d, NG_CAT_FORUM, e->office->org, strlen(e->office->org)) : NULL;

	return body && body->cls == NG_FORUM_ORGANIZATION ? body : NULL;
}

bool
ng_heads_body(const NgDiscourse *x, const NgEntity *e)
{
	return body_of(x, e) != NULL;
}

void
ng_parties_of(const NgDiscourse *x, const NgEntity *e, NgParties *out)
{
	const NgParties *p = NULL;
	const NgLexEntry *body;
	int32_t		i;

	switch (e->type)
	{
		case NG_ENT_GROUP:
			if (e->ncountries)
				break;
			if (e->entry && e->entry->cls == NG_GROUP_LEADERS &&
				ng_is(x->d, e->at.to, NG_CAT_PLACE, NG_PLACE_REGION))
				return;			/* "các lãnh đạo châu Âu": none of those at hand */
			if (e->entry && e->entry->cat == NG_CAT_GROUP && e->entry->cls == NG_GROUP_PRONOUN)
				p = &x->speaker;
			else
				p = recent_of(x, e->count > 1 ? e->count : 0);
			if (p)
				ng_parties_join(out, p);
			return;
		case NG_ENT_FORUM:
			if (e->entry && e->entry->cls == NG_FORUM_ORGANIZATION && e->canonical &&
				e->ordinal == 0)
			{
				ng_parties_add(out, 0, e->canonical, false);
				return;
			}
			if (e->ncountries)
				break;
			p = recent_of(x, 0);
			if (p)
				ng_parties_join(out, p);
			return;
		case NG_ENT_ORG:
			/* a body of no state acts in its own name only when it works between states */
			if (!e->ncountries && e->canonical && e->entry &&
				((e->entry->cat == NG_CAT_ORG && e->entry->cls == NG_ORG_NGO) ||
				 (e->entry->cat == NG_CAT_FORUM && e->entry->cls == NG_FORUM_ORGANIZATION)))
				ng_parties_add(out, 0, e->canonical, false);
			break;
		default:
			break;
	}
	for (i = 0; i < e->ncountries; i++)
		ng_parties_add(out, e->countries[i], NULL, false);
	body = body_of(x, e);
	if (body)
		ng_parties_add(out, 0, ng_lex_name(body), false);
}

void
ng_parties_of_run(const NgDiscourse *x, NgEnts run, NgParties *out)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
		ng_parties_of(x, &x->d->ents.v[i], out);
}

uint8_t
ng_level_of_run(const NgDiscourse *x, NgEnts run)
{
	uint8_t		level = NG_LEVEL_NONE;
	int32_t		i;

	for (i = run.from; i < run.to; i++)
	{
		uint8_t		l = x->d->ents.v[i].level;

		if (l != NG_LEVEL_NONE && (level == NG_LEVEL_NONE || l < level))
			level = l;
	}
	return level;
}
