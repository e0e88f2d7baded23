/* link_keys.c: where to look for reports of the same event, and when two may be put together. */
#include <string.h>

#include "link.h"

#define MONTH_DAYS	31			/* what is said of more days than that is vague */
#define YEARS_DAYS	800			/* and what is said of more than two years too vague */

/* FNV-1a */
#define HASH_START UINT64_C(14695981039346656037)

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
	return p->country ? mix(HASH_START, &p->country, sizeof(p->country))
		: mix_text(HASH_START, p->org);
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
	return mix(HASH_START, &sum, sizeof(sum));
}

/* ---- days ---- */

typedef struct Days
{
	int32_t		from,
				to;
	bool		known,			/* some days, not all the past or future */
				narrow;			/* of a month or less */
} Days;

static Days
days_of(const NgEvent *e)
{
	Days		d;

	ng_date_days(&e->date, &d.from, &d.to);
	d.known = d.from > NG_DAY_PAST && d.to < NG_DAY_FUTURE;
	d.narrow = d.known && d.to - d.from <= MONTH_DAYS;
	return d;
}

static uint32_t
month_of(int32_t day)
{
	int			year,
				month,
				mday;

	ng_day_fields(day, &year, &month, &mday);
	return (uint32_t) (year * 12 + month);
}

/* ---- blocks: 5 bits for the family, then what kind of days, then which ---- */

#define FAMILY_SHIFT	27
#define DAYS_SHIFT		24
#define DAYS_MASK		0xFFFFFFu
enum {ONE_DAY, SEVERAL_DAYS, OTHER_DAYS};
#define ACT_MONTH_SHIFT 9
#define ACT_OTHER_DAYS	0x4000000u
#define FIRST_DAY		(-730485)	/* of the year 1 */

static uint32_t
family_bits(const NgEvent *e)
{
	return (uint32_t) (ng_kind(e->kind)->family_no << 1 | (e->modality == NG_NEGATED))
		<< FAMILY_SHIFT;
}

static int32_t
day_block(const NgEvent *e, int32_t day)
{
	return (int32_t) (family_bits(e) | ONE_DAY << DAYS_SHIFT |
					  ((uint32_t) (day - FIRST_DAY) & DAYS_MASK));
}

static int32_t
month_block(const NgEvent *e, uint32_t month)
{
	return (int32_t) (family_bits(e) | SEVERAL_DAYS << DAYS_SHIFT | month);
}

static bool
is_act(const NgEvent *e)
{
	return ng_kind(e->kind)->link == NG_LINK_ACT;
}

/* The first session with a number. */
static const NgForumRef *
session(const NgEvent *e)
{
	int32_t		i;

	for (i = 0; i < e->nforums; i++)
		if (e->forums[i].ordinal)
			return &e->forums[i];
	return NULL;
}

static uint64_t
mix_session(uint64_t h, const NgForumRef *f)
{
	return mix(mix_text(h, f->name), &f->ordinal, sizeof(f->ordinal));
}

static int32_t
act_block(const NgEvent *e, const Days *d)
{
	uint64_t	h = parties_hash(e);

	if (d->narrow)
		return (int32_t) (family_bits(e) | month_of(d->from) << ACT_MONTH_SHIFT |
						  (uint32_t) (h >> (64 - ACT_MONTH_SHIFT)));
	h = mix(mix(h, &d->from, sizeof(d->from)), &d->to, sizeof(d->to));
	if (d->from == NG_DAY_UNKNOWN && session(e))
		h = mix_session(h, session(e));
	return (int32_t) (family_bits(e) | ACT_OTHER_DAYS | (uint32_t) (h >> 38));
}

int32_t
ng_event_block(const NgEvent *e)
{
	Days		d = days_of(e);
	uint64_t	h;

	if (is_act(e))
		return act_block(e, &d);
	if (d.narrow)
		return d.from == d.to ? day_block(e, d.from) : month_block(e, month_of(d.from));
	h = mix(mix(HASH_START, &d.from, sizeof(d.from)), &d.to, sizeof(d.to));
	return (int32_t) (family_bits(e) | OTHER_DAYS << DAYS_SHIFT | (uint32_t) (h >> 40));
}

static bool
has_blocks_near(const NgEvent *e, const Days *d)
{
	return d->from != NG_DAY_UNKNOWN || (is_act(e) && session(e));
}

bool
ng_event_links(const NgEvent *e)
{
	Days		d = days_of(e);

	return has_blocks_near(e, &d) || ng_event_name_block(e) != 0;
}

int
ng_event_blocks_near(const NgEvent *e, int32_t *out)
{
	Days		d = days_of(e);
	uint32_t	month,
				last;
	int			n = 0;
	int32_t		day;

	if (!has_blocks_near(e, &d))
		return 0;
	if (is_act(e) || !d.narrow)
		out[n++] = ng_event_block(e);
	else
	{
		/* a date may be a day off, and what takes several days may begin in the month before */
		for (day = d.from - 1; day <= d.to + 1; day++)
			out[n++] = day_block(e, day);
		last = month_of(d.to + 1);
		for (month = month_of(d.from - 1 - MONTH_DAYS); month <= last; month++)
			out[n++] = month_block(e, month);
	}
	return n;
}

int32_t
ng_event_name_block(const NgEvent *e)
{
	const NgKind *kind = ng_kind(e->kind);
	const NgForumRef *f = session(e);
	Days		d = days_of(e);
	uint32_t	bits = family_bits(e);
	uint64_t	h = mix(HASH_START, &bits, sizeof(bits));

	if (is_act(e))
		return 0;
	if (f)
		h = mix_session(h, f);
	else if (kind->link == NG_LINK_SESSION && e->nforums > 0 && d.known)
	{
		uint32_t	year = (month_of(d.from) - 1) / 12;

		h = mix(mix_text(h, e->forums[0].name), &year, sizeof(year));
	}
	else if ((kind->link == NG_LINK_ONCE || (kind->link == NG_LINK_YEARLY && e->level)) &&
			 e->nactors + e->nrecipients > 0 && d.known)
	{
		uint64_t	parties = parties_hash(e);

		h = mix(mix_text(h, kind->name), &parties, sizeof(parties));
		if (kind->link == NG_LINK_YEARLY)
			h = mix(h, &e->level, sizeof(e->level));
	}
	else
		return 0;
	return (int32_t) (h >> 32) | 1;
}

/* ---- pairs ---- */

static bool
shares_forum(const NgEvent *a, const NgEvent *b, bool numbered)
{
	int32_t		i,
				j;

	for (i = 0; i < a->nforums; i++)
		for (j = 0; j < b->nforums; j++)
			if (strcmp(a->forums[i].name, b->forums[j].name) == 0 &&
				(!numbered ||
				 (a->forums[i].ordinal && a->forums[i].ordinal == b->forums[j].ordinal)))
				return true;
	return false;
}

/* Is there enough to go by where one date is vague? */
static bool
known_otherwise(const NgEvent *a, const Days *x, const NgEvent *b, const Days *y)
{
	if (shares_forum(a, b, true))
		return true;
	if (a->kind != b->kind || !x->known || !y->known || x->to - x->from > YEARS_DAYS ||
		y->to - y->from > YEARS_DAYS)
		return false;
	switch (ng_kind(a->kind)->link)
	{
		case NG_LINK_SESSION:
			return shares_forum(a, b, false);
		case NG_LINK_ONCE:
			return true;
		case NG_LINK_YEARLY:
			return a->level && b->level;
		default:
			return false;
	}
}

bool
ng_event_linkable(const NgEvent *a, const NgEvent *b)
{
	Days		x = days_of(a),
				y = days_of(b);

	if (!ng_event_same(a, b))
		return false;
	if (is_act(a))
		return ng_event_block(a) == ng_event_block(b) && parties_hash(a) == parties_hash(b);
	return (x.narrow && y.narrow) || (x.from == y.from && x.to == y.to) ||
		known_otherwise(a, &x, b, &y);
}
