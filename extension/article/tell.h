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

/* ---- meetings.c ---- */

extern int32_t ng_emit_core(NgDiscourse *x, NgDraft *w, NgEnts subj, NgEnts obj);
extern NgEnts ng_carrier(const NgFrames *fs, const NgFrame *f);
extern NgEnts ng_main_subject(const NgFrames *fs, const NgFrame *f);
extern int32_t ng_core_event(NgDiscourse *x, const NgFrames *fs, const NgFrame *f);

/* ---- deeds.c ---- */

extern int32_t ng_tell_document(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_session(NgDiscourse *x, const NgFrames *fs, const NgFrame *f);
extern int32_t ng_tell_deed(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_ceremony(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);
extern int32_t ng_tell_press(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj);

/* ---- sources.c ---- */

extern void ng_tell_sources(NgDiscourse *x, const NgFrames *fs);

/* ---- acts.c ---- */

extern bool ng_is_act(const NgFrame *f);
extern int32_t ng_act(NgDiscourse *x, const NgFrames *fs, const NgFrame *f);
extern void ng_goes_on(NgDiscourse *x, const NgFrames *fs);

#endif
