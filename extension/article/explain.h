/*
 * explain.h: the reasons for one event, each a text of a line or more in the
 * scratch arena; NULL when the event stands outside a sentence.
 */
#ifndef NG_EXPLAIN_H
#define NG_EXPLAIN_H

#include "frames.h"

/* The sentence as tokens: a middle dot where no space parts two, the trigger in guillemets. */
extern char *ng_explain_tokens(const NgDoc *d, const NgEventRow *r, NgArena *scratch);
/* The entities and dates of the sentence, a line each. */
extern char *ng_explain_mentions(const NgDoc *d, const NgEventRow *r, NgArena *scratch);
/* Trigger, roles, and what the words around it made of it. */
extern char *ng_explain_frame(const NgDoc *d, const NgEventRow *r, NgArena *scratch);

#endif
