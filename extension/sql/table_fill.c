/*
 * table_fill.c: many rows into a table without the executor, as COPY does: the
 * rows of a page of the table are written at once, and no plan is run.
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/index.h"
#include "catalog/pg_am.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "nodes/pathnodes.h"
#include "optimizer/clauses.h"
#include "utils/acl.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "table_fill.h"

#define SLOTS 128				/* rows that are handed to the table at a time */

struct NgFill
{
	Relation	rel;
	ResultRelInfo *info;
	EState	   *estate;
	ExprContext *econtext;
	TupleTableSlot *slots[SLOTS];	/* made when they are first needed */
	HeapTuple  *rows;			/* that wait */
	int			n,
				cap;
	MemoryContext own;
};

/* Does nothing but its own constraints and indexes happen to a row of the table? */
static bool
can_fill(Relation rel)
{
	int			i;

	if (rel->rd_rel->relkind != RELKIND_RELATION || rel->rd_rel->relam != HEAP_TABLE_AM_OID ||
		rel->rd_rel->relrowsecurity || rel->rd_rules ||
		pg_class_aclcheck(RelationGetRelid(rel), GetUserId(), ACL_INSERT) != ACLCHECK_OK)
		return false;
	for (i = 0; i < RelationGetNumberOfAttributes(rel); i++)
	{
		Form_pg_attribute att = TupleDescAttr(RelationGetDescr(rel), i);

		if (!att->attisdropped && (att->atthasdef || att->attidentity ||
								   get_typtype(att->atttypid) == TYPTYPE_DOMAIN))
			return false;
	}
	return true;
}

static bool
can_fill_indexes(const ResultRelInfo *info)
{
	int			i;

	for (i = 0; i < info->ri_NumIndices; i++)
		if (info->ri_IndexRelationInfo[i]->ii_ExclusionOps != NULL ||
			!info->ri_IndexRelationDescs[i]->rd_index->indimmediate)
			return false;
	return true;
}

NgFill *
ng_fill_begin(Oid relid)
{
	MemoryContext own =
		AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao fill", ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(own);
	NgFill	   *f = palloc0(sizeof(NgFill));
	int			i;

	f->own = own;
	f->rel = table_open(relid, RowExclusiveLock);
	if (can_fill(f->rel))
	{
		f->info = makeNode(ResultRelInfo);
		InitResultRelInfo(f->info, f->rel, 0, NULL, 0);
		ExecOpenIndices(f->info, false);
	}
	if (f->info == NULL || !can_fill_indexes(f->info))
	{
		MemoryContextSwitchTo(old);
		ng_fill_end(f);
		return NULL;
	}
	f->estate = CreateExecutorState();
	f->econtext = GetPerTupleExprContext(f->estate);
	for (i = 0; i < f->info->ri_NumIndices; i++)
	{
		IndexInfo  *index = f->info->ri_IndexRelationInfo[i];

		index->ii_PredicateState = ExecPrepareQual(index->ii_Predicate, f->estate);
	}
	MemoryContextSwitchTo(old);
	return f;
}

bool
ng_fill_is_parallel_safe(const NgFill *f)
{
	PlannerGlobal glob = {.type = T_PlannerGlobal,.maxParallelHazard = PROPARALLEL_UNSAFE};
	PlannerInfo root = {.type = T_PlannerInfo,.glob = &glob};
	const TupleConstr *constr = RelationGetDescr(f->rel)->constr;
	int			i;

	for (i = 0; constr && i < constr->num_check; i++)
		if (!is_parallel_safe(&root, stringToNode(constr->check[i].ccbin)))
			return false;
	for (i = 0; i < f->info->ri_NumIndices; i++)
	{
		IndexInfo  *index = f->info->ri_IndexRelationInfo[i];

		if (!is_parallel_safe(&root, (Node *) index->ii_Expressions) ||
			!is_parallel_safe(&root, (Node *) index->ii_Predicate))
			return false;
	}
	return true;
}

void
ng_fill_put(NgFill *f, HeapTuple row)
{
	if (f->n == f->cap)
	{
		f->cap = f->cap ? f->cap * 2 : 64;
		f->rows = f->rows ? repalloc_huge(f->rows, sizeof(HeapTuple) * f->cap)
			: MemoryContextAlloc(f->own, sizeof(HeapTuple) * f->cap);
	}
	f->rows[f->n++] = row;
}

/* What an index holds of a row; false if it is more than columns. */
static bool
key_columns(const IndexInfo *index, TupleTableSlot *slot, Datum *values, bool *nulls)
{
	int			i;

	for (i = 0; i < index->ii_NumIndexAttrs; i++)
	{
		AttrNumber	column = index->ii_IndexAttrNumbers[i];

		if (column <= 0)
			return false;
		values[i] = slot_getattr(slot, column, &nulls[i]);
	}
	return true;
}

static void
fill_indexes(NgFill *f, TupleTableSlot *slot)
{
	Datum		values[INDEX_MAX_KEYS];
	bool		nulls[INDEX_MAX_KEYS];
	int			i;

	f->econtext->ecxt_scantuple = slot;
	for (i = 0; i < f->info->ri_NumIndices; i++)
	{
		IndexInfo  *index = f->info->ri_IndexRelationInfo[i];

		if (!index->ii_ReadyForInserts || !ExecQual(index->ii_PredicateState, f->econtext))
			continue;
		if (!key_columns(index, slot, values, nulls))
			FormIndexDatum(index, slot, f->estate, values, nulls);
		index_insert(f->info->ri_IndexRelationDescs[i], values, nulls, &slot->tts_tid, f->rel,
					 index->ii_Unique ? UNIQUE_CHECK_YES : UNIQUE_CHECK_NO, false, index);
	}
}

/* n rows, no more than there are slots. */
static void
fill_table(NgFill *f, const HeapTuple *rows, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		ExecStoreHeapTuple(rows[i], f->slots[i], true);
	MemoryContextSwitchTo(GetPerTupleMemoryContext(f->estate));
	table_multi_insert(f->rel, f->slots, n, GetCurrentCommandId(true), 0, NULL);
	for (i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		fill_indexes(f, f->slots[i]);
		ExecClearTuple(f->slots[i]);
		MemoryContextReset(CurrentMemoryContext);
	}
}

void
ng_fill_flush(NgFill *f)
{
	MemoryContext old = MemoryContextSwitchTo(f->own);
	int			i;

	for (i = 0; i < Min(f->n, SLOTS); i++)
		if (f->slots[i] == NULL)
		{
			f->slots[i] = MakeSingleTupleTableSlot(RelationGetDescr(f->rel), &TTSOpsHeapTuple);
			f->slots[i]->tts_tableOid = RelationGetRelid(f->rel);
		}
	for (i = 0; i < f->n; i += SLOTS)
		fill_table(f, f->rows + i, Min(f->n - i, SLOTS));
	MemoryContextSwitchTo(old);
	f->n = 0;
}

void
ng_fill_end(NgFill *f)
{
	int			i;

	for (i = 0; i < SLOTS && f->slots[i]; i++)
		ExecDropSingleTupleTableSlot(f->slots[i]);
	if (f->info)
		ExecCloseIndices(f->info);
	if (f->estate)
		FreeExecutorState(f->estate);
	table_close(f->rel, NoLock);
	MemoryContextDelete(f->own);
}
