/* entities.c: one walk over the blocks that finds all that a clause may talk about. */
#include <string.h>

#include "entity.h"

/* A page has fewer mostly, so that what holds them seldom grows. */
#define TOKENS_AN_ENTITY	12
#define TOKENS_A_PERSON		32

/* The sentence of a token at or behind the one that *sent was last asked for; -1 if none. */
static int32_t
sentence_at(const NgDoc *d, int32_t tok, int32_t *sent)
{
	while (*sent + 1 < d->sents.n && d->sents.v[*sent + 1].from <= tok)
		(*sent)++;
	return *sent >= 0 && tok < d->sents.v[*sent].to ? *sent : -1;
}

/*
 * What the recognizers leave open of an entity, since most of what they find is not kept: where
 * it stands, and its name when that is its words.
 */
static void
complete(const NgDoc *d, NgEntity *e, int32_t block, int32_t *sent)
{
	e->at.block = block;
	e->at.sent = sentence_at(d, e->at.from, sent);
	if (!e->canonical &&
		(e->type == NG_ENT_ORG || e->type == NG_ENT_PLACE || e->type == NG_ENT_FORUM))
		e->canonical = ng_span_dup(d, ng_name_words(e));
}

void
ng_entity_emit(NgEntityWalk *w, const NgEntity *e)
{
	NgEntity   *kept = NG_PUSH(w->d->arena, w->d->ents);

	*kept = *e;
	complete(w->d, kept, w->block, &w->sent);
}

static int32_t
country_at(NgEntityWalk *w, int32_t i, int32_t to, NgEntity *e)
{
	const NgDoc *d = w->d;
	NgCountryList l = {.n = 0};
	int32_t		end = ng_country_at(d, i, to, &l);

	if (end == i || ng_is_homonym(w, i, to))
		return i;
	e->type = NG_ENT_COUNTRY;
	ng_set_words(e, i, end);
	e->entry = ng_entry(d, ng_match(d, i, NG_CAT_COUNTRY));
	e->canonical = ng_lex_name(e->entry);
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

#define HAS(bits, c)	((bits) & NG_ENT_BIT(c))
/* An entity begins with one of these, with two words of grammar, with a number or a capital. */
#define BEGINNERS \
	(NG_TITLE_BITS | NG_ENT_BIT(COUNTRY_ANY) | NG_ENT_BIT(PLACE_ANY) | NG_ENT_BIT(ORG_ANY) | \
	 NG_ENT_BIT(FORUM_ANY) | NG_ENT_BIT(GROUP_ANY) | NG_ENT_BIT(NUMBER_DIGIT) | \
	 NG_ENT_BIT(NAME_NAMESAKE) | NG_ENT_BIT(NAME_LOOKALIKE) | NG_ENT_BIT(NAME_KIND))

/* Words of the vocabulary that an entity may begin with: few of a text's small letters are. */
static inline bool
may_begin(const NgLexDigest *g)
{
	return (g->bits[NG_ENT_WORD] & BEGINNERS) |
		(g->bits[NG_BIT_GRAMMAR_ANY / 64] &
		 (NG_ENT_BIT(GRAMMAR_PLURAL) | NG_ENT_BIT(GRAMMAR_COUNTERPART)));
}

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
	uint64_t	bits = g->bits[NG_ENT_WORD];
	NgEntity	room[2];
	NgEntity   *best = NULL,
			   *e = room;
	int32_t		best_end = i,
				end;
	bool		is_place;

#define TRY(begins, call) \
	do { \
		if ((begins) && (end = (call)) > i) \
		{ \
			if (end > best_end) \
			{ \
				best = e; \
				best_end = end; \
				e = &room[e == room]; \
			} \
			*e = ng_entity_blank; \
		} \
	} while (0)
	*e = ng_entity_blank;
	TRY(ng_forum_begins(d, i, &w->abbr), ng_forum_at(d, i, to, &w->abbr, e));
	/* the end of a compound is no head of a name: "cán bộ", "hành động" */
	if ((HAS(bits, ORG_ANY) || HAS(bits, PLACE_ANY)) && ng_ends_compound(d, i, longest_noun(d, i)))
		bits &= ~(NG_ENT_BIT(ORG_ANY) | NG_ENT_BIT(PLACE_ANY));
	TRY(HAS(bits, ORG_ANY), ng_org_at(d, i, to, e));
	TRY(ng_group_begins(d, i, g), ng_group_at(d, i, to, e));
	TRY(ng_title_begins(g), ng_office_at(w, i, to, e));
	TRY(HAS(bits, COUNTRY_ANY), country_at(w, i, to, e));
	TRY(HAS(bits, PLACE_ANY), ng_place_at(d, i, to, e));
#undef TRY
	if (HAS(bits, NAME_NAMESAKE) && (end = ng_namesake_at(d, i, to, e, &is_place)) > best_end)
	{
		if (is_place)
			ng_entity_emit(w, e);
		return end;
	}
	if (best)
	{
		ng_entity_emit(w, best);
		if (best->type == NG_ENT_GROUP)
			share_office(w, i, best_end);
	}
	return best_end;
}

/* Of a word of which the digest says so; what of it has a capital may be a name. */
static int32_t
compound_end(const NgDoc *d, int32_t i)
{
	const NgMatch *m;
	int32_t		n = 1,
				j;

	for (m = ng_match_first(d, i); m && n == 1; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_TRIGGER || m->cat == NG_CAT_INDICATOR || m->cat == NG_CAT_AREA
			|| (m->cat == NG_CAT_OFFICE && m->cls == NG_OFFICE_TOPIC))
			n = m->ntok;
	for (j = i + 1; j < i + n && ng_is_low(d, j); j++)
		;
	return j;
}

/* Past a word of several syllables, so that no phrase begins in its middle ("hành động"). */
static inline int32_t
word_end(const NgDoc *d, int32_t i)
{
	return ng_digest(d, i)->compound ? compound_end(d, i) : i + 1;
}

/* What begins at i is kept; the end, i if it is nothing. */
static int32_t
entity_at(NgEntityWalk *w, int32_t i, int32_t to)
{
	const NgDoc *d = w->d;
	const NgLexDigest *g = ng_digest(d, i);
	bool		cap = d->toks.v[i].flags & NG_TF_CAP;
	int32_t		end = HAS(g->bits[NG_ENT_WORD], NAME_LOOKALIKE) ? lookalike_at(d, i) : i;

	if (end == i && HAS(g->bits[NG_ENT_WORD], NAME_KIND))
		end = ng_kind_at(d, i, to);
	if (end == i && ng_digest_has(g, NG_CAT_GRAMMAR, NG_GRAMMAR_COUNTERPART))
		end = ng_counterpart_at(w, i, to);
	if (end == i && ng_title_begins(g))
		end = ng_person_at(w, i, to);
	/* with a capital it may be an abbreviation that the page has introduced */
	if (end == i && (may_begin(g) || d->toks.v[i].kind == NG_TOK_NUMBER || (cap && w->abbr.n > 0)))
		end = thing_at(w, i, to);
	if (end == i && cap)
		end = ng_bare_name_at(w, i, to);
	return end;
}

static void
block(NgEntityWalk *w, int32_t number)
{
	NgDoc	   *d = w->d;
	const NgBlock *b = &d->blocks.v[number];
	const NgCaption *c = NULL;
	int32_t		credit = 0,		/* tokens of the credit of a picture: from, number */
				ncredit = 0,
				i = b->from,
				end;

	w->block = number;
	while (w->caption < d->captions.n && d->captions.v[w->caption].at.from < b->from)
		w->caption++;
	if (w->caption < d->captions.n && d->captions.v[w->caption].at.from < b->to)
	{
		c = &d->captions.v[w->caption];
		credit = c->credit.from;
		ncredit = c->credit.to - c->credit.from;
	}
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
		const NgToken *t = &d->toks.v[i];

		if ((uint32_t) (i - credit) < (uint32_t) ncredit)
		{
			ng_photographer(w, c);
			i = credit + ncredit;
			continue;
		}
		NG_CHECK_EVERY(d->arena, i);
		if (t->kind >= NG_TOK_PUNCT)
			i++;
		else if (t->kind == NG_TOK_WORD && !(t->flags & NG_TF_CAP) && !may_begin(ng_digest(d, i)))
			i = word_end(d, i);
		else
		{
			end = entity_at(w, i, b->to);
			i = end > i ? end : word_end(d, i);
		}
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
	NgEntity	inner;
	int32_t		i,
				k,
				end;

	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];

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
			inner = ng_entity_blank;
			end = ng_forum_at(d, k, e->at.to, &w->abbr, &inner);
			if (end > k && !is_agreement(&inner))
			{
				int32_t		sent = e->at.sent;

				complete(d, &inner, e->at.block, &sent);
				*NG_PUSH(d->arena, d->forums) = inner;
			}
		}
	}
}

void
ng_entities(NgDoc *d)
{
	NgEntityWalk w;
	int32_t		i;

	memset(&w, 0, sizeof(w));
	w.d = d;
	w.title_at = w.sent = -1;
	ng_arena_init(&w.work, d->arena->source);
	NG_RESERVE(d->arena, d->ents, d->toks.n / TOKENS_AN_ENTITY + 16);
	NG_RESERVE(d->arena, w.mentions, d->toks.n / TOKENS_A_PERSON + 16);
	for (i = 0; i < d->blocks.n; i++)
		block(&w, i);
	ng_coref(d, &w.mentions);
	list_forums(&w);
	NG_DROP(d->arena, w.mentions);
	ng_arena_free(&w.work);
}
