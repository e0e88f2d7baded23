/* event_link.c: one event, many reports: blocks of events, and the event that each report is of. */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "event_sql.h"
#include "event_link.h"

PG_FUNCTION_INFO_V1(event_block);
PG_FUNCTION_INFO_V1(event_name_block);
PG_FUNCTION_INFO_V1(event_groups);
PG_FUNCTION_INFO_V1(event_session_kinds);

/* By days or by name; NULL if the event has none. */
static Datum
block_of(FunctionCallInfo fcinfo, bool by_name)
{
	EventScratch scratch;
	EventArg	arg;
	int32		block;
	bool		isnull;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	block = by_name ? ng_event_name_block(&arg.e) : ng_event_block(&arg.e);
	isnull = by_name ? block == 0 : !ng_event_links(&arg.e);
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	if (isnull)
		PG_RETURN_NULL();
	PG_RETURN_INT32(block);
}

Datum
event_block(PG_FUNCTION_ARGS)
{
	return block_of(fcinfo, false);
}

Datum
event_name_block(PG_FUNCTION_ARGS)
{
	return block_of(fcinfo, true);
}

Datum
event_session_kinds(PG_FUNCTION_ARGS)
{
	Datum	   *names = palloc(sizeof(Datum) * ng_kind_count());
	int			n = 0,
				i;

	for (i = 0; i < ng_kind_count(); i++)
		if (ng_kind(i)->link == NG_LINK_SESSION)
			names[n++] = CStringGetTextDatum(ng_kind(i)->name);
	PG_RETURN_ARRAYTYPE_P(construct_array(names, n, TEXTOID, -1, false, TYPALIGN_INT));
}

/* Elements of an argument that is an array without NULLs. */
static Datum *
elements(FunctionCallInfo fcinfo, int n, int *count)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);
	int16		len;
	bool		byval;
	char		align;
	Datum	   *d;

	if (array_contains_nulls(array))
		ereport(
			ERROR,
			(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("event_groups does not take NULLs")));
	get_typlenbyvalalign(ARR_ELEMTYPE(array), &len, &byval, &align);
	deconstruct_array(array, ARR_ELEMTYPE(array), len, byval, align, &d, NULL, count);
	return d;
}

/* One row a report: its id, the id of its event, how many reports that has. */
Datum
event_groups(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	NgAllocator source = ng_door_allocator(CurrentMemoryContext);
	NgArena		arena;
	NgLinkSet  *set;
	Datum	   *id,
			   *event,
			   *act;
	int			n,
				count[2],
				i;

	InitMaterializedSRF(fcinfo, 0);
	id = elements(fcinfo, 0, &n);
	event = elements(fcinfo, 1, &count[0]);
	act = elements(fcinfo, 2, &count[1]);
	if (n != count[0] || n != count[1])
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("arrays of event_groups are of different lengths")));
	ng_arena_init(&arena, &source);
	set = ng_link_set(&arena);
	for (i = 0; i < n; i++)
	{
		NgReport	r;

		ng_report_get(DatumGetInt64(id[i]), event[i], DatumGetBool(act[i]), &arena, &r);
		r.block = ng_event_block(&r.e);
		r.name = ng_event_name_block(&r.e);
		if (!ng_link_add(set, &r, true))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("report " INT64_FORMAT " stands twice in event_groups", r.id)));
	}
	ng_link_group(set);
	for (i = 0; i < n; i++)
	{
		const NgReport *r = ng_link_report(set, i);
		Datum		values[3] = {id[i], Int64GetDatum(r->canonical), Int32GetDatum(r->reports)};
		bool		nulls[3] = {false};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	ng_arena_free(&arena);
	return (Datum) 0;
}

void
ng_report_get(int64 id, Datum event, bool act, NgArena *a, NgReport *r)
{
	EventArg	arg;

	memset(r, 0, sizeof(*r));
	ng_event_get(event, a, &arg);
	r->id = id;
	r->act = act;
	r->payload = (const uint8_t *) VARDATA_ANY(arg.value);
	r->npayload = VARSIZE_ANY_EXHDR(arg.value);
	r->e = arg.e;
}
