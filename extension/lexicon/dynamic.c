/*
 * dynamic.c: an automaton made from entries at run time, in an arena: the
 * same symbols, nodes and order as compile_nodes.c gives the tables of the
 * library.
 */
#include <stdlib.h>
#include <string.h>

#include "../text/cut.h"
#include "../text/key.h"
#include "automaton.h"

NgLexForm
ng_lex_form_check(const char *s, size_t nbytes)
{
	NgCutter	cutter;
	NgCut		t;
	int			n = 0;
	bool		word = false;

	ng_cut_init(&cutter, s, nbytes);
	while (ng_cut_next(&cutter, &t))
	{
		char		key[NG_LEX_MAX_KEY + 1];

		if (t.kind == NG_TOK_NEWLINE)
			return NG_LEX_FORM_LINES;
		if (n++ == NG_LEX_MAX_TOKENS ||
			ng_token_key(t.at, t.nbytes, key, sizeof(key)) > NG_LEX_MAX_KEY)
			return NG_LEX_FORM_LONG;
		word |= t.kind == NG_TOK_WORD;
	}
	return word ? NG_LEX_FORM_GOOD : NG_LEX_FORM_WORDLESS;
}

/* A form as the symbols of its tokens. */
typedef struct Form
{
	uint32_t   *symbols;
	int32_t		n;
	const NgLexRow *row;
} Form;

/* The words of all forms while symbols are given out: NgLexWord with room to write. */
typedef struct Words
{
	NgLexWord  *slots;
	uint32_t	mask;
	uint32_t	n;				/* symbols given out */
	NG_VEC(char) keys;
} Words;

static uint32_t
symbol_of(NgArena *a, Words *w, const NgCut *t)
{
	char		key[NG_LEX_MAX_KEY + 1];
	size_t		nbytes = ng_token_key(t->at, t->nbytes, key, sizeof(key));
	uint32_t	hash = ng_lex_hash(key, nbytes);
	uint32_t	slot = hash & w->mask;
	size_t		i;

	for (; w->slots[slot].symbol; slot = (slot + 1) & w->mask)
	{
		const NgLexWord *known = &w->slots[slot];

		if (known->hash == hash && known->nbytes == nbytes &&
			memcmp(w->keys.v + known->at, key, nbytes) == 0)
			return known->symbol;
	}
	w->slots[slot] = (NgLexWord) {hash, (uint32_t) w->keys.n, ++w->n, (uint32_t) nbytes};
	for (i = 0; i < nbytes; i++)
		*NG_PUSH(a, w->keys) = key[i];
	return w->n;
}

static int32_t
count_tokens(const char *form)
{
	NgCutter	cutter;
	NgCut		t;
	int32_t		n = 0;

	ng_cut_init(&cutter, form, strlen(form));
	while (ng_cut_next(&cutter, &t))
		n++;
	return n;
}

/* Symbols of first words are given out first: the step from the root is an addition. */
static uint32_t
number_words(NgArena *a, Words *w, Form *forms, int32_t n)
{
	NgCutter	cutter;
	NgCut		t;
	uint32_t	nroot;
	int32_t		i,
				k;

	for (i = 0; i < n; i++)
	{
		ng_cut_init(&cutter, forms[i].row->form, strlen(forms[i].row->form));
		if (ng_cut_next(&cutter, &t))
			forms[i].symbols[0] = symbol_of(a, w, &t);
	}
	nroot = w->n;
	for (i = 0; i < n; i++)
	{
		ng_cut_init(&cutter, forms[i].row->form, strlen(forms[i].row->form));
		for (k = 0; k < forms[i].n && ng_cut_next(&cutter, &t); k++)
			forms[i].symbols[k] = symbol_of(a, w, &t);
		NG_CHECK_EVERY(a, i);
	}
	return nroot;
}

/* By symbols, the shorter first; then in the order of the entries. */
static int
form_cmp(const void *x, const void *y)
{
	const Form *a = x,
			   *b = y;
	int32_t		i;

	for (i = 0; i < a->n && i < b->n; i++)
		if (a->symbols[i] != b->symbols[i])
			return a->symbols[i] < b->symbols[i] ? -1 : 1;
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

/* A node to be written: the sorted forms from .. to - 1 agree in their first depth symbols. */
typedef struct Branch
{
	int32_t		from,
				to,
				depth;
} Branch;

static size_t
member_bytes(const NgLexRow *r)
{
	size_t		n = 0;

	while (r->members && r->members[n])
		n++;
	return r->members ? (n + 1) * sizeof(*r->members) : 0;
}

/* Room for the entries of the rows, and behind them for their strings. */
static NgLexEntry *
entry_room(NgArena *a, const NgLexRow *rows, int32_t n)
{
	size_t		nbytes = sizeof(NgLexEntry) * (size_t) n + 1;
	int32_t		i;

	for (i = 0; i < n; i++)
		nbytes += member_bytes(&rows[i]) + strlen(rows[i].form) + strlen(rows[i].name) +
			strlen(rows[i].arg) + 4;
	return nbytes > INT32_MAX ? NULL : ng_alloc(a, nbytes);
}

/* Copies what belongs to an entry to the free room; returns how far from the entry that is. */
static int32_t
put_behind(const NgLexEntry *e, char **room, const void *s, size_t nbytes)
{
	int32_t		at = (int32_t) (*room - (const char *) e);

	memcpy(*room, s, nbytes);
	*room += nbytes;
	return at;
}

static void
put_entry(NgLexEntry *e, const NgLexRow *r, char **room)
{
	*e = (NgLexEntry) {
		.cat = r->cat,.cls = r->cls,.flags = r->flags,.level = r->level,
		.country = r->country,.kind = r->kind,.num = r->num
	};
	if (r->members)
	{
		*room += (uintptr_t) *room % sizeof(*r->members);
		e->members_at = put_behind(e, room, r->members, member_bytes(r));
	}
	e->form_at = put_behind(e, room, r->form, strlen(r->form) + 1);
	e->name_at = put_behind(e, room, r->name, strlen(r->name) + 1);
	e->arg_at = put_behind(e, room, r->arg, strlen(r->arg) + 1);
}

const NgLexicon *
ng_lex_build(NgArena *a, const NgLexRow *rows, int32_t n)
{
	NgLexicon  *lex = ng_alloc0(a, sizeof(NgLexicon));
	NgLexEntry *sorted = entry_room(a, rows, n);
	char	   *room;
	Form	   *forms = ng_alloc(a, sizeof(Form) * (size_t) n + 1);
	NgLexNode  *nodes;
	uint32_t   *node_entries,
			   *node_symbols;
	Branch	   *branches;
	Words		words = {0};
	uint32_t	ntokens = 0,
				nnodes = NG_LEX_ROOT + 1,
				nentries = 0,
				node;
	int32_t		i;

	if (sorted == NULL)
		return NULL;
	room = (char *) (sorted + n);
	for (i = 0; i < n; i++)
	{
		forms[i].row = &rows[i];
		forms[i].n = count_tokens(rows[i].form);
		forms[i].symbols = ng_alloc(a, sizeof(uint32_t) * (size_t) forms[i].n);
		ntokens += (uint32_t) forms[i].n;
	}
	for (words.mask = 15; words.mask < 2 * ntokens; words.mask = 2 * words.mask + 1)
		;
	words.slots = ng_alloc0(a, sizeof(NgLexWord) * ((size_t) words.mask + 1));
	lex->nroot = number_words(a, &words, forms, n);
	qsort(forms, (size_t) n, sizeof(Form), form_cmp);

	/* breadth first; a node for every token at most, the root, and one past the last */
	nodes = ng_alloc0(a, sizeof(NgLexNode) * ((size_t) ntokens + NG_LEX_ROOT + 2));
	node_symbols = ng_alloc0(a, sizeof(uint32_t) * ((size_t) ntokens + NG_LEX_ROOT + 2));
	node_entries = ng_alloc(a, sizeof(uint32_t) * ((size_t) ntokens + NG_LEX_ROOT + 2));
	branches = ng_alloc(a, sizeof(Branch) * ((size_t) ntokens + NG_LEX_ROOT + 2));
	branches[NG_LEX_ROOT] = (Branch) {0, n, 0};
	for (node = NG_LEX_ROOT; node < nnodes; node++)
	{
		Branch		b = branches[node];

		node_entries[node] = nentries;
		nodes[node].child = nnodes;
		for (; b.from < b.to && forms[b.from].n == b.depth; b.from++)
			put_entry(&sorted[nentries++], forms[b.from].row, &room);
		while (b.from < b.to)
		{
			uint32_t	symbol = forms[b.from].symbols[b.depth];
			int32_t		to = b.from + 1;

			while (to < b.to && forms[to].symbols[b.depth] == symbol)
				to++;
			node_symbols[nnodes] = symbol;
			nodes[node].below |= UINT64_C(1) << symbol % 64;
			nodes[node].nchild++;
			branches[nnodes++] = (Branch) {b.from, to, b.depth + 1};
			b.from = to;
		}
		NG_CHECK_EVERY(a, (int32_t) node);
	}
	node_entries[nnodes] = nentries;
	nodes[nnodes].child = nnodes;

	lex->words = words.slots;
	lex->word_mask = words.mask;
	lex->keys = words.keys.v;
	lex->nodes = nodes;
	lex->node_symbols = node_symbols;
	lex->node_entries = node_entries;
	lex->entries = sorted;
	return lex;
}
