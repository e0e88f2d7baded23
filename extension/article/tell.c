/* tell.c: what the tellers of events share: groups, roles, the event at hand. */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

bool
ng_is_sides(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->ncountries == 0;
}

/* "hai Thủ tướng": persons, unlike "hai bên" */
bool
ng_are_leaders(const NgEntity *e)
{
	return ng_is_sides(e) && e->entry && e->entry->cat == NG_CAT_GROUP &&
		e->entry->cls == NG_GROUP_LEADERS;
}

bool
ng_run_is_sides(const NgDoc *d, NgEnts run)
{
	return !ng_ents_empty(run) && ng_is_sides(&d->ents.v[run.from]);
}

/* The event becomes the one that later acts belong to, and its parties "the sides". */
void
ng_becomes_current(NgDiscourse *x, int32_t event)
{
	const NgEventRow *r;
	NgParties	p;

	if (event < 0)
		return;
	r = &x->d->events.v[event];
	ng_parties_of_event(&r->event, &p);
	ng_discourse_push(x, &p);
	if (r->tier == NG_TIER_CORE || r->tier == NG_TIER_RELATED)
		x->current = event;
}

bool
ng_followed_by_figure(const NgDoc *d, const NgFrame *f)
{
	int32_t		i = ng_figure_from(d, f->to);

	return i < d->figures.n && d->figures.v[i].at.from < f->clause_to;
}

bool
ng_followed_by_money(const NgDoc *d, const NgFrame *f)
{
	int32_t		i;

	for (i = ng_figure_from(d, f->to); i < d->figures.n && d->figures.v[i].at.from < f->clause_to;
		 i++)
		if (d->figures.v[i].currency)
			return true;
	return false;
}

/* A duration right before the trigger: "75 năm thiết lập quan hệ": the years since. */
int32_t
ng_anniversary(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
	{
		const NgDateMention *m = &d->dates.v[i];
		const char *p = m->value;
		int32_t		n = 0;

		if (m->type != NG_TIMEX_DURATION || m->at.to > f->from || f->from - m->at.to > 4 || !p ||
			*p++ != 'P')
			continue;
		for (; *p >= '0' && *p <= '9' && n < 1000; p++)
			n = n * 10 + (*p - '0');
		if (*p == 'Y' && n > 0)
			return n;
	}
	return 0;
}

bool
ng_document_near(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if ((fs->f.v[i].cls == NG_TRIGGER_OBJECT ||
			 /* "Thỏa thuận được A và B ký" */
			 (f->passive && fs->f.v[i].nominal &&
			  ng_is(d, fs->f.v[i].from, NG_CAT_TRIGGER, NG_TRIGGER_OBJECT))) &&
			((fs->f.v[i].from >= f->to && fs->f.v[i].from - f->to <= 12) ||
			 (fs->f.v[i].to <= f->from && f->passive)))
			return true;
	for (i = fs->ent_from; i < fs->ent_to; i++)
		if (d->ents.v[i].type == NG_ENT_FORUM && d->ents.v[i].entry &&
			d->ents.v[i].entry->cat == NG_CAT_FORUM &&
			d->ents.v[i].entry->cls == NG_FORUM_AGREEMENT &&
			((d->ents.v[i].at.from >= f->to && d->ents.v[i].at.from - f->to <= 4) ||
			 (f->passive && d->ents.v[i].at.to <= f->from)))
			return true;
	return false;
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

bool
ng_heads_delegation(const NgDoc *d, const NgFrame *f)
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
		ng_heads_delegation(x->d, f))
		role = "head_of_delegation";
	ng_emit_people(x, event, subj, role);
	ng_emit_leaders(x, event, subj, role);
	ng_emit_people(x, event, obj, object_role(f));
	return event;
}

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
