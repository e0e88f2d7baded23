/* fail.h: filling an NgError, and names as they are kept; for the files of this room. */
#ifndef NG_EVENT_FAIL_H
#define NG_EVENT_FAIL_H

#include "event.h"

/* Text of the user inside a message: not more than this many bytes of it. */
#define NG_QUOTE_MAX 60

/* Bytes of s[0..n) to quote: all, or as many whole characters as fit. */
extern int	ng_quote_len(const char *s, size_t n);
/* Sets *err and is false.  hint may be "". */
extern bool ng_fail(NgError *err, ptrdiff_t at, const char *hint, const char *fmt,...)
			__attribute__((format(printf, 4, 5)));
/* The place of at in a text that begins at start, as a person counts: characters from 1. */
extern int	ng_character(const char *start, const char *at);
/* Of a parser c, which has start and err: something is wrong at that place. */
#define FAIL_AT(c, at, hint, fmt, ...)                                                          \
	ng_fail((c)->err, (at) - (c)->start, hint, "At character %d: " fmt,                            \
			ng_character((c)->start, (at)), ##__VA_ARGS__)

/* Writes s between quotes, those inside doubled, and no NUL; returns the end. */
extern char *ng_put_quoted(char *out, const char *s);
/*
 * The name in NFC, so that equal names are equal bytes: s itself if it is so already, else a copy
 * in the arena.
 */
extern const char *ng_name_composed(const char *s, NgArena *a);

#endif
