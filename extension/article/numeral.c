/*
 * numeral.c: numbers in digits (1.500.000; 10,1; 8.5; 24, 5) and in words (hai
 * mươi lăm; ba tỷ rưỡi; nửa).
 */
#include "numeral.h"

#define MAX_MANT	(INT64_MAX / 1000)

static bool
times(int64_t *v, int64_t by)
{
	if (by != 0 && *v > MAX_MANT / by)
		return false;
	*v *= by;
	return true;
}

bool
ng_decimal_mul(NgDecimal *v, int64_t num)
{
	while (v->scale > 0 && num % 10 == 0)
	{
		v->scale--;
		num /= 10;
	}
	if (!times(&v->mant, num))
		return false;
	for (; v->scale > 0 && v->mant % 10 == 0; v->scale--)
		v->mant /= 10;
	return true;
}

bool
ng_decimal_is(NgDecimal v, int64_t whole)
{
	for (; v.scale > 0 && v.mant % 10 == 0; v.scale--)
		v.mant /= 10;
	return v.scale == 0 && v.mant == whole;
}

char *
ng_decimal_print(NgArena *a, NgDecimal v)
{
	int64_t		pow = 1;
	int			i;

	for (; v.scale > 0 && v.mant % 10 == 0; v.scale--)
		v.mant /= 10;
	if (v.scale == 0)
		return ng_printf(a, "%lld", (long long) v.mant);
	for (i = 0; i < v.scale; i++)
		pow *= 10;
	return ng_printf(a, "%lld.%0*lld", (long long) (v.mant / pow), v.scale,
					 (long long) (v.mant % pow));
}

static bool
add_digits(const NgDoc *d, int32_t tok, int64_t *v)
{
	const NgToken *t = &d->toks.v[tok];
	int			i;

	for (i = 0; i < t->nbytes; i++)
	{
		if (!times(v, 10))
			return false;
		*v += d->text[t->byte + i] - '0';
	}
	return true;
}

static bool
number_at(const NgDoc *d, int32_t i, int32_t end)
{
	return i < end && d->toks.v[i].kind == NG_TOK_NUMBER;
}

/* c and then a run of digits, both without space: "." + "500". */
static bool
group(const NgDoc *d, int32_t i, int32_t end, char c)
{
	return i + 1 < end && ng_punct(d, i, c) && ng_joined(d, i) && number_at(d, i + 1, end) &&
		ng_joined(d, i + 1);
}

static const NgLexEntry *
word(const NgDoc *d, int32_t i, int32_t end, int cls, int32_t *ntok)
{
	const NgMatch *m = i < end ? ng_match_class(d, i, NG_CAT_NUMBER, cls) : NULL;

	if (!m || i + m->ntok > end)
		return NULL;
	*ntok = m->ntok;
	return ng_entry(d, m);
}

/* A digit of its place: lăm and mốt only follow tens, năm (also "year") never does. */
static const NgLexEntry *
digit_word(const NgDoc *d, int32_t i, int32_t end, bool after_ten)
{
	const NgMatch *m;

	if (i >= end)
		return NULL;
	for (m = ng_match_first_of(d, i, NG_CAT_NUMBER); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_NUMBER && m->cls == NG_NUMBER_DIGIT && m->ntok == 1 &&
			ng_lex_arg(ng_entry(d, m))[0] != (after_ten ? 'h' : 't'))
			return ng_entry(d, m);
	return NULL;
}

/*
 * 1.500 is fifteen hundred, 1,5 one and a half, 8.5 eight and a half: a dot
 * before exactly three digits groups, a comma does so when it comes twice, or when
 * the number goes on with a dot.
 */
static bool
digits(const NgDoc *d, int32_t i, int32_t end, NgNumeral *n)
{
	const NgToken *t = d->toks.v;
	int64_t		v = 0;
	char		sep = 0;
	int32_t		j = i + 1,
				ignored;
	bool		head = t[i].nbytes <= 3 && d->text[t[i].byte] != '0';

	n->leading_zero = t[i].nbytes > 1 && d->text[t[i].byte] == '0';
	n->plain = true;
	if (!add_digits(d, i, &v))
		return false;
	if (head && group(d, j, end, '.') && t[j + 1].nbytes == 3)
		sep = '.';
	else if (head && group(d, j, end, ',') && t[j + 1].nbytes == 3 &&
			 (group(d, j + 2, end, '.') || (group(d, j + 2, end, ',') && t[j + 3].nbytes == 3) ||
			  !(word(d, j + 2, end, NG_NUMBER_MULTIPLIER, &ignored) ||
				ng_is(d, j + 2, NG_CAT_UNIT, NG_UNIT_PERCENT))))
		sep = ',';
	while (sep && group(d, j, end, sep) && t[j + 1].nbytes == 3)
	{
		n->plain = false;
		if (!add_digits(d, j + 1, &v))
			return false;
		j += 2;
	}
	n->value.scale = 0;
	if ((sep != ',' && group(d, j, end, ',')) || (sep != '.' && group(d, j, end, '.')))
	{
		/* more groups after a decimal: a version, a telephone, an address */
		if (t[j + 1].nbytes > 6 || group(d, j + 2, end, '.') ||
			(group(d, j + 2, end, ',') && sep == 0))
			return false;
		n->plain = false;
		if (!add_digits(d, j + 1, &v))
			return false;
		n->value.scale = t[j + 1].nbytes;
		j += 2;
	}
	else if (n->plain && t[i].nbytes <= 3 && ng_punct(d, j, ',') && ng_joined(d, j) &&
			 number_at(d, j + 1, end) && t[j + 1].nbytes <= 2 &&
			 (word(d, j + 2, end, NG_NUMBER_MULTIPLIER, &ignored) ||
			  ng_is(d, j + 2, NG_CAT_UNIT, NG_UNIT_PERCENT)) &&
			 !ng_is(d, i - 1, NG_CAT_TIME, NG_TIME_MONTH) &&
			 !ng_is(d, i - 1, NG_CAT_TIME, NG_TIME_DAY))
	{
		n->plain = false;		/* "24, 5 tỷ": a slip of the keyboard */
		if (!add_digits(d, j + 1, &v))
			return false;
		n->value.scale = t[j + 1].nbytes;
		j += 2;
	}
	n->value.mant = v;
	n->to = j;
	return true;
}

/* A number below 1000 in words; 0 tokens if none. */
static int32_t
below_thousand(const NgDoc *d, int32_t i, int32_t end, int64_t *v)
{
	const NgLexEntry *e;
	int32_t		j = i,
				k;
	bool		ten = false;

	*v = 0;
	if ((e = digit_word(d, j, end, false)) != NULL)
	{
		*v = e->num;
		j++;
		if ((e = word(d, j, end, NG_NUMBER_HUNDRED, &k)) != NULL && e->num == 100)
		{
			*v *= 100;
			j += k;
			if ((e = word(d, j, end, NG_NUMBER_HUNDRED, &k)) != NULL && e->num == 0 &&
				((e = digit_word(d, j + k, end, false)) != NULL ||
				 (e = digit_word(d, j + k, end, true)) != NULL))
			{
				*v += e->num;
				return j + k + 1;
			}
			if ((e = digit_word(d, j, end, false)) != NULL &&
				word(d, j + 1, end, NG_NUMBER_TEN, &k) &&
				word(d, j + 1, end, NG_NUMBER_TEN, &k)->num == 1)
			{
				*v += e->num * 10;
				j += 1 + k;
				ten = true;
			}
			else if ((e = word(d, j, end, NG_NUMBER_TEN, &k)) != NULL && e->num == 10)
			{
				*v += 10;
				j += k;
				ten = true;
			}
		}
		else if ((e = word(d, j, end, NG_NUMBER_TEN, &k)) != NULL && e->num == 1)
		{
			*v *= 10;
			j += k;
			ten = true;
		}
	}
	else if ((e = word(d, j, end, NG_NUMBER_TEN, &k)) != NULL && e->num == 10)
	{
		*v = 10;
		j += k;
		ten = true;
	}
	else
		return i;
	if (ten && (e = digit_word(d, j, end, true)) != NULL)
	{
		*v += e->num;
		j++;
	}
	return j;
}

/* Takes the multiplier words behind a number: "1,5 nghìn tỷ", "hai tỷ rưỡi", "1 tỷ 200 triệu". */
static bool
multipliers(const NgDoc *d, int32_t end, NgNumeral *n)
{
	const NgLexEntry *e;
	int32_t		k;
	int64_t		rest;
	NgDecimal	more;

	n->factor = 1;
	if ((e = word(d, n->to, end, NG_NUMBER_MULTIPLIER, &k)) == NULL)
		return true;
	if (!ng_decimal_mul(&n->value, e->num))
		return false;
	n->factor = e->num;
	n->to += k;
	n->plain = false;
	if ((e = word(d, n->to, end, NG_NUMBER_HALF, &k)) != NULL && e->num == 1 && n->value.scale == 0)
	{
		n->value.mant += n->factor / 2;
		n->to += k;
		n->half = true;
	}
	while (n->factor > 1 && n->value.scale == 0)
	{
		int32_t		j = n->to;

		rest = 0;
		if (number_at(d, j, end) && d->toks.v[j].nbytes <= 3)
		{
			if (!add_digits(d, j, &rest))
				return false;
			j++;
		}
		else
			j = below_thousand(d, j, end, &rest);
		if (j == n->to || (e = word(d, j, end, NG_NUMBER_MULTIPLIER, &k)) == NULL ||
			e->num >= n->factor)
			break;
		more.mant = rest;
		more.scale = 0;
		if (!ng_decimal_mul(&more, e->num))
			return false;
		n->value.mant += more.mant;
		n->factor = e->num;
		n->to = j + k;
	}
	return true;
}

bool
ng_numeral(const NgDoc *d, int32_t i, int32_t end, NgNumeral *n)
{
	const NgLexEntry *e;
	int32_t		k;

	if (i < 0 || i >= end)
		return false;
	n->from = i;
	n->words = n->leading_zero = n->plain = n->half = false;
	n->factor = 1;
	n->value.scale = 0;
	if (number_at(d, i, end))
		return digits(d, i, end, n) && multipliers(d, end, n);
	n->words = true;
	if ((e = word(d, i, end, NG_NUMBER_HALF, &k)) != NULL && e->num == 2)
	{
		n->half = true;
		n->value.mant = 5;
		n->value.scale = 1;
		n->to = i + k;
		return multipliers(d, end, n);
	}
	n->to = below_thousand(d, i, end, &n->value.mant);
	return n->to > i && multipliers(d, end, n);
}
