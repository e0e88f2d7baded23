/* blocks.c: kinds of the lines of a page. */
#include "doc.h"

void
ng_layout(NgDoc *d)
{
	(void) d;
}
