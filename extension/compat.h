/*
 * compat.h: the only file that knows server versions (15 to 18, ready for 19).
 * Include it after postgres.h.
 */
#ifndef NG_COMPAT_H
#define NG_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "ngoaigiao needs PostgreSQL 15 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#if PG_VERSION_NUM >= 180000
#define NG_MODULE_MAGIC(n, v) PG_MODULE_MAGIC_EXT(.name = n, .version = v)
#else
#define NG_MODULE_MAGIC(n, v) PG_MODULE_MAGIC
#endif

/*
 * Soft errors came with 16.  Before, an input function throws.
 * NG_ESCONTEXT(fcinfo) is what ereturn wants as context.
 */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#define NG_ESCONTEXT(fcinfo) ((fcinfo)->context)
#else
#define NG_ESCONTEXT(fcinfo) NULL
#define ereturn(context, dummy_value, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); return dummy_value; } while (0)
#endif

/* range_serialize got an error context with 16; include utils/rangetypes.h to use it. */
#if PG_VERSION_NUM >= 160000
#define ng_range_serialize(typcache, lower, upper)                                                 \
	range_serialize(typcache, lower, upper, false, NULL)
#else
#define ng_range_serialize(typcache, lower, upper) range_serialize(typcache, lower, upper, false)
#endif

/* The statistics target of a column moved with 17; include commands/vacuum.h to use it. */
#if PG_VERSION_NUM >= 170000
#define NG_STATS_TARGET(stats) ((stats)->attstattarget)
#else
#define NG_STATS_TARGET(stats) ((stats)->attr->attstattarget)
#endif

/* vacuum_delay_point got an argument with 18. */
#if PG_VERSION_NUM >= 180000
#define ng_analyze_delay() vacuum_delay_point(true)
#else
#define ng_analyze_delay() vacuum_delay_point()
#endif

/*
 * Ownership of objects is asked by class since 16; include utils/acl.h (and miscadmin.h) to use
 * it.
 */
#if PG_VERSION_NUM >= 160000
#define ng_owns_table(relid) object_ownercheck(RelationRelationId, (relid), GetUserId())
#else
#define ng_owns_table(relid) pg_class_ownercheck((relid), GetUserId())
#endif

#endif
