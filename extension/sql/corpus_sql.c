/*
 * corpus_sql.c: the door of a corpus: reads a batch of its pages, and hands what
 * they say to one INSERT a table.
 *
 * The rows travel as named tuplestores, as the transition tables of triggers
 * do: no array to build, and the server's own INSERT finds partitions and
 * checks what is to be checked.
 */
#include "postgres.h"

#include <math.h>

#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/partition.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "nodes/parsenodes.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/rel.h"
#include "utils/syscache.h"
#include "utils/tuplestore.h"

#include "../article/corpus.h"
#include "article_door.h"
#include "event_sql.h"
#include "table_fill.h"

#define SECONDS_1970_TO_2000 INT64CONST(946684800)
#define MAX_PREFIX 3			/* columns before those of core */
/* Reading and filling take turns seldom: each wants the processor's caches for itself. */
#define MAX_WAITING (16 * 1024 * 1024)

/* What goes into one table. */
typedef struct Heap
{
	Oid			relid;
	TupleDesc	desc;			/* the columns that are filled, as the table has them */
	AttrNumber	attnums[MAX_PREFIX + NG_CORPUS_MAX_COLUMNS];
	NgFill	   *fill;			/* or, where the server's own INSERT is needed: */
	Tuplestorestate *rows;
	MemoryContext cxt;			/* of rows that are in neither yet */
	NgAllocator allocator;		/* of cxt */
	NgArena		arena;
	uint64		n;
} Heap;

typedef struct Batch
{
	Oid			nsp;
	Oid			event_type;
	const char *schema;			/* quoted */
	bool		by_month;		/* filed_on is part of the key */
	/* of the article at hand: article_id, filed_on if by_month, page_text */
	Datum		prefix[MAX_PREFIX];
	bool		no_page_text;
	Heap		heaps[NG_CORPUS_COUNT];
} Batch;

/* ---- tables ---- */

static int
prefix_count(const Batch *b, NgCorpusTableId t)
{
	return 1 + b->by_month + (t == NG_CORPUS_ARTICLE);
}

static int
column_count(const Batch *b, NgCorpusTableId t)
{
	return prefix_count(b, t) + ng_corpus_tables[t].ncolumns;
}

/* Columns that are filled. */
static const char *
column_name(const Batch *b, NgCorpusTableId t, int i)
{
	int			prefix = prefix_count(b, t);

	if (i >= prefix)
		return ng_corpus_tables[t].columns[i - prefix];
	return i == 0 ? "article_id" : i == 1 && b->by_month ? "filed_on" : "page_text";
}

static char *
column_list(const Batch *b, NgCorpusTableId t)
{
	StringInfoData s;
	int			i;

	initStringInfo(&s);
	for (i = 0; i < column_count(b, t); i++)
		appendStringInfo(&s, "%s%s", i ? ", " : "", column_name(b, t, i));
	return s.data;
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

/* Whoever made the schema chose its types: a Datum that is taken for one of another type reads memory at will. */
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
prefix_type(const Batch *b, int i)
{
	return i == 0 ? INT8OID : i == 1 && b->by_month ? DATEOID : TEXTOID;
}

static void
find_table(Batch *b, NgCorpusTableId t)
{
	Heap	   *h = &b->heaps[t];
	const char *name = ng_corpus_tables[t].name;
	int			n = column_count(b, t),
				i;
	Relation	rel;

	h->relid = get_relname_relid(name, b->nsp);
	if (!OidIsValid(h->relid))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("there is no table %s.%s", b->schema, name),
				 errhint("Keep the tables of a corpus under their names.")));
	rel = table_open(h->relid, AccessShareLock);
	h->desc = CreateTemplateTupleDesc(n);
	for (i = 0; i < n; i++)
	{
		h->attnums[i] = find_column(RelationGetDescr(rel), column_name(b, t, i));
		if (h->attnums[i] == InvalidAttrNumber)
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_COLUMN),
					 errmsg("there is no column %s.%s.%s", b->schema, name, column_name(b, t, i)),
					 errhint("Keep the columns of a corpus under their names.")));
		TupleDescCopyEntry(h->desc, (AttrNumber) (i + 1), RelationGetDescr(rel), h->attnums[i]);
		if (i < prefix_count(b, t))
			require_type(TupleDescAttr(h->desc, i), prefix_type(b, i));
	}
	table_close(rel, NoLock);
}

/* The rows of a heap under the name "batch_TABLE". */
static void
name_heap(Batch *b, NgCorpusTableId t)
{
	EphemeralNamedRelation enr = palloc0(sizeof(EphemeralNamedRelationData));
	int			status;

	enr->md.name = psprintf("batch_%s", ng_corpus_tables[t].name);
	enr->md.reliddesc = InvalidOid;
	enr->md.tupdesc = b->heaps[t].desc;
	enr->md.enrtype = ENR_NAMED_TUPLESTORE;
	enr->md.enrtuples = (double) b->heaps[t].n;
	enr->reldata = b->heaps[t].rows;
	if ((status = SPI_register_relation(enr)) != SPI_OK_REL_REGISTER)
		elog(ERROR, "could not register %s: %s", enr->md.name, SPI_result_code_string(status));
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
cell_datum(const Batch *b, const NgCell *c, Form_pg_attribute att, NgArena *a)
{
	if (c->type != NG_CELL_INT || att->atttypid != INT2OID)
		require_type(att, c->type == NG_CELL_EVENT ? b->event_type : cell_types[c->type]);
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

static void
forget_rows(Heap *h)
{
	MemoryContextReset(h->cxt);
	ng_arena_init(&h->arena, &h->allocator);
}

static void
put_row(void *arg, NgCorpusTableId t, const NgCell *cells)
{
	Batch	   *b = arg;
	Heap	   *h = &b->heaps[t];
	int			prefix = prefix_count(b, t),
				n = column_count(b, t),
				k;
	MemoryContext old = MemoryContextSwitchTo(h->cxt);
	Datum	   *values = ng_alloc(&h->arena, (sizeof(Datum) + sizeof(bool)) * n);
	bool	   *nulls = (bool *) (values + n);

	CHECK_FOR_INTERRUPTS();
	for (k = 0; k < prefix; k++)
	{
		values[k] = b->prefix[k];
		nulls[k] = false;
	}
	if (t == NG_CORPUS_ARTICLE)
		nulls[prefix - 1] = b->no_page_text;
	for (k = prefix; k < n; k++)
	{
		const NgCell *c = &cells[k - prefix];

		nulls[k] = c->isnull;
		values[k] =
			c->isnull ? (Datum) 0 : cell_datum(b, c, TupleDescAttr(h->desc, k), &h->arena);
	}
	h->n++;
	if (h->fill)
		ng_fill_put(h->fill, values);
	else
	{
		tuplestore_putvalues(h->rows, h->desc, values, nulls);
		forget_rows(h);
	}
	MemoryContextSwitchTo(old);
}

/* ---- foreign keys of a whole batch ---- */

/* A key to a partitioned table stands in the catalog once more for each partition. */
static bool
in_tables(const Batch *b, Oid relid, Oid country, Oid event_kind)
{
	int			t;

	if (get_rel_relispartition(relid))
		relid = llast_oid(get_partition_ancestors(relid));
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (relid == b->heaps[t].relid)
			return true;
	return relid == country || relid == event_kind;
}

/*
 * Has the relation no triggers but those of foreign keys, and no foreign keys but within the
 * corpus?
 */
static bool
plain_keys(const Batch *b, Relation rel, Oid country, Oid event_kind)
{
	ListCell   *lc;
	int			i;

	for (i = 0; rel->trigdesc && i < rel->trigdesc->numtriggers; i++)
		if (!rel->trigdesc->triggers[i].tgisinternal)
			return false;
	foreach(lc, RelationGetFKeyList(rel))
		if (!in_tables(b, lfirst_node(ForeignKeyCacheInfo, lc)->confrelid, country, event_kind))
			return false;
	return rel->rd_rel->relkind == RELKIND_RELATION ||
		rel->rd_rel->relkind == RELKIND_PARTITIONED_TABLE;
}

static bool
query_is_true(const char *query)
{
	bool		isnull;

	if (SPI_execute(query, true, 1) != SPI_OK_SELECT || SPI_processed != 1)
		elog(ERROR, "could not execute \"%s\"", query);
	return DatumGetBool(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull)) &&
		!isnull;
}

/*
 * May the foreign keys of this batch be checked all at once?
 *
 * The server checks them row by row, and for rows of this size that takes longer than
 * parsing the page.  Nearly all of them hold by construction: parents are
 * inserted with their children, below an article whose row we have locked.
 * What is left are the code tables: no row of theirs can go while we hold a
 * SHARE lock, and every code that there is is looked up once.  Only the
 * owner's word is enough for that, and only while the tables have the
 * foreign keys they were made with and no triggers of the owner's.
 */
static bool
keys_hold(const Batch *b, FunctionCallInfo fcinfo)
{
	Oid			country = get_relname_relid("country", b->nsp);
	Oid			event_kind = get_relname_relid("event_kind", b->nsp);
	const char *x =
		quote_identifier(get_namespace_name(get_func_namespace(fcinfo->flinfo->fn_oid)));
	bool		plain = OidIsValid(country) && OidIsValid(event_kind);
	int			t;

	for (t = 0; t < NG_CORPUS_COUNT && plain; t++)
	{
		List	   *all;
		ListCell   *lc;

		plain = ng_owns_table(b->heaps[t].relid);
		if (t == NG_CORPUS_ARTICLE || !plain)
			continue;
		all = find_all_inheritors(b->heaps[t].relid, RowExclusiveLock, NULL);
		foreach(lc, all)
		{
			Relation	rel = table_open(lfirst_oid(lc), NoLock);

			plain = plain && plain_keys(b, rel, country, event_kind);
			table_close(rel, NoLock);
		}
	}
	if (!plain || !ng_owns_table(country) || !ng_owns_table(event_kind))
		return false;
	LockRelationOid(country, ShareLock);
	LockRelationOid(event_kind, ShareLock);
	return query_is_true(psprintf("SELECT NOT EXISTS (SELECT FROM %s.country_list() l LEFT JOIN "
								  "%s.country c USING (iso3) WHERE c.iso3 IS NULL) "
								  "AND NOT EXISTS (SELECT FROM %s.event_kinds() l LEFT JOIN "
								  "%s.event_kind k USING (kind) WHERE k.kind IS NULL)",
								  x, b->schema, x, b->schema));
}

/* ---- the batch ---- */

static void
execute(const char *command, int nargs, Oid *types, Datum *values, int expected)
{
	int			status = SPI_execute_with_args(command, nargs, types, values, NULL, false, 0);

	if (status != expected)
		elog(ERROR, "could not execute \"%s\": %s", command, SPI_result_code_string(status));
}

static void
close_heap(Heap *h)
{
	if (h->fill)
		ng_fill_end(h->fill);
	if (h->rows)
		tuplestore_end(h->rows);
	h->fill = NULL;
	h->rows = NULL;
}

/*
 * Where the rows of this batch go: straight into the tables if no key needs a check by the server
 * and no table anything else, or else into tuplestores.
 */
static void
open_heaps(Batch *b, bool unchecked)
{
	NgCorpusTableId t;

	for (t = NG_CORPUS_ARTICLE + 1; t < NG_CORPUS_COUNT && unchecked; t++)
	{
		Heap	   *h = &b->heaps[t];

		h->fill = ng_fill_begin(h->relid, h->attnums, column_count(b, t));
		unchecked = h->fill != NULL;
	}
	for (t = 0; t < NG_CORPUS_COUNT; t++)
	{
		Heap	   *h = &b->heaps[t];

		if (!unchecked)
			close_heap(h);
		if (h->fill == NULL)
			h->rows = tuplestore_begin_heap(false, false, work_mem);
		h->cxt = AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao rows",
									   ALLOCSET_DEFAULT_SIZES);
		h->allocator = ng_door_allocator(h->cxt);
		ng_arena_init(&h->arena, &h->allocator);
	}
}

/* Rows that wait go straight into their tables, if that is where they go. */
static void
fill_tables(Batch *b)
{
	int			t;

	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (b->heaps[t].fill)
		{
			ng_fill_flush(b->heaps[t].fill);
			forget_rows(&b->heaps[t]);
		}
}

static size_t
bytes_waiting(const Batch *b)
{
	size_t		total = 0;
	int			t;

	for (t = 0; t < NG_CORPUS_COUNT; t++)
		total += b->heaps[t].arena.total;
	return total;
}

/* pages: article_id, filed_on if by month, page_text, text, published_at, read before? */
static void
read_pages(Batch *b, SPITupleTable *pages, FunctionCallInfo fcinfo)
{
	uint64		i;
	MemoryContext page_cxt =
		AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao page", ALLOCSET_DEFAULT_SIZES);
	NgAllocator allocator = ng_door_allocator(page_cxt);
	int			prefix = prefix_count(b, NG_CORPUS_ARTICLE);

	for (i = 0; i < pages->numvals; i++)
	{
		LOCAL_FCINFO(call, 3);
		MemoryContext old = MemoryContextSwitchTo(page_cxt);
		NgArena		scratch;
		int			k;

#define COLUMN(k, isnull) SPI_getbinval(pages->vals[i], pages->tupdesc, (k) + 1, (isnull))
		for (k = 0; k < prefix; k++)
			b->prefix[k] = COLUMN(k, &b->no_page_text);
		InitFunctionCallInfoData(*call, fcinfo->flinfo, 3, InvalidOid, NULL, NULL);
		call->args[0].value = COLUMN(prefix, &call->args[0].isnull);
		call->args[1].value = COLUMN(prefix + 1, &call->args[1].isnull);
		call->args[2] = fcinfo->args[2];
#undef COLUMN
		ng_arena_init(&scratch, &allocator);
		ng_corpus_rows(ng_article_doc(call), &scratch, put_row, b);
		MemoryContextSwitchTo(old);
		MemoryContextReset(page_cxt);
		if (bytes_waiting(b) > MAX_WAITING)
			fill_tables(b);
	}
	MemoryContextDelete(page_cxt);
}

/* Has one of them been read before? */
static bool
read_before(const Batch *b, SPITupleTable *pages)
{
	int			column = prefix_count(b, NG_CORPUS_ARTICLE) + 3;
	bool		isnull;
	uint64		i;

	for (i = 0; i < pages->numvals; i++)
		if (DatumGetBool(SPI_getbinval(pages->vals[i], pages->tupdesc, column, &isnull)))
			return true;
	return false;
}

/* "t.article_id = b.article_id", and filed_on. */
static const char *
same_article(const Batch *b, const char *t, const char *other)
{
	return psprintf("%s.article_id OPERATOR(pg_catalog.=) %s.article_id%s", t, other,
					b->by_month ? psprintf(" AND %s.filed_on OPERATOR(pg_catalog.=) %s.filed_on",
										   t, other)
						: "");
}

/* What older versions of the pages have said, children first. */
static void
delete_rows(const Batch *b, Datum articles)
{
	Oid			type = INT8ARRAYOID;
	int			t;

	for (t = NG_CORPUS_COUNT - 1; t > NG_CORPUS_ARTICLE; t--)
		execute(psprintf("DELETE FROM %s.%s t USING %s.article a WHERE a.article_id "
						 "OPERATOR(pg_catalog.=) ANY ($1) AND %s",
						 b->schema, ng_corpus_tables[t].name, b->schema, same_article(b, "t", "a")),
				1, &type, &articles, SPI_OK_DELETE);
}

/* Parents first; what has gone straight into its table is there. */
static void
insert_rows(const Batch *b)
{
	int			t;

	for (t = NG_CORPUS_ARTICLE + 1; t < NG_CORPUS_COUNT; t++)
		if (b->heaps[t].rows && b->heaps[t].n > 0)
			execute(psprintf("INSERT INTO %s.%s (%s) SELECT %s FROM batch_%s", b->schema,
							 ng_corpus_tables[t].name, column_list(b, t), column_list(b, t),
							 ng_corpus_tables[t].name),
					0, NULL, NULL, SPI_OK_INSERT);
}

/* The same without the triggers of foreign keys, which keys_hold has found to be the only ones. */
static void
insert_rows_unchecked(const Batch *b)
{
	int			role = SessionReplicationRole;

	PG_TRY();
	{
		SessionReplicationRole = SESSION_REPLICATION_ROLE_REPLICA;
		insert_rows(b);
	}
	PG_FINALLY();
	{
		SessionReplicationRole = role;
	}
	PG_END_TRY();
}

static void
update_articles(const Batch *b, Datum extractor)
{
	const NgCorpusTable *t = &ng_corpus_tables[NG_CORPUS_ARTICLE];
	StringInfoData set;
	Oid			type = TEXTOID;
	int			i;

	initStringInfo(&set);
	for (i = 0; i < t->ncolumns; i++)
		appendStringInfo(&set, "%s = b.%s, ", t->columns[i], t->columns[i]);
	execute(psprintf("UPDATE %s.article a SET %spage_text = b.page_text, extractor = $1, "
					 "extracted_at = pg_catalog.now(), "
					 "extracted_hash = a.page_hash, extracted_published_at = a.published_at, error "
					 "= NULL, error_code = NULL "
					 "FROM batch_article b WHERE %s",
					 b->schema, set.data, same_article(b, "a", "b")),
			1, &type, &extractor, SPI_OK_UPDATE);
}

PG_FUNCTION_INFO_V1(corpus_extract);

/*
 * corpus_extract(corpus, articles, vocabulary, extractor): reads these articles, whose rows the
 * caller has locked, into the tables.
 */
Datum
corpus_extract(PG_FUNCTION_ARGS)
{
	Batch		b = {0};
	char	   *corpus;
	Oid			types[1] = {INT8ARRAYOID};
	Datum		articles = PG_GETARG_DATUM(1);
	Oid			extension = get_func_namespace(fcinfo->flinfo->fn_oid);
	const char *x;
	SPITupleTable *pages;
	bool		unchecked;
	int			t;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("corpus, articles and extractor must not be NULL"),
				 errhint("Call refresh_corpus instead.")));
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	corpus = text_to_cstring(PG_GETARG_TEXT_PP(0));
	x = quote_identifier(get_namespace_name(extension));
	b.event_type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
								   CStringGetDatum("diplomatic_event"), ObjectIdGetDatum(extension));
	b.nsp = get_namespace_oid(corpus, false);
	b.schema = quote_identifier(corpus);
	b.by_month = get_attnum(get_relname_relid("article", b.nsp), "filed_on") != InvalidAttrNumber;
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		find_table(&b, (NgCorpusTableId) t);

	execute(psprintf("SELECT article_id%s, html, coalesce(html, page), published_at, seen FROM ("
					 "SELECT a.*, CASE a.format WHEN 'html' THEN %s.article_text(a.page) END AS "
					 "html, a.extracted_hash IS NOT NULL AS seen "
					 "FROM %s.article a WHERE a.article_id OPERATOR(pg_catalog.=) ANY ($1) ORDER "
					 "BY a.article_id OFFSET 0) a",
					 b.by_month ? ", filed_on" : "", x, b.schema),
			1, types, &articles, SPI_OK_SELECT);
	pages = SPI_tuptable;
	if (read_before(&b, pages))
		delete_rows(&b, articles);
	unchecked = keys_hold(&b, fcinfo);
	open_heaps(&b, unchecked);
	read_pages(&b, pages, fcinfo);
	fill_tables(&b);
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (b.heaps[t].rows)
			name_heap(&b, (NgCorpusTableId) t);
	if (unchecked)
		insert_rows_unchecked(&b);
	else
		insert_rows(&b);
	update_articles(&b, PG_GETARG_DATUM(3));
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		close_heap(&b.heaps[t]);
	SPI_finish();
	PG_RETURN_VOID();
}

PG_FUNCTION_INFO_V1(corpus_may_commit);

/* corpus_may_commit(INOUT may): may the procedure that CALLs this one end its transaction? */
Datum
corpus_may_commit(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	Datum		may;
	bool		isnull = false;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	may = BoolGetDatum(fcinfo->context && IsA(fcinfo->context, CallContext) &&
					   !castNode(CallContext, fcinfo->context)->atomic);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), &may, &isnull)));
}

PG_FUNCTION_INFO_V1(article_extractor);

Datum
article_extractor(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(NG_EXTRACTOR));
}
