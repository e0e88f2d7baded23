/* cut.c: one pass over UTF-8 that yields tokens. */
#include "cut_step.h"

#define S NG_LEAD_SMALL
#define C NG_LEAD_CAPITAL
#define D NG_LEAD_DIGIT
#define B NG_LEAD_SPACE
#define N NG_LEAD_NEWLINE
#define O NG_LEAD_SIGN
#define L NG_LEAD_LATIN
#define X NG_LEAD_OTHER
const uint8_t ng_lead[256] = {
	O, O, O, O, O, O, O, O, O, B, N, B, B, B, O, O,
	O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
	B, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
	D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
	O, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C,
	C, C, C, C, C, C, C, C, C, C, C, O, O, O, O, O,
	O, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, O, O, O, O, O,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, L, L, L, L, L, L, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, L, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
};
#undef S
#undef C
#undef D
#undef B
#undef N
#undef O
#undef L
#undef X

void
ng_cut_init(NgCutter *c, const char *s, size_t nbytes)
{
	c->p = s;
	c->end = s + nbytes;
	c->chr = 0;
	c->space = true;
}

bool
ng_cut_next(NgCutter *c, NgCut *t)
{
	return ng_cut_step(c, t);
}
