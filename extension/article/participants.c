/*
 * participants.c: who took part in an event, and as what.
 */
#include <string.h>

#include "frame_parts.h"
#include "emit.h"

/* Does the role say more of the same person than what was known? */
static bool
is_more(const char *role, const char *than)
{
	return strcmp(than, "participant") == 0 ||
		(strcmp(than, "visitor") == 0 && strcmp(role, "head_of_delegation") == 0);
}

#define PEOPLE_BACK	40			/* participants looked back at */

NgParticipant *
ng_participant(const NgDoc *d, int32_t event, const char *name)
{
	int32_t		i;

	for (i = d->participants.n - 1; i >= 0 && i > d->participants.n - PEOPLE_BACK; i--)
		if (d->participants.v[i].event == event && strcmp(d->participants.v[i].name, name) == 0)
			return &d->participants.v[i];
	return NULL;
}

void
ng_emit_one(NgDiscourse *x, int32_t event, const NgEntity *e, const char *role)
{
	NgDoc	   *d = x->d;
	char	   *name = e->person >= 0 ? d->persons.v[e->person].name : ng_span_dup(d, e->at);
	NgParticipant *p = ng_participant(d, event, name);

	if (p)
	{
		if (is_more(role, p->role))
			p->role = role;
		return;
	}
	p = NG_PUSH(d->arena, d->participants);
	memset(p, 0, sizeof(*p));
	p->at = e->at;
	p->event = event;
	p->role = role;
	p->name = name;
	p->country = e->ncountries == 1 ? e->countries[0] : NG_NO_COUNTRY;
	p->level = e->level;
	p->is_person = e->person >= 0 || e->type == NG_ENT_OFFICE;
	if (e->person >= 0)
	{
		p->office = e->office ? e->office->text : d->persons.v[e->person].office;
		p->country = d->persons.v[e->person].country;
	}
	else if (e->type == NG_ENT_OFFICE)
		p->office = e->office ? e->office->text : name;
}

/* "do ông A dẫn đầu", "A cùng đoàn đại biểu", "Trưởng đoàn A" */
static bool
is_called_head(const NgDoc *d, const NgEntity *e)
{
	int32_t		with = ng_is(d, e->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_WITH);
	NgPart		office = ng_office_words(e);

	return ng_is(d, e->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_HEAD_OF) > 0 ||
		(with > 0 && ng_is(d, e->at.to + with, NG_CAT_GRAMMAR, NG_GRAMMAR_DELEGATION) > 0) ||
		(office.from < office.to &&
		 ng_is(d, office.from, NG_CAT_GRAMMAR, NG_GRAMMAR_HEAD_OF) > 0);
}

/*
 * Is a holder or a body meant that could be named?  Not "Bộ Quốc phòng | hai nước", not the
 * ambassador of "quan hệ cấp Đại sứ".
 */
static bool
is_one(const NgDoc *d, int32_t ent)
{
	const NgEntity *e = &d->ents.v[ent];

	if (ent + 1 < d->ents.n && d->ents.v[ent + 1].at.from == e->at.to &&
		d->ents.v[ent + 1].type == NG_ENT_GROUP && e->ncountries == 0)
		return false;
	return e->type != NG_ENT_OFFICE || e->ncountries > 0 || (e->office && e->office->org);
}

int
ng_emit_people(NgDiscourse *x, int32_t event, NgEnts run, const char *role)
{
	NgDoc	   *d = x->d;
	bool		bodies;
	int32_t		i;
	int			people = 0;

	if (event < 0 || ng_ents_empty(run))
		return 0;
	bodies = strcmp(role, "speaker") == 0 || strcmp(role, "organizer") == 0 ||
		strcmp(role, "host") == 0;
	for (i = run.from; i < run.to; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		const char *as = role;

		/* persons take part; of the others only a body that speaks or acts is named */
		if (e->person < 0 &&
			((e->type != NG_ENT_OFFICE && (e->type != NG_ENT_ORG || !bodies)) || !is_one(d, i)))
			continue;
		/* a paper tells what others said */
		if (ng_is_media(e) && strcmp(role, "speaker") == 0)
			continue;
		if (ng_stands_before(d, e->at.from, NG_GRAMMAR_BEHALF))
			as = "represented";
		if ((strcmp(as, "participant") == 0 || strcmp(as, "visitor") == 0) &&
			is_called_head(d, e))
			as = "head_of_delegation";
		ng_emit_one(x, event, e, as);
		people++;
	}
	return people;
}
