/*
 * commitments.c: what was agreed, pledged, proposed, asked for, and set as a
 * target.  The acts are events already (events.c); here each item of their
 * lists becomes a row with its area, its figure and its due date.
 */
#include <string.h>

#include "frames.h"

#define MAX_AREAS	8			/* of one item */

typedef struct Walk
{
	NgDoc	   *d;
	int32_t		figure;			/* first figure not before the sentence at hand */
	int32_t		date;			/* the same for dates */
	int32_t		ref;			/* a due date lies after this day */
} Walk;

static const char *
commitment_kind(const NgEventRow *r)
{
	switch (r->event.kind)
	{
		case NG_KIND_AGREEMENT:
			return "agreement";
		case NG_KIND_PLEDGE:
			return "pledge";
		case NG_KIND_TARGET_SETTING:
			return "target";
		case NG_KIND_PROPOSAL:
		case NG_KIND_INVITATION:
			return "proposal";
		case NG_KIND_DOCUMENT_SIGNING:
		case NG_KIND_DOCUMENT_EXCHANGE:
			/* what is signed is agreed */
			return r->tier != NG_TIER_BACKGROUND && r->event.modality == NG_ASSERTED &&
				r->event.nactors >= 2
				? "agreement" : NULL;
		case NG_KIND_REQUEST:
		case NG_KIND_DEMAND:
			return "request";
		default:
			return NULL;
	}
}

static NgCountry *
countries_of(NgArena *a, const NgParty *p, int32_t n, int32_t *out_n)
{
	NgCountry  *v = ng_alloc(a, (size_t) (n ? n : 1) * sizeof(NgCountry));
	int32_t		i;

	*out_n = 0;
	for (i = 0; i < n; i++)
		if (p[i].country)
			v[(*out_n)++] = p[i].country;
	return v;
}

static void
set_areas(NgDoc *d, NgCommitment *c)
{
	int32_t		i,
				j;

	c->area = ng_alloc(d->arena, MAX_AREAS * sizeof(char *));
	for (i = c->at.from; i < c->at.to && c->narea < MAX_AREAS; i++)
	{
		const NgMatch *m = ng_match(d, i, NG_CAT_AREA);
		const char *name;

		if (!m || i + m->ntok > c->at.to)
			continue;
		name = ng_lex_name(ng_entry(d, m));
		for (j = 0; j < c->narea; j++)
			if (strcmp(c->area[j], name) == 0)
				break;
		if (j == c->narea)
			c->area[c->narea++] = ng_strndup(d->arena, name, strlen(name));
		i += m->ntok - 1;
	}
}

static void
set_target(Walk *w, NgCommitment *c)
{
	NgDoc	   *d = w->d;
	const NgFigure *aim = NULL;
	int32_t		i;

	c->due_from = c->due_to = NG_DAY_UNKNOWN;
	/* the first; "từ 350 triệu USD hiện nay lên 1 tỷ": not where one starts */
	for (i = w->figure; i < d->figures.n && d->figures.v[i].at.from < c->at.to; i++)
	{
		const NgFigure *f = &d->figures.v[i];

		if (f->at.from >= c->at.from &&
			(aim == NULL ||
			 (strcmp(aim->status, "actual") == 0 && strcmp(f->status, "target") == 0)))
			aim = f;
	}
	if (aim)
	{
		c->target_value = aim->value;
		c->target_unit = aim->unit;
		c->target_currency = aim->currency;
	}
	for (i = w->date; i < d->dates.n && d->dates.v[i].at.from < c->at.to; i++)
	{
		const NgDateMention *m = &d->dates.v[i];

		if (m->at.from < c->at.from || m->day_from == NG_DAY_UNKNOWN ||
			m->type == NG_TIMEX_DURATION)
			continue;
		if (w->ref != NG_DAY_UNKNOWN && m->day_to <= w->ref)
			continue;
		c->due_from = m->day_from;
		c->due_to = m->day_to;
		break;
	}
}

static void
add(Walk *w, const NgEventRow *r, int32_t event, const char *kind, int32_t from, int32_t to)
{
	NgDoc	   *d = w->d;
	NgCommitment *c;

	while (to > from && d->toks.v[to - 1].kind == NG_TOK_PUNCT)
		to--;
	while (from < to && d->toks.v[from].kind == NG_TOK_PUNCT)
		from++;
	if (to - from < 3)
		return;
	c = NG_PUSH(d->arena, d->commitments);
	memset(c, 0, sizeof(*c));
	c->at = ng_span(d, from, to);
	c->kind = kind;
	c->event = event;
	c->actors = countries_of(d->arena, r->event.actors, r->event.nactors, &c->nactors);
	if (strcmp(kind, "agreement") != 0 && strcmp(kind, "target") != 0)
		c->addressees =
			countries_of(d->arena, r->event.recipients, r->event.nrecipients, &c->naddressees);
	set_areas(d, c);
	set_target(w, c);
}

static int32_t
semicolon(const NgDoc *d, int32_t from, int32_t to)
{
	while (from < to && !ng_punct(d, from, ';'))
		from++;
	return from;
}

/*
 * The items of one act: up to the semicolon, then each further item until another act of the
 * sentence begins.
 */
static void
items_of(Walk *w, int32_t event, int32_t next_event, int32_t sent_to)
{
	NgDoc	   *d = w->d;
	const NgEventRow *r = &d->events.v[event];
	const char *kind = commitment_kind(r);
	int32_t		limit = next_event >= 0 ? d->events.v[next_event].at.from : sent_to;
	int32_t		from = r->trig_from;
	bool		nearer = limit < sent_to && limit > r->at.to;
	int32_t		to = semicolon(d, r->trig_to, nearer ? limit : sent_to);

	if (to > r->at.to && next_event >= 0)
		to = r->at.to > r->trig_to ? r->at.to : to;
	add(w, r, event, kind, from, to);
	while (to < limit && ng_punct(d, to, ';'))
	{
		from = to + 1;
		to = semicolon(d, from, limit);
		add(w, r, event, kind, from, to);
	}
}

/* "Thứ nhất, … A đã tham dự": what was done, no item of what is to be done. */
static bool
looks_back(const NgDoc *d, const NgSent *s)
{
	int32_t		i;

	for (i = ng_ent_from(d, s->from); i < d->ents.n && d->ents.v[i].at.to < s->to; i++)
		if (ng_is(d, d->ents.v[i].at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_PAST))
			return true;
	return false;
}

void
ng_commitments(NgDoc *d)
{
	Walk		w = {.d = d};
	int32_t		s,
				e = 0,
				last = -1;

	w.ref = d->meta.published_day;
	for (s = 0; s < d->sents.n; s++)
	{
		const NgSent *sent = &d->sents.v[s];
		int32_t		first = e,
					i;
		bool		told = false;

		while (w.figure < d->figures.n && d->figures.v[w.figure].at.from < sent->from)
			w.figure++;
		while (w.date < d->dates.n && d->dates.v[w.date].at.from < sent->from)
			w.date++;
		while (e < d->events.n && d->events.v[e].at.from < sent->to)
			e++;
		for (i = first; i < e; i++)
		{
			int32_t		j;

			if (d->events.v[i].at.sent != s || !commitment_kind(&d->events.v[i]))
				continue;
			for (j = i + 1; j < e && d->events.v[j].at.from < d->events.v[i].trig_to; j++)
				;
			items_of(&w, i, j < e ? j : -1, sent->to);
			last = i;
			told = true;
		}
		/* "Thứ hai, …": one more item of the last proposal */
		if (!told && last >= 0 && d->blocks.v[sent->block].is_main &&
			d->events.v[last].tier == NG_TIER_ACT && !looks_back(d, sent))
		{
			int32_t		n = ng_is(d, sent->from, NG_CAT_TRIGGER, NG_TRIGGER_ITEM);

			if (n && (ng_punct(d, sent->from + n, ',') || ng_punct(d, sent->from + n, ':')))
				add(&w, &d->events.v[last], last, commitment_kind(&d->events.v[last]),
					sent->from + n + 1, semicolon(d, sent->from, sent->to));
		}
	}
}
