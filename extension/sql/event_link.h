/* event_link.h: reports of events out of Datums.  Include after event_sql.h. */
#ifndef NG_EVENT_LINK_H
#define NG_EVENT_LINK_H

#include "../event/link.h"

/* A report without its blocks; its bytes are the Datum's own, or a copy in the current context. */
extern void ng_report_get(int64 id, Datum event, bool act, NgArena *a, NgReport *r);

#endif
