/* emit.c: rows of events and participants. */
#include <string.h>

#include "emit.h"

#define NEAR_DAYS	21			/* an event that is told this long after is still the news */
#define MONTH_DAYS	27			/* from the first to the last of a month, at least */
#define LONG_DAYS	62			/* what goes on for longer than two months is a state */

void
ng_draft(NgDraft *w, const NgFrames *fs, const NgFrame *f)
{
	memset(w, 0, offsetof(NgDraft, actors));
	w->actors.n = w->recipients.n = 0;
	w->fs = fs;
	w->f = f;
	w->kind = f->kind;
	w->date = -1;
	w->parent = -1;
	w->tier = NG_TIER_CORE;
}

static NgParty *
copy_parties(NgArena *a, const NgParties *p)
{
	NgParty    *v = ng_alloc(a, (size_t) (p->n ? p->n : 1) * sizeof(NgParty));

	memcpy(v, p->v, (size_t) p->n * sizeof(NgParty));
	return v;
}

/* ---- forums of the sentence ---- */

static bool
names_session(const NgEntity *e)
{
	return e->type == NG_ENT_FORUM && e->canonical && *e->canonical;
}

#define MAX_FORUMS	8			/* of one event */

static void
add_forum(NgArena *a, NgEvent *e, const char *name, int32_t ordinal)
{
	int32_t		i;

	if (e->nforums == 0)
		e->forums = ng_alloc(a, MAX_FORUMS * sizeof(NgForumRef));
	for (i = 0; i < e->nforums; i++)
		if (strcmp(e->forums[i].name, name) == 0)
			return;
	if (e->nforums < MAX_FORUMS)
	{
		e->forums[e->nforums].name = name;
		e->forums[e->nforums].ordinal = ordinal;
		e->nforums++;
	}
}

/* "hội nghị thượng đỉnh G7": a session, though G7 is a body. */
static bool
is_session(const NgFrames *fs, int32_t ent)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].forum == ent)
			return true;
	return false;
}

static void
set_forums(NgDiscourse *x, const NgDraft *w, NgEvent *e)
{
	NgDoc	   *d = x->d;
	const NgFrame *f = w->f;
	int32_t		i;

	if (f->forum >= 0)
	{
		if (names_session(&d->ents.v[f->forum]))
			add_forum(d->arena, e, d->ents.v[f->forum].canonical, d->ents.v[f->forum].ordinal);
		return;
	}
	for (i = w->fs->ent_from; i < w->fs->ent_to; i++)
	{
		const NgEntity *n = &d->ents.v[i];

		/* a meeting on the sidelines of a session, a handover of its chair */
		if (names_session(n) && n->entry &&
			(n->entry->cls != NG_FORUM_ORGANIZATION || is_session(w->fs, i)) &&
			(n->ordinal > 0 || (n->at.from >= f->to && n->at.from - f->to <= 6)))
			add_forum(d->arena, e, n->canonical, n->ordinal);
	}
}

/* ---- date and tier ---- */

static void
point_of_day(int32_t day, NgEventDate *out)
{
	int			y,
				m,
				md;

	ng_day_fields(day, &y, &m, &md);
	memset(out, 0, sizeof(*out));
	out->form = NG_DATE_POINT;
	out->from.year = (int16_t) y;
	out->from.month = (uint8_t) m;
	out->from.day = (uint8_t) md;
}

/* "hai ngày 19 và 20-6": one stretch of days, not two dates. */
bool
ng_days_in_a_row(const NgDateMention *m)
{
	int32_t		i;

	for (i = 0; i < m->nset; i++)
	{
		const NgEventDate *a = &m->set[i];

		if (a->form != NG_DATE_POINT || a->from.day == 0)
			return false;
		if (i > 0)
		{
			const NgEventDate *b = &m->set[i - 1];

			if (ng_day(a->from.year, a->from.month, a->from.day) !=
				ng_day(b->from.year, b->from.month, b->from.day) + 1)
				return false;
		}
	}
	return m->nset > 1;
}

#define VISIT_EVENTS	40			/* how many rows back the visit may stand */

/*
 * "Trong khuôn khổ chuyến thăm, A sẽ hội đàm với B, dự lễ …": what is to happen without a day of
 * its own is to happen during the visit that A is to pay, when the host takes part or is where it
 * happens.
 */
static bool
during_visit(const NgDiscourse *x, const NgDraft *w, NgEventDate *date)
{
	const NgDoc *d = x->d;
	NgFamily	family = ng_family(w->kind);
	NgParties	mine;
	int32_t		i;

	if (w->f->modality != NG_FUTURE || w->tier != NG_TIER_CORE ||
		(family != NG_FAMILY_MEETING && family != NG_FAMILY_CEREMONY))
		return false;
	ng_parties_copy(&mine, &w->actors);
	ng_parties_join(&mine, &w->recipients);
	for (i = d->events.n - 1; i >= 0 && i >= d->events.n - VISIT_EVENTS; i--)
	{
		const NgEventRow *r = &d->events.v[i];

		if (r->tier != NG_TIER_FUTURE || r->event.nrecipients != 1 ||
			ng_family(r->event.kind) != NG_FAMILY_VISIT || !ng_is_main(d, r->at))
			continue;
		if (r->event.date.form == NG_DATE_UNKNOWN || !ng_parties_has(&mine, &r->event.actors[0]))
			return false;
		if (!ng_parties_has(&mine, &r->event.recipients[0]) && r->at.sent < w->fs->sent - 3)
			return false;
		*date = r->event.date;
		date->uncertain = true;
		return true;
	}
	return false;
}

static void
set_date(NgDiscourse *x, NgDraft *w, NgEvent *e, int32_t *from, int32_t *to)
{
	NgDoc	   *d = x->d;

	*from = *to = NG_DAY_UNKNOWN;
	if (w->date >= 0)
	{
		const NgDateMention *m = &d->dates.v[w->date];

		e->date = m->edtf;
		*from = m->day_from;
		*to = m->day_to;
		if (m->set && m->nset)
		{
			e->date = m->set[w->member];
			if (ng_days_in_a_row(m))
			{
				e->date.form = NG_DATE_INTERVAL;
				e->date.to = m->set[m->nset - 1].from;
			}
			ng_date_days(&e->date, from, to);
		}
	}
	else if (w->given.form != NG_DATE_UNKNOWN)
	{
		e->date = w->given;
		ng_date_days(&e->date, from, to);
	}
	else if (during_visit(x, w, &e->date))
		ng_date_days(&e->date, from, to);
	else if (w->inherit_date)
	{
		if (w->parent >= 0)
			e->date = d->events.v[w->parent].event.date;
		else if (x->day != NG_DAY_UNKNOWN)
		{
			point_of_day(x->day, &e->date);
			e->date.uncertain = true;
		}
		ng_date_days(&e->date, from, to);
	}
}

static uint8_t
tier_by_date(const NgDiscourse *x, int32_t from, int32_t to, uint8_t modality)
{
	if (modality == NG_FUTURE)
		return NG_TIER_FUTURE;
	if (modality != NG_ASSERTED)
		return NG_TIER_CONTEXT;
	if (from != NG_DAY_UNKNOWN && x->ref == NG_DAY_UNKNOWN &&
		(from == NG_DAY_PAST || to == NG_DAY_FUTURE || to - from >= MONTH_DAYS))
		return NG_TIER_BACKGROUND;	/* news has a day */
	if (from == NG_DAY_UNKNOWN || x->ref == NG_DAY_UNKNOWN)
		return NG_TIER_CORE;
	if (to != NG_DAY_FUTURE && to < x->ref - NEAR_DAYS)
		return NG_TIER_BACKGROUND;
	/* what goes on for long is a state, no news */
	if (from <= x->ref && to >= x->ref &&
		(to == NG_DAY_FUTURE || from == NG_DAY_PAST || to - from > LONG_DAYS))
		return NG_TIER_BACKGROUND;
	/* a whole month or year that is over is no news */
	if (to != NG_DAY_FUTURE && from != NG_DAY_PAST && to - from >= MONTH_DAYS && to < x->ref)
		return NG_TIER_BACKGROUND;
	if (from > x->ref)
		return NG_TIER_FUTURE;
	return NG_TIER_CORE;
}

/* ---- the same event told again ---- */

/* May two kinds name one event?  A reception is no visit, though of one family. */
static bool
same_sort(int a, int b)
{
	NgFamily	family = ng_family(a);

	if (a == b)
		return true;
	if (family != ng_family(b))
		return false;
	if (family == NG_FAMILY_VISIT)
		return ng_kind_is_journey(a) && ng_kind_is_journey(b);
	return family != NG_FAMILY_DOCUMENT;
}

static bool
same_forum(const NgEvent *a, const NgEvent *b)
{
	if (a->nforums == 0 || b->nforums == 0)
		return true;
	return strcmp(a->forums[0].name, b->forums[0].name) == 0 &&
		(a->forums[0].ordinal == b->forums[0].ordinal || !a->forums[0].ordinal ||
		 !b->forums[0].ordinal);
}

/* The guest of the one is the host of the other. */
static bool
is_return_visit(const NgEvent *a, const NgEvent *b)
{
	return a->nactors == 1 && b->nactors == 1 && a->nrecipients == 1 && b->nrecipients == 1 &&
		a->actors[0].country != b->actors[0].country &&
		ng_family(a->kind) == NG_FAMILY_VISIT;
}

#define ROWS_BACK	60			/* events looked back at */
#define PEOPLE_BACK	200			/* participants looked back at */

/*
 * Did somebody else meet or travel for one of the countries?  Then it is another event: two
 * ministers who receive one guest, two visits to one country.
 */
static bool
others_met(const NgDoc *d, int32_t event, const NgEnts *who)
{
	int			side;
	int32_t		i,
				j;

	for (side = 0; side < 2; side++)
		for (i = who[side].from; i < who[side].to; i++)
		{
			const NgEntity *e = &d->ents.v[i];
			bool		another = false;

			if (e->person < 0)
				continue;
			for (j = d->participants.n - 1; j >= 0 && j > d->participants.n - PEOPLE_BACK; j--)
			{
				const NgParticipant *p = &d->participants.v[j];

				if (p->event != event || !p->is_person ||
					p->country != d->persons.v[e->person].country)
					continue;
				if (strcmp(p->name, d->persons.v[e->person].name) == 0)
				{
					another = false;
					break;
				}
				another = true;
			}
			if (another)
				return true;
		}
	return false;
}

static bool
same_actor(const NgEvent *a, const NgEvent *b)
{
	return a->nactors == b->nactors && a->nactors > 0 &&
		a->actors[0].country == b->actors[0].country;
}

/* "cuộc điện đàm diễn ra chiều 16/5": who called whom was said before. */
static bool
points_back(const NgFrame *f)
{
	return f->cls == NG_TRIGGER_NOUN && ng_ents_empty(f->obj) && ng_ents_empty(f->between) &&
		ng_ents_empty(f->of) && ng_ents_empty(f->subj);
}

/*
 * An earlier row of the same kind of block that may be this very event; acts are never merged but
 * within one sentence.
 */
static int32_t
told_before(NgDiscourse *x, const NgEventRow *row, const NgDraft *w, bool main)
{
	NgDoc	   *d = x->d;
	NgParties	mine,
				theirs;
	int32_t		i;
	int32_t		floor = d->events.n > ROWS_BACK ? d->events.n - ROWS_BACK : 0;

	ng_parties_of_event(&row->event, &mine);
	for (i = d->events.n - 1; i >= floor; i--)
	{
		const NgEventRow *r = &d->events.v[i];
		bool		act = row->tier == NG_TIER_ACT || r->tier == NG_TIER_ACT;

		/* first what tells most events apart */
		if (act ? r->tier != row->tier || r->event.kind != row->event.kind ||
			r->at.sent != row->at.sent || r->at.from > row->trig_from || row->trig_to > r->at.to
			: !same_sort(r->event.kind, row->event.kind))
			continue;
		if ((r->tier == NG_TIER_RELATED) != (row->tier == NG_TIER_RELATED) ||
			((r->tier == NG_TIER_RELATED || !main) && r->at.block != row->at.block) ||
			ng_is_main(d, r->at) != main)
			continue;
		ng_parties_of_event(&r->event, &theirs);
		/* "A gặp B bên lề hội nghị": two events, one at the other */
		if (w->f->occasion && w->f->forum >= 0 && r->event.nforums == 0)
			continue;
		/* "tại cuộc gặp với B" may leave a party of the meeting out */
		if (!ng_parties_equal(&mine, &theirs) &&
			!(w->f->adverbial && r->tier == NG_TIER_CORE && mine.n >= 2 && theirs.n == 3 &&
			  ng_parties_shared(&mine, &theirs) == mine.n))
			continue;
		/* "Lào cam kết …, còn Pháp cam kết": one of each */
		if (act && !same_actor(&r->event, &row->event))
			continue;
		if (act)
			return i;
		/* "A sẽ gặp B", who have called each other before */
		if ((r->event.kind == NG_KIND_PHONE_CALL) != (row->event.kind == NG_KIND_PHONE_CALL) &&
			r->event.modality != row->event.modality)
			continue;
		/* "trong cuộc điện đàm ngày 8/5": the one that was told without a day of its own */
		if ((!ng_dates_meet(&r->event.date, &row->event.date) &&
			 !((w->f->adverbial || points_back(w->f)) && r->event.date.uncertain)) ||
			!same_forum(&r->event, &row->event))
			continue;
		if ((row->event.nforums == 0 && others_met(d, i, w->who)) ||
			is_return_visit(&r->event, &row->event))
			continue;
		return i;
	}
	return -1;
}

/* A later telling may say what the first left open. */
static void
learn(NgEventRow *told, const NgEventRow *again)
{
	NgEvent    *e = &told->event;
	const NgEvent *more = &again->event;

	if (e->place == NULL && more->place)
	{
		e->place = more->place;
		e->place_country = more->place_country;
	}
	if (e->date.form == NG_DATE_UNKNOWN ||
		(e->date.uncertain && more->date.form != NG_DATE_UNKNOWN && !more->date.uncertain))
		e->date = more->date;
	if (e->nrecipients == 1 && more->nrecipients == 1 &&
		e->recipients[0].country == more->recipients[0].country)
		e->recipients[0].uncertain &= more->recipients[0].uncertain;
	/* "đến Hà Nội, bắt đầu chuyến thăm cấp Nhà nước": the sort of the visit */
	if (more->kind != e->kind && e->kind == NG_KIND_WORKING_VISIT)
	{
		e->kind = more->kind;
		if (more->date.form == NG_DATE_INTERVAL)
			e->date = more->date;
		told->rule = again->rule;
		told->confidence = again->confidence;
	}
}

/* ---- rows ---- */

static uint8_t
level_of(const NgDiscourse *x, const NgDraft *w)
{
	const NgEnts who[] = {w->who[0], w->who[1], w->f->subj, w->f->obj};
	uint8_t		level = NG_LEVEL_NONE;
	size_t		i;

	for (i = 0; level == NG_LEVEL_NONE && i < sizeof(who) / sizeof(who[0]); i++)
		level = ng_level_of_run(x, who[i]);
	return level;
}

/* Fills all of the row but its place in the text; false when the event is not a valid one. */
static bool
fill_row(NgDiscourse *x, NgDraft *w, NgEventRow *row)
{
	NgDoc	   *d = x->d;
	NgEvent    *e = &row->event;
	NgBlockKind block = (NgBlockKind) d->blocks.v[row->at.block].kind;
	NgError		err;
	int32_t		from,
				to;

	row->trig_from = w->f->from;
	row->trig_to = w->f->to;
	row->trig_cls = w->f->cls;
	row->parent = w->parent;
	row->visit = -1;
	row->rule = w->rule->name;
	row->confidence = w->rule->confidence;
	e->kind = w->kind;
	e->modality = w->f->modality;
	ng_parties_minus(&w->recipients, &w->actors);
	e->actors = copy_parties(d->arena, &w->actors);
	e->nactors = w->actors.n;
	e->recipients = copy_parties(d->arena, &w->recipients);
	e->nrecipients = w->actors.n ? w->recipients.n : 0;
	set_date(x, w, e, &from, &to);
	e->level = level_of(x, w);
	row->tier = w->tier;
	if (row->tier == NG_TIER_CORE)
		row->tier = tier_by_date(x, from, to, e->modality);
	if (row->tier == NG_TIER_CORE && w->f->recurring)
		row->tier = NG_TIER_BACKGROUND;
	if (row->tier == NG_TIER_FUTURE && e->modality == NG_ASSERTED)
		e->modality = NG_FUTURE;
	if (row->tier != NG_TIER_ACT)
	{
		ng_set_place(x, w, e);
		set_forums(x, w, e);
	}
	else if (w->parent >= 0)
	{
		e->forums = d->events.v[w->parent].event.forums;
		e->nforums = d->events.v[w->parent].event.nforums;
	}
	row->own_tier = row->tier;
	if (block == NG_BLOCK_RELATED_BLURB || block == NG_BLOCK_RELATED_TITLE)
		row->tier = NG_TIER_RELATED;
	return ng_event_canonical(e, d->arena, &err);
}

int32_t
ng_emit(NgDiscourse *x, NgDraft *w)
{
	NgDoc	   *d = x->d;
	NgEventRow	row;
	int32_t		old;

	if (w->kind < 0)
		return -1;
	memset(&row, 0, sizeof(row));
	row.at = ng_span(d, w->f->clause_from, w->f->clause_to);
	if (row.at.block < 0 || row.at.to <= row.at.from || !fill_row(x, w, &row))
		return -1;
	old = told_before(x, &row, w, ng_is_main(d, row.at));
	if (old >= 0)
	{
		learn(&d->events.v[old], &row);
		return old;
	}
	*NG_PUSH(d->arena, d->events) = row;
	return d->events.n - 1;
}
