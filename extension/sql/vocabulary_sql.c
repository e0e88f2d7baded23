/*
 * vocabulary_sql.c: the door of the table article_vocabulary: its check, and
 * the vocabulary of a name as an automaton.
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"

#include "../article/vocabulary.h"
#include "article_door.h"
#include "event_sql.h"

#define TABLE_NAME "article_vocabulary"

static void
refuse(const NgVocabularyRow *row, const NgError *err)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid vocabulary entry \"%s\"", row->form ? row->form : ""),
			 errdetail("%s", err->detail),
			 err->hint[0] ? errhint("%s", err->hint) : 0));
}

/* ---- the check of a row ---- */

static const char *
text_arg(FunctionCallInfo fcinfo, int i)
{
	return PG_ARGISNULL(i) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(i));
}

PG_FUNCTION_INFO_V1(article_vocabulary_check);

/*
 * (category, form, class, country, kind, level, name, flags, arg, members): true, or an error
 * with the reason.
 */
Datum
article_vocabulary_check(PG_FUNCTION_ARGS)
{
	NgAllocator allocator = ng_door_allocator(CurrentMemoryContext);
	NgArena		arena;
	NgLexRow	entry;
	NgError		err = {.detail = ""};
	NgVocabularyRow row = {
		.category = text_arg(fcinfo, 0),
		.form = text_arg(fcinfo, 1),
		.cls = text_arg(fcinfo, 2),
		.country = PG_ARGISNULL(3) ? NULL : ng_country_alpha3(PG_GETARG_COUNTRY(3)),
		.kind = text_arg(fcinfo, 4),
		.level = text_arg(fcinfo, 5),
		.name = text_arg(fcinfo, 6),
		.flags = text_arg(fcinfo, 7),
		.arg = text_arg(fcinfo, 8),
		.members = PG_ARGISNULL(9) ? NULL : "members"	/* countries by their type */
	};

	ng_require_utf8();
	ng_arena_init(&arena, &allocator);
	if (!ng_vocabulary_entry(&row, &arena, &entry, &err))
		refuse(&row, &err);
	PG_RETURN_BOOL(true);
}

/* ---- reading the rows of a name ---- */

#define NCOLUMNS 10

/* The query of this backend, for the table where it was when the plan was made. */
static SPIPlanPtr plan;
static Oid	plan_table;
static char plan_schema[NAMEDATALEN];

static void
prepare(Oid nsp)
{
	Oid			table = get_relname_relid(TABLE_NAME, nsp);
	char	   *schema = get_namespace_name(nsp);
	Oid			argtype = TEXTOID;

	if (!OidIsValid(table) || !schema)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("there is no table %s beside this function", TABLE_NAME),
				 errhint("Keep the functions of the extension in its schema.")));
	if (plan && plan_table == table && strcmp(plan_schema, schema) == 0)
		return;
	if (plan)
		SPI_freeplan(plan);
	plan = SPI_prepare(
		psprintf("SELECT category, form, class, country::pg_catalog.text, kind, level, name, "
				 "flags, arg, "
				 "pg_catalog.array_to_string(members, ',') "
				 "FROM %s WHERE vocabulary OPERATOR(pg_catalog.=) $1 "
				 "ORDER BY category COLLATE pg_catalog.\"C\", form COLLATE pg_catalog.\"C\"",
				 quote_qualified_identifier(schema, TABLE_NAME)),
		1, &argtype);
	if (!plan || SPI_keepplan(plan) != 0)
		elog(ERROR, "could not prepare the query of %s", TABLE_NAME);
	plan_table = table;
	strlcpy(plan_schema, schema, NAMEDATALEN);
}

/*
 * The rows, under the snapshot of the query that calls: each cell is a byte
 * that says whether it is NULL, the string, and a NUL.  Returns their number.
 */
static uint64
read_rows(Oid nsp, text *name, StringInfo out)
{
	Datum		value = PointerGetDatum(name);
	uint64		n,
				i;
	int			k;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	prepare(nsp);
	if (SPI_execute_plan(plan, &value, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read %s", TABLE_NAME);
	n = SPI_processed;
	for (i = 0; i < n; i++)
		for (k = 1; k <= NCOLUMNS; k++)
		{
			char	   *cell = SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, k);

			appendStringInfoChar(out, cell ? 'v' : 'n');
			if (cell)
				appendStringInfoString(out, cell);
			appendStringInfoChar(out, '\0');
		}
	SPI_finish();
	return n;
}

/* ---- the automaton ---- */

/* The last vocabulary of this backend, known by its rows, not by its name. */
typedef struct Vocabulary
{
	MemoryContext cxt;			/* holds everything, this struct too */
	NgAllocator allocator;
	NgArena		arena;
	char	   *rows;			/* as read_rows wrote them */
	int			nbytes;
	uint64		id;
	const NgLexicon *lex;
} Vocabulary;

static Vocabulary *current;
static uint64 last_id;

static const char *
next_cell(const char **p)
{
	const char *cell = **p == 'v' ? *p + 1 : NULL;

	*p += strlen(*p) + 1;
	return cell;
}

static Vocabulary *
compile(const StringInfo rows, uint64 nrows)
{
	/* below the call's own context until it is whole: an error must leave nothing behind */
	MemoryContext cxt = AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao vocabulary",
											  ALLOCSET_DEFAULT_SIZES);
	Vocabulary *v = MemoryContextAllocZero(cxt, sizeof(Vocabulary));
	NgLexRow   *entries;
	const char *p;
	uint64		i;

	v->cxt = cxt;
	v->allocator = ng_door_allocator(cxt);
	ng_arena_init(&v->arena, &v->allocator);
	v->nbytes = rows->len;
	v->rows = MemoryContextAllocHuge(cxt, rows->len + 1);
	memcpy(v->rows, rows->data, rows->len + 1);
	entries = ng_alloc(&v->arena, sizeof(NgLexRow) * nrows);
	for (i = 0, p = v->rows; i < nrows; i++)
	{
		NgVocabularyRow row;
		NgError		err = {.detail = ""};

		row.category = next_cell(&p);
		row.form = next_cell(&p);
		row.cls = next_cell(&p);
		row.country = next_cell(&p);
		row.kind = next_cell(&p);
		row.level = next_cell(&p);
		row.name = next_cell(&p);
		row.flags = next_cell(&p);
		row.arg = next_cell(&p);
		row.members = next_cell(&p);
		if (!ng_vocabulary_entry(&row, &v->arena, &entries[i], &err))
			refuse(&row, &err);
	}
	v->lex = ng_lex_build(&v->arena, entries, (int32_t) nrows);
	if (v->lex == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("a vocabulary must be smaller than 2 GB")));
	v->id = ++last_id;
	MemoryContextSetParent(cxt, TopMemoryContext);
	return v;
}

/* ---- not reading twice ---- */

/*
 * What decides which rows a query sees, of the last reading in this
 * transaction: a query calls for every page, and its snapshot does not change.
 * While the end of a snapshot stays, the set of the running transactions can
 * only shrink, so its size stands for the set.  Truncation is kept away by the lock
 * that the first reading holds.
 */
typedef struct Reading
{
	Oid			nsp;
	Oid			user;
	SubTransactionId subxact;
	CommandId	curcid;
	TransactionId xmin,
				xmax;
	uint32		xcnt;
	int32		subxcnt;
	size_t		nbytes;
	char	   *name;
	MemoryContext cxt;			/* of the transaction; holds this struct */
	MemoryContextCallback forget;
} Reading;

static Reading *last_reading;	/* of current; ends with the transaction */

static void
forget_reading(void *arg)
{
	if (last_reading == arg)
		last_reading = NULL;
}

static Reading
reading_of(Oid nsp, text *name)
{
	Snapshot	snapshot = GetActiveSnapshot();
	Reading		r = {
		.nsp = nsp,.user = GetUserId(),.subxact = GetCurrentSubTransactionId(),
		.curcid = snapshot->curcid,.xmin = snapshot->xmin,.xmax = snapshot->xmax,
		.xcnt = snapshot->xcnt,.subxcnt = snapshot->subxcnt,
		.nbytes = VARSIZE_ANY_EXHDR(name),.name = VARDATA_ANY(name)
	};

	return r;
}

static bool
same_reading(const Reading *a, const Reading *b)
{
	return a->nsp == b->nsp && a->user == b->user && a->subxact == b->subxact &&
		a->curcid == b->curcid && a->xmin == b->xmin && a->xmax == b->xmax && a->xcnt == b->xcnt &&
		a->subxcnt == b->subxcnt && a->nbytes == b->nbytes &&
		memcmp(a->name, b->name, a->nbytes) == 0;
}

/* A policy may ask for anything, so rows under one are read each time. */
static void
remember_reading(const Reading *r)
{
	MemoryContext cxt;
	Reading    *copy;

	if (GetActiveSnapshot()->snapshot_type != SNAPSHOT_MVCC ||
		check_enable_rls(plan_table, InvalidOid, true) != RLS_NONE)
		return;
	cxt = AllocSetContextCreate(TopTransactionContext, "ngoaigiao vocabulary reading",
								ALLOCSET_SMALL_SIZES);
	copy = MemoryContextAlloc(cxt, sizeof(Reading) + r->nbytes);
	*copy = *r;
	copy->cxt = cxt;
	copy->name = (char *) (copy + 1);
	memcpy(copy->name, r->name, r->nbytes);
	copy->forget.func = forget_reading;
	copy->forget.arg = copy;
	MemoryContextRegisterResetCallback(cxt, &copy->forget);
	last_reading = copy;
}

const NgLexicon *
ng_vocabulary(FunctionCallInfo fcinfo, text *name, uint64 *id)
{
	Oid			nsp = get_func_namespace(fcinfo->flinfo->fn_oid);
	Reading		reading = reading_of(nsp, name);
	StringInfoData rows;
	uint64		n;

	if (last_reading && same_reading(last_reading, &reading))
	{
		*id = current->id;
		return current->lex;
	}
	if (last_reading)
		MemoryContextDelete(last_reading->cxt);
	initStringInfo(&rows);
	n = read_rows(nsp, name, &rows);
	if (n == 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("there is no vocabulary \"%s\"", text_to_cstring(name)),
				 errhint("Insert its rows into the table " TABLE_NAME
						 ", or pass NULL for the built-in vocabulary alone.")));
	if (!current || current->nbytes != rows.len || memcmp(current->rows, rows.data, rows.len) != 0)
	{
		Vocabulary *v = compile(&rows, n);

		if (current)
			MemoryContextDelete(current->cxt);
		current = v;
	}
	pfree(rows.data);
	remember_reading(&reading);
	*id = current->id;
	return current->lex;
}
