/* entities.c: one walk over the blocks that finds all that a clause may talk about. */
#include <string.h>

#include "entity.h"

NgEntity
ng_entity_blank(void)
{
	NgEntity	e;

	memset(&e, 0, sizeof(e));
	e.person = -1;
	e.at.sent = e.name.sent = e.office.sent = -1;
	return e;
}

void
ng_entity_emit(NgEntityWalk *w, const NgEntity *e)
{
	*NG_PUSH(w->d->arena, w->d->ents) = *e;
}

static int32_t
country_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e)
{
	NgCountryList l = {.n = 0};
	int32_t		end = ng_country_at(d, i, to, &l);

	if (end == i)
		return i;
	e->type = NG_ENT_COUNTRY;
	e->at = e->name = ng_span(d, i, end);
	e->entry = ng_entry(d, ng_match(d, i, NG_CAT_COUNTRY));
	e->canonical = e->entry->name;
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
	e->count = (int16_t) l.n;
	return end;
}

/* Words that only begin like something known. */
static int32_t
lookalike_at(const NgDoc *d, int32_t i)
{
	const NgMatch *m = ng_match_first(d, i);
	int			n = m ? m->ntok : 0;

	bool		lookalike = false;

	for (; m && m->ntok == n; m = ng_match_next(d, m))
	{
		if (m->cat == NG_CAT_PLACE)
			return i;			/* "Ấn Độ Dương" is no country, but it is a place */
		lookalike |= m->cat == NG_CAT_NAME && m->cls == NG_NAME_LOOKALIKE;
	}
	return lookalike ? i + n : i;
}

#define CAT(c)	(UINT32_C(1) << NG_CAT_##c)
/* What thing_at looks for begins with one of these, or with a number. */
#define THINGS                                                                                     \
	(CAT(FORUM) | CAT(ORG) | CAT(GROUP) | CAT(NUMBER) | CAT(GRAMMAR) | CAT(OFFICE) | CAT(NAME) |   \
	 CAT(COUNTRY) | CAT(PLACE))

/* Words of the longest noun that heads the name of a body or a place. */
static int32_t
longest_noun(const NgDoc *d, int32_t i)
{
	int32_t		body = ng_is(d, i, NG_CAT_ORG, NG_ORG_NOUN),
				place = ng_is(d, i, NG_CAT_PLACE, NG_PLACE_NOUN);

	return body > place ? body : place;
}

/* A group of holders of one office, "các Bộ trưởng": the names behind it have the office. */
static void
share_office(NgEntityWalk *w, int32_t from, int32_t to)
{
	const NgDoc *d = w->d;
	const NgMatch *m;
	int32_t		i;

	for (i = from + 1; i < to; i++)
		if ((m = ng_match_class(d, i, NG_CAT_OFFICE, NG_OFFICE_OFFICE)) != NULL
			&& i + m->ntok == to)
		{
			w->shared = ng_entry(d, m);
			w->shared_to = to + ng_punct(d, to, ':');
			return;
		}
}

/* The longest phrase that begins at i and names no person by an office; the end. */
static int32_t
thing_at(NgEntityWalk *w, int32_t i, int32_t to)
{
	const NgDoc *d = w->d;
	const NgLexDigest *g = ng_digest(d, i);
	uint32_t	cats = g->cats;
	NgEntity	best,
				e;
	int32_t		best_end = i,
				end;
	bool		is_place;

#define TRY(begins, call) \
	do { \
		if (begins) \
		{ \
			e = ng_entity_blank(); \
			end = (call); \
			if (end > best_end) \
				best = e, best_end = end; \
		} \
	} while (0)
	if (w->abbr.n > 0 && (d->toks.v[i].flags & NG_TF_ALLCAP))
		cats |= CAT(FORUM);		/* may be an abbreviation of the page */
	TRY(cats & (CAT(FORUM) | CAT(ORG)), ng_forum_at(d, i, to, &w->abbr, &e));
	/* the end of a compound is no head of a name: "cán bộ", "hành động" */
	if ((cats & (CAT(ORG) | CAT(PLACE))) && ng_ends_compound(d, i, longest_noun(d, i)))
		cats &= ~(CAT(ORG) | CAT(PLACE));
	TRY(cats & CAT(ORG), ng_org_at(d, i, to, &e));
	TRY(ng_group_begins(d, i, g), ng_group_at(d, i, to, &e));
	TRY(ng_title_begins(g), ng_office_at(w, i, to, &e));
	TRY(cats & CAT(COUNTRY), country_at(d, i, to, &e));
	TRY(cats & CAT(PLACE), ng_place_at(d, i, to, &e));
	if (ng_digest_has(g, NG_CAT_NAME, NG_NAME_NAMESAKE))
	{
		e = ng_entity_blank();
		end = ng_namesake_at(d, i, to, &e, &is_place);
		if (end > best_end)
		{
			if (is_place)
				ng_entity_emit(w, &e);
			return end;
		}
	}
#undef TRY
	if (best_end > i)
		ng_entity_emit(w, &best);
	if (best_end > i && best.type == NG_ENT_GROUP)
		share_office(w, i, best_end);
	return best_end;
}

/* Past a word of several syllables, so that no phrase begins in its middle ("hành động"). */
static int32_t
word_end(const NgDoc *d, int32_t i)
{
	const NgMatch *m;
	int32_t		n = 1,
				j;

	if (!(ng_digest(d, i)->cats & (CAT(TRIGGER) | CAT(INDICATOR) | CAT(AREA) | CAT(OFFICE))))
		return i + 1;
	for (m = ng_match_first(d, i); m && n == 1; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_TRIGGER || m->cat == NG_CAT_INDICATOR || m->cat == NG_CAT_AREA
			|| (m->cat == NG_CAT_OFFICE && m->cls == NG_OFFICE_TOPIC))
			n = m->ntok;
	for (j = i + 1; j < i + n && ng_is_low(d, j); j++)
		;
	return j;
}

static void
block(NgEntityWalk *w, const NgBlock *b)
{
	NgDoc	   *d = w->d;
	const NgCaption *c = NULL;
	const NgLexDigest *g;
	int32_t		i = b->from,
				end;

	while (w->caption < d->captions.n && d->captions.v[w->caption].at.from < b->from)
		w->caption++;
	if (w->caption < d->captions.n && d->captions.v[w->caption].at.from < b->to)
		c = &d->captions.v[w->caption];
	switch (b->kind)
	{
		case NG_BLOCK_BYLINE:
			ng_author(w, b);
			return;
		case NG_BLOCK_TIMESTAMP:
		case NG_BLOCK_URL:
		case NG_BLOCK_UI:
		case NG_BLOCK_SOURCE:
			return;
		default:
			break;
	}
	while (i < b->to)
	{
		if (c && c->credit.from < c->credit.to && i >= c->credit.from && i < c->credit.to)
		{
			ng_photographer(w, c);
			i = c->credit.to;
			continue;
		}
		if ((i & 1023) == 0)
			NG_CHECK(d->arena);
		if (d->toks.v[i].kind >= NG_TOK_PUNCT ||
			(d->toks.v[i].digest == 0 && d->toks.v[i].kind == NG_TOK_WORD &&
			 !(d->toks.v[i].flags & NG_TF_CAP)))
		{
			i++;
			continue;
		}
		g = ng_digest(d, i);
		end = ng_digest_has(g, NG_CAT_NAME, NG_NAME_LOOKALIKE) ? lookalike_at(d, i) : i;
		if (end == i && ng_digest_has(g, NG_CAT_GRAMMAR, NG_GRAMMAR_COUNTERPART))
			end = ng_counterpart_at(w, i, b->to);
		if (end == i && ng_title_begins(g))
			end = ng_person_at(w, i, b->to);
		if (end == i && (g->cats & THINGS || d->toks.v[i].kind == NG_TOK_NUMBER || w->abbr.n > 0))
			end = thing_at(w, i, b->to);
		if (end == i && (d->toks.v[i].flags & NG_TF_CAP))
			end = ng_bare_name_at(w, i, b->to);
		i = end > i ? end : word_end(d, i);
	}
}

static bool
is_agreement(const NgEntity *e)
{
	return e->entry && e->entry->cat == NG_CAT_FORUM && e->entry->cls == NG_FORUM_AGREEMENT;
}

/* Forums by themselves, and those that an office, a group or a body is named after. */
static void
list_forums(NgEntityWalk *w)
{
	NgDoc	   *d = w->d;
	int32_t		i,
				k,
				end;

	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		NgEntity	inner = ng_entity_blank();

		NG_CHECK_EVERY(d->arena, i);
		if (e->type == NG_ENT_FORUM)
		{
			/* a treaty is no forum */
			if (!is_agreement(e))
				*NG_PUSH(d->arena, d->forums) = *e;
			continue;
		}
		for (k = e->at.from; k < e->at.to; k = end > k ? end : k + 1)
		{
			end = k;
			if (e->type == NG_ENT_PERSON && k >= e->name.from && k < e->name.to)
				continue;
			if (!ng_forum_begins(d, k, &w->abbr))
				continue;
			end = ng_forum_at(d, k, e->at.to, &w->abbr, &inner);
			if (end > k && !is_agreement(&inner))
				*NG_PUSH(d->arena, d->forums) = inner;
		}
	}
}

void
ng_entities(NgDoc *d)
{
	NgEntityWalk		w;
	int32_t		i;

	memset(&w, 0, sizeof(w));
	w.d = d;
	w.title_at = -1;
	for (i = 0; i < d->blocks.n; i++)
		block(&w, &d->blocks.v[i]);
	ng_coref(d, &w.mentions);
	list_forums(&w);
}
