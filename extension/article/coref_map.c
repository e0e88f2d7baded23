/* coref_map.c: a hash table from 64-bit keys to indexes. */
#include "coref.h"

#define FIRST_SIZE	64			/* a power of two */

static void
make_room(Map *m, uint32_t size)
{
	m->key = ng_alloc0(m->arena, size * sizeof(uint64_t));
	m->value = ng_alloc0(m->arena, size * sizeof(int32_t));
	m->mask = size - 1;
}

void
ng_map_init(NgArena *a, Map *m)
{
	m->arena = a;
	m->used = 0;
	make_room(m, FIRST_SIZE);
}

/* Where the key is, or could be. */
static uint32_t
place_of(const Map *m, uint64_t key)
{
	uint32_t	i;

	i = (uint32_t) (key >> 17) & m->mask;
	while (m->key[i] != 0 && m->key[i] != key)
		i = (i + 1) & m->mask;
	return i;
}

static void
grow(Map *m)
{
	Map			old = *m;
	uint32_t	i;

	make_room(m, (old.mask + 1) * 2);
	for (i = 0; i <= old.mask; i++)
	{
		uint32_t	at;

		NG_CHECK_EVERY(m->arena, i);
		if (old.key[i] == 0)
			continue;
		at = place_of(m, old.key[i]);
		m->key[at] = old.key[i];
		m->value[at] = old.value[i];
	}
}

/* The value of a key, 0 at first; it stays there until the next call. */
int32_t *
ng_map_slot(Map *m, uint64_t key, bool *found)
{
	uint32_t	i;

	key |= 1;
	i = place_of(m, key);
	*found = m->key[i] == key;
	if (!*found && ++m->used > m->mask / 2)
	{
		grow(m);
		i = place_of(m, key);
	}
	m->key[i] = key;
	return &m->value[i];
}

int32_t
ng_map_get(const Map *m, uint64_t key)
{
	uint32_t	i = place_of(m, key | 1);

	return m->key[i] != 0 ? m->value[i] : -1;
}

uint64_t
ng_mix(uint64_t h, uint64_t x)
{
	h ^= x + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2);
	h *= 0xff51afd7ed558ccdu;
	return h ^ (h >> 31);
}
