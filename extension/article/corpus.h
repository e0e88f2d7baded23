/*
 * corpus.h: a parsed article as the rows of a corpus (design 3.4): no arrays
 * but bridge tables, numbers of rows within the article as keys.
 *
 * Made of the very rows that the article_* functions return (rows.h), so that a
 * corpus cannot say anything else than they do.
 */
#ifndef NG_CORPUS_H
#define NG_CORPUS_H

#include "rows.h"

/* Parents before their children. */
typedef enum NgCorpusTableId
{
	NG_CORPUS_ARTICLE, NG_CORPUS_EVENT, NG_CORPUS_EVENT_PARTY, NG_CORPUS_EVENT_FORUM,
	NG_CORPUS_EVENT_DYAD,
	NG_CORPUS_PERSON, NG_CORPUS_PARTICIPANT,
	NG_CORPUS_COMMITMENT, NG_CORPUS_COMMITMENT_PARTY, NG_CORPUS_COMMITMENT_AREA,
	NG_CORPUS_FIGURE, NG_CORPUS_FIGURE_SUBJECT, NG_CORPUS_FORUM_SESSION, NG_CORPUS_UNRESOLVED_DATE,
	NG_CORPUS_COUNT
} NgCorpusTableId;

#define NG_CORPUS_MAX_COLUMNS 24

typedef struct NgCorpusTable
{
	const char *name;
	const char *const *columns; /* without those that name the article */
	int			ncolumns;
} NgCorpusTable;

extern const NgCorpusTable ng_corpus_tables[NG_CORPUS_COUNT];

/*
 * Takes a row; its cells are good until it returns.  Of the types of rows.h
 * there are INT, BOOL, REAL, TEXT, NUMERIC (at most 18 digits before the point
 * and 6 after it), TIMESTAMPTZ, EVENT, and DAY: u.i, days since 2000-01-01.
 */
typedef void (*NgCorpusSink) (void *arg, NgCorpusTableId table, const NgCell *cells);

/*
 * Every row of the document, in the order of their keys, table by table of one article; scratch
 * may be freed afterwards.
 */
extern void ng_corpus_rows(const NgDoc *d, NgArena *scratch, NgCorpusSink sink, void *arg);

#endif
