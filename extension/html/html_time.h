/*
 * html_time.h: machine-readable times of a page: ISO 8601 of <time>, meta and JSON-LD.
 */
#ifndef NG_HTML_TIME_H
#define NG_HTML_TIME_H

#include <stdbool.h>
#include <stddef.h>

typedef struct NgStamp
{
	int			year, month, day;
	int			hour, minute;	/* Viet Nam's clock; -1 when only the day is known */
} NgStamp;

/* Reads an ISO 8601 date or date and time; a time without a zone is Viet Nam's (UTC+7). */
extern bool ng_html_time(const char *s, size_t n, NgStamp *out);
/* Finds "datePublished" in JSON-LD. */
extern bool ng_json_ld_published(const char *s, size_t n, NgStamp *out);

#endif
