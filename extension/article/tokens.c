/* tokens.c: token scanner and lexicon matches. */
#include "doc.h"

void
ng_scan(NgDoc *d)
{
	(void) d;
}
