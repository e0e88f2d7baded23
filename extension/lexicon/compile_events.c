/*
 * compile_events.c: the compiler of the lexicon's part about events: the table
 * of their kinds, and what is known of the rules that tell them.
 */
#include <stdlib.h>
#include <string.h>

#include "../event/kinds.h"
#include "compile.h"
#include "rules.h"

#define X(S, s) #s,
static const char *const kind_names[] = {NG_KINDS(X)};
static const char *const family_names[] = {NG_FAMILIES(X)};
static const char *const link_names[] = {NG_KIND_LINKS(X)};
static const char *const rule_sorts[] = {NG_RULE_SORTS(X)};
#undef X

/* ---- kinds ---- */

#define KIND_FIELDS 7
#define KIND_LINK 6				/* may be left out */
static const char *const kind_columns[KIND_FIELDS] = {"kind", "family", "cameo", "plover",
													  "en",	  "vi",		"link"};

static char *(*kinds)[KIND_FIELDS];
static size_t nkinds, kinds_cap;

int
lexc_kind_find(const char *s)
{
	size_t		i;

	for (i = 0; i < nkinds; i++)
		if (strcmp(kinds[i][0], s) == 0)
			return (int) i;
	return -1;
}

/* Where the name stands in the list; complains if it does not. */
static int
place_of(const char *name, const char *const *list, int n, const char *what)
{
	int			i;

	for (i = 0; i < n; i++)
		if (strcmp(list[i], name) == 0)
			return i;
	lexc_complain("there is no %s \"%s\" in event/kinds.h", what, name);
	return 0;
}

/* Do kinds.h and the table say the same? */
static void
check_kinds(void)
{
	size_t		i;

	if (nkinds != NG_KIND_COUNT)
		lexc_complain("%zu kinds, of which event/kinds.h has %d", nkinds, NG_KIND_COUNT);
	for (i = 0; i < nkinds && i < NG_KIND_COUNT; i++)
		if (strcmp(kinds[i][0], kind_names[i]) != 0)
			lexc_complain("kind %zu is \"%s\", in event/kinds.h \"%s\"", i, kinds[i][0],
						  kind_names[i]);
}

static void
read_kinds(const char *dir)
{
	FILE	   *f = lexc_open_table(dir, "event_kinds");
	char	   *buf = NULL,
			   *cells[LEXC_MAX_CELLS];
	size_t		cap = 0;
	int			i,
				n;

	if (!f)
		return;
	if (lexc_next_line(f, &buf, &cap))
	{
		n = lexc_split_cells(buf, cells);
		for (i = 0; i < KIND_FIELDS; i++)
			if (i >= n || strcmp(cells[i], kind_columns[i]) != 0)
				lexc_complain("column %d must be \"%s\"", i + 1, kind_columns[i]);
	}
	while (lexc_next_line(f, &buf, &cap))
	{
		n = lexc_split_cells(buf, cells);
		if (n == KIND_LINK)
			cells[n++] = cells[KIND_LINK - 1] + strlen(cells[KIND_LINK - 1]);
		if (n != KIND_FIELDS)
		{
			lexc_complain("%d cells, %d are wanted", n, KIND_FIELDS);
			continue;
		}
		if (lexc_kind_find(cells[0]) >= 0)
			lexc_complain("event kind \"%s\" stands twice", cells[0]);
		kinds = lexc_grow(kinds, nkinds, &kinds_cap, sizeof(*kinds));
		for (i = 0; i < KIND_FIELDS; i++)
			kinds[nkinds][i] = lexc_copy(cells[i], strlen(cells[i]));
		nkinds++;
	}
	check_kinds();
	free(buf);
	fclose(f);
}

static void
put_kinds(FILE *out)
{
	size_t		i;
	int			k;

	fputs("const NgKind ng_kinds[NG_KIND_COUNT] = {\n", out);
	for (i = 0; i < nkinds; i++)
	{
		fputc('{', out);
		for (k = 0; k < KIND_LINK; k++)
		{
			lexc_put_string(out, kinds[i][k]);
			fputc(',', out);
		}
		fprintf(out, "%d,%d},\n", place_of(kinds[i][1], family_names, NG_FAMILY_COUNT, "family"),
				place_of(kinds[i][KIND_LINK], link_names, NG_LINK_COUNT, "link"));
	}
	fputs("};\n", out);
}

/* ---- rules ---- */

typedef struct Count			/* a row of rules.tsv */
{
	char	   *rule;
	int			right,
				rows;
} Count;

#define ENOUGH_ROWS	5			/* for a confidence of its own */

static Count *counts;
static size_t ncounts, counts_cap;

static void
read_rules(const char *dir)
{
	FILE	   *f = lexc_open_table(dir, "rules");
	char	   *buf = NULL,
			   *cells[LEXC_MAX_CELLS];
	size_t		cap = 0;

	if (!f)
		return;
	lexc_next_line(f, &buf, &cap);	/* names of the columns */
	while (lexc_next_line(f, &buf, &cap))
	{
		int			n = lexc_split_cells(buf, cells);
		int			right = n == 3 ? atoi(cells[1]) : -1,
					rows = n == 3 ? atoi(cells[2]) : 0;

		if (rows <= 0 || right < 0 || right > rows)
		{
			lexc_complain("a rule has a name, the rows that were right, and all of them");
			continue;
		}
		counts = lexc_grow(counts, ncounts, &counts_cap, sizeof(*counts));
		counts[ncounts++] = (Count) {lexc_copy(cells[0], strlen(cells[0])), right, rows};
	}
	free(buf);
	fclose(f);
}

static const Count *
count_of(const char *sort, const char *kind)
{
	size_t		n = strlen(sort),
				i;

	for (i = 0; i < ncounts; i++)
		if (strncmp(counts[i].rule, sort, n) == 0 && counts[i].rule[n] == '.' &&
			strcmp(counts[i].rule + n + 1, kind) == 0)
			return &counts[i];
	return NULL;
}

static void
put_rules(FILE *out)
{
	size_t		s,
				i;

	fputs("const NgRule ng_rules[NG_RULE_SORT_COUNT][NG_KIND_COUNT] = {\n", out);
	for (s = 0; s < NG_RULE_SORT_COUNT; s++)
	{
		fputs("{\n", out);
		for (i = 0; i < nkinds; i++)
		{
			const Count *c = count_of(rule_sorts[s], kinds[i][0]);

			if (strlen(rule_sorts[s]) + 1 + strlen(kinds[i][0]) >= NG_RULE_NAME)
				lexc_complain("the rule %s.%s is too long", rule_sorts[s], kinds[i][0]);
			if (!c || c->rows < ENOUGH_ROWS)
				c = count_of(rule_sorts[s], "*");
			fprintf(out, "{\"%s.%s\",", rule_sorts[s], kinds[i][0]);
			fprintf(out, c ? "%d.0f/%d.0f},\n" : "-1},\n", c ? c->right : 0, c ? c->rows : 0);
		}
		fputs("},\n", out);
	}
	fputs("};\n", out);
}

void
lexc_read_events(const char *dir)
{
	read_kinds(dir);
	read_rules(dir);
}

void
lexc_put_events(FILE *out)
{
	put_kinds(out);
	put_rules(out);
}
