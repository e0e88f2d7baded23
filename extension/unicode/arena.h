/*
 * arena.h: bump allocation for one parse; nothing is freed piece by piece.
 *
 * Core never sees malloc or palloc: the caller hands in an allocator.  The
 * allocator must not return NULL (a door's longjmps, a test's aborts), so core
 * code does not check for it.  Memory from an arena is not zeroed unless the
 * name says so, and is aligned to 8 bytes.
 */
#ifndef NG_ARENA_H
#define NG_ARENA_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

typedef struct NgAllocator
{
	void	   *(*alloc) (void *arg, size_t nbytes);	/* never NULL */
	void	   *(*resize) (void *arg, void *ptr, size_t nbytes);
	void		(*release) (void *arg, void *ptr);
	void		(*interrupt) (void *arg);	/* may longjmp; may be NULL */
	void	   *arg;
} NgAllocator;

typedef struct NgArenaChunk NgArenaChunk;

typedef struct NgArena
{
	const NgAllocator *source;
	NgArenaChunk *chunk;		/* newest first */
	char	   *next;			/* free space of the newest chunk */
	char	   *end;
	size_t		total;			/* bytes taken from the allocator */
} NgArena;

extern void ng_arena_init(NgArena *a, const NgAllocator *source);
extern void ng_arena_free(NgArena *a);	/* gives every chunk back */
extern void *ng_alloc(NgArena *a, size_t nbytes);
extern void *ng_alloc0(NgArena *a, size_t nbytes);
extern char *ng_strndup(NgArena *a, const char *s, size_t nbytes);	/* adds a NUL */
/*
 * Knows %s, %c, %d and %lld, these two with zeros in front up to a width (%02d, %0*lld), and
 * nothing else.
 */
extern char *ng_printf(NgArena *a, const char *fmt,...) __attribute__((format(printf, 2, 3)));

/* Call at least every 10,000 tokens of work. */
#define NG_CHECK(a) \
	do { if ((a)->source->interrupt) (a)->source->interrupt((a)->source->arg); } while (0)
/* In a loop over all of a text: every 1024th time round. */
#define NG_CHECK_EVERY(a, i) \
	do { if (((i) & 1023) == 0) NG_CHECK(a); } while (0)

/*
 * Growing arrays.  NG_VEC(T) declares { T *v; int32_t n, cap; }.  Storage comes
 * from the allocator's resize, so a vector must be released by
 * NG_DROP, or live in a parse whose allocator drops everything at once.
 * Growth is geometric; more than INT32_MAX/2 items is an allocator failure.
 */
#define NG_VEC(T) struct { T *v; int32_t n, cap; }
#define NG_PUSH(a, vec) \
	((vec).n == (vec).cap \
	 ? ((vec).v = ng_vec_grow((a), (vec).v, &(vec).cap, sizeof(*(vec).v)), &(vec).v[(vec).n++]) \
	 : &(vec).v[(vec).n++])
/* Room for n items of a vector that has none yet. */
#define NG_RESERVE(a, vec, n) \
	((vec).v = (a)->source->alloc((a)->source->arg, (size_t) ((vec).cap = (n)) * sizeof(*(vec).v)))
/* Gives back the room of a vector that will not grow any more. */
#define NG_FIT(a, vec) \
	do { if ((vec).cap - (vec).n > (vec).n / 8) \
			(vec).v = ng_vec_fit((a), (vec).v, &(vec).cap, (vec).n, sizeof(*(vec).v)); } while (0)
/* Gives back a vector that a stage made for itself. */
#define NG_DROP(a, vec) \
	do { if ((vec).v) (a)->source->release((a)->source->arg, (vec).v); } while (0)
extern void *ng_vec_fit(NgArena *a, void *v, int32_t *cap, int32_t n, size_t item);
extern void *ng_vec_grow(NgArena *a, void *v, int32_t *cap, size_t item);

#endif
