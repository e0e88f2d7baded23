/* key.c: the comparison key of a token. */
#include <stdbool.h>
#include <string.h>

#include "../unicode/tables.h"
#include "key.h"

#define MAX_TONES	8			/* more would be no word of any language */

typedef struct Key
{
	char	   *out;
	size_t		n;
	size_t		cap;
	size_t		last;			/* where the last letter begins */
	uint32_t	base;			/* the last letter, 0 before the first */
	uint8_t		tones[MAX_TONES];
	int			ntones;
} Key;

static const char tone_marks[][3] = {"",		 "\xCC\x80", "\xCC\x89",
									 "\xCC\x83", "\xCC\x81", "\xCC\xA3"};

static void
put(Key *k, uint32_t cp)
{
	char		buf[4];
	int			len = ng_utf8_encode(cp, buf);

	if (k->n + (size_t) len > k->cap)
		return;
	memcpy(k->out + k->n, buf, (size_t) len);
	k->last = k->n;
	k->base = cp;
	k->n += (size_t) len;
}

/* A tone written twice (on both vowels, a slip of the keyboard) counts once. */
static void
add_tone(Key *k, int tone)
{
	if (k->ntones < MAX_TONES && (k->ntones == 0 || k->tones[k->ntones - 1] != tone))
		k->tones[k->ntones++] = (uint8_t) tone;
}

/* l.base is one or two bytes for all letters of Vietnamese. */
static inline void
put_latin(Key *k, const NgLatin *l)
{
	if (l->tone)
		add_tone(k, l->tone);
	if (l->base >= 0x800 || k->n + 2 > k->cap)
	{
		put(k, l->base);
		return;
	}
	k->last = k->n;
	k->base = l->base;
	if (l->base < 0x80)
		k->out[k->n++] = (char) l->base;
	else
	{
		k->out[k->n++] = (char) (0xC0 | l->base >> 6);
		k->out[k->n++] = (char) (0x80 | (l->base & 0x3F));
	}
}

/* Letters that carry a tone; only on them a combining mark can be one. */
static bool
is_vowel(uint32_t base)
{
	switch (base)
	{
		case 'a': case 'e': case 'i': case 'o': case 'u': case 'y':
		case 0xE2: case 0x103: case 0xEA: case 0xF4: case 0x1A1: case 0x1B0:
			return true;
		default:
			return false;
	}
}

/* A combining mark: a tone, a part of the letter before it, or itself. */
static void
put_mark(Key *k, uint32_t cp)
{
	int			tone = ng_mark_tone(cp);
	uint32_t	whole;

	if (tone > 0 && is_vowel(k->base))
	{
		add_tone(k, tone);
		return;
	}
	whole = ng_compose(k->base, cp);
	if (whole)
	{
		k->n = k->last;
		put(k, whole);
	}
	else
		put(k, cp);
}

/* Both cases of a letter of another alphabet as one: what its capital is in small letters. */
static uint32_t
caseless(uint32_t cp)
{
	uint32_t	upper = (uint32_t) ((int32_t) cp + ng_uni_char(cp)->upper);

	return (uint32_t) ((int32_t) upper + ng_uni_char(upper)->lower);
}

static void
put_other(Key *k, uint32_t cp)
{
	NgCharClass cls = ng_char_class(cp);

	if (cls == NG_CC_MARK)
		put_mark(k, cp);
	else if (cls == NG_CC_LETTER)
		put(k, caseless(cp));
	else if (cls != NG_CC_IGNORE)
		put(k, cp);
}

/* What stands for an ASCII sign, as that sign. */
static uint32_t
plain_sign(uint32_t cp)
{
	if ((cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212)
		return '-';
	if ((cp >= 0x2018 && cp <= 0x201B) || cp == 0x2032)
		return '\'';
	if ((cp >= 0x201C && cp <= 0x201F) || cp == 0x2033 || cp == 0xAB || cp == 0xBB)
		return '"';
	return cp;
}

/*
 * Of an open syllable: nothing but consonants (or qu) before a final y.  There
 * y and i are one sound and two habits of spelling (ky, ki); elsewhere they
 * tell words apart (tay, tai; thuy, thui).
 */
static void
i_for_y(char *out, size_t len)
{
	size_t		i;
	size_t		n = len;

	if (n == 0 || n > 5 || out[n - 1] != 'y')
		return;
	if (n == 3 && out[0] == 'q' && out[1] == 'u')
		n = 1;
	for (i = 0; i + 1 < n; i++)
	{
		if ((unsigned char) out[i] == 0xC4 && (unsigned char) out[i + 1] == 0x91)
			i++;
		else if (!strchr("bcdghklmnpqrstvx", out[i]))
			return;
	}
	out[len - 1] = 'i';
}

/*
 * The key of a token of composed Latin letters with one tone at most, which
 * nearly all are; 0 of any other, and of one that might not fit.
 */
static size_t
plain_key(const char *s, size_t nbytes, char *out, size_t cap)
{
	const char *end = s + nbytes;
	char	   *o = out;
	unsigned	tone = 0;

	if (nbytes + 2 > cap)
		return 0;
	while (s < end)
	{
		unsigned char c = (unsigned char) *s;
		const NgLatin *l;
		int			n;

		if (c < 0x80)
		{
			*o++ = (char) (c >= 'A' && c <= 'Z' ? c + 32 : c);
			s++;
			continue;
		}
		if ((l = ng_latin_at(s, end, &n)) == NULL || l->base >= 0x800 || (l->tone && tone))
			return 0;
		tone |= l->tone;
		if (l->base < 0x80)
			*o++ = (char) l->base;
		else
		{
			*o++ = (char) (0xC0 | l->base >> 6);
			*o++ = (char) (0x80 | (l->base & 0x3F));
		}
		s += n;
	}
	i_for_y(out, (size_t) (o - out));
	if (tone)
	{
		memcpy(o, tone_marks[tone], 2);
		o += 2;
	}
	return (size_t) (o - out);
}

size_t
ng_token_key(const char *s, size_t nbytes, char *out, size_t cap)
{
	Key			k = {out, 0, cap, 0, 0, {0}, 0};
	const char *end = s + nbytes;
	size_t		plain = plain_key(s, nbytes, out, cap);
	int			i;

	if (plain > 0)
		return plain;
	while (s < end)
	{
		unsigned char c = (unsigned char) *s;

		if (c < 0x80)
		{
			if (k.n == cap)
				break;
			if (c - 'A' + 0u < 26)
				c += 32;
			k.last = k.n;
			k.base = c;
			out[k.n++] = (char) c;
			s++;
		}
		else
		{
			int			n;
			const NgLatin *l = ng_latin_at(s, end, &n);

			if (l)
				put_latin(&k, l);
			else
				put_other(&k, plain_sign(ng_utf8_decode(s, end, &n)));
			s += n;
		}
	}
	i_for_y(k.out, k.n);
	for (i = 0; i < k.ntones && k.n + 2 <= cap; i++)
	{
		memcpy(out + k.n, tone_marks[k.tones[i]], 2);
		k.n += 2;
	}
	return k.n;
}
