/* viqr.c: VIQR (RFC 1456): letters of ASCII, each followed by the signs of its mark and tone. */
#include <string.h>

#include "charset.h"
#include "syllable.h"

/* The signs of the tones, in NgTone's order from huyen. */
static const char tones[] = "`?~'.";

/* What the letter becomes with the sign of a mark; 0 when the sign is none there. */
static uint32_t
marked(uint32_t letter, unsigned char sign)
{
	switch (sign)
	{
		case '^':
			return letter == 'a' ? 0xE2 : letter == 'e' ? 0xEA : letter == 'o' ? 0xF4 : 0;
		case '(':
			return letter == 'a' ? 0x103 : 0;
		case '+':
		case '*':
			return letter == 'o' ? 0x1A1 : letter == 'u' ? 0x1B0 : 0;
		default:
			return 0;
	}
}

/* Tone of a sign behind the letter, or 0. */
static int
toned(const NgViqr *v, unsigned char sign)
{
	const char *t = sign ? strchr(tones, sign) : NULL;

	return t && !v->toned && ng_is_vowel(v->letter) ? (int) (t - tones) + 1 : 0;
}

static bool
makes_d_stroke(const NgViqr *v, unsigned char c)
{
	return v->letter == 'd' && (c == 'd' || (v->upper && c == 'D'));
}

static void
remember(NgViqr *v, uint32_t c)
{
	v->upper = c - 'A' < 26;
	v->letter = v->upper ? c + 32 : c;
	v->toned = false;
	if (v->letter != 'd' && !ng_is_vowel(v->letter))
		v->letter = 0;
}

NgCharsetStatus
ng_viqr_decode(const unsigned char *s, size_t nbytes, NgBuf *out, NgCharsetError *err)
{
	NgViqr		v = {0};
	size_t		last = 0;		/* where the last letter stands in out */
	int			tone = 0;
	unsigned	polls = 0;
	size_t		i;

	for (i = 0; i < nbytes; i++)
	{
		unsigned char c = s[i];
		uint32_t	with_mark;
		int			with_tone;

		NG_POLL(out->source, polls);
		if (c == 0 || c >= 0x80)
		{
			err->pos = i;
			err->cp = c;
			return NG_CHARSET_BAD_BYTE;
		}
		if (c == '\\')
		{
			if (i + 1 == nbytes)
			{
				err->pos = i;
				err->cp = c;
				return NG_CHARSET_TRUNCATED;
			}
			if (strchr("`?~'.^(+*\\dD", s[i + 1]) && s[i + 1])
				c = s[++i];
			ng_buf_byte(out, c);
			v.letter = 0;
		}
		else if ((with_mark = marked(v.letter, c)) != 0)
		{
			v.letter = with_mark;
			out->len = last;
			ng_buf_char(out, ng_letter_compose(v.letter, v.toned ? tone : 0, v.upper));
		}
		else if ((with_tone = toned(&v, c)) != 0)
		{
			tone = with_tone;
			v.toned = true;
			out->len = last;
			ng_buf_char(out, ng_letter_compose(v.letter, tone, v.upper));
		}
		else if (makes_d_stroke(&v, c))
		{
			out->len = last;
			ng_buf_char(out, v.upper ? 0x110 : 0x111);
			v.letter = 0;
		}
		else
		{
			last = out->len;
			ng_buf_byte(out, c);
			remember(&v, c);
		}
	}
	return NG_CHARSET_OK;
}

/* A letter with its mark as ASCII: *sign gets the mark, 0 if none. */
static uint32_t
plain(uint32_t base, unsigned char *sign)
{
	static const char vowels[] = "aeou";
	static const char signs[] = "^(+";
	int			i;
	int			j;

	*sign = 0;
	for (i = 0; vowels[i]; i++)
		for (j = 0; signs[j]; j++)
			if (marked((unsigned char) vowels[i], (unsigned char) signs[j]) == base)
			{
				*sign = (unsigned char) signs[j];
				return (unsigned char) vowels[i];
			}
	return base;
}

bool
ng_viqr_encode_char(NgViqr *v, uint32_t cp, NgBuf *out)
{
	NgLetter	l = ng_letter(cp);
	unsigned char sign;
	uint32_t	base;

	if (cp < 0x80)
	{
		unsigned char c = (unsigned char) cp;
		bool		taken = marked(v->letter, c) || toned(v, c) || makes_d_stroke(v, c);

		if (c == '\\' || taken)
			ng_buf_byte(out, '\\');
		ng_buf_byte(out, c);
		if (taken)
			v->letter = 0;
		else
			remember(v, c);
		return c != 0;
	}
	if (l.base == 0x111)
	{
		if (v->letter == 'd' && out->len)
		{
			/* a d before it would take the first of its two */
			char		d = out->data[--out->len];

			ng_buf_byte(out, '\\');
			ng_buf_byte(out, (unsigned char) d);
		}
		ng_buf_add(out, l.upper ? "DD" : "dd", 2);
		v->letter = 0;
		return true;
	}
	base = plain(l.base, &sign);
	if (base >= 0x80 || !ng_is_vowel(base) || ng_letter_compose(l.base, l.tone, l.upper) != cp)
		return false;
	ng_buf_byte(out, (unsigned char) (l.upper ? base - 32 : base));
	if (sign)
		ng_buf_byte(out, sign);
	if (l.tone)
		ng_buf_byte(out, (unsigned char) tones[l.tone - 1]);
	v->letter = l.base;
	v->upper = l.upper;
	v->toned = l.tone != 0;
	return true;
}
