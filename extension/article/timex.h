/*
 * timex.h: a time expression as the grammar reads it, before it has a year.
 *
 * Shared by the files timex*.c (words to fields) and dates*.c (fields to
 * days).  Vocabulary is lexicon/time.tsv and numbers.tsv.
 */
#ifndef NG_TIMEX_H
#define NG_TIMEX_H

#include "doc.h"

/* Fine to coarse.  TX_NONE: a clock time without a day. */
typedef enum TxUnit
{
	TX_NONE, TX_DAY, TX_WEEK, TX_MONTH, TX_QUARTER, TX_SPAN, TX_YEAR, TX_DECADE, TX_CENTURY
} TxUnit;

typedef enum TxRef
{
	TX_ABSOLUTE,				/* fields as said; what is missing comes from the context */
	TX_FROM_PUBLICATION,		/* ref_unit of the day of publication, offset units away */
	TX_FROM_LAST				/* the same from the date last mentioned */
} TxRef;

typedef enum TxHoliday
{
	TX_NO_HOLIDAY, TX_TET, TX_TET_EVE
} TxHoliday;

typedef struct TxPoint
{
	uint8_t		unit;			/* TxUnit: the finest field */
	uint8_t		ref;			/* TxRef */
	uint8_t		ref_unit;		/* TxUnit of offset */
	uint8_t		part;			/* NgDayPart */
	uint8_t		mod;			/* NgTimexMod */
	uint8_t		month;			/* 1..12, 0 unsaid */
	uint8_t		month_to;		/* TX_SPAN: its last month */
	uint8_t		quarter;		/* 1..4 */
	uint8_t		day;			/* 1..31, 0 unsaid */
	uint8_t		weekday;		/* 1..7, 0 unsaid */
	uint8_t		holiday;		/* TxHoliday */
	int8_t		hour, minute;	/* -1 unsaid */
	int8_t		direction;		/* +1 "tới" (next), -1 "vừa qua" (past), 0 unsaid */
	bool		clock_only;		/* "10 giờ" alone: may be a duration too */
	bool		keyword;		/* ngày, tháng, năm or a part of the day stood before it */
	int16_t		offset;
	int16_t		year;			/* 0 unsaid; TX_DECADE its first, TX_CENTURY its number */
} TxPoint;

typedef enum TxForm
{
	TX_POINT, TX_RANGE, TX_LIST,
	TX_SINCE,					/* "từ năm X": open, or the day of an act */
	TX_UNTIL_NOW,				/* từ X đến nay */
	TX_DURATION, TX_EVERY, TX_VAGUE,
	TX_AWAY						/* two days before the last date: amount, unit, sign */
} TxForm;

#define TX_MAX_POINTS 16

typedef struct Timex
{
	int32_t		from, to;		/* tokens */
	uint8_t		form;			/* TxForm */
	uint8_t		mod;
	/* TX_VAGUE, TX_AWAY: -1 past, +1 future; TX_DURATION: the way it lies */
	int8_t		sign;
	bool		from_last;		/* TX_AWAY: from the last date, not from publication */
	int			n;
	const char *iso;			/* TX_DURATION, TX_EVERY: "P5Y"; TX_VAGUE: "PAST_REF" */
	int32_t		amount;			/* TX_AWAY, in ref units of p[0] */
	TxPoint		p[TX_MAX_POINTS];	/* n of them */
} Timex;

/* ---- what begins at a token ---- */

/*
 * Classes of time.tsv as bits, and three more: nearly every reader below needs
 * one of a few at its first token, and is not tried where they are missing.
 */
#define TX_BIT(cls)		((uint64_t) 1 << (cls))
#define TX_T(cls)		TX_BIT(NG_TIME_##cls)
#define TX_FIGURES		TX_BIT(0)
#define TX_NUMBER_WORD	TX_BIT(63)	/* a numeral in words */
#define TX_HEDGE		TX_BIT(62)	/* of an amount: "hơn", "gần" */
#define TX_LONE_YEAR	TX_BIT(61)	/* four figures with nothing of a date behind them */
#define TX_POINTING		(TX_T(DEICTIC) | TX_T(SAME))
#define TX_DAY_BEGINS                                                                              \
	(TX_FIGURES | TX_T(DAY) | TX_T(WEEKDAY) | TX_T(PART) | TX_POINTING | TX_T(HOLIDAY) |           \
	 TX_T(VAGUE))
#define TX_MODIFIED_BEGINS	(TX_T(START) | TX_T(MIDDLE) | TX_T(END) | TX_T(WHOLE) | TX_T(SAME))
#define TX_PERIOD_BEGINS \
	(TX_FIGURES | TX_NUMBER_WORD | TX_T(MONTH) | TX_T(MONTH_NAME) | TX_T(YEAR) | TX_T(QUARTER) | \
	 TX_T(DECADE) | TX_T(CENTURY) | TX_POINTING | TX_MODIFIED_BEGINS | TX_T(HALF) | TX_T(PLURAL))

/* Nearly no word is of these, and what is not begins nothing. */
#define TX_CATEGORIES	(1 << NG_CAT_TIME | 1 << NG_CAT_NUMBER | 1 << NG_CAT_HEDGE)

/* With which an expression may begin. */
#define TX_BEGINS \
	(TX_LONE_YEAR | TX_DAY_BEGINS | TX_PERIOD_BEGINS | TX_T(FROM) | TX_T(PERIOD) | \
	 TX_T(BEFORE) | TX_T(AFTER) | TX_T(EVERY) | TX_HEDGE)

static inline uint64_t
tx_begins(const NgDoc *d, int32_t i)
{
	const NgLexDigest *g = ng_digest(d, i);
	uint64_t	bits = g->bits[NG_BIT_TIME_ANY / 64] & ~TX_FIGURES;

	if (d->toks.v[i].kind == NG_TOK_NUMBER)
		bits |= TX_FIGURES;
	if (g->cats & (1 << NG_CAT_NUMBER) &&
		(ng_digest_has(g, NG_CAT_NUMBER, NG_NUMBER_DIGIT) ||
		 ng_digest_has(g, NG_CAT_NUMBER, NG_NUMBER_TEN) ||
		 ng_digest_has(g, NG_CAT_NUMBER, NG_NUMBER_HALF)))
		bits |= TX_NUMBER_WORD;
	if (g->cats & (1 << NG_CAT_HEDGE) &&
		(ng_digest_has(g, NG_CAT_HEDGE, NG_HEDGE_GT) ||
		 ng_digest_has(g, NG_CAT_HEDGE, NG_HEDGE_GE) ||
		 ng_digest_has(g, NG_CAT_HEDGE, NG_HEDGE_LT) ||
		 ng_digest_has(g, NG_CAT_HEDGE, NG_HEDGE_LE) ||
		 ng_digest_has(g, NG_CAT_HEDGE, NG_HEDGE_APPROX)))
		bits |= TX_HEDGE;
	return bits;
}

/* ---- timex_point.c, timex_period.c: one point ---- */

/*
 * Each reads at token i, not past end, and returns the token after what it
 * read, 0 if it read nothing.
 */
/* d/m[/y], d-m, d.m, d tháng m [năm y], without a keyword before it */
extern int32_t tx_day_month(const NgDoc *d, int32_t i, int32_t end, TxPoint *p);
/* a day with all that stands around it: clock, part, weekday, deictic, keyword, zone */
extern int32_t tx_day(const NgDoc *d, int32_t i, int32_t end, TxPoint *p);
extern const NgLexEntry *tx_month_name(const NgDoc *d, int32_t i, int32_t end, int32_t *next);
extern int tx_part(const char *arg);	/* NgDayPart of a part's code: "MO" */
/* month, quarter, span of months, week, year, decade, century, with its START, MID, END */
extern int32_t tx_period(const NgDoc *d, int32_t i, int32_t end, TxPoint *p);

/* ---- timex_words.c: pieces ---- */

extern void tx_point_init(TxPoint *p);
extern int32_t tx_year4(const NgDoc *d, int32_t i, int32_t end);	/* 1000..2999, else 0 */
/* 1..max of at most two digits, else 0 */
extern int32_t tx_small(const NgDoc *d, int32_t i, int32_t end, int max);
/* class of time.tsv; tokens, 0 if not */
extern int32_t tx_is(const NgDoc *d, int32_t i, int32_t end, int cls);
extern const NgLexEntry *tx_entry(const NgDoc *d, int32_t i, int32_t end, int cls, int32_t *next);
/*
 * Does a match of the category and class end before token i? Returns its first
 * token, -1 if none.
 */
extern int32_t ng_ends_before(const NgDoc *d, int32_t i, NgLexCat cat, int cls);
/* The sign between the fields of a date: '/', '-' or '.', 0 if token i is none. */
extern char tx_separator(const NgDoc *d, int32_t i, int32_t end);
extern bool tx_goes_on(const NgDoc *d, int32_t i, int32_t end);
/*
 * "năm ngoái", "cùng tháng" …: a word of class DEICTIC or SAME whose arg begins
 * with unit ("day", "year").
 */
extern int32_t tx_pointing(const NgDoc *d, int32_t i, int32_t end, const char *unit, TxUnit u,
						   TxPoint *p);
extern const NgLexEntry *tx_deictic(const NgDoc *d, int32_t i, int32_t end, int cls,
									const char *unit, int32_t *next, int16_t *offset);
extern int32_t tx_year_tail(const NgDoc *d, int32_t i, int32_t end, char sep, TxPoint *p);
extern int32_t tx_direction(const NgDoc *d, int32_t i, int32_t end, TxPoint *p);
/* The word before i makes the number there a name: a square, a document, a ship. */
extern bool tx_name_head(const NgDoc *d, int32_t i);
/* Something counted begins at token to: "2/3 số phiếu", "5-7 cơ quan". */
extern bool tx_counted(const NgDoc *d, int32_t to);
/* A word of measure, a multiplier or '%' begins at token i: the number before it is an amount. */
extern bool tx_measured(const NgDoc *d, int32_t i);
/* Nothing of a number, a code or an address touches the tokens [from, to). */
extern bool tx_stands_alone(const NgDoc *d, int32_t from, int32_t to, int32_t end);
/* A day written without keyword or year stands where only a date can stand. */
extern bool tx_bare_day_ok(const NgDoc *d, int32_t from, int32_t to);

/* ---- timex_list.c ---- */

/* The same day of another year: an anniversary (27/7/1947 - 27/7/2025), no span. */
extern bool tx_anniversary(const TxPoint *a, const TxPoint *b);
/*
 * What the first of two points leaves out stands in the second: "từ 16 đến
 * 21/11", "tháng 3 đến tháng 12/2025".
 */
extern void tx_borrow(TxPoint *a, const TxPoint *b);

/* Each reads a whole expression at i, false if there is none. */

/* 24-27/7; ngày 19 và 20-6; từ 16 đến 21/11; 31/7-3/8.  after_from: "từ" stands before it */
extern bool tx_day_list(const NgDoc *d, int32_t i, int32_t end, bool after_from, Timex *x);
/* tháng 7-9/2024, các tháng 7, 8 và 9, quý I và II/2024 */
extern bool tx_month_list(const NgDoc *d, int32_t i, int32_t end, Timex *x);
/* giai đoạn 2021-2025, các năm 2001, 2006, 2013, năm 2015-2016, 2021 - 2030, and a bare year */
extern bool tx_year_list(const NgDoc *d, int32_t i, int32_t end, Timex *x);

/* ---- timex_duration.c: each reads a whole expression at i, false if there is none ---- */

/* 30 năm; gần một năm; hai năm một lần; hai ngày trước đó */
extern bool tx_duration(const NgDoc *d, int32_t i, int32_t end, Timex *x);
/* trước đó một ngày */
extern bool tx_before_that(const NgDoc *d, int32_t i, int32_t end, Timex *x);
extern bool tx_every(const NgDoc *d, int32_t i, int32_t end, Timex *x);
extern bool tx_vague(const NgDoc *d, int32_t i, int32_t end, Timex *x);

/* ---- timex.c ---- */

/* "đến", and whether it is "đến nay" */
extern const NgLexEntry *tx_until(const NgDoc *d, int32_t i, int32_t end, int32_t *next);
extern bool tx_is_now(const NgLexEntry *e);

/*
 * The expression that begins at i, the longest; false if none.  begins: tx_begins(d, i), one of
 * TX_BEGINS at least
 */
extern bool tx_parse(const NgDoc *d, int32_t i, int32_t end, uint64_t begins, Timex *x);

/* ---- dates.c ---- */

extern bool tx_is_slug(const NgDoc *d, const NgBlock *b);

/* ---- dates_year.c, dates_resolve.c ---- */

typedef struct TxContext
{
	NgDoc	   *d;
	int32_t		live_from;		/* first block of the lists that are newer than the article */
	int32_t		pub;			/* day of publication for the block at hand, NG_DAY_UNKNOWN */
	int32_t		last_day[2];	/* day last mentioned: outside the article's own text, inside it */
	bool		main;			/* the block at hand is the article's own */
	const Timex *all;			/* expressions around the one at hand, in order */
	int32_t		n;
	int32_t		at;				/* index of the one at hand */
	int16_t		anchor[12][31];	/* year of the days that the text dates in full; -1 when several */
} TxContext;

/*
 * Tense of the clause that the tokens [from, to) stand in: -1 past, +1 future, 0 unsaid.  The
 * nearest marker before them in the sentence says it, else the next one behind.
 */
extern int	tx_tense_at(const NgDoc *d, int32_t from, int32_t to);
/*
 * The year of a point that has none, 0 when nothing tells it; *month is set for a day without
 * one, *status says where the year is from.
 */
extern int	tx_missing_year(const TxContext *c, const Timex *x, const TxPoint *p, int16_t *month,
							uint8_t *status);
/*
 * Fills type, mod, status, value, precision, edtf, days, set and tense; at.from
 * may move past a "từ".
 */
extern void tx_resolve(TxContext *c, const Timex *x, NgDateMention *m);
/* A day left without year gets that of the same day dated in full elsewhere. */
extern void tx_resolve_by_anchor(TxContext *c, NgDateMention *m);

/* ---- dates_value.c: TIMEX3 and EDTF of what was resolved ---- */

typedef struct TxDate
{
	bool		known;			/* has a year */
	uint8_t		unit;
	uint8_t		part;
	int8_t		hour, minute;
	int16_t		year, month, month_to, quarter, day;	/* TX_WEEK: the Monday */
} TxDate;

extern void tx_days(const TxDate *t, int32_t *from, int32_t *to);
extern char *tx_value(NgArena *a, const TxDate *t);
extern const char *tx_precision(const TxDate *t, uint8_t mod);
extern NgEventDate tx_edtf(const TxDate *from, const TxDate *to);
/* first day of the lunar year that begins in year */
extern bool tx_tet(int year, int *month, int *day);

#endif
