/* coref_map.c: a hash table from 64-bit keys to indexes. */
#include "coref.h"

void
ng_map_init(NgArena *a, Map *m, int32_t items)
{
	uint32_t	size = 16;

	while (size < (uint32_t) items * 2)
		size *= 2;
	m->key = ng_alloc0(a, size * sizeof(uint64_t));
	m->value = ng_alloc0(a, size * sizeof(int32_t));
	m->mask = size - 1;
}

/* The map never fills: callers size it. */
int32_t *
ng_map_slot(Map *m, uint64_t key, bool *found)
{
	uint32_t	i;

	key |= 1;
	for (i = (uint32_t) (key >> 17) & m->mask; m->key[i] != 0 && m->key[i] != key; i = (i + 1) & m->mask)
		;
	*found = m->key[i] == key;
	m->key[i] = key;
	return &m->value[i];
}

int32_t
ng_map_get(const Map *m, uint64_t key)
{
	uint32_t	i;

	key |= 1;
	for (i = (uint32_t) (key >> 17) & m->mask; m->key[i] != 0; i = (i + 1) & m->mask)
		if (m->key[i] == key)
			return m->value[i];
	return -1;
}

uint64_t
ng_mix(uint64_t h, uint64_t x)
{
	h ^= x + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2);
	h *= 0xff51afd7ed558ccdu;
	return h ^ (h >> 31);
}
