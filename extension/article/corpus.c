/* corpus.c: a parsed article as the rows of a corpus. */
#include <stdlib.h>
#include <string.h>

#include "../event/link.h"
#include "columns.h"
#include "corpus.h"

#define PLACE "block", "line", "sentence", "start_char", "verbatim"

static const char *const article_columns[] = {
	"title", "lead", "author", "section", "page_source", "page_url", "page_published_at",
	"published_precision"
};
static const char *const event_columns[] = {
	"event_no", "event", "kind", "tier", "level", "modality", "date_from", "date_to",
	"date_precision", "place", "place_country", "link_block", "link_name", PLACE, "evidence",
	"rule", "confidence", "is_main"
};
static const char *const event_party_columns[] = {
	"event_no", "party_no", "side", "country", "organization", "certain"
};
static const char *const event_forum_columns[] = {
	"event_no", "forum_no", "forum", "ordinal"
};
static const char *const event_dyad_columns[] = {
	"event_no", "country_a", "country_b", "month", "family", "reports"
};
static const char *const person_columns[] = {
	"person_no", "name", "role", "office", "organization", "country", "mentions", PLACE,
	"is_main"
};
static const char *const participant_columns[] = {
	"participant_no", "event_no", "person_no", "role", "name", "office", "country", PLACE,
	"is_main"
};
static const char *const commitment_columns[] = {
	"commitment_no", "event_no", "kind", "target_value", "target_unit", "target_currency",
	"due_from", "due_to", "stated_on", PLACE, "is_main"
};
static const char *const commitment_party_columns[] = {
	"commitment_no", "party_no", "side", "country"
};
static const char *const commitment_area_columns[] = {
	"commitment_no", "area_no", "area"
};
static const char *const figure_columns[] = {
	"figure_no", "area", "country_a", "country_b", "indicator", "value", "value_high", "unit",
	"currency", "per", "comparator", "status", "date_from", "date_to", "change_pct",
	"change_base", PLACE, "is_main"
};
static const char *const figure_subject_columns[] = {
	"figure_no", "subject_no", "country"
};
static const char *const forum_session_columns[] = {
	"session_no", "forum", "ordinal", "kind", "mentions", PLACE, "is_main"
};
static const char *const unresolved_date_columns[] = {
	"date_no", "timex_type", "value", "status", PLACE, "is_main"
};

#define TABLE(name) {#name, name##_columns, sizeof(name##_columns) / sizeof(char *)}

const NgCorpusTable ng_corpus_tables[NG_CORPUS_COUNT] = {
	[NG_CORPUS_ARTICLE] = TABLE(article),
	[NG_CORPUS_EVENT] = TABLE(event),
	[NG_CORPUS_EVENT_PARTY] = TABLE(event_party),
	[NG_CORPUS_EVENT_FORUM] = TABLE(event_forum),
	[NG_CORPUS_EVENT_DYAD] = TABLE(event_dyad),
	[NG_CORPUS_PERSON] = TABLE(person),
	[NG_CORPUS_PARTICIPANT] = TABLE(participant),
	[NG_CORPUS_COMMITMENT] = TABLE(commitment),
	[NG_CORPUS_COMMITMENT_PARTY] = TABLE(commitment_party),
	[NG_CORPUS_COMMITMENT_AREA] = TABLE(commitment_area),
	[NG_CORPUS_FIGURE] = TABLE(figure),
	[NG_CORPUS_FIGURE_SUBJECT] = TABLE(figure_subject),
	[NG_CORPUS_FORUM_SESSION] = TABLE(forum_session),
	[NG_CORPUS_UNRESOLVED_DATE] = TABLE(unresolved_date),
};

/* ---- what all tables share ---- */

typedef struct Maker
{
	const NgDoc *d;
	NgArena    *scratch;
	NgCorpusSink sink;
	void	   *arg;
	NgCell		from[NG_MAX_COLUMNS];	/* a row of the article function */
	NgCell		row[NG_CORPUS_MAX_COLUMNS];
	NgRow		out;			/* of row */
} Maker;

/* A cell of the row that take() has taken of that table. */
#define FROM(table, column) (&m->from[NG_AT_##table##_##column])

static void
put_country(NgRow *r, NgCountry c)
{
	ng_put_text(r, c == NG_NO_COUNTRY ? NULL : ng_country_alpha3(c));
}

/* NULL for what is no day: unknown, or open. */
static void
put_day(NgRow *r, int32_t day)
{
	bool		none = day == NG_DAY_UNKNOWN || day == NG_DAY_PAST || day == NG_DAY_FUTURE;

	ng_put(r, NG_CELL_DAY, none)->u.i = day;
}

/* First and last day of a cell of days. */
static void
put_days(NgRow *r, const NgCell *c)
{
	put_day(r, c->isnull ? NG_DAY_UNKNOWN : c->u.days.from);
	put_day(r, c->isnull ? NG_DAY_UNKNOWN : c->u.days.to);
}

/*
 * A number that fits numeric(whole + 6, 6); NULL for a larger one, whose words the row has in any
 * case.
 */
static void
put_number(NgRow *r, const NgCell *c, size_t whole)
{
	const char *point = c->isnull ? NULL : memchr(c->u.text.s, '.', c->u.text.n);
	size_t		before = c->isnull ? 0 : point ? (size_t) (point - c->u.text.s) : c->u.text.n;
	NgCell	   *out = ng_put(r, NG_CELL_NUMERIC, c->isnull || before > whole);

	out->u.text = c->u.text;
	if (point && c->u.text.n > before + 7)
		out->u.text.n = before + 7;
}

/* The five cells that every table of mentions has: where the words stand. */
static void
put_place(NgRow *r, const NgCell *from)
{
	int			i;

	for (i = 0; i < NG_PLACE_COUNT; i++)
		ng_put_cell(r, &from[i]);
}

static void
end_row(Maker *m, NgCorpusTableId table)
{
	m->sink(m->arg, table, m->row);
	m->out.next = m->row;
}

/* Row i of an article function into m->from; false if the item is none. */
static bool
take(Maker *m, NgTableId table, int32_t i)
{
	NG_CHECK_EVERY(m->scratch, i);
	return ng_tables[table].fill(m->d, i, m->from, m->scratch);
}

/* ---- tables ---- */

static void
make_article(Maker *m)
{
	NgRow	   *r = &m->out;

	take(m, NG_TABLE_METADATA, 0);
	ng_put_cell(r, FROM(metadata, title));
	ng_put_cell(r, FROM(metadata, lead));
	ng_put_cell(r, FROM(metadata, author));
	ng_put_cell(r, FROM(metadata, section));
	ng_put_cell(r, FROM(metadata, source));
	ng_put_cell(r, FROM(metadata, url));
	ng_put_cell(r, FROM(metadata, published_at));
	ng_put_cell(r, FROM(metadata, published_precision));
	end_row(m, NG_CORPUS_ARTICLE);
}

/* Does the event count? Those of link blurbs are events of other articles. */
static bool
linked(const Maker *m, int32_t i)
{
	return m->d->events.v[i].tier != NG_TIER_RELATED;
}

static void
make_events(Maker *m)
{
	NgRow	   *r = &m->out;
	int32_t		n = ng_tables[NG_TABLE_EVENTS].items(m->d),
				name,
				i,
				from,
				to;

	for (i = 0; i < n; i++)
	{
		const NgEvent *e;
		bool		links;

		if (!take(m, NG_TABLE_EVENTS, i))
			continue;
		e = FROM(events, event)->u.event;
		ng_date_days(&e->date, &from, &to);
		ng_put_cell(r, FROM(events, event_no));
		ng_put_cell(r, FROM(events, event));
		ng_put_text(r, ng_kind(e->kind)->name);
		ng_put_cell(r, FROM(events, tier));
		ng_put_text(r, ng_level_name((NgLevel) e->level));
		ng_put_text(r, ng_modality_name((NgModality) e->modality));
		put_day(r, from);
		put_day(r, to);
		ng_put_text(r, ng_date_precision(&e->date));
		ng_put_text(r, e->place);
		put_country(r, e->place_country);
		links = linked(m, i) && ng_event_links(e);
		ng_put_int_if(r, links, ng_event_block(e));
		name = links ? ng_event_name_block(e) : 0;
		ng_put_int_if(r, name != 0, name);
		put_place(r, m->from);
		ng_put_cell(r, FROM(events, evidence));
		ng_put_cell(r, FROM(events, rule));
		ng_put_cell(r, FROM(events, confidence));
		ng_put_cell(r, FROM(events, is_main));
		end_row(m, NG_CORPUS_EVENT);
	}
}

static void
make_side(Maker *m, int32_t event_no, const NgParty *p, int32_t n, const char *side, int32_t *no)
{
	NgRow	   *r = &m->out;
	int32_t		i;

	for (i = 0; i < n; i++)
	{
		ng_put_int(r, event_no);
		ng_put_int(r, ++*no);
		ng_put_text(r, side);
		put_country(r, p[i].country);
		ng_put_text(r, p[i].country ? NULL : p[i].org);
		ng_put_bool(r, !p[i].uncertain);
		end_row(m, NG_CORPUS_EVENT_PARTY);
	}
}

/* Pairs of countries of an event that happened in a month that is known. */
static void
make_dyads(Maker *m, int32_t event_no, const NgEvent *e)
{
	NgRow	   *r = &m->out;
	NgCountry  *c;
	int32_t		from,
				to;
	int			year,
				month,
				day,
				n,
				i,
				j;

	ng_date_days(&e->date, &from, &to);
	if (e->modality != NG_ASSERTED || from <= NG_DAY_PAST || to == NG_DAY_FUTURE || to - from > 31)
		return;
	ng_day_fields(from, &year, &month, &day);
	c = ng_event_countries(e, m->scratch, &n);
	/* sorted, but one that is on both sides is there twice */
	for (i = 0; i < n; i++)
		for (j = i + 1; j < n; j++)
		{
			if (c[j] == c[j - 1] || (i > 0 && c[i] == c[i - 1]))
				continue;
			ng_put_int(r, event_no);
			put_country(r, c[i]);
			put_country(r, c[j]);
			put_day(r, from - day + 1);
			ng_put_text(r, ng_kind(e->kind)->family);
			ng_put_int(r, 1);
			end_row(m, NG_CORPUS_EVENT_DYAD);
		}
}

static void
make_event_lists(Maker *m)
{
	NgRow	   *r = &m->out;
	int32_t		i,
				k,
				no;

	for (i = 0; i < m->d->events.n; i++)
	{
		const NgEvent *e = &m->d->events.v[i].event;

		no = 0;
		make_side(m, i + 1, e->actors, e->nactors, "actor", &no);
		make_side(m, i + 1, e->recipients, e->nrecipients, "recipient", &no);
		for (k = 0; k < e->nforums; k++)
		{
			ng_put_int(r, i + 1);
			ng_put_int(r, k + 1);
			ng_put_text(r, e->forums[k].name);
			ng_put_int_if(r, e->forums[k].ordinal > 0, e->forums[k].ordinal);
			end_row(m, NG_CORPUS_EVENT_FORUM);
		}
		if (linked(m, i))
			make_dyads(m, i + 1, e);
	}
}

/*
 * One row a person, where the first mention stands; one in the article itself comes before any
 * outside it.
 */
static void
make_persons(Maker *m)
{
	NgRow	   *r = &m->out;
	const NgDoc *d = m->d;
	size_t		bytes = sizeof(int32_t) * (size_t) (d->persons.n + 1);
	int32_t    *first = ng_alloc0(m->scratch, bytes);
	int32_t    *mentions = ng_alloc0(m->scratch, bytes);
	bool	   *is_main = ng_alloc0(m->scratch, (size_t) (d->persons.n + 1));
	int32_t		n = ng_tables[NG_TABLE_PERSONS].items(d),
				i;

	for (i = 0; i < n; i++)
		if (take(m, NG_TABLE_PERSONS, i))
		{
			int32_t		person = FROM(persons, person)->u.i - 1;

			if (mentions[person]++ == 0 || (FROM(persons, is_main)->u.b && !is_main[person]))
			{
				first[person] = i;
				is_main[person] = FROM(persons, is_main)->u.b;
			}
		}
	for (i = 0; i < d->persons.n; i++)
		if (mentions[i] > 0 && take(m, NG_TABLE_PERSONS, first[i]))
		{
			const NgPerson *p = &d->persons.v[i];

			ng_put_int(r, i + 1);
			ng_put_cell(r, FROM(persons, name));
			ng_put_cell(r, FROM(persons, role));
			ng_put_text(r, p->office);
			ng_put_text(r, p->organization);
			put_country(r, p->country);
			ng_put_int(r, mentions[i]);
			put_place(r, m->from);
			ng_put_cell(r, FROM(persons, is_main));
			end_row(m, NG_CORPUS_PERSON);
		}
}

/* A name and its number, for search. */
typedef struct Name
{
	const char *name;
	int32_t		no;
} Name;

static int
compare_names(const void *x, const void *y)
{
	const Name *a = x,
			   *b = y;
	int			c = strcmp(a->name, b->name);

	return c ? c : (a->no > b->no) - (a->no < b->no);
}

/* Number of the first person of that name, 0 if there is none. */
static int32_t
person_of(const Name *names, int32_t n, const char *name)
{
	int32_t		from = 0,
				to = n;

	while (from < to)
	{
		int32_t		middle = from + (to - from) / 2;

		if (strcmp(names[middle].name, name) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from < n && strcmp(names[from].name, name) == 0 ? names[from].no : 0;
}

static void
make_participants(Maker *m)
{
	NgRow	   *r = &m->out;
	const NgDoc *d = m->d;
	Name	   *names = ng_alloc(m->scratch, sizeof(Name) * (size_t) (d->persons.n + 1));
	int32_t		n = ng_tables[NG_TABLE_PARTICIPANTS].items(d),
				nnames = 0,
				no = 0,
				i;

	for (i = 0; i < d->persons.n; i++)
		if (d->persons.v[i].name)
			names[nnames++] = (Name) {d->persons.v[i].name, i + 1};
	qsort(names, (size_t) nnames, sizeof(Name), compare_names);
	for (i = 0; i < n; i++)
	{
		const char *name = d->participants.v[i].name;
		int32_t		person = name ? person_of(names, nnames, name) : 0;

		if (!take(m, NG_TABLE_PARTICIPANTS, i))
			continue;
		ng_put_int(r, ++no);
		ng_put_cell(r, FROM(participants, event_no));
		ng_put_int_if(r, person > 0, person);
		ng_put_cell(r, FROM(participants, role));
		ng_put_cell(r, FROM(participants, name));
		ng_put_cell(r, FROM(participants, office));
		put_country(r, d->participants.v[i].country);
		put_place(r, m->from);
		ng_put_cell(r, FROM(participants, is_main));
		end_row(m, NG_CORPUS_PARTICIPANT);
	}
}

/* The day on which it was said: that of its event if it is one day, else that of the page. */
static int32_t
stated_on(const NgDoc *d, const NgCommitment *c)
{
	int32_t		from,
				to;

	if (c->event >= 0)
	{
		ng_date_days(&d->events.v[c->event].event.date, &from, &to);
		if (from == to && from != NG_DAY_UNKNOWN)
			return from;
	}
	return d->meta.published_day;
}

static void
make_commitments(Maker *m)
{
	NgRow	   *r = &m->out;
	int32_t		n = ng_tables[NG_TABLE_COMMITMENTS].items(m->d),
				no = 0,
				i,
				k;

	for (i = 0; i < n; i++)
	{
		const NgCommitment *c = &m->d->commitments.v[i];

		if (!take(m, NG_TABLE_COMMITMENTS, i))
			continue;
		ng_put_int(r, ++no);
		ng_put_cell(r, FROM(commitments, event_no));
		ng_put_cell(r, FROM(commitments, kind));
		put_number(r, FROM(commitments, target_value), 18);
		ng_put_cell(r, FROM(commitments, target_unit));
		ng_put_cell(r, FROM(commitments, target_currency));
		put_days(r, FROM(commitments, due));
		put_day(r, stated_on(m->d, c));
		put_place(r, m->from);
		ng_put_cell(r, FROM(commitments, is_main));
		end_row(m, NG_CORPUS_COMMITMENT);
		for (k = 0; k < c->nactors + c->naddressees; k++)
		{
			ng_put_int(r, no);
			ng_put_int(r, k + 1);
			ng_put_text(r, k < c->nactors ? "actor" : "addressee");
			put_country(r, k < c->nactors ? c->actors[k] : c->addressees[k - c->nactors]);
			end_row(m, NG_CORPUS_COMMITMENT_PARTY);
		}
		for (k = 0; k < c->narea; k++)
		{
			ng_put_int(r, no);
			ng_put_int(r, k + 1);
			ng_put_text(r, c->area[k]);
			end_row(m, NG_CORPUS_COMMITMENT_AREA);
		}
	}
}

/* By NgIndicatorClass. */
static const char *const measures[] = {NULL,	 "trade", "investment", "aid",
									   "growth", "share", "people",		"other"};

static void
make_figures(Maker *m)
{
	NgRow	   *r = &m->out;
	int32_t		n = ng_tables[NG_TABLE_FIGURES].items(m->d),
				no = 0,
				i,
				k;

	for (i = 0; i < n; i++)
	{
		const NgFigure *f = &m->d->figures.v[i];
		bool		pair = f->nsubject == 2;

		if (!take(m, NG_TABLE_FIGURES, i))
			continue;
		ng_put_int(r, ++no);
		ng_put_text(r, measures[f->measure]);
		put_country(r, pair ? f->subject[0] : NG_NO_COUNTRY);
		put_country(r, pair ? f->subject[1] : NG_NO_COUNTRY);
		ng_put_cell(r, FROM(figures, indicator));
		put_number(r, FROM(figures, value), 18);
		put_number(r, FROM(figures, value_high), 18);
		ng_put_cell(r, FROM(figures, unit));
		ng_put_cell(r, FROM(figures, currency));
		ng_put_cell(r, FROM(figures, per));
		ng_put_cell(r, FROM(figures, comparator));
		ng_put_cell(r, FROM(figures, status));
		put_days(r, FROM(figures, during));
		put_number(r, FROM(figures, change_pct), 7);
		ng_put_cell(r, FROM(figures, change_base));
		put_place(r, m->from);
		ng_put_cell(r, FROM(figures, is_main));
		end_row(m, NG_CORPUS_FIGURE);
		for (k = 0; k < f->nsubject; k++)
		{
			ng_put_int(r, no);
			ng_put_int(r, k + 1);
			put_country(r, f->subject[k]);
			end_row(m, NG_CORPUS_FIGURE_SUBJECT);
		}
	}
}

/* A mention of a forum, for gathering those of one session. */
typedef struct Mention
{
	const char *forum;
	int32_t		ordinal,
				item,			/* the first is the session's */
				count;
	bool		is_main;
} Mention;

static int
compare_mentions(const void *x, const void *y)
{
	const Mention *a = x,
			   *b = y;
	int			c = strcmp(a->forum, b->forum);

	if (c == 0)
		c = (a->ordinal > b->ordinal) - (a->ordinal < b->ordinal);
	return c ? c : (a->item > b->item) - (a->item < b->item);
}

static int
compare_items(const void *x, const void *y)
{
	const Mention *a = x,
			   *b = y;

	return (a->item > b->item) - (a->item < b->item);
}

/* One row a session (or a forum without a number), with its place as that of a person. */
static void
make_sessions(Maker *m)
{
	NgRow	   *r = &m->out;
	const NgDoc *d = m->d;
	int32_t		n = ng_tables[NG_TABLE_FORUMS].items(d),
				count = 0,
				sessions = 0,
				i;
	Mention    *v = ng_alloc(m->scratch, sizeof(Mention) * (size_t) (n + 1));

	for (i = 0; i < n; i++)
		if (take(m, NG_TABLE_FORUMS, i) && d->forums.v[i].canonical)
			v[count++] = (Mention) {d->forums.v[i].canonical, d->forums.v[i].ordinal, i, 1,
									FROM(forums, is_main)->u.b};
	qsort(v, (size_t) count, sizeof(Mention), compare_mentions);
	for (i = 0; i < count; i++)
	{
		Mention    *last = &v[sessions - 1];

		if (sessions == 0 || strcmp(last->forum, v[i].forum) != 0 || last->ordinal != v[i].ordinal)
		{
			v[sessions++] = v[i];
			continue;
		}
		last->count++;
		if (v[i].is_main && !last->is_main)
		{
			last->item = v[i].item;
			last->is_main = true;
		}
	}
	qsort(v, (size_t) sessions, sizeof(Mention), compare_items);
	for (i = 0; i < sessions; i++)
	{
		take(m, NG_TABLE_FORUMS, v[i].item);
		ng_put_int(r, i + 1);
		ng_put_cell(r, FROM(forums, forum));
		ng_put_cell(r, FROM(forums, ordinal));
		ng_put_cell(r, FROM(forums, kind));
		ng_put_int(r, v[i].count);
		put_place(r, m->from);
		ng_put_cell(r, FROM(forums, is_main));
		end_row(m, NG_CORPUS_FORUM_SESSION);
	}
}

/*
 * Dates and times that no day could be found for.  Durations and sets have none,
 * nor do words that name no time of their own ("thời gian tới": FUTURE_REF).
 */
static void
make_unresolved_dates(Maker *m)
{
	NgRow	   *r = &m->out;
	int32_t		n = ng_tables[NG_TABLE_DATES].items(m->d),
				no = 0,
				i;

	for (i = 0; i < n; i++)
	{
		const NgDateMention *t = &m->d->dates.v[i];

		if ((t->type != NG_TIMEX_DATE && t->type != NG_TIMEX_TIME) ||
			!take(m, NG_TABLE_DATES, i) || !FROM(dates, during)->isnull ||
			(t->value && strstr(t->value, "_REF")))
			continue;
		ng_put_int(r, ++no);
		ng_put_cell(r, FROM(dates, timex_type));
		ng_put_cell(r, FROM(dates, value));
		ng_put_cell(r, FROM(dates, status));
		put_place(r, m->from);
		ng_put_cell(r, FROM(dates, is_main));
		end_row(m, NG_CORPUS_UNRESOLVED_DATE);
	}
}

void
ng_corpus_rows(const NgDoc *d, NgArena *scratch, NgCorpusSink sink, void *arg)
{
	Maker		m = {.d = d,.scratch = scratch,.sink = sink,.arg = arg};

	m.out = (NgRow) {m.row, d};
	make_article(&m);
	make_events(&m);
	make_event_lists(&m);
	make_persons(&m);
	make_participants(&m);
	make_commitments(&m);
	make_figures(&m);
	make_sessions(&m);
	make_unresolved_dates(&m);
}
