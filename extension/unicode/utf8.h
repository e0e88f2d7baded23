/*
 * utf8.h: reading UTF-8 and what a Latin letter is made of.
 *
 * Input need not be valid: a bad byte decodes as U+FFFD with length 1, so
 * that every loop advances.  Lengths are bytes unless a name says chars.
 */
#ifndef NG_UTF8_H
#define NG_UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

/* Decodes one character at s (s < end); *n gets its bytes, 1 to 4. */
extern uint32_t ng_utf8_decode(const char *s, const char *end, int *n);
extern int	ng_utf8_encode(uint32_t cp, char *out);	/* 1 to 4 bytes */
extern size_t ng_utf8_chars(const char *s, size_t nbytes);
extern bool ng_utf8_valid(const char *s, size_t nbytes);

/* Where the character before p begins (start < p). */
static inline const char *
ng_utf8_before(const char *p, const char *start)
{
	do
		p--;
	while (p > start && ((unsigned char) *p & 0xC0) == 0x80);
	return p;
}

/* The tones of Vietnamese, in dictionary order. */
typedef enum NgTone
{
	NG_TONE_NGANG, NG_TONE_HUYEN, NG_TONE_HOI, NG_TONE_NGA, NG_TONE_SAC, NG_TONE_NANG
} NgTone;

/* Classes of a character, for tokens. */
typedef enum NgCharClass
{
	NG_CC_OTHER,				/* punctuation, symbols */
	NG_CC_SPACE,				/* any white space but line ends; NBSP too */
	NG_CC_NEWLINE,				/* \n (\r is a space), U+2028, U+2029 do not end lines */
	NG_CC_LETTER,
	NG_CC_DIGIT,				/* 0-9 only */
	NG_CC_MARK,					/* combining marks */
	NG_CC_IGNORE				/* zero-width: U+200B..U+200D, U+2060, U+FEFF, U+00AD */
} NgCharClass;

extern NgCharClass ng_char_class(uint32_t cp);

/*
 * A Latin letter taken apart.  base: the lower-case letter with its vowel mark
 * but without its tone (U+00E2 for every form of a-circumflex, U+0111 for d-stroke), or cp
 * itself (lower-cased where that is one character) when there is nothing to take off.
 */
typedef struct NgLetter
{
	uint32_t	base;
	uint8_t		tone;			/* NgTone */
	bool		upper;
} NgLetter;

extern NgLetter ng_letter(uint32_t cp);

/* Tone of a combining mark (U+0300, U+0301, U+0303, U+0309, U+0323, and
 * U+0340, U+0341), or -1. */
extern int	ng_mark_tone(uint32_t cp);

/* The primary composite of two characters (Unicode 3.11), or 0. */
extern uint32_t ng_compose(uint32_t first, uint32_t second);

#endif
