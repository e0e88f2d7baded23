/* lexicon.c: reading the compiled vocabulary. */
#include <string.h>

#include "../text/cut.h"
#include "../text/key.h"
#include "automaton.h"

uint32_t
ng_lex_symbol(const NgLexicon *lex, const char *key, size_t nbytes)
{
	uint32_t	hash = ng_lex_hash(key, nbytes);
	uint32_t	slot = hash & lex->word_mask;

	for (; lex->words[slot].symbol; slot = (slot + 1) & lex->word_mask)
	{
		const NgLexWord *w = &lex->words[slot];

		if (w->hash == hash && w->nbytes == nbytes &&
			memcmp(lex->keys + w->at, key, nbytes) == 0)
			return w->symbol;
	}
	return 0;
}

uint32_t
ng_lex_key_symbol(const NgLexicon *lex, const char *s, size_t nbytes)
{
	char		key[NG_LEX_MAX_KEY + 1];
	size_t		n;

	if (nbytes > 4 * NG_LEX_MAX_KEY)
		return 0;				/* do not make a key that will be too long */
	n = ng_token_key(s, nbytes, key, sizeof(key));
	return n > NG_LEX_MAX_KEY ? 0 : ng_lex_symbol(lex, key, n);
}

uint32_t
ng_lex_token_symbol(const NgLexicon *lex, const char *s, size_t nbytes)
{
	const NgLexSpelling *w = lex->spellings && nbytes > 0 && nbytes <= NG_LEX_SPELLING_MAX
		? ng_lex_spelling_of(lex, s, nbytes) : NULL;

	if (w)
		return w->symbol;
	return ng_lex_key_symbol(lex, s, nbytes);
}

uint32_t
ng_lex_step(const NgLexicon *lex, uint32_t node, uint32_t symbol)
{
	const NgLexNode *n = &lex->nodes[node];
	uint32_t	at = n->child,
				left;

	if (node == NG_LEX_ROOT)
		return symbol != 0 && symbol <= lex->nroot ? NG_LEX_ROOT + symbol : 0;
	if (!(n->below >> symbol % 64 & 1))
		return 0;
	/* the last child whose symbol is not above, by halving */
	for (left = n->nchild; left > 1; left -= left / 2)
		at += lex->node_symbols[at + left / 2] <= symbol ? left / 2 : 0;
	return lex->node_symbols[at] == symbol ? at : 0;
}

const NgLexEntry *
ng_lex_entries(const NgLexicon *lex, uint32_t node, int *n)
{
	uint32_t	first = lex->node_entries[node];

	*n = (int) (lex->node_entries[node + 1] - first);
	return lex->entries + first;
}

const NgLexEntry *
ng_lex_lookup(const NgLexicon *lex, NgLexCat cat, const char *s, size_t nbytes)
{
	NgCutter	cutter;
	NgCut		t;
	uint32_t	node = NG_LEX_ROOT;
	const NgLexEntry *e;
	int			n;

	ng_cut_init(&cutter, s, nbytes);
	while (ng_cut_next(&cutter, &t))
	{
		node = ng_lex_step(lex, node, ng_lex_token_symbol(lex, t.at, t.nbytes));
		if (node == 0)
			return NULL;
	}
	for (e = ng_lex_entries(lex, node, &n); n > 0; n--, e++)
		if (e->cat == cat)
			return e;
	return NULL;
}
