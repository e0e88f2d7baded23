/* word.c: from one word to the next. */
#include "word.h"

static bool
is_part(const char *p, const char *end, int *n)
{
	NgCharClass cls = ng_char_class(ng_utf8_decode(p, end, n));

	return cls == NG_CC_LETTER || cls == NG_CC_MARK;
}

bool
ng_next_word(NgSegment *g, const char **pp, const char *end, NgWord *w)
{
	const char *p = *pp;
	unsigned	polls = 0;
	int			n;

	while (p < end && !is_part(p, end, &n))
	{
		NG_POLL(g->chars.source, polls);
		p += n;
	}
	if (p == end)
		return false;
	w->s = p;
	w->n = 0;
	while (p < end && is_part(p, end, &n))
	{
		const char *next = p + n;

		NG_POLL(g->chars.source, polls);
		if (w->n >= 0 && w->n < NG_SYLLABLE_MAX)
		{
			int32_t		count;
			const uint32_t *x = ng_segment_nfc(g, p, end, &count, &next);
			uint32_t	whole = count == 2 ? ng_repair(x[0], x[1]) : 0;

			w->letters[w->n] = ng_letter(whole ? whole : x[0]);
			w->n = count == 1 || whole ? w->n + 1 : -1;
		}
		else
			w->n = -1;
		p = next;
	}
	w->nbytes = (size_t) (p - w->s);
	*pp = p;
	return true;
}

bool
ng_is_one_syllable(NgSegment *g, const char *s, size_t nbytes)
{
	const char *p = s;
	NgWord		w;
	NgSyllable	syl;

	return ng_next_word(g, &p, s + nbytes, &w) && w.nbytes == nbytes &&
		ng_syllable_parse(w.letters, w.n, &syl);
}
