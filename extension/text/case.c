/* case.c: lower, upper and title case by Unicode's simple mappings, whatever the locale. */
#include <string.h>

#include "../unicode/tables.h"
#include "text.h"

static bool
map_case(const char *s, size_t nbytes, bool upper, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	const char *done = s;
	unsigned	first = upper ? 'a' : 'A';
	unsigned	polls = 0;

	while (p < end)
	{
		int			n = 1;
		int32_t		delta;

		NG_POLL(out->source, polls);
		if ((unsigned char) *p < 0x80)
		{
			if ((unsigned char) *p - first >= 26)
			{
				p++;
				continue;
			}
			delta = upper ? -32 : 32;
		}
		else
		{
			const NgUniChar *c = ng_uni_char(ng_utf8_decode(p, end, &n));

			delta = upper ? c->upper : c->lower;
		}
		if (delta)
		{
			ng_buf_add(out, done, (size_t) (p - done));
			ng_buf_char(out, (uint32_t) ((int32_t) ng_utf8_decode(p, end, &n) + delta));
			done = p + n;
		}
		p += n;
	}
	if (done == s)
		return false;
	ng_buf_add(out, done, (size_t) (end - done));
	return true;
}

bool
ng_lower(const char *s, size_t nbytes, NgBuf *out)
{
	return map_case(s, nbytes, false, out);
}

bool
ng_upper(const char *s, size_t nbytes, NgBuf *out)
{
	return map_case(s, nbytes, true, out);
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
