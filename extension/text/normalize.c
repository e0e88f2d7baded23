/* normalize.c: NFC, repaired marks, and one style of tone placement. */
#include "../unicode/normal.h"
#include "../unicode/tables.h"
#include "scan_table.h"
#include "text.h"

/* A word on its way through: its first letters, for the syllable grammar. */
typedef struct Word
{
	NgLetter	letters[NG_SYLLABLE_MAX];
	int			n;				/* letters seen; more than the maximum: no syllable */
	bool		odd;			/* something in it is no letter of a syllable */
	bool		wrong;			/* eth for d-stroke, or a tone twice on one letter */
} Word;

#define ASCII_MASK	UINT64_C(0x8080808080808080)

static bool
all_ascii(const char *p)
{
	uint64_t	w[4];

	memcpy(w, p, sizeof(w));
	return ((w[0] | w[1] | w[2] | w[3]) & ASCII_MASK) == 0;
}

/*
 * Passes over what is right as it stands, from a state on.  Returns where the exact
 * rules have to look (behind the character that raised the question, or at one
 * that the table does not know), or NULL.
 */
static const char *
scan_from(unsigned st, const char *p, const char *end, NgToneStyle style, const NgAllocator *source)
{
	const uint16_t *next = ng_scan_next[style];
	unsigned	polls = 0;

	while (p < end)
	{
		const char *stop = end - p > 32 ? p + 32 : end;

		NG_POLL(source, polls);
		/* Only words without a tone so far can be skipped in the middle. */
		if (st == 0 && stop - p == 32 && all_ascii(p))
			p = stop - 4;
		while (p < stop)
		{
			st = next[st + ng_scan_bytes[(unsigned char) *p++]];
			if (st & NG_SCAN_STOP)
				return p;
		}
	}
	/* The text ends as a word does. */
	return next[st + ng_scan_bytes[' ']] == NG_SCAN_STOP + 1 ? p : NULL;
}

static const char *
scan(const char *p, const char *end, NgToneStyle style, const NgAllocator *source)
{
	return scan_from(0, p, end, style, source);
}

/* Is the character at p part of a word: a letter, a mark, what joins? */
static bool
in_word(const char *p, const char *end, int *n)
{
	unsigned char c = (unsigned char) *p;
	const NgUniChar *u;

	if (c < 0x80)
	{
		*n = 1;
		return (c | 0x20) - 'a' + 0u < 26;
	}
	u = ng_uni_char(ng_utf8_decode(p, end, n));
	return u->cls == NG_CC_LETTER || u->cls == NG_CC_MARK || (u->flags & NG_UNI_JOINS);
}

/*
 * Does the word that ends at p, behind which something unknown to the table
 * stands, need the exact rules?
 */
static bool
word_before(const char *p, const char *start, NgToneStyle style, const NgAllocator *source)
{
	const char *from = p;
	int			n;

	while (from > start && p - from < 4 * NG_SYLLABLE_MAX &&
		   in_word(ng_utf8_before(from, start), p, &n))
		from = ng_utf8_before(from, start);
	return scan(from, p, style, source) != NULL;
}

static void
add_letter(Word *w, uint32_t cp)
{
	if (w->n < NG_SYLLABLE_MAX)
	{
		NgLetter	l = ng_letter(cp);

		if (ng_is_eth(cp))
		{
			l.base = 0x111;		/* d-stroke */
			w->wrong = true;
		}
		w->letters[w->n] = l;
	}
	w->n++;
}

static void
copy_segment(NgSegment *g, const char *s, const char *end, const char **next, Word *w, NgBuf *out)
{
	int			len;
	uint32_t	cp = ng_utf8_decode(s, end, &len);
	int32_t		n;
	int32_t		i;
	uint32_t   *x;
	uint32_t	whole;

	if (!ng_uni_char(cp)->flags && !ng_joins(s + len, end))
	{
		ng_buf_add(out, s, (size_t) len);
		add_letter(w, cp);
		*next = s + len;
		return;
	}
	x = ng_segment_nfc(g, s, end, &n, next);
	if (n > 1 && (whole = ng_repair(x[0], x[1])) != 0)
	{
		x[1] = whole;
		x++;
		n--;
	}
	add_letter(w, x[0]);
	for (i = 1; i < n; i++)
	{
		NgLetter	l = ng_letter(x[0]);

		if (l.tone && ng_mark_tone(x[i]) == l.tone)
			w->wrong = true;
		else
			w->odd = true;
	}
	for (i = 0; i < n; i++)
		ng_buf_char(out, x[i]);
}

/* If the word is a syllable that is written wrong, or in the other style, writes it again. */
static void
settle(const Word *w, NgToneStyle style, size_t from, NgBuf *out)
{
	NgSyllable	syl;
	int			at;
	int			i;

	if (w->odd || !ng_syllable_parse(w->letters, w->n, &syl))
		return;
	if (style == NG_STYLE_KEEP && syl.marked_right && !w->wrong)
		return;
	at = style == NG_STYLE_NEW ? syl.mark_new : syl.mark_old;
	out->len = from;
	for (i = 0; i < w->n; i++)
		ng_buf_char(
			out,
			ng_letter_compose(w->letters[i].base, i == at ? syl.tone : 0, w->letters[i].upper));
}

/* Where the word around at begins, or the one that ends there, or what a mark at at stands on. */
static const char *
word_start(const char *at, const char *start, const char *end)
{
	const char *p = at;
	int			n;

	while (p > start && in_word(ng_utf8_before(p, start), end, &n))
		p = ng_utf8_before(p, start);
	if (p > start && ng_joins(p, end))
		p = ng_utf8_before(p, start);	/* marks on something that is no letter */
	return p;
}

/* Enough to be worth four automata at once. */
#define LANES		4
#define LANES_MIN	(LANES * 64)

/*
 * Does the text need nothing at all?  It is passed over in four parts side by side,
 * because an automaton waits for its own table far longer than it works.
 */
static bool
is_normal(const char *s, size_t nbytes, NgToneStyle style, const NgAllocator *source)
{
	const char *end = s + nbytes;
	const char *p[LANES];
	const char *stop[LANES];
	unsigned	st[LANES] = {0};
	size_t		least = nbytes;
	size_t		i;
	unsigned	polls = 0;
	int			k;

	for (k = 0; k < LANES; k++)
	{
		p[k] = s + nbytes / LANES * (size_t) k;
		if (k)
		{
			/* parts begin behind a blank */
			while (p[k] < end && *p[k] != ' ' && *p[k] != '\n')
				p[k]++;
			if (p[k] == end)
				return false;
			stop[k - 1] = ++p[k];
		}
	}
	stop[LANES - 1] = end;
	for (k = 0; k < LANES; k++)
	{
		if (p[k] > stop[k])
			return false;
		if ((size_t) (stop[k] - p[k]) < least)
			least = (size_t) (stop[k] - p[k]);
	}
	for (i = 0; i < least; i++)
	{
		unsigned	all = 0;

		NG_POLL(source, polls);
		for (k = 0; k < LANES; k++)
		{
			st[k] = ng_scan_next[style][st[k] + ng_scan_bytes[(unsigned char) *p[k]++]];
			all |= st[k];
		}
		if (all & NG_SCAN_STOP)
			return false;
	}
	for (k = 0; k < LANES; k++)
		if (scan_from(st[k], p[k], stop[k], style, source))
			return false;
	return true;
}

/* As much as is worth trying at once. */
#define BLOCK		4096

/* Passes over whole blocks that need nothing; a block ends at a blank. */
static const char *
skip_normal(const char *p, const char *end, NgToneStyle style, const NgAllocator *source)
{
	while (end - p >= LANES_MIN)
	{
		const char *q = end;

		if (end - p > BLOCK)
		{
			q = p + BLOCK;
			while (q > p && *q != ' ' && *q != '\n')
				q--;
		}
		if (q == p || !is_normal(p, (size_t) (q - p), style, source))
			break;
		p = q;
	}
	return p;
}

typedef enum Found
{
	FOUND_NOTHING,				/* all is right as it stands */
	FOUND_WORDS,				/* some were written again */
	FOUND_APART					/* the text is not composed; out is to be dropped */
} Found;

/*
 * Writes again the words of a text that need it.  trust: it has been composed, what
 * still stands apart has to.
 */
static Found
rewrite(const char *s, size_t nbytes, NgToneStyle style, bool trust, NgBuf *out)
{
	const char *end = s + nbytes;
	const char *done = s;		/* all before it is in out */
	const char *p = skip_normal(s, end, style, out->source);
	NgSegment	g;
	bool		changed = false;
	unsigned	polls = 0;

	ng_segment_init(&g, out->source);
	while ((p = scan(p, end, style, out->source)) != NULL)
	{
		const char *at = ng_utf8_before(p, done);
		const char *from;
		Word		w;
		size_t		written;
		int			n;
		uint32_t	cp = ng_utf8_decode(at, end, &n);

		NG_POLL(out->source, polls);
		if (ng_uni_char(cp)->flags && !trust)
		{
			ng_segment_free(&g);
			return FOUND_APART;
		}
		if (at + n > p && ng_uni_char(cp)->flags == 0)
		{
			/* of another alphabet, and needs nothing itself */
			if (in_word(at, end, &n) || !word_before(at, done, style, out->source))
			{
				p = at + n;
				continue;
			}
		}
		from = word_start(at, done, end);
		ng_buf_add(out, done, (size_t) (from - done));
		written = out->len;
		memset(&w, 0, sizeof(w));
		p = from;
		do
			copy_segment(&g, p, end, &p, &w, out);
		while (p < end && in_word(p, end, &n));
		settle(&w, style, written, out);
		done = p;
		p = skip_normal(p, end, style, out->source);
		changed = true;
	}
	if (changed)
		ng_buf_add(out, done, (size_t) (end - done));
	ng_segment_free(&g);
	return changed ? FOUND_WORDS : FOUND_NOTHING;
}

bool
ng_normalize(const char *s, size_t nbytes, NgToneStyle style, NgBuf *out)
{
	NgBuf		composed;
	size_t		start = out->len;
	Found		found;

	if (nbytes == 0)
		return false;
	found = rewrite(s, nbytes, style, false, out);
	if (found != FOUND_APART)
		return found == FOUND_WORDS;
	out->len = start;
	ng_buf_init(&composed, out->source, 0, out->limit);
	if (ng_compose_text(s, nbytes, &composed))
	{
		s = composed.data;
		nbytes = composed.len;
	}
	if (rewrite(s, nbytes, style, true, out) == FOUND_NOTHING)
		ng_buf_add(out, s, nbytes);
	out->full |= composed.full;
	ng_buf_free(&composed);
	return true;
}
