/*
 * rows.h: a parsed article as tables: the article_* functions of the contract
 * as data (names, columns in order, types) and one way to read their cells.
 *
 * The SQL door, article_parse and test/tools/ngdump.c all read this table, so
 * they cannot differ.  Nothing here knows the server.
 */
#ifndef NG_ROWS_H
#define NG_ROWS_H

#include "doc.h"

typedef enum NgCellType
{
	NG_CELL_INT,
	NG_CELL_BOOL,
	NG_CELL_REAL,
	NG_CELL_TEXT,
	NG_CELL_NUMERIC,			/* a plain decimal string, in u.text */
	NG_CELL_DATERANGE,
	NG_CELL_TIMESTAMPTZ,
	NG_CELL_COUNTRY,
	NG_CELL_COUNTRIES,
	NG_CELL_TEXTS,
	NG_CELL_EVENT,
	NG_CELL_DAY					/* u.i: days since 2000-01-01; in the rows of a corpus only */
} NgCellType;

typedef struct NgCell
{
	uint8_t		type;			/* NgCellType, as its column says */
	bool		isnull;
	union
	{
		int32_t		i;
		bool		b;
		float		r;
		struct { const char *s; size_t n; } text;	/* not NUL-terminated */
		struct { int32_t from, to; } days;	/* inclusive; NG_DAY_PAST, NG_DAY_FUTURE */
		int64_t		seconds;	/* since 1970-01-01 UTC */
		NgCountry	country;
		struct { const NgCountry *v; int32_t n; } countries;
		struct { char *const *v; int32_t n; } texts;
		const NgEvent *event;
	}			u;
} NgCell;

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
