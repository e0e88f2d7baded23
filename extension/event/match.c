/* match.c: is a condition true of an event? */
#include <string.h>

#include "query.h"

static bool
country_among(NgCountry c, const NgParty *p, int32_t n)
{
	int32_t		i;

	for (i = 0; i < n; i++)
		if (p[i].country == c)
			return true;
	return false;
}

static bool
org_among(const char *name, const NgParty *p, int32_t n)
{
	int32_t		i;

	for (i = 0; i < n; i++)
		if (p[i].org && strcmp(p[i].org, name) == 0)
			return true;
	return false;
}

/* nbytes: how much of the name counts, its NUL included when all of it does */
static bool
forum_among(const NgEvent *e, const char *name, size_t nbytes, int32_t ordinal)
{
	int32_t		i;

	for (i = 0; i < e->nforums; i++)
		if (strncmp(e->forums[i].name, name, nbytes) == 0 &&
			(!ordinal || e->forums[i].ordinal == ordinal))
			return true;
	return false;
}

/* One leaf against an event. */
static bool
leaf_matches(const NgQueryNode *q, const NgEvent *e)
{
	int32_t		from,
				to;

	switch (q->type)
	{
		case NG_NODE_COUNTRY:
			return country_among(q->code, e->actors, e->nactors) ||
				country_among(q->code, e->recipients, e->nrecipients);
		case NG_NODE_ACTOR:
			return country_among(q->code, e->actors, e->nactors);
		case NG_NODE_RECIPIENT:
			return country_among(q->code, e->recipients, e->nrecipients);
		case NG_NODE_PLACE:
			return e->place_country == q->code;
		case NG_NODE_ORG:
			return org_among(q->name, e->actors, e->nactors) ||
				org_among(q->name, e->recipients, e->nrecipients);
		case NG_NODE_KIND:
			return e->kind == q->code;
		case NG_NODE_FAMILY:
			return strcmp(ng_kind(e->kind)->family, q->name) == 0;
		case NG_NODE_FORUM:
			return forum_among(e, q->name, strlen(q->name) + 1, 0);
		case NG_NODE_FORUM_PREFIX:
			return forum_among(e, q->name, strlen(q->name), 0);
		case NG_NODE_SESSION:
			return forum_among(e, q->name, strlen(q->name) + 1, q->from);
		case NG_NODE_LEVEL:
			return e->level == q->code;
		case NG_NODE_MODALITY:
			return e->modality == q->code;
		case NG_NODE_DATE:
			ng_date_days(&e->date, &from, &to);
			return from != NG_DAY_UNKNOWN && from <= q->to && q->from <= to;
		default:
			return false;
	}
}

NgTruth
ng_query_eval(const NgQuery *q, NgTruth *leaf)
{
	NgTruth    *stack = leaf;	/* never higher than the leaf that is read */
	int32_t		top = 0,
				i;

	for (i = 0; i < q->n; i++)
	{
		NgTruth		x,
					y;

		switch (q->nodes[i].type)
		{
			case NG_NODE_NOT:
				x = stack[top - 1];
				stack[top - 1] = x == NG_MAYBE ? NG_MAYBE : x == NG_TRUE ? NG_FALSE : NG_TRUE;
				break;
			case NG_NODE_AND:
				y = stack[--top];
				x = stack[top - 1];
				stack[top - 1] = x == NG_FALSE || y == NG_FALSE ? NG_FALSE
					: x == NG_TRUE && y == NG_TRUE ? NG_TRUE : NG_MAYBE;
				break;
			case NG_NODE_OR:
				y = stack[--top];
				x = stack[top - 1];
				stack[top - 1] = x == NG_TRUE || y == NG_TRUE ? NG_TRUE
					: x == NG_FALSE && y == NG_FALSE ? NG_FALSE : NG_MAYBE;
				break;
			default:
				stack[top++] = leaf[i];
		}
	}
	return stack[0];
}

bool
ng_query_matches(const NgQuery *q, const NgEvent *e, NgArena *a)
{
	NgTruth    *leaf = ng_alloc(a, sizeof(NgTruth) * (size_t) q->n);
	int32_t		i;

	for (i = 0; i < q->n; i++)
		leaf[i] = leaf_matches(&q->nodes[i], e) ? NG_TRUE : NG_FALSE;
	return ng_query_eval(q, leaf) == NG_TRUE;
}
