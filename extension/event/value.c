/*
 * value.c: what makes an event valid, and its one canonical form.
 *
 * Positions of errors are -1 here: the value may come from a literal, from
 * jsonb, from the wire or from a constructor.
 */
#include <string.h>

#include "../text/vowel.h"
#include "../unicode/buf.h"
#include "../unicode/utf8.h"
#include "fail.h"

/* ---- names ---- */

const char *
ng_name_composed(const char *s, NgArena *a)
{
	size_t		n = strlen(s),
				i;
	NgBuf		out;

	for (i = 0; i < n && !((unsigned char) s[i] & 0x80); i++)
		;
	if (i == n)
		return s;
	ng_buf_init(&out, a->source, 0, SIZE_MAX / 2);
	if (ng_compose_text(s, n, &out) && (out.len != n || memcmp(out.data, s, n) != 0))
		s = ng_strndup(a, out.data, out.len);
	ng_buf_free(&out);
	return s;
}

/*
 * Checks the name of an organization, a forum or a place, and composes it and takes off the
 * spaces around it.  what is a word for the message.
 */
static bool
check_name(const char **name, const char *what, NgArena *a, NgError *err)
{
	const char *s = ng_name_composed(*name, a),
			   *end = s + strlen(s),
			   *c;

	while (s < end && *s == ' ')
		s++;
	while (end > s && end[-1] == ' ')
		end--;
	if (s == end)
		return ng_fail(err, -1, "", "The name of %s is empty.", what);
	if (end - s > NG_EVENT_MAX_NAME)
		return ng_fail(err, -1, "", "The name of %s has %zu bytes, more than %d.",
					   what, (size_t) (end - s), NG_EVENT_MAX_NAME);
	for (c = s; c < end;)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(c, end, &n);

		if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
			return ng_fail(err, -1, "Control characters and line ends cannot stand in a name.",
						   "The name of %s holds the control character U+%04X.", what,
						   (unsigned) cp);
		if (cp == 0xFFFD && n == 1)
			return ng_fail(err, -1, "", "The name of %s is not valid UTF-8.", what);
		c += n;
	}
	if (s != *name || *end != '\0')
		*name = ng_strndup(a, s, (size_t) (end - s));
	return true;
}

/* ---- parties ---- */

static int
party_cmp(const NgParty *x, const NgParty *y)
{
	if (x->country && y->country)
		return ng_country_cmp(x->country, y->country);
	if (x->country || y->country)
		return x->country ? -1 : 1;
	return strcmp(x->org, y->org);
}

/* Sorts (few items: by insertion), drops repeated ones; a certain one wins. */
static bool
check_parties(NgParty *p, int32_t *n, const char *side, NgArena *a, NgError *err)
{
	int32_t		i,
				j,
				kept = 0;

	if (*n > NG_EVENT_MAX_PARTIES)
		return ng_fail(err, -1, "An organization can stand for its members: org:NAME.",
					   "There are %d %s, more than %d.", (int) *n, side, NG_EVENT_MAX_PARTIES);
	for (i = 0; i < *n; i++)
	{
		NgParty		x = p[i];

		if (x.country)
		{
			if (!ng_country_alpha3(x.country))
				return ng_fail(err, -1, "", "There is no country of code %d.", x.country);
			x.org = NULL;
		}
		else if (!x.org)
			return ng_fail(err, -1, "", "One of the %s is neither a country nor an organization.",
						   side);
		else if (!check_name(&x.org, "an organization", a, err))
			return false;
		for (j = kept; j > 0 && party_cmp(&p[j - 1], &x) > 0; j--)
			;
		if (j > 0 && party_cmp(&p[j - 1], &x) == 0)
		{
			p[j - 1].uncertain = p[j - 1].uncertain && x.uncertain;
			continue;
		}
		memmove(&p[j + 1], &p[j], sizeof(*p) * (size_t) (kept - j));
		p[j] = x;
		kept++;
	}
	*n = kept;
	return true;
}

static bool
check_sides(const NgEvent *e, NgError *err)
{
	int32_t		i = 0,
				j = 0;

	while (i < e->nactors && j < e->nrecipients)
	{
		int			cmp = party_cmp(&e->actors[i], &e->recipients[j]);

		if (cmp == 0)
		{
			const NgParty *p = &e->actors[i];
			const char *name = p->country ? ng_country_alpha3(p->country) : p->org;

			return ng_fail(err, -1, "Equals are joined by \"+\", with nothing after \">\".",
						   "%.*s is both an actor and a recipient.",
						   ng_quote_len(name, strlen(name)), name);
		}
		if (cmp < 0)
			i++;
		else
			j++;
	}
	return true;
}

/* ---- forums ---- */

static int
forum_cmp(const NgForumRef *x, const NgForumRef *y)
{
	if (x->ordinal != y->ordinal)
		return x->ordinal < y->ordinal ? -1 : 1;
	return strcmp(x->name, y->name);
}

/* A session says its forum, so a bare mention of the same forum goes. */
static bool
named_with_ordinal(const NgForumRef *f, int32_t n, const char *name)
{
	int32_t		i;

	for (i = 0; i < n; i++)
		if (f[i].ordinal && strcmp(f[i].name, name) == 0)
			return true;
	return false;
}

static bool
check_forums(NgEvent *e, NgArena *a, NgError *err)
{
	NgForumRef *f = e->forums;
	int32_t		i,
				j,
				kept = 0;

	if (e->nforums > NG_EVENT_MAX_FORUMS)
		return ng_fail(err, -1, "", "There are %d forums, more than %d.",
					   (int) e->nforums, NG_EVENT_MAX_FORUMS);
	for (i = 0; i < e->nforums; i++)
	{
		if (!f[i].name)
			return ng_fail(err, -1, "", "A forum has no name.");
		if (!check_name(&f[i].name, "a forum", a, err))
			return false;
		if (f[i].ordinal < 0)
			return ng_fail(err, -1, "Sessions are counted from 1.", "The ordinal of a forum is %d.",
						   (int) f[i].ordinal);
	}
	for (i = 0; i < e->nforums; i++)
	{
		NgForumRef	x = f[i];

		for (j = kept; j > 0 && forum_cmp(&f[j - 1], &x) > 0; j--)
			;
		if (j > 0 && forum_cmp(&f[j - 1], &x) == 0)
			continue;
		memmove(&f[j + 1], &f[j], sizeof(*f) * (size_t) (kept - j));
		f[j] = x;
		kept++;
	}
	e->nforums = kept;
	for (i = kept = 0; i < e->nforums; i++)
		if (f[i].ordinal || !named_with_ordinal(f, e->nforums, f[i].name))
			f[kept++] = f[i];
	e->nforums = kept;
	return true;
}

/* ---- the whole ---- */

bool
ng_event_canonical(NgEvent *e, NgArena *a, NgError *err)
{
	if (e->kind < 0 || e->kind >= ng_kind_count())
		return ng_fail(err, -1, "event_kinds() lists them.", "There is no event kind %d.", e->kind);
	if (!ng_date_canonical(&e->date, err) ||
		!check_parties(e->actors, &e->nactors, "actors", a, err) ||
		!check_parties(e->recipients, &e->nrecipients, "recipients", a, err) ||
		!check_sides(e, err) ||
		!check_forums(e, a, err))
		return false;
	if (e->place_country && !ng_country_alpha3(e->place_country))
		return ng_fail(err, -1, "", "There is no country of code %d.", e->place_country);
	if (e->place && !check_name(&e->place, "a place", a, err))
		return false;
	if (e->level > NG_LEVEL_NGO || e->modality > NG_NEGATED)
		return ng_fail(err, -1, "", "Unknown level %d or modality %d.", e->level, e->modality);
	if (e->cameo)
	{
		if (!ng_cameo_valid(e->cameo, strlen(e->cameo)))
			return ng_fail(err, -1, "A CAMEO code has two to four digits and begins with 01 to 20.",
						   "\"%.*s\" is not a CAMEO code.",
						   ng_quote_len(e->cameo, strlen(e->cameo)), e->cameo);
		if (strcmp(e->cameo, ng_kind(e->kind)->cameo) == 0)
			e->cameo = NULL;
	}
	return true;
}
