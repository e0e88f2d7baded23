/* acts.c: acts of speech: what was said, asked for, pledged, agreed on, set as a target. */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

bool
ng_is_act(const NgFrame *f)
{
	return f->cls == NG_TRIGGER_SPEECH || f->cls == NG_TRIGGER_ASK || f->cls == NG_TRIGGER_AGREE ||
		f->cls == NG_TRIGGER_PLEDGE || f->cls == NG_TRIGGER_TARGET;
}

/* The act's own date counts only when it is a day and stands to the left or right behind it. */
static int32_t
act_date(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgDoc *d = x->d;
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
	{
		const NgDateMention *m = &d->dates.v[i];

		/* "về cuộc bầu cử ngày 19/5 tới, A cho biết": nobody has spoken then */
		if (d->meta.published_day != NG_DAY_UNKNOWN && m->day_from != NG_DAY_UNKNOWN &&
			m->day_from > d->meta.published_day + 1)
			continue;
		if (m->edtf.form == NG_DATE_POINT && m->at.to <= f->from && !ng_spans_years(d, m) &&
			(m->edtf.from.day ||
			 (!ng_ents_empty(f->subj) && m->at.from >= d->ents.v[f->subj.to - 1].at.to)))
			return i;
	}
	return -1;
}

/* Congratulations, condolences and thanks go to somebody; praise may be of anything. */
static bool
is_addressed(const NgFrame *f)
{
	return ng_family(f->kind) == NG_FAMILY_SUPPORT && f->kind != NG_KIND_PRAISE;
}

/* Is the one who asks among those who are asked?  Then it is a proposal to all. */
static bool
asks_itself(const NgDiscourse *x, const NgFrame *f, const NgParties *actors)
{
	NgParties	asked;

	asked.n = 0;
	ng_parties_of_run(x, f->obj, &asked);
	return ng_parties_shared(actors, &asked) > 0;
}

/* "đề nghị Bộ Ngoại giao Lào" said by Laos: those spoken to are one's own. */
static bool
speaks_to_its_own(const NgDiscourse *x, const NgFrame *f, const NgParties *actors)
{
	NgParties	spoken;

	if (ng_ents_empty(f->obj) || x->d->ents.v[f->obj.from].type == NG_ENT_GROUP)
		return false;
	spoken.n = 0;
	ng_parties_of_run(x, f->obj, &spoken);
	if (spoken.n == 0)
		/* a ministry whose state nobody says */
		return x->d->ents.v[f->obj.from].type == NG_ENT_ORG;
	return ng_parties_shared(actors, &spoken) == spoken.n;
}

/* "A cảnh báo B sẽ tăng cường": what another will do is foreseen, not promised. */
static bool
is_forecast(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g;
	NgParties	who,
				speaker;

	if (f->cls != NG_TRIGGER_PLEDGE || f->how != NG_SUBJ_EMBEDDED || f->modality != NG_FUTURE)
		return false;
	for (g = f - 1; g >= fs->f.v && (!ng_is_act(g) || g->nominal || g->subj.from == f->subj.from);
		 g--)
		;
	if (g < fs->f.v)
		return false;
	who.n = speaker.n = 0;
	ng_parties_of_run(x, f->subj, &who);
	ng_parties_of_run(x, g->subj, &speaker);
	return speaker.n > 0 && ng_parties_shared(&who, &speaker) == 0;
}

/* "A yêu cầu B xin lỗi": B has not done it. */
static bool
is_asked_for(const NgFrames *fs, const NgFrame *f)
{
	return f->how == NG_SUBJ_EMBEDDED && is_addressed(f) && f > fs->f.v &&
		f[-1].cls == NG_TRIGGER_ASK && !ng_ents_empty(f[-1].obj) &&
		f[-1].obj.from == f->subj.from;
}

/*
 * "khẳng định Lào cam kết": the pledge says it all; "đánh giá cao và vui
 * mừng" is one act; "Phát biểu tại hội nghị, A nhấn mạnh" only sets the scene.
 */
static bool
said_again(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g = f + 1;
	const NgFrame *end = fs->f.v + fs->f.n;

	if (f->cls != NG_TRIGGER_SPEECH && f->cls != NG_TRIGGER_PLEDGE)
		return false;
	/* "triệu đại sứ B để phản đối" */
	if (f > fs->f.v && f[-1].kind == f->kind && f[-1].subj.from == f->subj.from &&
		ng_grammar_before(x->d, f->from, f[-1].to, NG_GRAMMAR_PURPOSE))
		return true;
	if (ng_ents_empty(f->subj))
		for (; g < end; g++)
			if (g->how == NG_SUBJ_STRONG && g->kind >= 0)
				return true;
	/* "cho biết sẽ | triệu đại sứ": what is promised is not yet said */
	if (f->cls == NG_TRIGGER_SPEECH && f > fs->f.v && f[-1].cls == NG_TRIGGER_PLEDGE &&
		!f[-1].nominal && f[-1].to == f->from && ng_family(f->kind) == NG_FAMILY_CONFLICT)
		return true;
	for (g = f + 1; g < end && g->from - f->to <= 8; g++)
	{
		if (g->nominal || g->kind < 0)
			continue;
		if (g->cls == NG_TRIGGER_SPEECH)
			return g->from - f->to == 1 && f->cls == g->cls;
		if (g->subj.from == f->subj.from || (f->cls == NG_TRIGGER_PLEDGE && g->cls != f->cls))
			return false;		/* "phản đối và yêu cầu": two acts of one */
		return g->how == NG_SUBJ_EMBEDDED && !is_forecast(x, fs, g) &&
			(g->cls == NG_TRIGGER_PLEDGE || g->cls == NG_TRIGGER_ASK ||
			 (g->cls == NG_TRIGGER_AGREE && g->modality == NG_ASSERTED));
	}
	return false;
}

/* "giữa Việt Nam và Lào lên 5 tỷ USD" after a target of other parties: the verb is left out. */
static void
elided_targets(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, const NgRule *rule)
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
		if (!ng_followed_by_figure(d, &g))
			continue;
		ng_draft(&w, fs, &g);
		ng_parties_of_run(x, g.between, &w.actors);
		w.tier = NG_TIER_ACT;
		w.parent = x->current;
		w.inherit_date = true;
		w.rule = rule;
		ng_emit(x, &w);
	}
}

/* "A hội kiến B, nhất trí …": the two agree, though the verb has but one subject. */
static bool
met_in_sentence(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g;

	if (x->nrecent == 0 || x->current < 0 || x->d->events.v[x->current].at.sent != fs->sent)
		return false;
	for (g = fs->f.v; g < f; g++)
		if (g->arg == NG_ARG_MUTUAL && g->kind >= 0 && g->subj.from == f->subj.from &&
			!ng_ents_empty(g->obj))
			return true;
	return false;
}

/* Whom an act is said to; an agreement or a session is what it is about. */
static void
addressees(const NgDiscourse *x, NgEnts run, NgParties *out)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
	{
		const NgEntity *e = &x->d->ents.v[i];

		if (e->type != NG_ENT_FORUM || (e->entry && e->entry->cls == NG_FORUM_ORGANIZATION))
			ng_parties_of(x, e, out);
	}
}

/* Is the object of the act the speaker's own? */
static bool
at_home(const NgDiscourse *x, const NgFrame *f, const NgParties *actors)
{
	NgParties	owners;

	owners.n = 0;
	ng_parties_of_run(x, f->of, &owners);
	return owners.n > 0 && ng_parties_shared(&owners, actors) == owners.n;
}

/* "bị cáo buộc", "được đề xuất", "sẽ tiếp tục được củng cố": by whom is not said. */
static bool
is_passive(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;

	if (f->cls == NG_TRIGGER_PLEDGE && ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_PASSIVE))
		return true;
	return f->cls != NG_TRIGGER_TARGET &&
		ng_grammar_before(d, ng_before_adverbs(d, f->from, first), first, NG_GRAMMAR_PASSIVE) > 0;
}

/* "Lãnh đạo Đảng, Nhà nước gửi điện mừng B": the press's own state. */
static bool
by_home_state(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		verb = ng_before_adverbs(d, f->from, first);
	int32_t		tok = ng_left_of_phrase(d, verb, first);

	return f->cls == NG_TRIGGER_SPEECH && f->arg == NG_ARG_DIRECT && is_addressed(f) &&
		ng_ents_empty(f->subj) && tok < verb &&
		(tok == first || ng_punct(d, tok - 1, ',') || ng_date_ends(d, fs, tok));
}

/* "Các nhà phân tích cho rằng": others speak, who are no entity. */
static bool
others_speak(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from,
				tok = first + ng_is(d, first, NG_CAT_GRAMMAR, NG_GRAMMAR_PLURAL),
				n = ng_is(d, tok, NG_CAT_OFFICE, NG_OFFICE_PERSON);

	return n > 0 && ng_ents_empty(f->subj) && ng_before_adverbs(d, f->from, first) == tok + n;
}

/* In the shape of an act, but nobody's, or told by another frame? */
static bool
is_none(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgDoc *d = x->d;

	return (f->nominal && f->cls != NG_TRIGGER_TARGET) || is_passive(d, fs, f) ||
		said_again(x, fs, f) || is_forecast(x, fs, f) || is_asked_for(fs, f) ||
		others_speak(d, fs, f) ||
		/* "Tân Hoa xã cho biết": its report, no act of a state */
		(f->subj.to - f->subj.from == 1 && ng_is_media(&d->ents.v[f->subj.from]) &&
		 f->cls == NG_TRIGGER_SPEECH && f->arg == NG_ARG_SELF);
}

/* Whose act it is; false when that cannot be told, or it says nothing. */
static bool
find_actors(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgParties *actors)
{
	if (by_home_state(x->d, fs, f))
		ng_parties_add(actors, NG_HOME, NULL, false);
	else if (ng_ents_empty(f->subj))
		ng_parties_copy(actors, &x->actors);
	else if (f->how != NG_SUBJ_WEAK || f->cls == NG_TRIGGER_TARGET)
		ng_parties_of_run(x, f->subj, actors);
	if (actors->n == 0 || (f->cls == NG_TRIGGER_TARGET && !ng_followed_by_figure(x->d, f)))
		return false;
	if (f->cls == NG_TRIGGER_TARGET && !ng_ents_empty(f->between))
	{
		actors->n = 0;
		ng_parties_of_run(x, f->between, actors);
	}
	if (f->cls == NG_TRIGGER_SPEECH && f->arg == NG_ARG_MUTUAL)
		ng_parties_of_run(x, f->obj, actors);
	return true;
}

/* Whom the frame speaks to by its words: its object, or "A gửi thư cho B đề nghị": B. */
static NgEnts
asked_by(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		told = f->cls == NG_TRIGGER_ASK ? ng_told_before(d, fs, f) : -1;

	return told >= 0 ? (NgEnts) {told, told + 1} : f->obj;
}

/* Whom it is said to: the object, else the other sides of the meeting; false: to its own people. */
static bool
find_addressees(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f,
				const NgParties *actors, NgParties *to)
{
	bool		conflict = ng_family(f->kind) == NG_FAMILY_CONFLICT;
	const NgParties *others = x->nrecent ? &x->recent[0] : &x->pair;

	addressees(x, asked_by(x->d, fs, f), to);
	/* "cam kết viện trợ … cho B" */
	if (to->n == 0 && f->cls == NG_TRIGGER_PLEDGE && f + 1 < fs->f.v + fs->f.n &&
		f[1].from == f->to)
		addressees(x, f[1].obj, to);
	ng_parties_minus(to, actors);
	/* "chỉ trích các tướng lĩnh của nước này": at home */
	if (to->n == 0 && conflict && at_home(x, f, actors))
		return false;
	/* "chỉ trích động thái của Lào" */
	if (to->n == 0 && conflict && f->cls == NG_TRIGGER_SPEECH)
		addressees(x, f->of, to);
	if (to->n == 0 && !(f->cls == NG_TRIGGER_ASK && speaks_to_its_own(x, f, actors)) &&
		(f->cls != NG_TRIGGER_SPEECH || is_addressed(f)) &&
		ng_parties_has(others, &actors->v[0]))
	{
		ng_parties_copy(to, others);
		ng_parties_minus(to, actors);
	}
	return true;
}

/* Who agrees with the one that is named; false when nobody says. */
static bool
find_partners(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgParties *actors)
{
	ng_parties_of_run(x, f->obj, actors);
	if (actors->n == 1 && met_in_sentence(x, fs, f))
		ng_parties_copy(actors, &x->recent[0]);
	return actors->n > 1;
}

/* What is asked of all is proposed; what several promise they agree on. */
static int16_t
kind_of(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, const NgParties *actors)
{
	NgEnts		asked = asked_by(x->d, fs, f);

	if ((f->cls == NG_TRIGGER_PLEDGE || (f->cls == NG_TRIGGER_SPEECH && f->arg == NG_ARG_JOINT)) &&
		actors->n > 1)
		return NG_KIND_AGREEMENT;
	if (f->cls == NG_TRIGGER_ASK && f->kind == NG_KIND_REQUEST &&
		(ng_ents_empty(asked) || ng_is_sides(&x->d->ents.v[asked.from]) ||
		 asks_itself(x, f, actors)))
		return NG_KIND_PROPOSAL;
	return f->kind;
}

int32_t
ng_act(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDraft		w;
	int32_t		event;

	if (is_none(x, fs, f))
		return -1;
	ng_draft(&w, fs, f);
	w.tier = NG_TIER_ACT;
	w.parent = x->current;
	w.inherit_date = true;
	if (!find_actors(x, fs, f, &w.actors))
		return -1;
	if (f->arg == NG_ARG_DIRECT && w.actors.n == 1 &&
		!find_addressees(x, fs, f, &w.actors, &w.recipients))
		return -1;
	if (f->cls == NG_TRIGGER_AGREE && w.actors.n == 1 && !find_partners(x, fs, f, &w.actors))
		return -1;
	w.kind = kind_of(x, fs, f, &w.actors);
	if (!ng_is_between_states(x, fs, f, &w.actors, w.parent))
	{
		if (!ng_parties_equal(&x->actors, &w.actors))
			x->actors.n = 0;	/* nor is what goes on from it */
		x->list_kind = -1;
		return -1;
	}
	w.date = act_date(x, fs, f);
	w.rule = ng_rule(NG_RULE_ACT, f);
	event = ng_emit(x, &w);
	if (event >= 0)
		ng_emit_voices(x, &w, event);
	if (event >= 0 && f->cls == NG_TRIGGER_TARGET && !ng_ents_empty(f->between))
		elided_targets(x, fs, f, w.rule);
	ng_parties_copy(&x->actors, &w.actors);
	ng_parties_copy(&x->addressees, &w.recipients);
	if (w.actors.n >= 2)
		x->list_kind = NG_KIND_AGREEMENT;
	else
		x->list_kind = f->cls == NG_TRIGGER_ASK ? w.kind : -1;
	return event;
}

/* "Tăng cường hợp tác sẽ mang lại …", "Việc … cho thấy …": a sentence about it, none of a list. */
static bool
is_subject(const NgDoc *d, int32_t from, int32_t to)
{
	for (; from < to && !ng_punct(d, from, ',') && !ng_punct(d, from, ';'); from++)
		if (ng_is(d, from, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE) ||
			ng_is(d, from, NG_CAT_GRAMMAR, NG_GRAMMAR_SHOWING))
			return true;
	return false;
}

/*
 * A paragraph without a subject that opens with what is to be done goes on
 * with the list that the last act began: "Tăng cường hợp tác …".
 */
void
ng_goes_on(NgDiscourse *x, const NgFrames *fs)
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
	if (!opener || (ng_entry(d, opener)->num & NG_ARG_SAID) || is_subject(d, from, s->to))
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
	ng_parties_copy(&w.actors, &x->actors);
	ng_parties_copy(&w.recipients, &x->addressees);
	w.rule = ng_rule(NG_RULE_LIST, &f);
	ng_emit(x, &w);
}
