/*
 * timex.c: the time expression that begins at a token: a point, a span, a
 * list, an open end, built of the points of timex_point.c and timex_period.c
 * and the lists of timex_list.c.
 *
 * Every form is tried and the longest wins, so no form needs to know what
 * the others refuse.  Look-ahead is bounded by TX_MAX_POINTS items.
 */
#include <string.h>

#include "numeral.h"
#include "timex.h"

const NgLexEntry *
tx_until(const NgDoc *d, int32_t i, int32_t end, int32_t *next)
{
	return tx_entry(d, i, end, NG_TIME_TO, next);
}

bool
tx_is_now(const NgLexEntry *e)
{
	return strcmp(ng_lex_arg(e), "now") == 0;
}

/* ---- one point, or two with "to" between them ---- */

static int32_t
moment(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	uint64_t	bits = i < end ? tx_begins(d, i) : 0;
	int32_t		n = bits & TX_DAY_BEGINS ? tx_day(d, i, end, p) : 0,
				m;
	TxPoint		q;

	m = bits & TX_PERIOD_BEGINS ? tx_period(d, i, end, &q) : 0;
	if (m > n)
	{
		*p = q;
		n = m;
	}
	return n;
}

/* A point without a keyword before it and without a year could be a fraction or a score. */
static bool
surely_time(const NgDoc *d, int32_t from, int32_t to, const TxPoint *p)
{
	if (p->keyword || p->ref != TX_ABSOLUTE || p->holiday || p->weekday)
		return true;
	if (p->unit == TX_NONE)
		return (!p->clock_only || ng_ends_before(d, from, NG_CAT_TIME, NG_TIME_SINCE) >= 0) &&
			tx_stands_alone(d, from, to, d->toks.n);
	if (tx_name_head(d, from) || !tx_stands_alone(d, from, to, d->toks.n))
		return false;
	if (p->hour >= 0 || p->year)
		return true;
	return tx_bare_day_ok(d, from, to);
}

static bool
comparable(const TxPoint *a, const TxPoint *b)
{
	if (a->unit == TX_NONE)
		return b->unit == TX_NONE || b->unit == TX_DAY;
	if (a->ref == TX_FROM_PUBLICATION)
		return true;			/* từ nay đến năm 2030 */
	return (a->unit <= TX_SPAN) == (b->unit <= TX_SPAN) || a->unit > TX_SPAN;
}

/* A year without its word, where "từ" or "đến" announces one. */
static int32_t
announced_year(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		y = tx_year4(d, i, end);

	if (y < 1800 || y >= 2200 || !tx_stands_alone(d, i, i + 1, end) || tx_measured(d, i + 1))
		return 0;
	tx_point_init(p);
	p->unit = TX_YEAR;
	p->year = (int16_t) y;
	return i + 1;
}

/* The point behind "từ". */
static int32_t
start_point(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n = moment(d, i, end, p),
				ignored;
	const NgLexEntry *to;

	if (n)
		return surely_time(d, i, n, p) || p->unit == TX_NONE || p->year ? n : 0;
	if ((n = announced_year(d, i, end, p)) > 0)
		return n;
	/* từ nay đến năm 2030 */
	tx_point_init(p);
	n = tx_pointing(d, i, end, "part", TX_DAY, p);
	p->unit = TX_DAY;
	to = n ? tx_until(d, n, end, &ignored) : NULL;
	return to && !tx_is_now(to) ? n : 0;
}

/* The second of two points, at i; from: "từ" stood before the first, word: "đến" between them. */
static bool
end_point(const NgDoc *d, int32_t i, int32_t end, bool from, bool word, Timex *x)
{
	TxPoint    *a = &x->p[0],
			   *b = &x->p[1];
	int32_t		n = moment(d, i, end, b);

	if (!n && a->unit == TX_YEAR)
		n = announced_year(d, i, end, b);
	if (!n || !comparable(a, b) || tx_anniversary(a, b))
		return false;
	if (!from && (!surely_time(d, i, n, b) || !(word || a->unit == b->unit || a->unit == TX_NONE)))
		return false;
	tx_borrow(a, b);
	if (b->unit == TX_DAY && !b->month && a->month && b->ref == TX_ABSOLUTE && !b->weekday)
	{
		b->month = a->month;
		b->year = a->year;
	}
	x->n = 2;
	x->form = TX_RANGE;
	x->to = n;
	return true;
}

/* A point, or two with "đến" or a dash between; "từ" before them makes the second enough. */
static bool
from_to(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		start = i,
				n,
				next;
	const NgLexEntry *from = tx_entry(d, i, end, NG_TIME_FROM, &start),
			   *to;
	TxPoint    *a = &x->p[0];

	/* giai đoạn từ năm 2021 đến năm 2025 */
	if (!from && (n = tx_is(d, i, end, NG_TIME_PERIOD)) > 0 &&
		(from = tx_entry(d, i + n, end, NG_TIME_FROM, &start)) == NULL)
		return false;
	if (start >= end || !(tx_begins(d, start) & (TX_DAY_BEGINS | TX_PERIOD_BEGINS | TX_T(PERIOD))))
		return false;
	if (from &&
		(tx_day_list(d, start, end, true, x) || tx_month_list(d, start, end, x) ||
		 tx_year_list(d, start, end, x)) &&
		x->form == TX_RANGE)
		return true;
	n = from ? start_point(d, start, end, a) : moment(d, start, end, a);
	if (!n)
		return false;
	x->n = 1;
	x->form = from ? TX_SINCE : TX_POINT;
	x->to = n;
	to = tx_until(d, n, end, &next);
	if (to && tx_is_now(to) && (from || a->unit >= TX_MONTH))
	{
		x->form = TX_UNTIL_NOW;
		x->to = next;
	}
	else if (to && !tx_is_now(to))
		end_point(d, next, end, from != NULL, true, x);
	else if (!to && ng_is_dash(d, n))
		end_point(d, n + 1, end, from != NULL, false, x);
	if (x->form == TX_POINT)
		return surely_time(d, i, x->to, a);
	return x->form != TX_SINCE || a->unit != TX_NONE;
}

/* đêm 5, rạng sáng 6/7: one night */
static bool
night(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	TxPoint    *a = &x->p[0],
			   *b = &x->p[1];
	int32_t		n,
				next;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_PART, &next);

	if (!e || (ng_lex_arg(e)[0] != 'N' && ng_lex_arg(e)[0] != 'E'))
		return false;
	tx_point_init(a);
	if ((n = tx_day(d, i, end, a)) == 0)
	{
		n = next + tx_is(d, next, end, NG_TIME_DAY);
		a->unit = TX_DAY;
		a->part = (uint8_t) tx_part(ng_lex_arg(e));
		if ((a->day = (uint8_t) tx_small(d, n, end, 31)) == 0)
			return false;
		n++;
	}
	if (ng_punct(d, n, ','))
		n++;
	if ((e = tx_entry(d, n, end, NG_TIME_PART, &next)) == NULL ||
		strcmp(ng_lex_arg(e), "MO") != 0 ||
		(n = tx_day(d, n, end, b)) == 0 || !b->month)
		return false;
	tx_borrow(a, b);
	x->n = 2;
	x->form = TX_RANGE;
	x->to = n;
	return true;
}

/* ---- the longest of all ---- */

static bool
read_day_list(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	return tx_day_list(d, i, end, false, x);
}

/* Words that only go with others: no time expression is made of them alone. */
#define MODIFIERS \
	(TX_T(FROM) | TX_T(TO) | TX_T(SINCE) | TX_T(BEFORE) | TX_T(AFTER) | TX_T(START) | \
	 TX_T(MIDDLE) | TX_T(END) | TX_T(FIRST) | TX_T(LAST) | TX_T(HALF) | TX_T(NEXT) | TX_T(THIS) | \
	 TX_T(LOCAL) | TX_T(PLURAL) | TX_T(NAME_HEAD) | TX_T(LEAD) | TX_T(CYCLE) | \
	 TX_T(WHOLE) | TX_HEDGE)
#define REACH			8		/* tokens from the first modifier to what it goes with */

/* Is there anything near that a modifier may go with?  Mostly not. */
static bool
goes_with(const NgDoc *d, int32_t i, int32_t end)
{
	int32_t		k;

	for (k = i; k < end && k < i + REACH; k++)
		if (tx_begins(d, k) & ~MODIFIERS)
			return true;
	return false;
}

/* Behind a plural: "các ngày", "các tháng", "những năm". */
#define COUNTED_UNITS \
	(TX_FIGURES | TX_T(DAY) | TX_T(MONTH) | TX_T(QUARTER) | TX_T(YEAR))

/* Does a time or a dash stand behind the numeral at i: "hai năm", "1.500 ngày", "2-3 tháng"? */
static bool
counts_time(const NgDoc *d, int32_t i, int32_t end)
{
	const NgMatch *m = ng_match(d, i, NG_CAT_NUMBER);
	NgNumeral	num;

	if (i + 1 >= end)
		return false;
	/* mostly a single word, and no time behind it */
	if (m && m->ntok == 1 && !ng_is_dash(d, i + 1) &&
		!(ng_digest(d, i + 1)->cats & (1 << NG_CAT_TIME | 1 << NG_CAT_NUMBER)))
		return false;
	return ng_numeral(d, i, end, &num) && num.to < end &&
		(ng_digest(d, num.to)->cats & (1 << NG_CAT_TIME) || ng_is_dash(d, num.to));
}

/* Can more than a year be read of the figures at i?  What stands behind them tells. */
static bool
figures_go_on(const NgDoc *d, int32_t i, int32_t end)
{
	const NgToken *next = &d->toks.v[i + 1];

	if (i + 1 >= end)
		return false;
	if (ng_digest(d, i + 1)->cats & (1 << NG_CAT_TIME | 1 << NG_CAT_NUMBER))
		return true;
	if (next->kind == NG_TOK_WORD)
		return ng_joined(d, i + 1) && next->nbytes <= 3;	/* 8h30 */
	if (ng_punct(d, i + 1, '/') || ng_punct(d, i + 1, ':') || ng_is_dash(d, i + 1))
		return true;
	if (i + 2 >= end || next[1].kind != NG_TOK_NUMBER ||
		!(ng_punct(d, i + 1, '.') || ng_punct(d, i + 1, ',')))
		return false;
	return next[1].nbytes <= 2 || counts_time(d, i, end);
}

/*
 * The bits without those from which no reader could go on: mostly a number
 * counts something else, and a modifier modifies something else.
 */
static uint64_t
hopeful(const NgDoc *d, int32_t i, int32_t end, uint64_t bits)
{
	if (bits & TX_NUMBER_WORD && !counts_time(d, i, end))
		bits &= ~TX_NUMBER_WORD;
	if (bits & TX_FIGURES && !figures_go_on(d, i, end))
		bits ^= d->toks.v[i].nbytes == 4 ? TX_FIGURES | TX_LONE_YEAR : TX_FIGURES;
	if (bits & TX_T(PLURAL) && !(i + 1 < end && tx_begins(d, i + 1) & COUNTED_UNITS))
		bits &= ~TX_T(PLURAL);
	return bits & ~MODIFIERS || (bits & TX_BEGINS && goes_with(d, i, end)) ? bits : 0;
}

/* Not in line, so that what tx_parse refuses costs little. */
static bool __attribute__((noinline))
longest(const NgDoc *d, int32_t i, int32_t end, uint64_t bits, Timex *best)
{
	static const struct
	{
		bool		(*read) (const NgDoc *, int32_t, int32_t, Timex *);
		uint64_t	begins;
	}			forms[] = {
		{from_to, TX_DAY_BEGINS | TX_PERIOD_BEGINS | TX_T(FROM) | TX_T(PERIOD)},
		{read_day_list, TX_FIGURES | TX_NUMBER_WORD | TX_T(DAY) | TX_T(PLURAL) | TX_T(PART)},
		{tx_month_list, TX_T(MONTH) | TX_T(QUARTER) | TX_T(PLURAL)},
		{tx_year_list, TX_FIGURES | TX_LONE_YEAR | TX_T(YEAR) | TX_T(PERIOD) | TX_T(PLURAL)},
		{night, TX_T(PART)},
		{tx_duration, TX_FIGURES | TX_NUMBER_WORD | TX_HEDGE},
		{tx_before_that, TX_T(BEFORE) | TX_T(AFTER)},
		{tx_every, TX_T(EVERY)},
		{tx_vague, TX_T(VAGUE)}
	};
	Timex		x;
	size_t		k;

	best->to = 0;
	for (k = 0; k < sizeof(forms) / sizeof(forms[0]); k++)
	{
		if (!(bits & forms[k].begins))
			continue;
		memset(&x, 0, offsetof(Timex, p));
		if (forms[k].read(d, i, end, &x) && x.to > best->to)
			memcpy(best, &x, offsetof(Timex, p) + (size_t) x.n * sizeof(TxPoint));
	}
	best->from = i;
	return best->to > 0;
}

bool
tx_parse(const NgDoc *d, int32_t i, int32_t end, uint64_t bits, Timex *best)
{
	bits = hopeful(d, i, end, bits);
	return bits & TX_BEGINS && longest(d, i, end, bits, best);
}
