/* frame_roles.c: which entities stand in which role of a trigger. */
#include "frame_parts.h"

#define REACH_TOKENS	80		/* how far left of a trigger its subject may end */
#define REACH_ENTS		12

/* The end of an entity with the spouse behind it, who has no name: "A và Phu nhân". */
static int32_t
end_with_spouse(const NgDoc *d, int32_t ent)
{
	int32_t		end = d->ents.v[ent].at.to;
	int32_t		n = d->ents.v[ent].type <= NG_ENT_OFFICE
		? ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_SPOUSE) : 0;

	return end + n;
}

/* Joined to the entity before it by a conjunction, a comma or a dash? */
static bool
joined(const NgDoc *d, int32_t left, int32_t right, bool with)
{
	int32_t		gap_from = end_with_spouse(d, left);
	int32_t		tok = ng_left_of_phrase(d, d->ents.v[right].at.from, gap_from);
	int32_t		n;

	if (tok == gap_from)		/* "Chủ nhiệm Ủy ban | Hạ viện Hoa Kỳ" */
		return d->ents.v[left].type != NG_ENT_PLACE && d->ents.v[right].type != NG_ENT_PLACE &&
			!ng_is_media(&d->ents.v[left]);	/* "Dân trí | Ngoại trưởng Philippines" */
	/* but "Kết thúc hội đàm, hai Bộ trưởng": when, and who */
	if (tok - gap_from == 1 && (ng_punct(d, gap_from, ',') || ng_punct(d, gap_from, '-')))
		return (d->ents.v[left].type == d->ents.v[right].type &&
				!ng_is_gathering(&d->ents.v[left])) ||
			/* "Ngoại trưởng Campuchia, Thái Lan" */
			(d->ents.v[left].type == NG_ENT_OFFICE && d->ents.v[left].ncountries == 1 &&
			 d->ents.v[right].type == NG_ENT_COUNTRY);
	if (tok - gap_from == 1 && ng_punct(d, gap_from, ';'))
		return d->ents.v[left].type == NG_ENT_PERSON && d->ents.v[right].type == NG_ENT_PERSON;
	if ((n = ng_grammar_before(d, tok, gap_from, NG_GRAMMAR_AND)) > 0 && tok - n <= gap_from + 1)
		return true;
	return with && (n = ng_grammar_before(d, tok, gap_from, NG_GRAMMAR_WITH)) > 0 &&
		tok - n <= gap_from + 1;
}

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

/*
 * The trigger that "của" before the entity hangs on: "lời mời của A", "sự chứng kiến của A"; its
 * class, 0 if none.
 */
static int
owner_of(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok = ng_left_of_phrase(d, d->ents.v[ent].at.from, first);
	int32_t		n = ng_grammar_before(d, tok, first, NG_GRAMMAR_OF);
	const NgFrame *before = n ? ng_frame_ending(fs, tok - n) : NULL;

	return before ? before->cls : 0;
}

/*
 * Inside the phrase that opens the sentence, before its subject: "nhận lời mời của A, B", "Trước
 * thềm chuyến thăm của A, B"?
 */
static bool
owned(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		from = ent;

	/* "lời mời của A và B" */
	while (from > fs->ent_from && ent - from < REACH_ENTS &&
		   d->ents.v[from - 1].type <= NG_ENT_OFFICE &&
		   ng_grammar_before(d, d->ents.v[from].at.from, d->ents.v[from - 1].at.to, NG_GRAMMAR_AND))
		from--;
	ent = from;
	return owner_of(d, fs, ent) == NG_TRIGGER_INVITE ||
		(ng_is(d, first, NG_CAT_GRAMMAR, NG_GRAMMAR_OCCASION) &&
		 ng_grammar_before(d, ng_left_of_phrase(d, d->ents.v[ent].at.from, first), first,
						   NG_GRAMMAR_OF));
}

/*
 * "Tại cuộc gặp B, A chúc mừng", "Gặp B, A bày tỏ": B belongs to the phrase that opens the
 * sentence, not to A.
 */
static bool
opening_object(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	int32_t		i;

	for (i = 0; i < fs->f.n && fs->f.v[i].from < d->ents.v[ent].at.from; i++)
	{
		const NgFrame *f = &fs->f.v[i];

		if (ent < f->obj.to && ent >= f->obj.from &&
			(f->adverbial || ng_opens_sentence(d, fs, f->from)))
			return true;
	}
	return false;
}

/* The coordinated group that ends with ent, leftwards; "nhận lời mời của A, B": B alone. */
static NgEnts
group_ending(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	NgEnts		g;

	g.to = ent + 1;
	g.from = ent;
	while (g.from > fs->ent_from && g.to - g.from < REACH_ENTS &&
		   ng_may_act(&d->ents.v[g.from - 1]) &&
		   !(ng_is_gathering(&d->ents.v[g.from - 1]) &&
			 d->ents.v[g.from - 1].at.to < d->ents.v[g.from].at.from) &&
		   !(ng_punct(d, d->ents.v[g.from - 1].at.to, ',') && opening_object(d, fs, g.from - 1)) &&
		   joined(d, g.from - 1, g.from, true) &&
		   !(ng_punct(d, d->ents.v[g.from - 1].at.to, ',') && owned(d, fs, g.from - 1)))
		g.from--;
	return g;
}

static NgEnts
group_starting(const NgDoc *d, const NgFrames *fs, int32_t ent, int32_t end, bool lists)
{
	NgEnts		g;

	g.from = ent;
	g.to = ent + 1;
	while (g.to < fs->ent_to && g.to - g.from < REACH_ENTS && d->ents.v[g.to].at.from < end &&
		   joined(d, g.to - 1, g.to, false) &&
		   (lists || !ng_punct(d, d->ents.v[g.to].at.from - 1, ',')))
		g.to++;
	return g;
}

/* "chuyến thăm của A, B đã trả lời": a comma goes on only with a list that ends in "và C". */
static NgEnts
owners(const NgDoc *d, NgEnts g)
{
	int32_t		last = g.to - 1;

	while (last > g.from && ng_punct(d, d->ents.v[last].at.from - 1, ','))
		last--;
	if (last < g.to - 1)
		g.to = last + 1;
	return g;
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

void
ng_find_subject(const NgDoc *d, const NgFrames *fs, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		i = f->ent - 1;
	int32_t		tried;
	int32_t		edge =
		ng_before_adverbs(d, before_date(d, fs, ng_before_together(d, fs, f->from, first)), first);
	NgEnts		weak = {0, 0};
	const NgFrame *before;

	if (is_act(f) && ng_punct(d, edge - 1, ';'))
	{
		f->subj = opener_of(d, fs, f);
		if (!ng_ents_empty(f->subj))
		{
			f->how = NG_SUBJ_STRONG;
			return;
		}
	}
	/* what stands right before the verb is its subject, whatever stands before that */
	if (i >= fs->ent_from && is_predicate(d, &d->ents.v[i]))
		i--;
	if (i >= fs->ent_from && d->ents.v[i].at.to == edge && f->cls != NG_TRIGGER_NOUN &&
		f->cls != NG_TRIGGER_OBJECT &&
		(may_be_subject(d, fs, i) || speaks_for_country(&d->ents.v[i], f)))
	{
		NgEnts		g = group_ending(d, fs, i);
		int32_t		tok = ng_left_of_phrase(d, d->ents.v[g.from].at.from, first);

		/* "hội đàm với B đang thăm Lào": B pays the visit */
		if (!ng_any_before(d, tok, first,
						   NG_G(AT) | NG_G(FOR) | NG_G(ACCORDING) | NG_G(BETWEEN) | NG_G(TO) |
							   (f->arg == NG_ARG_VISIT ? 0 : NG_G(WITH))) ||
			ng_grammar_before(d, tok, first, NG_GRAMMAR_QUOTING))
		{
			NgSubjectHow how = position_of(d, fs, g.from);

			/* "chuyến thăm của A sẽ góp phần", "kỳ họp sẽ tạo động lực": they promise nothing */
			if (is_of_action(f) &&
				(how == NG_SUBJ_WEAK || how == NG_SUBJ_NONE || ng_is_gathering(&d->ents.v[g.from])))
				return;
			f->subj = head_of(d, fs, g);
			if (how != NG_SUBJ_EMBEDDED)
				how = private_person(d, g.from, first) ? NG_SUBJ_WEAK : NG_SUBJ_STRONG;
			f->how = (uint8_t) how;
			return;
		}
	}

	/*
	 * "A ca ngợi B khi thăm …": A, who said it, pays the visit; "triệu tập đại sứ B để phản đối":
	 * so does the one who summons
	 */
	if ((f->cls == NG_TRIGGER_VERB && ng_grammar_before(d, edge, first, NG_GRAMMAR_WHEN)) ||
		(f->cls == NG_TRIGGER_SPEECH && ng_grammar_before(d, edge, first, NG_GRAMMAR_PURPOSE)))
		for (before = f; before-- > fs->f.v;)
			if (before->how == NG_SUBJ_STRONG && before->cls != NG_TRIGGER_NOUN &&
				!ng_ents_empty(before->subj))
			{
				f->subj = before->subj;
				f->how = NG_SUBJ_STRONG;
				return;
			}

	/* "Canberra trục xuất … và cáo buộc": a place goes on as the subject that it was */
	before = f > fs->f.v ? f - 1 : NULL;
	if (before && !ng_ents_empty(before->subj) &&
		d->ents.v[before->subj.from].type == NG_ENT_PLACE && before->how == NG_SUBJ_STRONG &&
		speaks_for_country(&d->ents.v[before->subj.from], f) &&
		ng_grammar_before(d, edge, before->to, NG_GRAMMAR_AND))
	{
		f->subj = before->subj;
		f->how = NG_SUBJ_STRONG;
		return;
	}

	/* "sẽ tăng cường …, sẽ mở rộng" */
	if (is_of_action(f))
	{
		if (before && is_act(before) && before->how != NG_SUBJ_WEAK && !before->nominal &&
			(before->to == edge || ng_punct(d, edge - 1, ',') ||
			 ng_grammar_before(d, edge, before->to, NG_GRAMMAR_AND)))
		{
			f->subj = before->subj;
			f->how = before->how;
		}
		return;
	}
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
		g = group_ending(d, fs, i);
		how = position_of(d, fs, g.from);
		/*
		 * "ủng hộ Thủ tướng Hungary, khẳng định …", "chúc mừng Lào và đề nghị": who supports him
		 * goes on
		 */
		if (how == NG_SUBJ_EMBEDDED &&
			((f->cls >= NG_TRIGGER_SPEECH && f->cls <= NG_TRIGGER_PLEDGE &&
			  ng_punct(d, edge - 1, ',')) ||
			 ng_is(d, d->ents.v[g.to - 1].at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_AND)))
			how = NG_SUBJ_NONE;
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
		(who->type == NG_ENT_GROUP && who->ncountries > 1))
		return true;
	if (ng_grammar_before(d, verb, first, NG_GRAMMAR_TOGETHER))
		who = &d->ents.v[group_ending(d, fs, ent).from];
	return ng_left_of_phrase(d, who->at.from, first) < who->at.from || who->type == NG_ENT_OFFICE;
}

bool
ng_arrives(const NgDoc *d, const NgFrames *fs, int32_t tok, int32_t end)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		there = ng_ent_at(d, fs, end);
	int32_t		edge =
		ng_before_adverbs(d, before_date(d, fs, ng_before_together(d, fs, tok, first)), first);
	const NgEntity *who,
			   *where;

	if (there >= fs->ent_to || there == fs->ent_from)
		return false;
	where = &d->ents.v[there];
	who = where - 1;
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
	return position_of(d, fs, group_ending(d, fs, there - 1).from) == NG_SUBJ_STRONG;
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

/* Does what stands at `at`, behind the words up to tok, stand in the object's place? */
static bool
is_object(const NgDoc *d, const NgFrame *f, int32_t tok, int32_t at)
{
	bool		direct = f->arg == NG_ARG_DIRECT;
	int32_t		gap = at - tok;

	if (ng_grammar_before(d, at, tok, NG_GRAMMAR_FOR))
		return direct;			/* of a meeting it is the topic: "hội đàm về Ukraine" */
	if (gap <= 2 || (direct && gap <= 8))
		return true;
	if (f->arg == NG_ARG_VISIT && ng_grammar_before(d, at, tok, NG_GRAMMAR_LOCALITY))
		return true;			/* "thăm hai địa phương Trung Quốc" */
	return ng_any_before(d, at, tok, NG_G(WITH) | NG_G(TO)) > 0;
}

/*
 * Right of the trigger: its object, "với B", "giữa A và B", "của A".  Stops
 * at the next trigger and after fifteen tokens without an entity.
 */
void
ng_find_objects(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		end = next_trigger(fs, i, f->clause_to);
	int32_t		e = f->ent_behind;
	int32_t		tok = f->to;
	int32_t		seen = 0;

	while (e < fs->ent_to && d->ents.v[e].at.from < end && seen < 4)
	{
		NgEnts		g =
			group_starting(d, fs, e, end, !f->adverbial && !ng_opens_sentence(d, fs, f->from));
		int32_t		at = ng_left_of_phrase(d, d->ents.v[e].at.from, first);
		int32_t		gap = at - tok;

		if (gap > 15 || ng_comma_between(d, tok, at) || (at > tok && ng_punct(d, tok, ':')))
			break;
		if (e > fs->ent_from && d->ents.v[e].type == NG_ENT_COUNTRY &&
			d->ents.v[e - 1].type == NG_ENT_PLACE &&
			d->ents.v[e].at.from - d->ents.v[e - 1].at.to <= 1)
		{
			tok = d->ents.v[e++].at.to; /* "tại Kuala Lumpur, Malaysia": where, not who */
			continue;
		}
		if (ng_is_gathering(&d->ents.v[e]))
		{
			e++;
			continue;
		}
		if (ng_grammar_before(d, at, first, NG_GRAMMAR_BETWEEN))
		{
			/* "dự án nhằm thúc đẩy thương mại giữa hai nước": of what it is for */
			if (ng_ents_empty(f->between) &&
				!(f->cls == NG_TRIGGER_VERB && ng_class_between(d, tok, at, NG_GRAMMAR_PURPOSE)))
			{
				while (g.to < fs->ent_to && joined(d, g.to - 1, g.to, true))
					g.to++;		/* "giữa A với B" */
				f->between = g;
			}
		}
		else if (ng_grammar_before(d, at, first, NG_GRAMMAR_OF))
		{
			g = owners(d, g);
			if (ng_ents_empty(f->of) && owner_of(d, fs, e) != NG_TRIGGER_WITNESS)
				f->of = g;
		}
		else if (ng_grammar_before(d, at, first, NG_GRAMMAR_AT) ||
				 ng_grammar_before(d, at, first, NG_GRAMMAR_IN))
		{
			if (f->arg == NG_ARG_VISIT && ng_ents_empty(f->obj))
				f->obj = g;
		}
		else if (ng_ents_empty(f->obj) && is_object(d, f, tok, at))
			f->obj = g;
		tok = d->ents.v[g.to - 1].at.to;
		e = g.to;
		seen++;
	}
}
