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
 * A token as it is mostly written, whose symbol so needs no key: up to twelve
 * bytes as two numbers, nothing behind them.  An open-addressing table; lo 0
 * is a free slot, and one is the last.
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
	uint32_t	spelling_shift; /* 64 - log2 of the slots that the hash can name */
};

static inline uint64_t
ng_lex_spelling_slot(uint64_t lo, uint32_t hi, uint32_t shift)
{
	return ((lo ^ (uint64_t) hi << 29) * UINT64_C(0x9E3779B97F4A7C15)) >> shift;
}

/* NULL if the table does not have it. */
static inline const NgLexSpelling *
ng_lex_spelling(const NgLexicon *lex, uint64_t lo, uint32_t hi)
{
	const NgLexSpelling *w = &lex->spellings[ng_lex_spelling_slot(lo, hi, lex->spelling_shift)];

	for (; w->lo; w++)
		if (w->lo == lo && w->hi == hi)
			return w;
	return NULL;
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

/* ng_lex_step, in line for the scanner. */
static inline uint32_t
ng_lex_child(const NgLexicon *lex, uint32_t node, uint32_t symbol)
{
	const NgLexNode *n = &lex->nodes[node];
	uint32_t	at,
				left;

	if (node == NG_LEX_ROOT)
		return symbol != 0 && symbol <= lex->nroot ? NG_LEX_ROOT + symbol : 0;
	if (!(n->below >> symbol % 64 & 1))
		return 0;
	/*
	 * halving without a jump that depends on what is found: the last that is not above the symbol
	 */
	at = n->child;
	for (left = n->nchild; left > 1; left -= left / 2)
		at += lex->node_symbols[at + left / 2] <= symbol ? left / 2 : 0;
	return lex->node_symbols[at] == symbol ? at : 0;
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
