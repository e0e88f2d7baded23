/*
 * cut_step.h: ng_cut_next in line, for the scanner of pages; see cut.h.
 */
#ifndef NG_CUT_STEP_H
#define NG_CUT_STEP_H

#include "../unicode/tables.h"
#include "cut.h"

/* What a byte of text begins. */
typedef enum NgLead
{
	NG_LEAD_SMALL,				/* a, b, c … */
	NG_LEAD_CAPITAL,
	NG_LEAD_DIGIT,
	NG_LEAD_SPACE,
	NG_LEAD_NEWLINE,
	NG_LEAD_SIGN,				/* any other ASCII */
	NG_LEAD_LATIN,				/* a letter of ng_latin_at, if its other bytes are right */
	NG_LEAD_OTHER
} NgLead;

extern const uint8_t ng_lead[256];

/* May a word begin with this byte?  A letter of ASCII, or the first byte of one of Vietnamese. */
static inline bool
ng_word_begins(char c)
{
	uint8_t		lead = ng_lead[(unsigned char) c];

	return lead <= NG_LEAD_CAPITAL || lead == NG_LEAD_LATIN;
}

/* Letters of any script beyond Latin, marks, signs. */
static inline NgCharClass
ng_class_beyond(const char *p, const char *end, uint32_t *cp, int *n)
{
	*cp = ng_utf8_decode(p, end, n);
	return ng_char_class(*cp);
}

/*
 * The letter of the blocks that Vietnamese is written in: its bytes; 0 if there
 * is none at p.  Two characters of these blocks, the signs of times and
 * division, are no letters.
 */
static inline int
ng_latin_step(const char *p, const char *end, const NgLatin **l)
{
	int			n;

	*l = ng_latin_at(p, end, &n);
	return *l && *l != &ng_latin_c0[0xD7 - 0xC0] && *l != &ng_latin_c0[0xF7 - 0xC0] ? n : 0;
}

/* The class of a character at p that is not ASCII, and its bytes. */
static inline NgCharClass
ng_class_at(const char *p, const char *end, int *n)
{
	const NgLatin *l;
	uint32_t	cp;

	if ((*n = ng_latin_step(p, end, &l)) > 0)
		return NG_CC_LETTER;
	return ng_class_beyond(p, end, &cp, n);
}

/* Past the characters of zero width at p: to what goes on with the word, or NULL. */
static inline const char *
ng_cut_ignored(const char *p, const char *limit, const char *end, int *chars)
{
	uint32_t	cp;
	int			n;

	while (p < limit)
	{
		NgLead		lead = (NgLead) ng_lead[(unsigned char) *p];
		NgCharClass cc;

		if (lead < NG_LEAD_SPACE)
			return p;
		if (lead < NG_LEAD_LATIN)
			return NULL;
		cc = ng_class_beyond(p, end, &cp, &n);
		if (cc != NG_CC_IGNORE)
			return cc == NG_CC_LETTER || cc == NG_CC_MARK ? p : NULL;
		p += n;
		++*chars;
	}
	return NULL;
}

/* Letters, marks, digits, and zero-width characters between them; returns the end. */
static inline const char *
ng_cut_word(const char *p, const char *end, NgCut *t)
{
	const char *limit = (size_t) (end - p) > NG_TOK_MAX_BYTES ? p + NG_TOK_MAX_BYTES - 4 : end;
	const char *next;
	int			chars = 0,
				capitals = 0,
				n;
	bool		small = false;	/* a letter that is no capital was met */
	unsigned	flags = t->flags;

	while (p < limit)
	{
		const NgLatin *l;
		uint32_t	cp;
		NgCharClass cc;
		NgLead		lead = (NgLead) ng_lead[(unsigned char) *p];
		int			ignored = 0;

		if (lead == NG_LEAD_SMALL)
		{
			small = true;
			p++;
			chars++;
			continue;
		}
		if (lead == NG_LEAD_LATIN && (n = ng_latin_step(p, end, &l)) > 0)
		{
			if (!small && !(small = !l->upper) && capitals++ == 0)
				flags |= NG_TF_CAP;
			p += n;
			chars++;
			continue;
		}
		if (lead < NG_LEAD_SPACE)
		{
			if (lead == NG_LEAD_DIGIT)
				flags |= NG_TF_DIGIT;
			else if (!small && capitals++ == 0)
				flags |= NG_TF_CAP;
			p++;
			chars++;
			continue;
		}
		if (lead < NG_LEAD_LATIN)
			break;
		cc = ng_class_beyond(p, end, &cp, &n);
		if (cc == NG_CC_LETTER)
		{
			if (!small && !(small = !ng_letter(cp).upper) && capitals++ == 0)
				flags |= NG_TF_CAP;
		}
		else if (cc == NG_CC_IGNORE)
		{
			if ((next = ng_cut_ignored(p, limit, end, &ignored)) == NULL)
				break;
			flags |= NG_TF_LOOSE;
			p = next;
			chars += ignored;
			continue;
		}
		else if (cc == NG_CC_MARK)
			flags |= NG_TF_LOOSE;
		else
			break;
		p += n;
		chars++;
	}
	if (!small && capitals > 1)
		flags |= NG_TF_ALLCAP;
	t->nchars = (uint8_t) chars;
	t->flags = (uint8_t) flags;
	return p;
}

static inline bool
ng_cut_step(NgCutter *c, NgCut *t)
{
	const char *p = c->p;
	const char *end = c->end;
	uint32_t	chr = c->chr;
	unsigned	flags = c->space ? NG_TF_SPACE : 0;
	int			n = 1;
	NgCharClass cc;

	c->space = false;
	for (;;)
	{
		NgLead		lead;

		if (p >= end)
		{
			c->p = p;
			return false;
		}
		lead = (NgLead) ng_lead[(unsigned char) *p];
		if (lead < NG_LEAD_DIGIT)
			goto word;
		if (lead == NG_LEAD_SPACE)
		{
			flags = NG_TF_SPACE;
			p++;
			chr++;
			continue;
		}
		if (lead < NG_LEAD_LATIN)
		{
			if (lead == NG_LEAD_DIGIT)
				goto number;
			c->space = lead == NG_LEAD_NEWLINE;
			t->kind = c->space ? NG_TOK_NEWLINE : NG_TOK_PUNCT;
			goto sign;
		}
		cc = ng_class_at(p, end, &n);
		if (cc == NG_CC_LETTER)
			goto word;
		if (cc == NG_CC_SPACE)
			flags = NG_TF_SPACE;
		else if (cc != NG_CC_IGNORE)
			break;
		p += n;
		chr++;
		n = 1;
	}
	if (cc == NG_CC_MARK)
		flags |= NG_TF_LOOSE;
	t->kind = NG_TOK_PUNCT;

sign:
	t->at = p;
	t->flags = (uint8_t) flags;
	t->nchars = 1;
	p += n;
	goto out;

number:
	t->kind = NG_TOK_NUMBER;
	t->at = p;
	t->flags = (uint8_t) flags;
	while (p < end && p - t->at < NG_TOK_MAX_BYTES && *p >= '0' && *p <= '9')
		p++;
	t->nchars = (uint8_t) (p - t->at);
	goto out;

word:
	t->kind = NG_TOK_WORD;
	t->at = p;
	t->flags = (uint8_t) flags;
	p = ng_cut_word(p, end, t);

out:
	t->chr = chr;
	t->nbytes = (uint8_t) (p - t->at);
	c->p = p;
	c->chr = chr + t->nchars;
	return true;
}

#endif
