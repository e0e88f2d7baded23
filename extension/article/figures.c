/*
 * figures.c: the stage that finds the amounts of a document: money,
 * percentages, measures, counts.
 */
#include <string.h>

#include "figures.h"
#include "timex.h"

#define UNIT_BACK	8

static const char *const comparators[] = {
	[0] = "eq",
	[NG_HEDGE_GT] = "gt",
	[NG_HEDGE_GE] = "ge",
	[NG_HEDGE_LT] = "lt",
	[NG_HEDGE_LE] = "le",
	[NG_HEDGE_APPROX] = "approx"
};

/* Where the mention that covers token i ends; i if none does.  *k walks along with i. */
static int32_t
past_date(const NgDoc *d, int32_t i, int32_t *k)
{
	while (*k < d->dates.n && d->dates.v[*k].at.to <= i)
		(*k)++;
	return *k < d->dates.n && d->dates.v[*k].at.from <= i ? d->dates.v[*k].at.to : i;
}

/* The same for names and for the parties at hand ("hai nước"). */
static int32_t
past_entity(const NgDoc *d, int32_t i, int32_t *k)
{
	const NgEntity *e;

	while (*k < d->ents.n && d->ents.v[*k].at.to <= i)
		(*k)++;
	if (*k >= d->ents.n)
		return i;
	e = &d->ents.v[*k];
	if (e->at.from > i || (e->at.from == i && e->type == NG_ENT_GROUP && ng_number(d, i) > 4))
		return i;
	return e->at.to;
}

/* "100 tỷ USD vào năm 2025 và 150 tỷ USD vào 2030": what comes after an aim is one, too. */
static bool
follows_aim(const NgDoc *d, const NgFigure *f)
{
	const NgFigure *last = d->figures.n ? &d->figures.v[d->figures.n - 1] : NULL;

	return last && strcmp(f->status, "actual") == 0 && strcmp(last->status, "target") == 0 &&
		last->at.sent == f->at.sent && f->currency && last->currency &&
		strcmp(f->currency, last->currency) == 0 && f->day_from != NG_DAY_UNKNOWN &&
		last->day_to != NG_DAY_UNKNOWN && f->day_from > last->day_to;
}

static void
add_figure(NgDoc *d, const FgAmount *a)
{
	NgFigure	f;

	memset(&f, 0, sizeof(f));
	f.at = ng_span(d, a->from, a->to);
	f.value = ng_decimal_print(d->arena, a->low.value);
	if (a->ranged)
		f.value_high = ng_decimal_print(d->arena, a->high.value);
	f.unit = a->unit;
	f.currency = a->currency;
	f.per = a->per;
	f.comparator = comparators[a->hedge];
	f.day_from = f.day_to = NG_DAY_UNKNOWN;
	fg_context(d, a, &f);
	if (follows_aim(d, &f))
		f.status = "target";
	*NG_PUSH(d->arena, d->figures) = f;
}

/* "từ 100.000 chiếc xuống còn 80.000": the unit stands with the amount before. */
static bool
borrow_unit(const NgDoc *d, int32_t end, const FgAmount *last, FgAmount *a)
{
	if (!a->bare || a->low.words || last->to == 0 || a->low.from < last->to ||
		a->low.from - last->to > UNIT_BACK ||
		ng_sent_of(d, last->from) != ng_sent_of(d, a->low.from) || last->kind == FG_TIMES)
		return false;
	/* a word or a sign must end the number, and it must be led up to */
	if ((a->low.to < end && d->toks.v[a->low.to].kind == NG_TOK_WORD) ||
		ng_ends_before(d, a->low.from, NG_CAT_HEDGE, NG_HEDGE_REACH) < last->to)
		return false;
	a->kind = last->kind;
	a->unit = last->unit;
	a->currency = last->currency;
	a->to = a->low.to;
	return true;
}

/* The next number, in figures or in words, of the tokens [i, to); to if there is none. */
static int32_t
next_number(const NgDoc *d, int32_t i, int32_t to)
{
	const NgToken *t = &d->toks.v[i];
	const NgLexDigest *digests = d->digests;

	for (; i < to && t->kind != NG_TOK_NUMBER &&
		 !(digests[t->digest].cats & (1 << NG_CAT_NUMBER)); t++)
	{
		NG_CHECK_EVERY(d->arena, i);
		i++;
	}
	return i;
}

void
ng_figures(NgDoc *d)
{
	int32_t		b,
				i,
				next,
				date = 0,
				ent = 0;
	FgAmount	a,
				last = {0};

	for (b = 0; b < d->blocks.n; b++)
	{
		const NgBlock *block = &d->blocks.v[b];

		if (block->kind == NG_BLOCK_URL || block->kind == NG_BLOCK_TIMESTAMP ||
			tx_is_slug(d, block))
			continue;
		for (i = block->from; (i = next_number(d, i, block->to)) < block->to; i = next)
		{
			NG_CHECK_EVERY(d->arena, i);
			if ((next = past_date(d, i, &date)) > i || (next = past_entity(d, i, &ent)) > i)
				continue;
			if (fg_amount(d, i, block->to, &a, &next) || borrow_unit(d, block->to, &last, &a))
			{
				add_figure(d, &a);
				last = a;
			}
			if (next <= i)
				next = i + 1;
		}
	}
}
