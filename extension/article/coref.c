/* coref.c: who is who: names, then offices without a name and pronouns. */
#include <string.h>

#include "coref.h"

#define HEAD_WORDS		4		/* words of an office that a bare mention is told by */

/* The article and its captions are one text; each link is a text of its own. */
static uint64_t
scope_of(const NgDoc *d, const NgEntity *e)
{
	const NgBlock *b;

	if (e->at.block < 0)
		return 0;
	b = &d->blocks.v[e->at.block];
	if (b->is_main || b->kind == NG_BLOCK_CAPTION || b->kind == NG_BLOCK_ALT)
		return 0;
	return (uint64_t) e->at.block + 1;
}

static uint64_t
head_hash(const NgDoc *d, int32_t from, int32_t to, uint64_t scope, NgCountry country)
{
	uint64_t	h = ng_mix(scope, country);
	int32_t		i;

	for (i = from; i < to; i++)
		h = ng_mix(h, ng_tok_hash(d, i));
	return h;
}

static int32_t
head_from(const NgTitlePart *p)
{
	return p->deputy ? p->from : p->head;
}

/* Remembers a person under every beginning of the office's words, with and without the country. */
static void
remember(const NgDoc *d, NgMap *map, const NgMention *m, uint64_t scope, const NgPerson *p,
	int32_t person)
{
	int			i;
	int32_t		to;
	bool		found;

	for (i = 0; i < m->nparts; i++)
	{
		int32_t		from = head_from(&m->part[i]);
		/* as head_hash has them, word by word */
		uint64_t	any = ng_mix(scope, NG_NO_COUNTRY),
					own = ng_mix(scope, p->country);

		if (m->part[i].former || m->part[i].entry->cls != NG_OFFICE_OFFICE)
			continue;
		for (to = from; to < m->part[i].to && to < from + HEAD_WORDS; to++)
		{
			uint64_t	word = ng_tok_hash(d, to);

			any = ng_mix(any, word);
			own = ng_mix(own, word);
			if (to == from)
				continue;
			*ng_map_slot(map, any, &found) = person;
			if (p->country != NG_NO_COUNTRY)
				*ng_map_slot(map, own, &found) = person;
		}
	}
}

static int32_t
recall(const NgDoc *d, const NgMap *m, const NgEntity *e, uint64_t scope)
{
	NgCountry	c = e->ncountries > 0 ? e->countries[0] : NG_NO_COUNTRY;
	int32_t		from = ng_office_words(e).from,
				n = ng_office_words(e).to - from;
	const NgMatch *head = ng_match(d, from, NG_CAT_OFFICE);
	int32_t		found;

	if (head && head->ntok < n)
		n = head->ntok;
	if (n > HEAD_WORDS)
		n = HEAD_WORDS;
	if (n < 2)
		return -1;
	/* "Tổng Bí thư Đảng Nhân dân Cách mạng Lào": nobody else's */
	if (c == NG_NO_COUNTRY && head && head->ntok > HEAD_WORDS)
		c = ng_entry(d, head)->country;
	found = ng_map_get(m, head_hash(d, from, from + n, scope, c));
	if (found < 0 && c == NG_NO_COUNTRY && e->entry->country != NG_NO_COUNTRY)
		found = ng_map_get(m, head_hash(d, from, from + 2, scope, e->entry->country));
	return found;
}

static void
take_person(NgDoc *d, NgEntity *e, int32_t person)
{
	const NgPerson *p = &d->persons.v[person];
	NgCountryList l = {.n = 0};

	e->person = person;
	e->resolved = true;
	if (e->level == NG_LEVEL_NONE)
		e->level = p->level;
	if (e->ncountries == 0 && p->country != NG_NO_COUNTRY)
	{
		ng_countries_add(&l, p->country);
		e->countries = ng_countries_dup(d->arena, &l);
		e->ncountries = l.n;
		e->country_implied = true;
	}
}

static void
imply_country(NgDoc *d, NgEntity *e, NgCountry c)
{
	NgCountryList l = {.n = 0};

	if (e->ncountries > 0 || c == NG_NO_COUNTRY)
		return;
	ng_countries_add(&l, c);
	e->countries = ng_countries_dup(d->arena, &l);
	e->ncountries = l.n;
	e->country_implied = true;
}

/* One who leads a country: "nhà lãnh đạo Pháp". */
static bool
is_leader(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP
		&& e->entry->cls == NG_GROUP_NOUN && e->count == 1 && e->ncountries == 1;
}

static bool
leads(uint8_t level)
{
	return level == NG_LEVEL_HEAD_OF_STATE || level == NG_LEVEL_HEAD_OF_GOVERNMENT ||
		level == NG_LEVEL_PARTY_LEADER;
}

/* Those who lead are remembered by country, and by what they lead. */
static uint64_t
leader_hash(uint64_t scope, NgCountry country, uint8_t level)
{
	return ng_mix(ng_mix(scope, country), UINT64_C(0x1ead) + level);
}

static void
remember_leader(NgMap *map, uint64_t scope, const NgPerson *p, int32_t person)
{
	bool		found;

	if (!leads(p->level) || p->country == NG_NO_COUNTRY)
		return;
	*ng_map_slot(map, leader_hash(scope, p->country, NG_LEVEL_NONE), &found) = person;
	*ng_map_slot(map, leader_hash(scope, p->country, p->level), &found) = person;
}

/*
 * Ministers of foreign affairs have two titles: a minister is remembered by country and ministry,
 * when the ministry has a name of its own.
 */
static uint64_t
ministry_hash(uint64_t scope, NgCountry country, const char *org)
{
	uint64_t	hash = ng_mix(ng_mix(scope, country), UINT64_C(0x1e90));

	for (; *org; org++)
		hash = ng_mix(hash, (unsigned char) *org);
	return hash;
}

static void
remember_minister(NgMap *map, uint64_t scope, const NgPerson *p, int32_t person)
{
	bool		found;

	if (p->level == NG_LEVEL_MINISTER && p->country != NG_NO_COUNTRY && p->organization &&
		strchr(p->organization, ' '))
		*ng_map_slot(map, ministry_hash(scope, p->country, p->organization), &found) = person;
}

static int32_t
recall_minister(const NgMap *map, uint64_t scope, const NgEntity *e)
{
	return e->level == NG_LEVEL_MINISTER && e->ncountries == 1 && e->office && e->office->org &&
			strchr(e->office->org, ' ')
		? ng_map_get(map, ministry_hash(scope, e->countries[0], e->office->org)) : -1;
}

/* Does the pronoun open a clause, as what speaks or acts does? */
static bool
is_subject(const NgDoc *d, const NgEntity *e)
{
	const NgMatch *m;

	for (m = ng_match_first(d, e->at.to); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_TRIGGER ||
			(m->cat == NG_CAT_GRAMMAR &&
			 (m->cls == NG_GRAMMAR_FUTURE || m->cls == NG_GRAMMAR_PAST ||
			  m->cls == NG_GRAMMAR_ADVERB || m->cls == NG_GRAMMAR_NEGATION)))
			return true;
	return false;
}

static bool
is_pronoun(const NgEntity *e)
{
	return e->type == NG_ENT_GROUP && e->entry && e->entry->cat == NG_CAT_GROUP
		&& e->entry->cls == NG_GROUP_PRONOUN && e->ncountries == 0
		&& strcmp(ng_lex_arg(e->entry), "country") != 0;
}

/* "Thủ tướng Pháp" of a heading, before the text says who that is: the first of the text who is. */
static void
resolve_ahead(NgCoref *c, const NgMap *offices)
{
	NgDoc	   *d = c->d;
	int32_t		i,
				person;

	for (i = 0; i < d->ents.n; i++)
	{
		NgEntity   *e = &d->ents.v[i];

		NG_CHECK_EVERY(d->arena, i);
		if (e->type != NG_ENT_OFFICE || e->person >= 0 || e->ncountries != 1 ||
			(e->country_implied && e->countries[0] != NG_HOME) || !leads(e->level))
			continue;
		person = recall(d, offices, e, scope_of(d, e));
		if (person >= 0 && d->persons.v[person].country == e->countries[0])
			take_person(d, e, person);
	}
}

/*
 * "Phó Thủ tướng, Bộ trưởng Ngoại giao Campuchia", without a name: the country of the office
 * stacked on this one.
 */
static NgCountry
stacked_on(const NgDoc *d, int32_t ent)
{
	const NgEntity *e = &d->ents.v[ent],
			   *next = e + 1;

	if (ent + 1 < d->ents.n && next->type == NG_ENT_OFFICE && next->ncountries == 1 &&
		next->at.from - e->at.to == 1 && ng_punct(d, e->at.to, ','))
		return next->countries[0];
	return NG_NO_COUNTRY;
}

/* "Thủ tướng điện đàm với Thủ tướng Bỉ": whoever the second is, the first is not he. */
static bool
faces_another(const NgDoc *d, int32_t ent)
{
	int32_t		i;

	for (i = ent + 1;
		 i < d->ents.n && i <= ent + 4 && d->ents.v[i].at.sent == d->ents.v[ent].at.sent; i++)
		if (d->ents.v[i].type <= NG_ENT_OFFICE && d->ents.v[i].level == d->ents.v[ent].level &&
			d->ents.v[i].ncountries > 0 && d->ents.v[i].countries[0] != NG_HOME)
			return true;
	return false;
}

/*
 * Whose a bare "Thủ tướng" is: of the body beside it ("Thủ tướng cùng chính phủ Mali"), else the
 * home state's.
 */
static NgCountry
own_state(const NgDoc *d, int32_t ent)
{
	const NgEntity *e = &d->ents.v[ent],
			   *next = e + 1;

	if (ent + 1 < d->ents.n && next->type == NG_ENT_ORG && next->ncountries == 1 &&
		next->at.sent == e->at.sent && next->at.from - e->at.to <= 2)
		return next->countries[0];
	return NG_HOME;
}

/* "Phó Thủ tướng, | Bộ trưởng": who holds the office before may hold this one too; -1 if not. */
static int32_t
same_holder(const NgDoc *d, int32_t ent)
{
	const NgEntity *e = &d->ents.v[ent],
			   *before = ent > 0 ? e - 1 : NULL;
	const char *held;

	if (!before || before->type > NG_ENT_OFFICE || before->person < 0 ||
		before->at.to != e->at.from - 1 || !ng_punct(d, before->at.to, ','))
		return -1;
	/* "Đại sứ A, Trưởng Phái đoàn Lào tại Liên hợp quốc, phát biểu": what A is, too */
	if (before->type == NG_ENT_PERSON)
		return ng_punct(d, e->at.to, ',') && e->ncountries == 1 && before->ncountries == 1 &&
				e->countries[0] == before->countries[0] && !e->country_implied
			? before->person : -1;
	held = d->persons.v[before->person].office;
	return held && strstr(held, ng_span_dup(d, e->at)) ? before->person : -1;
}

/* The words of the last office that a mention has, without its complement; to is 0 if none. */
static NgSpan
office_of(const NgCoref *c, int32_t mention)
{
	const NgMention *m = mention < c->mentions->n ? &c->mentions->v[mention] : NULL;
	const NgTitlePart *p = m && m->nparts > 0 ? &m->part[m->nparts - 1] : NULL;
	const NgMatch *head = p ? ng_match(c->d, p->head, NG_CAT_OFFICE) : NULL;
	NgSpan		none = {0, 0, -1, -1};

	return head ? ng_span(c->d, p->from, p->head + head->ntok) : none;
}

/* What the text has said so far. */
typedef struct Told
{
	NgCoref    *c;
	NgMap		offices;		/* persons by the offices that they hold */
	int32_t		last;			/* person spoken of last, -1 */
	uint64_t	last_scope;
	int32_t		first;			/* whom the sentence, else the one before, names first, -1 */
	uint64_t	first_scope;
	int32_t		sent;			/* that sentence */
	NgSpan		office;			/* the last that somebody was named with; to is 0 if none */
	int32_t		holder;			/* who that was, -1 */
	/* levels of other states' offices named so far: in the text, in the link */
	uint32_t	others[2];
	uint64_t	others_scope;	/* that link */
} Told;

/*
 * A "người đồng cấp" (counterpart), named by mention k, has the office that was said last, or the
 * next one's: "họp báo với người đồng cấp B, Bộ trưởng A nói".
 */
static void
lend_office(Told *t, int32_t k, const NgEntity *e)
{
	NgDoc	   *d = t->c->d;
	NgPerson   *p = &d->persons.v[e->person];
	NgSpan		ahead = office_of(t->c, k + 1);

	if (t->office.sent != e->at.sent && ahead.to > 0 && ahead.sent == e->at.sent)
		t->office = ahead;
	if (t->office.to == 0)
		return;
	p->office = ng_span_dup(d, t->office);
	if (t->holder >= 0 && p->level == NG_LEVEL_NONE)
		p->level = d->persons.v[t->holder].level;
	if (t->holder >= 0 && !p->organization)
		p->organization = d->persons.v[t->holder].organization;
}

/* Somebody is named, by mention k. */
static void
hear_person(Told *t, int32_t k, NgEntity *e, uint64_t scope)
{
	NgDoc	   *d = t->c->d;
	const NgMention *m = &t->c->mentions->v[k];
	NgPerson   *p = &d->persons.v[e->person];
	NgSpan		office = office_of(t->c, k);

	take_person(d, e, e->person);
	remember(d, &t->offices, m, scope, p, e->person);
	if (m->counterpart && !p->office)
		lend_office(t, k, e);
	if (office.to > 0)
	{
		t->office = office;
		t->holder = e->person;
	}
	remember_minister(&t->offices, scope, p, e->person);
	remember_leader(&t->offices, scope, p, e->person);
	t->last = e->person;
	t->last_scope = scope;
}

/* An office without a name: whose it is, else of which state. */
static void
hear_office(Told *t, int32_t ent, uint64_t scope)
{
	NgDoc	   *d = t->c->d;
	NgEntity   *e = &d->ents.v[ent];
	int32_t		person;

	imply_country(d, e, stacked_on(d, ent));
	if (e->entry->num & NG_OFFICE_STANDS)
		person = ng_map_get(
			&t->offices, leader_hash(scope, e->ncountries ? e->countries[0] : NG_HOME, e->level));
	else if ((person = same_holder(d, ent)) < 0)
		person = recall(d, &t->offices, e, scope);
	if (person < 0)
		person = recall_minister(&t->offices, scope, e);
	if (person >= 0)
	{
		take_person(d, e, person);
		t->last = person;
		t->last_scope = scope;
	}
	else if (e->entry->country != NG_NO_COUNTRY || !(e->entry->num & NG_OFFICE_HOME))
		imply_country(d, e, e->entry->country);
	else if ((t->others[scope != 0] >> e->level & 1) == 0 ||
			 (scope != 0 && t->others_scope != scope) || faces_another(d, ent))
		imply_country(d, e, own_state(d, ent));
}

/* An office of another state: a bare one of its level may be of it from now on. */
static void
hear_other_state(Told *t, const NgEntity *e, uint64_t scope)
{
	if (scope != 0 && scope != t->others_scope)
		t->others[1] = 0;
	if (scope != 0)
		t->others_scope = scope;
	t->others[scope != 0] |= 1u << e->level;
}

/* In the order of the text: persons are remembered, what speaks of them again is resolved. */
static void
resolve_again(NgCoref *c)
{
	NgDoc	   *d = c->d;
	Told		t = {.c = c,.last = -1,.first = -1,.sent = -1,.holder = -1,.office = {.sent = -1}};
	int32_t		i,
				k = 0,
				person;

	ng_map_init(c->work, &t.offices, c->mentions->n * 2);
	for (i = 0; i < d->ents.n; i++)
	{
		NgEntity   *e = &d->ents.v[i];
		uint64_t	scope = scope_of(d, e);

		NG_CHECK_EVERY(d->arena, i);
		if (e->type == NG_ENT_PERSON)
		{
			k++;
			if (e->person < 0)
				continue;
			hear_person(&t, k - 1, e, scope);
		}
		else if (e->type == NG_ENT_OFFICE)
			hear_office(&t, i, scope);
		else if (is_leader(e))
		{
			person = ng_map_get(&t.offices, leader_hash(scope, e->countries[0], NG_LEVEL_NONE));
			if (person >= 0)
				take_person(d, e, person);
		}
		else if (is_pronoun(e) && t.last >= 0 && t.last_scope == scope)
			take_person(d, e, t.first >= 0 && t.first_scope == scope && is_subject(d, e)
						? t.first : t.last);
		if ((e->type == NG_ENT_PERSON || e->type == NG_ENT_OFFICE) && e->ncountries > 0 &&
			e->countries[0] != NG_HOME)
			hear_other_state(&t, e, scope);
		if (e->person >= 0 && e->at.sent != t.sent)
		{
			t.sent = e->at.sent;
			t.first = e->person;
			t.first_scope = scope;
		}
	}
	resolve_ahead(c, &t.offices);
}

/* Names that nobody vouches for are no entities. */
static void
drop_unknown(NgDoc *d)
{
	int32_t		i,
				n = 0;

	for (i = 0; i < d->ents.n; i++)
	{
		if (d->ents.v[i].type == NG_ENT_PERSON && d->ents.v[i].person < 0)
			continue;
		if (n < i)
			d->ents.v[n] = d->ents.v[i];
		n++;
	}
	d->ents.n = n;
}

void
ng_coref(NgDoc *d, NgMentions *mentions)
{
	NgArena		work;
	NgCoref		c;

	ng_arena_init(&work, d->arena->source);
	memset(&c, 0, sizeof(c));
	c.work = &work;
	c.d = d;
	c.mentions = mentions;
	ng_link_names(&c);
	ng_make_persons(&c);
	resolve_again(&c);
	drop_unknown(d);
	ng_arena_free(&work);
}
