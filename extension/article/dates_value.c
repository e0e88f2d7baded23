/* dates_value.c: how a resolved date is written: TIMEX3, EDTF, precision, days. */
#include "timex.h"

static const char *const part_code[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};

/*
 * First day of the lunar year, as days from 20 January, for 1900 to 2050 (computed
 * with Ho Ngoc Duc's algorithm for UTC+7).
 */
#define TET_FIRST	1900
static const uint8_t tet_day[] = {
	11, 30, 19, 8, 27, 15, 5, 24, 13, 2, 21, 10, 29, 17, 6, 25, 14, 3, 22, 12,
	31, 19, 8, 27, 16, 4, 24, 13, 3, 21, 10, 28, 17, 6, 25, 14, 4, 22, 11, 30,
	19, 7, 26, 16, 5, 24, 13, 2, 21, 9, 28, 17, 7, 25, 14, 4, 23, 11, 29, 19,
	8, 26, 16, 5, 24, 12, 1, 20, 9, 27, 17, 7, 26, 14, 3, 22, 11, 29, 18, 8,
	27, 16, 5, 24, 13, 1, 20, 9, 28, 17, 7, 26, 15, 3, 21, 11, 30, 18, 8, 27,
	16, 4, 23, 12, 2, 20, 9, 28, 18, 6, 25, 14, 3, 21, 11, 30, 19, 8, 27, 16,
	5, 23, 12, 2, 21, 9, 28, 17, 6, 24, 13, 3, 22, 11, 30, 19, 8, 26, 15, 4,
	23, 12, 2, 21, 10, 28, 17, 6, 25, 13, 3,
};

bool
tx_tet(int year, int *month, int *day)
{
	int			y;

	if (year < TET_FIRST || year >= TET_FIRST + (int) sizeof(tet_day))
		return false;
	ng_day_fields(ng_day(year, 1, 20) + tet_day[year - TET_FIRST], &y, month, day);
	return true;
}

/* First and last day of what is known; unknown both when there is no year. */
void
tx_days(const TxDate *t, int32_t *from, int32_t *to)
{
	int			y = t->year;

	*from = *to = NG_DAY_UNKNOWN;
	if (!t->known)
		return;
	switch (t->unit)
	{
		case TX_DAY:
			*from = *to = ng_day(y, t->month, t->day);
			break;
		case TX_WEEK:
			*from = ng_day(y, t->month, t->day);
			*to = *from + 6;
			break;
		case TX_MONTH:
			*from = ng_day(y, t->month, 1);
			*to = ng_day(y, t->month, ng_days_in_month(y, t->month));
			break;
		case TX_QUARTER:
			*from = ng_day(y, t->quarter * 3 - 2, 1);
			*to = ng_day(y, t->quarter * 3, ng_days_in_month(y, t->quarter * 3));
			break;
		case TX_SPAN:
			*from = ng_day(y, t->month, 1);
			*to = ng_day(y, t->month_to, ng_days_in_month(y, t->month_to));
			break;
		case TX_YEAR:
			*from = ng_day(y, 1, 1);
			*to = ng_day(y, 12, 31);
			break;
		case TX_DECADE:
			*from = ng_day(y, 1, 1);
			*to = ng_day(y + 9, 12, 31);
			break;
		case TX_CENTURY:
			*from = ng_day(y == 1 ? 1 : (y - 1) * 100, 1, 1);
			*to = ng_day((y - 1) * 100 + 99, 12, 31);
			break;
		default:
			break;
	}
}

static char *
iso_week(NgArena *a, const TxDate *t)
{
	int32_t		thursday = ng_day(t->year, t->month, t->day) + 3;
	int			y,
				m,
				day;

	ng_day_fields(thursday, &y, &m, &day);
	return ng_printf(a, "%04d-W%02d", y, (int) ((thursday - ng_day(y, 1, 1)) / 7 + 1));
}

char *
tx_value(NgArena *a, const TxDate *t)
{
	char	   *year = t->known ? ng_printf(a, "%04d", t->year) : ng_strndup(a, "XXXX", 4);

	switch (t->unit)
	{
		case TX_DAY:
			if (!t->month)
				return ng_printf(a, "%s-XX-%02d%s", year, t->day, part_code[t->part]);
			if (t->hour >= 0)
				return ng_printf(a, "%s-%02d-%02dT%02d:%02d", year, t->month, t->day, t->hour,
								 t->minute);
			return ng_printf(a, "%s-%02d-%02d%s", year, t->month, t->day, part_code[t->part]);
		case TX_WEEK:
			return iso_week(a, t);
		case TX_MONTH:
			return ng_printf(a, "%s-%02d", year, t->month);
		case TX_QUARTER:
			return ng_printf(a, "%s-Q%d", year, t->quarter);
		case TX_SPAN:
			return ng_printf(a, "%s-%02d/%s-%02d", year, t->month, year, t->month_to);
		case TX_DECADE:
			return ng_printf(a, "%03d", t->year / 10);
		case TX_CENTURY:
			return ng_printf(a, "%02d", t->year - 1);
		default:
			return year;
	}
}

const char *
tx_precision(const TxDate *t, uint8_t mod)
{
	switch (t->unit)
	{
		case TX_DAY:
			if (t->hour >= 0)
				return t->minute ? "minute" : "hour";
			return t->part ? "part_of_day" : "day";
		case TX_WEEK: return "week";
		case TX_MONTH: return mod ? "part_of_month" : "month";
		case TX_QUARTER: return "quarter";
		case TX_SPAN: return "month_range";
		case TX_YEAR: return mod ? "part_of_year" : "year";
		case TX_DECADE: return "decade";
		case TX_CENTURY: return "century";
		default: return "vague";
	}
}

static NgDatePoint
day_point(int32_t day)
{
	NgDatePoint p;
	int			y,
				m,
				md;

	ng_day_fields(day, &y, &m, &md);
	p.year = (int16_t) y;
	p.month = (uint8_t) m;
	p.day = (uint8_t) md;
	return p;
}

/* The first (or last) point of a date, at its precision. */
static NgDatePoint
edge(const TxDate *t, bool last)
{
	NgDatePoint p = {t->year, 0, 0};
	int32_t		from,
				to;

	switch (t->unit)
	{
		case TX_DAY:
			p.month = (uint8_t) t->month;
			p.day = (uint8_t) t->day;
			break;
		case TX_WEEK:
			tx_days(t, &from, &to);
			return day_point(last ? to : from);
		case TX_MONTH:
			p.month = (uint8_t) t->month;
			break;
		case TX_QUARTER:
			p.month = (uint8_t) (32 + t->quarter);
			break;
		case TX_SPAN:
			p.month = (uint8_t) (last ? t->month_to : t->month);
			break;
		case TX_DECADE:
			p.year = (int16_t) (t->year + (last ? 9 : 0));
			break;
		case TX_CENTURY:
			p.year = (int16_t) (t->year == 1 && !last ? 1 : (t->year - 1) * 100 + (last ? 99 : 0));
			break;
		default:
			break;
	}
	return p;
}

/* to NULL: the one date; a period that EDTF has no point for becomes an interval. */
NgEventDate
tx_edtf(const TxDate *from, const TxDate *to)
{
	NgEventDate e = {NG_DATE_UNKNOWN};

	if (!from->known || (to && !to->known))
		return e;
	e.form = NG_DATE_POINT;
	e.from = edge(from, false);
	if (to || from->unit == TX_WEEK || from->unit == TX_SPAN || from->unit == TX_DECADE ||
		from->unit == TX_CENTURY)
	{
		e.form = NG_DATE_INTERVAL;
		e.to = edge(to ? to : from, true);
	}
	else
		e.part = from->part;
	return e;
}
