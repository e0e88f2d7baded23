/* names.c: where a person's name begins and ends. */
#include "entity.h"

#define VIETNAMESE_MAX	4
#define FOREIGN_MAX		7

static const NgMatch *
surname(const NgDoc *d, int32_t i)
{
	return ng_match_class(d, i, NG_CAT_NAME, NG_NAME_SURNAME);
}

/* Does another known phrase begin here, so that a name of `have` words must have ended? */
static bool
ends_before(const NgDoc *d, int32_t i, int have, bool vietnamese)
{
	const NgMatch *m;

	for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
	{
		const NgLexEntry *e = ng_entry(d, m);

		switch (e->cat)
		{
			case NG_CAT_NAME:
				if (e->cls == NG_NAME_LOOKALIKE && have >= 2)
					return true;
				break;
			case NG_CAT_GRAMMAR:
			case NG_CAT_TIME:
				/* the first word of a sentence that no mark sets off: "… Donald Trump Nhân dịp" */
				if ((!vietnamese || have >= 3) && !ng_is_cap(d, i + m->ntok))
					return true;
				break;
			case NG_CAT_OFFICE:
				if (e->cls == NG_OFFICE_OFFICE || e->cls == NG_OFFICE_MEMBERSHIP)
					return true;
				break;
			case NG_CAT_ORG:
			case NG_CAT_FORUM:
				if (m->ntok >= 2 || (e->cat == NG_CAT_ORG && e->cls == NG_ORG_MEDIA)
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

	for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
	{
		const NgLexEntry *e = ng_entry(d, m);

		if (e->cat == NG_CAT_NAME && e->cls == NG_NAME_LOOKALIKE)
			return true;
		if (e->cat == NG_CAT_OFFICE && (e->cls == NG_OFFICE_OFFICE || e->cls == NG_OFFICE_RANK
										|| e->cls == NG_OFFICE_MEMBERSHIP
										|| e->cls == NG_OFFICE_PERSON))
			return true;
		if (e->cat == NG_CAT_OFFICE && e->cls == NG_OFFICE_TOPIC && m->ntok >= 2)
			return true;
		/* "Ngoại trưởng Israel Israel Katz" */
		if (e->cat == NG_CAT_COUNTRY && m->ntok == 1 && i > 0 && ng_is_cap(d, i + 1)
			&& ng_match(d, i - 1, NG_CAT_COUNTRY)
			&& ng_tok_hash(d, i - 1) == ng_tok_hash(d, i))
			continue;
		if (e->cat == NG_CAT_COUNTRY && e->cls != NG_COUNTRY_DEMONYM && (m->ntok >= 2
			|| !surname(d, i)))
			return true;
		/* a city may be called after a person: an office tells them apart, if the name is whole */
		/* "Đại sứ … Orlando Hernández" */
		if (e->cat == NG_CAT_PLACE && m->ntok == 1 && trust == NG_TRUST_TITLE
			&& ng_is_cap(d, i + 1) && !ng_is_marked(d, i))
			continue;
		if (e->cat == NG_CAT_PLACE
			&& (m->ntok >= 2 || trust == NG_TRUST_BARE || trust == NG_TRUST_CANDIDATE
				|| !(surname(d, i) || ng_match_class(d, i, NG_CAT_NAME, NG_NAME_GIVEN)))
			&& !((trust == NG_TRUST_TITLE || trust == NG_TRUST_HONORIFIC) && m->ntok >= 3
				 && surname(d, i) && ng_entry(d, surname(d, i))->num == 1))
			return true;
		if (e->cat == NG_CAT_GROUP || e->cat == NG_CAT_TIME
			|| (e->cat == NG_CAT_LAYOUT && (trust == NG_TRUST_BARE || trust == NG_TRUST_CANDIDATE)))
		{
			if (m->ntok >= 2 || !surname(d, i))
				return true;
		}
		if (e->cat == NG_CAT_GRAMMAR && trust != NG_TRUST_BYLINE
			&& !(ng_match_class(d, i, NG_CAT_NAME, NG_NAME_GIVEN)
				 && (trust == NG_TRUST_TITLE || trust == NG_TRUST_HONORIFIC) && ng_is_cap(d, i + 1))
			&& !(surname(d, i) && (trust == NG_TRUST_TITLE || trust == NG_TRUST_HONORIFIC
				|| ng_entry(d, surname(d, i))->num == 1)))
			return true;
		if ((e->cat == NG_CAT_ORG || e->cat == NG_CAT_FORUM) && (m->ntok >= 2 || !surname(d, i)))
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

int32_t
ng_name_at(const NgDoc *d, int32_t i, int32_t to, NgNameTrust trust, NgNameShape *shape)
{
	const NgMatch *first = surname(d, i),
			   *given = ng_match_class(d, i, NG_CAT_NAME, NG_NAME_GIVEN);
	bool		vietnamese = first != NULL || (trust == NG_TRUST_BYLINE && ng_is_syllable(d, i));
	int32_t		ends[FOREIGN_MAX + 1];
	int			n = 0;
	int32_t		j = i,
				k;

	*shape = NG_NAME_NONE;
	if (i >= to || !ng_is_cap(d, i) || known_thing(d, i, trust))
		return i;
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
		ends[n++] = j = k;
	}
	if (n == 0)
		return i;

	if (vietnamese && n >= 2 && !given)
	{
		*shape = NG_NAME_VIETNAMESE;
		if (n > VIETNAMESE_MAX)
			n = VIETNAMESE_MAX;
	}
	else
		*shape = first && !given && vietnamese && any_marked(d, i, ends[n - 1])
			? NG_NAME_VIETNAMESE : NG_NAME_FOREIGN;

	/* "Mekong-Nhật Bản", "Việt-Lào": a pair of countries or regions */
	for (k = i; k + 1 < to && k <= ends[n - 1]; k++)
		if (ng_is_dash(d, k) && ng_match(d, k + 1, NG_CAT_COUNTRY))
			return i;

	switch (trust)
	{
		case NG_TRUST_BYLINE:
			return n >= 2 ? ends[n - 1] : i;
		case NG_TRUST_TITLE:
		case NG_TRUST_HONORIFIC:
			/* an abbreviation is no name, but where all is in capitals */
			if ((d->toks.v[i].flags & NG_TF_ALLCAP) && d->toks.v[i].nchars > 2
				&& !(i > 0 && (d->toks.v[i - 1].flags & NG_TF_ALLCAP)) && (n == 1 || !first))
				return i;
			/* Vietnamese words that no name begins with: some body, some thing */
			if (n == 1 && ends[0] == i + 1
				&& (ng_is_function(d, i) || (ng_is_low(d, ends[0]) && !ng_is_function(d, ends[0])))
				&& ng_is_syllable(d, i))
				return trust == NG_TRUST_HONORIFIC ? ends[0] : i;
			if (trust == NG_TRUST_TITLE && !first && !given && any_marked(d, i, ends[n - 1])
				&& are_syllables(d, i, ends[n - 1]))
			{
				/* three or four are a name whose surname is rare, or misspelled */
				if (n < 3 || n > VIETNAMESE_MAX)
					return i;
				*shape = NG_NAME_VIETNAMESE;
			}
			return ends[n - 1];
		case NG_TRUST_CANDIDATE:
			if (*shape == NG_NAME_FOREIGN && (d->toks.v[i].nchars > 2 || n > 1)
				&& !(d->toks.v[i].flags & NG_TF_ALLCAP))
				return ends[n - 1];
			if (*shape == NG_NAME_VIETNAMESE && n == 2)
				return ends[n - 1];
			break;
		case NG_TRUST_BARE:
			break;
	}
	if (*shape == NG_NAME_VIETNAMESE)
		return n >= 3 || (n == 2 && first && ng_entry(d, first)->num == 1) ? ends[n - 1] : i;
	return n >= 2 && given ? ends[n - 1] : i;
}

NgCountry
ng_name_country(const NgDoc *d, int32_t from)
{
	const NgMatch *m = surname(d, from);

	return m ? ng_entry(d, m)->country : NG_NO_COUNTRY;
}
