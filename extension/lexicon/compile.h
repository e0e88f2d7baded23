/* compile.h: what the files of the compiler of the lexicon share. */
#ifndef NG_COMPILE_H
#define NG_COMPILE_H

#include <stdio.h>

#include "automaton.h"

typedef struct Form				/* one alternative of one row */
{
	NgLexRow	e;
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

/* ---- compile.c ---- */

extern void *lexc_zeroed(size_t n, size_t item);
/* Room for one more item behind n. */
extern void *lexc_grow(void *v, size_t n, size_t *cap, size_t item);
extern char *lexc_copy(const char *s, size_t n);

#define LEXC_MAX_CELLS 32
/* NULL, and a note, if there is no such file. */
extern FILE *lexc_open_table(const char *dir, const char *name);
/* The next line that is no comment, without its end; NULL behind the last. */
extern char *lexc_next_line(FILE *f, char **buf, size_t *cap);
/* Cuts at the tabs; returns the number of cells. */
extern int	lexc_split_cells(char *s, char **cells);
/* An error in the line at hand; nothing is written then. */
extern void lexc_complain(const char *fmt,...) __attribute__((format(printf, 1, 2)));

/* ---- compile_read.c ---- */

extern Form *forms;				/* in the order of their nodes once those are made */
extern size_t nforms;
extern Word *words;				/* from 1 */
extern size_t nwords;

/* Appends the forms of a category's table. */
extern void lexc_read_category(const char *dir, int cat);

/* ---- compile_nodes.c ---- */

extern uint32_t nnodes;			/* the last node */
/* of node n; children are consecutive */
extern uint32_t *node_parent, *node_symbol, *first_child;

/*
 * Gives every word its symbol, those that begin a form the low ones, and writes forms in symbols
 * instead of words.  Returns the last symbol that begins a form.
 */
extern uint32_t lexc_number_symbols(void);
extern void lexc_build_nodes(void);

/* ---- compile_lists.c ---- */

/* Writes nodes, edges, matches, lists and digests; returns the number of digests. */
extern uint32_t lexc_put_nodes(FILE *out);
extern void lexc_put_spellings(FILE *out);

/* ---- compile_spread.c ---- */

/*
 * Writes the NgLexSpread of n different keys.  Returns which key is in each of
 * *slots slots, from 1; 0: free.
 */
extern const uint32_t *lexc_put_spread(FILE *out, const char *name, const uint64_t *keys, size_t n,
									   size_t *slots);

/* ---- compile_write.c ---- */

extern void lexc_put_string(FILE *out, const char *s);	/* as a C string */
/* *mask: of the hash of a word to its slot */
extern void lexc_put_words(FILE *out, uint32_t *mask);
extern void lexc_put_entries(FILE *out);
extern void lexc_put_countries(FILE *out);

/* ---- compile_events.c ---- */

extern void lexc_read_events(const char *dir);
extern int	lexc_kind_find(const char *s);	/* -1 if none */
extern void lexc_put_events(FILE *out);

#endif
