/* metadata.c: title, time, author, source, captions, related links. */
#include "doc.h"

void
ng_metadata(NgDoc *d)
{
	(void) d;
}
