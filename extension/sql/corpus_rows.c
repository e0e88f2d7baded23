/*
 * corpus_rows.c: the rows of a page in all tables of a corpus, as one result
 * set: for tables that no procedure of this server can fill (Citus).
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"

#include "../article/corpus.h"
#include "../article/spell.h"
#include "article_door.h"
#include "event_sql.h"

typedef struct Rows
{
	ReturnSetInfo *rsinfo;
	MemoryContext row_cxt;
	NgAllocator allocator;		/* of row_cxt */
} Rows;

/* ISO 8601, whatever the session's DateStyle: the function is immutable. */
static text *
spell_day(int32_t day)
{
	struct pg_tm tm = {0};
	char		out[MAXDATELEN + 1];

	j2date(day + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon, &tm.tm_mday);
	EncodeDateOnly(&tm, USE_ISO_DATES, out);
	return cstring_to_text(out);
}

/* As the type of the cell's column reads it. */
static text *
spell(const NgCell *c, NgArena *scratch)
{
	char		out[NG_RANGE_MAX];

	switch ((NgCellType) c->type)
	{
		case NG_CELL_INT:
			return cstring_to_text(psprintf("%d", c->u.i));
		case NG_CELL_DAY:
			return spell_day(c->u.i);
		case NG_CELL_BOOL:
			return cstring_to_text(c->u.b ? "true" : "false");
		case NG_CELL_REAL:
			return cstring_to_text(psprintf("%.3f", c->u.r));
		case NG_CELL_TEXT:
		case NG_CELL_NUMERIC:
			return cstring_to_text_with_len(c->u.text.s, (int) c->u.text.n);
		case NG_CELL_TIMESTAMPTZ:
			return cstring_to_text_with_len(out, ng_spell_instant(c->u.seconds, out));
		case NG_CELL_EVENT:
			return cstring_to_text(ng_event_print(c->u.event, scratch));
		default:
			elog(ERROR, "a corpus has no cells of type %d", c->type);
	}
	return NULL;				/* keep the compiler quiet */
}

static Datum
text_array(Datum *values, bool *nulls, int n)
{
	int			dims[1] = {n},
				lbs[1] = {1};

	return PointerGetDatum(
		construct_md_array(values, nulls, 1, dims, lbs, TEXTOID, -1, false, TYPALIGN_INT));
}

static void
put_row(void *arg, NgCorpusTableId t, const NgCell *cells)
{
	Rows	   *r = arg;
	const NgCorpusTable *table = &ng_corpus_tables[t];
	MemoryContext old = MemoryContextSwitchTo(r->row_cxt);
	Datum		names[NG_CORPUS_MAX_COLUMNS],
				values[NG_CORPUS_MAX_COLUMNS],
				row[2];
	bool		nulls[NG_CORPUS_MAX_COLUMNS] = {false};
	NgArena		scratch;
	int			i;

	CHECK_FOR_INTERRUPTS();
	ng_arena_init(&scratch, &r->allocator);
	for (i = 0; i < table->ncolumns; i++)
	{
		names[i] = CStringGetTextDatum(table->columns[i]);
		nulls[i] = cells[i].isnull;
		values[i] = nulls[i] ? (Datum) 0 : PointerGetDatum(spell(&cells[i], &scratch));
	}
	row[0] = CStringGetTextDatum(table->name);
	row[1] = DirectFunctionCall2(jsonb_object_two_arg, text_array(names, NULL, table->ncolumns),
								 text_array(values, nulls, table->ncolumns));
	memset(nulls, 0, sizeof(nulls));
	tuplestore_putvalues(r->rsinfo->setResult, r->rsinfo->setDesc, row, nulls);
	MemoryContextSwitchTo(old);
	MemoryContextReset(r->row_cxt);
}

PG_FUNCTION_INFO_V1(corpus_rows);

/* corpus_rows(article, published_at, vocabulary): no rows when article is NULL. */
Datum
corpus_rows(PG_FUNCTION_ARGS)
{
	Rows		r = {0};
	const NgDoc *d;
	NgAllocator allocator = ng_door_allocator(CurrentMemoryContext);
	NgArena		scratch;

	InitMaterializedSRF(fcinfo, 0);
	r.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	r.row_cxt = AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao row", ALLOCSET_SMALL_SIZES);
	r.allocator = ng_door_allocator(r.row_cxt);
	ng_arena_init(&scratch, &allocator);
	d = ng_article_doc(fcinfo);
	if (d)
		ng_corpus_rows(d, &scratch, put_row, &r);
	ng_arena_free(&scratch);
	MemoryContextDelete(r.row_cxt);
	return (Datum) 0;
}
