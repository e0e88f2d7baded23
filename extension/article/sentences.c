/* sentences.c: sentences of a block. */
#include "doc.h"

void
ng_sentences(NgDoc *d)
{
	(void) d;
}
