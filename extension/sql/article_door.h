/*
 * article_door.h: what the two doors of articles share.
 * Include after postgres.h and fmgr.h.
 */
#ifndef NG_ARTICLE_DOOR_H
#define NG_ARTICLE_DOOR_H

#include "../article/rows.h"
#include "door.h"

/*
 * The parsed document of the arguments (article, published_at [, vocabulary]) of
 * a call, NULL when article is NULL.  The last one is kept until the transaction
 * ends, so several functions over one page parse it once; the result is
 * good until the next call of this function.
 */
extern const NgDoc *ng_article_doc(FunctionCallInfo fcinfo);

/*
 * The rows of article_vocabulary of that name, as the calling query sees them;
 * an error when there are none.  The automaton lives until the next call;
 * equal *id, never 0, means equal rows.
 */
extern const NgLexicon *ng_vocabulary(FunctionCallInfo fcinfo, text *name, uint64 *id);

#endif
