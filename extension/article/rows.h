/*
 * rows.h: a parsed article as tables: the article_* functions of the contract
 * as data (names, columns in order, types) and one way to read their cells.
 *
 * The SQL door, article_parse and test/tools/ngdump.c all read this table, so
 * they cannot differ.  Nothing here knows the server.
 */
#ifndef NG_ROWS_H
#define NG_ROWS_H

#include "cells.h"

typedef struct NgColumn
{
	const char *name;
	uint8_t		type;			/* NgCellType */
} NgColumn;

#define NG_MAX_COLUMNS 20

typedef struct NgTable
{
	const char *name;			/* of the function: "article_dates" */
	const char *key;			/* in article_parse: "dates" */
	const NgColumn *columns;
	int			ncolumns;
	bool		one_row;		/* article_metadata */
	int32_t		(*items) (const NgDoc *d);
	/*
	 * Fills the cells of item i (0-based); false: the item is no row of this table.  Text that
	 * had to be made lives in scratch.
	 */
	bool		(*fill) (const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch);
} NgTable;

/* In the order of the contract. */
typedef enum NgTableId
{
	NG_TABLE_BLOCKS, NG_TABLE_METADATA, NG_TABLE_SENTENCES, NG_TABLE_DATES, NG_TABLE_FIGURES,
	NG_TABLE_PERSONS, NG_TABLE_FORUMS, NG_TABLE_PLACES, NG_TABLE_EVENTS, NG_TABLE_PARTICIPANTS,
	NG_TABLE_COMMITMENTS, NG_TABLE_CAPTIONS, NG_TABLE_RELATED,
	NG_TABLE_COUNT
} NgTableId;

extern const NgTable ng_tables[NG_TABLE_COUNT];
extern const NgTable ng_table_explain;	/* article_explain: no part of article_parse */

#endif
