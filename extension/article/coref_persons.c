/* coref_persons.c: what the page says of a person as a whole, the country above all. */
#include <string.h>

#include "coref.h"

/* How often the page names each country; what a name without a country is judged by. */
typedef struct Census
{
	int32_t		count[1000];
	int32_t		said[1000];		/* the same without where and with whom: "ở Hàn Quốc", "với Mỹ" */
	int32_t		foreign;		/* all of said */
	NgCountry	top;			/* most named but for Viet Nam */
	NgCountry	headed;			/* the only one of them in the headline */
	NgCountry	first;			/* the first in the headline, Viet Nam as well */
	bool		home_headed;	/* the headline names Viet Nam */
	/* levels of the offices that the page calls China's, without a name */
	uint32_t	chinese;
} Census;

static bool
stands_aside(const NgDoc *d, const NgEntity *e)
{
	return (e->type == NG_ENT_COUNTRY || e->type == NG_ENT_PLACE) &&
		(ng_is(d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AT) > 0 ||
		 ng_is(d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_WITH) > 0);
}

static void
take_census(const NgDoc *d, Census *z)
{
	int32_t		i;
	int			k;
	bool		two = false;

	memset(z, 0, sizeof(*z));
	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		NG_CHECK_EVERY(d->arena, i);
		if (e->at.block < 0 || (!d->blocks.v[e->at.block].is_main
			&& d->blocks.v[e->at.block].kind != NG_BLOCK_CAPTION)
			|| e->type == NG_ENT_FORUM)
			continue;
		for (k = 0; k < e->ncountries; k++)
		{
			NgCountry	c = e->countries[k];

			if (c >= 1000)
				continue;
			if (e->type == NG_ENT_OFFICE && c == NG_CHINA)
				z->chinese |= 1u << e->level;
			z->count[c]++;
			if (z->first == NG_NO_COUNTRY && d->blocks.v[e->at.block].kind == NG_BLOCK_TITLE)
				z->first = c;
			z->home_headed |= d->blocks.v[e->at.block].kind == NG_BLOCK_TITLE && c == NG_HOME;
			if (d->blocks.v[e->at.block].kind == NG_BLOCK_TITLE && c != NG_HOME)
			{
				two |= z->headed != NG_NO_COUNTRY && z->headed != c;
				z->headed = c;
			}
			if (c == NG_HOME || stands_aside(d, e))
				continue;
			z->foreign++;
			z->said[c]++;
			if (z->top == NG_NO_COUNTRY || z->said[c] > z->said[z->top])
				z->top = c;
		}
	}
	if (two)
		z->headed = NG_NO_COUNTRY;
}

/* The country of an office that only one country has. */
static NgCountry
typical_country(const NgMention *m)
{
	int			i;

	for (i = 0; i < m->nparts; i++)
		if (m->part[i].entry->country != NG_NO_COUNTRY)
			return m->part[i].entry->country;
	return NG_NO_COUNTRY;
}

#define LISTED		8				/* persons of a list that are looked back over */

static bool
is_state_level(uint8_t level)
{
	return level >= NG_LEVEL_HEAD_OF_STATE && level <= NG_LEVEL_DEPUTY_MINISTER;
}

/*
 * "Chủ tịch Hạ viện Mỹ A, Chủ tịch Ủy ban Đối ngoại Thượng viện B và …": in a list the state of
 * those before whose offices every state has several of.  Presidents and ministers that stand side
 * by side are of several states.
 */
static NgCountry
country_of_colleagues(const NgCoref *c, const NgName *n)
{
	int32_t		i;

	for (i = n->mention; i > 0 && i > n->mention - LISTED; i--)
	{
		const NgEntity *e = ng_mention_ent(c, i),
				   *before = ng_mention_ent(c, i - 1);
		int32_t		gap = e->at.from - before->at.to;

		if (before->at.sent != e->at.sent || !e->office || is_state_level(e->level) ||
			e->level == NG_LEVEL_AMBASSADOR || c->mentions->v[i].shape == NG_NAME_VIETNAMESE ||
			gap <= 0 || gap != (ng_punct(c->d, before->at.to, ',')
				? 1 : ng_is(c->d, before->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_AND)))
			break;
		if (before->ncountries == 1)
			return before->countries[0];
	}
	return NG_NO_COUNTRY;
}

/* The country of the one before in a list set off by semicolons: members of a delegation. */
static NgCountry
listed_country(const NgCoref *c, const NgName *n)
{
	const NgEntity *e = ng_mention_ent(c, n->mention),
			   *before;
	NgCountry	said;

	bool		spouse = ng_is(c->d, e->at.from, NG_CAT_GRAMMAR, NG_GRAMMAR_SPOUSE) > 0;
	int			k;

	/* "… và Phu nhân X" */
	for (k = 1; k <= 3 && k <= e->at.from; k++)
		spouse |= ng_is(c->d, e->at.from - k, NG_CAT_GRAMMAR, NG_GRAMMAR_SPOUSE) == k;
	/* "Đoàn đại biểu Lào do X dẫn đầu" */
	if (e->at.from > 0 && (ng_is(c->d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_BY)
						   || ng_is(c->d, e->at.from - 1, NG_CAT_GRAMMAR, NG_GRAMMAR_HEAD_OF)))
	{
		const NgEntity *led = e - 1;

		if (led >= c->d->ents.v && led->at.sent == e->at.sent && led->ncountries == 1
			&& e->at.from - led->at.to <= 3)
			return led->countries[0];
	}
	if (n->mention == 0)
		return NG_NO_COUNTRY;
	before = ng_mention_ent(c, n->mention - 1);
	if (!spouse && !ng_punct(c->d, e->at.from - 1, ';'))
		return country_of_colleagues(c, n);
	said = c->name[c->name_of[n->mention - 1]].said;
	if (before->at.sent != e->at.sent || said == NG_HOME)
		return NG_NO_COUNTRY;
	return said;
}

/* The country of the person whom somebody speaks for. */
static NgCountry
served_country(const NgCoref *c, int32_t mention)
{
	const NgMention *m = &c->mentions->v[mention];
	int			i,
				steps;
	int32_t		l;

	for (i = 0; i < m->nparts; i++)
	{
		const NgTitlePart *p = &m->part[i];

		if (p->of_to == 0)
			continue;
		if (mention > 0 && ng_match_class(c->d, p->of_from, NG_CAT_GROUP, NG_GROUP_PRONOUN)
			&& c->name[c->name_of[mention - 1]].root >= 0)
			return c->name[c->name[c->name_of[mention - 1]].root].said;
		l = ng_map_get(&c->words, ng_tok_hash(c->d, p->of_to - 1));
		for (steps = 0; l >= 0 && steps < NG_CHAIN_MAX; l = c->link[l], steps++)
			if (c->name[c->owner[l]].said != NG_NO_COUNTRY)
				return c->name[c->owner[l]].said;
	}
	return NG_NO_COUNTRY;
}

/* "Tổng Thư ký NATO": of the body, of no country that the page is about. */
static bool
is_of_body(const NgDoc *d, const NgLexEntry *office)
{
	const NgLexEntry *body = ng_lex_arg(office)[0]
		? ng_doc_lookup(d, NG_CAT_FORUM, ng_lex_arg(office), strlen(ng_lex_arg(office))) : NULL;

	return body && body->cls == NG_FORUM_ORGANIZATION;
}

static bool
international(const NgDoc *d, const NgMention *m)
{
	int			i;

	for (i = 0; i < m->nparts; i++)
		if (m->part[i].international || is_of_body(d, m->part[i].entry))
			return true;
	return false;
}

#define BEFORE_ENTS		16		/* entities that are looked back over */

/* Is the country the first that is named in the sentence before, or before the person in this? */
static bool
follows_country(const NgCoref *c, const NgName *n, NgCountry country)
{
	const NgEntity *e = ng_mention_ent(c, n->mention),
			   *first = NULL,
			   *b;

	for (b = e - 1; b >= c->d->ents.v && b > e - BEFORE_ENTS && b->at.sent >= e->at.sent - 1 &&
		 b->at.block == e->at.block; b--)
		if (b->ncountries > 0)
			first = b;
	return first && first->ncountries == 1 && first->countries[0] == country;
}

static NgCountry
judge_country(const NgCoref *c, const Census *z, const NgName *n, NgCountry typical, uint8_t level)
{
	const NgEntity *e = ng_mention_ent(c, n->mention);
	NgPart		s = e->name;
	NgCountry	near = served_country(c, n->mention);

	if (near == NG_NO_COUNTRY)
		near = listed_country(c, n);
	if (near != NG_NO_COUNTRY)
		return near;
	if (n->shape == NG_NAME_VIETNAMESE)
	{
		if (typical != NG_NO_COUNTRY)
			return typical;
		if (ng_name_country(c->d, s.from) != NG_NO_COUNTRY)
			return ng_name_country(c->d, s.from);
		/* a surname of both: the page decides, but who writes it is at home */
		if (e->role == NG_PR_AUTHOR || e->role == NG_PR_PHOTOGRAPHER)
			return NG_HOME;
		if (z->first == NG_CHINA && !z->home_headed && level > NG_LEVEL_PARLIAMENT_SPEAKER &&
			follows_country(c, n, NG_CHINA))
			return NG_CHINA;
		if (z->count[NG_CHINA] == 0 || z->count[NG_HOME] > 0)
			return NG_HOME;
		/* the press leaves out the country of its own leaders: another's must have been said */
		return !is_state_level(level) || (z->chinese >> level & 1) ? NG_CHINA : NG_HOME;
	}
	if (typical != NG_NO_COUNTRY && typical != NG_HOME)
		return typical;
	if (n->n > 1)
	{
		const NgMatch *m = ng_match_class(c->d, s.from, NG_CAT_NAME, NG_NAME_GIVEN);
		NgCountry	own = m ? ng_entry(c->d, m)->country : NG_NO_COUNTRY;

		if (own != NG_NO_COUNTRY && z->count[own] > 0)
			return own;
	}
	return NG_NO_COUNTRY;
}

static int32_t
words_of(const char *s)
{
	int32_t		n = 1;

	for (; *s; s++)
		n += *s == ' ';
	return n;
}

static void
make_persons(NgCoref *c, const Census *z, NgCountry *typical)
{
	NgDoc	   *d = c->d;
	/* by root: of the person's office */
	int32_t    *office_words = ng_alloc0(c->work, (size_t) (c->nnames + 1) * sizeof(int32_t));
	int32_t		i;

	c->person_of = ng_alloc(c->work, (size_t) (c->nnames + 1) * sizeof(int32_t));
	memset(c->person_of, -1, (size_t) (c->nnames + 1) * sizeof(int32_t));
	for (i = 0; i < c->mentions->n; i++)
	{
		int32_t		root = c->name[c->name_of[i]].root;
		NgEntity   *e = ng_mention_ent(c, i);
		NgPerson   *p;
		int32_t		words;

		NG_CHECK_EVERY(d->arena, i);
		if (root < 0)
			continue;
		if (c->person_of[root] < 0)
		{
			c->person_of[root] = d->persons.n;
			p = NG_PUSH(d->arena, d->persons);
			memset(p, 0, sizeof(*p));
			p->name = ng_span_dup(d, ng_name_words(ng_mention_ent(c, c->name[root].shown)));
			p->role = e->role;
		}
		e->person = c->person_of[root];
		p = &d->persons.v[e->person];
		if (typical[root] == NG_NO_COUNTRY)
			typical[root] = typical_country(&c->mentions->v[i]);
		if (e->ncountries > 0 && p->country == NG_NO_COUNTRY)
			p->country = e->countries[0];
		/* no office has more words than tokens, but one that names share has none of its own */
		words = ng_office_words(e).to - ng_office_words(e).from;
		if (e->office && (words == 0 || words > office_words[root]))
			words = words_of(e->office->text);
		if (e->office && words > office_words[root])
		{
			office_words[root] = words;
			p->office = e->office->text;
			if (e->office->org)
				p->organization = e->office->org;
		}
		if (e->level != NG_LEVEL_NONE && (p->level == NG_LEVEL_NONE || e->level < p->level))
			p->level = e->level;
		if (p->role == NG_PR_AUTHOR || p->role == NG_PR_PHOTOGRAPHER)
			p->role = e->role;
	}
	for (i = 0; i < c->nnames; i++)
	{
		NgPerson   *p = c->person_of[i] >= 0 ? &d->persons.v[c->person_of[i]] : NULL;

		NG_CHECK_EVERY(d->arena, i);
		if (p && p->country == NG_NO_COUNTRY)
			p->country = judge_country(c, z, &c->name[i], typical[i], p->level);
	}
}

/* Is there anybody for whom what follows is to find a country?  Mostly there is not. */
static bool
any_stateless(const NgDoc *d)
{
	int32_t		i;

	for (i = 0; i < d->persons.n; i++)
		if (d->persons.v[i].country == NG_NO_COUNTRY)
			return true;
	return false;
}

/* ---- countries by offices without a name ---- */

/*
 * "Tổng thống Mỹ" somewhere on the page says whose the president is who is
 * named without a country, when nobody else is the president of that country and
 * no other country's president goes unnamed.
 */
static void
countries_of_offices(NgCoref *c)
{
	NgDoc	   *d = c->d;
	NgMap		held,
				open,
				/* sentences that name such an office: who else is named there holds another */
				beside_them;
	char	   *another = ng_alloc0(c->work, (size_t) d->persons.n + 1);
	int32_t		i,
				k;
	bool		found;

	ng_map_init(c->work, &held, d->persons.n);
	ng_map_init(c->work, &open, 0);
	ng_map_init(c->work, &beside_them, 0);
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgMention *m = &c->mentions->v[i];
		const NgEntity *e = ng_mention_ent(c, i);

		NG_CHECK_EVERY(d->arena, i);
		for (k = 0; k < m->nparts && e->person >= 0; k++)
			if (d->persons.v[e->person].country != NG_NO_COUNTRY
				&& m->part[k].entry->level != NG_LEVEL_NONE)
				*ng_map_slot(&held, ng_mix(m->part[k].entry->level,
					d->persons.v[e->person].country), &found) = 1;
	}
	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		int32_t    *slot;

		NG_CHECK_EVERY(d->arena, i);
		if (e->type != NG_ENT_OFFICE || e->ncountries != 1 || !is_state_level(e->entry->level)
			|| ng_map_get(&held, ng_mix(e->entry->level, e->countries[0])) == 1)
			continue;
		*ng_map_slot(&beside_them, ng_mix(e->entry->level, (uint64_t) e->at.sent), &found) = 1;
		slot = ng_map_slot(&open, ng_mix(1, e->entry->level), &found);
		if (!found)
			*slot = e->countries[0];
		else if (*slot != e->countries[0])
			*slot = NG_NO_COUNTRY;
	}
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgMention *m = &c->mentions->v[i];
		const NgEntity *e = ng_mention_ent(c, i);

		NG_CHECK_EVERY(d->arena, i);
		for (k = 0; k < m->nparts && e->person >= 0; k++)
			if (ng_map_get(&beside_them, ng_mix(m->part[k].entry->level, (uint64_t) e->at.sent)) ==
				1)
				another[e->person] = 1;
	}
	for (i = 0; i < c->mentions->n; i++)
	{
		const NgMention *m = &c->mentions->v[i];
		int32_t		person = ng_mention_ent(c, i)->person;
		NgPerson   *p = person >= 0 && !another[person] ? &d->persons.v[person] : NULL;

		NG_CHECK_EVERY(d->arena, i);
		for (k = 0; p && k < m->nparts && p->country == NG_NO_COUNTRY; k++)
		{
			int32_t		country = ng_map_get(&open, ng_mix(1, m->part[k].entry->level));

			if (country > 0 && m->shape != NG_NAME_VIETNAMESE && !international(d, m))
				p->country = (NgCountry) country;
		}
	}
}

/* ---- countries by what stands before ---- */

#define NEAR_ENTS	8			/* how many entities back a country may stand */
#define NEAR_TOKENS	3			/* and how many tokens within the clause */

/* "tới Israel", "với Mỹ", "ở Pháp": another's country, or only the place. */
static bool
beside(const NgDoc *d, const NgEntity *e)
{
	int32_t		i = e->at.from - 1;

	return ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_TO) ||
		ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_AT) ||
		ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_WITH) ||
		ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_FROM);
}

/*
 * Has the country somebody else of such an office on the page?  Presidents and heads of
 * government alike.
 */
static bool
has_another(const NgDoc *d, int32_t person, NgCountry country)
{
	const NgPerson *p = &d->persons.v[person];
	bool		head = p->level <= NG_LEVEL_HEAD_OF_GOVERNMENT;
	int32_t		i;

	for (i = 0; i < d->persons.n; i++)
		if (i != person && d->persons.v[i].country == country &&
			d->persons.v[i].level != NG_LEVEL_NONE &&
			(head ? d->persons.v[i].level <= NG_LEVEL_PARTY_LEADER
				  : d->persons.v[i].level == p->level))
			return true;
	return false;
}

/*
 * "Nước Mỹ dưới thời Tổng thống X"; "Ấn Độ đang … . Thủ tướng Y đã": the one who opens a sentence
 * is of the only country that the one before names; "Tổng thống nước chủ nhà X": of the place.
 */
static NgCountry
country_before(const NgCoref *c, int32_t mention)
{
	const NgDoc *d = c->d;
	const NgEntity *e = ng_mention_ent(c, mention);
	const NgEntity *b;
	NgCountry	found = NG_NO_COUNTRY;
	bool		hosts = false;
	int32_t		i;

	for (i = e->at.from; i < e->name.from; i++)
		hosts |= ng_is(d, i, NG_CAT_GROUP, NG_GROUP_PRONOUN) > 1;
	for (b = e - 1; b >= d->ents.v && b >= e - NEAR_ENTS && b->at.block == e->at.block &&
		 b->at.sent >= e->at.sent - 1;
		 b--)
	{
		if (b->type != NG_ENT_COUNTRY || b->ncountries != 1 || b->countries[0] == NG_HOME)
		{
			if (b->type != NG_ENT_FORUM && ((b->at.sent == e->at.sent && !hosts) || b->ncountries))
				break;
			continue;
		}
		if (hosts)
			return b->countries[0];
		if (b->at.sent == e->at.sent)
		{
			for (i = b->at.to; i < e->at.from; i++)
				if (d->toks.v[i].kind == NG_TOK_PUNCT || ng_match(d, i, NG_CAT_TRIGGER))
					return NG_NO_COUNTRY;
			return e->at.from - b->at.to <= NEAR_TOKENS && !beside(d, b) ? b->countries[0]
				: NG_NO_COUNTRY;
		}
		if (found != NG_NO_COUNTRY && found != b->countries[0])
			return NG_NO_COUNTRY;
		found = beside(d, b) ? found : b->countries[0];
	}
	return found;
}

static void
countries_before(NgCoref *c)
{
	int32_t		i;

	for (i = 0; i < c->mentions->n; i++)
	{
		const NgMention *m = &c->mentions->v[i];
		const NgEntity *e = ng_mention_ent(c, i);
		NgPerson   *p = e->person >= 0 ? &c->d->persons.v[e->person] : NULL;

		NG_CHECK_EVERY(c->d->arena, i);
		if (p && p->country == NG_NO_COUNTRY && m->shape != NG_NAME_VIETNAMESE && m->nparts &&
			is_state_level(p->level) && !international(c->d, m))
		{
			NgCountry	country = country_before(c, i);

			if (country != NG_NO_COUNTRY && !has_another(c->d, e->person, country))
				p->country = country;
		}
	}
}

/*
 * A headline that names an office, over a text that names but one person of
 * unknown country and office: "Ngoại trưởng Mỹ bác kế hoạch …", "Ông Rubio
 * khẳng định …".
 */
static void
country_of_headline(NgCoref *c)
{
	NgDoc	   *d = c->d;
	const NgEntity *office = NULL;
	int32_t		unknown = -1;
	int32_t		i;

	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		NG_CHECK_EVERY(d->arena, i);
		if (e->at.block < 0 || !d->blocks.v[e->at.block].is_main ||
			d->blocks.v[e->at.block].kind != NG_BLOCK_TITLE)
			continue;
		if (e->type == NG_ENT_PERSON && e->person >= 0)
			return;				/* the headline itself names somebody */
		if (e->type != NG_ENT_OFFICE || e->ncountries != 1 || !is_state_level(e->entry->level))
			continue;
		if (office)
			return;
		office = e;
	}
	for (i = 0; office && i < c->mentions->n; i++)
	{
		const NgEntity *e = ng_mention_ent(c, i);
		const NgPerson *p = e->person >= 0 ? &d->persons.v[e->person] : NULL;

		NG_CHECK_EVERY(d->arena, i);
		if (!p || e->at.block < 0 || !d->blocks.v[e->at.block].is_main)
			continue;
		if (p->country == office->countries[0] && p->level == office->entry->level)
			return;				/* who holds it is named with it */
		if (p->country != NG_NO_COUNTRY || p->office ||
			c->mentions->v[i].shape == NG_NAME_VIETNAMESE)
			continue;
		if (unknown >= 0 && unknown != e->person)
			return;
		unknown = e->person;
	}
	if (unknown >= 0)
	{
		d->persons.v[unknown].country = office->countries[0];
		d->persons.v[unknown].level = office->entry->level;
	}
}

/* ---- the country that the page is about ---- */

#define DWELLS	4				/* mentions */

static bool
leads_state(uint8_t level)
{
	return level >= NG_LEVEL_HEAD_OF_STATE && level <= NG_LEVEL_PARLIAMENT_SPEAKER;
}

/*
 * An office of the country that the page is about: of any state office the
 * page's first, else only if it is nearly alone.  A country that a page names
 * in passing has one president; of one that it dwells on it may name more.  The headline counts.
 */
static void
countries_of_page(NgCoref *c, const Census *z, const NgCountry *typical)
{
	NgDoc	   *d = c->d;
	uint32_t	held = 0;		/* levels of those who lead it */
	int32_t		i;

	if (z->top == NG_NO_COUNTRY)
		return;
	for (i = 0; z->said[z->top] < DWELLS && i < d->persons.n; i++)
		if (d->persons.v[i].country == z->top && leads_state(d->persons.v[i].level))
			held |= 1u << d->persons.v[i].level;
	for (i = 0; i < c->nnames; i++)
	{
		const NgName *n = &c->name[i];
		NgPerson   *p = c->person_of[i] >= 0 ? &d->persons.v[c->person_of[i]] : NULL;

		NG_CHECK_EVERY(d->arena, i);
		if (!p || p->country != NG_NO_COUNTRY || n->shape == NG_NAME_VIETNAMESE ||
			p->level == NG_LEVEL_NONE || (typical[i] != NG_NO_COUNTRY && typical[i] != NG_HOME) ||
			z->said[z->top] * (is_state_level(p->level) ? 5 : 4) <=
				z->foreign * (z->headed == z->top && is_state_level(p->level) ? 2 : 3) ||
			(held >> p->level & 1) || international(d, &c->mentions->v[n->mention]))
			continue;
		p->country = z->top;
		if (leads_state(p->level) && z->said[z->top] < DWELLS)
			held |= 1u << p->level;
	}
}

void
ng_make_persons(NgCoref *c)
{
	Census	   *z = ng_alloc(c->work, sizeof(Census));
	NgCountry  *typical = ng_alloc0(c->work, (size_t) (c->nnames + 1) * sizeof(NgCountry));

	take_census(c->d, z);
	make_persons(c, z, typical);
	if (!any_stateless(c->d))
		return;
	countries_of_offices(c);
	country_of_headline(c);
	countries_before(c);
	countries_of_page(c, z, typical);
}
