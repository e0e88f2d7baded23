/*
 * corpus_link.c: the door of linking: finds the events of a corpus that have
 * changed, and hands their reports to the commands that write them down.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"
#include "utils/tuplestore.h"

#include "event_sql.h"
#include "event_link.h"

/* Columns of the queries for reports; what follows them is handed on. */
enum {COL_ID = 1, COL_EVENT, COL_ACT, COL_BLOCK, COL_NAME, COL_WAS, COL_FIXED = COL_WAS};

typedef struct Row
{
	HeapTuple	tuple;
	int64		was;			/* number of the event it was of, if that was told several times */
	bool		alone;			/* it was told once, or is new */
} Row;

typedef struct Linking
{
	NgArena		arena;
	Oid			event_type;
	NgLinkSet  *set;
	NG_VEC(Row) rows;			/* of the set's reports */
	TupleDesc	desc;
	NG_VEC(int64) gone;			/* events that are no more what they were */
} Linking;

/*
 * Anybody may call with queries of his own, or for tables of his own: a Datum that is taken for
 * one of another type reads memory at will.
 */
static void
require_columns(const Linking *l, TupleDesc desc)
{
	const Oid	types[] = {
		[COL_ID] = INT8OID,
		[COL_EVENT] = l->event_type,
		[COL_ACT] = BOOLOID,
		[COL_BLOCK] = INT4OID,
		[COL_NAME] = INT4OID,
		[COL_WAS] = INT8OID
	};
	bool		right = desc->natts >= COL_FIXED;
	int			i;

	for (i = 1; i <= COL_FIXED && right; i++)
		right = TupleDescAttr(desc, i - 1)->atttypid == types[i];
	/* what one query has found is written down with what the others have */
	for (i = 0; l->desc && i < desc->natts && right; i++)
		right = l->desc->natts == desc->natts &&
			TupleDescAttr(l->desc, i)->atttypid == TupleDescAttr(desc, i)->atttypid;
	if (!right)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("reports of a corpus have columns of other types"),
				 errhint("Keep the types of a corpus's columns.")));
}

/* The reports that a query finds. The tuples stay until SPI_finish. */
static void
load(Linking *l, const char *query, int nargs, Oid *types, Datum *args, bool in_question)
{
	SPITupleTable *t;
	uint64		i;

	if (SPI_execute_with_args(query, nargs, types, args, NULL, false, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not execute \"%s\"", query);
	t = SPI_tuptable;
	require_columns(l, t->tupdesc);
	l->desc = t->tupdesc;
	for (i = 0; i < SPI_processed; i++)
	{
		NgReport	r;
		bool		isnull;
		Row			row;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
#define COLUMN(k) SPI_getbinval(t->vals[i], t->tupdesc, (k), &isnull)
		COLUMN(COL_EVENT);
		if (isnull)
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("a report of a corpus has no event")));
		ng_report_get(DatumGetInt64(COLUMN(COL_ID)), COLUMN(COL_EVENT),
					  DatumGetBool(COLUMN(COL_ACT)), &l->arena, &r);
		r.block = DatumGetInt32(COLUMN(COL_BLOCK));
		r.name = DatumGetInt32(COLUMN(COL_NAME));
		if (isnull)
			r.name = 0;
		row.tuple = t->vals[i];
		row.was = DatumGetInt64(COLUMN(COL_WAS));
		row.alone = isnull;
#undef COLUMN
		if (ng_link_add(l->set, &r, in_question))
			*NG_PUSH(&l->arena, l->rows) = row;
	}
}

static Datum
int_array(const NgBlockList *v)
{
	Datum	   *d = palloc(sizeof(Datum) * (v->n + 1));
	int			i;

	for (i = 0; i < v->n; i++)
		d[i] = Int32GetDatum(v->v[i]);
	return PointerGetDatum(construct_array(d, v->n, INT4OID, 4, true, TYPALIGN_INT));
}

static int
compare_int64(const void *x, const void *y)
{
	int64		a = *(const int64 *) x,
				b = *(const int64 *) y;

	return (a > b) - (a < b);
}

/* Sorts them, each once. */
static void
sort_gone(Linking *l)
{
	int			n = 0,
				i;

	qsort(l->gone.v, l->gone.n, sizeof(int64), compare_int64);
	for (i = 0; i < l->gone.n; i++)
		if (n == 0 || l->gone.v[i] != l->gone.v[n - 1])
			l->gone.v[n++] = l->gone.v[i];
	l->gone.n = n;
}

static bool
is_gone(const Linking *l, int64 id)
{
	return l->gone.n > 0 &&
		bsearch(&id, l->gone.v, l->gone.n, sizeof(int64), compare_int64) != NULL;
}

/* Has the report another event than before? */
static bool
moved(const NgReport *r, const Row *row)
{
	return r->reports > 1 ? row->alone || row->was != r->canonical : !row->alone;
}

/*
 * Reports of events that have changed, as rows of the queries with the event
 * and its number of reports; *was_there: was any of them told several times
 * before?  What the events were goes to l->gone, where those that have lost reports are already.
 */
static Tuplestorestate *
changes(Linking *l, TupleDesc desc, uint64 *n, bool *was_there)
{
	Tuplestorestate *rows = tuplestore_begin_heap(false, false, work_mem);
	int			count = ng_link_count(l->set),
				natts = desc->natts,
				i;
	Datum	   *values = palloc(sizeof(Datum) * natts);
	bool	   *nulls = palloc(sizeof(bool) * natts);

	/* an event that a report has come to or gone from is another one now */
	for (i = 0; i < count; i++)
	{
		const NgReport *r = ng_link_report(l->set, i);
		const Row  *row = &l->rows.v[i];

		if (r->reports == 0 || !moved(r, row))
			continue;
		if (!row->alone)
			*NG_PUSH(&l->arena, l->gone) = row->was;
		if (r->reports > 1)
			*NG_PUSH(&l->arena, l->gone) = r->canonical;
	}
	sort_gone(l);
	*n = 0;
	*was_there = false;
	for (i = 0; i < count; i++)
	{
		const NgReport *r = ng_link_report(l->set, i);

		if (r->reports == 0 || !(r->reports > 1 ? is_gone(l, r->canonical) : !l->rows.v[i].alone))
			continue;
		heap_deform_tuple(l->rows.v[i].tuple, l->desc, values, nulls);
		values[natts - 2] = Int64GetDatum(r->canonical);
		values[natts - 1] = Int32GetDatum(r->reports);
		nulls[natts - 2] = nulls[natts - 1] = false;
		tuplestore_putvalues(rows, desc, values, nulls);
		++*n;
		*was_there = *was_there || !l->rows.v[i].alone;
	}
	return rows;
}

static TupleDesc
desc_of_changes(TupleDesc from)
{
	TupleDesc	desc = CreateTemplateTupleDesc(from->natts + 2);
	int			i;

	for (i = 1; i <= from->natts; i++)
		TupleDescCopyEntry(desc, (AttrNumber) i, from, (AttrNumber) i);
	TupleDescInitEntry(desc, (AttrNumber) i, "event_id", INT8OID, -1, 0);
	TupleDescInitEntry(desc, (AttrNumber) (i + 1), "reports", INT4OID, -1, 0);
	return desc;
}

static void
name_changes(TupleDesc desc, Tuplestorestate *rows, uint64 n)
{
	EphemeralNamedRelation enr = palloc0(sizeof(EphemeralNamedRelationData));
	int			status;

	enr->md.name = "linked";
	enr->md.reliddesc = InvalidOid;
	enr->md.tupdesc = desc;
	enr->md.enrtype = ENR_NAMED_TUPLESTORE;
	enr->md.enrtuples = (double) n;
	enr->reldata = rows;
	if ((status = SPI_register_relation(enr)) != SPI_OK_REL_REGISTER)
		elog(ERROR, "could not register %s: %s", enr->md.name, SPI_result_code_string(status));
}

static Datum
gone_array(const Linking *l)
{
	Datum	   *d = palloc(sizeof(Datum) * (l->gone.n + 1));
	int			i;

	for (i = 0; i < l->gone.n; i++)
		d[i] = Int64GetDatum(l->gone.v[i]);
	return PointerGetDatum(construct_array(d, l->gone.n, INT8OID, 8, true, TYPALIGN_DOUBLE));
}

static void
run(const char *command, Datum gone)
{
	Oid			type = INT8ARRAYOID;
	int			status = SPI_execute_with_args(command, 1, &type, &gone, NULL, false, 0);

	if (status < 0)
		elog(ERROR, "could not execute \"%s\": %s", command, SPI_result_code_string(status));
}

static char **
texts(Datum array, int wanted)
{
	Datum	   *d;
	char	  **s;
	int			n,
				i;

	deconstruct_array(DatumGetArrayTypeP(array), TEXTOID, -1, false, TYPALIGN_INT, &d, NULL, &n);
	if (n != wanted)
		elog(ERROR, "%d commands, %d are wanted", n, wanted);
	s = palloc(sizeof(char *) * n);
	for (i = 0; i < n; i++)
		s[i] = TextDatumGetCString(d[i]);
	return s;
}

PG_FUNCTION_INFO_V1(corpus_link_reports);

/*
 * corpus_link_reports(read, after_block, last_block, bereft, whole, queries, commands): links the
 * reports of articles that have been read, of these blocks, with those that belong to them.
 *
 * bereft: events that have lost reports; whole: there are no other reports.
 * queries, for reports: of the articles $1 in blocks after $2 up to $3; of
 * articles with a report of the events $1; of the blocks $1 by days and $2 by name.  commands take
 * the table "linked", the reports of events that have changed, with their
 * events: one for what the events $1 were, one for their pairs of countries; one for events
 * that are told once again, and one for those told several times.
 */
Datum
corpus_link_reports(PG_FUNCTION_ARGS)
{
	enum {NEW, OF_BEREFT, NEAR, QUERIES};
	enum {CLEAR, DYADS, ONCE, SEVERAL, COMMANDS};
	Oid			of_new[3] = {INT8ARRAYOID, INT8OID, INT8OID};
	Oid			of_near[2] = {INT4ARRAYOID, INT4ARRAYOID};
	Datum		args[3] = {PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), PG_GETARG_DATUM(2)};
	NgBlockList blocks = {0},
				names = {0};
	NgAllocator source;
	Linking		l = {0};
	Tuplestorestate *rows;
	TupleDesc	desc;
	Datum	   *bereft;
	char	  **queries,
			  **commands;
	Datum		gone;
	uint64		n;
	bool		was_there;
	int			nbereft,
				i;

	for (i = 0; i < PG_NARGS(); i++)
		if (PG_ARGISNULL(i))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("arguments of corpus_link_reports must not be NULL"),
					 errhint("Call refresh_corpus instead.")));
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	l.event_type =
		GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum("diplomatic_event"),
						ObjectIdGetDatum(get_func_namespace(fcinfo->flinfo->fn_oid)));
	source = ng_door_allocator(CurrentMemoryContext);
	ng_arena_init(&l.arena, &source);
	l.set = ng_link_set(&l.arena);
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(3), INT8OID, 8, true, TYPALIGN_DOUBLE, &bereft, NULL,
					  &nbereft);
	queries = texts(PG_GETARG_DATUM(5), QUERIES);
	commands = texts(PG_GETARG_DATUM(6), COMMANDS);
	for (i = 0; i < nbereft; i++)
		*NG_PUSH(&l.arena, l.gone) = DatumGetInt64(bereft[i]);

	load(&l, queries[NEW], 3, of_new, args, true);
	if (nbereft > 0)
	{
		args[0] = PG_GETARG_DATUM(3);
		load(&l, queries[OF_BEREFT], 1, of_new, args, true);
	}
	while (!PG_GETARG_BOOL(4) && ng_link_wanted(l.set, &blocks, &names))
	{
		args[0] = int_array(&blocks);
		args[1] = int_array(&names);
		load(&l, queries[NEAR], 2, of_near, args, false);
	}
	ng_link_group(l.set);

	desc = desc_of_changes(l.desc);
	rows = changes(&l, desc, &n, &was_there);
	name_changes(desc, rows, n);
	gone = gone_array(&l);
	if (was_there || nbereft > 0)
		run(commands[CLEAR], gone);
	if (n > 0)
	{
		run(commands[DYADS], gone);
		if (was_there)
			run(commands[ONCE], gone);
		run(commands[SEVERAL], gone);
	}
	tuplestore_end(rows);
	SPI_finish();
	PG_RETURN_VOID();
}
