/* entity_words.c: what the recognizers of entities ask about a word. */
#include <string.h>

#include "entity.h"
#include "../lexicon/automaton.h"
#include "../text/key.h"
#include "../text/syllable.h"
#include "../unicode/utf8.h"

const NgEntity ng_entity_blank = {.at = {.sent = -1}, .person = -1};

bool
ng_is_marked(const NgDoc *d, int32_t tok)
{
	const NgToken *t = &d->toks.v[tok];
	const char *s = d->text + t->byte,
			   *end = s + t->nbytes;

	if (t->nbytes == t->nchars)
		return false;			/* ASCII, as foreign names mostly are */
	while (s < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(s, end, &n);
		NgLetter	l = ng_letter(cp);

		if (l.tone != NG_TONE_NGANG || l.base == 0x103 || l.base == 0x111
			|| l.base == 0x1a1 || l.base == 0x1b0 || l.base == 0xe2
			|| l.base == 0xea || l.base == 0xf4 || ng_mark_tone(cp) >= 0)
			return true;
		s += n;
	}
	return false;
}

bool
ng_is_syllable(const NgDoc *d, int32_t tok)
{
	const NgToken *t;
	NgLetter	letters[NG_SYLLABLE_MAX + 1];
	NgSyllable	syl;
	const char *s,
			   *end;
	int			n = 0;

	if (!ng_is_tok(d, tok) || d->toks.v[tok].kind != NG_TOK_WORD)
		return false;
	t = &d->toks.v[tok];
	s = d->text + t->byte;
	end = s + t->nbytes;
	while (s < end)
	{
		int			k;
		uint32_t	cp = ng_utf8_decode(s, end, &k);
		int			tone = ng_mark_tone(cp);

		NgCharClass class = ng_char_class(cp);
		uint32_t	whole;

		s += k;
		if (class == NG_CC_IGNORE)
			;
		else if (tone >= 0 && n > 0)
			letters[n - 1].tone = (uint8_t) tone;
		else if (class == NG_CC_MARK && n > 0 && (whole = ng_compose(letters[n - 1].base, cp)) != 0)
			letters[n - 1].base = whole;	/* a circumflex on its own */
		else if (n > NG_SYLLABLE_MAX)
			return false;
		else
			letters[n++] = ng_letter(cp);
	}
	return ng_syllable_parse(letters, n, &syl);
}

/* A word of the vocabulary is told by its symbol, which needs no key as it is mostly written. */
uint64_t
ng_tok_hash(const NgDoc *d, int32_t tok)
{
	const NgToken *t = &d->toks.v[tok];
	const char *s = d->text + t->byte;
	const NgLexSpelling *w = t->nbytes <= NG_LEX_SPELLING_MAX
		? ng_lex_spelling_of(d->lex, s, t->nbytes) : NULL;
	char		key[128];
	size_t		n,
				i;
	uint64_t	h = w ? w->symbol : 0;

	if (!w)
	{
		n = ng_token_key(s, t->nbytes, key, sizeof(key));
		h = ng_lex_symbol(d->lex, key, n);
		if (h == 0)
			for (i = 0; i < n; i++)
				h = (h ^ (uint8_t) key[i]) * UINT64_C(1099511628211);
	}
	return h * UINT64_C(0x9E3779B97F4A7C15);
}

bool
ng_is_function(const NgDoc *d, int32_t tok)
{
	return ng_match(d, tok, NG_CAT_GRAMMAR) || ng_match(d, tok, NG_CAT_TRIGGER);
}

bool
ng_ends_compound(const NgDoc *d, int32_t tok, int32_t ntok)
{
	return ntok == 1 && ng_is_low(d, tok) && tok > 0 && d->toks.v[tok - 1].kind == NG_TOK_WORD
		&& !ng_is_function(d, tok - 1);
}

void
ng_countries_add(NgCountryList *l, NgCountry c)
{
	int			i;

	for (i = 0; i < l->n; i++)
		if (l->v[i] == c)
			return;
	if (c != NG_NO_COUNTRY && l->n < (int) (sizeof(l->v) / sizeof(l->v[0])))
		l->v[l->n++] = c;
}

void
ng_countries_add_members(NgCountryList *l, const uint16_t *members)
{
	for (; members && *members; members++)
		ng_countries_add(l, *members);
}

NgCountry *
ng_countries_dup(NgArena *a, const NgCountryList *l)
{
	NgCountry  *v;

	if (l->n == 0)
		return NULL;
	v = ng_alloc(a, (size_t) l->n * sizeof(NgCountry));
	memcpy(v, l->v, (size_t) l->n * sizeof(NgCountry));
	return v;
}
