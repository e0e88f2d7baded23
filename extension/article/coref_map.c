/* coref_map.c: a hash table from 64-bit keys to indexes. */
#include "coref.h"

#define MAP_SMALLEST	32

static void
map_room(NgMap *m, uint32_t size)
{
	m->key = ng_alloc0(m->arena, size * sizeof(uint64_t));
	m->value = ng_alloc(m->arena, size * sizeof(int32_t));
	m->mask = size - 1;
}

void
ng_map_init(NgArena *a, NgMap *m, int32_t keys)
{
	uint32_t	size = MAP_SMALLEST;

	while (size < (uint32_t) keys * 2)
		size *= 2;
	m->arena = a;
	m->n = 0;
	map_room(m, size);
}

/* Where a key stands or would stand.  Zero marks an empty place: keys are odd. */
static uint32_t
map_place(const NgMap *m, uint64_t key)
{
	uint32_t	i = (uint32_t) (key >> 17) & m->mask;

	while (m->key[i] != 0 && m->key[i] != key)
		i = (i + 1) & m->mask;
	return i;
}

/* Doubles the table; the old one stays in the arena, all old ones together as large as the new. */
static void
map_grow(NgMap *m)
{
	NgMap		old = *m;
	uint32_t	i,
				at;

	map_room(m, (old.mask + 1) * 2);
	for (i = 0; i <= old.mask; i++)
	{
		if (old.key[i] == 0)
			continue;
		at = map_place(m, old.key[i]);
		m->key[at] = old.key[i];
		m->value[at] = old.value[i];
	}
}

int32_t *
ng_map_slot(NgMap *m, uint64_t key, bool *found)
{
	uint32_t	i;

	if (m->n * 2 > m->mask)
		map_grow(m);
	key |= 1;
	i = map_place(m, key);
	*found = m->key[i] == key;
	m->n += !*found;
	m->key[i] = key;
	return &m->value[i];
}

int32_t
ng_map_get(const NgMap *m, uint64_t key)
{
	uint32_t	i = map_place(m, key | 1);

	return m->key[i] != 0 ? m->value[i] : -1;
}
