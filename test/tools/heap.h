/* heap.h: the allocator of the tools, the unit tests and the fuzz targets: malloc, or the end. */
#ifndef NG_HEAP_H
#define NG_HEAP_H

#include <stdio.h>
#include <stdlib.h>

#include "unicode/arena.h"

static void *
must(void *p)
{
	if (!p)
	{
		fputs("out of memory\n", stderr);
		abort();
	}
	return p;
}

static void *
heap_alloc(void *arg, size_t n)
{
	return must(malloc(n ? n : 1));
}

static void *
heap_resize(void *arg, void *p, size_t n)
{
	return must(realloc(p, n ? n : 1));
}

static void
heap_release(void *arg, void *p)
{
	free(p);
}

static const NgAllocator heap = {heap_alloc, heap_resize, heap_release, NULL, NULL};

#endif
