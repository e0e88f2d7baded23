/*
 * event.h: a diplomatic event as a value, its EDTF date, its literal and its
 * bytes.  Plain C: the doors (sql/event_*.c) and the extractor share it.
 */
#ifndef NG_EVENT_H
#define NG_EVENT_H

#include <string.h>

#include "../unicode/arena.h"
#include "country.h"
#include "kinds.h"

/* ---- civil days: days since 2000-01-01, proleptic Gregorian (as PostgreSQL's date) ---- */
#define NG_DAY_UNKNOWN	INT32_MIN
#define NG_DAY_PAST		(INT32_MIN + 1)		/* open to the left */
#define NG_DAY_FUTURE	INT32_MAX			/* open to the right */
#define NG_DAY_OF_1970	(-10957)			/* 1970-01-01 */
#define NG_HOME_OFFSET	420					/* minutes east of UTC: clock times are Viet Nam's */
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
typedef enum NgDayPart
{
	NG_PART_NONE, NG_PART_MORNING, NG_PART_NOON, NG_PART_AFTERNOON, NG_PART_EVENING, NG_PART_NIGHT
} NgDayPart;

typedef struct NgEventDate
{
	uint8_t		form;			/* NgDateForm */
	uint8_t		part;			/* NgDayPart */
	bool		uncertain;		/* '?' */
	NgDatePoint from;			/* POINT: the date; INTERVAL: year 0 = open */
	NgDatePoint to;				/* INTERVAL only */
} NgEventDate;

extern bool ng_point_valid(const NgDatePoint *p);	/* a date with a known year */
/* First and last day that the date may mean; both NG_DAY_UNKNOWN when unknown. */
extern void ng_date_days(const NgEventDate *d, int32_t *from, int32_t *to);
/* May the two be of one day?  An unknown one may be any. */
extern bool ng_dates_meet(const NgEventDate *a, const NgEventDate *b);
/* The other way round: the coarsest date that means just these days. */
extern void ng_date_of_days(int32_t from, int32_t to, NgEventDate *d);
/* day, month, quarter, year, interval; NULL when unknown. */
extern const char *ng_date_precision(const NgEventDate *d);
#define NG_DATE_TEXT_MAX 24
/* EDTF text with a NUL, without the part of the day; returns its bytes. */
extern size_t ng_date_print(const NgEventDate *d, char *out);
extern const char *ng_part_name(NgDayPart p);	/* NULL for NONE */
extern NgDayPart ng_part_find(const char *s, size_t n);

/* ---- the event ---- */
typedef enum NgLevel
{
	NG_LEVEL_NONE, NG_LEVEL_HEAD_OF_STATE, NG_LEVEL_HEAD_OF_GOVERNMENT, NG_LEVEL_PARTY_LEADER,
	NG_LEVEL_PARLIAMENT_SPEAKER,
	NG_LEVEL_DEPUTY_HEAD_OF_GOVERNMENT, NG_LEVEL_MINISTER, NG_LEVEL_DEPUTY_MINISTER,
	NG_LEVEL_AMBASSADOR, NG_LEVEL_OFFICIAL,
	NG_LEVEL_PARLIAMENTARY_GROUP, NG_LEVEL_NGO
} NgLevel;
extern const char *ng_level_name(NgLevel l);	/* NULL for NONE */
extern NgLevel ng_level_find(const char *s, size_t n);

typedef enum NgModality { NG_ASSERTED, NG_FUTURE, NG_HYPOTHETICAL, NG_NEGATED } NgModality;
extern const char *ng_modality_name(NgModality m);
extern int	ng_modality_find(const char *s, size_t n);	/* -1 if none */

typedef struct NgKind
{
	const char *name, *family, *cameo, *plover, *en, *vi;
	uint8_t		family_no;		/* NgFamily */
	uint8_t		link;			/* NgKindLink: what reports of one event are known by */
} NgKind;

/* Rows of event_kinds.tsv in order: the index is what is stored on disk. */
extern const NgKind ng_kinds[NG_KIND_COUNT];

static inline int
ng_kind_count(void)
{
	return NG_KIND_COUNT;
}

static inline const NgKind *
ng_kind(int kind)
{
	return &ng_kinds[kind];
}

static inline NgFamily
ng_family(int kind)
{
	return (NgFamily) ng_kinds[kind].family_no;
}

/* A journey, unlike a reception, which is of the same family. */
static inline bool
ng_kind_is_journey(int kind)
{
	return kind == NG_KIND_STATE_VISIT || kind == NG_KIND_OFFICIAL_VISIT ||
		kind == NG_KIND_WORKING_VISIT;
}

extern int	ng_kind_find(const char *s, size_t n);	/* -1 if none */
extern bool ng_is_family(const char *s);	/* the name of one */

/* Limits of one event. */
#define NG_EVENT_MAX_PARTIES	1000	/* on each side */
#define NG_EVENT_MAX_FORUMS		1000
#define NG_EVENT_MAX_NAME		1000	/* bytes of an organization, a forum, a place */

typedef struct NgParty
{
	const char *org;			/* "ASEAN"; NULL for a country */
	NgCountry	country;		/* 0 for an organization */
	bool		uncertain;		/* '?' */
} NgParty;

/* The same one, certain or not? */
static inline bool
ng_party_equal(const NgParty *x, const NgParty *y)
{
	if (x->country || y->country)
		return x->country == y->country;
	return strcmp(x->org, y->org) == 0;
}

typedef struct NgForumRef
{
	const char *name;
	int32_t		ordinal;		/* 0 none */
} NgForumRef;

typedef struct NgEvent
{
	NgParty    *actors;
	NgParty    *recipients;
	NgForumRef *forums;
	const char *place;			/* NULL none */
	const char *cameo;			/* override, NULL = the kind's own */
	int			kind;
	int32_t		nactors;		/* 0: no party is known, prints '?' */
	int32_t		nrecipients;
	int32_t		nforums;
	NgEventDate date;
	NgCountry	place_country;	/* 0 with a place: '@ ? "Kazan"' */
	uint8_t		level;			/* NgLevel */
	uint8_t		modality;		/* NgModality */
} NgEvent;

/*
 * Why a value was refused: message without "invalid input syntax", position in bytes from 0, -1
 * none.
 */
typedef struct NgError
{
	char		detail[240];
	char		hint[240];
	int			pos;
} NgError;

/* Checks, and gives equal dates one form; positions are -1. */
extern bool ng_date_canonical(NgEventDate *d, NgError *err);
/* EDTF -> date; positions in *err count from s. */
extern bool ng_date_parse(const char *s, size_t n, NgEventDate *d, NgError *err);

/*
 * Sorts and checks in place; false with *err set.  The one validation that
 * literal, binary, constructor and jsonb share.  Parties are sorted (countries
 * by code, then organizations), forums by ordinal and then name; repeated ones
 * become one.  Strings may be replaced by cleaned copies in the arena.
 */
extern bool ng_event_canonical(NgEvent *e, NgArena *a, NgError *err);
/* Literal -> event, canonical; strings live in the arena. */
extern bool ng_event_parse(const char *s, size_t n, NgArena *a, NgEvent *e, NgError *err);
/* Event -> literal, NUL-terminated, in the arena. */
extern char *ng_event_print(const NgEvent *e, NgArena *a);
/* Canonical event -> payload bytes (format version first; no varlena header), in the arena. */
extern uint8_t *ng_event_pack(const NgEvent *e, NgArena *a, size_t *n);
/*
 * Payload -> event.  Every read is bounded and every code known, so bytes from
 * anywhere are safe; only ng_event_canonical makes sure that they are the
 * canonical ones.  Strings are copied to the arena.
 */
extern bool ng_event_unpack(const uint8_t *p, size_t n, NgArena *a, NgEvent *e, NgError *err);

/* ---- of payloads (pack.c) ---- */
#define NG_EVENT_FORMAT 1
/*
 * Total order: first day, last day (unknown dates last), then the bytes.  0 only for equal bytes.
 */
extern int	ng_event_cmp(const uint8_t *a, size_t na, const uint8_t *b, size_t nb);
/* First and last day of a payload, as ng_date_days. */
extern void ng_event_payload_days(const uint8_t *p, size_t n, int32_t *from, int32_t *to);

/* ---- what follows from an event (kinds.c) ---- */
extern const char *ng_event_cameo(const NgEvent *e);	/* own or the kind's; "" if none */
/* PLOVER category, from the CAMEO code; what is announced (future) is an agreement to consult. */
extern const char *ng_event_plover(const NgEvent *e);
extern bool ng_cameo_valid(const char *s, size_t n);	/* 2 to 4 digits, root 01 to 20 */
/* Countries of actors and recipients, sorted, each once, in the arena. */
extern NgCountry *ng_event_countries(const NgEvent *e, NgArena *a, int *n);

/* ---- several reports of one event ---- */
/*
 * The tightest event that two reports of one event make (merge.c); associative,
 * commutative, idempotent.  False when it has more parties than an event may.
 */
extern bool ng_event_merge(const NgEvent *a, const NgEvent *b, NgArena *arena, NgEvent *e,
						   NgError *err);
/* May two reports be the same event?  Symmetric, not transitive (same.c). */
extern bool ng_event_same(const NgEvent *a, const NgEvent *b);

/*
 * The candidates nearest to s by edit distance, best first, at most `most` of
 * them (up to NG_NEAREST_MAX) and none that is far; returns how many.  next(i) gives candidate i,
 * NULL at the end.
 */
#define NG_NEAREST_MAX 3
extern int ng_nearest(const char *s, size_t n, const char *(*next)(int i), const char **found,
					  int most);

#endif
