/*
 * event_query.h: what an operator asks of an event, as one condition; shared by operators,
 * indexes and estimators.
 */
#ifndef NG_EVENT_QUERY_SQL_H
#define NG_EVENT_QUERY_SQL_H

#include "../event/query.h"
#include "event_sql.h"
#include "event_strategy.h"

/* Unpacks an event_query; errors are of corrupted data. */
extern void ng_query_get(Datum d, NgArena *a, NgQuery *q);

/*
 * The condition that an operator with this right operand stands for.  A
 * condition without nodes is always true, or always false when *never.
 * *inexact: the condition is wider than the operator (e <@ daterange, e % e).
 */
extern void ng_query_of_operator(int strategy, Datum operand, NgArena *a, NgQuery *q, bool *never,
								 bool *inexact);

#endif
