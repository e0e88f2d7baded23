/*
 * corpus_reader.c: pages of a corpus as rows of its tables: what leader and
 * workers of a refresh do alike.  It writes nothing.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "article_door.h"
#include "corpus_reader.h"
#include "event_sql.h"

#define SECONDS_1970_TO_2000 INT64CONST(946684800)

/* What holds a row against the constraints of its table. */
typedef struct RowCheck
{
	Relation	rel;
	ResultRelInfo *info;
	EState	   *estate;
} RowCheck;

/* ---- tables ---- */

static int
prefix_count(const NgCorpusReader *r, NgCorpusTableId t)
{
	return 1 + r->by_month + (t == NG_CORPUS_ARTICLE);
}

int
ng_reader_columns(const NgCorpusReader *r, NgCorpusTableId t)
{
	return prefix_count(r, t) + ng_corpus_tables[t].ncolumns;
}

const char *
ng_reader_column(const NgCorpusReader *r, NgCorpusTableId t, int i)
{
	int			prefix = prefix_count(r, t);

	if (i >= prefix)
		return ng_corpus_tables[t].columns[i - prefix];
	return i == 0 ? "article_id" : i == 1 && r->by_month ? "filed_on" : "page_text";
}

static AttrNumber
find_column(TupleDesc desc, const char *column)
{
	int			i;

	for (i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		if (!att->attisdropped && strcmp(NameStr(att->attname), column) == 0)
			return att->attnum;
	}
	return InvalidAttrNumber;
}

/*
 * Whoever made the schema chose its types: a Datum that is taken for one of another type reads
 * memory at will.
 */
static void
require_type(Form_pg_attribute att, Oid type)
{
	if (att->atttypid != type)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" of a corpus has another type", NameStr(att->attname)),
				 errhint("Keep the types of a corpus's columns.")));
}

static Oid
prefix_type(const NgCorpusReader *r, int i)
{
	return i == 0 ? INT8OID : i == 1 && r->by_month ? DATEOID : TEXTOID;
}

static void
find_table(NgCorpusReader *r, NgCorpusTableId t)
{
	NgCorpusHeap *h = &r->heaps[t];
	const char *name = ng_corpus_tables[t].name;
	Relation	rel;
	int			i;

	h->relid = get_relname_relid(name, r->nsp);
	if (!OidIsValid(h->relid))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("there is no table %s.%s", r->schema, name),
				 errhint("Keep the tables of a corpus under their names.")));
	rel = table_open(h->relid, AccessShareLock);
	h->desc = CreateTupleDescCopy(RelationGetDescr(rel));
	table_close(rel, NoLock);
	h->slot = MakeSingleTupleTableSlot(h->desc, &TTSOpsVirtual);
	memset(h->slot->tts_isnull, true, h->desc->natts);
	if (t == NG_CORPUS_ARTICLE)
		r->by_month = find_column(h->desc, "filed_on") != InvalidAttrNumber;
	for (i = 0; i < ng_reader_columns(r, t); i++)
	{
		const char *column = ng_reader_column(r, t, i);

		h->attnums[i] = find_column(h->desc, column);
		if (h->attnums[i] == InvalidAttrNumber)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("there is no column %s.%s.%s", r->schema, name, column),
					 errhint("Keep the columns of a corpus under their names.")));
		if (i < prefix_count(r, t))
			require_type(TupleDescAttr(h->desc, h->attnums[i] - 1), prefix_type(r, i));
	}
}

void
ng_reader_open(NgCorpusReader *r)
{
	Oid			extension = get_func_namespace(r->function.fn_oid);
	NgCorpusTableId t;

	r->schema = quote_identifier(get_namespace_name(r->nsp));
	r->extension = quote_identifier(get_namespace_name(extension));
	r->event_type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
									CStringGetDatum("diplomatic_event"),
									ObjectIdGetDatum(extension));
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		find_table(r, t);
}

void
ng_reader_check(NgCorpusReader *r, NgCorpusTableId t)
{
	RowCheck   *c = palloc0(sizeof(RowCheck));

	c->rel = table_open(r->heaps[t].relid, AccessShareLock);
	c->info = makeNode(ResultRelInfo);
	InitResultRelInfo(c->info, c->rel, 0, NULL, 0);
	c->estate = CreateExecutorState();
	r->heaps[t].check = c;
}

void
ng_reader_close(NgCorpusReader *r)
{
	NgCorpusTableId t;

	for (t = 0; t < NG_CORPUS_COUNT; t++)
	{
		RowCheck   *c = r->heaps[t].check;

		if (c == NULL)
			continue;
		FreeExecutorState(c->estate);
		table_close(c->rel, NoLock);
		r->heaps[t].check = NULL;
	}
}

/* ---- cells ---- */

static Datum
text_datum(const char *s, size_t n, NgArena *a)
{
	struct varlena *v = ng_alloc(a, VARHDRSZ + n);

	/* as it will be stored */
	if (n + VARHDRSZ_SHORT <= VARATT_SHORT_MAX)
	{
		SET_VARSIZE_SHORT(v, n + VARHDRSZ_SHORT);
		memcpy(VARDATA_SHORT(v), s, n);
	}
	else
	{
		SET_VARSIZE(v, n + VARHDRSZ);
		memcpy(VARDATA(v), s, n);
	}
	return PointerGetDatum(v);
}

/* What the column of a cell must be. */
static const Oid cell_types[] = {
	[NG_CELL_INT] = INT4OID,
	[NG_CELL_DAY] = DATEOID,
	[NG_CELL_BOOL] = BOOLOID,
	[NG_CELL_TEXT] = TEXTOID,
	[NG_CELL_REAL] = NUMERICOID,
	[NG_CELL_NUMERIC] = NUMERICOID,
	[NG_CELL_TIMESTAMPTZ] = TIMESTAMPTZOID
};

static Datum
cell_datum(NgCorpusReader *r, const NgCell *c, Form_pg_attribute att)
{
	NgArena    *a = &r->scratch;

	if (c->type != NG_CELL_INT || att->atttypid != INT2OID)
		require_type(att, c->type == NG_CELL_EVENT ? r->event_type : cell_types[c->type]);
	switch ((NgCellType) c->type)
	{
		case NG_CELL_INT:
			return att->atttypid == INT2OID ? Int16GetDatum((int16) Min(c->u.i, PG_INT16_MAX))
				: Int32GetDatum(c->u.i);
		case NG_CELL_DAY:
			return Int32GetDatum(c->u.i);
		case NG_CELL_BOOL:
			return BoolGetDatum(c->u.b);
		case NG_CELL_TEXT:
			return text_datum(c->u.text.s, c->u.text.n, a);
		case NG_CELL_REAL:
			return DirectFunctionCall2(
				numeric, NumericGetDatum(int64_div_fast_to_numeric((int64) rint(c->u.r * 1000), 3)),
				Int32GetDatum(att->atttypmod));
		case NG_CELL_NUMERIC:
			return DirectFunctionCall3(numeric_in,
									   CStringGetDatum(pnstrdup(c->u.text.s, c->u.text.n)),
									   ObjectIdGetDatum(InvalidOid), Int32GetDatum(att->atttypmod));
		case NG_CELL_TIMESTAMPTZ:
			return Int64GetDatum((c->u.seconds - SECONDS_1970_TO_2000) * USECS_PER_SEC);
		case NG_CELL_EVENT:
			return ng_event_datum(c->u.event, a);
		default:
			elog(ERROR, "a corpus has no cells of type %d", c->type);
	}
	return (Datum) 0;			/* keep the compiler quiet */
}

/* ---- rows ---- */

static void
put_row(void *arg, NgCorpusTableId t, const NgCell *cells)
{
	NgCorpusReader *r = arg;
	NgCorpusHeap *h = &r->heaps[t];
	TupleTableSlot *slot = h->slot;
	int			prefix = prefix_count(r, t),
				n = ng_reader_columns(r, t),
				k;
	MemoryContext old;
	HeapTuple	tuple;

	CHECK_FOR_INTERRUPTS();
	ExecClearTuple(slot);
	for (k = 0; k < n; k++)
	{
		int			i = h->attnums[k] - 1;

		if (k < prefix)
		{
			slot->tts_values[i] = r->prefix[k].value;
			slot->tts_isnull[i] = r->prefix[k].isnull;
			continue;
		}
		slot->tts_isnull[i] = cells[k - prefix].isnull;
		if (!slot->tts_isnull[i])
			slot->tts_values[i] =
				cell_datum(r, &cells[k - prefix], TupleDescAttr(h->desc, i));
	}
	ExecStoreVirtualTuple(slot);
	if (h->check)
	{
		ExecConstraints(h->check->info, slot, h->check->estate);
		ResetPerTupleExprContext(h->check->estate);
	}
	old = MemoryContextSwitchTo(r->tuples);
	tuple = heap_form_tuple(h->desc, slot->tts_values, slot->tts_isnull);
	MemoryContextSwitchTo(old);
	r->sink(r->sink_arg, t, tuple);
}

/* ---- pages ---- */

/*
 * article_id, filed_on if by month, page_text, page, published_at.  One plan for any articles:
 * planning takes as long as reading a page.
 */
static void
prepare(NgCorpusReader *r)
{
	Oid			type = INT8ARRAYOID;

	r->plan = SPI_prepare_cursor(
		psprintf("SELECT article_id%s, CASE format WHEN 'html' THEN %s.article_text(page) END, "
				 "page, published_at FROM %s.article "
				 "WHERE article_id OPERATOR(pg_catalog.=) ANY ($1)",
				 r->by_month ? ", filed_on" : "", r->extension, r->schema),
		1, &type, CURSOR_OPT_GENERIC_PLAN);
	if (r->plan == NULL)
		elog(ERROR, "could not prepare the reading of pages");
}

static void
require_page_types(const NgCorpusReader *r, TupleDesc desc)
{
	int			prefix = prefix_count(r, NG_CORPUS_ARTICLE),
				k;

	for (k = 0; k < prefix; k++)
		require_type(TupleDescAttr(desc, k), prefix_type(r, k));
	require_type(TupleDescAttr(desc, prefix), TEXTOID);
	require_type(TupleDescAttr(desc, prefix + 1), TIMESTAMPTZOID);
}

static void
read_page(NgCorpusReader *r, HeapTuple page, TupleDesc desc)
{
	LOCAL_FCINFO(call, 3);
	int			prefix = prefix_count(r, NG_CORPUS_ARTICLE),
				k;

	for (k = 0; k < prefix; k++)
		r->prefix[k].value = SPI_getbinval(page, desc, k + 1, &r->prefix[k].isnull);
	InitFunctionCallInfoData(*call, &r->function, 3, InvalidOid, NULL, NULL);
	for (k = 0; k < 2; k++)
		call->args[k].value = SPI_getbinval(page, desc, prefix + k + 1, &call->args[k].isnull);
	if (!r->prefix[prefix - 1].isnull)
		call->args[0] = r->prefix[prefix - 1];
	call->args[2] = r->vocabulary;
	ng_corpus_rows(ng_article_doc(call), &r->scratch, put_row, r);
}

void
ng_read_articles(NgCorpusReader *r, const int64 *articles, int n)
{
	MemoryContext page_cxt =
		AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao page", ALLOCSET_DEFAULT_SIZES);
	NgAllocator allocator = ng_door_allocator(page_cxt);
	Datum	   *elements = palloc(sizeof(Datum) * n);
	Datum		list;
	SPITupleTable *pages;
	uint64		i;
	int			k;

	if (r->plan == NULL)
		prepare(r);
	for (k = 0; k < n; k++)
		elements[k] = Int64GetDatum(articles[k]);
	list = PointerGetDatum(
		construct_array(elements, n, INT8OID, sizeof(int64), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
	/* read-only: in parallel mode no command may begin */
	if (SPI_execute_plan(r->plan, &list, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read pages");
	pages = SPI_tuptable;
	require_page_types(r, pages->tupdesc);
	for (i = 0; i < pages->numvals; i++)
	{
		MemoryContext old = MemoryContextSwitchTo(page_cxt);

		ng_arena_init(&r->scratch, &allocator);
		read_page(r, pages->vals[i], pages->tupdesc);
		MemoryContextSwitchTo(old);
		MemoryContextReset(page_cxt);
	}
	SPI_freetuptable(pages);
	MemoryContextDelete(page_cxt);
	pfree(elements);
	pfree(DatumGetPointer(list));
}
