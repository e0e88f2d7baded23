/* frame_subject.c: whom a clause is about. */
#include "frame_parts.h"

#define REACH_TOKENS	80		/* how far left of a trigger its subject may end */
#define REACH_ENTS		12

#define VESSEL_TOKENS	14		/* from "tàu" over its name to "của" */

/* "Tàu khu trục X của | Hải quân Ấn Độ | cập cảng": the ship opens the clause for its navy. */
static bool
is_of_vessel(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		of = tok - ng_grammar_before(d, tok, first, NG_GRAMMAR_OF);
	int32_t		i;

	if (of == tok)
		return false;
	for (i = of - 1; i >= first && i >= of - VESSEL_TOKENS && !ng_punct(d, i, ','); i--)
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_VESSEL) &&
			(i - first <= 1 || d->toks.v[i - 1].kind == NG_TOK_PUNCT || ng_date_ends(d, fs, i)))
			return true;
	return false;
}

static NgSubjectHow
position_of(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	const uint64_t objects = NG_G(AT) | NG_G(OF) | NG_G(FOR) | NG_G(TO) | NG_G(FROM) | NG_G(IN) |
		NG_G(WITH) | NG_G(BETWEEN) | NG_G(ACCORDING) | NG_G(BEHALF);
	const uint64_t opens = NG_G(CLAUSE) | NG_G(PURPOSE) | NG_G(SCENE) | NG_G(THAT) | NG_G(WHICH) |
		NG_G(OCCASION) | NG_G(BY) | NG_G(PASSIVE) | NG_G(PAST) | NG_G(FUTURE) | NG_G(PRESENT) |
		NG_G(AND) | NG_G(HYPOTHETICAL);
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok = ng_left_of_phrase(d, d->ents.v[ent].at.from, first);
	const NgFrame *before;

	if (tok <= first)
		return NG_SUBJ_STRONG;
	before = ng_frame_ending(fs, tok);
	if (before && ng_grammar_before(d, tok, before->from, NG_GRAMMAR_AT))
		return NG_SUBJ_NONE;	/* "phát biểu tại Thụy Sĩ" */
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
	/* "đề nghị, | hai bên | thúc đẩy": what is asked for */
	if (ng_is_side(&d->ents.v[ent]) && ng_punct(d, tok - 1, ',') &&
		(before = ng_frame_ending(fs, tok - 1)) != NULL &&
		(before->cls == NG_TRIGGER_ASK || before->cls == NG_TRIGGER_AGREE))
		return NG_SUBJ_EMBEDDED;
	if (ng_grammar_before(d, tok, first, NG_GRAMMAR_QUOTING))
		return NG_SUBJ_STRONG;	/* "Reuters dẫn lời Ngoại trưởng Pháp nói" */
	if (is_of_vessel(d, fs, tok))
		return NG_SUBJ_STRONG;
	if (ng_any_before(d, tok, first, objects))
		return NG_SUBJ_NONE;
	if (d->ents.v[ent].type == NG_ENT_FORUM &&
		ng_grammar_before(d, tok, first, NG_GRAMMAR_OCCASION))
		return NG_SUBJ_NONE;	/* "bên lề hội nghị SCO, khẳng định" */
	if (ng_date_ends(d, fs, tok) || d->toks.v[tok - 1].kind == NG_TOK_PUNCT)
		return NG_SUBJ_STRONG;
	if (ng_any_before(d, tok, first, opens))
		return NG_SUBJ_STRONG;
	return NG_SUBJ_WEAK;
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
		(f->cls == NG_TRIGGER_SPEECH || f->cls == NG_TRIGGER_ASK || f->cls == NG_TRIGGER_PLEDGE ||
		 (f->cls == NG_TRIGGER_VERB && f->arg == NG_ARG_DIRECT));
}

/* "chuyên gia Mỹ": whose country it is, but who does not speak for it */
static bool
private_person(const NgDoc *d, int32_t ent, int32_t first)
{
	int32_t		tok = d->ents.v[ent].at.from;
	int32_t		n;

	for (n = 1; d->ents.v[ent].type == NG_ENT_COUNTRY && n <= 3 && tok - n >= first; n++)
		if (ng_is(d, tok - n, NG_CAT_OFFICE, NG_OFFICE_PERSON) == n)
			return true;
	return false;
}

/* "do ông A làm | Trưởng đoàn": what he is, not another. */
static bool
is_predicate(const NgDoc *d, const NgEntity *e)
{
	return e->type == NG_ENT_OFFICE &&
		ng_is(d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_HEAD_OF) > 1;
}

/* "Tập đoàn B (Nhật Bản)": where it is from. */
static bool
is_bracketed(const NgDoc *d, const NgEntity *e)
{
	return ng_punct(d, e->at.from - 1, '(') && ng_punct(d, e->at.to, ')');
}

/* "A dẫn đầu đoàn đại biểu B": A, whose delegation goes; else the run itself. */
static NgEnts
head_of(const NgDoc *d, const NgFrames *fs, NgEnts run)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok = ng_left_of_phrase(d, d->ents.v[run.from].at.from, first);
	int32_t		n = tok < d->ents.v[run.from].at.from
		? ng_grammar_before(d, tok, first, NG_GRAMMAR_HEAD_OF)
		: 0;

	if (n && run.from > fs->ent_from && d->ents.v[run.from - 1].type <= NG_ENT_OFFICE &&
		d->ents.v[run.from - 1].at.to == ng_before_adverbs(d, tok - n, first))
	{
		run.from--;
		run.to = run.from + 1;
	}
	return run;
}

/*
 * May the entity be the subject of what follows?  Not where somebody went ("thăm | Pháp | tuần
 * trước dự lễ", "đến Puglia, | Italy | để dự"), not what he is in the delegation ("do A làm |
 * Trưởng đoàn | đã thăm"), not a meeting that is told of as a verb ("sẽ | hội đàm | với A, gặp
 * B").
 */
static bool
may_be_subject(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	const NgEntity *e = &d->ents.v[i];
	const NgFrame *before = ng_frame_ending(fs, e->at.from);
	int32_t		j;

	if (!ng_may_act(e) || is_predicate(d, e) || is_bracketed(d, e) ||
		(before && before->arg == NG_ARG_VISIT && before->cls == NG_TRIGGER_VERB))
		return false;
	if (e->type == NG_ENT_COUNTRY && i > fs->ent_from && e[-1].type == NG_ENT_PLACE &&
		e->at.from - e[-1].at.to == 1 && ng_punct(d, e[-1].at.to, ',') &&
		ng_any_before(d, e[-1].at.from, d->sents.v[fs->sent].from, NG_G(TO) | NG_G(AT)))
		return false;
	/* "là nhà lãnh đạo ASEAN đầu tiên gặp": what he is */
	if (e->type != NG_ENT_PERSON && ng_is(d, e->at.to, NG_CAT_TIME, NG_TIME_FIRST))
		return false;
	if (ng_is_gathering(e))
		for (j = 0; j < fs->f.n && fs->f.v[j].from <= e->at.from; j++)
			if (fs->f.v[j].from == e->at.from && fs->f.v[j].cls == NG_TRIGGER_VERB)
				return false;
	return true;
}

static bool
is_act(const NgFrame *f)
{
	return f->cls == NG_TRIGGER_SPEECH || f->cls == NG_TRIGGER_ASK || f->cls == NG_TRIGGER_AGREE ||
		f->cls == NG_TRIGGER_PLEDGE;
}

/*
 * "A nhấn mạnh …; đề nghị …": behind a semicolon the one goes on who opened the sentence, or
 * the part of it behind an earlier semicolon.
 */
static NgEnts
opener_of(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	NgEnts		opener = {0, 0};
	const NgFrame *g;

	for (g = fs->f.v; g < f; g++)
	{
		int32_t		tok;

		if (!is_act(g) || g->how != NG_SUBJ_STRONG || ng_ents_empty(g->subj))
			continue;
		tok = d->ents.v[g->subj.from].at.from;
		if (ng_ents_empty(opener) || ng_punct(d, tok - 1, ';'))
			opener = g->subj;
	}
	return opener;
}

/* "sẽ tăng cường" promises something only when those who will do it stand right before it. */
static bool
is_of_action(const NgFrame *f)
{
	return f->cls == NG_TRIGGER_PLEDGE && f->trig && f->trig->cat == NG_CAT_TRIGGER &&
		f->trig->cls == NG_TRIGGER_ACTION;
}

static void
set_subject(NgFrame *f, NgEnts who, NgSubjectHow how)
{
	f->subj = who;
	f->how = (uint8_t) how;
}

/*
 * What stands right before the verb, entity i, is its subject, whatever stands before that.  Does
 * this settle who it is?
 */
static bool
subject_beside(const NgDoc *d, const NgFrames *fs, NgFrame *f, int32_t i, int32_t edge)
{
	int32_t		first = d->sents.v[fs->sent].from,
				tok,
				n;
	NgEnts		g;
	NgSubjectHow how;

	if (i < fs->ent_from || d->ents.v[i].at.to != edge || f->cls == NG_TRIGGER_NOUN ||
		f->cls == NG_TRIGGER_OBJECT ||
		!(may_be_subject(d, fs, i) || speaks_for_country(&d->ents.v[i], f)))
		return false;
	g = ng_group_ending(d, fs, i);
	tok = ng_left_of_phrase(d, d->ents.v[g.from].at.from, first);
	/* "A đã nhận lời mời của B sẽ thăm": A */
	n = ng_grammar_before(d, tok, first, NG_GRAMMAR_INVITED_BY);
	if (n && g.from > fs->ent_from && may_be_subject(d, fs, g.from - 1) &&
		d->ents.v[g.from - 1].at.to == ng_before_adverbs(d, tok - n, first))
	{
		g = ng_group_ending(d, fs, g.from - 1);
		tok = ng_left_of_phrase(d, d->ents.v[g.from].at.from, first);
	}
	/* "hội đàm với B đang thăm Lào": B pays the visit */
	if (ng_any_before(d, tok, first,
					  NG_G(AT) | NG_G(FOR) | NG_G(ACCORDING) | NG_G(BETWEEN) | NG_G(TO) |
						  (f->arg == NG_ARG_VISIT ? 0 : NG_G(WITH))) &&
		!ng_grammar_before(d, tok, first, NG_GRAMMAR_QUOTING))
		return false;
	how = position_of(d, fs, g.from);
	/* "chuyến thăm của A sẽ góp phần", "kỳ họp sẽ tạo động lực": they promise nothing */
	if (is_of_action(f) &&
		(how == NG_SUBJ_WEAK || how == NG_SUBJ_NONE || ng_is_gathering(&d->ents.v[g.from])))
		return true;
	if (how != NG_SUBJ_EMBEDDED)
		how = private_person(d, g.from, first) ? NG_SUBJ_WEAK : NG_SUBJ_STRONG;
	set_subject(f, head_of(d, fs, g), how);
	return true;
}

/* The earlier frame whose subject goes on in this one, NULL if none. */
static const NgFrame *
goes_on_from(const NgDoc *d, const NgFrames *fs, const NgFrame *f, int32_t edge)
{
	int32_t		first = d->sents.v[fs->sent].from;
	const NgFrame *before;

	/*
	 * "A ca ngợi B khi thăm …": A, who said it, pays the visit; "triệu tập đại sứ B để phản đối":
	 * so does the one who summons
	 */
	if ((f->cls == NG_TRIGGER_VERB && ng_grammar_before(d, edge, first, NG_GRAMMAR_WHEN)) ||
		(f->cls == NG_TRIGGER_SPEECH && ng_grammar_before(d, edge, first, NG_GRAMMAR_PURPOSE)))
		for (before = f; before-- > fs->f.v;)
			if (before->how == NG_SUBJ_STRONG && before->cls != NG_TRIGGER_NOUN &&
				!ng_ents_empty(before->subj))
				return before;

	/* "Canberra trục xuất … và cáo buộc": a place goes on as the subject that it was */
	before = f - 1;
	if (f > fs->f.v && !ng_ents_empty(before->subj) &&
		d->ents.v[before->subj.from].type == NG_ENT_PLACE && before->how == NG_SUBJ_STRONG &&
		speaks_for_country(&d->ents.v[before->subj.from], f) &&
		ng_grammar_before(d, edge, before->to, NG_GRAMMAR_AND))
		return before;
	return NULL;
}

/* "sẽ tăng cường …, sẽ mở rộng": the one who made the promise before goes on, nobody else. */
static void
subject_of_action(const NgDoc *d, const NgFrames *fs, NgFrame *f, int32_t edge)
{
	const NgFrame *before = f - 1;

	if (f > fs->f.v && is_act(before) && before->how != NG_SUBJ_WEAK && !before->nominal &&
		(before->to == edge || ng_punct(d, edge - 1, ',') ||
		 ng_grammar_before(d, edge, before->to, NG_GRAMMAR_AND)))
		set_subject(f, before->subj, before->how);
}

/* "A cáo buộc B "tham nhũng" và tuyên bố": A goes on, B has been spoken of. */
static bool
is_accused(const NgDoc *d, const NgFrames *fs, NgEnts run, int32_t edge)
{
	const NgFrame *before = ng_frame_ending(fs, d->ents.v[run.from].at.from);

	return before && before->cls == NG_TRIGGER_SPEECH && before->arg == NG_ARG_DIRECT &&
		ng_grammar_before(d, edge, before->to, NG_GRAMMAR_AND);
}

/*
 * The nearest from entity i leftwards that opens a clause; one inside a noun phrase where none
 * does.
 */
static void
nearest_subject(const NgDoc *d, const NgFrames *fs, NgFrame *f, int32_t i, int32_t edge)
{
	NgEnts		weak = {0, 0};
	int32_t		tried;

	for (tried = 0; i >= fs->ent_from && tried < REACH_ENTS; tried++)
	{
		NgEnts		g;
		NgSubjectHow how;

		if (f->from - d->ents.v[i].at.to > REACH_TOKENS)
			break;
		if (!may_be_subject(d, fs, i))
		{
			i--;
			continue;
		}
		if (!ng_ents_empty(weak) && ng_semicolon_between(d, fs, d->ents.v[i].at.to, f->from))
			break;
		g = ng_group_ending(d, fs, i);
		how = position_of(d, fs, g.from);
		/*
		 * "ủng hộ Thủ tướng Hungary, khẳng định …", "chúc mừng Lào và đề nghị": who supports him
		 * goes on
		 */
		if (how == NG_SUBJ_EMBEDDED &&
			((f->cls >= NG_TRIGGER_SPEECH && f->cls <= NG_TRIGGER_PLEDGE &&
			  (ng_punct(d, edge - 1, ',') || is_accused(d, fs, g, edge))) ||
			 ng_is(d, d->ents.v[g.to - 1].at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_AND)))
			how = NG_SUBJ_NONE;
		if (how == NG_SUBJ_STRONG || how == NG_SUBJ_EMBEDDED)
		{
			set_subject(f, g, how);
			return;
		}
		if (how == NG_SUBJ_WEAK && ng_ents_empty(weak))
			weak = g;
		i = g.from - 1;
	}
	if (!ng_ents_empty(weak))
		set_subject(f, weak, NG_SUBJ_WEAK);
}

NgSaid
ng_said_before(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		first = d->sents.v[fs->sent].from,
				n = ng_is(d, first, NG_CAT_GRAMMAR, NG_GRAMMAR_ACCORDING);
	const NgEntity *e = fs->ent_from < fs->ent_to ? &d->ents.v[fs->ent_from] : NULL;
	NgSaid		said = {{0, 0}, 0};
	int32_t		i;

	for (i = fs->f.n - 1; i >= 0; i--)
		if (fs->f.v[i].cls == NG_TRIGGER_SPEECH && fs->f.v[i].to <= tok)
		{
			said.who = fs->f.v[i].subj;
			said.to = fs->f.v[i].to;
			return said;
		}
	if (n && e && (e->person >= 0 || e->type == NG_ENT_OFFICE) && e->at.from == first + n &&
		ng_punct(d, e->at.to, ','))
	{
		said.who = (NgEnts) {fs->ent_from, fs->ent_from + 1};
		said.to = e->at.to;
	}
	return said;
}

/* Where a verb begins with all that may stand between it and those who do it. */
static int32_t
edge_of(const NgDoc *d, const NgFrames *fs, int32_t verb)
{
	int32_t		first = d->sents.v[fs->sent].from;

	return ng_before_adverbs(d, before_date(d, fs, ng_before_together(d, fs, verb, first)), first);
}

void
ng_find_subject(const NgDoc *d, const NgFrames *fs, NgFrame *f)
{
	int32_t		i = f->ent - 1,
				edge = edge_of(d, fs, f->from);
	const NgFrame *before;

	if (ng_is_need(f))
	{
		set_subject(f, ng_said_before(d, fs, f->from).who, NG_SUBJ_STRONG);
		return;
	}
	if (is_act(f) && ng_punct(d, edge - 1, ';'))
	{
		NgEnts		opener = opener_of(d, fs, f);

		if (!ng_ents_empty(opener))
		{
			set_subject(f, opener, NG_SUBJ_STRONG);
			return;
		}
	}
	if (i >= fs->ent_from && is_predicate(d, &d->ents.v[i]))
		i--;
	if (i >= fs->ent_from && d->ents.v[i].at.to == edge && ng_ent_owned(d, fs, i) < i)
		edge = d->ents.v[--i].at.to;
	if (subject_beside(d, fs, f, i, edge))
		return;
	if ((before = goes_on_from(d, fs, f, edge)) != NULL)
		set_subject(f, before->subj, NG_SUBJ_STRONG);
	else if (is_of_action(f))
		subject_of_action(d, fs, f, edge);
	else
		nearest_subject(d, fs, f, i, edge);
}

/*
 * A person, or who goes for a country: "Đoàn Lào", "các nhà lãnh đạo Pháp và Đức", "lãnh đạo
 * Pháp, Đức | cùng | đến".
 */
static bool
may_travel(const NgDoc *d, const NgFrames *fs, int32_t ent, int32_t verb)
{
	int32_t		first = d->sents.v[fs->sent].from;
	const NgEntity *who = &d->ents.v[ent];

	if (who->type == NG_ENT_PERSON || who->type == NG_ENT_OFFICE ||
		(who->type == NG_ENT_GROUP && who->ncountries > 1) ||
		ng_is(d, who->at.from, NG_CAT_GRAMMAR, NG_GRAMMAR_DELEGATION))
		return true;
	if (ng_grammar_before(d, verb, first, NG_GRAMMAR_TOGETHER))
		who = &d->ents.v[ng_group_ending(d, fs, ent).from];
	return ng_left_of_phrase(d, who->at.from, first) < who->at.from || who->type == NG_ENT_OFFICE;
}

bool
ng_arrives(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t end)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		there = ng_ent_at(d, fs, end);
	int32_t		edge = edge_of(d, fs, tok);
	const NgEntity *who,
			   *where;

	if (there >= fs->ent_to || there == fs->ent_from)
		return false;
	where = &d->ents.v[there];
	if (where[-1].at.to == edge && ng_ent_owned(d, fs, there - 1) < there - 1)
		edge = d->ents.v[--there - 1].at.to;
	who = &d->ents.v[there - 1];
	if (where->at.from - end > 1 ||
		(where->type != NG_ENT_COUNTRY && where->type != NG_ENT_PLACE) || where->ncountries != 1)
		return false;
	if (who->at.to != edge || !may_travel(d, fs, there - 1, tok))
		return false;
	if (who->ncountries == 1 && who->countries[0] == where->countries[0])
		return false;
	/* "dẫn đầu đoàn đại biểu Chính phủ Lào tới Việt Nam" */
	if (ng_grammar_before(d, ng_left_of_phrase(d, who->at.from, first), first, NG_GRAMMAR_HEAD_OF))
		return true;
	return position_of(d, fs, ng_group_ending(d, fs, there - 1).from) == NG_SUBJ_STRONG;
}
