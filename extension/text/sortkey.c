/* sortkey.c: the order of a Vietnamese dictionary as bytes for memcmp. */
#include <string.h>

#include "../unicode/tables.h"
#include "sortkey.h"
#include "syllable.h"

/*
 * Syllable after syllable, the letters of each, then its tones; behind them
 * all the capitals, then the signs between the words.  Every weight of a letter is
 * above every tone, and those above the end of a level: so a syllable comes before
 * every longer one, whatever its tone.
 */
#define LEVEL_END	0x01
#define TONE		0x02		/* + NgTone */
#define OTHER_MARK	0x08		/* then the letter's code point */
#define DIGIT		0x10
#define LETTER		0x20		/* + place in the alphabet */
#define OTHER		0xF0		/* then the code point: letters of other alphabets */

/* The alphabet with the four letters of foreign words in their Latin places. */
static const uint16_t alphabet[] = {
	'a', 0x103, 0xE2, 'b',	 'c', 'd', 0x111, 'e', 0xEA, 'f', 'g',	 'h', 'i', 'j', 'k', 'l', 'm',
	'n', 'o',	0xF4, 0x1A1, 'p', 'q', 'r',	  's', 't',	 'u', 0x1B0, 'v', 'w', 'x', 'y', 'z'};

typedef struct Key
{
	NgBuf	   *out;
	NgBuf		tones;			/* of the syllable at hand */
	NgBuf		capitals;		/* seven letters a byte, the first on top */
	NgBuf		signs;
	uint32_t	letters;		/* so far */
	bool		open;			/* a syllable is at hand */
} Key;

static int
place(uint32_t base)
{
	/* places of a to z, a gap for each letter that Vietnamese adds */
	static const uint8_t ascii[26] = {0,  3,  4,  5,  7,  9,  10, 11, 12, 13, 14, 15, 16,
									  17, 18, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 32};
	size_t		i;

	if (base - 'a' < 26)
		return ascii[base - 'a'];
	for (i = 1; i < sizeof(alphabet) / sizeof(alphabet[0]); i++)
		if (alphabet[i] == base)
			return (int) i;
	return -1;
}

static void
put_code_point(NgBuf *b, uint32_t cp)
{
	ng_buf_byte(b, (unsigned char) (cp >> 16));
	ng_buf_byte(b, (unsigned char) (cp >> 8));
	ng_buf_byte(b, (unsigned char) cp);
}

static void
put_letter(Key *k, uint32_t cp)
{
	NgLetter	l = ng_letter(cp);
	int			at = place(l.base);

	if (l.upper)
	{
		while (k->capitals.len <= k->letters / 7 && !k->capitals.full)
			ng_buf_byte(&k->capitals, 0x80);
		if (!k->capitals.full)
			k->capitals.data[k->letters / 7] |= (char) (0x40 >> k->letters % 7);
	}
	if (at >= 0)
		ng_buf_byte(k->out, (unsigned char) (LETTER + at));
	else
	{
		const NgLatin *t = ng_latin(l.base);

		if (t && t->fold)
		{
			ng_buf_byte(k->out, (unsigned char) (LETTER + place((unsigned char) t->fold)));
			ng_buf_byte(&k->tones, OTHER_MARK);
			put_code_point(&k->tones, l.base);
		}
		else
		{
			ng_buf_byte(k->out, OTHER);
			put_code_point(k->out, l.base);
		}
	}
	if (l.tone && (k->tones.len == 0 || k->tones.data[k->tones.len - 1] != TONE + l.tone))
		ng_buf_byte(&k->tones, (unsigned char) (TONE + l.tone));
	k->letters++;
	k->open = true;
}

static void
end_syllable(Key *k)
{
	if (!k->open)
		return;
	if (k->tones.len)
		ng_buf_add(k->out, k->tones.data, k->tones.len);
	else
		ng_buf_byte(k->out, TONE + NG_TONE_NGANG);
	k->tones.len = 0;
	k->open = false;
}

static void
put_sign(Key *k, uint32_t cp)
{
	ng_buf_byte(&k->signs, (unsigned char) (k->letters >> 24));
	put_code_point(&k->signs, k->letters);
	put_code_point(&k->signs, cp);
}

static void
put_text(Key *k, const char *p, const char *end)
{
	unsigned	polls = 0;

	while (p < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(p, end, &n);

		NG_POLL(k->out->source, polls);
		p += n;
		switch (ng_char_class(cp))
		{
			case NG_CC_LETTER:
				put_letter(k, cp);
				break;
			case NG_CC_DIGIT:
				ng_buf_byte(k->out, (unsigned char) (DIGIT + cp - '0'));
				k->letters++;
				k->open = true;
				break;
			case NG_CC_MARK:
				if (k->open)
				{
					ng_buf_byte(&k->tones, OTHER_MARK);
					put_code_point(&k->tones, cp);
				}
				else
					put_sign(k, cp);
				break;
			case NG_CC_IGNORE:
				break;
			default:
				/* one space between two words is the rule, all else an exception */
				if (cp != ' ' || !k->open || p == end)
					put_sign(k, cp);
				end_syllable(k);
		}
	}
}

static void
begin(Key *k, NgBuf *out)
{
	memset(k, 0, sizeof(*k));
	k->out = out;
	ng_buf_init(&k->tones, out->source, 0, out->limit);
	ng_buf_init(&k->capitals, out->source, 0, out->limit);
	ng_buf_init(&k->signs, out->source, 0, out->limit);
}

static void
finish(Key *k)
{
	end_syllable(k);
	if (k->capitals.len || k->signs.len)
	{
		ng_buf_byte(k->out, LEVEL_END);
		ng_buf_add(k->out, k->capitals.data, k->capitals.len);
	}
	if (k->signs.len)
	{
		ng_buf_byte(k->out, LEVEL_END);
		ng_buf_add(k->out, k->signs.data, k->signs.len);
	}
	k->out->full |= k->tones.full || k->capitals.full || k->signs.full;
	ng_buf_free(&k->tones);
	ng_buf_free(&k->capitals);
	ng_buf_free(&k->signs);
}

/* The composed form of s, or s itself. */
static void
composed(NgBuf *whole, const char **s, size_t *nbytes)
{
	if (ng_compose_text(*s, *nbytes, whole))
	{
		*s = whole->data;
		*nbytes = whole->len;
	}
}

void
ng_sort_key(const char *s, size_t nbytes, NgBuf *out)
{
	NgBuf		whole;
	Key			k;

	ng_buf_init(&whole, out->source, 0, out->limit);
	composed(&whole, &s, &nbytes);
	begin(&k, out);
	put_text(&k, s, s + nbytes);
	finish(&k);
	out->full |= whole.full;
	ng_buf_free(&whole);
}

void
ng_name_key(const char *s, size_t nbytes, NgBuf *out)
{
	const char *end;
	const char *given;
	NgBuf		whole;
	Key			k;

	ng_buf_init(&whole, out->source, 0, out->limit);
	composed(&whole, &s, &nbytes);
	end = s + nbytes;
	while (end > s && end[-1] == ' ')
		end--;
	while (s < end && *s == ' ')
		s++;
	given = end;
	while (given > s && given[-1] != ' ')
		given--;
	begin(&k, out);
	put_text(&k, given, end);
	end_syllable(&k);
	while (given > s && given[-1] == ' ')
		given--;
	put_text(&k, s, given);
	finish(&k);
	out->full |= whole.full;
	ng_buf_free(&whole);
}
