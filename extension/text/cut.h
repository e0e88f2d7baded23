/*
 * cut.h: cutting text into tokens: words, numbers, punctuation, line ends.
 *
 * The scanner of articles and the compiler of the lexicon cut with the same
 * code, so that a form of a tsv and the same words on a page are the same
 * tokens.
 */
#ifndef NG_CUT_H
#define NG_CUT_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

typedef enum NgTokKind
{
	NG_TOK_WORD,				/* letter, then letters, marks, digits: "Nam", "G20", "CLMV" */
	/* a run of ASCII digits, nothing else: "2024"; "4,6" is three tokens */
	NG_TOK_NUMBER,
	NG_TOK_PUNCT,				/* one character of anything else, white space excepted */
	NG_TOK_NEWLINE				/* one \n */
} NgTokKind;

/* white space, a line end or the start of the text stands before it */
#define NG_TF_SPACE		0x01
#define NG_TF_CAP		0x02	/* word whose first letter is a capital */
#define NG_TF_ALLCAP	0x04	/* word of two letters or more, all capitals */
#define NG_TF_DIGIT		0x08	/* word that holds a digit */
#define NG_TF_KEPT		0x0F	/* those above, which a token keeps */
#define NG_TF_LOOSE		0x10	/* holds a combining mark or a character of zero width */

#define NG_TOK_MAX_BYTES 250	/* a longer token is split */

typedef struct NgCut
{
	const char *at;				/* first byte */
	uint32_t	chr;			/* characters before it */
	uint8_t		nbytes;
	uint8_t		nchars;
	uint8_t		kind;			/* NgTokKind */
	uint8_t		flags;			/* NG_TF_ */
} NgCut;

/* Where the cutter stands; fields are its own. */
typedef struct NgCutter
{
	const char *p;
	const char *end;
	uint32_t	chr;
	bool		space;
} NgCutter;

extern void ng_cut_init(NgCutter *c, const char *s, size_t nbytes);

/*
 * The next token; false at the end of the text.  Zero-width characters inside
 * a word belong to it, elsewhere they belong to nothing.  Invalid bytes are
 * punctuation, one byte each.
 */
extern bool ng_cut_next(NgCutter *c, NgCut *t);

#endif
