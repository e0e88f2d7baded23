/*
 * held.h: an allocator that remembers what it gave: vectors are never freed piece by piece, so
 * all is dropped at once.
 */
#ifndef NG_FUZZ_HELD_H
#define NG_FUZZ_HELD_H

#include "../tools/heap.h"

typedef struct Held
{
	void	  **p;
	size_t		n, cap;
} Held;

static void
hold(Held *h, void *p)
{
	if (h->n == h->cap)
	{
		h->cap = h->cap ? h->cap * 2 : 64;
		h->p = realloc(h->p, h->cap * sizeof(void *));
	}
	h->p[h->n++] = p;
}

static void *
held_alloc(void *arg, size_t nbytes)
{
	void	   *p = heap_alloc(NULL, nbytes);

	hold(arg, p);
	return p;
}

static void *
held_resize(void *arg, void *ptr, size_t nbytes)
{
	Held	   *h = arg;
	size_t		i;

	for (i = h->n; i-- > 0;)
		if (h->p[i] == ptr)
		{
			h->p[i] = realloc(ptr, nbytes);
			if (!h->p[i])
				abort();
			return h->p[i];
		}
	abort();
}

static void
held_release(void *arg, void *ptr)
{
	Held	   *h = arg;
	size_t		i;

	for (i = h->n; i-- > 0;)
		if (h->p[i] == ptr)
		{
			h->p[i] = h->p[--h->n];
			free(ptr);
			return;
		}
	abort();
}

static void
drop_all(Held *h)
{
	size_t		i;

	for (i = 0; i < h->n; i++)
		free(h->p[i]);
	free(h->p);
}

#endif
