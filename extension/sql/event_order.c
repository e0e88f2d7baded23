/* event_order.c: equality, order and hash of diplomatic_event. */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "utils/sortsupport.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(diplomatic_event_eq);
PG_FUNCTION_INFO_V1(diplomatic_event_ne);
PG_FUNCTION_INFO_V1(diplomatic_event_lt);
PG_FUNCTION_INFO_V1(diplomatic_event_le);
PG_FUNCTION_INFO_V1(diplomatic_event_gt);
PG_FUNCTION_INFO_V1(diplomatic_event_ge);
PG_FUNCTION_INFO_V1(diplomatic_event_cmp);
PG_FUNCTION_INFO_V1(diplomatic_event_sortsupport);
PG_FUNCTION_INFO_V1(diplomatic_event_hash);
PG_FUNCTION_INFO_V1(diplomatic_event_hash_extended);
PG_FUNCTION_INFO_V1(diplomatic_event_larger);
PG_FUNCTION_INFO_V1(diplomatic_event_smaller);

#define PAYLOAD(v)		((const uint8_t *) VARDATA_ANY(v))
#define PAYLOAD_SIZE(v) ((size_t) VARSIZE_ANY_EXHDR(v))

static int
compare(Datum x, Datum y, SortSupport ssup)
{
	struct varlena *a = PG_DETOAST_DATUM_PACKED(x),
			   *b = PG_DETOAST_DATUM_PACKED(y);
	int			cmp = ng_event_cmp(PAYLOAD(a), PAYLOAD_SIZE(a), PAYLOAD(b), PAYLOAD_SIZE(b));

	if ((Pointer) a != DatumGetPointer(x))
		pfree(a);
	if ((Pointer) b != DatumGetPointer(y))
		pfree(b);
	return cmp;
}

#define COMPARISON(name, sign) \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(compare(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), NULL) sign 0); \
}

COMPARISON(diplomatic_event_eq, ==)
COMPARISON(diplomatic_event_ne, !=)
COMPARISON(diplomatic_event_lt, <)
COMPARISON(diplomatic_event_le, <=)
COMPARISON(diplomatic_event_gt, >)
COMPARISON(diplomatic_event_ge, >=)

Datum
diplomatic_event_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), NULL));
}

Datum
diplomatic_event_larger(PG_FUNCTION_ARGS)
{
	Datum		x = PG_GETARG_DATUM(0),
				y = PG_GETARG_DATUM(1);

	return compare(x, y, NULL) >= 0 ? x : y;
}

Datum
diplomatic_event_smaller(PG_FUNCTION_ARGS)
{
	Datum		x = PG_GETARG_DATUM(0),
				y = PG_GETARG_DATUM(1);

	return compare(x, y, NULL) <= 0 ? x : y;
}

/* ---- sorting by an abbreviation: first day, then last day ---- */

#if SIZEOF_DATUM >= 8

/* Keeps the order of days; unknown ones are last. */
static uint32
ordered(int32_t day)
{
	return day == NG_DAY_UNKNOWN ? PG_UINT32_MAX : (uint32) day ^ 0x80000000u;
}

static Datum
abbreviate(Datum original, SortSupport ssup)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(original);
	int32_t		from,
				to;

	ng_event_payload_days(PAYLOAD(v), PAYLOAD_SIZE(v), &from, &to);
	if ((Pointer) v != DatumGetPointer(original))
		pfree(v);
	return (Datum) ((uint64) ordered(from) << 32 | ordered(to));
}

static int
compare_abbreviated(Datum x, Datum y, SortSupport ssup)
{
	return x < y ? -1 : x > y;
}

static bool
never_abort(int memtupcount, SortSupport ssup)
{
	return false;
}

#endif

Datum
diplomatic_event_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare;
#if SIZEOF_DATUM >= 8
	if (ssup->abbreviate)
	{
		ssup->comparator = compare_abbreviated;
		ssup->abbrev_converter = abbreviate;
		ssup->abbrev_abort = never_abort;
		ssup->abbrev_full_comparator = compare;
	}
#endif
	PG_RETURN_VOID();
}

/* ---- hash: equal events are equal bytes ---- */

Datum
diplomatic_event_hash(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_GETARG_VARLENA_PP(0);
	Datum		result = hash_any(PAYLOAD(v), (int) PAYLOAD_SIZE(v));

	PG_FREE_IF_COPY(v, 0);
	return result;
}

Datum
diplomatic_event_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_GETARG_VARLENA_PP(0);
	Datum		result = hash_any_extended(PAYLOAD(v), (int) PAYLOAD_SIZE(v), PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(v, 0);
	return result;
}
