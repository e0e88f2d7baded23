/*
 * dates_year.c: what a date leaves out: the year, and the month of a day.
 *
 * It comes, in this order, from a full date in the same sentence, from the day
 * of publication and the tense of the clause.  Where none of them says it, the
 * year stays unknown.
 */
#include <stdlib.h>

#include "timex.h"

/* a full date this near gives its year to a day in the same sentence */
#define NEAR_DAYS		45
#define NEAR_DATES		16		/* of the same sentence that are looked at on either side */
#define TENSE_BACK		24		/* tokens */
#define TENSE_AHEAD		12
/* a day on the unexpected side of publication counts this many times as far */
#define AGAINST_TENSE	3

/* ---- what the sentence says ---- */

int
tx_tense_at(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		s = ng_sent_of(d, from),
				low = from - TENSE_BACK,
				high = to + TENSE_AHEAD,
				i;

	if (s < 0)
		return 0;
	if (low < d->sents.v[s].from)
		low = d->sents.v[s].from;
	if (high > d->sents.v[s].to)
		high = d->sents.v[s].to;
	for (i = from - 1; i >= low; i--)
	{
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_PAST))
			return -1;
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE) ||
			ng_is(d, i, NG_CAT_HEDGE, NG_HEDGE_FORECAST))
			return 1;
	}
	for (i = to; i < high; i++)
	{
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_PAST))
			return -1;
		/* "ngày 10/2 tuyên bố sẽ": what is said to come is later than the day of saying so */
		if (ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_SPEECH) ||
			ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_PLEDGE))
			return 0;
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE) ||
			ng_is(d, i, NG_CAT_HEDGE, NG_HEDGE_FORECAST))
			return 1;
	}
	return 0;
}

static bool
same_sentence(const TxContext *c, const Timex *x, const Timex *y)
{
	return ng_sent_of(c->d, x->from) == ng_sent_of(c->d, y->from);
}

/*
 * The year that brings (month, day) nearest to a full date of the same
 * sentence; 0 if none is near.
 */
static int
year_from_sentence(const TxContext *c, const Timex *x, int month, int day)
{
	int			best_year = 0,
				best = NEAR_DAYS + 1,
				dir,
				k;
	int32_t		i;

	for (dir = -1; dir <= 1; dir += 2)
		for (i = c->at + dir; i >= 0 && i < c->n && abs(i - c->at) < NEAR_DATES &&
			 same_sentence(c, x, &c->all[i]); i += dir)
			for (k = 0; k < c->all[i].n; k++)
			{
				const TxPoint *p = &c->all[i].p[k];
				int			y;

				if (!p->year || p->unit != TX_DAY || p->holiday)
					continue;
				for (y = p->year - 1; y <= p->year + 1; y++)
					if (ng_day_valid(y, month, day) &&
						abs(ng_day(y, month, day) - ng_day(p->year, p->month, p->day)) < best)
					{
						best = abs(ng_day(y, month, day) - ng_day(p->year, p->month, p->day));
						best_year = y;
					}
			}
	return best_year;
}

/* The only year that the sentence names; 0 when it names none, several, or a span. */
static int
only_year(const TxContext *c, const Timex *x)
{
	int			year = 0,
				dir;
	int32_t		i;

	for (dir = -1; dir <= 1; dir += 2)
		for (i = c->at + dir; i >= 0 && i < c->n && abs(i - c->at) < NEAR_DATES &&
			 same_sentence(c, x, &c->all[i]); i += dir)
		{
			const Timex *y = &c->all[i];

			if (y->form == TX_DURATION || y->form == TX_EVERY || y->form == TX_VAGUE ||
				!y->p[0].year)
				continue;
			if (y->form != TX_POINT || y->p[0].unit > TX_YEAR || (year && year != y->p[0].year))
				return 0;
			year = y->p[0].year;
		}
	return year;
}

/* "Năm 2017, … tháng 8 …": the year that opens the sentence, when it is a past one. */
static int
opening_year(const TxContext *c, const Timex *x)
{
	int32_t		i,
				s = ng_sent_of(c->d, x->from);
	const Timex *y = NULL;
	int			year,
				m,
				day;

	for (i = c->at - 1; i >= 0 && c->at - i < NEAR_DATES && same_sentence(c, x, &c->all[i]); i--)
		y = &c->all[i];
	if (!y || s < 0 || c->pub == NG_DAY_UNKNOWN || y->form != TX_POINT ||
		y->p[0].unit != TX_YEAR || !y->p[0].year ||
		y->from - c->d->sents.v[s].from > 2)
		return 0;
	ng_day_fields(c->pub, &year, &m, &day);
	return y->p[0].year < year ? y->p[0].year : 0;
}

/* The nearest day with a month in the sentence, the ones behind first. */
static const TxPoint *
day_of_sentence(const TxContext *c, const Timex *x)
{
	int			dir;
	int32_t		i;

	for (dir = 1; dir >= -1; dir -= 2)
		for (i = c->at + dir; i >= 0 && i < c->n && abs(i - c->at) < 4 &&
			 same_sentence(c, x, &c->all[i]); i += dir)
			if (c->all[i].form <= TX_LIST && c->all[i].p[0].unit == TX_DAY && c->all[i].p[0].month)
				return &c->all[i].p[0];
	return NULL;
}

/* ---- of the years about publication the likeliest ---- */

static int64_t
cost(int64_t distance, int tense)
{
	bool		expected = tense > 0 ? distance >= 0 : distance <= 0;

	return (distance < 0 ? -distance : distance) * (expected ? 1 : AGAINST_TENSE);
}

static int
year_of_day(const TxContext *c, const Timex *x, const TxPoint *p)
{
	int			y,
				m,
				day,
				best = 0,
				tense = p->direction ? p->direction : tx_tense_at(c->d, x->from, x->to),
				k;
	int64_t		least = INT64_MAX;

	ng_day_fields(c->pub, &y, &m, &day);
	for (k = y - 1; k <= y + 1; k++)
	{
		int64_t		dist,
					v;

		if (!ng_day_valid(k, p->month, p->day))
			continue;
		dist = ng_day(k, p->month, p->day) - c->pub;
		if ((p->direction > 0 && dist < 0) || (p->direction < 0 && dist > 0))
			continue;
		v = cost(dist, tense);
		if (v < least)
		{
			least = v;
			best = k;
		}
	}
	return best;
}

static int
year_of_month(const TxContext *c, const Timex *x, const TxPoint *p, int month)
{
	int			y,
				m,
				day,
				best = 0,
				tense = p->direction ? p->direction : tx_tense_at(c->d, x->from, x->to),
				k;
	int64_t		least = INT64_MAX;

	ng_day_fields(c->pub, &y, &m, &day);
	for (k = y - 1; k <= y + 1; k++)
	{
		int64_t		v = cost((k - y) * 12 + month - m, tense);

		if (v < least)
		{
			least = v;
			best = k;
		}
	}
	return best;
}

/* ---- by unit ---- */

/* "5/9": of the day that a full date in the sentence is near to, else of the publication's. */
static int
missing_year_of_day(const TxContext *c, const Timex *x, const TxPoint *p, uint8_t *status)
{
	int			year = year_from_sentence(c, x, p->month, p->day);

	if (year)
		return year;
	/* a January day beside "năm 2025" may look back on that year */
	if (c->pub == NG_DAY_UNKNOWN)
		return p->month > 1 ? only_year(c, x) : 0;
	if ((year = opening_year(c, x)) != 0)
		return year;
	*status = NG_DS_FROM_PUBLICATION;
	return year_of_day(c, x, p);
}

/* "ngày 18 và kết thúc ngày 20/9": the month stands with the other day. */
static int
month_of_other_day(const TxContext *c, const Timex *x, const TxPoint *p, const TxPoint *other,
				   int16_t *month)
{
	TxPoint		q = *other;

	q.day = p->day;
	*month = q.month;
	return q.year || c->pub == NG_DAY_UNKNOWN ? q.year : year_of_day(c, x, &q);
}

/* "ngày 20": of the month at hand. */
static int
month_at_hand(const TxContext *c, int16_t *month)
{
	int32_t		base = c->last_day[c->main] != NG_DAY_UNKNOWN ? c->last_day[c->main] : c->pub;
	int			y,
				m,
				day;

	if (base == NG_DAY_UNKNOWN)
		return 0;
	ng_day_fields(base, &y, &m, &day);
	*month = (int16_t) m;
	return y;
}

/* "đầu năm": of the year that the sentence names, else the present one. */
static int
year_at_hand(const TxContext *c, const Timex *x, uint8_t *status)
{
	int			year = only_year(c, x),
				m,
				day;

	if (year || c->pub == NG_DAY_UNKNOWN)
		return year;
	*status = NG_DS_FROM_PUBLICATION;
	ng_day_fields(c->pub, &year, &m, &day);
	return year;
}

/* "tháng 8", "quý II", "9 tháng đầu năm". */
static int
missing_year_of_months(const TxContext *c, const Timex *x, const TxPoint *p, uint8_t *status)
{
	int			month = p->month,
				year = opening_year(c, x);

	if (year)
		return year;
	if (c->pub == NG_DAY_UNKNOWN)
		return only_year(c, x);
	if (p->unit == TX_QUARTER)
		month = p->quarter * 3 - 2;
	else if (p->unit == TX_SPAN && p->month == 1)
		month = p->month_to;
	*status = NG_DS_FROM_PUBLICATION;
	return year_of_month(c, x, p, month);
}

int
tx_missing_year(const TxContext *c, const Timex *x, const TxPoint *p, int16_t *month,
				uint8_t *status)
{
	const TxPoint *other;
	int			year;

	if (p->unit > TX_YEAR)
		return 0;
	*status = NG_DS_INFERRED;
	if (p->unit == TX_YEAR)
		return year_at_hand(c, x, status);
	if (p->unit != TX_DAY)
		return missing_year_of_months(c, x, p, status);
	if (p->month)
		year = missing_year_of_day(c, x, p, status);
	else if ((other = day_of_sentence(c, x)) != NULL)
		year = month_of_other_day(c, x, p, other, month);
	else
		year = month_at_hand(c, month);
	return year && ng_day_valid(year, *month, p->day) ? year : 0;
}
