/* entity_orgs.c: organizations by name, or by a head noun and what it is called after. */
#include "entity.h"

#define TOPIC_MAX	24

/* "và", "&" or a comma between two fields. */
static int32_t
topic_joint(const NgDoc *d, int32_t j, int32_t to)
{
	int32_t		k = j;

	if (ng_punct(d, j, ',') || ng_punct(d, j, '&') || ng_is_dash(d, j))
		k = j + 1;
	else
		k = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_AND);
	return k < to ? k : j;
}

static int32_t
one_topic(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		n = ng_is(d, i, NG_CAT_OFFICE, NG_OFFICE_TOPIC);
	const NgMatch *m;

	/* "tổ chức", "đối thoại" in small letters may be the clause's verb */
	if (n > 0 && !ng_is_cap(d, i) && (m = ng_match(d, i, NG_CAT_TRIGGER)) != NULL
		&& (m->cls == NG_TRIGGER_HOST || m->cls == NG_TRIGGER_OCCUR || m->cls == NG_TRIGGER_SPEECH
			|| m->cls == NG_TRIGGER_ASK || m->cls == NG_TRIGGER_ATTEND || m->cls == NG_TRIGGER_CHAIR
			|| m->cls == NG_TRIGGER_INVITE || m->cls == NG_TRIGGER_WITNESS))
		return i;
	return i + n <= to ? i + n : i;
}

int32_t
ng_topic_at(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		j = one_topic(d, i, to),
				k,
				next;

	if (j == i)
		return i;
	while (j < to && j - i < TOPIC_MAX)
	{
		if ((next = one_topic(d, j, to)) > j)
		{
			j = next;
			continue;
		}
		k = topic_joint(d, j, to);
		if (k == j || (next = one_topic(d, k, to)) == k)
			break;
		/* "Bộ Ngoại giao, an ninh": behind a comma a field needs its capital */
		if (ng_punct(d, j, ',') && !ng_is_cap(d, k))
			break;
		j = next;
	}
	return j;
}

/* Where the country is said: straight after, or after "của", "nước". */
static int32_t
country_tail(const NgDoc *d, int32_t j, int32_t to, NgCountryList *l)
{
	int32_t		k = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_OF);
	const NgMatch *m = ng_match_class(d, k, NG_CAT_GROUP, NG_GROUP_NOUN);
	int32_t		end;

	if (m && m->ntok == 1 && !ng_is_function(d, k + 1))
		k += m->ntok;
	if (k >= to)
		return j;
	end = ng_country_at(d, k, to, l);
	return end > k ? end : j;
}

/* "tại Việt Nam", "ở Hà Nội" after an embassy, an office: no country of it. */
static int32_t
post_tail(const NgDoc *d, int32_t j, int32_t to)
{
	int32_t		k = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_AT),
				end;
	NgCountryList host = {.n = 0};
	NgEntity	place;

	if (k == j || k >= to)
		return j;
	end = ng_country_at(d, k, to, &host);
	if (end == k)
		end = ng_place_at(d, k, to, &place);
	return end > k ? end : j;
}

/* Two foreign words in capitals and no more: after a body's name, the person's. */
static bool
name_of_two(const NgDoc *d, int32_t i, int32_t to)
{
	NgNameShape shape;
	bool		whole;
	int32_t		end = ng_loose_name_at(d, i, to, &shape, &whole),
				words = 0;

	if (end == i || shape != NG_NAME_FOREIGN)
		return false;
	for (; i < end; i++)
		words += ng_spaced(d, i);
	return words == 2;
}

/*
 * The words after a head noun: fields, countries, abbreviations, capitals
 * with the small second syllable of a compound.  Stops before a
 * person's name and before verbs.
 */
static int32_t
body_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		j = i,
				k;
	NgEntity	inner;
	NgNameShape shape;
	const NgMatch *m;

	while (j < to && j - i < NG_PHRASE_MAX)
	{
		if ((k = ng_country_at(d, j, to, l)) > j || (k = ng_topic_at(d, j, to)) > j)
		{
			j = k;
			continue;
		}
		if ((k = ng_place_at(d, j, to, &inner)) > j)
		{
			/* "UBND tỉnh Lào Cai" is of the country that the province is in */
			if (j == i && l->n == 0 && inner.ncountries == 1)
				ng_countries_add(l, inner.countries[0]);
			j = k;
			continue;
		}
		m = ng_match(d, j, NG_CAT_FORUM);
		if (m && m->cls == NG_FORUM_NOUN && ng_is_cap(d, j) && !ng_match(d, j, NG_CAT_ORG))
			break;
		if (m && m->cls != NG_FORUM_ORDINAL && ng_is_cap(d, j))
		{
			j += m->ntok;
			continue;
		}
		m = ng_match(d, j, NG_CAT_ORG);
		if (m && ng_is_cap(d, j))
		{
			j += m->ntok;
			continue;
		}
		if (!ng_is_cap(d, j) || ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_OFFICE)
			|| ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_RANK)
			|| ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_MEMBERSHIP))
			break;
		if (j > i && ((k = ng_name_at(d, j, to, NG_TRUST_BARE, &shape)) > j || name_of_two(d, j, to)
					  || (l->n > 0 && !(d->toks.v[j].flags & NG_TF_ALLCAP))))
			break;
		j++;
		/* "ITAR - TASS" */
		while (j + 1 < to && ng_is_dash(d, j)
			&& (d->toks.v[j - 1].flags & d->toks.v[j + 1].flags & NG_TF_ALLCAP))
			j += 2;
		if (j < to && ng_is_low(d, j) && !ng_is_function(d, j)
			&& !(d->toks.v[j - 1].flags & NG_TF_ALLCAP) && ng_is_syllable(d, j - 1))
			j++;
	}
	return j;
}

int32_t
ng_org_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e)
{
	const NgMatch *m = ng_match(d, i, NG_CAT_ORG),
			   *place;
	NgCountryList l = {.n = 0};
	int32_t		j,
				end;

	if (!m || i + m->ntok > to)
		return i;
	j = i + m->ntok;
	if (m->cls == NG_ORG_NOUN)
	{
		/* "tổ chức" and the like are verbs too */
		if (!ng_is_cap(d, i) && (ng_match(d, i, NG_CAT_TRIGGER) 
								 || (ng_entry(d, m)->level == NG_LEVEL_NONE
									&& ng_match(d, j, NG_CAT_COUNTRY))))
			return i;			/* and "doanh nghiệp Việt Nam" is no body */
		end = body_at(d, j, to, &l);
		if (end == j)
			return i;
		/* "Hội An" is a city, no association */
		place = ng_match(d, i, NG_CAT_PLACE);
		if (place && place->cls != NG_PLACE_NOUN && i + place->ntok >= end)
			return i;
		if (l.n == 0 && end < to)
			end = country_tail(d, end, to, &l);
		/* small letters throughout: words about bodies, not one body */
		if (!ng_is_cap(d, i) && l.n == 0 && !ng_is_cap(d, j))
			return i;
	}
	else
	{
		end = j;
		if (end < to)
			end = country_tail(d, end, to, &l);
		if (l.n == 0 && ng_entry(d, m)->country != NG_NO_COUNTRY)
			ng_countries_add(&l, ng_entry(d, m)->country);
	}
	if (end < to && (m->cls == NG_ORG_NOUN || ng_entry(d, m)->level == NG_LEVEL_AMBASSADOR))
		end = post_tail(d, end, to);
	e->type = NG_ENT_ORG;
	ng_set_words(e, i, end);
	e->entry = ng_entry(d, m);
	e->canonical = m->cls == NG_ORG_NOUN || l.n > 0 ? NULL : ng_lex_name(ng_entry(d, m));
	e->level = ng_entry(d, m)->level;
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
	return end;
}
