/* compile_write.c: the words of the vocabulary and what it says of them, as C. */
#include <stdlib.h>
#include <string.h>

#include "../event/tables.h"
#include "compile.h"

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

void
lexc_put_words(FILE *out, uint32_t *mask)
{
	uint32_t	slots = 16,
				at = 0,
				i;
	uint32_t   *table;

	while (slots < nwords * 2 + 2)
		slots *= 2;
	*mask = slots - 1;
	table = lexc_zeroed(slots, sizeof(*table));
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
		uint32_t   *start = lexc_zeroed(nwords + 1, sizeof(*start));

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
void
lexc_put_entries(FILE *out)
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
void
lexc_put_countries(FILE *out)
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
