/* timex_point.c: one point of time in words and digits: a clock, a day, a month, a year and what stands around them. */
#include <string.h>

#include "numeral.h"
#include "timex.h"

/* ---- terminals ---- */

void
tx_point_init(TxPoint *p)
{
	memset(p, 0, sizeof(*p));
	p->hour = p->minute = -1;
}

bool
tx_joined(const NgDoc *d, int32_t i)
{
	return !(d->toks.v[i].flags & NG_TF_SPACE);
}

bool
tx_dash(const NgDoc *d, int32_t i)
{
	const NgToken *t;
	const char *s;

	if (i < 0 || i >= d->toks.n)
		return false;
	t = &d->toks.v[i];
	s = d->text + t->byte;
	if (t->kind != NG_TOK_PUNCT)
		return false;
	if (t->nbytes == 1)
		return s[0] == '-';
	/* U+2010 .. U+2015, U+2212 */
	return t->nbytes == 3 && ((memcmp(s, "\xE2\x80", 2) == 0 && (unsigned char) s[2] >= 0x90 && (unsigned char) s[2] <= 0x95) ||
							  memcmp(s, "\xE2\x88\x92", 3) == 0);
}

int32_t
tx_is(const NgDoc *d, int32_t i, int32_t end, int cls)
{
	int32_t		n = i < end ? ng_is(d, i, NG_CAT_TIME, cls) : 0;

	return i + n <= end ? n : 0;
}

const NgLexEntry *
tx_entry(const NgDoc *d, int32_t i, int32_t end, int cls, int32_t *next)
{
	const NgMatch *m = i < end ? ng_match_class(d, i, NG_CAT_TIME, cls) : NULL;

	if (!m || i + m->ntok > end)
		return NULL;
	*next = i + m->ntok;
	return m->entry;
}

#define LOOK_BACK 5

int32_t
ng_ends_before(const NgDoc *d, int32_t i, NgLexCat cat, int cls)
{
	int32_t		from;
	const NgMatch *m;

	for (from = i - LOOK_BACK < 0 ? 0 : i - LOOK_BACK; from < i; from++)
		for (m = ng_match_first(d, from); m; m = ng_match_next(d, m))
			if (m->entry->cat == cat && (cls == 0 || m->entry->cls == cls) && from + m->ntok == i)
				return from;
	return -1;
}

int32_t
tx_small(const NgDoc *d, int32_t i, int32_t end, int max)
{
	int32_t		v = i < end ? ng_number(d, i) : -1;

	return v >= 1 && v <= max && d->toks.v[i].nbytes <= 2 ? v : 0;
}

int32_t
tx_year4(const NgDoc *d, int32_t i, int32_t end)
{
	int32_t		v = i < end ? ng_number(d, i) : -1;

	return v >= 1000 && v < 3000 && d->toks.v[i].nbytes == 4 ? v : 0;
}

/* The sign between the fields of a date: '/', '-' or '.', 0 if token i is none. */
static char
separator(const NgDoc *d, int32_t i, int32_t end)
{
	if (i >= end)
		return 0;
	if (ng_punct(d, i, '/'))
		return '/';
	if (!tx_joined(d, i))
		return 0;
	if (tx_dash(d, i))
		return '-';
	return ng_punct(d, i, '.') ? '.' : 0;
}

/* A field goes on behind token i ("7/11/x", "1.2.3", "15/2020/ND"): then it was no date. */
static bool
goes_on(const NgDoc *d, int32_t i, int32_t end)
{
	const NgToken *t = d->toks.v;

	if (i + 1 >= end || t[i].kind != NG_TOK_PUNCT || !tx_joined(d, i) || !tx_joined(d, i + 1))
		return false;
	if (ng_punct(d, i, '/'))
		return t[i + 1].kind == NG_TOK_NUMBER || t[i + 1].kind == NG_TOK_WORD;
	if (tx_dash(d, i))
		return t[i + 1].kind == NG_TOK_WORD;
	return (ng_punct(d, i, '.') || ng_punct(d, i, ',')) && t[i + 1].kind == NG_TOK_NUMBER;
}

static const NgLexEntry *
deictic(const NgDoc *d, int32_t i, int32_t end, int cls, const char *unit, int32_t *next, int16_t *offset)
{
	const NgMatch *m;
	size_t		n = strlen(unit);

	if (i >= end)
		return NULL;
	for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
		if (m->entry->cat == NG_CAT_TIME && m->entry->cls == cls && i + m->ntok <= end &&
			strncmp(m->entry->arg, unit, n) == 0 && (m->entry->arg[n] == '+' || m->entry->arg[n] == '-'))
		{
			*next = i + m->ntok;
			*offset = (int16_t) ((m->entry->arg[n] == '-' ? -1 : 1) * (m->entry->arg[n + 1] - '0'));
			return m->entry;
		}
	return NULL;
}

/* unit is one of the words of the column arg: "day", "week", "month", "quarter", "year". */
static int32_t
pointing(const NgDoc *d, int32_t i, int32_t end, const char *unit, TxUnit u, TxPoint *p)
{
	int32_t		next;
	int16_t		offset;

	if (deictic(d, i, end, NG_TIME_DEICTIC, unit, &next, &offset))
		p->ref = TX_FROM_PUBLICATION;
	else if (deictic(d, i, end, NG_TIME_SAME, unit, &next, &offset))
		p->ref = TX_FROM_LAST;
	else
		return 0;
	p->ref_unit = u;
	p->offset = offset;
	return next;
}

/*
 * The year of a day or month: "/2024", "-2024", "năm 2024", "năm ngoái".
 * Returns i when there is none.  sep: the sign that was used so far, 0 any.
 */
static int32_t
year_tail(const NgDoc *d, int32_t i, int32_t end, char sep, TxPoint *p)
{
	char		c = separator(d, i, end);
	int32_t		n,
				y,
				next;

	if (c && (!sep || c == sep) && (c == '/' || tx_joined(d, i + 1 < end ? i + 1 : i)))
	{
		y = tx_year4(d, i + 1, end);
		if (y && !goes_on(d, i + 2, end))
		{
			p->year = (int16_t) y;
			return i + 2;
		}
		if (sep && c != '.' && i + 1 < end && d->toks.v[i + 1].nbytes == 2 && tx_joined(d, i) && tx_joined(d, i + 1) &&
			(y = ng_number(d, i + 1)) >= 0 && !goes_on(d, i + 2, end))
		{
			p->year = (int16_t) (y <= 50 ? 2000 + y : 1900 + y);
			return i + 2;
		}
	}
	next = ng_punct(d, i, ',') && i + 1 < end ? i + 1 : i;
	if ((n = tx_is(d, next, end, NG_TIME_YEAR)) > 0 && (y = tx_year4(d, next + n, end)) > 0 && (next == i || !tx_dash(d, next + n + 1)))
	{
		p->year = (int16_t) y;
		return next + n + 1;
	}
	if (next == i && (n = pointing(d, i, end, "year", TX_YEAR, p)) > 0)
		return n;
	return i;
}

/* ---- clock ---- */

/* "h", "h30", "g15" joined to the hour. */
static bool
hour_word(const NgDoc *d, int32_t i, int32_t end, int8_t *minute)
{
	const NgToken *t;
	const char *s;
	int			k,
				v = 0;

	if (i >= end || !tx_joined(d, i))
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

int32_t
tx_clock(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
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
	if (i + 2 < end && ng_punct(d, i + 1, ':') && tx_joined(d, i + 1) && tx_joined(d, i + 2) &&
		d->toks.v[i + 2].nbytes == 2 && (v = ng_number(d, i + 2)) >= 0 && v < 60)
	{
		p->hour = (int8_t) h;
		p->minute = (int8_t) v;
		i += 3;
		if (i + 1 < end && ng_punct(d, i, ':') && tx_joined(d, i) && d->toks.v[i + 1].nbytes == 2 &&
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
		((n = tx_is(d, i + 1, end, NG_TIME_MINUTE)) > 0 || d->toks.v[i].nbytes == 2) && !separator(d, i + 1, end))
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

	if ((e = tx_entry(d, j, end, NG_TIME_LOCAL, &next)) == NULL || strcmp(e->arg, "zone") != 0)
		return i;
	j = next;
	if (j + 1 < end && (ng_punct(d, j, '+') || tx_dash(d, j)) && ng_number(d, j + 1) >= 0)
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

int32_t
tx_day_month(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		day = tx_small(d, i, end, 31),
				n,
				next;
	const NgLexEntry *e;
	char		c;

	if (!day || i + 1 >= end)
		return 0;
	p->unit = TX_DAY;
	p->day = (uint8_t) day;
	c = separator(d, i + 1, end);
	if (c && (c == '/' || tx_joined(d, i + 2 < end ? i + 2 : i)) && (n = tx_small(d, i + 2, end, 12)) > 0)
	{
		p->month = (uint8_t) n;
		next = year_tail(d, i + 3, end, c, p);
		return !goes_on(d, next, end) && valid_day(p) ? next : 0;
	}
	if ((n = tx_is(d, i + 1, end, NG_TIME_MONTH)) > 0 && (p->month = (uint8_t) tx_small(d, i + 1 + n, end, 12)) > 0)
		next = i + 2 + n;
	else if ((e = tx_entry(d, i + 1, end, NG_TIME_MONTH_NAME, &next)) != NULL)
		p->month = (uint8_t) e->num;
	else
	{
		next = pointing(d, i + 1, end, "month", TX_MONTH, p);
		p->keyword = next > 0;
		return next;
	}
	p->keyword = true;
	next = year_tail(d, next, end, 0, p);
	return valid_day(p) ? next : 0;
}

/* "ngày 7/11", "hôm 7-11", "mùng 3 tháng 2", "ngày 20" */
static int32_t
keyword_day(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n = tx_is(d, i, end, NG_TIME_DAY),
				j,
				v;

	if (!n)
		return 0;
	j = i + n;
	if ((n = tx_is(d, j, end, NG_TIME_DAY)) > 0)	/* "hôm ngày" */
		j += n;
	p->keyword = true;
	if ((n = tx_day_month(d, j, end, p)) > 0)
		return n;
	v = tx_small(d, j, end, 31);
	if (!v || goes_on(d, j + 1, end) || separator(d, j + 1, end) == '/' || tx_dash(d, j + 1))
		return 0;
	p->unit = TX_DAY;
	p->day = (uint8_t) v;
	p->month = 0;
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

	if (!e)
		return 0;
	p->unit = TX_DAY;
	p->weekday = (uint8_t) e->num;
	n = day_in_digits(d, next, end, p);
	if (n > next)
		return n;
	q = *p;
	if ((n = pointing(d, next, end, "week", TX_WEEK, &q)) > 0)
	{
		*p = q;
		return n;
	}
	/* the second word with a capital: "thứ Hai", but not "Thứ Hai," that begins a list */
	if (has_part || (next - i == 2 && (d->toks.v[next - 1].flags & NG_TF_CAP) && !ng_punct(d, next, ',')))
	{
		p->ref = TX_FROM_PUBLICATION;
		p->ref_unit = TX_DAY;
		return next;
	}
	return 0;
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
	if (strcmp(e->arg, "eve") == 0)
	{
		eve = true;
		p->part = NG_PART_NIGHT;
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
	if (strcmp(e->arg, "tet") == 0)
		p->holiday = eve ? TX_TET_EVE : TX_TET;
	else
	{
		p->month = (uint8_t) ((e->arg[0] - '0') * 10 + e->arg[1] - '0');
		p->day = (uint8_t) ((e->arg[3] - '0') * 10 + e->arg[4] - '0');
		if (eve)
		{
			p->year--;
			p->month = 12;
			p->day = 31;
		}
	}
	return next + 1;
}

static int
part_of(const char *arg)
{
	switch (arg[0])
	{
		case 'A': return NG_PART_AFTERNOON;
		case 'E': return NG_PART_EVENING;
		case 'N': return NG_PART_NIGHT;
		default: return arg[1] == 'I' ? NG_PART_NOON : NG_PART_MORNING;
	}
}

/* "tới", "vừa qua" behind a date, when they cannot be the verb "to come to". */
static int32_t
direction(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		next;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_NEXT, &next);

	if (!e)
		return i;
	if (next - i == 1 && e->num > 0 && next < end &&
		(d->toks.v[next].kind == NG_TOK_NUMBER || (d->toks.v[next].flags & NG_TF_CAP) ||
		 tx_is(d, next, end, NG_TIME_DAY) || tx_is(d, next, end, NG_TIME_MONTH) || tx_is(d, next, end, NG_TIME_YEAR) ||
		 tx_is(d, next, end, NG_TIME_END) || tx_is(d, next, end, NG_TIME_START) || tx_is(d, next, end, NG_TIME_PART)))
		return i;
	p->direction = (int8_t) e->num;
	return next;
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
	if ((n = tx_clock(d, j, end, p)) > 0)
	{
		j = zone(d, n, end);
		if (j < end && (ng_punct(d, j, '|') || ng_punct(d, j, ',') || tx_dash(d, j)))
			j++;
	}
	if ((e = tx_entry(d, j, end, NG_TIME_PART, &next)) != NULL)
	{
		p->part = (uint8_t) part_of(e->arg);
		p->keyword = true;
		j = next;
	}
	if (p->part && (next = pointing(d, j, end, "part", TX_DAY, p)) > 0)
	{
		p->unit = TX_DAY;
		n = day_in_digits(d, next, end, p);
	}
	else if ((n = weekday(d, j, end, p->part != 0, p)) > 0)
		;
	else if ((next = pointing(d, j, end, "day", TX_DAY, p)) > 0)
	{
		p->unit = TX_DAY;
		n = p->ref == TX_FROM_PUBLICATION ? day_in_digits(d, next, end, p) : next;
	}
	else if ((next = pointing(d, j, end, "night", TX_DAY, p)) > 0)
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
		if ((n = tx_clock(d, i, end, &clock)) == 0)
			return 0;
		p->clock_only = clock.clock_only && !p->part;
		return p->part ? j : zone(d, n, end);
	}
	else if ((e = tx_entry(d, j, end, NG_TIME_VAGUE, &next)) != NULL && e->num == 0 && ng_punct(d, next, '('))
	{
		n = day_in_digits(d, next, end, p);		/* hiện nay (31/12) */
		return n > next ? n : 0;
	}
	else
		return 0;
	p->clock_only = false;
	n = direction(d, n, end, p);
	if (p->hour < 0)
	{
		/* the clock behind: 30/07/2024 21:07 GMT+7 */
		j = n < end && (ng_punct(d, n, '|') || ng_punct(d, n, ',') || tx_dash(d, n)) ? n + 1 : n;
		if ((next = tx_clock(d, j, end, &clock)) > 0 && !clock.clock_only && p->month)
		{
			p->hour = clock.hour;
			p->minute = clock.minute;
			n = next;
		}
	}
	return p->hour >= 0 ? zone(d, n, end) : n;
}

/* ---- periods ---- */

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
	if ((m = ng_match_class(d, i, NG_CAT_NUMBER, NG_NUMBER_ROMAN)) != NULL && m->entry->num <= max)
	{
		*v = (int32_t) m->entry->num;
		return i + 1;
	}
	if (ng_numeral(d, i, end, &num) && num.words && !num.half && num.value.mant >= 1 && num.value.mant <= max)
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

	if ((next = pointing(d, i, end, "month", TX_MONTH, p)) > 0)
	{
		p->unit = TX_MONTH;
		return next;
	}
	if ((n = tx_is(d, i, end, NG_TIME_MONTH)) > 0 && (v = tx_small(d, i + n, end, 12)) > 0)
	{
		next = i + n + 1;
		p->keyword = true;
	}
	else if ((e = tx_entry(d, i, end, NG_TIME_MONTH_NAME, &next)) != NULL)
	{
		v = (int32_t) e->num;
		p->keyword = true;
	}
	else if ((v = tx_small(d, i, end, 12)) > 0 && i + 2 < end && ng_punct(d, i + 1, '/') && tx_joined(d, i + 1) &&
			 tx_joined(d, i + 2) && tx_year4(d, i + 2, end) >= 1800 && tx_year4(d, i + 2, end) < 2100)
		next = i + 1;			/* 12/2023 */
	else
		return 0;
	p->unit = TX_MONTH;
	p->month = (uint8_t) v;
	n = year_tail(d, next, end, 0, p);
	if (goes_on(d, n, end) && !tx_dash(d, n))
		return 0;
	return p->keyword || p->year ? n : 0;
}

static int32_t
quarter(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		n,
				v,
				next;

	if ((next = pointing(d, i, end, "quarter", TX_QUARTER, p)) > 0)
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
	return year_tail(d, next, end, 0, p);
}

/* năm 2024, năm ngoái, năm; returns the token after, 0 if there is no word for the year at i. */
static int32_t
year(const NgDoc *d, int32_t i, int32_t end, bool may_be_unsaid, TxPoint *p)
{
	int32_t		n,
				v;

	if ((n = pointing(d, i, end, "year", TX_YEAR, p)) > 0)
	{
		p->unit = TX_YEAR;
		return n;
	}
	if ((n = tx_is(d, i, end, NG_TIME_YEAR)) == 0)
		return 0;
	p->keyword = true;
	p->unit = TX_YEAR;
	if ((v = tx_year4(d, i + n, end)) > 0 && !goes_on(d, i + n + 1, end))
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
		if (!ng_numeral(d, i, end, &num) || num.factor != 1 || num.value.scale || num.value.mant < 1 || num.value.mant > 11 ||
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
		else if (!tx_is(d, next, end, NG_TIME_YEAR) || !tx_year4(d, next + 1, end))
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
			 (ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_START) >= 0 || ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_END) >= 0 ||
			  ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_MIDDLE) >= 0))
		i++;					/* đầu những năm 90 */
	else
		return 0;
	if (tx_is(d, i, end, NG_TIME_YEAR) == 1)
		i++;
	v = i < end ? ng_number(d, i) : -1;
	if (v >= 1000 && v < 3000 && v % 10 == 0 && d->toks.v[i].nbytes == 4 && !tx_dash(d, i + 1) &&
		!(ng_punct(d, i + 1, ',') && tx_year4(d, i + 2, end)) && !(ng_is(d, i + 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AND) && tx_year4(d, i + 2, end)))
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
		if (i + 1 < end && (n = pointing(d, next, end, "century", TX_CENTURY, p)) > 0)
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
	int32_t		n = pointing(d, i, end, "week", TX_WEEK, p);

	p->unit = TX_WEEK;
	return n;
}

static int32_t
unmodified(const NgDoc *d, int32_t i, int32_t end, bool has_mod, TxPoint *p)
{
	static int32_t (*const reader[]) (const NgDoc *, int32_t, int32_t, TxPoint *) = {
		months_of_year, decade, century, month, quarter, week
	};
	TxPoint		q;
	int32_t		n;
	size_t		k;

	for (k = 0; k < sizeof(reader) / sizeof(reader[0]); k++)
	{
		q = *p;
		if ((n = reader[k] (d, i, end, &q)) > 0)
		{
			*p = q;
			return n;
		}
	}
	return year(d, i, end, has_mod, p);
}

int32_t
tx_period(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		j = i,
				n,
				next;
	int16_t		ignored;

	tx_point_init(p);
	/* the plain reading first: "cuối năm 2023" begins with a word that another class has too */
	if (tx_entry(d, i, end, NG_TIME_START, &next))
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
	else if (deictic(d, i, end, NG_TIME_SAME, "period", &next, &ignored))
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
	return direction(d, n, end, p);
}

bool
tx_bare_day_ok(const NgDoc *d, int32_t from, int32_t to)
{
	static const uint8_t before[] = {NG_TIME_FROM, NG_TIME_TO, NG_TIME_SINCE, NG_TIME_DEICTIC, NG_TIME_DAY};
	size_t		k;

	/* "2/3 số phiếu": something counted follows */
	if (to < d->toks.n && d->toks.v[to].kind == NG_TOK_WORD && !(d->toks.v[to].flags & NG_TF_CAP) &&
		!ng_match(d, to, NG_CAT_TIME) && !ng_match(d, to, NG_CAT_GRAMMAR) && !ng_match(d, to, NG_CAT_TRIGGER))
		return false;
	if (ng_match(d, to, NG_CAT_UNIT) && !ng_match(d, to, NG_CAT_TIME))
		return false;
	if (ng_punct(d, from - 1, '('))
		return true;
	for (k = 0; k < sizeof(before); k++)
		if (ng_ends_before(d, from, NG_CAT_TIME, before[k]) >= 0)
			return true;
	return false;
}
