/*
 * corpus_workers.h: the pages of a batch, read by this process and by parallel
 * workers, while this process alone fills the tables.
 * Include after postgres.h and fmgr.h.
 */
#ifndef NG_CORPUS_WORKERS_H
#define NG_CORPUS_WORKERS_H

#include "corpus_reader.h"

typedef struct NgWorkers NgWorkers;

/*
 * How many workers this many bytes of pages are worth, at most max_parallel_maintenance_workers
 * and a processor each; 0 where the transaction cannot have any.
 */
extern int	ng_workers_worth(int64 nbytes);

/*
 * Starts workers for these articles, whose tables the reader has found; they see the active
 * snapshot.  From here until their end the transaction is in parallel mode: it may read and
 * write, but begin no command that writes.
 */
extern NgWorkers *ng_workers_launch(NgCorpusReader *r, const int64 *articles, int n, int nworkers);

/* Stores rows that the sink has taken, if there are that many bytes of them; true if it did. */
typedef bool (*NgStoreRows) (void *sink_arg, size_t nbytes);

/*
 * Reads the articles, with the checks that the reader makes now, and ends the workers.  Whatever
 * their number, the sink gets the same rows; the order of pages is nobody's.
 */
extern void ng_workers_read(NgWorkers *w, NgStoreRows store);

/* Sends them away before they have read anything. */
extern void ng_workers_dismiss(NgWorkers *w);

#endif
