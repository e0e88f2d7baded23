/* entity_groups.c: countries, chains of countries, and groups of parties. */
#include "entity.h"
#include "timex.h"

#define PARTIES_MAX		30		/* more are a count, no group of parties */

/* A country's name or short form. */
static const NgMatch *
country_match(const NgDoc *d, int32_t i)
{
	const NgMatch *m = ng_match(d, i, NG_CAT_COUNTRY),
			   *other;

	if (!m)
		return NULL;
	/* a longer phrase that only begins like it: a province, "anh hùng" */
	for (other = ng_match_first(d, i);
		 other && other->ntok > m->ntok;
		 other = ng_match_next(d, other))
	{
		if (other->cat == NG_CAT_PLACE
			|| (other->cat == NG_CAT_NAME && other->cls == NG_NAME_LOOKALIKE))
			return NULL;
	}
	return m;
}

static bool
chain_follows(const NgDoc *d, int32_t j, int32_t to)
{
	return j + 1 < to && ng_is_dash(d, j) && country_match(d, j + 1);
}

int32_t
ng_country_search(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	const NgMatch *m = country_match(d, i);
	int32_t		j;

	if (!m || i + m->ntok > to)
		return i;
	j = i + m->ntok;
	if (m->cls == NG_COUNTRY_DEMONYM && !chain_follows(d, j, to))
		return i;
	ng_countries_add(l, ng_entry(d, m)->country);
	while (chain_follows(d, j, to))
	{
		m = country_match(d, j + 1);
		if (j + 1 + m->ntok > to)
			break;
		ng_countries_add(l, ng_entry(d, m)->country);
		j += 1 + m->ntok;
	}
	return j;
}

/*
 * The countries that a group is said to consist of: "hai nước Việt Nam - Lào",
 * "ba nước Campuchia, Lào và Việt Nam", "các nhà lãnh đạo CLMV".
 */
static int32_t
members_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		j = ng_country_at(d, i, to, l),
				k;
	const NgMatch *m;

	if (j == i)
	{
		m = ng_match(d, i, NG_CAT_FORUM);
		if (m && m->cls != NG_FORUM_NOUN && m->cls != NG_FORUM_ORDINAL && i + m->ntok <= to)
		{
			ng_countries_add_members(l, ng_lex_members(ng_entry(d, m)));
			return i + m->ntok;
		}
		return i;
	}
	while (j < to)
	{
		k = j;
		if (ng_punct(d, k, ','))
			k++;
		k += ng_is(d, k, NG_CAT_GRAMMAR, NG_GRAMMAR_AND);
		if (k == j || k >= to || ng_country_at(d, k, to, l) == k)
			break;
		j = ng_country_at(d, k, to, l);
	}
	return j;
}

/* Behind "đến từ" (coming from) those countries; the end, or i. */
static int32_t
origin_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		j = i + ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_TO),
				n = ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_FROM),
				end;

	if (n == 0 || j == i)
		return i;
	end = members_at(d, j + n, to, l);
	return end > j + n ? end : i;
}

static void
group_fill(const NgDoc *d, NgEntity *e, int32_t from, int32_t to, const NgLexEntry *entry,
	int count, const NgCountryList *l)
{
	e->type = NG_ENT_GROUP;
	ng_set_words(e, from, to);
	e->entry = entry;
	e->canonical = entry ? ng_lex_name(entry) : NULL;
	e->level = entry ? entry->level : NG_LEVEL_NONE;
	e->count = (int16_t) count;
	e->countries = ng_countries_dup(d->arena, l);
	e->ncountries = l->n;
}

/* "hai", "4", "các": how many follow; the end. */
static int32_t
count_at(const NgDoc *d, int32_t i, int *count)
{
	const NgMatch *m = ng_match_class(d, i, NG_CAT_NUMBER, NG_NUMBER_DIGIT);
	int32_t		v = ng_number(d, i);

	*count = 0;
	if (v >= 2 && v <= PARTIES_MAX)
	{
		*count = v;
		return i + 1;
	}
	if (m && ng_entry(d, m)->num >= 2)
	{
		*count = (int) ng_entry(d, m)->num;
		return i + m->ntok;
	}
	return i + ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_PLURAL);
}

int32_t
ng_group_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e)
{
	const NgMatch *m = ng_match(d, i, NG_CAT_GROUP);
	NgCountryList l = {.n = 0};
	int32_t		j,
				end;
	int			count;

	if (m && m->cls != NG_GROUP_NOUN && i + m->ntok <= to)
	{
		end = i + m->ntok;
		if (m->cls != NG_GROUP_GATHERING && m->cls != NG_GROUP_PRONOUN)
			end = members_at(d, end, to, &l);
		/* "các nhà lãnh đạo đến từ Ethiopia, Kenya" */
		if (m->cls == NG_GROUP_LEADERS && l.n == 0)
			end = origin_at(d, end, to, &l);
		else if (m->cls == NG_GROUP_PRONOUN)
			end = ng_country_at(d, end, to, &l);
		group_fill(d, e, i, end, ng_entry(d, m), l.n > 1 ? l.n : (int) ng_entry(d, m)->num, &l);
		return end;
	}

	/* "nhà lãnh đạo Pháp": one person, whom coreference tells */
	m = ng_match_class(d, i, NG_CAT_GROUP, NG_GROUP_NOUN);
	if (m && ng_entry(d, m)->num == 1)
	{
		end = ng_country_at(d, i + m->ntok, to, &l);
		if (l.n == 1)
		{
			group_fill(d, e, i, end, ng_entry(d, m), 1, &l);
			return end;
		}
		l.n = 0;
	}
	j = count_at(d, i, &count);
	if (j == i || j >= to)
		return i;
	m = ng_match_class(d, j, NG_CAT_GROUP, NG_GROUP_NOUN);
	if (!m || j + m->ntok > to)
	{
		m = ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_OFFICE);
		/* "năm Chủ tịch ASEAN" is a year */
		if (!m || ng_is(d, i, NG_CAT_TIME, NG_TIME_YEAR) || j + m->ntok > to ||
			ng_entry(d, m)->level == NG_LEVEL_NONE)
			return i;
	}
	/* "lần thứ 2 Tổng thống Putin đến thăm" counts the times */
	if (count && ng_ends_before(d, i, NG_CAT_FORUM, NG_FORUM_ORDINAL) >= 0)
		return i;
	end = members_at(d, j + m->ntok, to, &l);
	group_fill(d, e, i, end, ng_entry(d, m), count ? count : l.n, &l);
	return end;
}
