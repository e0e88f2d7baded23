/*
 * corpus_reader.h: pages of a corpus as rows, formed as its tables store them:
 * pure computation, so parallel workers can do it, too.
 * Include after postgres.h and fmgr.h.
 */
#ifndef NG_CORPUS_READER_H
#define NG_CORPUS_READER_H

#include "access/htup.h"
#include "access/tupdesc.h"
#include "utils/palloc.h"

#include "../article/corpus.h"

#define NG_CORPUS_PREFIX 3		/* columns before those of core, at most */

/*
 * Takes a row; the tuple is the sink's, in the context that it asked for.  Rows of a table come in
 * the order of their keys, page by page, and that of the article is the first of a page.
 */
typedef void (*NgRowSink) (void *arg, NgCorpusTableId t, HeapTuple tuple);

/* A table of a corpus. */
typedef struct NgCorpusHeap
{
	Oid			relid;
	TupleDesc	desc;			/* of the table, without its constraints */
	AttrNumber	attnums[NG_CORPUS_PREFIX + NG_CORPUS_MAX_COLUMNS];	/* that are filled */
	struct TupleTableSlot *slot;	/* for a row at a time */
	struct RowCheck *check;		/* NULL: whoever stores the rows checks them */
} NgCorpusHeap;

/* What reading needs to know; what the caller sets comes first. */
typedef struct NgCorpusReader
{
	Oid			nsp;			/* of the corpus */
	FmgrInfo	function;		/* of the extension, whose vocabularies are meant */
	NullableDatum vocabulary;
	MemoryContext tuples;		/* where they are formed */
	NgRowSink	sink;
	void	   *sink_arg;

	const char *schema;			/* of the corpus, quoted */
	const char *extension;		/* its schema, quoted */
	Oid			event_type;		/* diplomatic_event */
	bool		by_month;		/* filed_on is part of the key */
	NgCorpusHeap heaps[NG_CORPUS_COUNT];
	struct _SPI_plan *plan;
	/* of the article at hand: article_id, filed_on if by_month, page_text */
	NullableDatum prefix[NG_CORPUS_PREFIX];
	NgArena		scratch;
} NgCorpusReader;

/* Finds the tables. */
extern void ng_reader_open(NgCorpusReader *r);

/* From now on rows of the table are held against its CHECK and NOT NULL when they are formed. */
extern void ng_reader_check(NgCorpusReader *r, NgCorpusTableId t);

/* Reads these articles, as the active snapshot sees them; the caller is connected to SPI. */
extern void ng_read_articles(NgCorpusReader *r, const int64 *articles, int n);

/* Forgets what it holds of the tables. */
extern void ng_reader_close(NgCorpusReader *r);

/* Columns that are filled: how many, and the name of one. */
extern int	ng_reader_columns(const NgCorpusReader *r, NgCorpusTableId t);
extern const char *ng_reader_column(const NgCorpusReader *r, NgCorpusTableId t, int i);

#endif
