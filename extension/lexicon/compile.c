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
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../event/tables.h"
#include "../text/cut.h"
#include "../text/key.h"
#include "../unicode/utf8.h"
#include "automaton.h"
#include "compile.h"
#include "trigger.h"

/* ---- names that a tsv may use ---- */

static const char *const category_names[] = {
#define X(c, f) #f,
	NG_LEX_CATEGORIES(X)
#undef X
};

static const struct
{
	const char *cat,
			   *name;
	int			cls;
}			class_names[] = {
#define X(c, k) {#c, #k, NG_##c##_##k},
	NG_LEX_CLASSES(X)
#undef X
};

static const char *const category_tags[] = {
#define X(c, f) #c,
	NG_LEX_CATEGORIES(X)
#undef X
};

typedef enum Column
{
	COL_FORM, COL_CLASS, COL_FLAGS, COL_COUNTRY, COL_KIND, COL_LEVEL, COL_NUM, COL_NAME, COL_ARG,
	COL_MEMBERS, COL_COUNT
} Column;

static const char *const column_names[COL_COUNT] = {
	"form", "class", "flags", "country", "kind", "level", "num", "name", "arg", "members"
};

/* In the order of NgLevel. */
static const char *const level_names[] = {
	"", "head_of_state", "head_of_government", "party_leader", "parliament_speaker",
	"deputy_head_of_government", "minister", "deputy_minister", "ambassador", "official",
	"parliamentary_group", "ngo"
};

/* ---- what has been read ---- */

Form *forms;
size_t nforms;
Word *words;				/* from 1 */
size_t nwords;
static size_t forms_cap, words_cap;
static uint32_t *word_slots;	/* open addressing over words */
static size_t word_slot_mask;

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
	char	   *p = malloc(n + 1);

	if (!p)
	{
		perror("lexc");
		exit(2);
	}
	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

/* ---- words ---- */

static uint32_t
word_of(const char *key, size_t nbytes)
{
	size_t		slot;

	if (nwords * 2 >= word_slot_mask)
	{
		size_t		i;

		free(word_slots);
		word_slot_mask = word_slot_mask ? word_slot_mask * 2 + 1 : 4095;
		word_slots = calloc(word_slot_mask + 1, sizeof(*word_slots));
		for (i = 1; i <= nwords; i++)
		{
			slot = ng_lex_hash(words[i].key, words[i].nbytes) & word_slot_mask;
			while (word_slots[slot])
				slot = (slot + 1) & word_slot_mask;
			word_slots[slot] = (uint32_t) i;
		}
	}
	slot = ng_lex_hash(key, nbytes) & word_slot_mask;
	for (; word_slots[slot]; slot = (slot + 1) & word_slot_mask)
	{
		Word	   *w = &words[word_slots[slot]];

		if (w->nbytes == nbytes && memcmp(w->key, key, nbytes) == 0)
			return word_slots[slot];
	}
	words = lexc_grow(words, nwords + 1, &words_cap, sizeof(*words));
	nwords++;
	words[nwords] = (Word) {lexc_copy(key, nbytes), nbytes, 0, false};
	word_slots[slot] = (uint32_t) nwords;
	return (uint32_t) nwords;
}

/* ---- cells ---- */

static int
find_name(const char *const *names, int n, const char *s)
{
	int			i;

	for (i = 0; i < n; i++)
		if (strcmp(names[i], s) == 0)
			return i;
	return -1;
}

static int
class_find(int cat, const char *s)
{
	size_t		i;

	for (i = 0; i < sizeof(class_names) / sizeof(class_names[0]); i++)
	{
		const char *a = class_names[i].name;
		const char *b = s;

		if (strcmp(class_names[i].cat, category_tags[cat]) != 0)
			continue;
		while (*a && *b && (*a | (*a >= 'A' && *a <= 'Z' ? 0x20 : 0)) == *b)
			a++, b++;
		if (*a == '\0' && *b == '\0')
			return class_names[i].cls;
	}
	return -1;
}

static int
flags_of(char *s)
{
	int			flags = 0;
	char	   *t;

	for (t = strtok(s, ","); t; t = strtok(NULL, ","))
	{
		if (strcmp(t, "cap") == 0)
			flags |= NG_LEX_CAP;
		else if (strcmp(t, "exact") == 0)
			flags |= NG_LEX_EXACT;
		else if (strcmp(t, "lower") == 0)
			flags |= NG_LEX_LOWER;
		else
			lexc_complain("unknown flag \"%s\"", t);
	}
	return flags;
}

static NgCountry
country_of(const char *s)
{
	NgCountry	c = strlen(s) == 3 ? ng_country_from_alpha3(s) : NG_NO_COUNTRY;

	if (c == NG_NO_COUNTRY)
		lexc_complain("unknown country \"%s\" (alpha-3 is wanted)", s);
	return c;
}

static const uint16_t *
members_of(const char *s)
{
	char	   *list = lexc_copy(s, strlen(s));
	uint16_t   *members = NULL;
	size_t		n = 0,
				cap = 0;
	char	   *t;

	for (t = strtok(list, ","); t; t = strtok(NULL, ","))
	{
		members = lexc_grow(members, n + 1, &cap, sizeof(*members));
		members[n++] = country_of(t);
		members[n] = 0;
	}
	free(list);
	return members;
}

/* A decomposed line would look right and yet not be what it seems. */
static void
check_composed(const char *s)
{
	const char *end = s + strlen(s);

	while (s < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(s, end, &n);

		if (cp == 0xFFFD)
			lexc_complain("invalid UTF-8");
		else if (ng_char_class(cp) == NG_CC_MARK)
			lexc_complain("combining mark U+%04X: write the table in NFC", (unsigned) cp);
		else if (ng_char_class(cp) == NG_CC_IGNORE || cp == 0xA0)
			lexc_complain("invisible character U+%04X", (unsigned) cp);
		s += n;
	}
}

/* ---- one row ---- */

static bool
same_symbols(const Form *a, const Form *b)
{
	return a->n == b->n && memcmp(a->symbols, b->symbols, sizeof(a->symbols[0]) * a->n) == 0;
}

static void
add_form(const NgLexRow *row, const char *s, size_t nbytes, size_t row_first)
{
	NgCutter	cutter;
	NgCut		t;
	Form	   *f;
	size_t		i;

	while (nbytes && *s == ' ')
		s++, nbytes--;
	while (nbytes && s[nbytes - 1] == ' ')
		nbytes--;
	forms = lexc_grow(forms, nforms, &forms_cap, sizeof(*forms));
	f = &forms[nforms];
	memset(f, 0, sizeof(*f));
	f->e = *row;
	f->e.form = lexc_copy(s, nbytes);
	f->order = (uint32_t) nforms;
	ng_cut_init(&cutter, s, nbytes);
	while (ng_cut_next(&cutter, &t))
	{
		char		key[NG_LEX_MAX_KEY + 1];
		size_t		n = ng_token_key(t.at, t.nbytes, key, sizeof(key));

		if (f->n == NG_LEX_MAX_TOKENS || n > NG_LEX_MAX_KEY)
		{
			lexc_complain("form too long: \"%s\"", f->e.form);
			return;
		}
		f->symbols[f->n++] = word_of(key, n);
	}
	if (f->n == 0)
	{
		lexc_complain("empty form");
		return;
	}
	/* an exact form differs by its letter case, any other only by its key */
	for (i = row_first; i < nforms; i++)
		if (same_symbols(&forms[i], f) &&
			(!(f->e.flags & NG_LEX_EXACT) || strcmp(forms[i].e.form, f->e.form) == 0))
			return;
	words[f->symbols[0]].begins = true;
	nforms++;
}

static void
add_row(int cat, const int *col_at, char **cells, int ncells)
{
#define CELL(c) (col_at[c] >= 0 && col_at[c] < ncells ? cells[col_at[c]] : "")
	NgLexRow	e = {.cat = (uint8_t) cat,.kind = -1};
	const char *s,
			   *bar;
	char	   *end;
	int			i;
	size_t		row_first = nforms;

	for (i = 0; i < ncells; i++)
		check_composed(cells[i]);
	if (*CELL(COL_CLASS))
	{
		i = class_find(cat, CELL(COL_CLASS));
		if (i < 0)
			lexc_complain("unknown class \"%s\"", CELL(COL_CLASS));
		else
			e.cls = (uint8_t) i;
	}
	if (*CELL(COL_FLAGS))
		e.flags = (uint8_t) flags_of(CELL(COL_FLAGS));
	if (*CELL(COL_COUNTRY))
		e.country = country_of(CELL(COL_COUNTRY));
	if (*CELL(COL_KIND))
	{
		e.kind = (int16_t) lexc_kind_find(CELL(COL_KIND));
		if (e.kind < 0)
			lexc_complain("unknown event kind \"%s\"", CELL(COL_KIND));
	}
	if (*CELL(COL_LEVEL))
	{
		i = find_name(level_names, NG_LEVEL_NGO + 1, CELL(COL_LEVEL));
		if (i < 0)
			lexc_complain("unknown level \"%s\"", CELL(COL_LEVEL));
		else
			e.level = (uint8_t) i;
	}
	if (*CELL(COL_NUM))
	{
		e.num = strtoll(CELL(COL_NUM), &end, 10);
		if (*end)
			lexc_complain("not an integer: \"%s\"", CELL(COL_NUM));
	}
	e.members = members_of(CELL(COL_MEMBERS));
	e.arg = lexc_copy(CELL(COL_ARG), strlen(CELL(COL_ARG)));
	if (e.cat == NG_CAT_TRIGGER)
		e.num = ng_trigger_arg(e.arg);
	s = CELL(COL_FORM);
	bar = strchr(s, '|');
	e.name = *CELL(COL_NAME) ? lexc_copy(CELL(COL_NAME), strlen(CELL(COL_NAME)))
		: lexc_copy(s, bar ? (size_t) (bar - s) : strlen(s));
	for (;; s = bar + 1)
	{
		bar = strchr(s, '|');
		add_form(&e, s, bar ? (size_t) (bar - s) : strlen(s), row_first);
		if (!bar)
			break;
	}
#undef CELL
}

/* ---- one file ---- */


/* Next line that is no comment, without its line end; NULL at the end of the file. */
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
	char	   *path = malloc(strlen(dir) + strlen(name) + 6);
	FILE	   *f;

	sprintf(path, "%s/%s.tsv", dir, name);
	file = path;
	line = 0;
	f = fopen(path, "r");
	if (!f)
		fprintf(stderr, "lexc: note: no %s\n", path);
	return f;
}

static void
read_category(const char *dir, int cat)
{
	FILE	   *f = lexc_open_table(dir, category_names[cat]);
	char	   *buf = NULL,
			   *cells[LEXC_MAX_CELLS];
	size_t		cap = 0;
	int			col_at[COL_COUNT],
				ncols = 0,
				i,
				n;

	if (!f)
		return;
	for (i = 0; i < COL_COUNT; i++)
		col_at[i] = -1;
	if (lexc_next_line(f, &buf, &cap))
	{
		ncols = lexc_split_cells(buf, cells);
		for (i = 0; i < ncols; i++)
		{
			n = find_name(column_names, COL_COUNT, cells[i]);
			if (n < 0)
				lexc_complain("unknown column \"%s\"", cells[i]);
			else
				col_at[n] = i;
		}
		if (col_at[COL_FORM] < 0)
			lexc_complain("no column \"form\"");
	}
	while (lexc_next_line(f, &buf, &cap))
	{
		n = lexc_split_cells(buf, cells);
		if (n > ncols)
			lexc_complain("%d cells in a table of %d columns", n, ncols);
		else
			add_row(cat, col_at, cells, n);
	}
	free(buf);
	fclose(f);
}

/* ---- the automaton ---- */

static int
by_symbols(const void *x, const void *y)
{
	const Form *a = x,
			   *b = y;
	int			i;

	for (i = 0; i < a->n && i < b->n; i++)
		if (a->symbols[i] != b->symbols[i])
			return a->symbols[i] < b->symbols[i] ? -1 : 1;
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

static int
by_node(const void *x, const void *y)
{
	const Form *a = x,
			   *b = y;

	if (a->node != b->node)
		return a->node < b->node ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/* Words that begin a form get the low numbers; then forms are re-numbered. */
static uint32_t
number_symbols(void)
{
	uint32_t	nroot = 0,
				next = 0;
	size_t		i;
	int			k;

	for (i = 1; i <= nwords; i++)
		if (words[i].begins)
			words[i].symbol = ++nroot;
	next = nroot;
	for (i = 1; i <= nwords; i++)
		if (!words[i].begins)
			words[i].symbol = ++next;
	for (i = 0; i < nforms; i++)
		for (k = 0; k < forms[i].n; k++)
			forms[i].symbols[k] = words[forms[i].symbols[k]].symbol;
	return nroot;
}

uint32_t *node_parent, *node_symbol, *first_child;
uint32_t nnodes;

/*
 * Breadth first over the sorted forms: a node is a range of forms that share
 * their first `depth` symbols.
 */
static void
build_nodes(void)
{
	typedef struct Range
	{
		size_t		from,
					to;
		int			depth;
	} Range;
	size_t		total = 2,
				i;
	Range	   *q;
	uint32_t	n;

	qsort(forms, nforms, sizeof(*forms), by_symbols);
	for (i = 0; i < nforms; i++)
		total += (size_t) forms[i].n;
	q = calloc(total + 1, sizeof(*q));
	node_symbol = calloc(total + 2, sizeof(*node_symbol));
	first_child = calloc(total + 2, sizeof(*first_child));
	node_parent = calloc(total + 2, sizeof(*node_parent));
	nnodes = NG_LEX_ROOT;
	q[NG_LEX_ROOT] = (Range) {0, nforms, 0};
	for (n = NG_LEX_ROOT; n <= nnodes; n++)
	{
		Range		r = q[n];

		first_child[n] = nnodes + 1;
		i = r.from;
		while (i < r.to && forms[i].n == r.depth)
			forms[i++].node = n;
		while (i < r.to)
		{
			uint32_t	symbol = forms[i].symbols[r.depth];
			size_t		from = i;

			while (i < r.to && forms[i].symbols[r.depth] == symbol)
				i++;
			nnodes++;
			node_symbol[nnodes] = symbol;
			node_parent[nnodes] = n;
			q[nnodes] = (Range) {from, i, r.depth + 1};
		}
	}
	first_child[nnodes + 1] = nnodes + 1;
	free(q);
	qsort(forms, nforms, sizeof(*forms), by_node);
}

/* ---- the output ---- */

void
lexc_put_string(FILE *out, const char *s)
{
	fputc('"', out);
	for (; *s; s++)
	{
		if (*s == '"' || *s == '\\')
			fputc('\\', out);
		fputc(*s, out);
	}
	fputc('"', out);
}

static void
put_words(FILE *out, uint32_t *mask)
{
	uint32_t	slots = 16,
				at = 0,
				i;
	uint32_t   *table;

	while (slots < nwords * 2 + 2)
		slots *= 2;
	*mask = slots - 1;
	table = calloc(slots, sizeof(*table));
	fputs("static const char keys[] =\n", out);
	for (i = 1; i <= nwords; i++)
	{
		uint32_t	slot = ng_lex_hash(words[i].key, words[i].nbytes) & *mask;

		while (table[slot])
			slot = (slot + 1) & *mask;
		table[slot] = i;
		lexc_put_string(out, words[i].key);
		fputc('\n', out);
	}
	fputs("\"\";\nstatic const NgLexWord words[] = {\n", out);
	{
		uint32_t   *start = calloc(nwords + 1, sizeof(*start));

		for (i = 1; i <= nwords; i++)
		{
			start[i] = at;
			at += (uint32_t) words[i].nbytes;
		}
		for (i = 0; i < slots; i++)
		{
			const Word *w = &words[table[i]];

			if (table[i])
				fprintf(out, "{%uu,%u,%u,%u},\n", ng_lex_hash(w->key, w->nbytes),
						start[table[i]], w->symbol, (unsigned) w->nbytes);
			else
				fputs("{0,0,0,0},\n", out);
		}
		free(start);
	}
	fputs("};\n", out);
	free(table);
}

/* Strings of the entries, each once; an open-addressing table of where they stand, from 1. */
static const char **pool;
static uint32_t *pool_at,
		   *pool_slots;
static size_t npool,
			pool_bytes;

static uint32_t
pool_put(const char *s)
{
	uint32_t	mask = (uint32_t) 1 << 18,
				slot;

	if (!pool)
	{
		pool = lexc_zeroed(mask, sizeof(*pool));
		pool_at = lexc_zeroed(mask, sizeof(*pool_at));
		pool_slots = lexc_zeroed(mask, sizeof(*pool_slots));
	}
	if (npool > mask / 2)
		lexc_complain("too many strings");
	mask--;
	for (slot = ng_lex_hash(s, strlen(s)) & mask; pool_slots[slot]; slot = (slot + 1) & mask)
		if (strcmp(pool[pool_slots[slot] - 1], s) == 0)
			return pool_at[pool_slots[slot] - 1];
	pool[npool] = s;
	pool_at[npool] = (uint32_t) pool_bytes;
	pool_bytes += strlen(s) + 1;
	pool_slots[slot] = (uint32_t) ++npool;
	return pool_at[npool - 1];
}

static size_t
count_members(const uint16_t *members)
{
	size_t		n = 0;

	while (members && members[n])
		n++;
	return members ? n + 1 : 0;
}

/* The entries, behind them their members, and behind these their strings. */
static void
put_entries(FILE *out)
{
	size_t		nmembers = 1,
				members = 0,
				strings,
				i;

	for (i = 0; i < nforms; i++)
		nmembers += count_members(forms[i].e.members);
	members = sizeof(NgLexEntry) * (nforms + 1);
	strings = members + sizeof(uint16_t) * nmembers;
	fprintf(out, "static const struct\n{\nNgLexEntry entries[%zu];\nuint16_t members[%zu];\n"
			"char strings[];\n} vocabulary = {{\n", nforms + 1, nmembers);
	for (i = 0; i < nforms; i++)
	{
		const NgLexRow *e = &forms[i].e;
		size_t		at = sizeof(NgLexEntry) * i;

		fprintf(out, "{%d,%d,%d,%d,%d,%d,%lld,%zu,%zu,%zu,%zu},\n", e->cat, e->cls, e->flags,
				e->level, e->country, e->kind, (long long) e->num,
				strings + pool_put(e->form) - at, strings + pool_put(e->name) - at,
				strings + pool_put(e->arg) - at, e->members ? members - at : 0);
		members += sizeof(uint16_t) * count_members(e->members);
	}
	fputs("{0}\n},{\n", out);
	for (i = 0; i < nforms; i++)
	{
		const uint16_t *m = forms[i].e.members;

		for (; m && *m; m++)
			fprintf(out, "%u,", *m);
		if (m)
			fputs("0,\n", out);
	}
	fputs("0},\n", out);
	for (i = 0; i < npool; i++)
	{
		lexc_put_string(out, pool[i]);
		fputs("\"\\0\"\n", out);
	}
	fprintf(out, "};\n_Static_assert(sizeof(NgLexEntry) == %zu && "
			"sizeof(vocabulary.entries) + sizeof(vocabulary.members) == %zu, "
			"\"entries lie here as where they were made\");\n", sizeof(NgLexEntry), strings);
}

/* The first row of a country gives its names: "name" Vietnamese, "arg" English. */
static void
put_countries(FILE *out)
{
	static const NgLexRow *row[NG_COUNTRY_NAMES_COUNT];
	static uint32_t order[NG_COUNTRY_NAMES_COUNT];
	size_t		i;
	int			c;

	for (i = 0; i < nforms; i++)
	{
		const NgLexRow *e = &forms[i].e;

		if (e->cat == NG_CAT_COUNTRY && e->cls == NG_COUNTRY_NAME &&
			(!row[e->country] || forms[i].order < order[e->country]))
		{
			row[e->country] = e;
			order[e->country] = forms[i].order;
		}
	}
	fprintf(out, "const NgCountryNames ng_country_names[%d] = {\n", NG_COUNTRY_NAMES_COUNT);
	for (c = 0; c < NG_COUNTRY_NAMES_COUNT; c++)
		if (row[c])
		{
			fprintf(out, "[%d] = {", c);
			lexc_put_string(out, row[c]->name);
			fputc(',', out);
			lexc_put_string(out, row[c]->arg);
			fputs("},\n", out);
		}
	fputs("};\n", out);
}

static void
write_c(FILE *out)
{
	uint32_t	nroot,
				mask,
				ndigests;

	nroot = number_symbols();
	build_nodes();
	fputs("/* Made from lexicon/(name).tsv by lexicon/compile.c: edit those. */\n"
		  "#include \"../event/tables.h\"\n#include \"automaton.h\"\n#include \"rules.h\"\n\n",
		  out);
	put_words(out, &mask);
	put_entries(out);
	ndigests = lexc_put_nodes(out);
	lexc_put_spellings(out);
	fprintf(out,
			"const NgLexicon ng_lexicon_builtin = {\n"
			"words, %u, %u, keys, nodes, node_symbols, node_entries, vocabulary.entries, "
			"matches, lists, "
			"digests, %u, spellings, edges, &spelling_spread, &edge_spread\n};\n",
			mask, nroot, ndigests);
	lexc_put_events(out);
	put_countries(out);
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
		read_category(argv[1], cat);
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
