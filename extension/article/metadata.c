/* metadata.c: what the page says of the article: title, date, author, source. */
#include <string.h>

#include "layout.h"

#define DAY 86400				/* seconds */

static NgSpan
in_block(int32_t b, int32_t from, int32_t to)
{
	return (NgSpan) {from, to, b, -1};
}

static NgSpan
whole(const NgDoc *d, int32_t b)
{
	return in_block(b, d->blocks.v[b].from, d->blocks.v[b].to);
}

static bool
empty(NgSpan s)
{
	return s.from >= s.to;
}

/* ---- date of publication ---- */

static int32_t
day_of(int64_t utc)
{
	int64_t		local = utc + NG_HOME_OFFSET * 60;
	int64_t		days = local / DAY - (local % DAY < 0);

	return (int32_t) days + NG_DAY_OF_1970;
}

/* How well a stamp stands: next to the title best, with a clock better. */
static int
stamp_score(const NgDoc *d, int32_t b, int32_t title, const NgStamp *s)
{
	int			near = b > title ? b - title : title - b;

	return (near < 12 ? 24 - 2 * near : 0) + (s->hour >= 0 ? 8 : 0) + (b > title);
}

/* Two digits at p, or -1. */
static int
pair(const char *p)
{
	return p[0] >= '0' && p[0] <= '9' && p[1] >= '0' && p[1] <= '9' ? (p[0] - '0') * 10 + p[1] - '0'
																	: -1;
}

/*
 * The day in an article's address: 20241107…, the number of several content
 * management systems (three digits, then 241107 and the time, 18 digits in
 * all), or 2024/11/07.  False when the number holds none.
 */
static bool
url_day(const NgDoc *d, int32_t tok, int32_t to, NgStamp *s)
{
	const NgToken *t = &d->toks.v[tok];
	const char *p = d->text + t->byte;

	if (t->kind != NG_TOK_NUMBER)
		return false;
	s->from = tok;
	s->to = tok + 1;
	s->hour = -1;
	if (t->nbytes == 4 && tok + 4 < to && ng_punct(d, tok + 1, '/') && ng_punct(d, tok + 3, '/'))
	{
		s->year = ng_number(d, tok);
		s->month = ng_number(d, tok + 2);
		s->day = ng_number(d, tok + 4);
		s->to = tok + 5;
	}
	else if (t->nbytes == 18 && p[0] == '1')
	{
		s->year = 2000 + pair(p + 3);
		s->month = pair(p + 5);
		s->day = pair(p + 7);
	}
	else if (t->nbytes == 8 || t->nbytes == 14 || t->nbytes == 17)
	{
		s->year = pair(p) * 100 + pair(p + 2);
		s->month = pair(p + 4);
		s->day = pair(p + 6);
	}
	else
		return false;
	return s->year >= 2000 && s->year <= 2100 && ng_day_valid(s->year, s->month, s->day);
}

/* A page without a stamp may still give its source's address, and that the day. */
static bool
read_url_day(const NgDoc *d, NgStamp *s, int32_t *block)
{
	int32_t		b,
				t;

	for (b = 0; b < d->blocks.n && d->blocks.v[b].kind != NG_BLOCK_SECTION_HEAD; b++)
		for (t = d->blocks.v[b].from; d->blocks.v[b].kind == NG_BLOCK_URL && t < d->blocks.v[b].to;
			 t++)
			if (url_day(d, t, d->blocks.v[b].to, s))
			{
				*block = b;
				return true;
			}
	return false;
}

static void
read_published(NgDoc *d, int32_t title)
{
	int32_t		b;
	int			best_score = -1;
	NgStamp		best = {0};
	bool		tail = false;
	NgMeta	   *m = &d->meta;

	for (b = 0; b < d->blocks.n; b++)
	{
		const NgBlock *k = &d->blocks.v[b];
		NgStamp		s;
		int			score;

		NG_CHECK_EVERY(d->arena, b);
		tail |= k->kind == NG_BLOCK_SECTION_HEAD ||
				(k->kind == NG_BLOCK_RELATED_BLURB && b > title + 12);
		if (tail || k->kind != NG_BLOCK_TIMESTAMP || !ng_stamp(d, k->from, k->to, &s))
			continue;
		if (empty(m->published))
			m->published = in_block(b, s.from, s.to);
		if (s.year == 0)
			continue;
		score = stamp_score(d, b, title, &s);
		if (score > best_score)
		{
			best_score = score;
			best = s;
			m->published = in_block(b, s.from, s.to);
		}
	}
	if (m->published_given)
	{
		m->published_precision = "minute";
		m->published_day = day_of(m->published_utc);
		return;
	}
	m->published_day = NG_DAY_UNKNOWN;
	if (best_score < 0)
	{
		if (!read_url_day(d, &best, &b))
			return;
		m->published = in_block(b, best.from, best.to);
	}
	m->has_published = true;
	m->published_precision = best.hour >= 0 ? "minute" : "day";
	m->published_utc = ((int64_t) ng_day(best.year, best.month, best.day) - NG_DAY_OF_1970) * DAY -
		(best.hour >= 0 ? best.offset : NG_HOME_OFFSET) * 60;
	if (best.hour >= 0)
		m->published_utc += best.hour * 3600 + best.minute * 60;
	m->published_day = day_of(m->published_utc);
}

/* ---- author and source ---- */

/* "(Dân trí) - …", "VTV.vn - …": the outlet in front of the lead. */
static NgSpan
dateline(const NgDoc *d, int32_t b)
{
	const NgBlock *k = &d->blocks.v[b];
	int32_t		t = k->from,
				end;
	const NgMatch *m;
	bool		bracket = ng_punct(d, t, '(');

	t += bracket;
	m = ng_layout_match(d, t, NG_LAYOUT_AGENCY, NULL);
	end = m ? t + m->ntok : t;
	if (end + 2 < k->to && end <= t + 1 && ng_is_word(d, t) && ng_punct(d, t + 1, '.') &&
		ng_is_word(d, t + 2) && ng_gap_before(d, t + 2) == 0)
		end = t + 3;			/* a domain */
	if (end == t && bracket && ng_is_word(d, t) &&
		((d->toks.v[t].flags & NG_TF_ALLCAP) || ng_layout_match(d, t, NG_LAYOUT_OUTLET, NULL)))
		while (end < k->to && end < t + 6 && ng_is_word(d, end))
			end++;
	if (end == t || end + 1 >= k->to)
		return in_block(b, t, t);
	if (bracket ? ng_punct(d, end, ')') && ng_at_separator(d, end + 1)
				: (ng_at_separator(d, end) && !ng_punct(d, end, ',') && ng_gap_before(d, end) > 0))
		return in_block(b, t, end);
	return in_block(b, t, t);
}

/* "Theo dõi Baoquocte.vn trên": the site's own name in an invitation to follow it. */
static NgSpan
followed(const NgDoc *d, int32_t b)
{
	const NgBlock *k = &d->blocks.v[b];
	const NgMatch *m = ng_layout_match(d, k->from, NG_LAYOUT_FOLLOW, "");
	int32_t		t,
				from;

	if (m == NULL)
		return in_block(b, k->from, k->from);
	from = k->from + m->ntok;
	for (t = from + 1; t < k->to; t++)
		if (ng_layout_match(d, t, NG_LAYOUT_FOLLOW, "where"))
			return in_block(b, from, t);
	return in_block(b, from, from);
}

/* "Theo báo Chính phủ, …": the first outlet that the text itself leans on. */
static NgSpan
attributed(const NgDoc *d)
{
	int32_t		b,
				t;

	for (b = 0; b < d->blocks.n; b++)
	{
		const NgBlock *k = &d->blocks.v[b];

		NG_CHECK_EVERY(d->arena, b);
		for (t = k->from; k->is_main && t + 1 < k->to; t++)
		{
			const NgMatch *s = ng_layout_match(d, t, NG_LAYOUT_SOURCE, NULL);
			const NgMatch *a = s && ng_is_cap(d, t)
								   ? ng_layout_match(d, t + s->ntok, NG_LAYOUT_AGENCY, NULL)
								   : NULL;

			int32_t		at = s ? t + s->ntok : t;

			if (s && a == NULL && s->ntok > 1 && ng_is_cap(d, t))
			{
				at = t + 1;
				a = ng_layout_match(d, at, NG_LAYOUT_AGENCY, NULL);
			}
			if (a)
				return in_block(b, at, at + a->ntok);
		}
	}
	return in_block(-1, 0, 0);
}

/*
 * Bylines and source lines, the first that says it wins, but "Source: X"
 * (*named) over all.  Says whether the article is put together from others.
 */
static bool
read_signatures(NgDoc *d, bool *named)
{
	NgMeta	   *m = &d->meta;
	int32_t		b;
	bool		compiled = false;

	*named = false;
	for (b = 0; b < d->blocks.n; b++)
	{
		const NgBlock *k = &d->blocks.v[b];
		NgByline	by;

		NG_CHECK_EVERY(d->arena, b);
		if ((k->kind != NG_BLOCK_BYLINE && k->kind != NG_BLOCK_SOURCE) ||
			!ng_byline(d, k->from, k->to, &by))
			continue;
		compiled |= by.labelled && empty(by.source);
		if (empty(m->author) && !empty(by.author))
			m->author = in_block(b, by.author.from, by.author.to);
		if (empty(by.source))
			continue;
		if (!*named && ng_punct(d, by.source.from - 1, ':') && k->kind == NG_BLOCK_SOURCE)
			*named = true;
		else if (!empty(m->source))
			continue;
		m->source = in_block(b, by.source.from, by.source.to);
	}
	return compiled;
}

static void
read_section(NgDoc *d, int32_t title)
{
	int32_t		b,
				t;

	for (b = 0; b < d->blocks.n && (b < title || title < 0); b++)
	{
		const NgBlock *k = &d->blocks.v[b];
		const NgMatch *m;

		if (k->kind != NG_BLOCK_BREADCRUMB)
			continue;
		t = k->from;
		if ((m = ng_layout_match(d, t, NG_LAYOUT_NAVIGATION, NULL)))
			t += m->ntok;
		while (t < k->to && (ng_at_separator(d, t) || ng_punct(d, t, ':')))
			t++;
		if (t < k->to)
			d->meta.section = in_block(b, t, k->to);
	}
}

void
ng_metadata(NgDoc *d)
{
	NgMeta	   *m = &d->meta;
	int32_t		b,
				title = -1,
				lead = -1;
	bool		compiled,
				named;

	for (b = 0; b < d->blocks.n; b++)
	{
		const NgBlock *k = &d->blocks.v[b];

		NG_CHECK_EVERY(d->arena, b);
		if (k->kind == NG_BLOCK_TITLE)
		{
			m->title = whole(d, b);	/* the last: a cut title comes before the full one */
			title = b;
		}
		else if (k->kind == NG_BLOCK_LEAD && k->is_main && lead < 0)
		{
			m->lead = whole(d, b);
			lead = b;
		}
		else if (k->kind == NG_BLOCK_URL && empty(m->url) && ng_is_word(d, k->from))
			m->url = whole(d, b);
	}
	read_published(d, title);
	compiled = read_signatures(d, &named);
	if (lead >= 0 && !named && !empty(dateline(d, lead)))
		m->source = dateline(d, lead);
	for (b = 0; b < d->blocks.n && empty(m->source); b++)
		if (d->blocks.v[b].kind == NG_BLOCK_UI)
			m->source = followed(d, b);
	if (empty(m->source) && compiled)
		m->source = attributed(d);
	read_section(d, title);
	ng_captions_read(d);
}
