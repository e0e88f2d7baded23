/*
 * automaton.h: how the compiled vocabulary lies in memory.
 *
 * Shared by the compiler (compile*.c) and the reader (lexicon.c) only.  Nodes
 * are numbered breadth first, so the children of a node are consecutive, in
 * the order of the symbols that lead to them; symbols that begin an entry
 * are numbered first, so the step from the root is an addition.
 */
#ifndef NG_AUTOMATON_H
#define NG_AUTOMATON_H

#include <string.h>

#include "lexicon.h"

/* One slot of the vocabulary: an open-addressing table; symbol 0 is a free slot. */
typedef struct NgLexWord
{
	uint32_t	hash;
	uint32_t	at;				/* the key in keys[] */
	uint32_t	symbol : 24;
	uint32_t	nbytes : 8;
} NgLexWord;

/* All that a step and the end of a walk ask of a node lies in one line of the cache. */
typedef struct NgLexNode
{
	uint64_t	below;			/* bit symbol % 64 of each child: nearly every look-up ends here */
	uint32_t	child,			/* its children are child .. child + nchild - 1 */
				nchild;
	/*
	 * of the built-in one: the first word in small letters and with a capital, the first match
	 * of what is found here and its digest; or NG_LEX_OPEN and the number of an open list
	 */
	uint32_t	match[2];
	uint16_t	digest[2];
} NgLexNode;
#define NG_LEX_OPEN	0x80000000u

/*
 * Where the keys of a table lie that has no two of them in one slot: the hash
 * names a group, and the group's factor, which the compiler has sought out,
 * spreads its keys.  A look-up is one comparison, no search whose length the
 * processor would have to foresee.
 */
#define NG_LEX_GROUPS_LOG 12
typedef struct NgLexSpread
{
	uint32_t	shift;			/* 32 - log2 of the slots */
	uint16_t	factor[1 << NG_LEX_GROUPS_LOG];
} NgLexSpread;

static inline uint64_t
ng_lex_mix(uint64_t key)
{
	return key * UINT64_C(0x9E3779B97F4A7C15);
}

static inline uint32_t
ng_lex_group(uint64_t mixed)
{
	return (uint32_t) (mixed >> (64 - NG_LEX_GROUPS_LOG));
}

static inline uint32_t
ng_lex_slot(const NgLexSpread *s, uint64_t key)
{
	uint64_t	mixed = ng_lex_mix(key);

	return (uint32_t) (mixed >> 20) * s->factor[ng_lex_group(mixed)] >> s->shift;
}

/*
 * A token as it is mostly written, whose symbol so needs no key: up to twelve
 * bytes as two numbers, nothing behind them.  A free slot is all 0.
 */
typedef struct NgLexSpelling
{
	uint64_t	lo;
	uint32_t	hi;
	uint32_t	symbol : 24;
	uint32_t	nchars : 4;		/* of a word, else 0 */
	uint32_t	flags : 4;		/* NG_TF_, but for the space before it */
} NgLexSpelling;
#define NG_LEX_SPELLING_MAX 12

/* A step of the walk, but those from the root. */
typedef struct NgLexEdge
{
	uint32_t	symbol;
	uint32_t	node;			/* where it leads to; 0: a free slot */
} NgLexEdge;

/*
 * What matches where the walk from the root ends at a node: the entries of the
 * node and of those on the way to it, longest first.  Of an open list the text
 * decides on some: 2^open closed lists follow it, in the order of the bits that
 * say which of these are allowed; the last of them has all.
 */
typedef struct NgLexList
{
	uint32_t	first;			/* in matches */
	uint16_t	digest;
	uint8_t		n;
	uint8_t		open;			/* entries to decide on */
} NgLexList;
#define NG_LEX_MAX_OPEN 6

struct NgLexicon
{
	const NgLexWord *words;
	uint32_t	word_mask;		/* slots - 1, a power of two less one */
	uint32_t	nroot;			/* symbols 1 .. nroot begin an entry */
	const char *keys;
	const NgLexNode *nodes;
	const uint32_t *node_symbols;	/* which leads to node n */
	const uint32_t *node_entries;	/* of node n: node_entries[n] .. node_entries[n + 1] - 1 */
	const NgLexEntry *entries;

	/* of the built-in one only */
	const NgMatch *matches;
	const NgLexList *lists;		/* the open ones, each with the closed ones it may stand for */
	const NgLexDigest *digests;	/* 0: nothing */
	uint32_t	ndigests;
	const NgLexSpelling *spellings;
	const NgLexEdge *edges;
	const NgLexSpread *spelling_spread,
			   *edge_spread;
};

static inline uint64_t
ng_lex_spelling_key(uint64_t lo, uint32_t hi)
{
	return lo ^ (uint64_t) hi << 29;
}

/* NULL if the table does not have it. */
static inline const NgLexSpelling *
ng_lex_spelling(const NgLexicon *lex, uint64_t lo, uint32_t hi)
{
	const NgLexSpelling *w = &lex->spellings[ng_lex_slot(lex->spelling_spread,
														 ng_lex_spelling_key(lo, hi))];

	return w->lo == lo && w->hi == hi ? w : NULL;
}

/*
 * The spelling of a token of 1 to NG_LEX_SPELLING_MAX bytes, NULL if the table does not have it.
 * Its bytes are read as two numbers that overlap, never past its end.
 */
static inline const NgLexSpelling *
ng_lex_spelling_of(const NgLexicon *lex, const char *s, size_t nbytes)
{
	uint64_t	lo = 0;
	uint32_t	hi = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint32_t	tail;

	if (nbytes >= 8)
	{
		memcpy(&lo, s, 8);
		if (nbytes > 8)
		{
			memcpy(&tail, s + nbytes - 4, 4);
			hi = tail >> 8 * (12 - nbytes);
		}
	}
	else if (nbytes >= 4)
	{
		memcpy(&hi, s, 4);
		memcpy(&tail, s + nbytes - 4, 4);
		lo = hi | (uint64_t) tail << 8 * (nbytes - 4);
		hi = 0;
	}
	else
		lo = (unsigned char) s[0] | (uint64_t) (unsigned char) s[nbytes / 2] << 8 * (nbytes / 2) |
			(uint64_t) (unsigned char) s[nbytes - 1] << 8 * (nbytes - 1);
#else
	memcpy(&lo, s, nbytes < 8 ? nbytes : 8);
	if (nbytes > 8)
		memcpy(&hi, s + 8, nbytes - 8);
#endif
	return ng_lex_spelling(lex, lo, hi);
}

/* ng_lex_token_symbol without a look at the spellings. */
extern uint32_t ng_lex_key_symbol(const NgLexicon *lex, const char *s, size_t nbytes);

static inline uint64_t
ng_lex_edge_key(uint32_t node, uint32_t symbol)
{
	return (uint64_t) node << 32 | symbol;
}

/* ng_lex_step from a node of the built-in vocabulary that is not the root. */
static inline uint32_t
ng_lex_child(const NgLexicon *lex, uint32_t node, uint32_t symbol)
{
	const NgLexNode *n = &lex->nodes[node];
	const NgLexEdge *e;

	if (!(n->below >> symbol % 64 & 1))
		return 0;
	e = &lex->edges[ng_lex_slot(lex->edge_spread, ng_lex_edge_key(node, symbol))];
	return e->symbol == symbol && e->node - n->child < n->nchild ? e->node : 0;
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
