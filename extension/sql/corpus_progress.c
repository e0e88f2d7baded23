/*
 * corpus_progress.c: the refreshes that are written down in the tables
 * refresh_run of every corpus, whoever owns it.
 *
 * Anybody may make a schema that looks like a corpus.  What a query of it
 * would run (a view's functions, a policy, a cast of a type of its owner's) would
 * run with the rights of whoever asks for progress: so the rows of a plain table are
 * read as they lie there, and nothing else is.
 */
#include "postgres.h"

#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/tuptable.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "../compat.h"

/* Columns that are read, in the order of the table and of the function. */
static const struct
{
	const char *name;
	Oid			type;
} columns[] = {{"pid", INT4OID},
	{"phase", TEXTOID},
	{"started_at", TIMESTAMPTZOID},
	{"updated_at", TIMESTAMPTZOID},
	{"total", INT8OID},
	{"done", INT8OID},
	{"errors", INT8OID}};

/* Finds the columns; false if the relation is no such table, or none of the user's business. */
static bool
find_columns(Relation rel, AttrNumber *attnums)
{
	TupleDesc	desc = RelationGetDescr(rel);
	size_t		i;
	int			k;

	if (rel->rd_rel->relkind != RELKIND_RELATION || rel->rd_rel->relrowsecurity ||
		pg_class_aclcheck(RelationGetRelid(rel), GetUserId(), ACL_SELECT) != ACLCHECK_OK)
		return false;
	for (i = 0; i < lengthof(columns); i++)
	{
		attnums[i] = InvalidAttrNumber;
		for (k = 0; k < desc->natts; k++)
		{
			Form_pg_attribute att = TupleDescAttr(desc, k);

			if (!att->attisdropped && att->atttypid == columns[i].type &&
				strcmp(NameStr(att->attname), columns[i].name) == 0)
				attnums[i] = att->attnum;
		}
		if (attnums[i] == InvalidAttrNumber)
			return false;
	}
	return true;
}

PG_FUNCTION_INFO_V1(corpus_runs);

/* corpus_runs(refresh_run oid): its rows; none if it is no such table, or may not be read. */
Datum
corpus_runs(PG_FUNCTION_ARGS)
{
	AttrNumber	attnums[lengthof(columns)];
	Relation	rel = try_table_open(PG_GETARG_OID(0), AccessShareLock);
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	if (rel && find_columns(rel, attnums))
	{
		TableScanDesc scan = table_beginscan(rel, GetActiveSnapshot(), 0, NULL);
		TupleTableSlot *slot = table_slot_create(rel, NULL);

		while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
		{
			Datum		values[lengthof(columns)];
			bool		nulls[lengthof(columns)];
			size_t		i;

			CHECK_FOR_INTERRUPTS();
			for (i = 0; i < lengthof(columns); i++)
				values[i] = slot_getattr(slot, attnums[i], &nulls[i]);
			tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		}
		ExecDropSingleTupleTableSlot(slot);
		table_endscan(scan);
	}
	if (rel)
		table_close(rel, AccessShareLock);
	return (Datum) 0;
}
