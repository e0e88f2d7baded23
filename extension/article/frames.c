/* frames.c: triggers of a sentence, and the entities in their roles. */
#include <string.h>

#include "frames.h"

#define REACH_TOKENS	80		/* how far left of a trigger its subject may end */
#define REACH_ENTS		12

static NgArg
arg_of(const NgLexEntry *e)
{
	switch (e->arg[0])
	{
		case 'm':
			return NG_ARG_MUTUAL;
		case 'h':
			return NG_ARG_HOST;
		case 'v':
			return NG_ARG_VISIT;
		case 'd':
			return NG_ARG_DIRECT;
		case 'j':
			return NG_ARG_JOINT;
		default:
			return NG_ARG_SELF;
	}
}

/* A set of classes of grammar words. */
#define G(cls)		(UINT64_C(1) << NG_GRAMMAR_##cls)

/* Length of a grammar match of one of the classes that ends just before tok, 0 if none; looks back four tokens. */
static int32_t
any_before(const NgDoc *d, int32_t tok, int32_t first, uint64_t classes)
{
	int32_t		n;

	for (n = 1; n <= 4 && tok - n >= first; n++)
	{
		const NgMatch *m;

		for (m = ng_match_first_of(d, tok - n, NG_CAT_GRAMMAR); m; m = ng_match_next(d, m))
			if (m->cat == NG_CAT_GRAMMAR && m->ntok == n && (classes >> m->cls & 1))
				return n;
	}
	return 0;
}

static int32_t
grammar_before(const NgDoc *d, int32_t tok, int32_t first, int cls)
{
	return any_before(d, tok, first, UINT64_C(1) << cls);
}

/* "hội nghị", "cuộc gặp": an event that may also act ("hội nghị nhất trí"). */
static bool
is_gathering(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP && e->entry->cls == NG_GROUP_GATHERING;
}

static bool
may_act(const NgEntity *e)
{
	return e->type != NG_ENT_PLACE;
}

/* Is the entity the head of an event, as a conference is? */
static int
forum_kind(const NgDoc *d, const NgEntity *e)
{
	const NgMatch *m;

	if (e->type != NG_ENT_FORUM)
		return -1;
	m = ng_match_class(d, e->at.from, NG_CAT_FORUM, NG_FORUM_NOUN);
	if (m && m->entry->kind >= 0)
		return m->entry->kind;
	if (e->entry && e->entry->kind >= 0 && (e->ordinal > 0 || e->entry->cls == NG_FORUM_SUMMIT))
		return e->entry->kind;
	m = ng_match_class(d, e->at.from, NG_CAT_TRIGGER, NG_TRIGGER_NOUN);
	return m ? m->entry->kind : -1;
}

/* ---- finding the triggers ---- */

static NgFrame *
add_frame(NgDoc *d, NgFrames *fs, int32_t from, int32_t to)
{
	NgFrame    *f = NG_PUSH(d->arena, fs->f);

	memset(f, 0, sizeof(*f));
	f->from = from;
	f->to = to;
	f->forum = -1;
	f->kind = -1;
	f->helper = -1;
	return f;
}

static void
find_triggers(NgDoc *d, NgFrames *fs)
{
	const NgSent *s = &d->sents.v[fs->sent];
	int32_t		tok = s->from;
	int32_t		e = fs->ent_from;

	while (tok < s->to)
	{
		const NgMatch *m;

		while (e < fs->ent_to && d->ents.v[e].at.to <= tok)
			e++;
		while (e < fs->ent_to && is_gathering(&d->ents.v[e]))
			e++;
		if (e < fs->ent_to && d->ents.v[e].at.from <= tok)
		{
			const NgEntity *ent = &d->ents.v[e];
			int			kind = ent->at.from == tok ? forum_kind(d, ent) : -1;

			if (kind >= 0)
			{
				NgFrame    *f = add_frame(d, fs, ent->at.from, ent->at.to);

				f->forum = e;
				f->cls = NG_TRIGGER_NOUN;
				f->arg = NG_ARG_JOINT;
				f->kind = (int16_t) kind;
			}
			tok = ent->at.to;
			continue;
		}
		m = ng_match(d, tok, NG_CAT_TRIGGER);
		if (!m)
		{
			tok++;
			continue;
		}
		/* a phrase may not run into an entity ("thăm | Lào"), unless it is an office that the phrase is about */
		while (m && e < fs->ent_to && tok + m->ntok > d->ents.v[e].at.from &&
			   !(m->ntok > 2 && (d->ents.v[e].type == NG_ENT_OFFICE || d->ents.v[e].type == NG_ENT_GROUP)))
		{
			do
				m = ng_match_next(d, m);
			while (m && m->cat != NG_CAT_TRIGGER);
		}
		if (!m)
		{
			tok++;
			continue;
		}
		if (m->cls == NG_TRIGGER_ACTION && grammar_before(d, tok, s->from, NG_GRAMMAR_FUTURE))
		{
			/* "sẽ tăng cường": to say that one will do something is a pledge */
			NgFrame    *f = add_frame(d, fs, tok, tok + m->ntok);

			f->trig = m->entry;
			f->cls = NG_TRIGGER_PLEDGE;
			f->arg = NG_ARG_DIRECT;
			f->kind = (int16_t) ng_kind_find("pledge", 6);
		}
		else if (m->cls != NG_TRIGGER_STOP && m->cls != NG_TRIGGER_ACTION && m->cls != NG_TRIGGER_ITEM)
		{
			NgFrame    *f = add_frame(d, fs, tok, tok + m->ntok);

			f->trig = m->entry;
			f->cls = m->cls;
			f->arg = (uint8_t) arg_of(m->entry);
			f->kind = m->entry->kind;
			if (e < fs->ent_to && d->ents.v[e].type == NG_ENT_GROUP && d->ents.v[e].at.from < f->to)
			{
				f->between.from = e; /* "cuộc gặp hai Bộ Chính trị" holds its parties */
				f->between.to = e + 1;
			}
		}
		tok += m->ntok;
	}
}

/* ---- roles ---- */

/* The frame whose trigger ends at tok, or NULL. */
static const NgFrame *
frame_ending(const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = 0; i < fs->f.n && fs->f.v[i].from < tok; i++)
		if (fs->f.v[i].to == tok)
			return &fs->f.v[i];
	return NULL;
}

static bool
date_ends(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
		if (d->dates.v[i].at.to == tok)
			return true;
	return false;
}

/* Joined to the entity before it by a conjunction, a comma or a dash? */
static bool
joined(const NgDoc *d, int32_t left, int32_t right, bool with)
{
	int32_t		gap_from = d->ents.v[left].at.to;
	int32_t		tok = d->ents.v[right].at.from;
	int32_t		n;

	if (tok == gap_from)		/* "Chủ nhiệm Ủy ban | Hạ viện Hoa Kỳ" */
		return d->ents.v[left].type != NG_ENT_PLACE && d->ents.v[right].type != NG_ENT_PLACE;
	if (tok - gap_from == 1 && (ng_punct(d, gap_from, ',') || ng_punct(d, gap_from, '-')))
		return d->ents.v[left].type == d->ents.v[right].type;
	if ((n = grammar_before(d, tok, gap_from, NG_GRAMMAR_AND)) > 0 && tok - n <= gap_from + 1)
		return true;
	return with && (n = grammar_before(d, tok, gap_from, NG_GRAMMAR_WITH)) > 0 && tok - n <= gap_from + 1;
}

/* Words that may stand before an entity without changing its part in the clause. */
static int32_t
left_of_phrase(const NgDoc *d, int32_t tok, int32_t first)
{
	for (;;)
	{
		int32_t		n = any_before(d, tok, first, G(SIDE) | G(PLURAL) | G(DELEGATION));

		if (!n)
			return tok;
		tok -= n;
	}
}

static NgSubjectHow
position_of(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	const uint64_t objects = G(AT) | G(OF) | G(FOR) | G(TO) | G(FROM) | G(IN) | G(WITH) |
		G(BETWEEN) | G(ACCORDING) | G(BEHALF);
	const uint64_t opens = G(CLAUSE) | G(THAT) | G(WHICH) | G(OCCASION) | G(BY) | G(PASSIVE) |
		G(PAST) | G(FUTURE) | G(PRESENT) | G(AND) | G(HYPOTHETICAL);
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok = left_of_phrase(d, d->ents.v[ent].at.from, first);
	const NgFrame *before;

	if (tok <= first)
		return NG_SUBJ_STRONG;
	before = frame_ending(fs, tok);
	if (before)
	{
		switch (before->cls)
		{
			case NG_TRIGGER_SPEECH:
			case NG_TRIGGER_ASK:
			case NG_TRIGGER_AGREE:
			case NG_TRIGGER_PLEDGE:
				return NG_SUBJ_EMBEDDED;
			case NG_TRIGGER_OCCUR:
				return NG_SUBJ_STRONG;
			default:
				return NG_SUBJ_NONE;
		}
	}
	if (any_before(d, tok, first, objects))
		return NG_SUBJ_NONE;
	if (date_ends(d, fs, tok) || d->toks.v[tok - 1].kind == NG_TOK_PUNCT)
		return NG_SUBJ_STRONG;
	if (any_before(d, tok, first, opens))
		return NG_SUBJ_STRONG;
	return NG_SUBJ_WEAK;
}

static bool
breaks(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from; i < to; i++)
		if (ng_punct(d, i, ';'))
			return true;
	return false;
}

static bool
comma_between(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from; i < to; i++)
		if (ng_punct(d, i, ','))
			return true;
	return false;
}

/* The coordinated group that ends with ent, leftwards. */
static NgEnts
group_ending(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	NgEnts		g;

	g.to = ent + 1;
	g.from = ent;
	while (g.from > fs->ent_from && g.to - g.from < REACH_ENTS && may_act(&d->ents.v[g.from - 1]) &&
		   joined(d, g.from - 1, g.from, true))
		g.from--;
	return g;
}

static NgEnts
group_starting(const NgDoc *d, const NgFrames *fs, int32_t ent, int32_t end, bool lists)
{
	NgEnts		g;

	g.from = ent;
	g.to = ent + 1;
	while (g.to < fs->ent_to && g.to - g.from < REACH_ENTS && d->ents.v[g.to].at.from < end && joined(d, g.to - 1, g.to, false) &&
		   (lists || !ng_punct(d, d->ents.v[g.to].at.from - 1, ',')))
		g.to++;
	return g;
}

/* Index of the first entity at or after tok. */
static int32_t
ent_at(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		lo = fs->ent_from,
				hi = fs->ent_to;

	while (lo < hi)
	{
		int32_t		mid = lo + (hi - lo) / 2;

		if (d->ents.v[mid].at.from < tok)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Back over tense, negation and adverbs that stand between a subject and its verb. */
static int32_t
before_adverbs(const NgDoc *d, int32_t tok, int32_t first)
{
	const uint64_t skipped = G(ADVERB) | G(PAST) | G(FUTURE) | G(PRESENT) | G(BOTH) |
		G(NEGATION) | G(HYPOTHETICAL);
	int32_t		n;

	while ((n = any_before(d, tok, first, skipped)) > 0)
		tok -= n;
	return tok;
}

/* Does a date stand right before tok?  Its first token, else tok. */
static int32_t
before_date(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
		if (d->dates.v[i].at.to == tok)
		{
			int32_t		from = d->dates.v[i].at.from;
			int32_t		n = ng_is(d, from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_TO);

			return n == 1 ? from - 1 : from;
		}
	return tok;
}

/* The seat of government that speaks for its country: "Bắc Kinh kêu gọi". */
static bool
speaks_for_country(const NgEntity *e, const NgFrame *f)
{
	return e->type == NG_ENT_PLACE && e->ncountries == 1 &&
		(f->cls == NG_TRIGGER_SPEECH || f->cls == NG_TRIGGER_ASK || f->cls == NG_TRIGGER_PLEDGE);
}

static void
find_subject(const NgDoc *d, const NgFrames *fs, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		i = ent_at(d, fs, f->from) - 1;
	int32_t		tried;
	int32_t		edge = before_adverbs(d, before_date(d, fs, before_adverbs(d, f->from, first)), first);
	NgEnts		weak = {0, 0};

	/* what stands right before the verb is its subject, whatever stands before that */
	if (i >= fs->ent_from && d->ents.v[i].at.to == edge && f->cls != NG_TRIGGER_NOUN && f->cls != NG_TRIGGER_OBJECT &&
		(may_act(&d->ents.v[i]) || speaks_for_country(&d->ents.v[i], f)))
	{
		NgEnts		g = group_ending(d, fs, i);
		int32_t		tok = left_of_phrase(d, d->ents.v[g.from].at.from, first);

		if (!any_before(d, tok, first, G(AT) | G(FOR) | G(ACCORDING) | G(WITH) | G(BETWEEN) | G(TO)))
		{
			NgSubjectHow how = position_of(d, fs, g.from);

			f->subj = g;
			f->how = (uint8_t) (how == NG_SUBJ_EMBEDDED ? how : NG_SUBJ_STRONG);
			return;
		}
	}

	for (tried = 0; i >= fs->ent_from && tried < REACH_ENTS; tried++)
	{
		NgEnts		g;
		NgSubjectHow how;

		if (f->from - d->ents.v[i].at.to > REACH_TOKENS)
			break;
		if (!may_act(&d->ents.v[i]))
		{
			i--;
			continue;
		}
		if (breaks(d, d->ents.v[i].at.to, f->from) && !ng_ents_empty(weak))
			break;
		g = group_ending(d, fs, i);
		how = position_of(d, fs, g.from);
		if (how == NG_SUBJ_STRONG || how == NG_SUBJ_EMBEDDED)
		{
			f->subj = g;
			f->how = (uint8_t) how;
			return;
		}
		if (how == NG_SUBJ_WEAK && ng_ents_empty(weak))
			weak = g;
		i = g.from - 1;
	}
	if (!ng_ents_empty(weak))
	{
		f->subj = weak;
		f->how = NG_SUBJ_WEAK;
	}
}

/* Where the clause of frame i ends: at the next trigger that opens a clause, at a semicolon, or with the sentence. */
static int32_t
clause_end(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	int32_t		end = d->sents.v[fs->sent].to;
	int32_t		tok;

	for (tok = fs->f.v[i].to; tok < end; tok++)
		if (ng_punct(d, tok, ';'))
			return tok;
	while (end > fs->f.v[i].to && d->toks.v[end - 1].kind == NG_TOK_PUNCT)
		end--;
	return end;
}

/* First token of the next trigger that has a kind and is used as a verb, or end. */
static int32_t
next_trigger(const NgFrames *fs, int32_t i, int32_t end)
{
	int32_t		j;

	for (j = i + 1; j < fs->f.n; j++)
		if (fs->f.v[j].cls != NG_TRIGGER_OBJECT && fs->f.v[j].forum < 0 && fs->f.v[j].kind >= 0 &&
			fs->f.v[j].kind != fs->f.v[i].kind)
			return fs->f.v[j].from < end ? fs->f.v[j].from : end;
	return end;
}

/*
 * Right of the trigger: its object, "với B", "giữa A và B", "của A".  Stops
 * at the next trigger and after fifteen tokens without an entity.
 */
static void
find_objects(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		end = next_trigger(fs, i, f->clause_to);
	int32_t		e = ent_at(d, fs, f->to);
	int32_t		tok = f->to;
	int32_t		seen = 0;

	while (e < fs->ent_to && d->ents.v[e].at.from < end && seen < 4)
	{
		NgEnts		g = group_starting(d, fs, e, end, !f->adverbial);
		int32_t		at = left_of_phrase(d, d->ents.v[e].at.from, first);
		int32_t		gap = at - tok;

		if (gap > 15 || comma_between(d, tok, at))
			break;
		if (e > fs->ent_from && d->ents.v[e].type == NG_ENT_COUNTRY && d->ents.v[e - 1].type == NG_ENT_PLACE &&
			d->ents.v[e].at.from - d->ents.v[e - 1].at.to <= 1)
		{
			tok = d->ents.v[e++].at.to; /* "tại Kuala Lumpur, Malaysia": where, not who */
			continue;
		}
		if (is_gathering(&d->ents.v[e]))
		{
			e++;
			continue;
		}
		if (grammar_before(d, at, first, NG_GRAMMAR_BETWEEN))
		{
			if (ng_ents_empty(f->between))
			{
				while (g.to < fs->ent_to && joined(d, g.to - 1, g.to, true))
					g.to++;		/* "giữa A với B" */
				f->between = g;
			}
		}
		else if (grammar_before(d, at, first, NG_GRAMMAR_OF))
		{
			if (ng_ents_empty(f->of))
				f->of = g;
		}
		else if (grammar_before(d, at, first, NG_GRAMMAR_AT) || grammar_before(d, at, first, NG_GRAMMAR_IN))
		{
			if (f->arg == NG_ARG_VISIT && ng_ents_empty(f->obj))
				f->obj = g;
		}
		else if (ng_ents_empty(f->obj) &&
				 (gap <= 2 || grammar_before(d, at, first, NG_GRAMMAR_WITH) || grammar_before(d, at, first, NG_GRAMMAR_TO) ||
				  (f->arg == NG_ARG_DIRECT && gap <= 8) || grammar_before(d, at, first, NG_GRAMMAR_FOR)))
			f->obj = g;
		tok = d->ents.v[g.to - 1].at.to;
		e = g.to;
		seen++;
	}
}

/* ---- tense, modality, light verbs ---- */

/* Is there a word of the class between from and to (at most 12 tokens, right to left)? */
static bool
class_between(const NgDoc *d, int32_t from, int32_t to, int cls)
{
	int32_t		i;

	if (from < to - 12)
		from = to - 12;
	for (i = from; i < to; i++)
	{
		int32_t		n = ng_is(d, i, NG_CAT_GRAMMAR, cls);

		if (n && i + n <= to)
			return true;
	}
	return false;
}

static void
set_modality(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		from = first;

	if (!ng_ents_empty(f->subj))
		from = d->ents.v[f->subj.to - 1].at.to;
	if (i > 0 && fs->f.v[i - 1].to > from && fs->f.v[i - 1].kind >= 0)
		from = fs->f.v[i - 1].to;
	if (from > f->from)
		from = f->from;
	if (class_between(d, f->from - 3 > from ? f->from - 3 : from, f->from, NG_GRAMMAR_NEGATION))
		f->modality = NG_NEGATED;
	else if (class_between(d, from, f->from, NG_GRAMMAR_FUTURE))
		f->modality = NG_FUTURE;
	else if (class_between(d, from, f->from, NG_GRAMMAR_HYPOTHETICAL))
		f->modality = NG_HYPOTHETICAL;
	else if (f->cls == NG_TRIGGER_NOUN && ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE))
		f->modality = NG_FUTURE;
	f->passive = grammar_before(d, ng_ents_empty(f->subj) ? f->from : d->ents.v[f->subj.from].at.from,
								first, NG_GRAMMAR_PASSIVE) > 0;
}

/* "sự ủng hộ", "của cam kết", "các đề xuất": the trigger is a noun here. */
static bool
is_nominal(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const uint64_t before = G(PLURAL) | G(OF) | G(AT) | G(IN) | G(WITH) | G(ACCORDING) | G(FROM) |
		G(FOR) | G(BY);
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok;

	if (f->cls != NG_TRIGGER_SPEECH && f->cls != NG_TRIGGER_ASK && f->cls != NG_TRIGGER_AGREE && f->cls != NG_TRIGGER_PLEDGE &&
		f->cls != NG_TRIGGER_VERB && f->cls != NG_TRIGGER_DOCUMENT)
		return false;
	if (any_before(d, f->from, first, before))
		return true;
	if (f->cls != NG_TRIGGER_VERB && f->cls != NG_TRIGGER_DOCUMENT)
	{
		const NgFrame *before_it = frame_ending(fs, f->from);
		int32_t		next = ent_at(d, fs, f->to);

		/* "quyết tâm của hai nước", "nhấn mạnh yêu cầu", ", thỏa thuận hai Chính phủ" */
		if (ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_OF) || (f->cls == NG_TRIGGER_ASK && before_it && before_it->cls == NG_TRIGGER_SPEECH))
			return true;
		if (f->cls == NG_TRIGGER_AGREE && f->from > first && d->toks.v[f->from - 1].kind == NG_TOK_PUNCT &&
			next < fs->ent_to && d->ents.v[next].at.from == f->to)
			return true;
	}
	/* a verb stands next to its subject, or opens a clause of its own */
	tok = before_adverbs(d, f->from, first);
	if (tok <= first || ng_ents_empty(f->subj) || (tok < f->from && f->how == NG_SUBJ_STRONG) || tok - d->ents.v[f->subj.to - 1].at.to <= 4)
		return false;
	return !(d->toks.v[tok - 1].kind == NG_TOK_PUNCT || date_ends(d, fs, tok) || frame_ending(fs, tok) ||
			 any_before(d, tok, first, G(AND) | G(CLAUSE) | G(THAT) | G(PASSIVE) | G(OCCASION)));
}

static bool
is_recurring(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
		if (d->dates.v[i].type == NG_TIMEX_SET && d->dates.v[i].at.from >= f->to && d->dates.v[i].at.from - f->to <= 8)
			return true;
	return false;
}

static void
set_setting(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		from = f->from - 14 > first ? f->from - 14 : first;
	int32_t		tok = left_of_phrase(d, f->from, first);
	int32_t		j;

	if (f->cls != NG_TRIGGER_NOUN)
		return;
	f->adverbial = any_before(d, tok, first, G(AT) | G(IN) | G(OCCASION)) > 0;
	/* an occasion reaches over a comma list of conferences, but not over a clause with a subject of its own */
	for (j = f->from - 1; j >= from; j--)
	{
		int32_t		n = ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_OCCASION);

		if (n && j + n <= f->from)
		{
			f->occasion = true;
			break;
		}
	}
	if (!f->occasion)
		for (j = i - 1; j >= 0 && fs->f.v[j].forum >= 0; j--)
			if (fs->f.v[j].occasion)
			{
				f->occasion = f->from - fs->f.v[j].to <= 3;
				break;
			}
	for (j = i - 1; j >= 0; j--)
	{
		const NgFrame *h = &fs->f.v[j];

		if (h->forum >= 0 && f->forum >= 0 && h->helper >= 0 && f->from - h->to <= 3)
		{
			f->helper = h->helper;
			f->carried = true;
			break;
		}
		if (f->from - h->to > 6)
			break;
		if (h->kind < 0 && h->cls != NG_TRIGGER_OBJECT)
		{
			f->helper = j;
			f->carried = true;
			break;
		}
	}
	for (j = i + 1; !f->carried && j < fs->f.n && fs->f.v[j].from - f->to <= 30; j++)
		if (fs->f.v[j].cls == NG_TRIGGER_OCCUR ||
			((fs->f.v[j].cls == NG_TRIGGER_COCHAIR || fs->f.v[j].cls == NG_TRIGGER_CHAIR) &&
			 grammar_before(d, fs->f.v[j].from, f->to, NG_GRAMMAR_PASSIVE)))
		{
			f->helper = j;
			f->carried = true;
		}
		else if (fs->f.v[j].kind >= 0)
			break;
}

static void
sentence_ranges(const NgDoc *d, NgFrames *fs)
{
	const NgSent *s = &d->sents.v[fs->sent];

	fs->ent_from = fs->ent_to;
	while (fs->ent_from < d->ents.n && d->ents.v[fs->ent_from].at.from < s->from)
		fs->ent_from++;
	fs->ent_to = fs->ent_from;
	while (fs->ent_to < d->ents.n && d->ents.v[fs->ent_to].at.from < s->to)
		fs->ent_to++;
	fs->date_from = fs->date_to;
	while (fs->date_from < d->dates.n && d->dates.v[fs->date_from].at.from < s->from)
		fs->date_from++;
	fs->date_to = fs->date_from;
	while (fs->date_to < d->dates.n && d->dates.v[fs->date_to].at.from < s->to)
		fs->date_to++;
}

/*
 * Inside what somebody asks for, pledges or agrees on: "đề nghị Lào hỗ trợ"
 * asks for help, none is given.
 */
static bool
is_wished(const NgFrames *fs, int32_t i)
{
	const NgFrame *f = &fs->f.v[i];
	int32_t		j;

	for (j = i - 1; j >= 0; j--)
	{
		const NgFrame *g = &fs->f.v[j];

		if (g->nominal || (g->cls != NG_TRIGGER_ASK && g->cls != NG_TRIGGER_PLEDGE && g->cls != NG_TRIGGER_AGREE &&
						   g->cls != NG_TRIGGER_TARGET))
			continue;
		return f->how != NG_SUBJ_STRONG || f->subj.from <= g->subj.from || f->cls == NG_TRIGGER_NOUN;
	}
	return false;
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
		if (!ng_ents_empty(h->subj) && h->how != NG_SUBJ_WEAK && !breaks(d, d->ents.v[h->subj.to - 1].at.to, h->from))
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
			end -= grammar_before(d, end, last, NG_GRAMMAR_AND);
			break;
		}
	f->clause_to = end > f->to ? end : f->to;
}

void
ng_frames(NgDoc *d, int32_t sent, NgFrames *fs)
{
	int32_t		i;

	fs->sent = sent;
	fs->f.n = 0;
	sentence_ranges(d, fs);
	find_triggers(d, fs);
	for (i = 0; i < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];

		f->clause_to = clause_end(d, fs, i);
		find_subject(d, fs, f);
		set_modality(d, fs, i, f);
		set_setting(d, fs, i, f);
		find_objects(d, fs, i, f);
		f->nominal = is_nominal(d, fs, f);
		f->recurring = is_recurring(d, fs, f);
		f->clause_from = f->from;
		if (!ng_ents_empty(f->subj) && f->how != NG_SUBJ_WEAK &&
			!breaks(d, d->ents.v[f->subj.to - 1].at.to, f->from) &&
			(i == 0 || fs->f.v[i - 1].kind < 0 || fs->f.v[i - 1].to <= d->ents.v[f->subj.from].at.from))
			f->clause_from = d->ents.v[f->subj.from].at.from;
	}
	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].cls == NG_TRIGGER_NOUN)
			noun_clause(d, fs, i);
	for (i = 0; i < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];

		if (f->helper >= 0 && f->modality == NG_ASSERTED)
			f->modality = fs->f.v[f->helper].modality;
		f->wished = is_wished(fs, i);
		/* "nhất trí sẽ gặp nhau" */
		if (f->wished && i > 0 && fs->f.v[i - 1].cls == NG_TRIGGER_AGREE && fs->f.v[i - 1].to == before_adverbs(d, f->from, fs->f.v[i - 1].to))
			f->modality = NG_FUTURE;
	}
	/* a clause of speech ends where the next one with the same or a new subject begins */
	for (i = 0; i + 1 < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];
		int32_t		j;

		for (j = i + 1; j < fs->f.n; j++)
		{
			const NgFrame *g = &fs->f.v[j];

			if (g->kind < 0 || g->cls == NG_TRIGGER_OBJECT || g->cls == NG_TRIGGER_NOUN || g->nominal || g->how == NG_SUBJ_EMBEDDED)
				continue;
			if (g->clause_from > f->to && g->clause_from < f->clause_to &&
				(ng_punct(d, g->clause_from - 1, ',') || grammar_before(d, g->clause_from, f->to, NG_GRAMMAR_AND)))
			{
				f->clause_to = g->clause_from - 1;
				break;
			}
		}
		if (f->clause_to <= f->to)
			f->clause_to = f->to;
	}
}

int32_t
ng_frame_date(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		best = -1;
	int32_t		best_cost = 1000;
	int32_t		i,
				j;

	for (i = fs->date_from; i < fs->date_to; i++)
	{
		const NgDateMention *m = &d->dates.v[i];
		int32_t		lo,
					hi,
					cost;

		if (m->edtf.form == NG_DATE_UNKNOWN && !m->set)
			continue;
		if (m->type != NG_TIMEX_DATE && m->type != NG_TIMEX_TIME)
			continue;
		if (m->at.to <= f->from)
		{
			lo = m->at.to;
			hi = f->from;
			cost = (hi - lo) / 2;
		}
		else
		{
			lo = f->to;
			hi = m->at.from;
			cost = hi - lo;
		}
		if (f->adverbial && m->at.from >= f->clause_to)
			continue;			/* "Tại cuộc gặp, …": the date of something that was said there */
		if (comma_between(d, lo, hi))
			cost += 5;
		if (lo < hi && class_between(d, lo, hi, NG_GRAMMAR_AND))
			cost += 6;
		/* another event between the two is likelier to be the dated one */
		for (j = 0; j < fs->f.n; j++)
			if (fs->f.v[j].from >= lo && fs->f.v[j].to <= hi && fs->f.v[j].kind >= 0 && &fs->f.v[j] != f &&
				fs->f.v[j].cls != NG_TRIGGER_OBJECT)
				cost += 12;
		if (m->edtf.from.day == 0)
			cost += 4;
		if (cost < best_cost)
		{
			best_cost = cost;
			best = i;
		}
	}
	return best_cost <= 60 ? best : -1;
}
