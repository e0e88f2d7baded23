/* entity_places.c: cities, provinces, buildings, and things that are called after a person. */
#include "entity.h"

#define PLACE_NAME_MAX	6

/* The words of a place's name after its noun: capitals, hyphens inside. */
static int32_t
place_name_at(const NgDoc *d, int32_t i, int32_t to)
{
	const NgMatch *m = ng_match(d, i, NG_CAT_PLACE);
	int32_t		j = i;

	if (m && m->cls != NG_PLACE_NOUN)
		return i + m->ntok <= to ? i + m->ntok : i;
	/* "trụ sở Bộ Quốc phòng": a body, its field, its country; no body of bodies */
	if (ng_is_cap(d, i) && (m = ng_match(d, i, NG_CAT_ORG)) != NULL && i + m->ntok <= to)
	{
		NgCountryList l = {.n = 0};

		j = i + m->ntok;
		j = j < to ? ng_topic_at(d, j, to) : j;
		j = j < to ? ng_country_at(d, j, to, &l) : j;
		if (m->cls != NG_ORG_NOUN || j > i + m->ntok)
			return j;
	}
	if (ng_match_class(d, i, NG_CAT_OFFICE, NG_OFFICE_OFFICE) || ng_match(d, i, NG_CAT_FORUM)
		|| ng_is_function(d, i))
		return i;
	j = i;
	while (j < to && j - i < PLACE_NAME_MAX)
	{
		if (!ng_is_cap(d, j) || ng_match(d, j, NG_CAT_COUNTRY)
			|| ((d->toks.v[j].flags & NG_TF_ALLCAP) && !(d->toks.v[j - 1].flags & NG_TF_ALLCAP)))
			break;
		j++;
		while (j + 1 < to && ng_is_dash(d, j) && !ng_spaced(d, j) && !ng_spaced(d, j + 1)
			   && d->toks.v[j + 1].kind == NG_TOK_WORD)
			j += 2;
	}
	/* one syllable and the small rest of its word: "bản Tuyên bố" */
	if (j == i + 1 && ng_is_low(d, j) && !ng_is_function(d, j) && ng_is_syllable(d, i))
		return i;
	return j;
}

/* The country said right after a place: "Côn Minh (Trung Quốc)", "Kazan, Nga". */
static NgCountry
country_after(const NgDoc *d, int32_t j, int32_t to)
{
	NgCountryList l = {.n = 0};

	if (ng_punct(d, j, '(') || ng_punct(d, j, ','))
		j++;
	if (j < to)
		ng_country_at(d, j, to, &l);
	return l.n == 1 ? l.v[0] : NG_NO_COUNTRY;
}

static void
place_fill(const NgDoc *d, NgEntity *e, int32_t from, int32_t name, int32_t to,
		   const NgLexEntry *entry, NgCountry country)
{
	NgCountryList l = {.n = 0};

	ng_countries_add(&l, country);
	e->type = NG_ENT_PLACE;
	e->at = ng_words(from, to);
	e->name = (NgPart) {name, to};
	e->entry = entry;
	e->canonical = entry ? ng_lex_name(entry) : NULL;
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
}

/* "Chiến lược Tokyo 2018": what follows a document's noun with a capital is its title. */
static bool
titled(const NgDoc *d, int32_t i)
{
	int32_t		k;

	for (k = 1; k <= 4 && k <= i; k++)
		if (ng_is_cap(d, i - k) && ng_is(d, i - k, NG_CAT_TRIGGER, NG_TRIGGER_OBJECT) == k)
			return true;
	return false;
}

int32_t
ng_place_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e)
{
	const NgMatch *m = ng_match(d, i, NG_CAT_PLACE),
			   *inner;
	int32_t		j = i,
				end;
	NgCountry	country;

	if (!m || i + m->ntok > to)
		return i;
	if (m->cls == NG_PLACE_NOUN)
		j = i + m->ntok;
	end = place_name_at(d, j, to);
	if (end == j || titled(d, i))
		return i;
	/* the other half of a double name: "vùng Wallonie - Bruxelles" */
	if (end + 1 < to && ng_is_dash(d, end) && ng_is_cap(d, end + 1) && !ng_is_syllable(d, end + 1)
		&& !ng_match_first(d, end + 1) && !(d->toks.v[end + 1].flags & NG_TF_ALLCAP))
		end += 2;
	inner = ng_match(d, j, NG_CAT_PLACE);
	if (inner && inner->cls == NG_PLACE_NOUN)
		inner = NULL;
	country = inner ? ng_entry(d, inner)->country : NG_NO_COUNTRY;
	/* "Côn Minh (Trung Quốc)"; behind a comma only of an unknown place, else it is a list */
	if (!(inner && inner->cls == NG_PLACE_REGION) && (country == NG_NO_COUNTRY
		|| ng_punct(d, end, '('))
		&& country_after(d, end, to) != NG_NO_COUNTRY)
		country = country_after(d, end, to);
	place_fill(d, e, i, j, end, inner ? ng_entry(d, inner) : NULL, country);
	return end;
}

int32_t
ng_namesake_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e, bool *is_place)
{
	const NgMatch *m = ng_match_class(d, i, NG_CAT_NAME, NG_NAME_NAMESAKE);
	int32_t		j,
				k,
				end;
	int			filler;
	NgNameShape shape;

	*is_place = false;
	if (!m || i + m->ntok >= to)
		return i;
	j = i + m->ntok;
	/* what may stand between: the thing's own number, its field, the person's office */
	for (filler = 0; filler < 4 && j < to; filler++)
	{
		k = j + ng_is(d, j, NG_CAT_OFFICE, NG_OFFICE_OFFICE);
		if (k == j)
			k = j + ng_is(d, j, NG_CAT_OFFICE, NG_OFFICE_RANK);
		if (k == j)
			k = ng_topic_at(d, j, to);
		if (k == j && ng_number(d, j) >= 0)
			k = j + 1;
		if (k == j && (ng_punct(d, j, '"') || ng_punct(d, j, ',')))
			k = j + 1;
		if (k == j)
			break;
		j = k;
	}
	end = ng_name_at(d, j, to, NG_TRUST_HONORIFIC, &shape);
	if (end == j || end - j < 2)
		return i;
	if (ng_lex_arg(ng_entry(d, m))[0] != '\0')
	{
		*is_place = true;
		place_fill(d, e, i, i, end, ng_entry(d, m), NG_NO_COUNTRY);
		e->canonical = NULL;	/* its words */
	}
	return end;
}
