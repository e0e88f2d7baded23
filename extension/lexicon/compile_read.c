/*
 * compile_read.c: the tables of the compiler of the lexicon: which names they
 * may use, and the words and forms that their rows hold.
 */
#include <stdlib.h>
#include <string.h>

#include "../event/event.h"
#include "../text/cut.h"
#include "../text/key.h"
#include "../unicode/utf8.h"
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

/* ---- what has been read ---- */

Form *forms;
size_t nforms;
Word *words;				/* from 1 */
size_t nwords;
static size_t forms_cap, words_cap;
static uint32_t *word_slots;	/* open addressing over words */
static size_t word_slot_mask;

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
		word_slots = lexc_zeroed(word_slot_mask + 1, sizeof(*word_slots));
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
column_find(const char *s)
{
	int			i;

	for (i = 0; i < COL_COUNT; i++)
		if (strcmp(column_names[i], s) == 0)
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
		e.level = (uint8_t) ng_level_find(CELL(COL_LEVEL), strlen(CELL(COL_LEVEL)));
		if (e.level == NG_LEVEL_NONE)
			lexc_complain("unknown level \"%s\"", CELL(COL_LEVEL));
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

/* ---- one table ---- */

void
lexc_read_category(const char *dir, int cat)
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
			n = column_find(cells[i]);
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
