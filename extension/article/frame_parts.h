/*
 * frame_parts.h: what the files of the frame stage share.
 */
#ifndef NG_FRAME_PARTS_H
#define NG_FRAME_PARTS_H

#include "frames.h"

/* ---- frame_words.c ---- */

/* A set of classes of grammar words. */
#define NG_G(cls)	(UINT64_C(1) << NG_GRAMMAR_##cls)

/* Makes NgDoc.before of the tokens of a sentence. */
extern void ng_index_words(NgDoc *d, int32_t from, int32_t to);

extern int32_t ng_any_before_search(const NgDoc *d, int32_t tok, int32_t first, uint64_t classes);

/*
 * Length of a grammar match of one of the classes that ends right before tok and begins at first
 * or later, 0 if none; looks back five tokens.
 */
static inline int32_t
ng_any_before(const NgDoc *d, int32_t tok, int32_t first, uint64_t classes)
{
	return tok > first && (ng_ending_at(d, tok) & classes)
		? ng_any_before_search(d, tok, first, classes) : 0;
}

/* Length of a grammar match that ends right before tok and begins at first or later, 0 if none. */
static inline int32_t
ng_grammar_before(const NgDoc *d, int32_t tok, int32_t first, int cls)
{
	return ng_any_before(d, tok, first, UINT64_C(1) << cls);
}

/* What ends between two tokens: the bits of ng_ending_at. */
static inline uint64_t
ng_ending_between(const NgDoc *d, int32_t from, int32_t to)
{
	uint64_t	bits = 0;

	/* the sentence at hand needs no question at every token */
	if (from < to && from >= d->before_from && to < d->before_from + d->before.n)
	{
		const uint64_t *before = &d->before.v[from - d->before_from];

		for (; from < to; from++)
			bits |= *++before;
		return bits;
	}
	while (from < to)
		bits |= ng_ending_at(d, ++from);
	return bits;
}

extern bool ng_in_lookalike(const NgDoc *d, int32_t tok);

/* "hội nghị", "cuộc gặp": an event that may also act ("hội nghị nhất trí"). */
static inline bool
ng_is_gathering(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP &&
		e->entry->cls == NG_GROUP_GATHERING;
}

extern bool ng_is_side(const NgEntity *e);	/* "hai bên", "hai nước" */
extern bool ng_is_pronoun(const NgEntity *e);
extern bool ng_is_media(const NgEntity *e);
extern bool ng_may_act(const NgEntity *e);
extern const NgFrame *ng_frame_ending_search(const NgFrames *fs, int32_t tok);

/* The frame whose trigger ends at tok, or NULL. */
static inline const NgFrame *
ng_frame_ending(const NgFrames *fs, int32_t tok)
{
	return fs->ends >> tok % 64 & 1 ? ng_frame_ending_search(fs, tok) : NULL;
}

extern bool ng_date_ends(const NgDoc *d, const NgFrames *fs, int32_t tok);
extern bool ng_lists_persons(const NgDoc *d, const NgFrames *fs, int32_t tok);
extern bool ng_leads_country(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
extern bool ng_semicolon_between(const NgDoc *d, const NgFrames *fs, int32_t from, int32_t to);
extern bool ng_comma_between(const NgDoc *d, int32_t from, int32_t to);
/* first entity at or after tok */
extern int32_t ng_ent_at(const NgDoc *d, const NgFrames *fs, int32_t tok);

extern int32_t ng_left_of_phrase_search(const NgDoc *d, int32_t tok, int32_t first);

/*
 * Words that may stand before an entity without changing its part in the clause: "phía Lào",
 * "lãnh đạo Canada", "Đảng, Nhà nước và nhân dân Lào".
 */
#define NG_PHRASE_OPENERS	(NG_G(SIDE) | NG_G(PLURAL) | NG_G(DELEGATION) | NG_G(STATE))

static inline int32_t
ng_left_of_phrase(const NgDoc *d, int32_t tok, int32_t first)
{
	return (ng_ending_at(d, tok) & NG_PHRASE_OPENERS) ||
			ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_STATE)
		? ng_left_of_phrase_search(d, tok, first) : tok;
}

/* Back over tense, negation and adverbs that stand between a subject and its verb. */
static inline int32_t
ng_before_adverbs(const NgDoc *d, int32_t tok, int32_t first)
{
	const uint64_t skipped = NG_G(ADVERB) | NG_G(PAST) | NG_G(FUTURE) | NG_G(PRESENT) | NG_G(BOTH) |
		NG_G(NEGATION) | NG_G(HYPOTHETICAL);
	int32_t		n;

	while ((n = ng_any_before(d, tok, first, skipped)) > 0)
		tok -= n;
	return tok;
}

/* Back over "cùng" (together) as well, when those who do it stand right before it. */
extern int32_t ng_before_together(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t first);

#define NG_NEAR_TOKENS	12		/* how far left of "to" ng_class_between looks */
/* Is there a word of the class between from and to (right to left)? */
extern bool ng_class_between(const NgDoc *d, int32_t from, int32_t to, int cls);

/* Does a word of the class begin at one of the first reach tokens from "from", and before to? */
extern bool ng_begins_between(const NgDoc *d, int32_t from, int32_t to, int32_t reach, NgLexCat cat,
							  int cls);

extern bool ng_opens_sentence(const NgDoc *d, const NgFrames *fs, int32_t tok);

/* ---- frame_triggers.c ---- */

/* Pushes the frames of the sentence in their order, with what the words alone say of them. */
extern void ng_find_triggers(const NgDoc *d, NgFrames *fs);

/* ---- frame_groups.c ---- */

/*
 * Is the entity joined to the one left of it by a conjunction, a comma or a dash; with: or by
 * "với" (with)?
 */
extern bool ng_ents_joined(const NgDoc *d, int32_t left, int32_t right, bool with);
/*
 * The trigger that "của" before the entity hangs on: "lời mời của A", "sự chứng kiến của A"; its
 * class, 0 if none.
 */
extern int	ng_owner_of(const NgDoc *d, const NgFrames *fs, int32_t ent);
/* The coordinated group that ends with ent, leftwards; "nhận lời mời của A, B": B alone. */
/* "Tổng thống A của Venezuela": A, if entity i is the country that A is said to be of; else i. */
extern int32_t ng_ent_owned(const NgDoc *d, const NgFrames *fs, int32_t i);
extern NgEnts ng_group_ending(const NgDoc *d, const NgFrames *fs, int32_t ent);
/* The one that begins with ent, before token end; lists: over commas too. */
extern NgEnts ng_group_starting(const NgDoc *d, const NgFrames *fs, int32_t ent, int32_t end,
								bool lists);

/*
 * "A cho rằng | …", "Theo ông A, | …": the frame of the words of speech and those who speak, before
 * tok; to is 0 if nobody says what stands there.
 */
typedef struct NgSaid
{
	NgEnts		who;			/* empty: who spoke last */
	int32_t		to;
} NgSaid;

extern NgSaid ng_said_before(const NgDoc *d, const NgFrames *fs, int32_t tok);

/* "hai bên cần": what is urged behind words of speech. */
static inline bool
ng_is_need(const NgFrame *f)
{
	return f->trig && f->trig->cat == NG_CAT_GRAMMAR && f->trig->cls == NG_GRAMMAR_NEED;
}

/* ---- frame_subject.c, frame_objects.c ---- */

/* Does "đến" from tok to end take the person before it to the place abroad behind it? */
extern bool ng_arrives(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t end);
extern void ng_find_subject(const NgDoc *d, const NgFrames *fs, NgFrame *f);
/* Fills obj, between and of. */
extern void ng_find_objects(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f);

/* ---- frame_mood.c ---- */

extern void ng_set_modality(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f);
extern bool ng_is_nominal(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
/* "A gửi thư cho B đề nghị": B, the entity that the frame asks; -1 if none stands there. */
extern int32_t ng_told_before(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
extern bool ng_is_recurring(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
extern void ng_set_setting(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f);
extern bool ng_is_caused(const NgDoc *d, const NgFrames *fs, const NgFrame *f);
extern bool ng_is_wished(const NgDoc *d, const NgFrames *fs, int32_t i);

#endif
