/* cut.c: one pass over UTF-8 that yields tokens. */
#include "../unicode/utf8.h"
#include "cut.h"

/* ASCII by class, so that most bytes of a page cost one load. */
#define O NG_CC_OTHER
#define S NG_CC_SPACE
#define N NG_CC_NEWLINE
#define L NG_CC_LETTER
#define D NG_CC_DIGIT
static const uint8_t ascii_class[128] = {
	O, O, O, O, O, O, O, O, O, S, N, S, S, S, O, O,
	O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
	S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
	D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
};
#undef O
#undef S
#undef N
#undef L
#undef D

/* Class of the character at p; *cp and *n get it and its bytes. */
static inline NgCharClass
class_at(const char *p, const char *end, uint32_t *cp, int *n)
{
	unsigned char c = (unsigned char) *p;

	if (c < 0x80)
	{
		*cp = c;
		*n = 1;
		return (NgCharClass) ascii_class[c];
	}
	/* Latin letters with marks, what Vietnamese is written in: U+00C0..U+023F, U+1E00..U+1EFF */
	if (c >= 0xC3 && c <= 0xC8 && end - p >= 2 && (p[1] & 0xC0) == 0x80)
	{
		*cp = (uint32_t) (c & 0x1F) << 6 | (p[1] & 0x3F);
		*n = 2;
		return *cp == 0xD7 || *cp == 0xF7 ? NG_CC_OTHER : NG_CC_LETTER;
	}
	if (c == 0xE1 && end - p >= 3 && (p[1] & 0xFC) == 0xB8 && (p[2] & 0xC0) == 0x80)
	{
		*cp = 0x1000 | (uint32_t) (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
		*n = 3;
		return NG_CC_LETTER;
	}
	*cp = ng_utf8_decode(p, end, n);
	return ng_char_class(*cp);
}

static inline bool
is_upper(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	return ng_letter(cp).upper;
}

void
ng_cut_init(NgCutter *c, const char *s, size_t nbytes)
{
	c->p = s;
	c->end = s + nbytes;
	c->chr = 0;
	c->space = true;
}

/* Letters, marks, digits, and zero-width characters between them. */
static const char *
cut_word(const char *p, const char *end, NgCut *t)
{
	const char *limit = (size_t) (end - p) > NG_TOK_MAX_BYTES ? p + NG_TOK_MAX_BYTES - 4 : end;
	const char *word_end = p;
	uint32_t	chars = 0,
				letters = 0;
	bool		all_upper = true;

	while (p < limit)
	{
		uint32_t	cp;
		int			n;
		NgCharClass cc = class_at(p, end, &cp, &n);

		if (cc == NG_CC_LETTER)
		{
			if (all_upper && !is_upper(cp))
				all_upper = false;
			else if (letters == 0)
				t->flags |= NG_TF_CAP;
			letters++;
		}
		else if (cc == NG_CC_DIGIT)
			t->flags |= NG_TF_DIGIT;
		else if (cc != NG_CC_MARK && cc != NG_CC_IGNORE)
			break;
		p += n;
		chars++;
		if (cc != NG_CC_IGNORE)
		{
			word_end = p;
			t->nchars = (uint8_t) chars;
		}
	}
	if (letters > 1 && all_upper)
		t->flags |= NG_TF_ALLCAP;
	return word_end;
}

bool
ng_cut_next(NgCutter *c, NgCut *t)
{
	const char *p = c->p;
	const char *end = c->end;
	uint32_t	chr = c->chr;
	bool		space = c->space;
	uint32_t	cp;
	int			n;
	NgCharClass cc;

	for (;;)
	{
		if (p >= end)
		{
			c->p = p;
			return false;
		}
		cc = class_at(p, end, &cp, &n);
		if (cc == NG_CC_SPACE)
			space = true;
		else if (cc != NG_CC_IGNORE)
			break;
		p += n;
		chr++;
	}

	t->at = p;
	t->chr = chr;
	t->flags = space ? NG_TF_SPACE : 0;
	if (cc == NG_CC_LETTER)
	{
		t->kind = NG_TOK_WORD;
		p = cut_word(p, end, t);
	}
	else if (cc == NG_CC_DIGIT)
	{
		const char *limit = (size_t) (end - p) > NG_TOK_MAX_BYTES ? p + NG_TOK_MAX_BYTES : end;

		t->kind = NG_TOK_NUMBER;
		while (p < limit && *p >= '0' && *p <= '9')
			p++;
		t->nchars = (uint8_t) (p - t->at);
	}
	else
	{
		t->kind = cc == NG_CC_NEWLINE ? NG_TOK_NEWLINE : NG_TOK_PUNCT;
		t->nchars = 1;
		p += n;
	}
	t->nbytes = (uint8_t) (p - t->at);
	c->p = p;
	c->chr = chr + t->nchars;
	c->space = cc == NG_CC_NEWLINE;
	return true;
}
