/*
 * parties.h: sets of parties, and who the groups of a text are: "hai bên"
 * (the two sides) after a meeting of Laos and Viet Nam are LAO and VNM.
 */
#ifndef NG_PARTIES_H
#define NG_PARTIES_H

#include "frames.h"

#define NG_MAX_PARTIES	40

/* Room for many that mostly holds two: to begin an empty set set n, and copy by ng_parties_copy. */
typedef struct NgParties
{
	int			n;
	NgParty		v[NG_MAX_PARTIES];
} NgParties;

extern void ng_parties_copy(NgParties *to, const NgParties *from);
extern void ng_parties_add(NgParties *p, NgCountry c, const char *org, bool uncertain);
extern void ng_parties_join(NgParties *p, const NgParties *q);
extern void ng_parties_minus(NgParties *p, const NgParties *q);
extern bool ng_parties_has(const NgParties *p, const NgParty *q);
extern bool ng_parties_equal(const NgParties *p, const NgParties *q);
extern int	ng_parties_shared(const NgParties *p, const NgParties *q);
extern int	ng_parties_countries(const NgParties *p);	/* how many are countries */

/* Actors and recipients together. */
extern void ng_parties_of_event(const NgEvent *e, NgParties *out);

#define NG_FEW_MEMBERS	7
/*
 * The standing members of a forum, when they are few enough to be all meant; returns how many, 0
 * else.
 */
extern int	ng_parties_members(const NgDoc *d, const NgEntity *forum, NgParties *out);

#define NG_RECENT	6

/* What has been said so far. */
typedef struct NgDiscourse
{
	/* ng_discourse_copy copies these one by one */
	NgParties	recent[NG_RECENT];	/* sets of two or more, newest first */
	NgParties	pair;			/* the two countries the page is about, n = 0 if unclear */
	NgParties	speaker;		/* parties of the last named actor: "ông" */
	NgParties	actors;			/* of the last act, for sentences without a subject */
	NgParties	addressees;		/* the same act's */
	/* from here on all is copied as it is; d is the first */
	NgDoc	   *d;
	int			nrecent;
	int32_t		visit;			/* index of the visit told last, -1 */
	NgEnts		voice;			/* persons who spoke last */
	int16_t		list_kind;		/* what a list without a subject goes on with, -1 */
	int32_t		current;		/* index of the core event that acts belong to, -1 */
	/* the page's own day: of its first dated sentence, else of publication */
	int32_t		day;
	int32_t		ref;			/* publication day, else day */
	NgCountry	own;			/* the country that the page names most */
	/* by person: for whom and to whom he speaks; behind them whether that is read (standing.c) */
	uint8_t    *voices;
	bool		speaker_stands; /* the last named actor speaks for a state */
	bool		between;		/* the page is about affairs between states */
	bool		sport;			/* countries are teams */
	bool		home;			/* about the politics of one state */
} NgDiscourse;

extern void ng_discourse_start(NgDiscourse *x, NgDoc *d);
/* *to = *from, without the room that is empty. */
extern void ng_discourse_copy(NgDiscourse *to, const NgDiscourse *from);
/* A set of two or more parties has been named together. */
extern void ng_discourse_push(NgDiscourse *x, const NgParties *p);
/* Parties of one entity, groups resolved. */
/* "Tổng Thư ký Liên hợp quốc": does the entity hold an office of a body of states? */
extern bool ng_heads_body(const NgDiscourse *x, const NgEntity *e);
extern void ng_parties_of(const NgDiscourse *x, const NgEntity *e, NgParties *out);
/* Parties of a coordinated run, joined. */
extern void ng_parties_of_run(const NgDiscourse *x, NgEnts run, NgParties *out);
/* Highest level (lowest number) of the persons and offices of a run, NG_LEVEL_NONE if none. */
extern uint8_t ng_level_of_run(const NgDiscourse *x, NgEnts run);

#endif
