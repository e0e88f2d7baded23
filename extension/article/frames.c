/*
 * frames.c: the frames of a sentence as a whole: where their clauses begin and end, and what one
 * says of another.  The triggers are found in frame_triggers.c, the rest of a frame is filled in
 * by the other frame_*.c.
 */
#include <string.h>

#include "frame_parts.h"

/* Where the clause of frame i ends at the latest: at a semicolon, or with the sentence. */
static int32_t
clause_end(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	int32_t		end = d->sents.v[fs->sent].to;
	int32_t		tok;

	tok = fs->f.v[i].to > fs->semicolon ? fs->f.v[i].to : fs->semicolon;
	for (; tok < end; tok++)
		if (ng_punct(d, tok, ';') && !ng_lists_persons(d, fs, tok))
			return tok;
	while (end > fs->f.v[i].to && d->toks.v[end - 1].kind == NG_TOK_PUNCT)
		end--;
	return end;
}

#define NEAR_MENTIONS	6		/* steps before a search is quicker */

/*
 * The first of the mentions that begins at or after tok, looked for from the i'th on: sentences
 * are mostly asked for in order, and each has but a few.
 */
#define FIRST_NEAR(vec, i, tok, search) \
	do \
	{ \
		int32_t		last_ = (i) + NEAR_MENTIONS; \
		if ((i) > (vec).n || ((i) > 0 && (vec).v[(i) - 1].at.from >= (tok))) \
			return search; \
		while ((i) < (vec).n && (vec).v[i].at.from < (tok)) \
			if ((i)++ == last_) \
				return search; \
		return i; \
	} while (0)

static int32_t
ent_near(const NgDoc *d, int32_t i, int32_t tok)
{
	FIRST_NEAR(d->ents, i, tok, ng_ent_from(d, tok));
}

static int32_t
date_near(const NgDoc *d, int32_t i, int32_t tok)
{
	FIRST_NEAR(d->dates, i, tok, ng_date_from(d, tok));
}

static void
sentence_ranges(const NgDoc *d, NgFrames *fs)
{
	const NgSent *s = &d->sents.v[fs->sent];

	fs->ent_from = ent_near(d, fs->ent_to, s->from);
	fs->ent_to = ent_near(d, fs->ent_from, s->to);
	fs->date_from = date_near(d, fs->date_to, s->from);
	fs->date_to = date_near(d, fs->date_from, s->to);
	fs->words = ng_ending_between(d, s->from, s->to);
}

/* The entities about each frame, both in the order of the text, and where frames end. */
static void
find_neighbours(const NgDoc *d, NgFrames *fs)
{
	int32_t		e = fs->ent_from;
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];

		while (e < fs->ent_to && d->ents.v[e].at.from < f->from)
			e++;
		f->ent = f->ent_behind = e;
		while (f->ent_behind < fs->ent_to && d->ents.v[f->ent_behind].at.from < f->to)
			f->ent_behind++;
		fs->ends |= UINT64_C(1) << f->to % 64;
	}
}

static int32_t
first_semicolon(const NgDoc *d, const NgSent *s)
{
	const NgToken *t = d->toks.v;
	int32_t		tok = s->from;

	/* mostly there is none, which the bytes say soonest */
	if (!memchr(d->text + t[s->from].byte, ';', t[s->to - 1].byte + 1 - t[s->from].byte))
		return s->to;
	while (tok < s->to && !ng_punct(d, tok, ';'))
		tok++;
	return tok;
}

/*
 * The clause of an event noun: with the subject of its light verb, to the
 * comma behind it or the next event.
 */
static void
noun_clause(const NgDoc *d, NgFrames *fs, int32_t i)
{
	NgFrame    *f = &fs->f.v[i];
	int32_t		end = f->clause_to;
	int32_t		last = f->to;
	int32_t		j;

	f->clause_from = f->from;
	if (f->helper >= 0 && f->helper < i)
	{
		const NgFrame *h = &fs->f.v[f->helper];

		f->clause_from = h->from;
		if (!ng_ents_empty(h->subj) && h->how != NG_SUBJ_WEAK &&
			!ng_semicolon_between(d, fs, d->ents.v[h->subj.to - 1].at.to, h->from))
			f->clause_from = d->ents.v[h->subj.from].at.from;
	}
	else if (f->helper > i)
		last = fs->f.v[f->helper].to;
	if (!ng_ents_empty(f->obj) && d->ents.v[f->obj.to - 1].at.to > last)
		last = d->ents.v[f->obj.to - 1].at.to;
	if (!ng_ents_empty(f->between) && d->ents.v[f->between.to - 1].at.to > last)
		last = d->ents.v[f->between.to - 1].at.to;
	if (!ng_ents_empty(f->of) && d->ents.v[f->of.to - 1].at.to > last)
		last = d->ents.v[f->of.to - 1].at.to;
	for (j = last; j < end; j++)
		if (ng_punct(d, j, ','))
			end = j;
	for (j = i + 1; j < fs->f.n; j++)
		if (fs->f.v[j].kind >= 0 && fs->f.v[j].from >= last && fs->f.v[j].from < end)
		{
			end = fs->f.v[j].from;
			end -= ng_grammar_before(d, end, last, NG_GRAMMAR_AND);
			break;
		}
	f->clause_to = end > f->to ? end : f->to;
}

/* Does the clause of frame i begin with its subject? */
static bool
subject_opens_clause(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	const NgFrame *f = &fs->f.v[i];

	return !ng_ents_empty(f->subj) && f->how != NG_SUBJ_WEAK &&
		!ng_semicolon_between(d, fs, d->ents.v[f->subj.to - 1].at.to, f->from) &&
		(i == 0 || fs->f.v[i - 1].kind < 0 ||
		 fs->f.v[i - 1].to <= d->ents.v[f->subj.from].at.from);
}

/* What hangs on other frames: a helper's modality, and what is wished for or agreed on. */
static void
settle_modality(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	NgFrame    *f = &fs->f.v[i];

	if (f->helper >= 0 && f->modality == NG_ASSERTED)
		f->modality = ng_is(d, fs->f.v[f->helper].from, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE)
			? NG_FUTURE : fs->f.v[f->helper].modality;
	f->wished = ng_is_wished(d, fs, i) || ng_is_caused(d, fs, f);
	/* "nhất trí sẽ gặp nhau" */
	if (f->wished && i > 0 && fs->f.v[i - 1].cls == NG_TRIGGER_AGREE &&
		fs->f.v[i - 1].to == ng_before_adverbs(d, f->from, fs->f.v[i - 1].to))
		f->modality = NG_FUTURE;
}

/* A clause ends where the next one with the same or a new subject begins. */
static void
end_before_next_clause(const NgDoc *d, const NgFrames *fs, NgFrame *f)
{
	const NgFrame *g;

	for (g = f + 1; g < fs->f.v + fs->f.n; g++)
	{
		if (g->kind < 0 || g->cls == NG_TRIGGER_OBJECT || g->cls == NG_TRIGGER_NOUN ||
			g->nominal || g->how == NG_SUBJ_EMBEDDED)
			continue;
		if (g->clause_from > f->to && g->clause_from < f->clause_to &&
			(ng_punct(d, g->clause_from - 1, ',') ||
			 ng_grammar_before(d, g->clause_from, f->to, NG_GRAMMAR_AND)))
		{
			f->clause_to = g->clause_from - 1;
			break;
		}
	}
	if (f->clause_to <= f->to)
		f->clause_to = f->to;
}

void
ng_frames(const NgDoc *d, int32_t sent, NgFrames *fs)
{
	int32_t		i;

	fs->sent = sent;
	fs->f.n = 0;
	fs->ends = 0;
	sentence_ranges(d, fs);
	ng_find_triggers(d, fs);
	if (fs->f.n == 0)
		return;
	fs->semicolon = first_semicolon(d, &d->sents.v[sent]);
	find_neighbours(d, fs);
	for (i = 0; i < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];

		f->clause_to = clause_end(d, fs, i);
		ng_find_subject(d, fs, f);
		ng_set_modality(d, fs, i, f);
		ng_set_setting(d, fs, i, f);
		ng_find_objects(d, fs, i, f);
		f->nominal = ng_is_nominal(d, fs, f);
		f->recurring = ng_is_recurring(d, fs, f);
		f->clause_from = subject_opens_clause(d, fs, i) ? d->ents.v[f->subj.from].at.from : f->from;
	}
	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].cls == NG_TRIGGER_NOUN)
			noun_clause(d, fs, i);
	for (i = 0; i < fs->f.n; i++)
		settle_modality(d, fs, i);
	for (i = 0; i + 1 < fs->f.n; i++)
		end_before_next_clause(d, fs, &fs->f.v[i]);
}
