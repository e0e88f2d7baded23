/* offices.c: offices before or after a name, stacked, each with its body, field and country. */
#include <string.h>

#include "entity.h"

#define NUM_COMPLEMENT	1		/* a body, field or country follows and belongs to the office */
#define NUM_GENERIC		2		/* no office of its own: no actor without a name */
#define COMPLEMENT_MAX	40
#define CHARGE_MAX		12

static bool
starts_name(const NgDoc *d, int32_t i, int32_t to)
{
	NgNameShape shape;

	return ng_name_at(d, i, to, NG_TRUST_BARE, &shape) > i;
}

/* The longest office-like phrase at a token: office, rank, membership or what a person is. */
static const NgMatch *
office_match(const NgDoc *d, int32_t i)
{
	const NgMatch *m;

	for (m = ng_match_first_of(d, i, NG_CAT_OFFICE); m; m = ng_match_next(d, m))
	{
		if (m->cat == NG_CAT_NAME && m->cls == NG_NAME_LOOKALIKE)
			return NULL;
		if (m->cat != NG_CAT_OFFICE)
			continue;
		switch (m->cls)
		{
			case NG_OFFICE_OFFICE:
			case NG_OFFICE_RANK:
			case NG_OFFICE_MEMBERSHIP:
			case NG_OFFICE_PERSON:
				return m;
			default:
				break;
		}
	}
	return NULL;
}

/* "tại Việt Nam", "bên cạnh Liên hợp quốc": where the office is held; the end. */
static int32_t
posted_at(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		k = i + ng_is(d, i, NG_CAT_OFFICE, NG_OFFICE_POST),
				end;
	NgCountryList host = {.n = 0};
	NgEntity	e;
	const NgMatch *m;

	if (k == i || k >= to)
		return i;
	end = ng_country_at(d, k, to, &host);
	if (end == k)
	{
		m = ng_match(d, k, NG_CAT_FORUM);
		if (m && m->cls != NG_FORUM_ORDINAL && m->cls != NG_FORUM_NOUN)
			end = k + m->ntok;
	}
	if (end == k)
		end = ng_place_at(d, k, to, &e);
	if (end == k)
		end = ng_org_at(d, k, to, &e);
	/* a city that is not known, and a name after it */
	if (end == k && ng_is_cap(d, k) && ng_is_cap(d, k + 1) && !ng_match_first(d, k))
		end = k + 1;
	/* "tại Việt Nam và Lào", "tại Mỹ, Canada": accredited to several */
	while (end > k && end < to && host.n > 0)
	{
		int32_t		j = end + ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_AND),
					next;

		if (j == end)
			break;
		next = ng_country_at(d, j, to, &host);
		if (next == j)
			break;
		end = next;
	}
	return end > k ? end : i;
}

/* "phụ trách …", "về quyền trẻ em": words up to a name, a comma or a verb. */
static int32_t
charge_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		k = i + ng_is(d, i, NG_CAT_OFFICE, NG_OFFICE_CHARGE),
				j = k,
				next;
	NgEntity	e;

	if (k == i)
		return i;
	while (j < to && j - k < CHARGE_MAX)
	{
		next = ng_org_at(d, j, to, &e);
		if (next > j && e.ncountries > 0)
			ng_countries_add(l, e.countries[0]);
		if (next > j || (next = ng_topic_at(d, j, to)) > j || (next = ng_country_at(d, j, to, l)) > j)
		{
			j = next;
			continue;
		}
		if (d->toks.v[j].kind != NG_TOK_WORD || ng_is_cap(d, j) || ng_match(d, j, NG_CAT_TRIGGER)
			|| ng_match_class(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_PAST))
			break;
		j++;
	}
	/* "Tổng thống về vấn đề này": the field of an office only if the name follows */
	if (k - i == 1 && !ng_is_cap(d, j))
		return i;
	return j > k ? j : i;
}

/* A short remark in brackets between office and name: "(cấp Bộ trưởng)", "(Bỉ)". */
static int32_t
remark_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		j,
				k;

	if (!ng_punct(d, i, '('))
		return i;
	for (j = i + 1; j < to && j - i < 8; j++)
		if (ng_punct(d, j, ')'))
			break;
	if (j >= to || !ng_punct(d, j, ')') || !ng_is_cap(d, j + 1))
		return i;
	k = ng_country_at(d, i + 1, to, l);
	return k == j || k == i + 1 ? j + 1 : i;
}

/* A body whose name is not known: an abbreviation, or a capital with its small second syllable. */
static int32_t
unknown_body_at(const NgDoc *d, int32_t i, int32_t to)
{
	const NgToken *t = &d->toks.v[i];

	if (!ng_is_cap(d, i) || ng_match(d, i, NG_CAT_NAME))
		return i;
	if ((t->flags & NG_TF_ALLCAP) && !(d->toks.v[i - 1].flags & NG_TF_ALLCAP))
		return i + 1;
	if (ng_is_marked(d, i) && i + 1 < to && ng_is_low(d, i + 1) && !ng_is_function(d, i + 1))
		return i + 2;
	return i;
}

/* "chuyên gia cao cấp, Bộ Ngoại giao Mỹ": small words, and behind a comma the body; the end. */
static int32_t
employer_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		j,
				k;
	NgEntity	e;

	for (j = i; j < to && j < i + 6 && d->toks.v[j].kind == NG_TOK_WORD; j++)
		if (!ng_match_class(d, j, NG_CAT_NAME, NG_NAME_LOOKALIKE)
			&& (ng_is_function(d, j)
				|| (ng_is_cap(d, j) && !ng_match_class(d, j - 1, NG_CAT_NAME, NG_NAME_LOOKALIKE))))
			break;
	if (!ng_punct(d, j, ',') || j + 1 >= to || !ng_is_cap(d, j + 1))
		return i;
	k = ng_org_at(d, j + 1, to, &e);
	if (k == j + 1 || e.ncountries == 0)
		return i;
	ng_countries_add(l, e.countries[0]);
	return k;
}

/* What follows the words of an office and belongs to it. */
static int32_t
complement(const NgDoc *d, int32_t i, int32_t to, NgTitlePart *p)
{
	bool		takes_body = p->entry->num & NUM_COMPLEMENT;
	bool		body = false;
	NgCountryList l = {.n = 0};
	int32_t		j = i,
				k,
				of;
	NgEntity	e;
	NgNameShape shape;
	const NgMatch *m;

	if (p->entry->cls == NG_OFFICE_PERSON)
		j = employer_at(d, j, to, &l);
	while (j < to && j - i < COMPLEMENT_MAX)
	{
		/* "nước chủ nhà", "nước này" */
		m = ng_match_class(d, j, NG_CAT_GROUP, NG_GROUP_PRONOUN);
		if (m && m->ntok > 1 && ng_match_class(d, j, NG_CAT_GROUP, NG_GROUP_NOUN))
		{
			j += m->ntok;
			continue;
		}
		/* "nước CHDCND Lào", "Lào" */
		m = ng_match_class(d, j, NG_CAT_GROUP, NG_GROUP_NOUN);
		of = m && m->ntok == 1 ? j + 1 : j;
		if (l.n == 0 && (k = ng_country_at(d, of, to, &l)) > of)
		{
			j = k;
			continue;
		}
		if ((k = remark_at(d, j, to, &l)) > j || (k = charge_at(d, j, to, &l)) > j)
		{
			j = k;
			continue;
		}
		/* "Chủ tịch G20 năm 2024 X" */
		k = j + ng_is(d, j, NG_CAT_TIME, NG_TIME_YEAR);
		if (takes_body && k > j && ng_number(d, k) >= 1900 && ng_number(d, k) < 2100 && ng_is_cap(d, k + 1))
		{
			j = k + 1;
			continue;
		}
		if (takes_body || p->level == NG_LEVEL_AMBASSADOR)
		{
			if ((k = posted_at(d, j, to)) > j)
			{
				j = k;
				break;
			}
		}
		if (takes_body && (k = ng_org_at(d, j, to, &e)) > j)
		{
			if (l.n == 0 && e.ncountries > 0)
				ng_countries_add(&l, e.countries[0]);
			if (!p->org || !body)
				p->org = ng_span_dup(d, e.at);
			body = true;
			j = k;
			/* "Cục …, Đại sứ quán Mỹ tại Việt Nam": the body that the first is part of */
			if (l.n == 0 && ng_punct(d, j, ',') && ng_is_cap(d, j + 1)
				&& (k = ng_org_at(d, j + 1, to, &e)) > j + 1 && e.ncountries > 0)
			{
				ng_countries_add(&l, e.countries[0]);
				j = k;
			}
			continue;
		}
		if (takes_body && ng_is_cap(d, j) && (k = ng_forum_at(d, j, to, NULL, &e)) > j)
		{
			if (!body)
				p->org = e.canonical;
			body = p->international = true;
			j = k;
			continue;
		}
		/* "Ban chỉ đạo Năm Đoàn kết hữu nghị Việt Nam - Lào" */
		if (body && ng_is_cap(d, j) && (m = ng_match_class(d, j, NG_CAT_FORUM, NG_FORUM_NOUN)) != NULL
			&& j + m->ntok <= to)
		{
			j += m->ntok;
			continue;
		}
		if (takes_body && (k = ng_topic_at(d, j, to)) > j)
		{
			body = true;
			j = k;
			continue;
		}
		if (takes_body && (body || p->level != NG_LEVEL_HEAD_OF_STATE 
				|| (ng_is_low(d, j) && ng_is(d, j, NG_CAT_PLACE, NG_PLACE_NOUN)))
			&& !starts_name(d, j, to)
			&& (k = ng_place_at(d, j, to, &e)) > j)
		{
			if (e.ncountries > 0)
				ng_countries_add(&l, e.countries[0]);
			body = true;
			j = k;
			continue;
		}
		/* "của Việt Nam", "của Bộ Quốc phòng", "của Tổng thống Nga" */
		of = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_OF);
		if (of > j && of < to)
		{
			k = ng_country_at(d, of, to, &l);
			if (k == of && takes_body)
				k = ng_org_at(d, of, to, &e);
			if (k == of && takes_body && (m = ng_match(d, of, NG_CAT_FORUM)) != NULL
				&& m->cls != NG_FORUM_NOUN && m->cls != NG_FORUM_ORDINAL)
				k = of + m->ntok;
			if (k == of && takes_body && (m = ng_match_class(d, of, NG_CAT_OFFICE, NG_OFFICE_OFFICE)) != NULL)
			{
				k = of + m->ntok;
				k = ng_country_at(d, k, to, &l);
				if (ng_name_at(d, k, to, NG_TRUST_TITLE, &shape) > k)
					k = of;
			}
			if (k > of)
			{
				body = true;
				j = k;
				continue;
			}
			/* "phát ngôn viên của ông Milei": the office is held for a person */
			if (takes_body && p->of_to == 0)
			{
				int32_t		name = of;

				if ((m = ng_match_class(d, of, NG_CAT_OFFICE, NG_OFFICE_OFFICE)) != NULL)
					name = of + m->ntok;
				/* "của ông": whoever was named last */
				k = of + ng_is(d, of, NG_CAT_GROUP, NG_GROUP_PRONOUN);
				if (k > of && ng_punct(d, k, ','))
				{
					p->of_from = of;
					p->of_to = j = k;
					break;
				}
				name = ng_country_at(d, name, to, &l);
				name = ng_honorific_at(d, name, to);
				k = name > of ? ng_name_at(d, name, to, NG_TRUST_HONORIFIC, &shape) : of;
				if (k > name)
				{
					p->of_from = name;
					p->of_to = j = k;
					body = true;
					continue;
				}
			}
		}
		if (takes_body && !starts_name(d, j, to) && (k = unknown_body_at(d, j, to)) > j)
		{
			body = true;
			j = k;
			continue;
		}
		break;
	}
	/* "lãnh đạo Việt - Nga": of both, so of none */
	if (l.n == 1 || (l.n > 1 && !(p->entry->num & NUM_GENERIC)))
		p->country = l.v[0];
	/* a bare chair presides over a state, the chair of a body does not */
	if (body && p->level == NG_LEVEL_HEAD_OF_STATE)
		p->level = NG_LEVEL_OFFICIAL;
	return j;
}

static uint8_t
deputy_level(uint8_t level)
{
	switch (level)
	{
		case NG_LEVEL_HEAD_OF_STATE:
		case NG_LEVEL_HEAD_OF_GOVERNMENT:
			return NG_LEVEL_DEPUTY_HEAD_OF_GOVERNMENT;
		case NG_LEVEL_MINISTER:
			return NG_LEVEL_DEPUTY_MINISTER;
		case NG_LEVEL_NONE:
			return NG_LEVEL_NONE;
		default:
			return NG_LEVEL_OFFICIAL;
	}
}

/* One office with its prefixes and complement; the end. */
static int32_t
part_at(const NgDoc *d, int32_t i, int32_t to, NgTitlePart *p)
{
	const NgMatch *m = office_match(d, i),
			   *prefix;
	int32_t		j = i;

	memset(p, 0, sizeof(*p));
	p->from = i;
	if (!m && ng_ends_compound(d, i, 1))
		return i;				/* "chính quyền Tổng thống" has no acting president */
	while (!m && (prefix = ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_PREFIX)) != NULL && j - i < 4)
	{
		p->former |= prefix->entry->arg[0] == 'f';
		p->deputy |= prefix->entry->arg[0] == 'd';
		j += prefix->ntok;
		if (prefix->entry->arg[0] == 'n')
			p->from = j;		/* "tân Tổng thống" holds the same office */
		m = office_match(d, j);
	}
	if (!m || j + m->ntok > to)
		return i;
	p->head = j;
	p->entry = m->entry;
	p->level = p->deputy ? deputy_level(m->entry->level) : m->entry->level;
	p->country = NG_NO_COUNTRY;
	p->org = m->entry->arg[0] ? m->entry->arg : NULL;
	if (m->cls == NG_OFFICE_MEMBERSHIP && !p->org && m->entry->name != m->entry->form)
		p->org = m->entry->name;
	p->to = j + m->ntok;
	if (m->cls != NG_OFFICE_RANK)
		p->to = complement(d, p->to, to, p);
	return p->to;
}

int32_t
ng_honorific_at(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		j = i,
				n;

	while (j < to && j - i < 6)
	{
		n = ng_is(d, j, NG_CAT_NAME, NG_NAME_HONORIFIC);
		if (n == 0 || j + n > to)
			break;
		j += n;
	}
	return j;
}

void
ng_title_at(const NgDoc *d, int32_t i, int32_t to, NgTitle *t)
{
	NgNameShape shape;
	int32_t		j,
				k,
				end;

	t->n = 0;
	end = part_at(d, i, to, &t->part[0]);
	if (end == i)
		return;
	t->n = 1;
	while (t->n < NG_TITLE_PARTS)
	{
		j = end;
		k = j + ng_is(d, j, NG_CAT_OFFICE, NG_OFFICE_JOIN);
		if (k == j && (ng_punct(d, j, ',') || ng_is_dash(d, j)))
		{
			k = j + 1;
			k += ng_is(d, k, NG_CAT_OFFICE, NG_OFFICE_JOIN);
		}
		/* without a mark between, only a rank or after a rank */
		if (k == j && !(t->part[t->n - 1].entry->cls == NG_OFFICE_RANK
						|| ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_RANK)
						|| t->part[t->n - 1].entry->cls == NG_OFFICE_MEMBERSHIP))
			break;
		if (k >= to || part_at(d, k, to, &t->part[t->n]) == k)
			break;
		end = t->part[t->n++].to;
	}
	j = end;
	if (ng_punct(d, j, ',') && !(t->part[t->n - 1].entry->num & NUM_GENERIC) && ng_honorific_at(d, j + 1, to) > j + 1)
		j++;
	t->name_from = ng_honorific_at(d, j, to);
	if (t->name_from == j)
		t->name_from = end;
	/* "phát ngôn viên của ông, X, …": set off by commas on both sides */
	if (t->part[t->n - 1].of_to > 0 && ng_punct(d, end, ',')
		&& (k = ng_name_at(d, end + 1, to, NG_TRUST_TITLE, &shape)) > end + 2
		&& (ng_punct(d, k, ',') || ng_is_function(d, k)))
		t->name_from = end + 1;
}
