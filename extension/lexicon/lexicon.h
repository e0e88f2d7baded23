/*
 * lexicon.h: the vocabulary of lexicon/(name).tsv as one read-only automaton.
 *
 * A node is a state after a sequence of token keys (text/key.h); an edge is
 * (node, symbol of a key).  Everything is static const data of the library:
 * shared by all backends, nothing to load.
 */
#ifndef NG_LEXICON_H
#define NG_LEXICON_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include "../unicode/arena.h"
#include "classes.h"

/* proper noun: its first word must begin with a capital in the text */
#define NG_LEX_CAP		0x01
#define NG_LEX_EXACT	0x02	/* letter case of every word must be as in the tsv ("AMM", "GMS") */
/* first word must not be a capital, but at the start of a sentence */
#define NG_LEX_LOWER	0x04

/*
 * One row of a tsv, once per alternative form.  Its strings, NUL-terminated
 * UTF-8 (NFC), "" when the column is absent or empty, stand behind all the
 * entries: an entry says how far from itself, so that loading has no pointer
 * to move.  Hence an entry is never copied.
 */
typedef struct NgLexEntry
{
	uint8_t		cat;			/* NgLexCat: the file */
	/* class within the file, NG_<CAT>_<CLASS> of classes.h; 0 if none */
	uint8_t		cls;
	uint8_t		flags;			/* NG_LEX_ */
	uint8_t		level;			/* NgLevel, column "level" */
	uint16_t	country;		/* ISO 3166 numeric, column "country" (alpha-3); 0 none */
	int16_t		kind;			/* event kind, column "kind"; -1 none */
	int64_t		num;			/* column "num"; of a trigger its arg (trigger.h) */
	int32_t		form_at,		/* bytes from the entry */
				name_at,
				arg_at,
				members_at;		/* 0: none */
} NgLexEntry;

/* The form as the tsv has it. */
static inline const char *
ng_lex_form(const NgLexEntry *e)
{
	return (const char *) e + e->form_at;
}

/* Column "name": canonical name or value; the first form when absent. */
static inline const char *
ng_lex_name(const NgLexEntry *e)
{
	return (const char *) e + e->name_at;
}

/* Column "arg": whatever the category needs more. */
static inline const char *
ng_lex_arg(const NgLexEntry *e)
{
	return (const char *) e + e->arg_at;
}

/* Column "members": ISO 3166 numeric, a 0 behind the last; NULL when there are none. */
static inline const uint16_t *
ng_lex_members(const NgLexEntry *e)
{
	return e->members_at ? (const uint16_t *) ((const char *) e + e->members_at) : NULL;
}

/* What an entry is made of. */
typedef struct NgLexRow
{
	uint8_t		cat,
				cls,
				flags,
				level;
	uint16_t	country;
	int16_t		kind;
	int64_t		num;
	const char *form,
			   *name,
			   *arg;
	const uint16_t *members;
} NgLexRow;

/*
 * A form found in a text.  The matches that can begin at a token are known
 * before any text is: they lie in lists of the library, without a pointer that
 * loading would have to move, and a page refers to them where they are.
 */
typedef struct NgMatch
{
	uint32_t	number;			/* of its entry: ng_entry of doc.h */
	uint8_t		ntok;			/* tokens */
	uint8_t		cat,			/* those of the entry, at hand */
				cls;
	uint8_t		user : 1;		/* the entry is one of the user's vocabulary */
	uint8_t		last : 1;		/* no other match begins at the same token */
	/* of an open list (automaton.h): flags of the entry's that the text at hand decides on */
	uint8_t		open : 6;
} NgMatch;

/*
 * Which categories and classes are among the matches that begin at a token.
 * A page has few different ones, and nearly every question of a stage is
 * answered by one of its bits.
 */
typedef struct NgLexDigest
{
	uint64_t	bits[NG_BIT_WORDS];	/* NgClassBit */
	uint16_t	cats;			/* bit 1 << NgLexCat */
	bool		phrase;			/* a grammar word of more than one token is among them */
	bool		compound;		/* a trigger, indicator, area or topic of more than one token is */
} NgLexDigest;

/* The bit of a class of a category; cls 0: of any. */
static inline unsigned
ng_class_bit(NgLexCat cat, int cls)
{
	static const uint16_t first[NG_CAT_COUNT] = {
#define X(c, f) NG_BIT_##c##_ANY,
		NG_LEX_CATEGORIES(X)
#undef X
	};

	return first[cat] + (unsigned) cls;
}

/* A digest of nothing is all zeros. */
static inline void
ng_digest_add(NgLexDigest *g, const NgMatch *m)
{
	unsigned	any = ng_class_bit((NgLexCat) m->cat, 0),
				bit = any + m->cls;

	g->bits[any / 64] |= UINT64_C(1) << any % 64;
	g->bits[bit / 64] |= UINT64_C(1) << bit % 64;
	g->cats |= (uint16_t) (1 << m->cat);
	if (m->ntok < 2)
		return;
	g->phrase |= m->cat == NG_CAT_GRAMMAR;
	g->compound |= m->cat == NG_CAT_TRIGGER || m->cat == NG_CAT_INDICATOR ||
		m->cat == NG_CAT_AREA || (m->cat == NG_CAT_OFFICE && m->cls == NG_OFFICE_TOPIC);
}

static inline bool
ng_digest_equal(const NgLexDigest *a, const NgLexDigest *b)
{
	return memcmp(a->bits, b->bits, sizeof(a->bits)) == 0 && a->phrase == b->phrase &&
		a->compound == b->compound;
}

typedef struct NgLexicon NgLexicon;

extern const NgLexicon ng_lexicon_builtin;

/* Symbol of a token key, 0 if no entry uses it. */
extern uint32_t ng_lex_symbol(const NgLexicon *lex, const char *key, size_t nbytes);
/* The same of a token of text, whose key is made here. */
extern uint32_t ng_lex_token_symbol(const NgLexicon *lex, const char *s, size_t nbytes);
/* The node behind (node, symbol), 0 if none; the root is 1. */
extern uint32_t ng_lex_step(const NgLexicon *lex, uint32_t node, uint32_t symbol);
/* Entries that end at a node: *n of them, in the order of categories and of the tsv. */
extern const NgLexEntry *ng_lex_entries(const NgLexicon *lex, uint32_t node, int *n);
#define NG_LEX_ROOT 1
#define NG_LEX_MAX_TOKENS 48	/* of one form; the compiler refuses longer ones */
#define NG_LEX_MAX_KEY 120		/* bytes of one token's key */

/* ---- a vocabulary made at run time (dynamic.c) ---- */

typedef enum NgLexForm
{
	NG_LEX_FORM_GOOD,
	NG_LEX_FORM_WORDLESS,		/* white space and signs only */
	NG_LEX_FORM_LINES,			/* more lines than one */
	NG_LEX_FORM_LONG			/* a token or the whole is longer than the automaton's bounds */
} NgLexForm;
extern NgLexForm ng_lex_form_check(const char *s, size_t nbytes);

/*
 * The automaton of n rows whose forms are good, all of it in the arena.  Equal
 * forms keep the order of the rows.  Strings and entries of 2 GB and more are
 * refused: NULL.
 */
extern const NgLexicon *ng_lex_build(NgArena *a, const NgLexRow *rows, int32_t n);

/*
 * Whole-string lookup of doors and literals: longest category match that covers all of s, or
 * NULL.
 */
extern const NgLexEntry *ng_lex_lookup(const NgLexicon *lex, NgLexCat cat, const char *s,
									   size_t nbytes);

#endif
