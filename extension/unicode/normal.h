/*
 * normal.h: composition (NFC, Unicode Annex 15) piece by piece.
 *
 * A segment is a character and those after it that join it; no character of
 * one segment acts on another.  Linear in the text, also for a million marks.
 */
#ifndef NG_NORMAL_H
#define NG_NORMAL_H

#include "buf.h"

typedef struct NgSegment
{
	NgBuf		chars;			/* uint32_t each: code points, composed */
	NgBuf		spare;
} NgSegment;

extern void ng_segment_init(NgSegment *g, const NgAllocator *source);
extern void ng_segment_free(NgSegment *g);

/* The composed characters of the segment that begins at s, *n of them; *next gets its end. */
extern uint32_t *ng_segment_nfc(NgSegment *g, const char *s, const char *end, int32_t *n,
								const char **next);

/*
 * Composes what has become composable after characters of a segment were changed; the new number
 * of them.
 */
extern int32_t ng_segment_again(uint32_t *chars, int32_t n);

/* Does the character at s join the one before it? */
extern bool ng_joins(const char *s, const char *end);

#endif
