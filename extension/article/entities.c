/* entities.c: persons, offices, countries, organizations, forums, places, groups. */
#include "doc.h"

void
ng_entities(NgDoc *d)
{
	(void) d;
}
