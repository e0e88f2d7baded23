/*
 * table_fill.h: many rows into a table without the executor, as COPY does.
 * Include after postgres.h.
 */
#ifndef NG_TABLE_FILL_H
#define NG_TABLE_FILL_H

#include "access/htup.h"

typedef struct NgFill NgFill;

/*
 * For a table whose triggers of foreign keys the caller answers for, and whose CHECK and NOT NULL
 * constraints the rows are known to keep.  What else the table asks for is kept: privileges, unique
 * keys, indexes of any kind.  NULL when there is more to do, and the server's own INSERT must do
 * it: partitions, defaults, rules, row security, deferred or excluding constraints.
 */
extern NgFill *ng_fill_begin(Oid relid);

/* May its constraints and indexes be evaluated in parallel mode, and in parallel workers? */
extern bool ng_fill_is_parallel_safe(const NgFill *f);

/*
 * A row, as the table stores it: one piece of memory, that the next flush frees.
 */
extern void ng_fill_put(NgFill *f, HeapTuple row);

/*
 * Into the table with the rows that wait.  There must be an active snapshot, for functions of
 * indexes may want one.
 */
extern void ng_fill_flush(NgFill *f);

/* Forgets rows that wait; the lock on the table is kept until the transaction ends. */
extern void ng_fill_end(NgFill *f);

#endif
