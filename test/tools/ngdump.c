/*
 * ngdump.c: the article_* functions without a server, for the scorer.
 *
 *     ngdump OUTDIR -l LOAD.tsv     pages as score.py --prepare writes them
 *     ngdump OUTDIR FILE...         one page a file, published_at NULL
 *
 * Writes OUTDIR/article_(name).tsv as test/eval/evaluate --out does (psql's
 * CSV with tabs), and to standard error the rows of each table and the rows
 * that break the law of offsets.  Exit status 1 when there are such.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article/spell.h"
#include "unicode/utf8.h"
#include "pages.h"

/* ---- text that grows ---- */

typedef struct Buffer
{
	char	   *v;
	size_t		n,
				cap;
} Buffer;

static void
add(Buffer *b, const char *s, size_t n)
{
	while (b->n + n > b->cap)
		b->v = must(realloc(b->v, b->cap = b->cap ? b->cap * 2 : 4096));
	memcpy(b->v + b->n, s, n);
	b->n += n;
}

static void
add_str(Buffer *b, const char *s)
{
	add(b, s, strlen(s));
}

/* ---- values as PostgreSQL prints them ---- */

/* An element of an array literal. */
static void
add_element(Buffer *b, const char *s)
{
	bool		quote = *s == '\0' || strpbrk(s, "{}\",\\ \t\n\r\v\f") ||
		strcasecmp(s, "NULL") == 0;

	if (!quote)
	{
		add_str(b, s);
		return;
	}
	add_str(b, "\"");
	for (; *s; s++)
	{
		if (*s == '"' || *s == '\\')
			add_str(b, "\\");
		add(b, s, 1);
	}
	add_str(b, "\"");
}

static void
add_value(Buffer *b, const NgCell *c, NgArena *scratch)
{
	char		s[64];
	int32_t		i;

	switch ((NgCellType) c->type)
	{
		case NG_CELL_INT:
		case NG_CELL_DAY:
			snprintf(s, sizeof(s), "%d", c->u.i);
			add_str(b, s);
			break;
		case NG_CELL_BOOL:
			add_str(b, c->u.b ? "t" : "f");
			break;
		case NG_CELL_REAL:
			snprintf(s, sizeof(s), "%.6g", c->u.r);
			add_str(b, s);
			break;
		case NG_CELL_TEXT:
		case NG_CELL_NUMERIC:
			add(b, c->u.text.s, c->u.text.n);
			break;
		case NG_CELL_DATERANGE:
			ng_spell_range(c->u.days.from, c->u.days.to, s);
			add_str(b, s);
			break;
		case NG_CELL_TIMESTAMPTZ:
			ng_spell_instant(c->u.seconds, s);
			add_str(b, s);
			break;
		case NG_CELL_COUNTRY:
			add_str(b, ng_country_alpha3(c->u.country));
			break;
		case NG_CELL_COUNTRIES:
			for (i = 0; i < c->u.countries.n; i++)
			{
				add_str(b, i ? "," : "{");
				add_str(b, ng_country_alpha3(c->u.countries.v[i]));
			}
			add_str(b, "}");
			break;
		case NG_CELL_TEXTS:
			for (i = 0; i < c->u.texts.n; i++)
			{
				add_str(b, i ? "," : "{");
				add_element(b, c->u.texts.v[i]);
			}
			add_str(b, "}");
			break;
		case NG_CELL_EVENT:
			add_str(b, ng_event_print(c->u.event, scratch));
			break;
	}
}

/* ---- CSV with tabs; NULL is nothing, an empty text is "" ---- */

static void
put_csv(FILE *out, const char *s, size_t n)
{
	size_t		i;
	bool		quote = n == 0;

	for (i = 0; i < n && !quote; i++)
		quote = s[i] == '\t' || s[i] == '"' || s[i] == '\n' || s[i] == '\r';
	if (!quote)
	{
		fwrite(s, 1, n, out);
		return;
	}
	fputc('"', out);
	for (i = 0; i < n; i++)
	{
		if (s[i] == '"')
			fputc('"', out);
		fputc(s[i], out);
	}
	fputc('"', out);
}

static FILE *files[NG_TABLE_COUNT];
static long rows[NG_TABLE_COUNT];
static long broken[NG_TABLE_COUNT];

static FILE *
open_out(const char *dir, const char *name)
{
	char		path[4096];
	FILE	   *f;

	snprintf(path, sizeof(path), "%s/%s.tsv", dir, name);
	f = fopen(path, "w");
	if (!f)
	{
		fprintf(stderr, "ngdump: %s: %s\n", path, strerror(errno));
		exit(2);
	}
	return f;
}

/* substr(article, start_char, char_length(verbatim)) = verbatim */
static bool
offsets_hold(const NgDoc *d, const NgTable *t, const NgCell *cells)
{
	int			i;
	const NgCell *start = NULL,
			   *verbatim = NULL;
	const char *s = d->text,
			   *end = d->text + d->nbytes;

	for (i = 0; i < t->ncolumns; i++)
		if (cells[i].type != t->columns[i].type)
			return false;
	for (i = 0; i + 1 < t->ncolumns; i++)
		if (strcmp(t->columns[i].name, "start_char") == 0)
		{
			start = &cells[i];
			verbatim = &cells[i + 1];
		}
	if (!start)
		return true;
	if (start->isnull || verbatim->isnull || start->u.i < 1)
		return false;
	for (i = 1; i < start->u.i && s < end; i++)
	{
		int			n;

		ng_utf8_decode(s, end, &n);
		s += n;
	}
	return (size_t) (end - s) >= verbatim->u.text.n &&
		memcmp(s, verbatim->u.text.s, verbatim->u.text.n) == 0;
}

static void
dump_table(const NgDoc *d, int table, const char *id)
{
	const NgTable *t = &ng_tables[table];
	int32_t		n = t->items(d),
				i;
	int			k;
	NgCell		cells[NG_MAX_COLUMNS];
	Buffer		b = {0};

	for (i = 0; i < n; i++)
	{
		NgArena		scratch;

		ng_arena_init(&scratch, &heap);
		if (t->fill(d, i, cells, &scratch))
		{
			rows[table]++;
			if (!offsets_hold(d, t, cells))
				broken[table]++;
			put_csv(files[table], id, strlen(id));
			for (k = 0; k < t->ncolumns; k++)
			{
				fputc('\t', files[table]);
				if (cells[k].isnull)
					continue;
				b.n = 0;
				add_value(&b, &cells[k], &scratch);
				put_csv(files[table], b.v, b.n);
			}
			fputc('\n', files[table]);
		}
		ng_arena_free(&scratch);
	}
	free(b.v);
}

static void
dump_page(const char *id, const char *text, size_t nbytes, bool has_published, int64_t published)
{
	NgArena		arena;
	NgDoc	   *d;
	int			t;

	ng_arena_init(&arena, &heap);
	d = ng_parse(&arena, text, nbytes, has_published, published);
	for (t = 0; t < NG_TABLE_COUNT; t++)
		dump_table(d, t, id);
	free(d->toks.v);
	free(d->merged.v);
	ng_arena_free(&arena);
}

int
main(int argc, char **argv)
{
	int			t,
				k,
				status = 0;

	if (argc < 3)
	{
		fputs("usage: ngdump OUTDIR (-l LOAD.tsv | FILE...)\n", stderr);
		return 2;
	}
	for (t = 0; t < NG_TABLE_COUNT; t++)
	{
		files[t] = open_out(argv[1], ng_tables[t].name);
		fputs("_article", files[t]);
		for (k = 0; k < ng_tables[t].ncolumns; k++)
			fprintf(files[t], "\t%s", ng_tables[t].columns[k].name);
		fputc('\n', files[t]);
	}
	fclose(open_out(argv[1], "article_parse"));	/* not scored, but it is not missing */
	take_pages(argc - 2, argv + 2, dump_page);
	for (t = 0; t < NG_TABLE_COUNT; t++)
	{
		fprintf(stderr, "%-22s %7ld rows %5ld break the law of offsets\n",
				ng_tables[t].name, rows[t], broken[t]);
		if (broken[t])
			status = 1;
		fclose(files[t]);
	}
	return status;
}
