/* text_sql.c: the door of text/. */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "../text/charset.h"
#include "../text/keystroke.h"
#include "../text/sortkey.h"
#include "../text/text.h"
#include "../text/word.h"
#include "door.h"

/* A result under construction: the bytes of a text, behind room for its header. */
typedef struct TextResult
{
	NgAllocator source;
	NgBuf		buf;
} TextResult;

static void
begin_result(TextResult *r, size_t guess)
{
	ng_require_utf8();
	r->source = ng_door_allocator(CurrentMemoryContext);
	ng_buf_init(&r->buf, &r->source, guess + VARHDRSZ, MaxAllocSize);
	ng_buf_add(&r->buf, "\0\0\0", VARHDRSZ);
}

static Datum
end_result(TextResult *r)
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
	TextResult	r;

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
	TextResult	r;

	begin_result(&r, VARSIZE_ANY_EXHDR(t) * 2);
	ng_text_key(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &r.buf);
	return end_result(&r);
}

/* ---- named choices ---- */

static bool
is_name(const text *t, const char *name)
{
	return VARSIZE_ANY_EXHDR(t) == strlen(name)
		&& pg_strncasecmp(VARDATA_ANY(t), name, strlen(name)) == 0;
}

/* The number of t among the names, which a NULL ends. */
static int
choice(const text *t, const char *const *names, const char *what)
{
	StringInfoData known;
	int			i;

	initStringInfo(&known);
	for (i = 0; names[i]; i++)
	{
		if (is_name(t, names[i]))
			return i;
		appendStringInfo(&known, "%s%s", i == 0 ? "" : names[i + 1] ? ", " : " and ", names[i]);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s: \"%s\"", what, text_to_cstring(t)),
			 errhint("Known are %s.", known.data)));
}

PG_FUNCTION_INFO_V1(vi_normalize);
Datum
vi_normalize(PG_FUNCTION_ARGS)
{
	static const char *const styles[] = {"old", "new", "keep", NULL};
	text	   *t = PG_GETARG_TEXT_PP(0);
	NgToneStyle style = (NgToneStyle) choice(PG_GETARG_TEXT_PP(1), styles, "tone style");
	size_t		n = VARSIZE_ANY_EXHDR(t);
	TextResult	r;

	begin_result(&r, 0);
	if (!ng_normalize(VARDATA_ANY(t), n, style, &r.buf))
		PG_RETURN_TEXT_P(t);
	return end_result(&r);
}

PG_FUNCTION_INFO_V1(vi_from_keys);
Datum
vi_from_keys(PG_FUNCTION_ARGS)
{
	static const char *const methods[] = {"telex", "vni", "viqr", NULL};
	text	   *t = PG_GETARG_TEXT_PP(0);
	NgKeyMethod method = (NgKeyMethod) choice(PG_GETARG_TEXT_PP(1), methods, "keystroke method");
	TextResult	r;

	begin_result(&r, VARSIZE_ANY_EXHDR(t));
	ng_from_keys(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), method, &r.buf);
	return end_result(&r);
}

/* ---- order ---- */

typedef void (*KeyFunction) (const char *s, size_t nbytes, NgBuf *out);

static Datum
sort_key(FunctionCallInfo fcinfo, KeyFunction f)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	TextResult	r;

	begin_result(&r, VARSIZE_ANY_EXHDR(t) + 16);
	f(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &r.buf);
	return end_result(&r);
}

PG_FUNCTION_INFO_V1(vi_sort_key);
Datum
vi_sort_key(PG_FUNCTION_ARGS)
{
	return sort_key(fcinfo, ng_sort_key);
}

PG_FUNCTION_INFO_V1(vi_name_key);
Datum
vi_name_key(PG_FUNCTION_ARGS)
{
	return sort_key(fcinfo, ng_name_key);
}

PG_FUNCTION_INFO_V1(vi_compare);
Datum
vi_compare(PG_FUNCTION_ARGS)
{
	text	   *a = PG_GETARG_TEXT_PP(0);
	text	   *b = PG_GETARG_TEXT_PP(1);
	TextResult	ka;
	TextResult	kb;
	int			cmp;

	begin_result(&ka, VARSIZE_ANY_EXHDR(a) + 16);
	ng_sort_key(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a), &ka.buf);
	begin_result(&kb, VARSIZE_ANY_EXHDR(b) + 16);
	ng_sort_key(VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b), &kb.buf);
	end_result(&ka);
	end_result(&kb);
	cmp = memcmp(ka.buf.data + VARHDRSZ, kb.buf.data + VARHDRSZ,
				 Min(ka.buf.len, kb.buf.len) - VARHDRSZ);
	if (cmp == 0)
		cmp = ka.buf.len < kb.buf.len ? -1 : ka.buf.len > kb.buf.len;
	PG_RETURN_INT32(cmp < 0 ? -1 : cmp > 0);
}

/* ---- syllables ---- */

PG_FUNCTION_INFO_V1(vi_is_syllable);
Datum
vi_is_syllable(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	NgAllocator source = ng_door_allocator(CurrentMemoryContext);
	NgSegment	g;

	ng_require_utf8();
	ng_segment_init(&g, &source);
	PG_RETURN_BOOL(ng_is_one_syllable(&g, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t)));
}

/* Some letters of a word, small and without tone. */
static Datum
part(const NgLetter *letters, int n)
{
	char		buf[NG_SYLLABLE_MAX * 4];
	int			len = 0;
	int			i;

	for (i = 0; i < n; i++)
		len += ng_utf8_encode(letters[i].base, buf + len);
	return PointerGetDatum(cstring_to_text_with_len(buf, len));
}

/* ord, start_char, verbatim, onset, medial, nucleus, coda, tone, valid */
#define SYLLABLE_COLUMNS	9

PG_FUNCTION_INFO_V1(vi_syllables);
Datum
vi_syllables(PG_FUNCTION_ARGS)
{
	/* the names of the tones, in NgTone's order */
	static const char *const tones[] = {"ngang",
										"huy\xE1\xBB\x81n",
										"h\xE1\xBB\x8Fi",
										"ng\xC3\xA3",
										"s\xE1\xBA\xAF"
										"c",
										"n\xE1\xBA\xB7ng"};
	text	   *t = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(t);
	const char *end = p + VARSIZE_ANY_EXHDR(t);
	const char *counted = p;	/* characters before it are in chars */
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	NgAllocator source = ng_door_allocator(CurrentMemoryContext);
	MemoryContext row =
		AllocSetContextCreate(CurrentMemoryContext, "vi_syllables row", ALLOCSET_SMALL_SIZES);
	NgSegment	g;
	NgWord		w;
	int32		ord = 0;
	size_t		chars = 0;

	ng_require_utf8();
	InitMaterializedSRF(fcinfo, 0);
	ng_segment_init(&g, &source);
	while (ng_next_word(&g, &p, end, &w))
	{
		Datum		values[SYLLABLE_COLUMNS];
		bool		nulls[SYLLABLE_COLUMNS] = {0};
		NgSyllable	syl;
		bool		valid = ng_syllable_parse(w.letters, w.n, &syl);
		MemoryContext old = MemoryContextSwitchTo(row);

		chars += ng_utf8_chars(counted, w.s - counted);
		counted = w.s;
		values[0] = Int32GetDatum(++ord);
		values[1] = Int32GetDatum((int32) chars + 1);
		values[2] = PointerGetDatum(cstring_to_text_with_len(w.s, w.nbytes));
		if (valid)
		{
			const NgLetter *l = w.letters;

			values[3] = part(l, syl.onset);
			values[4] = part(l += syl.onset, syl.medial);
			values[5] = part(l += syl.medial, syl.nucleus);
			values[6] = part(l + syl.nucleus, syl.coda);
			values[7] = CStringGetTextDatum(tones[syl.tone]);
		}
		else
			memset(nulls + 3, true, 5);
		values[8] = BoolGetDatum(valid);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextSwitchTo(old);
		MemoryContextReset(row);
	}
	PG_RETURN_VOID();
}

/* ---- charsets ---- */

static int
charset_arg(const text *t)
{
	StringInfoData known;
	int			i;
	int			found = ng_charset_find(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));

	if (found != NG_CHARSET_UNKNOWN)
		return found;
	initStringInfo(&known);
	for (i = 0; ng_charset_name(i); i++)
		appendStringInfo(&known, "%s%s",
						 i == 0 ? ""
							 : ng_charset_name(i + 1) ? ", "
							 : " and ",
						 ng_charset_name(i));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown charset: \"%s\"", text_to_cstring(t)),
			 errhint("Known are %s.", known.data)));
}

static void
check_charset(NgCharsetStatus status, int charset, const NgCharsetError *err)
{
	char		c[5] = {0};

	switch (status)
	{
		case NG_CHARSET_OK:
			return;
		case NG_CHARSET_BAD_BYTE:
			ereport(ERROR,
					(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
					 errmsg("invalid byte 0x%02X in %s text at byte offset %zu", err->cp,
							ng_charset_name(charset), err->pos),
					 errdetail("It is no character of this charset, or a mark that fits no letter "
							   "before it."),
					 errhint("vi_detect_charset() guesses the charset of a text.")));
			break;
		case NG_CHARSET_TRUNCATED:
			ereport(ERROR,
					(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
					 errmsg("truncated character in %s text at byte offset %zu",
							ng_charset_name(charset), err->pos),
					 errdetail("The text ends within the character that begins with byte 0x%02X.",
							   err->cp)));
			break;
		case NG_CHARSET_BAD_CHAR:
			ng_utf8_encode(err->cp, c);
			ereport(ERROR,
					(errcode(ERRCODE_UNTRANSLATABLE_CHARACTER),
					 errmsg("character \"%s\" (U+%04X) at position %zu cannot be written in %s", c,
							err->cp, err->pos + 1, ng_charset_name(charset)),
					 ng_letter(err->cp).upper && ng_letter(err->cp).tone
						 ? errhint("Some charsets have no capitals with tones: use vi_lower() or "
								   "another charset, as TCVN5712-1.")
						 : errhint("Replace it before, or choose another charset.")));
	}
}

PG_FUNCTION_INFO_V1(vi_decode);
Datum
vi_decode(PG_FUNCTION_ARGS)
{
	bytea	   *b = PG_GETARG_BYTEA_PP(0);
	int			charset = charset_arg(PG_GETARG_TEXT_PP(1));
	size_t		n = VARSIZE_ANY_EXHDR(b);
	NgCharsetError err;
	TextResult	r;

	begin_result(&r, n + n / 2);
	check_charset(
		ng_charset_decode(charset, (const unsigned char *) VARDATA_ANY(b), n, &r.buf, &err),
		charset, &err);
	return end_result(&r);
}

PG_FUNCTION_INFO_V1(vi_encode);
Datum
vi_encode(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	int			charset = charset_arg(PG_GETARG_TEXT_PP(1));
	NgCharsetError err;
	TextResult	r;

	begin_result(&r, VARSIZE_ANY_EXHDR(t));
	check_charset(ng_charset_encode(charset, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &r.buf, &err),
				  charset, &err);
	return end_result(&r);
}

PG_FUNCTION_INFO_V1(vi_repair);
Datum
vi_repair(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	int			charset = charset_arg(PG_GETARG_TEXT_PP(1));
	size_t		n = VARSIZE_ANY_EXHDR(t);
	NgCharsetError err;
	TextResult	bytes;
	TextResult	r;

	begin_result(&bytes, n);
	if (ng_charset_undo_latin1(VARDATA_ANY(t), n, &bytes.buf, &err) != NG_CHARSET_OK)
	{
		char		c[5] = {0};

		ng_utf8_encode(err.cp, c);
		ereport(
			ERROR,
			(errcode(ERRCODE_UNTRANSLATABLE_CHARACTER),
			 errmsg("character \"%s\" (U+%04X) at position %zu is neither Latin-1 nor Windows 1252",
					c, err.cp, err.pos + 1),
			 errhint("vi_repair() is for text that was decoded as Latin-1; this one was not, or "
					 "has been repaired already.")));
	}
	end_result(&bytes);
	begin_result(&r, n + n / 2);
	check_charset(ng_charset_decode(charset, (const unsigned char *) bytes.buf.data + VARHDRSZ,
									bytes.buf.len - VARHDRSZ, &r.buf, &err), charset, &err);
	return end_result(&r);
}

PG_FUNCTION_INFO_V1(vi_detect_charset);
Datum
vi_detect_charset(PG_FUNCTION_ARGS)
{
	bytea	   *b = PG_GETARG_BYTEA_PP(0);
	NgAllocator source = ng_door_allocator(CurrentMemoryContext);
	int			charset;

	ng_require_utf8();
	charset =
		ng_charset_detect((const unsigned char *) VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b), &source);
	if (charset == NG_CHARSET_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(ng_charset_name(charset)));
}
