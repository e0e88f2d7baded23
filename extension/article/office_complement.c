/* office_complement.c: what follows the words of an office: country, body, field, post. */
#include <string.h>

#include "entity.h"

#define COMPLEMENT_MAX	40
#define CHARGE_MAX		12

static bool
starts_name(const NgDoc *d, int32_t i, int32_t to)
{
	NgNameShape shape;

	return ng_name_at(d, i, to, NG_TRUST_BARE, &shape) > i;
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
	NgCountryList field = {.n = 0};	/* "Đặc phái viên Liên hợp quốc về Yemen" is not Yemen's */

	if (k == i)
		return i;
	while (j < to && j - k < CHARGE_MAX)
	{
		next = ng_org_at(d, j, to, &e);
		if (next > j && e.ncountries > 0)
			ng_countries_add(l, e.countries[0]);
		if (next > j || (next = ng_topic_at(d, j, to)) > j
			|| (next = ng_country_at(d, j, to, &field)) > j)
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

/* What has been read of a complement. */
typedef struct Complement
{
	const NgDoc *d;
	int32_t		to;
	NgTitlePart *part;
	bool		takes_body;		/* may be an office of a body */
	bool		body;			/* the body or field has been said */
	NgCountryList countries;
} Complement;

/* "nước CHDCND Lào", "Lào", "nước chủ nhà"; the end. */
static int32_t
country_piece(Complement *c, int32_t j)
{
	const NgMatch *m = ng_match_class(c->d, j, NG_CAT_GROUP, NG_GROUP_PRONOUN),
			   *noun = ng_match_class(c->d, j, NG_CAT_GROUP, NG_GROUP_NOUN);
	int32_t		of = noun && noun->ntok == 1 ? j + 1 : j,
				k;

	if (m && m->ntok > 1 && noun)
		return j + m->ntok;
	if (c->countries.n > 0)
		return j;
	k = ng_country_at(c->d, of, c->to, &c->countries);
	return k > of ? k : j;
}

/* "Chủ tịch G20 năm 2024 X": the year, before a name; the end. */
static int32_t
year_piece(Complement *c, int32_t j)
{
	int32_t		k = j + ng_is(c->d, j, NG_CAT_TIME, NG_TIME_YEAR),
				year = ng_number(c->d, k);

	return c->takes_body && k > j && year >= 1900 && year < 2100 && ng_is_cap(c->d, k + 1)
		? k + 1 : j;
}

/* The organization, and behind a comma the one that it is part of; the end. */
static int32_t
org_piece(Complement *c, int32_t j)
{
	const NgDoc *d = c->d;
	NgEntity	e;
	int32_t		end = ng_org_at(d, j, c->to, &e),
				k;

	if (end == j)
		return j;
	if (c->countries.n == 0 && e.ncountries > 0)
		ng_countries_add(&c->countries, e.countries[0]);
	if (!c->part->org || !c->body)
		c->part->org = ng_span_dup(d, e.at);
	c->body = true;
	/* "Cục …, Đại sứ quán Mỹ tại Việt Nam" */
	if (c->countries.n == 0 && ng_punct(d, end, ',') && ng_is_cap(d, end + 1)
		&& (k = ng_org_at(d, end + 1, c->to, &e)) > end + 1 && e.ncountries > 0)
	{
		ng_countries_add(&c->countries, e.countries[0]);
		end = k;
	}
	return end;
}

/* Forums, fields and places that an office is named after; the end. */
static int32_t
field_piece(Complement *c, int32_t j)
{
	const NgDoc *d = c->d;
	const NgMatch *m;
	NgEntity	e;
	int32_t		k;

	if (ng_is_cap(d, j) && (k = ng_forum_at(d, j, c->to, NULL, &e)) > j)
	{
		if (!c->body)
			c->part->org = e.canonical ? e.canonical : ng_span_dup(d, ng_name_words(&e));
		c->body = c->part->international = true;
		return k;
	}
	/* "Ban chỉ đạo Năm Đoàn kết hữu nghị Việt Nam - Lào" */
	if (c->body && ng_is_cap(d, j) && j < c->to
		&& (m = ng_match_class(d, j, NG_CAT_FORUM, NG_FORUM_NOUN)) != NULL && j + m->ntok <= c->to)
		return j + m->ntok;
	if ((k = ng_topic_at(d, j, c->to)) > j)
	{
		c->body = true;
		return k;
	}
	/* "Chủ tịch tỉnh X" but no place right after a bare chair: "Chủ tịch Hồ Chí Minh" */
	if (!c->body && c->part->level == NG_LEVEL_HEAD_OF_STATE
		&& !(ng_is_low(d, j) && ng_is(d, j, NG_CAT_PLACE, NG_PLACE_NOUN)))
		return j;
	if ((k = ng_place_at(d, j, c->to, &e)) == j || starts_name(d, j, c->to))
		return j;
	if (e.ncountries > 0)
		ng_countries_add(&c->countries, e.countries[0]);
	c->body = true;
	return k;
}

/* "của ông Milei", "của ông": the person whom the holder serves; the end. */
static int32_t
served_piece(Complement *c, int32_t of)
{
	const NgDoc *d = c->d;
	const NgMatch *m = ng_match_class(d, of, NG_CAT_OFFICE, NG_OFFICE_OFFICE);
	NgNameShape shape;
	int32_t		k = of + ng_is(d, of, NG_CAT_GROUP, NG_GROUP_PRONOUN),
				name = m ? of + m->ntok : of;

	if (c->part->of_to > 0)
		return of;
	if (k > of && ng_punct(d, k, ','))
	{
		c->part->of_from = of;	/* whoever was named last */
		return c->part->of_to = k;
	}
	name = ng_country_at(d, name, c->to, &c->countries);
	name = ng_honorific_at(d, name, c->to);
	if (name == of)
		return of;
	k = ng_name_at(d, name, c->to, NG_TRUST_HONORIFIC, &shape);
	if (k == name)
		return of;
	c->body = true;
	c->part->of_from = name;
	return c->part->of_to = k;
}

/* "của Việt Nam", "của Bộ Quốc phòng", "của Tổng thống Nga"; the end. */
static int32_t
of_piece(Complement *c, int32_t j)
{
	const NgDoc *d = c->d;
	const NgMatch *m;
	NgNameShape shape;
	NgEntity	e;
	int32_t		of = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_OF),
				k;

	if (of == j || of >= c->to)
		return j;
	k = ng_country_at(d, of, c->to, &c->countries);
	if (k == of && c->takes_body)
		k = ng_org_at(d, of, c->to, &e);
	if (k == of && c->takes_body && (m = ng_match(d, of, NG_CAT_FORUM)) != NULL
		&& m->cls != NG_FORUM_NOUN && m->cls != NG_FORUM_ORDINAL)
		k = of + m->ntok;
	if (k == of && c->takes_body
		&& (m = ng_match_class(d, of, NG_CAT_OFFICE, NG_OFFICE_OFFICE)) != NULL)
	{
		k = ng_country_at(d, of + m->ntok, c->to, &c->countries);
		if (ng_name_at(d, k, c->to, NG_TRUST_TITLE, &shape) > k)
			k = of;				/* a person, not the office alone */
	}
	if (k > of)
	{
		c->body = true;
		return k;
	}
	k = c->takes_body ? served_piece(c, of) : of;
	return k > of ? k : j;
}

/* Every piece begins with a capital, a bracket or a word of one of these. */
static bool
may_go_on(const NgDoc *d, int32_t j)
{
	const NgLexDigest *g = ng_digest(d, j);

	return (g->cats & (1 << NG_CAT_COUNTRY | 1 << NG_CAT_GROUP | 1 << NG_CAT_OFFICE |
					   1 << NG_CAT_ORG | 1 << NG_CAT_PLACE | 1 << NG_CAT_TIME)) ||
		ng_digest_has(g, NG_CAT_GRAMMAR, NG_GRAMMAR_OF) || ng_is_cap(d, j) || ng_punct(d, j, '(');
}

int32_t
ng_office_complement(const NgDoc *d, int32_t i, int32_t to, NgTitlePart *p)
{
	Complement	c = {.d = d, .to = to, .part = p};
	int32_t		j = i,
				k;

	c.takes_body = p->entry->num & NG_OFFICE_OF_BODY;
	if (p->entry->cls == NG_OFFICE_PERSON)
		j = employer_at(d, j, to, &c.countries);
	while (j < to && j - i < COMPLEMENT_MAX && may_go_on(d, j))
	{
		if ((k = country_piece(&c, j)) > j
			|| (k = remark_at(d, j, to, &c.countries)) > j
			|| (k = charge_at(d, j, to, &c.countries)) > j
			|| (k = year_piece(&c, j)) > j)
		{
			j = k;
			continue;
		}
		if ((c.takes_body || p->level == NG_LEVEL_AMBASSADOR) && (k = posted_at(d, j, to)) > j)
		{
			j = k;
			break;				/* where it is held comes last */
		}
		if ((c.takes_body && ((k = org_piece(&c, j)) > j || (k = field_piece(&c, j)) > j))
			|| (k = of_piece(&c, j)) > j)
		{
			j = k;
			continue;
		}
		if (!c.takes_body || (k = unknown_body_at(d, j, to)) == j || starts_name(d, j, to))
			break;
		c.body = true;
		j = k;
	}
	/* "lãnh đạo Việt - Nga": of both, so of none */
	if (c.countries.n == 1 || (c.countries.n > 1 && !(p->entry->num & NG_OFFICE_GENERIC)))
		p->country = c.countries.v[0];
	/* a bare chair presides over a state, the chair of a body does not */
	if (c.body && p->level == NG_LEVEL_HEAD_OF_STATE)
		p->level = NG_LEVEL_OFFICIAL;
	return j;
}
