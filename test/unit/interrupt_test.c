/*
 * interrupt_test.c: however long a text, a parse asks often whether to stop.
 *
 * Measured in processor time, so that a busy machine does not matter.  When a
 * gap is too long, the addresses say between which two calls it lay.
 */
#define _GNU_SOURCE
#include <execinfo.h>
#include <time.h>

#include "article/doc.h"
#include "tap.h"

#define MEGABYTES	12
#define TOO_LONG	0.060		/* seconds; a cancel may take 0.1, of a text five times as long */
#define TRIES		3

static double last,
			longest;
static void *before[12],
		   *worst[2][12];

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return t.tv_sec + t.tv_nsec * 1e-9;
}

static void
asked(void *arg)
{
	double		t = now();
	void	   *here[12] = {0};

	backtrace(here, 12);
	if (t - last > longest)
	{
		longest = t - last;
		memcpy(worst[0], before, sizeof(before));
		memcpy(worst[1], here, sizeof(here));
	}
	memcpy(before, here, sizeof(here));
	last = now();
}

/* What a parse takes is dropped at once, as the server does it. */
typedef struct Block
{
	struct Block *prev,
			   *next;
} Block;

static Block all = {&all, &all};

static void *
linked(Block *b)
{
	if (!b)
		abort();
	b->prev = &all;
	b->next = all.next;
	b->prev->next = b->next->prev = b;
	return b + 1;
}

static Block *
unlinked(void *ptr)
{
	Block	   *b = (Block *) ptr - 1;

	b->prev->next = b->next;
	b->next->prev = b->prev;
	return b;
}

static void *
take(void *arg, size_t nbytes)
{
	return linked(malloc(sizeof(Block) + nbytes));
}

static void *
again(void *arg, void *ptr, size_t nbytes)
{
	return linked(realloc(unlinked(ptr), sizeof(Block) + nbytes));
}

static void
give(void *arg, void *ptr)
{
	free(unlinked(ptr));
}

static void
one(const char *what, const char *unit)
{
	NgAllocator source = {take, again, give, asked, NULL};
	NgArena		arena;
	size_t		n = strlen(unit),
				times = (size_t) MEGABYTES * 1024 * 1024 / n,
				i;
	char	   *text = malloc(times * n);

	for (i = 0; i < times; i++)
		memcpy(text + i * n, unit, n);
	/* a gap that is ours is there every time */
	for (i = 0; i < TRIES && (i == 0 || longest >= TOO_LONG); i++)
	{
		ng_arena_init(&arena, &source);
		longest = 0;
		last = now();
		ng_parse(&arena, text, times * n, false, 0);
		asked(NULL);
		while (all.next != &all)
			give(NULL, all.next + 1);
	}
	if (!ok(longest < TOO_LONG, what))
	{
		printf("# %.0f ms without asking, from\n", longest * 1000);
		fflush(stdout);
		for (i = 0; i < 2; i++)
		{
			char	  **names = backtrace_symbols(worst[i], 8);
			int			k;

			for (k = 0; k < 8 && worst[i][k]; k++)
				printf("#   %s\n", names[k]);
			printf(i == 0 ? "# to\n" : "");
			free(names);
		}
	}
	free(text);
}

int
main(void)
{
	plan(9);
	one("prose in one line",
		"Ngày 7/11/2024, tại Hà Nội, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam, kim ngạch "
		"đạt hơn 1,7 tỷ USD. ");
	one("prose in paragraphs",
		"Chiều 7/11, Tổng thống Nga đã gặp Tổng thống Pháp, nhất trí nâng kim ngạch lên 3 tỷ "
		"USD.\n\n");
	one("short lines", "a\n");
	one("one word", "a");
	one("one sentence of names", "Lào và ");
	one("one sentence of offices", "Thủ tướng, ");
	one("one sentence of persons", "Thủ tướng Lào Sonexay Siphandone, ");
	one("digits", "9");
	one("brackets", "(");
	return done();
}
