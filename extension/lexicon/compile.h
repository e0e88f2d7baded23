/*
 * compile.h: what the files of the lexicon's compiler share: the forms that
 * compile.c has read, and what compile_lists.c makes of them.
 */
#ifndef NG_COMPILE_H
#define NG_COMPILE_H

#include <stdio.h>

#include "automaton.h"

typedef struct Form				/* one alternative of one row */
{
	NgLexEntry	e;
	uint32_t	symbols[NG_LEX_MAX_TOKENS];	/* numbers of words[], from 1 */
	int			n;
	uint32_t	node;
	uint32_t	order;			/* as read */
} Form;

typedef struct Word
{
	char	   *key;
	size_t		nbytes;
	uint32_t	symbol;			/* final number */
	bool		begins;			/* some form begins with it */
} Word;

extern Form *forms;				/* in the order of their nodes once those are made */
extern size_t nforms;
extern Word *words;				/* from 1 */
extern size_t nwords;
extern uint32_t nnodes;			/* the last node */
/* of node n; children are consecutive */
extern uint32_t *node_parent, *node_symbol, *first_child;

/* Room for one more item behind n. */
extern void *lexc_grow(void *v, size_t n, size_t *cap, size_t item);

extern void *lexc_zeroed(size_t n, size_t item);

/* Writes nodes, edges, matches, lists and digests; returns the number of digests. */
extern uint32_t lexc_put_nodes(FILE *out);
extern void lexc_put_spellings(FILE *out);

/*
 * Writes the NgLexSpread of n different keys.  Returns which key is in each of
 * *slots slots, from 1; 0: free.
 */
extern const uint32_t *lexc_put_spread(FILE *out, const char *name, const uint64_t *keys, size_t n,
									   size_t *slots);

#endif
