/*
 * figures_scan.c: numbers with what they count: money, percent, measures,
 * times, people and things; and the numbers that count nothing.
 */
#include <string.h>

#include "../text/text.h"
#include "figures.h"
#include "timex.h"

#define SMALL_COUNT		5		/* below it "2 nước" speaks of the parties at hand */
#define MAX_NOUNS		4		/* of a list: "30 bộ, ngành, địa phương" */

char *
fg_words(const NgDoc *d, int32_t from, int32_t to)
{
	NgSpan		s = {from, to, -1, -1};
	size_t		n;
	const char *p = ng_span_text(d, s, &n);
	NgBuf		buf;
	char	   *out;

	ng_buf_init(&buf, d->arena->source, n + 8, SIZE_MAX / 2);
	if (!ng_lower(p, n, &buf))
		out = ng_strndup(d->arena, p, n);
	else
		out = ng_strndup(d->arena, buf.data, buf.len);
	ng_buf_free(&buf);
	return out;
}

static bool
is_word(const NgDoc *d, int32_t i, int32_t end)
{
	return i < end && d->toks.v[i].kind == NG_TOK_WORD;
}

static bool
joined_punct(const NgDoc *d, int32_t i, const char *signs)
{
	const NgToken *t;

	if (i < 0)
		return false;
	t = &d->toks.v[i];
	return t->kind == NG_TOK_PUNCT && t->nbytes == 1 && strchr(signs, d->text[t->byte]) != NULL;
}

/*
 * The number names something: a session, an article of law, a flight, part of a
 * code or an address.
 */
static bool
is_name(const NgDoc *d, int32_t i)
{
	const NgToken *t = d->toks.v;

	if (tx_name_head(d, i) || ng_ends_before(d, i, NG_CAT_NUMBER, NG_NUMBER_ORDINAL) >= 0)
		return true;
	if (i == 0 || !ng_joined(d, i))
		return false;
	if (t[i - 1].kind == NG_TOK_WORD)
		return true;
	if (joined_punct(d, i - 1, "_#@=&%:"))
		return true;
	/* "Su-30", "1.2.3", "34/QD": joined on both sides */
	return (ng_is_dash(d, i - 1) || joined_punct(d, i - 1, "./,+")) && i > 1 &&
		ng_joined(d, i - 1) &&
		(t[i - 2].kind == NG_TOK_WORD || t[i - 2].kind == NG_TOK_NUMBER);
}

/* ---- units ---- */

/* The class that wins among units of the same length. */
static int
unit_rank(int cls)
{
	switch (cls)
	{
		case NG_UNIT_CURRENCY: return 6;
		case NG_UNIT_PERCENT: return 5;
		case NG_UNIT_STOP: return 4;
		case NG_UNIT_MEASURE: return 3;
		case NG_UNIT_TIMES: return 2;
		case NG_UNIT_COUNT: return 1;
		default: return 0;
	}
}

static const NgMatch *
unit_at(const NgDoc *d, int32_t i, int32_t end)
{
	const NgMatch *m,
			   *best = NULL;

	if (i >= end)
		return NULL;
	for (m = ng_match_first_of(d, i, NG_CAT_UNIT); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_UNIT && i + m->ntok <= end && m->cls != NG_UNIT_PER &&
			m->cls != NG_UNIT_POINT &&
			(!best || m->ntok > best->ntok ||
			 (m->ntok == best->ntok && unit_rank(m->cls) > unit_rank(best->cls))))
			best = m;
	return best;
}

/* A noun of the same sound as what parties do: "5 kết quả, đề xuất 6 trọng tâm". */
static bool
is_verb(const NgDoc *d, int32_t i)
{
	return ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_ASK) ||
		ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_SPEECH) ||
		ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_AGREE) ||
		ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_PLEDGE);
}

/* "hội nghị, diễn đàn": the nouns that follow in a list, without "và". */
static int32_t
more_nouns(const NgDoc *d, int32_t i, int32_t end)
{
	const NgMatch *m;
	int			k;

	for (k = 1; k < MAX_NOUNS && ng_punct(d, i, ','); k++)
	{
		m = i + 1 < end ? ng_match_class(d, i + 1, NG_CAT_UNIT, NG_UNIT_COUNT) : NULL;
		if (!m || i + 1 + m->ntok > end || (d->toks.v[i + 1].flags & NG_TF_CAP) ||
			is_verb(d, i + 1) ||
			(i + 1 + m->ntok < end && d->toks.v[i + 1 + m->ntok].kind == NG_TOK_NUMBER))
			break;
		i += 1 + m->ntok;
	}
	return i;
}

/* A noun that the vocabulary lacks: one small word that is nothing else. */
static bool
unknown_noun(const NgDoc *d, int32_t i, int32_t end)
{
	const NgMatch *m;

	if (!is_word(d, i, end) || (d->toks.v[i].flags & (NG_TF_CAP | NG_TF_DIGIT)) ||
		!(d->toks.v[i].flags & NG_TF_SPACE))
		return false;
	for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
		switch (m->cat)
		{
			case NG_CAT_TIME:
			case NG_CAT_GRAMMAR:
			case NG_CAT_HEDGE:
			case NG_CAT_NUMBER:
			case NG_CAT_TRIGGER:
			case NG_CAT_COUNTRY:
				return false;
			default:
				break;
		}
	return true;
}

/* Fills kind, unit, currency and moves a->to; false when nothing is counted. */
static bool
take_unit(const NgDoc *d, int32_t i, int32_t end, FgAmount *a)
{
	const NgMatch *m = unit_at(d, i, end);
	const NgNumeral *n = a->ranged ? &a->high : &a->low;
	bool		large = n->factor > 1 || n->value.mant >= 100 || n->value.scale > 0;
	bool		small = n->factor == 1 && n->value.scale == 0 && n->value.mant < SMALL_COUNT;
	int32_t		to;

	a->currency = NULL;
	if (!m)
	{
		/* small numbers number things, milliards are money that is not named */
		if (n->words || n->leading_zero || (n->plain && n->value.mant < 10) ||
			n->factor >= 1000000000 || !unknown_noun(d, i, end))
			return false;
		a->kind = FG_COUNT;
		a->to = i + 1;
		a->unit = fg_words(d, i, a->to);
		return true;
	}
	to = i + m->ntok;
	switch (m->cls)
	{
		case NG_UNIT_CURRENCY:
			/* one syllable may be a noun of its own */
			if (m->ntok == 1 && !large && !(d->toks.v[i].flags & NG_TF_ALLCAP) &&
				d->toks.v[i].kind == NG_TOK_WORD)
				return false;
			a->kind = FG_MONEY;
			a->unit = "money";
			a->currency = ng_lex_name(ng_entry(d, m));
			a->to = to;
			return true;
		case NG_UNIT_PERCENT:
			a->kind = FG_PERCENT;
			a->unit = "percent";
			a->to = to;
			return true;
		case NG_UNIT_MEASURE:
			if (n->half && n->factor == 1 && n->value.scale == 0)
				return false;
			a->kind = FG_MEASURE;
			break;
		case NG_UNIT_TIMES:
			if (ng_is(d, to, NG_CAT_NUMBER, NG_NUMBER_ORDINAL) ||
				(n->words && ng_decimal_is(n->value, 1)))
				return false;
			a->kind = FG_TIMES;
			break;
		case NG_UNIT_STOP:
			if (small || n->words)
				return false;
			to = more_nouns(d, to, end);
			a->kind = FG_COUNT;
			break;
		default:
			if ((n->words && (ng_decimal_is(n->value, 1) || (n->half && n->factor == 1))) ||
				(n->leading_zero && d->toks.v[n->from].nbytes > 2))
				return false;
			if (n->words && (d->toks.v[i].flags & NG_TF_CAP))
				return false;
			if (m->cls == NG_UNIT_CLASSIFIER)
			{
				const NgMatch *noun = to < end ?
					ng_match_class(d, to, NG_CAT_UNIT, NG_UNIT_COUNT) : NULL;

				if (n->words && !noun)
					return false;
				if (noun)
					to += noun->ntok;
				else if (unknown_noun(d, to, end))
					to++;
			}
			to = more_nouns(d, to, end);
			a->kind = FG_COUNT;
			break;
	}
	a->to = to;
	a->unit = fg_words(d, i, to);
	return true;
}

/* "/năm", "/người", "một thùng": the noun that the amount is for each of. */
static void
take_per(const NgDoc *d, int32_t end, FgAmount *a)
{
	int32_t		i = a->to;
	const NgMatch *m;
	bool		slash = i + 1 < end && ng_punct(d, i, '/') && d->toks.v[i + 1].kind == NG_TOK_WORD;
	int32_t		n;

	if (slash)
		n = 1;
	else if ((n = i < end ? ng_is(d, i, NG_CAT_UNIT, NG_UNIT_PER) : 0) == 0 || ng_punct(d, i, '/'))
		return;
	m = NULL;
	if (i + n < end)
	{
		m = ng_match_class(d, i + n, NG_CAT_TIME, NG_TIME_UNIT);
		if (!m && (a->kind == FG_MONEY || slash))
			m = unit_at(d, i + n, end);
	}
	if (!m || i + n + m->ntok > end || (m->cat == NG_CAT_UNIT && m->cls == NG_UNIT_STOP))
		return;
	a->per = fg_words(d, i + n, i + n + m->ntok);
	if (slash)
		a->to = i + n + m->ntok;
}

/* ---- hedges before the number ---- */

/* Goes back over "khoảng", "hơn", "gấp" …; of two hedges the bound wins.  False for a rank. */
static bool
take_hedges(const NgDoc *d, FgAmount *a)
{
	int			rounds,
				k,
				cls;
	int32_t		from = -1;
	bool		preposition;

	if (a->kind == FG_TIMES && (from = ng_ends_before(d, a->from, NG_CAT_UNIT, NG_UNIT_TIMES)) >= 0)
		a->from = from;
	for (rounds = 0; rounds < 3; rounds++)
	{
		const NgMatch *m;

		if (ng_ends_before(d, a->from, NG_CAT_HEDGE, 0) < 0)
			return true;
		/* the longest of all classes: "không quá", not "quá" */
		from = a->from;
		cls = 0;
		for (k = NG_HEDGE_GT; k <= NG_HEDGE_APPROX; k++)
		{
			int32_t		at = ng_ends_before(d, a->from, NG_CAT_HEDGE, k);

			if (at >= 0 && at < from)
			{
				from = at;
				cls = k;
			}
		}
		if (!cls)
			return true;
		m = ng_match_class(d, from, NG_CAT_HEDGE, cls);
		preposition = m && ng_lex_arg(ng_entry(d, m))[0] == 'p';
		/* "xếp thứ 28 trên 145 quốc gia": a rank */
		if (preposition && from > 0 && d->toks.v[from - 1].kind == NG_TOK_NUMBER)
			return false;
		/* "trên 3 lĩnh vực": in, not over */
		if (preposition && a->kind == FG_COUNT && a->low.factor == 1 && a->low.value.mant < 10)
			return true;
		a->from = from;
		if (a->hedge == 0 || a->hedge == NG_HEDGE_APPROX)
			a->hedge = (uint8_t) cls;
	}
	return true;
}

/* ---- the amount ---- */

static bool
less(const NgNumeral *a, const NgNumeral *b)
{
	NgDecimal	x = a->value,
				y = b->value;

	for (; x.scale < y.scale && x.mant < INT64_MAX / 10; x.scale++)
		x.mant *= 10;
	for (; y.scale < x.scale && y.mant < INT64_MAX / 10; y.scale++)
		y.mant *= 10;
	return x.mant < y.mant;
}

/* "10-15", "10 đến 15", and of "từ 3 lên 5 tỷ" the 3. */
static void
take_range(const NgDoc *d, int32_t i, int32_t end, FgAmount *a)
{
	int32_t		j = a->low.to,
				next;
	const NgMatch *percent = j < end ? ng_match_class(d, j, NG_CAT_UNIT, NG_UNIT_PERCENT) : NULL;
	bool		dash;
	const NgLexEntry *to;
	NgNumeral	high;
	const NgMatch *m;

	if (percent)				/* 10% - 15% */
		j += percent->ntok;
	dash = ng_is_dash(d, j);
	to = dash ? NULL : tx_entry(d, j, end, NG_TIME_TO, &next);
	if (dash)
		next = j + 1;
	else if (to && !ng_lex_arg(to)[0])
		;
	else if ((m = j < end ? ng_match_class(d, j, NG_CAT_HEDGE, NG_HEDGE_REACH) : NULL) != NULL &&
			 ng_ends_before(d, i, NG_CAT_TIME, NG_TIME_FROM) >= 0 && !percent)
		next = j + m->ntok;
	else
		return;
	if (!ng_numeral(d, next, end, &high) || !unit_at(d, high.to, end) ||
		(percent && (!(dash || to) || !ng_is(d, high.to, NG_CAT_UNIT, NG_UNIT_PERCENT))))
		return;
	a->high = high;
	if (a->low.factor == 1 && high.factor > 1)
		(void) ng_decimal_mul(&a->low.value, high.factor);
	a->elided = !dash && !to;
	a->ranged = !a->elided && less(&a->low, &high);
}

static const NgMatch *
currency_before(const NgDoc *d, int32_t i, int32_t *from)
{
	*from = ng_ends_before(d, i, NG_CAT_UNIT, NG_UNIT_CURRENCY);
	if (*from < 0 ||
		(d->toks.v[*from].kind == NG_TOK_WORD && !(d->toks.v[*from].flags & NG_TF_ALLCAP)))
		return NULL;
	return ng_match_class(d, *from, NG_CAT_UNIT, NG_UNIT_CURRENCY);
}

/* "trong năm dự án …", "lâu năm bao giờ": the year, not five.  Other number words pass. */
static bool
may_be_year(const NgDoc *d, int32_t i, const FgAmount *a)
{
	if (ng_ends_before(d, i, NG_CAT_NUMBER, 0) >= 0)
		return true;
	return tx_is(d, i, d->toks.n, NG_TIME_YEAR) &&
		(ng_ends_before(d, i, NG_CAT_TIME, 0) >= 0 || a->to - a->low.to < 2);
}

bool
fg_amount(const NgDoc *d, int32_t i, int32_t end, FgAmount *a, int32_t *skip)
{
	const NgMatch *m;
	int32_t		j,
				from;
	bool		found;

	*skip = i + 1;
	memset(a, 0, sizeof(*a));
	if (!ng_numeral(d, i, end, &a->low))
	{
		/* a code or a telephone number as a whole */
		for (j = i + 1; d->toks.v[i].kind == NG_TOK_NUMBER && j < end && ng_joined(d, j) &&
			 (d->toks.v[j].kind == NG_TOK_NUMBER || joined_punct(d, j, ".,-/")); j++)
			*skip = j + 1;
		return false;
	}
	*skip = a->low.to;
	j = a->low.to;
	if (is_name(d, i))
		return false;
	/* 23/116 quốc gia, 34/NQ: a ratio, a rank, a document */
	if (!a->low.words && j + 1 < end && ng_punct(d, j, '/') && ng_joined(d, j) &&
		ng_joined(d, j + 1) && !unit_at(d, j + 1, end))
	{
		*skip = j + 2;
		return false;
	}
	if (!a->low.words && ng_joined(d, j < end ? j : i) && j < end &&
		d->toks.v[j].kind == NG_TOK_WORD && !unit_at(d, j, end))
		return false;
	if (a->low.plain && ng_is_dash(d, j) && j + 1 < end && ng_joined(d, j) && ng_joined(d, j + 1) &&
		d->toks.v[j + 1].kind == NG_TOK_WORD)
		return false;
	a->num_from = a->from = i;
	take_range(d, i, end, a);
	if (!a->low.words && (m = currency_before(d, i, &from)) != NULL &&
		!ng_is(d, j, NG_CAT_UNIT, NG_UNIT_CURRENCY))
	{
		a->kind = FG_MONEY;
		a->unit = "money";
		a->currency = ng_lex_name(ng_entry(d, m));
		a->from = from;
		a->to = a->ranged ? a->high.to : a->low.to;
		found = true;
	}
	else if (a->elided)
	{
		found = take_unit(d, a->high.to, end, a);
		a->to = a->low.to;
	}
	else
		found = take_unit(d, a->ranged ? a->high.to : a->low.to, end, a);
	a->bare = !found;
	if (!found)
		return false;
	if (a->low.words && a->kind == FG_COUNT && may_be_year(d, i, a))
		return false;
	if (!a->elided)
		take_per(d, end, a);
	*skip = a->to;
	return take_hedges(d, a);
}
