/*
 * frames.h: what the clauses of one sentence say: a trigger and the
 * entities that stand in its roles.  Grammar only; who "hai bên" (the two
 * sides) are and what becomes a row is decided by events.c.
 */
#ifndef NG_FRAMES_H
#define NG_FRAMES_H

#include "../lexicon/trigger.h"
#include "doc.h"

/* A run of coordinated entities, half-open indices in doc->ents. */
typedef struct NgEnts
{
	int32_t		from, to;
} NgEnts;

typedef enum NgSubjectHow
{
	NG_SUBJ_NONE,
	NG_SUBJ_STRONG,				/* opens the clause */
	NG_SUBJ_EMBEDDED,			/* opens a clause that another trigger embeds */
	NG_SUBJ_WEAK				/* inside a noun phrase: "doanh nghiệp Lào" */
} NgSubjectHow;

typedef struct NgFrame
{
	int32_t		from, to;		/* tokens of the trigger, or of the forum */
	const NgLexEntry *trig;		/* row of triggers.tsv; NULL for a forum */
	int32_t		forum;			/* index of the forum entity, -1 */
	uint8_t		cls;			/* NG_TRIGGER_ class; of a forum: NG_TRIGGER_NOUN */
	uint8_t		arg;			/* NgArg */
	int16_t		kind;			/* event kind, -1 for helpers */
	uint8_t		how;			/* NgSubjectHow */
	uint8_t		modality;		/* NgModality */
	bool		occasion;		/* inside "nhân dịp", "bên lề", "trong khuôn khổ" */
	bool		adverbial;		/* "tại cuộc gặp": where something else was said */
	bool		carried;		/* a light verb makes the noun happen: "có cuộc gặp" */
	bool		passive;
	bool		wished;			/* inside what is asked for, pledged or agreed */
	bool		nominal;		/* used as a noun: "sự ủng hộ", "các cam kết" */
	NgEnts		subj;
	NgEnts		obj;
	NgEnts		between;		/* "giữa A và B" */
	NgEnts		of;				/* "của A" */
	bool		recurring;		/* dated by a set: "thường niên" (every year) */
	int32_t		helper;			/* index of the helper frame that carries it, -1 */
	int32_t		clause_from, clause_to;	/* tokens */
	int32_t		ent, ent_behind;	/* the first entity at or after from, and at or after to */
} NgFrame;

typedef struct NgFrames
{
	NG_VEC(NgFrame) f;
	int32_t		sent;
	int32_t		semicolon;		/* the first of the sentence; where it ends if it has none */
	uint64_t	words;			/* classes of grammar words in the sentence, as NgDoc.before */
	uint64_t	ends;			/* bit to % 64 of every frame: ng_frame_ending mostly finds none */
	int32_t		ent_from, ent_to;	/* entities of the sentence */
	int32_t		date_from, date_to; /* date mentions of the sentence */
} NgFrames;

/* Analyses one sentence; fs is reused, all zero at first. */
extern void ng_frames(const NgDoc *d, int32_t sent, NgFrames *fs);

/*
 * "(2/9/1945 - 2/9/2025)", "(1973 - 2023)": is it an end of what an anniversary spans, or all of
 * it?  It dates no deed but the one that is celebrated.
 */
static inline bool
ng_spans_years(const NgDoc *d, const NgDateMention *m)
{
	bool		opens = ng_punct(d, m->at.from - 1, '('),
				closes = ng_punct(d, m->at.to, ')');

	return (opens && ng_punct(d, m->at.to, '-')) || (closes && ng_punct(d, m->at.from - 1, '-')) ||
		(opens && closes && m->edtf.form == NG_DATE_INTERVAL && m->edtf.from.month == 0);
}

/* frame_date.c: the date mention that dates a frame, or -1. */
extern int32_t ng_frame_date(const NgDoc *d, const NgFrames *fs, const NgFrame *f);

static inline bool
ng_ents_empty(NgEnts e)
{
	return e.from >= e.to;
}

#endif
