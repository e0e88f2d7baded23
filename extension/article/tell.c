/* tell.c: what the tellers of events share: groups, rules, the event at hand. */
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
		if (fs->f.v[i].cls == NG_TRIGGER_OBJECT &&
			((fs->f.v[i].from >= f->to && fs->f.v[i].from - f->to <= 12) ||
			 (fs->f.v[i].to <= f->from && f->passive)))
			return true;
	for (i = fs->ent_from; i < fs->ent_to; i++)
		if (d->ents.v[i].type == NG_ENT_FORUM && d->ents.v[i].entry &&
			d->ents.v[i].entry->cat == NG_CAT_FORUM &&
			d->ents.v[i].entry->cls == NG_FORUM_AGREEMENT && d->ents.v[i].at.from >= f->to &&
			d->ents.v[i].at.from - f->to <= 4)
			return true;
	return false;
}
