/* charset.c: bytes of old charsets to UTF-8 and back, by table. */
#include <string.h>

#include "../unicode/normal.h"
#include "../unicode/tables.h"
#include "charset.h"
#include "charset_table.h"
#include "syllable.h"

/* After the tables: the charset of rules, and what needs no conversion. */
#define VIQR	NG_CHARSETS
#define UTF8	(NG_CHARSETS + 1)

const char *
ng_charset_name(int charset)
{
	if (charset < NG_CHARSETS)
		return ng_charsets[charset].name;
	return charset == VIQR ? "VIQR" : charset == UTF8 ? "UTF8" : NULL;
}

int
ng_charset_find(const char *name, size_t nbytes)
{
	int			c;
	const char *known;

	for (c = 0; (known = ng_charset_name(c)) != NULL; c++)
	{
		size_t		i = 0;

		while (i < nbytes && known[i])
		{
			char		x = name[i];

			if (x >= 'a' && x <= 'z')
				x = (char) (x - 32);
			if (x != known[i])
				break;
			i++;
		}
		if (i == nbytes && !known[i])
			return c;
	}
	return NG_CHARSET_UNKNOWN;
}

static NgCharsetStatus
fail(NgCharsetStatus status, size_t pos, uint32_t cp, NgCharsetError *err)
{
	err->pos = pos;
	err->cp = cp;
	return status;
}

/* Where an empty text, which may be NULL, ends. */
static const char *
end_of(const char *s, size_t nbytes)
{
	return nbytes ? s + nbytes : s;
}

static NgCharsetStatus
decode_utf8(const unsigned char *s, size_t nbytes, NgBuf *out, NgCharsetError *err)
{
	const char *p = (const char *) s;
	const char *end = end_of(p, nbytes);

	while (p < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(p, end, &n);
		size_t		pos = (size_t) (p - (const char *) s);

		if (cp == 0 || (cp == 0xFFFD && n == 1))
		{
			unsigned	need = s[pos] < 0xC2 ? 1 : s[pos] < 0xE0 ? 2 : s[pos] < 0xF0 ? 3 : 4;

			return fail(need > nbytes - pos ? NG_CHARSET_TRUNCATED : NG_CHARSET_BAD_BYTE, pos,
						s[pos], err);
		}
		p += n;
	}
	ng_buf_add(out, (const char *) s, nbytes);
	return NG_CHARSET_OK;
}

/* Composes what out got since start; marks written apart are a spelling of their letter. */
static void
compose_result(NgBuf *out, size_t start)
{
	NgBuf		whole;

	ng_buf_init(&whole, out->source, 0, out->limit);
	if (ng_compose_text(out->data + start, out->len - start, &whole))
	{
		out->len = start;
		ng_buf_add(out, whole.data, whole.len);
	}
	out->full |= whole.full;
	ng_buf_free(&whole);
}

NgCharsetStatus
ng_charset_decode(int charset, const unsigned char *s, size_t nbytes, NgBuf *out,
				  NgCharsetError *err)
{
	const NgCharset *c;
	size_t		start = out->len;
	size_t		i = 0;
	unsigned	polls = 0;
	bool		marks = false;

	if (charset == VIQR)
		return ng_viqr_decode(s, nbytes, out, err);
	if (charset == UTF8)
		return decode_utf8(s, nbytes, out, err);
	c = &ng_charsets[charset];
	while (i < nbytes)
	{
		uint32_t	cp = c->single[s[i]];
		int			used = 1;

		NG_POLL(out->source, polls);
		if (c->base && c->base[s[i]] && i + 1 < nbytes && s[i + 1] >= 0x80)
		{
			uint32_t	pair = c->pairs[c->base[s[i]]][s[i + 1] - 0x80];

			if (pair)
			{
				cp = pair;
				used = 2;
			}
		}
		if (cp == NG_CHARSET_NONE)
			return fail(NG_CHARSET_BAD_BYTE, i, s[i], err);
		if (!ng_buf_room(out, 4))
			break;
		if (cp < 0x80)
			out->data[out->len++] = (char) cp;
		else
		{
			marks |= cp - 0x300 < 0x70;
			out->len += (size_t) ng_utf8_encode(cp, out->data + out->len);
		}
		i += (size_t) used;
	}
	if (marks)
		compose_result(out, start);
	return NG_CHARSET_OK;
}

/* Number of a letter in the tables from 0, or -1. */
static int
letter_index(uint32_t cp)
{
	if (cp - 0xC0 < 0x1B1 - 0xC0)
		return ng_charset_index_c0[cp - 0xC0] - 1;
	if (cp - 0x1EA0 < 0x1EFA - 0x1EA0)
		return ng_charset_index_1ea0[cp - 0x1EA0] - 1;
	return -1;
}

static bool
encode_by_table(const NgCharset *c, uint32_t cp, NgBuf *out)
{
	int			letter = letter_index(cp);
	int			b;

	if (letter >= 0)
	{
		uint16_t	code = c->letters[letter];

		if (code == 0)
			return false;
		ng_buf_byte(out, code & 0xFF);
		if (code > 0xFF)
			ng_buf_byte(out, (unsigned char) (code >> 8));
		return true;
	}
	if (cp < 0x80 && c->single[cp] == cp)
	{
		ng_buf_byte(out, (unsigned char) cp);
		return true;
	}
	for (b = 1; b < 256; b++)
		if (c->single[b] == cp && cp != NG_CHARSET_NONE)
		{
			ng_buf_byte(out, (unsigned char) b);
			return true;
		}
	return false;
}

NgCharsetStatus
ng_charset_encode(int charset, const char *s, size_t nbytes, NgBuf *out, NgCharsetError *err)
{
	const char *p = s;
	const char *end = end_of(s, nbytes);
	NgSegment	g;
	NgViqr		viqr = {0};
	unsigned	polls = 0;
	NgCharsetStatus status = NG_CHARSET_OK;

	if (charset == UTF8)
	{
		ng_buf_add(out, s, nbytes);
		return NG_CHARSET_OK;
	}
	ng_segment_init(&g, out->source);
	while (p < end && status == NG_CHARSET_OK)
	{
		const char *from = p;
		uint32_t	one;
		uint32_t   *x = &one;
		int32_t		count = 1;
		int32_t		i;
		int			n;

		NG_POLL(out->source, polls);
		one = ng_utf8_decode(p, end, &n);
		p += n;
		if (ng_uni_char(one)->flags || ng_joins(p, end))
			x = ng_segment_nfc(&g, from, end, &count, &p);
		for (i = 0; i < count && status == NG_CHARSET_OK; i++)
			if (charset == VIQR ? !ng_viqr_encode_char(&viqr, x[i], out)
				: !encode_by_table(&ng_charsets[charset], x[i], out))
				status =
					fail(NG_CHARSET_BAD_CHAR, ng_utf8_chars(s, (size_t) (from - s)), x[i], err);
	}
	ng_segment_free(&g);
	return status;
}

NgCharsetStatus
ng_charset_undo_latin1(const char *s, size_t nbytes, NgBuf *out, NgCharsetError *err)
{
	/* Windows 1252 from 80 to 9F; a byte it leaves empty was the control character */
	static const uint16_t windows[32] = {
		0x20AC, 0x81,	0x201A, 0x192,	0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,	0x2030, 0x160,
		0x2039, 0x152,	0x8D,	0x17D,	0x8F,	0x90,	0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
		0x2013, 0x2014, 0x2DC,	0x2122, 0x161,	0x203A, 0x153,	0x9D,	0x17E,	0x178};
	const char *p = s;
	const char *end = end_of(s, nbytes);
	size_t		chars = 0;
	unsigned	polls = 0;

	while (p < end)
	{
		int			n;
		int			i;
		uint32_t	cp = ng_utf8_decode(p, end, &n);
		uint32_t	byte = cp;

		NG_POLL(out->source, polls);
		for (i = 0; byte > 0xFF && i < 32; i++)
			if (windows[i] == cp)
				byte = 0x80 + (uint32_t) i;
		if (byte > 0xFF)
			return fail(NG_CHARSET_BAD_CHAR, chars, cp, err);
		ng_buf_byte(out, (unsigned char) byte);
		p += n;
		chars++;
	}
	return NG_CHARSET_OK;
}

/* Enough of a text to know its charset by. */
#define SAMPLE	(64 * 1024)

/*
 * How Vietnamese a text is: of its words with a letter beyond ASCII, those that
 * are syllables less twice those that are not.
 */
static long
count_sense(const char *s, size_t nbytes)
{
	const char *p = s;
	const char *end = end_of(s, nbytes);
	long		sense = 0;

	while (p < end)
	{
		NgLetter	letters[NG_SYLLABLE_MAX];
		NgSyllable	syl;
		int			n = 0;
		bool		special = false;

		while (p < end)
		{
			int			len;
			uint32_t	cp = ng_utf8_decode(p, end, &len);

			if (ng_char_class(cp) != NG_CC_LETTER)
			{
				/* a control or a stray sign in the middle of a word is no sense at all */
				if ((cp < 0x20 && cp != '\t' && cp != '\n' && cp != '\r') || cp - 0x7F < 0x21)
					sense -= 2;
				if (n == 0)
					p += len;
				break;
			}
			if (n < NG_SYLLABLE_MAX)
				letters[n] = ng_letter(cp);
			n++;
			special |= cp >= 0x80;
			p += len;
		}
		if (special)
		{
			/* the case of a letter in the middle of a word is not random either */
			int			i;
			bool		good = ng_syllable_parse(letters, n, &syl);

			for (i = 2; good && i < n; i++)
				good = letters[i].upper == letters[1].upper;
			sense += good ? 1 : -2;
		}
	}
	return sense;
}

int
ng_charset_detect(const unsigned char *s, size_t nbytes, const NgAllocator *source)
{
	int			best = NG_CHARSET_UNKNOWN;
	long		best_sense = 0;
	int			c;
	size_t		i = 0;
	NgBuf		text;
	NgCharsetError err;

	while (i < nbytes && s[i] < 0x80)
		i++;
	ng_buf_init(&text, source, 0, SIZE_MAX / 2);
	if (i < nbytes && ng_charset_decode(UTF8, s, nbytes, &text, &err) == NG_CHARSET_OK)
		best = UTF8;
	/* The words around what is not ASCII say it; in a text of ASCII only VIQR can hide. */
	if (nbytes > SAMPLE)
		nbytes = SAMPLE;
	for (c = 0; best != UTF8 && c <= VIQR; c++)
	{
		long		sense;

		text.len = 0;
		if (ng_charset_decode(c, s, nbytes, &text, &err) != NG_CHARSET_OK)
			continue;
		sense = count_sense(text.data, text.len);
		if (sense > best_sense)
		{
			best = c;
			best_sense = sense;
		}
	}
	ng_buf_free(&text);
	return best;
}
