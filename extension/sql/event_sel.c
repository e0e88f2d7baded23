/*
 * event_sel.c: how many events an operator will find, from the shares of the
 * keys that ANALYZE counted (event_stats.c).
 *
 * Words of a condition are taken as independent, but for pairs of countries,
 * which have shares of their own.  What is not among the counted keys is rarer
 * than the rarest of them.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "nodes/nodeFuncs.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "event_query.h"

PG_FUNCTION_INFO_V1(event_sel);
PG_FUNCTION_INFO_V1(event_joinsel);

#define DEFAULT_SHARE	0.01	/* nothing is known */

/* ---- which operator ---- */

/* By the function behind it, so that operators can live in any schema. */
static int
strategy_of(Oid operator)
{
	static const struct
	{
		const char *function;
		int			strategy;
	}			known[] = {
		{"event_contains_country", NG_STRATEGY_CONTAINS_COUNTRY},
		{"country_within_event", NG_STRATEGY_CONTAINS_COUNTRY},
		{"event_contains_countries", NG_STRATEGY_CONTAINS_COUNTRIES},
		{"event_overlaps_countries", NG_STRATEGY_OVERLAPS_COUNTRIES},
		{"event_overlaps_dates", NG_STRATEGY_OVERLAPS_DATES},
		{"event_within_dates", NG_STRATEGY_WITHIN_DATES},
		{"event_matches", NG_STRATEGY_MATCHES},
		{"query_matches_event", NG_STRATEGY_MATCHES},
		{"event_same", NG_STRATEGY_SAME}
	};
	char	   *name = get_func_name(get_opcode(operator));
	int			i;

	for (i = 0; name && i < (int) lengthof(known); i++)
		if (strcmp(known[i].function, name) == 0)
			return known[i].strategy;
	return 0;
}

/* ---- shares of keys ---- */

typedef struct Shares
{
	AttStatsSlot slot;
	bool		known;
	double		rare;			/* of a key that was not counted */
} Shares;

static int
compare_key(Datum counted, const uint8_t *bytes, int n)
{
	struct varlena *v = (struct varlena *) DatumGetPointer(counted);
	int			m = VARSIZE_ANY_EXHDR(v);
	int			cmp = memcmp(VARDATA_ANY(v), bytes, Min(m, n));

	return cmp ? cmp : m - n;
}

/* First counted key that is not before this one. */
static int
find_key(const Shares *s, const uint8_t *bytes, int n)
{
	int			lo = 0,
				hi = s->slot.nvalues;

	while (lo < hi)
	{
		int			mid = lo + (hi - lo) / 2;

		if (compare_key(s->slot.values[mid], bytes, n) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Share of the events that have the key, or any key of its range; *found: was one counted? */
static double
share_of_key(const Shares *s, const NgQueryKey *k, bool *found)
{
	double		share = 0;
	int			i = find_key(s, k->key.bytes, k->key.n);

	*found = false;
	for (; i < s->slot.nvalues; i++)
	{
		struct varlena *v = (struct varlena *) DatumGetPointer(s->slot.values[i]);
		int			n = VARSIZE_ANY_EXHDR(v);

		if (k->prefix ? n < k->key.n || memcmp(VARDATA_ANY(v), k->key.bytes, k->key.n) != 0
			: k->last ? compare_key(s->slot.values[i], k->last, k->key.n) > 0
			: compare_key(s->slot.values[i], k->key.bytes, k->key.n) != 0)
			break;
		*found = true;
		share += s->slot.numbers[i];
	}
	return *found ? Min(share, 1.0) : s->rare;
}

/* What part of a month the days of a leaf take. */
static double
part_of_month(const NgQueryNode *leaf, int32_t first, int32_t last)
{
	double		from = Max(leaf->from, first),
				to = Min(leaf->to, last);

	return Max(to - from + 1, 0) / ((double) last - first + 1);
}

/* Share of the events of a leaf that stands alone. */
static double
share_of_leaf(const Shares *s, const NgQueryNode *leaf, NgArena *a)
{
	NgQuery		one = {unconstify(NgQueryNode *, leaf), 1};
	NgQueryKeys keys = {0};
	double		share = 0;
	bool		found,
				any = false;
	int32_t		i;

	ng_query_keys(&one, a, &keys);
	for (i = 0; i < keys.n; i++)
	{
		double		x = share_of_key(s, &keys.v[i], &found);
		int32_t		first,
					last;

		/* a date has several keys, most of which may be of nothing */
		if (!found && keys.n > 1)
			continue;
		if (leaf->type == NG_NODE_DATE && !keys.v[i].exact &&
			ng_key_month(keys.v[i].key, &first, &last))
			x *= part_of_month(leaf, first, last);
		share += x;
		any = true;
	}
	pfree(keys.v);
	return any ? Min(share, 1.0) : s->rare;
}

/* Share of the events that fulfil a condition. */
static double
share_of_query(const Shares *s, const NgQuery *q, NgArena *a)
{
	double	   *stack = ng_alloc(a, sizeof(double) * (size_t) (q->n + 1)),
			   *leaf = ng_alloc(a, sizeof(double) * (size_t) q->n);
	NgQueryKeys keys = {0};
	int32_t		top = 0,
				i;

	for (i = 0; i < q->n; i++)
		leaf[i] = q->nodes[i].type > NG_NODE_NOT ? share_of_leaf(s, &q->nodes[i], a) : 0;
	/* two countries that must both take part: the share of the pair stands at one of them */
	ng_query_keys(q, a, &keys);
	for (i = 0; i < keys.n; i++)
	{
		const NgQueryKey *k = &keys.v[i];
		bool		found;
		double		pair;

		if (k->leaf2 < 0 || !k->exact)
			continue;
		pair = share_of_key(s, k, &found);
		leaf[k->leaf] = found ? pair : Min(pair, leaf[k->leaf] * leaf[k->leaf2]);
		leaf[k->leaf2] = 1;
	}
	pfree(keys.v);

	for (i = 0; i < q->n; i++)
	{
		double		y;

		switch (q->nodes[i].type)
		{
			case NG_NODE_NOT:
				stack[top - 1] = 1 - stack[top - 1];
				break;
			case NG_NODE_AND:
				y = stack[--top];
				stack[top - 1] *= y;
				break;
			case NG_NODE_OR:
				y = stack[--top];
				stack[top - 1] += y - stack[top - 1] * y;
				break;
			default:
				stack[top++] = leaf[i];
		}
	}
	return stack[0];
}

/* The counted keys of a column; false when it was not analyzed. */
static bool
open_shares(const VariableStatData *v, Shares *s, double *nulls)
{
	*nulls = 0;
	memset(s, 0, sizeof(*s));
	if (!HeapTupleIsValid(v->statsTuple))
		return false;
	*nulls = ((Form_pg_statistic) GETSTRUCT(v->statsTuple))->stanullfrac;
	s->known = get_attstatsslot(&s->slot, v->statsTuple, STATISTIC_KIND_MCELEM, InvalidOid,
								ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS) &&
		s->slot.valuetype == BYTEAOID && s->slot.nnumbers == s->slot.nvalues + 2;
	if (s->known)
		s->rare = s->slot.numbers[s->slot.nvalues] / 2;
	return s->known;
}

/* ---- estimators ---- */

static double
share_of_constant(int strategy, const VariableStatData *v, Datum constant)
{
	EventScratch scratch;
	NgQuery		q;
	Shares		s;
	bool		never,
				inexact;
	double		nulls,
				share;

	if (!open_shares(v, &s, &nulls))
		share = DEFAULT_SHARE;
	else
	{
		ng_scratch_init(&scratch);
		ng_query_of_operator(strategy, constant, &scratch.arena, &q, &never, &inexact);
		share = never ? 0 : q.n == 0 ? 1 : share_of_query(&s, &q, &scratch.arena);
		/* of the events with the family, a party and the day, few are the same */
		if (strategy == NG_STRATEGY_SAME)
			share /= 4;
		ng_scratch_done(&scratch);
		free_attstatsslot(&s.slot);
	}
	return share * (1 - nulls);
}

Datum
event_sel(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			relation = PG_GETARG_INT32(3);
	int			strategy = strategy_of(operator);
	VariableStatData v;
	Node	   *other;
	bool		left;
	double		share = DEFAULT_SHARE;

	if (strategy == 0 || !get_restriction_variable(root, args, relation, &v, &other, &left))
		PG_RETURN_FLOAT8(DEFAULT_SHARE);
	/* of country @> event, the column must be the event */
	if (IsA(other, Const) && (v.atttype == exprType(other)) == (strategy == NG_STRATEGY_SAME))
	{
		Const	   *c = (Const *) other;

		share = c->constisnull ? 0 : share_of_constant(strategy, &v, c->constvalue);
	}
	ReleaseVariableStats(v);
	CLAMP_PROBABILITY(share);
	PG_RETURN_FLOAT8(share);
}

/*
 * Rows of two tables: for countries, what an average country has; else the
 * default, of which events that are the same are a small part.
 */
Datum
event_joinsel(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	int			strategy = strategy_of(PG_GETARG_OID(1));
	List	   *args = (List *) PG_GETARG_POINTER(2);
	SpecialJoinInfo *join = (SpecialJoinInfo *) PG_GETARG_POINTER(4);
	VariableStatData v[2];
	bool		reversed;
	double		share = strategy == NG_STRATEGY_SAME ? DEFAULT_SHARE / 100 : DEFAULT_SHARE;
	int			i;

	get_join_variables(root, args, join, &v[0], &v[1], &reversed);
	for (i = 0; i < 2 && strategy == NG_STRATEGY_CONTAINS_COUNTRY; i++)
	{
		Shares		s;
		double		nulls;

		if (open_shares(&v[i], &s, &nulls))
		{
			int			from = find_key(&s, (const uint8_t *) NG_COUNTRY_KEYS, 1),
						to = find_key(&s, (const uint8_t *) NG_COUNTRY_KEYS_END, 1),
						k;
			double		sum = 0;

			for (k = from; k < to; k++)
				sum += s.slot.numbers[k];
			if (to > from)
				share = sum / (to - from) * (1 - nulls);
		}
		if (s.known)
			free_attstatsslot(&s.slot);
	}
	ReleaseVariableStats(v[0]);
	ReleaseVariableStats(v[1]);
	CLAMP_PROBABILITY(share);
	PG_RETURN_FLOAT8(share);
}
