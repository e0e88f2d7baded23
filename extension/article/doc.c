/* doc.c: what every stage asks of a document, and the order of the stages. */
#include <string.h>

#include "../unicode/tables.h"
#include "doc.h"

uint32_t
ng_tok_chr(const NgDoc *d, int32_t tok)
{
	int32_t		known = tok / NG_CHARS_EVERY;
	const NgToken *t = &d->toks.v[known * NG_CHARS_EVERY];
	uint32_t	chr = d->chars.v[known];

	for (; t < &d->toks.v[tok]; t++)
	{
		uint32_t	end = t->byte + t->nbytes;
		uint32_t	gap = t[1].byte - end;

		chr += t->nchars < 15 ? t->nchars : (uint32_t) ng_utf8_chars(d->text + t->byte, t->nbytes);
		if (gap)
			chr += gap == 1 ? 1 : (uint32_t) ng_utf8_chars(d->text + end, gap);
	}
	return chr;
}

const char *
ng_span_text(const NgDoc *d, NgSpan s, size_t *nbytes)
{
	const NgToken *first,
			   *last;

	if (s.from >= s.to)
	{
		*nbytes = 0;
		return d->text;
	}
	first = &d->toks.v[s.from];
	last = &d->toks.v[s.to - 1];
	*nbytes = (size_t) last->byte + last->nbytes - first->byte;
	return d->text + first->byte;
}

int
ng_letters(const NgDoc *d, int32_t tok)
{
	const char *p = d->text + d->toks.v[tok].byte;
	const char *end = p + d->toks.v[tok].nbytes;
	int			letters = 0,
				n;

	for (; p < end; p += n)
	{
		NgCharClass c = ng_char_class(ng_utf8_decode(p, end, &n));

		letters += c != NG_CC_MARK && c != NG_CC_IGNORE;
	}
	return letters;
}

/* No combining mark, which could change the letter before it, and nothing of zero width. */
static inline bool
stands_alone(const char *p, const char *end)
{
	int			n;

	return (unsigned char) *p < 0x80 || ng_latin_at(p, end, &n);
}

/* Is a span already what ng_span_dup makes of it?  Its tokens tell, without a look at each byte. */
static bool
is_tidy(const NgDoc *d, NgSpan s)
{
	const NgToken *t = &d->toks.v[s.from],
			   *last = &d->toks.v[s.to] - 1;

	if (!d->composed)
		return false;
	for (; t < last; t++)
	{
		uint32_t	end = t->byte + t->nbytes;

		if (t->kind == NG_TOK_NEWLINE ||
			(t[1].byte != end && (t[1].byte != end + 1 || d->text[end] != ' ')))
			return false;
	}
	return t > last || t->kind != NG_TOK_NEWLINE;
}

/*
 * Composed letters, single spaces, nothing of no width: words of one page written in two ways are
 * the same name.
 */
char *
ng_span_dup(const NgDoc *d, NgSpan s)
{
	size_t		n;
	const char *p = ng_span_text(d, s, &n);
	const char *end = p + n;
	char	   *out;
	size_t		len = 0,
				last = 0;		/* where the last letter was put */
	uint32_t	before = 0;		/* that letter, 0 if none */

	if (is_tidy(d, s))
		return ng_strndup(d->arena, p, n);
	out = ng_alloc(d->arena, n + 1);
	while (p < end)
	{
		int			k;
		uint32_t	c,
					whole;
		NgCharClass class;

		/* a letter behind which stands another, or nothing: all is composed already */
		k = *p > ' ' && (unsigned char) *p < 0x7F ? 1 : ng_latin_at(p, end, &k) ? k : 0;
		if (k > 0 && (p + k == end || stands_alone(p + k, end)))
		{
			do
				out[len++] = *p++;
			while (--k > 0);
			before = 0;
			continue;
		}
		c = ng_utf8_decode(p, end, &k);
		class = ng_char_class(c);
		if (class == NG_CC_IGNORE)
			;
		else if (class == NG_CC_SPACE || class == NG_CC_NEWLINE)
		{
			if (len > 0 && out[len - 1] != ' ')
				out[len++] = ' ';
			before = 0;
		}
		else if (class == NG_CC_MARK && before && (whole = ng_compose(before, c)) != 0)
		{
			before = whole;
			len = last + (size_t) ng_utf8_encode(whole, out + last);
		}
		else
		{
			if (class != NG_CC_MARK)
			{
				before = c;
				last = len;
			}
			memcpy(out + len, p, (size_t) k);
			len += (size_t) k;
		}
		p += k;
	}
	out[len] = '\0';
	return out;
}

/* Index of the last item that begins at or before tok, by halving; -1 if none. */
#define LAST_AT_OR_BEFORE(vec, tok, found) \
	do { \
		int32_t lo = 0, hi = (vec).n; \
		while (lo < hi) \
		{ \
			int32_t mid = lo + (hi - lo) / 2; \
			if ((vec).v[mid].from <= (tok)) lo = mid + 1; else hi = mid; \
		} \
		(found) = lo - 1; \
	} while (0)

/* The same with an index by position, from which it is a step or none. */
#define LAST_FROM_INDEX(vec, index, tok, found) \
	do { \
		(found) = (index)[(tok) / NG_PLACES_EVERY]; \
		while ((found) + 1 < (vec).n && (vec).v[(found) + 1].from <= (tok)) \
			(found)++; \
	} while (0)

int32_t
ng_sent_of(const NgDoc *d, int32_t tok)
{
	int32_t		i;

	if (d->sent_at && tok >= 0 && tok < d->toks.n)
		LAST_FROM_INDEX(d->sents, d->sent_at, tok, i);
	else
		LAST_AT_OR_BEFORE(d->sents, tok, i);
	return i >= 0 && tok < d->sents.v[i].to ? i : -1;
}

static int32_t
block_of(const NgDoc *d, int32_t tok)
{
	int32_t		i;

	if (d->block_at && tok >= 0 && tok < d->toks.n)
		LAST_FROM_INDEX(d->blocks, d->block_at, tok, i);
	else
		LAST_AT_OR_BEFORE(d->blocks, tok, i);
	return i >= 0 && tok < d->blocks.v[i].to ? i : -1;
}

/* Makes ng_sent_of and block_of quick, once sentences and blocks are known. */
static void
index_places(NgDoc *d)
{
	int32_t		n = d->toks.n / NG_PLACES_EVERY + 1;
	int32_t    *block = ng_alloc(d->arena, sizeof(int32_t) * (size_t) n),
			   *sent = ng_alloc(d->arena, sizeof(int32_t) * (size_t) n);
	int32_t		i,
				b = -1,
				s = -1;

	for (i = 0; i < n; i++)
	{
		int32_t		tok = i * NG_PLACES_EVERY;

		while (b + 1 < d->blocks.n && d->blocks.v[b + 1].from <= tok)
			b++;
		while (s + 1 < d->sents.n && d->sents.v[s + 1].from <= tok)
			s++;
		block[i] = b;
		sent[i] = s;
		NG_CHECK_EVERY(d->arena, i);
	}
	d->block_at = block;
	d->sent_at = sent;
}

/* Index of the first mention that begins at or after tok, by halving. */
#define FIRST_FROM(vec, tok) \
	do { \
		int32_t lo = 0, hi = (vec).n; \
		while (lo < hi) \
		{ \
			int32_t mid = lo + (hi - lo) / 2; \
			if ((vec).v[mid].at.from < (tok)) lo = mid + 1; else hi = mid; \
		} \
		return lo; \
	} while (0)

int32_t
ng_figure_from(const NgDoc *d, int32_t tok)
{
	FIRST_FROM(d->figures, tok);
}

int32_t
ng_date_from(const NgDoc *d, int32_t tok)
{
	FIRST_FROM(d->dates, tok);
}

int32_t
ng_ent_from(const NgDoc *d, int32_t tok)
{
	FIRST_FROM(d->ents, tok);
}

NgSpan
ng_span(const NgDoc *d, int32_t from, int32_t to)
{
	NgSpan		s;

	s.from = from;
	s.to = to;
	s.block = block_of(d, from);
	s.sent = ng_sent_of(d, from);
	return s;
}

int32_t
ng_number_value(const NgDoc *d, int32_t tok)
{
	const NgToken *t = &d->toks.v[tok];
	int32_t		v = 0;
	int			i;

	if (t->nbytes > 9)
		return -1;
	for (i = 0; i < t->nbytes; i++)
		v = v * 10 + (d->text[t->byte + i] - '0');
	return v;
}

const NgLexEntry *
ng_doc_lookup(const NgDoc *d, NgLexCat cat, const char *s, size_t nbytes)
{
	const NgLexEntry *e = d->user ? ng_lex_lookup(d->user, cat, s, nbytes) : NULL;

	return e ? e : ng_lex_lookup(d->lex, cat, s, nbytes);
}

NgDoc *
ng_parse(NgArena *arena, const char *text, size_t nbytes,
		 bool has_published, int64_t published_utc)
{
	return ng_parse_with(arena, text, nbytes, has_published, published_utc, NULL);
}

/*
 * Room for what an ordinary page holds.  What is not touched costs nothing, what grows is copied
 * and leaves holes.
 */
static void
reserve(NgDoc *d)
{
	int32_t		n = d->toks.n;

	NG_RESERVE(d->arena, d->blocks, n / 20 + 8);
	NG_RESERVE(d->arena, d->sents, n / 20 + 8);
	NG_RESERVE(d->arena, d->dates, n / 36 + 8);
	NG_RESERVE(d->arena, d->figures, n / 64 + 8);
	NG_RESERVE(d->arena, d->events, n / 32 + 8);
	NG_RESERVE(d->arena, d->participants, n / 32 + 8);
}

NgDoc *
ng_parse_with(NgArena *arena, const char *text, size_t nbytes,
			  bool has_published, int64_t published_utc, const NgLexicon *user)
{
	NgDoc	   *d = ng_alloc0(arena, sizeof(NgDoc));

	d->arena = arena;
	d->text = text;
	d->nbytes = nbytes;
	d->lex = &ng_lexicon_builtin;
	d->user = user;
	d->meta.published_given = d->meta.has_published = has_published;
	d->meta.published_utc = published_utc;

	ng_scan(d);
	reserve(d);
	ng_layout(d);
	ng_sentences(d);
	index_places(d);
	ng_metadata(d);
	ng_dates(d);
	ng_entities(d);
	NG_FIT(arena, d->ents);
	NG_FIT(arena, d->forums);
	ng_figures(d);
	ng_events(d);
	NG_FIT(arena, d->events);
	NG_FIT(arena, d->participants);
	ng_commitments(d);
	return d;
}
