/* sources.c: statements that a text only draws on: "theo thông cáo của Bộ Ngoại giao". */
#include <string.h>

#include "frame_parts.h"
#include "tell.h"

/* A body of state at the top of it: a ministry, an office of a head, a seat of government. */
static bool
is_of_state(const NgEntity *e)
{
	if (e->type == NG_ENT_COUNTRY)
		return e->entry && e->entry->cls == NG_COUNTRY_CAPITAL_NAME;
	return e->type == NG_ENT_ORG && e->level != NG_LEVEL_NONE && e->level <= NG_LEVEL_MINISTER;
}

/*
 * Where "theo" (according to) begins when the body at tok is what the text draws on, else -1.
 * Who only gives figures says nothing: without a notice ("thông cáo") the country has to be said.
 */
static int32_t
source_from(const NgDoc *d, int32_t first, const NgEntity *e)
{
	int32_t		tok = e->at.from;
	int32_t		n = ng_any_before(d, tok, first, NG_G(OF) | NG_G(FROM));
	int32_t		notice = ng_grammar_before(d, tok - n, first, NG_GRAMMAR_NOTICE);

	if (notice)
		tok -= n + notice;
	else if (n || e->ncountries != 1)
		return -1;
	n = ng_grammar_before(d, tok, first, NG_GRAMMAR_ACCORDING);
	return n ? tok - n : -1;
}

static int32_t
date_behind(const NgDoc *d, const NgFrames *fs, int32_t tok)
{
	int32_t		i;

	for (i = fs->date_from; i < fs->date_to; i++)
		if (d->dates.v[i].at.from >= tok && d->dates.v[i].at.from <= tok + 1)
			return i;
	return -1;
}

void
ng_tell_sources(NgDiscourse *x, const NgFrames *fs)
{
	NgDoc	   *d = x->d;
	int32_t		i;

	if (!(fs->words & NG_G(ACCORDING)))
		return;
	for (i = fs->ent_from; i < fs->ent_to; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		NgFrame		f;
		NgDraft		w;
		int32_t		event;

		if (!is_of_state(e))
			continue;
		memset(&f, 0, sizeof(f));
		f.clause_from = f.from = source_from(d, d->sents.v[fs->sent].from, e);
		if (f.from < 0)
			continue;
		f.clause_to = f.to = e->at.to;
		f.forum = f.helper = -1;
		f.cls = NG_TRIGGER_SPEECH;
		f.kind = NG_KIND_STATEMENT;
		f.subj.from = i;
		f.subj.to = i + 1;
		ng_draft(&w, fs, &f);
		w.tier = NG_TIER_ACT;
		w.date = date_behind(d, fs, e->at.to);
		w.inherit_date = true;
		ng_parties_of(x, e, &w.actors);
		if (w.actors.n == 0)
			ng_parties_add(&w.actors, NG_HOME, NULL, true);
		if (!ng_speaks_abroad(x, e) && !ng_is_between_states(x, fs, &f, &w.actors, -1))
			continue;			/* "theo thông báo của Văn phòng Quốc hội": at home */
		w.rule = ng_rule(NG_RULE_SOURCE, &f);
		event = ng_emit(x, &w);
		if (event >= 0)
			ng_emit_one(x, event, e, "speaker");
	}
}
