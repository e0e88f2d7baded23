/* persons.c: persons as the text introduces them: offices, name, offices; and offices alone. */
#include <string.h>

#include "entity.h"

#define APPOINT_REACH	8		/* tokens between a name and the office it is given */

/* The parts that there are, since most of a title's room is empty. */
static void
copy_title(NgTitle *to, const NgTitle *from)
{
	to->n = from->n;
	to->name_from = from->name_from;
	memcpy(to->part, from->part, (size_t) from->n * sizeof(from->part[0]));
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
		while (k + 1 < t->n && t->part[k + 1].from >= t->part[k].to
			&& t->part[k + 1].from - t->part[k].to <= 2
			   && t->part[i].entry->cls != NG_OFFICE_PERSON
			   && t->part[k + 1].entry->cls != NG_OFFICE_RANK)
			k++;
		piece = ng_span_dup(d, ng_words(t->part[i].from, t->part[k].to));
		text = text ? ng_printf(d->arena, "%s, %s", text, piece) : piece;
		i = k + 1;
	}
	return text;
}

static void
set_title(const NgDoc *d, NgEntity *e, const NgTitle *t)
{
	NgCountryList l = {.n = 0};
	NgOffice   *office;
	int			i;

	if (t->n == 0)
		return;
	e->office = office = ng_alloc0(d->arena, sizeof(*office));
	if (t->part[0].from == t->part[0].to)
	{
		/* that several names share */
		e->level = t->part[0].level;
		office->text = ng_lex_form(t->part[0].entry);
		return;
	}
	e->level = title_level(t);
	office->at = (NgPart) {t->part[0].from, t->part[t->n - 1].to};
	office->text = title_text(d, t);
	for (i = 0; i < t->n; i++)
	{
		if (t->part[i].org && !office->org)
			office->org = t->part[i].org;
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
	const NgTitlePart *last = &t->part[t->n - 1];
	int			i;

	if (shape != NG_NAME_VIETNAMESE || last->country != NG_NO_COUNTRY
		|| (last->entry->country != NG_HOME && !(last->entry->num & NG_OFFICE_HOME)))
		return;
	for (i = t->n - 2; i >= 0; i--)
		if (t->part[i].country != NG_NO_COUNTRY && t->part[i].country != NG_HOME
			&& t->part[i].country != NG_CHINA)
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
	/* "X, Chủ tịch Hội, ông Y": an honorific behind a comma begins another person */
	end = t->part[t->n - 1].to + 1;
	if (!(t->name_from > end && ng_punct(d, end - 1, ',') && ng_honorific_at(d, end, to) > end)
		&& ng_name_at(d, t->name_from, to, NG_TRUST_TITLE, &shape) > t->name_from)
	{
		/*
		 * "bà X, Người phát ngôn Bộ Ngoại giao, Tổng thống Y": the last office is of the next
		 * one
		 */
		t->n = k == before->n && !bracket && t->n > 0
			&& ng_punct(d, t->part[t->n - 1].from - 1, ',') ? t->n - 1 : 0;
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
		if (office.n == 0 || (office.part[0].entry->num & NG_OFFICE_GENERIC)
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
emit_person(NgEntityWalk *w, int32_t start, int32_t from, int32_t to, int32_t limit,
			NgTitle *t, NgNameShape shape, bool weak)
{
	NgDoc	   *d = w->d;
	NgEntity	e = ng_entity_blank;
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
			&& t->part[i].country == NG_HOME)
			t->part[i].country = NG_NO_COUNTRY;
	if (t->n == 0 && w->shared && start <= w->shared_to)
	{
		memset(&t->part[0], 0, sizeof(t->part[0]));
		t->part[0].from = from;
		t->part[0].head = t->part[0].to = from;
		t->part[0].entry = w->shared;
		t->part[0].level = w->shared->level;
		t->n = 1;
		weak = false;
	}
	else if (t->n == 0 && !weak)
		appointment_at(d, end, limit, t);
	if (w->shared && start <= w->shared_to)
		w->shared_to = after_joint(d, end);
	e.type = NG_ENT_PERSON;
	e.at = ng_words(start, end);
	e.name = (NgPart) {from, to};
	e.role = role_of(d, end);
	set_title(d, &e, t);
	ng_entity_emit(w, &e);
	m = NG_PUSH(d->arena, w->mentions);
	m->ent = d->ents.n - 1;
	m->nparts = (uint8_t) t->n;
	m->part = NULL;
	if (t->n > 0)
	{
		m->part = ng_alloc(&w->work, (size_t) t->n * sizeof(NgTitlePart));
		memcpy(m->part, t->part, (size_t) t->n * sizeof(NgTitlePart));
	}
	m->shape = (uint8_t) shape;
	m->weak = weak;
	m->counterpart = m->alias = false;
	return end;
}

/* "người đồng cấp Lào X": a person whose office is said elsewhere. */
int32_t
ng_counterpart_at(NgEntityWalk *w, int32_t i, int32_t to)
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
	/* "người đồng cấp Lào, ông X" */
	if (name == j && ng_punct(d, j, ',') && (end = ng_honorific_at(d, j + 1, to)) > j + 1)
		name = end;
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

/*
 * The offices at i behind honorifics: whether a name follows them or not, they
 * are read once.
 */
static const NgTitle *
read_title(NgEntityWalk *w, int32_t i, int32_t to)
{
	if (w->title_at != i)
	{
		w->title_at = i;
		w->title_from = ng_honorific_at(w->d, i, to);
		w->title.n = 0;
		if (w->title_from < to)
			ng_title_at(w->d, w->title_from, to, &w->title);
	}
	return &w->title;
}

/* Offices or honorifics and then a name; the end. */
int32_t
ng_person_at(NgEntityWalk *w, int32_t i, int32_t to)
{
	NgDoc	   *d = w->d;
	const NgTitle *read = read_title(w, i, to);
	NgTitle		t;
	NgNameShape shape;
	int32_t		j = w->title_from,
				end;

	if (j >= to)
		return i;
	if (read->n > 0)
	{
		bool		honored = read->name_from > read->part[read->n - 1].to;

		end = ng_name_at(d, read->name_from, to, honored ? NG_TRUST_HONORIFIC : NG_TRUST_TITLE,
						 &shape);
		if (end > read->name_from)
		{
			int			had = read->n;

			copy_title(&t, read);
			drop_conflicting(&t);
			drop_foreign(&t, shape);
			if (t.n < had)
				return i;		/* the first office stands alone; the rest is met again */
			/* one syllable is a name only if the page has the whole name */
			return emit_person(w, i, t.name_from, end, to, &t, shape,
							   !honored && end - t.name_from == 1 && ng_is_marked(d, t.name_from)
							   && ng_name_country(d, t.name_from) == NG_NO_COUNTRY
							   && ng_is_syllable(d, t.name_from));
		}
	}
	else if (j > i)
	{
		end = ng_name_at(d, j, to, NG_TRUST_HONORIFIC, &shape);
		t.n = 0;
		if (end > j)
			return emit_person(w, i, j, end, to, &t, shape, false);
	}
	return i;
}

/* An office without a name. */
int32_t
ng_office_at(NgEntityWalk *w, int32_t i, int32_t to, NgEntity *e)
{
	const NgDoc *d = w->d;
	const NgTitle *read = read_title(w, i, to);
	NgTitle		t;

	if (read->n == 0 || (read->part[0].entry->num & NG_OFFICE_GENERIC) ||
		read->part[0].entry->cls == NG_OFFICE_RANK
		|| read->part[0].entry->cls == NG_OFFICE_PERSON)
		return i;
	copy_title(&t, read);
	/* memberships, and offices joined by "kiêm", are held by one person */
	while (t.n > 1 && t.part[0].entry->cls != NG_OFFICE_MEMBERSHIP
		&& ng_punct(d, t.part[0].to, ','))
		t.n = 1;
	e->type = NG_ENT_OFFICE;
	ng_set_words(e, i, t.part[t.n - 1].to);
	e->entry = t.part[0].entry;
	set_title(d, e, &t);
	e->canonical = e->office->text;
	return e->at.to;
}

/* A name that nothing introduces. */
int32_t
ng_bare_name_at(NgEntityWalk *w, int32_t i, int32_t to)
{
	NgNameShape shape;
	NgTitle		none;
	bool		whole;
	int32_t		last = w->mentions.n - 1,
				end;

	none.n = 0;
	if (ng_punct(w->d, i - 1, '(') && last >= 0
		&& w->d->ents.v[w->mentions.v[last].ent].at.to == i - 1)
	{
		int32_t		alias = ng_name_at(w->d, i, to, NG_TRUST_HONORIFIC, &shape);

		if (alias > i && ng_punct(w->d, alias, ')'))
		{
			emit_person(w, i, i, alias, to, &none, shape, false);
			w->mentions.v[w->mentions.n - 1].alias = true;
			return alias;
		}
	}
	end = ng_loose_name_at(w->d, i, to, &shape, &whole);
	if (end == i)
		return i;
	return emit_person(w, i, i, end, to, &none, shape,
					   !(whole && (shape == NG_NAME_FOREIGN || end - i >= 3)));
}

/* A person named for writing or photographing. */
static void
emit_credit(NgEntityWalk *w, int32_t from, int32_t to, NgNameShape shape, NgPersonRole role)
{
	NgEntity	e = ng_entity_blank;
	NgMention  *m;

	e.type = NG_ENT_PERSON;
	ng_set_words(&e, from, to);
	e.role = (uint8_t) role;
	ng_entity_emit(w, &e);
	m = NG_PUSH(w->d->arena, w->mentions);
	m->ent = w->d->ents.n - 1;
	m->part = NULL;
	m->nparts = 0;
	m->shape = (uint8_t) shape;
	m->weak = m->counterpart = m->alias = false;
}

/* The photographer inside a credit, when that is a name of two words or more. */
void
ng_photographer(NgEntityWalk *w, const NgCaption *c)
{
	NgSpan		at = c->photographer_at;

	if (at.to - at.from >= 2)
		emit_credit(w, at.from, at.to,
					ng_is_marked(w->d, at.from) ? NG_NAME_VIETNAMESE : NG_NAME_FOREIGN,
					NG_PR_PHOTOGRAPHER);
}

void
ng_author(NgEntityWalk *w, const NgBlock *b)
{
	NgNameShape shape;
	int32_t		i = b->from,
				end;

	while (i < b->to && !(ng_is_cap(w->d, i) && !ng_match(w->d, i, NG_CAT_LAYOUT)
		&& !ng_match(w->d, i, NG_CAT_GRAMMAR)))
		i++;
	end = ng_name_at(w->d, i, b->to, NG_TRUST_BYLINE, &shape);
	if (end > i && !ng_is_low(w->d, end))
		emit_credit(w, i, end, shape, NG_PR_AUTHOR);
}
