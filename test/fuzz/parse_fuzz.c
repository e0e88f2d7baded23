/*
 * parse_fuzz.c: any bytes through every stage of a parse.
 *
 * Beyond not crashing, every span must lie inside the text and its character
 * offset must be the number of characters before it: the offset law.
 */
#include <stdlib.h>
#include <string.h>

#include "unicode/utf8.h"
#include "article/spell.h"
#include "article/vocabulary.h"
#include "held.h"

static void
check(const NgDoc *d, NgSpan s)
{
	const NgToken *t;

	if (s.from >= s.to)
		return;
	if (s.from < 0 || s.to > d->toks.n)
		abort();
	t = &d->toks.v[s.to - 1];
	if (t->byte + (size_t) t->nbytes > d->nbytes)
		abort();
	if (s.block >= d->blocks.n || s.sent >= d->sents.n)
		abort();
}

/* An event prints, reads back and packs as one and the same value. */
static void
check_event(const NgEvent *event, NgArena *a)
{
	NgEvent		again;
	NgError		err;
	size_t		n,
				m;
	const char *literal = ng_event_print(event, a);
	const uint8_t *bytes = ng_event_pack(event, a, &n);
	const uint8_t *more;

	if (!ng_event_parse(literal, strlen(literal), a, &again, &err))
		abort();
	more = ng_event_pack(&again, a, &m);
	if (n != m || memcmp(bytes, more, n) != 0 || !ng_event_unpack(bytes, n, a, &again, &err))
		abort();
}

/* Every cell of every table is of its column's type, and can be read to its end. */
static void
check_rows(const NgDoc *d, NgArena *a)
{
	int			table,
				k;
	int32_t		i,
				j;
	char		spelt[NG_RANGE_MAX];
	NgCell		cells[NG_MAX_COLUMNS];
	volatile char sink;

	for (table = 0; table < NG_TABLE_COUNT; table++)
		for (i = 0; i < ng_tables[table].items(d); i++)
		{
			if (!ng_tables[table].fill(d, i, cells, a))
				continue;
			for (k = 0; k < ng_tables[table].ncolumns; k++)
			{
				const NgCell *c = &cells[k];

				if (c->type != ng_tables[table].columns[k].type)
					abort();
				if (c->isnull)
					continue;
				if ((c->type == NG_CELL_TEXT || c->type == NG_CELL_NUMERIC) && c->u.text.n)
					sink = c->u.text.s[c->u.text.n - 1];
				else if (c->type == NG_CELL_DATERANGE)
				{
					if (c->u.days.from > c->u.days.to)
						abort();
					ng_spell_range(c->u.days.from, c->u.days.to, spelt);
				}
				else if (c->type == NG_CELL_TIMESTAMPTZ)
					ng_spell_instant(c->u.seconds, spelt);
				else if (c->type == NG_CELL_COUNTRY && !ng_country_alpha3(c->u.country))
					abort();
				else if (c->type == NG_CELL_COUNTRIES)
				{
					for (j = 0; j < c->u.countries.n; j++)
						if (!ng_country_alpha3(c->u.countries.v[j]))
							abort();
				}
				else if (c->type == NG_CELL_TEXTS)
				{
					for (j = 0; j < c->u.texts.n; j++)
						sink = c->u.texts.v[j][strlen(c->u.texts.v[j])];
				}
				else if (c->type == NG_CELL_EVENT)
					check_event(c->u.event, a);
			}
		}
	(void) sink;
}

#define CHECK_ALL(vec) \
	for (i = 0; i < d->vec.n; i++) \
		check(d, d->vec.v[i].at)

/* A vocabulary of the page's own words, as its bytes choose. */
static const NgLexicon *
vocabulary_of(const char *text, size_t size, NgArena *a)
{
	static const char *const categories[] = {"country", "place", "office",
											 "org",		"forum", "trigger"};
	static const char *const classes[][4] = {
		{NULL, "name", "demonym", "capital_name"}, {"city", "region", "venue", NULL},
		{"office", "rank", "membership", "topic"},
		{NULL, "org", "media", "ngo"}, {"organization", "mechanism", "summit", "agreement"},
		{"verb", "noun", "speech", "agree"}
	};
	static const char *const args[] = {"mutual", "host", "visit", "direct", "joint", "self"};
	NgLexRow *entries = ng_alloc(a, 16 * sizeof(NgLexRow));
	NgCutter	cutter;
	NgCut		t;
	int32_t		n = 0;

	ng_cut_init(&cutter, text, size);
	while (n < 16 && ng_cut_next(&cutter, &t))
	{
		unsigned	b = (uint8_t) text[t.chr % size] + 256u * (uint8_t) t.at[0];
		unsigned	c = b % 6;
		size_t		rest = (size_t) (text + size - t.at);
		NgError		err;
		NgVocabularyRow row = {0};

		row.category = categories[c];
		row.cls = classes[c][b / 6 % 4];
		row.form =
			ng_strndup(a, t.at, t.nbytes + b / 24 % 40 < rest ? t.nbytes + b / 24 % 40 : rest);
		row.country = c < 4 && (c == 0 || b % 5) ? "LAO" : NULL;
		row.kind = c == 5 || (c == 4 && b % 5) ? ng_kind((int) b % ng_kind_count())->name : NULL;
		row.level = (c == 2 || c == 3) && b % 5 ? "minister" : NULL;
		row.arg = c == 5 ? args[b / 7 % 6] : c == 4 && b % 5 ? "ordinal" : NULL;
		row.members = c == 4 && b % 7 ? "LAO,KHM" : NULL;
		if (ng_vocabulary_entry(&row, a, &entries[n], &err))
			n++;
	}
	return ng_lex_build(a, entries, n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char none[1];
	Held		held = {0};
	NgAllocator source = {held_alloc, held_resize, held_release, NULL, NULL};
	NgArena		arena;
	NgDoc	   *d;
	uint32_t	byte = 0,
				chr = 0;
	int32_t		i;
	/* exactly as long, so that a read past the end is seen */
	char	   *text = size ? malloc(size) : NULL;

	if (size)
		memcpy(text, data, size);
	source.arg = &held;
	ng_arena_init(&arena, &source);
	d = ng_parse_with(&arena, size ? text : none, size, size & 1, 1730980800,
					  size % 4 == 3 ? vocabulary_of(text, size, &arena) : NULL);

	for (i = 0; i < d->toks.n; i++)
	{
		const NgToken *t = &d->toks.v[i];

		if (t->byte < byte || t->byte + (size_t) t->nbytes > size)
			abort();
		chr += ng_utf8_chars(d->text + byte, t->byte - byte);
		if (ng_tok_chr(d, i) != chr)
			abort();
		byte = t->byte;
	}
	for (i = 0; i < d->blocks.n; i++)
		if (d->blocks.v[i].from >= d->blocks.v[i].to || d->blocks.v[i].to > d->toks.n)
			abort();
	for (i = 0; i < d->sents.n; i++)
		if (d->sents.v[i].from >= d->sents.v[i].to || d->sents.v[i].to > d->toks.n)
			abort();
	CHECK_ALL(captions);
	CHECK_ALL(related);
	CHECK_ALL(dates);
	CHECK_ALL(figures);
	CHECK_ALL(ents);
	CHECK_ALL(events);
	CHECK_ALL(participants);
	CHECK_ALL(commitments);
	for (i = 0; i < d->participants.n; i++)
		if (d->participants.v[i].event < 0 || d->participants.v[i].event >= d->events.n)
			abort();
	check_rows(d, &arena);

	drop_all(&held);
	free(text);
	return 0;
}
