/*
 * meetings.c: meetings and visits, and the choice of a teller for every frame
 * that says that something happened.
 */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

/* Kinds of family meeting that a number of parties decides. */
static int16_t
by_number(int16_t kind, int n)
{
	if (kind == NG_KIND_BILATERAL_MEETING && n > 2)
		return n == 3 ? NG_KIND_TRILATERAL_MEETING : NG_KIND_MULTILATERAL_MEETING;
	if (kind == NG_KIND_MULTILATERAL_MEETING && n == 3)
		return NG_KIND_TRILATERAL_MEETING;
	return kind;
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
				if (fs->f.v[f->helper].trig->num & NG_ARG_SAID)
					break;		/* "có": no more than a light verb */
				return "organizer";
			default:
				break;
		}
	if (ng_family(f->kind) == NG_FAMILY_STATEMENT)
		return "speaker";
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

int32_t
ng_emit_core(NgDiscourse *x, NgDraft *w, NgEnts subj, NgEnts obj)
{
	const NgFrame *f = w->f;
	const char *role = subject_role(w->fs, f);
	int32_t		event;

	if (f->forum >= 0)
		w->rule = ng_rule(NG_RULE_FORUM, f);
	else
		w->rule = ng_rule(f->cls == NG_TRIGGER_NOUN ? NG_RULE_NOUN : NG_RULE_VERB, f);
	w->who[0] = subj;
	w->who[1] = obj;
	event = ng_emit(x, w);
	if (event < 0)
		return -1;
	/* "vào các năm 2001, 2006, 2013": one event each */
	if (w->date >= 0 && !ng_days_in_a_row(&x->d->dates.v[w->date]))
		while (w->member + 1 < x->d->dates.v[w->date].nset)
		{
			w->member++;
			ng_emit(x, w);
		}
	if ((strcmp(role, "participant") == 0 || strcmp(role, "visitor") == 0) &&
		heads_delegation(x->d, f))
		role = "head_of_delegation";
	ng_emit_people(x, event, subj, role);
	ng_emit_leaders(x, event, subj, role);
	ng_emit_people(x, event, obj, object_role(f));
	return event;
}

/* Subject of a noun's light verb ("A có cuộc gặp"), else the noun's own. */
NgEnts
ng_carrier(const NgFrames *fs, const NgFrame *f)
{
	NgEnts		none = {0, 0};

	/* "được đồng chủ trì bởi A và B" */
	if (f->helper >= 0 && fs->f.v[f->helper].from > f->to &&
		!ng_ents_empty(fs->f.v[f->helper].obj) &&
		(fs->f.v[f->helper].cls == NG_TRIGGER_COCHAIR ||
		 fs->f.v[f->helper].cls == NG_TRIGGER_CHAIR))
		return fs->f.v[f->helper].obj;
	/* "A … trong ngày diễn ra hội nghị": it takes place without A */
	if (f->helper >= 0 && fs->f.v[f->helper].cls == NG_TRIGGER_OCCUR &&
		fs->f.v[f->helper].to == f->from && f->arg == NG_ARG_JOINT)
		return none;
	if (f->helper >= 0)
		return fs->f.v[f->helper].how == NG_SUBJ_STRONG ||
				fs->f.v[f->helper].how == NG_SUBJ_EMBEDDED
			? fs->f.v[f->helper].subj
			: none;
	return f->how == NG_SUBJ_STRONG || f->how == NG_SUBJ_EMBEDDED ? f->subj : none;
}

NgEnts
ng_main_subject(const NgFrames *fs, const NgFrame *f)
{
	NgEnts		none = {0, 0};
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].from > f->to && fs->f.v[i].how == NG_SUBJ_STRONG &&
			fs->f.v[i].subj.from >= 0 && !ng_ents_empty(fs->f.v[i].subj) && fs->f.v[i].kind >= 0)
			return fs->f.v[i].subj;
	return none;
}

/* "Thủ tướng A dẫn đầu đoàn tham dự hội nghị": the session that the text is telling of. */
static void
join_session(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj,
			 const NgParties *who)
{
	NgParties	there;

	if (f->helper < 0 || fs->f.v[f->helper].cls != NG_TRIGGER_ATTEND || x->current < 0 ||
		who->n != 1 || x->d->events.v[x->current].event.nforums == 0)
		return;
	ng_parties_of_event(&x->d->events.v[x->current].event, &there);
	if (ng_parties_shared(&there, who) == 1)
		ng_emit_people(x, x->current, subj,
					   heads_delegation(x->d, f) ? "head_of_delegation" : "participant");
}

/* "Tại cuộc gặp với B, hai bên …": the sides that were named last with B, be others named since. */
static void
sides_with(const NgDiscourse *x, const NgParties *other, NgParties *sides)
{
	int32_t		i;

	if (other->n != 1 || ng_parties_has(sides, &other->v[0]))
		return;
	for (i = 0; i < x->nrecent; i++)
		if (x->recent[i].n == sides->n && ng_parties_has(&x->recent[i], &other->v[0]))
		{
			ng_parties_copy(sides, &x->recent[i]);
			return;
		}
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
	NgParties	left,
				right,
				all;
	int32_t		date = ng_frame_date(d, fs, f);
	int32_t		event = -1;
	NgEnts		obj = f->obj;
	NgEnts		between = f->between;

	left.n = right.n = 0;
	/* "A cùng B và C dự cuộc họp ba bên" */
	if (ng_run_is_sides(d, between))
	{
		ng_parties_of_run(x, subj, &left);
		if (left.n > 1)
			between.to = between.from;
		left.n = 0;
	}
	if (!ng_ents_empty(between))
	{
		obj = between;
		subj.to = subj.from;
	}
	if (ng_ents_empty(subj) && !ng_ents_empty(f->of))
		subj = f->of;
	/* "làm việc với một số tập đoàn hàng đầu của Mỹ" */
	else if (f->cls == NG_TRIGGER_VERB && ng_ents_empty(obj) && !ng_ents_empty(f->of))
		obj = f->of;
	/* "các lãnh đạo cấp cao của Việt Nam" */
	if (ng_run_is_sides(d, obj) && !ng_ents_empty(f->of) && f->of.from >= obj.to)
		obj = f->of;
	ng_parties_of_run(x, subj, &left);
	ng_parties_of_run(x, obj, &right);
	if (ng_run_is_sides(d, subj))
		sides_with(x, &right, &left);
	/* whose state nobody knows met the others, who did not meet each other */
	if (left.n == 0 && !ng_ents_empty(subj) && f->cls == NG_TRIGGER_VERB)
		return -1;
	/* "A nói cuộc gặp Mỹ - Nga sẽ …": whose meeting it is stands right behind the noun */
	if (f->cls == NG_TRIGGER_NOUN && right.n >= 2 && !ng_ents_empty(obj) &&
		d->ents.v[obj.from].at.from == f->to)
		left.n = 0;
	ng_parties_copy(&all, &left);
	ng_parties_join(&all, &right);
	if (!ng_ents_empty(between) && f->arg != NG_ARG_HOST)
		ng_parties_copy(&left, &all);

	/* "gặp A và B", "các cuộc gặp với A và B" are two, "cuộc gặp với A và B" is one */
	if (left.n == 1 && obj.to - obj.from > 1 && right.n > 1 &&
		!ng_parties_has(&right, &left.v[0]) && ng_ents_empty(between) &&
		(f->cls != NG_TRIGGER_NOUN || ng_is(d, f->from, NG_CAT_GRAMMAR, NG_GRAMMAR_PLURAL) ||
		 ng_grammar_before(d, f->from, d->sents.v[fs->sent].from, NG_GRAMMAR_PLURAL)))
	{
		int32_t		i;

		for (i = obj.from; i < obj.to; i++)
		{
			NgEnts		one = {i, i + 1};

			ng_draft(&w, fs, f);
			ng_parties_copy(&w.actors, &left);
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
			event = ng_emit_core(x, &w, subj, one);
			if (i == obj.from)
				ng_becomes_current(x, event);
		}
		return event;
	}
	/* "trong năm 2022 đã diễn ra 5 hội nghị": of those whom the page is about */
	if (all.n < 2 && f->carried && f->arg == NG_ARG_JOINT && date >= 0 && ng_ents_empty(subj) &&
		x->nrecent)
		ng_parties_copy(&all, &x->recent[0]);
	if (all.n < 2 &&
		!(all.n == 1 && f->arg == NG_ARG_JOINT && f->carried && x->current < 0 &&
		  ng_leads_country(d, fs, f)))
	{
		join_session(x, fs, f, subj, &all);
		return -1;
	}
	ng_draft(&w, fs, f);
	if (f->arg == NG_ARG_HOST && left.n && right.n && ng_ents_empty(between))
	{
		ng_parties_copy(&w.actors, &left);
		ng_parties_copy(&w.recipients, &right);
	}
	else
		ng_parties_copy(&w.actors, &all);
	w.kind = by_number(f->kind, all.n);
	w.date = date;
	w.inherit_date = date < 0 && !f->occasion && f->modality == NG_ASSERTED;
	return ng_emit_core(x, &w, subj, obj);
}

/*
 * "đến thủ đô Sofia của Bulgaria, bắt đầu chuyến thăm": where to, when the visit itself does not
 * say it.
 */
static void
destination(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgParties *hosts)
{
	const NgDoc *d = x->d;
	int32_t		i;

	for (i = fs->ent_from; i < fs->ent_to && d->ents.v[i].at.from < f->from; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		if ((e->type != NG_ENT_PLACE && e->type != NG_ENT_COUNTRY) || e->ncountries != 1 ||
			!ng_grammar_before(d, e->at.from, d->sents.v[fs->sent].from, NG_GRAMMAR_TO))
			continue;
		ng_parties_add(hosts, e->countries[0], NULL, false);
		return;
	}
}

/*
 * "A chủ trì lễ đón B trong chuyến thăm": the guest is the visitor; the frame of the welcome, or
 * NULL.
 */
static const NgFrame *
welcome_of(const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = 0; i < fs->f.n && fs->f.v[i].from < f->from; i++)
		if (fs->f.v[i].arg == NG_ARG_HOST && fs->f.v[i].kind >= 0 &&
			!ng_ents_empty(fs->f.v[i].subj) && !ng_ents_empty(fs->f.v[i].obj))
			return &fs->f.v[i];
	return NULL;
}

/* Of those who met before in the sentence the side that is not at home; empty if none. */
static NgEnts
guest_of(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, const NgParties *home)
{
	NgEnts		none = {0, 0};
	const NgFrame *g;

	for (g = fs->f.v; g < f; g++)
	{
		NgParties	p;
		NgEnts		run = g->obj;

		if (g->kind < 0 || (g->arg != NG_ARG_HOST && g->arg != NG_ARG_MUTUAL) || ng_ents_empty(run))
			continue;
		p.n = 0;
		ng_parties_of_run(x, run, &p);
		if (ng_parties_shared(&p, home) > 0)
		{
			p.n = 0;
			ng_parties_of_run(x, run = g->subj, &p);
		}
		if (p.n == 1 && ng_parties_shared(&p, home) == 0)
			return run;
	}
	return none;
}

static int32_t
visit(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgParties	hosts;
	const NgFrame *host;
	int32_t		event = -1;
	int			i;

	if (ng_ents_empty(subj) && f->how == NG_SUBJ_NONE)
		subj = f->of;
	if (f->cls == NG_TRIGGER_NOUN &&
		(ng_ents_empty(subj) || !ng_ents_empty(f->of) || (!f->carried && !f->adverbial)))
		subj = f->of;
	host = f->cls == NG_TRIGGER_NOUN && !f->carried && ng_ents_empty(f->obj) && ng_ents_empty(f->of)
		? welcome_of(fs, f)
		: NULL;
	if (host)
		subj = host->obj;
	ng_draft(&w, fs, f);
	hosts.n = 0;
	w.date = ng_frame_date(d, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	if (host)
		ng_parties_of_run(x, host->subj, &hosts);
	for (i = f->obj.from; i < f->obj.to; i++)
		if (d->ents.v[i].type != NG_ENT_FORUM &&
			/* "9 nước ASEAN": nobody says which */
			!(d->ents.v[i].type == NG_ENT_GROUP && d->ents.v[i].ncountries > NG_FEW_MEMBERS))
			ng_parties_of(x, &d->ents.v[i], &hosts);
	if (hosts.n == 0 && (f->carried || f->cls == NG_TRIGGER_VERB))
		destination(x, fs, f, &hosts);
	/* "A tiếp B nhân dịp thăm Việt Nam": A is at home, so B it is who visits */
	if (!host && hosts.n > 0 && ng_parties_shared(&hosts, &w.actors) == hosts.n)
	{
		subj = guest_of(x, fs, f, &hosts);
		w.actors.n = 0;
		ng_parties_of_run(x, subj, &w.actors);
	}
	/* "A hội đàm với B nhân chuyến thăm Việt Nam": so is A here, and B the visitor */
	if (hosts.n == 1 && w.actors.n == 1 && f->cls == NG_TRIGGER_NOUN &&
		ng_parties_has(&hosts, &w.actors.v[0]) && x->nrecent && x->recent[0].n == 2 &&
		ng_parties_has(&x->recent[0], &hosts.v[0]))
	{
		ng_parties_copy(&w.actors, &x->recent[0]);
		ng_parties_minus(&w.actors, &hosts);
		subj.to = subj.from;
	}
	ng_parties_minus(&hosts, &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (hosts.n == 0 && f->cls == NG_TRIGGER_NOUN)
	{
		/* where to is not said: the other side, if there is one other side */
		const NgParties *p = x->nrecent ? &x->recent[0] : &x->pair;

		if (p->n == 2 && ng_parties_shared(p, &w.actors) == 1)
		{
			ng_parties_copy(&hosts, p);
			ng_parties_minus(&hosts, &w.actors);
			hosts.v[0].uncertain = true;
		}
	}
	if (hosts.n == 0)
		return -1;
	if (f->cls == NG_TRIGGER_NOUN && w.date < 0 && f->modality == NG_ASSERTED && !f->carried)
		w.tier = NG_TIER_CONTEXT;
	for (i = 0; i < hosts.n; i++)
	{
		if (!hosts.v[i].country)
			continue;
		w.member = 0;
		w.recipients.n = 0;
		ng_parties_add(&w.recipients, hosts.v[i].country, hosts.v[i].org, hosts.v[i].uncertain);
		event = ng_emit_core(x, &w, subj, f->obj);
		if (event >= 0 && !hosts.v[i].uncertain)
			x->visit = event;
	}
	return event;
}

/* "A hoan nghênh kết quả hội đàm giữa B và C": said at the event at hand, which goes on. */
static bool
is_spoken_of(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g;
	NgParties	here,
				speaker;

	if (x->current < 0)
		return false;
	ng_parties_of_event(&x->d->events.v[x->current].event, &here);
	for (g = f - 1; g >= fs->f.v; g--)
		if (ng_is_act(g) && !g->nominal && g->how != NG_SUBJ_NONE && !ng_ents_empty(g->subj))
		{
			speaker.n = 0;
			ng_parties_of_run(x, g->subj, &speaker);
			return ng_parties_shared(&speaker, &here) > 0;
		}
	return false;
}

/*
 * "A tiếp B nhân dịp B thăm …", "A tiếp B đang thăm …": what is said next was said when they met.
 */
static bool
met_during(const NgDiscourse *x, const NgFrames *fs)
{
	const NgEventRow *r = x->current >= 0 ? &x->d->events.v[x->current] : NULL;

	return r && r->at.sent == fs->sent && !ng_kind_is_journey(r->event.kind);
}

/*
 * Dated in the past right behind it: "trên cơ sở Tuyên bố chung nhân chuyến thăm … năm 2016" is
 * no wish.
 */
static bool
is_history(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i = ng_frame_date(x->d, fs, f);

	return i >= 0 && x->ref != NG_DAY_UNKNOWN && x->d->dates.v[i].at.from >= f->to &&
		x->d->dates.v[i].at.from < f->clause_to && x->d->dates.v[i].day_to != NG_DAY_UNKNOWN &&
		x->d->dates.v[i].day_to < x->ref;
}

/* "đội tuyển Việt Nam gặp Thái Lan ở bán kết": teams. */
static bool
is_sport(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	return ng_are_countries(x->d, subj) && ng_are_countries(x->d, f->obj) &&
		ng_are_countries(x->d, f->between) && ng_near_sport(x, fs, f);
}

int32_t
ng_core_event(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDoc	   *d = x->d;
	NgFamily	family = ng_family(f->kind);
	NgEnts		subj;
	int32_t		event = -1;

	if (f->forum >= 0)
		return ng_tell_session(x, fs, f);
	if (f->nominal && f->cls != NG_TRIGGER_NOUN && ng_ents_empty(f->between) &&
		family != NG_FAMILY_DOCUMENT)
		return -1;
	subj = f->cls == NG_TRIGGER_NOUN ? ng_carrier(fs, f) : f->subj;
	if (f->cls == NG_TRIGGER_NOUN && f->adverbial && ng_ents_empty(subj) &&
		(f->arg != NG_ARG_VISIT || (!ng_ents_empty(f->obj) && ng_ents_empty(f->of))))
		subj = ng_main_subject(fs, f);
	if (ng_ents_empty(subj) && !ng_ents_empty(f->obj) && ng_ents_empty(f->between) &&
		ng_opens_sentence(d, fs, f->from))
		subj = ng_main_subject(fs, f);
	if (f->wished && f->modality == NG_ASSERTED && !ng_anniversary(d, fs, f) &&
		!is_history(x, fs, f))
		return -1;
	/* "cuộc gặp này là minh chứng": points at one that was told */
	if (f->cls == NG_TRIGGER_NOUN && !f->carried && f->forum < 0 &&
		ng_is(d, f->to, NG_CAT_TIME, NG_TIME_THIS))
		return -1;
	if (f->cls == NG_TRIGGER_NOUN && f->arg != NG_ARG_VISIT)
	{
		/* a bare noun only points at an event: it needs a light verb or parties of its own */
		if (!f->carried && ng_ents_empty(f->obj) && ng_ents_empty(f->between) &&
			!(family == NG_FAMILY_DOCUMENT && ng_anniversary(d, fs, f)) &&
			!(f->adverbial && subj.to - subj.from > 1) &&
			!(f->from == d->sents.v[fs->sent].from && family == NG_FAMILY_CEREMONY) &&
			!(f->adverbial && !ng_ents_empty(subj) && family == NG_FAMILY_STATEMENT))
			return -1;
	}
	if (f->cls == NG_TRIGGER_DOCUMENT &&
		((f->nominal && !ng_anniversary(d, fs, f)) || !ng_document_near(d, fs, f)))
		return -1;
	if ((family == NG_FAMILY_MEETING || family == NG_FAMILY_VISIT ||
		 family == NG_FAMILY_STATEMENT) &&
		is_sport(x, fs, f, subj))
		return -1;
	if ((family == NG_FAMILY_MEETING || family == NG_FAMILY_VISIT) &&
		ng_is_private_affair(x, f, subj))
		return -1;
	if (f->arg == NG_ARG_VISIT)
		event = visit(x, fs, f, subj);
	else if (family == NG_FAMILY_DOCUMENT)
		event = ng_tell_document(x, fs, f, subj);
	else if (ng_ents_empty(f->between) &&
			 (family == NG_FAMILY_AID || family == NG_FAMILY_CONFLICT ||
			  family == NG_FAMILY_COOPERATION || f->arg == NG_ARG_DIRECT))
		event = ng_tell_deed(x, fs, f, subj);
	else if (family == NG_FAMILY_STATEMENT)
		event = ng_tell_press(x, fs, f, subj);
	else if (family == NG_FAMILY_CEREMONY)
		event = ng_tell_ceremony(x, fs, f, subj);
	else
		event = mutual(x, fs, f, subj);
	if (event >= 0 &&
		(family == NG_FAMILY_MEETING ||
		 (family == NG_FAMILY_VISIT && !f->occasion && !met_during(x, fs))) &&
		f->modality == NG_ASSERTED && !is_spoken_of(x, fs, f))
		ng_becomes_current(x, event);
	return event;
}
