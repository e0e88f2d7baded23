/* tap.h: what a unit test prints.  plan(n), then n times ok() or is_str(); return done(). */
#ifndef NG_TAP_H
#define NG_TAP_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unicode/arena.h"

static int	tap_count,
			tap_failed;

#define plan(n) printf("1..%d\n", (n))

static inline int
tap_ok(int good, const char *what, const char *file, int line)
{
	printf("%sok %d - %s\n", good ? "" : "not ", ++tap_count, what);
	if (!good)
	{
		printf("# at %s:%d\n", file, line);
		tap_failed++;
	}
	fflush(stdout);
	return good;
}

static inline int
tap_str(const char *got, const char *want, const char *what, const char *file, int line)
{
	int			good = (got && want) ? strcmp(got, want) == 0 : got == want;

	if (!tap_ok(good, what, file, line))
		printf("#  got: %s\n# want: %s\n", got ? got : "(null)", want ? want : "(null)");
	return good;
}

#define ok(good, what) tap_ok((good) ? 1 : 0, (what), __FILE__, __LINE__)
#define is_str(got, want, what) tap_str((got), (want), (what), __FILE__, __LINE__)

static inline int
done(void)
{
	return tap_failed ? 1 : 0;
}

/* An allocator over malloc that never returns NULL. */
static inline void *
tap_alloc(void *arg, size_t nbytes)
{
	void	   *p = malloc(nbytes ? nbytes : 1);

	if (!p)
		abort();
	return p;
}

static inline void *
tap_resize(void *arg, void *ptr, size_t nbytes)
{
	void	   *p = realloc(ptr, nbytes ? nbytes : 1);

	if (!p)
		abort();
	return p;
}

static inline void
tap_release(void *arg, void *ptr)
{
	free(ptr);
}

static const NgAllocator tap_allocator = {tap_alloc, tap_resize, tap_release, NULL, NULL};

#endif
