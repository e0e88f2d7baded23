/*
 * pages.h: the pages that a tool is given, one after the other.
 *
 *     -l LOAD.tsv     lines of number, id, published ("2024-11-06 12:00:00+07" or \N), text, as
 *                     score.py --prepare writes them
 *     FILE...         one page a file, published_at NULL
 */
#ifndef NG_TOOLS_PAGES_H
#define NG_TOOLS_PAGES_H

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "event/event.h"
#include "heap.h"

typedef void PageTaker(const char *id, const char *text, size_t nbytes, bool has_published,
					   int64_t published);

static FILE *
open_page(const char *path)
{
	FILE	   *f = fopen(path, "r");

	if (!f)
	{
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		exit(2);
	}
	return f;
}

/* COPY's text format, in place; returns the bytes. */
static size_t
unescape(char *s)
{
	char	   *out = s;
	const char *p;

	for (p = s; *p; p++)
		if (*p == '\\' && p[1])
		{
			p++;
			*out++ = *p == 't' ? '\t' : *p == 'n' ? '\n' : *p == 'r' ? '\r' : *p;
		}
		else
			*out++ = *p;
	*out = '\0';
	return (size_t) (out - s);
}

static void
take_load(const char *path, PageTaker *take)
{
	FILE	   *f = open_page(path);
	char	   *line = NULL;
	size_t		cap = 0;
	ssize_t		n;

	while ((n = getline(&line, &cap, f)) > 0)
	{
		char	   *cell[4];
		int			y,
					mo,
					d,
					i;
		bool		dated;

		line[n - 1] = '\0';
		cell[0] = line;
		for (i = 1; i < 4; i++)
		{
			cell[i] = strchr(cell[i - 1], '\t');
			if (!cell[i])
			{
				fprintf(stderr, "%s: four cells are wanted\n", path);
				exit(2);
			}
			*cell[i]++ = '\0';
		}
		dated = sscanf(cell[2], "%d-%d-%d", &y, &mo, &d) == 3;	/* noon, +07 */
		unescape(cell[1]);
		n = (ssize_t) unescape(cell[3]);
		take(cell[1], cell[3], (size_t) n, dated,
			 dated ? ((int64_t) ng_day(y, mo, d) - NG_DAY_OF_1970) * 86400 + 5 * 3600 : 0);
	}
	free(line);
	fclose(f);
}

static void
take_file(const char *path, PageTaker *take)
{
	FILE	   *f = open_page(path);
	size_t		n = 0,
				cap = 65536,
				got;
	char	   *text = must(malloc(cap));

	while ((got = fread(text + n, 1, cap - n, f)) > 0)
		if ((n += got) == cap)
			text = must(realloc(text, cap *= 2));
	fclose(f);
	take(strrchr(path, '/') ? strrchr(path, '/') + 1 : path, text, n, false, 0);
	free(text);
}

/* The arguments of main that name pages. */
static void
take_pages(int n, char **args, PageTaker *take)
{
	int			i;

	if (n == 2 && strcmp(args[0], "-l") == 0)
		take_load(args[1], take);
	else
		for (i = 0; i < n; i++)
			take_file(args[i], take);
}

#endif
