/* frame_mood.c: tense and modality, verb or noun, real or wished for, and where a noun stands. */
#include "entity.h"
#include "frame_parts.h"

/* "chưa có kế hoạch cho cuộc gặp" (there are no plans yet for a meeting) */
static bool
denied_future(const NgDoc *d, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = from < to - 12 ? to - 12 : from; i < to; i++)
		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE) &&
			ng_grammar_before(d, i, from, NG_GRAMMAR_NEGATION))
			return true;
	return false;
}

/* "sẽ hội đàm với A, gặp gỡ B và dự C": one "sẽ" (will) for all verbs of the subject. */
static bool
shares_mood(const NgDoc *d, const NgFrames *fs, int32_t i, const NgFrame *f)
{
	const NgFrame *g = f - 1;
	int32_t		tok;

	if (i == 0 || f->cls == NG_TRIGGER_OBJECT || ng_ents_empty(f->subj))
		return false;
	if (i > 1 && g->cls == NG_TRIGGER_OBJECT)
		g--;					/* "sẽ dự lễ …, gặp" */
	if (i > 1 && g->cls == NG_TRIGGER_NOUN)
		g--;
	if (g->modality != NG_FUTURE || g->subj.from != f->subj.from || g->subj.to != f->subj.to)
		return false;
	if (ng_class_between(d, g->to, f->from, NG_GRAMMAR_PAST))
		return false;
	tok = ng_before_adverbs(d, f->from, g->to);
	/* "sẽ tới Lào để họp với B" */
	if (g->cls == NG_TRIGGER_VERB && g->arg == NG_ARG_VISIT &&
		ng_grammar_before(d, tok, g->to, NG_GRAMMAR_PURPOSE))
		return true;
	return ng_punct(d, tok - 1, ',') || ng_punct(d, tok - 1, ':') ||
		ng_grammar_before(d, tok, g->to, NG_GRAMMAR_AND);
}

/* What the words before a trigger say of it. */
static NgModality
mood_between(const NgDoc *d, int32_t from, int32_t to)
{
	const uint64_t moods = NG_G(NEGATION) | NG_G(FUTURE) | NG_G(HYPOTHETICAL);

	if (from < to - NG_NEAR_TOKENS)
		from = to - NG_NEAR_TOKENS;
	if (!(ng_ending_between(d, from, to) & moods))
		return NG_ASSERTED;
	if (ng_class_between(d, to - 3 > from ? to - 3 : from, to, NG_GRAMMAR_NEGATION))
		return NG_NEGATED;
	/* "chưa đến thời điểm để tiến hành đàm phán" */
	if (ng_class_between(d, to - 2 > from ? to - 2 : from, to, NG_GRAMMAR_PURPOSE) &&
		ng_class_between(d, from, to, NG_GRAMMAR_NEGATION))
		return NG_NEGATED;
	if (ng_class_between(d, from, to, NG_GRAMMAR_FUTURE))
		return denied_future(d, from, to) ? NG_NEGATED : NG_FUTURE;
	return ng_class_between(d, from, to, NG_GRAMMAR_HYPOTHETICAL) ? NG_HYPOTHETICAL : NG_ASSERTED;
}

void
ng_set_modality(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		from = first;

	if (!ng_ents_empty(f->subj))
		from = d->ents.v[f->subj.to - 1].at.to;
	if (i > 0 && fs->f.v[i - 1].to > from && fs->f.v[i - 1].kind >= 0)
		from = fs->f.v[i - 1].to;
	if (from > f->from)
		from = f->from;
	f->modality = mood_between(d, from, f->from);
	if (f->modality == NG_ASSERTED &&
		((f->cls == NG_TRIGGER_NOUN && ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_FUTURE)) ||
		 shares_mood(d, fs, i, f)))
		f->modality = NG_FUTURE;
	f->passive =
		ng_grammar_before(d, ng_ents_empty(f->subj) ? f->from : d->ents.v[f->subj.from].at.from,
						  first, NG_GRAMMAR_PASSIVE) > 0;
}

/* A sentence that a quotation mark or a dash opens: its second token is its first word. */
static bool
opens_with_mark(const NgDoc *d, int32_t tok)
{
	return d->toks.v[tok].kind == NG_TOK_PUNCT;
}

/* Is "của" or "từ", but not "từ chối", behind the noun, with at most one adverb between? */
static bool
is_owned(const NgDoc *d, int32_t tok)
{
	int32_t		adverb = ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_ADVERB);

	return (ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_FROM) &&
			!ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_NEGATION)) ||
		ng_is(d, tok + adverb, NG_CAT_GRAMMAR, NG_GRAMMAR_OF);
}

/* "lệnh ngừng bắn do Ukraine đề xuất": whose proposal the noun is? */
static bool
is_authored(const NgDoc *d, int32_t first, const NgFrame *f)
{
	int32_t		tok = ng_ents_empty(f->subj)
		? first
		: ng_left_of_phrase(d, d->ents.v[f->subj.from].at.from, first);
	int32_t		by = ng_grammar_before(d, tok, first, NG_GRAMMAR_BY);

	return by > 0 && tok - by > first && d->toks.v[tok - by - 1].kind == NG_TOK_WORD;
}

int32_t
ng_told_before(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from,
				i = f->ent - 1;

	return !ng_ents_empty(f->subj) && i >= f->subj.to &&
			i >= fs->ent_from && d->ents.v[i].type <= NG_ENT_OFFICE &&
			d->ents.v[i].at.to == ng_before_adverbs(d, f->from, first) &&
			ng_any_before(d, d->ents.v[i].at.from, first, NG_G(FOR) | NG_G(WITH))
		? i : -1;
}

/* "sự ủng hộ", "của cam kết", "các đề xuất": the trigger is a noun here. */
bool
ng_is_nominal(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const uint64_t before = NG_G(PLURAL) | NG_G(OF) | NG_G(AT) | NG_G(IN) | NG_G(WITH) |
		NG_G(ACCORDING) | NG_G(FROM) | NG_G(FOR) | NG_G(BY);
	int32_t		first = d->sents.v[fs->sent].from;
	const NgFrame *before_it;
	/* "khẳng định cam kết của Mỹ", "bác bỏ cáo buộc của Lào": a verb that has its noun */
	bool		phrase = f->to - f->from > 3;
	int32_t		tok,
				last;

	if ((f->cls != NG_TRIGGER_SPEECH && f->cls != NG_TRIGGER_ASK && f->cls != NG_TRIGGER_AGREE &&
		 f->cls != NG_TRIGGER_PLEDGE && f->cls != NG_TRIGGER_VERB &&
		 f->cls != NG_TRIGGER_DOCUMENT) || ng_is_need(f))
		return false;
	if (ng_any_before(d, f->from, first, before) &&
		!ng_grammar_before(d, f->from, first, NG_GRAMMAR_PAST) &&
		(f->cls == NG_TRIGGER_DOCUMENT ||
		 ng_before_together(d, fs, f->from, first) == ng_before_adverbs(d, f->from, first)))
		return true;
	/* "tham dự chiêu đãi của A" */
	before_it = ng_frame_ending(fs, f->from);
	if (f->cls == NG_TRIGGER_VERB && before_it && before_it->cls == NG_TRIGGER_ATTEND)
		return true;
	if (f->cls != NG_TRIGGER_VERB && f->cls != NG_TRIGGER_DOCUMENT)
	{
		int32_t		next = f->ent_behind;

		/* "Thỏa thuận được A và B ký" */
		if (f->cls == NG_TRIGGER_AGREE && ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_PASSIVE))
			return true;
		/* "các cáo buộc cho rằng": what the noun says */
		if (before_it && (before_it->nominal || before_it->cls == NG_TRIGGER_OBJECT))
			return true;
		/*
		 * "Thỏa thuận về những nguyên tắc cơ bản": the name of a document; "thỏa thuận giữa hai
		 * Chính phủ"
		 */
		if (f->cls != NG_TRIGGER_SPEECH && f->from > first && ng_is_cap(d, f->from) &&
			!opens_with_mark(d, first))
			return true;
		if (f->cls == NG_TRIGGER_AGREE && ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_BETWEEN))
			return true;
		/* "những nội dung được hai Bộ nhất trí": what was agreed on before */
		if (f->cls != NG_TRIGGER_SPEECH && (f->passive || is_authored(d, first, f)))
			return true;
		/* "chuyến thăm sẽ góp phần": nobody promises; but "Đồng thời, sẽ phối hợp" */
		tok = ng_before_adverbs(d, f->from, first);
		if (f->cls == NG_TRIGGER_PLEDGE && f->how == NG_SUBJ_NONE &&
			f->trig->cls == NG_TRIGGER_ACTION && tok > first &&
			!(tok - first <= 4 && ng_punct(d, tok - 1, ',')))
			return true;
		/* "Lào sẽ tăng cường A; ủng hộ B": one more thing that it will do */
		if (f->cls == NG_TRIGGER_SPEECH && ng_punct(d, tok - 1, ';') && f > fs->f.v &&
			f[-1].cls == NG_TRIGGER_PLEDGE && ng_is(d, f->from, NG_CAT_TRIGGER, NG_TRIGGER_ACTION))
			return true;
		/* "cam kết mạnh mẽ của Lào", "yêu cầu từ ICC" */
		if (f->cls != NG_TRIGGER_SPEECH && !phrase && is_owned(d, f->to))
			return true;
		/* "quyết tâm của hai nước", "nhấn mạnh yêu cầu", ", thỏa thuận hai Chính phủ" */
		if ((!phrase && ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_OF)) ||
			(f->cls == NG_TRIGGER_ASK && before_it && before_it->cls == NG_TRIGGER_SPEECH &&
			 f->kind == NG_KIND_REQUEST))
			return true;
		if (f->cls == NG_TRIGGER_AGREE && f->from > first &&
			d->toks.v[f->from - 1].kind == NG_TOK_PUNCT && next < fs->ent_to &&
			d->ents.v[next].at.from == f->to)
			return true;
	}
	/* "đàm phán khôi phục quan hệ": what the talks are about */
	if (before_it && before_it->cls == NG_TRIGGER_NOUN && before_it->arg == NG_ARG_MUTUAL)
		return true;
	/* "dẫn đầu đoàn … tới B" has been looked at; "là nhà lãnh đạo đầu tiên | gặp B" */
	if ((f->trig && f->trig->cat == NG_CAT_TRIGGER && f->trig->cls == NG_TRIGGER_ARRIVE) ||
		(f->cls == NG_TRIGGER_VERB && ng_is(d, f->from - 2, NG_CAT_TIME, NG_TIME_FIRST) == 2))
		return false;
	/* a verb stands next to its subject, or opens a clause of its own */
	tok = ng_before_adverbs(d, f->from, first);
	if (tok <= first || ng_ents_empty(f->subj) || (tok < f->from && f->how == NG_SUBJ_STRONG) ||
		tok - d->ents.v[f->subj.to - 1].at.to <= 4)
		return false;
	/* "A đã đến Đại sứ quán Lào viếng", "A đã nhận lời mời của B thăm": what A did before it */
	last = ng_ent_at(d, fs, tok) - 1;
	if (f->cls == NG_TRIGGER_ASK && ng_told_before(d, fs, f) >= 0)
		return false;
	if (last >= fs->ent_from && d->ents.v[last].at.to == tok &&
		ng_any_before(d, d->ents.v[last].at.from, first, NG_G(TO) | NG_G(INVITED_BY)) &&
		(f->cls == NG_TRIGGER_VERB || f->cls == NG_TRIGGER_SPEECH))
		return false;
	/* "A dẫn đầu đoàn đại biểu Lào thăm Việt Nam" */
	if (ng_class_between(d, d->ents.v[f->subj.to - 1].at.to, f->from, NG_GRAMMAR_HEAD_OF))
		return false;
	return !(d->toks.v[tok - 1].kind == NG_TOK_PUNCT || ng_date_ends(d, fs, tok) ||
			 ng_frame_ending(fs, tok) ||
			 ng_any_before(d, tok, first,
						   NG_G(AND) | NG_G(CLAUSE) | NG_G(PURPOSE) | NG_G(SCENE) | NG_G(THAT) |
							   NG_G(PASSIVE) | NG_G(OCCASION)));
}

bool
ng_is_recurring(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
		if (d->dates.v[i].type == NG_TIMEX_SET && d->dates.v[i].at.from >= f->to &&
			d->dates.v[i].at.from - f->to <= 8)
			return true;
	return false;
}

#define CARRIER_TOKENS	30		/* from a noun to the verb behind it that makes it happen */

void
ng_set_setting(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		from = f->from - 14 > first ? f->from - 14 : first;
	int32_t		tok = ng_left_of_phrase(d, f->from, first);
	int32_t		j;

	/* "chứng kiến ký kết": by others */
	if (f->cls == NG_TRIGGER_DOCUMENT && i > 0 && fs->f.v[i - 1].cls == NG_TRIGGER_WITNESS &&
		f->from - fs->f.v[i - 1].to <= 2)
		f->helper = i - 1;
	if (f->cls != NG_TRIGGER_NOUN)
		return;
	f->adverbial = ng_any_before(d, tok, first, NG_G(AT) | NG_G(IN) | NG_G(OCCASION)) > 0;
	/*
	 * an occasion reaches over a comma list of conferences, but not over a clause with a subject
	 * of its own
	 */
	for (j = f->from - 1; j >= from; j--)
	{
		int32_t		n = ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_OCCASION);

		if (n && j + n <= f->from && !(n == 1 && ng_in_lookalike(d, j)))
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
	for (j = i + 1; !f->carried && j < fs->f.n && fs->f.v[j].from - f->to <= CARRIER_TOKENS; j++)
		if (fs->f.v[j].cls == NG_TRIGGER_OCCUR ||
			/* "Diễn đàn Khu vực ASEAN họp tại" */
			(fs->f.v[j].cls == NG_TRIGGER_VERB && fs->f.v[j].arg == NG_ARG_JOINT && f->forum >= 0 &&
			 fs->f.v[j].from == f->to && ng_family(fs->f.v[j].kind) == NG_FAMILY_MEETING) ||
			/*
			 * "kỳ họp lần thứ 6, dự kiến tổ chức tại Hà Nội": nobody else stands there to hold it
			 */
			(fs->f.v[j].cls == NG_TRIGGER_HOST && f->forum >= 0 &&
			 !(fs->f.v[j].trig->num & NG_ARG_SAID) && f->forum + 1 == fs->f.v[j].ent) ||
			((fs->f.v[j].cls == NG_TRIGGER_COCHAIR || fs->f.v[j].cls == NG_TRIGGER_CHAIR) &&
			 ng_grammar_before(d, fs->f.v[j].from, f->to, NG_GRAMMAR_PASSIVE)) ||
			((fs->f.v[j].cls == NG_TRIGGER_HOST || fs->f.v[j].cls == NG_TRIGGER_CHAIR ||
			  fs->f.v[j].cls == NG_TRIGGER_COCHAIR) &&
			 /* "do A chủ trì" */
			 ng_begins_between(d, f->to, fs->f.v[j].from, CARRIER_TOKENS, NG_CAT_GRAMMAR,
							   NG_GRAMMAR_BY)))
		{
			f->helper = j;
			f->carried = true;
		}
		else if (fs->f.v[j].kind >= 0 &&
				 !(f->forum >= 0 && fs->f.v[j].cls == NG_TRIGGER_NOUN &&
				   fs->f.v[j].from - f->to <= 2 &&
				   ng_class_between(d, f->to, fs->f.v[j].from, NG_GRAMMAR_AND)))
			break;				/* but "Hội nghị X và các hội nghị liên quan bế mạc": both */
}

/*
 * Inside what somebody asks for, pledges or agrees on: "đề nghị Lào hỗ trợ"
 * asks for help, none is given.
 */
bool
ng_is_wished(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	const NgFrame *f = &fs->f.v[i];
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		j;

	/* "đề nghị …, khi hội kiến B" */
	if (f->cls == NG_TRIGGER_VERB &&
		ng_grammar_before(d, ng_before_adverbs(d, f->from, first), first, NG_GRAMMAR_WHEN))
		return false;
	for (j = i - 1; j >= 0; j--)
	{
		const NgFrame *g = &fs->f.v[j];

		/* "mời A thăm", "mời A sang dự": A has not come yet */
		if (g->cls == NG_TRIGGER_INVITE && !ng_ents_empty(g->obj) && f->from > g->to &&
			(f->arg == NG_ARG_VISIT || f->forum >= 0) && f->subj.from >= g->subj.from &&
			f->subj.from <= g->obj.from)
			return true;
		/* "ủng hộ B gia nhập": B has not joined yet */
		if (g->cls == NG_TRIGGER_SPEECH && g->arg == NG_ARG_DIRECT && !g->nominal &&
			f->cls == NG_TRIGGER_VERB && f->how == NG_SUBJ_EMBEDDED &&
			f->subj.from == g->obj.from && !ng_ents_empty(g->obj) && f->kind == NG_KIND_ACCESSION)
			return true;
		if (g->nominal ||
			(g->cls != NG_TRIGGER_ASK && g->cls != NG_TRIGGER_PLEDGE &&
			 g->cls != NG_TRIGGER_AGREE && g->cls != NG_TRIGGER_TARGET &&
			 g->cls != NG_TRIGGER_INVITE))
			continue;
		/* "mời B thăm Lào": what B is to do; "gửi thư mời B khi C có chuyến thăm" */
		if (g->cls == NG_TRIGGER_INVITE)
			return f->cls == NG_TRIGGER_VERB && f->subj.from >= g->obj.from &&
				f->subj.from < g->obj.to;
		return f->how != NG_SUBJ_STRONG || f->subj.from <= g->subj.from ||
			f->cls == NG_TRIGGER_NOUN;
	}
	return false;
}

/*
 * "thúc đẩy hai bên nối lại đàm phán", "hai nước cần chia sẻ thông tin": what somebody works for,
 * or ought to do, is not yet done.
 */
bool
ng_is_caused(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok;

	if (ng_ents_empty(f->subj) || f->cls != NG_TRIGGER_VERB)
		return false;
	tok = d->ents.v[f->subj.to - 1].at.to;
	if ((fs->words & NG_G(NEED)) && tok < f->from &&
		ng_class_between(d, tok, f->from, NG_GRAMMAR_NEED))
		return true;
	tok = ng_left_of_phrase(d, d->ents.v[f->subj.from].at.from, first);
	return ng_grammar_before(d, tok, first, NG_GRAMMAR_CAUSE) > 0;
}
