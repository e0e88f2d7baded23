/* bystanders.c: persons of a sentence who stand in no role of a frame. */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

#define EVENTS_BACK		30		/* events looked back at */
#define ORGANIZER_REACH	40		/* tokens between an event and "do" */

/* Behind a word of the class, or behind its colon. */
static bool
follows(const NgDoc *d, int32_t tok, int cls)
{
	return ng_stands_before(d, tok, cls) ||
		(ng_punct(d, tok - 1, ':') && ng_stands_before(d, tok - 1, cls));
}

static bool
goes_to(const NgEvent *e, NgCountry c)
{
	int32_t		i;

	for (i = 0; i < e->nrecipients; i++)
		if (e->recipients[i].country == c)
			return true;
	return false;
}

/* The visit told last, to the country if one is given and there is such a visit; -1 if none. */
static int32_t
last_visit(const NgDoc *d, NgCountry host)
{
	int32_t		i,
				last = -1;

	for (i = d->events.n - 1; i >= 0 && i > d->events.n - EVENTS_BACK; i--)
	{
		const NgEventRow *r = &d->events.v[i];

		if (!ng_kind_is_journey(r->event.kind) || !ng_is_main(d, r->at))
			continue;
		if (host == NG_NO_COUNTRY || goes_to(&r->event, host))
			return i;
		if (last < 0)
			last = i;
	}
	return last;
}

static bool
has_forum(const NgEvent *e, const char *name)
{
	int32_t		i;

	for (i = 0; i < e->nforums; i++)
		if (strcmp(e->forums[i].name, name) == 0)
			return true;
	return false;
}

/* Is the event one that people attend? */
static bool
is_attended(const NgEventRow *r)
{
	NgFamily	family = ng_family(r->event.kind);

	return r->tier != NG_TIER_ACT && r->tier != NG_TIER_RELATED && r->tier != NG_TIER_BACKGROUND &&
		!ng_kind_is_journey(r->event.kind) &&
		(family == NG_FAMILY_MEETING || family == NG_FAMILY_CEREMONY || family == NG_FAMILY_VISIT);
}

/*
 * "hội nghị G7 có sự tham dự của Tổng thống Pháp A": a session that is only told of its body is of
 * those who came, too; so is a ceremony that an embassy holds of those who came for the land.
 */
static void
join_session(NgDiscourse *x, int32_t event, const NgEntity *e)
{
	NgEvent    *v = &x->d->events.v[event].event;
	NgParty	   *actors;
	NgError		err;
	int32_t		i;
	bool		body = false;

	if (v->nrecipients > 0 || v->nactors >= NG_MAX_PARTIES || e->ncountries != 1)
		return;
	if (ng_family(v->kind) == NG_FAMILY_CEREMONY)
		body = v->nactors == 1 && v->place_country == e->countries[0];
	else if (ng_family(v->kind) != NG_FAMILY_MEETING || v->nforums == 0)
		return;
	for (i = 0; i < v->nactors; i++)
	{
		if (v->actors[i].country == e->countries[0])
			return;
		body |= v->actors[i].country == NG_NO_COUNTRY;
	}
	if (!body)
		return;
	actors = ng_alloc0(x->d->arena, (size_t) (v->nactors + 1) * sizeof(NgParty));
	memcpy(actors, v->actors, (size_t) v->nactors * sizeof(NgParty));
	actors[v->nactors].country = e->countries[0];
	v->actors = actors;
	v->nactors++;
	(void) ng_event_canonical(v, x->d->arena, &err);
}

/*
 * Which events those at a token attend: the sessions that the sentence names before them,
 * else the one that it or the text tells of last.
 */
static void
emit_present(NgDiscourse *x, const NgFrames *fs, int32_t upto, const NgEntity *e, const char *role)
{
	NgDoc	   *d = x->d;
	int32_t		i,
				j;
	bool		named = false;

	for (j = d->events.n - 1; j >= 0 && j > d->events.n - EVENTS_BACK; j--)
	{
		const NgEventRow *r = &d->events.v[j];

		if (!is_attended(r) || !ng_is_main(d, r->at))
			continue;
		for (i = fs->ent_from; i < upto; i++)
			if (d->ents.v[i].type == NG_ENT_FORUM && d->ents.v[i].canonical &&
				has_forum(&r->event, d->ents.v[i].canonical))
			{
				ng_emit_one(x, j, e, role);
				join_session(x, j, e);
				named = true;
				break;
			}
	}
	for (j = d->events.n - 1; !named && j >= 0 && j > d->events.n - EVENTS_BACK; j--)
		if (is_attended(&d->events.v[j]) && ng_is_main(d, d->events.v[j].at))
		{
			ng_emit_one(x, j, e, role);
			join_session(x, j, e);
			break;
		}
}

/* Where the sentence begins, or the entity before ends. */
static int32_t
fs_from(const NgDoc *d, const NgFrames *fs, const NgEntity *e)
{
	for (; e > &d->ents.v[fs->ent_from]; e--)
		if (!ng_is_gathering(e - 1) && !ng_are_leaders(e - 1))
			return e[-1].at.to;	/* but "Cùng dự buổi tiếp có A", "của các nhà lãnh đạo như A" */
	return d->sents.v[fs->sent].from;
}

/* Is the event one that somebody has to hold? */
static bool
is_organized(const NgEventRow *r)
{
	NgFamily	family = ng_family(r->event.kind);

	return family == NG_FAMILY_CEREMONY || family == NG_FAMILY_STATEMENT ||
		(family == NG_FAMILY_MEETING && r->trig_cls == NG_TRIGGER_NOUN);
}

/*
 * The event that those who hold it, from a token on, are told to hold: before them ("do A tổ
 * chức") or behind the verb; -1 if none.
 */
static int32_t
held_by(const NgDoc *d, int32_t first, int32_t from, int32_t to, bool before)
{
	int32_t		j;

	for (j = d->events.n - 1; j >= first; j--)
	{
		const NgEventRow *r = &d->events.v[j];
		int32_t		gap = before ? from - r->trig_to : r->trig_from - to;

		if (is_organized(r) && gap >= 0 && gap <= ORGANIZER_REACH)
			return j;
	}
	return -1;
}

/*
 * "hội thảo do A và B tổ chức": the run behind "do" organizes what the sentence told last before
 * it. "A phối hợp với B tổ chức lễ kỷ niệm": so does B.
 */
static void
emit_organizers(NgDiscourse *x, const NgFrames *fs, int32_t first)
{
	NgDoc	   *d = x->d;
	int32_t		i,
				k;

	for (i = 0; i < fs->f.n; i++)
	{
		const NgFrame *f = &fs->f.v[i];
		NgEnts		run = f->subj;
		bool		by;
		int32_t		event;

		if (f->cls != NG_TRIGGER_HOST || (f->trig->num & NG_ARG_SAID) || ng_ents_empty(run))
			continue;
		by = ng_stands_before(d, d->ents.v[run.from].at.from, NG_GRAMMAR_BY);
		event = held_by(d, first, d->ents.v[run.from].at.from, f->to, by);
		if (event < 0)
			continue;
		if (by)
			ng_emit_people(x, event, run, "organizer");
		for (k = run.to; k < fs->ent_to && d->ents.v[k].at.to <= f->from; k++)
			if (ng_stands_before(d, d->ents.v[k].at.from, NG_GRAMMAR_WITH))
				ng_emit_people(x, event, (NgEnts) {k, k + 1}, "organizer");
	}
}

/*
 * "Tham dự lễ đón, về phía Việt Nam có: A; B", "Về phía Lào có A": a sentence without a subject
 * that only lists who was there.
 */
static bool
opens_list(const NgDoc *d, const NgFrames *fs)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		opener = ng_is(d, first, NG_CAT_GRAMMAR, NG_GRAMMAR_WITH);

	return ng_is(d, first + opener, NG_CAT_TRIGGER, NG_TRIGGER_ATTEND) ||
		ng_is(d, first, NG_CAT_GRAMMAR, NG_GRAMMAR_SIDE);
}

/* Does such a list begin at tok? */
static bool
lists_present(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	if (ng_punct(d, tok - 1, ':'))
		tok--;
	for (i = 0; i < fs->f.n && fs->f.v[i].from < tok; i++)
		if (fs->f.v[i].to == tok && fs->f.v[i].cls == NG_TRIGGER_HOST &&
			(fs->f.v[i].trig->num & NG_ARG_SAID))
			return true;
	return ng_stands_before(d, tok, NG_GRAMMAR_INCLUDING);
}

/* Is there a word in the sentence, or right before it, that makes somebody a bystander? */
static bool
names_bystanders(const NgDoc *d, const NgFrames *fs)
{
	const uint64_t marks = NG_G(ESCORT) | NG_G(RETINUE) | NG_G(INVITED_BY) | NG_G(PRESENCE) |
		NG_G(BEHALF);
	int32_t		first = d->sents.v[fs->sent].from;

	/* that before a colon, too */
	return ((fs->words | ng_ending_at(d, first) | ng_ending_at(d, first - 1)) & marks) != 0;
}

void
ng_emit_bystanders(NgDiscourse *x, const NgFrames *fs, int32_t first)
{
	NgDoc	   *d = x->d;
	int32_t		i,
				present = -1;
	bool		retinue = false,
				invited = false,
				list = opens_list(d, fs);
	const char *role = "participant";

	emit_organizers(x, fs, first);
	if (!list && !names_bystanders(d, fs))
		return;
	for (i = fs->ent_from; i < fs->ent_to; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		bool		someone = e->person >= 0 || e->type == NG_ENT_OFFICE;
		bool		escorted = ng_stands_before(d, e->at.from, NG_GRAMMAR_ESCORT);

		if (escorted || follows(d, e->at.from, NG_GRAMMAR_RETINUE))
			retinue = true;
		if (ng_stands_before(d, e->at.from, NG_GRAMMAR_INVITED_BY))
			invited = true;
		else if (invited &&
				 !(e->type == NG_ENT_PERSON &&
				   (ng_punct(d, e->at.from - 1, ';') ||
					ng_stands_before(d, e->at.from, NG_GRAMMAR_AND))))
			invited = false;
		if (present < 0 && someone &&
			(ng_class_between(d, fs_from(d, fs, e), e->at.from, NG_GRAMMAR_PRESENCE) ||
			 (list && lists_present(d, fs, e->at.from))))
		{
			present = i;
			if (ng_class_between(d, fs_from(d, fs, e), e->at.from, NG_GRAMMAR_LECTURER))
				role = "speaker";
		}
		if (ng_stands_before(d, e->at.from, NG_GRAMMAR_BEHALF) && first < d->events.n &&
			(someone || e->type == NG_ENT_ORG))
		{
			ng_emit_one(x, first, e, "represented");
			continue;
		}
		if (!someone)
			continue;
		if (present >= 0 && (e->person >= 0 || e->ncountries == 1))
			emit_present(x, fs, present, e, role);
		else if (e->person >= 0 && (invited || retinue))
		{
			int32_t		visit =
				last_visit(d, invited && e->ncountries ? e->countries[0] : NG_NO_COUNTRY);

			if (visit >= 0)
				ng_emit_one(x, visit, e, invited ? "host"
					: escorted ? "head_of_delegation" : "participant");
		}
	}
}
