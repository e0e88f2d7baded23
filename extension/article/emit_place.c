/* emit_place.c: where an event took place. */
#include "frame_parts.h"
#include "emit.h"

#define PLACE_REACH		60		/* tokens between an event and its place */
#define COUNTRY_REACH	15		/* the same, when the place is a whole country */

static bool
is_region(const NgEntity *p)
{
	return p->entry && p->entry->cat == NG_CAT_PLACE && p->entry->cls == NG_PLACE_REGION;
}

/*
 * A place by its name, a seat of government, the house of a body; how far it is to be believed, 0
 * if it is none.
 */
static int
is_place(const NgDoc *d, const NgEntity *p)
{
	if (p->at.from == 0 || !ng_is(d, p->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AT))
		return 0;
	if (p->type == NG_ENT_PLACE)
		return is_region(p) ? 0 : 2;
	if (p->type == NG_ENT_COUNTRY)
		return p->entry && p->entry->cat == NG_CAT_COUNTRY &&
				p->entry->cls == NG_COUNTRY_CAPITAL_NAME
			? 2
			: 0;
	return p->type == NG_ENT_ORG && p->level != NG_LEVEL_NONE ? 1 : 0;
}

/*
 * Does another event stand between the place on the left and the visit?  "tại Phủ Chủ tịch, A đón
 * B thăm Lào"
 */
static bool
is_of_another(const NgDraft *w, const NgEntity *p)
{
	const NgFrame *g;

	if (w->f->arg != NG_ARG_VISIT || p->at.from >= w->f->to)
		return false;
	for (g = w->f - 1; g >= w->fs->f.v && g->from >= p->at.to; g--)
		if (g->kind >= 0 && g->cls != NG_TRIGGER_OBJECT)
			return true;
	return false;
}

static void
take(NgDiscourse *x, const NgDraft *w, int32_t i, NgEvent *e)
{
	NgDoc	   *d = x->d;
	const NgEntity *p = &d->ents.v[i],
			   *next = i + 1 < w->fs->ent_to ? p + 1 : NULL;
	bool near = next &&
		(next->at.from - p->at.to <= 1 ||
		 ng_is(d, p->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_AT) == next->at.from - p->at.to);

	e->place = p->type == NG_ENT_PLACE ? p->canonical : ng_span_dup(d, p->at);
	if (p->ncountries == 1 && p->level != NG_LEVEL_AMBASSADOR)
		e->place_country = p->countries[0];
	else if (near && next->type == NG_ENT_COUNTRY && next->ncountries == 1)
		e->place_country = next->countries[0];
	/* "Phủ Tổng thống ở Seoul": the house, and the city that says where it is */
	if (near && next->type == NG_ENT_PLACE && !is_region(next) && next->ncountries == 1 &&
		(!e->place_country || e->place_country == next->countries[0]))
	{
		e->place = ng_printf(d->arena, "%s, %s", e->place,
							 next->canonical);
		e->place_country = next->countries[0];
	}
}

/* "họp trong bối cảnh | vụ nổ tại Anh": where something else happened? */
static bool
is_of_scene(const NgDraft *w, const NgDoc *d, const NgEntity *p)
{
	return (w->fs->words & NG_G(SCENE)) && p->at.from > w->f->to &&
		ng_begins_between(d, w->f->to, p->at.from, PLACE_REACH, NG_CAT_GRAMMAR, NG_GRAMMAR_SCENE);
}

/* "Ngày 4-9 tại Trung Quốc, A hội kiến B": in the phrase that opens the sentence. */
static bool
opens_scene(const NgDoc *d, const NgFrames *fs, const NgEntity *p)
{
	return ng_punct(d, p->at.to, ',') && p == &d->ents.v[fs->ent_from];
}

/*
 * "ngay khi đến Hà Nội, A hội kiến B": the first thing that he did there; the index of the city,
 * -1 if none.
 */
static int32_t
where_arrived(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		i,
				n;

	if (ng_family(f->kind) != NG_FAMILY_MEETING || f->kind == NG_KIND_PHONE_CALL)
		return -1;
	for (i = fs->ent_from; i < fs->ent_to && d->ents.v[i].at.to <= f->from; i++)
	{
		const NgEntity *p = &d->ents.v[i];

		int32_t		tok = p->at.from;

		n = p->type == NG_ENT_PLACE && !is_region(p)
			? ng_grammar_before(d, tok, first, NG_GRAMMAR_TO) : 0;
		tok -= n;
		n = n ? ng_grammar_before(d, tok, first, NG_GRAMMAR_WHEN) : 0;
		if (n && ng_punct(d, p->at.to, ',') &&
			!ng_is(d, tok - n - 1, NG_CAT_TIME, NG_TIME_BEFORE))
			return i;
	}
	return -1;
}

void
ng_set_place(NgDiscourse *x, const NgDraft *w, NgEvent *e)
{
	NgDoc	   *d = x->d;
	const NgFrame *f = w->f;
	int32_t		i;
	int32_t		best = -1,
				best_gap = PLACE_REACH;
	int			best_trust = 0;

	for (i = w->fs->ent_from; i < w->fs->ent_to; i++)
	{
		const NgEntity *p = &d->ents.v[i];
		int32_t		gap = p->at.from >= f->to ? p->at.from - f->to : f->from - p->at.to;
		int			trust = is_place(d, p);

		/* "thăm Moscow", "viếng Lăng Chủ tịch Hồ Chí Minh" */
		if (p->type == NG_ENT_PLACE && p->at.from == f->to && !is_region(p) &&
			f->cls != NG_TRIGGER_DOCUMENT)
		{
			best = i;
			break;
		}
		if (trust == 0 || trust < best_trust || (trust == best_trust && gap >= best_gap) ||
			gap >= PLACE_REACH || is_of_another(w, p) || is_of_scene(w, d, p))
			continue;
		best = i;
		best_gap = gap;
		best_trust = trust;
	}
	if (best < 0)
		best = where_arrived(d, w->fs, f);
	if (best >= 0)
	{
		take(x, w, best, e);
		return;
	}
	if (f->arg == NG_ARG_VISIT)
	{
		if (e->nrecipients == 1)
			e->place_country = e->recipients[0].country;
		return;
	}
	/* each side of a call is at home: a country is what they speak of */
	for (i = w->fs->ent_from; i < w->fs->ent_to && f->kind != NG_KIND_PHONE_CALL; i++)
	{
		const NgEntity *p = &d->ents.v[i];

		if (p->type == NG_ENT_COUNTRY && p->ncountries == 1 &&
			(p->at.from >= f->to ? p->at.from - f->to <= COUNTRY_REACH
								: opens_scene(d, w->fs, p)) &&
			ng_is(d, p->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AT) && !is_of_scene(w, d, p))
		{
			e->place_country = p->countries[0];
			return;
		}
	}
	/* what was signed or told to the press there and then */
	if (w->inherit_date && w->parent >= 0)
	{
		e->place = d->events.v[w->parent].event.place;
		e->place_country = d->events.v[w->parent].event.place_country;
	}
}
