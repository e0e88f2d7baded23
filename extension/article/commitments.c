/* commitments.c: agreements, pledges, proposals, requests, targets. */
#include "doc.h"

void
ng_commitments(NgDoc *d)
{
	(void) d;
}
