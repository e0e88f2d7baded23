/* charset_table.h: the charsets that are tables; see charsets.tsv. */
#ifndef NG_CHARSET_TABLE_H
#define NG_CHARSET_TABLE_H

#include <stddef.h>
#include <stdint.h>

#define NG_CHARSETS			12
#define NG_CHARSET_LETTERS	134
#define NG_CHARSET_NONE		0xFFFF

typedef struct NgCharset
{
	const char *name;
	const uint16_t *single;		/* character of each byte alone, or NG_CHARSET_NONE */
	const uint16_t *letters;	/* bytes of each letter, the first in the low half; 0 none */
	const uint8_t *base;		/* row of pairs for a first byte, 0 none; NULL: no pairs */
	const uint16_t (*pairs)[128];	/* character of a pair by its second byte - 128, 0 none */
} NgCharset;

extern const NgCharset ng_charsets[NG_CHARSETS];
/* 1 + number of a letter in the tables, 0 for other characters. */
extern const uint8_t ng_charset_index_c0[0x1B1 - 0xC0];
extern const uint8_t ng_charset_index_1ea0[0x1EFA - 0x1EA0];

#endif
