/* case.c: lower, upper and title case by Unicode's simple mappings, whatever the locale. */
#include <string.h>

#include "../unicode/tables.h"
#include "text.h"

/* Room that is made for at once; what is mapped in between is at most that long. */
#define STEP	256

/* One character beyond the Latin blocks, mapped. */
static const char *
map_char(const char *p, const char *end, bool upper, NgBuf *out)
{
	int			n;
	uint32_t	cp = ng_utf8_decode(p, end, &n);
	const NgUniChar *c = ng_uni_char(cp);
	int32_t		delta = upper ? c->upper : c->lower;

	if (delta)
		out->len +=
			(size_t) ng_utf8_encode((uint32_t) ((int32_t) cp + delta), out->data + out->len);
	else
	{
		memcpy(out->data + out->len, p, (size_t) n);
		out->len += (size_t) n;
	}
	return p + n;
}

static void
map_case(const char *p, const char *end, bool upper, NgBuf *out)
{
	unsigned	first = upper ? 'a' : 'A';
	unsigned	polls = 0;

	while (p < end && ng_buf_room(out, 4 * STEP))
	{
		const char *stop = end - p > STEP ? p + STEP : end;
		char	   *o = out->data + out->len;

		NG_POLL(out->source, polls);
		while (p < stop)
		{
			unsigned char c = (unsigned char) *p;
			const NgLatin *l;
			int			n;

			if (c < 0x80)
			{
				*o++ = (char) (c ^ (unsigned) (c - first < 26) << 5);
				p++;
			}
			else if ((l = ng_latin_at(p, end, &n)) != NULL)
			{
				unsigned	to = upper ? l->to_upper : l->lower;

				if (to >= 0x800)
				{
					*o++ = (char) (0xE0 | to >> 12);
					*o++ = (char) (0x80 | (to >> 6 & 0x3F));
				}
				else if (to >= 0x80)
					*o++ = (char) (0xC0 | to >> 6);
				*o++ = (char) (to < 0x80 ? to : 0x80 | (to & 0x3F));
				p += n;
			}
			else
			{
				out->len = (size_t) (o - out->data);
				p = map_char(p, end, upper, out);
				o = out->data + out->len;
			}
		}
		out->len = (size_t) (o - out->data);
	}
}

static bool
same(const char *s, size_t nbytes, const NgBuf *out, size_t start)
{
	return !out->full && out->len - start == nbytes &&
		(nbytes == 0 || memcmp(out->data + start, s, nbytes) == 0);
}

bool
ng_lower(const char *s, size_t nbytes, NgBuf *out)
{
	size_t		start = out->len;

	map_case(s, s + nbytes, false, out);
	return !same(s, nbytes, out, start);
}

bool
ng_upper(const char *s, size_t nbytes, NgBuf *out)
{
	size_t		start = out->len;

	map_case(s, s + nbytes, true, out);
	return !same(s, nbytes, out, start);
}

/*
 * The first letter of each word a capital, the others small.  An apostrophe
 * begins a word after one letter (H'Mong) and goes on with it otherwise (don't).
 */
bool
ng_title(const char *s, size_t nbytes, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	const char *done = s;
	int			letters = 0;	/* of the word so far */
	unsigned	polls = 0;

	while (p < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(p, end, &n);
		NgCharClass cls = ng_char_class(cp);

		NG_POLL(out->source, polls);
		if (cls == NG_CC_LETTER)
		{
			const NgUniChar *c = ng_uni_char(cp);
			int32_t		delta = letters ? c->lower : c->upper;

			if (delta)
			{
				ng_buf_add(out, done, (size_t) (p - done));
				ng_buf_char(out, (uint32_t) ((int32_t) cp + delta));
				done = p + n;
			}
			letters++;
		}
		else if (cls == NG_CC_DIGIT)
			letters++;
		else if (cls == NG_CC_SPACE || cls == NG_CC_NEWLINE || cls == NG_CC_OTHER)
		{
			if (letters < 2 || (cp != '\'' && cp != 0x2019))
				letters = 0;
		}
		p += n;
	}
	if (done == s)
		return false;
	ng_buf_add(out, done, (size_t) (end - done));
	return true;
}
