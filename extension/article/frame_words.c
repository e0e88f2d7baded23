/* frame_words.c: looking about in a sentence: what stands before a token, what lies between two. */
#include "frame_parts.h"

#define REACH 5					/* tokens of a phrase that is looked for backwards */
#define LONGEST 6				/* tokens of a grammar word */

/* Those of grammar words in the word of a digest that they begin. */
#define GRAMMAR_BITS	((UINT64_C(1) << (NG_GRAMMAR_BITS_END - NG_BIT_GRAMMAR_ANY)) - 1)

/*
 * Is the grammar word of one token at tok a syllable of another word: "không" (not) in "hàng
 * không" (aviation)?
 */
bool
ng_in_lookalike(const NgDoc *d, int32_t tok)
{
	return ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_LOOKALIKE) > 0 ||
		ng_is(d, tok - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_LOOKALIKE) > 1;
}

uint64_t
ng_ending_elsewhere(const NgDoc *d, int32_t tok)
{
	uint64_t	bits = 0;
	int32_t		i;

	for (i = tok > LONGEST ? tok - LONGEST : 0; i < tok; i++)
	{
		const NgLexDigest *g = ng_digest(d, i);
		const NgMatch *m;

		if (i == tok - 1 && !g->phrase)
			bits |= g->bits[NG_BIT_GRAMMAR_ANY / 64] & GRAMMAR_BITS;
		else if (g->phrase)
			for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
				if (m->cat == NG_CAT_GRAMMAR && i + m->ntok == tok)
					bits |= UINT64_C(1) << m->cls;
	}
	return bits;
}

void
ng_index_words(NgDoc *d, int32_t from, int32_t to)
{
	int32_t		n = to - from,
				i;
	uint64_t   *before,
				first;

	/* that of the token behind the last sentence is known */
	first = from == d->before_from + d->before.n - 1
		? d->before.v[d->before.n - 1] : ng_ending_elsewhere(d, from);
	while (d->before.cap <= n)
		d->before.v = ng_vec_grow(d->arena, d->before.v, &d->before.cap, sizeof(uint64_t));
	d->before.n = n + 1;
	d->before_from = from;
	before = d->before.v;
	memset(before, 0, ((size_t) n + 1) * sizeof(uint64_t));
	before[0] = first;
	for (i = 0; i < n; i++)
	{
		const NgLexDigest *g = ng_digest(d, from + i);
		const NgMatch *m;

		NG_CHECK_EVERY(d->arena, i);
		if (!g->phrase)
			before[i + 1] |= g->bits[NG_BIT_GRAMMAR_ANY / 64] & GRAMMAR_BITS;
		else
			for (m = ng_match_first(d, from + i); m; m = ng_match_next(d, m))
				if (m->cat == NG_CAT_GRAMMAR && i + m->ntok <= n)
					before[i + m->ntok] |= UINT64_C(1) << m->cls;
	}
}

/* The same as ng_any_before, when a word of one of the classes, of whatever length, ends there. */
int32_t
ng_any_before_search(const NgDoc *d, int32_t tok, int32_t first, uint64_t classes)
{
	int32_t		reach = tok - first < REACH ? tok - first : REACH,
				n;

	for (n = 1; n <= reach; n++)
	{
		const NgMatch *m;

		if (!(ng_digest(d, tok - n)->bits[NG_BIT_GRAMMAR_ANY / 64] & classes))
			continue;
		for (m = ng_match_first(d, tok - n); m; m = ng_match_next(d, m))
			if (m->cat == NG_CAT_GRAMMAR && m->ntok == n && (classes >> m->cls & 1) &&
				!(n == 1 && ng_in_lookalike(d, tok - 1)))
				return n;
	}
	return 0;
}

bool
ng_is_side(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP &&
		e->entry->cls == NG_GROUP_SIDES;
}

/* "ông", "nước này": whoever was spoken of. */
bool
ng_is_pronoun(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP &&
		e->entry->cls == NG_GROUP_PRONOUN;
}

/* A paper or an agency, which tells the news. */
bool
ng_is_media(const NgEntity *e)
{
	return e->type == NG_ENT_ORG && e->entry && e->entry->cat == NG_CAT_ORG &&
		e->entry->cls == NG_ORG_MEDIA;
}

bool
ng_may_act(const NgEntity *e)
{
	return e->type != NG_ENT_PLACE;
}

const NgFrame *
ng_frame_ending_search(const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = 0; i < fs->f.n && fs->f.v[i].from < tok; i++)
		if (fs->f.v[i].to == tok)
			return &fs->f.v[i];
	return NULL;
}

bool
ng_date_ends(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
		if (d->dates.v[i].at.to == tok)
			return true;
	return false;
}

int32_t
ng_left_of_phrase_search(const NgDoc *d, int32_t tok, int32_t first)
{
	for (;;)
	{
		int32_t		n = ng_any_before(d, tok, first, NG_PHRASE_OPENERS);

		if (!n && ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_STATE))
		{
			int32_t		mark = ng_grammar_before(d, tok, first, NG_GRAMMAR_AND);

			if (!mark && tok > first && ng_punct(d, tok - 1, ','))
				mark = 1;
			n = mark ? ng_grammar_before(d, tok - mark, first, NG_GRAMMAR_STATE) : 0;
			n += n ? mark : 0;
		}
		if (!n)
		{
			int32_t		of = ng_grammar_before(d, tok, first, NG_GRAMMAR_OF);

			n = of ? ng_grammar_before(d, tok - of, first, NG_GRAMMAR_DELEGATION) : 0;
			n += n ? of : 0;
			/* "phái đoàn" ends as "đoàn" does */
			if (n && tok - n > first &&
				ng_is(d, tok - n - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_DELEGATION) > 1)
				n++;
		}
		if (!n)
			break;
		tok -= n;
	}
	/* "một phái đoàn" */
	return tok > first && ng_is(d, tok - 1, NG_CAT_NUMBER, NG_NUMBER_DIGIT) == 1 ? tok - 1 : tok;
}

/* A semicolon between two persons: "A, Chủ tịch Quốc hội; B, Thủ tướng". */
bool
ng_lists_persons(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i = ng_ent_at(d, fs, tok);

	return i > fs->ent_from && i < fs->ent_to && d->ents.v[i].at.from == tok + 1 &&
		d->ents.v[i].type == NG_ENT_PERSON && d->ents.v[i - 1].at.to == tok &&
		d->ents.v[i - 1].type == NG_ENT_PERSON;
}

/*
 * "dẫn đầu đoàn Việt Nam dự …" before the frame: a country's delegation goes where other
 * countries' are.
 */
bool
ng_leads_country(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		i;

	for (i = ng_ent_at(d, fs, f->from) - 1; i >= fs->ent_from && f->from - d->ents.v[i].at.to <= 6;
		 i--)
	{
		int32_t		tok = d->ents.v[i].at.from;
		int32_t		n = d->ents.v[i].type == NG_ENT_COUNTRY
			? ng_grammar_before(d, tok, first, NG_GRAMMAR_DELEGATION)
			: 0;

		if (n && ng_grammar_before(d, tok - n, first, NG_GRAMMAR_HEAD_OF))
			return true;
	}
	return false;
}

bool
ng_semicolon_between(const NgDoc *d, const NgFrames *fs, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from > fs->semicolon ? from : fs->semicolon; i < to; i++)
		if (ng_punct(d, i, ';'))
			return true;
	return false;
}

bool
ng_comma_between(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from; i < to; i++)
		if (ng_punct(d, i, ',') && !(ng_number(d, i - 1) >= 0 && ng_number(d, i + 1) >= 0))
			return true;		/* but not "94,5" */
	return false;
}

/* Index of the first entity at or after tok. */
int32_t
ng_ent_at(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		lo = fs->ent_from,
				hi = fs->ent_to;

	while (lo < hi)
	{
		int32_t		mid = lo + (hi - lo) / 2;

		if (d->ents.v[mid].at.from < tok)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

int32_t
ng_before_together(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t first)
{
	int32_t		verb = ng_before_adverbs(d, tok, first);
	int32_t		n = ng_grammar_before(d, verb, first, NG_GRAMMAR_TOGETHER);
	int32_t		edge = n ? ng_before_adverbs(d, verb - n, first) : verb;
	int32_t		ent = n ? ng_ent_at(d, fs, edge) - 1 : -1;

	return ent >= fs->ent_from && d->ents.v[ent].at.to == edge ? edge : verb;
}

bool
ng_class_between(const NgDoc *d, int32_t from, int32_t to, int cls)
{
	int32_t		i;

	if (from < to - NG_NEAR_TOKENS)
		from = to - NG_NEAR_TOKENS;
	if (!(ng_ending_between(d, from, to) >> cls & 1))
		return false;
	for (i = from; i < to; i++)
	{
		int32_t		n = ng_is(d, i, NG_CAT_GRAMMAR, cls);

		if (n && i + n <= to && !(n == 1 && ng_in_lookalike(d, i)))
			return true;
	}
	return false;
}

bool
ng_begins_between(const NgDoc *d, int32_t from, int32_t to, int32_t reach, NgLexCat cat, int cls)
{
	int32_t		i;

	for (i = from; i < to && i < from + reach; i++)
		if (ng_is(d, i, cat, cls))
			return true;
	return false;
}

#define OPENING_TOKENS	5		/* of a phrase without anybody in it, before the comma */

/*
 * Does a phrase that begins at tok open the sentence?  "Trước đó, hội đàm với B, A đề nghị", "Khi
 * thăm B, A".
 */
bool
ng_opens_sentence(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		first = d->sents.v[fs->sent].from;

	if (tok == first ||
		(tok - first <= 3 &&
		 ng_any_before(d, tok, first, NG_G(CLAUSE) | NG_G(OCCASION)) == tok - first))
		return true;
	return tok - first <= OPENING_TOKENS && ng_punct(d, tok - 1, ',') &&
		ng_ent_at(d, fs, first) == ng_ent_at(d, fs, tok);
}
