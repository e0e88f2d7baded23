/* coref_names.c: the distinct names of a page, and which of them name the same person. */
#include <string.h>

#include "coref.h"
#include "../text/key.h"

#define SPELLING_MAX	24		/* letters of a word compared with another spelling */

static void
name_words(const NgCoref *c, int32_t mention, NgName *n)
{
	const NgDoc *d = c->d;
	NgPart		s = ng_mention_ent(c, mention)->name;
	int32_t		i;

	n->n = 0;
	n->shape = c->mentions->v[mention].shape;
	for (i = s.from; i < s.to && n->n < NG_NAME_WORDS; i++)
		if (d->toks.v[i].kind == NG_TOK_WORD)
			n->word[n->n++] = ng_tok_hash(d, i);
}

static bool
is_shouted(const NgCoref *c, int32_t mention)
{
	return c->d->toks.v[ng_mention_ent(c, mention)->name.from].flags & NG_TF_ALLCAP;
}

/* Names are few beside the mentions of them. */
static void
add_name(NgCoref *c, const NgName *n)
{
	if (c->nnames == c->room)
	{
		int32_t		room = c->room ? c->room * 2 : 32;
		NgName	   *name = ng_alloc(c->d->arena, (size_t) room * sizeof(NgName));

		if (c->nnames > 0)
			memcpy(name, c->name, (size_t) c->nnames * sizeof(NgName));
		c->name = name;
		c->room = room;
	}
	c->name[c->nnames++] = *n;
}

/* Groups the mentions by their exact names; full has these by the hashes of their words. */
static void
distinct_names(NgCoref *c, NgMap *full)
{
	int32_t		i;

	c->name_of = ng_alloc(c->work, (size_t) (c->mentions->n + 1) * sizeof(int32_t));
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgEntity *e = ng_mention_ent(c, i);
		const NgMention *m = &c->mentions->v[i];
		NgName		n;
		uint64_t	h = 7;
		int			k;
		bool		found;
		int32_t    *slot;

		NG_CHECK_EVERY(c->d->arena, i);
		name_words(c, i, &n);
		for (k = 0; k < n.n; k++)
			h = ng_mix(h, n.word[k]);
		slot = ng_map_slot(full, h, &found);
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
			add_name(c, &n);
		}
		c->name_of[i] = *slot;
		c->name[*slot].sure |= !m->weak;
		c->name[*slot].count++;
		/* a spelling in capitals only until there is another */
		if (is_shouted(c, c->name[*slot].shown) && !is_shouted(c, i))
			c->name[*slot].shown = i;
		if (!c->name[*slot].office && m->nparts > 0)
			c->name[*slot].office = m->part[m->nparts - 1].entry;
		if (c->name[*slot].said == NG_NO_COUNTRY && e->ncountries > 0)
			c->name[*slot].said = e->countries[0];
	}
}

/*
 * Where no mark stands between a name and the next sentence or headline, the
 * name takes a word too many.  If the page has the name without it, it goes.
 */
static void
trim_names(NgCoref *c, const NgMap *full)
{
	bool		trimmed = false;
	int32_t		i;
	int			k;

	for (i = 0; i < c->nnames; i++)
	{
		NgName	   *n = &c->name[i];
		uint64_t	h = 7;
		int32_t		shorter;

		NG_CHECK_EVERY(c->d->arena, i);
		if (n->shape != NG_NAME_VIETNAMESE || n->n < 3)
			continue;
		for (k = 0; k < n->n - 1; k++)
			h = ng_mix(h, n->word[k]);
		shorter = ng_map_get(full, h);
		if (shorter < 0 || c->name[shorter].count <= n->count)
			continue;
		n->same_as = shorter;
		trimmed = true;
	}
	for (i = 0; trimmed && i < c->mentions->n; i++)
	{
		NgEntity   *e = ng_mention_ent(c, i);

		NG_CHECK_EVERY(c->d->arena, i);
		if (c->name[c->name_of[i]].same_as < 0)
			continue;
		c->name_of[i] = c->name[c->name_of[i]].same_as;
		if (e->at.to == e->name.to)
			e->at.to--;
		e->name.to--;
	}
}

static bool
subsequence(const NgName *part, const NgName *whole)
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
short_form(const NgName *part, const NgName *whole)
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
				&& whole->said != NG_HOME);
	return subsequence(part, whole);
}

/*
 * Of two people whose short form a name may be: who has the office it is named with, then who
 * was named last before it.
 */
static bool
better_root(const NgCoref *c, const NgName *n, int32_t r, int32_t best)
{
	const NgName *a = &c->name[r],
			   *b = &c->name[best];

	if (n->office && (a->office == n->office) != (b->office == n->office))
		return a->office == n->office;
	return a->mention <= n->mention && (b->mention > n->mention || a->mention > b->mention);
}

/*
 * The root whose short form a name is: the nearest that was named before, else the first
 * after; -1 if none.
 */
static int32_t
find_root(const NgCoref *c, const NgName *n)
{
	int32_t		best = -1;
	int32_t		l = n->n > 0 ? ng_map_get(&c->words, n->word[n->n - 1]) : -1;
	int			steps;

	for (steps = 0; l >= 0 && steps < NG_CHAIN_MAX; l = c->link[l], steps++)
	{
		int32_t		r = c->owner[l];

		if (short_form(n, &c->name[r]) && (best < 0 || better_root(c, n, r, best)))
			best = r;
	}
	return best;
}

/* ---- other spellings of a foreign name ---- */

/* The n-th word of a name as a key. */
static size_t
word_key(const NgCoref *c, const NgName *name, int n, char *out, size_t cap)
{
	const NgDoc *d = c->d;
	NgPart		s = ng_mention_ent(c, name->mention)->name;
	int32_t		i;

	for (i = s.from; i < s.to; i++)
		if (d->toks.v[i].kind == NG_TOK_WORD && n-- == 0)
			break;
	if (i >= s.to)
		return 0;
	return ng_token_key(d->text + d->toks.v[i].byte, d->toks.v[i].nbytes, out, cap);
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
near_words(const NgCoref *c, const NgName *a, int i, const NgName *b, int k, int *total)
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
same_spelled_otherwise(const NgCoref *c, const NgName *a, const NgName *b)
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

/*
 * Under what a name is looked for when its spelling is in doubt: the first letter of its last
 * word.
 */
static uint64_t
initial_key(const NgCoref *c, const NgName *n)
{
	char		key[SPELLING_MAX];
	size_t		len = word_key(c, n, n->n - 1, key, sizeof(key));

	return ng_mix(0x5eed, len ? (uint8_t) key[0] : 0);
}

static int32_t
find_variant(const NgCoref *c, const NgName *n, uint64_t initial)
{
	int32_t		l;
	int			steps;

	l = ng_map_get(&c->words, n->n ? n->word[n->n - 1] : 0);
	for (steps = 0; l >= 0 && steps < NG_CHAIN_MAX; l = c->link[l], steps++)
		if (same_spelled_otherwise(c, n, &c->name[c->owner[l]]))
			return c->owner[l];
	l = ng_map_get(&c->words, initial);
	for (steps = 0; l >= 0 && steps < NG_CHAIN_MAX; l = c->link[l], steps++)
		if (same_spelled_otherwise(c, n, &c->name[c->owner[l]]))
			return c->owner[l];
	return -1;
}

static void
index_key(NgCoref *c, uint64_t key, int32_t name)
{
	bool		found;
	int32_t    *slot = ng_map_slot(&c->words, key, &found);

	c->link[c->nlinks] = found ? *slot : -1;
	c->owner[c->nlinks] = name;
	*slot = c->nlinks++;
}

static void
index_words(NgCoref *c, int32_t name, uint64_t initial)
{
	const NgName *n = &c->name[name];
	int			k;

	for (k = 0; k < n->n; k++)
		index_key(c, n->word[k], name);
	index_key(c, initial, name);
}

/* Longer names first, each finds the person it is a short form of, or is one. */
static void
link_names(NgCoref *c)
{
	NgArena    *a = c->work;
	size_t		most = (size_t) c->nnames * (NG_NAME_WORDS + 1) + 1;
	int			len = 0;
	int32_t		i;

	for (i = 0; i < c->nnames; i++)
		len = c->name[i].n > len ? c->name[i].n : len;
	c->link = ng_alloc(a, most * sizeof(int32_t));
	c->owner = ng_alloc(a, most * sizeof(int32_t));
	ng_map_init(a, &c->words, c->nnames * 4);
	for (; len > 0; len--)
		for (i = 0; i < c->nnames; i++)
		{
			NgName	   *n = &c->name[i];
			uint64_t	initial = 0;

			NG_CHECK_EVERY(c->d->arena, i);
			if (n->n != len || n->same_as >= 0)
				continue;
			n->root = find_root(c, n);
			if (n->root < 0)
			{
				initial = initial_key(c, n);
				n->root = find_variant(c, n, initial);
			}
			if (n->root >= 0 && n->n == c->name[n->root].n && n->count > c->name[n->root].count)
			{
				c->name[n->root].shown = n->shown;
				c->name[n->root].count = n->count;
			}
			if (n->root < 0 && n->sure)
			{
				n->root = i;
				index_words(c, i, initial);
			}
			else if (n->root >= 0 && c->name[n->root].said == NG_NO_COUNTRY)
				c->name[n->root].said = n->said;
		}
}

/* A name in brackets is another name of the person before it. */
static void
link_aliases(NgCoref *c)
{
	int32_t		i;

	for (i = 1; i < c->mentions->n; i++)
	{
		int32_t		root = c->name[c->name_of[i - 1]].root;
		NgName	   *n = &c->name[c->name_of[i]];

		NG_CHECK_EVERY(c->d->arena, i);
		if (c->mentions->v[i].alias && root >= 0 && n->root == c->name_of[i] && root != n->root)
			n->root = root;
	}
	/* who was linked to the alias follows; chains are short, as an alias has no alias */
	for (i = 0; i < c->nnames; i++)
		if (c->name[i].root >= 0 && c->name[c->name[i].root].root >= 0)
			c->name[i].root = c->name[c->name[i].root].root;
}

void
ng_link_names(NgCoref *c)
{
	NgMap		full;

	ng_map_init(c->work, &full, c->mentions->n);
	distinct_names(c, &full);
	trim_names(c, &full);
	link_names(c);
	link_aliases(c);
}
