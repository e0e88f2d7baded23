/*
 * buf.h: a growing string of bytes for results, with a limit.
 *
 * A result longer than the limit (1 GB for an SQL value) sets full and
 * is cut; the caller reports it.  Nothing is NUL-terminated.
 */
#ifndef NG_BUF_H
#define NG_BUF_H

#include <string.h>

#include "arena.h"
#include "utf8.h"

typedef struct NgBuf
{
	const NgAllocator *source;
	char	   *data;			/* from source; NULL before the first byte */
	size_t		len;
	size_t		cap;
	size_t		limit;			/* most bytes there may be */
	bool		full;			/* something did not fit */
} NgBuf;

extern void ng_buf_init(NgBuf *b, const NgAllocator *source, size_t first, size_t limit);
extern void ng_buf_free(NgBuf *b);
/* Makes room; false (and full) at the limit. */
extern bool ng_buf_grow(NgBuf *b, size_t more);

static inline bool
ng_buf_room(NgBuf *b, size_t more)
{
	return b->cap - b->len >= more || ng_buf_grow(b, more);
}

static inline void
ng_buf_add(NgBuf *b, const char *s, size_t nbytes)
{
	if (nbytes && ng_buf_room(b, nbytes))
	{
		memcpy(b->data + b->len, s, nbytes);
		b->len += nbytes;
	}
}

static inline void
ng_buf_byte(NgBuf *b, unsigned char c)
{
	if (ng_buf_room(b, 1))
		b->data[b->len++] = (char) c;
}

static inline void
ng_buf_char(NgBuf *b, uint32_t cp)
{
	if (ng_buf_room(b, 4))
		b->len += (size_t) ng_utf8_encode(cp, b->data + b->len);
}

/* In long loops: looks for a cancelled query now and then; count is the loop's own. */
#define NG_POLL(alloc, count)                                                                      \
	do                                                                                             \
	{                                                                                              \
		if (((count)++ & 0xFFF) == 0xFFF && (alloc)->interrupt)                                    \
			(alloc)->interrupt((alloc)->arg);                                                      \
	} while (0)

#endif
