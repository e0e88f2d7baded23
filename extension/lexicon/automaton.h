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

struct NgLexicon
{
	const NgLexWord *words;
	uint32_t	word_mask;		/* slots - 1, a power of two less one */
	uint32_t	nroot;			/* symbols 1 .. nroot begin an entry */
	const char *keys;
	const uint32_t *node_symbol;	/* symbol that leads to a node */
	const uint32_t *first_child;	/* children of n: first_child[n] .. first_child[n + 1] - 1 */
	const uint32_t *first_entry;	/* entries of n: first_entry[n] .. first_entry[n + 1] - 1 */
	const NgLexEntry *entries;
};

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
