/* frames.c: triggers of a sentence, their clauses and dates; the frames as a whole. */
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
add_frame(const NgDoc *d, NgFrames *fs, int32_t from, int32_t to)
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

#define GIFT_TOKENS	8			/* from the verb to what is given */

static bool
gives(const NgDoc *d, int32_t tok, int32_t end)
{
	int32_t		i;

	for (i = tok; i < end && i < tok + GIFT_TOKENS; i++)
		if (ng_is(d, i, NG_CAT_TRIGGER, NG_TRIGGER_GIFT))
			return true;
	return false;
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

static void
add_pledge(const NgDoc *d, NgFrames *fs, int32_t from, int32_t to, const NgLexEntry *words)
{
	NgFrame    *f = add_frame(d, fs, from, to);

	f->trig = words;
	f->cls = NG_TRIGGER_PLEDGE;
	f->arg = NG_ARG_DIRECT;
	f->kind = NG_KIND_PLEDGE;
}

/* Does what some rows of triggers.tsv ask for stand beside the words? */
static bool
has_its_need(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t end,
			 const NgLexEntry *words)
{
	/* "trao quà" is help, "trao giải" is none */
	if (words->num & NG_ARG_GIFT)
		return gives(d, end, d->sents.v[fs->sent].to);
	/* "công nhận Nhà nước Palestine", but "công nhận kết quả" */
	if (words->num & NG_ARG_STATE)
		return ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_STATE) > 0;
	/* "20 năm quan hệ đối tác" looks back, else it goes on */
	return !(words->num & NG_ARG_YEARS) || behind_years(d, fs, tok);
}

/*
 * The next token before end where a trigger begins or, behind words of speech, something may be
 * announced; most words are neither.
 */
static int32_t
next_sign(const NgDoc *d, int32_t tok, int32_t end, bool said)
{
	while (tok < end && !(ng_digest(d, tok)->cats & (1 << NG_CAT_TRIGGER)) &&
		   !(said && (ng_ending_at(d, tok) & NG_G(FUTURE))))
		tok++;
	return tok;
}

/* Classes of triggers that say something about others, and make no frame. */
static bool
is_silent(int cls)
{
	const uint32_t silent = 1 << NG_TRIGGER_STOP | 1 << NG_TRIGGER_ACTION | 1 << NG_TRIGGER_ITEM |
		1 << NG_TRIGGER_HONOUR | 1 << NG_TRIGGER_GIFT | 1 << NG_TRIGGER_SPORT;

	return silent >> cls & 1;
}

/* "có cuộc gặp": a verb that holds nothing, it only carries the noun. */
static bool
is_light(int cls, const NgLexEntry *words)
{
	return cls == NG_TRIGGER_HOST && (words->num & NG_ARG_SAID);
}

static void
find_triggers(const NgDoc *d, NgFrames *fs)
{
	const NgSent *s = &d->sents.v[fs->sent];
	int32_t		tok = s->from;
	int32_t		e = fs->ent_from;

	while (tok < s->to)
	{
		const NgMatch *m,
				   *object;
		const NgLexEntry *words;
		int32_t		end,
					future;

		while (e < fs->ent_to && d->ents.v[e].at.to <= tok)
			e++;
		while (e < fs->ent_to && ng_is_gathering(&d->ents.v[e]))
			e++;
		end = e < fs->ent_to && d->ents.v[e].at.from < s->to ? d->ents.v[e].at.from : s->to;
		tok = next_sign(d, tok, end,
						fs->f.n > 0 && fs->f.v[fs->f.n - 1].cls == NG_TRIGGER_SPEECH);
		if (tok >= s->to)
			break;
		if (e < fs->ent_to && d->ents.v[e].at.from <= tok)
		{
			const NgEntity *ent = &d->ents.v[e];
			int			kind = ent->at.from == tok ? forum_kind(d, ent) : -1;

			if (kind < 0 && ent->at.from == tok && is_held(d, fs, ent))
				kind = NG_KIND_SUMMIT;
			/* "Tuần lễ Cấp cao APEC (Diễn đàn Hợp tác Kinh tế …)": its name again */
			if (kind >= 0 && e > fs->ent_from && ng_punct(d, tok - 1, '(') &&
				ent[-1].type == NG_ENT_FORUM && ent[-1].at.to == tok - 1)
				kind = -1;

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
		if (!m || m->cls == NG_TRIGGER_STOP || is_light(m->cls, ng_entry(d, m)))
		{
			int32_t		n = m ? m->ntok : 1;

			if (is_announced(d, fs, tok, e))
			{
				add_pledge(d, fs, tok, tok + n, ng_entry(d, ng_match(d, tok - 1, NG_CAT_GRAMMAR)));
				m = NULL;
			}
			if (!m)
			{
				tok += n;
				continue;
			}
		}
		/*
		 * a phrase may not run into an entity ("thăm | Lào"), unless it is an office that the
		 * phrase is about
		 */
		while (m && e < fs->ent_to && tok + m->ntok > d->ents.v[e].at.from &&
			   !(m->ntok > 2 &&
				 (d->ents.v[e].type <= NG_ENT_OFFICE || d->ents.v[e].type == NG_ENT_GROUP)))
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
		words = ng_entry(d, m);
		future =
			m->cls == NG_TRIGGER_ACTION ? ng_grammar_before(d, tok, s->from, NG_GRAMMAR_FUTURE) : 0;
		if (future && !ng_grammar_before(d, tok - future, s->from, NG_GRAMMAR_HYPOTHETICAL))
		{
			/* "sẽ tăng cường": to say that one will do something is a pledge */
			add_pledge(d, fs, tok, tok + m->ntok, words);
		}
		else if (!has_its_need(d, fs, tok, tok + m->ntok, words))
		{
			/* only a look-alike */
		}
		else if (m->cls == NG_TRIGGER_ARRIVE)
		{
			if (ng_arrives(d, fs, tok, tok + m->ntok))
			{
				NgFrame    *f = add_frame(d, fs, tok, tok + m->ntok);

				f->trig = words;
				f->cls = NG_TRIGGER_VERB;
				f->arg = NG_ARG_VISIT;
				f->kind = words->kind;
			}
		}
		else if (!is_silent(m->cls))
		{
			NgFrame    *f = add_frame(d, fs, tok, tok + m->ntok);

			/* "ký | thỏa thuận": what is signed */
			if (m->cls == NG_TRIGGER_AGREE && fs->f.n > 1 && f[-1].cls == NG_TRIGGER_DOCUMENT &&
				tok - f[-1].to <= 2 &&
				(object = ng_match_class(d, tok, NG_CAT_TRIGGER, NG_TRIGGER_OBJECT)))
			{
				m = object;
				words = ng_entry(d, m);
			}
			f->to = tok + m->ntok;
			f->trig = words;
			f->cls = m->cls;
			f->arg = words->num & NG_ARG_PARTIES;
			f->kind = words->kind;
			if (e < fs->ent_to && d->ents.v[e].type == NG_ENT_GROUP && d->ents.v[e].at.from < f->to)
			{
				f->between.from = e; /* "cuộc gặp hai Bộ Chính trị" holds its parties */
				f->between.to = e + 1;
			}
			if (e < fs->ent_to && d->ents.v[e].at.from < f->to &&
				(d->ents.v[e].type == NG_ENT_OFFICE ||
				 (d->ents.v[e].type == NG_ENT_PERSON && d->ents.v[e].ncountries > 0)))
			{
				f->obj.from = e; /* "trục xuất đại sứ Iran" */
				f->obj.to = e + 1;
			}
		}
		tok += m->ntok;
	}
}

/*
 * Where the clause of frame i ends: at the next trigger that opens a clause, at a semicolon, or
 * with the sentence.
 */
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

void
ng_frames(const NgDoc *d, int32_t sent, NgFrames *fs)
{
	int32_t		i;

	fs->sent = sent;
	fs->f.n = 0;
	fs->ends = 0;
	sentence_ranges(d, fs);
	find_triggers(d, fs);
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
		f->clause_from = f->from;
		if (!ng_ents_empty(f->subj) && f->how != NG_SUBJ_WEAK &&
			!ng_semicolon_between(d, fs, d->ents.v[f->subj.to - 1].at.to, f->from) &&
			(i == 0 || fs->f.v[i - 1].kind < 0 ||
			 fs->f.v[i - 1].to <= d->ents.v[f->subj.from].at.from))
			f->clause_from = d->ents.v[f->subj.from].at.from;
	}
	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].cls == NG_TRIGGER_NOUN)
			noun_clause(d, fs, i);
	for (i = 0; i < fs->f.n; i++)
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
	/* a clause of speech ends where the next one with the same or a new subject begins */
	for (i = 0; i + 1 < fs->f.n; i++)
	{
		NgFrame    *f = &fs->f.v[i];
		int32_t		j;

		for (j = i + 1; j < fs->f.n; j++)
		{
			const NgFrame *g = &fs->f.v[j];

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
}

static bool
said_between(const NgFrames *fs, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].cls == NG_TRIGGER_SPEECH && fs->f.v[i].from >= from && fs->f.v[i].to <= to)
			return true;
	return false;
}

#define LONG_DAYS	800			/* longer than any meeting or visit */
#define SINCE_TOKENS	24		/* behind an event in which what else began then is told */
#define ASIDE_TOKENS	16		/* of a bracket that tells a time again */

/* "Ngày 18-11 (sáng 19-11 giờ Việt Nam)": the same moment once more; or part of a forum's name. */
static bool
stands_aside(const NgDoc *d, const NgFrames *fs, int32_t date)
{
	const NgDateMention *m = &d->dates.v[date];
	int32_t		e = ng_ent_from(d, m->at.to) - 1;
	int32_t		i;

	if (e >= 0 && d->ents.v[e].type == NG_ENT_FORUM && d->ents.v[e].at.from < m->at.from &&
		d->ents.v[e].at.to >= m->at.to)
		return true;
	for (i = m->at.from - 1; i >= 0 && i > m->at.from - ASIDE_TOKENS; i--)
	{
		if (ng_punct(d, i, ')'))
			return false;
		if (ng_punct(d, i, '('))
			return date > fs->date_from && i - d->dates.v[date - 1].at.to <= 4;
	}
	return false;
}

/* "chuyến thăm đầu tiên kể từ khi xung đột bùng phát năm 2022": the year of something else. */
static bool
since_between(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from; i < to && i < from + SINCE_TOKENS; i++)
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_SINCE))
			return true;
	return false;
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
		bool		period,
					elsewhere = false;

		if (m->edtf.form == NG_DATE_UNKNOWN && !m->set)
			continue;
		if (m->type != NG_TIMEX_DATE && m->type != NG_TIMEX_TIME)
			continue;
		if (f->kind >= 0 && ng_family(f->kind) != NG_FAMILY_DOCUMENT && ng_spans_years(d, m))
			continue;
		/*
		 * "Chương trình hành động giai đoạn 2021-2024", "thành viên nhiệm kỳ 2026-2028": when it
		 * is valid
		 */
		period = ng_is(d, m->at.from, NG_CAT_TIME, NG_TIME_PERIOD) > 0 ||
			ng_is(d, m->at.from - 2, NG_CAT_TIME, NG_TIME_PERIOD) == 2;
		if (period && f->cls == NG_TRIGGER_DOCUMENT)
			continue;
		if (m->at.to <= f->from)
		{
			lo = m->at.to;
			hi = f->from;
			cost = (hi - lo) / 2;
			if (f->cls == NG_TRIGGER_NOUN && !f->adverbial && said_between(fs, lo, hi))
				continue;		/* "Ngày 8-10, A cho biết … cuộc gặp": the day of what was said */
		}
		else
		{
			lo = f->to;
			hi = m->at.from;
			cost = hi - lo;
		}
		if (f->adverbial && m->at.from >= f->clause_to)
			continue;			/* "Tại cuộc gặp, …": the date of something that was said there */
		if (ng_comma_between(d, lo, hi))
			cost += 5;
		if (lo < hi && ng_class_between(d, lo, hi, NG_GRAMMAR_AND))
			cost += 6;
		/* "chuyến thăm của A năm 2006 | và | chuyến thăm của B năm 2009" */
		if (hi == f->from && lo < hi && ng_grammar_before(d, hi, lo, NG_GRAMMAR_AND) == hi - lo)
			cost += 30;
		/*
		 * "Ngày 29/10 … đưa tin về chuyến thăm … ngày 27-28/10": the first is the day of the verb
		 */
		if (hi == f->from && f->cls == NG_TRIGGER_NOUN && !f->carried && !f->adverbial &&
			!f->occasion)
			cost += 12;
		if (m->edtf.form == NG_DATE_POINT && since_between(d, f->to, m->at.from))
			continue;
		if (stands_aside(d, fs, i))
			cost += 20;
		/* "ra Tuyên bố về tầm nhìn đến năm 2030": how far it reaches */
		if ((f->arg != NG_ARG_VISIT || m->edtf.from.month == 0) && m->at.from > f->to &&
			ng_is(d, m->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_TO) == 1)
			cost += 15;
		/* "300 năm quan hệ (1717-2017)": nobody visits so long */
		if (!m->set && (f->arg == NG_ARG_VISIT || f->arg == NG_ARG_MUTUAL) &&
			f->cls != NG_TRIGGER_DOCUMENT && m->day_from != NG_DAY_UNKNOWN &&
			m->day_from > NG_DAY_PAST && m->day_to < NG_DAY_FUTURE &&
			m->day_to - m->day_from > LONG_DAYS)
			cost += 100;
		/* another event between the two is likelier to be the dated one */
		for (j = 0; j < fs->f.n; j++)
			if (fs->f.v[j].from >= lo && fs->f.v[j].to <= hi && fs->f.v[j].kind >= 0 &&
				&fs->f.v[j] != f && fs->f.v[j].cls != NG_TRIGGER_OBJECT)
			{
				cost += 12;
				elsewhere = true;
			}
		/* ", người bị cáo buộc … năm 2022": the year of what another clause tells */
		if (elsewhere && lo == f->to && m->edtf.from.day == 0 && ng_comma_between(d, lo, hi))
			continue;
		if (m->edtf.from.day == 0)
			cost += 4;
		if (period)
			cost += 20;
		if (cost < best_cost)
		{
			best_cost = cost;
			best = i;
		}
	}
	return best_cost <= 60 ? best : -1;
}
