/* edtf.c: the text of a date, EDTF (ISO 8601-2) as far as design 3.2 has it. */
#include <string.h>

#include "fail.h"

#define SHAPES                                                                                     \
	"Write YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY, an interval FROM/TO, or \"..\" for an unknown "   \
	"date; \"?\" at the end for an uncertain one."

static const char *const part_names[] = {NULL, "morning", "noon", "afternoon", "evening", "night"};

const char *
ng_part_name(NgDayPart p)
{
	return p <= NG_PART_NIGHT ? part_names[p] : NULL;
}

NgDayPart
ng_part_find(const char *s, size_t n)
{
	int			p;

	for (p = NG_PART_MORNING; p <= NG_PART_NIGHT; p++)
		if (strlen(part_names[p]) == n && memcmp(part_names[p], s, n) == 0)
			return (NgDayPart) p;
	return NG_PART_NONE;
}

const char *
ng_date_precision(const NgEventDate *d)
{
	if (d->form == NG_DATE_UNKNOWN)
		return NULL;
	if (d->form == NG_DATE_INTERVAL)
		return "interval";
	if (d->from.day)
		return "day";
	if (d->from.month >= NG_QUARTER_1)
		return "quarter";
	return d->from.month ? "month" : "year";
}

/* ---- reading ---- */

/* n digits at s, or -1. */
static int
digits(const char *s, int n)
{
	int			v = 0;

	for (; n > 0; n--, s++)
	{
		if (*s < '0' || *s > '9')
			return -1;
		v = v * 10 + (*s - '0');
	}
	return v;
}

/* s[0..n) is one end of an interval or a point; at is its position in the text. */
static bool
parse_point(const char *s, size_t n, int at, NgDatePoint *p, NgError *err)
{
	int			year = n >= 4 ? digits(s, 4) : -1,
				month = 0,
				day = 0;

	if (year < 0 || (n > 4 && s[4] != '-') || (n != 4 && n != 7 && n != 10))
		return ng_fail(err, at, SHAPES, "\"%.*s\" is not a date.", ng_quote_len(s, n), s);
	if (n >= 7)
	{
		month = digits(s + 5, 2);
		if (n == 7 && s[5] == 'Q' && s[6] >= '1' && s[6] <= '4')
			month = NG_QUARTER_1 + (s[6] - '1');
	}
	if (n == 10)
		day = s[7] == '-' ? digits(s + 8, 2) : -1;
	if (month < 0 || day < 0)
		return ng_fail(err, at, SHAPES, "\"%.*s\" is not a date.", ng_quote_len(s, n), s);
	if (year == 0)
		return ng_fail(err, at, "Years are 0001 to 9999.", "There is no year 0.");
	if (n >= 7 && !(month >= 1 && month <= 12) &&
		!(n == 7 && month >= NG_QUARTER_1 && month < NG_QUARTER_1 + 4))
		return ng_fail(err, at + 5, "Months are 01 to 12, quarters Q1 to Q4.",
					   "There is no month \"%.2s\".", s + 5);
	if (n == 10 && !ng_day_valid(year, month, day))
		return ng_fail(err, at + 8, "", "%04d-%02d has no day \"%.2s\", only %d days.",
					   year, month, s + 8, ng_days_in_month(year, month));
	p->year = (int16_t) year;
	p->month = (uint8_t) month;
	p->day = (uint8_t) day;
	return true;
}

static bool
open_end(const char *s, size_t n)
{
	return n == 2 && s[0] == '.' && s[1] == '.';
}

bool
ng_date_parse(const char *s, size_t n, NgEventDate *d, NgError *err)
{
	const char *slash;

	memset(d, 0, sizeof(*d));
	if (open_end(s, n))
		return true;
	if (n > 0 && s[n - 1] == '?')
	{
		d->uncertain = true;
		n--;
	}
	slash = memchr(s, '/', n);
	if (!slash)
	{
		d->form = NG_DATE_POINT;
		return parse_point(s, n, 0, &d->from, err);
	}
	d->form = NG_DATE_INTERVAL;
	{
		size_t		nfrom = (size_t) (slash - s),
					nto = n - nfrom - 1;

		if (!open_end(s, nfrom) && !parse_point(s, nfrom, 0, &d->from, err))
			return false;
		if (!open_end(slash + 1, nto) && !parse_point(slash + 1, nto, (int) nfrom + 1, &d->to, err))
			return false;
	}
	return ng_date_canonical(d, err);
}

/* ---- the canonical form ---- */

bool
ng_date_canonical(NgEventDate *d, NgError *err)
{
	static const NgDatePoint none;
	int32_t		from,
				to;

	if (d->part > NG_PART_NIGHT || d->form > NG_DATE_INTERVAL)
		return ng_fail(err, -1, "", "The date has an unknown form or part of the day.");
	if (d->form == NG_DATE_UNKNOWN)
	{
		d->from = d->to = none;
		d->uncertain = false;
		return true;
	}
	if (d->form == NG_DATE_POINT)
	{
		d->to = none;
		return ng_point_valid(&d->from) ? true :
			ng_fail(err, -1, "", "The date is not one of the calendar.");
	}
	if (d->from.year == 0 && d->to.year == 0)
		return ng_fail(err, -1, "Write \"..\" for an unknown date.",
					   "The interval is open at both ends.");
	if ((d->from.year && !ng_point_valid(&d->from)) || (d->to.year && !ng_point_valid(&d->to)))
		return ng_fail(err, -1, "", "An end of the interval is not a date of the calendar.");
	if (d->from.year == 0)
		d->from = none;
	if (d->to.year == 0)
		d->to = none;
	ng_date_days(d, &from, &to);
	if (from > to)
		return ng_fail(err, -1, "Exchange the two dates.", "The interval ends before it begins.");
	if (memcmp(&d->from, &d->to, sizeof(d->from)) == 0)
	{
		d->form = NG_DATE_POINT;
		d->to = none;
	}
	return true;
}

/* ---- writing ---- */

static char *
put_digits(char *out, int v, int n)
{
	int			i;

	for (i = n - 1; i >= 0; i--, v /= 10)
		out[i] = (char) ('0' + v % 10);
	return out + n;
}

static char *
put_point(char *out, const NgDatePoint *p)
{
	if (p->year == 0)
	{
		memcpy(out, "..", 2);
		return out + 2;
	}
	out = put_digits(out, p->year, 4);
	if (p->month == 0)
		return out;
	*out++ = '-';
	if (p->month >= NG_QUARTER_1)
	{
		*out++ = 'Q';
		return put_digits(out, p->month - NG_QUARTER_1 + 1, 1);
	}
	out = put_digits(out, p->month, 2);
	if (p->day)
	{
		*out++ = '-';
		out = put_digits(out, p->day, 2);
	}
	return out;
}

size_t
ng_date_print(const NgEventDate *d, char *out)
{
	static const NgDatePoint unknown;
	char	   *o = put_point(out, d->form == NG_DATE_UNKNOWN ? &unknown : &d->from);

	if (d->form == NG_DATE_INTERVAL)
	{
		*o++ = '/';
		o = put_point(o, &d->to);
	}
	if (d->uncertain)
		*o++ = '?';
	*o = '\0';
	return (size_t) (o - out);
}
