/* entities.c: persons, offices, countries, organizations, forums, places, groups: one walk over the blocks. */
#include <string.h>

#include "entity.h"

#define APPOINT_REACH	8		/* tokens between a name and the office it is given */

typedef struct Walk
{
	NgDoc	   *d;
	NgMentions	mentions;
	NgAbbreviations abbr;
	int32_t		caption;		/* next caption */
	const NgLexEntry *shared;	/* "các Bộ trưởng: X, Y và Z": the office of the names that follow */
	int32_t		shared_to;		/* as long as the names stand one behind the other */
} Walk;

static NgEntity
blank(void)
{
	NgEntity	e;

	memset(&e, 0, sizeof(e));
	e.person = -1;
	e.at.sent = e.name.sent = e.office.sent = -1;
	return e;
}

static void
emit(Walk *w, const NgEntity *e)
{
	*NG_PUSH(w->d->arena, w->d->ents) = *e;
}

/* Strongest office of a stack: it has the level. */
static uint8_t
title_level(const NgTitle *t)
{
	uint8_t		best = NG_LEVEL_NONE;
	int			i;

	for (i = 0; i < t->n; i++)
		if (t->part[i].level != NG_LEVEL_NONE && !t->part[i].former
			&& (best == NG_LEVEL_NONE || t->part[i].level < best))
			best = t->part[i].level;
	return best;
}

/* Offices as one text; parts that stand apart (before and after the name) joined by a comma. */
static char *
title_text(const NgDoc *d, const NgTitle *t)
{
	char	   *text = NULL;
	int			i = 0;
	bool		only_ranks = true;

	for (i = 0; i < t->n; i++)
		only_ranks &= t->part[i].entry->cls == NG_OFFICE_RANK;
	i = 0;
	while (i < t->n)
	{
		int			k = i;
		char	   *piece;

		/* "Đại tướng, Bộ trưởng Bộ Quốc phòng": a rank is no office where there is one */
		if (!only_ranks && t->part[i].entry->cls == NG_OFFICE_RANK)
		{
			i++;
			continue;
		}
		while (k + 1 < t->n && t->part[k + 1].from >= t->part[k].to && t->part[k + 1].from - t->part[k].to <= 2
			   && t->part[i].entry->cls != NG_OFFICE_PERSON
			   && t->part[k + 1].entry->cls != NG_OFFICE_RANK)
			k++;
		piece = ng_span_dup(d, ng_span(d, t->part[i].from, t->part[k].to));
		text = text ? ng_printf(d->arena, "%s, %s", text, piece) : piece;
		i = k + 1;
	}
	return text;
}

static void
set_title(const NgDoc *d, NgEntity *e, const NgTitle *t)
{
	NgCountryList l = {.n = 0};
	int			i;

	if (t->n == 0)
		return;
	if (t->part[0].from == t->part[0].to)
	{
		e->level = t->part[0].level;	/* an office that several names share */
		return;
	}
	e->level = title_level(t);
	e->office = ng_span(d, t->part[0].from, t->part[t->n - 1].to);
	e->office_text = title_text(d, t);
	for (i = 0; i < t->n; i++)
	{
		if (t->part[i].org && !e->org_text)
			e->org_text = (char *) t->part[i].org;
		if (l.n == 0)
			ng_countries_add(&l, t->part[i].country);
	}
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
}

/*
 * Offices of different countries are offices of different people, and so are
 * two heads of state ("lời mời của Tổng thống Pháp, Chủ tịch nước …"): keeps
 * the last that agree.
 */
static void
drop_conflicting(NgTitle *t)
{
	NgCountry	c = NG_NO_COUNTRY;
	const NgLexEntry *head = NULL;
	int			i;

	for (i = t->n - 1; i >= 0; i--)
	{
		if (t->part[i].level == NG_LEVEL_HEAD_OF_STATE)
		{
			if (head && head != t->part[i].entry && t->part[i].country != NG_NO_COUNTRY)
				break;
			head = t->part[i].entry;
		}
		if (t->part[i].country == NG_NO_COUNTRY)
			continue;
		if (c != NG_NO_COUNTRY && t->part[i].country != c)
			break;
		c = t->part[i].country;
	}
	if (i >= 0)
	{
		t->n -= i + 1;
		memmove(t->part, t->part + i + 1, (size_t) t->n * sizeof(t->part[0]));
	}
}

/*
 * "Chủ tịch Liên minh nghị sĩ Nhật - Việt, Chủ tịch nước Trần Đại Quang": a
 * Vietnamese with an office that only Viet Nam has holds none of another country.
 */
static void
drop_foreign(NgTitle *t, NgNameShape shape)
{
	NgCountry	home = ng_country_from_alpha3("VNM"),
				china = ng_country_from_alpha3("CHN");
	const NgTitlePart *last = &t->part[t->n - 1];
	int			i;

	if (shape != NG_NAME_VIETNAMESE || last->country != NG_NO_COUNTRY || last->entry->country != home)
		return;
	for (i = t->n - 2; i >= 0; i--)
		if (t->part[i].country != NG_NO_COUNTRY && t->part[i].country != home && t->part[i].country != china)
			break;
	if (i >= 0)
	{
		t->n -= i + 1;
		memmove(t->part, t->part + i + 1, (size_t) t->n * sizeof(t->part[0]));
	}
}

/* "X, Trưởng đoàn": offices after the name, when no other name follows them; the end. */
static int32_t
apposition_at(const NgDoc *d, int32_t i, int32_t to, const NgTitle *before, NgTitle *t)
{
	NgNameShape shape;
	bool		bracket = ng_punct(d, i, '(');
	int32_t		end;
	int			k;

	t->n = 0;
	if (!bracket && !ng_punct(d, i, ',') && !(ng_is_dash(d, i) && ng_spaced(d, i)))
		return i;
	if (i + 1 >= to)
		return i;
	ng_title_at(d, i + 1, to, t);
	if (t->n == 0)
		return i;
	for (k = 0; k < before->n; k++)
		if (before->part[k].entry->cls == NG_OFFICE_OFFICE)
			break;
	if (ng_name_at(d, t->name_from, to, NG_TRUST_TITLE, &shape) > t->name_from)
	{
		/* "bà X, Người phát ngôn Bộ Ngoại giao, Tổng thống Y": the last office is of the next one */
		t->n = k == before->n && !bracket && t->n > 0 && ng_punct(d, t->part[t->n - 1].from - 1, ',') ? t->n - 1 : 0;
		if (t->n == 0)
			return i;
	}
	end = t->part[t->n - 1].to;
	/* who has an office already gets another only if it is set off on both sides */
	if (k < before->n && !bracket
		&& (!(ng_punct(d, end, ',') || ng_punct(d, end, '.'))
			|| before->part[k].entry == t->part[0].entry
			|| (t->part[0].country != before->part[k].country)))
	{
		t->n = 0;
		return i;
	}
	if (bracket)
	{
		if (!ng_punct(d, end, ')'))
		{
			t->n = 0;
			return i;
		}
		end++;
	}
	return end;
}

static uint8_t
role_of(const NgDoc *d, int32_t end)
{
	int32_t		j;

	for (j = end; j < end + 2; j++)
		if (ng_is(d, j, NG_CAT_TRIGGER, NG_TRIGGER_SPEECH))
			return NG_PR_SPEAKER;
	return NG_PR_PARTICIPANT;
}

/* "X vừa được bầu giữ chức Y": the office Y is of X; taken over into t. */
static void
appointment_at(const NgDoc *d, int32_t i, int32_t to, NgTitle *t)
{
	NgTitle		office;
	NgNameShape shape;
	int32_t		j = i,
				n;
	int			k;

	for (; j < to && j < i + APPOINT_REACH && d->toks.v[j].kind == NG_TOK_WORD; j++)
	{
		n = ng_is(d, j, NG_CAT_OFFICE, NG_OFFICE_APPOINT);
		if (n == 0)
			continue;
		ng_title_at(d, j + n, to, &office);
		if (office.n == 0 || (office.part[0].entry->num & 2)
			|| ng_name_at(d, office.name_from, to, NG_TRUST_TITLE, &shape) > office.name_from)
			return;
		for (k = 0; k < office.n && t->n < NG_TITLE_PARTS; k++)
			t->part[t->n++] = office.part[k];
		return;
	}
}

/* Behind a comma, "và" or both. */
static int32_t
after_joint(const NgDoc *d, int32_t i)
{
	int32_t		j = i + ng_punct(d, i, ',');

	return j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_AND);
}

/* A person whose name is [from, to); offices before it in t. */
static int32_t
emit_person(Walk *w, int32_t start, int32_t from, int32_t to, int32_t limit,
			NgTitle *t, NgNameShape shape, bool weak)
{
	NgDoc	   *d = w->d;
	NgEntity	e = blank();
	NgMention  *m;
	NgTitle		after;
	int32_t		end = apposition_at(d, to, limit, t, &after);
	int			i;

	if (weak && after.n > 0 && shape != NG_NAME_NONE)
		weak = false;
	for (i = 0; i < after.n && t->n < NG_TITLE_PARTS; i++)
		t->part[t->n++] = after.part[i];
	/* a foreigner who studies Viet Nam is no Vietnamese */
	for (i = 0; i < t->n; i++)
		if (shape == NG_NAME_FOREIGN && t->part[i].entry->cls == NG_OFFICE_PERSON
			&& t->part[i].country == ng_country_from_alpha3("VNM"))
			t->part[i].country = NG_NO_COUNTRY;
	if (t->n == 0 && w->shared && start <= w->shared_to)
	{
		memset(&t->part[0], 0, sizeof(t->part[0]));
		t->part[0].from = from;
		t->part[0].head = t->part[0].to = from;
		t->part[0].entry = w->shared;
		t->part[0].level = w->shared->level;
		t->n = 1;
		e.office_text = (char *) w->shared->form;
		weak = false;
	}
	else if (t->n == 0 && !weak)
		appointment_at(d, end, limit, t);
	if (w->shared && start <= w->shared_to)
		w->shared_to = after_joint(d, end);
	e.type = NG_ENT_PERSON;
	e.at = ng_span(d, start, end);
	e.name = ng_span(d, from, to);
	e.role = role_of(d, end);
	set_title(d, &e, t);
	emit(w, &e);
	m = NG_PUSH(d->arena, w->mentions);
	m->ent = d->ents.n - 1;
	m->nparts = (uint8_t) t->n;
	m->part = NULL;
	if (t->n > 0)
	{
		m->part = ng_alloc(d->arena, (size_t) t->n * sizeof(NgTitlePart));
		memcpy(m->part, t->part, (size_t) t->n * sizeof(NgTitlePart));
	}
	m->shape = (uint8_t) shape;
	m->weak = weak;
	m->counterpart = m->alias = false;
	return end;
}

/* "người đồng cấp Lào X": a person whose office is said elsewhere. */
static int32_t
counterpart_at(Walk *w, int32_t i, int32_t to)
{
	NgDoc	   *d = w->d;
	NgCountryList l = {.n = 0};
	NgNameShape shape;
	NgTitle		none;
	NgEntity   *e;
	int32_t		j = i + ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_COUNTERPART),
				name,
				end;

	if (j == i || j >= to)
		return i;
	j = ng_country_at(d, j, to, &l);
	name = ng_honorific_at(d, j, to);
	end = ng_name_at(d, name, to, NG_TRUST_TITLE, &shape);
	if (end == name)
		return i;
	none.n = 0;
	end = emit_person(w, i, name, end, to, &none, shape, false);
	w->mentions.v[w->mentions.n - 1].counterpart = none.n == 0;
	e = &d->ents.v[d->ents.n - 1];
	if (e->ncountries == 0)
	{
		e->countries = ng_countries_dup(d->arena, &l);
		e->ncountries = l.n;
	}
	return end;
}

/* Offices or honorifics and then a name; the end. */
static int32_t
person_at(Walk *w, int32_t i, int32_t to)
{
	NgDoc	   *d = w->d;
	NgTitle		t;
	NgNameShape shape;
	int32_t		j = ng_honorific_at(d, i, to),
				end;

	if (j >= to)
		return i;
	ng_title_at(d, j, to, &t);
	if (t.n > 0)
	{
		bool		honored = t.name_from > t.part[t.n - 1].to;

		end = ng_name_at(d, t.name_from, to, honored ? NG_TRUST_HONORIFIC : NG_TRUST_TITLE, &shape);
		if (end > t.name_from)
		{
			int			had = t.n;

			drop_conflicting(&t);
			drop_foreign(&t, shape);
			if (t.n < had)
			{
				t.n = 0;
				return i;		/* the first office stands alone; the rest is met again */
			}
			/* one syllable is a name only if the page has the whole name */
			return emit_person(w, i, t.name_from, end, to, &t, shape,
							   !honored && end - t.name_from == 1 && ng_is_syllable(d, t.name_from)
							   && ng_is_marked(d, t.name_from)
							   && ng_name_country(d, t.name_from) == NG_NO_COUNTRY);
		}
	}
	else if (j > i)
	{
		end = ng_name_at(d, j, to, NG_TRUST_HONORIFIC, &shape);
		if (end > j)
		{
			return emit_person(w, i, j, end, to, &t, shape, false);
		}
	}
	return i;
}

/* An office without a name. */
static int32_t
office_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e)
{
	NgTitle		t;
	int32_t		j = ng_honorific_at(d, i, to);

	if (j >= to)
		return i;
	ng_title_at(d, j, to, &t);
	if (t.n == 0 || (t.part[0].entry->num & 2) || t.part[0].entry->cls == NG_OFFICE_RANK
		|| t.part[0].entry->cls == NG_OFFICE_PERSON)
		return i;
	/* memberships, and offices joined by "kiêm", are held by one person */
	while (t.n > 1 && t.part[0].entry->cls != NG_OFFICE_MEMBERSHIP && ng_punct(d, t.part[0].to, ','))
		t.n = 1;
	e->type = NG_ENT_OFFICE;
	e->at = e->name = ng_span(d, i, t.part[t.n - 1].to);
	e->entry = t.part[0].entry;
	set_title(d, e, &t);
	e->canonical = e->office_text;
	return e->at.to;
}

static int32_t
country_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e)
{
	NgCountryList l = {.n = 0};
	int32_t		end = ng_country_at(d, i, to, &l);

	if (end == i)
		return i;
	e->type = NG_ENT_COUNTRY;
	e->at = e->name = ng_span(d, i, end);
	e->entry = ng_match(d, i, NG_CAT_COUNTRY)->entry;
	e->canonical = e->entry->name;
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
	e->count = (int16_t) l.n;
	return end;
}

/* Words that only begin like something known. */
static int32_t
lookalike_at(const NgDoc *d, int32_t i)
{
	const NgMatch *m = ng_match_first(d, i);
	int			n = m ? m->ntok : 0;

	bool		lookalike = false;

	for (; m && m->ntok == n; m = ng_match_next(d, m))
	{
		if (m->cat == NG_CAT_PLACE)
			return i;			/* "Ấn Độ Dương" is no country, but it is a place */
		lookalike |= m->cat == NG_CAT_NAME && m->cls == NG_NAME_LOOKALIKE;
	}
	return lookalike ? i + n : i;
}

#define CAT(c)	(UINT32_C(1) << NG_CAT_##c)

/* Words of the longest noun that heads the name of a body or a place. */
static int32_t
longest_noun(const NgDoc *d, int32_t i)
{
	int32_t		body = ng_is(d, i, NG_CAT_ORG, NG_ORG_NOUN),
				place = ng_is(d, i, NG_CAT_PLACE, NG_PLACE_NOUN);

	return body > place ? body : place;
}

/* A group of holders of one office, "các Bộ trưởng": the names behind it have the office. */
static void
share_office(Walk *w, int32_t from, int32_t to)
{
	const NgDoc *d = w->d;
	const NgMatch *m;
	int32_t		i;

	for (i = from + 1; i < to; i++)
		if ((m = ng_match_class(d, i, NG_CAT_OFFICE, NG_OFFICE_OFFICE)) != NULL && i + m->ntok == to)
		{
			w->shared = m->entry;
			w->shared_to = to + ng_punct(d, to, ':');
			return;
		}
}

/* The longest phrase that begins at i and names no person by an office; the end. */
static int32_t
thing_at(Walk *w, int32_t i, int32_t to, uint32_t cats)
{
	const NgDoc *d = w->d;
	NgEntity	best,
				e;
	int32_t		best_end = i,
				end;
	bool		is_place;

#define TRY(needs, call) \
	do { \
		if (cats & (needs)) \
		{ \
			e = blank(); \
			end = (call); \
			if (end > best_end) \
				best = e, best_end = end; \
		} \
	} while (0)
	if (w->abbr.n > 0 && (d->toks.v[i].flags & NG_TF_ALLCAP))
		cats |= CAT(FORUM);		/* may be an abbreviation of the page */
	if (d->toks.v[i].kind == NG_TOK_NUMBER)
		cats |= CAT(NUMBER);
	TRY(CAT(FORUM) | CAT(ORG), ng_forum_at(d, i, to, &w->abbr, &e));
	/* the end of a compound is no head of a name: "cán bộ", "hành động" */
	if (ng_ends_compound(d, i, longest_noun(d, i)))
		cats &= ~(CAT(ORG) | CAT(PLACE));
	TRY(CAT(ORG), ng_org_at(d, i, to, &e));
	TRY(CAT(GROUP) | CAT(NUMBER) | CAT(GRAMMAR), ng_group_at(d, i, to, &e));
	TRY(CAT(OFFICE) | CAT(NAME), office_at(d, i, to, &e));
	TRY(CAT(COUNTRY), country_at(d, i, to, &e));
	TRY(CAT(PLACE), ng_place_at(d, i, to, &e));
	if (cats & CAT(NAME))
	{
		e = blank();
		end = ng_namesake_at(d, i, to, &e, &is_place);
		if (end > best_end)
		{
			if (is_place)
				emit(w, &e);
			return end;
		}
	}
#undef TRY
	if (best_end > i)
		emit(w, &best);
	if (best_end > i && best.type == NG_ENT_GROUP)
		share_office(w, i, best_end);
	return best_end;
}

/* A name that nothing introduces. */
static int32_t
bare_name_at(Walk *w, int32_t i, int32_t to)
{
	NgNameShape shape;
	NgTitle		none;
	int32_t		end = ng_name_at(w->d, i, to, NG_TRUST_BARE, &shape);
	bool		sure = end > i && (shape == NG_NAME_FOREIGN || end - i >= 3);
	int32_t		last = w->mentions.n - 1;

	none.n = 0;
	if (ng_punct(w->d, i - 1, '(') && last >= 0 && w->d->ents.v[w->mentions.v[last].ent].at.to == i - 1)
	{
		int32_t		alias = ng_name_at(w->d, i, to, NG_TRUST_HONORIFIC, &shape);

		if (alias > i && ng_punct(w->d, alias, ')'))
		{
			emit_person(w, i, i, alias, to, &none, shape, false);
			w->mentions.v[w->mentions.n - 1].alias = true;
			return alias;
		}
	}
	if (end == i)
		end = ng_name_at(w->d, i, to, NG_TRUST_CANDIDATE, &shape);
	if (end == i)
		return i;
	return emit_person(w, i, i, end, to, &none, shape, !sure);
}

/* A person named for writing or photographing. */
static void
emit_credit(Walk *w, int32_t from, int32_t to, NgNameShape shape, NgPersonRole role)
{
	NgEntity	e = blank();
	NgMention  *m;

	e.type = NG_ENT_PERSON;
	e.at = e.name = ng_span(w->d, from, to);
	e.role = (uint8_t) role;
	emit(w, &e);
	m = NG_PUSH(w->d->arena, w->mentions);
	m->ent = w->d->ents.n - 1;
	m->part = NULL;
	m->nparts = 0;
	m->shape = (uint8_t) shape;
	m->weak = m->counterpart = m->alias = false;
}

/* The photographer inside a credit: where the text of the caption's field stands. */
static void
credit(Walk *w, const NgCaption *c)
{
	NgDoc	   *d = w->d;
	size_t		n;
	int32_t		i,
				j;

	if (!c->photographer)
		return;
	n = strlen(c->photographer);
	for (i = c->credit.from; i < c->credit.to; i++)
	{
		const NgToken *t = &d->toks.v[i];

		if (t->byte + n > d->nbytes || memcmp(d->text + t->byte, c->photographer, n) != 0)
			continue;
		for (j = i; j < c->credit.to && d->toks.v[j].byte < t->byte + n; j++)
			;
		if (j - i >= 2)
			emit_credit(w, i, j, ng_is_marked(d, i) ? NG_NAME_VIETNAMESE : NG_NAME_FOREIGN, NG_PR_PHOTOGRAPHER);
		return;
	}
}

static void
byline(Walk *w, const NgBlock *b)
{
	NgNameShape shape;
	int32_t		i = b->from,
				end;

	while (i < b->to && !(ng_is_cap(w->d, i) && !ng_match(w->d, i, NG_CAT_LAYOUT) && !ng_match(w->d, i, NG_CAT_GRAMMAR)))
		i++;
	end = ng_name_at(w->d, i, b->to, NG_TRUST_BYLINE, &shape);
	if (end > i && !ng_is_low(w->d, end))
		emit_credit(w, i, end, shape, NG_PR_AUTHOR);
}

/* Past a word of several syllables, so that no phrase begins in its middle ("hành động"). */
static int32_t
word_end(const NgDoc *d, int32_t i)
{
	const NgMatch *m;
	int32_t		n = 1,
				j;

	for (m = ng_match_first(d, i); m && n == 1; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_TRIGGER || m->cat == NG_CAT_INDICATOR || m->cat == NG_CAT_AREA
			|| (m->cat == NG_CAT_OFFICE && m->cls == NG_OFFICE_TOPIC))
			n = m->ntok;
	for (j = i + 1; j < i + n && ng_is_low(d, j); j++)
		;
	return j;
}

static void
block(Walk *w, const NgBlock *b)
{
	NgDoc	   *d = w->d;
	const NgCaption *c = NULL;
	int32_t		i = b->from,
				end;
	uint32_t	cats;

	while (w->caption < d->captions.n && d->captions.v[w->caption].at.from < b->from)
		w->caption++;
	if (w->caption < d->captions.n && d->captions.v[w->caption].at.from < b->to)
		c = &d->captions.v[w->caption];
	switch (b->kind)
	{
		case NG_BLOCK_BYLINE:
			byline(w, b);
			return;
		case NG_BLOCK_TIMESTAMP:
		case NG_BLOCK_URL:
		case NG_BLOCK_UI:
		case NG_BLOCK_SOURCE:
			return;
		default:
			break;
	}
	while (i < b->to)
	{
		if (c && c->credit.from < c->credit.to && i >= c->credit.from && i < c->credit.to)
		{
			credit(w, c);
			i = c->credit.to;
			continue;
		}
		if (d->toks.v[i].kind == NG_TOK_PUNCT || d->toks.v[i].kind == NG_TOK_NEWLINE)
		{
			i++;
			continue;
		}
		if ((i & 1023) == 0)
			NG_CHECK(d->arena);
		cats = d->toks.v[i].cats;
		end = cats & CAT(NAME) ? lookalike_at(d, i) : i;
		if (end == i && (cats & CAT(GRAMMAR)))
			end = counterpart_at(w, i, b->to);
		if (end == i && (cats & (CAT(NAME) | CAT(OFFICE))))
			end = person_at(w, i, b->to);
		if (end == i && (cats || d->toks.v[i].kind == NG_TOK_NUMBER || w->abbr.n > 0))
			end = thing_at(w, i, b->to, cats);
		if (end == i && (d->toks.v[i].flags & NG_TF_CAP))
			end = bare_name_at(w, i, b->to);
		i = end > i ? end : cats ? word_end(d, i) : i + 1;
	}
}

static bool
is_agreement(const NgEntity *e)
{
	return e->entry && e->entry->cat == NG_CAT_FORUM && e->entry->cls == NG_FORUM_AGREEMENT;
}

/* Forums by themselves, and those that an office, a group or a body is named after. */
static void
list_forums(Walk *w)
{
	NgDoc	   *d = w->d;
	int32_t		i,
				k,
				end;

	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		NgEntity	inner = blank();

		NG_CHECK_EVERY(d->arena, i);
		if (e->type == NG_ENT_FORUM)
		{
			/* a treaty is no forum */
			if (!is_agreement(e))
				*NG_PUSH(d->arena, d->forums) = *e;
			continue;
		}
		for (k = e->at.from; k < e->at.to; k = end > k ? end : k + 1)
		{
			end = k;
			if (e->type == NG_ENT_PERSON && k >= e->name.from && k < e->name.to)
				continue;
			end = ng_forum_at(d, k, e->at.to, &w->abbr, &inner);
			if (end > k && !is_agreement(&inner))
				*NG_PUSH(d->arena, d->forums) = inner;
		}
	}
}

void
ng_entities(NgDoc *d)
{
	Walk		w;
	int32_t		i;

	memset(&w, 0, sizeof(w));
	w.d = d;
	for (i = 0; i < d->blocks.n; i++)
		block(&w, &d->blocks.v[i]);
	ng_coref(d, &w.mentions);
	list_forums(&w);
}
