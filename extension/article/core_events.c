/* core_events.c: does a frame tell of something that happened, and what sort of thing is it? */
#include "frame_parts.h"
#include "tell.h"

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
		x->d->dates.v[i].at.from < f->clause_to &&
		!ng_comma_between(x->d, f->to, x->d->dates.v[i].at.from) &&
		x->d->dates.v[i].day_to != NG_DAY_UNKNOWN &&
		x->d->dates.v[i].day_to < x->ref;
}

/* "đội tuyển Việt Nam gặp Thái Lan ở bán kết": teams. */
static bool
is_sport(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	return ng_are_countries(x->d, subj) && ng_are_countries(x->d, f->obj) &&
		ng_are_countries(x->d, f->between) && ng_near_sport(x, fs, f);
}

/* Whom the frame is about, whichever way the sentence says it. */
static NgEnts
subject_of(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	NgEnts		subj = f->cls == NG_TRIGGER_NOUN ? ng_carrier(fs, f) : f->subj;

	if (f->cls == NG_TRIGGER_NOUN && f->adverbial && ng_ents_empty(subj) &&
		(f->arg != NG_ARG_VISIT || (!ng_ents_empty(f->obj) && ng_ents_empty(f->of))))
		subj = ng_main_subject(fs, f);
	if (ng_ents_empty(subj) && !ng_ents_empty(f->obj) && ng_ents_empty(f->between) &&
		ng_opens_sentence(d, fs, f->from))
		subj = ng_main_subject(fs, f);
	return subj;
}

/*
 * "Trong cuộc điện đàm ngày 8/5, A đã trao đổi … với B": whom A, the subject, spoke with; empty
 * if none.
 */
static NgEnts
met_with(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	const NgDoc *d = x->d;
	NgEnts		none = {0, 0};
	NgParties	own,
				other;
	int32_t		i;

	own.n = 0;
	ng_parties_of_run(x, subj, &own);
	for (i = subj.to; own.n == 1 && i < fs->ent_to; i++)
	{
		if (d->ents.v[i].type > NG_ENT_OFFICE ||
			!ng_grammar_before(d, d->ents.v[i].at.from, f->to, NG_GRAMMAR_WITH))
			continue;
		other.n = 0;
		ng_parties_of(x, &d->ents.v[i], &other);
		if (other.n == 1 && ng_parties_shared(&other, &own) == 0)
			return (NgEnts) {i, i + 1};
	}
	return none;
}

/* A bare noun only points at an event: it needs a light verb or parties of its own. */
static bool
only_points(const NgDoc *d, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgFamily	family = ng_family(f->kind);

	if (f->cls != NG_TRIGGER_NOUN || f->carried)
		return false;
	/* "cuộc gặp này là minh chứng": at one that was told */
	if (ng_is(d, f->to, NG_CAT_TIME, NG_TIME_THIS))
		return true;
	return f->arg != NG_ARG_VISIT && ng_ents_empty(f->obj) && ng_ents_empty(f->between) &&
		!(family == NG_FAMILY_DOCUMENT && ng_anniversary(d, fs, f)) &&
		!(f->adverbial && subj.to - subj.from > 1) &&
		!(f->from == d->sents.v[fs->sent].from && family == NG_FAMILY_CEREMONY) &&
		!(f->adverbial && !ng_ents_empty(subj) && family == NG_FAMILY_STATEMENT);
}

/* "sẽ thảo luận về việc | nâng cấp quan hệ": what is still to be spoken of. */
static bool
is_topic(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *before = f - 1;

	return f->cls == NG_TRIGGER_VERB && before >= fs->f.v && before->modality == NG_FUTURE &&
		ng_is_act(before) && f->from - before->to <= 3 &&
		ng_grammar_before(d, f->from, before->from, NG_GRAMMAR_FOR);
}

/* Did nothing happen between states, though the words say so? */
static bool
is_none(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	const NgDoc *d = x->d;
	NgFamily	family = ng_family(f->kind);
	bool		met = family == NG_FAMILY_MEETING || family == NG_FAMILY_VISIT;

	if (f->nominal && f->cls != NG_TRIGGER_NOUN && ng_ents_empty(f->between) &&
		family != NG_FAMILY_DOCUMENT)
		return true;
	if (f->wished && f->modality == NG_ASSERTED && !ng_anniversary(d, fs, f) &&
		!is_history(x, fs, f))
		return true;
	if (only_points(d, fs, f, subj))
		return true;
	if (family == NG_FAMILY_DOCUMENT && is_topic(d, fs, f))
		return true;
	if (f->cls == NG_TRIGGER_DOCUMENT &&
		((f->nominal && !ng_anniversary(d, fs, f)) || !ng_document_near(d, fs, f)))
		return true;
	return ((met || family == NG_FAMILY_STATEMENT) && is_sport(x, fs, f, subj)) ||
		(met && ng_is_private_affair(x, f, subj));
}

static int32_t
tell(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgFamily	family = ng_family(f->kind);

	if (f->arg == NG_ARG_VISIT)
		return ng_tell_visit(x, fs, f, subj);
	if (family == NG_FAMILY_DOCUMENT)
		return ng_tell_document(x, fs, f, subj);
	if (ng_ents_empty(f->between) &&
		(family == NG_FAMILY_AID || family == NG_FAMILY_CONFLICT ||
		 family == NG_FAMILY_COOPERATION || f->arg == NG_ARG_DIRECT))
		return ng_tell_deed(x, fs, f, subj);
	if (family == NG_FAMILY_STATEMENT)
		return ng_tell_press(x, fs, f, subj);
	if (family == NG_FAMILY_CEREMONY)
		return ng_tell_ceremony(x, fs, f, subj);
	return ng_tell_meeting(x, fs, f, subj);
}

int32_t
ng_core_event(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgFamily	family = ng_family(f->kind);
	NgFrame		with;			/* f with whom they met */
	const NgFrame *told = f;
	NgEnts		subj;
	int32_t		event;

	if (f->forum >= 0)
		return ng_tell_session(x, fs, f);
	subj = subject_of(x->d, fs, f);
	if (f->cls == NG_TRIGGER_NOUN && f->arg == NG_ARG_MUTUAL && f->adverbial &&
		!ng_ents_empty(subj) && ng_ents_empty(f->obj) && ng_ents_empty(f->between))
	{
		with = *f;
		with.obj = met_with(x, fs, f, subj);
		told = &with;
	}
	if (is_none(x, fs, told, subj))
		return -1;
	event = tell(x, fs, told, subj);
	if (event >= 0 &&
		(family == NG_FAMILY_MEETING ||
		 (family == NG_FAMILY_VISIT && !f->occasion && !met_during(x, fs))) &&
		f->modality == NG_ASSERTED && !is_spoken_of(x, fs, f))
		ng_becomes_current(x, event);
	return event;
}
