/*
 * timex_words.c: the smallest pieces of a time expression: fields, their
 * separators, words that point.
 */
#include <string.h>

#include "timex.h"

void
tx_point_init(TxPoint *p)
{
	memset(p, 0, sizeof(*p));
	p->hour = p->minute = -1;
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
	return ng_entry(d, m);
}

#define LOOK_BACK 5

int32_t
ng_ends_before(const NgDoc *d, int32_t i, NgLexCat cat, int cls)
{
	int32_t		from;
	const NgMatch *m;

	for (from = i - LOOK_BACK < 0 ? 0 : i - LOOK_BACK; from < i; from++)
		for (m = ng_match_class(d, from, cat, cls); m; m = ng_match_next(d, m))
			if (m->cat == cat && (cls == 0 || m->cls == cls) && from + m->ntok == i)
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
char
tx_separator(const NgDoc *d, int32_t i, int32_t end)
{
	if (i >= end)
		return 0;
	if (ng_punct(d, i, '/'))
		return '/';
	if (!ng_joined(d, i))
		return 0;
	if (ng_is_dash(d, i))
		return '-';
	return ng_punct(d, i, '.') ? '.' : 0;
}

/* A field goes on behind token i ("7/11/x", "1.2.3", "15/2020/ND"): then it was no date. */
bool
tx_goes_on(const NgDoc *d, int32_t i, int32_t end)
{
	const NgToken *t = d->toks.v;

	if (i + 1 >= end || t[i].kind != NG_TOK_PUNCT || !ng_joined(d, i) || !ng_joined(d, i + 1))
		return false;
	if (ng_punct(d, i, '/'))
		return t[i + 1].kind == NG_TOK_NUMBER || t[i + 1].kind == NG_TOK_WORD;
	if (ng_is_dash(d, i))
		return t[i + 1].kind == NG_TOK_WORD;
	return (ng_punct(d, i, '.') || ng_punct(d, i, ',')) && t[i + 1].kind == NG_TOK_NUMBER;
}

const NgLexEntry *
tx_deictic(const NgDoc *d, int32_t i, int32_t end, int cls, const char *unit, int32_t *next,
		   int16_t *offset)
{
	const NgMatch *m;
	size_t		n = strlen(unit);

	if (i >= end)
		return NULL;
	for (m = ng_match_class(d, i, NG_CAT_TIME, cls); m; m = ng_match_next(d, m))
	{
		const NgLexEntry *e = ng_entry(d, m);

		if (m->cat == NG_CAT_TIME && m->cls == cls && i + m->ntok <= end &&
			strncmp(ng_lex_arg(e), unit, n) == 0 &&
			(ng_lex_arg(e)[n] == '+' || ng_lex_arg(e)[n] == '-'))
		{
			*next = i + m->ntok;
			*offset = (int16_t) ((ng_lex_arg(e)[n] == '-' ? -1 : 1) * (ng_lex_arg(e)[n + 1] - '0'));
			return e;
		}
	}
	return NULL;
}

/*
 * The word does not point from today: "vài tháng sau" (months later, some),
 * "những năm trước", "năm trước khi …" (the year before …).
 */
static bool
several(const NgDoc *d, int32_t i, int32_t next)
{
	const NgMatch *m;

	if (ng_ends_before(d, i, NG_CAT_NUMBER, NG_NUMBER_SOME) >= 0 ||
		ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_PLURAL) >= 0)
		return true;
	m = next - i > 1 ? ng_match_class(d, next - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_OCCASION) : NULL;
	return m && m->ntok > 1;
}

/* unit is one of the words of the column arg: "day", "week", "month", "quarter", "year". */
int32_t
tx_pointing(const NgDoc *d, int32_t i, int32_t end, const char *unit, TxUnit u, TxPoint *p)
{
	int32_t		next;
	int16_t		offset;

	if (i >= end || !(tx_begins(d, i) & TX_POINTING))
		return 0;
	/* "sang năm 2028": the year is said */
	if (tx_deictic(d, i, end, NG_TIME_DEICTIC, unit, &next, &offset))
	{
		if ((u == TX_YEAR && tx_year4(d, next, end)) || several(d, i, next))
			return 0;
		p->ref = TX_FROM_PUBLICATION;
	}
	else if (tx_deictic(d, i, end, NG_TIME_SAME, unit, &next, &offset))
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
int32_t
tx_year_tail(const NgDoc *d, int32_t i, int32_t end, char sep, TxPoint *p)
{
	char		c = tx_separator(d, i, end);
	int32_t		n,
				y,
				next;

	if (c && (!sep || c == sep) && (c == '/' || ng_joined(d, i + 1 < end ? i + 1 : i)))
	{
		y = tx_year4(d, i + 1, end);
		if (y && !tx_goes_on(d, i + 2, end))
		{
			p->year = (int16_t) y;
			return i + 2;
		}
		if (sep && c != '.' && i + 1 < end && d->toks.v[i + 1].nbytes == 2 && ng_joined(d, i) &&
			ng_joined(d, i + 1) &&
			(y = ng_number(d, i + 1)) >= 0 && !tx_goes_on(d, i + 2, end))
		{
			p->year = (int16_t) (y <= 50 ? 2000 + y : 1900 + y);
			return i + 2;
		}
	}
	next = ng_punct(d, i, ',') && i + 1 < end ? i + 1 : i;
	if ((n = tx_is(d, next, end, NG_TIME_YEAR)) > 0 && (y = tx_year4(d, next + n, end)) > 0 &&
		(next == i || !ng_is_dash(d, next + n + 1)))
	{
		p->year = (int16_t) y;
		return next + n + 1;
	}
	if (next == i && (n = tx_pointing(d, i, end, "year", TX_YEAR, p)) > 0)
		return n;
	return i;
}

/* "tới", "vừa qua" behind a date, when they cannot be the verb "to come to". */
int32_t
tx_direction(const NgDoc *d, int32_t i, int32_t end, TxPoint *p)
{
	int32_t		next = i,
				now;
	const NgLexEntry *e = tx_entry(d, i, end, NG_TIME_NEXT, &next);
	const NgLexEntry *to = tx_entry(d, i, end, NG_TIME_TO, &now);

	if (!e && (now = tx_is(d, i, end, NG_TIME_THIS)) > 0)
		return i + now;			/* tháng 4 này */
	if (!e || (to && ng_lex_arg(to)[0]))
		return i;				/* "tới nay" closes a span */
	if (next - i == 1 && e->num > 0 && next < end &&
		(d->toks.v[next].kind == NG_TOK_NUMBER || (d->toks.v[next].flags & NG_TF_CAP) ||
		 tx_is(d, next, end, NG_TIME_DAY) || tx_is(d, next, end, NG_TIME_MONTH) ||
		 tx_is(d, next, end, NG_TIME_YEAR) ||
		 tx_is(d, next, end, NG_TIME_END) || tx_is(d, next, end, NG_TIME_START) ||
		 tx_is(d, next, end, NG_TIME_PART)))
		return i;
	p->direction = (int8_t) e->num;
	return next;
}

bool
tx_name_head(const NgDoc *d, int32_t i)
{
	int32_t		head = ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_NAME_HEAD),
				from;
	const NgMatch *m;

	if (head < 0)
		return false;
	for (from = i - LOOK_BACK < 0 ? 0 : i - LOOK_BACK; from < head; from++)
		for (m = ng_match_first(d, from); m; m = ng_match_next(d, m))
			if (from + m->ntok == i)
				return false;
	return true;
}

bool
tx_counted(const NgDoc *d, int32_t to)
{
	if (to >= d->toks.n)
		return false;
	if (ng_is(d, to, NG_CAT_TIME, NG_TIME_UNIT) ||
		ng_is(d, to, NG_CAT_TIME, NG_TIME_NAME_HEAD) ||
		ng_is(d, to, NG_CAT_NUMBER, NG_NUMBER_MULTIPLIER) || ng_punct(d, to, '%') ||
		(ng_match(d, to, NG_CAT_UNIT) && !ng_match(d, to, NG_CAT_TIME)))
		return true;
	return d->toks.v[to].kind == NG_TOK_WORD && !(d->toks.v[to].flags & NG_TF_CAP) &&
		!ng_match(d, to, NG_CAT_TIME) && !ng_match(d, to, NG_CAT_GRAMMAR) &&
		!ng_match(d, to, NG_CAT_TRIGGER);
}

/* "hôm 4/11, 5/11 và 6/11": another day of a list, back to the one with the keyword */
static bool
goes_with_day(const NgDoc *d, int32_t from)
{
	const NgToken *t = d->toks.v;
	int			k;

	for (k = 0; k < TX_MAX_POINTS; k++)
	{
		if (from < 5 ||
			!(ng_is(d, from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AND) || ng_punct(d, from - 1, ',')) ||
			t[from - 2].kind != NG_TOK_NUMBER || t[from - 4].kind != NG_TOK_NUMBER ||
			!tx_separator(d, from - 3, from))
			return false;
		from -= 4;
		if (ng_ends_before(d, from, NG_CAT_TIME, NG_TIME_DAY) >= 0 ||
			ng_ends_before(d, from, NG_CAT_TIME, NG_TIME_PART) >= 0)
			return true;
	}
	return false;
}

bool
tx_bare_day_ok(const NgDoc *d, int32_t from, int32_t to)
{
	static const uint8_t before[] = {NG_TIME_FROM, NG_TIME_TO, NG_TIME_SINCE, NG_TIME_DEICTIC,
									 NG_TIME_DAY, NG_TIME_LEAD};
	size_t		k;

	if (tx_counted(d, to))
		return false;
	if ((ng_punct(d, from - 1, '(') && ng_punct(d, from + 1, '/')) || goes_with_day(d, from))
		return true;
	for (k = 0; k < sizeof(before); k++)
		if (ng_ends_before(d, from, NG_CAT_TIME, before[k]) >= 0)
			return ng_punct(d, from + 1, '/') || before[k] == NG_TIME_FROM ||
				before[k] == NG_TIME_LEAD;
	return false;
}

bool
tx_measured(const NgDoc *d, int32_t i)
{
	return ng_match(d, i, NG_CAT_UNIT) || ng_is(d, i, NG_CAT_NUMBER, NG_NUMBER_MULTIPLIER) ||
		ng_punct(d, i, '%') ||
		tx_is(d, i, d->toks.n, NG_TIME_UNIT);
}

bool
tx_stands_alone(const NgDoc *d, int32_t from, int32_t to, int32_t end)
{
	const NgToken *t = d->toks.v;

	if (from > 0 && ng_joined(d, from) && t[from - 1].kind == NG_TOK_PUNCT &&
		t[from - 1].nbytes == 1 && strchr("./,_=#+:&$", d->text[t[from - 1].byte]))
		return false;
	if (to + 1 < end && t[to].kind == NG_TOK_PUNCT && ng_joined(d, to) && ng_joined(d, to + 1) &&
		(t[to + 1].kind == NG_TOK_NUMBER ||
		 (t[to + 1].kind == NG_TOK_WORD && !ng_punct(d, to, '.') && !ng_punct(d, to, ','))))
		return false;
	return !(to < end && ng_joined(d, to) && t[to].kind == NG_TOK_WORD);
}
