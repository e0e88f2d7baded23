/* link.c: which reports of a corpus are of one event. */
#include <stdlib.h>
#include <string.h>

#include "link.h"

/* ---- maps from numbers to lists of numbers ---- */

typedef struct Cell
{
	uint64_t	key;
	int32_t		first,			/* nodes from 1, 0 none */
				last;
	bool		used;
} Cell;

typedef struct Node
{
	int32_t		value,
				next;
} Node;

typedef struct Map
{
	Cell	   *cells;			/* open addressing; their number is a power of two */
	uint32_t	mask,
				nkeys;
	NG_VEC(Node) nodes;			/* from 1 */
} Map;

static uint32_t
slot(const Map *m, uint64_t key)
{
	uint32_t	i = (uint32_t) ((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & m->mask;

	while (m->cells[i].used && m->cells[i].key != key)
		i = (i + 1) & m->mask;
	return i;
}

static void
map_init(Map *m, NgArena *a, uint32_t slots)
{
	memset(m, 0, sizeof(*m));
	m->mask = slots - 1;
	m->cells = ng_alloc0(a, sizeof(Cell) * slots);
	memset(NG_PUSH(a, m->nodes), 0, sizeof(Node));
}

static void
map_grow(Map *m, NgArena *a)
{
	Cell	   *old = m->cells;
	uint32_t	n = m->mask + 1,
				i;

	m->mask = 2 * n - 1;
	m->cells = ng_alloc0(a, sizeof(Cell) * 2 * n);
	for (i = 0; i < n; i++)
		if (old[i].used)
			m->cells[slot(m, old[i].key)] = old[i];
}

/* The list of a key, which is there from now on; *found: was it before? */
static Cell *
map_enter(Map *m, NgArena *a, uint64_t key, bool *found)
{
	Cell	   *c;

	if (2 * m->nkeys > m->mask)
		map_grow(m, a);
	c = &m->cells[slot(m, key)];
	*found = c->used;
	if (!c->used)
	{
		c->used = true;
		c->key = key;
		m->nkeys++;
	}
	return c;
}

static void
map_add(Map *m, NgArena *a, uint64_t key, int32_t value)
{
	bool		found;
	Cell	   *c = map_enter(m, a, key, &found);
	Node	   *node = NG_PUSH(a, m->nodes);
	int32_t		at = m->nodes.n - 1;

	node->value = value;
	node->next = 0;
	if (c->first)
		m->nodes.v[c->last].next = at;
	else
		c->first = at;
	c->last = at;
}

/* First node of a key's list, in the order of adding; 0 if there is none. */
static int32_t
map_first(const Map *m, uint64_t key)
{
	const Cell *c = &m->cells[slot(m, key)];

	return c->used ? c->first : 0;
}

/* Takes the node after prev (0: the first) off the key's list; returns the one that follows. */
static int32_t
map_drop(Map *m, uint64_t key, int32_t prev)
{
	Cell	   *c = &m->cells[slot(m, key)];
	int32_t    *link = prev ? &m->nodes.v[prev].next : &c->first;

	if (*link == c->last)
		c->last = prev;
	return *link = m->nodes.v[*link].next;
}

/* ---- order of precision ---- */

static int
order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/*
 * Less when an event says more: parties, a place, a level, forums, what
 * happened rather than what is planned.
 */
static uint32_t
vagueness(const NgEvent *e)
{
	uint32_t	v = e->kind == NG_KIND_OTHER;

	v = v << 11 | (uint32_t) (2 * NG_EVENT_MAX_PARTIES - e->nactors - e->nrecipients);
	v = v << 2 | (uint32_t) (2 - (e->place_country != 0) - (e->place != NULL));
	v = v << 1 | (e->level == 0);
	v = v << 10 | (uint32_t) (NG_EVENT_MAX_FORUMS - e->nforums);
	return v << 2 | e->modality;
}

/* ---- sets of reports ---- */

typedef struct Item
{
	NgReport	r;
	int32_t		from,			/* days */
				to;
	int32_t		slack;			/* a day where the date is uncertain */
	uint32_t	vagueness;
	int64_t		width;			/* days */
	uint64_t	parties;		/* signature: a bit a party */
	bool		taken;			/* in question */
} Item;

struct NgLinkSet
{
	NgArena    *arena;
	NG_VEC(Item) items;
	Map			by_id,
				by_block;		/* items that are not in question yet, by days and by name */
	Map			asked;			/* blocks that have been asked for */
	NG_VEC(int32_t) taken;		/* items in question, in the order they were found */
	int32_t		nasked,			/* of these: their blocks have been asked for */
				nspread;		/* those that may belong to them have been looked for */
};

/* Keys of the map of blocks: by days, by name. */
static uint64_t
block_key(int32_t block)
{
	return (uint32_t) block;
}

static uint64_t
name_key(int32_t name)
{
	return UINT64_C(1) << 32 | (uint32_t) name;
}

NgLinkSet *
ng_link_set(NgArena *a)
{
	NgLinkSet  *s = ng_alloc0(a, sizeof(NgLinkSet));

	s->arena = a;
	map_init(&s->by_id, a, 1024);
	map_init(&s->by_block, a, 1024);
	map_init(&s->asked, a, 1024);
	return s;
}

static uint64_t
party_bit(const NgParty *p)
{
	uint64_t	h = p->country;
	const char *c;

	for (c = p->country ? "" : p->org; *c; c++)
		h = h * 31 + (uint8_t) *c;
	return UINT64_C(1) << ((h * UINT64_C(0x9E3779B97F4A7C15)) >> 58);
}

static uint64_t
signature(const NgEvent *e)
{
	uint64_t	s = 0;
	int32_t		i;

	for (i = 0; i < e->nactors; i++)
		s |= party_bit(&e->actors[i]);
	for (i = 0; i < e->nrecipients; i++)
		s |= party_bit(&e->recipients[i]);
	return s;
}

static void
take(NgLinkSet *s, int32_t i)
{
	if (s->items.v[i].taken)
		return;
	s->items.v[i].taken = true;
	*NG_PUSH(s->arena, s->taken) = i;
}

bool
ng_link_add(NgLinkSet *s, const NgReport *r, bool in_question)
{
	bool		found;
	Cell	   *c = map_enter(&s->by_id, s->arena, (uint64_t) r->id, &found);
	Item	   *x;
	int32_t		at = s->items.n;

	if (found)
	{
		if (in_question)
			take(s, c->first);
		return false;
	}
	c->first = at;				/* one a key: no list */
	x = NG_PUSH(s->arena, s->items);
	x->r = *r;
	x->r.canonical = r->id;
	x->r.reports = 0;
	x->taken = false;
	x->parties = signature(&r->e);
	x->slack = r->e.date.uncertain;
	ng_date_days(&r->e.date, &x->from, &x->to);
	x->width = x->from == NG_DAY_UNKNOWN ? INT64_MAX : (int64_t) x->to - x->from;
	x->vagueness = vagueness(&r->e);
	map_add(&s->by_block, s->arena, block_key(r->block), at);
	if (r->name)
		map_add(&s->by_block, s->arena, name_key(r->name), at);
	if (in_question)
		take(s, at);
	return true;
}

int32_t
ng_link_count(const NgLinkSet *s)
{
	return s->items.n;
}

const NgReport *
ng_link_report(const NgLinkSet *s, int32_t i)
{
	return &s->items.v[i].r;
}

/* Keys of blocks in which reports of the same event may be; out: room for one more than blocks. */
static int
keys_near(const Item *x, uint64_t *out)
{
	int32_t		blocks[NG_LINK_MAX_BLOCKS];
	int			n = ng_event_blocks_near(&x->r.e, blocks),
				i;

	for (i = 0; i < n; i++)
		out[i] = block_key(blocks[i]);
	if (x->r.name)
		out[n++] = name_key(x->r.name);
	return n;
}

/* What ng_event_same will never allow, without asking it: parties not nested, days apart. */
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

static bool
linkable(const Item *x, const Item *y)
{
	return !hopeless(x, y) && ng_event_linkable(&x->r.e, &y->r.e);
}

/*
 * Of what is there, takes what may be of one event with item i.  What is taken
 * goes off the lists as they are read: of a first link all is taken from the beginning.
 */
static void
spread(NgLinkSet *s, int32_t i)
{
	uint64_t	keys[NG_LINK_MAX_BLOCKS + 1];
	int			n = keys_near(&s->items.v[i], keys),
				k;
	int32_t		prev,
				node;

	for (k = 0; k < n; k++)
		for (prev = 0, node = map_first(&s->by_block, keys[k]); node;)
		{
			int32_t		j = s->by_block.nodes.v[node].value;

			if (!s->items.v[j].taken && linkable(&s->items.v[i], &s->items.v[j]))
				take(s, j);
			if (s->items.v[j].taken)
				node = map_drop(&s->by_block, keys[k], prev);
			else
			{
				prev = node;
				node = s->by_block.nodes.v[node].next;
			}
		}
}

bool
ng_link_wanted(NgLinkSet *s, NgBlockList *blocks, NgBlockList *names)
{
	uint64_t	keys[NG_LINK_MAX_BLOCKS + 1];
	bool		found;
	int			n,
				k;

	blocks->n = names->n = 0;
	do
	{
		for (; s->nspread < s->nasked; s->nspread++)
		{
			NG_CHECK_EVERY(s->arena, s->nspread);
			spread(s, s->taken.v[s->nspread]);
		}
		for (; s->nasked < s->taken.n; s->nasked++)
		{
			n = keys_near(&s->items.v[s->taken.v[s->nasked]], keys);
			for (k = 0; k < n; k++)
			{
				map_enter(&s->asked, s->arena, keys[k], &found);
				if (!found)
					*(keys[k] >> 32 ? NG_PUSH(s->arena, *names) : NG_PUSH(s->arena, *blocks)) =
						(int32_t) (uint32_t) keys[k];
			}
		}
	} while (blocks->n + names->n == 0 && s->nspread < s->nasked);
	return blocks->n + names->n > 0;
}

/* ---- the order that founders are sought in ---- */

/* An item in question, for sorting. */
typedef struct Place
{
	Item	   *item;
	int32_t		rank,			/* in the order of precision */
				founder,		/* rank of the founder */
				nth;			/* among the acts of its article that are the same */
} Place;

/*
 * A narrower date comes first of all, so that the merged event has the dates
 * of the first in this order (see date_choice in merge.c).
 */
static int
by_precision(const void *p, const void *q)
{
	const Item *x = ((const Place *) p)->item,
			   *y = ((const Place *) q)->item;
	int			c;

	if ((c = order(x->width, y->width)) != 0 || (c = order(x->slack, y->slack)) != 0 ||
		(c = order(x->from, y->from)) != 0 || (c = order(x->vagueness, y->vagueness)) != 0 ||
		(c = order((int64_t) x->r.npayload, (int64_t) y->r.npayload)) != 0 ||
		(c = memcmp(x->r.payload, y->r.payload, x->r.npayload)) != 0)
		return c;
	return order(x->r.id, y->r.id);
}

static int
by_founder(const void *p, const void *q)
{
	const Place *x = p,
			   *y = q;
	int			c = order(x->founder, y->founder);

	return c ? c : order(x->item->r.id, y->item->r.id);
}

/* ---- founders ---- */

static bool
equal(const Item *x, const Item *y)
{
	return x->r.npayload == y->r.npayload &&
		memcmp(x->r.payload, y->r.payload, x->r.npayload) == 0;
}

/* The most precise founder that the item at p may join; n if there is none. */
static int32_t
find_founder(const Place *place, const Map *founders, int32_t p, int32_t n)
{
	uint64_t	keys[NG_LINK_MAX_BLOCKS + 1];
	int			nkeys = keys_near(place[p].item, keys),
				k;
	int32_t		best = n,
				node;

	for (k = 0; k < nkeys; k++)
		for (node = map_first(founders, keys[k]); node; node = founders->nodes.v[node].next)
		{
			int32_t		f = founders->nodes.v[node].value;

			if (f >= best)
				break;
			if (linkable(place[p].item, place[f].item))
				best = f;
		}
	return best;
}

/* A founder for every item; place: in order of precision. */
static void
find_founders(Place *place, int32_t n, NgArena *a)
{
	Map			founders;
	int32_t		i;

	map_init(&founders, a, 1024);
	for (i = 0; i < n; i++)
	{
		const NgReport *r = &place[i].item->r;

		NG_CHECK_EVERY(a, i);
		place[i].rank = place[i].founder = i;
		/* an event that says nothing to go by is not even the same as itself */
		if (!ng_event_same(&r->e, &r->e))
			continue;
		if (i > 0 && equal(place[i].item, place[i - 1].item))
			place[i].founder = place[i - 1].founder;
		else
			place[i].founder = find_founder(place, &founders, i, n);
		if (place[i].founder < n)
			continue;
		place[i].founder = i;
		map_add(&founders, a, block_key(r->block), i);
		if (r->name)
			map_add(&founders, a, name_key(r->name), i);
	}
}

/* ---- the whole ---- */

/* The report that stands for an event. */
typedef struct Best
{
	const Place *place;
	int32_t		reports;
} Best;

/*
 * The items of one founder, by id: the n-th act of an article is the n-th of
 * the others, what is no act is the first.  The most precise item stands for
 * its event.  best: room for n items.
 */
static void
number_acts(Place *place, int32_t n, Best *best)
{
	Best	   *b;
	int32_t		nevents = 0,
				nacts = 0,
				i;

	for (i = 0; i < n; i++)
	{
		const NgReport *r = &place[i].item->r;

		if (i == 0 || NG_REPORT_ARTICLE(r->id) != NG_REPORT_ARTICLE(place[i - 1].item->r.id))
			nacts = 0;
		place[i].nth = r->act ? nacts++ : 0;
		b = &best[place[i].nth];
		if (place[i].nth == nevents)
		{
			nevents++;
			b->place = &place[i];
			b->reports = 0;
		}
		else if (place[i].rank < b->place->rank)
			b->place = &place[i];
		b->reports++;
	}
	for (i = 0; i < n; i++)
	{
		b = &best[place[i].nth];
		place[i].item->r.canonical = b->place->item->r.id;
		place[i].item->r.reports = b->reports;
	}
}

void
ng_link_group(NgLinkSet *s)
{
	int32_t		n = s->taken.n,
				i,
				end;
	Place	   *place = ng_alloc(s->arena, sizeof(Place) * (size_t) (n + 1));
	Best	   *best = ng_alloc(s->arena, sizeof(Best) * (size_t) (n + 1));

	for (i = 0; i < n; i++)
		place[i].item = &s->items.v[s->taken.v[i]];
	qsort(place, (size_t) n, sizeof(Place), by_precision);
	find_founders(place, n, s->arena);
	qsort(place, (size_t) n, sizeof(Place), by_founder);
	for (i = 0; i < n; i = end)
	{
		for (end = i + 1; end < n && place[end].founder == place[i].founder; end++)
			;
		number_acts(place + i, end - i, best);
	}
}
