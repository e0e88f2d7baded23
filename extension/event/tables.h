/*
 * tables.h: what lexicon/compile.c makes of countries.tsv and event_kinds.tsv
 * for this room.  Read-only data of the library.
 */
#ifndef NG_EVENT_TABLES_H
#define NG_EVENT_TABLES_H

#include "event.h"

/* Rows of event_kinds.tsv in order: the index is what is stored on disk. */
extern const NgKind ng_kinds[];
extern const int ng_kinds_count;

/* By ISO 3166 numeric code; NULL where there is no such country. */
typedef struct NgCountryNames
{
	const char *vi,
			   *en;
} NgCountryNames;
#define NG_COUNTRY_NAMES_COUNT 1000
extern const NgCountryNames ng_country_names[NG_COUNTRY_NAMES_COUNT];

#endif
