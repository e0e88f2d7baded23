/* documents.c: what is signed, adopted, set up or joined, and anniversaries of it. */
#include "frame_parts.h"
#include "tell.h"

/* "để bình thường hóa quan hệ, hai nước cần …": an aim, nothing that happened. */
static bool
is_aim(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	return ng_grammar_before(d, f->from, d->sents.v[fs->sent].from, NG_GRAMMAR_PURPOSE) > 0;
}

/*
 * "triển khai các thỏa thuận đã ký kết": which agreements, not that they were signed; but with a
 * day of its own.
 */
static bool
modifies_document(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok = ng_before_adverbs(d, f->from, first);
	const NgFrame *before = tok < f->from ? ng_frame_ending(fs, tok) : NULL;
	int32_t		i = ng_frame_date(d, fs, f);

	return before && before->cls == NG_TRIGGER_OBJECT && (i < 0 || d->dates.v[i].at.from < f->to);
}

/* "không có bất cứ văn kiện nào được ký kết" */
static bool
none_signed(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	const NgFrame *g = f - 1;

	return g >= fs->f.v && g->cls == NG_TRIGGER_OBJECT &&
		ng_any_before(d, f->from, first, NG_G(PASSIVE)) &&
		ng_class_between(d, g->from - 6 > first ? g->from - 6 : first, g->from,
						 NG_GRAMMAR_NEGATION);
}

/* A decree or law has one side: "Tổng thống Nga ký quyết định". */
static bool
signs_alone(const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g = f + 1;

	return g < fs->f.v + fs->f.n && g->cls == NG_TRIGGER_OBJECT && g->trig &&
		g->from - f->to <= 2 && (g->trig->num & NG_ARG_OWN);
}

/* "từ bỏ nỗ lực gia nhập NATO", "đàm phán về việc kết nạp": nobody has joined. */
static bool
is_prospect(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		tok = ng_before_adverbs(d, f->from, first);

	return f->kind == NG_KIND_ACCESSION && !ng_ents_empty(f->subj) &&
		d->ents.v[f->subj.to - 1].at.to < tok && d->toks.v[tok - 1].kind == NG_TOK_WORD &&
		!ng_date_ends(d, fs, tok) && !ng_any_before(d, tok, first, NG_G(AND) | NG_G(PASSIVE));
}

/*
 * "ông A được bầu vào Quốc hội", "trở thành thành viên hội đồng quản trị": a person joins, no
 * state; so does who joins what is no body of states.
 */
static bool
is_career(const NgDiscourse *x, const NgFrame *f)
{
	const NgEntity *who = ng_ents_empty(f->subj) ? NULL : &x->d->ents.v[f->subj.from];

	return f->kind == NG_KIND_ACCESSION && who &&
		(who->type == NG_ENT_PERSON || who->type == NG_ENT_OFFICE) &&
		(ng_ents_empty(f->obj) || x->d->ents.v[f->obj.from].type != NG_ENT_FORUM);
}

/*
 * May one party alone do it?  A chair is taken over, a body adopts what is its own.
 */
static bool
done_alone(const NgFrame *f, const NgParties *actors)
{
	if (actors->n != 1)
		return false;
	if (!actors->v[0].country)
		return f->kind == NG_KIND_DOCUMENT_ADOPTION ||
			f->kind == NG_KIND_JOINT_STATEMENT_ADOPTION;
	return f->kind == NG_KIND_CHAIR_HANDOVER && f->arg == NG_ARG_SELF;
}

#define BEGAN_TOKENS	12		/* from the words to the day in brackets behind them */

/* Is the date behind the frame so many years before the page? */
static bool
began_then(const NgDiscourse *x, const NgFrame *f, int32_t date, int32_t years)
{
	const NgDateMention *m = date >= 0 ? &x->d->dates.v[date] : NULL;
	int			y = 0,
				month,
				day;

	if (!m || x->ref == NG_DAY_UNKNOWN || m->at.from < f->to || m->at.from - f->to > BEGAN_TOKENS ||
		m->edtf.from.year == 0)
		return false;
	ng_day_fields(x->ref, &y, &month, &day);
	return m->edtf.from.year + years >= y - 1 && m->edtf.from.year + years <= y + 1;
}

/*
 * Dates the draft.  Returns the years by which the sentence counts back to it ("20 năm quan hệ"),
 * 0 when it names the date itself.
 */
static int32_t
years_since(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgDraft *w)
{
	int32_t		years = ng_anniversary(x->d, fs, f);
	const NgDateMention *m;

	w->date = ng_frame_date(x->d, fs, f);
	if (!years)
		return 0;
	m = w->date >= 0 ? &x->d->dates.v[w->date] : NULL;
	/* "hơn 20 năm kể từ khi thiết lập quan hệ ngoại giao năm 1995": the year is told */
	if (m && m->at.from >= f->to && m->at.from - f->to <= 2 && m->edtf.form == NG_DATE_POINT &&
		x->ref != NG_DAY_UNKNOWN && m->day_to < x->ref - 366)
		return 0;
	/* "35 năm ngày ký (18/7/1977 - 18/7/2012)": the day is told beside the years since */
	if (began_then(x, f, w->date, years))
	{
		w->given.form = NG_DATE_POINT;
		w->given.from = m->edtf.from;
		w->tier = NG_TIER_BACKGROUND;
		years = 0;
	}
	w->date = -1;
	return years;
}

/* The day from which an anniversary counts back: of its own date, else of the page. */
static int32_t
anniversary_day(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i = ng_frame_date(x->d, fs, f);
	const NgDateMention *m = i >= 0 ? &x->d->dates.v[i] : NULL;

	if (!m || m->day_from == NG_DAY_UNKNOWN || m->day_from <= NG_DAY_PAST || m->at.from <= f->to)
		return x->ref;
	return m->edtf.form == NG_DATE_INTERVAL && m->day_to < NG_DAY_FUTURE
		? m->day_to				/* "40 năm (1977-2017)" */
		: m->day_from;
}

/* Dates the draft so many years before its anniversary; false when nobody knows when that is. */
static bool
date_by_years(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f, int32_t years, NgDraft *w)
{
	int32_t		day = anniversary_day(x, fs, f);
	int			y = 0,
				month,
				md;

	if (day == NG_DAY_UNKNOWN)
		return false;
	ng_day_fields(day, &y, &month, &md);
	if (y - years < 1)
		return false;
	w->given.form = NG_DATE_POINT;
	w->given.uncertain = true;
	w->given.from.year = (int16_t) (y - years);
	/* what is still to be celebrated may be so this year or next */
	if (f->wished || f->modality == NG_FUTURE)
	{
		w->given.form = NG_DATE_INTERVAL;
		w->given.to.year = (int16_t) (y - years + 1);
	}
	w->tier = NG_TIER_BACKGROUND;
	return true;
}

/* Its parties; false when the words and what was told before name too few. */
static bool
find_parties(NgDiscourse *x, const NgFrame *f, NgEnts subj, NgDraft *w)
{
	const NgDoc *d = x->d;
	const NgParties *known = x->nrecent ? &x->recent[0] : &x->pair;
	bool		directed = f->arg == NG_ARG_DIRECT && f->between.to - f->between.from == 2;

	if (directed)
	{
		ng_parties_of(x, &d->ents.v[f->between.from], &w->actors);
		ng_parties_of(x, &d->ents.v[f->between.from + 1], &w->recipients);
	}
	else if (!ng_ents_empty(f->between))
		ng_parties_of_run(x, f->between, &w->actors);
	/* "Lào và Pháp kỷ niệm … quan hệ giữa hai nước": the two of the sentence */
	if (w->actors.n == 0 && ng_run_is_sides(d, f->between))
		ng_parties_of_run(x, f->subj, &w->actors);
	else if (!directed && ng_ents_empty(f->between))
	{
		ng_parties_of_run(x, subj, &w->actors);
		ng_parties_of_run(x, f->of, &w->actors);
		if (f->arg == NG_ARG_DIRECT || f->arg == NG_ARG_SELF)
			ng_parties_of_run(x, f->obj, &w->recipients);
		else if (f->cls != NG_TRIGGER_DOCUMENT || !ng_ents_empty(f->obj))
			ng_parties_of_run(x, f->obj, &w->actors);
	}
	if (w->actors.n + w->recipients.n >= 2 || done_alone(f, &w->actors))
		return true;
	if (known->n < 2 || ng_parties_shared(known, &w->actors) < w->actors.n)
		return false;
	ng_parties_join(&w->actors, known);
	return true;
}

int32_t
ng_tell_document(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	int32_t		years;

	if (is_aim(d, fs, f) || none_signed(d, fs, f) || is_prospect(d, fs, f) ||
		modifies_document(d, fs, f) || is_career(x, f) ||
		(signs_alone(fs, f) && subj.to - subj.from == 1))
		return -1;
	ng_draft(&w, fs, f);
	years = years_since(x, fs, f, &w);
	if (!find_parties(x, f, subj, &w))
		return -1;
	if (years)
	{
		if (!date_by_years(x, fs, f, years, &w))
			return -1;
		subj.to = subj.from;	/* whoever celebrates it has not done it */
	}
	else if (w.given.form != NG_DATE_UNKNOWN)
		w.inherit_date = false;
	else if (w.date < 0 &&
			 ng_any_before(d, f->from, d->sents.v[fs->sent].from, NG_G(OCCASION) | NG_G(CLAUSE)))
		w.tier = NG_TIER_BACKGROUND;	/* "kể từ khi thiết lập quan hệ ngoại giao" */
	else
		w.inherit_date = w.date < 0 && f->modality == NG_ASSERTED && x->current >= 0;
	if (w.inherit_date)
		w.parent = x->current;
	else if (w.date >= 0 && x->ref == NG_DAY_UNKNOWN &&
			 d->dates.v[w.date].status == NG_DS_EXPLICIT && x->current >= 0)
		w.tier = NG_TIER_BACKGROUND;	/* a date of its own, given in full: history */
	return ng_emit_core(x, &w, subj, f->obj);
}
