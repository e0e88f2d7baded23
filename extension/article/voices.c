/* voices.c: who speaks in an act of speech, and to whom. */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

#define LOOK_BACK	500			/* participants looked back at */
#define VOICE_BACK	2			/* sentences in which the last speaker is still heard */

static void
copy(NgDoc *d, int32_t i, int32_t event, const char *role)
{
	NgParticipant p = d->participants.v[i];

	if (ng_participant(d, event, p.name))
		return;
	p.event = event;
	p.role = role;
	*NG_PUSH(d->arena, d->participants) = p;
}

/* Spoke or met there in person, for the country. */
static bool
stands_for(const NgParticipant *p, NgCountry c)
{
	return p->is_person && p->country == c && strcmp(p->role, "represented") != 0;
}

/*
 * Is p likelier than q to be spoken to: a name before an office, a higher level before a lower
 * one?
 */
static bool
ranks_above(const NgParticipant *p, const NgParticipant *q)
{
	bool		p_named = p->name != p->office,
				q_named = q->name != q->office;

	if (p_named != q_named)
		return p_named;
	return p->level != NG_LEVEL_NONE && p->level < q->level;
}

/* The first of the highest level who was there for a country; -1 if nobody. */
static int32_t
highest(const NgDoc *d, int32_t event, NgCountry c)
{
	int32_t		i,
				best = -1;

	for (i = d->participants.n > LOOK_BACK ? d->participants.n - LOOK_BACK : 0;
		 i < d->participants.n; i++)
	{
		const NgParticipant *p = &d->participants.v[i];

		if (p->event == event && stands_for(p, c) &&
			(best < 0 || ranks_above(p, &d->participants.v[best])))
			best = i;
	}
	return best;
}

/*
 * The person whom those of another party face when they speak to a country: whoever met
 * them for it, at the event at hand; a person who speaks also at the last one that the text tells
 * of.
 */
static int32_t
face(const NgDiscourse *x, int32_t parent, NgCountry c, const NgParties *others, bool by_person)
{
	const NgDoc *d = x->d;
	int32_t		i = parent >= 0 ? highest(d, parent, c) : -1;
	int32_t		floor = d->participants.n > LOOK_BACK ? d->participants.n - LOOK_BACK : 0;

	if (i >= 0 || !by_person)
		return i;
	for (i = d->participants.n - 1; i >= floor; i--)
	{
		const NgParticipant *p = &d->participants.v[i];
		const NgEventRow *r = &d->events.v[p->event];
		NgParties	met;

		if (!stands_for(p, c) || r->tier == NG_TIER_ACT || r->tier == NG_TIER_RELATED ||
			r->tier == NG_TIER_BACKGROUND)
			continue;
		ng_parties_of_event(&r->event, &met);
		if (ng_parties_shared(&met, others) > 0)
			return highest(d, p->event, c);
	}
	return -1;
}

/* Where the leaders of these parties met: the event at hand, else the last that is told of. */
static int32_t
where_met(const NgDiscourse *x, const NgParties *them)
{
	const NgDoc *d = x->d;
	int32_t		i;

	if (x->current >= 0)
		return x->current;
	for (i = d->participants.n - 1; i >= 0 && i > d->participants.n - LOOK_BACK; i--)
	{
		const NgEventRow *r = &d->events.v[d->participants.v[i].event];
		NgParties	met;

		if (r->tier != NG_TIER_CORE)
			continue;
		ng_parties_of_event(&r->event, &met);
		if (ng_parties_equal(&met, them))
			return d->participants.v[i].event;
	}
	return -1;
}

int
ng_emit_leaders(NgDiscourse *x, int32_t event, NgEnts run, const char *role)
{
	NgDoc	   *d = x->d;
	const NgEntity *e = ng_ents_empty(run) ? NULL : &d->ents.v[run.from];
	NgParties	them;
	int32_t		met;
	int			i,
				people = 0;

	if (event < 0 || !e || !ng_are_leaders(e))
		return 0;
	them.n = 0;
	ng_parties_of(x, e, &them);
	met = where_met(x, &them);
	if (met < 0 || met == event)
		return 0;
	for (i = 0; i < them.n; i++)
	{
		int32_t		who = them.v[i].country ? highest(d, met, them.v[i].country) : -1;
		uint8_t		level = who >= 0 ? d->participants.v[who].level : NG_LEVEL_NONE;

		/* "lãnh đạo hai nước" are no ambassadors */
		if (who < 0 ||
			(e->level != NG_LEVEL_NONE ? level > e->level : level == NG_LEVEL_AMBASSADOR))
			continue;
		copy(d, who, event, role);
		people++;
	}
	return people;
}

/* Does the run speak for one of the actors? */
static bool
speaks_for(const NgDiscourse *x, NgEnts run, const NgParties *actors)
{
	NgParties	p;

	if (ng_ents_empty(run))
		return false;
	p.n = 0;
	ng_parties_of_run(x, run, &p);
	return ng_parties_shared(&p, actors) > 0;
}

static bool
has_person(const NgDoc *d, NgEnts run)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
		if (d->ents.v[i].person >= 0 || d->ents.v[i].type == NG_ENT_OFFICE)
			return true;
	return false;
}

/* "A khẳng định | Lào sẵn sàng": it is A who says what his country will do. */
static NgEnts
outer_speaker(const NgDiscourse *x, const NgDraft *w)
{
	NgEnts		none = {0, 0};
	const NgFrame *g;

	for (g = w->f - 1; g >= w->fs->f.v; g--)
		if (ng_is_act(g) && !g->nominal && g->how != NG_SUBJ_NONE && has_person(x->d, g->subj))
			return speaks_for(x, g->subj, &w->actors) ? g->subj : none;
	return none;
}

/*
 * Does the run open a clause, not only a part of a phrase ("lãnh đạo cấp cao | Lào")?  What is
 * quoted is said by somebody else.
 */
static bool
opens_clause(const NgDoc *d, const NgFrames *fs, NgEnts run)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok,
				n;

	if (ng_ents_empty(run))
		return false;
	tok = ng_left_of_phrase(d, d->ents.v[run.from].at.from, first);
	if (tok <= first || ng_punct(d, tok - 1, ',') || ng_punct(d, tok - 1, '-') ||
		ng_date_ends(d, fs, tok))
		return true;
	/* "Thông báo từ Nhà Trắng cho biết" */
	n = ng_any_before(d, tok, first, NG_G(OF) | NG_G(FROM));
	if (n && ng_grammar_before(d, tok - n, first, NG_GRAMMAR_NOTICE))
		return true;
	return ng_any_before(d, tok, first, NG_G(CLAUSE) | NG_G(SCENE) | NG_G(PAST) | NG_G(ADVERB)) > 0;
}

/* A country, the seat of one, or a body of states, all in their own name. */
static bool
is_name(const NgEntity *e)
{
	if (e->type == NG_ENT_FORUM)
		return e->entry && e->entry->cls == NG_FORUM_ORGANIZATION && e->ordinal == 0;
	return e->type == NG_ENT_COUNTRY && e->ncountries == 1;
}

/* Countries and bodies that speak in their own name: "Lào đề nghị". */
static void
emit_names(NgDiscourse *x, int32_t event, NgEnts run, const char *role)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
	{
		const NgEntity *e = &x->d->ents.v[i];

		if (is_name(e))
			ng_emit_one(x, event, e, role);
	}
}

/* Right behind the meeting "Lào sẽ …" is what its person there said. */
static int32_t
fresh_face(const NgDiscourse *x, const NgDraft *w)
{
	const NgEntity *e = ng_ents_empty(w->f->subj) ? NULL : &x->d->ents.v[w->f->subj.from];

	/* but the White House speaks for itself */
	if (e && e->type == NG_ENT_COUNTRY && e->entry && e->entry->cat == NG_CAT_COUNTRY &&
		e->entry->cls == NG_COUNTRY_CAPITAL_NAME)
		return -1;
	if (w->parent < 0 || w->actors.n != 1 || !w->actors.v[0].country ||
		!ng_is_main(x->d, x->d->events.v[w->parent].at) ||
		w->fs->sent - x->d->events.v[w->parent].at.sent > VOICE_BACK)
		return -1;
	return highest(x->d, w->parent, w->actors.v[0].country);
}

/* Returns whether a person speaks. */
static bool
emit_speakers(NgDiscourse *x, const NgDraft *w, int32_t event)
{
	NgDoc	   *d = x->d;
	const NgFrame *f = w->f;
	NgEnts		who = f->subj;
	int32_t		p;

	if (has_person(d, who) && ng_emit_people(x, event, who, "speaker"))
	{
		x->voice = who;
		return true;
	}
	if (ng_emit_leaders(x, event, who, "speaker"))
		return true;
	if (w->actors.n > 1)
	{
		/* "A cho biết Việt Nam cùng Lào sẽ …": he says so for all */
		who = f->cls == NG_TRIGGER_PLEDGE ? outer_speaker(x, w) : (NgEnts) {0, 0};
		if (!ng_ents_empty(who))
			return ng_emit_people(x, event, who, "speaker") > 0;
		who = f->subj;
		if (f->cls != NG_TRIGGER_AGREE && who.to - who.from == w->actors.n &&
			opens_clause(d, w->fs, who))
			emit_names(x, event, who, "speaker");
		return false;
	}
	who = outer_speaker(x, w);
	if (ng_ents_empty(who) && ng_emit_people(x, event, f->subj, "speaker"))
		return false;			/* a body */
	if (ng_ents_empty(who) && speaks_for(x, x->voice, &w->actors) &&
		w->fs->sent - d->ents.v[x->voice.from].at.sent <= VOICE_BACK)
		who = x->voice;
	if (!ng_ents_empty(who))
		return ng_emit_people(x, event, who, "speaker") > 0;
	p = fresh_face(x, w);
	if (p >= 0)
		copy(d, p, event, "speaker");
	else if (f->how == NG_SUBJ_STRONG && opens_clause(d, w->fs, f->subj))
		emit_names(x, event, f->subj, "speaker");
	return p >= 0;
}

void
ng_emit_voices(NgDiscourse *x, const NgDraft *w, int32_t event)
{
	NgDoc	   *d = x->d;
	const NgFrame *f = w->f;
	bool		by_person;
	int			i;

	if (f->arg == NG_ARG_MUTUAL)
	{
		ng_emit_people(x, event, f->subj, "participant");
		ng_emit_people(x, event, f->obj, "participant");
		return;
	}
	by_person = emit_speakers(x, w, event);
	if (f->arg == NG_ARG_DIRECT && ng_emit_people(x, event, f->obj, "recipient"))
		return;
	for (i = 0; i < w->recipients.n; i++)
	{
		int32_t		p = w->recipients.v[i].country
			? face(x, w->parent, w->recipients.v[i].country, &w->actors, by_person)
			: -1;

		if (p >= 0)
			copy(d, p, event, "recipient");
	}
}
