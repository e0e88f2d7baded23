/* event_query.c: the type event_query. */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"

#include "event_query.h"

PG_FUNCTION_INFO_V1(event_query_in);
PG_FUNCTION_INFO_V1(event_query_out);
PG_FUNCTION_INFO_V1(event_query_recv);
PG_FUNCTION_INFO_V1(event_query_send);

void
ng_query_get(Datum d, NgArena *a, NgQuery *q)
{
	struct varlena *v = pg_detoast_datum_packed((struct varlena *) DatumGetPointer(d));
	NgError		err;

	if (!ng_query_unpack((const uint8_t *) VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v), a, q, &err))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid event_query in storage"),
				 errdetail("%s", err.detail),
				 err.hint[0] ? errhint("%s", err.hint) : 0));
	if ((Pointer) v != DatumGetPointer(d))
		pfree(v);
}

static Datum
query_datum(const NgQuery *q, NgArena *a)
{
	size_t		n;
	uint8_t    *p = ng_query_pack(q, a, &n);
	struct varlena *v = palloc(VARHDRSZ + n);

	SET_VARSIZE(v, VARHDRSZ + n);
	memcpy(VARDATA(v), p, n);
	return PointerGetDatum(v);
}

Datum
event_query_in(PG_FUNCTION_ARGS)
{
	char	   *s = PG_GETARG_CSTRING(0);
	EventScratch scratch;
	NgQuery		q;
	NgError		err;
	Datum		result;

	ng_require_utf8();
	ng_scratch_init(&scratch);
	if (!ng_query_parse(s, strlen(s), &scratch.arena, &q, &err))
	{
		ng_scratch_done(&scratch);
		NG_RETURN_SYNTAX_ERROR(fcinfo, "event_query", ng_shown(s), &err);
	}
	result = query_datum(&q, &scratch.arena);
	ng_scratch_done(&scratch);
	return result;
}

Datum
event_query_out(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	NgQuery		q;
	char	   *result;

	ng_scratch_init(&scratch);
	ng_query_get(PG_GETARG_DATUM(0), &scratch.arena, &q);
	result = pstrdup(ng_query_print(&q, &scratch.arena));
	ng_scratch_done(&scratch);
	PG_RETURN_CSTRING(result);
}

Datum
event_query_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			n = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, n);
	EventScratch scratch;
	NgQuery		q;
	NgError		err;
	Datum		result;

	ng_require_utf8();
	ng_scratch_init(&scratch);
	if (!ng_query_unpack((const uint8_t *) bytes, (size_t) n, &scratch.arena, &q, &err))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary event_query"),
				 errdetail("%s", err.detail),
				 err.hint[0] ? errhint("%s", err.hint) : 0));
	result = query_datum(&q, &scratch.arena);
	ng_scratch_done(&scratch);
	return result;
}

Datum
event_query_send(PG_FUNCTION_ARGS)
{
	struct varlena *v = PG_GETARG_VARLENA_PP(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendbytes(&buf, VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
