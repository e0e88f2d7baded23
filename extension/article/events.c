/* events.c: frames to events. */
#include "doc.h"

void
ng_events(NgDoc *d)
{
	(void) d;
}
