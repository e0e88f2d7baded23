/*
 * event_gist.c: GiST over diplomatic_event: its days and a signature of its
 * countries, for ranges of dates and for the nearest events.
 *
 * A key is kept as bytea: first and last day, then SIGNATURE_BYTES in which
 * each country sets one bit.  Events without a date have an empty range of
 * days, which no range touches and which is infinitely far.
 */
#include "postgres.h"

#include "access/gist.h"
#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "port/pg_bitutils.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/float.h"
#include "utils/rangetypes.h"
#include "utils/sortsupport.h"

#include "event_query.h"

PG_FUNCTION_INFO_V1(gdiplomatic_event_consistent);
PG_FUNCTION_INFO_V1(gdiplomatic_event_union);
PG_FUNCTION_INFO_V1(gdiplomatic_event_compress);
PG_FUNCTION_INFO_V1(gdiplomatic_event_penalty);
PG_FUNCTION_INFO_V1(gdiplomatic_event_picksplit);
PG_FUNCTION_INFO_V1(gdiplomatic_event_same);
PG_FUNCTION_INFO_V1(gdiplomatic_event_distance);
PG_FUNCTION_INFO_V1(gdiplomatic_event_sortsupport);

#define SIGNATURE_BYTES 16

typedef struct Key
{
	int32		from,
				to;				/* from > to: no date */
	uint8		signature[SIGNATURE_BYTES];
} Key;

#define NO_FROM PG_INT32_MAX
#define NO_TO	PG_INT32_MIN

static Key
key_of(Datum d)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(d);
	Key			k;

	memcpy(&k, VARDATA_ANY(v), sizeof(k));
	return k;
}

static Datum
key_datum(const Key *k)
{
	bytea	   *b = palloc(VARHDRSZ + sizeof(*k));

	SET_VARSIZE(b, VARHDRSZ + sizeof(*k));
	memcpy(VARDATA(b), k, sizeof(*k));
	return PointerGetDatum(b);
}

static void
set_country(Key *k, NgCountry c)
{
	unsigned	bit = (unsigned) c * 61 % (SIGNATURE_BYTES * 8);

	k->signature[bit / 8] |= (uint8) (1 << bit % 8);
}

static void
set_days(Key *k, int32_t from, int32_t to)
{
	k->from = from == NG_DAY_UNKNOWN ? NO_FROM : from;
	k->to = from == NG_DAY_UNKNOWN ? NO_TO : to;
}

static void
widen(Key *k, const Key *by)
{
	int			i;

	k->from = Min(k->from, by->from);
	k->to = Max(k->to, by->to);
	for (i = 0; i < SIGNATURE_BYTES; i++)
		k->signature[i] |= by->signature[i];
}

/* ---- keys ---- */

Datum
gdiplomatic_event_compress(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	GISTENTRY  *result;
	EventScratch scratch;
	EventArg	arg;
	Key			k = {0};
	NgCountry  *c;
	int32_t		from,
				to;
	int			n;

	if (!entry->leafkey)
		PG_RETURN_POINTER(entry);
	ng_scratch_init(&scratch);
	ng_event_get(entry->key, &scratch.arena, &arg);
	ng_date_days(&arg.e.date, &from, &to);
	set_days(&k, from, to);
	c = ng_event_countries(&arg.e, &scratch.arena, &n);
	while (n-- > 0)
		set_country(&k, c[n]);
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	result = palloc(sizeof(GISTENTRY));
	gistentryinit(*result, key_datum(&k), entry->rel, entry->page, entry->offset, false);
	PG_RETURN_POINTER(result);
}

Datum
gdiplomatic_event_union(PG_FUNCTION_ARGS)
{
	GistEntryVector *entries = (GistEntryVector *) PG_GETARG_POINTER(0);
	int		   *size = (int *) PG_GETARG_POINTER(1);
	Key			k = key_of(entries->vector[0].key);
	int			i;

	for (i = 1; i < entries->n; i++)
	{
		Key			other = key_of(entries->vector[i].key);

		widen(&k, &other);
	}
	*size = VARHDRSZ + sizeof(Key);
	return key_datum(&k);
}

Datum
gdiplomatic_event_same(PG_FUNCTION_ARGS)
{
	Key			x = key_of(PG_GETARG_DATUM(0)),
				y = key_of(PG_GETARG_DATUM(1));
	bool	   *result = (bool *) PG_GETARG_POINTER(2);

	*result = memcmp(&x, &y, sizeof(x)) == 0;
	PG_RETURN_POINTER(result);
}

/* ---- search ---- */

static bool
has_country(const Key *k, NgCountry c)
{
	Key			q = {0};
	int			i;

	set_country(&q, c);
	for (i = 0; i < SIGNATURE_BYTES; i++)
		if (q.signature[i] & ~k->signature[i])
			return false;
	return true;
}

/* Truth of an operator's condition for what may lie below a key. */
static bool
may_match(const NgQuery *q, const Key *k, NgArena *a)
{
	NgTruth    *leaf = ng_alloc(a, sizeof(NgTruth) * (size_t) q->n);
	int32_t		i;

	for (i = 0; i < q->n; i++)
		leaf[i] = q->nodes[i].type == NG_NODE_COUNTRY && !has_country(k, q->nodes[i].code)
			? NG_FALSE
			: NG_MAYBE;
	return ng_query_eval(q, leaf) != NG_FALSE;
}

Datum
gdiplomatic_event_consistent(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	Key			k = key_of(entry->key);
	EventScratch scratch;
	NgQuery		q;
	bool		never,
				inexact,
				result;

	ng_scratch_init(&scratch);
	ng_query_of_operator(strategy, PG_GETARG_DATUM(1), &scratch.arena, &q, &never, &inexact);
	*recheck = false;
	if (never)
		result = false;
	else if (strategy == NG_STRATEGY_WITHIN_DATES && GIST_LEAF(entry))
		result = k.from <= k.to && q.nodes[0].from <= k.from && k.to <= q.nodes[0].to;
	else if (strategy == NG_STRATEGY_OVERLAPS_DATES || strategy == NG_STRATEGY_WITHIN_DATES)
		result = k.from <= k.to && k.from <= q.nodes[0].to && q.nodes[0].from <= k.to;
	else
	{
		/* several countries may share a bit */
		*recheck = true;
		result = q.n == 0 || may_match(&q, &k, &scratch.arena);
	}
	ng_scratch_done(&scratch);
	PG_RETURN_BOOL(result);
}

/* Never more than the distance of anything below the key; of dates it is the distance. */
Datum
gdiplomatic_event_distance(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	Key			k = key_of(entry->key);
	int32_t		from,
				to;

	if (strategy == NG_STRATEGY_DISTANCE_DATE)
	{
		from = to = PG_GETARG_DATEADT(1);
		if (DATE_NOT_FINITE(from))
			PG_RETURN_FLOAT8(get_float8_infinity());
	}
	else
	{
		struct varlena *v = PG_GETARG_VARLENA_PP(1);

		ng_event_payload_days((const uint8_t *) VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v), &from, &to);
		*recheck = true;
		if (from == NG_DAY_UNKNOWN)
			PG_RETURN_FLOAT8(get_float8_infinity());
	}
	PG_RETURN_FLOAT8(k.from > k.to ? get_float8_infinity()
		: ng_days_distance(k.from, k.to, from, to));
}

/* ---- building ---- */

/* Days that a key spans, open ends as far as a century. */
static float8
days_spanned(const Key *k)
{
	return k->from > k->to ? 0 : Min((float8) k->to - k->from + 1, 36525.0);
}

/*
 * How many days wider the key becomes; less, how wide it then is, so that a
 * narrow key wins over a wide one that need not grow; least, how many bits fuller.
 */
Datum
gdiplomatic_event_penalty(PG_FUNCTION_ARGS)
{
	Key			k = key_of(((GISTENTRY *) PG_GETARG_POINTER(0))->key),
				by = key_of(((GISTENTRY *) PG_GETARG_POINTER(1))->key),
				wide = k;
	float	   *penalty = (float *) PG_GETARG_POINTER(2);
	float8		days;

	widen(&wide, &by);
	days = days_spanned(&wide);
	*penalty = (float) (days - days_spanned(&k) + days / 100 +
						(pg_popcount((char *) wide.signature, SIGNATURE_BYTES) -
						 pg_popcount((char *) k.signature, SIGNATURE_BYTES)) /
							(float8) (SIGNATURE_BYTES * 1000));
	PG_RETURN_POINTER(penalty);
}

/* How wide, in powers of four days: 0 for a day, 2 for a month, 4 for a year; no date last. */
static int
width_class(const Key *k)
{
	return k->from > k->to ? PG_INT32_MAX : pg_leftmost_one_pos32((uint32) days_spanned(k)) / 2;
}

/*
 * Events of a like width together, because one wide event makes all its page
 * wide; then by first and last day.
 */
static int
compare_keys(const Key *x, const Key *y)
{
	int			cx = width_class(x),
				cy = width_class(y);

	if (cx != cy)
		return cx < cy ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->to < y->to ? -1 : x->to > y->to;
}

typedef struct SplitItem
{
	Key			k;
	OffsetNumber at;
} SplitItem;

static int
compare_items(const void *x, const void *y)
{
	return compare_keys(&((const SplitItem *) x)->k, &((const SplitItem *) y)->k);
}

/*
 * In that order, cut where the two halves span the fewest days together; of
 * equal cuts nearest to the middle.
 */
Datum
gdiplomatic_event_picksplit(PG_FUNCTION_ARGS)
{
	GistEntryVector *entries = (GistEntryVector *) PG_GETARG_POINTER(0);
	GIST_SPLITVEC *v = (GIST_SPLITVEC *) PG_GETARG_POINTER(1);
	int			n = entries->n - 1;
	SplitItem  *items = palloc(sizeof(SplitItem) * n);
	Key		   *left = palloc(sizeof(Key) * n),	/* of the items up to i */
			   *right = palloc(sizeof(Key) * n);	/* of the items from i on */
	int			i,
				cut = n / 2;
	float8		best = get_float8_infinity();

	for (i = 0; i < n; i++)
	{
		items[i].at = (OffsetNumber) (i + FirstOffsetNumber);
		items[i].k = key_of(entries->vector[items[i].at].key);
	}
	qsort(items, n, sizeof(SplitItem), compare_items);
	for (i = 0; i < n; i++)
	{
		left[i] = items[i].k;
		if (i > 0)
			widen(&left[i], &left[i - 1]);
	}
	for (i = n - 1; i >= 0; i--)
	{
		right[i] = items[i].k;
		if (i < n - 1)
			widen(&right[i], &right[i + 1]);
	}
	/* no half gets less than a tenth */
	for (i = Max(n / 10, 1); i < n && i <= n - n / 10; i++)
	{
		float8		cost = (days_spanned(&left[i - 1]) + days_spanned(&right[i])) *
			(1 + abs(i - n / 2) / (4.0 * n));

		if (cost < best)
		{
			best = cost;
			cut = i;
		}
	}
	v->spl_left = palloc(sizeof(OffsetNumber) * n);
	v->spl_right = palloc(sizeof(OffsetNumber) * n);
	v->spl_nleft = v->spl_nright = 0;
	for (i = 0; i < n; i++)
		if (i < cut)
			v->spl_left[v->spl_nleft++] = items[i].at;
		else
			v->spl_right[v->spl_nright++] = items[i].at;
	v->spl_ldatum = key_datum(&left[cut - 1]);
	v->spl_rdatum = key_datum(&right[cut]);
	PG_RETURN_POINTER(v);
}

static int
compare_sorted(Datum x, Datum y, SortSupport ssup)
{
	Key			a = key_of(x),
				b = key_of(y);

	return compare_keys(&a, &b);
}

Datum
gdiplomatic_event_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare_sorted;
	ssup->ssup_extra = NULL;
	PG_RETURN_VOID();
}
