/* html_time.c: ISO 8601 to a clock in Viet Nam. */
#include <string.h>

#include "../event/event.h"
#include "html_time.h"

static bool
digits(const char **s, const char *end, int n, int *out)
{
	int			v = 0;

	if (end - *s < n)
		return false;
	while (n-- > 0)
	{
		if (**s < '0' || **s > '9')
			return false;
		v = v * 10 + (*(*s)++ - '0');
	}
	*out = v;
	return true;
}

static bool
skip(const char **s, const char *end, char c)
{
	if (*s < end && **s == c)
	{
		(*s)++;
		return true;
	}
	return false;
}

/* Minutes east of Greenwich behind a time; Viet Nam's when nothing stands there. */
static int
zone(const char *s, const char *end)
{
	int			h,
				m = 0,
				sign;

	if (skip(&s, end, 'Z') || skip(&s, end, 'z'))
		return 0;
	if (s >= end || (*s != '+' && *s != '-'))
		return NG_HOME_OFFSET;
	sign = *s++ == '-' ? -1 : 1;
	if (!digits(&s, end, 2, &h) || h > 15)
		return NG_HOME_OFFSET;
	skip(&s, end, ':');
	if (!digits(&s, end, 2, &m) || m > 59)
		m = 0;
	return sign * (h * 60 + m);
}

bool
ng_html_time(const char *s, size_t n, NgStamp *out)
{
	const char *end = s + n;
	int			second,
				clock;
	int32_t		day;

	while (s < end && (*s == ' ' || *s == '\n' || *s == '\t'))
		s++;
	out->hour = out->minute = -1;
	if (!digits(&s, end, 4, &out->year) || !skip(&s, end, '-') ||
		!digits(&s, end, 2, &out->month) || !skip(&s, end, '-') || !digits(&s, end, 2, &out->day) ||
		!ng_day_valid(out->year, out->month, out->day))
		return false;
	if (!(skip(&s, end, 'T') || skip(&s, end, 't') || skip(&s, end, ' ')) ||
		!digits(&s, end, 2, &out->hour) || !skip(&s, end, ':') ||
		!digits(&s, end, 2, &out->minute) || out->hour > 23 || out->minute > 59)
	{
		out->hour = out->minute = -1;
		return true;
	}
	if (skip(&s, end, ':'))
	{
		digits(&s, end, 2, &second);
		if (skip(&s, end, '.'))
			while (s < end && *s >= '0' && *s <= '9')
				s++;
	}
	skip(&s, end, ' ');
	clock = out->hour * 60 + out->minute + NG_HOME_OFFSET - zone(s, end);
	day = ng_day(out->year, out->month, out->day);
	while (clock < 0)
	{
		clock += 24 * 60;
		day--;
	}
	while (clock >= 24 * 60)
	{
		clock -= 24 * 60;
		day++;
	}
	ng_day_fields(day, &out->year, &out->month, &out->day);
	out->hour = clock / 60;
	out->minute = clock % 60;
	return true;
}

bool
ng_json_ld_published(const char *s, size_t n, NgStamp *out)
{
	static const char key[] = "\"datePublished\"";
	const char *end = s + n;

	for (; (size_t) (end - s) > sizeof(key); s++)
	{
		const char *v;

		s = memchr(s, '"', (size_t) (end - s));
		if (s == NULL || (size_t) (end - s) <= sizeof(key))
			return false;
		if (memcmp(s, key, sizeof(key) - 1) != 0)
			continue;
		v = s + sizeof(key) - 1;
		while (v < end && (*v == ' ' || *v == ':' || *v == '\n' || *v == '\r' || *v == '\t'))
			v++;
		if (skip(&v, end, '"') && ng_html_time(v, (size_t) (end - v), out))
			return true;
	}
	return false;
}
