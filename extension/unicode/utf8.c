/* utf8.c: UTF-8 to code points and back; letters taken apart by table. */
#include "tables.h"

uint32_t
ng_utf8_decode(const char *s, const char *end, int *n)
{
	const unsigned char *p = (const unsigned char *) s;
	size_t		left = (size_t) (end - s);
	uint32_t	c = p[0];

	*n = 1;
	if (c < 0x80)
		return c;
	if (c < 0xE0)
	{
		if (c < 0xC2 || left < 2 || (p[1] & 0xC0) != 0x80)
			return 0xFFFD;
		*n = 2;
		return (c & 0x1F) << 6 | (p[1] & 0x3Fu);
	}
	if (c < 0xF0)
	{
		if (left < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
			return 0xFFFD;
		c = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		if (c < 0x800 || c - 0xD800 < 0x800)
			return 0xFFFD;
		*n = 3;
		return c;
	}
	if (c > 0xF4 || left < 4 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80 ||
		(p[3] & 0xC0) != 0x80)
		return 0xFFFD;
	c = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
	if (c - 0x10000 >= 0x100000)
		return 0xFFFD;
	*n = 4;
	return c;
}

int
ng_utf8_encode(uint32_t cp, char *out)
{
	if (cp < 0x80)
	{
		out[0] = (char) cp;
		return 1;
	}
	if (cp < 0x800)
	{
		out[0] = (char) (0xC0 | cp >> 6);
		out[1] = (char) (0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000)
	{
		out[0] = (char) (0xE0 | cp >> 12);
		out[1] = (char) (0x80 | (cp >> 6 & 0x3F));
		out[2] = (char) (0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char) (0xF0 | cp >> 18);
	out[1] = (char) (0x80 | (cp >> 12 & 0x3F));
	out[2] = (char) (0x80 | (cp >> 6 & 0x3F));
	out[3] = (char) (0x80 | (cp & 0x3F));
	return 4;
}

size_t
ng_utf8_chars(const char *s, size_t nbytes)
{
	const char *end = s + nbytes;
	size_t		chars = 0;
	int			n;

	while (s < end)
	{
		n = 1;
		if ((unsigned char) *s >= 0x80)
			ng_utf8_decode(s, end, &n);
		s += n;
		chars++;
	}
	return chars;
}

bool
ng_utf8_valid(const char *s, size_t nbytes)
{
	const char *end = s + nbytes;

	while (s < end)
	{
		int			n;

		if (ng_utf8_decode(s, end, &n) == 0xFFFD && n == 1)
			return false;
		s += n;
	}
	return true;
}

NgCharClass
ng_char_class(uint32_t cp)
{
	if (cp < 0x80)
	{
		if ((cp | 0x20) - 'a' < 26)
			return NG_CC_LETTER;
		if (cp - '0' < 10)
			return NG_CC_DIGIT;
	}
	return cp < 0x110000 ? (NgCharClass) ng_uni_char(cp)->cls : NG_CC_OTHER;
}

NgLetter
ng_letter(uint32_t cp)
{
	NgLetter	l = {cp, NG_TONE_NGANG, false};

	if (cp < 0x80)
	{
		l.upper = cp - 'A' < 26;
		l.base = l.upper ? cp + 32 : cp;
	}
	else
	{
		const NgLatin *t = ng_latin(cp);

		if (t)
		{
			l.base = t->base;
			l.tone = t->tone;
			l.upper = t->upper;
		}
		else if (cp < 0x110000 && ng_uni_char(cp)->lower)
		{
			l.base = cp + (uint32_t) ng_uni_char(cp)->lower;
			l.upper = true;
		}
	}
	return l;
}

int
ng_mark_tone(uint32_t cp)
{
	switch (cp)
	{
		case 0x0300:
		case 0x0340:
			return NG_TONE_HUYEN;
		case 0x0301:
		case 0x0341:
			return NG_TONE_SAC;
		case 0x0303:
			return NG_TONE_NGA;
		case 0x0309:
			return NG_TONE_HOI;
		case 0x0323:
			return NG_TONE_NANG;
		default:
			return -1;
	}
}

uint32_t
ng_compose(uint32_t first, uint32_t second)
{
	uint32_t	h = NG_UNI_HASH(first, second);

	/* The table is never full: an empty slot ends every search. */
	while (ng_uni_pairs[h].composed)
	{
		if (ng_uni_pairs[h].first == first && ng_uni_pairs[h].second == second)
			return ng_uni_pairs[h].composed;
		h = (h + 1) % NG_UNI_SLOTS;
	}
	/* Hangul: leading consonant and vowel, then a trailing consonant. */
	if (first - 0x1100 < 19 && second - 0x1161 < 21)
		return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28;
	if (first - 0xAC00 < 11172 && (first - 0xAC00) % 28 == 0 && second - 0x11A8 < 27)
		return first + (second - 0x11A7);
	return 0;
}
