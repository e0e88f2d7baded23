/*
 * word.h: the words of a text, taken apart for the grammar of the syllable.
 *
 * A word is a run of letters and marks of any alphabet, composed or not.
 */
#ifndef NG_WORD_H
#define NG_WORD_H

#include "../unicode/normal.h"
#include "syllable.h"

typedef struct NgWord
{
	const char *s;				/* in the text */
	size_t		nbytes;
	NgLetter	letters[NG_SYLLABLE_MAX];
	int			n;				/* letters; -1: too many, or marks that compose with nothing */
} NgWord;

/* The next word at or behind *p, which moves past it; false at the end. */
extern bool ng_next_word(NgSegment *g, const char **p, const char *end, NgWord *w);

/* Is all of it one syllable? */
extern bool ng_is_one_syllable(NgSegment *g, const char *s, size_t nbytes);

#endif
