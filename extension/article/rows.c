/* rows.c: what each article_* function returns, cell by cell. */
#include <string.h>

#include "columns.h"
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

/* ---- cells that tables share ---- */

static void
put_numeric(NgRow *r, const char *s)
{
	ng_put_bytes(r, NG_CELL_NUMERIC, s, s ? strlen(s) : 0);
}

/* The words of a span; NULL when it is empty. */
static void
put_span(NgRow *r, NgSpan s)
{
	size_t		n;
	const char *p = ng_span_text(r->d, s, &n);

	ng_put_bytes(r, NG_CELL_TEXT, n ? p : NULL, n);
}

/* NULL when unknown; what ends before it begins is no range, and must not become an error. */
static void
put_days(NgRow *r, int32_t from, int32_t to)
{
	NgCell	   *c = ng_put(r, NG_CELL_DATERANGE,
						   from == NG_DAY_UNKNOWN || to == NG_DAY_UNKNOWN || from > to);

	c->u.days.from = from;
	c->u.days.to = to;
}

static void
put_country(NgRow *r, NgCountry country)
{
	ng_put(r, NG_CELL_COUNTRY, country == NG_NO_COUNTRY)->u.country = country;
}

static void
put_countries(NgRow *r, const NgCountry *v, int32_t n)
{
	NgCell	   *c = ng_put(r, NG_CELL_COUNTRIES, n == 0);

	c->u.countries.v = v;
	c->u.countries.n = n;
}

static void
put_texts(NgRow *r, char *const *v, int32_t n)
{
	NgCell	   *c = ng_put(r, NG_CELL_TEXTS, n == 0);

	c->u.texts.v = v;
	c->u.texts.n = n;
}

static void
put_start(NgRow *r, NgSpan at)
{
	ng_put_int(r, at.from < r->d->toks.n ? (int32_t) ng_tok_chr(r->d, at.from) + 1 : 1);
}

static NgRow
row_at(const NgDoc *d, NgCell *cells, NgSpan at)
{
	NgRow		r = {cells, d};

	ng_put_int_if(&r, at.block >= 0, at.block + 1);
	ng_put_int_if(&r, at.block >= 0, at.block >= 0 ? d->blocks.v[at.block].line : 0);
	ng_put_int_if(&r, at.sent >= 0, at.sent + 1);
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

ITEMS(blocks, blocks)

static bool
blocks_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgBlock *b = &d->blocks.v[i];
	NgRow		r = {cells, d};
	NgSpan		at = {b->from, b->to, i, -1};

	ng_put_int(&r, i + 1);
	ng_put_int(&r, b->line);
	put_start(&r, at);
	put_span(&r, at);
	ng_put_text(&r, block_kinds[b->kind]);
	ng_put_bool(&r, b->is_main);
	return true;
}

static int32_t
metadata_items(const NgDoc *d)
{
	return 1;
}

/* The article's own paragraphs and subheads, one a line, without what stands between them. */
static void
put_body(NgRow *r, NgArena *scratch)
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
		ng_put_text(r, NULL);
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
	ng_put_bytes(r, NG_CELL_TEXT, body, total - 1);
}

static bool
metadata_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgMeta *m = &d->meta;
	NgRow		r = {cells, d};

	put_span(&r, m->title);
	ng_put(&r, NG_CELL_TIMESTAMPTZ, !m->has_published)->u.seconds = m->published_utc;
	ng_put_text(&r, m->published_precision);
	put_span(&r, m->published);
	put_span(&r, m->lead);
	put_body(&r, scratch);
	if (m->author_text)
		ng_put_text(&r, m->author_text);
	else
		put_span(&r, m->author);
	if (m->source_text)
		ng_put_text(&r, m->source_text);
	else
		put_span(&r, m->source);
	put_span(&r, m->url);
	put_span(&r, m->section);
	return true;
}

ITEMS(sentences, sents)

static bool
sentences_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgSent *s = &d->sents.v[i];
	NgSpan		at = {s->from, s->to, s->block, i};
	NgRow		r = row_at(d, cells, at);

	ng_put_bool(&r, ng_is_main(d, at));
	return true;
}

ITEMS(dates, dates)

static bool
dates_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgDateMention *m = &d->dates.v[i];
	NgRow		r;

	if (said_below(d, m->at))
		return false;
	r = row_at(d, cells, m->at);
	ng_put_text(&r, timex_types[m->type]);
	ng_put_text(&r, m->value);
	ng_put_text(&r, m->precision);
	ng_put_text(&r, timex_mods[m->mod]);
	ng_put_text(&r, date_statuses[m->status]);
	put_days(&r, m->day_from, m->day_to);
	ng_put_bool(&r, ng_is_main(d, m->at));
	return true;
}

ITEMS(figures, figures)

static bool
figures_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgFigure *f = &d->figures.v[i];
	NgRow		r;

	if (said_below(d, f->at))
		return false;
	r = row_at(d, cells, f->at);
	put_numeric(&r, f->value);
	put_numeric(&r, f->value_high);
	ng_put_text(&r, f->unit);
	ng_put_text(&r, f->currency);
	ng_put_text(&r, f->per);
	ng_put_text(&r, f->comparator);
	ng_put_text(&r, f->status);
	ng_put_text(&r, f->indicator);
	put_countries(&r, f->subject, f->nsubject);
	put_days(&r, f->day_from, f->day_to);
	put_numeric(&r, f->change_pct);
	ng_put_text(&r, f->change_base);
	ng_put_bool(&r, ng_is_main(d, f->at));
	return true;
}

ITEMS(entities, ents)

/* A mention that says less than others of the same person gets what they say. */
static bool
persons_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEntity *e = &d->ents.v[i];
	const NgPerson *p;
	NgRow		r;

	if (e->type != NG_ENT_PERSON || e->person < 0 || e->person >= d->persons.n ||
		said_below(d, e->at))
		return false;
	p = &d->persons.v[e->person];
	r = row_at(d, cells, ng_span(d, e->name.from, e->name.to));
	ng_put_int(&r, e->person + 1);
	ng_put_text(&r, p->name);
	ng_put_text(&r, e->office ? e->office->text : p->office);
	ng_put_text(&r, e->office && e->office->org ? e->office->org : p->organization);
	put_country(&r, e->ncountries == 1 ? e->countries[0] : p->country);
	ng_put_text(&r, person_roles[e->role]);
	ng_put_bool(&r, ng_is_main(d, e->at));
	return true;
}

ITEMS(forums, forums)

static bool
forums_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEntity *e = &d->forums.v[i];
	NgRow		r;
	int			cls;

	if (said_below(d, e->at))
		return false;
	cls = e->entry && e->entry->cat == NG_CAT_FORUM ? e->entry->cls : 0;
	r = row_at(d, cells, e->at);
	ng_put_text(&r, e->canonical);
	ng_put_int_if(&r, e->ordinal > 0, e->ordinal);
	ng_put_text(&r,
			 cls < (int) (sizeof(forum_kinds) / sizeof(forum_kinds[0])) ? forum_kinds[cls] : NULL);
	ng_put_bool(&r, ng_is_main(d, e->at));
	return true;
}

static bool
places_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEntity *e = &d->ents.v[i];
	NgRow		r;

	if (e->type != NG_ENT_PLACE || said_below(d, e->at))
		return false;
	r = row_at(d, cells, e->at);
	ng_put_text(&r, e->canonical);
	put_country(&r, e->ncountries ? e->countries[0] : NG_NO_COUNTRY);
	ng_put_bool(&r, ng_is_main(d, e->at));
	return true;
}

ITEMS(events, events)

/* The sentence that the span stands in, or its block. */
static void
put_evidence(NgRow *r, NgSpan at)
{
	const NgDoc *d = r->d;

	if (at.sent >= 0)
		put_span(r, (NgSpan) {d->sents.v[at.sent].from, d->sents.v[at.sent].to, at.block, at.sent});
	else if (at.block >= 0)
		put_span(r, (NgSpan) {d->blocks.v[at.block].from, d->blocks.v[at.block].to, at.block, -1});
	else
		ng_put_text(r, NULL);
}

static bool
events_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEventRow *e = &d->events.v[i];
	NgRow		r = row_at(d, cells, e->at);

	ng_put_int(&r, i + 1);
	ng_put(&r, NG_CELL_EVENT, false)->u.event = &e->event;
	ng_put_text(&r, tiers[e->tier]);
	put_evidence(&r, e->at);
	ng_put_text(&r, e->rule);
	ng_put(&r, NG_CELL_REAL, e->confidence < 0)->u.r = e->confidence;
	ng_put_bool(&r, ng_is_main(d, e->at));
	return true;
}

ITEMS(participants, participants)

static bool
participants_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgParticipant *p = &d->participants.v[i];
	NgRow		r = row_at(d, cells, p->at);

	ng_put_int(&r, p->event + 1);
	ng_put_text(&r, p->role);
	ng_put_text(&r, p->name);
	ng_put_text(&r, p->office);
	put_country(&r, p->country);
	ng_put_bool(&r, ng_is_main(d, p->at));
	return true;
}

ITEMS(commitments, commitments)

static bool
commitments_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgCommitment *c = &d->commitments.v[i];
	NgRow		r = row_at(d, cells, c->at);

	ng_put_text(&r, c->kind);
	put_countries(&r, c->actors, c->nactors);
	put_countries(&r, c->addressees, c->naddressees);
	put_texts(&r, c->area, c->narea);
	put_numeric(&r, c->target_value);
	ng_put_text(&r, c->target_unit);
	ng_put_text(&r, c->target_currency);
	put_days(&r, c->due_from, c->due_to);
	ng_put_int_if(&r, c->event >= 0, c->event + 1);
	ng_put_bool(&r, ng_is_main(d, c->at));
	return true;
}

ITEMS(captions, captions)

static bool
captions_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgCaption *c = &d->captions.v[i];
	NgRow		r = row_at(d, cells, c->at);

	put_span(&r, c->caption);
	put_span(&r, c->credit);
	ng_put_text(&r, c->agency);
	ng_put_text(&r, c->photographer);
	return true;
}

ITEMS(related, related)

static bool
related_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgRelated *l = &d->related.v[i];
	NgRow		r = row_at(d, cells, l->at);

	put_span(&r, l->title);
	put_span(&r, l->blurb);
	return true;
}

static bool
explain_fill(const NgDoc *d, int32_t i, NgCell *cells, NgArena *scratch)
{
	const NgEventRow *e = &d->events.v[i];
	NgRow		r = {.d = d, .next = cells};

	ng_put_int(&r, i + 1);
	ng_put(&r, NG_CELL_EVENT, false)->u.event = &e->event;
	ng_put_text(&r, tiers[e->tier]);
	ng_put_text(&r, e->rule);
	ng_put(&r, NG_CELL_REAL, e->confidence < 0)->u.r = e->confidence;
	put_evidence(&r, e->at);
	ng_put_text(&r, ng_explain_tokens(d, e, scratch));
	ng_put_text(&r, ng_explain_mentions(d, e, scratch));
	ng_put_text(&r, ng_explain_frame(d, e, scratch));
	return true;
}

/* ---- the tables ---- */

#define COLUMN(T, column, type) {#column, NG_CELL_##type},
#define TABLE(name, item, one)                                                                     \
	{                                                                                              \
		"article_" #name, #name, (const NgColumn[]) {NG_COLUMNS_##name(COLUMN, name)},             \
			NG_AT_##name##_end, one, item##_items, name##_fill                                     \
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
