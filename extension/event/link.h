/*
 * link.h: one event, many reports.  Which reports of a corpus are of one event.
 *
 * Events fall into blocks, and only reports of one block are ever put together;
 * so a corpus that grows is linked anew block by block.  What comes out depends
 * on the set of reports alone, not on their order.
 */
#ifndef NG_LINK_H
#define NG_LINK_H

#include "event.h"

typedef struct NgReport
{
	int64_t		id;				/* article << NG_REPORT_BITS | number of the event in it */
	bool		act;			/* a speech act: see ng_event_link */
	const uint8_t *payload;		/* the event's bytes (pack.c) */
	size_t		npayload;
	NgEvent		e;				/* and the same unpacked */
} NgReport;

#define NG_REPORT_BITS 20
#define NG_REPORT_ARTICLE(id) ((id) >> NG_REPORT_BITS)

typedef struct NgLink
{
	int64_t		canonical;
	int32_t		reports;
} NgLink;

/* The block of an event, a hash: all reports of one event, and what they merge into, have it. */
extern int32_t ng_event_block(const NgEvent *e);

/*
 * links[i]: the id that the event of report i goes by, which is that of its most
 * precise report, and how many reports there are of it.
 *
 * The most precise reports of a block found events; every other joins the most
 * precise founder that event_same allows, so that all reports of an event are
 * the same as its founder, and chains ("A may be B, B may be C") join nothing.
 * Speech acts of one article that cannot be told apart stay apart: the n-th of
 * them is the n-th of any other article.
 */
extern void ng_event_link(const NgReport *r, int32_t n, NgLink *links, NgArena *a);

#endif
