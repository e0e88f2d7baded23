/* compile_spread.c: tables in which no two keys share a slot (NgLexSpread). */
#include <stdlib.h>
#include <string.h>

#include "compile.h"

typedef struct Key
{
	uint64_t	key;
	uint32_t	group,
				number;			/* as given, from 1 */
} Key;

typedef struct Group
{
	const Key  *keys;
	uint32_t	n;
} Group;

static int
by_group(const void *x, const void *y)
{
	const Key  *a = x,
			   *b = y;

	return a->group != b->group ? (a->group < b->group ? -1 : 1)
		: a->number < b->number ? -1 : a->number > b->number;
}

/* The largest first, while there is most room. */
static int
by_size(const void *x, const void *y)
{
	const Group *a = x,
			   *b = y;

	return a->n != b->n ? (a->n > b->n ? -1 : 1) : a->keys < b->keys ? -1 : a->keys > b->keys;
}

/* Puts the keys of a group where its factor sends them; false, and none, if one is in the way. */
static bool
put_group(uint32_t *key_in, const NgLexSpread *s, const Group *g)
{
	uint32_t	i;

	for (i = 0; i < g->n; i++)
	{
		uint32_t   *slot = &key_in[ng_lex_slot(s, g->keys[i].key)];

		if (*slot)
		{
			while (i-- > 0)
				key_in[ng_lex_slot(s, g->keys[i].key)] = 0;
			return false;
		}
		*slot = g->keys[i].number;
	}
	return true;
}

/* Looks for a factor for every group; false if there are too few slots. */
static bool
spread(NgLexSpread *s, uint32_t *key_in, const Group *groups, size_t ngroups)
{
	size_t		i;

	memset(s->factor, 0, sizeof(s->factor));
	for (i = 0; i < ngroups; i++)
	{
		uint16_t   *factor = &s->factor[groups[i].keys->group];

		*factor = 1;
		while (!put_group(key_in, s, &groups[i]))
			if ((*factor += 2) == 1)
				return false;
	}
	return true;
}

const uint32_t *
lexc_put_spread(FILE *out, const char *name, const uint64_t *keys, size_t n, size_t *slots)
{
	NgLexSpread s = {32, {0}};
	Key		   *sorted = lexc_zeroed(n, sizeof(*sorted));
	Group	   *groups = lexc_zeroed(n, sizeof(*groups));
	uint32_t   *key_in = NULL;
	size_t		ngroups = 0,
				i;

	for (i = 0; i < n; i++)
		sorted[i] = (Key) {keys[i], ng_lex_group(ng_lex_mix(keys[i])), (uint32_t) i + 1};
	qsort(sorted, n, sizeof(*sorted), by_group);
	for (i = 0; i < n; i++)
	{
		if (i == 0 || sorted[i].group != sorted[i - 1].group)
			groups[ngroups++].keys = &sorted[i];
		groups[ngroups - 1].n++;
	}
	qsort(groups, ngroups, sizeof(*groups), by_size);
	do
	{
		free(key_in);
		s.shift--;
		*slots = (size_t) 1 << (32 - s.shift);
		key_in = lexc_zeroed(*slots, sizeof(*key_in));
	}
	while (*slots < n + n / 4 || !spread(&s, key_in, groups, ngroups));
	fprintf(out, "static const NgLexSpread %s = {%u, {\n", name, s.shift);
	for (i = 0; i < (size_t) 1 << NG_LEX_GROUPS_LOG; i++)
		fprintf(out, "%u,\n", s.factor[i]);
	fputs("}};\n", out);
	free(sorted);
	free(groups);
	return key_in;
}
