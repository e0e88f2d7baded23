/*
 * participants.c: who took part in an event, and as what.
 */
#include <string.h>

#include "emit.h"

#define OTHERS_BACK	500			/* participants looked back at for those of the parent */

/* Appends one participant, unless the event has that name already. */
static void
add(NgDiscourse *x, int32_t event, const NgEntity *e, const char *role)
{
	NgDoc	   *d = x->d;
	char	   *name = e->person >= 0 ? d->persons.v[e->person].name : ng_span_dup(d, e->at);
	NgParticipant *p;
	int32_t		j;

	for (j = d->participants.n - 1; j >= 0 && j > d->participants.n - 40; j--)
		if (d->participants.v[j].event == event && strcmp(d->participants.v[j].name, name) == 0)
			return;
	p = NG_PUSH(d->arena, d->participants);
	memset(p, 0, sizeof(*p));
	p->at = e->at;
	p->event = event;
	p->role = role;
	p->name = name;
	p->country = e->ncountries == 1 ? e->countries[0] : NG_NO_COUNTRY;
	if (e->person >= 0)
	{
		p->office = e->office_text ? e->office_text : d->persons.v[e->person].office;
		p->country = d->persons.v[e->person].country;
	}
	else if (e->type == NG_ENT_OFFICE)
		p->office = e->office_text ? e->office_text : name;
}

/* Does a grammar word of the class end right before tok? */
static bool
stands_before(const NgDoc *d, int32_t tok, int cls)
{
	int32_t		n;

	for (n = 1; n <= 5; n++)
	{
		const NgMatch *m;

		for (m = ng_match_first_of(d, tok - n, NG_CAT_GRAMMAR); m; m = ng_match_next(d, m))
			if (m->cat == NG_CAT_GRAMMAR && m->cls == cls && m->ntok == n)
				return true;
	}
	return false;
}

void
ng_emit_people(NgDiscourse *x, int32_t event, NgEnts run, const char *role, NgCountry host)
{
	NgDoc	   *d = x->d;
	bool		bodies = strcmp(role, "speaker") == 0 || strcmp(role, "organizer") == 0 || strcmp(role, "host") == 0;
	int32_t		i;

	if (event < 0)
		return;
	for (i = run.from; i < run.to; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		const char *as = role;

		/* persons take part; of the others only a body that speaks or acts is named */
		if (e->person < 0 && e->type != NG_ENT_OFFICE && (e->type != NG_ENT_ORG || !bodies))
			continue;
		if (stands_before(d, e->at.from, NG_GRAMMAR_BEHALF))
			as = "represented";
		else if (host && e->ncountries == 1 && strcmp(role, "participant") == 0)
			as = e->countries[0] == host ? "host" : "visitor";
		if (strcmp(as, "participant") == 0 || strcmp(as, "visitor") == 0)
			if (ng_is(d, e->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_HEAD_OF))
				as = "head_of_delegation";	/* "do ông A dẫn đầu" */
		add(x, event, e, as);
	}
}

static bool
is_visit(const NgEvent *e)
{
	return strcmp(ng_kind(e->kind)->family, "visit") == 0;
}

void
ng_emit_bystanders(NgDiscourse *x, const NgFrames *fs, int32_t first)
{
	NgDoc	   *d = x->d;
	int32_t		visit = -1;
	int32_t		i;
	bool		retinue = false;

	for (i = d->events.n - 1; i >= 0 && i > d->events.n - 30 && visit < 0; i--)
		if (is_visit(&d->events.v[i].event) && ng_is_main(d, d->events.v[i].at))
			visit = i;
	for (i = fs->ent_from; i < fs->ent_to; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		if (stands_before(d, e->at.from, NG_GRAMMAR_RETINUE) ||
			(ng_punct(d, e->at.from - 1, ':') && stands_before(d, e->at.from - 1, NG_GRAMMAR_RETINUE)))
			retinue = true;
		if (stands_before(d, e->at.from, NG_GRAMMAR_BEHALF) && first < d->events.n &&
			(e->person >= 0 || e->type == NG_ENT_ORG || e->type == NG_ENT_OFFICE))
			add(x, first, e, "represented");
		else if (visit >= 0 && e->person >= 0 && stands_before(d, e->at.from, NG_GRAMMAR_INVITED_BY))
			add(x, visit, e, "host");
		else if (visit >= 0 && e->person >= 0 && retinue)
			add(x, visit, e, "participant");
	}
}

void
ng_emit_others(NgDiscourse *x, int32_t event, int32_t parent, const NgParties *them, const char *role)
{
	NgDoc	   *d = x->d;
	int32_t		n = d->participants.n;
	int32_t		i;

	for (i = n > OTHERS_BACK ? n - OTHERS_BACK : 0; i < n; i++)
	{
		NgParticipant p = d->participants.v[i];
		NgParty		q = {.country = p.country};

		if (p.event != parent || !p.name || !p.country || !ng_parties_has(them, &q))
			continue;
		p.event = event;
		p.role = role;
		*NG_PUSH(d->arena, d->participants) = p;
	}
}
