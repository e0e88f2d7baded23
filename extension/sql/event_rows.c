/* event_rows.c: the lists within an event as rows: its parties, its forums. */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(event_parties);
PG_FUNCTION_INFO_V1(event_forums);

/* A text cell; NULL for no text. */
static void
set_text(Datum *value, bool *isnull, const char *s)
{
	*isnull = s == NULL;
	*value = s ? CStringGetTextDatum(s) : (Datum) 0;
}

/* One row a party of a side; no counts them through both sides. */
static void
put_parties(ReturnSetInfo *rsinfo, const NgParty *p, int32_t n, const char *side, int *no)
{
	int32_t		i;

	for (i = 0; i < n; i++)
	{
		Datum		values[5];
		bool		nulls[5] = {false};

		values[0] = Int32GetDatum(++*no);
		set_text(&values[1], &nulls[1], side);
		set_text(&values[2], &nulls[2], p[i].country ? ng_country_alpha3(p[i].country) : NULL);
		set_text(&values[3], &nulls[3], p[i].country ? NULL : p[i].org);
		values[4] = BoolGetDatum(!p[i].uncertain);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
}

Datum
event_parties(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	EventScratch scratch;
	EventArg	arg;
	int			no = 0;

	InitMaterializedSRF(fcinfo, 0);
	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	put_parties(rsinfo, arg.e.actors, arg.e.nactors, "actor", &no);
	put_parties(rsinfo, arg.e.recipients, arg.e.nrecipients, "recipient", &no);
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	return (Datum) 0;
}

Datum
event_forums(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	EventScratch scratch;
	EventArg	arg;
	int32_t		i;

	InitMaterializedSRF(fcinfo, 0);
	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	for (i = 0; i < arg.e.nforums; i++)
	{
		Datum		values[3];
		bool		nulls[3] = {false};

		values[0] = Int32GetDatum(i + 1);
		set_text(&values[1], &nulls[1], arg.e.forums[i].name);
		nulls[2] = arg.e.forums[i].ordinal == 0;
		values[2] = Int32GetDatum(arg.e.forums[i].ordinal);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	return (Datum) 0;
}
