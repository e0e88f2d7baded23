/* entity_kinds.c: names of countries that name none: "tiếng Nhật" (a language), "Anh" (he). */
#include "entity.h"

/*
 * ", Lào" or "và Lào" behind a name of a list: the end; with a comma the list has to go on or end
 * there.
 */
static int32_t
listed_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	int32_t		comma = ng_punct(d, i, ',');
	int32_t		n = comma ? comma : ng_is(d, i, NG_CAT_GRAMMAR, NG_GRAMMAR_AND);
	int32_t		end = n ? ng_country_at(d, i + n, to, l) : i;

	if (n == 0 || end == i + n ||
		(comma && end < to && d->toks.v[end].kind == NG_TOK_WORD &&
		 !ng_is(d, end, NG_CAT_GRAMMAR, NG_GRAMMAR_AND)))
		return i;
	return end;
}

int32_t
ng_kind_at(const NgDoc *d, int32_t i, int32_t to)
{
	NgCountryList l = {.n = 0};
	const NgMatch *m = ng_match_class(d, i, NG_CAT_NAME, NG_NAME_KIND);
	int32_t		end,
				next;

	if (*ng_lex_arg(ng_entry(d, m)))
		return i;				/* people may stand for their country */
	end = ng_country_at(d, i + m->ntok, to, &l);
	if (end == i + m->ntok)
		return i;
	while ((next = listed_at(d, end, to, &l)) > end)
		end = next;
	return end;
}

/* Does a sentence, or what somebody says in it, begin with the token? */
static bool
opens(const NgDoc *d, int32_t block_from, int32_t i)
{
	static const char stops[] = ".?!:\"";
	const char *s;

	if (i <= block_from)
		return true;
	for (s = stops; *s; s++)
		if (ng_punct(d, i - 1, *s))
			return true;
	return d->toks.v[i - 1].kind == NG_TOK_PUNCT && !ng_is_dash(d, i - 1) &&
		(unsigned char) d->text[d->toks.v[i - 1].byte] >= 0x80;	/* a quotation mark */
}

/* A country that the word at tok names, wherever it stands. */
static NgCountry
named_by(const NgDoc *d, int32_t tok)
{
	const NgMatch *m = ng_match_class(d, tok, NG_CAT_COUNTRY, NG_COUNTRY_NAME);

	return m ? ng_entry(d, m)->country : NG_NO_COUNTRY;
}

/*
 * Is the country named where nothing else can be meant: in a title, or inside a sentence and not
 * behind "người" (a man of), nor in a person's name?
 */
static bool
is_named(const NgDoc *d, NgCountry c)
{
	int32_t		b,
				i;

	for (b = 0; b < d->blocks.n; b++)
		for (i = d->blocks.v[b].from; i < d->blocks.v[b].to; i++)
		{
			NG_CHECK_EVERY(d->arena, i);
			if (named_by(d, i) == c && ng_is_cap(d, i) &&
				(d->blocks.v[b].kind == NG_BLOCK_TITLE || !opens(d, d->blocks.v[b].from, i)) &&
				!ng_is(d, i - 1, NG_CAT_NAME, NG_NAME_KIND) && !ng_is_cap(d, i - 1))
				return true;
		}
	return false;
}

bool
ng_is_homonym(NgEntityWalk *w, int32_t i, int32_t to)
{
	const NgDoc *d = w->d;
	const NgBlock *b = &d->blocks.v[w->block];
	NgCountryList l = {.n = 0};
	NgCountry	c;
	int			k;

	if (!ng_is(d, i, NG_CAT_NAME, NG_NAME_HOMONYM) || !opens(d, b->from, i) ||
		b->kind == NG_BLOCK_TITLE || (b->kind == NG_BLOCK_LEAD && i == b->from) ||
		ng_country_at(d, i, to, &l) > i + 1 ||
		((ng_punct(d, i + 1, ',') || ng_is(d, i + 1, NG_CAT_GRAMMAR, NG_GRAMMAR_AND)) &&
		 named_by(d, i + 2) != NG_NO_COUNTRY))
		return false;
	c = named_by(d, i);
	for (k = 0; k < w->nhomonyms; k++)
		if (w->homonyms[k].country == c)
			return !w->homonyms[k].named;
	if (k == NG_HOMONYMS)
		return false;
	w->homonyms[k].country = c;
	w->homonyms[k].named = is_named(d, c);
	w->nhomonyms++;
	return !w->homonyms[k].named;
}
