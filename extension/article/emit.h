/*
 * emit.h: from a frame and its parties to a row: date, place, forums, level,
 * tier, and the persons who took part.
 */
#ifndef NG_EMIT_H
#define NG_EMIT_H

#include "../lexicon/rules.h"
#include "parties.h"

typedef struct NgDraft
{
	const NgFrames *fs;
	const NgFrame *f;
	int16_t		kind;
	int32_t		date;			/* index in doc->dates, -1 */
	int32_t		member;			/* which of a list of dates */
	bool		inherit_date;	/* no date of its own: the parent's, else the page's day */
	NgEventDate given;			/* when date is -1 and form is not UNKNOWN */
	uint8_t		tier;			/* NG_TIER_CORE: to be decided by the date */
	int32_t		parent;
	NgEnts		who[2];			/* those who met, if the teller knows */
	const NgRule *rule;
	NgParties	actors;
	NgParties	recipients;
} NgDraft;

/* That of a frame of a sort. */
static inline const NgRule *
ng_rule(NgRuleSort sort, const NgFrame *f)
{
	return &ng_rules[sort][f->kind];
}

extern void ng_draft(NgDraft *w, const NgFrames *fs, const NgFrame *f);

/*
 * Appends the row, unless the same event stands there already.  Returns the
 * index of the row, new or old; -1 when there is nothing to say (no kind).
 */
extern int32_t ng_emit(NgDiscourse *x, NgDraft *w);

extern bool ng_days_in_a_row(const NgDateMention *m);

/* Does a grammar word of the class end right before tok? */
static inline bool
ng_stands_before(const NgDoc *d, int32_t tok, int cls)
{
	return ng_ending_at(d, tok) >> cls & 1;
}

/* ---- emit_place.c ---- */

/* Where an event took place, as far as its sentence or its visit says. */
extern void ng_set_place(NgDiscourse *x, const NgDraft *w, NgEvent *e);

/* ---- participants.c ---- */

/* Appends the persons of a run as participants of an event; returns how many. */
extern int	ng_emit_people(NgDiscourse *x, int32_t event, NgEnts run, const char *role);
/* Appends one, be it a person, a body or a country, unless the event has that name already. */
extern void ng_emit_one(NgDiscourse *x, int32_t event, const NgEntity *e, const char *role);
/* Who takes part in the event by that name, of those told last; NULL if nobody. */
extern NgParticipant *ng_participant(const NgDoc *d, int32_t event, const char *name);

/* ---- bystanders.c ---- */

/*
 * Those of a sentence who stand in no role of a frame: whom somebody
 * represents, who invited, who came along, who was there.  first: the sentence's first event.
 */
extern void ng_emit_bystanders(NgDiscourse *x, const NgFrames *fs, int32_t first);

/* ---- voices.c ---- */

/* Who speaks in an act, and to whom. */
extern void ng_emit_voices(NgDiscourse *x, const NgDraft *w, int32_t event);
/* "hai Thủ tướng" in a run: those of the event at hand who are meant; returns how many. */
extern int	ng_emit_leaders(NgDiscourse *x, int32_t event, NgEnts run, const char *role);

/* roles.c: of two sides that met, whose guest the other was, known when all is told. */
extern void ng_settle_roles(NgDoc *d);

/* links.c: leaves one event a link to another article. */
extern void ng_best_of_links(NgDoc *d);

#endif
