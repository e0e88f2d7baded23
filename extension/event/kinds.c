/* kinds.c: the kinds of events, and what follows from a CAMEO code. */
#include <string.h>

#include "event.h"
#include "tables.h"

int
ng_kind_count(void)
{
	return ng_kinds_count;
}

const NgKind *
ng_kind(int kind)
{
	return &ng_kinds[kind];
}

int
ng_kind_find(const char *s, size_t n)
{
	int			i;

	for (i = 0; i < ng_kinds_count; i++)
		if (strncmp(ng_kinds[i].name, s, n) == 0 && ng_kinds[i].name[n] == '\0')
			return i;
	return -1;
}
