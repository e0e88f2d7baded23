/*
 * tell.h: from the frames of a sentence to events: one teller a sort of event.
 * A teller returns the index of the event, or -1 when the words say none.
 */
#ifndef NG_TELL_H
#define NG_TELL_H

#include "emit.h"

/* ---- tell.c ---- */

extern bool ng_is_sides(const NgEntity *e);	/* a group whose members the text must tell */
extern bool ng_are_leaders(const NgEntity *e);
extern bool ng_run_is_sides(const NgDoc *d, NgEnts run);
extern void ng_becomes_current(NgDiscourse *x, int32_t event);
extern bool ng_followed_by_figure(const NgDoc *d, const NgFrame *f);
extern bool ng_followed_by_money(const NgDoc *d, const NgFrame *f);
/* years, 0 if none */
extern int32_t ng_anniversary(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
extern bool ng_document_near(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
/* Is "dẫn đầu đoàn" (heads the delegation) between subject and trigger? */
extern bool ng_heads_delegation(const NgDoc *d, const NgFrame *f);
/*
 * Appends the row of a draft, one for each of several dates, and those in the roles of its frame
 * as participants.
 */
extern int32_t ng_emit_core(NgDiscourse *x, NgDraft *w, NgEnts subj, NgEnts obj);
/* Subject of a noun's light verb ("A có cuộc gặp"), else the noun's own. */
extern NgEnts ng_carrier(const NgFrames *fs, const NgFrame *f);
/* Whom the sentence is about behind a frame that stands before its subject; empty if nobody. */
extern NgEnts ng_main_subject(const NgFrames *fs, const NgFrame *f);

/* ---- the tellers: meetings.c, visits.c, documents.c, sessions.c, deeds.c ---- */

extern int32_t ng_tell_meeting(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_visit(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_document(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_session(NgDiscourse *x, const NgFrames *fs, const NgFrame *f);
extern int32_t ng_tell_deed(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_ceremony(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_press(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);

/* ---- core_events.c ---- */

/* Has the right one of them tell what the frame says happened. */
extern int32_t ng_core_event(NgDiscourse *x, const NgFrames *fs, const NgFrame *f);

/* ---- standing.c ---- */

/* What the whole page says of who acts in it; before anything is told. */
extern void ng_read_page(NgDiscourse *x);
/* Is it its part to speak to other states: a country's own name, an envoy, a foreign ministry? */
extern bool ng_speaks_abroad(const NgDiscourse *x, const NgEntity *e);
/* Does one of them speak for a state or a body of states? */
extern bool ng_run_stands(const NgDiscourse *x, NgEnts run);
/* Is it no act, and of two sides at least? */
extern bool ng_tells_of_two(const NgEventRow *r);
/* Does nobody who holds an office take part: an actor's journey, a meeting of fans? */
extern bool ng_is_private_affair(const NgDiscourse *x, const NgFrame *f, NgEnts subj);
extern bool ng_are_countries(const NgDoc *d, NgEnts run);
/* Are the countries about the frame teams? */
extern bool ng_near_sport(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f);
/*
 * Is the act one between states?  It has two sides, or was said where sides met, or who speaks
 * does so for a state on a page about others, too.
 */
extern bool ng_is_between_states(NgDiscourse *x, const NgFrames *fs, const NgFrame *f,
								 const NgParties *actors, int32_t parent);

/* ---- sources.c ---- */

extern void ng_tell_sources(NgDiscourse *x, const NgFrames *fs);

/* ---- acts.c ---- */

extern bool ng_is_act(const NgFrame *f);
extern int32_t ng_act(NgDiscourse *x, const NgFrames *fs, const NgFrame *f);
extern void ng_goes_on(NgDiscourse *x, const NgFrames *fs);

#endif
