/* module.c: the magic block. */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"

NG_MODULE_MAGIC("ngoaigiao", "1.0");
