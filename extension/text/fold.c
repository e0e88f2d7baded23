/* fold.c: search forms (no marks, no tones) and the comparison key of a text. */
#include "../unicode/normal.h"
#include "../unicode/tables.h"
#include "key.h"
#include "text.h"

/* Room that is made for at once; a character of it becomes at most 4 bytes. */
#define STEP	256

/*
 * Folds as long as each character becomes one ASCII letter, or is one; returns
 * where another stands, or stop.
 */
static const char *
fold_simple(const char *p, const char *stop, const char *end, NgBuf *out)
{
	char	   *o = out->data + out->len;

	while (p < stop)
	{
		unsigned char c = (unsigned char) *p;
		const NgLatin *l;
		int			n;

		if (c < 0x80)
		{
			*o++ = (char) (c | (unsigned) (c - 'A' + 0u < 26) << 5);
			p++;
		}
		else if ((l = ng_latin_at(p, end, &n)) != NULL && l->fold)
		{
			*o++ = l->fold;
			p += n;
		}
		else
			break;
	}
	out->len = (size_t) (o - out->data);
	return p;
}

/* A letter of the Latin script with which marks go (not the signs among them). */
static bool
is_latin(uint32_t cp)
{
	return cp < 0x80 ? (cp | 0x20) - 'a' < 26 : ng_latin(cp) && ng_char_class(cp) == NG_CC_LETTER;
}

static uint32_t
folded(uint32_t cp)
{
	const NgLatin *l = ng_latin(cp);

	return l && l->fold ? (unsigned char) l->fold
		: (uint32_t) ((int32_t) cp + ng_uni_char(cp)->lower);
}

/* The segment at p, composed and folded. */
static const char *
fold_segment(NgSegment *g, const char *p, const char *end, NgBuf *out)
{
	int32_t		n;
	int32_t		i;
	int32_t		kept = 0;
	uint32_t   *x = ng_segment_nfc(g, p, end, &n, &p);
	bool		latin = false;

	for (i = 0; i < n; i++)
	{
		if (latin && ng_uni_char(x[i])->ccc)
			continue;
		latin = is_latin(x[i]);
		x[kept++] = folded(x[i]);
	}
	/* small letters compose with marks that capitals do not (Greek iota below) */
	if (kept > 1)
		kept = ng_segment_again(x, kept);
	for (i = 0; i < kept; i++)
		ng_buf_char(out, x[i]);
	return p;
}

/* false: met an eth, which only ng_normalize can judge; out is then to be dropped. */
static bool
fold(const char *s, size_t nbytes, NgBuf *out, bool trust_eth)
{
	const char *p = s;
	const char *end = s + nbytes;
	const char *behind = s;		/* the last character that is not simple ends here, */
	const char *before = NULL;	/* begins here, unless it was a whole segment, */
	size_t		before_out = 0;	/* and in out here */
	unsigned	polls = 0;
	NgSegment	g;

	ng_segment_init(&g, out->source);
	while (p < end && ng_buf_room(out, 4 * STEP))
	{
		uint32_t	cp;
		int			n;

		NG_POLL(out->source, polls);
		p = fold_simple(p, end - p > STEP ? p + STEP : end, end, out);
		if (p == end || (unsigned char) *p < 0x80)
			continue;
		cp = ng_utf8_decode(p, end, &n);
		if (ng_is_eth(cp) && !trust_eth)
		{
			ng_segment_free(&g);
			return false;
		}
		if (!ng_uni_char(cp)->flags)
		{
			before = p;
			before_out = out->len;
			ng_buf_char(out, folded(cp));
			behind = p += n;
			continue;
		}
		if ((ng_uni_char(cp)->flags & NG_UNI_JOINS) && p > behind)
		{
			/* it stands on a simple one, which became one byte */
			out->len--;
			p = ng_utf8_before(p, s);
		}
		else if ((ng_uni_char(cp)->flags & NG_UNI_JOINS) && before)
		{
			out->len = before_out;
			p = before;
		}
		behind = p = fold_segment(&g, p, end, out);
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
	int			n;

	return p > start &&
		ng_is_vowel(ng_letter(ng_utf8_decode(ng_utf8_before(p, start), p, &n)).base);
}

static bool
strip_tones(const char *s, size_t nbytes, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	const char *done = s;
	const char *marks = NULL;	/* the marks that end here stand on a vowel or not: */
	bool		on_vowel = false;
	unsigned	polls = 0;

	while (p < end)
	{
		int			n;
		uint32_t	cp;
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
			ng_buf_char(out, ng_letter_compose(l->base, NG_TONE_NGANG, l->upper));
			done = p + n;
		}
		else if (!l && ng_uni_char(cp = ng_utf8_decode(p, end, &n))->ccc)
		{
			/* a tone that composed with nothing goes too, if it is a vowel's */
			if (p != marks)
				on_vowel = behind_vowel(p, s);
			marks = p + n;
			if (on_vowel && ng_mark_tone(cp) > 0)
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
	NgBuf		plain;
	bool		changed;

	ng_buf_init(&fixed, out->source, 0, out->limit);
	changed = ng_normalize(s, nbytes, NG_STYLE_KEEP, &fixed);
	if (changed)
	{
		/* a letter without its tone may compose with a mark that was behind it */
		ng_buf_init(&plain, out->source, 0, out->limit);
		if (!strip_tones(fixed.data, fixed.len, &plain))
			ng_buf_add(out, fixed.data, fixed.len);
		else if (!ng_compose_text(plain.data, plain.len, out))
			ng_buf_add(out, plain.data, plain.len);
		out->full |= fixed.full || plain.full;
		ng_buf_free(&plain);
	}
	else
		changed = strip_tones(s, nbytes, out);
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

			if (cls != NG_CC_LETTER && cls != NG_CC_DIGIT && cls != NG_CC_MARK &&
				cls != NG_CC_IGNORE)
				break;
			p += n;
		}
		if (p == from)
			p += n;
		/* lower case may take a byte more a character; tones are two bytes each */
		if (!ng_buf_room(out, (size_t) (p - from) * 2 + 32))
			return;
		out->len += ng_token_key(from, (size_t) (p - from), out->data + out->len,
								 (size_t) (p - from) * 2 + 32);
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
