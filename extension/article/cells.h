/* cells.h: the cells of a row, and how they are written one after the other. */
#ifndef NG_CELLS_H
#define NG_CELLS_H

#include <string.h>

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

/* ---- writing: each call fills the next cell ---- */

typedef struct NgRow
{
	NgCell	   *next;
	const NgDoc *d;
} NgRow;

static inline NgCell *
ng_put(NgRow *r, NgCellType type, bool isnull)
{
	NgCell	   *c = r->next++;

	c->type = (uint8_t) type;
	c->isnull = isnull;
	return c;
}

static inline void
ng_put_cell(NgRow *r, const NgCell *c)
{
	*r->next++ = *c;
}

static inline void
ng_put_int(NgRow *r, int32_t v)
{
	ng_put(r, NG_CELL_INT, false)->u.i = v;
}

/* NULL unless the condition holds */
static inline void
ng_put_int_if(NgRow *r, bool known, int32_t v)
{
	ng_put(r, NG_CELL_INT, !known)->u.i = v;
}

static inline void
ng_put_bool(NgRow *r, bool v)
{
	ng_put(r, NG_CELL_BOOL, false)->u.b = v;
}

static inline void
ng_put_bytes(NgRow *r, NgCellType type, const char *s, size_t n)
{
	NgCell	   *c = ng_put(r, type, s == NULL);

	c->u.text.s = s;
	c->u.text.n = n;
}

static inline void
ng_put_text(NgRow *r, const char *s)
{
	ng_put_bytes(r, NG_CELL_TEXT, s, s ? strlen(s) : 0);
}

#endif
