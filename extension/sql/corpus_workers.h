/*
 * corpus_workers.h: the pages of a batch, read by this process and by parallel
 * workers, while this process alone fills the tables.
 * Include after postgres.h and fmgr.h.
 */
#ifndef NG_CORPUS_WORKERS_H
#define NG_CORPUS_WORKERS_H

#include "corpus_reader.h"

/*
 * How many workers this many bytes of pages are worth, at most max_parallel_maintenance_workers
 * and a processor each; 0 where the transaction cannot have any.
 */
extern int	ng_reader_workers(int64 nbytes);

/*
 * Stores rows that the sink has taken, if there are that many bytes of them; true if it did.
 */
typedef bool (*NgStoreRows) (void *sink_arg, size_t nbytes);

/*
 * Reads these articles.  With workers the transaction is in parallel mode meanwhile: store may
 * write, but run no command.  Whatever number of workers there is, the sink gets the same rows;
 * the order of pages is nobody's.
 */
extern void ng_read_with_workers(NgCorpusReader *r, const int64 *articles, int n, int nworkers,
								 NgStoreRows store);

#endif
