/*
 * events.c: walks the sentences, asks frames.c what each says, and decides
 * what becomes an event: core things that happened, acts of speech inside
 * them, what was earlier, what is announced.
 */
#include <string.h>

#include "emit.h"

static bool
is_sides(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->ncountries == 0;
}

/* "hai Thủ tướng": persons, unlike "hai bên" */
static bool
are_leaders(const NgEntity *e)
{
	return is_sides(e) && e->entry && e->entry->cat == NG_CAT_GROUP && e->entry->cls == NG_GROUP_LEADERS;
}

static bool
run_is_sides(const NgDoc *d, NgEnts run)
{
	return !ng_ents_empty(run) && is_sides(&d->ents.v[run.from]);
}

static const char *
rule_name(NgDiscourse *x, const char *what, const NgFrame *f)
{
	return ng_printf(x->d->arena, "%s.%s", what, ng_kind(f->kind)->name);
}

static int
kind_named(const char *s)
{
	return ng_kind_find(s, strlen(s));
}

/* ---- core events ---- */

/* Kinds of family meeting that a number of parties decides. */
static int16_t
by_number(int16_t kind, int n)
{
	static const char *const by_size[] = {"bilateral_meeting", "trilateral_meeting", "multilateral_meeting"};

	if (kind == kind_named(by_size[0]) && n > 2)
		return (int16_t) kind_named(by_size[n == 3 ? 1 : 2]);
	if (kind == kind_named("multilateral_meeting") && n == 3)
		return (int16_t) kind_named(by_size[1]);
	return kind;
}

/* The event becomes the one that later acts belong to, and its parties "the sides". */
static void
becomes_current(NgDiscourse *x, int32_t event)
{
	const NgEventRow *r;
	NgParties	p = {.n = 0};
	int32_t		i;

	if (event < 0)
		return;
	r = &x->d->events.v[event];
	for (i = 0; i < r->event.nactors; i++)
		ng_parties_add(&p, r->event.actors[i].country, r->event.actors[i].org, false);
	for (i = 0; i < r->event.nrecipients; i++)
		ng_parties_add(&p, r->event.recipients[i].country, r->event.recipients[i].org, false);
	ng_discourse_push(x, &p);
	if (r->tier == NG_TIER_CORE || r->tier == NG_TIER_RELATED)
		x->current = event;
}

static const char *
subject_role(const NgFrames *fs, const NgFrame *f)
{
	if (f->arg == NG_ARG_HOST)
		return "host";
	if (f->arg == NG_ARG_VISIT)
		return "visitor";
	if (f->helper >= 0)
		switch (fs->f.v[f->helper].cls)
		{
			case NG_TRIGGER_COCHAIR:
				return "co_chair";
			case NG_TRIGGER_CHAIR:
				return "chair";
			case NG_TRIGGER_WITNESS:
				return "witness";
			case NG_TRIGGER_HOST:
				if (*fs->f.v[f->helper].trig->arg)
					break;		/* "có": no more than a light verb */
				return "organizer";
			default:
				break;
		}
	return f->cls == NG_TRIGGER_DOCUMENT ? "signatory" : "participant";
}

static const char *
object_role(const NgFrame *f)
{
	if (f->arg == NG_ARG_HOST)
		return "visitor";
	if (f->arg == NG_ARG_VISIT)
		return "host";
	if (f->arg == NG_ARG_DIRECT)
		return "recipient";
	return "participant";
}

/* "dẫn đầu đoàn" (heads the delegation) between subject and trigger? */
static bool
heads_delegation(const NgDoc *d, const NgFrame *f)
{
	int32_t		i;

	if (ng_ents_empty(f->subj))
		return false;
	for (i = d->ents.v[f->subj.to - 1].at.to; i < f->to; i++)
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_HEAD_OF))
			return true;
	return false;
}

static NgCountry
country_of_ambassador(const NgDoc *d, NgEnts run)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
		if (d->ents.v[i].level == NG_LEVEL_AMBASSADOR && d->ents.v[i].ncountries == 1)
			return d->ents.v[i].countries[0];
	return NG_NO_COUNTRY;
}

/* Whose guest the other is when two states meet: by the place, the visit that is told of, or an ambassador among them. */
static NgCountry
host_of(const NgDiscourse *x, int32_t event, NgEnts subj, NgEnts obj)
{
	const NgEvent *e = &x->d->events.v[event].event;
	NgCountry	guest = country_of_ambassador(x->d, subj);
	int32_t		i;

	if (e->nactors != 2 || e->nrecipients || e->nforums || strcmp(ng_kind(e->kind)->family, "meeting") != 0)
		return NG_NO_COUNTRY;
	if (!guest)
		guest = country_of_ambassador(x->d, obj);
	for (i = 0; i < 2; i++)
		if (e->actors[i].country && (guest ? e->actors[i].country != guest
									 : e->actors[i].country == (e->place_country ? e->place_country : x->visited)))
			return e->actors[i].country;
	return NG_NO_COUNTRY;
}

static int32_t
emit_core(NgDiscourse *x, NgDraft *w, NgEnts subj, NgEnts obj)
{
	const NgFrame *f = w->f;
	NgCountry	host;
	int32_t		event;

	w->rule = rule_name(x, f->forum >= 0 ? "forum" : f->cls == NG_TRIGGER_NOUN ? "noun" : "verb", f);
	event = ng_emit(x, w);
	if (event < 0)
		return -1;
	if (w->date >= 0 && !ng_days_in_a_row(&x->d->dates.v[w->date]))	/* "vào các năm 2001, 2006, 2013": one event each */
		while (w->member + 1 < x->d->dates.v[w->date].nset)
		{
			w->member++;
			ng_emit(x, w);
		}
	host = host_of(x, event, subj, obj);
	ng_emit_people(x, event, subj,
				   f->forum >= 0 && heads_delegation(x->d, f) ? "head_of_delegation" : subject_role(w->fs, f), host);
	ng_emit_people(x, event, obj, object_role(f), host);
	return event;
}

/* Subject of a noun's light verb ("A có cuộc gặp"), else the noun's own. */
static NgEnts
carrier(const NgFrames *fs, const NgFrame *f)
{
	NgEnts		none = {0, 0};

	/* "được đồng chủ trì bởi A và B" */
	if (f->helper >= 0 && fs->f.v[f->helper].from > f->to && !ng_ents_empty(fs->f.v[f->helper].obj) &&
		(fs->f.v[f->helper].cls == NG_TRIGGER_COCHAIR || fs->f.v[f->helper].cls == NG_TRIGGER_CHAIR))
		return fs->f.v[f->helper].obj;
	if (f->helper >= 0)
		return fs->f.v[f->helper].how == NG_SUBJ_STRONG || fs->f.v[f->helper].how == NG_SUBJ_EMBEDDED
			? fs->f.v[f->helper].subj : none;
	return f->how == NG_SUBJ_STRONG || f->how == NG_SUBJ_EMBEDDED ? f->subj : none;
}

static NgEnts
main_subject(const NgFrames *fs, const NgFrame *f)
{
	NgEnts		none = {0, 0};
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].from > f->to && fs->f.v[i].how == NG_SUBJ_STRONG && fs->f.v[i].subj.from >= 0 &&
			!ng_ents_empty(fs->f.v[i].subj) && fs->f.v[i].kind >= 0)
			return fs->f.v[i].subj;
	return none;
}

/*
 * Meetings and talks.  "gặp A và B" with one side on the left is two
 * meetings; three sides on the left are one.
 */
static int32_t
mutual(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgParties	left = {.n = 0},
				right = {.n = 0},
				all;
	int32_t		date = ng_frame_date(d, fs, f);
	int32_t		event = -1;
	NgEnts		obj = f->obj;

	if (!ng_ents_empty(f->between))
	{
		obj = f->between;
		subj.to = subj.from;
	}
	if (ng_ents_empty(subj) && !ng_ents_empty(f->of))
		subj = f->of;
	/* "các lãnh đạo cấp cao của Việt Nam" */
	if (run_is_sides(d, obj) && !ng_ents_empty(f->of) && f->of.from >= obj.to)
		obj = f->of;
	ng_parties_of_run(x, subj, &left);
	ng_parties_of_run(x, obj, &right);
	all = left;
	ng_parties_join(&all, &right);
	if (f->between.from < f->between.to && f->arg != NG_ARG_HOST)
		left = all;

	if (left.n == 1 && obj.to - obj.from > 1 && right.n > 1 && !ng_parties_has(&right, &left.v[0]) && ng_ents_empty(f->between))
	{
		int32_t		i;

		for (i = obj.from; i < obj.to; i++)
		{
			NgEnts		one = {i, i + 1};

			ng_draft(&w, fs, f);
			w.actors = left;
			ng_parties_of(x, &d->ents.v[i], &w.recipients);
			if (w.recipients.n == 0)
				continue;
			if (f->arg == NG_ARG_MUTUAL)
			{
				ng_parties_join(&w.actors, &w.recipients);
				w.recipients.n = 0;
			}
			w.date = date;
			w.inherit_date = date < 0;
			event = emit_core(x, &w, subj, one);
			if (i == obj.from)
				becomes_current(x, event);
		}
		return event;
	}
	/* "trong năm 2022 đã diễn ra 5 hội nghị": of those whom the page is about */
	if (all.n < 2 && f->carried && f->arg == NG_ARG_JOINT && date >= 0 && ng_ents_empty(subj) && x->nrecent)
		all = x->recent[0];
	if (all.n < 2)
		return -1;
	ng_draft(&w, fs, f);
	if (f->arg == NG_ARG_HOST && left.n && right.n && ng_ents_empty(f->between))
	{
		w.actors = left;
		w.recipients = right;
	}
	else
		w.actors = all;
	w.kind = by_number(f->kind, all.n);
	w.date = date;
	w.inherit_date = date < 0 && !f->occasion && f->modality == NG_ASSERTED;
	return emit_core(x, &w, subj, obj);
}

static int32_t
visit(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgParties	hosts = {.n = 0};
	int32_t		event = -1;
	int			i;

	if (ng_ents_empty(subj) && f->how == NG_SUBJ_NONE)
		subj = f->of;
	if (f->cls == NG_TRIGGER_NOUN && (ng_ents_empty(subj) || !ng_ents_empty(f->of) || (!f->carried && !f->adverbial)))
		subj = f->of;
	ng_draft(&w, fs, f);
	w.date = ng_frame_date(d, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	ng_parties_of_run(x, f->obj, &hosts);
	ng_parties_minus(&hosts, &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (hosts.n == 0 && f->cls == NG_TRIGGER_NOUN)
	{
		/* where to is not said: the other side, if there is one other side */
		const NgParties *p = x->nrecent ? &x->recent[0] : &x->pair;

		if (p->n == 2 && ng_parties_shared(p, &w.actors) == 1)
		{
			hosts = *p;
			ng_parties_minus(&hosts, &w.actors);
			hosts.v[0].uncertain = true;
		}
	}
	if (hosts.n == 0)
		return -1;
	if (f->cls == NG_TRIGGER_NOUN && w.date < 0 && f->modality == NG_ASSERTED)
		w.tier = NG_TIER_CONTEXT;
	for (i = 0; i < hosts.n; i++)
	{
		NgDraft		one = w;

		if (!hosts.v[i].country)
			continue;
		one.recipients.n = 0;
		ng_parties_add(&one.recipients, hosts.v[i].country, hosts.v[i].org, hosts.v[i].uncertain);
		event = emit_core(x, &one, subj, f->obj);
		if (event >= 0 && d->events.v[event].tier != NG_TIER_BACKGROUND && !hosts.v[i].uncertain)
			x->visited = hosts.v[i].country;
	}
	return event;
}

static bool
document_near(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].cls == NG_TRIGGER_OBJECT &&
			((fs->f.v[i].from >= f->to && fs->f.v[i].from - f->to <= 12) ||
			 (fs->f.v[i].to <= f->from && f->passive)))
			return true;
	for (i = fs->ent_from; i < fs->ent_to; i++)
		if (d->ents.v[i].type == NG_ENT_FORUM && d->ents.v[i].entry && d->ents.v[i].entry->cat == NG_CAT_FORUM &&
			d->ents.v[i].entry->cls == NG_FORUM_AGREEMENT && d->ents.v[i].at.from >= f->to && d->ents.v[i].at.from - f->to <= 4)
			return true;
	return false;
}

/* A duration right before the trigger: "75 năm thiết lập quan hệ": the years since. */
static int32_t
anniversary(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
	{
		const NgDateMention *m = &d->dates.v[i];
		const char *p = m->value;
		int32_t		n = 0;

		if (m->type != NG_TIMEX_DURATION || m->at.to > f->from || f->from - m->at.to > 4 || !p || *p++ != 'P')
			continue;
		for (; *p >= '0' && *p <= '9' && n < 1000; p++)
			n = n * 10 + (*p - '0');
		if (*p == 'Y' && n > 0)
			return n;
	}
	return 0;
}

static int32_t
document(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	int32_t		years = anniversary(d, fs, f);
	int32_t		event;
	bool		directed = f->arg == NG_ARG_DIRECT && f->between.to - f->between.from == 2;

	ng_draft(&w, fs, f);
	w.date = years ? -1 : ng_frame_date(d, fs, f);
	if (directed)
	{
		ng_parties_of(x, &d->ents.v[f->between.from], &w.actors);
		ng_parties_of(x, &d->ents.v[f->between.from + 1], &w.recipients);
	}
	else if (!ng_ents_empty(f->between))
		ng_parties_of_run(x, f->between, &w.actors);
	else
	{
		ng_parties_of_run(x, subj, &w.actors);
		ng_parties_of_run(x, f->of, &w.actors);
		if (f->arg == NG_ARG_DIRECT || f->arg == NG_ARG_SELF)
			ng_parties_of_run(x, f->obj, &w.recipients);
		else if (f->cls != NG_TRIGGER_DOCUMENT || !ng_ents_empty(f->obj))
			ng_parties_of_run(x, f->obj, &w.actors);
	}
	if (w.actors.n + w.recipients.n < 2)
	{
		const NgParties *p = x->nrecent ? &x->recent[0] : &x->pair;

		if (p->n < 2 || ng_parties_shared(p, &w.actors) < w.actors.n)
			return -1;
		ng_parties_join(&w.actors, p);
	}
	if (years)
	{
		int			y = 0,
					m,
					md;
		int32_t		day = x->ref;
		int32_t		i = ng_frame_date(d, fs, f);

		if (i >= 0 && d->dates.v[i].day_from != NG_DAY_UNKNOWN && d->dates.v[i].day_from > NG_DAY_PAST && d->dates.v[i].at.from > f->to)
			day = d->dates.v[i].day_from;
		if (day == NG_DAY_UNKNOWN)
			return -1;
		ng_day_fields(day, &y, &m, &md);
		if (y - years < 1)
			return -1;
		w.given.form = NG_DATE_POINT;
		w.given.uncertain = true;
		w.given.from.year = (int16_t) (y - years);
		w.tier = NG_TIER_BACKGROUND;
	}
	else
		w.inherit_date = w.date < 0 && f->modality == NG_ASSERTED && x->current >= 0;
	if (w.inherit_date)
		w.parent = x->current;
	else if (w.date >= 0 && x->ref == NG_DAY_UNKNOWN && d->dates.v[w.date].status == NG_DS_EXPLICIT && x->current >= 0)
		w.tier = NG_TIER_BACKGROUND;	/* a date of its own, given in full: history */
	event = emit_core(x, &w, subj, f->obj);
	return event;
}

/* "Tại Hội nghị CLMV": what follows was said there. */
static void
points_at_session(NgDiscourse *x, const NgEntity *e)
{
	int32_t		i,
				j;

	if (!e->canonical)
		return;
	for (i = x->d->events.n - 1; i >= 0 && i > x->d->events.n - 60; i--)
	{
		const NgEvent *v = &x->d->events.v[i].event;

		if (x->d->events.v[i].tier != NG_TIER_CORE)
			continue;
		for (j = 0; j < v->nforums; j++)
			if (strcmp(v->forums[j].name, e->canonical) == 0 && (e->ordinal == 0 || v->forums[j].ordinal == e->ordinal))
			{
				becomes_current(x, i);
				return;
			}
	}
}

/* A conference that is held, attended, chaired, or the occasion of something else. */
static int32_t
session(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDoc	   *d = x->d;
	const NgEntity *e = &d->ents.v[f->forum];
	NgDraft		w;
	NgEnts		subj = carrier(fs, f);
	NgEnts		none = {0, 0};
	int32_t		i;

	if (!f->carried && !f->occasion && f->modality != NG_FUTURE)
	{
		points_at_session(x, e);
		return -1;
	}
	ng_draft(&w, fs, f);
	w.date = ng_frame_date(d, fs, f);
	if (f->modality == NG_FUTURE && !f->carried)
	{
		/* "kỳ họp lần thứ 47 sắp tới": the next one of those who speak of it */
		w.date = -1;
		w.tier = NG_TIER_FUTURE;
		if (e->ncountries == 0 && x->nrecent)
			w.actors = x->recent[0];
	}
	else
		ng_parties_of_run(x, subj, &w.actors);
	for (i = 0; i < e->ncountries && e->ncountries <= 6; i++)
		ng_parties_add(&w.actors, e->countries[i], NULL, false);
	if (e->ncountries == 0)
		ng_parties_members(d, e, &w.actors);
	if (w.actors.n == 0)
		ng_parties_of_run(x, main_subject(fs, f), &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (ng_parties_countries(&w.actors) < 2 && e->ncountries == 0 && !(e->entry && e->entry->cat == NG_CAT_FORUM && e->entry->cls != NG_FORUM_NOUN))
		return -1;				/* a domestic conference */
	if (f->occasion)
	{
		w.tier = f->modality == NG_FUTURE ? NG_TIER_FUTURE : NG_TIER_CONTEXT;
		if (fs->date_to - fs->date_from > 1 || (w.date >= 0 && d->dates.v[w.date].at.from > f->to + 10))
			w.date = -1;
	}
	else
		w.inherit_date = w.date < 0 && f->modality == NG_ASSERTED;
	i = emit_core(x, &w, subj, none);
	if (i >= 0 && d->events.v[i].tier == NG_TIER_CORE)
		becomes_current(x, i);
	return i;
}

static bool
followed_by_figure(const NgDoc *d, const NgFrame *f)
{
	int32_t		i = ng_figure_from(d, f->to);

	return i < d->figures.n && d->figures.v[i].at.from < f->clause_to;
}

/* The first country of the sentence that stands behind "tại" (at), or none. */
static NgCountry
country_at(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->ent_from; i < fs->ent_to; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		if ((e->type == NG_ENT_COUNTRY || e->type == NG_ENT_PLACE) && e->ncountries == 1 &&
			ng_is(d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AT))
			return e->countries[0];
	}
	return NG_NO_COUNTRY;
}

/*
 * Help, cooperation, conflict: the subject does it to the object.  Help that
 * names no receiver is told of a foreign giver only: at home it is charity.
 */
static int32_t
directed(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	const char *family = ng_kind(f->kind)->family;
	bool		aid = strcmp(family, "aid") == 0;
	NgDraft		w;

	if (f->how == NG_SUBJ_NONE)
		return -1;
	ng_draft(&w, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	if (f->arg != NG_ARG_SELF)
		ng_parties_of_run(x, f->obj, &w.recipients);
	if (w.recipients.n == 0 && aid)
		ng_parties_add(&w.recipients, country_at(d, fs, f), NULL, false);
	ng_parties_minus(&w.recipients, &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (w.recipients.n == 0 && w.actors.n < 2 && f->arg != NG_ARG_SELF && !(aid && w.actors.v[0].country != NG_HOME && followed_by_figure(d, f)))
		return -1;
	if ((run_is_sides(d, subj) && w.recipients.n == 0) || f->cls == NG_TRIGGER_INVITE)
		w.tier = NG_TIER_ACT;
	if (f->modality == NG_FUTURE && aid)
	{
		w.kind = (int16_t) kind_named("pledge");
		w.tier = NG_TIER_ACT;
		w.parent = x->current;
		w.inherit_date = true;
	}
	w.date = ng_frame_date(d, fs, f);
	if (w.date < 0 && w.tier == NG_TIER_CORE && x->current >= 0 && strcmp(family, "conflict") != 0)
		w.tier = NG_TIER_BACKGROUND;	/* told beside the event of the page, without a date */
	return emit_core(x, &w, subj, f->obj);
}

/* Ceremonies: whoever holds them, and whose day or memory it is; at least one party is from abroad. */
static int32_t
ceremony(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgCountry	at = country_at(d, fs, f);
	int32_t		i;

	ng_draft(&w, fs, f);
	if (ng_ents_empty(subj) && f->helper >= 0)
		subj = fs->f.v[f->helper].subj; /* even inside a phrase: "Cơ quan đại diện … Việt Nam tổ chức lễ" */
	ng_parties_of_run(x, subj, &w.actors);
	ng_parties_of_run(x, f->obj, &w.actors);
	ng_parties_of_run(x, f->between, &w.actors);
	ng_parties_of_run(x, f->of, &w.actors);
	for (i = fs->ent_from; f->cls == NG_TRIGGER_NOUN && i < fs->ent_to; i++)
		if (d->ents.v[i].at.from >= f->to && d->ents.v[i].at.from - f->to <= 15 && d->ents.v[i].type == NG_ENT_COUNTRY)
			ng_parties_of(x, &d->ents.v[i], &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (w.actors.n == 1 && x->current < 0 && (w.actors.v[0].country == at || at == NG_NO_COUNTRY))
		return -1;
	w.date = ng_frame_date(d, fs, f);
	w.inherit_date = w.date < 0 && !f->occasion && f->modality == NG_ASSERTED;
	return emit_core(x, &w, subj, f->obj);
}

/* Interviews and press conferences: one side is enough. */
static int32_t
before_the_press(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDraft		w;

	ng_draft(&w, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	if (w.actors.n == 0 || (f->how == NG_SUBJ_WEAK && f->helper < 0))
		return -1;
	w.date = ng_frame_date(x->d, fs, f);
	if (f->arg == NG_ARG_SELF || w.actors.n == 1)
		w.tier = NG_TIER_ACT;
	w.parent = x->current;
	w.inherit_date = w.date < 0;
	return emit_core(x, &w, subj, f->obj);
}

static int32_t
core_event(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDoc	   *d = x->d;
	const char *family = ng_kind(f->kind)->family;
	NgEnts		subj;
	int32_t		event = -1;

	if (f->forum >= 0)
		return session(x, fs, f);
	if (f->nominal && f->cls != NG_TRIGGER_NOUN && ng_ents_empty(f->between) &&
		strcmp(family, "document") != 0)
		return -1;
	subj = f->cls == NG_TRIGGER_NOUN ? carrier(fs, f) : f->subj;
	if (f->cls == NG_TRIGGER_NOUN && f->adverbial && ng_ents_empty(subj) &&
		(f->arg != NG_ARG_VISIT || (!ng_ents_empty(f->obj) && ng_ents_empty(f->of))))
		subj = main_subject(fs, f);
	if (f->wished && f->modality == NG_ASSERTED && !anniversary(d, fs, f))
		return -1;
	if (f->cls == NG_TRIGGER_NOUN && f->arg != NG_ARG_VISIT)
	{
		/* a bare noun only points at an event: it needs a light verb or parties of its own */
		if (!f->carried && ng_ents_empty(f->obj) && ng_ents_empty(f->between) && !(f->adverbial && subj.to - subj.from > 1) &&
			!(f->from == d->sents.v[fs->sent].from && strcmp(family, "ceremony") == 0))
			return -1;
	}
	if (f->cls == NG_TRIGGER_DOCUMENT && ((f->nominal && !anniversary(d, fs, f)) || !document_near(d, fs, f)))
		return -1;
	if (f->arg == NG_ARG_VISIT)
		event = visit(x, fs, f, subj);
	else if (strcmp(family, "document") == 0)
		event = document(x, fs, f, subj);
	else if (strcmp(family, "aid") == 0 || strcmp(family, "conflict") == 0 || strcmp(family, "cooperation") == 0 ||
			 f->arg == NG_ARG_DIRECT)
		event = directed(x, fs, f, subj);
	else if (strcmp(family, "statement") == 0)
		event = before_the_press(x, fs, f, subj);
	else if (strcmp(family, "ceremony") == 0)
		event = ceremony(x, fs, f, subj);
	else
		event = mutual(x, fs, f, subj);
	if (event >= 0 && (strcmp(family, "meeting") == 0 || strcmp(family, "visit") == 0) && f->modality == NG_ASSERTED)
		becomes_current(x, event);
	return event;
}

/* ---- acts of speech ---- */

static bool
is_act(const NgFrame *f)
{
	return f->cls == NG_TRIGGER_SPEECH || f->cls == NG_TRIGGER_ASK || f->cls == NG_TRIGGER_AGREE || f->cls == NG_TRIGGER_PLEDGE ||
		f->cls == NG_TRIGGER_TARGET;
}

/* The act's own date counts only when it is a day and stands to the left or right behind it. */
static int32_t
act_date(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
	{
		const NgDateMention *m = &d->dates.v[i];

		if (m->edtf.form == NG_DATE_POINT && m->at.to <= f->from &&
			(m->edtf.from.day || (!ng_ents_empty(f->subj) && m->at.from >= d->ents.v[f->subj.to - 1].at.to)))
			return i;
	}
	return -1;
}

/* Congratulations, condolences and thanks go to somebody; praise may be of anything. */
static bool
is_addressed(const NgFrame *f)
{
	const NgKind *k = ng_kind(f->kind);

	return strcmp(k->family, "support") == 0 && strcmp(k->name, "praise") != 0;
}

/* Is the one who asks among those who are asked?  Then it is a proposal to all. */
static bool
asks_itself(const NgDiscourse *x, const NgFrame *f, const NgParties *actors)
{
	NgParties	asked = {.n = 0};

	ng_parties_of_run(x, f->obj, &asked);
	return ng_parties_shared(actors, &asked) > 0;
}

/*
 * "khẳng định Lào cam kết": the pledge says it all; "đánh giá cao và vui
 * mừng" is one act; "Phát biểu tại hội nghị, A nhấn mạnh" only sets the scene.
 */
static bool
said_again(const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g = f + 1;
	const NgFrame *end = fs->f.v + fs->f.n;

	if (f->cls != NG_TRIGGER_SPEECH)
		return false;
	if (ng_ents_empty(f->subj))
		for (; g < end; g++)
			if (g->how == NG_SUBJ_STRONG && g->kind >= 0)
				return true;
	for (g = f + 1; g < end && g->from - f->to <= 8; g++)
	{
		if (g->nominal || g->kind < 0)
			continue;
		if (g->cls == NG_TRIGGER_SPEECH)
			return g->from - f->to == 1;
		return g->how == NG_SUBJ_EMBEDDED && (g->cls == NG_TRIGGER_PLEDGE || g->cls == NG_TRIGGER_ASK || g->cls == NG_TRIGGER_AGREE);
	}
	return false;
}

/* "giữa Việt Nam và Lào lên 5 tỷ USD" after a target of other parties: the verb is left out. */
static void
elided_targets(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, int32_t event)
{
	NgDoc	   *d = x->d;
	NgFrame		g = *f;
	int32_t		i;

	for (i = f->between.to; i + 1 < fs->ent_to; i++)
	{
		NgDraft		w;
		int32_t		from = d->ents.v[i].at.from;

		if (!ng_is(d, from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_BETWEEN))
			continue;
		g.between.from = i;
		g.between.to = i + 2;
		g.clause_from = from - 1;
		g.to = d->ents.v[i + 1].at.to;
		g.from = g.clause_from;
		if (!followed_by_figure(d, &g))
			continue;
		ng_draft(&w, fs, &g);
		ng_parties_of_run(x, g.between, &w.actors);
		w.tier = NG_TIER_ACT;
		w.parent = x->current;
		w.inherit_date = true;
		w.rule = d->events.v[event].rule;
		ng_emit(x, &w);
	}
}

static int32_t
act(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgParties	others;
	int32_t		event;

	if (f->nominal && f->cls != NG_TRIGGER_TARGET)
		return -1;
	ng_draft(&w, fs, f);
	w.tier = NG_TIER_ACT;
	w.parent = x->current;
	w.inherit_date = true;
	if (said_again(fs, f))
		return -1;
	if (ng_ents_empty(f->subj))
		w.actors = x->actors;
	else if (f->how == NG_SUBJ_WEAK && f->cls != NG_TRIGGER_TARGET)
		return -1;
	else
		ng_parties_of_run(x, f->subj, &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (f->cls == NG_TRIGGER_TARGET)
	{
		if (!followed_by_figure(d, f))
			return -1;
		if (!ng_ents_empty(f->between))
		{
			w.actors.n = 0;
			ng_parties_of_run(x, f->between, &w.actors);
		}
	}
	/* whom it is said to: the object, else the other sides of the meeting */
	if (f->arg == NG_ARG_DIRECT && w.actors.n == 1)
	{
		ng_parties_of_run(x, f->obj, &w.recipients);
		ng_parties_minus(&w.recipients, &w.actors);
		if (w.recipients.n == 0 && (x->nrecent || x->pair.n) && (f->cls != NG_TRIGGER_SPEECH || is_addressed(f)))
		{
			others = x->nrecent ? x->recent[0] : x->pair;
			if (ng_parties_has(&others, &w.actors.v[0]))
			{
				ng_parties_minus(&others, &w.actors);
				w.recipients = others;
			}
		}
	}
	if (f->cls == NG_TRIGGER_AGREE && w.actors.n == 1)
	{
		ng_parties_of_run(x, f->obj, &w.actors);
		if (w.actors.n == 1)
			return -1;
	}
	if (f->cls == NG_TRIGGER_ASK && strcmp(ng_kind(f->kind)->name, "request") == 0 &&
		(ng_ents_empty(f->obj) || is_sides(&d->ents.v[f->obj.from]) || asks_itself(x, f, &w.actors)))
		w.kind = (int16_t) kind_named("proposal");
	if (f->cls == NG_TRIGGER_PLEDGE && w.actors.n > 1)
		w.kind = (int16_t) kind_named("agreement");
	w.date = act_date(d, fs, f);
	w.rule = rule_name(x, "act", f);
	event = ng_emit(x, &w);
	if (event >= 0)
	{
		ng_emit_people(x, event, f->subj, "speaker", NG_NO_COUNTRY);
		if (!ng_ents_empty(f->subj) && w.parent >= 0 && are_leaders(&d->ents.v[f->subj.from]))
			ng_emit_others(x, event, w.parent, &w.actors, "speaker");
		if (f->arg == NG_ARG_DIRECT && !ng_ents_empty(f->obj))
			ng_emit_people(x, event, f->obj, "recipient", NG_NO_COUNTRY);
		else if (w.recipients.n && w.parent >= 0)
			ng_emit_others(x, event, w.parent, &w.recipients, "recipient");
	}
	if (event >= 0 && f->cls == NG_TRIGGER_TARGET && !ng_ents_empty(f->between))
		elided_targets(x, fs, f, event);
	x->actors = w.actors;
	x->addressees = w.recipients;
	if (w.actors.n >= 2)
		x->list_kind = (int16_t) kind_named("agreement");
	else
		x->list_kind = f->cls == NG_TRIGGER_ASK ? w.kind : -1;
	return event;
}

/*
 * A paragraph without a subject that opens with what is to be done goes on
 * with the list that the last act began: "Tăng cường hợp tác …".
 */
static void
goes_on(NgDiscourse *x, const NgFrames *fs)
{
	NgDoc	   *d = x->d;
	const NgSent *s = &d->sents.v[fs->sent];
	NgFrame		f;
	NgDraft		w;
	const NgMatch *opener;
	int32_t		from = s->from;
	int32_t		n;

	if (x->list_kind < 0 || x->actors.n == 0)
		return;
	n = ng_is(d, from, NG_CAT_GRAMMAR, NG_GRAMMAR_CLAUSE);
	if (n && ng_punct(d, from + n, ','))
		from += n + 1;
	opener = ng_match_class(d, from, NG_CAT_TRIGGER, NG_TRIGGER_ACTION);
	if (!opener || *opener->entry->arg)
		return;
	n = opener->ntok;
	memset(&f, 0, sizeof(f));
	f.forum = f.helper = -1;
	f.from = f.clause_from = from;
	f.to = from + n;
	f.clause_to = s->to;
	f.cls = NG_TRIGGER_AGREE;
	f.kind = x->list_kind;
	ng_draft(&w, fs, &f);
	w.tier = NG_TIER_ACT;
	w.parent = x->current;
	w.inherit_date = true;
	w.actors = x->actors;
	w.recipients = x->addressees;
	w.rule = rule_name(x, "list", &f);
	ng_emit(x, &w);
}

static bool
has_subject(const NgFrames *fs)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].how == NG_SUBJ_STRONG && fs->f.v[i].kind >= 0)
			return true;
	return false;
}

/* ---- discourse ---- */

/* Who speaks, for later "ông" (he); which meeting a named side belongs to. */
static void
hear_subject(NgDiscourse *x, NgEnts run)
{
	NgDoc	   *d = x->d;
	NgParties	p = {.n = 0};
	int32_t		i;

	if (ng_ents_empty(run) || is_sides(&d->ents.v[run.from]))
		return;
	ng_parties_of_run(x, run, &p);
	if (p.n == 0)
		return;
	if (d->ents.v[run.from].type == NG_ENT_PERSON || d->ents.v[run.from].type == NG_ENT_OFFICE)
	{
		x->speaker = p;
	}
	if (x->current < 0)
		return;
	for (i = x->current; i >= 0 && i > x->current - 30; i--)
	{
		const NgEventRow *r = &d->events.v[i];
		NgParties	q = {.n = 0};
		int32_t		k;

		if (r->tier != NG_TIER_CORE)
			continue;
		for (k = 0; k < r->event.nactors; k++)
			ng_parties_add(&q, r->event.actors[k].country, r->event.actors[k].org, false);
		for (k = 0; k < r->event.nrecipients; k++)
			ng_parties_add(&q, r->event.recipients[k].country, r->event.recipients[k].org, false);
		if (ng_parties_shared(&p, &q) == p.n)
		{
			if (i != x->current)
				becomes_current(x, i);
			return;
		}
	}
}

/* A subheading or a paragraph that names two sides changes who "hai bên" are. */
static void
hear_pairs(NgDiscourse *x, int32_t tok_from, int32_t tok_to, int32_t ent)
{
	NgDoc	   *d = x->d;
	NgParties	all = {.n = 0};
	int32_t		i;

	for (; ent < d->ents.n && d->ents.v[ent].at.from < tok_to; ent++)
		if (d->ents.v[ent].at.from >= tok_from)
			for (i = 0; i < d->ents.v[ent].ncountries; i++)
				ng_parties_add(&all, d->ents.v[ent].countries[i], NULL, false);
	if (all.n == 0)
		return;
	for (i = d->events.n - 1; i >= 0 && i > d->events.n - 60; i--)
	{
		const NgEventRow *r = &d->events.v[i];
		NgParties	q = {.n = 0};
		int32_t		k;

		if (r->tier != NG_TIER_CORE || !ng_is_main(d, r->at))
			continue;
		for (k = 0; k < r->event.nactors; k++)
			ng_parties_add(&q, r->event.actors[k].country, r->event.actors[k].org, false);
		if (all.n >= 2 ? ng_parties_equal(&all, &q) : ng_parties_shared(&all, &q) == all.n)
		{
			becomes_current(x, i);
			return;
		}
	}
	if (all.n >= 2 && all.n <= 4)
		ng_discourse_push(x, &all);
}

static bool
tells_events(NgBlockKind k)
{
	return k == NG_BLOCK_LEAD || k == NG_BLOCK_BODY || k == NG_BLOCK_CAPTION || k == NG_BLOCK_RELATED_BLURB ||
		k == NG_BLOCK_RELATED_TITLE;
}

void
ng_events(NgDoc *d)
{
	NgDiscourse *x = ng_alloc(d->arena, sizeof(*x));
	NgDiscourse *aside = ng_alloc(d->arena, sizeof(*aside));
	NgFrames	fs;
	int32_t		s,
				i;

	memset(&fs, 0, sizeof(fs));
	ng_discourse_start(x, d);
	for (s = 0; s < d->sents.n; s++)
	{
		NgBlockKind kind = (NgBlockKind) d->blocks.v[d->sents.v[s].block].kind;
		bool		main = d->blocks.v[d->sents.v[s].block].is_main;
		bool		related = kind == NG_BLOCK_RELATED_BLURB || kind == NG_BLOCK_RELATED_TITLE;
		NgDiscourse *y = x;
		int32_t		before = d->events.n;

		if ((s & 63) == 0)
			NG_CHECK(d->arena);
		ng_frames(d, s, &fs);
		if (kind == NG_BLOCK_SUBHEAD || kind == NG_BLOCK_TITLE)
		{
			hear_pairs(x, d->sents.v[s].from, d->sents.v[s].to, fs.ent_from);
			continue;
		}
		if (!tells_events(kind))
			continue;
		if (!main)
		{
			/* what stands beside the article does not change its thread */
			*aside = *x;
			if (related)
			{
				aside->current = -1;
				aside->nrecent = 0;
				aside->pair.n = 0;
				aside->actors.n = 0;
				aside->day = NG_DAY_UNKNOWN;
			}
			y = aside;
		}
		if (main && !has_subject(&fs))
		{
			goes_on(y, &fs);
			if (d->events.n > before)
				continue;
		}
		for (i = 0; i < fs.f.n; i++)
		{
			const NgFrame *f = &fs.f.v[i];

			if (f->kind < 0 || f->cls == NG_TRIGGER_OBJECT)
				continue;
			if (is_act(f))
			{
				if (f->how == NG_SUBJ_STRONG || f->how == NG_SUBJ_EMBEDDED)
					hear_subject(y, f->subj);
				act(y, &fs, f);
			}
			else
			{
				core_event(y, &fs, f);
				if (f->how == NG_SUBJ_STRONG)
					hear_subject(y, f->subj);
			}
		}
		if (main)
			ng_emit_bystanders(y, &fs, before);
	}
	ng_best_of_links(d);
}
