/*
 * figures.h: an amount as the grammar reads it, shared by figures*.c.
 */
#ifndef NG_FIGURES_H
#define NG_FIGURES_H

#include "numeral.h"

typedef enum FgKind
{
	FG_MONEY, FG_PERCENT, FG_MEASURE, FG_TIMES, FG_COUNT
} FgKind;

typedef struct FgAmount
{
	int32_t		from, to;		/* tokens: hedge, number, unit, per */
	int32_t		num_from;		/* where the number begins */
	NgNumeral	low;
	NgNumeral	high;			/* of a range */
	bool		ranged;
	bool		elided;			/* "từ 3 lên 5 tỷ USD": the unit stands with the next number */
	bool		bare;			/* a number without a unit: it may take that of the amount before */
	uint8_t		kind;			/* FgKind */
	uint8_t		hedge;			/* NgHedgeClass of the bound or approximation, 0 none */
	char	   *unit;
	const char *currency;
	char	   *per;
} FgAmount;

/*
 * The amount whose number begins at token i; false if none.  *skip: where
 * to go on, also when there is none (a ratio or a code is passed as a whole).
 */
extern bool fg_amount(const NgDoc *d, int32_t i, int32_t end, FgAmount *a, int32_t *skip);

/* What the clause around an amount says of it: status, change, indicator, subject, time, rate. */
extern void fg_context(NgDoc *d, const FgAmount *a, NgFigure *f);

/* Words [from, to) in lower case. */
extern char *fg_words(const NgDoc *d, int32_t from, int32_t to);

#endif
