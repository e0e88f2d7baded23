/*
 * timex_list.c: spans and lists of days, of months and of years, whose items
 * lend each other what they leave out, and years that nothing announces.
 */
#include <string.h>

#include "numeral.h"
#include "timex.h"

static bool
has_and(const NgDoc *d, int32_t i, int32_t end, int32_t *next)
{
	int32_t		n = i < end ? ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_AND) : 0;

	*next = i + n;
	return n > 0;
}

bool
tx_anniversary(const TxPoint *a, const TxPoint *b)
{
	return a->day && a->year && b->year && a->year != b->year && a->month == b->month &&
		a->day == b->day;
}

void
tx_borrow(TxPoint *a, const TxPoint *b)
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

bool
tx_day_list(const NgDoc *d, int32_t i, int32_t end, bool after_from, Timex *x)
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
		if (ng_is_dash(d, n))
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
		tx_anniversary(&x->p[0], &x->p[1]))
		return false;
	x->to = ends[x->n - 1];
	for (k = x->n - 2; k >= 0; k--)
		tx_borrow(&x->p[k], &x->p[k + 1]);
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

/* ---- months ---- */

/*
 * A month or a quarter of a list, with its year if that is said; returns the token behind it, 0
 * if none stands there.
 */
static int32_t
month_item(const NgDoc *d, int32_t i, int32_t end, TxUnit unit, TxPoint *p)
{
	const NgMatch *roman;
	int			v;
	int32_t		n = i + 1;

	tx_point_init(p);
	if ((v = tx_small(d, i, end, unit == TX_MONTH ? 12 : 4)) == 0)
	{
		if (unit == TX_MONTH ||
			(roman = ng_match_class(d, i, NG_CAT_NUMBER, NG_NUMBER_ROMAN)) == NULL ||
			ng_entry(d, roman)->num > 4)
			return 0;
		v = (int) ng_entry(d, roman)->num;
	}
	p->unit = (uint8_t) unit;
	p->keyword = true;
	if (unit == TX_MONTH)
		p->month = (uint8_t) v;
	else
		p->quarter = (uint8_t) v;
	if ((ng_punct(d, n, '/') || ng_punct(d, n, '.') || tx_is(d, n, end, NG_TIME_YEAR) == 1) &&
		tx_year4(d, n + 1, end))
	{
		p->year = (int16_t) tx_year4(d, n + 1, end);
		n += 2;
	}
	return n;
}

bool
tx_month_list(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		j = i,
				n,
				next,
				to = i;
	bool		range = false,
				list = false;
	int			k;
	TxUnit		unit;

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
		if ((n = month_item(d, j, end, unit, &x->p[x->n])) == 0)
			break;
		to = n;
		if (x->p[x->n++].year)
			break;
		if (ng_is_dash(d, n) && !tx_year4(d, n + 1, end))
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
	if (ng_is(d, to, NG_CAT_UNIT, 0))
		return false;
	x->to = to;
	for (k = x->n - 2; k >= 0; k--)
		tx_borrow(&x->p[k], &x->p[k + 1]);
	x->form = range ? TX_RANGE : TX_LIST;
	return true;
}

/* ---- years ---- */

/* A year that no word announces: in a name, in brackets, in a list. */
static bool
bare_year(const NgDoc *d, int32_t i, int32_t end)
{
	const NgToken *t = d->toks.v;
	int32_t		y = tx_year4(d, i, end);
	int			cls;

	if (y < 1900 || y >= 2100 || !tx_stands_alone(d, i, i + 1, end))
		return false;
	if (i == 0)
		return !tx_measured(d, i + 1);
	/* "APEC 2017 tổ chức tại …": after a name a noun of the same sound is a verb */
	if (tx_measured(d, i + 1) &&
		!((t[i - 1].flags & NG_TF_CAP) && ng_match(d, i + 1, NG_CAT_TRIGGER)))
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

/* The year at token i is x->p[0]; "-2025" or "đến năm 2025" behind it makes it a span. */
static bool
year_range(const NgDoc *d, int32_t i, int32_t end, bool announced, Timex *x)
{
	int32_t		y = x->p[0].year,
				y2,
				next = i + 1,
				n;

	if (ng_is_dash(d, next) || (ng_punct(d, next, '/') && announced))
		n = next + 1;
	else if (announced && tx_until(d, next, end, &n) && !tx_is_now(tx_until(d, next, end, &n)))
		n += tx_is(d, n, end, NG_TIME_YEAR);
	else
		return false;
	y2 = tx_year4(d, n, end);
	if (!y2 && n < end && d->toks.v[n].nbytes == 2 && ng_number(d, n) == y % 100 + 1)
		y2 = y + 1;				/* 2024-25 */
	if (y2 <= y || y2 - y > 200 ||
		!(ng_punct(d, n - 1, '/') || tx_stands_alone(d, n, n + 1, end)) ||
		tx_goes_on(d, n + 1, end) ||
		!(announced || (y >= 1900 && y2 < 2200 && tx_stands_alone(d, i, n, end))))
		return false;
	x->p[1] = x->p[0];
	x->p[1].year = (int16_t) y2;
	x->n = 2;
	x->form = TX_RANGE;
	x->to = n + 1;
	return true;
}

/* More years behind "năm 2001", which is x->p[0] and ends before i. */
static bool
year_items(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	for (; x->n < TX_MAX_POINTS; x->n++)
	{
		int32_t		n,
					y;

		if (!has_and(d, i, end, &n) && !ng_punct(d, i, ','))
			break;
		if (n == i)
			n = i + 1;
		if ((y = tx_year4(d, n, end)) == 0 || y < 1800 || y >= 2200 ||
			tx_measured(d, n + 1) || !tx_stands_alone(d, n, n + 1, end))
			break;
		x->p[x->n] = x->p[0];
		x->p[x->n].year = (int16_t) y;
		i = n + 1;
	}
	x->form = x->n > 1 ? TX_LIST : TX_POINT;
	x->to = i;
	return x->n > 1;
}

bool
tx_year_list(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		period = tx_is(d, i, end, NG_TIME_PERIOD),
				plural = tx_is(d, i + period, end, NG_TIME_PLURAL),
				keyword = tx_is(d, i + period + plural, end, NG_TIME_YEAR),
				at = i + period + plural + keyword,
				y,
				n;
	TxPoint		now;

	if ((plural && !keyword) || (y = tx_year4(d, at, end)) == 0)
		return false;
	tx_point_init(&x->p[0]);
	x->p[0].unit = TX_YEAR;
	x->p[0].year = (int16_t) y;
	x->p[0].keyword = keyword || period;
	x->n = 1;
	tx_point_init(&now);
	if (ng_is_dash(d, at + 1) && tx_pointing(d, at + 2, end, "part", TX_DAY, &now) &&
		now.offset == 0)
	{
		x->form = TX_UNTIL_NOW;	/* 2011-nay */
		x->to = at + 3;
		return true;
	}
	if (year_range(d, at, end, keyword || period, x))
		return true;
	if (keyword)
		return year_items(d, at + 1, end, x);
	x->form = TX_POINT;
	x->to = at + 1;
	if (period && tx_until(d, at + 1, end, &n) && tx_is_now(tx_until(d, at + 1, end, &n)))
	{
		x->form = TX_UNTIL_NOW;
		x->to = n;
	}
	return period || bare_year(d, i, end);
}
