/* timex_duration.c: lengths of time, sets, distances from a day, and vague words. */
#include <string.h>

#include "numeral.h"
#include "timex.h"

static const char *
iso_duration(NgArena *a, NgDecimal v, const NgLexEntry *unit)
{
	const char *letter = ng_lex_arg(unit)[0] == 'T' ? ng_lex_arg(unit) + 1 : ng_lex_arg(unit);

	if (!ng_decimal_mul(&v, unit->num))
		return NULL;
	if (letter[0] == 'Y' && !ng_decimal_is(v, v.mant) && v.scale > 0)
	{
		NgDecimal	months = v;

		if (ng_decimal_mul(&months, 12) && months.scale == 0)
			return ng_printf(a, "P%lldM", (long long) months.mant);
	}
	return ng_printf(a, "P%s%s%s", ng_lex_arg(unit)[0] == 'T' ? "T" : "",
					 ng_decimal_print(a, v), letter);
}

static uint8_t
unit_of(const NgLexEntry *unit)
{
	switch (ng_lex_arg(unit)[0])
	{
		case 'D': return TX_DAY;
		case 'W': return TX_WEEK;
		case 'M': return TX_MONTH;
		default: return TX_YEAR;
	}
}

/* The number at i is that of a date, a document, a part of a code. */
static bool
number_taken(const NgDoc *d, int32_t i)
{
	return ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_MONTH) >= 0 ||
		ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_QUARTER) >= 0 ||
		tx_name_head(d, i) ||
		(i > 0 && ng_joined(d, i) && d->toks.v[i - 1].kind == NG_TOK_PUNCT &&
		 (ng_punct(d, i - 1, '.') || ng_punct(d, i - 1, '/') || ng_punct(d, i - 1, ',')));
}

/* Behind a duration, at next: "hai năm một lần", each so many years; false if not. */
static bool
is_cycle(const NgDoc *d, int32_t next, int32_t end, Timex *x)
{
	const NgLexEntry *e = tx_entry(d, next, end, NG_TIME_EVERY, &next);

	if (!e || strcmp(ng_lex_arg(e), "times") != 0)
		return false;
	x->form = TX_EVERY;
	x->to = next;
	return true;
}

/*
 * "hai ngày trước đó" (two days before), "một tuần sau": a day, counted from the last date or from
 * publication; false if not.
 */
static bool
is_away(const NgDoc *d, const NgNumeral *num, const NgLexEntry *unit, int32_t next, int32_t end,
		Timex *x)
{
	int32_t		after;
	const NgLexEntry *e;

	if (num->value.scale != 0 || num->value.mant >= 100 || ng_lex_arg(unit)[0] == 'T' ||
		((e = tx_entry(d, next, end, NG_TIME_BEFORE, &after)) == NULL &&
		 (e = tx_entry(d, next, end, NG_TIME_AFTER, &after)) == NULL) ||
		!(ng_lex_arg(e)[0] || after >= end || d->toks.v[after].kind != NG_TOK_WORD))
		return false;
	x->form = TX_AWAY;
	x->from_last = ng_lex_arg(e)[0] != 0;
	x->sign = e->cls == NG_TIME_BEFORE ? -1 : 1;
	x->amount = (int32_t) (num->value.mant * unit->num);
	tx_point_init(&x->p[0]);
	x->p[0].unit = unit_of(unit);
	x->n = 1;
	x->to = after;
	return true;
}

/* Which way it lies: "10 năm tới" (the next ten years), "5 năm trở lại đây". */
static void
take_direction(const NgDoc *d, int32_t next, int32_t end, Timex *x)
{
	int32_t		after;
	const NgLexEntry *e;

	if ((e = tx_entry(d, next, end, NG_TIME_NEXT, &after)) != NULL &&
		!(after - next == 1 && e->num > 0 && after < end &&
		  ((d->toks.v[after].flags & NG_TF_CAP) || d->toks.v[after].kind == NG_TOK_NUMBER)))
	{
		x->sign = (int8_t) e->num;
		x->to = after;
	}
	else if ((e = tx_entry(d, next, end, NG_TIME_TO, &after)) != NULL && tx_is_now(e) &&
			 after - next > 2)
		x->to = after;
}

/* What begins at i is no number of units of time, though it looks so; next: behind the unit. */
static bool
counts_no_time(const NgDoc *d, int32_t i, int32_t end, const NgNumeral *num,
			   const NgLexEntry *unit, int32_t next, bool hedged)
{
	/* the unit opens a date of its own: "lần thứ 5 năm 2024", "lần 3 tháng 6" */
	if ((strcmp(ng_lex_arg(unit), "Y") == 0 && unit->num == 1 && tx_year4(d, next, end) &&
		 (num->words || !ng_is_dash(d, next + 1))) ||
		(ng_ends_before(d, i, NG_CAT_NUMBER, NG_NUMBER_ORDINAL) >= 0 && next < end &&
		 d->toks.v[next].kind == NG_TOK_NUMBER))
		return true;
	if ((!hedged && number_taken(d, i)) || (num->plain && d->toks.v[num->from].nbytes > 3))
		return true;
	/* "những năm tháng": years and months, not five of them */
	return num->words && ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_PLURAL) >= 0 &&
		tx_is(d, num->from, end, NG_TIME_YEAR);
}

bool
tx_duration(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	NgNumeral	num,
				high;
	int32_t		j = i,
				n,
				next;
	const NgLexEntry *unit;
	const NgMatch *m;
	const char *iso,
			   *high_iso;
	bool		hedged = false,
				ranged = false;

	while (j < end && j - i < 6 && (m = ng_match(d, j, NG_CAT_HEDGE)) != NULL &&
		   m->cls >= NG_HEDGE_GT && m->cls <= NG_HEDGE_APPROX)
	{
		hedged = true;
		j += m->ntok;
	}
	if (!ng_numeral(d, j, end, &num) || (num.leading_zero && num.value.mant == 0))
		return false;
	high = num;
	n = num.to;
	if ((ng_is_dash(d, n) ||
		 (tx_until(d, n, end, &next) && !tx_is_now(tx_until(d, n, end, &next)))) &&
		ng_numeral(d, ng_is_dash(d, n) ? n + 1 : next, end, &high) &&
		tx_entry(d, high.to, end, NG_TIME_UNIT, &next))
	{
		ranged = true;
		n = high.to;
	}
	if ((unit = tx_entry(d, n, end, NG_TIME_UNIT, &next)) == NULL ||
		counts_no_time(d, i, end, &num, unit, next, hedged))
		return false;
	m = next < end ? ng_match_class(d, next, NG_CAT_NUMBER, NG_NUMBER_HALF) : NULL;
	if (m && ng_entry(d, m)->num == 1 && num.value.scale == 0)
	{
		num.value.mant = num.value.mant * 10 + 5;
		num.value.scale = 1;
		next += m->ntok;
	}
	iso = iso_duration(d->arena, num.value, unit);
	high_iso = iso && ranged ? iso_duration(d->arena, high.value, unit) : iso;
	if (!high_iso)
		return false;
	x->n = 0;
	x->form = TX_DURATION;
	x->iso = ranged ? ng_printf(d->arena, "%s/%s", iso, high_iso) : iso;
	x->mod = hedged ? NG_MOD_APPROX : NG_MOD_NONE;
	x->sign = 0;
	x->to = next;
	if (!is_cycle(d, next, end, x) &&
		(hedged || ranged || !is_away(d, &num, unit, next, end, x)))
		take_direction(d, next, end, x);
	return true;
}

/* trước đó một ngày */
bool
tx_before_that(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		next;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_BEFORE, &next);
	NgNumeral	num;
	const NgLexEntry *unit;

	if (!e)
		e = tx_entry(d, i, end, NG_TIME_AFTER, &next);
	if (!e || !ng_lex_arg(e)[0] || !ng_numeral(d, next, end, &num) || num.value.scale ||
		num.value.mant > 99)
		return false;
	if ((unit = tx_entry(d, num.to, end, NG_TIME_UNIT, &next)) == NULL ||
		ng_lex_arg(unit)[0] == 'T')
		return false;
	x->form = TX_AWAY;
	x->from_last = true;
	x->sign = e->cls == NG_TIME_BEFORE ? -1 : 1;
	x->amount = (int32_t) (num.value.mant * unit->num);
	tx_point_init(&x->p[0]);
	x->p[0].unit = unit_of(unit);
	x->n = 1;
	x->to = next;
	return true;
}

bool
tx_every(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	int32_t		next,
				after;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_EVERY, &next),
			   *unit;
	NgNumeral	num;
	NgDecimal	one = {1, 0};

	if (!e || strcmp(ng_lex_arg(e), "times") == 0)
		return false;
	x->n = 0;
	x->form = TX_EVERY;
	x->iso = ng_lex_arg(e);
	x->to = next;
	if (ng_lex_arg(e)[0])
		return true;
	if (ng_numeral(d, next, end, &num))
	{
		one = num.value;
		next = num.to;
	}
	if ((unit = tx_entry(d, next, end, NG_TIME_UNIT, &after)) == NULL)
		return false;
	x->iso = iso_duration(d->arena, one, unit);
	x->to = after;
	if ((e = tx_entry(d, after, end, NG_TIME_EVERY, &next)) != NULL &&
		strcmp(ng_lex_arg(e), "times") == 0)
		x->to = next;
	return x->iso != NULL;
}

bool
tx_vague(const NgDoc *d, int32_t i, int32_t end, Timex *x)
{
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_VAGUE, &x->to);

	if (!e)
		return false;
	x->n = 0;
	x->form = TX_VAGUE;
	x->sign = (int8_t) e->num;
	x->iso = ng_lex_arg(e);
	return true;
}
