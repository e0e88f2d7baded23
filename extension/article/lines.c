/* lines.c: the lines of a page and what each looks like by itself. */
#include <string.h>

#include "../text/key.h"
#include "../unicode/utf8.h"
#include "layout.h"

#define LONG_LINE 200			/* characters: a line without a stop is text all the same */
#define SHORT_TEXT 40			/* characters: a line with a stop may be a caption or a subhead */
#define MAX_NAME_WORDS 5
#define MAX_CAPTION 700			/* characters */

/* ---- pieces ---- */

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

/* ---- signs ---- */

/* What a sign at tok can be. */
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

static bool
is_bullet(const NgDoc *d, int32_t tok)
{
	return ng_sign(d, tok) & NG_SIGN_BULLET;
}

int32_t
ng_opener(const NgDoc *d, int32_t tok)
{
	const NgMatch *m;

	for (m = ng_match_first_of(d, tok, NG_CAT_LAYOUT); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_LAYOUT && m->cls == NG_LAYOUT_OPENER &&
			(strcmp(ng_lex_arg(ng_entry(d, m)), "number") != 0 ||
			 ng_number(d, tok + m->ntok) >= 0) &&
			(strcmp(ng_lex_arg(ng_entry(d, m)), "weak") != 0 || !ng_at_cap(d, tok + m->ntok)))
			return m->ntok;
	return 0;
}

/* ---- comparing lines ---- */

static uint64_t
mix(uint64_t h, const char *p, size_t n)
{
	for (; n; n--, p++)
		h = (h ^ (unsigned char) *p) * UINT64_C(1099511628211);
	return h;
}

/* Eight bytes at a time, for the bytes of a line as they are. */
static uint64_t
mix_bytes(uint64_t h, const char *p, size_t n)
{
	uint64_t	w;

	for (; n >= 8; n -= 8, p += 8)
	{
		memcpy(&w, p, 8);
		h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
		h ^= h >> 32;
	}
	/* the rest with its length, so that no two texts are mixed alike */
	w = n;
	if (n >= 4)
	{
		uint32_t	a,
					b;

		memcpy(&a, p, 4);
		memcpy(&b, p + n - 4, 4);
		h = (h ^ ((uint64_t) a << 32 | b)) * UINT64_C(0x9E3779B97F4A7C15);
	}
	else if (n > 0)
		w |= (uint64_t) (unsigned char) p[0] << 8 | (uint64_t) (unsigned char) p[n / 2] << 16 |
			(uint64_t) (unsigned char) p[n - 1] << 24;
	h = (h ^ w) * UINT64_C(0xFF51AFD7ED558CCD);
	return h ^ h >> 32;
}

/* The same for capitals and small letters, and for every way to write the accents. */
static uint64_t
word_hash(const NgDoc *d, int32_t tok)
{
	char		key[64];
	const NgToken *t = &d->toks.v[tok];
	size_t n = ng_token_key(d->text + t->byte, t->nbytes < 48 ? t->nbytes : 48, key, sizeof(key));

	return mix(UINT64_C(14695981039346656037), key, n);
}

static bool
same_token(const NgDoc *d, int32_t a, int32_t b)
{
	const NgToken *x = &d->toks.v[a],
			   *y = &d->toks.v[b];

	return x->nbytes == y->nbytes && memcmp(d->text + x->byte, d->text + y->byte, x->nbytes) == 0;
}

int32_t
ng_lines_common(const NgDoc *d, const NgLine *a, const NgLine *b)
{
	int32_t		n = 0;

	while (a->from + n < a->to && b->from + n < b->to && same_token(d, a->from + n, b->from + n))
		n++;
	return n;
}

int
ng_lines_overlap(const NgDoc *d, const NgLine *a, const NgLine *b)
{
	uint64_t	seen[256] = {0};
	int32_t		i,
				words = 0,
				found = 0;
	int32_t		a_to = a->to - a->from > 40 ? a->from + 40 : a->to,
				b_to = b->to - b->from > 160 ? b->from + 160 : b->to;

	/* the set of b's words, by four hashes a slot at most; a word that finds no room is left out */
	for (i = b->from; i < b_to; i++)
	{
		uint64_t	h;
		int			k;

		if (!ng_at_word(d, i))
			continue;
		h = word_hash(d, i) | 1;
		for (k = 0; k < 4 && seen[(h + (uint64_t) k) & 255] && seen[(h + (uint64_t) k) & 255] != h;
			 k++)
			;
		if (k < 4)
			seen[(h + (uint64_t) k) & 255] = h;
	}
	for (i = a->from; i < a_to; i++)
	{
		uint64_t	h;
		int			k;

		if (!ng_at_word(d, i))
			continue;
		h = word_hash(d, i) | 1;
		words++;
		for (k = 0; k < 4 && seen[(h + (uint64_t) k) & 255] != h; k++)
			;
		found += k < 4;
	}
	return words ? found * 100 / words : 0;
}

/* ---- the look of one line ---- */

/* Does what ends before token t end the line, but for signs? */
static bool
covers(const NgDoc *d, const NgLine *l, int32_t t)
{
	while (t < l->to && d->toks.v[t].kind == NG_TOK_PUNCT)
		t++;
	return t >= l->to;
}

/* A phrase of the class that is the line, or with which the line begins if its arg says that this
 * is enough. */
static const NgMatch *
phrase(const NgDoc *d, const NgLine *l, int cls)
{
	const NgMatch *m;
	int32_t		t = l->from;

	while (t < l->to && t < l->from + 4 && is_bullet(d, t))
		t++;
	for (m = ng_match_first_of(d, t, NG_CAT_LAYOUT); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_LAYOUT && m->cls == cls &&
			(strstr(ng_lex_arg(ng_entry(d, m)), "prefix") || covers(d, l, t + m->ntok)))
			return m;
	return NULL;
}

/* "… mời bạn đọc theo dõi tại đây." */
static bool
invites(const NgDoc *d, const NgLine *l)
{
	int32_t		t;

	for (t = l->from; t < l->to; t++)
		if (ng_layout_match(d, t, NG_LAYOUT_UI, "inside"))
			return true;
	return false;
}

/* "Chính trị > Đối ngoại", "Thời sự Quốc tế": sections and signs, nothing else. */
static bool
all_sections(const NgDoc *d, const NgLine *l)
{
	int32_t		t = l->from;

	while (t < l->to)
	{
		const NgMatch *m = ng_layout_match(d, t, NG_LAYOUT_SECTION, NULL);

		if (m && t + m->ntok <= l->to)
			t += m->ntok;
		else if (t > l->from && ng_at_separator(d, t))
			t++;
		else
			return false;
	}
	return true;
}

static bool
is_url(const NgDoc *d, const NgLine *l)
{
	const char *p = d->text + d->toks.v[l->from].byte;
	size_t n = (size_t) (d->toks.v[l->to - 1].byte + d->toks.v[l->to - 1].nbytes) -
			   d->toks.v[l->from].byte;

	return n > 10 &&
		   (strncmp(p, "http://", 7) == 0 || strncmp(p, "https://", 8) == 0 ||
			strncmp(p, "www.", 4) == 0) &&
		   memchr(p, ' ', n) == NULL;
}

/* A title turned into an address: five words or more of plain small letters, where pages have marks
 * and capitals. */
static bool
is_slug(const NgDoc *d, const NgLine *l)
{
	int32_t		i;

	if (l->to - l->from < 5 || l->to - l->from > 40)
		return false;
	for (i = l->from; i < l->to; i++)
	{
		const NgToken *t = &d->toks.v[i];

		if (t->kind == NG_TOK_PUNCT || (t->flags & NG_TF_CAP) || t->nbytes != t->nchars)
			return false;
	}
	return true;
}

/* The words twice over; links carry the title of their thumbnail in front. */
static void
find_double(const NgDoc *d, NgLine *l)
{
	int32_t		n = l->to - l->from,
				i;

	if (n % 2 || n < 6 || n > 120)
		return;
	for (i = 0; i < n / 2; i++)
		if (!same_token(d, l->from + i, l->from + n / 2 + i))
			return;
	l->half = l->from + n / 2;
	l->flags |= NG_LF_DOUBLED;
}

static void
find_end(const NgDoc *d, NgLine *l)
{
	int32_t		t = l->to - 1;

	while (t > l->from && ng_at_closer(d, t))
		t--;
	if (ng_at_stop(d, t))
	{
		l->flags |= NG_LF_STOP;
		if (ng_punct(d, t, '?') || ng_punct(d, t, '!'))
			l->flags |= NG_LF_QUESTION;
	}
	else if (ng_punct(d, t, '/') && t > l->from && ng_punct(d, t - 1, '.'))
		l->flags |= NG_LF_STOP;
	else if (ng_punct(d, l->to - 1, ':'))
		l->flags |= NG_LF_COLON;
	else if (ng_punct(d, l->to - 1, ';'))
		l->flags |= NG_LF_ITEM;
	/* a list cuts with a space before the dots, a writer's "..." hangs on the word */
	t = l->to - 1;
	if (ng_at_stop(d, t))
	{
		while (t > l->from && ng_punct(d, t, '.') && ng_punct(d, t - 1, '.') &&
			   ng_gap_before(d, t) == 0)
			t--;
		if ((l->to - t >= 3 || !ng_punct(d, t, '.')) && !(l->flags & NG_LF_QUESTION) &&
			t > l->from && ng_gap_before(d, t) > 0)
			l->flags |= NG_LF_CUT;
	}
}

static void
find_start(const NgDoc *d, NgLine *l)
{
	const NgToken *t = &d->toks.v[l->from];

	if (is_bullet(d, l->from))
		l->flags |= NG_LF_ITEM;
	else if (t->kind == NG_TOK_NUMBER && t->nchars <= 2 && l->from + 1 < l->to &&
			 (ng_punct(d, l->from + 1, '.') || ng_punct(d, l->from + 1, ')')))
		l->flags |= NG_LF_ITEM;
	else if (t->kind == NG_TOK_WORD && t->nchars == 1 && l->from + 1 < l->to &&
			 ng_punct(d, l->from + 1, ')'))
		l->flags |= NG_LF_ITEM;
	else if (t->kind == NG_TOK_WORD && !(t->flags & NG_TF_CAP))
		l->flags |= NG_LF_SMALL;
}

/* A stamp that ends the line, maybe behind a byline: where it begins, or -1. */
static int32_t
find_stamp(const NgDoc *d, const NgLine *l)
{
	int32_t		t;
	int32_t		last = l->from + 16 < l->to ? l->from + 16 : l->to;
	NgStamp		s;

	if (l->nchars > 160)
		return -1;
	for (t = l->from; t < last; t++)
	{
		bool		sign = t == l->from || ng_at_separator(d, t - 1) || ng_punct(d, t - 1, '(');

		if (!sign || !ng_stamp(d, t, l->to, &s))
			continue;
		/* what follows a stamp is a word or two: a section, a count of readers */
		if (s.to < l->to &&
			(l->to - s.to > 8 || (l->flags & NG_LF_STOP) || !ng_at_separator(d, s.to)))
			return -1;
		/* in front of a day without a clock only a byline may stand */
		if (t > l->from && s.hour < 0 && !ng_byline(d, l->from, t - 1, &(NgByline) {{0}}))
			return -1;
		return t;
	}
	return -1;
}

/* Does the line end in a photo credit, or is it in the manner of a caption? */
static bool
is_caption(const NgDoc *d, NgLine *l)
{
	const NgMatch *m;
	NgCredit	c;
	int32_t		t;
	bool		stop = l->flags & NG_LF_STOP;

	if (l->nchars > MAX_CAPTION)
		return false;
	if (ng_layout_match(d, l->from, NG_LAYOUT_PHOTO, "line-credit") ||
		ng_layout_match(d, l->from, NG_LAYOUT_PHOTO, "line-caption"))
		return true;
	for (t = l->from; t < l->to; t++)
		if (ng_credit(d, t, l->to, &c))
		{
			NgCredit	more;

			while (c.to < l->to && ng_credit(d, c.to, l->to, &more))
				c = more;
			if (c.to >= l->to)
			{
				l->flags |= t == l->from ? NG_LF_CREDIT : 0;
				return true;
			}
			t = c.to - 1;
		}
	if (ng_layout_match(d, l->from, NG_LAYOUT_CAPTION, "start") && l->nchars < 120)
		return true;
	for (t = l->from; t < l->to && !stop && l->nchars < 400; t++)
		if ((m = ng_layout_match(d, t, NG_LAYOUT_CAPTION, "")))
			return true;
	/* the name of an agency, bare, behind the words */
	for (t = l->to - 1; !stop && t > l->from + 6 && t >= l->to - 3; t--)
		if ((m = ng_layout_match(d, t, NG_LAYOUT_AGENCY, NULL)) && t + m->ntok == l->to &&
			l->nchars > 60 && ng_at_cap(d, t - 1))
			return true;
	return false;
}

/* Do countries, places, offices and forums cover the whole line? */
static bool
all_known(const NgDoc *d, const NgLine *l)
{
	int32_t		t = l->from;

	while (t < l->to)
	{
		const NgMatch *m;
		int32_t		n = 0;

		for (m = ng_match_first(d, t); m && n == 0; m = ng_match_next(d, m))
			if (m->cat == NG_CAT_COUNTRY || m->cat == NG_CAT_PLACE || m->cat == NG_CAT_OFFICE ||
				m->cat == NG_CAT_FORUM || m->cat == NG_CAT_ORG)
				n = m->ntok;
		if (n == 0)
			return false;
		t += n;
	}
	return true;
}

/* Two to five words with capitals, no number, none of the names that make headings. */
static bool
is_name(const NgDoc *d, const NgLine *l)
{
	int32_t		i,
				n = l->to - l->from;

	if (n < 2 || n > MAX_NAME_WORDS || l->nchars > 40)
		return false;
	for (i = l->from; i < l->to; i++)
		if (!ng_at_cap(d, i) || (d->toks.v[i].flags & NG_TF_DIGIT))
			return false;
	return !all_known(d, l);
}

/* "Nguồn VOV: https://…": the label, a few words, and an address to the end. */
static bool
names_address(const NgDoc *d, const NgLine *l)
{
	int32_t		t;

	if (!ng_layout_match(d, l->from, NG_LAYOUT_SOURCE, NULL))
		return false;
	for (t = l->from; t < l->to && t < l->from + 10; t++)
		if (ng_url_at(d, t))
			return true;
	return false;
}

/* Does a sentence end inside the line?  A heading is one phrase. */
static bool
holds_sentence(const NgDoc *d, const NgLine *l)
{
	int32_t		t;

	for (t = l->from + 3; t < l->to; t++)
		if (ng_punct(d, t, '.') && ng_sentence_end(d, l->from, t, l->to) > 0)
			return true;
	return false;
}

static NgLook
look_of(const NgDoc *d, NgLine *l)
{
	const NgMatch *m;
	NgByline	by;
	bool		stop = l->flags & NG_LF_STOP;
	bool		question = (l->flags & NG_LF_QUESTION) && l->nchars <= 120;

	if (is_url(d, l))
		return NG_LOOK_URL;
	if ((l->stamp = find_stamp(d, l)) >= 0)
		return NG_LOOK_STAMP;
	if (phrase(d, l, NG_LAYOUT_RELATED_HEAD))
		return NG_LOOK_BOX;
	if (l->nchars < 400 && (m = phrase(d, l, NG_LAYOUT_UI)))
		return strstr(ng_lex_arg(ng_entry(d, m)), "end") ? NG_LOOK_END : NG_LOOK_UI;
	if (l->nchars < 300 && invites(d, l))
		return NG_LOOK_UI;
	if (phrase(d, l, NG_LAYOUT_NAVIGATION) && l->nchars < 160 && !stop)
		return NG_LOOK_BREADCRUMB;
	if (l->nchars < 200 && all_sections(d, l))
		return NG_LOOK_SECTION;
	if ((m = ng_layout_match(d, l->from, NG_LAYOUT_READ_ALSO, NULL)) && l->nchars < 300)
		return NG_LOOK_LINK;
	if (l->nchars < 100 && !stop && ng_layout_match(d, l->from, NG_LAYOUT_FOLLOW, ""))
	{
		int32_t		t;

		for (t = l->from + 1; t < l->to; t++)
			if (ng_layout_match(d, t, NG_LAYOUT_FOLLOW, "where"))
				return NG_LOOK_UI;
	}
	if (l->nchars < 250 && phrase(d, l, NG_LAYOUT_VIDEO))
		return NG_LOOK_MEDIA;
	if (is_slug(d, l))
		return NG_LOOK_MEDIA;
	if (l->flags & NG_LF_DOUBLED)
		return NG_LOOK_LINK;
	if (ng_punct(d, l->from, '#') && ng_at_word(d, l->from + 1) &&
		ng_gap_before(d, l->from + 1) == 0)
		return NG_LOOK_UI;		/* tags */
	if (ng_punct(d, l->from, '[') && ng_punct(d, l->to - 1, ']') && l->nchars > 12 &&
		l->nchars < 200)
		return NG_LOOK_LINK;
	if (l->nchars < 160 && ng_layout_match(d, l->from, NG_LAYOUT_BY, "") &&
		ng_byline(d, l->from, l->to, &by) && by.labelled)
		return NG_LOOK_BYLINE;
	if (l->nchars < 300 && names_address(d, l))
		return NG_LOOK_SOURCE;
	if (is_caption(d, l))
		return NG_LOOK_CAPTION;
	if (l->nchars < 160 && ng_byline(d, l->from, l->to, &by) && by.labelled)
		return by.author.from < by.author.to ? NG_LOOK_BYLINE : NG_LOOK_SOURCE;
	if (l->nchars <= 3 && !(l->flags & NG_LF_ITEM))
		return NG_LOOK_UI;
	if (!stop && is_name(d, l))
		return NG_LOOK_NAME;
	if (stop && !question && !(l->flags & NG_LF_CUT))
		return NG_LOOK_TEXT;
	if (l->nchars >= LONG_LINE || (l->flags & NG_LF_ITEM) ||
		(l->nchars >= SHORT_TEXT * 2 && (l->flags & NG_LF_COLON)))
		return NG_LOOK_TEXT;
	if ((l->flags & NG_LF_CUT) && l->nchars > 100)
		return NG_LOOK_TEXT;
	if (!stop && l->nchars >= SHORT_TEXT * 2 && holds_sentence(d, l))
		return NG_LOOK_TEXT;
	return NG_LOOK_HEAD;
}

/* ---- reading ---- */

/* Links every line to its nearest earlier and later line of the same words. */
static void
find_twins(NgDoc *d, NgLines *ls)
{
	uint32_t	size = 16,
				i;
	int32_t    *slot;

	while (size < (uint32_t) ls->line.n * 2)
		size *= 2;
	slot = d->arena->source->alloc(d->arena->source->arg, size * sizeof(*slot));
	memset(slot, 0xFF, size * sizeof(*slot));
	for (i = 0; i < (uint32_t) ls->line.n; i++)
	{
		NgLine	   *l = &ls->line.v[i];
		uint32_t	s = (uint32_t) (l->hash ^ (l->hash >> 32)) & (size - 1);

		NG_CHECK_EVERY(d->arena, i);
		while (slot[s] >= 0 && ls->line.v[slot[s]].hash != l->hash)
			s = (s + 1) & (size - 1);
		l->twin = slot[s];
		l->next_twin = -1;
		if (slot[s] >= 0)
			ls->line.v[slot[s]].next_twin = (int32_t) i;
		slot[s] = (int32_t) i;
	}
	d->arena->source->release(d->arena->source->arg, slot);
}

/* Of a line that is no paragraph: its words as they are. */
static uint64_t
hash_words(const NgDoc *d, const NgLine *l)
{
	const NgToken *t = &d->toks.v[l->from],
			   *end = &d->toks.v[l->to];
	uint64_t	hash = UINT64_C(14695981039346656037);

	for (; t < end; t++)
		hash = mix_bytes(hash, d->text + t->byte, t->nbytes);
	return hash;
}

static void
add_line(NgDoc *d, NgLines *ls, int32_t from, int32_t to, int32_t no, int32_t group)
{
	NgLine	   *l = NG_PUSH(d->arena, ls->line);
	const NgToken *last;

	memset(l, 0, sizeof(*l));
	l->from = from;
	l->to = to;
	l->no = no;
	l->group = group;
	l->stamp = -1;
	last = &d->toks.v[to - 1];
	l->nchars = (int32_t) (ng_tok_chr(d, to - 1) - ng_tok_chr(d, from) +
						   ng_utf8_chars(d->text + last->byte, last->nbytes));
	/* a paragraph is nobody's twin */
	l->hash = l->nchars <= MAX_CAPTION ? hash_words(d, l) : (uint64_t) from;
	find_end(d, l);
	find_start(d, l);
	find_double(d, l);
	l->look = look_of(d, l);
}

static int32_t
line_end(const NgDoc *d, int32_t from)
{
	const NgToken *t = &d->toks.v[from],
			   *end = &d->toks.v[d->toks.n];

	while (t < end && t->kind != NG_TOK_NEWLINE)
		t++;
	return (int32_t) (t - d->toks.v);
}

void
ng_lines_read(NgDoc *d, NgLines *ls)
{
	int32_t		i = 0,
				no = 1,
				group = 0,
				last_no = 0;

	memset(ls, 0, sizeof(*ls));
	NG_RESERVE(d->arena, ls->line, d->toks.n / 24 + 8);
	while (i < d->toks.n)
	{
		int32_t		from = i;

		i = line_end(d, i);
		if (i > from)
		{
			if (no > last_no + 1)
				group++;
			last_no = no;
			add_line(d, ls, from, i, no, group);
			if (ls->line.n % 1024 == 0)
				NG_CHECK(d->arena);
		}
		i++;
		no++;
	}
	find_twins(d, ls);
}
