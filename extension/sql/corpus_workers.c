/*
 * corpus_workers.c: reading the pages of a batch in parallel workers.
 *
 * A page is parsed, and its rows are formed, without a look at another one, so
 * workers can do that, and take pages from a common list.  Writing remains with
 * the leader: workers send it rows that only want to be stored.  It helps out with reading
 * when nothing has come.
 */
#include "postgres.h"

#include <unistd.h>

#include "access/htup_details.h"
#include "access/parallel.h"
#include "access/xact.h"
#include "catalog/pg_proc.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "pgstat.h"
#include "port/atomics.h"
#include "storage/condition_variable.h"
#include "storage/latch.h"
#include "storage/shm_mq.h"
#include "storage/shm_toc.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/syscache.h"
#include "utils/wait_event.h"

#include "corpus_workers.h"

/* Thirteen milliseconds of reading; a worker is up after five. */
#define BYTES_A_WORKER (256 * 1024)
#define QUEUE_BYTES ((Size) 512 * 1024)
#define MESSAGE_BYTES (32 * 1024)
/* Rows are stored by this much: the caches hold it, and queues do not fill meanwhile. */
#define STORE_BYTES (64 * 1024)
#define MAX_CHUNK 3				/* pages that are taken at a time */

#define KEY_BATCH 1
#define KEY_QUEUES 2

/* What is to be read, in shared memory. */
typedef struct SharedBatch
{
	Oid			nsp;			/* of the corpus */
	Oid			function;		/* of the extension */
	bool		has_vocabulary;
	Size		vocabulary;		/* where it begins, behind the articles */
	ConditionVariable may_begin;
	pg_atomic_uint32 begun;		/* from here on checks stay as they are */
	bool		checks[NG_CORPUS_COUNT];
	int			n;
	int			chunk;
	pg_atomic_uint32 next;
	int64		articles[FLEXIBLE_ARRAY_MEMBER];
} SharedBatch;

struct NgWorkers
{
	NgCorpusReader *reader;
	ParallelContext *context;
	SharedBatch *batch;
	shm_mq_handle **queues;		/* that have not come to their end */
	int			nqueues;
};

/* A row in a message; the tuple follows, and the next row begins aligned. */
typedef struct RowHead
{
	uint32		table;
	uint32		len;
} RowHead;

/* A worker's rows that are not sent yet. */
typedef struct Sender
{
	shm_mq_handle *queue;
	MemoryContext tuples;
	StringInfoData message;
} Sender;

StaticAssertDecl(sizeof(RowHead) == MAXALIGN(sizeof(RowHead)), "rows are aligned");

/* ---- both sides ---- */

/* The next pages to be read, by whoever asks first. */
static bool
read_chunk(NgCorpusReader *r, SharedBatch *batch)
{
	uint32		first = pg_atomic_fetch_add_u32(&batch->next, batch->chunk);

	if (first >= (uint32) batch->n)
		return false;
	ng_read_articles(r, batch->articles + first, Min(batch->chunk, batch->n - (int) first));
	return true;
}

/* ---- workers ---- */

static bool
send_rows(Sender *s)
{
	bool		sent = s->message.len == 0 ||
		shm_mq_send(s->queue, s->message.len, s->message.data, false, true) == SHM_MQ_SUCCESS;

	resetStringInfo(&s->message);
	return sent;
}

static void
put_message(void *arg, NgCorpusTableId t, HeapTuple tuple)
{
	Sender	   *s = arg;
	RowHead		head = {t, tuple->t_len};
	static const char padding[MAXIMUM_ALIGNOF];

	appendBinaryStringInfo(&s->message, (char *) &head, sizeof(head));
	appendBinaryStringInfo(&s->message, (char *) tuple->t_data, tuple->t_len);
	appendBinaryStringInfo(&s->message, padding, MAXALIGN(tuple->t_len) - tuple->t_len);
	MemoryContextReset(s->tuples);
	if (s->message.len >= MESSAGE_BYTES)
		send_rows(s);
}

/* The leader finds out about its tables while workers start. */
static void
wait_for_leader(SharedBatch *batch)
{
	ConditionVariablePrepareToSleep(&batch->may_begin);
	while (pg_atomic_read_u32(&batch->begun) == 0)
		ConditionVariableSleep(&batch->may_begin, PG_WAIT_EXTENSION);
	ConditionVariableCancelSleep();
	pg_read_barrier();
}

extern PGDLLEXPORT void corpus_worker_main(dsm_segment *seg, shm_toc *toc);

void
corpus_worker_main(dsm_segment *seg, shm_toc *toc)
{
	SharedBatch *batch = shm_toc_lookup(toc, KEY_BATCH, false);
	shm_mq	   *mq = (shm_mq *) ((char *) shm_toc_lookup(toc, KEY_QUEUES, false) +
								 ParallelWorkerNumber * QUEUE_BYTES);
	NgCorpusReader r = {.nsp = batch->nsp,.sink = put_message};
	Sender		s;
	NgCorpusTableId t;

	shm_mq_set_sender(mq, MyProc);
	s.queue = shm_mq_attach(mq, seg, NULL);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	initStringInfo(&s.message);
	s.tuples = AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao row", ALLOCSET_DEFAULT_SIZES);
	fmgr_info(batch->function, &r.function);
	r.vocabulary.isnull = !batch->has_vocabulary;
	if (batch->has_vocabulary)
		r.vocabulary.value = PointerGetDatum((char *) batch + batch->vocabulary);
	r.tuples = s.tuples;
	r.sink_arg = &s;
	ng_reader_open(&r);
	wait_for_leader(batch);
	for (t = 0; t < NG_CORPUS_COUNT; t++)
		if (batch->checks[t])
			ng_reader_check(&r, t);
	/* a leader that has gone needs no more */
	while (read_chunk(&r, batch) && send_rows(&s))
		;
	ng_reader_close(&r);
	SPI_finish();
	shm_mq_detach(s.queue);
}

/* ---- the leader ---- */

/* More processes than processors would take turns with the leader, who has most to do. */
int
ng_workers_worth(int64 nbytes)
{
	long		others = Max(sysconf(_SC_NPROCESSORS_ONLN) - 1, 1);

	if (IsInParallelMode() || IsolationIsSerializable())
		return 0;
	return (int) Min(Min(max_parallel_maintenance_workers, others), nbytes / BYTES_A_WORKER);
}

/* The library that this code is in, as the server knows it. */
static char *
library_of(Oid function)
{
	HeapTuple	proc = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	bool		isnull;
	Datum		probin;
	char	   *library;

	if (!HeapTupleIsValid(proc))
		elog(ERROR, "cache lookup failed for function %u", function);
	probin = SysCacheGetAttr(PROCOID, proc, Anum_pg_proc_probin, &isnull);
	if (isnull)
		elog(ERROR, "function %u is in no library", function);
	library = TextDatumGetCString(probin);
	ReleaseSysCache(proc);
	return library;
}

static Size
batch_bytes(const NgCorpusReader *r, int n)
{
	Size		articles = offsetof(SharedBatch, articles) + sizeof(int64) * n;

	return articles + (r->vocabulary.isnull ? 0 : VARSIZE(DatumGetPointer(r->vocabulary.value)));
}

static void
fill_batch(SharedBatch *batch, const NgCorpusReader *r, const int64 *articles, int n, int nworkers)
{
	batch->nsp = r->nsp;
	batch->function = r->function.fn_oid;
	ConditionVariableInit(&batch->may_begin);
	pg_atomic_init_u32(&batch->begun, 0);
	batch->n = n;
	batch->chunk = Min(n / (nworkers + 1) / 4 + 1, MAX_CHUNK);
	pg_atomic_init_u32(&batch->next, 0);
	memcpy(batch->articles, articles, sizeof(int64) * n);
	batch->has_vocabulary = !r->vocabulary.isnull;
	batch->vocabulary = offsetof(SharedBatch, articles) + sizeof(int64) * n;
	if (batch->has_vocabulary)
		memcpy((char *) batch + batch->vocabulary, DatumGetPointer(r->vocabulary.value),
			   VARSIZE(DatumGetPointer(r->vocabulary.value)));
}

NgWorkers *
ng_workers_launch(NgCorpusReader *r, const int64 *articles, int n, int nworkers)
{
	NgWorkers  *w = palloc0(sizeof(NgWorkers));
	ParallelContext *context;
	char	   *space;
	int			i;

	/* parallel mode gives out none, and the rows that are to be stored want one */
	GetCurrentTransactionId();
	EnterParallelMode();
	context = CreateParallelContext(library_of(r->function.fn_oid), "corpus_worker_main", nworkers);
	shm_toc_estimate_chunk(&context->estimator, batch_bytes(r, n));
	shm_toc_estimate_chunk(&context->estimator, QUEUE_BYTES * nworkers);
	shm_toc_estimate_keys(&context->estimator, 2);
	InitializeParallelDSM(context);
	w->reader = r;
	w->context = context;
	w->batch = shm_toc_allocate(context->toc, batch_bytes(r, n));
	fill_batch(w->batch, r, articles, n, nworkers);
	shm_toc_insert(context->toc, KEY_BATCH, w->batch);
	space = shm_toc_allocate(context->toc, QUEUE_BYTES * nworkers);
	shm_toc_insert(context->toc, KEY_QUEUES, space);
	w->queues = palloc(sizeof(shm_mq_handle *) * nworkers);
	/* fewer, or none, where there is no shared memory for more */
	for (i = 0; i < context->nworkers; i++)
	{
		shm_mq	   *mq = shm_mq_create(space + QUEUE_BYTES * i, QUEUE_BYTES);

		shm_mq_set_receiver(mq, MyProc);
		w->queues[i] = shm_mq_attach(mq, context->seg, NULL);
	}
	LaunchParallelWorkers(context);
	w->nqueues = context->nworkers_launched;
	for (i = 0; i < w->nqueues; i++)
		shm_mq_set_handle(w->queues[i], context->worker[i].bgwhandle);
	return w;
}

void
ng_workers_dismiss(NgWorkers *w)
{
	DestroyParallelContext(w->context);
	ExitParallelMode();
}

static void
take_message(NgCorpusReader *r, const char *message, Size nbytes)
{
	const char *end = message + nbytes;

	while (message < end)
	{
		const RowHead *head = (const RowHead *) message;
		HeapTuple	tuple = MemoryContextAlloc(r->tuples, HEAPTUPLESIZE + head->len);

		tuple->t_len = head->len;
		ItemPointerSetInvalid(&tuple->t_self);
		tuple->t_tableOid = InvalidOid;
		tuple->t_data = (HeapTupleHeader) ((char *) tuple + HEAPTUPLESIZE);
		memcpy(tuple->t_data, head + 1, head->len);
		r->sink(r->sink_arg, (NgCorpusTableId) head->table, tuple);
		message += sizeof(RowHead) + MAXALIGN(head->len);
	}
}

/* A message of each worker, if there is one; a queue that has come to its end is dropped. */
static bool
take_messages(NgWorkers *w)
{
	bool		came = false;
	int			i;

	for (i = 0; i < w->nqueues; i++)
	{
		Size		nbytes;
		void	   *message;
		shm_mq_result result = shm_mq_receive(w->queues[i], &nbytes, &message, true);

		if (result == SHM_MQ_DETACHED)
			w->queues[i--] = w->queues[--w->nqueues];
		else if (result == SHM_MQ_SUCCESS)
		{
			take_message(w->reader, message, nbytes);
			came = true;
		}
	}
	return came;
}

static void
begin(NgWorkers *w)
{
	NgCorpusTableId t;

	for (t = 0; t < NG_CORPUS_COUNT; t++)
		w->batch->checks[t] = w->reader->heaps[t].check != NULL;
	pg_write_barrier();
	pg_atomic_write_u32(&w->batch->begun, 1);
	ConditionVariableBroadcast(&w->batch->may_begin);
}

void
ng_workers_read(NgWorkers *w, NgStoreRows store)
{
	NgCorpusReader *r = w->reader;

	elog(DEBUG1, "reading %d pages with %d parallel workers", w->batch->n, w->nqueues);
	begin(w);
	for (;;)
	{
		bool		came = take_messages(w);

		CHECK_FOR_INTERRUPTS();
		if (store(r->sink_arg, STORE_BYTES) || came || read_chunk(r, w->batch) ||
			store(r->sink_arg, 1))
			continue;
		if (w->nqueues == 0)
			break;
		WaitLatch(MyLatch, WL_LATCH_SET | WL_EXIT_ON_PM_DEATH, 0, PG_WAIT_EXTENSION);
		ResetLatch(MyLatch);
	}
	/* a worker that has failed says so here at the latest */
	WaitForParallelWorkersToFinish(w->context);
	DestroyParallelContext(w->context);
	ExitParallelMode();
}
