/* event_link.c: one event, many reports: blocks of events, and the event that each report is of. */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "../event/link.h"
#include "event_sql.h"

PG_FUNCTION_INFO_V1(event_block);
PG_FUNCTION_INFO_V1(event_groups);

Datum
event_block(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	arg;
	int32		block;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	block = ng_event_block(&arg.e);
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	PG_RETURN_INT32(block);
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
	NgReport   *r;
	NgLink	   *links;
	EventArg	arg;
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
	r = ng_alloc(&arena, sizeof(NgReport) * (size_t) n);
	for (i = 0; i < n; i++)
	{
		ng_event_get(event[i], &arena, &arg);
		r[i].id = DatumGetInt64(id[i]);
		r[i].act = DatumGetBool(act[i]);
		r[i].payload = (const uint8_t *) VARDATA_ANY(arg.value);
		r[i].npayload = VARSIZE_ANY_EXHDR(arg.value);
		r[i].e = arg.e;
	}
	links = ng_alloc(&arena, sizeof(NgLink) * (size_t) n);
	ng_event_link(r, n, links, &arena);
	for (i = 0; i < n; i++)
	{
		Datum		values[3] = {id[i], Int64GetDatum(links[i].canonical),
						   Int32GetDatum(links[i].reports)};
		bool		nulls[3] = {false};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	ng_arena_free(&arena);
	return (Datum) 0;
}
