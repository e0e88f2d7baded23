/* line_look.c: what a line looks like by itself. */
#include <string.h>

#include "layout.h"

/* characters */
#define LONG_LINE		200		/* a line without a stop is text all the same */
#define LONG_HEAD		80		/* it may be text, if it ends in a colon or holds a sentence */
#define MAX_NAME_WORDS	5

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

	while (t < l->to && t < l->from + 4 && (ng_sign(d, t) & NG_SIGN_BULLET))
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

	if (l->nchars > NG_MAX_CAPTION)
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
			l->nchars > 60 && ng_is_cap(d, t - 1))
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
		if (!ng_is_cap(d, i) || (d->toks.v[i].flags & NG_TF_DIGIT))
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

/* The first look that fits; the numbers are characters beyond which no line of that look goes. */
NgLook
ng_look_of(const NgDoc *d, NgLine *l)
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
	if (ng_punct(d, l->from, '#') && ng_is_word(d, l->from + 1) &&
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
		(l->nchars >= LONG_HEAD && (l->flags & NG_LF_COLON)))
		return NG_LOOK_TEXT;
	if ((l->flags & NG_LF_CUT) && l->nchars > 100)
		return NG_LOOK_TEXT;
	if (!stop && l->nchars >= LONG_HEAD && holds_sentence(d, l))
		return NG_LOOK_TEXT;
	return NG_LOOK_HEAD;
}
