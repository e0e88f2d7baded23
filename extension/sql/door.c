/* door.c: encoding check and memory for the doors. */
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "door.h"

void
ng_refuse_encoding(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("ngoaigiao needs a database with encoding UTF8"),
			 errdetail("The encoding of this database is %s.", GetDatabaseEncodingName()),
			 errhint("Create one with CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0.")));
}

static void *
door_alloc(void *arg, size_t nbytes)
{
	return MemoryContextAllocHuge((MemoryContext) arg, nbytes);
}

static void *
door_resize(void *arg, void *ptr, size_t nbytes)
{
	return repalloc_huge(ptr, nbytes);
}

static void
door_release(void *arg, void *ptr)
{
	pfree(ptr);
}

static void
door_interrupt(void *arg)
{
	CHECK_FOR_INTERRUPTS();
}

NgAllocator
ng_door_allocator(MemoryContext cxt)
{
	NgAllocator a = {door_alloc, door_resize, door_release, door_interrupt, cxt};

	return a;
}
