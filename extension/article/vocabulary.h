/* vocabulary.h: one row of a user's vocabulary, checked and made an entry of an automaton. */
#ifndef NG_VOCABULARY_H
#define NG_VOCABULARY_H

#include "../event/event.h"
#include "../lexicon/lexicon.h"

/* Cells as the user wrote them, NUL-terminated; NULL where there is nothing. */
typedef struct NgVocabularyRow
{
	const char *category;		/* country, place, office, org, forum, trigger */
	const char *form;
	const char *cls;			/* NULL: the first class of the category */
	const char *country;		/* alpha-3 */
	const char *kind;
	const char *level;
	const char *name;			/* NULL: the form */
	const char *flags;
	const char *arg;
	const char *members;		/* alpha-3, comma-separated */
} NgVocabularyRow;

/*
 * Fills *e, whose strings are the row's or the arena's.  False with the reason
 * and what is allowed in *err.
 */
extern bool ng_vocabulary_entry(const NgVocabularyRow *row, NgArena *a, NgLexRow *e,
								NgError *err);

#endif
