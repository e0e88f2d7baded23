/* fail.c: filling an NgError, and which name was meant. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../unicode/utf8.h"
#include "fail.h"

bool
ng_fail(NgError *err, ptrdiff_t at, const char *hint, const char *fmt,...)
{
	va_list		args;

	err->pos = (int) at;
	snprintf(err->hint, sizeof(err->hint), "%s", hint);
	va_start(args, fmt);
	vsnprintf(err->detail, sizeof(err->detail), fmt, args);
	va_end(args);
	return false;
}

int
ng_quote_len(const char *s, size_t n)
{
	if (n <= NG_QUOTE_MAX)
		return (int) n;
	n = NG_QUOTE_MAX;
	while (n > 0 && ((unsigned char) s[n] & 0xC0) == 0x80)
		n--;
	return (int) n;
}

int
ng_character(const char *start, const char *at)
{
	return (int) ng_utf8_chars(start, (size_t) (at - start)) + 1;
}

char *
ng_put_quoted(char *out, const char *s)
{
	*out++ = '"';
	for (; *s; s++)
	{
		if (*s == '"')
			*out++ = '"';
		*out++ = *s;
	}
	*out++ = '"';
	return out;
}

#define LONGEST 48

/*
 * Edit distance of two byte strings; LONGEST when more than limit.  Rows are
 * bounded by LONGEST, so the cost of one comparison is, too.
 */
static int
distance(const char *a, size_t na, const char *b, size_t nb, int limit)
{
	int			row[LONGEST + 1];
	size_t		i,
				j;

	if (na > LONGEST || nb > LONGEST || (na > nb ? na - nb : nb - na) > (size_t) limit)
		return LONGEST;
	for (j = 0; j <= nb; j++)
		row[j] = (int) j;
	for (i = 1; i <= na; i++)
	{
		int			diagonal = row[0];

		row[0] = (int) i;
		for (j = 1; j <= nb; j++)
		{
			int			cost = diagonal + (a[i - 1] != b[j - 1]);

			diagonal = row[j];
			if (row[j] + 1 < cost)
				cost = row[j] + 1;
			if (row[j - 1] + 1 < cost)
				cost = row[j - 1] + 1;
			row[j] = cost;
		}
	}
	return row[nb] <= limit ? row[nb] : LONGEST;
}

int
ng_nearest(const char *s, size_t n, const char *(*next) (int i), const char **found, int most)
{
	int			far = (int) n / 3 + 2;	/* so much and more is not near */
	int			at[NG_NEAREST_MAX];
	int			kept = 0,
				i,
				j;
	const char *candidate;

	for (i = 0; (candidate = next(i)) != NULL; i++)
	{
		int			d = distance(s, n, candidate, strlen(candidate), far - 1);

		for (j = 0; j < kept && strcmp(found[j], candidate) != 0; j++)
			;
		if (j < kept || d >= far || (kept == most && d >= at[kept - 1]))
			continue;
		if (kept < most)
			kept++;
		for (j = kept - 1; j > 0 && at[j - 1] > d; j--)
		{
			at[j] = at[j - 1];
			found[j] = found[j - 1];
		}
		at[j] = d;
		found[j] = candidate;
	}
	return kept;
}
