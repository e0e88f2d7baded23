/*
 * event_jsonb.c: diplomatic_event to and from jsonb, with PLOVER's field names.
 *
 *     {"date": "2023-05-17", "event": "CONSULT", "mode": "bilateral_meeting",
 *      "cameo": "040", "context": ["future"], "actor": ["LAO", "VNM"],
 *      "recipient": [], "location": {"country": "CHN", "name": "..."},
 *      "forum": [{"name": "CLMV", "ordinal": 11}],
 *      "level": "head_of_government", "part": "morning"}
 *
 * PLOVER's event is a category, its mode says how (our kind), its context
 * holds what is not asserted.  A party is a code or "org:NAME"; an uncertain
 * one is {"party": ..., "uncertain": true}.  Only mode is required.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"

#include "event_sql.h"

PG_FUNCTION_INFO_V1(diplomatic_event_to_jsonb);
PG_FUNCTION_INFO_V1(diplomatic_event_from_jsonb);

/* ---- to jsonb ---- */

typedef struct Writer
{
	JsonbParseState *state;
	NgArena    *arena;
} Writer;

static void
put_text(Writer *w, JsonbIteratorToken as, const char *s)
{
	JsonbValue	v;

	v.type = jbvString;
	v.val.string.val = unconstify(char *, s);
	v.val.string.len = (int) strlen(s);
	pushJsonbValue(&w->state, as, &v);
}

static void
put_field(Writer *w, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	put_text(w, WJB_KEY, key);
	put_text(w, WJB_VALUE, value);
}

static void
put_int(Writer *w, const char *key, int32_t i)
{
	JsonbValue	v;

	put_text(w, WJB_KEY, key);
	v.type = jbvNumeric;
	v.val.numeric = int64_to_numeric(i);
	pushJsonbValue(&w->state, WJB_VALUE, &v);
}

static void
put_parties(Writer *w, const char *key, const NgParty *p, int32_t n)
{
	int32_t		i;

	put_text(w, WJB_KEY, key);
	pushJsonbValue(&w->state, WJB_BEGIN_ARRAY, NULL);
	for (i = 0; i < n; i++)
	{
		const char *name = p[i].country ? ng_country_alpha3(p[i].country)
			: ng_printf(w->arena, "org:%s", p[i].org);

		if (p[i].uncertain)
		{
			JsonbValue	yes = {.type = jbvBool,.val.boolean = true};

			pushJsonbValue(&w->state, WJB_BEGIN_OBJECT, NULL);
			put_field(w, "party", name);
			put_text(w, WJB_KEY, "uncertain");
			pushJsonbValue(&w->state, WJB_VALUE, &yes);
			pushJsonbValue(&w->state, WJB_END_OBJECT, NULL);
		}
		else
			put_text(w, WJB_ELEM, name);
	}
	pushJsonbValue(&w->state, WJB_END_ARRAY, NULL);
}

Datum
diplomatic_event_to_jsonb(PG_FUNCTION_ARGS)
{
	EventScratch scratch;
	EventArg	arg;
	const NgEvent *e = &arg.e;
	Writer		w = {NULL, &scratch.arena};
	char		date[NG_DATE_TEXT_MAX];
	JsonbValue *top;
	int32_t		i;

	ng_scratch_init(&scratch);
	ng_event_get(PG_GETARG_DATUM(0), &scratch.arena, &arg);
	pushJsonbValue(&w.state, WJB_BEGIN_OBJECT, NULL);
	ng_date_print(&e->date, date);
	put_field(&w, "date", date);
	put_field(&w, "part", ng_part_name((NgDayPart) e->date.part));
	put_field(&w, "event", ng_event_plover(e));
	put_field(&w, "mode", ng_kind(e->kind)->name);
	put_field(&w, "cameo", ng_event_cameo(e));
	put_field(&w, "level", ng_level_name((NgLevel) e->level));
	if (e->modality != NG_ASSERTED)
	{
		put_text(&w, WJB_KEY, "context");
		pushJsonbValue(&w.state, WJB_BEGIN_ARRAY, NULL);
		put_text(&w, WJB_ELEM, ng_modality_name((NgModality) e->modality));
		pushJsonbValue(&w.state, WJB_END_ARRAY, NULL);
	}
	put_parties(&w, "actor", e->actors, e->nactors);
	put_parties(&w, "recipient", e->recipients, e->nrecipients);
	if (e->place_country || e->place)
	{
		put_text(&w, WJB_KEY, "location");
		pushJsonbValue(&w.state, WJB_BEGIN_OBJECT, NULL);
		put_field(&w, "country", e->place_country ? ng_country_alpha3(e->place_country) : NULL);
		put_field(&w, "name", e->place);
		pushJsonbValue(&w.state, WJB_END_OBJECT, NULL);
	}
	if (e->nforums)
	{
		put_text(&w, WJB_KEY, "forum");
		pushJsonbValue(&w.state, WJB_BEGIN_ARRAY, NULL);
		for (i = 0; i < e->nforums; i++)
		{
			pushJsonbValue(&w.state, WJB_BEGIN_OBJECT, NULL);
			put_field(&w, "name", e->forums[i].name);
			if (e->forums[i].ordinal)
				put_int(&w, "ordinal", e->forums[i].ordinal);
			pushJsonbValue(&w.state, WJB_END_OBJECT, NULL);
		}
		pushJsonbValue(&w.state, WJB_END_ARRAY, NULL);
	}
	top = pushJsonbValue(&w.state, WJB_END_OBJECT, NULL);
	ng_event_drop(&arg);
	{
		Jsonb	   *result = JsonbValueToJsonb(top);

		ng_scratch_done(&scratch);
		PG_RETURN_JSONB_P(result);
	}
}

/* ---- from jsonb ---- */

static void
refuse(const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid jsonb for type diplomatic_event"),
			 errdetail("%s", detail),
			 hint[0] ? errhint("%s", hint) : 0));
}

static void pg_attribute_printf(3, 4)
bad_field(const char *field, const char *hint, const char *fmt,...)
{
	char		what[240];
	va_list		args;

	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	refuse(psprintf("Field \"%s\": %s", field, what), hint);
}

/* A string value as NUL-terminated text in the arena. */
static char *
get_text(const JsonbValue *v, const char *field, NgArena *a)
{
	if (v->type != jbvString)
		bad_field(field, "", "a string is expected.");
	return ng_strndup(a, v->val.string.val, (size_t) v->val.string.len);
}

/* Begins the elements of an array or the members of an object. */
static JsonbIterator *
open_container(const JsonbValue *v, const char *field, bool array, int *count)
{
	JsonbContainer *c;
	JsonbIterator *it;
	JsonbValue	head;

	if (v->type != jbvBinary)
		bad_field(field, "", "%s is expected.", array ? "an array" : "an object");
	c = v->val.binary.data;
	if (array ? !JsonContainerIsArray(c) : !JsonContainerIsObject(c))
		bad_field(field, "", "%s is expected.", array ? "an array" : "an object");
	it = JsonbIteratorInit(c);
	JsonbIteratorNext(&it, &head, true);
	*count = (int) JsonContainerSize(c);
	return it;
}

static bool
is_key(const JsonbValue *k, const char *name)
{
	return k->val.string.len == (int) strlen(name) &&
		memcmp(k->val.string.val, name, strlen(name)) == 0;
}

static void
unknown_field(const JsonbValue *k, const char *where, const char *hint)
{
	bad_field(where, hint, "there is no field \"%.*s\".", Min(k->val.string.len, 60),
			  k->val.string.val);
}

static void
read_party(const JsonbValue *v, const char *field, NgArena *a, NgParty *p)
{
	char	   *s = NULL;

	if (v->type == jbvBinary)
	{
		int			n;
		JsonbIterator *it = open_container(v, field, false, &n);
		JsonbValue	k,
					x;

		while (n-- > 0)
		{
			JsonbIteratorNext(&it, &k, true);
			JsonbIteratorNext(&it, &x, true);
			if (is_key(&k, "party"))
				s = get_text(&x, field, a);
			else if (!is_key(&k, "uncertain"))
				unknown_field(&k, field,
							  "A party is a string or {\"party\": ..., \"uncertain\": true}.");
			else if (x.type != jbvBool)
				bad_field(field, "", "\"uncertain\" is true or false.");
			else
				p->uncertain = x.val.boolean;
		}
		if (!s)
			bad_field(field, "", "an object has no \"party\".");
	}
	else
		s = get_text(v, field, a);
	if (strncmp(s, "org:", 4) == 0)
		p->org = s + 4;
	else if ((p->country = ng_country_find(s, strlen(s))) == NG_NO_COUNTRY)
		bad_field(field, "Parties are countries (LAO) or organizations (org:ASEAN).",
				  "there is no country \"%.60s\".", s);
}

static NgParty *
read_parties(const JsonbValue *v, const char *field, NgArena *a, int32_t *count)
{
	int			n,
				i;
	JsonbIterator *it = open_container(v, field, true, &n);
	NgParty    *p = ng_alloc0(a, sizeof(NgParty) * (size_t) n);
	JsonbValue	x;

	for (i = 0; i < n; i++)
	{
		JsonbIteratorNext(&it, &x, true);
		read_party(&x, field, a, &p[i]);
	}
	*count = n;
	return p;
}

static void
read_location(const JsonbValue *v, NgArena *a, NgEvent *e)
{
	int			n;
	JsonbIterator *it = open_container(v, "location", false, &n);
	JsonbValue	k,
				x;

	while (n-- > 0)
	{
		JsonbIteratorNext(&it, &k, true);
		JsonbIteratorNext(&it, &x, true);
		if (is_key(&k, "name"))
			e->place = get_text(&x, "location", a);
		else if (!is_key(&k, "country"))
			unknown_field(&k, "location", "A location has a country and a name.");
		else
		{
			char	   *s = get_text(&x, "location", a);

			e->place_country = ng_country_find(s, strlen(s));
			if (!e->place_country)
				bad_field("location", "", "there is no country \"%.60s\".", s);
		}
	}
}

static int32_t
read_ordinal(const JsonbValue *v)
{
	char	   *s;

	if (v->type != jbvNumeric)
		bad_field("forum", "", "\"ordinal\" is a number.");
	s = DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(v->val.numeric)));
	if (strlen(s) > 9 || strspn(s, "0123456789") != strlen(s) || strtol(s, NULL, 10) < 1)
		bad_field("forum", "Sessions are counted from 1.", "%.60s is not the number of a session.",
				  s);
	return (int32_t) strtol(s, NULL, 10);
}

static void
read_forums(const JsonbValue *v, NgArena *a, NgEvent *e)
{
	int			n,
				m,
				i;
	JsonbIterator *it = open_container(v, "forum", true, &n),
			   *of;
	JsonbValue	f,
				k,
				x;

	e->forums = ng_alloc0(a, sizeof(NgForumRef) * (size_t) n);
	e->nforums = n;
	for (i = 0; i < n; i++)
	{
		JsonbIteratorNext(&it, &f, true);
		if (f.type == jbvString)
		{
			e->forums[i].name = get_text(&f, "forum", a);
			continue;
		}
		for (of = open_container(&f, "forum", false, &m); m > 0; m--)
		{
			JsonbIteratorNext(&of, &k, true);
			JsonbIteratorNext(&of, &x, true);
			if (is_key(&k, "name"))
				e->forums[i].name = get_text(&x, "forum", a);
			else if (is_key(&k, "ordinal"))
				e->forums[i].ordinal = read_ordinal(&x);
			else
				unknown_field(&k, "forum", "A forum has a name and an ordinal.");
		}
		if (!e->forums[i].name)
			bad_field("forum", "", "an ordinal stands without the name of a forum.");
	}
}

static void
read_context(const JsonbValue *v, NgArena *a, NgEvent *e)
{
	int			n;
	JsonbIterator *it = open_container(v, "context", true, &n);
	JsonbValue	x;
	char	   *s;
	int			m;

	if (n > 1)
		bad_field("context", "Contexts: asserted, future, hypothetical, negated.",
				  "there is more than one.");
	while (n-- > 0)
	{
		JsonbIteratorNext(&it, &x, true);
		s = get_text(&x, "context", a);
		m = ng_modality_find(s, strlen(s));
		if (m < 0)
			bad_field("context", "Contexts: asserted, future, hypothetical, negated.",
					  "\"%.60s\" is none.", s);
		e->modality = (uint8_t) m;
	}
}

/* One member of the event; *plover gets what "event" says. */
static void
read_field(const JsonbValue *k, const JsonbValue *v, NgArena *a, NgEvent *e, char **plover)
{
	NgError		err;
	char	   *s;

	if (is_key(k, "actor"))
		e->actors = read_parties(v, "actor", a, &e->nactors);
	else if (is_key(k, "recipient"))
		e->recipients = read_parties(v, "recipient", a, &e->nrecipients);
	else if (is_key(k, "location"))
		read_location(v, a, e);
	else if (is_key(k, "forum"))
		read_forums(v, a, e);
	else if (is_key(k, "context"))
		read_context(v, a, e);
	else if (is_key(k, "date"))
	{
		uint8_t		part = e->date.part;

		s = get_text(v, "date", a);
		if (!ng_date_parse(s, strlen(s), &e->date, &err))
			bad_field("date", err.hint, "%s", err.detail);
		e->date.part = part;
	}
	else if (is_key(k, "part"))
	{
		s = get_text(v, "part", a);
		e->date.part = (uint8_t) ng_part_find(s, strlen(s));
		if (e->date.part == NG_PART_NONE)
			bad_field("part", "Parts of the day: morning, noon, afternoon, evening, night.",
					  "\"%.60s\" is none.", s);
	}
	else if (is_key(k, "mode"))
	{
		s = get_text(v, "mode", a);
		e->kind = ng_kind_find(s, strlen(s));
		if (e->kind < 0)
			bad_field("mode", "event_kinds() lists the kinds.", "there is no event kind \"%.60s\".",
					  s);
	}
	else if (is_key(k, "event"))
		*plover = get_text(v, "event", a);
	else if (is_key(k, "cameo"))
	{
		s = get_text(v, "cameo", a);
		if (!ng_cameo_valid(s, strlen(s)))
			bad_field("cameo", "A CAMEO code has two to four digits and begins with 01 to 20.",
					  "\"%.60s\" is none.", s);
		e->cameo = s;
	}
	else if (is_key(k, "level"))
	{
		s = get_text(v, "level", a);
		e->level = (uint8_t) ng_level_find(s, strlen(s));
		if (e->level == NG_LEVEL_NONE)
			bad_field("level", "", "there is no level \"%.60s\".", s);
	}
	else
		refuse(
			psprintf("There is no field \"%.*s\".", Min(k->val.string.len, 60), k->val.string.val),
			"The fields are date, part, event, mode, cameo, context, actor, recipient, location, "
			"forum, level.");
}

Datum
diplomatic_event_from_jsonb(PG_FUNCTION_ARGS)
{
	Jsonb	   *j = PG_GETARG_JSONB_P(0);
	EventScratch scratch;
	NgEvent		e = {.kind = -1};
	NgError		err;
	JsonbIterator *it;
	JsonbValue	k,
				v;
	char	   *plover = NULL;
	int			n;
	Datum		result;

	ng_require_utf8();
	if (!JB_ROOT_IS_OBJECT(j))
		refuse("An object is expected.", "");
	ng_scratch_init(&scratch);
	it = JsonbIteratorInit(&j->root);
	JsonbIteratorNext(&it, &v, true);
	for (n = (int) JB_ROOT_COUNT(j); n > 0; n--)
	{
		JsonbIteratorNext(&it, &k, true);
		JsonbIteratorNext(&it, &v, true);
		read_field(&k, &v, &scratch.arena, &e, &plover);
	}
	if (e.kind < 0)
		refuse("Field \"mode\" is missing.",
			   "It names the kind of the event, one of event_kinds().");
	if (!ng_event_canonical(&e, &scratch.arena, &err))
		refuse(err.detail, err.hint);
	if (plover && strcmp(plover, ng_event_plover(&e)) != 0)
		bad_field("event", "The category follows from the CAMEO code; leave the field out.",
				  "\"%.60s\" is not the PLOVER category of this event, \"%s\" is.", plover,
				  ng_event_plover(&e));
	result = ng_event_datum(&e, &scratch.arena);
	ng_scratch_done(&scratch);
	return result;
}
