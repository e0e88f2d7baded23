/*
 * numeral.h: numbers as the press writes them, in digits and in words, as
 * exact decimals.
 */
#ifndef NG_NUMERAL_H
#define NG_NUMERAL_H

#include "doc.h"

typedef struct NgDecimal
{
	int64_t		mant;
	int			scale;			/* value = mant / 10^scale */
} NgDecimal;

typedef struct NgNumeral
{
	int32_t		from, to;		/* tokens */
	NgDecimal	value;
	int64_t		factor;			/* of the multiplier words ("triệu"), 1 if none */
	bool		words;			/* begins with a word, not a digit */
	bool		leading_zero;	/* "016", "03" */
	bool		plain;			/* one run of digits, no separator */
	bool		half;			/* nửa, rưỡi */
} NgNumeral;

/* The numeral that begins at token i; false if none, or too large for 18 digits. */
extern bool ng_numeral(const NgDoc *d, int32_t i, int32_t end, NgNumeral *n);
extern char *ng_decimal_print(NgArena *a, NgDecimal v);
/* v * num / 1; false on overflow */
extern bool ng_decimal_mul(NgDecimal *v, int64_t num);
extern bool ng_decimal_is(NgDecimal v, int64_t whole);

#endif
