/*
 * coref.h: what the files of coreference share: names of the page, who is who.
 */
#ifndef NG_COREF_H
#define NG_COREF_H

#include "entity.h"

#define NG_NAME_WORDS		12
#define NG_CHAIN_MAX		8		/* candidates looked at for one short form */

/* A distinct name of the page. */
typedef struct NgName
{
	uint64_t	word[NG_NAME_WORDS];
	int			n;
	int32_t		mention;		/* the first */
	uint8_t		shape;
	bool		sure;			/* at least one mention stands by itself */
	NgCountry	said;			/* country said with it */
	const NgLexEntry *office;	/* first office it was named with, NULL */
	int32_t		count;			/* mentions */
	int32_t		shown;			/* mention whose spelling the person's name has */
	int32_t		same_as;		/* the name that it is with a word too many, -1 */
	int32_t		root;			/* name of the person, -1 dropped */
} NgName;

/* Open addressing, 64-bit keys; values are indexes. */
typedef struct NgMap
{
	NgArena    *arena;
	uint64_t   *key;
	int32_t    *value;
	uint32_t	mask;
	uint32_t	n;
} NgMap;

/* keys: how many there will be, more or less. */
extern void ng_map_init(NgArena *a, NgMap *m, int32_t keys);
/* Where the value of a key is or goes, until the next call; *found says which. */
extern int32_t *ng_map_slot(NgMap *m, uint64_t key, bool *found);
/* The value of a key, -1 if it has none. */
extern int32_t ng_map_get(const NgMap *m, uint64_t key);

static inline uint64_t
ng_mix(uint64_t h, uint64_t x)
{
	h ^= x + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2);
	h *= 0xff51afd7ed558ccdu;
	return h ^ (h >> 31);
}

typedef struct NgCoref
{
	NgArena    *work;			/* what is given back when persons are known */
	NgDoc	   *d;
	NgMentions *mentions;
	NgName	   *name;
	int32_t		nnames,
				room;			/* for so many names */
	int32_t    *name_of;		/* by mention */
	int32_t    *link;			/* next name with the same word: chains of the word index */
	int32_t    *owner;			/* name of a link */
	int32_t		nlinks;
	NgMap		words;			/* word -> newest link */
	int32_t    *person_of;		/* by name that is a root */
} NgCoref;

static inline NgEntity *
ng_mention_ent(const NgCoref *c, int32_t mention)
{
	return &c->d->ents.v[c->mentions->v[mention].ent];
}

/* coref_names.c: fills name, name_of, and the root of every name. */
extern void ng_link_names(NgCoref *c);
/* coref_persons.c: makes d->persons and numbers the mentions. */
extern void ng_make_persons(NgCoref *c);

#endif
