/*
 * event_strategy.h: numbers of the operators in the index classes of diplomatic_event; stored in
 * catalogs, never renumbered.
 */
#ifndef NG_EVENT_STRATEGY_H
#define NG_EVENT_STRATEGY_H

#include "access/stratnum.h"

/* as stratnum.h has them, for country */
#define NG_STRATEGY_OVERLAPS_COUNTRIES	RTOverlapStrategyNumber			/* 3: e && country[] */
#define NG_STRATEGY_SAME				RTSameStrategyNumber			/* 6: e % e */
#define NG_STRATEGY_CONTAINS_COUNTRY	RTContainsStrategyNumber		/* 7: e @> country */
#define NG_STRATEGY_WITHIN_DATES		RTContainedByStrategyNumber		/* 8: e <@ daterange */
#define NG_STRATEGY_DISTANCE_DATE		RTKNNSearchStrategyNumber		/* 15: e <-> date */
/* ours */
#define NG_STRATEGY_CONTAINS_COUNTRIES	41								/* e @> country[] */
#define NG_STRATEGY_OVERLAPS_DATES		42								/* e && daterange */
#define NG_STRATEGY_MATCHES				43								/* e @@ event_query */
#define NG_STRATEGY_DISTANCE			44								/* e <-> e */

#endif
