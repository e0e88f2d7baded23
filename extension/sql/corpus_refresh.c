/*
 * corpus_refresh.c: the door of refresh_corpus: a look whether there is anything
 * to do, and the procedure that does it only then.
 *
 * A corpus that is refreshed every few minutes mostly has nothing new.  Some
 * probes of indexes tell so, without a statement to plan: in a new session
 * planning takes many times as long as probing.  Whatever is not as
 * create_corpus made it is left to the procedure.
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/relation.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "catalog/index.h"
#include "catalog/namespace.h"
#include "catalog/pg_am.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "nodes/parsenodes.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "../article/doc.h"
#include "../compat.h"

#define MAX_BATCH 100000

/* What a corpus needs to be one, and the extension that made it. */
typedef struct Corpus
{
	const char *x;				/* schema of the extension, quoted */
	Oid			nsp;
	Oid			setting;
	Oid			article;
} Corpus;

/* Of rows whose text column is less or greater than a value. */
typedef struct Condition
{
	const char *column;
	StrategyNumber strategy;	/* of a B-tree */
	RegProcedure holds;
	Datum		value;
} Condition;

/* ---- probes: true also when there is no telling ---- */

/*
 * The key of a condition; false if the table is not made for it: whoever made the schema chose its
 * types.
 */
static bool
make_key(Relation rel, const Condition *c, ScanKey key)
{
	AttrNumber	n = get_attnum(RelationGetRelid(rel), c->column);
	Form_pg_attribute att;

	if (n <= 0)
		return false;
	att = TupleDescAttr(RelationGetDescr(rel), n - 1);
	ScanKeyEntryInitialize(key, 0, n, c->strategy, InvalidOid, att->attcollation, c->holds,
						   c->value);
	return att->atttypid == TEXTOID;
}

/* Is there a row that the B-tree lists, and of which the condition holds? No B-tree: any row. */
static bool
any_row(Oid tableid, Oid indexid, const Condition *c)
{
	Relation	rel = try_table_open(tableid, AccessShareLock),
				index = NULL;
	ScanKeyData key;
	bool		found = true;

	if (rel == NULL)
		return true;
	if (OidIsValid(indexid))
		index = try_relation_open(indexid, AccessShareLock);
	if (OidIsValid(indexid) ? index && index->rd_index && index->rd_index->indisvalid &&
		index->rd_rel->relam == BTREE_AM_OID && (!c || make_key(rel, c, &key)) : c == NULL)
	{
		SysScanDesc scan = systable_beginscan(rel, indexid, OidIsValid(indexid),
											  GetActiveSnapshot(), c ? 1 : 0, &key);

		found = HeapTupleIsValid(systable_getnext(scan));
		systable_endscan(scan);
	}
	if (index)
		relation_close(index, NoLock);
	table_close(rel, NoLock);
	return found;
}

/* The same of an index by name, over all partitions of its table. */
static bool
any_listed(const Corpus *corpus, Oid tableid, const char *name, const Condition *c)
{
	Oid			index = get_relname_relid(name, corpus->nsp);
	ListCell   *lc;

	if (!OidIsValid(index) || IndexGetRelation(index, true) != tableid || !get_index_isvalid(index))
		return true;
	foreach(lc, find_all_inheritors(index, NoLock, NULL))
	{
		Oid			part = lfirst_oid(lc);

		if (get_rel_relkind(part) != RELKIND_PARTITIONED_INDEX &&
			any_row(IndexGetRelation(part, true), part, c))
			return true;
	}
	return false;
}

/* ---- the corpus ---- */

static void
find_corpus(Corpus *c, text *name, FunctionCallInfo fcinfo)
{
	c->x = quote_identifier(get_namespace_name(get_func_namespace(fcinfo->flinfo->fn_oid)));
	c->nsp = name ? get_namespace_oid(text_to_cstring(name), true) : InvalidOid;
	c->setting = c->article = InvalidOid;
	if (OidIsValid(c->nsp))
	{
		c->setting = get_relname_relid("corpus_setting", c->nsp);
		c->article = get_relname_relid("article", c->nsp);
	}
}

/* The one cell of a statement with the text $1. */
static Datum
cell(const char *query, Datum text_arg)
{
	Oid			type = TEXTOID;
	Datum		value;
	bool		isnull;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	if (SPI_execute_with_args(query, 1, &type, &text_arg, NULL, true, 1) != SPI_OK_SELECT ||
		SPI_processed != 1)
		elog(ERROR, "could not execute \"%s\"", query);
	value = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
	value = isnull ? (Datum) 0 : SPI_datumTransfer(value, false, -1);
	SPI_finish();
	return value;
}

/* The version of the extractor that pages of the corpus are to be read with; 0: no telling. */
static Datum
extractor_wanted(const Corpus *c)
{
	Relation	rel = table_open(c->setting, AccessShareLock);
	AttrNumber	n = get_attnum(c->setting, "vocabulary");
	bool		known = n > 0 && TupleDescAttr(RelationGetDescr(rel), n - 1)->atttypid == TEXTOID;
	SysScanDesc scan = systable_beginscan(rel, InvalidOid, false, GetActiveSnapshot(), 0, NULL);
	HeapTuple	row = systable_getnext(scan);
	Datum		vocabulary = (Datum) 0;
	bool		isnull = true;

	known = known && HeapTupleIsValid(row);
	if (known)
	{
		vocabulary = heap_getattr(row, n, RelationGetDescr(rel), &isnull);
		if (!isnull)
			vocabulary = PointerGetDatum(PG_DETOAST_DATUM_COPY(vocabulary));
	}
	systable_endscan(scan);
	table_close(rel, NoLock);
	if (!known)
		return (Datum) 0;
	if (isnull)
		return CStringGetTextDatum(NG_EXTRACTOR);
	return cell(psprintf("SELECT %s.corpus_extractor($1)", c->x), vocabulary);
}

/* May articles be due for reading: new ones, edited ones, those of another version? */
static bool
may_read(const Corpus *c)
{
	Condition	less = {"extractor", BTLessStrategyNumber, F_TEXT_LT, extractor_wanted(c)},
				greater = {"extractor", BTGreaterStrategyNumber, F_TEXT_GT, less.value};

	return less.value == (Datum) 0 || any_listed(c, c->article, "article_pending", NULL) ||
		any_listed(c, c->article, "article_extractor", &less) ||
		any_listed(c, c->article, "article_extractor", &greater);
}

/*
 * May linking be due: articles read or deleted since? An article that was seen and is deleted
 * leaves a row; only TRUNCATE takes all away.
 */
static bool
may_link(const Corpus *c)
{
	Oid			linking = get_relname_relid("linking", c->nsp),
				canonical = get_relname_relid("canonical_event", c->nsp);

	if (!OidIsValid(linking) || !OidIsValid(canonical) || !ng_owns_table(linking) ||
		!ng_owns_table(canonical))
		return true;
	return any_listed(c, linking, "linking_due", NULL) ||
		(!any_row(linking, InvalidOid, NULL) && any_row(canonical, InvalidOid, NULL));
}

/* ---- the procedure ---- */

/* Executes a CALL, whose procedure may end transactions if the caller may. */
static void
call(const char *command, int nargs, Oid *types, const NullableDatum *args, bool may_commit)
{
	SPIExecuteOptions options = {0};
	SPIPlanPtr	plan;
	int			status,
				i;

	if (SPI_connect_ext(may_commit ? SPI_OPT_NONATOMIC : 0) != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	plan = SPI_prepare(command, nargs, types);
	if (plan == NULL)
		elog(ERROR, "could not prepare \"%s\"", command);
	options.allow_nonatomic = true;
	options.params = makeParamList(nargs);
	for (i = 0; i < nargs; i++)
	{
		options.params->params[i].value = args[i].value;
		options.params->params[i].isnull = args[i].isnull;
		options.params->params[i].pflags = PARAM_FLAG_CONST;
		options.params->params[i].ptype = types[i];
	}
	status = SPI_execute_plan_extended(plan, &options);
	if (status < 0)
		elog(ERROR, "could not execute \"%s\": %s", command, SPI_result_code_string(status));
	SPI_finish();
}

PG_FUNCTION_INFO_V1(refresh_corpus);

/* refresh_corpus(name, batch_size, max_articles, redo, link) */
Datum
refresh_corpus(PG_FUNCTION_ARGS)
{
	enum {NAME, BATCH_SIZE, MAX_ARTICLES, REDO, LINK, COMMITS, ARGS};
	Oid			types[ARGS] = {TEXTOID, INT4OID, INT8OID, TEXTOID, BOOLOID, BOOLOID};
	NullableDatum args[ARGS];
	bool		may_commit = fcinfo->context && IsA(fcinfo->context, CallContext) &&
		!castNode(CallContext, fcinfo->context)->atomic;
	const char *redo = PG_ARGISNULL(REDO) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(REDO));
	bool		link = !PG_ARGISNULL(LINK) && PG_GETARG_BOOL(LINK),
				due;
	Corpus		c;
	int			i;

	for (i = 0; i < COMMITS; i++)
		args[i] = fcinfo->args[i];
	args[COMMITS].value = BoolGetDatum(may_commit);
	args[COMMITS].isnull = false;

	find_corpus(&c, PG_ARGISNULL(NAME) ? NULL : PG_GETARG_TEXT_PP(NAME), fcinfo);
	if (get_rel_relkind(c.setting) != RELKIND_RELATION ||
		(get_rel_relkind(c.article) != RELKIND_RELATION &&
		 get_rel_relkind(c.article) != RELKIND_PARTITIONED_TABLE))
		call(psprintf("CALL %s.corpus_require($1)", c.x), 1, types, args, false);
	if (PG_ARGISNULL(BATCH_SIZE) || PG_GETARG_INT32(BATCH_SIZE) < 1 ||
		PG_GETARG_INT32(BATCH_SIZE) > MAX_BATCH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("batch_size must be from 1 to %d", MAX_BATCH)));
	if (!PG_ARGISNULL(MAX_ARTICLES) && PG_GETARG_INT64(MAX_ARTICLES) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_articles must not be negative")));
	if (redo && strcmp(redo, "errors") != 0 && strcmp(redo, "all") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot redo \"%s\"", redo),
				 errhint("redo is 'errors', for pages that could not be read, or 'all'.")));

	due = redo || !ng_owns_table(c.article) || !ng_owns_table(c.setting);
	if (!due)
	{
		PushActiveSnapshot(GetTransactionSnapshot());
		due = may_read(&c) || (link && may_link(&c));
		PopActiveSnapshot();
	}
	if (due)
		call(psprintf("CALL %s.corpus_refresh(%s, $1, $2, $3, $4, $5, $6)", c.x,
					  quote_literal_cstr(c.x)), ARGS, types, args, may_commit);
	PG_RETURN_VOID();
}
