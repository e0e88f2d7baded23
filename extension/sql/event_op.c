/* event_op.c: operators of diplomatic_event: containment, overlap, match, distance. */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/float.h"
#include "utils/rangetypes.h"

#include "event_query.h"

PG_FUNCTION_INFO_V1(event_contains_country);
PG_FUNCTION_INFO_V1(event_contains_countries);
PG_FUNCTION_INFO_V1(event_overlaps_countries);
PG_FUNCTION_INFO_V1(event_overlaps_dates);
PG_FUNCTION_INFO_V1(event_within_dates);
PG_FUNCTION_INFO_V1(event_matches);
PG_FUNCTION_INFO_V1(country_within_event);
PG_FUNCTION_INFO_V1(query_matches_event);
PG_FUNCTION_INFO_V1(event_distance);
PG_FUNCTION_INFO_V1(event_distance_date);
PG_FUNCTION_INFO_V1(date_distance_event);

/* ---- an operator as a condition ---- */

static NgQueryNode *
add_leaf(NgQuery *q, NgNodeType type)
{
	NgQueryNode *n = &q->nodes[q->n++];

	memset(n, 0, sizeof(*n));
	n->type = (uint8_t) type;
	return n;
}

/* The countries of the array, joined by an operator; a NULL among them is contained in nothing. */
static void
of_countries(ArrayType *array, NgNodeType join, NgArena *a, NgQuery *q, bool *never)
{
	Datum	   *d;
	bool	   *nulls;
	int			n,
				i;

	deconstruct_array(array, ARR_ELEMTYPE(array), sizeof(int32), true, TYPALIGN_INT, &d, &nulls,
					  &n);
	q->nodes = ng_alloc(a, sizeof(NgQueryNode) * (2 * (size_t) n + 1));
	*never = join == NG_NODE_OR;
	for (i = 0; i < n; i++)
	{
		if (nulls[i])
		{
			if (join == NG_NODE_OR)
				continue;
			*never = true;
			q->n = 0;
			return;
		}
		add_leaf(q, NG_NODE_COUNTRY)->code = DatumGetCountry(d[i]);
		if (q->n > 1)
			add_leaf(q, join);
		*never = false;
	}
}

/* One more operand, joined to what stands before it when there is something. */
static NgQueryNode *
add_joined(NgQuery *q, NgNodeType type, NgNodeType join, int32_t *operands)
{
	NgQueryNode *n = add_leaf(q, type);

	if ((*operands)++ > 0)
		add_leaf(q, join);
	return n;
}

static void
any_party(NgQuery *q, const NgParty *p, int32_t n, int32_t *operands)
{
	int32_t		i;

	for (i = 0; i < n; i++)
		if (p[i].country)
			add_joined(q, NG_NODE_COUNTRY, NG_NODE_OR, operands)->code = p[i].country;
		else
			add_joined(q, NG_NODE_ORG, NG_NODE_OR, operands)->name = p[i].org;
}

/*
 * What must hold of an event that may be the same as this one: its family, and
 * a shared session, or a shared party and dates not more than a day apart.
 */
static void
of_event(const NgEvent *e, NgArena *a, NgQuery *q, bool *never)
{
	int32_t		ways = 0,
				parties = 0,
				from,
				to,
				i;

	q->nodes = ng_alloc(
		a, sizeof(NgQueryNode) * 2 * (size_t) (e->nactors + e->nrecipients + e->nforums + 4));
	for (i = 0; i < e->nforums; i++)
		if (e->forums[i].ordinal)
		{
			NgQueryNode *n = add_joined(q, NG_NODE_SESSION, NG_NODE_OR, &ways);

			n->name = e->forums[i].name;
			n->from = e->forums[i].ordinal;
		}
	ng_date_days(&e->date, &from, &to);
	if (from != NG_DAY_UNKNOWN && e->nactors + e->nrecipients > 0)
	{
		NgQueryNode *n;

		any_party(q, e->actors, e->nactors, &parties);
		any_party(q, e->recipients, e->nrecipients, &parties);
		n = add_leaf(q, NG_NODE_DATE);
		n->from = from == NG_DAY_PAST ? from : from - 1;
		n->to = to == NG_DAY_FUTURE ? to : to + 1;
		add_leaf(q, NG_NODE_AND);
		if (ways++ > 0)
			add_leaf(q, NG_NODE_OR);
	}
	*never = ways == 0;
	if (ways > 0)
	{
		add_leaf(q, NG_NODE_FAMILY)->name = ng_kind(e->kind)->family;
		add_leaf(q, NG_NODE_AND);
	}
}

void
ng_query_of_operator(int strategy, Datum operand, NgArena *a, NgQuery *q, bool *never,
					 bool *inexact)
{
	NgQueryNode *n;
	EventArg	arg;

	q->n = 0;
	*never = *inexact = false;
	switch (strategy)
	{
		case NG_STRATEGY_CONTAINS_COUNTRY:
			q->nodes = ng_alloc(a, sizeof(NgQueryNode));
			add_leaf(q, NG_NODE_COUNTRY)->code = DatumGetCountry(operand);
			break;
		case NG_STRATEGY_CONTAINS_COUNTRIES:
			of_countries(DatumGetArrayTypeP(operand), NG_NODE_AND, a, q, never);
			break;
		case NG_STRATEGY_OVERLAPS_COUNTRIES:
			of_countries(DatumGetArrayTypeP(operand), NG_NODE_OR, a, q, never);
			break;
		case NG_STRATEGY_OVERLAPS_DATES:
		case NG_STRATEGY_WITHIN_DATES:
			*inexact = strategy == NG_STRATEGY_WITHIN_DATES;
			q->nodes = ng_alloc(a, sizeof(NgQueryNode));
			n = add_leaf(q, NG_NODE_DATE);
			if (!ng_range_days(DatumGetRangeTypeP(operand), &n->from, &n->to))
			{
				q->n = 0;
				*never = true;
			}
			else
			{
				/* events lie in the years 1 to 9999 */
				n->from = n->from == NG_DAY_PAST ? n->from : Max(n->from, ng_day(1, 1, 1));
				n->to = n->to == NG_DAY_FUTURE ? n->to : Min(n->to, ng_day(9999, 12, 31));
				if (n->from > n->to)
				{
					q->n = 0;
					*never = true;
				}
			}
			break;
		case NG_STRATEGY_MATCHES:
			ng_query_get(operand, a, q);
			break;
		case NG_STRATEGY_SAME:
			*inexact = true;
			ng_event_get(operand, a, &arg);
			of_event(&arg.e, a, q, never);
			break;
		default:
			elog(ERROR, "unrecognized strategy number: %d", strategy);
	}
}

static bool
holds(Datum event, int strategy, Datum operand)
{
	EventScratch scratch;
	EventArg	arg;
	NgQuery		q;
	bool		never,
				inexact,
				result;

	ng_scratch_init(&scratch);
	ng_event_get(event, &scratch.arena, &arg);
	ng_query_of_operator(strategy, operand, &scratch.arena, &q, &never, &inexact);
	result = !never && (q.n == 0 || ng_query_matches(&q, &arg.e, &scratch.arena));
	if (result && inexact)
	{
		int32_t		from,
					to;

		ng_date_days(&arg.e.date, &from, &to);
		result = q.nodes[0].from <= from && to <= q.nodes[0].to;
	}
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	return result;
}

#define OPERATOR(name, event, operand, strategy) \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(holds(PG_GETARG_DATUM(event), strategy, PG_GETARG_DATUM(operand))); \
}

OPERATOR(event_contains_country, 0, 1, NG_STRATEGY_CONTAINS_COUNTRY)
OPERATOR(country_within_event, 1, 0, NG_STRATEGY_CONTAINS_COUNTRY)
OPERATOR(event_contains_countries, 0, 1, NG_STRATEGY_CONTAINS_COUNTRIES)
OPERATOR(event_overlaps_countries, 0, 1, NG_STRATEGY_OVERLAPS_COUNTRIES)
OPERATOR(event_overlaps_dates, 0, 1, NG_STRATEGY_OVERLAPS_DATES)
OPERATOR(event_within_dates, 0, 1, NG_STRATEGY_WITHIN_DATES)
OPERATOR(event_matches, 0, 1, NG_STRATEGY_MATCHES)
OPERATOR(query_matches_event, 1, 0, NG_STRATEGY_MATCHES)

/* ---- distance ---- */

/* Days to a day; infinite for an unknown date. */
static float8
distance_to_day(Datum event, DateADT day)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(event);
	int32_t		from,
				to;

	ng_event_payload_days((const uint8_t *) VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v), &from, &to);
	if ((Pointer) v != DatumGetPointer(event))
		pfree(v);
	return DATE_NOT_FINITE(day) ? get_float8_infinity() : ng_days_distance(from, to, day, day);
}

Datum
event_distance_date(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(distance_to_day(PG_GETARG_DATUM(0), PG_GETARG_DATEADT(1)));
}

Datum
date_distance_event(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(distance_to_day(PG_GETARG_DATUM(1), PG_GETARG_DATEADT(0)));
}

/* Days between the dates, plus the share of countries that only one of them has. */
Datum
event_distance(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	x,
				y;
	NgCountry  *c[2];
	int			n[2],
				i,
				shared = 0,
				either;
	int32_t		from[2],
				to[2];
	float8		result;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &x);
	ng_event_get(PG_GETARG_DATUM(1), &scratch.arena, &y);
	ng_date_days(&x.e.date, &from[0], &to[0]);
	ng_date_days(&y.e.date, &from[1], &to[1]);
	result = from[1] == NG_DAY_UNKNOWN ? get_float8_infinity()
		: ng_days_distance(from[0], to[0], from[1], to[1]);
	c[0] = ng_event_countries(&x.e, &scratch.arena, &n[0]);
	c[1] = ng_event_countries(&y.e, &scratch.arena, &n[1]);
	for (i = either = 0; i < n[0] && either < n[1];)
	{
		int			cmp = ng_country_cmp(c[0][i], c[1][either]);

		shared += cmp == 0;
		if (cmp <= 0)
			i++;
		if (cmp >= 0)
			either++;
	}
	either = n[0] + n[1] - shared;
	if (either > 0)
		result += (float8) (either - shared) / either;
	ng_event_drop(&x);
	ng_event_drop(&y);
	ng_scratch_done(&scratch);
	PG_RETURN_FLOAT8(result);
}
