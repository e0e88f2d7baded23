/* event_sel.c: how many events an operator will find. */
#include "postgres.h"

#include "fmgr.h"

PG_FUNCTION_INFO_V1(event_sel);
PG_FUNCTION_INFO_V1(event_joinsel);

Datum
event_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(0.01);
}

Datum
event_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(0.01);
}
