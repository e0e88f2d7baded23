/*
 * link.h: one event, many reports.  Which reports of a corpus are of one event.
 *
 * What comes out depends on the set of reports alone, not on their order.  A
 * corpus that grows is linked anew only where something has changed: a set
 * begins with the reports that are new or have lost company, asks for those
 * that may belong to them (ng_link_wanted), and ends when nobody is missing.
 */
#ifndef NG_LINK_H
#define NG_LINK_H

#include "event.h"

/* ---- where to look for reports of the same event (link_keys.c) ---- */

/*
 * Every event has a block by its days (of a speech act by the month and the
 * parties), and some have one by name: a session, or parties of an event that
 * they have hardly twice; 0 if none.  Blocks by days of one family are in the order of time.
 */
extern int32_t ng_event_block(const NgEvent *e);
extern int32_t ng_event_name_block(const NgEvent *e);

/*
 * Can another report be of the event?  What nobody knows the days of is known by its session
 * alone.
 */
extern bool ng_event_links(const NgEvent *e);

/*
 * Blocks by days that reports of the same event may have; out: room for
 * NG_LINK_MAX_BLOCKS.  Returns how many.  Those by name have the same block by name.
 */
#define NG_LINK_MAX_BLOCKS 40
extern int ng_event_blocks_near(const NgEvent *e, int32_t *out);

/* event_same, and enough to tell it in a corpus where there are many. Symmetric. */
extern bool ng_event_linkable(const NgEvent *a, const NgEvent *b);

/* ---- sets of reports (link.c) ---- */

typedef struct NgReport
{
	int64_t		id;				/* article << NG_REPORT_BITS | number of the event in it */
	bool		act;			/* what was said inside another event: see ng_link_group */
	const uint8_t *payload;		/* the event's bytes (pack.c), which stay where they are */
	size_t		npayload;
	NgEvent		e;				/* and the same unpacked */
	int32_t		block,			/* by days, by name */
				name;
	/* what comes of it */
	int64_t		canonical;		/* the id that the event goes by, that of its most precise report */
	int32_t		reports;		/* how many there are of it; 0: not in question */
} NgReport;

#define NG_REPORT_BITS 20
#define NG_REPORT_ARTICLE(id) ((id) >> NG_REPORT_BITS)

typedef struct NgLinkSet NgLinkSet;

extern NgLinkSet *ng_link_set(NgArena *a);
/*
 * Adds a report; in question: it is new, or its event has lost a report.
 * False if it is there already.
 */
extern bool ng_link_add(NgLinkSet *s, const NgReport *r, bool in_question);
extern int32_t ng_link_count(const NgLinkSet *s);
extern const NgReport *ng_link_report(const NgLinkSet *s, int32_t i);

/*
 * Blocks by days and by name that have to be looked through for reports which
 * may be of one event with those in question, and were not asked for before;
 * false: none any more.  After each call the reports of these blocks are to be added.
 */
typedef NG_VEC(int32_t) NgBlockList;
extern bool ng_link_wanted(NgLinkSet *s, NgBlockList *blocks, NgBlockList *names);

/*
 * Groups the reports in question, and all that belong to them.
 *
 * The most precise reports found events; every other joins the most precise
 * founder that ng_event_linkable allows, so that all reports of an event are
 * the same as its founder, and chains ("A may be B, B may be C") join nothing.
 * Acts of one article that cannot be told apart stay apart: the n-th of them is
 * the n-th of any other article.
 */
extern void ng_link_group(NgLinkSet *s);

#endif
