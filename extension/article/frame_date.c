/* frame_date.c: which date of its sentence dates a frame. */
#include "frame_parts.h"

static bool
said_between(const NgFrames *fs, int32_t from, int32_t to)
{
	int32_t		i;

	for (i = 0; i < fs->f.n; i++)
		if (fs->f.v[i].cls == NG_TRIGGER_SPEECH && fs->f.v[i].from >= from && fs->f.v[i].to <= to)
			return true;
	return false;
}

#define TOO_FAR		61			/* a date that costs so much dates nothing */
#define NEVER		INT32_MAX
#define LONG_DAYS	800			/* longer than any meeting or visit */
#define SINCE_TOKENS	24		/* behind an event in which what else began then is told */
#define SCENE_TOKENS	40		/* behind an event in which its scene is told */
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

/* "Chương trình hành động giai đoạn 2021-2024", "nhiệm kỳ 2026-2028": when something is valid. */
static bool
is_term(const NgDoc *d, const NgDateMention *m)
{
	return ng_is(d, m->at.from, NG_CAT_TIME, NG_TIME_PERIOD) > 0 ||
		ng_is(d, m->at.from - 2, NG_CAT_TIME, NG_TIME_PERIOD) == 2;
}

/*
 * "họp trong bối cảnh vụ nổ xảy ra hôm 22/5", "sẽ dự …, theo thông báo hôm 1/11": the day of what
 * else happened, or of the report.
 */
static bool
of_another_clause(const NgDoc *d, const NgFrames *fs, int32_t from, int32_t to)
{
	int32_t		i;

	if (!(fs->words & (NG_G(SCENE) | NG_G(ACCORDING))))
		return false;
	for (i = from; i < to && i < from + SCENE_TOKENS; i++)
	{
		int32_t		n = ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_ACCORDING);

		if (ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_SCENE) ||
			(n && ng_is(d, i + n, NG_CAT_GRAMMAR, NG_GRAMMAR_NOTICE)))
			return true;
	}
	return false;
}

/* Other events between two tokens. */
static int
events_between(const NgFrames *fs, const NgFrame *f, int32_t from, int32_t to)
{
	const NgFrame *g;
	int			n = 0;

	for (g = fs->f.v; g < fs->f.v + fs->f.n; g++)
		n += g->from >= from && g->to <= to && g->kind >= 0 && g != f &&
			g->cls != NG_TRIGGER_OBJECT;
	return n;
}

/*
 * How far, in tokens and in what counts as many, the date mention i is from dating the frame;
 * NEVER when it cannot.
 */
static int32_t
distance(const NgDoc *d, const NgFrames *fs, const NgFrame *f, int32_t i)
{
	const NgDateMention *m = &d->dates.v[i];
	bool		before = m->at.to <= f->from,
				term;
	int32_t		lo = before ? m->at.to : f->to,	/* what lies between */
				hi = before ? f->from : m->at.from,
				cost = before ? (hi - lo) / 2 : hi - lo;
	int			others;

	if (m->edtf.form == NG_DATE_UNKNOWN && !m->set)
		return NEVER;
	if (m->type != NG_TIMEX_DATE && m->type != NG_TIMEX_TIME)
		return NEVER;
	if (f->kind >= 0 && ng_family(f->kind) != NG_FAMILY_DOCUMENT && ng_spans_years(d, m))
		return NEVER;
	term = is_term(d, m);
	if (term && f->cls == NG_TRIGGER_DOCUMENT)
		return NEVER;
	/* "Ngày 8-10, A cho biết … cuộc gặp": the day of what was said */
	if (before && f->cls == NG_TRIGGER_NOUN && !f->adverbial && said_between(fs, lo, hi))
		return NEVER;
	/* "Tại cuộc gặp, …": the date of something that was said there */
	if (f->adverbial && m->at.from >= f->clause_to)
		return NEVER;
	/* "chuyến thăm đầu tiên kể từ khi xung đột bùng phát năm 2022": the year of something else */
	if (m->edtf.form == NG_DATE_POINT &&
		ng_begins_between(d, before ? m->at.to : f->to, before ? f->from : m->at.from, SINCE_TOKENS,
						  NG_CAT_GRAMMAR, NG_GRAMMAR_SINCE))
		return NEVER;
	if (of_another_clause(d, fs, f->to, m->at.from))
		return NEVER;
	/* another event between the two is likelier to be the dated one */
	others = events_between(fs, f, lo, hi);
	cost += 12 * others;
	if (ng_comma_between(d, lo, hi))
	{
		/* ", người bị cáo buộc … năm 2022": the year of what another clause tells */
		if (others && !before && m->edtf.from.day == 0)
			return NEVER;
		cost += 5;
	}
	if (lo < hi && ng_class_between(d, lo, hi, NG_GRAMMAR_AND))
		cost += 6;
	/* "chuyến thăm của A năm 2006 | và | chuyến thăm của B năm 2009" */
	if (hi == f->from && lo < hi && ng_grammar_before(d, hi, lo, NG_GRAMMAR_AND) == hi - lo)
		cost += 30;
	/* "Ngày 29/10 … đưa tin về chuyến thăm … ngày 27-28/10": the first is the day of the verb */
	if (hi == f->from && f->cls == NG_TRIGGER_NOUN && !f->carried && !f->adverbial && !f->occasion)
		cost += 12;
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
	if (m->edtf.from.day == 0)
		cost += 4;
	if (term)
		cost += 20;
	return cost;
}

int32_t
ng_frame_date(const NgDoc *d, const NgFrames *fs, const NgFrame *f)
{
	int32_t		best = -1,
				least = TOO_FAR,
				i;

	for (i = fs->date_from; i < fs->date_to; i++)
	{
		int32_t		cost = distance(d, fs, f, i);

		if (cost < least)
		{
			least = cost;
			best = i;
		}
	}
	return best;
}
