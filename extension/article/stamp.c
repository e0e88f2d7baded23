/* stamp.c: dates of publication in their many spellings. */
#include <string.h>

#include "layout.h"

#define MAX_TOKENS 40

static bool
same_sign(const NgDoc *d, int32_t a, int32_t b)
{
	return d->text[d->toks.v[a].byte] == d->text[d->toks.v[b].byte];
}

static bool
date_sign(const NgDoc *d, int32_t tok)
{
	return ng_punct(d, tok, '/') || ng_punct(d, tok, '-') || ng_punct(d, tok, '.');
}

static bool
set_date(NgStamp *s, int year, int month, int day)
{
	if (year < 100)
		year += 2000;
	if (year < 1945 || year > 2100 || !ng_day_valid(year, month, day))
		return false;
	s->year = year;
	s->month = month;
	s->day = day;
	return true;
}

/* 17/05/2023, 2023-05-17, "17 tháng 5[,] [năm] 2023", "17 May 2023", "May 17, 2023";
 * returns tokens taken. */
static int32_t
read_date(const NgDoc *d, int32_t t, int32_t to, NgStamp *s)
{
	int32_t		a = ng_number(d, t),
				u = t + 1;
	const NgMatch *m;
	int			month;

	m = ng_layout_match(d, t, NG_LAYOUT_STAMP, "month");
	if (m && u < to && ng_number(d, t + m->ntok) > 0)
	{
		month = (int) ng_entry(d, m)->num;
		u = t + m->ntok;
		a = ng_number(d, u++);
		if (ng_punct(d, u, ','))
			u++;
		return u < to && set_date(s, ng_number(d, u), month, a) ? u + 1 - t : 0;
	}
	if (a < 0 || u + 1 >= to)
		return 0;
	if (date_sign(d, u) && ng_number(d, u + 1) > 0 && u + 3 < to && date_sign(d, u + 2) &&
		same_sign(d, u, u + 2) && ng_number(d, u + 3) >= 0)
	{
		int			b = ng_number(d, u + 1),
					c = ng_number(d, u + 3);

		if (d->toks.v[t].nchars == 4)
			return set_date(s, a, b, c) ? 5 : 0;
		return (d->toks.v[u + 3].nchars == 4 || d->toks.v[u + 3].nchars == 2) &&
			set_date(s, c, b, a) ? 5 : 0;
	}
	m = ng_layout_match(d, u, NG_LAYOUT_STAMP, "month");
	if (m)
	{
		month = (int) ng_entry(d, m)->num;
		u += m->ntok;
	}
	else if (ng_layout_match(d, u, NG_LAYOUT_STAMP, "of-month") && ng_number(d, u + 1) > 0)
	{
		month = ng_number(d, u + 1);
		u += 2;
	}
	else
		return 0;
	if (ng_punct(d, u, ',') || ng_punct(d, u, '/') || ng_punct(d, u, '-'))
		u++;
	m = ng_layout_match(d, u, NG_LAYOUT_STAMP, "of-year");
	if (m)
		u += m->ntok;
	return u < to && d->toks.v[u].nchars == 4 && set_date(s, ng_number(d, u), month, a) ? u + 1 - t
																						: 0;
}

/* Digits after the letter of "h30", "T06", "g15"; -1 if the word is not so made. */
static int
letter_number(const NgDoc *d, int32_t tok, const char *letters)
{
	const NgToken *t = &d->toks.v[tok];
	const char *p = d->text + t->byte;
	int			i,
				v = 0;

	if (t->kind != NG_TOK_WORD || !strchr(letters, p[0]) || t->nbytes > 3)
		return -1;
	for (i = 1; i < t->nbytes; i++)
	{
		if (p[i] < '0' || p[i] > '9')
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

/* 06:46, 6:46:05, 22h30, 22h, "22 giờ 30", and the T06:46 of ISO 8601; returns tokens taken. */
static int32_t
read_time(const NgDoc *d, int32_t t, int32_t to, NgStamp *s)
{
	int32_t		hour = ng_number(d, t),
				minute = 0,
				u = t + 1;
	const NgMatch *m;

	if (hour < 0)
		hour = letter_number(d, t, "T");
	if (hour < 0 || hour > 23 || d->toks.v[t].nchars > 3 || u >= to)
		return 0;
	if ((ng_punct(d, u, ':') || ng_layout_match(d, u, NG_LAYOUT_STAMP, "hour")) &&
		u + 1 < to && ng_number(d, u + 1) >= 0 && d->toks.v[u + 1].nchars == 2)
	{
		minute = ng_number(d, u + 1);
		u += 2;
		if (u + 1 < to && ng_punct(d, u, ':') && ng_number(d, u + 1) >= 0)
		{
			u += 2;
			if (u + 1 < to && ng_punct(d, u, '.') && ng_number(d, u + 1) >= 0)
				u += 2;
		}
		if ((m = ng_layout_match(d, u, NG_LAYOUT_STAMP, "minute")))
			u += m->ntok;
	}
	else if (letter_number(d, u, "hHgG") >= 0)
	{
		minute = letter_number(d, u, "hHgG");
		u++;
	}
	else if ((m = ng_layout_match(d, u, NG_LAYOUT_STAMP, "hour")))
		u += m->ntok;
	else
		return 0;
	if (minute > 59)
		return 0;
	s->hour = hour;
	s->minute = minute;
	m = ng_layout_match(d, u, NG_LAYOUT_STAMP, "pm");
	if (m && u < to)
	{
		u += m->ntok;
		if (s->hour < 12)
			s->hour += 12;
	}
	else if ((m = ng_layout_match(d, u, NG_LAYOUT_STAMP, "am")) && u < to)
	{
		u += m->ntok;
		if (s->hour == 12)
			s->hour = 0;
	}
	return u - t;
}

/* GMT+7, UTC+07:00, +0700, ICT, Z; returns tokens taken. */
static int32_t
read_zone(const NgDoc *d, int32_t t, int32_t to, NgStamp *s)
{
	const NgMatch *m = ng_layout_match(d, t, NG_LAYOUT_TIME_ZONE, NULL);
	int32_t		u = m ? t + m->ntok : t,
				v;
	bool		west;

	if (m)
		s->offset = (int) ng_entry(d, m)->num;
	if (u + 1 >= to || !(ng_punct(d, u, '+') || ng_punct(d, u, '-')) ||
		(v = ng_number(d, u + 1)) < 0)
		return m ? m->ntok : 0;
	if (!m && (s->hour < 0 || d->toks.v[u + 1].nchars < 2 || (d->toks.v[u].flags & NG_TF_SPACE)))
		return 0;				/* a bare "-08" is an offset only right behind a time */
	west = ng_punct(d, u, '-');
	u += 2;
	if (v >= 100)
		v = v / 100 * 60 + v % 100;
	else
	{
		v *= 60;
		if (u + 1 < to && ng_punct(d, u, ':') && ng_number(d, u + 1) >= 0 &&
			ng_number(d, u + 1) < 60)
		{
			v += ng_number(d, u + 1);
			u += 2;
		}
	}
	if (v > 14 * 60)
		return m ? m->ntok : 0;
	s->offset = west ? -v : v;
	return u - t;
}

bool
ng_stamp(const NgDoc *d, int32_t tok, int32_t to, NgStamp *out)
{
	NgStamp		s = {tok, tok, 0, 0, 0, -1, 0, NG_HOME_OFFSET};
	int32_t		t = tok,
				n;
	bool		relative = false;

	if (to - tok > MAX_TOKENS)
		to = tok + MAX_TOKENS;
	while (t < to)
	{
		const NgMatch *m;

		if (!relative && ng_number(d, t) >= 0 && t + 1 < to &&
				 (m = ng_layout_match(d, t + 1, NG_LAYOUT_STAMP, "ago")))
		{
			relative = true;
			s.to = t += 1 + m->ntok;
		}
		else if (s.year == 0 && (n = read_date(d, t, to, &s)) > 0)
			s.to = t += n;
		else if (s.hour < 0 && (n = read_time(d, t, to, &s)) > 0)
			s.to = t += n;
		else if ((s.hour >= 0 || s.year) && (n = read_zone(d, t, to, &s)) > 0)
			s.to = t += n;
		else if ((m = ng_layout_match(d, t, NG_LAYOUT_STAMP, "weekday")) ||
				 (m = ng_layout_match(d, t, NG_LAYOUT_STAMP, "")))
			t += m->ntok;
		else if (t > tok && (ng_punct(d, t, ')') || ng_punct(d, t, ']')))
			s.to = ++t;
		else if (ng_at_separator(d, t) || ng_punct(d, t, '(') || ng_punct(d, t, ':') ||
				 ng_punct(d, t, '['))
			t++;
		else
			break;
	}
	if (s.year == 0 && !relative)
		return false;
	if (s.to == to - 1 && ng_punct(d, s.to, '.'))
		s.to = to;
	*out = s;
	return true;
}
