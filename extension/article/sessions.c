/*
 * sessions.c: a conference that is held, attended, chaired, or the occasion of something else.
 */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

#define DATED_TOKENS	10		/* from a session to its date */

/*
 * "Hội nghị Thượng đỉnh ASEAN - Ấn Độ lần thứ 14 tại Lào, tháng 9/2016": it was held then,
 * whatever else is said.
 */
static bool
dated_behind(const NgDoc *d, const NgFrame *f, int32_t date)
{
	return date >= 0 && d->dates.v[date].at.from >= f->to &&
		d->dates.v[date].at.from - f->to <= DATED_TOKENS &&
		d->dates.v[date].status != NG_DS_RELATIVE &&
		ng_ent_from(d, d->dates.v[date].at.from) <= ng_ent_from(d, f->to) + 2;
}

/* "Tại Hội nghị CLMV": what follows was said there. */
static bool
points_at_session(NgDiscourse *x, const NgEntity *e)
{
	int32_t		i,
				j;

	if (!e->canonical || !ng_is_main(x->d, e->at))
		return false;			/* a link speaks of an article of its own */
	for (i = x->d->events.n - 1; i >= 0 && i > x->d->events.n - 60; i--)
	{
		const NgEvent *v = &x->d->events.v[i].event;

		if (x->d->events.v[i].tier == NG_TIER_ACT ||
			ng_family(v->kind) != NG_FAMILY_MEETING)
			continue;
		for (j = 0; j < v->nforums; j++)
			if (strcmp(v->forums[j].name, e->canonical) == 0 &&
				(e->ordinal == 0 || v->forums[j].ordinal == e->ordinal))
			{
				ng_becomes_current(x, i);
				return true;
			}
	}
	return false;
}

/* "hội nghị thượng đỉnh G7 ở Italy đầu tháng này": a session of its own, with where or when. */
static bool
is_located(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgEntity *next = f->forum + 1 < fs->ent_to ? &d->ents.v[f->forum + 1] : NULL;
	int32_t		n = ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_AT);

	return n > 0 && next && next->at.from == f->to + n &&
		(next->type == NG_ENT_PLACE || next->type == NG_ENT_COUNTRY);
}

/*
 * "Đại hội đồng Liên hợp quốc", "Hội nghị Cấp cao ASEAN - Ấn Độ": whose session it is, by its
 * name.
 */
static void
parties_inside(const NgDoc *d, const NgEntity *e, NgParties *out)
{
	int32_t		i;

	for (i = e->at.from; i < e->at.to; i++)
	{
		const NgMatch *m = ng_match_class(d, i, NG_CAT_FORUM, NG_FORUM_ORGANIZATION);
		const NgMatch *c = ng_match_class(d, i, NG_CAT_COUNTRY, NG_COUNTRY_NAME);

		if (m && i + m->ntok <= e->at.to)
		{
			ng_parties_add(out, NG_NO_COUNTRY, ng_lex_name(ng_entry(d, m)), false);
			i += m->ntok - 1;	/* "Pháp ngữ" (the Francophonie) is not France */
		}
		else if (c && i + c->ntok <= e->at.to)
			ng_parties_add(out, ng_entry(d, c)->country, NULL, false);
	}
}

/* "A gặp B bên lề hội nghị": both are there. */
static void
met_there(const NgDiscourse *x, const NgFrames *fs, NgParties *out)
{
	const NgFrame *g;

	for (g = fs->f.v; g < fs->f.v + fs->f.n; g++)
		if (g->kind >= 0 && g->arg == NG_ARG_MUTUAL && g->forum < 0 && !ng_ents_empty(g->obj) &&
			g->how == NG_SUBJ_STRONG && ng_family(g->kind) == NG_FAMILY_MEETING)
		{
			ng_parties_of_run(x, g->subj, out);
			ng_parties_of_run(x, g->obj, out);
			return;
		}
}

/* "cho chuyến thăm và tham dự hội nghị": by those who are not said. */
static bool
is_attended(const NgFrames *fs, const NgFrame *f)
{
	return f->helper >= 0 && fs->f.v[f->helper].cls == NG_TRIGGER_ATTEND;
}

/* "Đại hội đồng Liên hợp quốc hôm 2/3 thông qua": what it did is told, not that it met. */
static bool
acts_itself(const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g;

	for (g = f + 1; g < fs->f.v + fs->f.n; g++)
		if (g->subj.from == f->forum && g->cls == NG_TRIGGER_DOCUMENT)
			return true;
	return false;
}

int32_t
ng_tell_session(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDoc	   *d = x->d;
	const NgEntity *e = &d->ents.v[f->forum];
	NgDraft		w;
	NgEnts		subj = ng_carrier(fs, f);
	NgEnts		none = {0, 0};
	NgParties	inside;
	const NgFrame *g;
	int32_t		i;

	ng_draft(&w, fs, f);
	w.date = ng_frame_date(d, fs, f);
	for (g = f - 1;
		 w.date < 0 && f->helper >= 0 && g >= fs->f.v && g->helper == f->helper && g->forum >= 0;
		 g--)
		w.date = ng_frame_date(d, fs, g);	/* "sẽ diễn ra A, B và C": the day of A */
	if (!f->carried && acts_itself(fs, f))
		return -1;
	if (!f->carried && !f->occasion && f->modality != NG_FUTURE && !dated_behind(d, f, w.date))
	{
		if (points_at_session(x, e) || !f->adverbial || !is_located(d, fs, f))
			return -1;
		subj = f->subj;
	}
	if (f->modality == NG_FUTURE && !f->carried)
	{
		/* "kỳ họp lần thứ 47 sắp tới": the next one of those who speak of it */
		w.date = -1;
		w.tier = NG_TIER_FUTURE;
		if (e->ncountries == 0 && x->nrecent)
			ng_parties_copy(&w.actors, &x->recent[0]);
	}
	else if (subj.to - subj.from != 1 || d->ents.v[subj.from].type != NG_ENT_FORUM)
		ng_parties_of_run(x, subj, &w.actors);
	for (i = 0; i < e->ncountries && e->ncountries <= 6; i++)
		ng_parties_add(&w.actors, e->countries[i], NULL, false);
	if (e->ncountries == 0)
		ng_parties_members(d, e, &w.actors);
	inside.n = 0;
	parties_inside(d, e, &inside);
	if (f->occasion && f->helper < 0)
		met_there(x, fs, &w.actors);
	if (w.actors.n == 0 && ng_parties_countries(&inside) == 0)
		ng_parties_of_run(x, ng_main_subject(fs, f), &w.actors);
	if (w.actors.n == 0)
		ng_parties_copy(&w.actors, &inside);
	if (w.actors.n == 0)
		ng_parties_of_run(x, subj, &w.actors);
	if (w.actors.n == 0 &&
		!(f->carried && !is_attended(fs, f) && ng_is_main(d, e->at) && e->entry &&
		  e->entry->cat == NG_CAT_FORUM && e->entry->cls != NG_FORUM_NOUN &&
		  e->entry->cls != NG_FORUM_AGREEMENT))
		return -1;				/* but "COP29 khai mạc": of all the world */
	if (ng_parties_countries(&w.actors) < 2 && e->ncountries == 0 && !ng_leads_country(d, fs, f) &&
		!(e->entry && e->entry->cat == NG_CAT_FORUM && e->entry->cls != NG_FORUM_NOUN))
		return -1;				/* a domestic conference */
	if (f->occasion)
	{
		w.tier = f->modality == NG_FUTURE ? NG_TIER_FUTURE : NG_TIER_CONTEXT;
		if (fs->date_to - fs->date_from > 1 ||
			(w.date >= 0 &&
			 (d->dates.v[w.date].at.from > f->to + 10 ||
			  ng_comma_between(d, f->to, d->dates.v[w.date].at.from))))
			w.date = -1;		/* of what happened on the occasion */
	}
	else if (!f->carried)
		w.tier = NG_TIER_CONTEXT;
	else
		w.inherit_date = w.date < 0 && f->modality == NG_ASSERTED;
	i = ng_emit_core(x, &w, subj, none);
	if (i >= 0 && d->events.v[i].tier == NG_TIER_CORE)
		ng_becomes_current(x, i);
	return i;
}
