/* text_sql.c: the door of text/: normal form, folding, case, keys. */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "../text/text.h"
#include "door.h"

/* A result under construction: the bytes of a text, behind room for its header. */
typedef struct Result
{
	NgAllocator source;
	NgBuf		buf;
} Result;

static void
begin_result(Result *r, size_t guess)
{
	ng_require_utf8();
	r->source = ng_door_allocator(CurrentMemoryContext);
	ng_buf_init(&r->buf, &r->source, guess + VARHDRSZ, MaxAllocSize);
	ng_buf_add(&r->buf, "\0\0\0", VARHDRSZ);
}

static Datum
end_result(Result *r)
{
	if (r->buf.full)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("result is too long"),
				 errdetail("A value holds less than 1 GB.")));
	SET_VARSIZE(r->buf.data, r->buf.len);
	PG_RETURN_POINTER(r->buf.data);
}

typedef bool (*TextFunction) (const char *s, size_t nbytes, NgBuf *out);

/* Text to text; the argument itself when nothing had to change. */
static Datum
map_text(FunctionCallInfo fcinfo, TextFunction f)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	size_t		n = VARSIZE_ANY_EXHDR(t);
	Result		r;

	begin_result(&r, n + n / 16);
	if (!f(VARDATA_ANY(t), n, &r.buf))
		PG_RETURN_TEXT_P(t);
	return end_result(&r);
}

PG_FUNCTION_INFO_V1(vi_fold);
Datum
vi_fold(PG_FUNCTION_ARGS)
{
	return map_text(fcinfo, ng_fold);
}

PG_FUNCTION_INFO_V1(vi_fold_tone);
Datum
vi_fold_tone(PG_FUNCTION_ARGS)
{
	return map_text(fcinfo, ng_fold_tone);
}

PG_FUNCTION_INFO_V1(vi_lower);
Datum
vi_lower(PG_FUNCTION_ARGS)
{
	return map_text(fcinfo, ng_lower);
}

PG_FUNCTION_INFO_V1(vi_upper);
Datum
vi_upper(PG_FUNCTION_ARGS)
{
	return map_text(fcinfo, ng_upper);
}

PG_FUNCTION_INFO_V1(vi_title);
Datum
vi_title(PG_FUNCTION_ARGS)
{
	return map_text(fcinfo, ng_title);
}

PG_FUNCTION_INFO_V1(vi_key);
Datum
vi_key(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	Result		r;

	begin_result(&r, VARSIZE_ANY_EXHDR(t) * 2);
	ng_text_key(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &r.buf);
	return end_result(&r);
}

static NgToneStyle
tone_style(const text *t)
{
	static const char *const names[] = {"old", "new", "keep"};
	int			i;

	for (i = 0; i < 3; i++)
		if (VARSIZE_ANY_EXHDR(t) == strlen(names[i])
			&& memcmp(VARDATA_ANY(t), names[i], strlen(names[i])) == 0)
			return (NgToneStyle) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown tone style: \"%s\"", text_to_cstring(t)),
			 errhint("Tone styles are old, new and keep.")));
}

PG_FUNCTION_INFO_V1(vi_normalize);
Datum
vi_normalize(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	NgToneStyle style = tone_style(PG_GETARG_TEXT_PP(1));
	size_t		n = VARSIZE_ANY_EXHDR(t);
	Result		r;

	begin_result(&r, 0);
	if (!ng_normalize(VARDATA_ANY(t), n, style, &r.buf))
		PG_RETURN_TEXT_P(t);
	return end_result(&r);
}
