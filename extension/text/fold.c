/* fold.c: search forms (no marks, no tones) and the comparison key of a text. */
#include "../unicode/normal.h"
#include "../unicode/tables.h"
#include "key.h"
#include "text.h"

/* Room for what the next few characters can become: 4 bytes each. */
#define STEP	64

static const char *
fold_ascii(const char *p, const char *end, NgBuf *out)
{
	char	   *o = out->data + out->len;

	do
	{
		unsigned char c = (unsigned char) *p;

		*o++ = (char) (c | (unsigned) (c - 'A' + 0u < 26) << 5);
	} while (++p < end && (unsigned char) *p < 0x80);
	out->len = (size_t) (o - out->data);
	return p;
}

/* A letter of the Latin script with which marks go (not the signs among them). */
static bool
is_latin(uint32_t cp)
{
	return cp < 0x80 ? (cp | 0x20) - 'a' < 26 : ng_latin(cp) && ng_char_class(cp) == NG_CC_LETTER;
}

static void
fold_char(uint32_t cp, NgBuf *out)
{
	const NgLatin *l = ng_latin(cp);

	if (l && l->fold)
		ng_buf_byte(out, (unsigned char) l->fold);
	else
		ng_buf_char(out, (uint32_t) ((int32_t) cp + ng_uni_char(cp)->lower));
}

/* The segment at p, composed and folded. */
static const char *
fold_segment(NgSegment *g, const char *p, const char *end, NgBuf *out)
{
	int32_t		n;
	int32_t		i;
	const uint32_t *x = ng_segment_nfc(g, p, end, &n, &p);
	bool		latin = false;

	for (i = 0; i < n; i++)
	{
		if (latin && ng_uni_char(x[i])->ccc)
			continue;
		latin = is_latin(x[i]);
		fold_char(x[i], out);
	}
	return p;
}

static bool
is_eth(uint32_t cp)
{
	return cp == 0xF0 || cp == 0xD0 || cp == 0x189 || cp == 0x256;
}

/* false: met an eth, which only ng_normalize can judge; out is then to be dropped. */
static bool
fold(const char *s, size_t nbytes, NgBuf *out, bool trust_eth)
{
	const char *p = s;
	const char *end = s + nbytes;
	const char *before = NULL;	/* the character before p, when p may join it */
	size_t		before_out = 0;
	unsigned	polls = 0;
	NgSegment	g;

	ng_segment_init(&g, out->source);
	while (p < end)
	{
		const unsigned char *u = (const unsigned char *) p;
		const NgLatin *l;
		const NgUniChar *c;
		uint32_t	cp;
		int			n;

		NG_POLL(out->source, polls);
		if (*u < 0x80)
		{
			const char *stop = end - p > STEP ? p + STEP : end;

			if (!ng_buf_room(out, STEP))
				break;
			p = fold_ascii(p, stop, out);
			before = p - 1;
			before_out = out->len - 1;
			continue;
		}
		l = ng_latin_at(p, end, &n);
		if (l && l->fold)
		{
			if (!ng_buf_room(out, 1))
				break;
			before = p;
			before_out = out->len;
			out->data[out->len++] = l->fold;
			p += n;
			continue;
		}
		cp = ng_utf8_decode(p, end, &n);
		if (is_eth(cp) && !trust_eth)
		{
			ng_segment_free(&g);
			return false;
		}
		c = ng_uni_char(cp);
		if (!c->flags)
		{
			before = p;
			before_out = out->len;
			fold_char(cp, out);
			p += n;
			continue;
		}
		if ((c->flags & NG_UNI_JOINS) && before)
		{
			out->len = before_out;
			p = before;
		}
		p = fold_segment(&g, p, end, out);
		before = NULL;
	}
	ng_segment_free(&g);
	return true;
}

bool
ng_fold(const char *s, size_t nbytes, NgBuf *out)
{
	NgBuf		fixed;
	size_t		start = out->len;

	if (fold(s, nbytes, out, false))
		return true;
	out->len = start;
	ng_buf_init(&fixed, out->source, 0, out->limit);
	if (ng_normalize(s, nbytes, NG_STYLE_KEEP, &fixed))
		fold(fixed.data, fixed.len, out, true);
	else
		fold(s, nbytes, out, true);
	out->full |= fixed.full;
	ng_buf_free(&fixed);
	return true;
}

/* Is the character that ends at p a vowel, toned or not? */
static bool
behind_vowel(const char *p, const char *start)
{
	const char *c = p;
	int			n;

	if (p == start)
		return false;
	do
		c--;
	while (c > start && ((unsigned char) *c & 0xC0) == 0x80);
	return ng_is_vowel(ng_letter(ng_utf8_decode(c, p, &n)).base);
}

static bool
strip_tones(const char *s, size_t nbytes, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	const char *done = s;
	unsigned	polls = 0;

	while (p < end)
	{
		int			n;
		const NgLatin *l;

		NG_POLL(out->source, polls);
		while (p < end && (unsigned char) *p < 0x80)
			p++;
		if (p == end)
			break;
		l = ng_latin_at(p, end, &n);
		if (l && l->tone)
		{
			ng_buf_add(out, done, (size_t) (p - done));
			ng_buf_char(out, l->upper ? ng_latin(l->base) ? ng_latin(l->base)->to_upper : l->base - 32u : l->base);
			done = p + n;
		}
		else if (!l)
		{
			/* a tone that composed with nothing; one behind another goes with it */
			if (ng_mark_tone(ng_utf8_decode(p, end, &n)) > 0 && ((done == p && p > s && (unsigned char) p[-1] >= 0x80) || behind_vowel(p, s)))
			{
				ng_buf_add(out, done, (size_t) (p - done));
				done = p + n;
			}
		}
		p += n;
	}
	if (done == s)
		return false;
	ng_buf_add(out, done, (size_t) (end - done));
	return true;
}

bool
ng_fold_tone(const char *s, size_t nbytes, NgBuf *out)
{
	NgBuf		fixed;
	bool		changed;

	ng_buf_init(&fixed, out->source, 0, out->limit);
	changed = ng_normalize(s, nbytes, NG_STYLE_KEEP, &fixed);
	if (changed)
	{
		if (!strip_tones(fixed.data, fixed.len, out))
			ng_buf_add(out, fixed.data, fixed.len);
	}
	else
		changed = strip_tones(s, nbytes, out);
	out->full |= fixed.full;
	ng_buf_free(&fixed);
	return changed;
}

static void
key_of_composed(const char *s, size_t nbytes, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	unsigned	polls = 0;

	while (p < end)
	{
		const char *from = p;
		int			n;

		NG_POLL(out->source, polls);
		while (p < end)
		{
			NgCharClass cls = ng_char_class(ng_utf8_decode(p, end, &n));

			if (cls != NG_CC_LETTER && cls != NG_CC_DIGIT && cls != NG_CC_MARK && cls != NG_CC_IGNORE)
				break;
			p += n;
		}
		if (p == from)
			p += n;
		/* lower case may take a byte more a character; tones are two bytes each */
		if (!ng_buf_room(out, (size_t) (p - from) * 2 + 32))
			return;
		out->len += ng_token_key(from, (size_t) (p - from), out->data + out->len, (size_t) (p - from) * 2 + 32);
	}
}

void
ng_text_key(const char *s, size_t nbytes, NgBuf *out)
{
	NgBuf		composed;

	ng_buf_init(&composed, out->source, 0, out->limit);
	if (ng_compose_text(s, nbytes, &composed))
		key_of_composed(composed.data, composed.len, out);
	else
		key_of_composed(s, nbytes, out);
	out->full |= composed.full;
	ng_buf_free(&composed);
}
