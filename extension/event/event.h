/*
 * event.h: a diplomatic event as a value, its EDTF date, its literal and its
 * bytes.  Plain C: the doors (sql/event_*.c) and the extractor share it.
 */
#ifndef NG_EVENT_H
#define NG_EVENT_H

#include "../unicode/arena.h"
#include "country.h"

/* ---- civil days: days since 2000-01-01, proleptic Gregorian (as PostgreSQL's date) ---- */
#define NG_DAY_UNKNOWN	INT32_MIN
#define NG_DAY_PAST		(INT32_MIN + 1)		/* open to the left */
#define NG_DAY_FUTURE	INT32_MAX			/* open to the right */
extern int32_t ng_day(int year, int month, int day);	/* fields must be valid */
extern void ng_day_fields(int32_t day, int *year, int *month, int *mday);
extern bool ng_day_valid(int year, int month, int day);
extern int	ng_days_in_month(int year, int month);
extern int	ng_weekday(int32_t day);	/* 1 Monday .. 7 Sunday */

/* ---- EDTF (ISO 8601-2) ---- */
#define NG_QUARTER_1 33			/* EDTF's code of the first quarter as a month */

typedef struct NgDatePoint
{
	int16_t		year;			/* 1..9999; 0 = open or unknown end */
	uint8_t		month;			/* 1..12; 33..36 quarter 1..4; 0 = year precision */
	uint8_t		day;			/* 1..31; 0 = month precision or coarser */
} NgDatePoint;

typedef enum NgDateForm { NG_DATE_UNKNOWN, NG_DATE_POINT, NG_DATE_INTERVAL } NgDateForm;
typedef enum NgDayPart { NG_PART_NONE, NG_PART_MORNING, NG_PART_NOON, NG_PART_AFTERNOON, NG_PART_EVENING, NG_PART_NIGHT } NgDayPart;

typedef struct NgEventDate
{
	uint8_t		form;			/* NgDateForm */
	uint8_t		part;			/* NgDayPart */
	bool		uncertain;		/* '?' */
	NgDatePoint from;			/* POINT: the date; INTERVAL: year 0 = open */
	NgDatePoint to;				/* INTERVAL only */
} NgEventDate;

/* First and last day that the date may mean; both NG_DAY_UNKNOWN when unknown. */
extern void ng_date_days(const NgEventDate *d, int32_t *from, int32_t *to);

/* ---- the event ---- */
typedef enum NgLevel
{
	NG_LEVEL_NONE, NG_LEVEL_HEAD_OF_STATE, NG_LEVEL_HEAD_OF_GOVERNMENT, NG_LEVEL_PARTY_LEADER, NG_LEVEL_PARLIAMENT_SPEAKER,
	NG_LEVEL_DEPUTY_HEAD_OF_GOVERNMENT, NG_LEVEL_MINISTER, NG_LEVEL_DEPUTY_MINISTER, NG_LEVEL_AMBASSADOR, NG_LEVEL_OFFICIAL,
	NG_LEVEL_PARLIAMENTARY_GROUP, NG_LEVEL_NGO
} NgLevel;
extern const char *ng_level_name(NgLevel l);	/* NULL for NONE */
extern NgLevel ng_level_find(const char *s, size_t n);

typedef enum NgModality { NG_ASSERTED, NG_FUTURE, NG_HYPOTHETICAL, NG_NEGATED } NgModality;

typedef struct NgKind
{
	const char *name, *family, *cameo, *plover, *en, *vi;
} NgKind;
extern int	ng_kind_count(void);
extern const NgKind *ng_kind(int kind);		/* kind: 0 .. ng_kind_count() - 1 */
extern int	ng_kind_find(const char *s, size_t n);	/* -1 if none */

typedef struct NgParty
{
	NgCountry	country;		/* or 0 and then: */
	const char *org;			/* "ASEAN"; NULL for a country */
	bool		uncertain;		/* '?' */
} NgParty;

typedef struct NgForumRef
{
	const char *name;
	int32_t		ordinal;		/* 0 none */
} NgForumRef;

typedef struct NgEvent
{
	int			kind;
	NgEventDate date;
	NgParty    *actors;
	int32_t		nactors;		/* 0: no party is known, prints '?' */
	NgParty    *recipients;
	int32_t		nrecipients;
	NgCountry	place_country;	/* 0 with a place: '@ ? "Kazan"' */
	const char *place;			/* NULL none */
	NgForumRef *forums;
	int32_t		nforums;
	uint8_t		level;			/* NgLevel */
	uint8_t		modality;		/* NgModality */
	const char *cameo;			/* override, NULL = the kind's own */
} NgEvent;

/* Why a value was refused: message without "invalid input syntax", position in bytes from 0, -1 none. */
typedef struct NgError
{
	char		detail[240];
	char		hint[240];
	int			pos;
} NgError;

/* Sorts and checks in place (parties sorted, duplicates removed or refused); false with *err set. */
extern bool ng_event_canonical(NgEvent *e, NgArena *a, NgError *err);
/* Literal -> event, canonical; strings live in the arena. */
extern bool ng_event_parse(const char *s, size_t n, NgArena *a, NgEvent *e, NgError *err);
/* Event -> literal, NUL-terminated, in the arena. */
extern char *ng_event_print(const NgEvent *e, NgArena *a);
/* Canonical event -> payload bytes (format version first; no varlena header), in the arena. */
extern uint8_t *ng_event_pack(const NgEvent *e, NgArena *a, size_t *n);
/* Payload -> event; checks everything; strings point into the arena. */
extern bool ng_event_unpack(const uint8_t *p, size_t n, NgArena *a, NgEvent *e, NgError *err);

#endif
