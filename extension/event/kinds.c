/* kinds.c: the kinds of events, and what follows from a CAMEO code. */
#include <string.h>

#include "event.h"

int
ng_kind_find(const char *s, size_t n)
{
	int			i;

	for (i = 0; i < NG_KIND_COUNT; i++)
		if (n > 0 && ng_kinds[i].name[0] == *s && strncmp(ng_kinds[i].name, s, n) == 0 &&
			ng_kinds[i].name[n] == '\0')
			return i;
	return -1;
}

bool
ng_is_family(const char *s)
{
	int			i;

	for (i = 0; i < ng_kind_count(); i++)
		if (strcmp(ng_kind(i)->family, s) == 0)
			return true;
	return false;
}

static const char *const modality_names[] = {"asserted", "future", "hypothetical", "negated"};

const char *
ng_modality_name(NgModality m)
{
	return m <= NG_NEGATED ? modality_names[m] : NULL;
}

int
ng_modality_find(const char *s, size_t n)
{
	int			m;

	for (m = NG_ASSERTED; m <= NG_NEGATED; m++)
		if (strlen(modality_names[m]) == n && memcmp(modality_names[m], s, n) == 0)
			return m;
	return -1;
}

bool
ng_cameo_valid(const char *s, size_t n)
{
	size_t		i;
	int			root;

	if (n < 2 || n > 4)
		return false;
	for (i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	root = (s[0] - '0') * 10 + (s[1] - '0');
	return root >= 1 && root <= 20;
}

const char *
ng_event_cameo(const NgEvent *e)
{
	return e->cameo ? e->cameo : ng_kind(e->kind)->cameo;
}

/*
 * By root of the CAMEO code, after the conversion table of PLOVER (2021); 10
 * has the name that event_kinds.tsv uses, and 163 stays a sanction.
 */
const char *
ng_event_plover(const NgEvent *e)
{
	static const char *const by_root[] = {
		"NONE",	   "NONE",	   "NONE",	   "AGREE",	  "CONSULT", "SUPPORT", "COOPERATE",
		"AID",	   "CONCEDE",  "ACCUSE",   "REQUEST", "ACCUSE",	 "REJECT",	"THREATEN",
		"PROTEST", "MOBILIZE", "SANCTION", "COERCE",  "ASSAULT", "ASSAULT", "ASSAULT"};
	const char *category = ng_kind(e->kind)->plover;

	if (e->cameo)
		category = by_root[(e->cameo[0] - '0') * 10 + (e->cameo[1] - '0')];
	if (e->modality == NG_FUTURE && strcmp(category, "CONSULT") == 0)
		return "AGREE";
	return category;
}

NgCountry *
ng_event_countries(const NgEvent *e, NgArena *a, int *n)
{
	NgCountry  *c = ng_alloc(a, sizeof(NgCountry) * (size_t) (e->nactors + e->nrecipients + 1));
	int			i = 0,
				j = 0;

	/* both lists are sorted, countries first: merge them; no party is in both */
	*n = 0;
	for (;;)
	{
		bool		left = i < e->nactors && e->actors[i].country;
		bool		right = j < e->nrecipients && e->recipients[j].country;

		if (left && (!right || ng_country_cmp(e->actors[i].country, e->recipients[j].country) < 0))
			c[(*n)++] = e->actors[i++].country;
		else if (right)
			c[(*n)++] = e->recipients[j++].country;
		else
			return c;
	}
}
