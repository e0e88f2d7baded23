/* frame_groups.c: entities that stand together in one role: "A, B và C". */
#include "frame_parts.h"

#define MAX_GROUP		12		/* entities */

/* The end of an entity with the spouse behind it, who has no name: "A và Phu nhân". */
static int32_t
end_with_spouse(const NgDoc *d, int32_t ent)
{
	int32_t		end = d->ents.v[ent].at.to;
	int32_t		n = d->ents.v[ent].type <= NG_ENT_OFFICE
		? ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_SPOUSE) : 0;

	return end + n;
}

bool
ng_ents_joined(const NgDoc *d, int32_t left, int32_t right, bool with)
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

int
ng_owner_of(const NgDoc *d, const NgFrames *fs, int32_t ent)
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
	while (from > fs->ent_from && ent - from < MAX_GROUP &&
		   d->ents.v[from - 1].type <= NG_ENT_OFFICE &&
		   ng_grammar_before(d, d->ents.v[from].at.from, d->ents.v[from - 1].at.to, NG_GRAMMAR_AND))
		from--;
	ent = from;
	return ng_owner_of(d, fs, ent) == NG_TRIGGER_INVITE ||
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

int32_t
ng_ent_owned(const NgDoc *d, const NgFrames *fs, int32_t i)
{
	const NgEntity *e = &d->ents.v[i];

	return i > fs->ent_from && e->type == NG_ENT_COUNTRY && e->ncountries == 1 &&
			e[-1].type == NG_ENT_PERSON && e[-1].ncountries == 1 &&
			e[-1].countries[0] == e->countries[0] &&
			ng_is(d, e[-1].at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_OF) == e->at.from - e[-1].at.to &&
			e->at.from > e[-1].at.to
		? i - 1 : i;
}

NgEnts
ng_group_ending(const NgDoc *d, const NgFrames *fs, int32_t ent)
{
	NgEnts		g;

	g.to = ent + 1;
	g.from = ent;
	while (g.from > fs->ent_from && g.to - g.from < MAX_GROUP &&
		   ng_may_act(&d->ents.v[g.from - 1]) &&
		   !(ng_is_gathering(&d->ents.v[g.from - 1]) &&
			 d->ents.v[g.from - 1].at.to < d->ents.v[g.from].at.from) &&
		   !(ng_punct(d, d->ents.v[g.from - 1].at.to, ',') && opening_object(d, fs, g.from - 1)) &&
		   ng_ents_joined(d, g.from - 1, g.from, true) &&
		   !(ng_punct(d, d->ents.v[g.from - 1].at.to, ',') && owned(d, fs, g.from - 1)))
		g.from--;
	return g;
}

NgEnts
ng_group_starting(const NgDoc *d, const NgFrames *fs, int32_t ent, int32_t end, bool lists)
{
	NgEnts		g;

	g.from = ent;
	g.to = ent + 1;
	while (g.to < fs->ent_to && g.to - g.from < MAX_GROUP && d->ents.v[g.to].at.from < end &&
		   ng_ents_joined(d, g.to - 1, g.to, false) &&
		   (lists || !ng_punct(d, d->ents.v[g.to].at.from - 1, ',')))
		g.to++;
	return g;
}
