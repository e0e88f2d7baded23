/*
 * frame_objects.c: right of the trigger: its object, "với B" (with B), "giữa A và B" (between A
 * and B), "của A" (of A).
 */
#include "frame_parts.h"

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

/* Stops at the next trigger and after fifteen tokens without an entity. */
void
ng_find_objects(const NgDoc *d, const NgFrames *fs, int32_t i, NgFrame *f)
{
	int32_t		first = d->sents.v[fs->sent].from;
	int32_t		end = next_trigger(fs, i, f->clause_to);
	int32_t		e = f->ent_behind;
	int32_t		tok = f->to;
	int32_t		seen = 0;

	if (ng_is_need(f))
		return;					/* said to those at hand */
	while (e < fs->ent_to && d->ents.v[e].at.from < end && seen < 4)
	{
		NgEnts		g =
			ng_group_starting(d, fs, e, end, !f->adverbial && !ng_opens_sentence(d, fs, f->from));
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
				while (g.to < fs->ent_to && ng_ents_joined(d, g.to - 1, g.to, true))
					g.to++;		/* "giữa A với B" */
				f->between = g;
			}
		}
		else if (ng_grammar_before(d, at, first, NG_GRAMMAR_OF))
		{
			g = owners(d, g);
			if (ng_ents_empty(f->of) && ng_owner_of(d, fs, e) != NG_TRIGGER_WITNESS)
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
