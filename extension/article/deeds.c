/* deeds.c: documents, sessions of forums, help and conflict, ceremonies, the press. */
#include <string.h>

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

int32_t
ng_tell_document(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	int32_t		years = ng_anniversary(d, fs, f);
	int32_t		event;
	bool		directed = f->arg == NG_ARG_DIRECT && f->between.to - f->between.from == 2;

	if (is_aim(d, fs, f) || none_signed(d, fs, f) || is_prospect(d, fs, f) ||
		modifies_document(d, fs, f) ||
		(signs_alone(fs, f) && subj.to - subj.from == 1))
		return -1;
	ng_draft(&w, fs, f);
	w.date = ng_frame_date(d, fs, f);
	/* "hơn 20 năm kể từ khi thiết lập quan hệ ngoại giao năm 1995": the year is told */
	if (years && w.date >= 0 && d->dates.v[w.date].at.from >= f->to &&
		d->dates.v[w.date].at.from - f->to <= 2 && d->dates.v[w.date].edtf.form == NG_DATE_POINT &&
		x->ref != NG_DAY_UNKNOWN && d->dates.v[w.date].day_to < x->ref - 366)
		years = 0;
	/* "35 năm ngày ký (18/7/1977 - 18/7/2012)": the day is told beside the years since */
	if (years && began_then(x, f, w.date, years))
	{
		w.given.form = NG_DATE_POINT;
		w.given.from = d->dates.v[w.date].edtf.from;
		w.tier = NG_TIER_BACKGROUND;
		years = 0;
		w.date = -1;
	}
	if (years)
		w.date = -1;
	if (directed)
	{
		ng_parties_of(x, &d->ents.v[f->between.from], &w.actors);
		ng_parties_of(x, &d->ents.v[f->between.from + 1], &w.recipients);
	}
	else if (!ng_ents_empty(f->between))
		ng_parties_of_run(x, f->between, &w.actors);
	/* "Lào và Pháp kỷ niệm … quan hệ giữa hai nước": the two of the sentence */
	if (w.actors.n == 0 && ng_run_is_sides(d, f->between))
		ng_parties_of_run(x, f->subj, &w.actors);
	else if (!directed && ng_ents_empty(f->between))
	{
		ng_parties_of_run(x, subj, &w.actors);
		ng_parties_of_run(x, f->of, &w.actors);
		if (f->arg == NG_ARG_DIRECT || f->arg == NG_ARG_SELF)
			ng_parties_of_run(x, f->obj, &w.recipients);
		else if (f->cls != NG_TRIGGER_DOCUMENT || !ng_ents_empty(f->obj))
			ng_parties_of_run(x, f->obj, &w.actors);
	}
	if (w.actors.n + w.recipients.n < 2 && !done_alone(f, &w.actors))
	{
		const NgParties *p = x->nrecent ? &x->recent[0] : &x->pair;

		if (p->n < 2 || ng_parties_shared(p, &w.actors) < w.actors.n)
			return -1;
		ng_parties_join(&w.actors, p);
	}
	if (years)
	{
		int			y = 0,
					m,
					md;
		int32_t		day = x->ref;
		int32_t		i = ng_frame_date(d, fs, f);

		if (i >= 0 && d->dates.v[i].day_from != NG_DAY_UNKNOWN &&
			d->dates.v[i].day_from > NG_DAY_PAST && d->dates.v[i].at.from > f->to)
			day =
				d->dates.v[i].edtf.form == NG_DATE_INTERVAL && d->dates.v[i].day_to < NG_DAY_FUTURE
				? d->dates.v[i].day_to
				: d->dates.v[i].day_from; /* "40 năm (1977-2017)" */
		if (day == NG_DAY_UNKNOWN)
			return -1;
		ng_day_fields(day, &y, &m, &md);
		if (y - years < 1)
			return -1;
		w.given.form = NG_DATE_POINT;
		w.given.uncertain = true;
		w.given.from.year = (int16_t) (y - years);
		/* what is still to be celebrated may be so this year or next */
		if (f->wished || f->modality == NG_FUTURE)
		{
			w.given.form = NG_DATE_INTERVAL;
			w.given.to.year = (int16_t) (y - years + 1);
		}
		w.tier = NG_TIER_BACKGROUND;
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
	if (years)					/* whoever celebrates it has not done it */
		subj.to = subj.from;
	event = ng_emit_core(x, &w, subj, f->obj);
	return event;
}

#define DATED_TOKENS	10		/* from a session to its date */

/*
 * "Hội nghị Thượng đỉnh ASEAN - Ấn Độ lần thứ 14 tại Lào, tháng 9/2016": it was held then,
 * whatever else is said.
 */
static bool
dated_behind(const NgDoc *d, const NgFrame *f, int32_t date)
{
	return date >= 0 && d->dates.v[date].at.from >= f->to &&
		d->dates.v[date].at.from - f->to <= DATED_TOKENS &&
		d->dates.v[date].status != NG_DS_RELATIVE &&
		ng_ent_from(d, d->dates.v[date].at.from) <= ng_ent_from(d, f->to) + 2;
}

/* "Tại Hội nghị CLMV": what follows was said there. */
static bool
points_at_session(NgDiscourse *x, const NgEntity *e)
{
	int32_t		i,
				j;

	if (!e->canonical || !ng_is_main(x->d, e->at))
		return false;			/* a link speaks of an article of its own */
	for (i = x->d->events.n - 1; i >= 0 && i > x->d->events.n - 60; i--)
	{
		const NgEvent *v = &x->d->events.v[i].event;

		if (x->d->events.v[i].tier == NG_TIER_ACT ||
			ng_family(v->kind) != NG_FAMILY_MEETING)
			continue;
		for (j = 0; j < v->nforums; j++)
			if (strcmp(v->forums[j].name, e->canonical) == 0 &&
				(e->ordinal == 0 || v->forums[j].ordinal == e->ordinal))
			{
				ng_becomes_current(x, i);
				return true;
			}
	}
	return false;
}

/* "hội nghị thượng đỉnh G7 ở Italy đầu tháng này": a session of its own, with where or when. */
static bool
is_located(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgEntity *next = f->forum + 1 < fs->ent_to ? &d->ents.v[f->forum + 1] : NULL;
	int32_t		n = ng_is(d, f->to, NG_CAT_GRAMMAR, NG_GRAMMAR_AT);

	return n > 0 && next && next->at.from == f->to + n &&
		(next->type == NG_ENT_PLACE || next->type == NG_ENT_COUNTRY);
}

/*
 * "Đại hội đồng Liên hợp quốc", "Hội nghị Cấp cao ASEAN - Ấn Độ": whose session it is, by its
 * name.
 */
static void
parties_inside(const NgDoc *d, const NgEntity *e, NgParties *out)
{
	int32_t		i;

	for (i = e->at.from; i < e->at.to; i++)
	{
		const NgMatch *m = ng_match_class(d, i, NG_CAT_FORUM, NG_FORUM_ORGANIZATION);
		const NgMatch *c = ng_match_class(d, i, NG_CAT_COUNTRY, NG_COUNTRY_NAME);

		if (m && i + m->ntok <= e->at.to)
		{
			ng_parties_add(out, NG_NO_COUNTRY, ng_lex_name(ng_entry(d, m)), false);
			i += m->ntok - 1;	/* "Pháp ngữ" (the Francophonie) is not France */
		}
		else if (c && i + c->ntok <= e->at.to)
			ng_parties_add(out, ng_entry(d, c)->country, NULL, false);
	}
}

/* "A gặp B bên lề hội nghị": both are there. */
static void
met_there(const NgDiscourse *x, const NgFrames *fs, NgParties *out)
{
	const NgFrame *g;

	for (g = fs->f.v; g < fs->f.v + fs->f.n; g++)
		if (g->kind >= 0 && g->arg == NG_ARG_MUTUAL && g->forum < 0 && !ng_ents_empty(g->obj) &&
			g->how == NG_SUBJ_STRONG && ng_family(g->kind) == NG_FAMILY_MEETING)
		{
			ng_parties_of_run(x, g->subj, out);
			ng_parties_of_run(x, g->obj, out);
			return;
		}
}

/* A conference that is held, attended, chaired, or the occasion of something else. */
int32_t
ng_tell_session(NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	NgDoc	   *d = x->d;
	const NgEntity *e = &d->ents.v[f->forum];
	NgDraft		w;
	NgEnts		subj = ng_carrier(fs, f);
	NgEnts		none = {0, 0};
	NgParties	inside;
	const NgFrame *g;
	int32_t		i;

	ng_draft(&w, fs, f);
	w.date = ng_frame_date(d, fs, f);
	for (g = f - 1;
		 w.date < 0 && f->helper >= 0 && g >= fs->f.v && g->helper == f->helper && g->forum >= 0;
		 g--)
		w.date = ng_frame_date(d, fs, g);	/* "sẽ diễn ra A, B và C": the day of A */
	if (!f->carried && !f->occasion && f->modality != NG_FUTURE && !dated_behind(d, f, w.date))
	{
		if (points_at_session(x, e) || !f->adverbial || !is_located(d, fs, f))
			return -1;
		subj = f->subj;
	}
	if (f->modality == NG_FUTURE && !f->carried)
	{
		/* "kỳ họp lần thứ 47 sắp tới": the next one of those who speak of it */
		w.date = -1;
		w.tier = NG_TIER_FUTURE;
		if (e->ncountries == 0 && x->nrecent)
			ng_parties_copy(&w.actors, &x->recent[0]);
	}
	else if (subj.to - subj.from != 1 || d->ents.v[subj.from].type != NG_ENT_FORUM)
		ng_parties_of_run(x, subj, &w.actors);
	for (i = 0; i < e->ncountries && e->ncountries <= 6; i++)
		ng_parties_add(&w.actors, e->countries[i], NULL, false);
	if (e->ncountries == 0)
		ng_parties_members(d, e, &w.actors);
	inside.n = 0;
	parties_inside(d, e, &inside);
	if (f->occasion && f->helper < 0)
		met_there(x, fs, &w.actors);
	if (w.actors.n == 0 && ng_parties_countries(&inside) == 0)
		ng_parties_of_run(x, ng_main_subject(fs, f), &w.actors);
	if (w.actors.n == 0)
		ng_parties_copy(&w.actors, &inside);
	if (w.actors.n == 0)
		ng_parties_of_run(x, subj, &w.actors);
	if (w.actors.n == 0 &&
		!(f->carried && ng_is_main(d, e->at) && e->entry && e->entry->cat == NG_CAT_FORUM &&
		  e->entry->cls != NG_FORUM_NOUN && e->entry->cls != NG_FORUM_AGREEMENT))
		return -1;				/* but "COP29 khai mạc": of all the world */
	if (ng_parties_countries(&w.actors) < 2 && e->ncountries == 0 && !ng_leads_country(d, fs, f) &&
		!(e->entry && e->entry->cat == NG_CAT_FORUM && e->entry->cls != NG_FORUM_NOUN))
		return -1;				/* a domestic conference */
	if (f->occasion)
	{
		w.tier = f->modality == NG_FUTURE ? NG_TIER_FUTURE : NG_TIER_CONTEXT;
		if (fs->date_to - fs->date_from > 1 ||
			(w.date >= 0 &&
			 (d->dates.v[w.date].at.from > f->to + 10 ||
			  ng_comma_between(d, f->to, d->dates.v[w.date].at.from))))
			w.date = -1;		/* of what happened on the occasion */
	}
	else if (!f->carried)
		w.tier = NG_TIER_CONTEXT;
	else
		w.inherit_date = w.date < 0 && f->modality == NG_ASSERTED;
	i = ng_emit_core(x, &w, subj, none);
	if (i >= 0 && d->events.v[i].tier == NG_TIER_CORE)
		ng_becomes_current(x, i);
	return i;
}

/* The first country of the sentence that stands behind "tại" (at), or none. */
static NgCountry
country_at(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i;

	for (i = fs->ent_from; i < fs->ent_to; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		if ((e->type == NG_ENT_COUNTRY || e->type == NG_ENT_PLACE) && e->ncountries == 1 &&
			ng_is(d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AT))
			return e->countries[0];
	}
	return NG_NO_COUNTRY;
}

/*
 * "trao tặng Đại sứ X phần thưởng cao quý", "trao 200 suất học bổng": does a word of the class
 * follow?
 */
static bool
names(const NgDoc *d, const NgFrame *f, int cls)
{
	int32_t		i;

	for (i = f->to; i < f->clause_to && i < f->to + 15; i++)
		if (ng_is(d, i, NG_CAT_TRIGGER, cls))
			return true;
	return false;
}

/* "A chuyển lời mời của B | mời C": the frame of A's words, else NULL. */
static const NgFrame *
conveyed_by(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *g = f - 1;

	if (g < fs->f.v || g->cls != NG_TRIGGER_INVITE || f->cls != NG_TRIGGER_INVITE ||
		ng_ents_empty(g->of) || ng_ents_empty(g->subj) || g->how == NG_SUBJ_NONE ||
		d->ents.v[g->of.to - 1].at.to != f->from)
		return NULL;
	return g;
}

/* "nghị quyết | gia hạn lệnh trừng phạt", "hội nghị | tài trợ cho Lào": what it is about. */
static bool
is_content(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	const NgFrame *before = ng_frame_ending(fs, f->from);
	int32_t		i = ng_ent_at(d, fs, f->from) - 1;

	if (before && before->cls == NG_TRIGGER_OBJECT)
		return true;
	return i >= fs->ent_from && d->ents.v[i].at.to == f->from &&
		d->ents.v[i].type == NG_ENT_FORUM && before && before->forum == i && !before->carried;
}

#define PORT_TOKENS		8		/* from the verb to the city of a port that is not known */

/* "cập cảng Tiên Sa, Đà Nẵng": whose port it is. */
static NgCountry
port_of(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		i = ng_ent_at(d, fs, f->to);

	return i < fs->ent_to && d->ents.v[i].type == NG_ENT_PLACE && d->ents.v[i].ncountries == 1 &&
			d->ents.v[i].at.from - f->to <= PORT_TOKENS
		? d->ents.v[i].countries[0]
		: NG_NO_COUNTRY;
}

/* "mời B tham gia dự án", "mời B đầu tư": a proposal, no invitation to come. */
static bool
invites_to_act(const NgDoc *d, const NgFrame *f)
{
	const NgMatch *m = ng_ents_empty(f->obj)
		? NULL
		: ng_match_class(d, d->ents.v[f->obj.to - 1].at.to, NG_CAT_TRIGGER, NG_TRIGGER_ACTION);

	return f->cls == NG_TRIGGER_INVITE && m != NULL;
}

/*
 * Help, cooperation, conflict: the subject does it to the object.  Help that
 * names no receiver is told of a foreign giver only: at home it is charity.
 */
int32_t
ng_tell_deed(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	bool		aid = ng_family(f->kind) == NG_FAMILY_AID,
				conflict = ng_family(f->kind) == NG_FAMILY_CONFLICT;
	const NgFrame *conveyed;
	NgDraft		w;
	int32_t		event;

	conveyed = f->cls == NG_TRIGGER_INVITE ? conveyed_by(d, fs, f) : NULL;
	if (conveyed)
		subj = conveyed->subj;
	if (f->cls == NG_TRIGGER_INVITE && f + 1 < fs->f.v + fs->f.n && conveyed_by(d, fs, f + 1) == f)
		return -1;				/* told by the next verb */
	if (ng_ents_empty(subj) || (f->cls == NG_TRIGGER_INVITE && f->passive))
		return -1;
	if (is_content(d, fs, f))
		return -1;
	if (f->trig &&
		(((f->trig->num & NG_ARG_MONEY) && !ng_followed_by_money(d, f)) ||
		 ((f->trig->num & NG_ARG_AMOUNT) && f->modality == NG_ASSERTED &&
		  !ng_followed_by_figure(d, f) && !names(d, f, NG_TRIGGER_GIFT))))
		return -1;
	ng_draft(&w, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	if (f->arg != NG_ARG_SELF)
		ng_parties_of_run(x, f->obj, &w.recipients);
	/* "lệnh trừng phạt đối với 20 thực thể của Nga" */
	if (w.recipients.n == 0 && conflict)
		ng_parties_of_run(x, f->of, &w.recipients);
	if (w.recipients.n == 0 && aid)
		ng_parties_add(&w.recipients, country_at(d, fs, f), NULL, false);
	if (w.recipients.n == 0 && w.actors.n == 1 && f->kind == NG_KIND_MILITARY_EXCHANGE)
		ng_parties_add(&w.recipients, port_of(d, fs, f), NULL, false);
	/* "triệu hồi đại sứ tại Israel": one's own, from there */
	ng_parties_minus(&w.recipients, &w.actors);
	if (w.recipients.n == 0 && f->kind == NG_KIND_RELATIONS_REDUCED)
		ng_parties_add(&w.recipients, country_at(d, fs, f), NULL, false);
	ng_parties_minus(&w.recipients, &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (w.recipients.n == 0 && w.actors.n < 2 && f->arg != NG_ARG_SELF &&
		!(aid && w.actors.v[0].country != NG_HOME && ng_followed_by_figure(d, f)))
		return -1;
	if ((ng_run_is_sides(d, subj) && w.recipients.n == 0) || f->cls == NG_TRIGGER_INVITE)
		w.tier = NG_TIER_ACT;
	if (invites_to_act(d, f))
		w.kind = NG_KIND_PROPOSAL;
	else if (aid && names(d, f, NG_TRIGGER_HONOUR))
		w.kind = NG_KIND_AWARD;
	else if (f->modality == NG_FUTURE && aid)
	{
		w.kind = NG_KIND_PLEDGE;
		w.tier = NG_TIER_ACT;
		w.parent = x->current;
		w.inherit_date = true;
	}
	w.date = ng_frame_date(d, fs, f);
	if (w.date < 0 && w.tier == NG_TIER_CORE && x->current >= 0 && !conflict)
		w.tier = NG_TIER_BACKGROUND;	/* told beside the event of the page, without a date */
	if (w.tier != NG_TIER_ACT || w.actors.n != 1)
		return ng_emit_core(x, &w, subj, f->obj);
	w.rule = ng_rule(NG_RULE_VERB, f);
	event = ng_emit(x, &w);
	if (event >= 0 && conveyed)
	{
		ng_emit_people(x, event, conveyed->subj, "speaker");
		ng_emit_people(x, event, conveyed->of, "represented");
		ng_emit_people(x, event, f->obj, "recipient");
	}
	else if (event >= 0)
		ng_emit_voices(x, &w, event);
	return event;
}

/*
 * Where a mission of the run is posted: "Đại sứ quán Việt Nam tại Lào"; none if it names no post.
 */
static NgCountry
post_of(const NgDoc *d, NgEnts run)
{
	int32_t		i,
				tok;

	for (i = run.from; i < run.to; i++)
		for (tok = d->ents.v[i].at.from; tok < d->ents.v[i].at.to; tok++)
		{
			int32_t		n = ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_AT);
			const NgMatch *m = n ? ng_match(d, tok + n, NG_CAT_COUNTRY) : NULL;

			if (m)
				return ng_entry(d, m)->country;
		}
	return NG_NO_COUNTRY;
}

#define DEDICATION	24			/* tokens behind a ceremony that say what it is about */

/*
 * Ceremonies: whoever holds them, and whose day or memory it is; at least one
 * party is from abroad, or it is held abroad.
 */
int32_t
ng_tell_ceremony(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDoc	   *d = x->d;
	NgDraft		w;
	NgCountry	at = country_at(d, fs, f);
	/* a headline: "Kết nghĩa bản - bản: …" */
	bool		noun = f->cls == NG_TRIGGER_NOUN || f->from == d->sents.v[fs->sent].from;
	/* by a state other than the press's own, whose days of memory are news */
	bool		held;
	int32_t		i;

	/* "lễ viếng và lễ tang X": one, told by its last word, which says whose it is */
	if (f + 1 < fs->f.v + fs->f.n && f[1].kind == f->kind && f[1].cls == NG_TRIGGER_NOUN &&
		f[1].carried == f->carried &&
		ng_any_before(d, f[1].from, f->to, NG_G(AND)) == f[1].from - f->to)
		return -1;
	ng_draft(&w, fs, f);
	if (ng_ents_empty(subj) && f->helper >= 0)
		/* even inside a phrase: "Cơ quan đại diện … Việt Nam tổ chức lễ" */
		subj = fs->f.v[f->helper].subj;
	ng_parties_of_run(x, subj, &w.actors);
	ng_parties_of_run(x, f->obj, &w.actors);
	ng_parties_of_run(x, f->between, &w.actors);
	ng_parties_of_run(x, f->of, &w.actors);
	for (i = fs->ent_from; noun && i < fs->ent_to; i++)
		if (d->ents.v[i].at.from >= f->to && d->ents.v[i].at.from - f->to <= DEDICATION &&
			d->ents.v[i].type == NG_ENT_COUNTRY)
			ng_parties_of(x, &d->ents.v[i], &w.actors);
	if (w.actors.n == 0)
		return -1;
	if (at == NG_NO_COUNTRY)
		at = post_of(d, subj);
	held = f->helper >= 0 && fs->f.v[f->helper].cls == NG_TRIGGER_HOST &&
		w.actors.v[0].country != NG_HOME;
	if (w.actors.n == 1 && x->current < 0 && !held &&
		(w.actors.v[0].country == at || at == NG_NO_COUNTRY))
		return -1;
	w.date = ng_frame_date(d, fs, f);
	w.inherit_date = w.date < 0 && !f->occasion && f->modality == NG_ASSERTED;
	return ng_emit_core(x, &w, subj, f->obj);
}

/* Interviews and press conferences: one side is enough. */
int32_t
ng_tell_press(NgDiscourse *x, const NgFrames *fs, const NgFrame *f, NgEnts subj)
{
	NgDraft		w;

	ng_draft(&w, fs, f);
	ng_parties_of_run(x, subj, &w.actors);
	if (w.actors.n == 0 || (f->how == NG_SUBJ_WEAK && f->helper < 0))
		return -1;
	w.date = ng_frame_date(x->d, fs, f);
	if (f->arg == NG_ARG_SELF || w.actors.n == 1)
		w.tier = NG_TIER_ACT;
	w.parent = x->current;
	w.inherit_date = w.date < 0;
	return ng_emit_core(x, &w, subj, f->obj);
}
