/* entity_forums.c: forums, summits, sessions and mechanisms, with the number of the session. */
#include <string.h>

#include "entity.h"

#define ORDINAL_MAX		300

/* "bốn", "mười hai", "hai mươi mốt"; the end. */
static int32_t
number_word_at(const NgDoc *d, int32_t i, int32_t *value)
{
	const NgMatch *m = ng_match_class(d, i, NG_CAT_NUMBER, NG_NUMBER_DIGIT);
	int32_t		v = m ? (int32_t) ng_entry(d, m)->num : 1,
				j = i + (m ? m->ntok : 0);
	const NgMatch *ten = ng_match_class(d, j, NG_CAT_NUMBER, NG_NUMBER_TEN);

	if (ten)
	{
		v *= 10;
		j += ten->ntok;
		if ((m = ng_match_class(d, j, NG_CAT_NUMBER, NG_NUMBER_DIGIT)) != NULL)
		{
			v += (int32_t) ng_entry(d, m)->num;
			j += m->ntok;
		}
	}
	if (j > i)
		*value = v;
	return j;
}

/* A number in digits, Roman digits or words; the end. */
static int32_t
number_at(const NgDoc *d, int32_t i, int32_t to, int32_t *value)
{
	static const struct { char c; int v; } roman[] = {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50},
		{'C', 100}};
	const NgToken *t;
	const NgMatch *m;
	int32_t		total = 0,
				last = 0,
				end;
	int			k,
				r;

	if (i >= to)
		return i;
	t = &d->toks.v[i];
	*value = ng_number(d, i);
	if (*value >= 0)
		return *value > 0 && *value <= ORDINAL_MAX ? i + 1 : i;
	end = number_word_at(d, i, value);
	if (end > i)
		return end <= to && *value > 0 ? end : i;
	m = ng_match_class(d, i, NG_CAT_NUMBER, NG_NUMBER_ROMAN);
	if (m && ng_entry(d, m)->num > 0 && i + m->ntok <= to)
	{
		*value = (int32_t) ng_entry(d, m)->num;
		return i + m->ntok;
	}
	if (t->kind != NG_TOK_WORD || t->nbytes > 8)
		return i;
	for (k = t->nbytes - 1; k >= 0; k--)
	{
		for (r = 0; r < 5 && roman[r].c != d->text[t->byte + k]; r++)
			;
		if (r == 5)
			return i;
		total += roman[r].v < last ? -roman[r].v : roman[r].v;
		if (roman[r].v > last)
			last = roman[r].v;
	}
	*value = total;
	return total > 0 ? i + 1 : i;
}

/* "lần thứ 44", "thứ IX", "khóa XV": the end; the number stays 0 when the word has none. */
static int32_t
ordinal_at(const NgDoc *d, int32_t i, int32_t to, int32_t *value)
{
	const NgMatch *m = ng_match_class(d, i, NG_CAT_FORUM, NG_FORUM_ORDINAL);
	int32_t		end,
				n;

	if (!m || i + m->ntok > to)
		return i;
	if (ng_entry(d, m)->num > 0)
	{
		*value = (int32_t) ng_entry(d, m)->num;	/* "lần thứ nhất" */
		return i + m->ntok;
	}
	end = number_at(d, i + m->ntok, to, &n);
	if (end == i + m->ntok)
		return i;
	*value = n;
	return end;
}

/* A bare number of a session: "GMS 8", "AMM-57"; no year, no count of things. */
static int32_t
bare_number_at(const NgDoc *d, int32_t i, int32_t to, int32_t *value)
{
	int32_t		k = i,
				end,
				n;

	if (k < to && ng_is_dash(d, k) && !ng_spaced(d, k) && !ng_spaced(d, k + 1))
		k++;
	else if (!ng_spaced(d, k))
		return i;
	if (k >= to || d->toks.v[k].kind != NG_TOK_NUMBER)
		return i;
	end = number_at(d, k, to, &n);
	if (end == k || (end < to && d->toks.v[end].kind == NG_TOK_WORD
		&& (ng_match(d, end, NG_CAT_UNIT) || ng_match_class(d, end, NG_CAT_GROUP, NG_GROUP_NOUN))))
		return i;
	/* the number of something that is counted: "ASEAN 10 nước", "CLMV 4,5" */
	if (end + 1 < to && (ng_punct(d, end, ',') || ng_punct(d, end, '.')
		|| ng_punct(d, end, '/')) && !ng_spaced(d, end + 1)
		&& d->toks.v[end + 1].kind == NG_TOK_NUMBER)
		return i;
	*value = n;
	return end;
}

/* "(CLMV)", "(AMM 57)", "(gọi tắt là …)" is not looked for: the end behind the bracket. */
static int32_t
bracket_at(const NgDoc *d, int32_t i, int32_t to, const char *core, int32_t *abbr, int32_t *ordinal)
{
	const NgMatch *other;
	int32_t		j = i + 1,
				n;

	if (!ng_punct(d, i, '(') || j >= to || d->toks.v[j].kind != NG_TOK_WORD
		|| !(d->toks.v[j].flags & NG_TF_ALLCAP))
		return i;
	if (core && (other = ng_match_class(d, j, NG_CAT_FORUM, 0)) != NULL
		&& other->cls != NG_FORUM_NOUN
		&& strcmp(ng_lex_name(ng_entry(d, other)), core) != 0)
		return i;				/* the bracket explains something else: "Việt Nam - EU (EVFTA)" */
	*abbr = j++;
	while (j + 1 < to && ng_is_dash(d, j) && (d->toks.v[j + 1].flags & NG_TF_ALLCAP))
		j += 2;
	if (j < to && (ng_is_dash(d, j) || ng_punct(d, j, '+')))
		j++;
	if (j < to && d->toks.v[j].kind == NG_TOK_NUMBER)
	{
		n = ng_number(d, j);
		if (n > 0 && n <= ORDINAL_MAX)
			*ordinal = n;
		j++;
	}
	return ng_punct(d, j, ')') ? j + 1 : i;
}

static bool
is_forum(const NgMatch *m)
{
	return m->cls != NG_FORUM_NOUN && m->cls != NG_FORUM_ORDINAL;
}

/* A named forum among the matches at a token; without any capital the words only describe. */
static const NgMatch *
named_forum(const NgDoc *d, int32_t i)
{
	const NgMatch *m;
	int32_t		j;

	if (!ng_is_tok(d, i) || !(ng_digest(d, i)->bits[NG_ENT_WORD] & NG_FORUM_NAMES))
		return NULL;
	for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
	{
		if (m->cat != NG_CAT_FORUM || !is_forum(m))
			continue;
		for (j = i; j < i + m->ntok; j++)
			if (ng_is_cap(d, j))
				return m;
	}
	return NULL;
}

static const NgAbbreviation *
introduced(const NgDoc *d, int32_t i, const NgAbbreviations *abbr)
{
	uint64_t	h;
	int			k;

	if (!abbr || abbr->n == 0 || !(d->toks.v[i].flags & NG_TF_ALLCAP))
		return NULL;
	h = ng_tok_hash(d, i);
	for (k = 0; k < abbr->n; k++)
		if (abbr->v[k].hash == h)
			return &abbr->v[k];
	return NULL;
}

static void
introduce(const NgDoc *d, int32_t tok, NgAbbreviations *abbr, const char *canonical,
	const NgLexEntry *entry)
{
	if (!abbr || abbr->n == (int) (sizeof(abbr->v) / sizeof(abbr->v[0]))
		|| introduced(d, tok, abbr))
		return;
	abbr->v[abbr->n].hash = ng_tok_hash(d, tok);
	abbr->v[abbr->n].canonical = canonical;
	abbr->v[abbr->n++].entry = entry;
}

/* What a phrase has been found to consist of. */
typedef struct Parts
{
	const NgLexEntry *core;		/* the forum named in it */
	const char *core_name;
	int32_t		ordinal;
	bool		topical;		/* a field, a country, a proper name */
	bool		proper;			/* a capital inside, after the noun */
	int32_t		abbr;			/* token of an abbreviation in brackets, -1 */
	int32_t		words;			/* end of the name without number and brackets */
	NgCountryList countries;
} Parts;

/* A named forum: its members, its number if the abbreviation holds it ("COP29"). */
static void
take_core(const NgLexEntry *forum, Parts *p)
{
	p->core = forum;
	p->core_name = ng_lex_name(forum);
	if (p->ordinal == 0)
		p->ordinal = (int32_t) forum->num;
	ng_countries_add_members(&p->countries, ng_lex_members(forum));
}

/* One modifier after a forum's noun; the end. */
static int32_t
modifier_at(const NgDoc *d, int32_t i, int32_t to, const NgAbbreviations *abbr, Parts *p)
{
	const NgMatch *m = named_forum(d, i);
	const NgAbbreviation *known;
	int32_t		k,
				n = 0;
	NgEntity	inner;

	if ((k = ordinal_at(d, i, to, &n)) > i)
	{
		if (p->ordinal == 0)
			p->ordinal = n;
		return k;
	}
	if (m && i + m->ntok <= to)
	{
		take_core(ng_entry(d, m), p);
		k = i + m->ntok;
		p->proper = p->topical = true;
		if (p->ordinal == 0)
			k = bare_number_at(d, k, to, &p->ordinal);
		return k;
	}
	if ((known = introduced(d, i, abbr)) != NULL)
	{
		p->core = known->entry;
		p->core_name = known->canonical;
		p->proper = p->topical = true;
		return i + 1;
	}
	if ((k = ng_country_at(d, i, to, &p->countries)) > i)
	{
		p->proper = p->topical = true;
		return k;
	}
	if ((k = ng_topic_at(d, i, to)) > i)
	{
		p->topical = true;
		p->proper |= ng_is_cap(d, i);
		return k;
	}
	if ((k = ng_place_at(d, i, to, &inner)) > i)
	{
		p->proper = p->topical = true;
		return k;
	}
	m = ng_match(d, i, NG_CAT_ORG);
	if (m && (ng_is_cap(d, i) || m->cls != NG_ORG_NOUN) && (k = ng_org_at(d, i, to, &inner)) > i)
	{
		p->proper = p->topical = true;
		return k;
	}
	m = ng_match_class(d, i, NG_CAT_OFFICE, NG_OFFICE_OFFICE);
	if (m && i + m->ntok <= to)
		return i + m->ntok;
	/*
	 * a second noun with a capital begins another forum, but after a number: "Kỳ họp lần thứ
	 * 47 Ủy ban …"
	 */
	m = ng_match_class(d, i, NG_CAT_FORUM, NG_FORUM_NOUN);
	if (m && i + m->ntok <= to && (p->ordinal != 0 || !ng_is_cap(d, i)))
		return i + m->ntok;
	m = ng_match(d, i, NG_CAT_GROUP);
	if (m && m->cls != NG_GROUP_GATHERING && m->cls != NG_GROUP_PRONOUN && i + m->ntok <= to)
		return i + m->ntok;
	return i;
}

/* "Hội nghị Bộ trưởng Ngoại giao ASEAN (AMM) lần thứ 57", from behind the noun. */
static int32_t
modifiers(const NgDoc *d, int32_t i, int32_t to, const NgAbbreviations *abbr, Parts *p)
{
	int32_t		j = i,
				k,
				link,
				unused;

	p->words = i;
	while (j < to && j - i < NG_PHRASE_MAX)
	{
		int32_t		had = p->ordinal;

		k = bracket_at(d, j, to, NULL, &p->abbr, &p->ordinal);
		if (k > j)
		{
			j = k;
			continue;
		}
		k = modifier_at(d, j, to, abbr, p);
		if (k > j)
		{
			j = k;
			if (p->ordinal == had)
				p->words = j;
			continue;
		}
		if (had == 0 && p->core && (k = bare_number_at(d, j, to, &p->ordinal)) > j)
		{
			j = k;
			continue;
		}
		/* a linking word, a comma before "khóa", or one capital word; each must lead to more */
		link = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_OF);
		if (link == j && p->ordinal == 0 && p->topical && !p->core_name)
			link = j + ng_is(d, j, NG_CAT_GRAMMAR, NG_GRAMMAR_AND);
		if (link == j && ng_is_dash(d, j))
			link = j + 1;
		if (link == j && ng_punct(d, j, ',') && p->ordinal != 0
			&& ordinal_at(d, j + 1, to, &unused) > j + 1)
			link = j + 1;
		if (link == j && p->ordinal == 0 && ng_is_cap(d, j) && ng_is_marked(d, j)
			&& !ng_match(d, j, NG_CAT_NAME) && !ng_is_function(d, j))
		{
			link = j + 1;
			if (ng_is_low(d, link) && !ng_is_function(d, link) && !ng_match(d, link, NG_CAT_FORUM))
				link++;
			p->proper = true;
			j = link;
			p->words = j;
			continue;
		}
		if (link == j || link >= to)
			break;
		/* "hội nghị … và Thủ tướng", "… của Tổng thống": an office begins another phrase */
		if (ng_match_class(d, link, NG_CAT_OFFICE, NG_OFFICE_OFFICE))
			break;
		k = modifier_at(d, link, to, abbr, p);
		if (k == link)
			break;
		j = k;
		if (p->ordinal == had)
			p->words = j;
	}
	return j;
}

/*
 * "Lễ hội Ném còn ba nước … lần thứ IX": a proper name of common words goes
 * on as far as its number; end when there is none.
 */
static int32_t
as_far_as_number(const NgDoc *d, int32_t i, int32_t end, int32_t to, Parts *p)
{
	int32_t		k = i,
				next;

	if (i >= to || !ng_is_cap(d, i))
		return end;
	if (to > i + NG_PHRASE_MAX)
		to = i + NG_PHRASE_MAX;
	p->countries.n = 0;
	while (k < to && (d->toks.v[k].kind == NG_TOK_WORD || ng_is_dash(d, k)))
	{
		if ((next = ordinal_at(d, k, to, &p->ordinal)) > k && p->ordinal > 0)
		{
			p->words = k;
			return next;
		}
		next = ng_country_at(d, k, to, &p->countries);
		k = next > k ? next : k + 1;
	}
	return end;
}

static void
forum_fill(const NgDoc *d, int32_t i, int32_t end, NgAbbreviations *abbr, Parts *p,
		   const NgLexEntry *noun, NgEntity *e)
{
	e->type = NG_ENT_FORUM;
	e->at = ng_words(i, end);
	e->name = (NgPart) {i, p->words > i ? p->words : end};
	e->entry = p->core ? p->core : noun;
	e->ordinal = p->ordinal;
	e->countries = ng_countries_dup(d->arena, &p->countries);
	e->ncountries = p->countries.n;
	if (p->core_name && !(noun && strcmp(ng_lex_arg(noun), "own") == 0))
		e->canonical = p->core_name;
	else if (p->abbr >= 0)
		e->canonical = ng_span_dup(d, ng_words(p->abbr, p->abbr + 1));
	else
		e->canonical = NULL;	/* its words */
	if (p->abbr >= 0)
		introduce(d, p->abbr, abbr, e->canonical, e->entry);
}

/*
 * The parties of a mechanism that many have: "Tham vấn Chính trị Việt - Đức",
 * "Đối thoại nhân quyền Việt Nam - EU", "… giữa Việt Nam và Đức"; the end.
 */
static int32_t
parties_at(const NgDoc *d, int32_t i, int32_t to, Parts *p)
{
	int32_t		from = i + ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_BETWEEN),
				end,
				k;
	const NgMatch *m;
	NgCountryList l = {.n = 0};

	if (p->core->cls != NG_FORUM_MECHANISM || ng_lex_members(p->core)
		|| strchr(p->core_name, ' ') == NULL)
		return i;
	end = ng_country_at(d, from, to, &l);
	if (end == from)
		return i;
	k = from > i ? end + ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_AND) : end + ng_is_dash(d, end);
	if (l.n == 1 && k > end && k < to)
	{
		m = named_forum(d, k);
		end = m && m->cls == NG_FORUM_ORGANIZATION ? k + m->ntok : ng_country_at(d, k, to, &l);
		if (end == k || end > to)
			return i;
	}
	else if (l.n < 2)
		return i;
	for (k = 0; k < l.n; k++)
		ng_countries_add(&p->countries, l.v[k]);
	return end;
}

int32_t
ng_forum_at(const NgDoc *d, int32_t i, int32_t to, NgAbbreviations *abbr, NgEntity *e)
{
	const NgMatch *m = named_forum(d, i),
			   *noun = ng_match_class(d, i, NG_CAT_FORUM, NG_FORUM_NOUN),
			   *body;
	const NgAbbreviation *known = introduced(d, i, abbr);
	Parts		p;
	int32_t		end;

	memset(&p, 0, sizeof(p));
	p.abbr = -1;
	if (m && i + m->ntok <= to && (!noun || noun->ntok <= m->ntok))
	{
		take_core(ng_entry(d, m), &p);
		end = p.words = parties_at(d, i + m->ntok, to, &p);
		if (end > i + m->ntok)
			p.core_name = ng_span_dup(d, ng_words(i, end));
	}
	else if (known)
	{
		p.core = known->entry;
		p.core_name = known->canonical;
		end = p.words = i + 1;
	}
	else if (ng_is_cap(d, i) && (body = ng_match_class(d, i, NG_CAT_ORG, NG_ORG_NOUN)) != NULL
			 && i + body->ntok < to && (d->toks.v[i + body->ntok].flags & NG_TF_ALLCAP)
			 && (m = named_forum(d, i + body->ntok)) != NULL && i + body->ntok + m->ntok <= to)
	{
		/* "Quỹ MKCF", "Ban Thư ký ASEAN" */
		take_core(ng_entry(d, m), &p);
		end = p.words = i + body->ntok + m->ntok;
	}
	else if ((body = ng_match_class(d, i, NG_CAT_ORG, NG_ORG_ORG)) != NULL
			 && (end = ordinal_at(d, i + body->ntok, to, &p.ordinal)) > i + body->ntok)
	{
		/* "Quốc hội khóa XV" */
		p.core_name = ng_lex_name(ng_entry(d, body));
		p.words = i + body->ntok;
		forum_fill(d, i, end, abbr, &p, ng_entry(d, body), e);
		return end;
	}
	else if (noun && i + noun->ntok <= to)
	{
		end = modifiers(d, i + noun->ntok, to, abbr, &p);
		if (p.ordinal == 0 && strcmp(ng_lex_arg(ng_entry(d, noun)), "numbered") == 0)
			end = as_far_as_number(d, i + noun->ntok, end, to, &p);
		if (end == i + noun->ntok ||
			(p.ordinal == 0 && strcmp(ng_lex_arg(ng_entry(d, noun)), "numbered") == 0)
			|| !(p.core_name || p.ordinal > 0 || p.abbr >= 0 || (p.topical && p.countries.n > 0
				&& ng_is_cap(d, i))))
			return i;
		forum_fill(d, i, end, abbr, &p, ng_entry(d, noun), e);
		return end;
	}
	else
		return i;

	/* a named forum: its bracket, its number */
	end = bracket_at(d, end, to, p.core_name, &p.abbr, &p.ordinal);
	if (p.ordinal == 0)
	{
		int32_t		k = ng_is_low(d, end) ? ng_topic_at(d, end, to) : end;

		/* "Diễn đàn Kinh tế Thế giới thường niên lần thứ 55" */
		k = ordinal_at(d, k, to, &p.ordinal);
		end = p.ordinal != 0 ? k : bare_number_at(d, end, to, &p.ordinal);
	}
	if (p.abbr < 0)
		end = bracket_at(d, end, to, p.core_name, &p.abbr, &p.ordinal);
	forum_fill(d, i, end, abbr, &p, NULL, e);
	return end;
}
