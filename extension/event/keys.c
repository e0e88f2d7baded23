/*
 * keys.c: the keys by which indexes and statistics know an event.
 *
 * A date is known by the months and years that it touches: key y for each
 * year, and for each year either z (all of it) or m for each of its months.  A date that is
 * open or spans more than MOST_YEARS years has the one key w.
 *
 * Countries are known one by one, in their roles (a country in any role is asked
 * for by both), and by pairs, because who dealt with whom is what is asked most;
 * an event of more than MOST_PAIRED countries has the one key D for all its pairs.
 */
#include <string.h>

#include "query.h"

#define CLASS_ACTOR		'a'
#define CLASS_RECIPIENT 'r'
#define CLASS_PLACE		'p'
#define CLASS_ORG		'o'
#define CLASS_KIND		'k'
#define CLASS_FAMILY	'f'
#define CLASS_FORUM		'F'
#define CLASS_SESSION	'S'		/* name, zero byte, ordinal */
#define CLASS_LEVEL		'l'
#define CLASS_MODALITY	'M'		/* not for what is asserted */
#define CLASS_MONTH		'm'		/* months since the year 0 */
#define CLASS_YEAR		'y'
#define CLASS_WHOLE_YEAR 'z'
#define CLASS_WIDE		'w'
#define CLASS_PAIR		'd'		/* smaller numeric code first */
#define CLASS_MANY		'D'

#define MOST_YEARS		50		/* of one event */
#define MOST_PAIRED		16
#define MOST_YEAR_KEYS	12		/* of a query, before a range stands for them */

static NgKey
number_key(NgArena *a, char cls, unsigned v)
{
	uint8_t    *p = ng_alloc(a, 3);

	p[0] = (uint8_t) cls;
	p[1] = (uint8_t) (v >> 8);
	p[2] = (uint8_t) v;
	return (NgKey) {p, 3};
}

static NgKey
pair_key(NgArena *a, NgCountry x, NgCountry y)
{
	uint8_t    *p = ng_alloc(a, 5);
	NgCountry	first = x < y ? x : y,
				second = x < y ? y : x;

	p[0] = CLASS_PAIR;
	p[1] = (uint8_t) (first >> 8);
	p[2] = (uint8_t) first;
	p[3] = (uint8_t) (second >> 8);
	p[4] = (uint8_t) second;
	return (NgKey) {p, 5};
}

static NgKey
name_key(NgArena *a, char cls, const char *name)
{
	size_t		n = strlen(name);
	uint8_t    *p = ng_alloc(a, n + 1);

	p[0] = (uint8_t) cls;
	memcpy(p + 1, name, n);
	return (NgKey) {p, (int32_t) n + 1};
}

static NgKey
session_key(NgArena *a, const char *name, int32_t ordinal)
{
	size_t		n = strlen(name);
	uint8_t    *p = ng_alloc(a, n + 6);
	int			i;

	p[0] = CLASS_SESSION;
	memcpy(p + 1, name, n);
	p[n + 1] = 0;
	for (i = 0; i < 4; i++)
		p[n + 2 + i] = (uint8_t) ((uint32_t) ordinal >> (24 - 8 * i));
	return (NgKey) {p, (int32_t) n + 6};
}

/* ---- of an event ---- */

static void
party_keys(const NgParty *p, int32_t n, char role, NgArena *a, NgKeys *keys)
{
	int32_t		i;

	for (i = 0; i < n; i++)
	{
		if (p[i].org)
		{
			*NG_PUSH(a, *keys) = name_key(a, CLASS_ORG, p[i].org);
			continue;
		}
		*NG_PUSH(a, *keys) = number_key(a, role, p[i].country);
	}
}

static void
pair_keys(const NgEvent *e, NgArena *a, NgKeys *keys)
{
	int			n,
				i,
				j;
	NgCountry  *c = ng_event_countries(e, a, &n);

	if (n > MOST_PAIRED)
	{
		*NG_PUSH(a, *keys) = number_key(a, CLASS_MANY, 0);
		return;
	}
	for (i = 0; i < n; i++)
		for (j = i + 1; j < n; j++)
			*NG_PUSH(a, *keys) = pair_key(a, c[i], c[j]);
}

static void
date_keys(const NgEventDate *d, NgArena *a, NgKeys *keys)
{
	int32_t		from,
				to;
	int			year[2],
				month[2],
				day,
				y,
				m;

	ng_date_days(d, &from, &to);
	if (from == NG_DAY_UNKNOWN)
		return;
	if (from != NG_DAY_PAST && to != NG_DAY_FUTURE)
	{
		ng_day_fields(from, &year[0], &month[0], &day);
		ng_day_fields(to, &year[1], &month[1], &day);
	}
	if (from == NG_DAY_PAST || to == NG_DAY_FUTURE || year[1] - year[0] >= MOST_YEARS)
	{
		*NG_PUSH(a, *keys) = number_key(a, CLASS_WIDE, 0);
		return;
	}
	for (y = year[0]; y <= year[1]; y++)
	{
		int			first = y == year[0] ? month[0] : 1,
					last = y == year[1] ? month[1] : 12;

		*NG_PUSH(a, *keys) = number_key(a, CLASS_YEAR, (unsigned) y);
		if (first == 1 && last == 12)
			*NG_PUSH(a, *keys) = number_key(a, CLASS_WHOLE_YEAR, (unsigned) y);
		else
			for (m = first; m <= last; m++)
				*NG_PUSH(a, *keys) = number_key(a, CLASS_MONTH, (unsigned) (y * 12 + m - 1));
	}
}

void
ng_event_keys(const NgEvent *e, NgArena *a, NgKeys *keys)
{
	int32_t		i;

	*NG_PUSH(a, *keys) = number_key(a, CLASS_KIND, (unsigned) e->kind);
	*NG_PUSH(a, *keys) = name_key(a, CLASS_FAMILY, ng_kind(e->kind)->family);
	party_keys(e->actors, e->nactors, CLASS_ACTOR, a, keys);
	party_keys(e->recipients, e->nrecipients, CLASS_RECIPIENT, a, keys);
	pair_keys(e, a, keys);
	if (e->place_country)
		*NG_PUSH(a, *keys) = number_key(a, CLASS_PLACE, e->place_country);
	for (i = 0; i < e->nforums; i++)
	{
		*NG_PUSH(a, *keys) = name_key(a, CLASS_FORUM, e->forums[i].name);
		if (e->forums[i].ordinal)
			*NG_PUSH(a, *keys) = session_key(a, e->forums[i].name, e->forums[i].ordinal);
	}
	if (e->level)
		*NG_PUSH(a, *keys) = number_key(a, CLASS_LEVEL, e->level);
	if (e->modality != NG_ASSERTED)
		*NG_PUSH(a, *keys) = number_key(a, CLASS_MODALITY, e->modality);
	date_keys(&e->date, a, keys);
}

/* ---- of a query ---- */

static NgQueryKey *
add(NgArena *a, NgQueryKeys *keys, NgKey key, bool exact, int32_t leaf)
{
	NgQueryKey *k = NG_PUSH(a, *keys);

	*k = (NgQueryKey) {.key = key,.exact = exact,.leaf = leaf,.leaf2 = -1};
	return k;
}

static void
month_keys(NgArena *a, NgQueryKeys *keys, int year, int month, bool exact, int32_t leaf)
{
	add(a, keys, number_key(a, CLASS_MONTH, (unsigned) (year * 12 + month - 1)), exact, leaf);
}

/* The part of one year from day `from` to day `to`, not all of it. */
static void
part_of_year_keys(NgArena *a, NgQueryKeys *keys, int32_t from, int32_t to, int32_t leaf)
{
	int			year,
				month[2],
				day[2],
				m;

	ng_day_fields(from, &year, &month[0], &day[0]);
	ng_day_fields(to, &year, &month[1], &day[1]);
	for (m = month[0]; m <= month[1]; m++)
		month_keys(a, keys, year, m,
				   !(m == month[0] && day[0] > 1) &&
					   !(m == month[1] && day[1] < ng_days_in_month(year, m)),
				   leaf);
	add(a, keys, number_key(a, CLASS_WHOLE_YEAR, (unsigned) year), true, leaf);
}

static void
days_keys(const NgQueryNode *q, int32_t leaf, NgArena *a, NgQueryKeys *keys)
{
	int32_t		from = q->from == NG_DAY_PAST ? ng_day(1, 1, 1) : q->from,
				to = q->to == NG_DAY_FUTURE ? ng_day(9999, 12, 31) : q->to;
	int			first,
				last,
				month,
				day,
				y;

	add(a, keys, number_key(a, CLASS_WIDE, 0), false, leaf);
	ng_day_fields(from, &first, &month, &day);
	if (month > 1 || day > 1)
	{
		int32_t		end = ng_day(first, 12, 31);

		part_of_year_keys(a, keys, from, to < end ? to : end, leaf);
		if (to <= end)
			return;
		first++;
	}
	ng_day_fields(to, &last, &month, &day);
	if (month < 12 || day < 31)
	{
		part_of_year_keys(a, keys, ng_day(last, 1, 1), to, leaf);
		last--;
	}
	if (last - first >= MOST_YEAR_KEYS)
		add(a, keys, number_key(a, CLASS_YEAR, (unsigned) first), true, leaf)->last =
			number_key(a, CLASS_YEAR, (unsigned) last).bytes;
	else
		for (y = first; y <= last; y++)
			add(a, keys, number_key(a, CLASS_YEAR, (unsigned) y), true, leaf);
}

static void
leaf_keys(const NgQueryNode *q, int32_t leaf, NgArena *a, NgQueryKeys *keys)
{
	switch (q->type)
	{
		case NG_NODE_COUNTRY:
			add(a, keys, number_key(a, CLASS_ACTOR, q->code), true, leaf);
			add(a, keys, number_key(a, CLASS_RECIPIENT, q->code), true, leaf);
			break;
		case NG_NODE_ACTOR:
			add(a, keys, number_key(a, CLASS_ACTOR, q->code), true, leaf);
			break;
		case NG_NODE_RECIPIENT:
			add(a, keys, number_key(a, CLASS_RECIPIENT, q->code), true, leaf);
			break;
		case NG_NODE_PLACE:
			add(a, keys, number_key(a, CLASS_PLACE, q->code), true, leaf);
			break;
		case NG_NODE_ORG:
			add(a, keys, name_key(a, CLASS_ORG, q->name), true, leaf);
			break;
		case NG_NODE_KIND:
			add(a, keys, number_key(a, CLASS_KIND, q->code), true, leaf);
			break;
		case NG_NODE_FAMILY:
			add(a, keys, name_key(a, CLASS_FAMILY, q->name), true, leaf);
			break;
		case NG_NODE_FORUM:
			add(a, keys, name_key(a, CLASS_FORUM, q->name), true, leaf);
			break;
		case NG_NODE_FORUM_PREFIX:
			add(a, keys, name_key(a, CLASS_FORUM, q->name), true, leaf)->prefix = true;
			break;
		case NG_NODE_SESSION:
			add(a, keys, session_key(a, q->name, q->from), true, leaf);
			break;
		case NG_NODE_LEVEL:
			add(a, keys, number_key(a, CLASS_LEVEL, q->code), true, leaf);
			break;
		case NG_NODE_MODALITY:
			add(a, keys, number_key(a, CLASS_MODALITY, q->code), true, leaf);
			break;
		case NG_NODE_DATE:
			days_keys(q, leaf, a, keys);
			break;
		default:
			break;
	}
}

/*
 * Which leaves must all be true: those that only ANDs join.  Backwards, a
 * postfix row gives each operator before its operands.
 */
static bool *
conjuncts(const NgQuery *q, NgArena *a)
{
	bool	   *must = ng_alloc0(a, (size_t) q->n);
	bool	   *stack = ng_alloc(a, (size_t) q->n + 1);
	int32_t		top = 0,
				i;

	stack[top++] = true;
	for (i = q->n - 1; i >= 0; i--)
	{
		bool		here = stack[--top];

		switch (q->nodes[i].type)
		{
			case NG_NODE_AND:
			case NG_NODE_OR:
				here = here && q->nodes[i].type == NG_NODE_AND;
				stack[top++] = here;
				stack[top++] = here;
				break;
			case NG_NODE_NOT:
				stack[top++] = false;
				break;
			default:
				must[i] = here;
		}
	}
	return must;
}

void
ng_query_keys(const NgQuery *q, NgArena *a, NgQueryKeys *keys)
{
	bool	   *must = conjuncts(q, a);
	int32_t		waiting = -1,	/* a country that must take part and has no partner yet */
				i;

	for (i = 0; i < q->n; i++)
	{
		const NgQueryNode *n = &q->nodes[i];

		if (n->type != NG_NODE_COUNTRY || !must[i])
			leaf_keys(n, i, a, keys);
		else if (waiting < 0)
			waiting = i;
		else if (q->nodes[waiting].code == n->code)
			leaf_keys(n, i, a, keys);
		else
		{
			add(a, keys, pair_key(a, q->nodes[waiting].code, n->code), true, waiting)->leaf2 = i;
			add(a, keys, number_key(a, CLASS_MANY, 0), false, waiting)->leaf2 = i;
			waiting = -1;
		}
	}
	if (waiting >= 0)
		leaf_keys(&q->nodes[waiting], waiting, a, keys);
}

bool
ng_key_month(NgKey key, int32_t *first, int32_t *last)
{
	unsigned	v;
	int			year,
				month;

	if (key.bytes[0] != CLASS_MONTH)
		return false;
	v = (unsigned) key.bytes[1] << 8 | key.bytes[2];
	year = (int) (v / 12);
	month = (int) (v % 12) + 1;
	*first = ng_day(year, month, 1);
	*last = ng_day(year, month, ng_days_in_month(year, month));
	return true;
}
