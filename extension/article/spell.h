/*
 * spell.h: cells as text, where a table has to become JSON or TSV.
 */
#ifndef NG_SPELL_H
#define NG_SPELL_H

#include "rows.h"

#define NG_RANGE_MAX 32			/* bytes of a range or an instant, with its NUL */

/* A daterange as PostgreSQL prints it: "[2023-05-17,2023-05-18)"; returns its bytes. */
extern int	ng_spell_range(int32_t from, int32_t to, char out[NG_RANGE_MAX]);

/* An instant in Viet Nam's time, ISO 8601: "2023-05-17T09:30:00+07:00". */
extern int	ng_spell_instant(int64_t utc, char out[NG_RANGE_MAX]);

#endif
