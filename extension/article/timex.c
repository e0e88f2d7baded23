/*
 * timex.c: the time expression that begins at a token: a point, a span, a
 * list, an open end, built of the points of timex_point.c and timex_period.c.
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

static bool
has_and(const NgDoc *d, int32_t i, int32_t end, int32_t *next)
{
	int32_t		n = i < end ? ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_AND) : 0;

	*next = i + n;
	return n > 0;
}

/* The same day of another year: an anniversary (27/7/1947 - 27/7/2025), no span. */
static bool
anniversary(const TxPoint *a, const TxPoint *b)
{
	return a->day && a->year && b->year && a->year != b->year && a->month == b->month &&
		a->day == b->day;
}

/*
 * What the first of two points leaves out stands in the second: "từ 16 đến
 * 21/11", "tháng 3 đến tháng 12/2025".
 */
static void
borrow(TxPoint *a, const TxPoint *b)
{
	if (a->unit == TX_NONE)
	{
		int8_t		hour = a->hour,
					minute = a->minute;

		*a = *b;
		a->hour = hour;
		a->minute = minute;
		return;
	}
	if (a->unit == TX_DAY && !a->month && !a->weekday && a->ref == TX_ABSOLUTE && !a->holiday)
		a->month = b->month;
	if (!a->year && a->ref == TX_ABSOLUTE && a->unit <= TX_SPAN)
	{
		a->year = b->year;
		if (b->ref == TX_FROM_PUBLICATION && b->ref_unit == TX_YEAR)
		{
			a->ref = b->ref;
			a->ref_unit = b->ref_unit;
			a->offset = b->offset;
		}
		if (a->year && a->month && b->month && a->month > b->month)
			a->year--;
	}
	if (!a->direction)
		a->direction = b->direction;
}

/* ---- days ---- */

/* 24-27/7; ngày 19 và 20-6; từ 16 đến 21/11; 31/7-3/8 */
static bool
day_list(const NgDoc *d, int32_t i, int32_t end, bool after_from, Timex *x)
{
	NgNumeral	count;
	int32_t		j = i,
				next,
				n,
				ends[TX_MAX_POINTS];
	char		link[TX_MAX_POINTS];	/* to the next item: '-', ',' or none */
	const NgLexEntry *part = tx_entry(d, j, end, NG_TIME_PART, &next);
	bool		keyword = part != NULL,
				first_keyword = keyword,
				range = false,
				list = false;
	int			k;

	if (part)
		j = next;				/* sáng 19 và 20-6 */
	else if ((n = tx_is(d, j, end, NG_TIME_PLURAL)) > 0)
		j += n;
	else if (ng_numeral(d, j, end, &count) && count.value.scale == 0 && count.value.mant < 32 &&
			 tx_is(d, count.to, end, NG_TIME_DAY))
		j = count.to;
	for (x->n = 0; x->n < TX_MAX_POINTS;)
	{
		TxPoint    *p = &x->p[x->n];

		tx_point_init(p);
		if ((n = tx_is(d, j, end, NG_TIME_DAY)) > 0)
		{
			keyword = true;
			first_keyword |= x->n == 0;
			j += n;
		}
		if ((n = tx_day_month(d, j, end, p)) == 0)
		{
			tx_point_init(p);
			if ((p->day = (uint8_t) tx_small(d, j, end, 31)) == 0)
				break;
			p->unit = TX_DAY;
			n = j + 1;
		}
		ends[x->n] = n;
		link[x->n++] = '\0';
		if (tx_dash(d, n))
			j = n + 1;
		else if (!tx_until(d, n, end, &j) || tx_is_now(tx_until(d, n, end, &j)))
		{
			if (p->month || p->ref != TX_ABSOLUTE ||
				!(has_and(d, n, end, &j) || ng_punct(d, n, ',')))
				break;
			if (j == n)
				j++;
			link[x->n - 1] = ',';
			continue;
		}
		link[x->n - 1] = '-';
	}
	while (x->n > 0 && !x->p[x->n - 1].month && x->p[x->n - 1].ref == TX_ABSOLUTE)
		x->n--;
	for (k = 0; k < x->n - 1; k++)
	{
		range |= link[k] == '-';
		list |= link[k] == ',';
	}
	if (x->n < 2 || (range && list) || (range && x->n != 2) || (list && !first_keyword) ||
		anniversary(&x->p[0], &x->p[1]))
		return false;
	x->to = ends[x->n - 1];
	for (k = x->n - 2; k >= 0; k--)
		borrow(&x->p[k], &x->p[k + 1]);
	for (k = 0; k < x->n; k++)
	{
		if (!x->p[k].month && x->p[k].ref == TX_ABSOLUTE)
			return false;
		if (part)
			x->p[k].part = (uint8_t) tx_part(ng_lex_arg(part));
	}
	if (!keyword && !x->p[x->n - 1].year && !tx_bare_day_ok(d, i, x->to) &&
		(tx_counted(d, x->to) || !(after_from || ng_punct(d, x->to - 2, '/'))))
		return false;
	x->form = range ? TX_RANGE : TX_LIST;
	return true;
}

/* tháng 7-9/2024, các tháng 7, 8 và 9, quý I và II/2024 */
static bool
month_list(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		j = i,
				n,
				next,
				ends[TX_MAX_POINTS];
	const NgMatch *m;
	bool		range = false,
				list = false;
	int			k,
				unit;

	if ((n = tx_is(d, j, end, NG_TIME_PLURAL)) > 0)
		j += n;
	if ((n = tx_is(d, j, end, NG_TIME_MONTH)) > 0)
		unit = TX_MONTH;
	else if ((n = tx_is(d, j, end, NG_TIME_QUARTER)) > 0)
		unit = TX_QUARTER;
	else
		return false;
	j += n;
	for (x->n = 0; x->n < TX_MAX_POINTS;)
	{
		TxPoint    *p = &x->p[x->n];
		TxPoint		tail;
		int			v;

		tx_point_init(p);
		if ((v = tx_small(d, j, end, unit == TX_MONTH ? 12 : 4)) == 0)
		{
			if (unit == TX_MONTH ||
				(m = ng_match_class(d, j, NG_CAT_NUMBER, NG_NUMBER_ROMAN)) == NULL ||
				ng_entry(d, m)->num > 4)
				break;
			v = (int) ng_entry(d, m)->num;
		}
		p->unit = (uint8_t) unit;
		p->keyword = true;
		if (unit == TX_MONTH)
			p->month = (uint8_t) v;
		else
			p->quarter = (uint8_t) v;
		n = j + 1;
		tx_point_init(&tail);
		if ((ng_punct(d, n, '/') || ng_punct(d, n, '.')) && tx_year4(d, n + 1, end))
		{
			p->year = (int16_t) tx_year4(d, n + 1, end);
			n += 2;
		}
		else if (tx_is(d, n, end, NG_TIME_YEAR) == 1 && tx_year4(d, n + 1, end))
		{
			p->year = (int16_t) tx_year4(d, n + 1, end);
			n += 2;
		}
		ends[x->n++] = n;
		if (p->year)
			break;
		if (tx_dash(d, n) && !tx_year4(d, n + 1, end))
		{
			range = true;
			j = n + 1;
		}
		else if (has_and(d, n, end, &next) || ng_punct(d, n, ','))
		{
			list = true;
			j = next > n ? next : n + 1;
		}
		else
			break;
		if (tx_is(d, j, end, unit == TX_MONTH ? NG_TIME_MONTH : NG_TIME_QUARTER))
			break;
	}
	if (x->n < 2 || (range && (list || x->n != 2)))
		return false;
	/* an unsaid year is fine after a plural only: "tháng 7, 8 nước" */
	if (list && !x->p[x->n - 1].year && !tx_is(d, i, end, NG_TIME_PLURAL))
		return false;
	if (ng_is(d, ends[x->n - 1], NG_CAT_UNIT, 0))
		return false;
	x->to = ends[x->n - 1];
	for (k = x->n - 2; k >= 0; k--)
		borrow(&x->p[k], &x->p[k + 1]);
	x->form = range ? TX_RANGE : TX_LIST;
	return true;
}

/* ---- years ---- */

static bool
counted(const NgDoc *d, int32_t i)
{
	return ng_match(d, i, NG_CAT_UNIT) || ng_is(d, i, NG_CAT_NUMBER, NG_NUMBER_MULTIPLIER) ||
		ng_punct(d, i, '%') ||
		tx_is(d, i, d->toks.n, NG_TIME_UNIT);
}

/* Nothing of a number, a code or an address touches the tokens [from, to). */
static bool
stands_alone(const NgDoc *d, int32_t from, int32_t to, int32_t end)
{
	const NgToken *t = d->toks.v;

	if (from > 0 && tx_joined(d, from) && t[from - 1].kind == NG_TOK_PUNCT &&
		t[from - 1].nbytes == 1 && strchr("./,_=#+:&$", d->text[t[from - 1].byte]))
		return false;
	if (to + 1 < end && t[to].kind == NG_TOK_PUNCT && tx_joined(d, to) && tx_joined(d, to + 1) &&
		(t[to + 1].kind == NG_TOK_NUMBER ||
		 (t[to + 1].kind == NG_TOK_WORD && !ng_punct(d, to, '.') && !ng_punct(d, to, ','))))
		return false;
	return !(to < end && tx_joined(d, to) && t[to].kind == NG_TOK_WORD);
}

/* A year that no word announces: in a name, in brackets, in a list. */
static bool
bare_year(const NgDoc *d, int32_t i, int32_t end)
{
	const NgToken *t = d->toks.v;
	int32_t		y = tx_year4(d, i, end);
	int			cls;

	if (y < 1900 || y >= 2100 || !stands_alone(d, i, i + 1, end))
		return false;
	if (i == 0)
		return !counted(d, i + 1);
	/* "APEC 2017 tổ chức tại …": after a name a noun of the same sound is a verb */
	if (counted(d, i + 1) && !((t[i - 1].flags & NG_TF_CAP) && ng_match(d, i + 1, NG_CAT_TRIGGER)))
		return false;
	if (tx_name_head(d, i) || ng_ends_before(d, i, NG_CAT_NUMBER, 0) >= 0 ||
		t[i - 1].kind == NG_TOK_NUMBER)
		return false;
	for (cls = NG_HEDGE_GT; cls <= NG_HEDGE_APPROX; cls++)
		if (ng_ends_before(d, i, NG_CAT_HEDGE, cls) >= 0)
			return false;
	/* after a small word, only where no unknown noun can be counted */
	if (i + 1 < end && t[i + 1].kind == NG_TOK_WORD && !(t[i + 1].flags & NG_TF_CAP) &&
		!(t[i - 1].flags & NG_TF_CAP))
		return ng_match(d, i + 1, NG_CAT_TIME) || ng_match(d, i + 1, NG_CAT_GRAMMAR) ||
			ng_match(d, i + 1, NG_CAT_TRIGGER);
	return true;
}

/* giai đoạn 2021-2025, các năm 2001, 2006, 2013, năm 2015-2016, 2021 - 2030, and a bare year */
static bool
year_list(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		j = i,
				n,
				next,
				y,
				y2;
	bool		period = false,
				keyword = false,
				plural = false;
	TxPoint		now;

	tx_point_init(&now);
	if ((n = tx_is(d, j, end, NG_TIME_PERIOD)) > 0)
	{
		period = true;
		j += n;
	}
	if ((n = tx_is(d, j, end, NG_TIME_PLURAL)) > 0)
	{
		plural = true;
		j += n;
	}
	if ((n = tx_is(d, j, end, NG_TIME_YEAR)) > 0)
	{
		keyword = true;
		j += n;
	}
	if (plural && !keyword)
		return false;
	if ((y = tx_year4(d, j, end)) == 0)
		return false;
	tx_point_init(&x->p[0]);
	x->p[0].unit = TX_YEAR;
	x->p[0].year = (int16_t) y;
	x->p[0].keyword = keyword || period;
	x->n = 1;
	next = j + 1;
	if (tx_dash(d, next) && tx_pointing(d, next + 1, end, "part", TX_DAY, &now) && now.offset == 0)
	{
		x->form = TX_UNTIL_NOW;	/* 2011-nay */
		x->to = next + 2;
		return true;
	}
	if (tx_dash(d, next) || (ng_punct(d, next, '/') && (period || keyword)))
		n = next + 1;
	else if ((period || keyword) && tx_until(d, next, end, &n) &&
			 !tx_is_now(tx_until(d, next, end, &n)))
		n += tx_is(d, n, end, NG_TIME_YEAR);
	else
		n = 0;
	if (n)
	{
		y2 = tx_year4(d, n, end);
		if (!y2 && n < end && d->toks.v[n].nbytes == 2 && ng_number(d, n) == y % 100 + 1)
			y2 = y + 1;			/* 2024-25 */
		if (y2 > y && y2 - y <= 200 &&
			(ng_punct(d, n - 1, '/') || stands_alone(d, n, n + 1, end)) &&
			!tx_goes_on(d, n + 1, end) &&
			(keyword || period || (y >= 1900 && y2 < 2200 && stands_alone(d, j, n, end))))
		{
			x->p[1] = x->p[0];
			x->p[1].year = (int16_t) y2;
			x->n = 2;
			x->form = TX_RANGE;
			x->to = n + 1;
			return true;
		}
	}
	if (keyword)
	{
		for (; x->n < TX_MAX_POINTS; x->n++)
		{
			if (!has_and(d, next, end, &n) && !ng_punct(d, next, ','))
				break;
			if (n == next)
				n = next + 1;
			if ((y2 = tx_year4(d, n, end)) == 0 || y2 < 1800 || y2 >= 2200 ||
				counted(d, n + 1) || !stands_alone(d, n, n + 1, end))
				break;
			x->p[x->n] = x->p[0];
			x->p[x->n].year = (int16_t) y2;
			next = n + 1;
		}
		x->form = x->n > 1 ? TX_LIST : TX_POINT;
		x->to = next;
		return x->n > 1;
	}
	x->form = TX_POINT;
	x->to = j + 1;
	if (period && tx_until(d, next, end, &n) && tx_is_now(tx_until(d, next, end, &n)))
	{
		x->form = TX_UNTIL_NOW;
		x->to = n;
	}
	return period || bare_year(d, i, end);
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
			stands_alone(d, from, to, d->toks.n);
	if (tx_name_head(d, from) || !stands_alone(d, from, to, d->toks.n))
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

	if (y < 1800 || y >= 2200 || !stands_alone(d, i, i + 1, end) || counted(d, i + 1))
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
	if (!n || !comparable(a, b) || anniversary(a, b))
		return false;
	if (!from && (!surely_time(d, i, n, b) || !(word || a->unit == b->unit || a->unit == TX_NONE)))
		return false;
	borrow(a, b);
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
		(day_list(d, start, end, true, x) || month_list(d, start, end, x) ||
		 year_list(d, start, end, x)) &&
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
	else if (!to && tx_dash(d, n))
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
	borrow(a, b);
	x->n = 2;
	x->form = TX_RANGE;
	x->to = n;
	return true;
}

/* ---- the longest of all ---- */

static bool
read_day_list(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	return day_list(d, i, end, false, x);
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
	if (m && m->ntok == 1 && !tx_dash(d, i + 1) &&
		!(ng_digest(d, i + 1)->cats & (1 << NG_CAT_TIME | 1 << NG_CAT_NUMBER)))
		return false;
	return ng_numeral(d, i, end, &num) && num.to < end &&
		(ng_digest(d, num.to)->cats & (1 << NG_CAT_TIME) || tx_dash(d, num.to));
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
		return tx_joined(d, i + 1) && next->nbytes <= 3;	/* 8h30 */
	if (ng_punct(d, i + 1, '/') || ng_punct(d, i + 1, ':') || tx_dash(d, i + 1))
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
		{month_list, TX_T(MONTH) | TX_T(QUARTER) | TX_T(PLURAL)},
		{year_list, TX_FIGURES | TX_LONE_YEAR | TX_T(YEAR) | TX_T(PERIOD) | TX_T(PLURAL)},
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
