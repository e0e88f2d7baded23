/* event_sql.c: what the doors of the event room share: arguments in, Datums out. */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/float.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "event_sql.h"

void
ng_scratch_init(EventScratch *s)
{
	s->source = ng_door_allocator(CurrentMemoryContext);
	ng_arena_init(&s->arena, &s->source);
	s->arena.next = (char *) s->buffer;
	s->arena.end = (char *) s->buffer + sizeof(s->buffer);
}

/* Bytes that are no event: never the user's fault. */
static void pg_attribute_noreturn()
corrupted(const NgError *err)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid diplomatic_event in storage"),
			 errdetail("%s", err->detail),
			 err->hint[0] ? errhint("%s", err->hint) : 0));
}

void
ng_event_get(Datum d, NgArena *a, EventArg *arg)
{
	NgError		err;

	arg->value = pg_detoast_datum_packed((struct varlena *) DatumGetPointer(d));
	arg->copied = (Pointer) arg->value != DatumGetPointer(d);
	if (!ng_event_unpack((const uint8_t *) VARDATA_ANY(arg->value), VARSIZE_ANY_EXHDR(arg->value),
						 a, &arg->e, &err))
		corrupted(&err);
}

Datum
ng_event_datum(const NgEvent *e, NgArena *a)
{
	size_t		n;
	uint8_t    *p = ng_event_pack(e, a, &n);
	struct varlena *v = palloc(VARHDRSZ + n);

	SET_VARSIZE(v, VARHDRSZ + n);
	memcpy(VARDATA(v), p, n);
	return PointerGetDatum(v);
}

char *
ng_text_dup(NgArena *a, const text *t)
{
	return ng_strndup(a, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
}

Datum
ng_country_array(const NgCountry *c, int n, Oid country_type)
{
	Datum	   *d = palloc(sizeof(Datum) * (n + 1));
	int			i;

	for (i = 0; i < n; i++)
		d[i] = CountryGetDatum(c[i]);
	return PointerGetDatum(construct_array(d, n, country_type, sizeof(int32), true, TYPALIGN_INT));
}

Datum
ng_days_range(FunctionCallInfo fcinfo, int32_t from, int32_t to, bool *isnull)
{
	RangeBound	lower = {0},
				upper = {0};

	*isnull = from == NG_DAY_UNKNOWN;
	if (*isnull)
		return (Datum) 0;
	lower.infinite = from == NG_DAY_PAST;
	lower.inclusive = !lower.infinite;
	lower.lower = true;
	lower.val = DateADTGetDatum(from);
	upper.infinite = to == NG_DAY_FUTURE;
	upper.val = DateADTGetDatum(upper.infinite ? 0 : to + 1);
	return RangeTypePGetDatum(
		ng_range_serialize(range_get_typcache(fcinfo, DATERANGEOID), &lower, &upper));
}

bool
ng_range_days(const void *range, int32_t *from, int32_t *to)
{
	RangeBound	lower,
				upper;
	bool		empty;

	range_deserialize(lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO),
					  (const RangeType *) range, &lower, &upper, &empty);
	if (empty ||
		(!lower.infinite && DATE_IS_NOEND(DatumGetDateADT(lower.val))) ||
		(!upper.infinite && DATE_IS_NOBEGIN(DatumGetDateADT(upper.val))))
		return false;
	/* ranges of dates are kept as [a, b); infinite dates are as good as no bound */
	*from = lower.infinite || DATE_IS_NOBEGIN(DatumGetDateADT(lower.val))
		? NG_DAY_PAST
		: DatumGetDateADT(lower.val);
	*to = upper.infinite || DATE_IS_NOEND(DatumGetDateADT(upper.val))
		? NG_DAY_FUTURE
		: DatumGetDateADT(upper.val) - 1;
	return true;
}

/* What an error message shows of a literal. */
#define LITERAL_SHOWN 300

const char *
ng_shown(const char *s)
{
	size_t		n = strlen(s);

	return n <= LITERAL_SHOWN ? s : psprintf("%.*s...", pg_mbcliplen(s, (int) n, LITERAL_SHOWN), s);
}

float8
ng_days_distance(int32_t from, int32_t to, int32_t from2, int32_t to2)
{
	if (from == NG_DAY_UNKNOWN)
		return get_float8_infinity();
	if (to < from2)
		return (float8) from2 - to;
	if (to2 < from)
		return (float8) from - to2;
	return 0;
}
