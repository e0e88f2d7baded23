/*
 * keystroke.h: what was typed with a keyboard of ASCII, as text.
 *
 * A word becomes Vietnamese only if what comes out is a syllable; another
 * (dust, case, window) stays as it was typed.  Signs may come late, behind
 * any letter of the word; typing one twice takes it back.
 */
#ifndef NG_KEYSTROKE_H
#define NG_KEYSTROKE_H

#include "../unicode/buf.h"

typedef enum NgKeyMethod
{
	NG_KEYS_TELEX,
	NG_KEYS_VNI,
	NG_KEYS_VIQR
} NgKeyMethod;

extern void ng_from_keys(const char *s, size_t nbytes, NgKeyMethod method, NgBuf *out);

#endif
