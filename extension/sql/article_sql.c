/*
 * article_sql.c: the door of articles: every article_* function that returns
 * rows, made from the tables of article/rows.c.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

#include "article_door.h"
#include "event_sql.h"

/* ---- the document of a call ---- */

#define SECONDS_1970_TO_2000 INT64CONST(946684800)

/* The last document of this backend: one page through many functions is parsed once. */
typedef struct CachedDoc
{
	MemoryContext cxt;			/* holds everything, this struct too */
	NgAllocator allocator;
	NgArena		arena;
	char	   *text;
	size_t		nbytes;
	bool		dated;
	TimestampTz published;
	uint64		vocabulary;		/* 0: built in alone */
	NgDoc	   *doc;
	MemoryContextCallback forget;
} CachedDoc;

static CachedDoc *last_doc;

/*
 * Room that parse after parse uses again, for the life of the backend: an
 * ordinary page fits, and then costs no system call.  What does not fit comes
 * from the document's context.  There is one document at a time, so one room.
 */
#define ROOM_BYTES ((size_t) 512 * 1024)

typedef struct Room
{
	char	   *at;
	size_t		used;
	size_t		last;			/* where the newest piece begins */
} Room;

static Room room;

static bool
in_room(const void *ptr)
{
	return (const char *) ptr >= room.at && (const char *) ptr < room.at + ROOM_BYTES;
}

/* A piece is preceded by its size. */
static void *
room_alloc(void *arg, size_t nbytes)
{
	size_t		size = MAXALIGN(nbytes) + sizeof(uint64);

	if (size > ROOM_BYTES - room.used)
		return MemoryContextAllocHuge((MemoryContext) arg, nbytes);
	room.last = room.used + sizeof(uint64);
	room.used += size;
	*(uint64 *) (room.at + room.last - sizeof(uint64)) = nbytes;
	return room.at + room.last;
}

static void *
room_resize(void *arg, void *ptr, size_t nbytes)
{
	uint64	   *size = (uint64 *) ptr - 1;
	size_t		begin;
	void	   *p;

	if (!in_room(ptr))
		return repalloc_huge(ptr, nbytes);
	begin = (char *) ptr - room.at;
	if (begin == room.last && nbytes <= ROOM_BYTES - begin - MAXIMUM_ALIGNOF)
		room.used = begin + MAXALIGN(nbytes);	/* the newest piece grows where it is */
	else if (nbytes > *size)
	{
		p = room_alloc(arg, nbytes);
		memcpy(p, ptr, *size);
		return p;
	}
	*size = nbytes;
	return ptr;
}

static void
room_release(void *arg, void *ptr)
{
	if (!in_room(ptr))
		pfree(ptr);
}

static void
forget_doc(void *arg)
{
	if (last_doc == arg)
		last_doc = NULL;
}

/* Seconds since 1970, rounded down. */
static int64
unix_seconds(TimestampTz t)
{
	int64		s = t / USECS_PER_SEC;

	if (t % USECS_PER_SEC < 0)
		s--;
	return s + SECONDS_1970_TO_2000;
}

/*
 * A context for a document, below the call's own until the document is whole: an error must leave
 * nothing behind.
 */
static MemoryContext
doc_context(void)
{
	return AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao article",
								 ALLOCSET_DEFAULT_SIZES);
}

/* Does the last document answer the same question? */
static bool
is_last(const text *article, bool dated, TimestampTz published, uint64 vocabulary)
{
	return last_doc && last_doc->nbytes == VARSIZE_ANY_EXHDR(article) &&
		last_doc->dated == dated && last_doc->published == published &&
		last_doc->vocabulary == vocabulary &&
		memcmp(last_doc->text, VARDATA_ANY(article), last_doc->nbytes) == 0;
}

/* article: a copy in cxt that the document keeps. */
static CachedDoc *
parse(MemoryContext cxt, text *article, bool dated, TimestampTz published, const NgLexicon *user,
	  uint64 vocabulary)
{
	CachedDoc  *c = MemoryContextAllocZero(cxt, sizeof(CachedDoc));

	c->cxt = cxt;
	c->allocator = ng_door_allocator(cxt);
	c->allocator.alloc = room_alloc;
	c->allocator.resize = room_resize;
	c->allocator.release = room_release;
	if (room.at == NULL)
		room.at = MemoryContextAlloc(TopMemoryContext, ROOM_BYTES);
	room.used = room.last = 0;
	ng_arena_init(&c->arena, &c->allocator);
	c->text = VARDATA_ANY(article);
	c->nbytes = VARSIZE_ANY_EXHDR(article);
	c->dated = dated;
	c->published = published;
	c->vocabulary = vocabulary;
	c->doc = ng_parse_with(&c->arena, c->text, c->nbytes, dated,
						   dated ? unix_seconds(published) : 0, user);
	c->forget.func = forget_doc;
	c->forget.arg = c;
	MemoryContextRegisterResetCallback(cxt, &c->forget);
	MemoryContextSetParent(cxt, TopTransactionContext);
	return c;
}

/*
 * What detoasting makes is a copy already: it is made where the document can keep it, for a large
 * text need not be held twice.
 */
const NgDoc *
ng_article_doc(FunctionCallInfo fcinfo)
{
	text	   *article;
	MemoryContext cxt = NULL,
				old;
	bool		dated;
	TimestampTz published;
	const NgLexicon *user = NULL;
	uint64		vocabulary = 0;

	if (PG_ARGISNULL(0))
		return NULL;
	ng_require_utf8();
	if (PG_NARGS() > 2 && !PG_ARGISNULL(2))
		user = ng_vocabulary(fcinfo, PG_GETARG_TEXT_PP(2), &vocabulary);
	dated = !PG_ARGISNULL(1) && !TIMESTAMP_NOT_FINITE(PG_GETARG_TIMESTAMPTZ(1));
	published = dated ? PG_GETARG_TIMESTAMPTZ(1) : 0;
	article = (text *) PG_GETARG_POINTER(0);
	if (VARATT_IS_COMPRESSED(article) || VARATT_IS_EXTERNAL(article))
	{
		cxt = doc_context();
		old = MemoryContextSwitchTo(cxt);
		article = PG_GETARG_TEXT_PP(0);
		MemoryContextSwitchTo(old);
	}
	if (is_last(article, dated, published, vocabulary))
	{
		if (cxt)
			MemoryContextDelete(cxt);
		return last_doc->doc;
	}
	if (last_doc)
		MemoryContextDelete(last_doc->cxt);
	if (!cxt)
	{
		cxt = doc_context();
		article = memcpy(MemoryContextAllocHuge(cxt, VARSIZE_ANY(article)), article,
						 VARSIZE_ANY(article));
	}
	last_doc = parse(cxt, article, dated, published, user, vocabulary);
	return last_doc->doc;
}

/* ---- cells as Datums ---- */

/* What the conversion of a row's cells needs: made once a call. */
typedef struct Converter
{
	FunctionCallInfo fcinfo;
	TupleDesc	desc;
	NgAllocator allocator;
	NgArena		scratch;		/* in the context of one row */
} Converter;

static Datum
texts_datum(char *const *v, int32_t n)
{
	Datum	   *elements = palloc(sizeof(Datum) * n);
	int32_t		i;

	for (i = 0; i < n; i++)
		elements[i] = CStringGetTextDatum(v[i]);
	return PointerGetDatum(construct_array(elements, n, TEXTOID, -1, false, TYPALIGN_INT));
}

static Datum
cell_datum(Converter *cv, int column, const NgCell *c)
{
	bool		unknown;

	switch ((NgCellType) c->type)
	{
		case NG_CELL_INT:
		case NG_CELL_DAY:
			return Int32GetDatum(c->u.i);
		case NG_CELL_BOOL:
			return BoolGetDatum(c->u.b);
		case NG_CELL_REAL:
			return Float4GetDatum(c->u.r);
		case NG_CELL_TEXT:
			return PointerGetDatum(cstring_to_text_with_len(c->u.text.s, (int) c->u.text.n));
		case NG_CELL_NUMERIC:
			return DirectFunctionCall3(numeric_in,
									   CStringGetDatum(pnstrdup(c->u.text.s, c->u.text.n)),
									   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
		case NG_CELL_DATERANGE:
			return ng_days_range(cv->fcinfo, c->u.days.from, c->u.days.to, &unknown);
		case NG_CELL_TIMESTAMPTZ:
			return TimestampTzGetDatum((c->u.seconds - SECONDS_1970_TO_2000) * USECS_PER_SEC);
		case NG_CELL_COUNTRY:
			return CountryGetDatum(c->u.country);
		case NG_CELL_COUNTRIES:
			return ng_country_array(c->u.countries.v, c->u.countries.n,
									get_element_type(TupleDescAttr(cv->desc, column)->atttypid));
		case NG_CELL_TEXTS:
			return texts_datum(c->u.texts.v, c->u.texts.n);
		case NG_CELL_EVENT:
			return ng_event_datum(c->u.event, &cv->scratch);
	}
	return (Datum) 0;			/* keep the compiler quiet */
}

/* ---- the functions ---- */

static Datum
return_table(FunctionCallInfo fcinfo, const NgTable *t)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const NgDoc *d;
	Converter	cv = {0};
	MemoryContext row_cxt,
				old;
	int32_t		n,
				i;

	/* the executor has a description: none need be looked up in the catalog for each call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	cv.fcinfo = fcinfo;
	cv.desc = rsinfo->setDesc;
	if (cv.desc->natts != t->ncolumns)
		elog(ERROR, "%s returns %d columns, its declaration %d", t->name, t->ncolumns,
			 cv.desc->natts);
	d = ng_article_doc(fcinfo);
	if (d == NULL)
		return (Datum) 0;
	row_cxt = AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao row", ALLOCSET_SMALL_SIZES);
	cv.allocator = ng_door_allocator(row_cxt);
	old = MemoryContextSwitchTo(row_cxt);
	n = t->items(d);
	for (i = 0; i < n; i++)
	{
		NgCell		cells[NG_MAX_COLUMNS];
		Datum		values[NG_MAX_COLUMNS];
		bool		nulls[NG_MAX_COLUMNS];
		int			k;

		CHECK_FOR_INTERRUPTS();
		ng_arena_init(&cv.scratch, &cv.allocator);
		if (!t->fill(d, i, cells, &cv.scratch))
			continue;
		for (k = 0; k < t->ncolumns; k++)
		{
			nulls[k] = cells[k].isnull;
			values[k] = nulls[k] ? (Datum) 0 : cell_datum(&cv, k, &cells[k]);
		}
		tuplestore_putvalues(rsinfo->setResult, cv.desc, values, nulls);
		MemoryContextReset(row_cxt);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(row_cxt);
	return (Datum) 0;
}

#define TABLE_FUNCTION(name, table) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		return return_table(fcinfo, &(table)); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

TABLE_FUNCTION(article_blocks, ng_tables[NG_TABLE_BLOCKS]);
TABLE_FUNCTION(article_metadata, ng_tables[NG_TABLE_METADATA]);
TABLE_FUNCTION(article_sentences, ng_tables[NG_TABLE_SENTENCES]);
TABLE_FUNCTION(article_dates, ng_tables[NG_TABLE_DATES]);
TABLE_FUNCTION(article_figures, ng_tables[NG_TABLE_FIGURES]);
TABLE_FUNCTION(article_persons, ng_tables[NG_TABLE_PERSONS]);
TABLE_FUNCTION(article_forums, ng_tables[NG_TABLE_FORUMS]);
TABLE_FUNCTION(article_places, ng_tables[NG_TABLE_PLACES]);
TABLE_FUNCTION(article_events, ng_tables[NG_TABLE_EVENTS]);
TABLE_FUNCTION(article_participants, ng_tables[NG_TABLE_PARTICIPANTS]);
TABLE_FUNCTION(article_commitments, ng_tables[NG_TABLE_COMMITMENTS]);
TABLE_FUNCTION(article_captions, ng_tables[NG_TABLE_CAPTIONS]);
TABLE_FUNCTION(article_related, ng_tables[NG_TABLE_RELATED]);
TABLE_FUNCTION(article_explain, ng_table_explain);
