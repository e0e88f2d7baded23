/*
 * door.h: what every door needs to hand SQL values to core and back.
 * Include after postgres.h and fmgr.h.
 */
#ifndef NG_DOOR_H
#define NG_DOOR_H

#include "utils/palloc.h"
#include "mb/pg_wchar.h"

#include "../compat.h"
#include "../unicode/arena.h"

/* Core reads UTF-8 only: an error with a hint in any other database. */
#define ng_require_utf8() \
	do { if (GetDatabaseEncoding() != PG_UTF8) ng_refuse_encoding(); } while (0)
extern void ng_refuse_encoding(void) pg_attribute_noreturn();

/*
 * Memory of a context for core: an allocation that fails is an error, and the
 * hook looks for a cancelled query.  Everything goes with the context, so a
 * door need not free an arena that lives no longer than its call.
 */
extern NgAllocator ng_door_allocator(MemoryContext cxt);

/*
 * Leaves an input function with "invalid input syntax for type"; softly where
 * the server can.  err: NgError of event.h; literal ends in NUL.
 */
#define NG_RETURN_SYNTAX_ERROR(fcinfo, type_name, literal, err) \
	ereturn(NG_ESCONTEXT(fcinfo), (Datum) 0, \
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), \
			 errmsg("invalid input syntax for type %s: \"%s\"", (type_name), (literal)), \
			 (err)->detail[0] ? errdetail("%s", (err)->detail) : 0, \
			 (err)->hint[0] ? errhint("%s", (err)->hint) : 0))

#endif
