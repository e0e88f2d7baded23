/* figures.c: amounts, counts, percentages. */
#include "doc.h"

void
ng_figures(NgDoc *d)
{
	(void) d;
}
