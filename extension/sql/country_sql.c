/* country_sql.c: the type country. */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"
#include "utils/sortsupport.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(country_in);
PG_FUNCTION_INFO_V1(country_out);
PG_FUNCTION_INFO_V1(country_recv);
PG_FUNCTION_INFO_V1(country_send);
PG_FUNCTION_INFO_V1(country_eq);
PG_FUNCTION_INFO_V1(country_ne);
PG_FUNCTION_INFO_V1(country_lt);
PG_FUNCTION_INFO_V1(country_le);
PG_FUNCTION_INFO_V1(country_gt);
PG_FUNCTION_INFO_V1(country_ge);
PG_FUNCTION_INFO_V1(country_cmp);
PG_FUNCTION_INFO_V1(country_sortsupport);
PG_FUNCTION_INFO_V1(country_hash);
PG_FUNCTION_INFO_V1(country_hash_extended);
PG_FUNCTION_INFO_V1(country_larger);
PG_FUNCTION_INFO_V1(country_smaller);
PG_FUNCTION_INFO_V1(country_name);
PG_FUNCTION_INFO_V1(country_alpha2);
PG_FUNCTION_INFO_V1(country_list);

/* Every name in both languages, for the hint of an unknown one. */
static const char *
nth_name(int i)
{
	NgCountry	c = ng_country_nth(i / 2);

	if (!c)
		return NULL;
	return i % 2 ? ng_country_name_en(c) : ng_country_name_vi(c);
}

Datum
country_in(PG_FUNCTION_ARGS)
{
	char	   *s = PG_GETARG_CSTRING(0);
	size_t		n = strlen(s);
	NgCountry	c;
	NgError		err = {
		.detail = "It is neither an ISO 3166 code nor a Vietnamese or English name of a country."};
	const char *near[NG_NEAREST_MAX];
	int			found,
				i;

	ng_require_utf8();
	c = ng_country_find(s, n);
	if (c)
		PG_RETURN_COUNTRY(c);
	found = ng_nearest(s, n, nth_name, near, NG_NEAREST_MAX);
	for (i = 0; i < found; i++)
	{
		size_t		used = strlen(err.hint);

		snprintf(err.hint + used, sizeof(err.hint) - used, "%s\"%s\"%s",
				 i == 0 ? "Perhaps "
					 : i == found - 1 ? " or "
					 : ", ",
				 near[i], i == found - 1 ? " was meant." : "");
	}
	NG_RETURN_SYNTAX_ERROR(fcinfo, "country", s, &err);
}

Datum
country_out(PG_FUNCTION_ARGS)
{
	NgCountry	c = PG_GETARG_COUNTRY(0);
	const char *code = ng_country_alpha3(c);

	if (!code)
		ereport(
			ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED), errmsg("invalid country in storage"),
			 errdetail("There is no country of code %d.", c),
			 errhint("The value was written by a newer version of the extension, or is damaged.")));
	PG_RETURN_CSTRING(pstrdup(code));
}

/* The numeric code of ISO 3166 in four bytes. */
Datum
country_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int32		code = (int32) pq_getmsgint(buf, 4);

	if (code < 0 || code > UINT16_MAX || !ng_country_alpha3((NgCountry) code))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary country"),
				 errdetail("There is no country of code %d.", code),
				 errhint("A country is sent as its ISO 3166 numeric code, a 32-bit integer.")));
	PG_RETURN_COUNTRY(code);
}

Datum
country_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, PG_GETARG_COUNTRY(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* ---- order: by alpha-3 ---- */

static int
compare(Datum x, Datum y, SortSupport ssup)
{
	return ng_country_cmp(DatumGetCountry(x), DatumGetCountry(y));
}

#define COMPARISON(name, sign) \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(compare(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), NULL) sign 0); \
}

COMPARISON(country_eq, ==)
COMPARISON(country_ne, !=)
COMPARISON(country_lt, <)
COMPARISON(country_le, <=)
COMPARISON(country_gt, >)
COMPARISON(country_ge, >=)

Datum
country_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), NULL));
}

Datum
country_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare;
	PG_RETURN_VOID();
}

Datum
country_larger(PG_FUNCTION_ARGS)
{
	Datum		x = PG_GETARG_DATUM(0),
				y = PG_GETARG_DATUM(1);

	return compare(x, y, NULL) >= 0 ? x : y;
}

Datum
country_smaller(PG_FUNCTION_ARGS)
{
	Datum		x = PG_GETARG_DATUM(0),
				y = PG_GETARG_DATUM(1);

	return compare(x, y, NULL) <= 0 ? x : y;
}

Datum
country_hash(PG_FUNCTION_ARGS)
{
	return hash_uint32(PG_GETARG_COUNTRY(0));
}

Datum
country_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_uint32_extended(PG_GETARG_COUNTRY(0), PG_GETARG_INT64(1));
}

/* ---- names ---- */

Datum
country_name(PG_FUNCTION_ARGS)
{
	NgCountry	c = PG_GETARG_COUNTRY(0);
	text	   *lang = PG_GETARG_TEXT_PP(1);
	const char *name = NULL;

	ng_require_utf8();
	if (VARSIZE_ANY_EXHDR(lang) == 2 && memcmp(VARDATA_ANY(lang), "vi", 2) == 0)
		name = ng_country_name_vi(c);
	else if (VARSIZE_ANY_EXHDR(lang) == 2 && memcmp(VARDATA_ANY(lang), "en", 2) == 0)
		name = ng_country_name_en(c);
	else
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no names of countries in language \"%s\"", text_to_cstring(lang)),
				 errhint("The languages are \"vi\" and \"en\".")));
	if (!name)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

Datum
country_alpha2(PG_FUNCTION_ARGS)
{
	const char *code = ng_country_alpha2(PG_GETARG_COUNTRY(0));

	if (!code)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(code));
}

Datum
country_list(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	NgCountry	c;
	int			i,
				k;

	ng_require_utf8();
	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; (c = ng_country_nth(i)) != NG_NO_COUNTRY; i++)
	{
		const char *cells[] = {ng_country_alpha3(c), ng_country_alpha2(c), ng_country_name_vi(c),
							   ng_country_name_en(c)};
		Datum		values[lengthof(cells)];
		bool		nulls[lengthof(cells)] = {false};

		for (k = 0; k < (int) lengthof(cells); k++)
			values[k] = CStringGetTextDatum(cells[k]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
