/*
 * timex_period.c: one period in words and digits: months, quarters, weeks,
 * years, decades, centuries.
 */
#include <string.h>

#include "numeral.h"
#include "timex.h"

/* A numeral of a quarter, a century, a month. */
static int32_t
ordinal(const NgDoc *d, int32_t i, int32_t end, int max, int32_t *v)
{
	const NgMatch *m;
	NgNumeral	num;

	if (i >= end)
		return 0;
	if ((*v = tx_small(d, i, end, max)) > 0)
		return i + 1;
	m = ng_match_class(d, i, NG_CAT_NUMBER, NG_NUMBER_ROMAN);
	if (m && ng_entry(d, m)->num <= max)
	{
		*v = (int32_t) ng_entry(d, m)->num;
		return i + 1;
	}
	if (ng_numeral(d, i, end, &num) && num.words && !num.half && num.value.mant >= 1 &&
		num.value.mant <= max)
	{
		*v = (int32_t) num.value.mant;
		return num.to;
	}
	return 0;
}

static int32_t
month(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n,
				next,
				v;
	const NgLexEntry *e;

	if ((next = tx_pointing(d, i, end, "month", TX_MONTH, p)) > 0)
	{
		p->unit = TX_MONTH;
		return next;
	}
	if ((n = tx_is(d, i, end, NG_TIME_MONTH)) > 0 && (v = tx_small(d, i + n, end, 12)) > 0)
	{
		next = i + n + 1;
		p->keyword = true;
	}
	else if ((e = tx_month_name(d, i, end, &next)) != NULL)
	{
		v = (int32_t) e->num;
		p->keyword = true;
	}
	else if ((v = tx_small(d, i, end, 12)) > 0 && i + 2 < end && ng_punct(d, i + 1, '/') &&
			 ng_joined(d, i + 1) &&
			 ng_joined(d, i + 2) && tx_year4(d, i + 2, end) >= 1800 &&
			 tx_year4(d, i + 2, end) < 2100)
		next = i + 1;			/* 12/2023 */
	else
		return 0;
	p->unit = TX_MONTH;
	p->month = (uint8_t) v;
	n = tx_year_tail(d, next, end, 0, p);
	if (tx_goes_on(d, n, end) && !ng_is_dash(d, n))
		return 0;
	return p->keyword || p->year ? n : 0;
}

static int32_t
quarter(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n,
				v,
				next;

	if ((next = tx_pointing(d, i, end, "quarter", TX_QUARTER, p)) > 0)
	{
		p->unit = TX_QUARTER;
		return next;
	}
	if ((n = tx_is(d, i, end, NG_TIME_QUARTER)) == 0)
		return 0;
	if ((next = ordinal(d, i + n, end, 4, &v)) == 0)
	{
		/* quý đầu năm, quý cuối năm */
		if (tx_entry(d, i + n, end, NG_TIME_FIRST, &next))
			v = 1;
		else if (tx_entry(d, i + n, end, NG_TIME_LAST, &next))
			v = 4;
		else
			return 0;
		if (!tx_is(d, next, end, NG_TIME_YEAR))
			return 0;
	}
	p->unit = TX_QUARTER;
	p->quarter = (uint8_t) v;
	p->keyword = true;
	return tx_year_tail(d, next, end, 0, p);
}

/* năm 2024, năm ngoái, năm; returns the token after, 0 if there is no word for the year at i. */
static int32_t
year(const NgDoc *d, int32_t i, int32_t end, bool may_be_unsaid, TxPoint *p)
{
	int32_t		n,
				v;

	if ((n = tx_pointing(d, i, end, "year", TX_YEAR, p)) > 0)
	{
		p->unit = TX_YEAR;
		return n;
	}
	if ((n = tx_is(d, i, end, NG_TIME_YEAR)) == 0)
		return 0;
	p->keyword = true;
	p->unit = TX_YEAR;
	if ((v = tx_year4(d, i + n, end)) > 0 && !tx_goes_on(d, i + n + 1, end))
	{
		p->year = (int16_t) v;
		return i + n + 1;
	}
	return may_be_unsaid ? i + n : 0;
}

/* 9 tháng đầu năm 2024, nửa đầu năm 2013, 6 tháng cuối năm */
static int32_t
months_of_year(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	NgNumeral	num;
	const NgLexEntry *e;
	int32_t		next,
				n,
				months;
	TxPoint		ignored;
	bool		last = false;

	if ((e = tx_entry(d, i, end, NG_TIME_HALF, &next)) != NULL)
	{
		if (!tx_is(d, next, end, NG_TIME_YEAR))
			return 0;
		months = 6;
		last = e->num == 2;
	}
	else
	{
		if (!ng_numeral(d, i, end, &num) || num.factor != 1 || num.value.scale ||
			num.value.mant < 1 || num.value.mant > 11 ||
			(n = tx_is(d, num.to, end, NG_TIME_MONTH)) == 0)
			return 0;
		months = (int32_t) num.value.mant;
		next = num.to + n;
		if ((n = tx_is(d, next, end, NG_TIME_FIRST)) > 0)
			next += n;
		else if ((n = tx_is(d, next, end, NG_TIME_LAST)) > 0)
		{
			next += n;
			last = true;
		}
		else if ((n = ng_is(d, next, NG_CAT_GRAMMAR, NG_GRAMMAR_OF)) > 0 &&
				 tx_is(d, next + n, end, NG_TIME_YEAR))
			next += n;			/* 9 tháng của năm 2024 */
		else if (!tx_year4(d, next, end) &&
				 !tx_pointing(d, next, end, "year", TX_YEAR, &ignored) &&
				 (!tx_is(d, next, end, NG_TIME_YEAR) || !tx_year4(d, next + 1, end)))
			return 0;
	}
	if ((n = year(d, next, end, true, p)) == 0)
	{
		int32_t		y = tx_year4(d, next, end);

		if (!y)
			return 0;
		p->year = (int16_t) y;
		n = next + 1;
	}
	p->unit = TX_SPAN;
	p->keyword = true;
	p->month = (uint8_t) (last ? 13 - months : 1);
	p->month_to = (uint8_t) (last ? 12 : months);
	return n;
}

/* thập niên 1990, những năm 90, thế kỷ XX */
static int32_t
decade(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n = tx_is(d, i, end, NG_TIME_DECADE),
				next,
				v;

	if (n)
		i += n;
	else if ((n = tx_is(d, i, end, NG_TIME_PLURAL)) > 0 && tx_is(d, i + n, end, NG_TIME_YEAR) == 1)
		i += n + 1;
	else if (tx_is(d, i, end, NG_TIME_YEAR) == 1 &&
			 (ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_START) >= 0 ||
			  ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_END) >= 0 ||
			  ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_MIDDLE) >= 0))
		i++;					/* đầu những năm 90 */
	else
		return 0;
	if (tx_is(d, i, end, NG_TIME_YEAR) == 1)
		i++;
	v = i < end ? ng_number(d, i) : -1;
	if (v >= 1000 && v < 3000 && v % 10 == 0 && d->toks.v[i].nbytes == 4 && !ng_is_dash(d, i + 1) &&
		!(ng_punct(d, i + 1, ',') && tx_year4(d, i + 2, end)) &&
		!(ng_is(d, i + 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AND) && tx_year4(d, i + 2, end)))
		p->year = (int16_t) v;
	else if (v >= 10 && v < 100 && v % 10 == 0)
	{
		p->year = (int16_t) (v >= 30 ? 1900 + v : 2000 + v);
		/* … của thế kỷ XX, của thế kỷ trước */
		next = i + 1 + (ng_is(d, i + 1, NG_CAT_GRAMMAR, NG_GRAMMAR_OF) > 0);
		if ((n = tx_is(d, next, end, NG_TIME_CENTURY)) > 0)
		{
			int32_t		c;

			if ((n = ordinal(d, next + n, end, 30, &c)) > 0)
			{
				p->year = (int16_t) ((c - 1) * 100 + v);
				i = n - 1;
			}
		}
		if (i + 1 < end && (n = tx_pointing(d, next, end, "century", TX_CENTURY, p)) > 0)
		{
			p->ref = TX_ABSOLUTE;
			i = n - 1;
		}
	}
	else
		return 0;
	p->unit = TX_DECADE;
	p->keyword = true;
	return i + 1;
}

static int32_t
century(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n = tx_is(d, i, end, NG_TIME_CENTURY),
				v;

	if (!n || (n = ordinal(d, i + n, end, 30, &v)) == 0)
		return 0;
	p->unit = TX_CENTURY;
	p->keyword = true;
	p->year = (int16_t) v;
	return n;
}

static int32_t
week(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n = tx_pointing(d, i, end, "week", TX_WEEK, p);

	p->unit = TX_WEEK;
	return n;
}

static int32_t
unmodified(const NgDoc *d, int32_t i, int32_t end, bool has_mod, TxPoint *p)
{
	static const struct
	{
		int32_t		(*read) (const NgDoc *, int32_t, int32_t, TxPoint *);
		uint64_t	begins;
	}			reader[] = {
		{months_of_year, TX_FIGURES | TX_NUMBER_WORD | TX_T(HALF)},
		{decade, TX_T(DECADE) | TX_T(PLURAL) | TX_T(YEAR)},
		{century, TX_T(CENTURY)},
		{month, TX_FIGURES | TX_POINTING | TX_T(MONTH) | TX_T(MONTH_NAME)},
		{quarter, TX_POINTING | TX_T(QUARTER)},
		{week, TX_POINTING}
	};
	uint64_t	bits = i < end ? tx_begins(d, i) : 0;
	TxPoint		q;
	int32_t		n;
	size_t		k;

	for (k = 0; k < sizeof(reader) / sizeof(reader[0]); k++)
	{
		if (!(bits & reader[k].begins))
			continue;
		q = *p;
		if ((n = reader[k].read(d, i, end, &q)) > 0)
		{
			*p = q;
			return n;
		}
	}
	return bits & (TX_POINTING | TX_T(YEAR)) ? year(d, i, end, has_mod, p) : 0;
}

int32_t
tx_period(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		j = i,
				n,
				next;
	int16_t		ignored;

	tx_point_init(p);
	if (i >= end)
		return 0;
	/* the plain reading first: "cuối năm 2023" begins with a word that another class has too */
	if (!(tx_begins(d, i) & TX_MODIFIED_BEGINS))
		next = i;
	else if (tx_entry(d, i, end, NG_TIME_START, &next))
		p->mod = NG_MOD_START;
	else if (tx_entry(d, i, end, NG_TIME_END, &next))
		p->mod = NG_MOD_END;
	else if (tx_entry(d, i, end, NG_TIME_MIDDLE, &next))
		p->mod = NG_MOD_MID;
	else if (tx_entry(d, i, end, NG_TIME_WHOLE, &next))
	{
		n = year(d, next, end, false, p);
		return n;
	}
	else if (tx_deictic(d, i, end, NG_TIME_SAME, "period", &next, &ignored))
	{
		/* cùng kỳ năm 2022 */
		if ((n = unmodified(d, next, end, false, p)) > 0)
			return n;
		if (tx_year4(d, next, end))
		{
			p->unit = TX_YEAR;
			p->year = (int16_t) tx_year4(d, next, end);
			return next + 1;
		}
		return 0;
	}
	else
		next = i;
	j = next;
	if ((n = unmodified(d, j, end, p->mod != 0, p)) == 0)
	{
		if (p->mod && (n = tx_is(d, j, end, NG_TIME_MONTH)) > 0)
		{
			p->unit = TX_MONTH;	/* cuối tháng */
			p->ref = TX_FROM_PUBLICATION;
			p->ref_unit = TX_MONTH;
			n += j;
		}
		else if (p->mod && (n = tx_is(d, j, end, NG_TIME_WEEK)) > 0)
		{
			p->unit = TX_WEEK;
			p->ref = TX_FROM_PUBLICATION;
			p->ref_unit = TX_WEEK;
			n += j;
		}
		else
			return 0;
	}
	return tx_direction(d, n, end, p);
}
