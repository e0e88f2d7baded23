/*
 * compile_lists.c: what the compiler of the lexicon works out ahead for the
 * scanner of pages: the lists of matches behind every node, what classes are
 * in them, the steps between nodes, and the symbols of words as they are mostly
 * written.
 */
#include <stdlib.h>
#include <string.h>

#include "../text/cut.h"
#include "../text/key.h"
#include "../unicode/tables.h"
#include "compile.h"

/* ---- lists ---- */

static NgMatch *matches;
static size_t nmatches, matches_cap;
static NgLexList *lists;
static size_t nlists, lists_cap;
static NgLexDigest *digests;
static size_t ndigests, digests_cap;

static uint16_t
digest_of(const NgMatch *v, int n)
{
	NgLexDigest d = {0};
	size_t		i;

	for (; n > 0; n--, v++)
		ng_digest_add(&d, v);
	for (i = 0; i < ndigests; i++)
		if (ng_digest_equal(&digests[i], &d))
			return (uint16_t) i;
	digests = lexc_grow(digests, ndigests, &digests_cap, sizeof(*digests));
	digests[ndigests++] = d;
	return (uint16_t) i;
}

/* The list of those of the n matches whose bit of mask is set; those not open always are. */
static NgLexList
make_list(const NgMatch *v, int n, unsigned mask, int open)
{
	NgLexList	l = {(uint32_t) nmatches, 0, 0, (uint8_t) open};
	int			i;

	for (i = 0; i < n; i++)
	{
		bool		in = true;

		if (v[i].open)
		{
			in = mask & 1;
			mask >>= 1;
		}
		if (!in)
			continue;
		matches = lexc_grow(matches, nmatches, &matches_cap, sizeof(*matches));
		matches[nmatches++] = v[i];
	}
	l.n = (uint8_t) (nmatches - l.first);
	if (l.n > 0)
		matches[nmatches - 1].last = 1;
	l.digest = digest_of(matches + l.first, l.n);
	return l;
}

static void
add_list(NgLexList l)
{
	lists = lexc_grow(lists, nlists, &lists_cap, sizeof(*lists));
	lists[nlists++] = l;
}

static bool
begins_with_capital(const char *form)
{
	int			n;

	return ng_letter(ng_utf8_decode(form, form + strlen(form), &n)).upper;
}

/*
 * May the form be met with a first word of this letter case?  What else the text decides is left
 * in *flags.
 */
static bool
possible(const Form *f, bool cap, uint8_t *flags)
{
	NgCutter	cutter;
	NgCut		first;
	bool		word;

	ng_cut_init(&cutter, f->e.form, strlen(f->e.form));
	word = ng_cut_next(&cutter, &first) && first.kind == NG_TOK_WORD;
	*flags = f->e.flags & (NG_LEX_EXACT | (cap ? NG_LEX_LOWER : 0));
	if (!word)
		return !cap;			/* a number, a sign */
	return !((f->e.flags & NG_LEX_CAP) && !cap) &&
		!((f->e.flags & NG_LEX_EXACT) && begins_with_capital(f->e.form) != cap);
}

typedef struct Behind			/* what is behind a node, for one letter case */
{
	NgMatch    *v;
	int			n;
	uint32_t	match;			/* as in NgLexNode */
	uint16_t	digest;
} Behind;

static void
look_behind(Behind *b, const Behind *parent, const Form *f, size_t nf, int depth, bool cap)
{
	NgLexList	all;
	size_t		i;
	int			open = 0,
				k;

	*b = *parent;
	b->v = lexc_zeroed(nf + (size_t) parent->n, sizeof(NgMatch));
	b->n = 0;
	for (i = 0; i < nf; i++)
	{
		NgMatch    *m = &b->v[b->n];
		uint8_t		undecided;

		*m = (NgMatch){.number = (uint32_t) (f + i - forms), .ntok = (uint8_t) depth,
					   .cat = f[i].e.cat, .cls = f[i].e.cls};
		b->n += possible(&f[i], cap, &undecided);
		m->open = undecided & 0x3F;
	}
	if (b->n == 0)
	{
		*b = *parent;
		return;
	}
	memcpy(b->v + b->n, parent->v, sizeof(NgMatch) * (size_t) parent->n);
	b->n += parent->n;
	for (k = 0; k < b->n; k++)
		open += b->v[k].open != 0;
	if (open > NG_LEX_MAX_OPEN || b->n > UINT8_MAX)
	{
		fprintf(stderr, "lexc: too many forms begin like \"%s\"\n", f->e.form);
		exit(1);
	}
	all = make_list(b->v, b->n, ~0u, open);
	b->match = all.first;
	b->digest = all.digest;
	if (open == 0)
		return;
	b->match = (uint32_t) nlists | NG_LEX_OPEN;
	b->digest = 0;
	add_list(all);
	for (k = 0; k < 1 << open; k++)
		add_list(make_list(b->v, b->n, (unsigned) k, 0));
}

static void
put_tables(FILE *out)
{
	size_t		i;
	int			k;

	fputs("static const NgLexList lists[] = {\n", out);
	for (i = 0; i < nlists; i++)
		fprintf(out, "{%u,%u,%u,%u},\n", lists[i].first, lists[i].digest, lists[i].n,
				lists[i].open);
	fputs("{0}\n};\nstatic const NgMatch matches[] = {\n", out);
	for (i = 0; i < nmatches; i++)
		fprintf(out, "{%u,%u,%u,%u,0,%u,%u},\n", matches[i].number, matches[i].ntok,
				matches[i].cat, matches[i].cls, matches[i].last, matches[i].open);
	fputs("{0}\n};\nstatic const NgLexDigest digests[] = {\n", out);
	for (i = 0; i < ndigests; i++)
	{
		fputs("{{", out);
		for (k = 0; k < NG_BIT_WORDS; k++)
			fprintf(out, "0x%llxu,", (unsigned long long) digests[i].bits[k]);
		fprintf(out, "},%u,%d,%d},\n", digests[i].cats, digests[i].phrase, digests[i].compound);
	}
	fputs("};\n", out);
}

/* ---- nodes ---- */

static void
put_node(FILE *out, uint32_t n, const Behind *b)
{
	uint64_t	below = 0;
	uint32_t	child;

	for (child = first_child[n]; child < first_child[n + 1]; child++)
		below |= UINT64_C(1) << node_symbol[child] % 64;
	fprintf(out, "{0x%llxu,%u,%u,{%uu,%uu},{%u,%u}},\n", (unsigned long long) below, first_child[n],
			first_child[n + 1] - first_child[n], b[0].match, b[1].match, b[0].digest, b[1].digest);
}

static void
put_edges(FILE *out)
{
	uint32_t	first = first_child[NG_LEX_ROOT + 1];
	size_t		n = nnodes + 1 - first,
				slots,
				i;
	uint64_t   *keys = lexc_zeroed(n, sizeof(*keys));
	const uint32_t *key_in;

	for (i = 0; i < n; i++)
		keys[i] = ng_lex_edge_key(node_parent[first + i], node_symbol[first + i]);
	key_in = lexc_put_spread(out, "edge_spread", keys, n, &slots);
	fputs("static const NgLexEdge edges[] = {\n", out);
	for (i = 0; i < slots; i++)
		if (key_in[i])
			fprintf(out, "{%u,%u},\n", node_symbol[first + key_in[i] - 1], first + key_in[i] - 1);
		else
			fputs("{0},\n", out);
	fputs("};\n", out);
}

/* Forms are in the order of their nodes by now. */
uint32_t
lexc_put_nodes(FILE *out)
{
	Behind	   (*behind)[2] = lexc_zeroed((size_t) nnodes + 1, sizeof(*behind));
	uint8_t    *depth = lexc_zeroed((size_t) nnodes + 1, 1);
	size_t		i = 0;
	uint32_t	n;
	int			k;

	(void) make_list(NULL, 0, 0, 0);	/* digest 0: of nothing */
	for (n = NG_LEX_ROOT + 1; n <= nnodes; n++)
	{
		size_t		from = i;

		while (i < nforms && forms[i].node == n)
			i++;
		depth[n] = (uint8_t) (depth[node_parent[n]] + 1);
		for (k = 0; k < 2; k++)
			look_behind(&behind[n][k], &behind[node_parent[n]][k], forms + from, i - from,
						depth[n], k);
	}
	put_tables(out);
	fputs("static const NgLexNode nodes[] = {\n{0},\n", out);
	for (n = NG_LEX_ROOT; n <= nnodes; n++)
		put_node(out, n, behind[n]);
	fprintf(out, "{0,%u}\n};\nstatic const uint32_t node_symbols[] = {\n", nnodes + 1);
	for (n = 0; n <= nnodes; n++)
		fprintf(out, "%u,\n", node_symbol[n]);
	fputs("};\nstatic const uint32_t node_entries[] = {\n", out);
	for (n = 0, i = 0; n <= nnodes + 1; n++)
	{
		while (i < nforms && forms[i].node < n)
			i++;
		fprintf(out, "%zu,\n", i);
	}
	fputs("};\n", out);
	put_edges(out);
	return (uint32_t) ndigests;
}

/* ---- spellings ---- */

static NgLexSpelling *spellings;
static size_t nspellings, spellings_cap;

/* The token in another letter case: its first letter a capital, or all of it small. */
static size_t
recase(const char *s, size_t n, bool cap, char *out)
{
	const char *end = s + n,
			   *p = s;
	size_t		len = 0;

	while (p < end)
	{
		int			k;
		uint32_t	cp = ng_utf8_decode(p, end, &k);
		const NgUniChar *u = ng_uni_char(cp);

		cp = (uint32_t) ((int32_t) cp + (cap && p == s ? u->upper : u->lower));
		len += (size_t) ng_utf8_encode(cp, out + len);
		p += k;
	}
	return len;
}

static void
add_spelling(const char *s, size_t n, const char *key, size_t nkey, uint32_t symbol)
{
	char		own[NG_LEX_MAX_KEY + 1];
	NgLexSpelling *w;
	NgCutter	cutter;
	NgCut		t;

	if (n == 0 || n > NG_LEX_SPELLING_MAX || memchr(s, 0, n) ||
		ng_token_key(s, n, own, sizeof(own)) != nkey || memcmp(own, key, nkey) != 0)
		return;
	ng_cut_init(&cutter, s, n);
	if (!ng_cut_next(&cutter, &t) || t.nbytes != n)
		return;
	spellings = lexc_grow(spellings, nspellings, &spellings_cap, sizeof(*spellings));
	w = &spellings[nspellings++];
	*w = (NgLexSpelling){0, 0, symbol, t.kind == NG_TOK_WORD ? t.nchars : 0,
						 t.flags & (unsigned) ~NG_TF_SPACE};
	memcpy(&w->lo, s, n < 8 ? n : 8);
	if (n > 8)
		memcpy(&w->hi, s + 8, n - 8);
}

static void
add_token(const char *s, size_t n, uint32_t symbol)
{
	char		key[NG_LEX_MAX_KEY + 1],
				other[4 * NG_TOK_MAX_BYTES];
	size_t		nkey = ng_token_key(s, n, key, sizeof(key));

	add_spelling(s, n, key, nkey, symbol);
	add_spelling(key, nkey, key, nkey, symbol);
	add_spelling(other, recase(s, n, false, other), key, nkey, symbol);
	add_spelling(other, recase(s, n, true, other), key, nkey, symbol);
}

/* By key: two with one key no slot can tell apart, and one of them is kept. */
static int
by_key(const void *x, const void *y)
{
	const NgLexSpelling *a = x,
			   *b = y;
	uint64_t	ka = ng_lex_spelling_key(a->lo, a->hi),
				kb = ng_lex_spelling_key(b->lo, b->hi);

	return ka != kb ? (ka < kb ? -1 : 1) : a->lo < b->lo ? -1 : a->lo > b->lo;
}

static void
keep_distinct(void)
{
	size_t		n = 0,
				i;

	qsort(spellings, nspellings, sizeof(*spellings), by_key);
	for (i = 0; i < nspellings; i++)
	{
		const NgLexSpelling *w = &spellings[i],
				   *kept = n > 0 ? &spellings[n - 1] : NULL;

		if (!kept || ng_lex_spelling_key(w->lo, w->hi) != ng_lex_spelling_key(kept->lo, kept->hi))
			spellings[n++] = *w;
	}
	nspellings = n;
}

void
lexc_put_spellings(FILE *out)
{
	static const NgLexSpelling free_slot;
	const uint32_t *key_in;
	uint64_t   *keys;
	size_t		slots,
				i;

	for (i = 0; i < nforms; i++)
	{
		NgCutter	cutter;
		NgCut		t;
		int			k;

		ng_cut_init(&cutter, forms[i].e.form, strlen(forms[i].e.form));
		for (k = 0; k < forms[i].n && ng_cut_next(&cutter, &t); k++)
			add_token(t.at, t.nbytes, forms[i].symbols[k]);
	}
	keep_distinct();
	keys = lexc_zeroed(nspellings, sizeof(*keys));
	for (i = 0; i < nspellings; i++)
		keys[i] = ng_lex_spelling_key(spellings[i].lo, spellings[i].hi);
	key_in = lexc_put_spread(out, "spelling_spread", keys, nspellings, &slots);
	fputs("static const NgLexSpelling spellings[] = {\n", out);
	for (i = 0; i < slots; i++)
	{
		const NgLexSpelling *w = key_in[i] ? &spellings[key_in[i] - 1] : &free_slot;

		fprintf(out, "{0x%llxu,0x%xu,%u,%u,%u},\n", (unsigned long long) w->lo, w->hi, w->symbol,
				w->nchars, w->flags);
	}
	fputs("};\n", out);
}
