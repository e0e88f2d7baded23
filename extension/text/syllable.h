/*
 * syllable.h: the grammar of the Vietnamese written syllable.
 *
 * onset + medial + nucleus + coda + tone, by which letters may stand together;
 * no word list.  The parts are counted in letters of the input, so that a
 * caller can spell them with their own capitals.
 */
#ifndef NG_SYLLABLE_H
#define NG_SYLLABLE_H

#include "vowel.h"

#define NG_SYLLABLE_MAX	7		/* letters of the longest: ngh + ie + ng */

typedef struct NgSyllable
{
	uint8_t		onset;			/* letters of each part; they add up to the syllable */
	uint8_t		medial;
	uint8_t		nucleus;
	uint8_t		coda;
	uint8_t		tone;			/* NgTone */
	uint8_t		mark_old;		/* letter that carries the tone, from 0 */
	uint8_t		mark_new;
	bool		marked_right;	/* the tone stands once, where one of the two styles has it */
} NgSyllable;

/*
 * Takes letters apart as ng_letter gives them.  False when they are no
 * syllable: more than one tone, letters that cannot stand together, a stop
 * with a tone other than sac and nang.  A tone may be written on any letter, even twice;
 * the answer says where it belongs.
 */
extern bool ng_syllable_parse(const NgLetter *letters, int n, NgSyllable *syl);

#endif
