/*
 * literal.c: the literal of an event, read and written.
 *
 *     kind date actors [> recipients] [@ CCC ["place"]] [#FORUM[/ordinal] ...] [key=value ...]
 *
 * A name stands bare when it is made of ASCII letters, digits, _ - . & and
 * characters beyond ASCII; any other is quoted, with quotes inside doubled.
 */
#include <stdio.h>
#include <string.h>

#include "../unicode/utf8.h"
#include "fail.h"

typedef struct Cursor
{
	const char *start,
			   *p,
			   *end;
	NgArena    *arena;
	NgError    *err;
} Cursor;

/* ---- characters ---- */

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_bare(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		c == '_' || c == '-' || c == '.' || c == '&' || (unsigned char) c >= 0x80;
}

static void
skip_spaces(Cursor *c)
{
	while (c->p < c->end && is_space(*c->p))
		c->p++;
}

/* Does this character come next, spaces aside?  If so, it is passed. */
static bool
take(Cursor *c, char what)
{
	skip_spaces(c);
	if (c->p < c->end && *c->p == what)
	{
		c->p++;
		return true;
	}
	return false;
}

/* ---- errors ---- */

/* The run of characters up to a space, to show what was found. */
static int
word_len(const Cursor *c, const char *at)
{
	const char *p = at;

	while (p < c->end && !is_space(*p))
		p++;
	return ng_quote_len(at, (size_t) (p - at));
}

static bool
fail_expected(Cursor *c, const char *expected, const char *hint)
{
	skip_spaces(c);
	if (c->p == c->end)
		return FAIL_AT(c, c->p, hint, "%s is expected, the value ends.", expected);
	return FAIL_AT(c, c->p, hint, "%s is expected, \"%.*s\" is found.", expected, word_len(c, c->p),
				   c->p);
}

/* Gives an error about the text at `at` its position in the literal. */
static bool
fail_again(Cursor *c, const char *at)
{
	char		detail[sizeof(c->err->detail)];
	int			pos = c->err->pos > 0 ? c->err->pos : 0;

	memcpy(detail, c->err->detail, sizeof(detail));
	if (detail[0] >= 'A' && detail[0] <= 'Z')
		detail[0] += 'a' - 'A';
	c->err->pos = (int) (at - c->start) + pos;
	snprintf(c->err->detail, sizeof(c->err->detail), "At character %d: %.200s",
			 ng_character(c->start, at + pos), detail);
	return false;
}

/* ---- names ---- */

/* "..." with "" for a quote; p is behind the opening one. */
static bool
read_quoted(Cursor *c, const char **name)
{
	const char *open = c->p - 1;
	char	   *out,
			   *o;
	size_t		n = 0;
	const char *q;

	for (q = c->p; q < c->end; q++, n++)
		if (*q == '"')
		{
			if (q + 1 == c->end || q[1] != '"')
				break;
			q++;
		}
	if (q == c->end)
		return FAIL_AT(c, open, "A quote inside quotes is doubled.", "the quoted name has no end.");
	out = o = ng_alloc(c->arena, n + 1);
	for (; c->p < q; c->p++)
	{
		*o++ = *c->p;
		if (*c->p == '"')
			c->p++;
	}
	*o = '\0';
	c->p = q + 1;
	*name = out;
	return true;
}

static bool
read_name(Cursor *c, const char *what, const char **name)
{
	const char *from = c->p;

	if (c->p < c->end && *c->p == '"')
	{
		c->p++;
		return read_quoted(c, name);
	}
	while (c->p < c->end && is_bare(*c->p))
		c->p++;
	if (c->p == from)
		return fail_expected(c, what, "Names with spaces or signs are quoted.");
	*name = ng_strndup(c->arena, from, (size_t) (c->p - from));
	return true;
}

static const char *
nth_kind(int i)
{
	return i < ng_kind_count() ? ng_kind(i)->name : NULL;
}

static bool
read_kind(Cursor *c, int *kind)
{
	const char *from,
			   *near;

	skip_spaces(c);
	from = c->p;
	while (c->p < c->end && is_bare(*c->p))
		c->p++;
	if (c->p == from)
		return fail_expected(c, "an event kind", "event_kinds() lists the kinds.");
	*kind = ng_kind_find(from, (size_t) (c->p - from));
	if (*kind >= 0)
		return true;
	if (ng_nearest(from, (size_t) (c->p - from), nth_kind, &near, 1) == 0)
		return FAIL_AT(c, from, "event_kinds() lists the kinds.",
					   "there is no event kind \"%.*s\".", word_len(c, from), from);
	FAIL_AT(c, from, "", "there is no event kind \"%.*s\".", word_len(c, from), from);
	snprintf(c->err->hint, sizeof(c->err->hint),
			 "Perhaps \"%s\" was meant; event_kinds() lists the kinds.", near);
	return false;
}

static bool
read_date(Cursor *c, NgEventDate *d)
{
	const char *from;

	skip_spaces(c);
	from = c->p;
	while (c->p < c->end && !is_space(*c->p))
		c->p++;
	if (c->p == from)
		return fail_expected(c, "a date", "Write \"..\" for an unknown date.");
	return ng_date_parse(from, (size_t) (c->p - from), d, c->err) ? true : fail_again(c, from);
}

/* Three letters of ISO 3166; from is where they begin, p where they end. */
static bool
read_country(Cursor *c, NgCountry *country)
{
	const char *from = c->p;
	NgCountry	meant;
	int			n;

	while (c->p < c->end && is_bare(*c->p))
		c->p++;
	*country = NG_NO_COUNTRY;
	n = (int) (c->p - from);
	if (n == 3)
		*country = ng_country_from_alpha3(from);
	if (*country)
		return true;
	if (n == 0)
		return fail_expected(c, "a country",
							 "Countries are ISO 3166 alpha-3 codes, organizations org:NAME, an "
							 "unknown party \"?\".");
	meant = ng_country_find(from, (size_t) n);
	if (!meant)
		return FAIL_AT(
			c, from,
			"Countries are ISO 3166 alpha-3 codes, organizations org:NAME, an unknown party \"?\".",
			"there is no country \"%.*s\".", word_len(c, from), from);
	FAIL_AT(c, from, "", "\"%.*s\" is no alpha-3 code of a country.",
			ng_quote_len(from, (size_t) n), from);
	snprintf(c->err->hint, sizeof(c->err->hint), "Perhaps %s was meant.", ng_country_alpha3(meant));
	return false;
}

/* ---- parts of the literal ---- */

static bool
read_party(Cursor *c, NgParty *p)
{
	memset(p, 0, sizeof(*p));
	skip_spaces(c);
	if (c->end - c->p >= 4 && memcmp(c->p, "org:", 4) == 0)
	{
		c->p += 4;
		if (!read_name(c, "the name of an organization", &p->org))
			return false;
	}
	else if (!read_country(c, &p->country))
		return false;
	if (c->p < c->end && *c->p == '?')
	{
		p->uncertain = true;
		c->p++;
	}
	return true;
}

/* How often a character stands in the rest: the most items it can join, less one. */
static size_t
count_left(const Cursor *c, char what)
{
	size_t		n = 0;
	const char *p;

	for (p = c->p; p < c->end; p++)
		n += *p == what;
	return n;
}

static bool
read_parties(Cursor *c, NgParty **parties, int32_t *n)
{
	size_t		most = count_left(c, '+') + 1;
	const char *from;

	if (most > NG_EVENT_MAX_PARTIES + 1)
		most = NG_EVENT_MAX_PARTIES + 1;
	skip_spaces(c);
	from = c->p;
	*parties = ng_alloc(c->arena, sizeof(NgParty) * most);
	do
	{
		if (*n == NG_EVENT_MAX_PARTIES)
			return FAIL_AT(c, from, "An organization can stand for its members: org:NAME.",
						   "more than %d parties.", NG_EVENT_MAX_PARTIES);
		if (!read_party(c, &(*parties)[*n]))
			return false;
		(*n)++;
	} while (take(c, '+'));
	return true;
}

static bool
read_sides(Cursor *c, NgEvent *e)
{
	skip_spaces(c);
	/* "?" alone: no party is known */
	if (c->p < c->end && *c->p == '?')
		c->p++;
	else if (!read_parties(c, &e->actors, &e->nactors))
		return false;
	return take(c, '>') ? read_parties(c, &e->recipients, &e->nrecipients) : true;
}

static bool
read_place(Cursor *c, NgEvent *e)
{
	bool		unknown = take(c, '?');

	if (!unknown && !read_country(c, &e->place_country))
		return false;
	if (take(c, '"'))
		return read_quoted(c, &e->place);
	return unknown ? fail_expected(c, "the quoted name of the place",
								   "A place in an unknown country is @ ? \"NAME\".")
				   : true;
}

static bool
read_forum(Cursor *c, NgForumRef *f)
{
	int64_t		v = 0;
	const char *from;

	f->ordinal = 0;
	if (!read_name(c, "the name of a forum", &f->name))
		return false;
	if (c->p == c->end || *c->p != '/')
		return true;
	from = ++c->p;
	while (c->p < c->end && *c->p >= '0' && *c->p <= '9' && v <= INT32_MAX)
		v = v * 10 + (*c->p++ - '0');
	if (c->p == from)
		return fail_expected(c, "the number of a session",
							 "Sessions are counted from 1: #CLMV/11.");
	if (v < 1 || v > INT32_MAX)
		return FAIL_AT(c, from, "Sessions are counted from 1.",
					   "the number of a session is out of range.");
	f->ordinal = (int32_t) v;
	return true;
}

static bool
read_forums(Cursor *c, NgEvent *e)
{
	size_t		most = count_left(c, '#');

	if (most > NG_EVENT_MAX_FORUMS)
		most = NG_EVENT_MAX_FORUMS;
	e->forums = ng_alloc(c->arena, sizeof(NgForumRef) * most);
	while (take(c, '#'))
	{
		if ((size_t) e->nforums == most)
			return FAIL_AT(c, c->p, "", "more than %d forums.", NG_EVENT_MAX_FORUMS);
		if (!read_forum(c, &e->forums[e->nforums]))
			return false;
		e->nforums++;
	}
	return true;
}

typedef enum Key { KEY_LEVEL, KEY_MODALITY, KEY_PART, KEY_CAMEO, KEYS } Key;
static const char *const key_names[KEYS] = {"level", "modality", "part", "cameo"};

#define KEY_HINT "The keys are level, modality, part and cameo, each once."

/* key=value; seen has a bit for each key that has been read. */
static bool
read_key(Cursor *c, NgEvent *e, unsigned *seen)
{
	const char *from = c->p,
			   *value;
	size_t		n;
	int			k,
				found;

	while (c->p < c->end && is_bare(*c->p))
		c->p++;
	n = (size_t) (c->p - from);
	if (n == 0 || c->p == c->end || *c->p != '=')
	{
		c->p = from;
		return fail_expected(c, "\"@\", \"#\" or key=value", KEY_HINT);
	}
	for (k = 0; k < KEYS; k++)
		if (strlen(key_names[k]) == n && memcmp(key_names[k], from, n) == 0)
			break;
	if (k == KEYS)
		return FAIL_AT(c, from, KEY_HINT, "there is no key \"%.*s\".", ng_quote_len(from, n), from);
	if (*seen & 1u << k)
		return FAIL_AT(c, from, KEY_HINT, "the key \"%s\" stands twice.", key_names[k]);
	*seen |= 1u << k;
	value = ++c->p;
	while (c->p < c->end && !is_space(*c->p))
		c->p++;
	n = (size_t) (c->p - value);
	switch (k)
	{
		case KEY_LEVEL:
			e->level = (uint8_t) ng_level_find(value, n);
			if (e->level == NG_LEVEL_NONE)
				return FAIL_AT(c, value,
							   "Levels: head_of_state, head_of_government, party_leader, "
							   "parliament_speaker, deputy_head_of_government, minister, "
							   "deputy_minister, ambassador, official, parliamentary_group, ngo.",
							   "there is no level \"%.*s\".", ng_quote_len(value, n), value);
			break;
		case KEY_MODALITY:
			found = ng_modality_find(value, n);
			if (found < 0)
				return FAIL_AT(c, value, "Modalities: asserted, future, hypothetical, negated.",
							   "there is no modality \"%.*s\".", ng_quote_len(value, n), value);
			e->modality = (uint8_t) found;
			break;
		case KEY_PART:
			e->date.part = (uint8_t) ng_part_find(value, n);
			if (e->date.part == NG_PART_NONE)
				return FAIL_AT(
					c, value, "Parts of the day: morning, noon, afternoon, evening, night.",
					"there is no part of the day \"%.*s\".", ng_quote_len(value, n), value);
			break;
		default:
			if (!ng_cameo_valid(value, n))
				return FAIL_AT(c, value,
							   "A CAMEO code has two to four digits and begins with 01 to 20.",
							   "\"%.*s\" is not a CAMEO code.", ng_quote_len(value, n), value);
			e->cameo = ng_strndup(c->arena, value, n);
	}
	return true;
}

bool
ng_event_parse(const char *s, size_t n, NgArena *a, NgEvent *e, NgError *err)
{
	Cursor		c = {s, s, s + n, a, err};
	unsigned	seen = 0;

	memset(e, 0, sizeof(*e));
	if (!read_kind(&c, &e->kind) || !read_date(&c, &e->date) || !read_sides(&c, e))
		return false;
	if (take(&c, '@') && !read_place(&c, e))
		return false;
	skip_spaces(&c);
	if (c.p < c.end && *c.p == '#' && !read_forums(&c, e))
		return false;
	for (skip_spaces(&c); c.p < c.end; skip_spaces(&c))
		if (!read_key(&c, e, &seen))
			return false;
	return ng_event_canonical(e, a, err);
}

/* ---- writing ---- */

static bool
stands_bare(const char *s)
{
	while (is_bare(*s))
		s++;
	return *s == '\0';
}

static size_t
quoted_bytes(const char *s)
{
	return 2 * strlen(s) + 2;
}

static char *
put(char *o, const char *s)
{
	size_t		n = strlen(s);

	memcpy(o, s, n);
	return o + n;
}

static char *
put_name(char *o, const char *s)
{
	return stands_bare(s) ? put(o, s) : ng_put_quoted(o, s);
}

static char *
put_parties(char *o, const NgParty *p, int32_t n)
{
	int32_t		i;

	for (i = 0; i < n; i++)
	{
		if (i)
			*o++ = '+';
		o = p[i].country ? put(o, ng_country_alpha3(p[i].country))
			: put_name(put(o, "org:"), p[i].org);
		if (p[i].uncertain)
			*o++ = '?';
	}
	return o;
}

static char *
put_key(char *o, Key k, const char *value)
{
	*o++ = ' ';
	o = put(o, key_names[k]);
	*o++ = '=';
	return put(o, value);
}

static size_t
parties_bytes(const NgParty *p, int32_t n)
{
	size_t		bytes = 0;
	int32_t		i;

	for (i = 0; i < n; i++)
		bytes += p[i].country ? 5 : 6 + quoted_bytes(p[i].org);
	return bytes;
}

/* Most bytes that the literal can have. */
static size_t
literal_bytes(const NgEvent *e)
{
	size_t		bytes = 256;	/* kind, date, signs, keys with their values */
	int32_t		i;

	bytes += parties_bytes(e->actors, e->nactors) + parties_bytes(e->recipients, e->nrecipients);
	bytes += e->place ? quoted_bytes(e->place) : 0;
	for (i = 0; i < e->nforums; i++)
		bytes += 16 + quoted_bytes(e->forums[i].name);
	return bytes;
}

char *
ng_event_print(const NgEvent *e, NgArena *a)
{
	char	   *s = ng_alloc(a, literal_bytes(e));
	char	   *o = put(s, ng_kind(e->kind)->name);
	int32_t		i;

	*o++ = ' ';
	o += ng_date_print(&e->date, o);
	*o++ = ' ';
	o = e->nactors ? put_parties(o, e->actors, e->nactors) : put(o, "?");
	if (e->nrecipients)
		o = put_parties(put(o, " > "), e->recipients, e->nrecipients);
	if (e->place_country)
		o = put(put(o, " @"), ng_country_alpha3(e->place_country));
	else if (e->place)
		o = put(o, " @ ?");
	if (e->place)
		o = ng_put_quoted(put(o, " "), e->place);
	for (i = 0; i < e->nforums; i++)
	{
		o = put_name(put(o, " #"), e->forums[i].name);
		if (e->forums[i].ordinal)
			o += sprintf(o, "/%d", (int) e->forums[i].ordinal);
	}
	if (e->level != NG_LEVEL_NONE)
		o = put_key(o, KEY_LEVEL, ng_level_name((NgLevel) e->level));
	if (e->modality != NG_ASSERTED)
		o = put_key(o, KEY_MODALITY, ng_modality_name((NgModality) e->modality));
	if (e->date.part != NG_PART_NONE)
		o = put_key(o, KEY_PART, ng_part_name((NgDayPart) e->date.part));
	if (e->cameo)
		o = put_key(o, KEY_CAMEO, e->cameo);
	*o = '\0';
	return s;
}
