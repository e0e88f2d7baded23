/* layout.c: pieces of a line that all files of the layout ask for. */
#include <string.h>

#include "../unicode/utf8.h"
#include "layout.h"

const NgMatch *
ng_layout_search(const NgDoc *d, int32_t tok, int cls, const char *arg)
{
	const NgMatch *m;

	for (m = ng_match_first_of(d, tok, NG_CAT_LAYOUT); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_LAYOUT && m->cls == cls &&
			(arg == NULL || strcmp(ng_lex_arg(ng_entry(d, m)), arg) == 0))
			return m;
	return NULL;
}

size_t
ng_gap_count(const NgDoc *d, int32_t tok)
{
	const NgToken *t = &d->toks.v[tok];
	const char *p,
			   *end = d->text + t->byte;
	size_t		spaces = 0;
	int			n;

	p = d->text + t[-1].byte + t[-1].nbytes;
	/* characters, not bytes: a no-break space is one, a zero-width space none */
	for (; p < end; p += n)
	{
		NgCharClass c = ng_char_class(ng_utf8_decode(p, end, &n));

		spaces += c == NG_CC_SPACE || c == NG_CC_NEWLINE;
	}
	return spaces;
}

int
ng_sign_search(const NgDoc *d, int32_t tok)
{
	const NgToken *t = &d->toks.v[tok];
	const char *p;
	int			n;

	p = d->text + t->byte;
	switch ((signed char) *p >= 0 ? *p : (int) ng_utf8_decode(p, p + t->nbytes, &n))
	{
		case '.':
		case '!':
		case '?':
		case 0x2026:			/* ellipsis */
			return NG_SIGN_STOP;
		case '"':
		case '\'':
			return NG_SIGN_CLOSER;
		case ')':
		case ']':
		case 0x201D:			/* closing quotes */
		case 0x2019:
		case 0x00BB:
			return NG_SIGN_CLOSER;
		case '/':
		case '|':
		case ',':
		case '&':
		case ';':
		case '>':
			return NG_SIGN_SEPARATOR;
		case '-':
		case 0x2012:			/* dashes */
		case 0x2013:
		case 0x2014:
		case 0x2212:
		case 0x2022:			/* dots */
		case 0x00B7:
			return NG_SIGN_SEPARATOR | NG_SIGN_BULLET;
		case '+':
		case '*':
		case 0x25AA:			/* squares, circles, arrows, check marks */
		case 0x25CF:
		case 0x27A4:
		case 0x2713:
			return NG_SIGN_BULLET;
		default:
			return 0;
	}
}

int32_t
ng_opener(const NgDoc *d, int32_t tok)
{
	const NgMatch *m;

	for (m = ng_match_first_of(d, tok, NG_CAT_LAYOUT); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_LAYOUT && m->cls == NG_LAYOUT_OPENER &&
			(strcmp(ng_lex_arg(ng_entry(d, m)), "number") != 0 ||
			 ng_number(d, tok + m->ntok) >= 0) &&
			(strcmp(ng_lex_arg(ng_entry(d, m)), "weak") != 0 || !ng_is_cap(d, tok + m->ntok)))
			return m->ntok;
	return 0;
}
