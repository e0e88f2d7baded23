/*
 * ngyield.c: what the extractor makes of pages that nobody has annotated.
 *
 *     ngyield [-s KIND] (-l LOAD.tsv | FILE...)
 *
 * Prints a table of event kinds (rows by tier, undated ones, ones without a party, triggers and
 * those that gave nothing), dates that stayed open, and sentences with a trigger that gave no row.
 * -s prints instead each sentence whose trigger of that kind gave nothing ("any": of every kind).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article/tell.h"
#include "pages.h"

typedef struct Tally
{
	long		tier[NG_TIER_RELATED + 1];
	long		rows, undated, anchored, partyless, triggers, silent;
} Tally;

static Tally *kinds;			/* by kind */
static const char *shown;		/* the kind of -s, NULL */

static long pages;
static long sentences, with_trigger, without_row;
static long dates, open_day, vague;

/* ---- one page ---- */

static void
count_dates(const NgDoc *d)
{
	int32_t		i;

	for (i = 0; i < d->dates.n; i++)
	{
		const NgDateMention *m = &d->dates.v[i];

		if (!ng_is_main(d, m->at) || (m->type != NG_TIMEX_DATE && m->type != NG_TIMEX_TIME))
			continue;
		dates++;
		if (m->day_from == NG_DAY_UNKNOWN && !m->set)
		{
			if (m->value && strstr(m->value, "_REF"))
				vague++;
			else
				open_day++;
		}
	}
}

static void
count_event(const NgEventRow *r)
{
	Tally	   *k = &kinds[r->event.kind];

	k->rows++;
	k->tier[r->tier]++;
	k->undated += r->event.date.form == NG_DATE_UNKNOWN;
	k->anchored += r->event.date.form != NG_DATE_UNKNOWN && r->event.date.uncertain;
	k->partyless += r->event.nactors == 0 && r->event.nrecipients == 0;
}

/*
 * Is there a row of the kind's family in the sentence?  Events are in the order of their
 * sentences, nearly.
 */
static bool
told(const NgDoc *d, int32_t sent, int kind)
{
	int32_t		i;

	for (i = 0; i < d->events.n; i++)
		if (d->events.v[i].at.sent == sent &&
			(kind < 0 ||
			 strcmp(ng_kind(d->events.v[i].event.kind)->family, ng_kind(kind)->family) == 0))
			return true;
	return false;
}

static void
show_sentence(const NgDoc *d, const char *id, int32_t sent, const NgFrame *f)
{
	NgSpan		at = {d->sents.v[sent].from, d->sents.v[sent].to, 0, sent};
	NgSpan		trigger = {f->from, f->to, 0, sent};
	size_t		n,
				m;
	const char *words = ng_span_text(d, at, &n);
	const char *which = ng_span_text(d, trigger, &m);

	printf("%s\t%s\t%.*s\t%.*s\n", id, ng_kind(f->kind)->name, (int) m, which, (int) n, words);
}

/*
 * Triggers of events proper: what is only wished for, denied or named as an occasion need not
 * give a row.
 */
static void
count_triggers(NgDoc *d, const char *id)
{
	NgFrames	fs;
	int32_t		s,
				i;

	memset(&fs, 0, sizeof(fs));
	for (s = 0; s < d->sents.n; s++)
	{
		const NgBlock *b = &d->blocks.v[d->sents.v[s].block];
		bool		any = false;

		if (!b->is_main || b->kind == NG_BLOCK_TITLE || b->kind == NG_BLOCK_SUBHEAD)
			continue;
		sentences++;
		ng_frames(d, s, &fs);
		for (i = 0; i < fs.f.n; i++)
		{
			const NgFrame *f = &fs.f.v[i];
			bool		silent;

			if (f->kind < 0 || f->cls == NG_TRIGGER_OBJECT || f->wished || f->nominal ||
				f->modality != NG_ASSERTED || ng_is_act(f))
				continue;
			any = true;
			silent = !told(d, s, f->kind);
			kinds[f->kind].triggers++;
			kinds[f->kind].silent += silent;
			if (silent && shown &&
				(strcmp(shown, "any") == 0 || strcmp(shown, ng_kind(f->kind)->name) == 0))
				show_sentence(d, id, s, f);
		}
		with_trigger += any;
		without_row += any && !told(d, s, -1);
	}
}

static void
take(const char *id, const char *text, size_t nbytes, bool has_published, int64_t published)
{
	NgArena		arena;
	NgDoc	   *d;
	int32_t		i;

	ng_arena_init(&arena, &heap);
	d = ng_parse(&arena, text, nbytes, has_published, published);
	pages++;
	count_dates(d);
	for (i = 0; i < d->events.n; i++)
		count_event(&d->events.v[i]);
	count_triggers(d, id);
	free(d->toks.v);
	free(d->merged.v);
	ng_arena_free(&arena);
}

/* ---- the tables ---- */

static void
print_tally(const char *name, const Tally *k)
{
	int			t;

	printf("%-26s %6ld", name, k->rows);
	for (t = 0; t <= NG_TIER_RELATED; t++)
		printf(" %6ld", k->tier[t]);
	printf(" %6ld %6ld %6ld %6ld %6ld\n", k->undated, k->anchored, k->partyless, k->triggers,
		   k->silent);
}

static void
print_kinds(void)
{
	Tally		all = {.rows = 0};
	int			i,
				t;

	printf("%-26s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s\n", "kind", "rows", "core", "act",
		   "back", "contxt", "future", "relatd", "undatd", "about", "noprty", "trigg", "silent");
	for (i = 0; i < ng_kind_count(); i++)
	{
		const Tally *k = &kinds[i];

		if (k->rows || k->triggers)
			print_tally(ng_kind(i)->name, k);
		all.rows += k->rows;
		all.undated += k->undated;
		all.anchored += k->anchored;
		all.partyless += k->partyless;
		all.triggers += k->triggers;
		all.silent += k->silent;
		for (t = 0; t <= NG_TIER_RELATED; t++)
			all.tier[t] += k->tier[t];
	}
	print_tally("all", &all);
}

int
main(int argc, char **argv)
{
	if (argc > 2 && strcmp(argv[1], "-s") == 0)
	{
		shown = argv[2];
		argv += 2;
		argc -= 2;
	}
	if (argc < 2)
	{
		fputs("usage: ngyield [-s KIND] (-l LOAD.tsv | FILE...)\n", stderr);
		return 2;
	}
	kinds = must(calloc((size_t) ng_kind_count(), sizeof(Tally)));
	take_pages(argc - 1, argv + 1, take);
	if (!shown)
	{
		print_kinds();
		printf("\npages                          %6ld\n", pages);
		printf("dates in the text              %6ld\n", dates);
		printf("  of no known day              %6ld\n", open_day);
		printf("  vague words                  %6ld\n", vague);
		printf("sentences of the text          %6ld\n", sentences);
		printf("  with a trigger of an event   %6ld\n", with_trigger);
		printf("  of these without any row     %6ld\n", without_row);
	}
	free(kinds);
	return 0;
}
