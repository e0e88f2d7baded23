/* coref.c: which mentions are the same person, and what the page says of that person as a whole. */
#include <string.h>

#include "entity.h"
#include "../text/key.h"

#define NAME_WORDS		12
#define CHAIN_MAX		8		/* candidates looked at for one short form */
#define SPELLING_MAX	24		/* letters of a word compared with another spelling */
#define HEAD_WORDS		4		/* words of an office that a bare mention is told by */

/* A distinct name of the page. */
typedef struct Name
{
	uint64_t	word[NAME_WORDS];
	int			n;
	int32_t		mention;		/* the first */
	uint8_t		shape;
	bool		sure;			/* at least one mention stands by itself */
	NgCountry	said;			/* country said with it */
	const NgLexEntry *office;	/* first office it was named with, NULL */
	int32_t		count;			/* mentions */
	int32_t		shown;			/* mention whose spelling the person's name has */
	int32_t		same_as;		/* the name that it is with a word too many, -1 */
	int32_t		root;			/* name of the person, -1 dropped */
} Name;

/* Open addressing, 64-bit keys; values are indexes. */
typedef struct Map
{
	uint64_t   *key;
	int32_t    *value;
	uint32_t	mask;
} Map;

static void
map_init(NgArena *a, Map *m, int32_t items)
{
	uint32_t	size = 16;

	while (size < (uint32_t) items * 2)
		size *= 2;
	m->key = ng_alloc0(a, size * sizeof(uint64_t));
	m->value = ng_alloc0(a, size * sizeof(int32_t));
	m->mask = size - 1;
}

/* Where the value of a key is or goes; *found says which.  The map never fills: callers size it. */
static int32_t *
map_slot(Map *m, uint64_t key, bool *found)
{
	uint32_t	i;

	key |= 1;
	for (i = (uint32_t) (key >> 17) & m->mask; m->key[i] != 0 && m->key[i] != key; i = (i + 1) & m->mask)
		;
	*found = m->key[i] == key;
	m->key[i] = key;
	return &m->value[i];
}

static int32_t
map_get(const Map *m, uint64_t key)
{
	uint32_t	i;

	key |= 1;
	for (i = (uint32_t) (key >> 17) & m->mask; m->key[i] != 0; i = (i + 1) & m->mask)
		if (m->key[i] == key)
			return m->value[i];
	return -1;
}

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h ^= x + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2);
	h *= 0xff51afd7ed558ccdu;
	return h ^ (h >> 31);
}

typedef struct Coref
{
	NgDoc	   *d;
	NgMentions *mentions;
	Name	   *name;
	int32_t		nnames;
	int32_t    *name_of;		/* by mention */
	int32_t    *link;			/* next name with the same word: chains of the word index */
	int32_t    *owner;			/* name of a link */
	int32_t		nlinks;
	Map			words;			/* word -> newest link */
	int32_t    *person_of;		/* by name that is a root */
} Coref;

static NgEntity *
ent(const Coref *c, int32_t mention)
{
	return &c->d->ents.v[c->mentions->v[mention].ent];
}

static void
name_words(const Coref *c, int32_t mention, Name *n)
{
	const NgDoc *d = c->d;
	NgSpan		s = ent(c, mention)->name;
	int32_t		i;

	n->n = 0;
	n->shape = c->mentions->v[mention].shape;
	for (i = s.from; i < s.to && n->n < NAME_WORDS; i++)
		if (d->toks.v[i].kind == NG_TOK_WORD)
			n->word[n->n++] = ng_tok_hash(d, i, n->shape == NG_NAME_VIETNAMESE);
}

/* Groups the mentions by their exact names. */
static void
distinct_names(Coref *c)
{
	NgArena    *a = c->d->arena;
	Map			full;
	int32_t		i;

	c->name = ng_alloc(a, (size_t) (c->mentions->n + 1) * sizeof(Name));
	c->name_of = ng_alloc(a, (size_t) (c->mentions->n + 1) * sizeof(int32_t));
	map_init(a, &full, c->mentions->n + 1);
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgEntity *e = ent(c, i);
		const NgMention *m = &c->mentions->v[i];
		Name		n;
		uint64_t	h = 7;
		int			k;
		bool		found;
		int32_t    *slot;

		name_words(c, i, &n);
		for (k = 0; k < n.n; k++)
			h = mix(h, n.word[k]);
		slot = map_slot(&full, h, &found);
		if (!found)
		{
			n.mention = i;
			n.sure = false;
			n.said = NG_NO_COUNTRY;
			n.root = n.same_as = -1;
			n.count = 0;
			n.office = NULL;
			n.shown = i;
			*slot = c->nnames;
			c->name[c->nnames++] = n;
		}
		c->name_of[i] = *slot;
		c->name[*slot].sure |= !m->weak;
		c->name[*slot].count++;
		if (!c->name[*slot].office && m->title.n > 0)
			c->name[*slot].office = m->title.part[m->title.n - 1].entry;
		if (c->name[*slot].said == NG_NO_COUNTRY && e->ncountries > 0)
			c->name[*slot].said = e->countries[0];
	}
}

/*
 * Where no mark stands between a name and the next sentence or headline, the
 * name takes a word too many.  If the page has the name without it, it goes.
 */
static void
trim_names(Coref *c)
{
	Map			full;
	int32_t		i;
	int			k;
	bool		found;

	map_init(c->d->arena, &full, c->nnames + 1);
	for (i = 0; i < c->nnames; i++)
	{
		uint64_t	h = 7;

		for (k = 0; k < c->name[i].n; k++)
			h = mix(h, c->name[i].word[k]);
		*map_slot(&full, h, &found) = i;
	}
	for (i = 0; i < c->nnames; i++)
	{
		Name	   *n = &c->name[i];
		uint64_t	h = 7;
		int32_t		shorter;

		if (n->shape != NG_NAME_VIETNAMESE || n->n < 3)
			continue;
		for (k = 0; k < n->n - 1; k++)
			h = mix(h, n->word[k]);
		shorter = map_get(&full, h);
		if (shorter >= 0 && c->name[shorter].count > n->count)
			n->same_as = shorter;
	}
	for (i = 0; i < c->mentions->n; i++)
	{
		NgEntity   *e = ent(c, i);

		if (c->name[c->name_of[i]].same_as < 0)
			continue;
		c->name_of[i] = c->name[c->name_of[i]].same_as;
		if (e->at.to == e->name.to)
			e->at.to--;
		e->name.to--;
	}
}

static bool
subsequence(const Name *part, const Name *whole)
{
	int			i = 0,
				k;

	for (k = 0; k < whole->n && i < part->n; k++)
		if (part->word[i] == whole->word[k])
			i++;
	return i == part->n;
}

/* Can the shorter name be a short form of the longer one? */
static bool
short_form(const Coref *c, const Name *part, const Name *whole)
{
	if (part->n >= whole->n)
		return false;
	if (part->said != NG_NO_COUNTRY && whole->said != NG_NO_COUNTRY && part->said != whole->said)
		return false;
	if (part->n > 1)
		return subsequence(part, whole);
	if (whole->shape == NG_NAME_VIETNAMESE)
		/* the given name; of a Chinese the surname */
		return part->word[0] == whole->word[whole->n - 1]
			|| (part->word[0] == whole->word[0] && whole->said != NG_NO_COUNTRY
				&& whole->said != ng_country_from_alpha3("VNM"));
	return subsequence(part, whole);
}

/* Of two people whose short form a name may be: who has the office it is named with, then who was named last before it. */
static bool
better_root(const Coref *c, const Name *n, int32_t r, int32_t best)
{
	const Name *a = &c->name[r],
			   *b = &c->name[best];

	if (n->office && (a->office == n->office) != (b->office == n->office))
		return a->office == n->office;
	return a->mention <= n->mention && (b->mention > n->mention || a->mention > b->mention);
}

/* The root whose short form a name is: the nearest that was named before, else the first after; -1 if none. */
static int32_t
find_root(const Coref *c, const Name *n)
{
	static const bool exactness[] = {true, false};
	int32_t		best = -1;
	int			x,
				steps;
	const NgDoc *d = c->d;
	NgSpan		s = ent(c, n->mention)->name;

	for (x = 0; x < 2 && best < 0; x++)
	{
		Name		as = *n;
		int32_t		i,
					k = 0,
					l;

		for (i = s.from; i < s.to && k < NAME_WORDS; i++)
			if (d->toks.v[i].kind == NG_TOK_WORD)
				as.word[k++] = ng_tok_hash(d, i, exactness[x]);
		if (as.n == 0)
			return -1;
		for (l = map_get(&c->words, as.word[as.n - 1]), steps = 0; l >= 0 && steps < CHAIN_MAX; l = c->link[l], steps++)
		{
			int32_t		r = c->owner[l];

			if (!short_form(c, &as, &c->name[r]))
				continue;
			if (best < 0 || better_root(c, n, r, best))
				best = r;
		}
	}
	return best;
}

/* ---- other spellings of a foreign name ---- */

/* The n-th word of a name as a key without tone. */
static size_t
word_key(const Coref *c, const Name *name, int n, char *out, size_t cap)
{
	const NgDoc *d = c->d;
	NgSpan		s = ent(c, name->mention)->name;
	int32_t		i;
	size_t		len,
				k,
				to = 0;

	for (i = s.from; i < s.to; i++)
		if (d->toks.v[i].kind == NG_TOK_WORD && n-- == 0)
			break;
	if (i >= s.to)
		return 0;
	len = ng_token_key(d->text + d->toks.v[i].byte, d->toks.v[i].nbytes, out, cap);
	for (k = 0; k < len; k++)
		if (out[k] < '1' || out[k] > '5')
			out[to++] = out[k];
	return to;
}

/* Letters to change, add or drop; more than 2 is 3. */
static int
distance(const char *a, size_t na, const char *b, size_t nb)
{
	int			row[SPELLING_MAX + 1];
	size_t		i,
				k;

	if (na > nb + 2 || nb > na + 2)
		return 3;
	for (k = 0; k <= nb; k++)
		row[k] = (int) k;
	for (i = 1; i <= na; i++)
	{
		int			corner = row[0];

		row[0] = (int) i;
		for (k = 1; k <= nb; k++)
		{
			int			up = row[k],
						best = corner + (a[i - 1] != b[k - 1]);

			if (up + 1 < best)
				best = up + 1;
			if (row[k - 1] + 1 < best)
				best = row[k - 1] + 1;
			corner = up;
			row[k] = best;
		}
	}
	return row[nb] > 2 ? 3 : row[nb];
}

/* Words of at least this many letters may differ by so much. */
static bool
near_words(const Coref *c, const Name *a, int i, const Name *b, int k, int *total)
{
	char		x[SPELLING_MAX],
				y[SPELLING_MAX];
	size_t		nx = word_key(c, a, i, x, sizeof(x)),
				ny = word_key(c, b, k, y, sizeof(y));
	int			dist = distance(x, nx, y, ny);

	/* an initial stands for the word */
	if (nx > 0 && ny > 0 && (nx == 1 || ny == 1))
		return x[0] == y[0];
	*total += dist;
	return dist == 0 || (nx >= 5 && ny >= 5 && dist <= 2);
}

static bool
same_spelled_otherwise(const Coref *c, const Name *a, const Name *b)
{
	int			total = 0,
				i;

	if (a->shape != b->shape || (a->shape == NG_NAME_VIETNAMESE && a->n < 3)
		|| (a->said != NG_NO_COUNTRY && b->said != NG_NO_COUNTRY && a->said != b->said))
		return false;
	if (a->n == 1)
		return near_words(c, a, 0, b, b->n - 1, &total) && total <= 1;
	if (a->n != b->n)
		return false;
	if (a->n == 2 && a->word[0] == b->word[1] && a->word[1] == b->word[0])
		return true;			/* family name first or last */
	for (i = 0; i < a->n; i++)
		if (!near_words(c, a, i, b, i, &total))
			return false;
	return total <= (a->shape == NG_NAME_VIETNAMESE ? 0 : 3);
}

/* Under what a name is looked for when its spelling is in doubt: the first letter of its last word. */
static uint64_t
initial_key(const Coref *c, const Name *n)
{
	char		key[SPELLING_MAX];
	size_t		len = word_key(c, n, n->n - 1, key, sizeof(key));

	return mix(0x5eed, len ? (uint8_t) key[0] : 0);
}

static int32_t
find_variant(const Coref *c, const Name *n)
{
	int32_t		l;
	int			steps = 0;

	for (l = map_get(&c->words, n->n ? n->word[n->n - 1] : 0); l >= 0 && steps < CHAIN_MAX; l = c->link[l], steps++)
		if (same_spelled_otherwise(c, n, &c->name[c->owner[l]]))
			return c->owner[l];
	for (l = map_get(&c->words, initial_key(c, n)), steps = 0; l >= 0 && steps < CHAIN_MAX; l = c->link[l], steps++)
		if (same_spelled_otherwise(c, n, &c->name[c->owner[l]]))
			return c->owner[l];
	return -1;
}

static void
index_key(Coref *c, uint64_t key, int32_t name)
{
	bool		found;
	int32_t    *slot = map_slot(&c->words, key, &found);

	c->link[c->nlinks] = found ? *slot : -1;
	c->owner[c->nlinks] = name;
	*slot = c->nlinks++;
}

static void
index_words(Coref *c, int32_t name)
{
	const Name *n = &c->name[name];
	int			k;

	for (k = 0; k < n->n; k++)
		index_key(c, n->word[k], name);
	index_key(c, initial_key(c, n), name);
}

/* Longer names first, each finds the person it is a short form of, or is one. */
static void
link_names(Coref *c)
{
	NgArena    *a = c->d->arena;
	size_t		most = (size_t) c->nnames * (NAME_WORDS + 1) + 1;
	int			len;
	int32_t		i;

	c->link = ng_alloc(a, most * sizeof(int32_t));
	c->owner = ng_alloc(a, most * sizeof(int32_t));
	map_init(a, &c->words, c->nnames * (NAME_WORDS + 1) + 1);
	for (len = NAME_WORDS; len > 0; len--)
		for (i = 0; i < c->nnames; i++)
		{
			Name	   *n = &c->name[i];

			if (n->n != len || n->same_as >= 0)
				continue;
			n->root = find_root(c, n);
			if (n->root < 0)
				n->root = find_variant(c, n);
			if (n->root >= 0 && n->n == c->name[n->root].n && n->count > c->name[n->root].count)
			{
				c->name[n->root].shown = n->mention;
				c->name[n->root].count = n->count;
			}
			if (n->root < 0 && n->sure)
			{
				n->root = i;
				index_words(c, i);
			}
			else if (n->root >= 0 && c->name[n->root].said == NG_NO_COUNTRY)
				c->name[n->root].said = n->said;
		}
}

/* A name in brackets is another name of the person before it. */
static void
link_aliases(Coref *c)
{
	int32_t		i;

	for (i = 1; i < c->mentions->n; i++)
	{
		int32_t		root = c->name[c->name_of[i - 1]].root;
		Name	   *n = &c->name[c->name_of[i]];

		if (c->mentions->v[i].alias && root >= 0 && n->root == c->name_of[i] && root != n->root)
			n->root = root;
	}
	/* who was linked to the alias follows; chains are short, as an alias has no alias */
	for (i = 0; i < c->nnames; i++)
		if (c->name[i].root >= 0 && c->name[c->name[i].root].root >= 0)
			c->name[i].root = c->name[c->name[i].root].root;
}

/* ---- the person as a whole ---- */

/* How often the page names each country; what a name without a country is judged by. */
typedef struct Census
{
	int32_t		count[1000];
	int32_t		foreign;
	NgCountry	top;			/* most named but for Viet Nam */
} Census;

static void
take_census(const NgDoc *d, Census *z)
{
	NgCountry	home = ng_country_from_alpha3("VNM");
	int32_t		i;
	int			k;

	memset(z, 0, sizeof(*z));
	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		if (e->at.block < 0 || (!d->blocks.v[e->at.block].is_main && d->blocks.v[e->at.block].kind != NG_BLOCK_CAPTION)
			|| e->type == NG_ENT_FORUM)
			continue;
		for (k = 0; k < e->ncountries; k++)
		{
			NgCountry	c = e->countries[k];

			if (c >= 1000)
				continue;
			z->count[c]++;
			if (c == home)
				continue;
			z->foreign++;
			if (z->top == NG_NO_COUNTRY || z->count[c] > z->count[z->top])
				z->top = c;
		}
	}
}

/* The country of an office that only one country has. */
static NgCountry
typical_country(const NgTitle *t)
{
	int			i;

	for (i = 0; i < t->n; i++)
		if (t->part[i].entry->country != NG_NO_COUNTRY)
			return t->part[i].entry->country;
	return NG_NO_COUNTRY;
}

static bool
is_state_level(uint8_t level)
{
	return level >= NG_LEVEL_HEAD_OF_STATE && level <= NG_LEVEL_DEPUTY_MINISTER;
}

/* The country of the one before in a list set off by semicolons: members of a delegation. */
static NgCountry
listed_country(const Coref *c, const Name *n)
{
	const NgEntity *e = ent(c, n->mention),
			   *before;
	NgCountry	said;

	bool		spouse = false;
	int			k;

	/* "… và Phu nhân X" */
	for (k = 1; k <= 3 && k <= e->at.from; k++)
		spouse |= ng_is(c->d, e->at.from - k, NG_CAT_GRAMMAR, NG_GRAMMAR_SPOUSE) == k;
	if (n->mention == 0 || !(spouse || ng_punct(c->d, e->at.from - 1, ';')))
		return NG_NO_COUNTRY;
	before = ent(c, n->mention - 1);
	said = c->name[c->name_of[n->mention - 1]].said;
	return before->at.sent == e->at.sent && said != ng_country_from_alpha3("VNM") ? said : NG_NO_COUNTRY;
}

/* The country of the person whom somebody speaks for. */
static NgCountry
served_country(const Coref *c, int32_t mention)
{
	const NgTitle *t = &c->mentions->v[mention].title;
	int			i,
				steps;
	int32_t		l;

	for (i = 0; i < t->n; i++)
	{
		const NgTitlePart *p = &t->part[i];

		if (p->of_to == 0)
			continue;
		if (mention > 0 && ng_match_class(c->d, p->of_from, NG_CAT_GROUP, NG_GROUP_PRONOUN)
			&& c->name[c->name_of[mention - 1]].root >= 0)
			return c->name[c->name[c->name_of[mention - 1]].root].said;
		l = map_get(&c->words, ng_tok_hash(c->d, p->of_to - 1, false));
		if (l < 0)
			l = map_get(&c->words, ng_tok_hash(c->d, p->of_to - 1, true));
		for (steps = 0; l >= 0 && steps < CHAIN_MAX; l = c->link[l], steps++)
			if (c->name[c->owner[l]].said != NG_NO_COUNTRY)
				return c->name[c->owner[l]].said;
	}
	return NG_NO_COUNTRY;
}

static bool
international(const NgTitle *t)
{
	int			i;

	for (i = 0; i < t->n; i++)
		if (t->part[i].international)
			return true;
	return false;
}

static NgCountry
judge_country(const Coref *c, const Census *z, const Name *n, NgCountry typical, uint8_t level)
{
	NgCountry	home = ng_country_from_alpha3("VNM"),
				china = ng_country_from_alpha3("CHN");
	NgSpan		s = ent(c, n->mention)->name;
	NgCountry	near = served_country(c, n->mention);

	if (near == NG_NO_COUNTRY)
		near = listed_country(c, n);
	if (near != NG_NO_COUNTRY)
		return near;
	if (n->shape == NG_NAME_VIETNAMESE)
	{
		const NgMatch *m = ng_match_class(c->d, s.from, NG_CAT_NAME, NG_NAME_SURNAME);

		if (typical != NG_NO_COUNTRY)
			return typical;
		if (m && m->entry->country != NG_NO_COUNTRY)
			return m->entry->country;
		/* a surname of both: the page decides */
		return z->count[china] > 0 && z->count[home] == 0 ? china : home;
	}
	if (typical != NG_NO_COUNTRY && typical != home)
		return typical;
	if (n->n > 1)
	{
		const NgMatch *m = ng_match_class(c->d, s.from, NG_CAT_NAME, NG_NAME_GIVEN);

		if (m && m->entry->country != NG_NO_COUNTRY && z->count[m->entry->country] > 0)
			return m->entry->country;
	}
	/* an office of the country that the page is about: of any state office the page's first, else only if it is nearly alone */
	if (level != NG_LEVEL_NONE && !international(&c->mentions->v[n->mention].title) && z->top != NG_NO_COUNTRY
		&& z->count[z->top] * (is_state_level(level) ? 5 : 4) > z->foreign * 3)
		return z->top;
	return NG_NO_COUNTRY;
}

static size_t
words_of(const char *s)
{
	size_t		n = 1;

	for (; *s; s++)
		n += *s == ' ';
	return n;
}

static void
make_persons(Coref *c)
{
	NgDoc	   *d = c->d;
	Census	   *z = ng_alloc(d->arena, sizeof(Census));
	NgCountry  *typical;
	int32_t		i;

	take_census(d, z);
	c->person_of = ng_alloc(d->arena, (size_t) (c->nnames + 1) * sizeof(int32_t));
	typical = ng_alloc0(d->arena, (size_t) (c->nnames + 1) * sizeof(NgCountry));
	memset(c->person_of, -1, (size_t) (c->nnames + 1) * sizeof(int32_t));
	for (i = 0; i < c->mentions->n; i++)
	{
		int32_t		root = c->name[c->name_of[i]].root;
		NgEntity   *e = ent(c, i);
		NgPerson   *p;

		if (root < 0)
			continue;
		if (c->person_of[root] < 0)
		{
			c->person_of[root] = d->persons.n;
			p = NG_PUSH(d->arena, d->persons);
			memset(p, 0, sizeof(*p));
			p->name = ng_span_dup(d, ent(c, c->name[root].shown)->name);
			p->role = e->role;
		}
		e->person = c->person_of[root];
		p = &d->persons.v[e->person];
		if (typical[root] == NG_NO_COUNTRY)
			typical[root] = typical_country(&c->mentions->v[i].title);
		if (e->ncountries > 0 && p->country == NG_NO_COUNTRY)
			p->country = e->countries[0];
		if (e->office_text && (!p->office || words_of(e->office_text) > words_of(p->office)))
		{
			p->office = e->office_text;
			if (e->org_text)
				p->organization = e->org_text;
		}
		if (e->level != NG_LEVEL_NONE && (p->level == NG_LEVEL_NONE || e->level < p->level))
			p->level = e->level;
		if (p->role == NG_PR_AUTHOR || p->role == NG_PR_PHOTOGRAPHER)
			p->role = e->role;
	}
	for (i = 0; i < c->nnames; i++)
	{
		NgPerson   *p = c->person_of[i] >= 0 ? &d->persons.v[c->person_of[i]] : NULL;

		if (p && p->country == NG_NO_COUNTRY)
			p->country = judge_country(c, z, &c->name[i], typical[i], p->level);
	}
}

/* ---- countries by offices without a name ---- */

/*
 * "Tổng thống Mỹ" somewhere on the page says whose the president is who is
 * named without a country, when nobody else is the president of that country and
 * no other country's president goes unnamed.
 */
static void
countries_of_offices(Coref *c)
{
	NgDoc	   *d = c->d;
	Map			held,
				open;
	int32_t		i,
				k,
				sizes = d->ents.n + c->mentions->n * NG_TITLE_PARTS + 1;
	bool		found;

	map_init(d->arena, &held, sizes);
	map_init(d->arena, &open, sizes);
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgMention *m = &c->mentions->v[i];
		const NgEntity *e = ent(c, i);

		for (k = 0; k < m->title.n && e->person >= 0; k++)
			if (d->persons.v[e->person].country != NG_NO_COUNTRY && m->title.part[k].entry->level != NG_LEVEL_NONE)
				*map_slot(&held, mix(m->title.part[k].entry->level, d->persons.v[e->person].country), &found) = 1;
	}
	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		int32_t    *slot;

		if (e->type != NG_ENT_OFFICE || e->ncountries != 1 || !is_state_level(e->entry->level)
			|| map_get(&held, mix(e->entry->level, e->countries[0])) == 1)
			continue;
		slot = map_slot(&open, mix(1, e->entry->level), &found);
		if (!found)
			*slot = e->countries[0];
		else if (*slot != e->countries[0])
			*slot = NG_NO_COUNTRY;
	}
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgMention *m = &c->mentions->v[i];
		NgPerson   *p = ent(c, i)->person >= 0 ? &d->persons.v[ent(c, i)->person] : NULL;

		for (k = 0; p && k < m->title.n && p->country == NG_NO_COUNTRY; k++)
		{
			int32_t		country = map_get(&open, mix(1, m->title.part[k].entry->level));

			if (country > 0 && m->shape != NG_NAME_VIETNAMESE && !international(&m->title))
				p->country = (NgCountry) country;
		}
	}
}

/* ---- bare offices and pronouns ---- */

/* The article and its captions are one text; each link is a text of its own. */
static uint64_t
scope_of(const NgDoc *d, const NgEntity *e)
{
	const NgBlock *b;

	if (e->at.block < 0)
		return 0;
	b = &d->blocks.v[e->at.block];
	return b->is_main || b->kind == NG_BLOCK_CAPTION || b->kind == NG_BLOCK_ALT ? 0 : (uint64_t) e->at.block + 1;
}

static uint64_t
head_hash(const NgDoc *d, int32_t from, int32_t to, uint64_t scope, NgCountry country)
{
	uint64_t	h = mix(scope, country);
	int32_t		i;

	for (i = from; i < to; i++)
		h = mix(h, ng_tok_hash(d, i, true));
	return h;
}

static int32_t
head_from(const NgTitlePart *p)
{
	return p->deputy ? p->from : p->head;
}

/* Remembers a person under every beginning of the office's words, with and without the country. */
static void
remember(const NgDoc *d, Map *m, const NgTitle *t, uint64_t scope, const NgPerson *p, int32_t person)
{
	int			i;
	int32_t		to;
	bool		found;

	for (i = 0; i < t->n; i++)
	{
		int32_t		from = head_from(&t->part[i]);

		if (t->part[i].former || t->part[i].entry->cls != NG_OFFICE_OFFICE)
			continue;
		for (to = from + 2; to <= t->part[i].to && to <= from + HEAD_WORDS; to++)
		{
			*map_slot(m, head_hash(d, from, to, scope, NG_NO_COUNTRY), &found) = person;
			if (p->country != NG_NO_COUNTRY)
				*map_slot(m, head_hash(d, from, to, scope, p->country), &found) = person;
		}
	}
}

static int32_t
recall(const NgDoc *d, const Map *m, const NgEntity *e, uint64_t scope)
{
	NgCountry	c = e->ncountries > 0 ? e->countries[0] : NG_NO_COUNTRY;
	int32_t		from = e->office.from,
				n = e->office.to - from;
	const NgMatch *head = ng_match(d, from, NG_CAT_OFFICE);
	int32_t		found;

	if (head && head->ntok < n)
		n = head->ntok;
	if (n > HEAD_WORDS)
		n = HEAD_WORDS;
	if (n < 2)
		return -1;
	found = map_get(m, head_hash(d, from, from + n, scope, c));
	if (found < 0 && c == NG_NO_COUNTRY && e->entry->country != NG_NO_COUNTRY)
		found = map_get(m, head_hash(d, from, from + 2, scope, e->entry->country));
	return found;
}

static void
take_person(NgDoc *d, NgEntity *e, int32_t person)
{
	const NgPerson *p = &d->persons.v[person];
	NgCountryList l = {.n = 0};

	e->person = person;
	e->resolved = true;
	if (e->level == NG_LEVEL_NONE)
		e->level = p->level;
	if (e->ncountries == 0 && p->country != NG_NO_COUNTRY)
	{
		ng_countries_add(&l, p->country);
		e->countries = ng_countries_dup(d->arena, &l);
		e->ncountries = l.n;
		e->country_implied = true;
	}
}

static void
imply_country(NgDoc *d, NgEntity *e, NgCountry c)
{
	NgCountryList l = {.n = 0};

	if (e->ncountries > 0 || c == NG_NO_COUNTRY)
		return;
	ng_countries_add(&l, c);
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
	e->country_implied = true;
}

static bool
is_pronoun(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP
		&& e->entry->cls == NG_GROUP_PRONOUN && e->ncountries == 0;
}

/* In the order of the text: persons are remembered, what speaks of them again is resolved. */
static void
resolve_again(Coref *c)
{
	NgDoc	   *d = c->d;
	Map			offices;
	int32_t		i,
				k = 0,
				parts = 0,
				last = -1;
	uint64_t	last_scope = 0;
	char	   *last_office = NULL;

	for (i = 0; i < c->mentions->n; i++)
		parts += c->mentions->v[i].title.n;
	map_init(d->arena, &offices, parts * 2 * HEAD_WORDS + 1);
	for (i = 0; i < d->ents.n; i++)
	{
		NgEntity   *e = &d->ents.v[i];
		uint64_t	scope = scope_of(d, e);
		int32_t		person;

		if (e->type == NG_ENT_PERSON)
		{
			const NgMention *m = &c->mentions->v[k++];

			if (e->person < 0)
				continue;
			take_person(d, e, e->person);
			remember(d, &offices, &m->title, scope, &d->persons.v[e->person], e->person);
			if (m->counterpart && last_office && !d->persons.v[e->person].office)
				d->persons.v[e->person].office = last_office;
			if (m->title.n > 0)
				last_office = ng_span_dup(d, ng_span(d, m->title.part[m->title.n - 1].from,
													 m->title.part[m->title.n - 1].head
													 + ng_match(d, m->title.part[m->title.n - 1].head, NG_CAT_OFFICE)->ntok));
			last = e->person;
			last_scope = scope;
		}
		else if (e->type == NG_ENT_OFFICE)
		{
			person = recall(d, &offices, e, scope);
			if (person >= 0)
			{
				take_person(d, e, person);
				last = person;
				last_scope = scope;
			}
			else
				imply_country(d, e, e->entry->country);
		}
		else if (is_pronoun(e) && last >= 0 && last_scope == scope)
			take_person(d, e, last);
	}
}

/* Names that nobody vouches for are no entities. */
static void
drop_unknown(NgDoc *d)
{
	int32_t		i,
				n = 0;

	for (i = 0; i < d->ents.n; i++)
		if (d->ents.v[i].type != NG_ENT_PERSON || d->ents.v[i].person >= 0)
			d->ents.v[n++] = d->ents.v[i];
	d->ents.n = n;
}

void
ng_coref(NgDoc *d, NgMentions *mentions)
{
	Coref		c;

	memset(&c, 0, sizeof(c));
	c.d = d;
	c.mentions = mentions;
	distinct_names(&c);
	trim_names(&c);
	link_names(&c);
	link_aliases(&c);
	make_persons(&c);
	countries_of_offices(&c);
	resolve_again(&c);
	drop_unknown(d);
}
