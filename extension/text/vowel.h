/*
 * vowel.h: the vowels with their marks and tones, and texts composed of them.
 */
#ifndef NG_VOWEL_H
#define NG_VOWEL_H

#include "../unicode/buf.h"

/* Rows 1 to 12: the vowels in dictionary order, each with its tones. */
#define NG_VOWELS	13
extern const uint16_t ng_vowels[NG_VOWELS][6];
/* Row of a vowel (small, without its tone), 0 for what is none. */
extern const uint8_t ng_vowel_rows[0x1B1];

/* Is it a letter that can carry a tone? */
static inline bool
ng_is_vowel(uint32_t base)
{
	return base < 0x1B1 && ng_vowel_rows[base];
}

/* A letter of other languages that looks like d-stroke, and is typed for it. */
static inline bool
ng_is_eth(uint32_t cp)
{
	return cp == 0xD0 || cp == 0xF0 || cp == 0x189 || cp == 0x256;
}

/* The letter of a base (see ng_letter) with a tone and case, composed. */
extern uint32_t ng_letter_compose(uint32_t base, int tone, bool upper);

/*
 * A tone that came before its letter's own mark (a-acute + circumflex): the letter that was
 * meant, or 0.
 */
extern uint32_t ng_repair(uint32_t cp, uint32_t mark);

/*
 * NFC, and what NFC leaves apart repaired.  False, and nothing written, when
 * s is so already.
 */
extern bool ng_compose_text(const char *s, size_t nbytes, NgBuf *out);

#endif
