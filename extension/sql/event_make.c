/*
 * event_make.c: events from parts, and what several events make: constructor, dyads, merge,
 * sameness.
 */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/rangetypes.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(diplomatic_event_make);
PG_FUNCTION_INFO_V1(diplomatic_event_make_range);
PG_FUNCTION_INFO_V1(event_dyads);
PG_FUNCTION_INFO_V1(diplomatic_event_merge);
PG_FUNCTION_INFO_V1(event_same);

/* ---- constructor ---- */

/* Error about one argument. */
static void
bad_argument(const char *name, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid argument \"%s\" of diplomatic_event", name),
			 errdetail("%s", detail),
			 hint[0] ? errhint("%s", hint) : 0));
}

static char *
argument(FunctionCallInfo fcinfo, int n, NgArena *a)
{
	return PG_ARGISNULL(n) ? NULL : ng_text_dup(a, PG_GETARG_TEXT_PP(n));
}

/* Elements of a text[]; a NULL among them is an error. */
static char **
elements(FunctionCallInfo fcinfo, int n, const char *name, NgArena *a, int *count)
{
	Datum	   *d;
	bool	   *nulls;
	char	  **s;
	int			i;

	*count = 0;
	if (PG_ARGISNULL(n))
		return NULL;
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(n), TEXTOID, -1, false, TYPALIGN_INT, &d, &nulls,
					  count);
	s = ng_alloc(a, sizeof(char *) * (size_t) *count);
	for (i = 0; i < *count; i++)
	{
		if (nulls[i])
			bad_argument(name, "An element is NULL.", "");
		s[i] = ng_text_dup(a, DatumGetTextPP(d[i]));
	}
	return s;
}

/* "LAO", "Lào", "org:ASEAN"; a "?" at the end: uncertain. */
static NgParty *
parties(FunctionCallInfo fcinfo, int n, const char *name, NgArena *a, int32_t *count)
{
	int			i;
	char	  **s = elements(fcinfo, n, name, a, &i);
	NgParty    *p = ng_alloc0(a, sizeof(NgParty) * (size_t) i);

	*count = i;
	while (i-- > 0)
	{
		size_t		len = strlen(s[i]);

		if (len > 1 && s[i][len - 1] == '?')
		{
			p[i].uncertain = true;
			s[i][--len] = '\0';
		}
		if (strncmp(s[i], "org:", 4) == 0)
			p[i].org = s[i] + 4;
		else
			p[i].country = ng_country_find(s[i], len);
		if (!p[i].org && !p[i].country)
			bad_argument(name, ng_printf(a, "There is no country \"%s\".", s[i]),
						 "Parties are countries (LAO) or organizations (org:ASEAN).");
	}
	return p;
}

/* "CLMV", "CLMV/11" */
static NgForumRef *
forums(FunctionCallInfo fcinfo, int n, NgArena *a, int32_t *count)
{
	int			i;
	char	  **s = elements(fcinfo, n, "forums", a, &i);
	NgForumRef *f = ng_alloc0(a, sizeof(NgForumRef) * (size_t) i);

	*count = i;
	while (i-- > 0)
	{
		char	   *slash = strrchr(s[i], '/');

		f[i].name = s[i];
		if (slash && slash[1] && strspn(slash + 1, "0123456789") == strlen(slash + 1))
		{
			f[i].ordinal = strlen(slash + 1) > 9 ? 0 : (int32_t) strtol(slash + 1, NULL, 10);
			if (f[i].ordinal == 0)
				bad_argument(
					"forums",
					ng_printf(a, "The number of a session is out of range in \"%s\".", s[i]),
					"Sessions are counted from 1.");
			*slash = '\0';
		}
	}
	return f;
}

/* Arguments after kind and dates, the same for both forms of dates. */
enum
{
	ARG_KIND,
	ARG_DATES,
	ARG_ACTORS,
	ARG_RECIPIENTS,
	ARG_PLACE_COUNTRY,
	ARG_PLACE,
	ARG_FORUMS,
	ARG_LEVEL,
	ARG_MODALITY,
	ARG_PART,
	ARG_CAMEO
};

static Datum
make(FunctionCallInfo fcinfo, NgEvent *e, EventScratch *scratch)
{
	NgArena    *a = &scratch->arena;
	NgError		err;
	char	   *s;
	Datum		result;

	s = argument(fcinfo, ARG_KIND, a);
	e->kind = ng_kind_find(s, strlen(s));
	if (e->kind < 0)
		bad_argument("kind", ng_printf(a, "There is no event kind \"%s\".", s),
					 "event_kinds() lists the kinds.");
	e->actors = parties(fcinfo, ARG_ACTORS, "actors", a, &e->nactors);
	e->recipients = parties(fcinfo, ARG_RECIPIENTS, "recipients", a, &e->nrecipients);
	if (!PG_ARGISNULL(ARG_PLACE_COUNTRY))
		e->place_country = PG_GETARG_COUNTRY(ARG_PLACE_COUNTRY);
	e->place = argument(fcinfo, ARG_PLACE, a);
	e->forums = forums(fcinfo, ARG_FORUMS, a, &e->nforums);
	if ((s = argument(fcinfo, ARG_LEVEL, a)) != NULL &&
		(e->level = (uint8_t) ng_level_find(s, strlen(s))) == NG_LEVEL_NONE)
		bad_argument("level", ng_printf(a, "There is no level \"%s\".", s), "");
	if ((s = argument(fcinfo, ARG_MODALITY, a)) != NULL)
	{
		int			m = ng_modality_find(s, strlen(s));

		if (m < 0)
			bad_argument("modality", ng_printf(a, "There is no modality \"%s\".", s),
						 "Modalities: asserted, future, hypothetical, negated.");
		e->modality = (uint8_t) m;
	}
	if ((s = argument(fcinfo, ARG_PART, a)) != NULL &&
		(e->date.part = (uint8_t) ng_part_find(s, strlen(s))) == NG_PART_NONE)
		bad_argument("part", ng_printf(a, "There is no part of the day \"%s\".", s),
					 "Parts of the day: morning, noon, afternoon, evening, night.");
	e->cameo = argument(fcinfo, ARG_CAMEO, a);
	if (!ng_event_canonical(e, a, &err))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid arguments of diplomatic_event"),
				 errdetail("%s", err.detail),
				 err.hint[0] ? errhint("%s", err.hint) : 0));
	result = ng_event_datum(e, a);
	ng_scratch_done(scratch);
	return result;
}

/* dates: EDTF */
Datum
diplomatic_event_make(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	NgEvent		e = {0};
	NgError		err;
	char	   *s;

	ng_require_utf8();
	if (PG_ARGISNULL(ARG_KIND))
		PG_RETURN_NULL();
	ng_scratch_init(&scratch);
	s = argument(fcinfo, ARG_DATES, &scratch.arena);
	if (s && !ng_date_parse(s, strlen(s), &e.date, &err))
		bad_argument("dates", err.detail, err.hint);
	return make(fcinfo, &e, &scratch);
}

/* dates: the days of a daterange */
Datum
diplomatic_event_make_range(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	NgEvent		e = {0};

	ng_require_utf8();
	if (PG_ARGISNULL(ARG_KIND))
		PG_RETURN_NULL();
	ng_scratch_init(&scratch);
	if (!PG_ARGISNULL(ARG_DATES))
	{
		int32_t		from,
					to;

		if (!ng_range_days(PG_GETARG_RANGE_P(ARG_DATES), &from, &to))
			bad_argument("dates", "The range is empty.", "");
		if ((from != NG_DAY_PAST && (from < ng_day(1, 1, 1) || from > ng_day(9999, 12, 31))) ||
			(to != NG_DAY_FUTURE && (to < ng_day(1, 1, 1) || to > ng_day(9999, 12, 31))))
			bad_argument("dates", "The range goes beyond the years 0001 to 9999.", "");
		ng_date_of_days(from, to, &e.date);
	}
	return make(fcinfo, &e, &scratch);
}

/* ---- pairs ---- */

static void
put_dyad(ReturnSetInfo *rsinfo, const NgParty *x, const NgParty *y, bool directed, NgArena *a)
{
	const NgParty *p[2] = {x, y};
	Datum		values[5];
	bool		nulls[5] = {false};
	int			i;

	for (i = 0; i < 2; i++)
	{
		values[i] = PointerGetDatum(cstring_to_text(p[i]->country ? ng_country_alpha3(p[i]->country)
													: ng_printf(a, "org:%s", p[i]->org)));
		values[i + 2] = CountryGetDatum(p[i]->country);
		nulls[i + 2] = !p[i]->country;
	}
	values[4] = BoolGetDatum(directed);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

/* Directed: each actor with each recipient; reciprocal: each pair of actors once. */
Datum
event_dyads(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	arg;
	const NgEvent *e = &arg.e;
	int32_t		i,
				j;

	InitMaterializedSRF(fcinfo, 0);
	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	for (i = 0; i < e->nactors; i++)
	{
		for (j = 0; j < e->nrecipients; j++)
			put_dyad((ReturnSetInfo *) fcinfo->resultinfo, &e->actors[i], &e->recipients[j], true,
					 &scratch.arena);
		for (j = i + 1; e->nrecipients == 0 && j < e->nactors; j++)
			put_dyad((ReturnSetInfo *) fcinfo->resultinfo, &e->actors[i], &e->actors[j], false,
					 &scratch.arena);
		CHECK_FOR_INTERRUPTS();
	}
	ng_event_drop(&arg);
	ng_scratch_done(&scratch);
	return (Datum) 0;
}

/* ---- several reports ---- */

Datum
diplomatic_event_merge(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	x,
				y;
	NgEvent		e;
	NgError		err;
	Datum		result;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &x);
	ng_event_get(PG_GETARG_DATUM(1), &scratch.arena, &y);
	if (!ng_event_merge(&x.e, &y.e, &scratch.arena, &e, &err))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the merged event is too large"),
				 errdetail("%s", err.detail)));
	result = ng_event_datum(&e, &scratch.arena);
	ng_event_drop(&x);
	ng_event_drop(&y);
	ng_scratch_done(&scratch);
	return result;
}

Datum
event_same(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	x,
				y;
	bool		result;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &x);
	ng_event_get(PG_GETARG_DATUM(1), &scratch.arena, &y);
	result = ng_event_same(&x.e, &y.e);
	ng_event_drop(&x);
	ng_event_drop(&y);
	ng_scratch_done(&scratch);
	PG_RETURN_BOOL(result);
}
