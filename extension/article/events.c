/*
 * events.c: walks the sentences, asks frames.c what each says, keeps the
 * thread of the text, and has what becomes an event told.
 */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

static bool
has_subject(const NgFrames *fs)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].how == NG_SUBJ_STRONG && fs->f.v[i].kind >= 0)
			return true;
	return false;
}

/* Who speaks, for later "ông" (he); which meeting a named side belongs to. */
static void
hear_subject(NgDiscourse *x, NgEnts run)
{
	NgDoc	   *d = x->d;
	NgParties	p;
	int32_t		i;

	if (ng_ents_empty(run) || ng_is_sides(&d->ents.v[run.from]))
		return;
	p.n = 0;
	ng_parties_of_run(x, run, &p);
	if (p.n == 0)
		return;
	/* "Bộ Ngoại giao Kenya thông báo nước này …": Kenya */
	if (d->ents.v[run.from].person >= 0 || d->ents.v[run.from].type == NG_ENT_OFFICE ||
		(d->ents.v[run.from].type == NG_ENT_ORG && p.n == 1))
	{
		ng_parties_copy(&x->speaker, &p);
		x->speaker_stands = ng_run_stands(x, run);
	}
	if (x->current < 0)
		return;
	for (i = x->current; i >= 0 && i > x->current - 30; i--)
	{
		const NgEventRow *r = &d->events.v[i];
		NgParties	q;

		if (r->tier != NG_TIER_CORE)
			continue;
		ng_parties_of_event(&r->event, &q);
		if (ng_parties_shared(&p, &q) == p.n)
		{
			if (i != x->current)
				ng_becomes_current(x, i);
			return;
		}
	}
}

/* A subheading or a paragraph that names two sides changes who "hai bên" are. */
static void
hear_pairs(NgDiscourse *x, int32_t tok_from, int32_t tok_to, int32_t ent)
{
	NgDoc	   *d = x->d;
	NgParties	all;
	int32_t		i;

	all.n = 0;
	for (; ent < d->ents.n && d->ents.v[ent].at.from < tok_to; ent++)
		if (d->ents.v[ent].at.from >= tok_from)
			for (i = 0; i < d->ents.v[ent].ncountries; i++)
				ng_parties_add(&all, d->ents.v[ent].countries[i], NULL, false);
	if (all.n == 0)
		return;
	for (i = d->events.n - 1; i >= 0 && i > d->events.n - 60; i--)
	{
		const NgEventRow *r = &d->events.v[i];
		NgParties	q;

		if (r->tier != NG_TIER_CORE || !ng_is_main(d, r->at))
			continue;
		ng_parties_of_event(&r->event, &q);
		if (all.n >= 2 ? ng_parties_equal(&all, &q) : ng_parties_shared(&all, &q) == all.n)
		{
			ng_becomes_current(x, i);
			return;
		}
	}
	if (all.n >= 2 && all.n <= 4)
		ng_discourse_push(x, &all);
}

static bool
tells_events(NgBlockKind k)
{
	return k == NG_BLOCK_LEAD || k == NG_BLOCK_BODY || k == NG_BLOCK_CAPTION ||
		k == NG_BLOCK_RELATED_BLURB || k == NG_BLOCK_RELATED_TITLE;
}

/*
 * Does the text itself tell of an event, not only of words, among any of these parties, or of the
 * same session?
 */
static bool
text_tells(const NgDoc *d, int32_t nrows, const NgEvent *e)
{
	NgParties	mine,
				theirs;
	bool		aid = ng_family(e->kind) == NG_FAMILY_AID;
	int32_t		i;

	ng_parties_of_event(e, &mine);
	for (i = 0; i < nrows; i++)
	{
		const NgEventRow *r = &d->events.v[i];

		/* help that is promised is told, if only by the promise */
		if ((r->tier == NG_TIER_ACT &&
			 !(aid && ng_family(r->event.kind) == NG_FAMILY_AGREEMENT)) ||
			r->tier == NG_TIER_CONTEXT || !ng_is_main(d, r->at))
			continue;
		ng_parties_of_event(&r->event, &theirs);
		if (ng_parties_shared(&mine, &theirs) > 0 ||
			(e->nforums && r->event.nforums &&
			 strcmp(e->forums[0].name, r->event.forums[0].name) == 0))
			return true;
	}
	return false;
}

/*
 * The headline says again what the text says; what it alone says is told
 * after the text: "A hội đàm với B" over a lead that only quotes A.
 */
static void
tell_title(NgDiscourse *x, NgFrames *fs)
{
	NgDoc	   *d = x->d;
	int32_t		nrows = d->events.n;
	int32_t		s,
				i;

	x->current = -1;
	for (s = 0; s < d->sents.n; s++)
	{
		const NgBlock *b = &d->blocks.v[d->sents.v[s].block];

		if (b->kind != NG_BLOCK_TITLE || !b->is_main)
			continue;
		ng_index_words(d, d->sents.v[s].from, d->sents.v[s].to);
		ng_frames(d, s, fs);
		for (i = 0; i < fs->f.n; i++)
		{
			const NgFrame *f = &fs->f.v[i];
			int32_t		n = d->events.n;
			int32_t		npeople = d->participants.n;

			if (f->kind < 0 || f->cls == NG_TRIGGER_OBJECT || ng_is_act(f) ||
				(f->cls == NG_TRIGGER_NOUN && !f->carried))
				continue;
			if (ng_core_event(x, fs, f) < n || text_tells(d, nrows, &d->events.v[n].event))
			{
				d->events.n = n;
				d->participants.n = npeople;
				x->current = -1;
			}
		}
	}
}

/* The thread as it is for what stands beside the article, which does not change it. */
static void
step_aside(const NgDiscourse *x, NgBlockKind kind, NgDiscourse *aside)
{
	ng_discourse_copy(aside, x);
	if (kind != NG_BLOCK_RELATED_BLURB && kind != NG_BLOCK_RELATED_TITLE)
		return;
	/* a link is to another article */
	aside->current = -1;
	aside->nrecent = 0;
	aside->pair.n = 0;
	aside->actors.n = 0;
	aside->day = NG_DAY_UNKNOWN;
}

/*
 * A sentence without a subject that goes on with a list of what is to be done: only a look back
 * tells an event there.  False when it is none.
 */
static bool
tell_list(NgDiscourse *x, NgFrames *fs)
{
	int32_t		before = x->d->events.n,
				i;

	if (has_subject(fs))
		return false;
	ng_goes_on(x, fs);
	if (x->d->events.n == before)
		return false;
	for (i = 0; i < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];

		f->wished = true;
		if (f->kind >= 0 && !ng_is_act(f) && ng_anniversary(x->d, fs, f))
			ng_core_event(x, fs, f);
	}
	return true;
}

static void
tell_frames(NgDiscourse *x, const NgFrames *fs)
{
	int			i;

	for (i = 0; i < fs->f.n; i++)
	{
		const NgFrame *f = &fs->f.v[i];

		if (f->kind < 0 || f->cls == NG_TRIGGER_OBJECT)
			continue;
		if (ng_is_act(f))
		{
			if (f->how == NG_SUBJ_STRONG || f->how == NG_SUBJ_EMBEDDED)
				hear_subject(x, f->subj);
			ng_act(x, fs, f);
		}
		else
		{
			ng_core_event(x, fs, f);
			if (f->how == NG_SUBJ_STRONG)
				hear_subject(x, f->subj);
		}
	}
}

/* x: the thread of the article; aside, fs: room to work in. */
static void
tell_sentence(NgDiscourse *x, int32_t sent, NgDiscourse *aside, NgFrames *fs)
{
	NgDoc	   *d = x->d;
	const NgSent *s = &d->sents.v[sent];
	const NgBlock *b = &d->blocks.v[s->block];
	NgDiscourse *thread = b->is_main ? x : aside;
	int32_t		before = d->events.n,
				i;

	if (b->kind == NG_BLOCK_SUBHEAD || b->kind == NG_BLOCK_TITLE)
		hear_pairs(x, s->from, s->to, ng_ent_from(d, s->from));
	if (!tells_events((NgBlockKind) b->kind))
		return;
	ng_index_words(d, s->from, s->to);
	ng_frames(d, sent, fs);
	if (!b->is_main)
	{
		if (fs->f.n == 0)
			return;
		step_aside(x, (NgBlockKind) b->kind, aside);
	}
	else if (tell_list(x, fs))
		return;
	tell_frames(thread, fs);
	for (i = before; i < d->events.n; i++)
	{
		d->events.v[i].visit = thread->visit;
		x->between |= b->is_main && ng_tells_of_two(&d->events.v[i]);
	}
	if (b->is_main)
	{
		ng_tell_sources(x, fs);
		ng_emit_bystanders(x, fs, before);
	}
}

void
ng_events(NgDoc *d)
{
	NgDiscourse *x = ng_alloc(d->arena, sizeof(*x));
	NgDiscourse *aside = ng_alloc(d->arena, sizeof(*aside));
	NgFrames	fs;
	int32_t		s;

	memset(&fs, 0, sizeof(fs));
	ng_discourse_start(x, d);
	ng_read_page(x);
	for (s = 0; s < d->sents.n; s++)
	{
		if ((s & 63) == 0)
			NG_CHECK(d->arena);
		tell_sentence(x, s, aside, &fs);
	}
	ng_best_of_links(d);
	tell_title(x, &fs);
	ng_settle_roles(d);
}
