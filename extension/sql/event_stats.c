/*
 * event_stats.c: what ANALYZE collects of a column of events.
 *
 * Beside the usual statistics of a type that can be ordered: the most common
 * keys (event/keys.c) with the share of events that have each, as kind MCELEM
 * with bytea elements.  Counting is the LC algorithm of ts_typanalyze (Manku
 * and Motwani 2002): keys that are too rare to matter are dropped on the way.
 */
#include "postgres.h"

#include "catalog/pg_operator_d.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type_d.h"
#include "commands/vacuum.h"
#include "common/hashfn.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "event_query.h"

PG_FUNCTION_INFO_V1(diplomatic_event_typanalyze);

#define KEYS_PER_TARGET 10		/* as ts_typanalyze: elements per unit of the statistics target */

typedef struct Plain			/* what std_typanalyze has left */
{
	AnalyzeAttrComputeStatsFunc compute;
	void	   *extra;
} Plain;

typedef struct Counted
{
	NgKey		key;			/* first, for the hash table */
	int64		count;
	int64		missed;			/* how often it may have been dropped before */
	int			row;			/* last row that had it */
} Counted;

static uint32
hash_key(const void *k, Size size)
{
	const NgKey *key = k;

	return hash_bytes(key->bytes, key->n);
}

static int
match_keys(const void *x, const void *y, Size size)
{
	const NgKey *a = x,
			   *b = y;

	return a->n == b->n ? memcmp(a->bytes, b->bytes, a->n) : 1;
}

static int
by_count(const void *x, const void *y)
{
	const Counted *a = *(Counted *const *) x,
			   *b = *(Counted *const *) y;

	return a->count > b->count ? -1 : a->count < b->count;
}

/* As byteacmp. */
static int
by_bytes(const void *x, const void *y)
{
	const NgKey *a = &(*(Counted *const *) x)->key,
			   *b = &(*(Counted *const *) y)->key;
	int			cmp = memcmp(a->bytes, b->bytes, Min(a->n, b->n));

	return cmp ? cmp : a->n - b->n;
}

/* ---- counting ---- */

typedef struct Counter
{
	HTAB	   *table;
	int64		seen;			/* keys so far */
	int64		width;			/* of a bucket */
	int64		bucket;
} Counter;

static void
drop_rare(Counter *c)
{
	HASH_SEQ_STATUS scan;
	Counted    *k;

	hash_seq_init(&scan, c->table);
	while ((k = hash_seq_search(&scan)) != NULL)
		if (k->count + k->missed <= c->bucket)
		{
			uint8_t    *bytes = unconstify(uint8_t *, k->key.bytes);

			hash_search(c->table, &k->key, HASH_REMOVE, NULL);
			pfree(bytes);
		}
}

static void
count_key(Counter *c, NgKey key, int row)
{
	bool		found;
	Counted    *k = hash_search(c->table, &key, HASH_ENTER, &found);

	if (!found)
	{
		uint8_t    *bytes = palloc(key.n);

		memcpy(bytes, key.bytes, key.n);
		k->key.bytes = bytes;
		k->count = 0;
		k->missed = c->bucket - 1;
		k->row = -1;
	}
	if (k->row != row)
	{
		k->row = row;
		k->count++;
	}
	if (++c->seen % c->width == 0)
	{
		drop_rare(c);
		c->bucket++;
	}
}

/* Counts the keys of the sample; returns how many events were not NULL. */
static int
count_sample(Counter *c, VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int nrows)
{
	EventScratch scratch;
	int			row,
				events = 0;

	for (row = 0; row < nrows; row++)
	{
		bool		isnull;
		Datum		d = fetch(stats, row, &isnull);
		EventArg	arg;
		NgKeys		keys = {0};
		int32_t		i;

		ng_analyze_delay();
		if (isnull)
			continue;
		events++;
		ng_scratch_init(&scratch);
		ng_event_get(d, &scratch.arena, &arg);
		ng_event_keys(&arg.e, &scratch.arena, &keys);
		for (i = 0; i < keys.n; i++)
			count_key(c, keys.v[i], row);
		pfree(keys.v);
		ng_event_drop(&arg);
		ng_scratch_done(&scratch);
	}
	return events;
}

/* ---- storing ---- */

static void
store(VacAttrStats *stats, Counted **keys, int n, int events)
{
	MemoryContext old = MemoryContextSwitchTo(stats->anl_context);
	Datum	   *values = palloc(sizeof(Datum) * n);
	float4	   *numbers = palloc(sizeof(float4) * (n + 2));
	int			slot = 0,
				i;

	while (slot < STATISTIC_NUM_SLOTS && stats->stakind[slot] != 0)
		slot++;
	if (slot == STATISTIC_NUM_SLOTS)
		elog(ERROR, "no free statistics slot");
	for (i = 0; i < n; i++)
	{
		bytea	   *b = palloc(VARHDRSZ + keys[i]->key.n);

		SET_VARSIZE(b, VARHDRSZ + keys[i]->key.n);
		memcpy(VARDATA(b), keys[i]->key.bytes, keys[i]->key.n);
		values[i] = PointerGetDatum(b);
		numbers[i] = (float4) ((double) keys[i]->count / events);
		numbers[n] = i ? Min(numbers[n], numbers[i]) : numbers[i];
		numbers[n + 1] = i ? Max(numbers[n + 1], numbers[i]) : numbers[i];
	}
	stats->stakind[slot] = STATISTIC_KIND_MCELEM;
	stats->staop[slot] = ByteaEqualOperator;
	stats->stacoll[slot] = InvalidOid;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = n + 2;
	stats->stavalues[slot] = values;
	stats->numvalues[slot] = n;
	stats->statypid[slot] = BYTEAOID;
	stats->statyplen[slot] = -1;
	stats->statypbyval[slot] = false;
	stats->statypalign[slot] = TYPALIGN_INT;
	MemoryContextSwitchTo(old);
}

static void
compute_stats(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int nrows, double totalrows)
{
	Plain	   *plain = stats->extra_data;
	int			most = NG_STATS_TARGET(stats) * KEYS_PER_TARGET;
	HASHCTL		control = {.keysize = sizeof(NgKey),
					   .entrysize = sizeof(Counted),
					   .hash = hash_key,
					   .match = match_keys,
					   .hcxt = CurrentMemoryContext};
	Counter		c = {NULL, 0, ((int64) most + 10) * 1000 / 7, 1};
	Counted   **keys,
			   *k;
	HASH_SEQ_STATUS scan;
	int64		cutoff;
	int			events,
				n = 0;

	stats->extra_data = plain->extra;
	plain->compute(stats, fetch, nrows, totalrows);
	stats->extra_data = plain;

	c.table = hash_create("keys of events", 1024, &control,
						  HASH_ELEM | HASH_FUNCTION | HASH_COMPARE | HASH_CONTEXT);
	events = count_sample(&c, stats, fetch, nrows);
	if (events == 0)
		return;
	/* counts below this may come from keys dropped on the way */
	cutoff = 9 * c.seen / c.width;
	keys = palloc(sizeof(Counted *) * Max(hash_get_num_entries(c.table), 1));
	hash_seq_init(&scan, c.table);
	while ((k = hash_seq_search(&scan)) != NULL)
		if (k->count > cutoff)
			keys[n++] = k;
	qsort(keys, n, sizeof(Counted *), by_count);
	n = Min(n, most);
	qsort(keys, n, sizeof(Counted *), by_bytes);
	if (n > 0)
	{
		stats->stats_valid = true;
		store(stats, keys, n, events);
	}
}

Datum
diplomatic_event_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);
	Plain	   *plain;

	if (!std_typanalyze(stats))
		PG_RETURN_BOOL(false);
	plain = palloc(sizeof(Plain));
	plain->compute = stats->compute_stats;
	plain->extra = stats->extra_data;
	stats->compute_stats = compute_stats;
	stats->extra_data = plain;
	PG_RETURN_BOOL(true);
}
