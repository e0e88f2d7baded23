/* link.c: which reports of a corpus are of one event. */
#include <stdlib.h>
#include <string.h>

#include "link.h"

/* ---- blocks ---- */

/* Kinds that are sessions of a forum, wherever and whenever: its number says which. */
static const char *const sessions[] = {"summit",
									   "ministerial_conference",
									   "senior_officials_meeting",
									   "multilateral_meeting",
									   "committee_session",
									   "political_consultation",
									   "economic_forum",
									   "seminar",
									   NULL};

/* Families of speech acts: many on one day, told apart by who speaks to whom. */
static const char *const acts[] = {"statement", "request", "agreement", "support", NULL};

static bool
listed(const char *name, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(name, *list) == 0)
			return true;
	return false;
}

/* FNV-1a */
static uint64_t
mix(uint64_t h, const void *p, size_t n)
{
	const uint8_t *s = p;

	while (n-- > 0)
		h = (h ^ *s++) * UINT64_C(1099511628211);
	return h;
}

static uint64_t
mix_text(uint64_t h, const char *s)
{
	return mix(h, s, strlen(s) + 1);
}

static uint64_t
party_hash(const NgParty *p)
{
	uint64_t	h = UINT64_C(14695981039346656037);

	return p->country ? mix(h, &p->country, sizeof(p->country)) : mix_text(h, p->org);
}

/* The set of parties, on whichever side they are. */
static uint64_t
parties_hash(const NgEvent *e)
{
	uint64_t	sum = 0;
	int32_t		i;

	for (i = 0; i < e->nactors; i++)
		sum += party_hash(&e->actors[i]);
	for (i = 0; i < e->nrecipients; i++)
		sum += party_hash(&e->recipients[i]);
	return sum;
}

int32_t
ng_event_block(const NgEvent *e)
{
	const NgKind *kind = ng_kind(e->kind);
	uint64_t	h = mix_text(UINT64_C(14695981039346656037), kind->family);
	uint8_t		negated = e->modality == NG_NEGATED;
	int32_t		days[2],
				i;

	h = mix(h, &negated, 1);
	if (listed(kind->name, sessions))
		for (i = 0; i < e->nforums; i++)
			if (e->forums[i].ordinal)
			{
				h = mix_text(h, e->forums[i].name);
				return (int32_t) (mix(h, &e->forums[i].ordinal, sizeof(e->forums[i].ordinal)) >>
								  32);
			}
	ng_date_days(&e->date, &days[0], &days[1]);
	if (days[0] > NG_DAY_PAST && days[1] < NG_DAY_FUTURE && days[1] - days[0] <= 31)
	{
		int			year,
					month,
					day;

		ng_day_fields(days[0], &year, &month, &day);
		days[0] = year;
		days[1] = month;
	}
	h = mix(h, days, sizeof(days));
	if (listed(kind->family, acts))
	{
		uint64_t	parties = parties_hash(e);

		h = mix(h, &parties, sizeof(parties));
	}
	return (int32_t) (h >> 32);
}

/* ---- order of precision ---- */

typedef struct Item
{
	const NgReport *r;
	int32_t		block;
	int32_t		index;			/* of the report */
	int32_t		from,			/* days */
				to;
	int32_t		slack;			/* a day where the date is uncertain */
	uint64_t	parties;		/* signature: a bit a party */
	int32_t		place,			/* in the order of precision */
				founder,		/* place of the founder */
				nth;			/* among the acts of its article that are the same */
} Item;

static int
order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int64_t
width(const Item *x)
{
	return x->from == NG_DAY_UNKNOWN ? INT64_MAX : (int64_t) x->to - x->from;
}

/*
 * Negative when x says more: a narrower date first of all (so that the merged
 * event has the dates of the first in this order; see date_choice in merge.c),
 * then parties, a place, a level, forums, what happened rather than what is planned.
 */
static int
more_precise(const Item *x, const Item *y)
{
	const NgEvent *a = &x->r->e,
			   *b = &y->r->e;
	int			c;

	if ((c = order(width(x), width(y))) != 0 ||
		(c = order(a->date.uncertain, b->date.uncertain)) != 0 ||
		(c = order(x->from, y->from)) != 0)
		return c;
	if ((c = order(ng_kind_is_other(a->kind), ng_kind_is_other(b->kind))) != 0)
		return c;
	if ((c = order(b->nactors + b->nrecipients, a->nactors + a->nrecipients)) != 0)
		return c;
	if ((c = order((b->place_country != 0) + (b->place != NULL),
				   (a->place_country != 0) + (a->place != NULL))) != 0)
		return c;
	if ((c = order(b->level != 0, a->level != 0)) != 0)
		return c;
	if ((c = order(b->nforums, a->nforums)) != 0)
		return c;
	return order(a->modality, b->modality);
}

static int
by_precision(const void *p, const void *q)
{
	const Item *x = p,
			   *y = q;
	int			c;

	if ((c = order(x->block, y->block)) != 0 || (c = more_precise(x, y)) != 0 ||
		(c = ng_event_cmp(x->r->payload, x->r->npayload, y->r->payload, y->r->npayload)) != 0)
		return c;
	return order(x->r->id, y->r->id);
}

static int
by_founder(const void *p, const void *q)
{
	const Item *x = p,
			   *y = q;
	int			c = order(x->founder, y->founder);

	return c ? c : order(x->r->id, y->r->id);
}

/* ---- founders ---- */

static bool
equal(const Item *x, const Item *y)
{
	return x->r->npayload == y->r->npayload &&
		memcmp(x->r->payload, y->r->payload, x->r->npayload) == 0;
}

/* What event_same will never allow, without asking it: parties not nested, days apart. */
static bool
hopeless(const Item *x, const Item *y)
{
	uint64_t	both = x->parties & y->parties;

	if (both != x->parties && both != y->parties)
		return true;
	return x->from != NG_DAY_UNKNOWN && y->from != NG_DAY_UNKNOWN &&
		((int64_t) x->to + x->slack + y->slack < y->from ||
		 (int64_t) y->to + x->slack + y->slack < x->from);
}

/* A founder for every item; item: in order of precision. */
static void
find_founders(Item *item, int32_t n, NgArena *a)
{
	int32_t    *founders = ng_alloc(a, sizeof(int32_t) * (size_t) n);
	int32_t		nfounders = 0,
				i,
				j;

	for (i = 0; i < n; i++)
	{
		NG_CHECK_EVERY(a, i);
		if (i > 0 && item[i].block != item[i - 1].block)
			nfounders = 0;
		item[i].place = item[i].founder = i;
		/* an event that says nothing to go by is not even the same as itself */
		if (!ng_event_same(&item[i].r->e, &item[i].r->e))
			continue;
		if (i > 0 && equal(&item[i], &item[i - 1]))
		{
			item[i].founder = item[i - 1].founder;
			continue;
		}
		for (j = 0; j < nfounders; j++)
			if (!hopeless(&item[i], &item[founders[j]]) &&
				ng_event_same(&item[i].r->e, &item[founders[j]].r->e))
				break;
		if (j < nfounders)
			item[i].founder = founders[j];
		else
			founders[nfounders++] = i;
	}
}

/* ---- the whole ---- */

static uint64_t
signature(const NgEvent *e)
{
	uint64_t	s = 0;
	int32_t		i;

	for (i = 0; i < e->nactors; i++)
		s |= UINT64_C(1) << (party_hash(&e->actors[i]) >> 58);
	for (i = 0; i < e->nrecipients; i++)
		s |= UINT64_C(1) << (party_hash(&e->recipients[i]) >> 58);
	return s;
}

/* The report that stands for an event. */
typedef struct Best
{
	const Item *item;
	int32_t		reports;
} Best;

/*
 * The items of one founder, by id: the n-th act of an article is the n-th of
 * the others, what is no act is the first.  The most precise item stands for
 * its event.  best: room for n items.
 */
static void
number_acts(Item *item, int32_t n, Best *best, NgLink *links)
{
	Best	   *b;
	int32_t		nevents = 0,
				nacts = 0,
				i;

	for (i = 0; i < n; i++)
	{
		if (i == 0 || NG_REPORT_ARTICLE(item[i].r->id) != NG_REPORT_ARTICLE(item[i - 1].r->id))
			nacts = 0;
		item[i].nth = item[i].r->act ? nacts++ : 0;
		b = &best[item[i].nth];
		if (item[i].nth == nevents)
		{
			nevents++;
			b->item = &item[i];
			b->reports = 0;
		}
		else if (item[i].place < b->item->place)
			b->item = &item[i];
		b->reports++;
	}
	for (i = 0; i < n; i++)
	{
		b = &best[item[i].nth];
		links[item[i].index].canonical = b->item->r->id;
		links[item[i].index].reports = b->reports;
	}
}

void
ng_event_link(const NgReport *r, int32_t n, NgLink *links, NgArena *a)
{
	Item	   *item = ng_alloc(a, sizeof(Item) * (size_t) n);
	Best	   *best = ng_alloc(a, sizeof(Best) * (size_t) n);
	int32_t		i,
				end;

	for (i = 0; i < n; i++)
	{
		item[i].r = &r[i];
		item[i].index = i;
		item[i].block = ng_event_block(&r[i].e);
		item[i].parties = signature(&r[i].e);
		ng_date_days(&r[i].e.date, &item[i].from, &item[i].to);
		item[i].slack = r[i].e.date.uncertain;
	}
	if (n > 0)
		qsort(item, (size_t) n, sizeof(Item), by_precision);
	find_founders(item, n, a);
	if (n > 0)
		qsort(item, (size_t) n, sizeof(Item), by_founder);
	for (i = 0; i < n; i = end)
	{
		for (end = i + 1; end < n && item[end].founder == item[i].founder; end++)
			;
		number_acts(item + i, end - i, best, links);
	}
}
