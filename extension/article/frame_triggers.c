/* frame_triggers.c: what makes frames of a sentence: triggers of events, and named forums. */
#include <string.h>

#include "frame_parts.h"

/* Is the entity the head of an event, as a conference is? */
static int
forum_kind(const NgDoc *d, const NgEntity *e)
{
	const NgMatch *m,
			   *named;

	if (e->type != NG_ENT_FORUM)
		return -1;
	m = ng_match_class(d, e->at.from, NG_CAT_FORUM, NG_FORUM_NOUN);
	/* a longer name of its own says it better than its head */
	named = ng_match(d, e->at.from, NG_CAT_FORUM);
	if (named && ng_entry(d, named)->kind >= 0 && m && named->ntok > m->ntok)
		m = named;
	if (m && ng_entry(d, m)->kind >= 0)
		return ng_entry(d, m)->kind;
	if (e->entry && e->entry->kind >= 0 && (e->ordinal > 0 || e->entry->cls == NG_FORUM_SUMMIT))
		return e->entry->kind;
	m = ng_match_class(d, e->at.from, NG_CAT_TRIGGER, NG_TRIGGER_NOUN);
	return m ? ng_entry(d, m)->kind : -1;
}

/* "dự APEC", "đăng cai APEC 2027": a session of the body, though only the body is named. */
static bool
is_held(const NgDoc *d, const NgFrames *fs, const NgEntity *e)
{
	const NgFrame *before = fs->f.n ? &fs->f.v[fs->f.n - 1] : NULL;

	return before && before->to == e->at.from && e->type == NG_ENT_FORUM && e->entry &&
		e->entry->cat == NG_CAT_FORUM && e->entry->cls == NG_FORUM_ORGANIZATION &&
		(before->cls == NG_TRIGGER_HOST ||
		 (before->cls == NG_TRIGGER_ATTEND && !(before->trig->num & NG_ARG_JOIN))) &&
		!ng_is(d, e->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_AND);
}

static NgFrame *
add_frame(const NgDoc *d, NgFrames *fs, int32_t from, int32_t to, const NgLexEntry *trig, int cls,
		  int arg, int kind)
{
	NgFrame    *f = NG_PUSH(d->arena, fs->f);

	memset(f, 0, sizeof(*f));
	f->from = from;
	f->to = to;
	f->trig = trig;
	f->forum = -1;
	f->cls = (uint8_t) cls;
	f->arg = (uint8_t) arg;
	f->kind = (int16_t) kind;
	f->helper = -1;
	return f;
}

/*
 * "A khẳng định Lào sẽ cấp 100 suất học bổng": whatever the verb, what a country says that it
 * will do is a pledge.  e: the next entity.
 */
static bool
is_announced(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t e)
{
	int32_t		first = d->sents.v[fs->sent].from;
	const NgFrame *said = fs->f.n ? &fs->f.v[fs->f.n - 1] : NULL;
	const NgEntity *who;
	int32_t		n;

	if (!said || said->cls != NG_TRIGGER_SPEECH || e <= fs->ent_from ||
		d->toks.v[tok].kind != NG_TOK_WORD || ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_PASSIVE) ||
		ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_NEGATION))
		return false;
	n = ng_grammar_before(d, tok, first, NG_GRAMMAR_FUTURE);
	who = &d->ents.v[e - 1];
	if (n != 1 || who->at.to != tok - n ||
		(who->type != NG_ENT_COUNTRY && who->type != NG_ENT_ORG && who->type != NG_ENT_GROUP))
		return false;
	n = ng_left_of_phrase(d, who->at.from, first);
	return n - said->to <= 1 && n >= said->to;
}

/*
 * "A cho biết hai bên cần nắm bắt cơ hội": what somebody says that the sides, or states, are to do
 * is proposed.  tok: behind "cần"; e: the next entity.
 */
static bool
is_urged(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t e)
{
	int32_t		first = d->sents.v[fs->sent].from,
				n = ng_grammar_before(d, tok, first, NG_GRAMMAR_NEED);
	const NgEntity *who;

	if (!n || e <= fs->ent_from || d->toks.v[tok].kind != NG_TOK_WORD ||
		ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_PASSIVE) ||
		ng_grammar_before(d, tok - n, first, NG_GRAMMAR_NEGATION))
		return false;
	who = &d->ents.v[e - 1];
	return who->at.to == ng_before_adverbs(d, tok - n, first) &&
		(who->type == NG_ENT_COUNTRY || who->type == NG_ENT_ORG || ng_is_side(who)) &&
		ng_said_before(d, fs, who->at.from).to > 0;
}

/* Does a duration end close before tok: "kỷ niệm 20 năm | quan hệ đối tác"? */
static bool
behind_years(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to && d->dates.v[i].at.to <= tok; i++)
		if (d->dates.v[i].type == NG_TIMEX_DURATION && tok - d->dates.v[i].at.to <= 1)
			return true;
	return false;
}

/* "sẽ tăng cường": to say that one will do something is a pledge. */
static void
add_pledge(const NgDoc *d, NgFrames *fs, int32_t from, int32_t to, const NgLexEntry *words)
{
	add_frame(d, fs, from, to, words, NG_TRIGGER_PLEDGE, NG_ARG_DIRECT, NG_KIND_PLEDGE);
}

/* "hai bên | cần | tăng cường": a proposal of the one who says so. */
static void
add_need(const NgDoc *d, NgFrames *fs, int32_t tok)
{
	int32_t		n = ng_grammar_before(d, tok, d->sents.v[fs->sent].from, NG_GRAMMAR_NEED);
	const NgMatch *m = ng_match_class(d, tok - n, NG_CAT_GRAMMAR, NG_GRAMMAR_NEED);

	add_frame(d, fs, tok - n, tok, ng_entry(d, m), NG_TRIGGER_ASK, NG_ARG_DIRECT,
			  NG_KIND_PROPOSAL);
}

#define GIFT_TOKENS	8			/* from the verb to what is given */

/* Does what some rows of triggers.tsv ask for stand beside the words? */
static bool
has_its_need(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t end,
			 const NgLexEntry *words)
{
	/* "trao quà" is help, "trao giải" is none */
	if (words->num & NG_ARG_GIFT)
		return ng_begins_between(d, end, d->sents.v[fs->sent].to, GIFT_TOKENS, NG_CAT_TRIGGER,
								 NG_TRIGGER_GIFT);
	/* "công nhận Nhà nước Palestine", but "công nhận kết quả" */
	if (words->num & NG_ARG_STATE)
		return ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_STATE) > 0;
	/* "20 năm quan hệ đối tác" looks back, else it goes on */
	return !(words->num & NG_ARG_YEARS) || behind_years(d, fs, tok);
}

/* The grammar words behind which something may be announced or urged. */
static uint64_t
signs_of(const NgFrames *fs)
{
	bool		said = fs->f.n > 0 && fs->f.v[fs->f.n - 1].cls == NG_TRIGGER_SPEECH;

	return fs->words & (NG_G(NEED) | (said ? NG_G(FUTURE) : 0));
}

/*
 * The next token before end where a trigger begins or, behind words of speech, something may be
 * announced; most words are neither.
 */
static int32_t
next_sign(const NgDoc *d, int32_t tok, int32_t end, uint64_t signs)
{
	while (tok < end && !(ng_digest(d, tok)->cats & (1 << NG_CAT_TRIGGER)) &&
		   !(signs && (ng_ending_at(d, tok) & signs)))
		tok++;
	return tok;
}

/* Classes of triggers that say something about others, and make no frame. */
static bool
is_silent(int cls)
{
	const uint32_t silent = 1 << NG_TRIGGER_STOP | 1 << NG_TRIGGER_ACTION | 1 << NG_TRIGGER_ITEM |
		1 << NG_TRIGGER_HONOUR | 1 << NG_TRIGGER_GIFT | 1 << NG_TRIGGER_SPORT |
		1 << NG_TRIGGER_HOME;

	return silent >> cls & 1;
}

/* "có cuộc gặp": a verb that holds nothing, it only carries the noun. */
static bool
is_light(int cls, const NgLexEntry *words)
{
	return cls == NG_TRIGGER_HOST && (words->num & NG_ARG_SAID);
}

/* The frame of the entity e, if it is an event by itself. */
static void
take_forum(const NgDoc *d, NgFrames *fs, int32_t e)
{
	const NgEntity *forum = &d->ents.v[e];
	int			kind = forum_kind(d, forum);

	if (kind < 0 && is_held(d, fs, forum))
		kind = NG_KIND_SUMMIT;
	/* "Tuần lễ Cấp cao APEC (Diễn đàn Hợp tác Kinh tế …)": its name again */
	if (kind >= 0 && e > fs->ent_from && ng_punct(d, forum->at.from - 1, '(') &&
		forum[-1].type == NG_ENT_FORUM && forum[-1].at.to == forum->at.from - 1)
		return;
	if (kind >= 0)
		add_frame(d, fs, forum->at.from, forum->at.to, NULL, NG_TRIGGER_NOUN, NG_ARG_JOINT, kind)
			->forum = e;
}

/*
 * The match or the next shorter one that does not run into the entity e ("thăm | Lào"), unless
 * that is an office that the phrase is about; NULL if none.
 */
static const NgMatch *
short_of_entity(const NgDoc *d, const NgFrames *fs, int32_t tok, const NgMatch *m, int32_t e)
{
	const NgEntity *next = e < fs->ent_to ? &d->ents.v[e] : NULL;

	while (m && next && tok + m->ntok > next->at.from &&
		   !(m->ntok > 2 && (next->type <= NG_ENT_OFFICE || next->type == NG_ENT_GROUP)))
	{
		do
			m = ng_match_next(d, m);
		while (m && m->cat != NG_CAT_TRIGGER);
	}
	return m;
}

/* The frame of a trigger as its row has it; e: the next entity.  Returns the token behind it. */
static int32_t
add_trigger(const NgDoc *d, NgFrames *fs, int32_t tok, const NgMatch *m, int32_t e)
{
	const NgFrame *before = fs->f.n ? &fs->f.v[fs->f.n - 1] : NULL;
	const NgMatch *object;
	const NgLexEntry *words;
	const NgEntity *inside;
	NgFrame    *f;

	/* "ký | thỏa thuận": what is signed */
	if (m->cls == NG_TRIGGER_AGREE && before && before->cls == NG_TRIGGER_DOCUMENT &&
		tok - before->to <= 2 &&
		(object = ng_match_class(d, tok, NG_CAT_TRIGGER, NG_TRIGGER_OBJECT)) != NULL)
		m = object;
	words = ng_entry(d, m);
	f = add_frame(d, fs, tok, tok + m->ntok, words, m->cls, words->num & NG_ARG_PARTIES,
				  words->kind);
	inside = e < fs->ent_to && d->ents.v[e].at.from < f->to ? &d->ents.v[e] : NULL;
	if (inside && inside->type == NG_ENT_GROUP)
		f->between = (NgEnts) {e, e + 1};	/* "cuộc gặp hai Bộ Chính trị" holds its parties */
	if (inside && (inside->type == NG_ENT_OFFICE ||
				   (inside->type == NG_ENT_PERSON && inside->ncountries > 0)))
		f->obj = (NgEnts) {e, e + 1};	/* "trục xuất đại sứ Iran" */
	return f->to;
}

/* What the trigger at tok makes, if anything; e: the next entity.  Returns the token behind it. */
static int32_t
take_trigger(const NgDoc *d, NgFrames *fs, int32_t tok, const NgMatch *m, int32_t e)
{
	int32_t		first = d->sents.v[fs->sent].from,
				end = tok + m->ntok,
				future = m->cls == NG_TRIGGER_ACTION
		? ng_grammar_before(d, tok, first, NG_GRAMMAR_FUTURE) : 0;
	const NgLexEntry *words = ng_entry(d, m);

	if (future && !ng_grammar_before(d, tok - future, first, NG_GRAMMAR_HYPOTHETICAL))
		add_pledge(d, fs, tok, end, words);
	else if (is_silent(m->cls) || !has_its_need(d, fs, tok, end, words))
		return end;
	else if (m->cls != NG_TRIGGER_ARRIVE)
		return add_trigger(d, fs, tok, m, e);
	else if (ng_arrives(d, fs, tok, end))
		add_frame(d, fs, tok, end, words, NG_TRIGGER_VERB, NG_ARG_VISIT, words->kind);
	return end;
}

void
ng_find_triggers(const NgDoc *d, NgFrames *fs)
{
	const NgSent *s = &d->sents.v[fs->sent];
	int32_t		tok = s->from;
	int32_t		e = fs->ent_from;

	while (tok < s->to)
	{
		const NgMatch *m;
		int32_t		end,
					n;

		while (e < fs->ent_to && (d->ents.v[e].at.to <= tok || ng_is_gathering(&d->ents.v[e])))
			e++;
		end = e < fs->ent_to ? d->ents.v[e].at.from : s->to;
		tok = next_sign(d, tok, end, signs_of(fs));
		if (tok >= s->to)
			break;
		if (tok >= end)
		{
			if (tok == end)
				take_forum(d, fs, e);
			tok = d->ents.v[e].at.to;
			continue;
		}
		if ((fs->words & NG_G(NEED)) && is_urged(d, fs, tok, e))
			add_need(d, fs, tok);
		m = ng_match(d, tok, NG_CAT_TRIGGER);
		n = m ? m->ntok : 1;
		if ((!m || m->cls == NG_TRIGGER_STOP || is_light(m->cls, ng_entry(d, m))) &&
			is_announced(d, fs, tok, e))
		{
			add_pledge(d, fs, tok, tok + n, ng_entry(d, ng_match(d, tok - 1, NG_CAT_GRAMMAR)));
			m = NULL;
		}
		else if (m && (m = short_of_entity(d, fs, tok, m, e)) == NULL)
			n = 1;
		tok = m ? take_trigger(d, fs, tok, m, e) : tok + n;
	}
}
