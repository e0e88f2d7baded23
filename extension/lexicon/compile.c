/*
 * compile.c: the compiler of the lexicon, a host program.
 *
 *     lexc DIR OUT.c
 *
 * Reads DIR/NAME.tsv of every category of classes.h and DIR/event_kinds.tsv,
 * and writes the automaton of automaton.h and the table of event kinds as
 * static const data.  Cuts and keys the forms with the code that reads pages.
 * Whatever it does not know is an error that names the file and the line.
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "compile.h"

/* ---- memory, for as long as the program runs ---- */

void *
lexc_grow(void *v, size_t n, size_t *cap, size_t item)
{
	if (n < *cap)
		return v;
	*cap = *cap ? *cap * 2 : 1024;
	v = realloc(v, *cap * item);
	if (!v)
	{
		perror("lexc");
		exit(2);
	}
	return v;
}

void *
lexc_zeroed(size_t n, size_t item)
{
	void	   *p = calloc(n ? n : 1, item);

	if (!p)
	{
		perror("lexc");
		exit(2);
	}
	return p;
}

char *
lexc_copy(const char *s, size_t n)
{
	char	   *p = lexc_zeroed(n + 1, 1);

	memcpy(p, s, n);
	return p;
}

/* ---- tables, line by line ---- */

static const char *file;		/* for messages */
static int	line;
static int	errors;

void
lexc_complain(const char *fmt,...)
{
	va_list		args;

	fprintf(stderr, "%s:%d: ", file, line);
	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	fputc('\n', stderr);
	errors++;
}

char *
lexc_next_line(FILE *f, char **buf, size_t *cap)
{
	ssize_t		n;

	while ((n = getline(buf, cap, f)) >= 0)
	{
		line++;
		while (n > 0 && ((*buf)[n - 1] == '\n' || (*buf)[n - 1] == '\r'))
			(*buf)[--n] = '\0';
		if (n > 0 && (*buf)[0] != '#')
			return *buf;
	}
	return NULL;
}

int
lexc_split_cells(char *s, char **cells)
{
	int			n = 0;

	while (n < LEXC_MAX_CELLS)
	{
		cells[n++] = s;
		s = strchr(s, '\t');
		if (!s)
			break;
		*s++ = '\0';
	}
	return n;
}

FILE *
lexc_open_table(const char *dir, const char *name)
{
	char	   *path = lexc_zeroed(strlen(dir) + strlen(name) + 6, 1);
	FILE	   *f;

	sprintf(path, "%s/%s.tsv", dir, name);
	file = path;
	line = 0;
	f = fopen(path, "r");
	if (!f)
		fprintf(stderr, "lexc: note: no %s\n", path);
	return f;
}

/* ---- all of it ---- */

static void
write_c(FILE *out)
{
	uint32_t	nroot,
				mask,
				ndigests;

	nroot = lexc_number_symbols();
	lexc_build_nodes();
	fputs("/* Made from lexicon/(name).tsv by lexicon/compile.c: edit those. */\n"
		  "#include \"../event/tables.h\"\n#include \"automaton.h\"\n#include \"rules.h\"\n\n",
		  out);
	lexc_put_words(out, &mask);
	lexc_put_entries(out);
	ndigests = lexc_put_nodes(out);
	lexc_put_spellings(out);
	fprintf(out,
			"const NgLexicon ng_lexicon_builtin = {\n"
			"words, %u, %u, keys, nodes, node_symbols, node_entries, vocabulary.entries, "
			"matches, lists, "
			"digests, %u, spellings, edges, &spelling_spread, &edge_spread\n};\n",
			mask, nroot, ndigests);
	lexc_put_events(out);
	lexc_put_countries(out);
}

int
main(int argc, char **argv)
{
	FILE	   *out;
	int			cat;

	if (argc != 3)
	{
		fputs("usage: lexc DIR OUT.c\n", stderr);
		return 2;
	}
	lexc_read_events(argv[1]);
	for (cat = 0; cat < NG_CAT_COUNT; cat++)
		lexc_read_category(argv[1], cat);
	if (errors)
		return 1;
	out = fopen(argv[2], "w");
	if (!out)
	{
		perror(argv[2]);
		return 2;
	}
	write_c(out);
	if (errors || ferror(out) || fclose(out) != 0)
	{
		perror(argv[2]);
		remove(argv[2]);
		return 2;
	}
	return 0;
}
