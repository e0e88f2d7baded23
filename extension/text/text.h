/*
 * text.h: what SQL can do with a Vietnamese text, on UTF-8.
 *
 * Input is valid UTF-8 (a bad byte counts as U+FFFD).  Functions that return
 * bool and take a buffer say whether anything had to change: when false the
 * input itself is the answer, whatever is in the buffer.  Tables are compiled
 * in: results depend on nothing but the arguments.
 */
#ifndef NG_TEXT_H
#define NG_TEXT_H

#include "../unicode/buf.h"
#include "syllable.h"

/* Where the tone of an open oa, oe, uy stands. */
typedef enum NgToneStyle
{
	NG_STYLE_OLD,				/* on the first letter */
	NG_STYLE_NEW,				/* on the second */
	NG_STYLE_KEEP				/* as written, if it is one of the two */
} NgToneStyle;

extern bool ng_normalize(const char *s, size_t nbytes, NgToneStyle style, NgBuf *out);

extern bool ng_fold(const char *s, size_t nbytes, NgBuf *out);
extern bool ng_fold_tone(const char *s, size_t nbytes, NgBuf *out);
extern void ng_text_key(const char *s, size_t nbytes, NgBuf *out);

extern bool ng_lower(const char *s, size_t nbytes, NgBuf *out);
extern bool ng_upper(const char *s, size_t nbytes, NgBuf *out);
extern bool ng_title(const char *s, size_t nbytes, NgBuf *out);

#endif
