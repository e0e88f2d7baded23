/*
 * tables.h: what lexicon/compile.c makes of countries.tsv for this
 * room.  Read-only data of the library.
 */
#ifndef NG_EVENT_TABLES_H
#define NG_EVENT_TABLES_H

#include "event.h"

/* By ISO 3166 numeric code; NULL where there is no such country. */
typedef struct NgCountryNames
{
	const char *vi,
			   *en;
} NgCountryNames;
#define NG_COUNTRY_NAMES_COUNT 1000
extern const NgCountryNames ng_country_names[NG_COUNTRY_NAMES_COUNT];

#endif
