/* meetings.c: who met whom. */
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
					   ng_heads_delegation(x->d, f) ? "head_of_delegation" : "participant");
}

/*
 * "Tại cuộc gặp với B, hai bên …": the sides that were named last with B, be others named since.
 * Of B nothing was told yet: B and the page's own country, not the other that it met before.
 */
static void
sides_with(const NgDiscourse *x, const NgParties *other, NgParties *sides)
{
	NgParties	own;
	int32_t		i;

	if (other->n != 1 || ng_parties_has(sides, &other->v[0]))
		return;
	for (i = 0; i < x->nrecent; i++)
		if (x->recent[i].n == sides->n && ng_parties_has(&x->recent[i], &other->v[0]))
		{
			ng_parties_copy(sides, &x->recent[i]);
			return;
		}
	own.n = 0;
	ng_parties_add(&own, x->own, NULL, false);
	if (sides->n == 2 && ng_parties_has(sides, &own.v[0]))
		ng_parties_copy(sides, &own);
}

/* One person with an office of state, whose state nobody says. */
static bool
stands_alone(const NgDoc *d, NgEnts run)
{
	const NgEntity *e = &d->ents.v[run.from];

	return run.to - run.from == 1 && e->type <= NG_ENT_OFFICE && e->ncountries == 0 &&
		e->level != NG_LEVEL_NONE && e->level <= NG_LEVEL_MINISTER;
}

/* Two persons, of whom one at least holds an office of a state that nobody says. */
static bool
stands_two(const NgDoc *d, NgEnts run)
{
	const NgEntity *e = &d->ents.v[run.from];
	int			i,
				held = 0;

	for (i = 0; run.to - run.from == 2 && i < 2; i++)
	{
		if (e[i].type != NG_ENT_PERSON)
			return false;
		held += e[i].ncountries == 0 && e[i].level != NG_LEVEL_NONE &&
			e[i].level <= NG_LEVEL_MINISTER;
	}
	return held > 0;
}

/* Those who met, as the words set them against each other. */
typedef struct Sides
{
	NgEnts		subj, obj, between;
	NgParties	left, right, all;
} Sides;

/* Fills s; false when nobody can say who met: others met one whose state nobody knows. */
static bool
find_sides(const NgDiscourse *x, const NgFrame *f, NgEnts subj, Sides *s)
{
	const NgDoc *d = x->d;

	s->obj = f->obj;
	s->between = f->between;
	s->left.n = s->right.n = 0;
	/* "A cùng B và C dự cuộc họp ba bên" */
	if (ng_run_is_sides(d, s->between))
	{
		ng_parties_of_run(x, subj, &s->left);
		if (s->left.n > 1)
			s->between.to = s->between.from;
		s->left.n = 0;
	}
	if (!ng_ents_empty(s->between))
	{
		s->obj = s->between;
		subj.to = subj.from;
	}
	if (ng_ents_empty(subj) && !ng_ents_empty(f->of))
		subj = f->of;
	/* "làm việc với một số tập đoàn hàng đầu của Mỹ" */
	else if (f->cls == NG_TRIGGER_VERB && ng_ents_empty(s->obj) && !ng_ents_empty(f->of))
		s->obj = f->of;
	/* "các lãnh đạo cấp cao của Việt Nam" */
	if (ng_run_is_sides(d, s->obj) && !ng_ents_empty(f->of) && f->of.from >= s->obj.to)
		s->obj = f->of;
	s->subj = subj;
	ng_parties_of_run(x, subj, &s->left);
	ng_parties_of_run(x, s->obj, &s->right);
	if (ng_run_is_sides(d, subj))
		sides_with(x, &s->right, &s->left);
	/* "gặp lãnh đạo ba nước": one's own is none of them */
	if (s->left.n == 1 && s->obj.to - s->obj.from == 1 &&
		ng_parties_has(&s->right, &s->left.v[0]) &&
		d->ents.v[s->obj.from].count == s->right.n - 1)
		ng_parties_minus(&s->right, &s->left);
	/* "Ngoại trưởng A gặp Ngoại trưởng Lào B" on a page about Laos and one other state */
	if (s->left.n == 0 && s->right.n == 1 && x->pair.n == 2 &&
		ng_parties_has(&x->pair, &s->right.v[0]) && stands_alone(d, subj))
	{
		ng_parties_copy(&s->left, &x->pair);
		ng_parties_minus(&s->left, &s->right);
		s->left.v[0].uncertain = true;
	}
	/* "Tổng thống A và nhà lãnh đạo B gặp nhau" on a page about two states */
	if (s->left.n < 2 && s->right.n == 0 && x->pair.n == 2 && stands_two(d, subj) &&
		ng_parties_shared(&s->left, &x->pair) == s->left.n)
	{
		ng_parties_copy(&s->left, &x->pair);
		s->left.v[0].uncertain = s->left.v[1].uncertain = true;
	}
	/* the others did not meet each other */
	if (s->left.n == 0 && !ng_ents_empty(subj) && f->cls == NG_TRIGGER_VERB)
		return false;
	/* "A nói cuộc gặp Mỹ - Nga sẽ …": whose meeting it is stands right behind the noun */
	if (f->cls == NG_TRIGGER_NOUN && s->right.n >= 2 && !ng_ents_empty(s->obj) &&
		d->ents.v[s->obj.from].at.from == f->to)
		s->left.n = 0;
	ng_parties_copy(&s->all, &s->left);
	ng_parties_join(&s->all, &s->right);
	if (!ng_ents_empty(s->between) && f->arg != NG_ARG_HOST)
		ng_parties_copy(&s->left, &s->all);
	return true;
}

static bool
is_plural(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	return ng_is(d, f->from, NG_CAT_GRAMMAR, NG_GRAMMAR_PLURAL) ||
		ng_grammar_before(d, f->from, d->sents.v[fs->sent].from, NG_GRAMMAR_PLURAL);
}

/* "các cuộc gặp với lãnh đạo ba nước": a meeting with each of the three. */
static bool
met_counted(const NgDoc *d, const NgFrames *fs, const NgFrame *f, const Sides *s)
{
	return s->obj.to - s->obj.from == 1 && d->ents.v[s->obj.from].count == s->right.n &&
		f->cls == NG_TRIGGER_NOUN && is_plural(d, fs, f);
}

/* "các cuộc gặp với A, B và C", all of one state: a meeting with each. */
static bool
met_persons(const NgDoc *d, const NgFrames *fs, const NgFrame *f, const Sides *s)
{
	int32_t		i;

	for (i = s->obj.from; i < s->obj.to; i++)
		if (d->ents.v[i].type != NG_ENT_PERSON || d->ents.v[i].ncountries != 1)
			return false;
	return s->right.n == 1 && s->obj.to - s->obj.from > 1 && f->cls == NG_TRIGGER_NOUN &&
		is_plural(d, fs, f);
}

/*
 * "gặp A và B", "các cuộc gặp với A và B" are two, "cuộc gặp với A và B" is one; three sides on
 * the left met at once.
 */
static bool
met_apart(const NgDoc *d, const NgFrames *fs, const NgFrame *f, const Sides *s)
{
	return s->left.n == 1 && (s->right.n > 1 || met_persons(d, fs, f, s)) &&
		!ng_parties_has(&s->right, &s->left.v[0]) &&
		ng_ents_empty(s->between) &&
		(s->obj.to - s->obj.from > 1 ? f->cls != NG_TRIGGER_NOUN || is_plural(d, fs, f)
			 : met_counted(d, fs, f, s));
}

/* A meeting with each of those on the right. */
static int32_t
tell_each(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, const Sides *s, int32_t date)
{
	bool		counted = met_counted(x->d, fs, f, s);
	int32_t		event = -1,
				n = counted ? s->right.n : s->obj.to - s->obj.from,
				i;

	for (i = 0; i < n; i++)
	{
		NgEnts		one = {s->obj.from + (counted ? 0 : i), s->obj.from + (counted ? 1 : i + 1)};
		NgDraft		w;

		ng_draft(&w, fs, f);
		ng_parties_copy(&w.actors, &s->left);
		if (counted)
			ng_parties_add(&w.recipients, s->right.v[i].country, s->right.v[i].org,
						   s->right.v[i].uncertain);
		else
			ng_parties_of(x, &x->d->ents.v[one.from], &w.recipients);
		if (w.recipients.n == 0)
			continue;
		if (f->arg == NG_ARG_MUTUAL)
		{
			ng_parties_join(&w.actors, &w.recipients);
			w.recipients.n = 0;
		}
		w.date = date;
		w.inherit_date = date < 0;
		event = ng_emit_core(x, &w, s->subj, one);
		if (i == 0)
			ng_becomes_current(x, event);
	}
	return event;
}

int32_t
ng_tell_meeting(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	Sides		s;
	int32_t		date = ng_frame_date(d, fs, f);

	if (!find_sides(x, f, subj, &s))
		return -1;
	if (met_apart(d, fs, f, &s))
		return tell_each(x, fs, f, &s, date);
	/* "trong năm 2022 đã diễn ra 5 hội nghị": of those whom the page is about */
	if (s.all.n < 2 && f->carried && f->arg == NG_ARG_JOINT && date >= 0 &&
		ng_ents_empty(s.subj) && x->nrecent)
		ng_parties_copy(&s.all, &x->recent[0]);
	if (s.all.n < 2 &&
		!(s.all.n == 1 && f->arg == NG_ARG_JOINT && f->carried && x->current < 0 &&
		  ng_leads_country(d, fs, f)))
	{
		join_session(x, fs, f, s.subj, &s.all);
		return -1;
	}
	ng_draft(&w, fs, f);
	if (f->arg == NG_ARG_HOST && s.left.n && s.right.n && ng_ents_empty(s.between))
	{
		ng_parties_copy(&w.actors, &s.left);
		ng_parties_copy(&w.recipients, &s.right);
	}
	else
		ng_parties_copy(&w.actors, &s.all);
	w.kind = by_number(f->kind, s.all.n);
	w.date = date;
	w.inherit_date = date < 0 && !f->occasion && f->modality == NG_ASSERTED;
	return ng_emit_core(x, &w, s.subj, s.obj);
}
