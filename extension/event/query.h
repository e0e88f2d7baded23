/*
 * query.h: event_query, a condition on events, and the keys by which an index
 * finds what may fulfil it.
 *
 *     VNM & (LAO | KHM) & meeting & #CLMV/11 & !future & 2024
 */
#ifndef NG_QUERY_H
#define NG_QUERY_H

#include "event.h"

#define NG_QUERY_MAX_NODES	1000

typedef enum NgNodeType
{
	NG_NODE_AND = 1, NG_NODE_OR, NG_NODE_NOT,	/* stored on disk: do not renumber */
	NG_NODE_COUNTRY,			/* code: a party */
	NG_NODE_ACTOR, NG_NODE_RECIPIENT, NG_NODE_PLACE,	/* code: the country in that role */
	NG_NODE_ORG,				/* name: a party */
	NG_NODE_KIND,				/* code */
	NG_NODE_FAMILY,				/* name */
	NG_NODE_FORUM,				/* name */
	NG_NODE_FORUM_PREFIX,		/* name: how the forum's name begins */
	NG_NODE_SESSION,			/* name, from: the ordinal */
	NG_NODE_LEVEL,				/* code */
	NG_NODE_MODALITY,			/* code */
	NG_NODE_DATE,				/* from, to: days, may be open; the event's dates overlap them */
	NG_NODE_TYPES
} NgNodeType;

typedef struct NgQueryNode
{
	uint8_t		type;
	uint16_t	code;
	int32_t		from, to;
	const char *name;
} NgQueryNode;

/* In postfix order: operands before their operator. */
typedef struct NgQuery
{
	NgQueryNode *nodes;
	int32_t		n;
} NgQuery;

extern bool ng_query_parse(const char *s, size_t n, NgArena *a, NgQuery *q, NgError *err);
extern char *ng_query_print(const NgQuery *q, NgArena *a);

/* query_pack.c: every read is bounded, and what is read is what the parser could have made. */
extern uint8_t *ng_query_pack(const NgQuery *q, NgArena *a, size_t *n);
extern bool ng_query_unpack(const uint8_t *p, size_t n, NgArena *a, NgQuery *q, NgError *err);

/* ---- truth, of three values: what an index knows may be less than the event ---- */
typedef enum NgTruth { NG_FALSE, NG_TRUE, NG_MAYBE } NgTruth;

/*
 * The condition, from the truth of each leaf (indexed like nodes; operators are skipped).
 * Overwrites the array.
 */
extern NgTruth ng_query_eval(const NgQuery *q, NgTruth *leaf);
extern bool ng_query_matches(const NgQuery *q, const NgEvent *e, NgArena *a);

/* ---- keys (keys.c) ---- */

/*
 * Bytes, first the class of the key.  What they are is part of the format of GIN indexes and of
 * statistics.
 */
typedef struct NgKey
{
	const uint8_t *bytes;
	int32_t		n;
} NgKey;

/* A key that a query looks for. */
typedef struct NgQueryKey
{
	NgKey		key;
	/* range of keys of one class: up to this one, same length; NULL: just key */
	const uint8_t *last;
	bool		prefix;			/* every key that begins so */
	bool		exact;			/* its presence alone makes the leaf true */
	int32_t		leaf;			/* index in nodes */
	int32_t		leaf2;			/* another that it speaks for as well, or -1 */
} NgQueryKey;

typedef NG_VEC(NgKey) NgKeys;
typedef NG_VEC(NgQueryKey) NgQueryKeys;

extern void ng_event_keys(const NgEvent *e, NgArena *a, NgKeys *keys);
/*
 * The keys that decide a condition: an event that has none of a leaf's keys
 * does not fulfil the leaf.
 */
extern void ng_query_keys(const NgQuery *q, NgArena *a, NgQueryKeys *keys);

/* Is this the key of a month?  Then *first and *last get its days. */
extern bool ng_key_month(NgKey key, int32_t *first, int32_t *last);
/* Keys of countries, whatever their role: from the one up to the other. */
#define NG_COUNTRY_KEYS		"c"
#define NG_COUNTRY_KEYS_END	"d"

#endif
