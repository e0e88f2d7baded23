/*
 * date.c: civil days and EDTF dates (ISO 8601-2: day, month, quarter, year,
 * interval, uncertain, unknown).
 *
 * The calendar is the proleptic Gregorian one, in days since 2000-01-01.  The
 * algorithm counts years from March, so that the leap day is the last of its year.
 */
#include <string.h>

#include "event.h"

#define DAYS_OF_400_YEARS	146097
#define EPOCH_SHIFT			730425	/* days from 0000-03-01 to 2000-01-01 */

bool
ng_day_valid(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 &&
		day >= 1 && day <= ng_days_in_month(year, month);
}

int
ng_days_in_month(int year, int month)
{
	static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool		leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

int32_t
ng_day(int year, int month, int day)
{
	int32_t		y = month <= 2 ? year - 1 : year;
	int32_t		era = y / 400,
				yoe = y % 400;
	int32_t		doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

	return era * DAYS_OF_400_YEARS + yoe * 365 + yoe / 4 - yoe / 100 + doy - EPOCH_SHIFT;
}

void
ng_day_fields(int32_t day, int *year, int *month, int *mday)
{
	int64_t		z = (int64_t) day + EPOCH_SHIFT;
	int64_t		era = (z >= 0 ? z : z - (DAYS_OF_400_YEARS - 1)) / DAYS_OF_400_YEARS;
	int32_t		doe = (int32_t) (z - era * DAYS_OF_400_YEARS);
	int32_t		yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int32_t		doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int32_t		mp = (5 * doy + 2) / 153;

	*mday = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = (int) (yoe + era * 400) + (*month <= 2);
}

int
ng_weekday(int32_t day)
{
	/* 2000-01-01 was a Saturday */
	int			w = (int) (((int64_t) day + 5) % 7);

	return (w < 0 ? w + 7 : w) + 1;
}

bool
ng_point_valid(const NgDatePoint *p)
{
	if (p->year < 1 || p->year > 9999)
		return false;
	if (p->day)
		return ng_day_valid(p->year, p->month, p->day);
	return p->month <= 12 || (p->month >= NG_QUARTER_1 && p->month < NG_QUARTER_1 + 4);
}

/* First and last day of a point; the year must be known. */
static void
point_days(const NgDatePoint *p, int32_t *from, int32_t *to)
{
	int			first = 1,
				last = 12;

	if (p->day)
	{
		*from = *to = ng_day(p->year, p->month, p->day);
		return;
	}
	if (p->month >= NG_QUARTER_1)
	{
		first = (p->month - NG_QUARTER_1) * 3 + 1;
		last = first + 2;
	}
	else if (p->month)
		first = last = p->month;
	*from = ng_day(p->year, first, 1);
	*to = ng_day(p->year, last, ng_days_in_month(p->year, last));
}

void
ng_date_days(const NgEventDate *d, int32_t *from, int32_t *to)
{
	int32_t		unused;

	*from = *to = NG_DAY_UNKNOWN;
	if (d->form == NG_DATE_POINT)
		point_days(&d->from, from, to);
	else if (d->form == NG_DATE_INTERVAL)
	{
		*from = NG_DAY_PAST;
		*to = NG_DAY_FUTURE;
		if (d->from.year)
			point_days(&d->from, from, &unused);
		if (d->to.year)
			point_days(&d->to, &unused, to);
	}
}

bool
ng_dates_meet(const NgEventDate *a, const NgEventDate *b)
{
	int32_t		from[2],
				to[2];

	ng_date_days(a, &from[0], &to[0]);
	ng_date_days(b, &from[1], &to[1]);
	return from[0] == NG_DAY_UNKNOWN || from[1] == NG_DAY_UNKNOWN ||
		(from[0] <= to[1] && from[1] <= to[0]);
}

void
ng_date_of_days(int32_t from, int32_t to, NgEventDate *d)
{
	int			year[2] = {0, 0},
				month[2],
				day[2];
	bool		months,
				years,
				open[2] = {from == NG_DAY_PAST, to == NG_DAY_FUTURE};

	memset(d, 0, sizeof(*d));
	if (from == NG_DAY_UNKNOWN || (open[0] && open[1]))
		return;
	if (!open[0])
		ng_day_fields(from, &year[0], &month[0], &day[0]);
	if (!open[1])
		ng_day_fields(to, &year[1], &month[1], &day[1]);
	months = (open[0] || day[0] == 1) && (open[1] || day[1] == ng_days_in_month(year[1], month[1]));
	years = months && (open[0] || month[0] == 1) && (open[1] || month[1] == 12);
	d->form = NG_DATE_INTERVAL;
	if (!open[0])
		d->from = (NgDatePoint){(int16_t) year[0], years ? 0 : (uint8_t) month[0],
								months ? 0 : (uint8_t) day[0]};
	if (!open[1])
		d->to = (NgDatePoint){(int16_t) year[1], years ? 0 : (uint8_t) month[1],
							  months ? 0 : (uint8_t) day[1]};
	if (open[0] || open[1])
		return;
	if (memcmp(&d->from, &d->to, sizeof(d->from)) == 0)
		d->form = NG_DATE_POINT;
	else if (months && !years && year[0] == year[1] && month[0] % 3 == 1 &&
			 month[1] == month[0] + 2)
	{
		d->form = NG_DATE_POINT;
		d->from.month = (uint8_t) (NG_QUARTER_1 + month[0] / 3);
	}
	if (d->form == NG_DATE_POINT)
		memset(&d->to, 0, sizeof(d->to));
}
