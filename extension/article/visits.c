/* visits.c: who went to whom. */
#include "frame_parts.h"
#include "tell.h"

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

/* Who visits and whom, as far as the sentence says; returns the run of those who visit. */
static NgEnts
find_sides(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj, NgParties *visitors,
		   NgParties *hosts)
{
	const NgDoc *d = x->d;
	const NgFrame *host;
	int32_t		i;

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
	ng_parties_of_run(x, subj, visitors);
	if (host)
		ng_parties_of_run(x, host->subj, hosts);
	for (i = f->obj.from; i < f->obj.to; i++)
		if (d->ents.v[i].type != NG_ENT_FORUM &&
			/* "9 nước ASEAN": nobody says which */
			!(d->ents.v[i].type == NG_ENT_GROUP && d->ents.v[i].ncountries > NG_FEW_MEMBERS))
			ng_parties_of(x, &d->ents.v[i], hosts);
	if (hosts->n == 0 && (f->carried || f->cls == NG_TRIGGER_VERB))
		destination(x, fs, f, hosts);
	/* "A tiếp B nhân dịp thăm Việt Nam": A is at home, so B it is who visits */
	if (!host && hosts->n > 0 && ng_parties_shared(hosts, visitors) == hosts->n)
	{
		subj = guest_of(x, fs, f, hosts);
		visitors->n = 0;
		ng_parties_of_run(x, subj, visitors);
	}
	/* "A hội đàm với B nhân chuyến thăm Việt Nam": so is A here, and B the visitor */
	if (hosts->n == 1 && visitors->n == 1 && f->cls == NG_TRIGGER_NOUN &&
		ng_parties_has(hosts, &visitors->v[0]) && x->nrecent && x->recent[0].n == 2 &&
		ng_parties_has(&x->recent[0], &hosts->v[0]))
	{
		ng_parties_copy(visitors, &x->recent[0]);
		ng_parties_minus(visitors, hosts);
		subj.to = subj.from;
	}
	ng_parties_minus(hosts, visitors);
	return subj;
}

/* Where to is not said: to the other side of those named last, if there is one other. */
static void
other_side(const NgDiscourse *x, const NgParties *visitors, NgParties *hosts)
{
	const NgParties *p = x->nrecent ? &x->recent[0] : &x->pair;

	if (p->n != 2 || ng_parties_shared(p, visitors) != 1)
		return;
	ng_parties_copy(hosts, p);
	ng_parties_minus(hosts, visitors);
	hosts->v[0].uncertain = true;
}

int32_t
ng_tell_visit(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDraft		w;
	NgParties	hosts;
	int32_t		event = -1;
	int			i;

	ng_draft(&w, fs, f);
	hosts.n = 0;
	subj = find_sides(x, fs, f, subj, &w.actors, &hosts);
	if (w.actors.n == 0)
		return -1;
	if (hosts.n == 0 && f->cls == NG_TRIGGER_NOUN)
		other_side(x, &w.actors, &hosts);
	if (hosts.n == 0)
		return -1;
	w.date = ng_frame_date(x->d, fs, f);
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
