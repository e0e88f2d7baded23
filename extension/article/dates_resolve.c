/*
 * dates_resolve.c: from the fields of a time expression to days.
 *
 * What the words leave out is looked for in dates_year.c; where nothing says
 * it, the year stays unknown.
 */
#include <string.h>

#include "timex.h"

#define MAX_YEARS		9999	/* of a distance */

/* ---- points ---- */

static void
take_day(TxDate *t, int32_t day)
{
	int			y,
				m,
				md;

	ng_day_fields(day, &y, &m, &md);
	t->year = (int16_t) y;
	t->month = (int16_t) m;
	t->day = (int16_t) md;
	t->known = true;
}

static void
take_month(TxDate *t, int year, int month)
{
	month += year * 12 - 1;
	t->year = (int16_t) (month / 12);
	t->month = (int16_t) (month % 12 + 1);
	t->known = true;
}

/* A point that says its distance from a known day. */
static void
resolve_distance(const TxContext *c, const Timex *x, const TxPoint *p, int32_t base, TxDate *t)
{
	int			y,
				m,
				day;

	ng_day_fields(base, &y, &m, &day);
	switch (p->ref_unit)
	{
		case TX_DAY:
			if (p->weekday)
			{
				int			back = (ng_weekday(base) - p->weekday + 7) % 7;

				if (tx_tense_at(c->d, x->from, x->to) > 0 && back > 0)
					back -= 7;
				take_day(t, base - back);
			}
			else
				take_day(t, base + p->offset);
			break;
		case TX_WEEK:
			take_day(t, base - (ng_weekday(base) - 1) + 7 * p->offset +
					 (p->weekday ? p->weekday - 1 : 0));
			break;
		case TX_MONTH:
			take_month(t, y, m + p->offset);
			if (p->day)
			{
				t->day = p->day;
				t->known = ng_day_valid(t->year, t->month, t->day);
			}
			break;
		case TX_QUARTER:
			take_month(t, y, m + 3 * p->offset);
			t->quarter = (int16_t) ((t->month + 2) / 3);
			break;
		case TX_DECADE:
			t->year = (int16_t) ((y / 10 + p->offset) * 10);
			t->known = true;
			break;
		case TX_CENTURY:
			t->year = (int16_t) ((y + 99) / 100 + p->offset);
			t->known = true;
			break;
		default:
			t->year = (int16_t) (y + p->offset);
			t->month = p->month;
			t->month_to = p->month_to;
			t->quarter = p->quarter;
			t->day = p->day;
			t->known = t->unit != TX_DAY || ng_day_valid(t->year, t->month, t->day);
			break;
	}
}

static void
resolve_holiday(const TxPoint *p, TxDate *t)
{
	int			month = 1,
				day = 1;

	if (tx_tet(p->year, &month, &day))
	{
		take_day(t, ng_day(p->year, month, day) - (p->holiday == TX_TET_EVE));
		return;
	}
	t->unit = TX_YEAR;
	t->year = p->year;
	t->known = true;
}

static void
resolve_absolute(const TxContext *c, const Timex *x, const TxPoint *p, TxDate *t, uint8_t *status)
{
	int			year = p->year;

	t->month = p->month;
	t->month_to = p->month_to;
	t->quarter = p->quarter;
	t->day = p->day;
	if (p->holiday)
	{
		resolve_holiday(p, t);
		return;
	}
	if (!year)
		year = tx_missing_year(c, x, p, &t->month, status);
	if (!year && p->unit == TX_YEAR)
		t->unit = TX_NONE;
	t->year = (int16_t) year;
	t->known = year != 0;
}

static uint8_t
part_of_hour(int hour)
{
	if (hour < 11)
		return NG_PART_MORNING;
	if (hour < 13)
		return NG_PART_NOON;
	if (hour < 18)
		return NG_PART_AFTERNOON;
	return hour < 22 ? NG_PART_EVENING : NG_PART_NIGHT;
}

static void
resolve_point(const TxContext *c, const Timex *x, const TxPoint *p, TxDate *t, uint8_t *status)
{
	int32_t		last = c->last_day[c->main];

	memset(t, 0, sizeof(*t));
	t->unit = p->unit;
	t->part = p->part;
	t->hour = p->hour;
	t->minute = p->minute;
	*status = NG_DS_EXPLICIT;
	if (t->part == NG_PART_NONE && p->hour >= 0)
		t->part = part_of_hour(p->hour);
	if (p->unit == TX_NONE)
	{
		/* a clock alone: the day at hand */
		*status = NG_DS_RELATIVE;
		t->unit = TX_DAY;
		if (last != NG_DAY_UNKNOWN || c->pub != NG_DAY_UNKNOWN)
			take_day(t, last != NG_DAY_UNKNOWN ? last : c->pub);
		else
			t->unit = TX_NONE;
	}
	else if (p->ref == TX_ABSOLUTE)
		resolve_absolute(c, x, p, t, status);
	else
	{
		int32_t		base = c->pub;

		/* "cùng ngày": of the text, else of the caption before it */
		if (p->ref == TX_FROM_LAST && last == NG_DAY_UNKNOWN)
			last = c->last_day[!c->main];
		if (p->ref == TX_FROM_LAST && last != NG_DAY_UNKNOWN)
			base = last;

		*status = NG_DS_RELATIVE;
		if (base == NG_DAY_UNKNOWN)
			t->unit = TX_NONE;
		else
			resolve_distance(c, x, p, base, t);
	}
}

/* ---- expressions ---- */

static void
set_vague(NgDateMention *m, int sign)
{
	m->type = NG_TIMEX_DATE;
	m->value = sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF";
	m->tense = sign < 0 ? 1 : sign > 0 ? 2 : 0;
	m->precision = "vague";
}

/* What goes on for days, a visit or fighting, has a beginning like a state has. */
static bool
lasts(int kind)
{
	return ng_family(kind) == NG_FAMILY_VISIT || ng_family(kind) == NG_FAMILY_CONFLICT;
}

/* Is what stands before "từ" an act, which has a date, or a state, which has a beginning? */
static bool
act_before(const NgDoc *d, int32_t i)
{
	int32_t		low = i - 8;
	const NgMatch *m;

	for (i--; i >= 0 && i >= low && d->toks.v[i].kind == NG_TOK_WORD; i--)
		for (m = ng_match_first_of(d, i, NG_CAT_TRIGGER); m; m = ng_match_next(d, m))
			if (m->cat == NG_CAT_TRIGGER && m->cls != NG_TRIGGER_STOP &&
				ng_entry(d, m)->kind >= 0 && !lasts(ng_entry(d, m)->kind))
				return true;
	return false;
}

static char *
join(NgArena *a, const TxDate *t, int n, char sep)
{
	char	   *s = tx_value(a, &t[0]);
	int			k;

	for (k = 1; k < n; k++)
		s = ng_printf(a, "%s%c%s", s, sep, tx_value(a, &t[k]));
	return s;
}

/* "2024-01/2024-09" as one end of a longer span. */
static char *
end_value(NgArena *a, TxDate t, bool last)
{
	if (t.unit == TX_SPAN)
	{
		t.unit = TX_MONTH;
		if (last)
			t.month = t.month_to;
	}
	return tx_value(a, &t);
}

static const char *
range_precision(NgArena *a, const TxDate *t)
{
	const char *p = tx_precision(t, 0);
	size_t		n = strlen(p);

	return n > 6 && strcmp(p + n - 6, "_range") == 0 ? p : ng_printf(a, "%s_range", p);
}

static void
resolve_list(TxContext *c, const Timex *x, TxDate *t, NgDateMention *m)
{
	NgArena    *a = c->d->arena;
	int			k;
	int32_t		from,
				to;

	m->set = ng_alloc0(a, (size_t) x->n * sizeof(NgEventDate));
	m->nset = x->n;
	for (k = 0; k < x->n; k++)
	{
		m->set[k] = tx_edtf(&t[k], NULL);
		tx_days(&t[k], &from, &to);
		if (from == NG_DAY_UNKNOWN)
			continue;
		if (m->day_from == NG_DAY_UNKNOWN || from < m->day_from)
			m->day_from = from;
		if (m->day_to == NG_DAY_UNKNOWN || to > m->day_to)
			m->day_to = to;
	}
	m->value = ng_printf(a, "{%s}", join(a, t, x->n, ','));
	m->precision = tx_precision(&t[0], 0);
	if (t[0].known && t[x->n - 1].known)
		m->edtf = tx_edtf(&t[0], &t[x->n - 1]);
}

static void
resolve_range(TxContext *c, const Timex *x, TxDate *t, NgDateMention *m)
{
	NgArena    *a = c->d->arena;
	int32_t		ignored;

	/* across New Year, and from a day whose year only the other end tells */
	if (t[0].known && t[1].known && t[0].unit == TX_DAY && t[1].unit == TX_DAY &&
		!x->p[0].year && x->p[0].ref == TX_ABSOLUTE &&
		ng_day(t[0].year, t[0].month, t[0].day) > ng_day(t[1].year, t[1].month, t[1].day))
	{
		if (!x->p[1].year && ng_day_valid(t[1].year + 1, t[1].month, t[1].day) &&
			c->pub != NG_DAY_UNKNOWN &&
			ng_day(t[0].year, t[0].month, t[0].day) > c->pub - 300)
			t[1].year++;
		else if (ng_day_valid(t[0].year - 1, t[0].month, t[0].day))
			t[0].year--;
	}
	m->value = ng_printf(a, "%s/%s", end_value(a, t[0], false), end_value(a, t[1], true));
	m->precision = range_precision(a, &t[0]);
	tx_days(&t[0], &m->day_from, &ignored);
	tx_days(&t[1], &ignored, &m->day_to);
	if (m->day_from == NG_DAY_UNKNOWN || m->day_to == NG_DAY_UNKNOWN || m->day_from > m->day_to)
		m->day_from = m->day_to = NG_DAY_UNKNOWN;
	else
		m->edtf = tx_edtf(&t[0], &t[1]);
}

static void
resolve_since(TxContext *c, const Timex *x, TxDate *t, NgDateMention *m)
{
	NgArena    *a = c->d->arena;
	int32_t		ignored,
				next;

	tx_days(t, &m->day_from, &m->day_to);
	if (x->form == TX_SINCE && act_before(c->d, x->from) &&
		tx_entry(c->d, x->from, x->to, NG_TIME_FROM, &next))
	{
		m->at.from = next;
		m->value = tx_value(a, t);
		m->precision = tx_precision(t, m->mod);
		m->edtf = tx_edtf(t, NULL);
		return;
	}
	m->precision = range_precision(a, t);
	m->day_to = NG_DAY_FUTURE;
	if (t->known)
	{
		m->edtf = tx_edtf(t, t);
		m->edtf.form = NG_DATE_INTERVAL;
		memset(&m->edtf.to, 0, sizeof(m->edtf.to));
	}
	else
		m->day_from = m->day_to = NG_DAY_UNKNOWN;
	if (x->form == TX_UNTIL_NOW && c->pub != NG_DAY_UNKNOWN)
	{
		TxDate		now = {0};

		now.unit = TX_DAY;
		now.hour = -1;
		take_day(&now, c->pub);
		m->value = ng_printf(a, "%s/%s", end_value(a, *t, false), tx_value(a, &now));
		if (t->known)
		{
			tx_days(&now, &ignored, &m->day_to);
			m->edtf = tx_edtf(t, &now);
		}
	}
	else
		m->value = ng_printf(a, "%s/..", end_value(a, *t, false));
}

static void
resolve_away(TxContext *c, const Timex *x, NgDateMention *m)
{
	int32_t		last = c->last_day[c->main],
				base = x->from_last && last != NG_DAY_UNKNOWN ? last : c->pub;
	TxPoint		p = x->p[0];
	TxDate		t;

	m->status = NG_DS_RELATIVE;
	if (base == NG_DAY_UNKNOWN || x->amount > MAX_YEARS)
	{
		set_vague(m, x->sign);
		return;
	}
	memset(&t, 0, sizeof(t));
	t.hour = -1;
	t.unit = p.unit;
	p.ref_unit = p.unit;
	p.offset = (int16_t) (x->sign * x->amount);
	resolve_distance(c, x, &p, base, &t);
	if (t.year < 1 || t.year > 9999)
	{
		set_vague(m, x->sign);
		return;
	}
	m->value = tx_value(c->d->arena, &t);
	m->precision = tx_precision(&t, 0);
	m->edtf = tx_edtf(&t, NULL);
	tx_days(&t, &m->day_from, &m->day_to);
}

#define BRACKET_TOKENS	16		/* how far before a day its bracket may open */

/* A day in brackets is an aside; "cùng ngày" does not go back to it. */
static bool
in_brackets(const NgDoc *d, const Timex *x)
{
	int32_t		i;

	for (i = x->from - 1; i >= 0 && i >= x->from - BRACKET_TOKENS; i--)
	{
		if (ng_punct(d, i, '('))
			return true;
		if (ng_punct(d, i, ')') || d->toks.v[i].kind == NG_TOK_NEWLINE)
			return false;
	}
	return false;
}

void
tx_resolve(TxContext *c, const Timex *x, NgDateMention *m)
{
	TxDate		t[TX_MAX_POINTS];
	uint8_t		status;
	bool		lost = false;
	int			k;

	memset(m, 0, sizeof(*m));
	m->at = ng_span(c->d, x->from, x->to);
	m->type = NG_TIMEX_DATE;
	m->mod = x->mod;
	m->status = NG_DS_EXPLICIT;
	m->day_from = m->day_to = NG_DAY_UNKNOWN;
	if (x->form == TX_VAGUE)
	{
		set_vague(m, x->sign);
		m->status = NG_DS_RELATIVE;
		return;
	}
	if (x->form == TX_DURATION || x->form == TX_EVERY)
	{
		m->type = x->form == TX_EVERY ? NG_TIMEX_SET : NG_TIMEX_DURATION;
		m->value = (char *) x->iso;
		m->precision = "duration";
		m->tense = x->sign < 0 ? 1 : x->sign > 0 ? 2 : 0;
		return;
	}
	if (x->form == TX_AWAY)
	{
		resolve_away(c, x, m);
		return;
	}
	for (k = 0; k < x->n; k++)
	{
		resolve_point(c, x, &x->p[k], &t[k], &status);
		if (k == 0 || status == NG_DS_FROM_PUBLICATION)
			m->status = status;
		if (x->p[k].hour >= 0 || (x->p[k].part && x->n == 1))
			m->type = NG_TIMEX_TIME;
		lost |= t[k].unit == TX_NONE;
	}
	if (x->n == 1)
		m->mod = x->p[0].mod;
	if (lost)
	{
		set_vague(m, x->p[0].ref == TX_ABSOLUTE ? 0 : x->p[0].offset);
		return;
	}
	switch (x->form)
	{
		case TX_LIST:
			resolve_list(c, x, t, m);
			break;
		case TX_RANGE:
			resolve_range(c, x, t, m);
			break;
		case TX_SINCE:
		case TX_UNTIL_NOW:
			resolve_since(c, x, t, m);
			break;
		default:
			m->value = tx_value(c->d->arena, &t[0]);
			m->precision = tx_precision(&t[0], m->mod);
			m->edtf = tx_edtf(&t[0], NULL);
			tx_days(&t[0], &m->day_from, &m->day_to);
			break;
	}
	m->edtf.uncertain = m->edtf.form != NG_DATE_UNKNOWN && m->status == NG_DS_INFERRED;
	/* a stay of several days is not "the same day" while another day is at hand */
	if (x->form <= TX_SINCE && (x->form != TX_RANGE || c->last_day[c->main] == NG_DAY_UNKNOWN) &&
		t[0].known && t[0].unit == TX_DAY && !in_brackets(c->d, x))
		c->last_day[c->main] = ng_day(t[0].year, t[0].month, t[0].day);
	if (x->form == TX_POINT && x->p[0].year && t[0].known && t[0].unit == TX_DAY)
	{
		int16_t    *a = &c->anchor[t[0].month - 1][t[0].day - 1];

		*a = *a == 0 || *a == t[0].year ? t[0].year : -1;
	}
}

/* Two figures as a number, -1 if there are not two. */
static int
two_figures(const char *s)
{
	return s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9'
		? (s[0] - '0') * 10 + s[1] - '0' : -1;
}

void
tx_resolve_by_anchor(TxContext *c, NgDateMention *m)
{
	const char *v = m->value;
	int			month,
				day,
				year;
	TxDate		t;

	if (m->edtf.form != NG_DATE_UNKNOWN || m->nset || strncmp(v, "XXXX-", 5) != 0 ||
		strchr(v, '/') || (month = two_figures(v + 5)) < 1 || v[7] != '-' ||
		(day = two_figures(v + 8)) < 1)
		return;
	year = c->anchor[month - 1][day - 1];
	if (year <= 0)
		return;
	memset(&t, 0, sizeof(t));
	t.known = true;
	t.unit = TX_DAY;
	t.hour = -1;
	t.year = (int16_t) year;
	t.month = (int16_t) month;
	t.day = (int16_t) day;
	m->value = ng_printf(c->d->arena, "%04d%s", year, m->value + 4);
	m->status = NG_DS_INFERRED;
	m->edtf = tx_edtf(&t, NULL);
	m->edtf.uncertain = true;
	tx_days(&t, &m->day_from, &m->day_to);
}
