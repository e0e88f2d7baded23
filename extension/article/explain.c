/*
 * explain.c: why each event was told: its sentence cut into what the stages
 * found, the frame that fired, and the rule, in words that read well in psql.
 */
#include <string.h>

#include "explain.h"

/* UTF-8 of the signs that mark tokens and the trigger */
#define MIDDLE_DOT		"\xC2\xB7"
#define LEFT_GUILLEMET	"\xC2\xAB"
#define RIGHT_GUILLEMET	"\xC2\xBB"

/* Text that grows in the arena: pieces are joined at the end. */
typedef struct Buffer
{
	NgArena    *arena;
	char	   *v;
	size_t		n,
				cap;
} Buffer;

static void
put(Buffer *b, const char *s, size_t n)
{
	if (b->n + n + 1 > b->cap)
	{
		size_t		cap = b->cap * 2 > b->n + n + 1 ? b->cap * 2 : b->n + n + 256;
		char	   *v = ng_alloc(b->arena, cap);

		if (b->n)
			memcpy(v, b->v, b->n);
		b->v = v;
		b->cap = cap;
	}
	memcpy(b->v + b->n, s, n);
	b->n += n;
	b->v[b->n] = '\0';
}

static void
puts_(Buffer *b, const char *s)
{
	put(b, s, strlen(s));
}

static void
put_words(Buffer *b, const NgDoc *d, int32_t from, int32_t to)
{
	NgSpan		s = {from, to, -1, -1};
	size_t		n;
	const char *p = ng_span_text(d, s, &n);

	put(b, p, n);
}

static const char *
entity_type(const NgEntity *e)
{
	static const char *const names[] = {"person", "office", "country", "organization",
										"forum",  "place",	"group"};

	return names[e->type];
}

static void
put_countries(Buffer *b, const NgEntity *e)
{
	int32_t		i;

	for (i = 0; i < e->ncountries; i++)
	{
		puts_(b, i ? "+" : " ");
		puts_(b, ng_country_alpha3(e->countries[i]));
	}
}

char *
ng_explain_tokens(const NgDoc *d, const NgEventRow *r, NgArena *scratch)
{
	Buffer		b = {.arena = scratch};
	const NgSent *s;
	int32_t		t;

	if (r->at.sent < 0)
		return NULL;
	s = &d->sents.v[r->at.sent];
	for (t = s->from; t < s->to; t++)
	{
		if (t > s->from && d->toks.v[t].flags & NG_TF_SPACE)
			puts_(&b, " ");
		else if (t > s->from)
			puts_(&b, MIDDLE_DOT);
		if (t == r->trig_from)
			puts_(&b, LEFT_GUILLEMET);
		put_words(&b, d, t, t + 1);
		if (t + 1 == r->trig_to)
			puts_(&b, RIGHT_GUILLEMET);
	}
	return b.v;
}

char *
ng_explain_mentions(const NgDoc *d, const NgEventRow *r, NgArena *scratch)
{
	Buffer		b = {.arena = scratch};
	const NgSent *s;
	int32_t		i;

	if (r->at.sent < 0)
		return NULL;
	s = &d->sents.v[r->at.sent];
	for (i = ng_ent_from(d, s->from); i < d->ents.n && d->ents.v[i].at.from < s->to; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		puts_(&b, b.n ? "\n" : "");
		puts_(&b, entity_type(e));
		puts_(&b, " [");
		put_words(&b, d, e->at.from, e->at.to);
		puts_(&b, "]");
		put_countries(&b, e);
		if (e->level)
		{
			puts_(&b, " ");
			puts_(&b, ng_level_name((NgLevel) e->level));
		}
	}
	for (i = ng_date_from(d, s->from); i < d->dates.n && d->dates.v[i].at.from < s->to; i++)
	{
		puts_(&b, b.n ? "\n" : "");
		puts_(&b, "date [");
		put_words(&b, d, d->dates.v[i].at.from, d->dates.v[i].at.to);
		puts_(&b, "] ");
		puts_(&b, d->dates.v[i].value);
	}
	return b.v;
}

static void
put_run(Buffer *b, const NgDoc *d, const char *role, NgEnts run)
{
	if (ng_ents_empty(run))
		return;
	puts_(b, "; ");
	puts_(b, role);
	puts_(b, " [");
	put_words(b, d, d->ents.v[run.from].at.from, d->ents.v[run.to - 1].at.to);
	puts_(b, "]");
}

char *
ng_explain_frame(const NgDoc *d, const NgEventRow *r, NgArena *scratch)
{
	static const char *const how[] = {"no subject", "subject opens the clause",
									  "subject of an embedded clause", "subject inside a phrase"};
	Buffer		b = {.arena = scratch};
	NgFrames	fs;
	int32_t		i;

	if (r->at.sent < 0)
		return NULL;
	memset(&fs, 0, sizeof(fs));
	ng_frames(d, r->at.sent, &fs);
	puts_(&b, "trigger [");
	put_words(&b, d, r->trig_from, r->trig_to);
	puts_(&b, "]");
	for (i = 0; i < fs.f.n; i++)
	{
		const NgFrame *f = &fs.f.v[i];

		if (f->from != r->trig_from || f->to != r->trig_to)
			continue;
		puts_(&b, "; ");
		puts_(&b, how[f->how]);
		put_run(&b, d, "subject", f->subj);
		put_run(&b, d, "object", f->obj);
		put_run(&b, d, "between", f->between);
		put_run(&b, d, "of", f->of);
		puts_(&b, f->occasion ? "; an occasion" : "");
		puts_(&b, f->adverbial ? "; where something else was said" : "");
		puts_(&b, f->carried ? "; carried by a light verb" : "");
		puts_(&b, f->passive ? "; passive" : "");
		puts_(&b, f->recurring ? "; recurring" : "");
		break;
	}
	if (r->parent >= 0)
		puts_(&b, ng_printf(scratch, "; said in event %d", r->parent + 1));
	return b.v;
}
