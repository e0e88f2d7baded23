/* dates.c: time expressions. */
#include "doc.h"

void
ng_dates(NgDoc *d)
{
	(void) d;
}
