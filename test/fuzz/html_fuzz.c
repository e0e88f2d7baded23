/*
 * html_fuzz.c: any bytes as a page's HTML.
 *
 * Beyond not crashing, the text must be UTF-8 where the page is, and may not grow out of bounds,
 * whole or cut into pieces.  (libxml2 reads a broken tag otherwise when it comes in pieces, so
 * the two texts may differ.)
 */
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "html/html.h"
#include "unicode/utf8.h"
#include "held.h"

/* bytes of text to a byte of HTML: a named letter is no longer than its name */
#define GROWTH		8
#define STAMP_MAX	200			/* and the time above the title */

static void
silent(void *arg, const char *message, ...)
{
}

static bool
is_utf8(const char *s, size_t n)
{
	const char *end = s + n;

	while (s < end)
	{
		int			k;

		if (*s == '\0' || (ng_utf8_decode(s, end, &k) == 0xFFFD && k == 1))
			return false;
		s += k;
	}
	return true;
}

/* The text of the page fed in pieces of that size; the caller frees it. */
static char *
text_of(const char *page, size_t size, size_t piece, size_t *n)
{
	Held		held = {0};
	NgAllocator source = {held_alloc, held_resize, held_release, NULL, NULL};
	NgArena		arena;
	NgHtml	   *h;
	const char *text;
	char	   *copy;
	size_t		at;

	source.arg = &held;
	ng_arena_init(&arena, &source);
	h = ng_html_open(&arena);
	if (!h)
		abort();
	for (at = 0; at < size; at += piece)
		ng_html_feed(h, page + at, (int) (size - at < piece ? size - at : piece));
	text = ng_html_text(h, n);
	copy = heap_alloc(NULL, *n);
	if (*n)
		memcpy(copy, text, *n);
	ng_html_close(h);
	drop_all(&held);
	return copy;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const size_t piece[] = {size ? size : 1, size ? data[0] % 16 + 1 : 1};
	/* exactly as long, so that a read past the end is seen */
	char	   *page = heap_alloc(NULL, size);
	int			i;

	xmlSetGenericErrorFunc(NULL, silent);
	if (size)
		memcpy(page, data, size);
	for (i = 0; i < 2; i++)
	{
		size_t		n;
		char	   *text = text_of(page, size, piece[i], &n);

		if (n > size * GROWTH + STAMP_MAX || (is_utf8(page, size) && !is_utf8(text, n)))
			abort();
		free(text);
	}
	free(page);
	return 0;
}
