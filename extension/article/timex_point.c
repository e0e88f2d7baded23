/*
 * timex_point.c: one day in words and digits: a clock, a day, a weekday, a
 * holiday and what stands around them.
 */
#include <string.h>

#include "timex.h"

/* ---- clock ---- */

/* "h", "h30", "g15" joined to the hour. */
static bool
hour_word(const NgDoc *d, int32_t i, int32_t end, int8_t *minute)
{
	const NgToken *t;
	const char *s;
	int			k,
				v = 0;

	if (i >= end || !ng_joined(d, i))
		return false;
	t = &d->toks.v[i];
	s = d->text + t->byte;
	if (t->kind != NG_TOK_WORD || t->nbytes > 3 || !strchr("hHgG", s[0]))
		return false;
	for (k = 1; k < t->nbytes; k++)
	{
		if (s[k] < '0' || s[k] > '9')
			return false;
		v = v * 10 + (s[k] - '0');
	}
	if (v > 59)
		return false;
	*minute = (int8_t) v;
	return true;
}

static int32_t
read_clock(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		h = i < end ? ng_number(d, i) : -1,
				n,
				v;
	int8_t		minute;

	if (h < 0 || h > 24 || d->toks.v[i].nbytes > 2)
		return 0;
	p->clock_only = false;
	if (hour_word(d, i + 1, end, &minute))
	{
		p->hour = (int8_t) h;
		p->minute = minute;
		return i + 2;
	}
	if (i + 2 < end && ng_punct(d, i + 1, ':') && ng_joined(d, i + 1) && ng_joined(d, i + 2) &&
		d->toks.v[i + 2].nbytes == 2 && (v = ng_number(d, i + 2)) >= 0 && v < 60)
	{
		p->hour = (int8_t) h;
		p->minute = (int8_t) v;
		i += 3;
		if (i + 1 < end && ng_punct(d, i, ':') && ng_joined(d, i) && d->toks.v[i + 1].nbytes == 2 &&
			(v = ng_number(d, i + 1)) >= 0 && v < 60)
			i += 2;
		return i;
	}
	if ((n = tx_is(d, i + 1, end, NG_TIME_HOUR)) == 0)
		return 0;
	p->hour = (int8_t) h;
	p->minute = 0;
	p->clock_only = true;
	i += 1 + n;
	if (i < end && (v = ng_number(d, i)) >= 0 && v < 60 && d->toks.v[i].nbytes <= 2 &&
		((n = tx_is(d, i + 1, end, NG_TIME_MINUTE)) > 0 || d->toks.v[i].nbytes == 2) &&
		!tx_separator(d, i + 1, end))
	{
		p->minute = (int8_t) v;
		p->clock_only = n > 0;
		i += 1 + n;
	}
	return i;
}

/* GMT+7, (GMT+7), giờ Việt Nam: whose clock it was; times are Việt Nam's anyway. */
static int32_t
zone(const NgDoc *d, int32_t i, int32_t end)
{
	const NgLexEntry *e;
	bool		open = i < end && ng_punct(d, i, '(');
	int32_t		j = open ? i + 1 : i,
				next;

	if ((e = tx_entry(d, j, end, NG_TIME_LOCAL, &next)) == NULL ||
		strcmp(ng_lex_arg(e), "zone") != 0)
		return i;
	j = next;
	if (j + 1 < end && (ng_punct(d, j, '+') || ng_is_dash(d, j)) && ng_number(d, j + 1) >= 0)
		j += 2;
	if (!open)
		return j;
	return ng_punct(d, j, ')') ? j + 1 : i;
}

/* ---- days ---- */

static bool
valid_day(const TxPoint *p)
{
	return p->day >= 1 && p->day <= ng_days_in_month(p->year ? p->year : 2000, p->month);
}

/* 2023-05-17, 2023/05/17 */
static int32_t
iso_day(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		y = tx_year4(d, i, end);
	char		c = y ? tx_separator(d, i + 1, end) : 0;

	if (!c || c == '.' || tx_separator(d, i + 3, end) != c || i + 4 >= end ||
		!ng_joined(d, i + 2) || !ng_joined(d, i + 4))
		return 0;
	p->unit = TX_DAY;
	p->year = (int16_t) y;
	p->month = (uint8_t) tx_small(d, i + 2, end, 12);
	p->day = (uint8_t) tx_small(d, i + 4, end, 31);
	p->keyword = true;
	return p->month && valid_day(p) && !tx_goes_on(d, i + 5, end) ? i + 5 : 0;
}

/* "tháng năm 2024" counts months of a year; it is not May. */
const NgLexEntry *
tx_month_name(const NgDoc *d, int32_t i, int32_t end, int32_t *next)
{
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_MONTH_NAME, next);
	TxPoint		ignored;

	if (e && tx_is(d, *next - 1, end, NG_TIME_YEAR) &&
		(tx_year4(d, *next, end) || tx_pointing(d, *next - 1, end, "year", TX_YEAR, &ignored)))
		return NULL;
	return e;
}

static int32_t
day_month(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		day = tx_small(d, i, end, 31),
				n,
				next;
	const NgLexEntry *e;
	char		c;

	if (!day)
		return iso_day(d, i, end, p);
	if (i + 1 >= end)
		return 0;
	p->unit = TX_DAY;
	p->day = (uint8_t) day;
	c = tx_separator(d, i + 1, end);
	/* a space behind the sign is a slip, certain when the year follows: "31- 5-2017" */
	if (c &&
		(c == '/' || ng_joined(d, i + 2 < end ? i + 2 : i) ||
		 (tx_separator(d, i + 3, end) == c && tx_year4(d, i + 4, end))) &&
		(n = tx_small(d, i + 2, end, 12)) > 0)
	{
		p->month = (uint8_t) n;
		next = tx_year_tail(d, i + 3, end, c, p);
		/* "7-8 tháng 11": a span of days */
		if (!p->year && (n = tx_is(d, next, end, NG_TIME_MONTH)) > 0 &&
			tx_small(d, next + n, end, 12))
			return 0;
		return !tx_goes_on(d, next, end) && valid_day(p) ? next : 0;
	}
	if ((n = tx_is(d, i + 1, end, NG_TIME_MONTH)) > 0 &&
		(p->month = (uint8_t) tx_small(d, i + 1 + n, end, 12)) > 0)
		next = i + 2 + n;
	else if ((e = tx_month_name(d, i + 1, end, &next)) != NULL)
		p->month = (uint8_t) e->num;
	else
	{
		/* "ngày 6 tháng tới"; without keyword it is a span of six months */
		next = ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_DAY) >= 0 ?
			tx_pointing(d, i + 1, end, "month", TX_MONTH, p) : 0;
		p->keyword = next > 0;
		return next;
	}
	p->keyword = true;
	n = next;
	next = tx_year_tail(d, n, end, 0, p);
	/* 19 tháng 9 2024 */
	if (next == n && (p->year = (int16_t) tx_year4(d, n, end)) > 0)
		next++;
	return valid_day(p) ? next : 0;
}

int32_t
tx_day_month(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	TxPoint		q = *p;
	int32_t		n = day_month(d, i, end, &q);

	if (n)
		*p = q;
	return n;
}

/* "ngày 7/11", "hôm 7-11", "mùng 3 tháng 2", "ngày 20" */
static int32_t
keyword_day(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n = tx_is(d, i, end, NG_TIME_DAY),
				j,
				v;

	if (!n || tx_is(d, i, end, NG_TIME_HOLIDAY))
		return 0;				/* mùng 1 Tết: a lunar day */
	j = i + n;
	if ((n = tx_is(d, j, end, NG_TIME_DAY)) > 0)	/* "hôm ngày" */
		j += n;
	if ((n = tx_day_month(d, j, end, p)) > 0)
	{
		p->keyword = true;
		return n;
	}
	v = tx_small(d, j, end, 31);
	if (!v || tx_goes_on(d, j + 1, end) || tx_separator(d, j + 1, end) == '/' ||
		ng_is_dash(d, j + 1))
		return 0;
	p->unit = TX_DAY;
	p->day = (uint8_t) v;
	p->month = 0;
	p->keyword = true;
	return j + 1;
}

/* A day in words or digits; with_bare: also without keyword. */
static int32_t
plain_day(const NgDoc *d, int32_t i, int32_t end, bool with_bare, TxPoint *p)
{
	int32_t		n = keyword_day(d, i, end, p);

	if (!n && with_bare)
		n = tx_day_month(d, i, end, p);
	return n;
}

/* What may stand behind a day: "(15/8)", ", ngày 15/8", " 15/8".  Returns i when nothing does. */
static int32_t
day_in_digits(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	TxPoint		q;
	int32_t		n;

	tx_point_init(&q);
	if (i < end && ng_punct(d, i, '('))
	{
		n = plain_day(d, i + 1, end, true, &q);
		if (!n || !q.month || !ng_punct(d, n, ')'))
			return i;
		n++;
	}
	else if (i < end && ng_punct(d, i, ','))
		n = plain_day(d, i + 1, end, true, &q);
	else
		n = plain_day(d, i, end, true, &q);
	if (!n || !q.month)
		return i;
	q.part = p->part;
	q.weekday = p->weekday;
	q.hour = p->hour;
	q.minute = p->minute;
	q.keyword = true;
	*p = q;
	return n;
}

/* "thứ Hai": written small it counts only beside a date, a part of the day or a week. */
static int32_t
weekday(const NgDoc *d, int32_t i, int32_t end, bool has_part, TxPoint *p)
{
	int32_t		next,
				n;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_WEEKDAY, &next);
	TxPoint		q;

	if (!e && (n = tx_is(d, i, end, NG_TIME_DAY)) > 0 &&
		(e = tx_entry(d, i + n, end, NG_TIME_WEEKDAY, &next)) != NULL)
	{
		i += n;					/* hôm thứ Tư */
		has_part = has_part || (d->toks.v[next - 1].flags & NG_TF_CAP);
	}
	if (!e)
		return 0;
	q = *p;
	q.unit = TX_DAY;
	q.weekday = (uint8_t) e->num;
	n = day_in_digits(d, next, end, &q);
	if (n == next && (n = tx_pointing(d, next, end, "week", TX_WEEK, &q)) == 0)
	{
		/* the second word with a capital: "thứ Hai", but not "Thứ Hai," that begins a list */
		if (!has_part &&
			!(next - i == 2 && (d->toks.v[next - 1].flags & NG_TF_CAP) && !ng_punct(d, next, ',')))
			return 0;
		q.ref = TX_FROM_PUBLICATION;
		q.ref_unit = TX_DAY;
		n = next;
	}
	*p = q;
	return n;
}

/* Lunar and fixed holidays: only with their year. */
static int32_t
holiday(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		next,
				n,
				y;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_HOLIDAY, &next);
	bool		eve = false;

	if (!e)
		return 0;
	if (strcmp(ng_lex_arg(e), "eve") == 0)
	{
		eve = true;
		if ((e = tx_entry(d, next, end, NG_TIME_HOLIDAY, &next)) == NULL)
			return 0;
	}
	for (n = 0; n < 2 && tx_is(d, next, end, NG_TIME_CYCLE); n++)
		next++;
	if ((n = tx_is(d, next, end, NG_TIME_YEAR)) > 0)
		next += n;
	if ((y = tx_year4(d, next, end)) == 0)
		return 0;
	p->unit = TX_DAY;
	p->keyword = true;
	p->year = (int16_t) y;
	if (eve)
		p->part = NG_PART_NIGHT;
	if (strcmp(ng_lex_arg(e), "tet") == 0)
		p->holiday = eve ? TX_TET_EVE : TX_TET;
	else
	{
		p->month = (uint8_t) ((ng_lex_arg(e)[0] - '0') * 10 + ng_lex_arg(e)[1] - '0');
		p->day = (uint8_t) ((ng_lex_arg(e)[3] - '0') * 10 + ng_lex_arg(e)[4] - '0');
		if (eve)
		{
			p->year--;
			p->month = 12;
			p->day = 31;
		}
	}
	return next + 1;
}

int
tx_part(const char *arg)
{
	switch (arg[0])
	{
		case 'A': return NG_PART_AFTERNOON;
		case 'E': return NG_PART_EVENING;
		case 'N': return NG_PART_NIGHT;
		default: return arg[1] == 'I' ? NG_PART_NOON : NG_PART_MORNING;
	}
}

/* "12h00 (theo giờ địa phương) ngày 11/5": brackets between a clock and its day. */
static int32_t
aside(const NgDoc *d, int32_t i, int32_t end)
{
	int32_t		j;

	if (!ng_punct(d, i, '('))
		return i;
	for (j = i + 1; j < end && j - i < 8 && d->toks.v[j].kind != NG_TOK_PUNCT; j++)
		;
	return j + 1 < end && ng_punct(d, j, ')') &&
		(tx_is(d, j + 1, end, NG_TIME_DAY) || tx_is(d, j + 1, end, NG_TIME_PART)) ? j + 1 : i;
}

int32_t
tx_day(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		j = i,
				n,
				next;
	const NgLexEntry *e;
	TxPoint		clock;

	tx_point_init(p);
	tx_point_init(&clock);
	if ((n = read_clock(d, j, end, p)) > 0)
	{
		j = zone(d, n, end);
		if (j < end && (ng_punct(d, j, '|') || ng_punct(d, j, ',') || ng_is_dash(d, j)))
			j++;
		else
			j = aside(d, j, end);
	}
	if ((e = tx_entry(d, j, end, NG_TIME_PART, &next)) != NULL)
	{
		p->part = (uint8_t) tx_part(ng_lex_arg(e));
		p->keyword = true;
		/* 3h20 chiều, 8 giờ tối */
		if (p->hour > 0 && p->hour < 12 &&
			(p->part == NG_PART_AFTERNOON || p->part == NG_PART_EVENING ||
			 (p->part == NG_PART_NIGHT && p->hour > 6)))
			p->hour += 12;
		j = next;
	}
	if (p->part && (next = tx_pointing(d, j, end, "part", TX_DAY, p)) > 0)
	{
		p->unit = TX_DAY;
		n = day_in_digits(d, next, end, p);
	}
	else if ((n = weekday(d, j, end, p->part != 0, p)) > 0)
		;
	else if ((next = tx_pointing(d, j, end, "day", TX_DAY, p)) > 0)
	{
		p->unit = TX_DAY;
		n = p->ref == TX_FROM_PUBLICATION ||
			!ng_punct(d, next, ',') ? day_in_digits(d, next, end, p) : next;
	}
	else if ((next = tx_pointing(d, j, end, "night", TX_DAY, p)) > 0)
	{
		p->unit = TX_DAY;
		p->part = NG_PART_NIGHT;
		n = next;
	}
	else if ((n = holiday(d, j, end, p)) > 0)
		;
	else if ((n = plain_day(d, j, end, true, p)) > 0)
		;
	else if (p->hour >= 0)
	{
		if ((n = read_clock(d, i, end, &clock)) == 0)
			return 0;
		p->clock_only = clock.clock_only && !p->part;
		return p->part ? j : zone(d, n, end);
	}
	else if ((e = tx_entry(d, j, end, NG_TIME_VAGUE, &next)) != NULL && e->num == 0 &&
			 ng_punct(d, next, '('))
	{
		n = day_in_digits(d, next, end, p);		/* hiện nay (31/12) */
		return n > next ? n : 0;
	}
	else
		return 0;
	p->clock_only = false;
	n = tx_direction(d, n, end, p);
	if (p->hour < 0)
	{
		/* the clock behind: 30/07/2024 21:07 GMT+7 */
		j = n < end && (ng_punct(d, n, '|') || ng_punct(d, n, ',') || ng_is_dash(d, n)) ? n + 1 : n;
		if ((next = read_clock(d, j, end, &clock)) > 0 && !clock.clock_only && p->month)
		{
			p->hour = clock.hour;
			p->minute = clock.minute;
			n = next;
		}
	}
	return p->hour >= 0 ? zone(d, n, end) : n;
}
