/* credits.c: who took the picture, who wrote: credits and bylines. */
#include <string.h>

#include "layout.h"

#define MAX_PARTS 6
#define MAX_NAME 4
#define MAX_DESK 10				/* tokens */
#define MAX_OUTLET 8			/* tokens */
#define MAX_REST 9				/* tokens of an organization's name at the end of a line */
#define MAX_NAMELESS 6			/* tokens behind the label of a credit that names nobody */
#define MAX_BYLINE 30			/* tokens */

static NgSpan
span(int32_t from, int32_t to)
{
	return (NgSpan) {from, to, -1, -1};
}

static bool
is_allcap(const NgDoc *d, int32_t tok)
{
	return ng_is_word(d, tok) && (d->toks.v[tok].flags & NG_TF_ALLCAP);
}

/* "vtv.vn", "chinhphu.vn": words joined by dots without a space; returns tokens taken. */
static int32_t
domain(const NgDoc *d, int32_t t, int32_t to)
{
	int32_t		u = t;

	while (u + 2 < to && ng_is_word(d, u) && ng_punct(d, u + 1, '.') && ng_is_word(d, u + 2) &&
		   ng_gap_before(d, u + 1) == 0 && ng_gap_before(d, u + 2) == 0 &&
		   (!ng_is_cap(d, u + 2) || is_allcap(d, u + 2)) && ng_letters(d, u + 2) <= 6)
		u += 2;
	return u > t ? u + 1 - t : 0;
}

/* "B.Đ.N", "M.A", "V.Anh": initials with dots; returns tokens taken. */
static int32_t
initials(const NgDoc *d, int32_t t, int32_t to)
{
	int32_t		u = t;

	while (u + 2 < to && ng_is_cap(d, u) && ng_letters(d, u) <= 2 && ng_punct(d, u + 1, '.') &&
		   ng_is_cap(d, u + 2) && ng_gap_before(d, u + 2) == 0)
		u += 2;
	return u > t ? u + 1 - t : 0;
}

/* A word that begins what follows a credit: an office, a date, a first word of a sentence. */
static bool
begins_text(const NgDoc *d, int32_t t, int32_t to)
{
	const NgMatch *m;

	if (ng_opener(d, t))
		return true;
	for (m = ng_match_first(d, t); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_OFFICE || m->cat == NG_CAT_COUNTRY)
			return true;
	/* one word, and then the office that it acts on */
	for (m = t + 1 < to ? ng_match_first(d, t + 1) : NULL; m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_OFFICE && m->ntok > 1)
			return true;
	return t + 1 < to && ng_is_word(d, t + 1) && !ng_is_cap(d, t + 1);
}

/* A person's name as credits give it: two to four words with capitals; returns tokens taken. */
static int32_t
name(const NgDoc *d, int32_t t, int32_t to)
{
	int32_t		n = initials(d, t, to);
	bool surname =
		ng_is(d, t, NG_CAT_NAME, NG_NAME_SURNAME) > 0; /* the full name then, of three at least */

	if (n)
		return n;
	while (n < MAX_NAME && t + n < to && ng_is_cap(d, t + n) &&
		   !(d->toks.v[t + n].flags & NG_TF_DIGIT) &&
		   (n < 2 || !begins_text(d, t + n, to) ||
			(n == 2 && surname && !ng_opener(d, t + n) && (t + 3 >= to || ng_is_cap(d, t + 3)))) &&
		   (n == 0 || is_allcap(d, t) == is_allcap(d, t + n) || ng_letters(d, t) == 1))
		n++;
	/* "Ng. Hà" */
	if (n == 1 && t + 2 < to && ng_punct(d, t + 1, '.') && ng_is_cap(d, t + 2) &&
		ng_letters(d, t) <= 2)
		n = 3;
	return n;
}

typedef enum { PART_NONE, PART_AGENCY, PART_NAME, PART_OTHER } Part;

/* One part of a credit: the name of an agency, an office, a person; returns tokens taken. */
static int32_t
part(const NgDoc *d, int32_t t, int32_t to, Part *kind)
{
	const NgMatch *m;
	int32_t		n;

	*kind = PART_AGENCY;
	m = ng_layout_match(d, t, NG_LAYOUT_AGENCY, NULL);
	if ((n = domain(d, t, to)) > 0)
		return n;
	if (m && t + m->ntok <= to)
		return m->ntok;
	/* "Báo …", "Đài PTTH …": the noun and the capitals behind it */
	m = ng_layout_match(d, t, NG_LAYOUT_OUTLET, NULL);
	if (m && ng_is_cap(d, t))
	{
		n = m->ntok;
		while (t + n < to && n < MAX_OUTLET && ng_is_cap(d, t + n) && !begins_text(d, t + n, to))
			n++;
		return n;
	}
	m = ng_match(d, t, NG_CAT_ORG);
	if (m && t + m->ntok <= to && m->ntok > 1 && ng_is_cap(d, t))
	{
		n = m->ntok;
		while (m->cls == NG_ORG_NOUN && t + n < to && n < MAX_OUTLET && ng_is_cap(d, t + n) &&
			   !begins_text(d, t + n, to))
			n++;
		return n;
	}
	n = name(d, t, to);
	if (n >= 2)
	{
		*kind = PART_NAME;
		return n;
	}
	if (n == 1)
	{
		if (d->toks.v[t].flags & NG_TF_ALLCAP)
			return 1;
		/* an organization's name goes on in small letters: "Bộ Quốc phòng Nga" */
		*kind = PART_OTHER;
		return 1;
	}
	*kind = PART_NONE;
	return 0;
}

/*
 * Reads the parts behind "Ảnh:"; open says that the end is not known and text
 * may follow.  Returns the token after the last part.
 */
static int32_t
parts(const NgDoc *d, int32_t t, int32_t to, bool open, NgSpan *agency, NgSpan *person)
{
	int32_t		end = t;
	int			i;

	*agency = *person = span(t, t);
	for (i = 0; i < MAX_PARTS && t < to; i++)
	{
		Part		kind;
		int32_t		n = part(d, t, to, &kind);

		if (n == 0 && !open && ng_is_word(d, t))
		{
			/* small letters in brackets: "lefigaro", "nhân vật cung cấp" */
			kind = PART_AGENCY;
			while (t + n < to && !ng_at_separator(d, t + n))
				n++;
		}
		/* one word that is no agency names nobody when text follows */
		if (n == 0 || (open && kind == PART_OTHER && t + n < to && !ng_at_separator(d, t + n) &&
					   !ng_at_stop(d, t + n)))
			break;
		if (!open)
			while (t + n < to && kind != PART_NAME && !ng_at_separator(d, t + n))
				n++;			/* the rest of an organization's name */
		if (kind == PART_NAME || (kind == PART_OTHER && agency->to > agency->from))
		{
			if (person->from == person->to)
				*person = span(t, t + n);
			else
				person->to = t + n;
		}
		else if (agency->from == agency->to)
			*agency = span(t, t + n);
		end = t = t + n;
		if (t + 1 < to && ng_at_separator(d, t) && (ng_is_cap(d, t + 1) || !open))
			t++;
		else
			break;
	}
	return end;
}

/* The closing bracket of the one at tok, within a credit's length; -1 if none. */
static int32_t
closing(const NgDoc *d, int32_t tok, int32_t to)
{
	int32_t		t;

	for (t = tok + 1; t < to && t <= tok + MAX_BYLINE; t++)
	{
		if (ng_punct(d, t, ')') || ng_punct(d, t, ']'))
			return t;
		if (ng_punct(d, t, '(') || ng_punct(d, t, '['))
			return -1;
	}
	return -1;
}

static bool
has_stop(const NgDoc *d, int32_t from, int32_t to)
{
	for (; from < to; from++)
		if (ng_at_stop(d, from) && !ng_is_word(d, from + 1))
			return true;
		else if (ng_at_stop(d, from) && ng_gap_before(d, from + 1) > 0)
			return true;
	return false;
}

/*
 * The names behind the label of a credit, from u on; end: where its bracket closes, else that of
 * the line.
 */
static bool
take_names(const NgDoc *d, int32_t u, int32_t to, int32_t end, bool bracket, NgCredit *out)
{
	out->words.to = parts(d, u, end, !bracket, &out->agency, &out->photographer);
	if (!bracket && out->words.to < to)
	{
		int32_t		rest = to - (ng_punct(d, to - 1, '.') ? 1 : 0);

		/* what is left of the line is too short for text: the name goes on in small letters */
		if (rest - u <= MAX_REST && out->words.to < rest && !has_stop(d, u, rest))
			out->words.to = parts(d, u, rest, false, &out->agency, &out->photographer);
	}
	if (out->words.to == u && !bracket)
	{
		/* whatever stands before a stop near by */
		int32_t		stop = u;

		while (stop < to && stop <= u + MAX_PARTS && !ng_at_stop(d, stop))
			stop++;
		if (stop > u && stop < to && ng_at_stop(d, stop) && stop <= u + MAX_PARTS)
		{
			out->words.to = stop;
			out->agency = span(u, stop);
		}
	}
	if (out->words.to == u)
	{
		/* without a name: "(Ảnh minh họa)", "Ảnh: tác giả" to the end of a short line */
		if (!bracket && to - u > MAX_NAMELESS)
			return false;
		out->words.to = end;
		out->agency = span(u, !bracket || u < end ? end : u);
	}
	if (bracket)
		out->words.to = end;
	return true;
}

/* Behind the label m at t; end as above. */
static bool
take_labelled(const NgDoc *d, int32_t t, const NgMatch *m, int32_t to, int32_t end, bool bracket,
			  NgCredit *out)
{
	int32_t		u = t + m->ntok;

	while (u < end && u < t + m->ntok + 3 && ng_layout_match(d, u, NG_LAYOUT_PHOTO, NULL))
		u++;
	/* "Ảnh:" anywhere; without the colon in brackets only, and nothing but names */
	if (u < end && ng_punct(d, u, ':'))
		u++;
	else if (!(bracket && m->cls == NG_LAYOUT_PHOTO) || u >= end || end - u > MAX_REST ||
			 !ng_is_cap(d, u) ||
			 parts(d, u, end, true, &out->agency, &out->photographer) != end)
		return false;
	return (ng_is_cap(d, t) || bracket) && take_names(d, u, to, end, bracket, out);
}

bool
ng_credit_search(const NgDoc *d, int32_t tok, int32_t to, NgCredit *out)
{
	const NgMatch *m;
	bool		bracket = ng_punct(d, tok, '(') || ng_punct(d, tok, '[');
	int32_t		t = tok + bracket,
				end = bracket ? closing(d, tok, to) : to;

	if (end < 0)
		return false;
	m = ng_layout_match(d, t, NG_LAYOUT_PHOTO, "");
	if (m == NULL && bracket)
		m = ng_layout_match(d, t, NG_LAYOUT_SOURCE, NULL);
	if (m)
	{
		if (!take_labelled(d, t, m, to, end, bracket, out))
			return false;
	}
	/* "(AFP/Getty Images)" behind the full stop of a caption */
	else if (bracket && ng_layout_match(d, t, NG_LAYOUT_AGENCY, NULL) && t > 0 &&
			 ng_at_stop(d, tok - 1) && end + 1 >= to &&
			 parts(d, t, end, false, &out->agency, &out->photographer) == end)
		out->words.to = end;
	else
		return false;
	out->from = tok;
	out->words.from = t;
	out->words.block = out->words.sent = -1;
	out->to = bracket ? end + 1 : out->words.to;
	if (out->to < to && ng_punct(d, out->to, '.') &&
		!(out->to + 1 < to && ng_is_word(d, out->to + 1) && ng_gap_before(d, out->to + 1) == 0 &&
		  !ng_is_cap(d, out->to + 1)))
		out->to++;
	return true;
}

/* ---- bylines ---- */

static bool
has_sign(const NgDoc *d, int32_t from, int32_t to)
{
	for (; from < to; from++)
		if (d->toks.v[from].kind == NG_TOK_PUNCT)
			return true;
	return false;
}

/* The words in brackets behind a byline: "(tổng hợp)", "(theo AFP, Reuters)", "(TTXVN)", "(từ Bắc
 * Kinh)". */
static bool
read_bracket(const NgDoc *d, int32_t from, int32_t to, NgByline *by)
{
	const NgMatch *m = ng_layout_match(d, from, NG_LAYOUT_EDITED, NULL);
	const NgMatch *s = ng_layout_match(d, from, NG_LAYOUT_SOURCE, NULL);
	NgSpan		agency,
				person;

	if (m == NULL || (s && s->ntok > m->ntok))
		m = s;
	if (m)
	{
		by->labelled = true;
		if (s && from + s->ntok < to && by->source.from == by->source.to)
		{
			parts(d, from + s->ntok, to, false, &agency, &person);
			by->source = agency.from < agency.to ? agency : span(from + s->ntok, to);
		}
		return true;
	}
	if (from < to && parts(d, from, to, false, &agency, &person) == to && agency.from < agency.to)
	{
		by->labelled = true;
		if (by->source.from == by->source.to)
			by->source = agency;
		return true;
	}
	return false;
}

/* A byline as it is read: [t, to) is still to come. */
typedef struct Reader
{
	const NgDoc *d;
	int32_t		from,			/* behind the label */
				to,
				t;
	bool		source;			/* behind "Theo" or "Nguồn" */
	NgByline	by;
} Reader;

static bool
empty(NgSpan s)
{
	return s.from >= s.to;
}

/* Takes off the stop at the end and brackets around the whole; false when the brackets hold
 * something else. */
static bool
unwrap(Reader *r)
{
	const NgDoc *d = r->d;

	while (r->to > r->from && (ng_punct(d, r->to - 1, '.') || ng_punct(d, r->to - 1, ':') ||
							   ng_at_separator(d, r->to - 1)))
		r->to--;
	if (r->to <= r->from || r->to - r->from > MAX_BYLINE)
		return false;
	if (ng_punct(d, r->from, '(') && closing(d, r->from, r->to) == r->to - 1)
	{
		r->from++;
		r->to--;
		if (!ng_layout_match(d, r->from, NG_LAYOUT_SOURCE, NULL) &&
			!ng_layout_match(d, r->from, NG_LAYOUT_BY, NULL) &&
			!ng_layout_match(d, r->from, NG_LAYOUT_AGENCY, NULL))
			return false;
	}
	r->t = r->from;
	return true;
}

/* "Theo", "Nguồn:", "Tin, ảnh:", "By". */
static void
read_label(Reader *r)
{
	const NgDoc *d = r->d;
	const NgMatch *m = ng_layout_match(d, r->t, NG_LAYOUT_SOURCE, NULL);
	bool		source = m != NULL;

	if (m == NULL)
	{
		m = ng_layout_match(d, r->t, NG_LAYOUT_BY, NULL);
		if (m && !(r->t + m->ntok < r->to && ng_punct(d, r->t + m->ntok, ':')))
			m = ng_is_cap(d, r->t) ? ng_layout_match(d, r->t, NG_LAYOUT_BY, "bare") : NULL;
	}
	if (m == NULL)
		return;
	r->by.labelled = true;
	r->source |= source;
	r->t += m->ntok;
	if (r->t < r->to && ng_punct(d, r->t, ':'))
		r->t++;
}

/* Somebody's name, a desk, an outlet, and where it belongs; false when it is none of them. */
static bool
read_party(Reader *r)
{
	const NgDoc *d = r->d;
	NgByline   *by = &r->by;
	const NgMatch *m = ng_layout_match(d, r->t, NG_LAYOUT_DESK, NULL);
	Part		kind;
	int32_t		n;
	NgSpan		s;

	if (m)
	{
		/* a desk is told by the words behind it: "PV thường trú tại Lào" */
		n = m->ntok;
		while (r->t + n < r->to && n < MAX_DESK && !ng_at_separator(d, r->t + n) &&
			   !ng_punct(d, r->t + n, '('))
			n++;
		kind = !empty(by->source) && empty(by->author) ? PART_AGENCY : PART_NAME;
		by->labelled = true;
	}
	else
		n = part(d, r->t, r->to, &kind);
	if (n == 0)
		return false;
	s = span(r->t, r->t + n);
	by->labelled |= kind == PART_AGENCY;
	if (kind == PART_NAME && empty(by->source))
	{
		if (empty(by->author))
			by->author = s;
		by->author.to = s.to;
	}
	else if (empty(by->source) && (kind == PART_AGENCY || r->source))
		by->source = s;
	else if (kind == PART_OTHER && empty(by->author))
		by->author = s;
	r->t = s.to;
	if (r->t >= r->to || ng_at_separator(d, r->t) || ng_punct(d, r->t, '(') ||
		ng_layout_match(d, r->t, NG_LAYOUT_EDITED, NULL))
		return true;
	/* two parties without a sign between them are none, but an organization's name may go on in
	 * small letters */
	if (kind != PART_AGENCY || !r->source || r->to - r->t > MAX_REST - 3 ||
		has_sign(d, r->t, r->to))
		return false;
	by->source.to = r->t = r->to;
	return true;
}

/* One step; false when this is no byline. */
static bool
read_item(Reader *r)
{
	const NgDoc *d = r->d;
	const NgMatch *m;
	int32_t		end;
	bool		first = r->t == r->from;

	if (ng_punct(d, r->t, '('))
	{
		end = closing(d, r->t, r->to);
		if (end < 0 || !read_bracket(d, r->t + 1, end, &r->by))
			return false;
		r->t = end + 1;
	}
	else if (!first && ng_at_separator(d, r->t))
		r->t++;
	else if (!first && (m = ng_layout_match(d, r->t, NG_LAYOUT_PHOTO, "")) &&
			 ng_punct(d, r->t + m->ntok, ':'))
	{
		r->by.labelled = true;	/* who took the pictures is another matter */
		r->t = r->to;
	}
	else if (first && (m = ng_layout_match(d, r->t, NG_LAYOUT_ACCOUNT, NULL)) &&
			 r->t + m->ntok == r->to)
	{
		r->by.labelled = true;	/* an account is nobody */
		r->t = r->to;
	}
	else if (!first && (m = ng_layout_match(d, r->t, NG_LAYOUT_EDITED, NULL)) &&
			 r->t + m->ntok == r->to)
	{
		r->by.labelled = true;
		r->t = r->to;
	}
	else if (!first && ng_layout_match(d, r->t, NG_LAYOUT_SOURCE, NULL))
		read_label(r);
	else
		return read_party(r);
	return true;
}

bool
ng_byline(const NgDoc *d, int32_t from, int32_t to, NgByline *out)
{
	Reader		r = {d, from, to, from, false, {{from, from, -1, -1}, {from, from, -1, -1}, false}};

	if (!unwrap(&r))
		return false;
	read_label(&r);
	if (r.t >= r.to && !r.source)
		return false;			/* a label alone; "Nguồn:" may stand empty */
	if (r.t < r.to && r.source && ng_punct(d, r.t - 1, ':') && r.to - r.t <= MAX_REST)
	{
		r.by.source = span(r.t, r.to);	/* whatever stands behind it */
		r.t = r.to;
	}
	r.from = r.t;
	while (r.t < r.to)
		if (!read_item(&r))
			return false;
	*out = r.by;
	return true;
}
