/*
 * ngshow.c: what each stage found in a page, token by token, to see why.
 *
 *     ngshow [FILE]
 *
 * One line a token: number, character, flags, text, then the matches that
 * begin there (category.class name/tokens) and the mentions that do.
 */
#include <stdio.h>
#include <stdlib.h>

#include "article/frames.h"
#include "heap.h"

static const char *const categories[] = {
#define X(c, f) #f,
	NG_LEX_CATEGORIES(X)
#undef X
};

static const struct
{
	int			cat,
				cls;
	const char *name;
}			classes[] = {
#define X(c, k) {NG_CAT_##c, NG_##c##_##k, #k},
	NG_LEX_CLASSES(X)
#undef X
};

static const char *const entity_types[] = {"person", "office", "country", "org",
										   "forum",	 "place",  "group"};

static const char *
class_name(const NgLexEntry *e)
{
	size_t		i;

	for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (classes[i].cat == e->cat && classes[i].cls == e->cls)
			return classes[i].name;
	return "-";
}

static void
show_span(const NgDoc *d, const char *what, NgSpan s)
{
	size_t		n;
	const char *p = ng_span_text(d, s, &n);

	printf(" <%s %.*s>", what, (int) n, p);
}

static void
show_token(const NgDoc *d, int32_t i)
{
	const NgToken *t = &d->toks.v[i];
	const NgMatch *m;
	char		flags[] = "    ";

	flags[0] = t->flags & NG_TF_SPACE ? 's' : '.';
	flags[1] = t->flags & NG_TF_ALLCAP ? 'A' : t->flags & NG_TF_CAP ? 'C' : '.';
	flags[2] = t->flags & NG_TF_DIGIT ? 'd' : '.';
	flags[3] = "wnpl"[t->kind];
	printf("%6d %6u %s %.*s\t", i, ng_tok_chr(d, i), flags,
		   t->kind == NG_TOK_NEWLINE ? 0 : t->nbytes, d->text + t->byte);
	for (m = ng_match_first(d, i); m; m = ng_match_next(d, m))
		printf(" %s.%s %s/%d", categories[m->cat], class_name(ng_entry(d, m)),
			   ng_lex_name(ng_entry(d, m)),
			   m->ntok);
}

static void
show_run(const NgDoc *d, const char *what, NgEnts run)
{
	NgSpan		s;

	if (ng_ents_empty(run))
		return;
	s = d->ents.v[run.from].at;
	s.to = d->ents.v[run.to - 1].at.to;
	show_span(d, what, s);
}

/* The frames of a sentence: trigger, how its subject stands, roles, clause. */
static void
show_frames(NgDoc *d, int32_t sent, NgFrames *fs)
{
	static const char *const how[] = {"none", "strong", "embedded", "weak"};
	int32_t		i;

	ng_frames(d, sent, fs);
	for (i = 0; i < fs->f.n; i++)
	{
		const NgFrame *f = &fs->f.v[i];
		NgSpan		at = {f->from, f->to, 0, sent};

		printf("  frame %s",
			   f->kind >= 0 ? ng_kind(f->kind)->name
				   : f->trig ? class_name(f->trig)
				   : "-");
		show_span(d, "trigger", at);
		printf(" %s%s%s%s%s%s%s%s", how[f->how], f->occasion ? " occasion" : "",
			   f->adverbial ? " adverbial" : "", f->carried ? " carried" : "",
			   f->passive ? " passive" : "", f->nominal ? " nominal" : "",
			   f->wished ? " wished" : "",
			   f->modality == NG_FUTURE ? " future"
				   : f->modality ? " unreal"
				   : "");
		show_run(d, "subj", f->subj);
		show_run(d, "obj", f->obj);
		show_run(d, "between", f->between);
		show_run(d, "of", f->of);
		at.from = f->clause_from;
		at.to = f->clause_to;
		show_span(d, "clause", at);
		putchar('\n');
	}
}

int
main(int argc, char **argv)
{
	NgArena		arena;
	NgDoc	   *d;
	FILE	   *f = argc > 1 ? fopen(argv[1], "r") : stdin;
	size_t		cap = 64 << 20;
	char	   *text = must(malloc(cap));
	size_t		n;
	int32_t		i,
				b = 0,
				s = 0,
				date = 0,
				figure = 0,
				ent = 0;
	NgFrames	fs = {.sent = 0};

	if (!f)
	{
		perror(argv[1]);
		return 2;
	}
	n = fread(text, 1, cap, f);
	ng_arena_init(&arena, &heap);
	d = ng_parse(&arena, text, n, false, 0);
	for (i = 0; i < d->toks.n; i++)
	{
		if (b < d->blocks.n && d->blocks.v[b].from == i)
		{
			printf("== block %d line %d kind %d main %d\n", b, d->blocks.v[b].line,
				   d->blocks.v[b].kind, d->blocks.v[b].is_main);
			b++;
		}
		if (s < d->sents.n && d->sents.v[s].from == i)
		{
			printf("-- sentence %d\n", s);
			show_frames(d, s++, &fs);
		}
		show_token(d, i);
		for (; date < d->dates.n && d->dates.v[date].at.from <= i; date++)
			show_span(d, d->dates.v[date].value ? d->dates.v[date].value : "date",
					  d->dates.v[date].at);
		for (; figure < d->figures.n && d->figures.v[figure].at.from <= i; figure++)
			show_span(d, "figure", d->figures.v[figure].at);
		for (; ent < d->ents.n && d->ents.v[ent].at.from <= i; ent++)
			show_span(d, entity_types[d->ents.v[ent].type], d->ents.v[ent].at);
		putchar('\n');
	}
	return 0;
}
