/*
 * automaton.h: how the compiled vocabulary lies in memory.
 *
 * Shared by the compiler (compile.c) and the reader (lexicon.c) only.  Nodes
 * are numbered breadth first, so the children of a node are consecutive, in
 * the order of the symbols that lead to them; symbols that begin an entry
 * are numbered first, so the step from the root is an addition.
 */
#ifndef NG_AUTOMATON_H
#define NG_AUTOMATON_H

#include "lexicon.h"

/* One slot of the vocabulary: an open-addressing table; symbol 0 is a free slot. */
typedef struct NgLexWord
{
	uint32_t	hash;
	uint32_t	at;				/* the key in keys[] */
	uint32_t	symbol : 24;
	uint32_t	nbytes : 8;
} NgLexWord;

typedef struct NgLexNode
{
	uint32_t	symbol;			/* that leads to it */
	uint32_t	child;			/* its children are child .. (next node's child) - 1 */
	uint32_t	entry;			/* its entries are entry .. (next node's entry) - 1 */
	uint32_t	below;			/* bit symbol % 32 of each child: nearly every look-up ends here */
} NgLexNode;

/* What decides on a match, apart from the entry: a page asks this of many entries that it does not keep. */
typedef struct NgLexBrief
{
	uint8_t		cat,
				cls,
				flags;
} NgLexBrief;

struct NgLexicon
{
	const NgLexWord *words;
	uint32_t	word_mask;		/* slots - 1, a power of two less one */
	uint32_t	nroot;			/* symbols 1 .. nroot begin an entry */
	const char *keys;
	const NgLexNode *nodes;
	const NgLexEntry *entries;
	const NgLexBrief *briefs;	/* of the entries, in their order */
};

/* ng_lex_step, in line for the scanner. */
static inline uint32_t
ng_lex_child(const NgLexicon *lex, uint32_t node, uint32_t symbol)
{
	uint32_t	lo,
				hi;

	if (symbol == 0)
		return 0;
	if (node == NG_LEX_ROOT)
		return symbol <= lex->nroot ? NG_LEX_ROOT + symbol : 0;
	if (!(lex->nodes[node].below & (1u << (symbol % 32))))
		return 0;
	lo = lex->nodes[node].child;
	hi = lex->nodes[node + 1].child;
	while (lo < hi)
	{
		uint32_t	mid = lo + (hi - lo) / 2;
		uint32_t	s = lex->nodes[mid].symbol;

		if (s == symbol)
			return mid;
		if (s < symbol)
			lo = mid + 1;
		else
			hi = mid;
	}
	return 0;
}

static inline uint32_t
ng_lex_hash(const char *key, size_t nbytes)
{
	uint32_t	h = 2166136261u;
	size_t		i;

	for (i = 0; i < nbytes; i++)
		h = (h ^ (unsigned char) key[i]) * 16777619u;
	return h ^ (h >> 15);
}

#endif
