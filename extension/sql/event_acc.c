/* event_acc.c: the parts of a diplomatic_event, and the list of kinds. */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/lsyscache.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(diplomatic_event_kind);
PG_FUNCTION_INFO_V1(diplomatic_event_family);
PG_FUNCTION_INFO_V1(diplomatic_event_cameo);
PG_FUNCTION_INFO_V1(diplomatic_event_plover);
PG_FUNCTION_INFO_V1(diplomatic_event_dates);
PG_FUNCTION_INFO_V1(diplomatic_event_date_precision);
PG_FUNCTION_INFO_V1(diplomatic_event_actors);
PG_FUNCTION_INFO_V1(diplomatic_event_recipients);
PG_FUNCTION_INFO_V1(diplomatic_event_countries);
PG_FUNCTION_INFO_V1(diplomatic_event_place);
PG_FUNCTION_INFO_V1(diplomatic_event_place_country);
PG_FUNCTION_INFO_V1(diplomatic_event_forums);
PG_FUNCTION_INFO_V1(diplomatic_event_ordinal);
PG_FUNCTION_INFO_V1(diplomatic_event_level);
PG_FUNCTION_INFO_V1(diplomatic_event_modality);
PG_FUNCTION_INFO_V1(event_kinds);
PG_FUNCTION_INFO_V1(gdelt_date);

/*
 * An accessor: `value` computes, from the unpacked event e and the arena a,
 * its Datum, and may set *isnull.
 */
#define ACCESSOR(name, value) \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	EventScratch scratch; \
	EventArg	arg; \
	Datum		result; \
	bool		isnull = false; \
	\
	ng_scratch_init(&scratch); \
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg); \
	result = value(fcinfo, &arg.e, &scratch.arena, &isnull); \
	ng_event_drop(&arg); \
	ng_scratch_done(&scratch); \
	if (isnull) \
		PG_RETURN_NULL(); \
	return result; \
}

/* text, NULL for NULL and for "" */
static Datum
text_datum(const char *s, bool *isnull)
{
	*isnull = !s || !*s;
	return *isnull ? (Datum) 0 : PointerGetDatum(cstring_to_text(s));
}

#define TEXT_ACCESSOR(name, what, expression) \
static Datum \
get_##what(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull) \
{ \
	return text_datum(expression, isnull); \
} \
ACCESSOR(name, get_##what)

TEXT_ACCESSOR(diplomatic_event_kind, kind, ng_kind(e->kind)->name)
TEXT_ACCESSOR(diplomatic_event_family, family, ng_kind(e->kind)->family)
TEXT_ACCESSOR(diplomatic_event_cameo, cameo, ng_event_cameo(e))
TEXT_ACCESSOR(diplomatic_event_plover, plover, ng_event_plover(e))
TEXT_ACCESSOR(diplomatic_event_date_precision, date_precision, ng_date_precision(&e->date))
TEXT_ACCESSOR(diplomatic_event_place, place, e->place)
TEXT_ACCESSOR(diplomatic_event_level, level, ng_level_name((NgLevel) e->level))
TEXT_ACCESSOR(diplomatic_event_modality, modality, ng_modality_name((NgModality) e->modality))

static Datum
get_dates(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	int32_t		from,
				to;

	ng_date_days(&e->date, &from, &to);
	return ng_days_range(fcinfo, from, to, isnull);
}
ACCESSOR(diplomatic_event_dates, get_dates)

/* Codes of countries and org:NAME; that a party is uncertain is not said here. */
static Datum
party_array(const NgParty *p, int32_t n, NgArena *a)
{
	Datum	   *d = palloc(sizeof(Datum) * (n + 1));
	int32_t		i;

	for (i = 0; i < n; i++)
		d[i] = PointerGetDatum(cstring_to_text(p[i].country ? ng_country_alpha3(p[i].country)
											   : ng_printf(a, "org:%s", p[i].org)));
	return PointerGetDatum(construct_array(d, n, TEXTOID, -1, false, TYPALIGN_INT));
}

static Datum
get_actors(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	return party_array(e->actors, e->nactors, a);
}
ACCESSOR(diplomatic_event_actors, get_actors)

static Datum
get_recipients(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	return party_array(e->recipients, e->nrecipients, a);
}
ACCESSOR(diplomatic_event_recipients, get_recipients)

static Datum
get_countries(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	int			n;
	NgCountry  *c = ng_event_countries(e, a, &n);

	return ng_country_array(c, n, get_element_type(get_func_rettype(fcinfo->flinfo->fn_oid)));
}
ACCESSOR(diplomatic_event_countries, get_countries)

static Datum
get_place_country(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	*isnull = e->place_country == NG_NO_COUNTRY;
	return CountryGetDatum(e->place_country);
}
ACCESSOR(diplomatic_event_place_country, get_place_country)

/* Names, each once, in the order of the event. */
static Datum
get_forums(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	Datum	   *d = palloc(sizeof(Datum) * (e->nforums + 1));
	int			n = 0;
	int32_t		i,
				j;

	for (i = 0; i < e->nforums; i++)
	{
		for (j = 0; j < i; j++)
			if (strcmp(e->forums[j].name, e->forums[i].name) == 0)
				break;
		if (j == i)
			d[n++] = PointerGetDatum(cstring_to_text(e->forums[i].name));
	}
	return PointerGetDatum(construct_array(d, n, TEXTOID, -1, false, TYPALIGN_INT));
}
ACCESSOR(diplomatic_event_forums, get_forums)

/* Session of a forum; of several the first; NULL when not said. */
static Datum
get_ordinal(FunctionCallInfo fcinfo, const NgEvent *e, NgArena *a, bool *isnull)
{
	const char *forum = ng_text_dup(a, PG_GETARG_TEXT_PP(1));
	int32_t		i;

	for (i = 0; i < e->nforums; i++)
		if (e->forums[i].ordinal && strcmp(e->forums[i].name, forum) == 0)
			return Int32GetDatum(e->forums[i].ordinal);
	*isnull = true;
	return (Datum) 0;
}
ACCESSOR(diplomatic_event_ordinal, get_ordinal)

Datum
event_kinds(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	int			i,
				c;

	ng_require_utf8();
	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; i < ng_kind_count(); i++)
	{
		const NgKind *k = ng_kind(i);
		const char *cells[] = {k->name, k->family, k->cameo, k->plover, k->en, k->vi};
		Datum		values[lengthof(cells)];
		bool		nulls[lengthof(cells)];

		for (c = 0; c < (int) lengthof(cells); c++)
			values[c] = text_datum(cells[c], &nulls[c]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* A day as a number, as GDELT writes it: 20240131. */
Datum
gdelt_date(PG_FUNCTION_ARGS)
{
	DateADT		date = PG_GETARG_DATEADT(0);
	int			year,
				month,
				day;

	if (DATE_NOT_FINITE(date))
		PG_RETURN_NULL();
	j2date(date + POSTGRES_EPOCH_JDATE, &year, &month, &day);
	PG_RETURN_INT32(year * 10000 + month * 100 + day);
}
