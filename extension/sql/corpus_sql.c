/*
 * corpus_sql.c: the door of a corpus: has a batch of its pages read, and stores
 * what they say.
 *
 * Rows go straight into their tables, or travel to one INSERT a table as named
 * tuplestores, as the transition tables of triggers do: no array to build, and
 * the server's own INSERT finds partitions and checks what is to be checked.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/xact.h"
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
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"
#include "utils/tuplestore.h"

#include "corpus_workers.h"
#include "door.h"
#include "table_fill.h"

/*
 * Reading and storing take turns seldom when this process does both: each wants the processor's
 * caches for itself.
 */
#define MAX_WAITING (16 * 1024 * 1024)

/* What goes into one table. */
typedef struct Store
{
	NgFill	   *fill;			/* or, where the server's own INSERT is needed: */
	Tuplestorestate *rows;
	uint64		n;
} Store;

typedef struct Batch
{
	NgCorpusReader reader;
	Store		stores[NG_CORPUS_COUNT];
	size_t		waiting;		/* bytes of rows that are to go straight into their tables */
} Batch;

static char *
column_list(const Batch *b, NgCorpusTableId t)
{
	StringInfoData s;
	int			i;

	initStringInfo(&s);
	for (i = 0; i < ng_reader_columns(&b->reader, t); i++)
		appendStringInfo(&s, "%s%s", i ? ", " : "", ng_reader_column(&b->reader, t, i));
	return s.data;
}

/* The rows of a store under the name "batch_TABLE". */
static void
name_rows(Batch *b, NgCorpusTableId t)
{
	EphemeralNamedRelation enr = palloc0(sizeof(EphemeralNamedRelationData));
	int			status;

	enr->md.name = psprintf("batch_%s", ng_corpus_tables[t].name);
	enr->md.reliddesc = InvalidOid;
	enr->md.tupdesc = b->reader.heaps[t].desc;
	enr->md.enrtype = ENR_NAMED_TUPLESTORE;
	enr->md.enrtuples = (double) b->stores[t].n;
	enr->reldata = b->stores[t].rows;
	if ((status = SPI_register_relation(enr)) != SPI_OK_REL_REGISTER)
		elog(ERROR, "could not register %s: %s", enr->md.name, SPI_result_code_string(status));
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
		if (relid == b->reader.heaps[t].relid)
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

/* Is it so of a table of the caller's, with its partitions? They are locked for writing. */
static bool
plain_table(const Batch *b, Oid relid, Oid country, Oid event_kind)
{
	bool		plain = OidIsValid(relid) && ng_owns_table(relid);
	List	   *all = plain ? find_all_inheritors(relid, RowExclusiveLock, NULL) : NIL;
	ListCell   *lc;

	foreach(lc, all)
	{
		Relation	rel = table_open(lfirst_oid(lc), NoLock);

		plain = plain && plain_keys(b, rel, country, event_kind);
		table_close(rel, NoLock);
	}
	return plain;
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
keys_hold(const Batch *b)
{
	Oid			country = get_relname_relid("country", b->reader.nsp);
	Oid			event_kind = get_relname_relid("event_kind", b->reader.nsp);
	const char *x = b->reader.extension;
	bool		plain = OidIsValid(country) && OidIsValid(event_kind),
				hold;
	int			t;

	plain = plain && ng_owns_table(b->reader.heaps[NG_CORPUS_ARTICLE].relid) &&
		plain_table(b, get_relname_relid("linking", b->reader.nsp), country, event_kind);
	for (t = NG_CORPUS_ARTICLE + 1; t < NG_CORPUS_COUNT && plain; t++)
		plain = plain_table(b, b->reader.heaps[t].relid, country, event_kind);
	/* a snapshot of the transaction may still see codes that have gone */
	if (!plain || !ng_owns_table(country) || !ng_owns_table(event_kind) ||
		IsolationUsesXactSnapshot())
		return false;
	LockRelationOid(country, ShareLock);
	LockRelationOid(event_kind, ShareLock);
	PushActiveSnapshot(GetTransactionSnapshot());
	hold = query_is_true(psprintf("SELECT NOT EXISTS (SELECT FROM %s.country_list() l LEFT JOIN "
								  "%s.country c USING (iso3) WHERE c.iso3 IS NULL) "
								  "AND NOT EXISTS (SELECT FROM %s.event_kinds() l LEFT JOIN "
								  "%s.event_kind k USING (kind) WHERE k.kind IS NULL)",
								  x, b->reader.schema, x, b->reader.schema));
	PopActiveSnapshot();
	return hold;
}

/* ---- the batch ---- */

static void
execute(const char *command, int nargs, Oid *types, Datum *values, int expected)
{
	int			status = SPI_execute_with_args(command, nargs, types, values, NULL, false, 0);

	if (status != expected)
		elog(ERROR, "could not execute \"%s\": %s", command, SPI_result_code_string(status));
}

/*
 * Where the rows of this batch go: straight into the tables if no key needs a check by the server
 * and no table anything else, or else into tuplestores.
 */
static void
open_stores(Batch *b, bool unchecked)
{
	NgCorpusTableId t;

	for (t = NG_CORPUS_ARTICLE + 1; t < NG_CORPUS_COUNT && unchecked; t++)
	{
		b->stores[t].fill = ng_fill_begin(b->reader.heaps[t].relid);
		unchecked = b->stores[t].fill != NULL;
	}
	for (t = 0; t < NG_CORPUS_COUNT; t++)
	{
		Store	   *s = &b->stores[t];

		if (!unchecked && s->fill)
		{
			ng_fill_end(s->fill);
			s->fill = NULL;
		}
		if (s->fill)
			ng_reader_check(&b->reader, t);
		else
			s->rows = tuplestore_begin_heap(false, false, work_mem);
	}
}

static void
close_stores(Batch *b)
{
	NgCorpusTableId t;

	for (t = 0; t < NG_CORPUS_COUNT; t++)
	{
		if (b->stores[t].fill)
			ng_fill_end(b->stores[t].fill);
		if (b->stores[t].rows)
			tuplestore_end(b->stores[t].rows);
	}
}

/* Rows that wait go straight into their tables, if that is where they go. */
static bool
store_rows(void *arg, size_t nbytes)
{
	Batch	   *b = arg;
	NgCorpusTableId t;

	if (b->waiting < nbytes)
		return false;
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (b->stores[t].fill)
			ng_fill_flush(b->stores[t].fill);
	MemoryContextReset(b->reader.tuples);
	b->waiting = 0;
	return true;
}

static void
put_row(void *arg, NgCorpusTableId t, HeapTuple tuple)
{
	Batch	   *b = arg;
	Store	   *s = &b->stores[t];

	s->n++;
	if (s->fill)
	{
		b->waiting += tuple->t_len;
		ng_fill_put(s->fill, tuple);
	}
	else
	{
		tuplestore_puttuple(s->rows, tuple);
		heap_freetuple(tuple);
	}
	if (t == NG_CORPUS_ARTICLE)
		store_rows(b, MAX_WAITING);
}

/* "t.article_id = b.article_id", and filed_on. */
static const char *
same_article(const Batch *b, const char *t, const char *other)
{
	const char *month = "";

	if (b->reader.by_month)
		month = psprintf(" AND %s.filed_on OPERATOR(pg_catalog.=) %s.filed_on", t, other);
	return psprintf("%s.article_id OPERATOR(pg_catalog.=) %s.article_id%s", t, other, month);
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
						 b->reader.schema, ng_corpus_tables[t].name, b->reader.schema,
						 same_article(b, "t", "a")),
				1, &type, &articles, SPI_OK_DELETE);
}

/*
 * Parents first; what has gone straight into its table is there.  Linking will have to look at
 * them all.
 */
static void
insert_rows(const Batch *b)
{
	const char *key = b->reader.by_month ? "filed_on, article_id" : "article_id";
	int			t;

	for (t = NG_CORPUS_ARTICLE + 1; t < NG_CORPUS_COUNT; t++)
		if (b->stores[t].rows && b->stores[t].n > 0)
			execute(psprintf("INSERT INTO %s.%s (%s) SELECT %s FROM batch_%s", b->reader.schema,
							 ng_corpus_tables[t].name, column_list(b, t), column_list(b, t),
							 ng_corpus_tables[t].name),
					0, NULL, NULL, SPI_OK_INSERT);
	execute(psprintf("INSERT INTO %s.linking (%s, linked, due) SELECT %s, false, true "
					 "FROM batch_article ON CONFLICT (%s) DO UPDATE SET due = true",
					 b->reader.schema, key, key, key),
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
					 b->reader.schema, set.data, same_article(b, "a", "b")),
			1, &type, &extractor, SPI_OK_UPDATE);
}

/* ---- reading ---- */

/* Has one of the articles been read before? *nbytes: of their pages. */
static bool
read_before(const Batch *b, Datum articles, int64 *nbytes)
{
	Oid			type = INT8ARRAYOID;
	HeapTuple	row;
	TupleDesc	desc;
	bool		seen,
				isnull;

	execute(psprintf("SELECT pg_catalog.bool_or(extracted_hash IS NOT NULL), "
					 "pg_catalog.sum(pg_catalog.octet_length(page)) "
					 "FROM %s.article WHERE article_id OPERATOR(pg_catalog.=) ANY ($1)",
					 b->reader.schema),
			1, &type, &articles, SPI_OK_SELECT);
	row = SPI_tuptable->vals[0];
	desc = SPI_tuptable->tupdesc;
	*nbytes = DatumGetInt64(SPI_getbinval(row, desc, 2, &isnull));
	seen = DatumGetBool(SPI_getbinval(row, desc, 1, &isnull));
	return seen && !isnull;
}

/* Workers for this batch, or NULL. */
static NgWorkers *
launch_workers(Batch *b, const int64 *articles, int n, int64 nbytes)
{
	int			nworkers = ng_workers_worth(nbytes);

	/* a policy may ask for anything */
	if (nworkers <= 0 ||
		check_enable_rls(b->reader.heaps[NG_CORPUS_ARTICLE].relid, InvalidOid, true) == RLS_ENABLED)
		return NULL;
	return ng_workers_launch(&b->reader, articles, n, nworkers);
}

/* What the owner may have put into the tables is evaluated in parallel mode, and in workers. */
static bool
is_parallel_safe_to_fill(const Batch *b)
{
	NgCorpusTableId t;

	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (b->stores[t].fill && !ng_fill_is_parallel_safe(b->stores[t].fill))
			return false;
	return true;
}

static int64 *
numbers(Datum array, int *n)
{
	Datum	   *elements;
	bool	   *nulls;
	int64	   *result;
	int			count,
				k;

	deconstruct_array(DatumGetArrayTypeP(array), INT8OID, sizeof(int64), FLOAT8PASSBYVAL,
					  TYPALIGN_DOUBLE, &elements, &nulls, &count);
	result = palloc(sizeof(int64) * count);
	*n = 0;
	for (k = 0; k < count; k++)
		if (!nulls[k])
			result[(*n)++] = DatumGetInt64(elements[k]);
	return result;
}

/* Reads the articles; true if the rows need no check of foreign keys any more. */
static bool
read_pages(Batch *b, Datum array, int64 nbytes)
{
	int			n;
	int64	   *articles = numbers(array, &n);
	NgWorkers  *workers;
	bool		unchecked;

	/* what all of them see, and functions of indexes, too */
	PushActiveSnapshot(GetTransactionSnapshot());
	workers = launch_workers(b, articles, n, nbytes);
	unchecked = keys_hold(b);
	open_stores(b, unchecked);
	if (workers && !is_parallel_safe_to_fill(b))
	{
		ng_workers_dismiss(workers);
		workers = NULL;
	}
	if (workers)
		ng_workers_read(workers, store_rows);
	else
		ng_read_articles(&b->reader, articles, n);
	store_rows(b, 1);
	PopActiveSnapshot();
	return unchecked;
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
	Datum		articles = PG_GETARG_DATUM(1);
	int64		nbytes;
	bool		unchecked;
	NgCorpusTableId t;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("corpus, articles and extractor must not be NULL"),
				 errhint("Call refresh_corpus instead.")));
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	b.reader.nsp = get_namespace_oid(text_to_cstring(PG_GETARG_TEXT_PP(0)), false);
	b.reader.function = *fcinfo->flinfo;
	b.reader.vocabulary.isnull = PG_ARGISNULL(2);
	if (!PG_ARGISNULL(2))
		b.reader.vocabulary.value = PointerGetDatum(PG_GETARG_TEXT_P(2));
	b.reader.tuples = GenerationContextCreate(CurrentMemoryContext, "ngoaigiao rows",
											  ALLOCSET_DEFAULT_SIZES);
	b.reader.sink = put_row;
	b.reader.sink_arg = &b;
	ng_reader_open(&b.reader);
	if (read_before(&b, articles, &nbytes))
		delete_rows(&b, articles);
	unchecked = read_pages(&b, articles, nbytes);
	ng_reader_close(&b.reader);
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (b.stores[t].rows)
			name_rows(&b, t);
	if (unchecked)
		insert_rows_unchecked(&b);
	else
		insert_rows(&b);
	update_articles(&b, PG_GETARG_DATUM(3));
	close_stores(&b);
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
