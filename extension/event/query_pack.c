/*
 * query_pack.c: the bytes of an event_query: version, then each node: type,
 * code, from, to, name with its NUL.
 */
#include <string.h>

#include "../unicode/utf8.h"
#include "fail.h"
#include "query.h"

#define FORMAT		1
#define NAME_AT		11			/* where the name of a node begins, at least its NUL */

uint8_t *
ng_query_pack(const NgQuery *q, NgArena *a, size_t *n)
{
	size_t		bytes = 1;
	uint8_t    *p,
			   *o;
	int32_t		i,
				k;

	for (i = 0; i < q->n; i++)
		bytes += NAME_AT + 1 + (q->nodes[i].name ? strlen(q->nodes[i].name) : 0);
	o = p = ng_alloc(a, bytes);
	*o++ = FORMAT;
	for (i = 0; i < q->n; i++)
	{
		const NgQueryNode *d = &q->nodes[i];
		size_t		len = d->name ? strlen(d->name) : 0;

		*o++ = d->type;
		*o++ = (uint8_t) (d->code >> 8);
		*o++ = (uint8_t) d->code;
		for (k = 24; k >= 0; k -= 8)
			*o++ = (uint8_t) ((uint32_t) d->from >> k);
		for (k = 24; k >= 0; k -= 8)
			*o++ = (uint8_t) ((uint32_t) d->to >> k);
		if (len)
			memcpy(o, d->name, len);
		o += len;
		*o++ = 0;
	}
	*n = (size_t) (o - p);
	return p;
}

/* Would the text of this forum be read as a session or a prefix? */
static bool
reads_as_more(const char *name)
{
	const char *slash = strrchr(name, '/');
	size_t		n = strlen(name);

	return (n > 1 && name[n - 1] == '*') ||
		(slash && slash > name && slash[1] && strspn(slash + 1, "0123456789") == strlen(slash + 1));
}

/* Is this a node that the parser could have made? */
static bool
node_valid(const NgQueryNode *d)
{
	bool		code = d->code != 0,
				name = d->name[0] != '\0',
				days = d->from != 0 || d->to != 0;

	switch (d->type)
	{
		case NG_NODE_AND:
		case NG_NODE_OR:
		case NG_NODE_NOT:
			return !code && !name && !days;
		case NG_NODE_COUNTRY:
		case NG_NODE_ACTOR:
		case NG_NODE_RECIPIENT:
		case NG_NODE_PLACE:
			return ng_country_alpha3(d->code) && !name && !days;
		case NG_NODE_KIND:
			return d->code < ng_kind_count() && !name && !days;
		case NG_NODE_LEVEL:
			return d->code >= NG_LEVEL_HEAD_OF_STATE && d->code <= NG_LEVEL_NGO && !name && !days;
		case NG_NODE_MODALITY:
			return d->code > NG_ASSERTED && d->code <= NG_NEGATED && !name && !days;
		case NG_NODE_FORUM:
			return name && !code && !days && !reads_as_more(d->name);
		case NG_NODE_ORG:
		case NG_NODE_FORUM_PREFIX:
			return name && !code && !days;
		case NG_NODE_FAMILY:
			return ng_is_family(d->name) && !code && !days;
		case NG_NODE_SESSION:
			return name && !code && d->from > 0 && d->to == 0;
		case NG_NODE_DATE:
			return !name && !code && d->from <= d->to &&
				(d->from == NG_DAY_PAST || d->from >= ng_day(1, 1, 1)) &&
				(d->to == NG_DAY_FUTURE || d->to <= ng_day(9999, 12, 31)) &&
				!(d->from == NG_DAY_PAST && d->to == NG_DAY_FUTURE);
		default:
			return false;
	}
}

bool
ng_query_unpack(const uint8_t *p, size_t n, NgArena *a, NgQuery *q, NgError *err)
{
	const uint8_t *start = p,
			   *end = p + n;
	int32_t		depth = 0;

	if (n < 1 || *p++ != FORMAT)
		return ng_fail(err, 0,
					   "The value was written by a newer version of the extension, or is damaged.",
					   "Unknown format version; this version reads %d.", FORMAT);
	q->nodes = ng_alloc(a, sizeof(NgQueryNode) * (n / (NAME_AT + 1) + 1));
	for (q->n = 0; p < end; q->n++)
	{
		NgQueryNode *d = &q->nodes[q->n];
		const uint8_t *nul = end - p <= NAME_AT
			? NULL : memchr(p + NAME_AT, 0, (size_t) (end - p - NAME_AT));

		if (!nul || q->n == NG_QUERY_MAX_NODES)
			return ng_fail(err, p - start, "",
						   "At byte %d: a node ends too early, or there are too many.",
						   (int) (p - start));
		d->type = p[0];
		d->code = (uint16_t) (p[1] << 8 | p[2]);
		d->from =
			(int32_t) ((uint32_t) p[3] << 24 | (uint32_t) p[4] << 16 | (uint32_t) p[5] << 8 | p[6]);
		d->to = (int32_t) ((uint32_t) p[7] << 24 | (uint32_t) p[8] << 16 | (uint32_t) p[9] << 8 |
						   p[10]);
		d->name = ng_strndup(a, (const char *) p + NAME_AT, (size_t) (nul - p - NAME_AT));
		depth += d->type == NG_NODE_NOT ? 0 : d->type <= NG_NODE_OR ? -1 : 1;
		if (!node_valid(d) || depth < 1 ||
			!ng_utf8_valid(d->name, strlen(d->name)) || ng_name_composed(d->name, a) != d->name)
			return ng_fail(err, p - start, "", "At byte %d: there is no such node.",
						   (int) (p - start));
		p = nul + 1;
	}
	return depth == 1 ? true
		: ng_fail(err, (int) n, "", "The operators do not fit the number of words.");
}
