/* rows.c: what each article_* function returns, cell by cell. */
#include <string.h>

#include "explain.h"
#include "rows.h"

/* ---- spelling of codes ---- */

static const char *const block_kinds[] = {
	"breadcrumb", "timestamp", "title", "lead", "body", "subhead",
	"caption", "alt", "byline", "source", "url",
	"related_title", "related_blurb", "section_head", "media", "ui"
};
static const char *const timex_types[] = {"DATE", "TIME", "DURATION", "SET"};
static const char *const timex_mods[] = {NULL, "START", "MID", "END", "APPROX"};
static const char *const date_statuses[] = {"explicit", "from_publication", "inferred", "relative"};
static const char *const person_roles[] = {
	"participant", "speaker", "author", "photographer", "translator", "place_component"
};
static const char *const tiers[] = {"core", "act", "background", "context", "future", "related"};
static const char *const forum_kinds[] = {
	[NG_FORUM_ORGANIZATION] = "organization",
	[NG_FORUM_MECHANISM] = "mechanism",
	[NG_FORUM_SUMMIT] = "summit",
	[NG_FORUM_AGREEMENT] = "agreement"
};

/* ---- writing cells: each call fills the next one ---- */

typedef struct Row
{
	NgCell	   *next;
	const NgDoc *d;
} Row;

static NgCell *
put(Row *r, NgCellType type, bool isnull)
{
	NgCell	   *c = r->next++;

	c->type = (uint8_t) type;
	c->isnull = isnull;
	return c;
}

static void
put_int(Row *r, int32_t v)
{
	put(r, NG_CELL_INT, false)->u.i = v;
}

/* NULL unless the condition holds */
static void
put_int_if(Row *r, bool known, int32_t v)
{
	put(r, NG_CELL_INT, !known)->u.i = v;
}

static void
put_bool(Row *r, bool v)
{
	put(r, NG_CELL_BOOL, false)->u.b = v;
}

static void
put_bytes(Row *r, NgCellType type, const char *s, size_t n)
{
	NgCell	   *c = put(r, type, s == NULL);

	c->u.text.s = s;
	c->u.text.n = n;
}

static void
put_text(Row *r, const char *s)
{
	put_bytes(r, NG_CELL_TEXT, s, s ? strlen(s) : 0);
}

static void
put_numeric(Row *r, const char *s)
{
	put_bytes(r, NG_CELL_NUMERIC, s, s ? strlen(s) : 0);
}

/* The words of a span; NULL when it is empty. */
static void
put_span(Row *r, NgSpan s)
{
	size_t		n;
	const char *p = ng_span_text(r->d, s, &n);

	put_bytes(r, NG_CELL_TEXT, n ? p : NULL, n);
}

/* NULL when unknown; what ends before it begins is no range, and must not become an error. */
static void
put_days(Row *r, int32_t from, int32_t to)
{
	NgCell	   *c = put(r, NG_CELL_DATERANGE,
						from == NG_DAY_UNKNOWN || to == NG_DAY_UNKNOWN || from > to);

	c->u.days.from = from;
	c->u.days.to = to;
}

static void
put_country(Row *r, NgCountry country)
{
	put(r, NG_CELL_COUNTRY, country == NG_NO_COUNTRY)->u.country = country;
}

static void
put_countries(Row *r, const NgCountry *v, int32_t n)
{
	NgCell	   *c = put(r, NG_CELL_COUNTRIES, n == 0);

	c->u.countries.v = v;
	c->u.countries.n = n;
}

static void
put_texts(Row *r, char *const *v, int32_t n)
{
	NgCell	   *c = put(r, NG_CELL_TEXTS, n == 0);

	c->u.texts.v = v;
	c->u.texts.n = n;
}

/* ---- the columns that tables share ---- */

#define PLACE_COLUMNS \
	{"block", NG_CELL_INT}, {"line", NG_CELL_INT}, {"sentence", NG_CELL_INT}, \
	{"start_char", NG_CELL_INT}, {"verbatim", NG_CELL_TEXT}

static void
put_start(Row *r, NgSpan at)
{
	put_int(r, at.from < r->d->toks.n ? (int32_t) ng_tok_chr(r->d, at.from) + 1 : 1);
}

static Row
row_at(const NgDoc *d, NgCell *cells, NgSpan at)
{
	Row			r = {cells, d};

	put_int_if(&r, at.block >= 0, at.block + 1);
	put_int_if(&r, at.block >= 0, at.block >= 0 ? d->blocks.v[at.block].line : 0);
	put_int_if(&r, at.sent >= 0, at.sent + 1);
	put_start(&r, at);
	put_span(&r, at);
	return r;
}

/* The words stand there twice for the page, once for the reader: the title below has the row. */
static bool
said_below(const NgDoc *d, NgSpan at)
{
	return at.block >= 0 && d->blocks.v[at.block].twin;
}

/* ---- one pair of functions a table ---- */

#define ITEMS(name, vector) \
	static int32_t name##_items(const NgDoc *d) { return d->vector.n; }

static const NgColumn blocks_columns[] = {
	{"block", NG_CELL_INT}, {"line", NG_CELL_INT}, {"start_char", NG_CELL_INT},
	{"verbatim", NG_CELL_TEXT},
	{"kind", NG_CELL_TEXT}, {"is_main", NG_CELL_BOOL}
};

ITEMS(blocks, blocks)

static bool
blocks_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgBlock *b = &d->blocks.v[i];
	Row			r = {cells, d};
	NgSpan		at = {b->from, b->to, i, -1};

	put_int(&r, i + 1);
	put_int(&r, b->line);
	put_start(&r, at);
	put_span(&r, at);
	put_text(&r, block_kinds[b->kind]);
	put_bool(&r, b->is_main);
	return true;
}

static const NgColumn metadata_columns[] = {
	{"title", NG_CELL_TEXT}, {"published_at", NG_CELL_TIMESTAMPTZ},
	{"published_precision", NG_CELL_TEXT},
	{"published_evidence", NG_CELL_TEXT}, {"lead", NG_CELL_TEXT}, {"body", NG_CELL_TEXT},
	{"author", NG_CELL_TEXT}, {"source", NG_CELL_TEXT}, {"url", NG_CELL_TEXT},
	{"section", NG_CELL_TEXT}
};

static int32_t
metadata_items(const NgDoc *d)
{
	return 1;
}

/* The article's own paragraphs and subheads, one a line, without what stands between them. */
static void
put_body(Row *r, NgArena *scratch)
{
	const NgDoc *d = r->d;
	size_t		total = 0,
				n;
	char	   *body,
			   *p;
	int32_t		i;

#define IN_BODY(b) ((b)->is_main && ((b)->kind == NG_BLOCK_BODY || (b)->kind == NG_BLOCK_SUBHEAD))
	for (i = 0; i < d->blocks.n; i++)
		if (IN_BODY(&d->blocks.v[i]))
		{
			ng_span_text(d, (NgSpan) {d->blocks.v[i].from, d->blocks.v[i].to, i, -1}, &n);
			total += n + 1;
		}
	if (total == 0)
	{
		put_text(r, NULL);
		return;
	}
	body = p = ng_alloc(scratch, total);
	for (i = 0; i < d->blocks.n; i++)
		if (IN_BODY(&d->blocks.v[i]))
		{
			const char *s =
				ng_span_text(d, (NgSpan){d->blocks.v[i].from, d->blocks.v[i].to, i, -1}, &n);

			memcpy(p, s, n);
			p += n;
			*p++ = '\n';
		}
#undef IN_BODY
	put_bytes(r, NG_CELL_TEXT, body, total - 1);
}

static bool
metadata_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgMeta *m = &d->meta;
	Row			r = {cells, d};

	put_span(&r, m->title);
	put(&r, NG_CELL_TIMESTAMPTZ, !m->has_published)->u.seconds = m->published_utc;
	put_text(&r, m->published_precision);
	put_span(&r, m->published);
	put_span(&r, m->lead);
	put_body(&r, scratch);
	if (m->author_text)
		put_text(&r, m->author_text);
	else
		put_span(&r, m->author);
	if (m->source_text)
		put_text(&r, m->source_text);
	else
		put_span(&r, m->source);
	put_span(&r, m->url);
	put_span(&r, m->section);
	return true;
}

static const NgColumn sentences_columns[] = {
	PLACE_COLUMNS, {"is_main", NG_CELL_BOOL}
};

ITEMS(sentences, sents)

static bool
sentences_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgSent *s = &d->sents.v[i];
	NgSpan		at = {s->from, s->to, s->block, i};
	Row			r = row_at(d, cells, at);

	put_bool(&r, ng_is_main(d, at));
	return true;
}

static const NgColumn dates_columns[] = {
	PLACE_COLUMNS,
	{"timex_type", NG_CELL_TEXT}, {"value", NG_CELL_TEXT}, {"precision", NG_CELL_TEXT},
	{"mod", NG_CELL_TEXT},
	{"status", NG_CELL_TEXT}, {"during", NG_CELL_DATERANGE}, {"is_main", NG_CELL_BOOL}
};

ITEMS(dates, dates)

static bool
dates_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgDateMention *m = &d->dates.v[i];
	Row			r;

	if (said_below(d, m->at))
		return false;
	r = row_at(d, cells, m->at);
	put_text(&r, timex_types[m->type]);
	put_text(&r, m->value);
	put_text(&r, m->precision);
	put_text(&r, timex_mods[m->mod]);
	put_text(&r, date_statuses[m->status]);
	put_days(&r, m->day_from, m->day_to);
	put_bool(&r, ng_is_main(d, m->at));
	return true;
}

static const NgColumn figures_columns[] = {
	PLACE_COLUMNS,
	{"value", NG_CELL_NUMERIC}, {"value_high", NG_CELL_NUMERIC}, {"unit", NG_CELL_TEXT},
	{"currency", NG_CELL_TEXT},
	{"per", NG_CELL_TEXT}, {"comparator", NG_CELL_TEXT}, {"status", NG_CELL_TEXT},
	{"indicator", NG_CELL_TEXT},
	{"subject", NG_CELL_COUNTRIES}, {"during", NG_CELL_DATERANGE}, {"change_pct", NG_CELL_NUMERIC},
	{"change_base", NG_CELL_TEXT}, {"is_main", NG_CELL_BOOL}
};

ITEMS(figures, figures)

static bool
figures_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgFigure *f = &d->figures.v[i];
	Row			r;

	if (said_below(d, f->at))
		return false;
	r = row_at(d, cells, f->at);
	put_numeric(&r, f->value);
	put_numeric(&r, f->value_high);
	put_text(&r, f->unit);
	put_text(&r, f->currency);
	put_text(&r, f->per);
	put_text(&r, f->comparator);
	put_text(&r, f->status);
	put_text(&r, f->indicator);
	put_countries(&r, f->subject, f->nsubject);
	put_days(&r, f->day_from, f->day_to);
	put_numeric(&r, f->change_pct);
	put_text(&r, f->change_base);
	put_bool(&r, ng_is_main(d, f->at));
	return true;
}

static const NgColumn persons_columns[] = {
	PLACE_COLUMNS,
	{"person", NG_CELL_INT}, {"name", NG_CELL_TEXT}, {"office", NG_CELL_TEXT},
	{"organization", NG_CELL_TEXT},
	{"country", NG_CELL_COUNTRY}, {"role", NG_CELL_TEXT}, {"is_main", NG_CELL_BOOL}
};

ITEMS(entities, ents)

/* A mention that says less than others of the same person gets what they say. */
static bool
persons_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEntity *e = &d->ents.v[i];
	const NgPerson *p;
	Row			r;

	if (e->type != NG_ENT_PERSON || e->person < 0 || e->person >= d->persons.n ||
		said_below(d, e->at))
		return false;
	p = &d->persons.v[e->person];
	r = row_at(d, cells, ng_span(d, e->name.from, e->name.to));
	put_int(&r, e->person + 1);
	put_text(&r, p->name);
	put_text(&r, e->office ? e->office->text : p->office);
	put_text(&r, e->office && e->office->org ? e->office->org : p->organization);
	put_country(&r, e->ncountries == 1 ? e->countries[0] : p->country);
	put_text(&r, person_roles[e->role]);
	put_bool(&r, ng_is_main(d, e->at));
	return true;
}

ITEMS(forums, forums)

static const NgColumn forums_columns[] = {
	PLACE_COLUMNS,
	{"forum", NG_CELL_TEXT}, {"ordinal", NG_CELL_INT}, {"kind", NG_CELL_TEXT},
	{"is_main", NG_CELL_BOOL}
};

static bool
forums_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEntity *e = &d->forums.v[i];
	Row			r;
	int			cls;

	if (said_below(d, e->at))
		return false;
	cls = e->entry && e->entry->cat == NG_CAT_FORUM ? e->entry->cls : 0;
	r = row_at(d, cells, e->at);
	put_text(&r, e->canonical);
	put_int_if(&r, e->ordinal > 0, e->ordinal);
	put_text(&r,
			 cls < (int) (sizeof(forum_kinds) / sizeof(forum_kinds[0])) ? forum_kinds[cls] : NULL);
	put_bool(&r, ng_is_main(d, e->at));
	return true;
}

static const NgColumn places_columns[] = {
	PLACE_COLUMNS,
	{"place", NG_CELL_TEXT}, {"country", NG_CELL_COUNTRY}, {"is_main", NG_CELL_BOOL}
};

static bool
places_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEntity *e = &d->ents.v[i];
	Row			r;

	if (e->type != NG_ENT_PLACE || said_below(d, e->at))
		return false;
	r = row_at(d, cells, e->at);
	put_text(&r, e->canonical);
	put_country(&r, e->ncountries ? e->countries[0] : NG_NO_COUNTRY);
	put_bool(&r, ng_is_main(d, e->at));
	return true;
}

static const NgColumn events_columns[] = {
	PLACE_COLUMNS,
	{"event_no", NG_CELL_INT}, {"event", NG_CELL_EVENT}, {"tier", NG_CELL_TEXT},
	{"evidence", NG_CELL_TEXT},
	{"rule", NG_CELL_TEXT}, {"confidence", NG_CELL_REAL}, {"is_main", NG_CELL_BOOL}
};

ITEMS(events, events)

/* The sentence that the span stands in, or its block. */
static void
put_evidence(Row *r, NgSpan at)
{
	const NgDoc *d = r->d;

	if (at.sent >= 0)
		put_span(r, (NgSpan) {d->sents.v[at.sent].from, d->sents.v[at.sent].to, at.block, at.sent});
	else if (at.block >= 0)
		put_span(r, (NgSpan) {d->blocks.v[at.block].from, d->blocks.v[at.block].to, at.block, -1});
	else
		put_text(r, NULL);
}

static bool
events_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEventRow *e = &d->events.v[i];
	Row			r = row_at(d, cells, e->at);

	put_int(&r, i + 1);
	put(&r, NG_CELL_EVENT, false)->u.event = &e->event;
	put_text(&r, tiers[e->tier]);
	put_evidence(&r, e->at);
	put_text(&r, e->rule);
	put(&r, NG_CELL_REAL, e->confidence < 0)->u.r = e->confidence;
	put_bool(&r, ng_is_main(d, e->at));
	return true;
}

static const NgColumn participants_columns[] = {
	PLACE_COLUMNS,
	{"event_no", NG_CELL_INT}, {"role", NG_CELL_TEXT}, {"name", NG_CELL_TEXT},
	{"office", NG_CELL_TEXT},
	{"country", NG_CELL_COUNTRY}, {"is_main", NG_CELL_BOOL}
};

ITEMS(participants, participants)

static bool
participants_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgParticipant *p = &d->participants.v[i];
	Row			r = row_at(d, cells, p->at);

	put_int(&r, p->event + 1);
	put_text(&r, p->role);
	put_text(&r, p->name);
	put_text(&r, p->office);
	put_country(&r, p->country);
	put_bool(&r, ng_is_main(d, p->at));
	return true;
}

static const NgColumn commitments_columns[] = {
	PLACE_COLUMNS,
	{"kind", NG_CELL_TEXT}, {"actors", NG_CELL_COUNTRIES}, {"addressees", NG_CELL_COUNTRIES},
	{"area", NG_CELL_TEXTS},
	{"target_value", NG_CELL_NUMERIC}, {"target_unit", NG_CELL_TEXT},
	{"target_currency", NG_CELL_TEXT},
	{"due", NG_CELL_DATERANGE}, {"event_no", NG_CELL_INT}, {"is_main", NG_CELL_BOOL}
};

ITEMS(commitments, commitments)

static bool
commitments_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgCommitment *c = &d->commitments.v[i];
	Row			r = row_at(d, cells, c->at);

	put_text(&r, c->kind);
	put_countries(&r, c->actors, c->nactors);
	put_countries(&r, c->addressees, c->naddressees);
	put_texts(&r, c->area, c->narea);
	put_numeric(&r, c->target_value);
	put_text(&r, c->target_unit);
	put_text(&r, c->target_currency);
	put_days(&r, c->due_from, c->due_to);
	put_int_if(&r, c->event >= 0, c->event + 1);
	put_bool(&r, ng_is_main(d, c->at));
	return true;
}

static const NgColumn captions_columns[] = {
	PLACE_COLUMNS,
	{"caption", NG_CELL_TEXT}, {"credit", NG_CELL_TEXT}, {"agency", NG_CELL_TEXT},
	{"photographer", NG_CELL_TEXT}
};

ITEMS(captions, captions)

static bool
captions_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgCaption *c = &d->captions.v[i];
	Row			r = row_at(d, cells, c->at);

	put_span(&r, c->caption);
	put_span(&r, c->credit);
	put_text(&r, c->agency);
	put_text(&r, c->photographer);
	return true;
}

static const NgColumn related_columns[] = {
	PLACE_COLUMNS, {"title", NG_CELL_TEXT}, {"blurb", NG_CELL_TEXT}
};

ITEMS(related, related)

static bool
related_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgRelated *l = &d->related.v[i];
	Row			r = row_at(d, cells, l->at);

	put_span(&r, l->title);
	put_span(&r, l->blurb);
	return true;
}

/* event_no, sentence and what made it: no place of its own beyond that of article_events */
static const NgColumn explain_columns[] = {
	{"event_no", NG_CELL_INT}, {"event", NG_CELL_EVENT}, {"tier", NG_CELL_TEXT},
	{"rule", NG_CELL_TEXT},
	{"confidence", NG_CELL_REAL}, {"sentence", NG_CELL_TEXT}, {"tokens", NG_CELL_TEXT},
	{"mentions", NG_CELL_TEXT},
	{"frame", NG_CELL_TEXT}
};

static bool
explain_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEventRow *e = &d->events.v[i];
	Row			r = {.d = d, .next = cells};

	put_int(&r, i + 1);
	put(&r, NG_CELL_EVENT, false)->u.event = &e->event;
	put_text(&r, tiers[e->tier]);
	put_text(&r, e->rule);
	put(&r, NG_CELL_REAL, e->confidence < 0)->u.r = e->confidence;
	put_evidence(&r, e->at);
	put_text(&r, ng_explain_tokens(d, e, scratch));
	put_text(&r, ng_explain_mentions(d, e, scratch));
	put_text(&r, ng_explain_frame(d, e, scratch));
	return true;
}

/* ---- the tables ---- */

#define TABLE(name, item, one)                                                                     \
	{                                                                                              \
		"article_" #name, #name, name##_columns, sizeof(name##_columns) / sizeof(NgColumn), one,   \
			item##_items, name##_fill                                                              \
	}

const NgTable ng_tables[NG_TABLE_COUNT] = {
	TABLE(blocks, blocks, false),
	TABLE(metadata, metadata, true),
	TABLE(sentences, sentences, false),
	TABLE(dates, dates, false),
	TABLE(figures, figures, false),
	TABLE(persons, entities, false),
	TABLE(forums, forums, false),
	TABLE(places, entities, false),
	TABLE(events, events, false),
	TABLE(participants, participants, false),
	TABLE(commitments, commitments, false),
	TABLE(captions, captions, false),
	TABLE(related, related, false),
};

const NgTable ng_table_explain = TABLE(explain, events, false);
