/*
 * event_gin.c: GIN over diplomatic_event.
 *
 * One index knows an event by its countries (also by role), organizations,
 * kind, family, forums, sessions, level, modality and dates: the keys of
 * event/keys.c as bytea.  Every operator becomes a condition (event_query.h)
 * whose leaves ask for keys.
 */
#include "postgres.h"

#include "access/gin.h"
#include "fmgr.h"

#include "event_query.h"

PG_FUNCTION_INFO_V1(gin_extract_value_diplomatic_event);
PG_FUNCTION_INFO_V1(gin_extract_query_diplomatic_event);
PG_FUNCTION_INFO_V1(gin_diplomatic_event_triconsistent);
PG_FUNCTION_INFO_V1(gin_diplomatic_event_compare_partial);

/* What extract_query leaves for the others; every key's extra data points to its own. */
typedef struct Scan
{
	NgQuery		query;
	NgQueryKeys keys;
	bool		inexact;		/* the heap tuple must be looked at anyway */
	NgTruth    *leaf;			/* room for evaluate */
} Scan;

typedef struct KeyExtra
{
	Scan	   *scan;
	const NgQueryKey *key;
} KeyExtra;

static Datum
key_datum(NgKey k)
{
	bytea	   *b = palloc(VARHDRSZ + k.n);

	SET_VARSIZE(b, VARHDRSZ + k.n);
	memcpy(VARDATA(b), k.bytes, k.n);
	return PointerGetDatum(b);
}

#define FEW_KEYS 32

/* As the index compares them. */
static int
compare_keys(const NgKey *a, const NgKey *b)
{
	int			c = memcmp(a->bytes, b->bytes, (size_t) Min(a->n, b->n));

	return c ? c : (a->n > b->n) - (a->n < b->n);
}

/* The index would sort them itself, at a call a comparison; few, as they mostly are, in place. */
static void
sort_keys(NgKeys *keys)
{
	int32_t		i,
				j;

	for (i = 1; i < keys->n && keys->n <= FEW_KEYS; i++)
	{
		NgKey		k = keys->v[i];

		for (j = i; j > 0 && compare_keys(&keys->v[j - 1], &k) > 0; j--)
			keys->v[j] = keys->v[j - 1];
		keys->v[j] = k;
	}
}

Datum
gin_extract_value_diplomatic_event(PG_FUNCTION_ARGS)
{
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	EventScratch scratch;
	EventArg	arg;
	NgKeys		keys = {0};
	Datum	   *entries;
	int32		i;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	ng_event_keys(&arg.e, &scratch.arena, &keys);
	sort_keys(&keys);
	entries = palloc(sizeof(Datum) * keys.n);
	for (i = 0; i < keys.n; i++)
		entries[i] = key_datum(keys.v[i]);
	*nkeys = keys.n;
	pfree(keys.v);
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	PG_RETURN_POINTER(entries);
}

/* One key of a leaf: the truest of its keys counts. */
static void
set_leaf(NgTruth *leaf, int32_t i, NgTruth truth)
{
	if (truth == NG_TRUE || (truth == NG_MAYBE && leaf[i] == NG_FALSE))
		leaf[i] = truth;
}

/* Truth of the condition when keys are present as `check` says; NULL: none is. */
static NgTruth
evaluate(const Scan *scan, const GinTernaryValue *check)
{
	NgTruth    *leaf = scan->leaf;
	int32_t		i;

	for (i = 0; i < scan->query.n; i++)
		leaf[i] = NG_FALSE;

	for (i = 0; check && i < scan->keys.n; i++)
	{
		const NgQueryKey *k = &scan->keys.v[i];

		NgTruth		truth = check[i] == GIN_FALSE ? NG_FALSE
			: check[i] == GIN_TRUE && k->exact ? NG_TRUE : NG_MAYBE;

		set_leaf(leaf, k->leaf, truth);
		if (k->leaf2 >= 0)
			set_leaf(leaf, k->leaf2, truth);
	}
	return ng_query_eval(&scan->query, leaf);
}

Datum
gin_extract_query_diplomatic_event(PG_FUNCTION_ARGS)
{
	int32	   *nkeys = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	bool	  **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	/* lives as long as the scan, and so does its arena */
	NgAllocator *source = palloc(sizeof(NgAllocator));
	NgArena    *a = palloc(sizeof(NgArena));
	Scan	   *scan = palloc0(sizeof(Scan));
	KeyExtra   *extras;
	Datum	   *entries;
	bool		never;
	int32_t		i;

	*source = ng_door_allocator(CurrentMemoryContext);
	ng_arena_init(a, source);
	*nkeys = 0;
	ng_query_of_operator(strategy, PG_GETARG_DATUM(0), a, &scan->query, &never, &scan->inexact);
	if (scan->query.n == 0)
	{
		if (!never)
			*mode = GIN_SEARCH_MODE_ALL;
		PG_RETURN_POINTER(NULL);
	}
	ng_query_keys(&scan->query, a, &scan->keys);
	scan->leaf = palloc(sizeof(NgTruth) * scan->query.n);
	if (evaluate(scan, NULL) != NG_FALSE)
		*mode = GIN_SEARCH_MODE_ALL;

	*nkeys = scan->keys.n;
	entries = palloc(sizeof(Datum) * *nkeys);
	*partial = palloc(sizeof(bool) * *nkeys);
	*extra = palloc(sizeof(Pointer) * *nkeys);
	extras = palloc(sizeof(KeyExtra) * *nkeys);
	for (i = 0; i < *nkeys; i++)
	{
		extras[i] = (KeyExtra) {scan, &scan->keys.v[i]};
		(*extra)[i] = (Pointer) &extras[i];
		(*partial)[i] = extras[i].key->prefix || extras[i].key->last;
		entries[i] = key_datum(extras[i].key->key);
	}
	PG_RETURN_POINTER(entries);
}

Datum
gin_diplomatic_event_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		nkeys = PG_GETARG_INT32(3);
	Pointer    *extra = (Pointer *) PG_GETARG_POINTER(4);
	const Scan *scan;
	NgTruth		truth;

	/* no keys: a condition that is always true */
	if (nkeys == 0)
		PG_RETURN_GIN_TERNARY_VALUE(GIN_TRUE);
	scan = ((KeyExtra *) extra[0])->scan;
	truth = evaluate(scan, check);
	if (truth == NG_TRUE && scan->inexact)
		truth = NG_MAYBE;
	PG_RETURN_GIN_TERNARY_VALUE(truth == NG_TRUE ? GIN_TRUE
		: truth == NG_FALSE ? GIN_FALSE
		: GIN_MAYBE);
}

/* Keys come in order: 0 a match, negative go on, positive no more of them. */
Datum
gin_diplomatic_event_compare_partial(PG_FUNCTION_ARGS)
{
	bytea	   *key = PG_GETARG_BYTEA_PP(1);
	const NgQueryKey *q = ((KeyExtra *) PG_GETARG_POINTER(3))->key;
	const uint8_t *bytes = (const uint8_t *) VARDATA_ANY(key);
	int			n = VARSIZE_ANY_EXHDR(key);
	int			cmp;

	if (q->prefix)
	{
		cmp = memcmp(bytes, q->key.bytes, Min(n, q->key.n));
		PG_RETURN_INT32(cmp != 0 ? cmp : n >= q->key.n ? 0 : -1);
	}
	/* a range of keys of one length */
	cmp = memcmp(bytes, q->last, Min(n, q->key.n));
	PG_RETURN_INT32(cmp > 0 ? 1 : n == q->key.n ? 0 : -1);
}
