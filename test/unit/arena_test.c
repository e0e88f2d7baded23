/* arena_test.c: allocation in core. */
#include <stdint.h>

#include "tap.h"

typedef NG_VEC(int32_t) IntVec;

static int	live;

static void *
counting_alloc(void *arg, size_t nbytes)
{
	live++;
	return tap_alloc(arg, nbytes);
}

static void
counting_release(void *arg, void *ptr)
{
	live--;
	tap_release(arg, ptr);
}

int
main(void)
{
	NgAllocator counting = tap_allocator;
	NgArena		a;
	IntVec		vec = {0};
	char	   *first,
			   *big;
	int			i,
				good = 1;

	plan(10);
	counting.alloc = counting_alloc;
	counting.release = counting_release;
	ng_arena_init(&a, &counting);

	first = ng_strndup(&a, "abcdef", 3);
	is_str(first, "abc", "a string is cut at its length");
	is_str(ng_printf(&a, "%d-%s", 7, "x"), "7-x", "printf sizes itself");
	is_str(ng_printf(&a, "%04d-%02d%c%lld.%0*lld|%s%d", 7, 12, 'x', -5LL, 3, 42LL, "", INT32_MIN),
		   "0007-12x-5.042|-2147483648", "printf pads with zeros and knows every int");
	ok(((uintptr_t) ng_alloc(&a, 1) & 7) == 0 && ((uintptr_t) ng_alloc(&a, 3) & 7) == 0,
	   "memory is aligned to 8 bytes");

	big = ng_alloc0(&a, 3 * 1024 * 1024);
	for (i = 0; i < 3 * 1024 * 1024; i++)
		good &= big[i] == 0;
	ok(good, "more than a chunk, zeroed");
	is_str(first, "abc", "earlier memory stays");
	ok(a.total >= 3 * 1024 * 1024 && a.total < 4 * 1024 * 1024, "total says what was taken");

	for (i = 0; i < 100000; i++)
		*NG_PUSH(&a, vec) = i;
	for (good = 1, i = 0; i < vec.n; i++)
		good &= vec.v[i] == i;
	ok(vec.n == 100000 && good, "a vector keeps what was pushed");
	ok(vec.cap < 2 * vec.n, "a vector grows by half");
	free(vec.v);

	ng_arena_free(&a);
	live -= 1;					/* the vector's first storage, freed above */
	ok(live == 0, "freeing the arena gives every chunk back");
	return done();
}
