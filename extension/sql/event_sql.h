/*
 * event_sql.h: diplomatic_event and country as Datums; shared by the doors of
 * the event room.  Include after postgres.h and fmgr.h.
 */
#ifndef NG_EVENT_SQL_H
#define NG_EVENT_SQL_H

#include "../event/event.h"
#include "door.h"

/* A country is its numeric code, by value. */
#define DatumGetCountry(d)		((NgCountry) DatumGetInt32(d))
#define CountryGetDatum(c)		Int32GetDatum((int32) (c))
#define PG_GETARG_COUNTRY(n)	DatumGetCountry(PG_GETARG_DATUM(n))
#define PG_RETURN_COUNTRY(c)	return CountryGetDatum(c)

/*
 * Memory of one call: an arena that begins on the stack, so that an ordinary
 * event costs no palloc.  ng_scratch_done gives back what went beyond.
 */
typedef struct EventScratch
{
	NgArena		arena;
	NgAllocator source;
	double		buffer[384];	/* 3 kB, aligned */
} EventScratch;

extern void ng_scratch_init(EventScratch *s);
#define ng_scratch_done(s) ng_arena_free(&(s)->arena)

/* An unpacked argument; the copy that detoasting made, if any, goes with ng_event_drop. */
typedef struct EventArg
{
	struct varlena *value;
	bool		copied;
	NgEvent		e;
} EventArg;

extern void ng_event_get(Datum d, NgArena *a, EventArg *arg);
#define ng_event_drop(arg) \
	do { if ((arg)->copied) pfree((arg)->value); } while (0)

/* Canonical event -> palloc'd varlena. */
extern Datum ng_event_datum(const NgEvent *e, NgArena *a);

/* In the arena, from a text. */
extern char *ng_text_dup(NgArena *a, const text *t);
/* Countries as country[]. */
extern Datum ng_country_array(const NgCountry *c, int n, Oid country_type);
/* Civil days as daterange, NULL (and *isnull) when unknown. */
extern Datum ng_days_range(FunctionCallInfo fcinfo, int32_t from, int32_t to, bool *isnull);
/* First and last day of a daterange (RangeType *); false when it is empty. */
extern bool ng_range_days(const void *range, int32_t *from, int32_t *to);
/* What an error message shows of a literal: not all of a very long one. */
extern const char *ng_shown(const char *s);
/* Days between two ranges of days, 0 if they overlap; infinite when the first is unknown. */
extern float8 ng_days_distance(int32_t from, int32_t to, int32_t from2, int32_t to2);

#endif
