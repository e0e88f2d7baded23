/*
 * tables.h: what Unicode says of a character, as static const data.
 *
 * Compiled in, so that nothing which an index holds depends on the locale, on
 * ICU or on the server's version.  Made by make_tables.py.
 */
#ifndef NG_TABLES_H
#define NG_TABLES_H

#include "utf8.h"

#define NG_UNI_JOINS	1		/* may compose with, or move before, the character before it */
#define NG_UNI_NEVER	2		/* never in NFC: has a decomposition that is not composed again */

typedef struct NgUniChar
{
	uint8_t		cls;			/* NgCharClass */
	uint8_t		ccc;			/* canonical combining class */
	uint8_t		flags;			/* NG_UNI_ */
	uint16_t	decomp;			/* row of ng_uni_decomp, 0 none (Hangul is computed) */
	int32_t		lower;			/* distance to the simple lower case */
	int32_t		upper;
} NgUniChar;

typedef struct NgUniPair
{
	uint32_t	first;
	uint32_t	second;
	uint32_t	composed;		/* 0: empty slot */
} NgUniPair;

/* A letter of Latin-1, Extended-A, Extended-B or Extended Additional. */
typedef struct NgLatin
{
	uint16_t	base;			/* see ng_letter */
	uint16_t	lower;			/* simple case mappings */
	uint16_t	to_upper;
	uint8_t		tone;
	bool		upper;
	char		fold;			/* ASCII letter without its marks, 0 when there is none */
} NgLatin;

#define NG_UNI_SLOTS	2048
#define NG_UNI_HASH(a, b) \
	(((uint32_t) ((a) * UINT32_C(0x9E3779B1)) ^ (uint32_t) ((b) * UINT32_C(0x85EBCA6B))) >> 21)

extern const uint16_t ng_uni_stage1[];
extern const uint16_t ng_uni_stage2[];
extern const NgUniChar ng_uni_chars[];
extern const uint32_t ng_uni_decomp[][2];
extern const NgUniPair ng_uni_pairs[NG_UNI_SLOTS];
extern const NgLatin ng_latin_c0[0x250 - 0xC0];
extern const NgLatin ng_latin_1e[0x100];

/* cp must be below 0x110000. */
static inline const NgUniChar *
ng_uni_char(uint32_t cp)
{
	return &ng_uni_chars[ng_uni_stage2[ng_uni_stage1[cp >> 7] << 7 | (cp & 127)]];
}

/* NULL for what is not of those blocks. */
static inline const NgLatin *
ng_latin(uint32_t cp)
{
	if (cp - 0xC0 < 0x250 - 0xC0)
		return &ng_latin_c0[cp - 0xC0];
	if (cp - 0x1E00 < 0x100)
		return &ng_latin_1e[cp - 0x1E00];
	return NULL;
}

/*
 * The letter of those blocks whose bytes stand at p, *n of them; NULL for any
 * other.  Faster than decoding: nearly all letters beyond ASCII are these.
 */
static inline const NgLatin *
ng_latin_at(const char *p, const char *end, int *n)
{
	const unsigned char *u = (const unsigned char *) p;

	if (*u == 0xE1)
	{
		if (end - p < 3 || u[1] - 0xB8u >= 4 || (u[2] & 0xC0) != 0x80)
			return NULL;
		*n = 3;
		return &ng_latin_1e[(u[1] - 0xB8) << 6 | (u[2] & 0x3F)];
	}
	if (*u - 0xC3u >= 6 || end - p < 2 || (u[1] & 0xC0) != 0x80)
		return NULL;
	*n = 2;
	return &ng_latin_c0[(*u - 0xC3) << 6 | (u[1] & 0x3F)];
}

#endif
