/* heap.h: the allocator of the tools: malloc, or the end. */
#ifndef NG_TOOLS_HEAP_H
#define NG_TOOLS_HEAP_H

#include <stdio.h>
#include <stdlib.h>

#include "unicode/arena.h"

static void *
must(void *p)
{
	if (!p)
	{
		fputs("out of memory\n", stderr);
		exit(2);
	}
	return p;
}

static void *
heap_alloc(void *arg, size_t n)
{
	return must(malloc(n));
}

static void *
heap_resize(void *arg, void *p, size_t n)
{
	return must(realloc(p, n));
}

static void
heap_release(void *arg, void *p)
{
	free(p);
}

static const NgAllocator heap = {heap_alloc, heap_resize, heap_release, NULL, NULL};

#endif
