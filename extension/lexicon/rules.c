/* rules.c: the confidence of a rule. */
#include <string.h>

#include "rules.h"

#define ENOUGH_ROWS	5

static const NgRule *
find(const char *name)
{
	int			lo = 0,
				hi = ng_rules_count;

	while (lo < hi)
	{
		int			mid = lo + (hi - lo) / 2;
		int			c = strcmp(name, ng_rules[mid].name);

		if (c == 0)
			return &ng_rules[mid];
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return NULL;
}

float
ng_rule_confidence(const char *rule)
{
	const NgRule *r = find(rule);
	char		sort[32];

	if (r == NULL || r->rows < ENOUGH_ROWS)
	{
		size_t		n = strcspn(rule, ".");

		if (n > sizeof(sort) - 3)
			n = sizeof(sort) - 3;
		memcpy(sort, rule, n);
		memcpy(sort + n, ".*", 3);
		r = find(sort);
	}
	return r ? (float) r->right / (float) r->rows : -1;
}
