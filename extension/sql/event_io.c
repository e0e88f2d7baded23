/* event_io.c: diplomatic_event in and out: literal, binary. */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(diplomatic_event_in);
PG_FUNCTION_INFO_V1(diplomatic_event_out);
PG_FUNCTION_INFO_V1(diplomatic_event_recv);
PG_FUNCTION_INFO_V1(diplomatic_event_send);

Datum
diplomatic_event_in(PG_FUNCTION_ARGS)
{
	char	   *s = PG_GETARG_CSTRING(0);
	EventScratch scratch;
	NgEvent		e;
	NgError		err;
	Datum		result;

	ng_require_utf8();
	ng_scratch_init(&scratch);
	if (!ng_event_parse(s, strlen(s), &scratch.arena, &e, &err))
	{
		ng_scratch_done(&scratch);
		NG_RETURN_SYNTAX_ERROR(fcinfo, "diplomatic_event", ng_shown(s), &err);
	}
	result = ng_event_datum(&e, &scratch.arena);
	ng_scratch_done(&scratch);
	return result;
}

Datum
diplomatic_event_out(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	arg;
	char	   *result;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	result = pstrdup(ng_event_print(&arg.e, &scratch.arena));
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	PG_RETURN_CSTRING(result);
}

/* The payload as it is stored; what comes in is checked like a literal. */
Datum
diplomatic_event_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			n = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, n);
	EventScratch scratch;
	NgEvent		e;
	NgError		err;
	Datum		result;

	ng_require_utf8();
	ng_scratch_init(&scratch);
	if (!ng_event_unpack((const uint8_t *) bytes, (size_t) n, &scratch.arena, &e, &err) ||
		!ng_event_canonical(&e, &scratch.arena, &err))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary diplomatic_event"),
				 errdetail("%s", err.detail),
				 err.hint[0] ? errhint("%s", err.hint) : 0));
	result = ng_event_datum(&e, &scratch.arena);
	ng_scratch_done(&scratch);
	return result;
}

Datum
diplomatic_event_send(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_GETARG_VARLENA_PP(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendbytes(&buf, VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
