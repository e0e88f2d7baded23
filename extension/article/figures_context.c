/*
 * figures_context.c: what the clause says of an amount: whether it is fact,
 * forecast or aim, what it measures, of whom, when, for each of what, and against what it changed.
 *
 * Everything is looked for within LOOK tokens of the amount and inside its
 * sentence, so the work is linear.
 */
#include <string.h>

#include "figures.h"
#include "timex.h"

#define LOOK		60
#define NEAR		5			/* "sẽ", "có thể" must stand this near */
#define NEAR_AIM	14			/* "đưa", "nâng" */
#define MAX_SUBJECT	16
#define FEW_MEMBERS	6
#define SENTENCES_BACK	4
#define AHEAD		12

typedef struct Clause
{
	NgDoc	   *d;
	const FgAmount *a;
	int32_t		from, to;		/* the part of the sentence that is looked at */
} Clause;

/* ---- dates of the sentence ---- */

static bool
comma_between(const NgDoc *d, int32_t from, int32_t to)
{
	for (; from < to; from++)
		if (ng_punct(d, from, ',') || ng_punct(d, from, ';') || ng_punct(d, from, '('))
			return true;
	return false;
}

static bool
compared_before(const NgDoc *d, int32_t tok, int32_t floor)
{
	int32_t		i;

	for (i = tok - 1; i >= floor && i >= tok - 6 && d->toks.v[i].kind != NG_TOK_PUNCT; i--)
		if (ng_is(d, i, NG_CAT_HEDGE, NG_HEDGE_COMPARED))
			return true;
	return false;
}

/*
 * "4,6% trong năm 2024": the date right behind, else the nearest before, else
 * the next one.  True when it is right behind.
 */
static bool
take_during(const Clause *c, NgFigure *f)
{
	const NgDoc *d = c->d;
	const NgDateMention *best = NULL;
	int32_t		k;
	int			rank = 0;

	for (k = ng_date_from(d, c->from); k < d->dates.n && d->dates.v[k].at.from < c->to; k++)
	{
		const NgDateMention *m = &d->dates.v[k];
		int			r;

		if (m->day_from == NG_DAY_UNKNOWN || compared_before(d, m->at.from, c->from))
			continue;
		if (m->at.from >= c->a->to)
			r = comma_between(d, c->a->to, m->at.from) ? 1 : m->at.from - c->a->to <= 3 ? 4 : 2;
		else
			r = 3;
		/* the nearest before, the first behind */
		if (r > rank || (r == 3 && rank == 3))
		{
			best = m;
			rank = r;
		}
	}
	if (!best || rank < 2)
		return false;
	f->day_from = best->day_from;
	f->day_to = best->day_to;
	return rank == 4;
}

/* "hàng năm là 10 triệu", "20 triệu mỗi năm": a rate. */
static void
take_rate(const Clause *c, NgFigure *f)
{
	const NgDoc *d = c->d;
	int32_t		k;

	for (k = ng_date_from(d, c->from);
		 !f->per && k < d->dates.n && d->dates.v[k].at.from < c->to; k++)
	{
		const NgDateMention *m = &d->dates.v[k];
		int32_t		i;

		if (m->type != NG_TIMEX_SET || comma_between(d, m->at.to, c->a->from) ||
			comma_between(d, c->a->to, m->at.from) ||
			m->at.from - c->a->to > 1 || c->a->from - m->at.to > 3)
			continue;
		/* the unit is the last word of the set */
		for (i = m->at.from; i < m->at.to; i++)
			if (tx_is(d, i, m->at.to, NG_TIME_UNIT))
				f->per = fg_words(d, i, i + tx_is(d, i, m->at.to, NG_TIME_UNIT));
	}
}

/* ---- fact, forecast, aim ---- */

static const NgLexEntry *
hedge_of(const NgDoc *d, int32_t i, int cls)
{
	const NgMatch *m = ng_match_class(d, i, NG_CAT_HEDGE, cls);

	return m ? ng_entry(d, m) : NULL;
}

static const char *
status_of(const Clause *c)
{
	static const struct
	{
		int			cls;
		const char *status;
	}			known[] = {
		{NG_HEDGE_FORECAST, "forecast"},
		{NG_HEDGE_TARGET, "target"},
		{NG_HEDGE_ESTIMATE, "estimate"}
	};
	const NgDoc *d = c->d;
	bool		comma = false;
	int32_t		i;
	size_t		k;

	for (i = c->a->from - 1; i >= c->from; i--)
	{
		if (d->toks.v[i].kind == NG_TOK_PUNCT)
			comma |= ng_punct(d, i, ',') || ng_punct(d, i, ';');
		if (!(ng_digest(d, i)->cats & (1 << NG_CAT_HEDGE | 1 << NG_CAT_GRAMMAR)))
			continue;
		for (k = 0; k < sizeof(known) / sizeof(known[0]); k++)
		{
			const NgLexEntry *e = hedge_of(d, i, known[k].cls);
			bool		weak = e && ng_lex_arg(e)[0] == 'n';
			bool		count = c->a->kind == FG_COUNT || c->a->kind == FG_TIMES;

			/* weak words must be near; "đưa … lên 20 tỷ" may hold what is raised between them */
			int			near = known[k].cls == NG_HEDGE_TARGET ? NEAR_AIM : NEAR;

			if (!e || (weak && (comma || count || c->a->from - i > near)) ||
				(count && (comma || c->a->from - i > NEAR_AIM)))
				continue;
			/* an aim that was passed is a fact */
			if (known[k].cls == NG_HEDGE_TARGET &&
				ng_ends_before(d, i, NG_CAT_HEDGE, NG_HEDGE_GT) >= 0)
				return "actual";
			return known[k].status;
		}
		if (!comma && ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_PAST) == 1)
			return "actual";
	}
	return "actual";
}

/* "từ 350 triệu USD hiện nay lên 1 tỷ USD": the first of the two is where things stand. */
static bool
is_start(const Clause *c)
{
	const NgDoc *d = c->d;
	int32_t		i,
				n;

	if (c->a->ranged || ng_ends_before(d, c->a->from, NG_CAT_TIME, NG_TIME_FROM) < c->from)
		return false;
	for (i = c->a->to; i < c->to && i < c->a->to + NEAR && d->toks.v[i].kind != NG_TOK_PUNCT; i++)
		if ((n = ng_is(d, i, NG_CAT_HEDGE, NG_HEDGE_REACH)) > 0 && i + n < c->to &&
			(d->toks.v[i + n].kind == NG_TOK_NUMBER || ng_match(d, i + n, NG_CAT_HEDGE)))
			return true;
	return false;
}

/* ---- changes ---- */

/* Does a word of growth or fall lead up to the amount?  +1, -1, 0. */
static int
change_before(const Clause *c)
{
	const NgDoc *d = c->d;
	int32_t		at = c->a->from,
				from;
	int			k;

	for (k = 0; k < 4; k++)
	{
		if (ng_ends_before(d, at, NG_CAT_HEDGE, NG_HEDGE_INCREASE) >= c->from)
			return 1;
		if (ng_ends_before(d, at, NG_CAT_HEDGE, NG_HEDGE_DECREASE) >= c->from)
			return -1;
		/* "tăng trưởng kinh tế đạt 4,6%": an indicator that begins with the word */
		if ((from = ng_ends_before(d, at, NG_CAT_INDICATOR, NG_INDICATOR_GROWTH)) >= c->from &&
			hedge_of(d, from, NG_HEDGE_INCREASE))
			return 1;
		if ((from = ng_ends_before(d, at, NG_CAT_HEDGE, NG_HEDGE_REACH)) < c->from &&
			(from = ng_ends_before(d, at, NG_CAT_TIME, NG_TIME_FROM)) < c->from &&
			(from = ng_ends_before(d, at, NG_CAT_TIME, NG_TIME_TO)) < c->from &&
			(from = ng_ends_before(d, at, NG_CAT_GRAMMAR, NG_GRAMMAR_ADVERB)) < c->from &&
			(from = ng_ends_before(d, at, NG_CAT_HEDGE, NG_HEDGE_FORECAST)) < c->from)
			break;
		at = from;
	}
	return 0;
}

static int
change_in_clause(const Clause *c)
{
	const NgDoc *d = c->d;
	int32_t		i;

	for (i = c->a->from - 1; i >= c->from && i >= c->a->from - 20 && !ng_punct(d, i, ','); i--)
	{
		if (hedge_of(d, i, NG_HEDGE_INCREASE))
			return 1;
		if (hedge_of(d, i, NG_HEDGE_DECREASE))
			return -1;
	}
	return 1;
}

/* The words behind "so với": the date there, or what comes up to the end of the clause. */
static char *
change_base(const Clause *c, int32_t i)
{
	NgDoc	   *d = c->d;
	int32_t		k = ng_date_from(d, i),
				to = i;

	if (k < d->dates.n && d->dates.v[k].at.from <= i + 2 && d->dates.v[k].at.from < c->to)
		return ng_span_dup(d, d->dates.v[k].at);
	while (to < c->to && to - i < 8 && d->toks.v[to].kind != NG_TOK_PUNCT &&
		   !ng_is(d, to, NG_CAT_GRAMMAR, NG_GRAMMAR_AND))
		to++;
	return to > i ? ng_span_dup(d, ng_span(d, i, to)) : NULL;
}

static void
take_change(const Clause *c, NgFigure *f)
{
	NgDoc	   *d = c->d;
	int32_t		next = c->a->to;
	const NgMatch *m = NULL;
	int			sign,
				k;

	if (c->a->kind != FG_PERCENT || is_start(c) ||
		ng_ends_before(d, c->a->from, NG_CAT_HEDGE, NG_HEDGE_SHARE_OF) >= c->from)
		return;
	for (k = 0; k < 3 && next < c->to; k++, next++)
		if ((m = ng_match_class(d, next, NG_CAT_HEDGE, NG_HEDGE_COMPARED)) != NULL)
			break;
	sign = change_before(c);
	if (!sign && !m)
		return;
	if (!sign)
		sign = change_in_clause(c);
	f->change_pct = sign < 0 ? ng_printf(d->arena, "-%s", f->value) : f->value;
	if (m)
		f->change_base = change_base(c, next + m->ntok);
}

/* "đạt 1,73 tỷ USD, tăng 24% so với năm 2021": the change belongs to the amount before it too. */
static void
give_change(const Clause *c, const NgFigure *f)
{
	NgDoc	   *d = c->d;
	NgFigure   *g;
	int32_t		i;

	if (!f->change_pct || d->figures.n == 0)
		return;
	g = &d->figures.v[d->figures.n - 1];
	if (g->at.to <= c->from || g->change_pct || strcmp(g->unit, "percent") == 0 ||
		c->a->from - g->at.to > 8)
		return;
	for (i = g->at.to; i < c->a->from; i++)
		if (ng_punct(d, i, ';') || ng_is(d, i, NG_CAT_INDICATOR, 0))
			return;
	g->change_pct = f->change_pct;
	g->change_base = f->change_base;
}

/* ---- what is measured, and whose it is ---- */

/* The phrase before the amount, or the one that follows it at once. */
static NgSpan
indicator_of(const Clause *c)
{
	const NgDoc *d = c->d;
	NgSpan		s = {0, 0, -1, -1};
	const NgMatch *m,
			   *e;
	int32_t		i;

	if ((m = ng_match(d, c->a->to, NG_CAT_INDICATOR)) != NULL && c->a->to + m->ntok <= c->to)
		return ng_span(d, c->a->to, c->a->to + m->ntok);
	for (i = c->from; i < c->a->from; i++)
		if ((m = ng_match(d, i, NG_CAT_INDICATOR)) != NULL && i + m->ntok <= c->a->from)
		{
			/* "kim ngạch tăng trưởng ở mức 20%": the verb does not say of what */
			if (s.from < s.to &&
				(e = ng_match_class(d, i, NG_CAT_HEDGE, NG_HEDGE_INCREASE)) != NULL &&
				e->ntok >= m->ntok)
				continue;
			s = ng_span(d, i, i + m->ntok);
			i += m->ntok - 1;
		}
	if (s.from < s.to)
		return s;
	for (i = c->a->to; i < c->to && i < c->a->to + 6 && d->toks.v[i].kind != NG_TOK_PUNCT; i++)
		if ((m = ng_match(d, i, NG_CAT_INDICATOR)) != NULL && i + m->ntok <= c->to)
			return ng_span(d, i, i + m->ntok);
	return s;
}

static int
add_country(NgCountry *v, int n, NgCountry country)
{
	int			i,
				at;

	for (at = 0; at < n && ng_country_cmp(v[at], country) < 0; at++)
		;
	if (country == NG_NO_COUNTRY || n >= MAX_SUBJECT || (at < n && v[at] == country))
		return n;
	for (i = n; i > at; i--)
		v[i] = v[i - 1];
	v[at] = country;
	return n + 1;
}

/*
 * How directly an entity names its countries: 2 by name, 1 as members of a
 * small forum or group, 0 not.
 */
static int
naming(const NgEntity *e, bool persons)
{
	switch (e->type)
	{
		case NG_ENT_COUNTRY:
			return 2;
		case NG_ENT_GROUP:
			return e->ncountries <= 2 ? 2 : 1;
		case NG_ENT_FORUM:
			return e->ncountries <= FEW_MEMBERS ? 1 : 0;	/* "CLMV", not "ASEAN" */
		case NG_ENT_PERSON:
		case NG_ENT_OFFICE:
			return persons ? 2 : 0;
		default:
			return 0;
	}
}

/*
 * Countries named in [from, to), added to the n of v; members of forums only
 * where no country is named.  persons: those of office holders too.
 */
static int
countries_of(const NgDoc *d, int32_t from, int32_t to, bool persons, NgCountry *v, int n)
{
	int32_t		first = ng_ent_from(d, from),
				k,
				j;
	int			way,
				before = n;

	for (way = 2; way > 0 && n == before; way--)
		for (k = first; k < d->ents.n && d->ents.v[k].at.from < to; k++)
		{
			const NgEntity *e = &d->ents.v[k];

			for (j = 0; naming(e, persons) == way && j < e->ncountries; j++)
				n = add_country(v, n, e->countries[j]);
		}
	return n;
}

/*
 * How many "hai nước", "4 nước" speaks of; 1 when it does not say, 0 when
 * nothing like it stands there.
 */
static int
parties_said(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		k;

	for (k = ng_ent_from(d, from); k < d->ents.n && d->ents.v[k].at.from < to; k++)
		if (d->ents.v[k].type == NG_ENT_GROUP && d->ents.v[k].ncountries == 0)
			return d->ents.v[k].count > 1 ? d->ents.v[k].count : 1;
	return 0;
}

static bool
names_organization(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		k;

	for (k = ng_ent_from(d, from); k < d->ents.n && d->ents.v[k].at.from < to; k++)
	{
		const NgEntity *e = &d->ents.v[k];

		if (e->type == NG_ENT_FORUM && e->entry && e->entry->cls == NG_FORUM_ORGANIZATION)
			return true;
	}
	return false;
}

/* The parties that "hai nước" goes back to: the nearest earlier sentence that names as many. */
static int
earlier_parties(const NgDoc *d, int32_t sent, int count, NgCountry *v)
{
	NgCountry	w[MAX_SUBJECT];
	int			back,
				n;

	for (back = 1; back <= SENTENCES_BACK && sent - back >= 0; back++)
	{
		const NgSent *s = &d->sents.v[sent - back];
		int32_t		low = s->to - LOOK > s->from ? s->to - LOOK : s->from;

		n = countries_of(d, low, s->to, false, w, 0);
		if (n < 2)
			n = countries_of(d, low, s->to, true, w, n);
		if (count > 1 ? n == count : n >= 2)
		{
			memcpy(v, w, sizeof(w));
			return n;
		}
	}
	/* else those of the headline */
	n = countries_of(d, d->meta.title.from, d->meta.title.to, true, w, 0);
	if (count > 1 ? n != count : n < 2)
		return 0;
	memcpy(v, w, sizeof(w));
	return n;
}

/* The figure before this one in the sentence, NULL if none. */
static const NgFigure *
figure_before(const Clause *c)
{
	const NgDoc *d = c->d;
	const NgFigure *f = d->figures.n > 0 ? &d->figures.v[d->figures.n - 1] : NULL;

	return f && f->at.from >= c->from && f->nsubject > 0 ? f : NULL;
}

static void
take_subject(const Clause *c, NgSpan indicator, NgFigure *f)
{
	const NgDoc *d = c->d;
	const NgFigure *before = figure_before(c);
	int32_t		from = before ? before->at.to : c->from,
				to = c->a->to;
	NgCountry	v[MAX_SUBJECT];
	int			n = 0,
				count;

	if (indicator.from < indicator.to && indicator.from >= from && indicator.from < c->a->from)
		n = countries_of(d, indicator.from, c->a->from, false, v, 0);
	if (n < 2)
		n = countries_of(d, from, c->a->from, false, v, n);
	if (n == 0 && before)
	{
		f->subject = before->subject;
		f->nsubject = before->nsubject;
		return;
	}
	count = parties_said(d, from, c->a->from);
	/* trade and investment have two ends, said or not */
	if (n == 0 && count == 0 && indicator.from < indicator.to &&
		(ng_is(d, indicator.from, NG_CAT_INDICATOR, NG_INDICATOR_TRADE) ||
		 ng_is(d, indicator.from, NG_CAT_INDICATOR, NG_INDICATOR_INVESTMENT)))
		count = 2;
	/* "kim ngạch ASEAN - Trung Quốc": its other end is no country */
	if (n < 2 && count > 0 && !(n == 1 && count == 1 && names_organization(d, from, c->a->from)))
	{
		int			k = earlier_parties(d, ng_sent_of(d, c->a->from), count, v);

		n = k ? k : n;
	}
	while (to < c->to && to - c->a->to < AHEAD && !ng_punct(d, to, ',') &&
		   !ng_punct(d, to, ';') && d->toks.v[to].kind != NG_TOK_NUMBER)
		to++;
	if (n < 2)
		n = countries_of(d, c->a->to, to, false, v, n);
	if (n == 0)
		n = countries_of(d, c->from, c->to, false, v, 0);
	if (n == 0)
		return;
	f->subject = ng_alloc(d->arena, (size_t) n * sizeof(NgCountry));
	memcpy(f->subject, v, (size_t) n * sizeof(NgCountry));
	f->nsubject = n;
}

void
fg_context(NgDoc *d, const FgAmount *a, NgFigure *f)
{
	Clause		c = {d, a, a->from - LOOK, a->to + LOOK};
	int32_t		s = ng_sent_of(d, a->from);
	int32_t		low = s >= 0 ? d->sents.v[s].from : d->blocks.v[f->at.block].from,
				high = s >= 0 ? d->sents.v[s].to : d->blocks.v[f->at.block].to;
	NgSpan		indicator;
	bool		dated;

	if (c.from < low)
		c.from = low;
	if (c.to > high)
		c.to = high;
	f->status = status_of(&c);
	dated = take_during(&c, f);
	if (is_start(&c))
		f->status = "actual";
	/* "lên 10 tỷ USD vào năm 2020": what lies ahead of the page's day is no fact */
	else if (dated && a->kind == FG_MONEY && strcmp(f->status, "actual") == 0 &&
			 d->meta.published_day != NG_DAY_UNKNOWN &&
			 f->day_from > d->meta.published_day)
		f->status = "target";
	take_change(&c, f);
	give_change(&c, f);
	if (a->kind == FG_COUNT || a->kind == FG_TIMES)
		return;
	if (a->kind == FG_MONEY)
		take_rate(&c, f);
	indicator = indicator_of(&c);
	if (indicator.from < indicator.to)
	{
		f->indicator = ng_span_dup(d, indicator);
		f->measure = (uint8_t) ng_match(d, indicator.from, NG_CAT_INDICATOR)->cls;
	}
	if (a->kind != FG_MEASURE)
		take_subject(&c, indicator, f);
}
