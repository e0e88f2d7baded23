/* names.c: where a person's name begins and ends. */
#include "entity.h"

#define VIETNAMESE_MAX	4
#define FOREIGN_MAX		7

static const NgMatch *
surname(const NgDoc *d, int32_t i)
{
	return ng_match_class(d, i, NG_CAT_NAME, NG_NAME_SURNAME);
}

/*
 * What tells that words are no name is of these categories, or a look-alike: of most names' words
 * the digest knows that nothing does, and their matches need no look.
 */
#define OF(c)	(1 << NG_CAT_##c)
#define TELLING \
	(OF(GRAMMAR) | OF(TIME) | OF(OFFICE) | OF(ORG) | OF(FORUM) | OF(COUNTRY) | OF(PLACE) | \
	 OF(GROUP) | OF(LAYOUT))

static inline bool
may_tell(const NgDoc *d, int32_t i)
{
	const NgLexDigest *g = ng_digest(d, i);

	return (g->cats & TELLING) || (g->bits[NG_ENT_WORD] & NG_ENT_BIT(NAME_LOOKALIKE));
}

/* Does another known phrase begin here, so that a name of `have` words must have ended? */
static bool
ends_before(const NgDoc *d, int32_t i, int have, bool vietnamese)
{
	const NgMatch *m;

	for (m = may_tell(d, i) ? ng_match_first(d, i) : NULL; m; m = ng_match_next(d, m))
	{
		switch (m->cat)
		{
			case NG_CAT_NAME:
				if (m->cls == NG_NAME_LOOKALIKE && have >= 2)
					return true;
				break;
			case NG_CAT_GRAMMAR:
			case NG_CAT_TIME:
				/* the first word of a sentence that no mark sets off: "… Donald Trump Nhân dịp" */
				if ((!vietnamese || have >= 3) && !ng_is_cap(d, i + m->ntok))
					return true;
				break;
			case NG_CAT_OFFICE:
				if (m->cls == NG_OFFICE_OFFICE || m->cls == NG_OFFICE_MEMBERSHIP)
					return true;
				break;
			case NG_CAT_ORG:
			case NG_CAT_FORUM:
				if (m->ntok >= 2 || (m->cat == NG_CAT_ORG && m->cls == NG_ORG_MEDIA)
					|| (d->toks.v[i].flags & NG_TF_ALLCAP))
					return true;
				break;
			case NG_CAT_COUNTRY:
				if (m->ntok >= 2 || !vietnamese)
					return true;
				break;
			case NG_CAT_PLACE:
				if (m->ntok >= 2 && have >= 2)
					return true;
				break;
			default:
				break;
		}
	}
	return false;
}

/* Is the phrase that begins here something else than a name? */
static bool
known_thing(const NgDoc *d, int32_t i, NgNameTrust trust)
{
	const NgMatch *m;

	for (m = may_tell(d, i) ? ng_match_first(d, i) : NULL; m; m = ng_match_next(d, m))
	{
		if (m->cat == NG_CAT_NAME && m->cls == NG_NAME_LOOKALIKE)
			return true;
		if (m->cat == NG_CAT_OFFICE && (m->cls == NG_OFFICE_OFFICE || m->cls == NG_OFFICE_RANK
										|| m->cls == NG_OFFICE_MEMBERSHIP
										|| m->cls == NG_OFFICE_PERSON))
			return true;
		if (m->cat == NG_CAT_OFFICE && m->cls == NG_OFFICE_TOPIC && m->ntok >= 2)
			return true;
		/* "Ngoại trưởng Israel Israel Katz" */
		if (m->cat == NG_CAT_COUNTRY && m->ntok == 1 && i > 0 && ng_is_cap(d, i + 1)
			&& ng_match(d, i - 1, NG_CAT_COUNTRY)
			&& ng_tok_hash(d, i - 1) == ng_tok_hash(d, i))
			continue;
		if (m->cat == NG_CAT_COUNTRY && m->cls != NG_COUNTRY_DEMONYM && (m->ntok >= 2
			|| !surname(d, i)))
			return true;
		/* a city may be called after a person: an office tells them apart, if the name is whole */
		/* "Đại sứ … Orlando Hernández" */
		if (m->cat == NG_CAT_PLACE && m->ntok == 1 && trust == NG_TRUST_TITLE
			&& ng_is_cap(d, i + 1) && !ng_is_marked(d, i))
			continue;
		if (m->cat == NG_CAT_PLACE
			&& (m->ntok >= 2 || trust == NG_TRUST_BARE
				|| !(surname(d, i) || ng_match_class(d, i, NG_CAT_NAME, NG_NAME_GIVEN)))
			&& !((trust == NG_TRUST_TITLE || trust == NG_TRUST_HONORIFIC) && m->ntok >= 3
				 && surname(d, i) && ng_entry(d, surname(d, i))->num == 1))
			return true;
		if (m->cat == NG_CAT_GROUP || m->cat == NG_CAT_TIME
			|| (m->cat == NG_CAT_LAYOUT && trust == NG_TRUST_BARE))
		{
			if (m->ntok >= 2 || !surname(d, i))
				return true;
		}
		if (m->cat == NG_CAT_GRAMMAR && trust != NG_TRUST_BYLINE
			&& !(ng_match_class(d, i, NG_CAT_NAME, NG_NAME_GIVEN)
				 && (trust == NG_TRUST_TITLE || trust == NG_TRUST_HONORIFIC) && ng_is_cap(d, i + 1))
			&& !(surname(d, i) && (trust == NG_TRUST_TITLE || trust == NG_TRUST_HONORIFIC
				|| ng_entry(d, surname(d, i))->num == 1)))
			return true;
		if ((m->cat == NG_CAT_ORG || m->cat == NG_CAT_FORUM) && (m->ntok >= 2 || !surname(d, i)))
			return true;
	}
	return false;
}

/* One word of a name with what is glued to it: hyphens, apostrophes, the point of an initial. */
static int32_t
word_at(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		j = i + 1;

	while (j + 1 < to && d->toks.v[j].kind == NG_TOK_PUNCT && !ng_spaced(d, j)
		   && d->toks.v[j + 1].kind == NG_TOK_WORD)
	{
		bool		glued = !ng_spaced(d, j + 1);

		if (ng_is_dash(d, j) && glued
			&& !(ng_is_low(d, j + 1) && (ng_match(d, j + 1, NG_CAT_PLACE)
				|| ng_match(d, j + 1, NG_CAT_GRAMMAR)))
			&& !((d->toks.v[j + 1].flags & NG_TF_ALLCAP) && d->toks.v[j + 1].nchars > 2
				 && !(d->toks.v[j - 1].flags & NG_TF_ALLCAP)))
			j += 2;
		else if (glued && (ng_punct(d, j, '\'') || d->toks.v[j].nbytes == 3) && !ng_is_dash(d, j)
				 && ng_is_cap(d, j + 1) && d->toks.v[j - 1].nchars <= 2)
			j += 2;
		else if (ng_punct(d, j, '.') && d->toks.v[j - 1].nchars <= 2 && ng_is_cap(d, j - 1)
			&& ng_is_cap(d, j + 1)
				 && !(d->toks.v[j + 1].nchars == 1 && ng_is_marked(d, j + 1)))	/* "T.Ư" */
			j += 2;
		else
			break;
	}
	return j;
}

/* A small particle inside a foreign name ("Lula da Silva"), followed by more of it. */
static int32_t
particle_at(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		j = i;

	while (j < to && j - i < 3 && ng_is_low(d, j)
		&& ng_match_class(d, j, NG_CAT_NAME, NG_NAME_PARTICLE))
		j++;
	if (j > i && j < to && ng_is_dash(d, j) && !ng_spaced(d, j))
		j++;
	return j > i && ng_is_cap(d, j) ? j : i;
}

/* Nothing but syllables of Vietnamese. */
static bool
are_syllables(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from; i < to; i++)
		if (!ng_is_syllable(d, i))
			return false;
	return true;
}

/* Has any of the words a mark that only Vietnamese has? */
static bool
any_marked(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from; i < to; i++)
		if (d->toks.v[i].kind == NG_TOK_WORD && ng_is_marked(d, i))
			return true;
	return false;
}

/* The words of a name, as far as nothing but they themselves tell. */
typedef struct Reading
{
	int32_t		ends[FOREIGN_MAX + 1];	/* of each */
	int			n;
	const NgMatch *first;		/* a surname */
	const NgMatch *given;		/* a foreign given name */
	NgNameShape shape;
} Reading;

/* "Mekong-Nhật Bản", "Việt-Lào": a pair of countries or regions. */
static bool
is_pair(const NgDoc *d, int32_t i, int32_t to, int32_t end)
{
	int32_t		k;

	for (k = i; k + 1 < to && k <= end; k++)
		if (ng_is_dash(d, k) && ng_match(d, k + 1, NG_CAT_COUNTRY))
			return true;
	return false;
}

/* What could be a name at i; false if nothing could. */
static bool
read_name(const NgDoc *d, int32_t i, int32_t to, NgNameTrust trust, Reading *r)
{
	bool		vietnamese;
	int			n = 0;
	int32_t		j = i,
				k;

	r->shape = NG_NAME_NONE;
	if (i >= to || !ng_is_cap(d, i) || known_thing(d, i, trust))
		return false;
	r->first = surname(d, i);
	r->given = ng_match_class(d, i, NG_CAT_NAME, NG_NAME_GIVEN);
	vietnamese = r->first != NULL || (trust == NG_TRUST_BYLINE && ng_is_syllable(d, i));
	while (j < to && n < FOREIGN_MAX)
	{
		if (n > 0)
		{
			if (!ng_spaced(d, j))
				break;
			k = particle_at(d, j, to);
			if (k > j)
				vietnamese = false;
			j = k;
		}
		if (!ng_is_cap(d, j) || (n > 0 && ends_before(d, j, n, vietnamese)))
			break;
		/* all in capitals, only the words tell where the name ends */
		if (n > 0 && (d->toks.v[j].flags & NG_TF_ALLCAP) && d->toks.v[j].nchars > 1
			&& ng_is_function(d, j))
			break;
		if ((d->toks.v[j].flags & NG_TF_DIGIT)
			|| (n > 0 && d->toks.v[j].nchars > 2 && d->toks.v[i].nchars > 2
				&& ((d->toks.v[j].flags ^ d->toks.v[i].flags) & NG_TF_ALLCAP)
				&& !ng_match_class(d, j, NG_CAT_NUMBER, NG_NUMBER_ROMAN)))	/* "Charles III" */
			break;
		k = word_at(d, j, to);
		if (k > j + 1)
			vietnamese = false;
		r->ends[n++] = j = k;
	}
	if (n == 0)
		return false;
	if (vietnamese && n >= 2 && !r->given)
	{
		r->shape = NG_NAME_VIETNAMESE;
		if (n > VIETNAMESE_MAX)
			n = VIETNAMESE_MAX;
	}
	else
		r->shape = r->first && !r->given && vietnamese && any_marked(d, i, r->ends[n - 1])
			? NG_NAME_VIETNAMESE : NG_NAME_FOREIGN;
	r->n = n;
	return !is_pair(d, i, to, r->ends[n - 1]);
}

/* Does it look like a name by itself? */
static bool
looks_whole(const NgDoc *d, const Reading *r)
{
	if (r->shape == NG_NAME_VIETNAMESE)
		return r->n >= 3 || (r->n == 2 && r->first && ng_entry(d, r->first)->num == 1);
	return r->n >= 2 && r->given;
}

/* Could it be one, if the page says so elsewhere? */
static bool
could_be(const NgDoc *d, int32_t i, const Reading *r)
{
	const NgToken *t = &d->toks.v[i];

	if (r->shape == NG_NAME_FOREIGN)
		return (t->nchars > 2 || r->n > 1) && !(t->flags & NG_TF_ALLCAP);
	return r->n == 2;
}

#define COUNTRY_MAX		9		/* tokens of a country's name */

/* Does the name of a foreign country end right before tok? */
static bool
behind_foreign(const NgDoc *d, int32_t tok)
{
	int32_t		n;

	for (n = 1; n <= COUNTRY_MAX && n <= tok; n++)
	{
		const NgMatch *m = ng_match_class(d, tok - n, NG_CAT_COUNTRY, NG_COUNTRY_NAME);

		if (m && m->ntok == n)
			return ng_entry(d, m)->country != NG_HOME;
	}
	return false;
}

/* The end of a name after an office or an honorific. */
static int32_t
titled_end(const NgDoc *d, int32_t i, NgNameTrust trust, Reading *r)
{
	int32_t		end = r->ends[r->n - 1];

	/* an abbreviation is no name, but where all is in capitals */
	if ((d->toks.v[i].flags & NG_TF_ALLCAP) && d->toks.v[i].nchars > 2
		&& !(i > 0 && (d->toks.v[i - 1].flags & NG_TF_ALLCAP)) && (r->n == 1 || !r->first))
		return i;
	/* Vietnamese words that no name begins with: some body, some thing */
	if (r->n == 1 && end == i + 1
		&& (ng_is_function(d, i) || (ng_is_low(d, end) && !ng_is_function(d, end)))
		&& ng_is_syllable(d, i))
		return trust == NG_TRUST_HONORIFIC ? end : i;
	if (trust == NG_TRUST_TITLE && !r->first && !r->given && any_marked(d, i, end)
		&& are_syllables(d, i, end))
	{
		/*
		 * three or four are a name whose surname is rare, or misspelled; behind a foreign country
		 * so are two: "Tổng thống Mi-an-ma Thên Xên"
		 */
		if ((r->n < 3 && !(r->n == 2 && behind_foreign(d, i))) || r->n > VIETNAMESE_MAX)
			return i;
		r->shape = NG_NAME_VIETNAMESE;
	}
	return end;
}

int32_t
ng_name_at(const NgDoc *d, int32_t i, int32_t to, NgNameTrust trust, NgNameShape *shape)
{
	Reading		r;
	int32_t		end = i;

	if (read_name(d, i, to, trust, &r))
		switch (trust)
		{
			case NG_TRUST_BYLINE:
				end = r.n >= 2 ? r.ends[r.n - 1] : i;
				break;
			case NG_TRUST_TITLE:
			case NG_TRUST_HONORIFIC:
				end = titled_end(d, i, trust, &r);
				break;
			case NG_TRUST_BARE:
				end = looks_whole(d, &r) ? r.ends[r.n - 1] : i;
				break;
		}
	*shape = r.shape;
	return end;
}

int32_t
ng_loose_name_at(const NgDoc *d, int32_t i, int32_t to, NgNameShape *shape, bool *whole)
{
	Reading		r;

	*whole = false;
	if (!read_name(d, i, to, NG_TRUST_BARE, &r))
		return i;
	*shape = r.shape;
	*whole = looks_whole(d, &r);
	return *whole || could_be(d, i, &r) ? r.ends[r.n - 1] : i;
}

NgCountry
ng_name_country(const NgDoc *d, int32_t from)
{
	const NgMatch *m = surname(d, from);

	return m ? ng_entry(d, m)->country : NG_NO_COUNTRY;
}
