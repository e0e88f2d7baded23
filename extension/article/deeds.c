/* deeds.c: what one does to another: help and conflict; ceremonies; the press. */
#include "frame_parts.h"
#include "tell.h"

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

#define NAMES_TOKENS	15		/* from the verb to what it gives */

/* "trao tặng Đại sứ X phần thưởng cao quý", "trao 200 suất học bổng": what is it that is given? */
static bool
names(const NgDoc *d, const NgFrame *f, int cls)
{
	return ng_begins_between(d, f->to, f->clause_to, NAMES_TOKENS, NG_CAT_TRIGGER, cls);
}

/* "A chuyển lời mời của B | mời C": the frame of A's words, else NULL. */
static const NgFrame *
conveyed_by(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g = f - 1;

	if (g < fs->f.v || g->cls != NG_TRIGGER_INVITE || f->cls != NG_TRIGGER_INVITE ||
		ng_ents_empty(g->of) || ng_ents_empty(g->subj) || g->how == NG_SUBJ_NONE ||
		d->ents.v[g->of.to - 1].at.to != f->from)
		return NULL;
	return g;
}

/* "nghị quyết | gia hạn lệnh trừng phạt", "hội nghị | tài trợ cho Lào": what it is about. */
static bool
is_content(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *before = ng_frame_ending(fs, f->from);
	int32_t		i = ng_ent_at(d, fs, f->from) - 1;

	/* but "Anh | quyết định | trục xuất": a verb */
	if (before && before->cls == NG_TRIGGER_OBJECT)
		return !((before->trig->num & NG_ARG_OWN) && !ng_ents_empty(before->subj) &&
				 d->ents.v[before->subj.to - 1].at.to ==
				 ng_before_adverbs(d, before->from, d->sents.v[fs->sent].from));
	return i >= fs->ent_from && d->ents.v[i].at.to == f->from &&
		d->ents.v[i].type == NG_ENT_FORUM && before && before->forum == i && !before->carried;
}

#define PORT_TOKENS		8		/* from the verb to the city of a port that is not known */

/* "cập cảng Tiên Sa, Đà Nẵng": whose port it is. */
static NgCountry
port_of(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i = ng_ent_at(d, fs, f->to);

	return i < fs->ent_to && d->ents.v[i].type == NG_ENT_PLACE && d->ents.v[i].ncountries == 1 &&
			d->ents.v[i].at.from - f->to <= PORT_TOKENS
		? d->ents.v[i].countries[0]
		: NG_NO_COUNTRY;
}

/* "mời B tham gia dự án", "mời B đầu tư": a proposal, no invitation to come. */
static bool
invites_to_act(const NgDoc *d, const NgFrame *f)
{
	const NgMatch *m = ng_ents_empty(f->obj)
		? NULL
		: ng_match_class(d, d->ents.v[f->obj.to - 1].at.to, NG_CAT_TRIGGER, NG_TRIGGER_ACTION);

	return f->cls == NG_TRIGGER_INVITE && m != NULL;
}

/*
 * Help, cooperation, conflict: the subject does it to the object.  Help that
 * names no receiver is told of a foreign giver only: at home it is charity.
 */
int32_t
ng_tell_deed(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	bool		aid = ng_family(f->kind) == NG_FAMILY_AID,
				conflict = ng_family(f->kind) == NG_FAMILY_CONFLICT;
	const NgFrame *conveyed;
	NgDraft		w;
	int32_t		event;

	conveyed = f->cls == NG_TRIGGER_INVITE ? conveyed_by(d, fs, f) : NULL;
	if (conveyed)
		subj = conveyed->subj;
	if (f->cls == NG_TRIGGER_INVITE && f + 1 < fs->f.v + fs->f.n && conveyed_by(d, fs, f + 1) == f)
		return -1;				/* told by the next verb */
	if (ng_ents_empty(subj) || (f->cls == NG_TRIGGER_INVITE && f->passive))
		return -1;
	if (is_content(d, fs, f))
		return -1;
	if (f->trig &&
		(((f->trig->num & NG_ARG_MONEY) && !ng_followed_by_money(d, f)) ||
		 ((f->trig->num & NG_ARG_AMOUNT) && f->modality == NG_ASSERTED &&
		  !ng_followed_by_figure(d, f) && !names(d, f, NG_TRIGGER_GIFT))))
		return -1;
	ng_draft(&w, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	if (f->arg != NG_ARG_SELF)
		ng_parties_of_run(x, f->obj, &w.recipients);
	/* "lệnh trừng phạt đối với 20 thực thể của Nga" */
	if (w.recipients.n == 0 && conflict)
		ng_parties_of_run(x, f->of, &w.recipients);
	if (w.recipients.n == 0 && aid)
		ng_parties_add(&w.recipients, country_at(d, fs, f), NULL, false);
	if (w.recipients.n == 0 && w.actors.n == 1 && f->kind == NG_KIND_MILITARY_EXCHANGE)
		ng_parties_add(&w.recipients, port_of(d, fs, f), NULL, false);
	/* "triệu hồi đại sứ tại Israel": one's own, from there */
	ng_parties_minus(&w.recipients, &w.actors);
	if (w.recipients.n == 0 && f->kind == NG_KIND_RELATIONS_REDUCED)
		ng_parties_add(&w.recipients, country_at(d, fs, f), NULL, false);
	ng_parties_minus(&w.recipients, &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (w.recipients.n == 0 && w.actors.n < 2 && f->arg != NG_ARG_SELF &&
		!(aid && w.actors.v[0].country != NG_HOME && ng_followed_by_figure(d, f)))
		return -1;
	if ((ng_run_is_sides(d, subj) && w.recipients.n == 0) || f->cls == NG_TRIGGER_INVITE)
		w.tier = NG_TIER_ACT;
	if (invites_to_act(d, f))
		w.kind = NG_KIND_PROPOSAL;
	else if (aid && names(d, f, NG_TRIGGER_HONOUR))
		w.kind = NG_KIND_AWARD;
	else if (f->modality == NG_FUTURE && aid)
	{
		w.kind = NG_KIND_PLEDGE;
		w.tier = NG_TIER_ACT;
		w.parent = x->current;
		w.inherit_date = true;
	}
	w.date = ng_frame_date(d, fs, f);
	if (w.date < 0 && w.tier == NG_TIER_CORE && x->current >= 0 && !conflict)
		w.tier = NG_TIER_BACKGROUND;	/* told beside the event of the page, without a date */
	if (w.tier != NG_TIER_ACT || w.actors.n != 1)
		return ng_emit_core(x, &w, subj, f->obj);
	w.rule = ng_rule(NG_RULE_VERB, f);
	event = ng_emit(x, &w);
	if (event >= 0 && conveyed)
	{
		ng_emit_people(x, event, conveyed->subj, "speaker");
		ng_emit_people(x, event, conveyed->of, "represented");
		ng_emit_people(x, event, f->obj, "recipient");
	}
	else if (event >= 0)
		ng_emit_voices(x, &w, event);
	return event;
}

/*
 * Where a mission of the run is posted: "Đại sứ quán Việt Nam tại Lào"; none if it names no post.
 */
static NgCountry
post_of(const NgDoc *d, NgEnts run)
{
	int32_t		i,
				tok;

	for (i = run.from; i < run.to; i++)
		for (tok = d->ents.v[i].at.from; tok < d->ents.v[i].at.to; tok++)
		{
			int32_t		n = ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_AT);
			const NgMatch *m = n ? ng_match(d, tok + n, NG_CAT_COUNTRY) : NULL;

			if (m)
				return ng_entry(d, m)->country;
		}
	return NG_NO_COUNTRY;
}

#define DEDICATION	24			/* tokens behind a ceremony that say what it is about */

/*
 * Ceremonies: whoever holds them, and whose day or memory it is; at least one
 * party is from abroad, or it is held abroad.
 */
int32_t
ng_tell_ceremony(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgCountry	at = country_at(d, fs, f);
	/* a headline: "Kết nghĩa bản - bản: …" */
	bool		noun = f->cls == NG_TRIGGER_NOUN || f->from == d->sents.v[fs->sent].from;
	/* by a state other than the press's own, whose days of memory are news */
	bool		held;
	int32_t		i;

	/* "lễ viếng và lễ tang X": one, told by its last word, which says whose it is */
	if (f + 1 < fs->f.v + fs->f.n && f[1].kind == f->kind && f[1].cls == NG_TRIGGER_NOUN &&
		f[1].carried == f->carried &&
		ng_any_before(d, f[1].from, f->to, NG_G(AND)) == f[1].from - f->to)
		return -1;
	ng_draft(&w, fs, f);
	if (ng_ents_empty(subj) && f->helper >= 0)
		/* even inside a phrase: "Cơ quan đại diện … Việt Nam tổ chức lễ" */
		subj = fs->f.v[f->helper].subj;
	ng_parties_of_run(x, subj, &w.actors);
	ng_parties_of_run(x, f->obj, &w.actors);
	ng_parties_of_run(x, f->between, &w.actors);
	ng_parties_of_run(x, f->of, &w.actors);
	for (i = fs->ent_from; noun && i < fs->ent_to; i++)
		if (d->ents.v[i].at.from >= f->to && d->ents.v[i].at.from - f->to <= DEDICATION &&
			d->ents.v[i].type == NG_ENT_COUNTRY)
			ng_parties_of(x, &d->ents.v[i], &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (at == NG_NO_COUNTRY)
		at = post_of(d, subj);
	held = f->helper >= 0 && fs->f.v[f->helper].cls == NG_TRIGGER_HOST &&
		w.actors.v[0].country != NG_HOME;
	if (w.actors.n == 1 && x->current < 0 && !held &&
		(w.actors.v[0].country == at || at == NG_NO_COUNTRY))
		return -1;
	w.date = ng_frame_date(d, fs, f);
	w.inherit_date = w.date < 0 && !f->occasion && f->modality == NG_ASSERTED;
	return ng_emit_core(x, &w, subj, f->obj);
}

/* Interviews and press conferences: one side is enough. */
int32_t
ng_tell_press(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
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
	return ng_emit_core(x, &w, subj, f->obj);
}
