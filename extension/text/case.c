/* case.c: lower, upper and title case by Unicode's simple mappings, whatever the locale. */
#include <string.h>

#include "../unicode/tables.h"
#include "text.h"

/* Room that is made for at once; what is mapped in between is at most that long. */
#define STEP	256

/* One character of more than a byte, mapped; copied as it is when nothing maps it. */
static const char *
map_char(const char *p, const char *end, bool upper, NgBuf *out)
{
	int			n;
	uint32_t	cp = ng_utf8_decode(p, end, &n);
	const NgLatin *l = ng_latin(cp);
	uint32_t	to;

	if (l)
		to = upper ? l->to_upper : l->lower;
	else
	{
		const NgUniChar *c = ng_uni_char(cp);

		to = (uint32_t) ((int32_t) cp + (upper ? c->upper : c->lower));
	}
	if (to != cp)
		out->len += (size_t) ng_utf8_encode(to, out->data + out->len);
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

		NG_POLL(out->source, polls);
		while (p < stop)
		{
			unsigned char c = (unsigned char) *p;

			if (c < 0x80)
			{
				out->data[out->len++] = (char) (c ^ (unsigned) (c - first < 26) << 5);
				p++;
			}
			else
				p = map_char(p, end, upper, out);
		}
	}
}

static bool
same(const char *s, size_t nbytes, const NgBuf *out, size_t start)
{
	return !out->full && out->len - start == nbytes && (nbytes == 0 || memcmp(out->data + start, s, nbytes) == 0);
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
