/*
 * table_fill.h: many rows into a table without the executor, as COPY does.
 * Include after postgres.h.
 */
#ifndef NG_TABLE_FILL_H
#define NG_TABLE_FILL_H

#include "access/attnum.h"

typedef struct NgFill NgFill;

/*
 * For a table whose triggers of foreign keys the caller answers for.  What else the table asks
 * for is kept: privileges, NOT NULL, CHECK, unique keys, indexes of any kind.  NULL when there is
 * more to do, and the server's own INSERT must do it: partitions, defaults, rules, row security,
 * deferred or excluding constraints.  Rows have these columns, the others are NULL.
 */
extern NgFill *ng_fill_begin(Oid relid, const AttrNumber *columns, int ncolumns);

/*
 * A row: a value a column, then as many bools, whether it is NULL.  It must stay where it is, with
 * what its values point to, until the next flush.
 */
extern void ng_fill_put(NgFill *f, const Datum *row);

/* Into the table with the rows that wait. */
extern void ng_fill_flush(NgFill *f);

/* Forgets rows that wait; the lock on the table is kept until the transaction ends. */
extern void ng_fill_end(NgFill *f);

#endif
