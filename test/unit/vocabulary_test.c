/*
 * vocabulary_test.c: an automaton made at run time finds what the compiled one does, and how the
 * two merge.
 */
#include <stdio.h>

#include "article/doc.h"
#include "lexicon/automaton.h"
#include "tap.h"

static NgDoc *
scan(NgArena *a, const char *s, const NgLexicon *user)
{
	NgDoc	   *d = ng_alloc0(a, sizeof(NgDoc));

	d->arena = a;
	d->text = s;
	d->nbytes = strlen(s);
	d->lex = &ng_lexicon_builtin;
	d->user = user;
	ng_scan(d);
	return d;
}

/*
 * All entries of the compiled automaton: nodes are numbered breadth first, so the last child ends
 * them.
 */
static int32_t
all_entries(void)
{
	const NgLexicon *lex = &ng_lexicon_builtin;
	uint32_t	node,
				end = NG_LEX_ROOT + 1;

	for (node = NG_LEX_ROOT; node < end; node++)
		end = lex->nodes[node + 1].child;
	return (int32_t) lex->node_entries[end];
}

static int
same_list(const NgDoc *d, const NgDoc *e, int32_t tok)
{
	const NgMatch *m = ng_match_first(d, tok),
			   *n = ng_match_first(e, tok);

	for (; m && n; m = ng_match_next(d, m), n = ng_match_next(e, n))
		if (m->ntok != n->ntok || m->cat != n->cat || m->cls != n->cls ||
			strcmp(ng_lex_form(ng_entry(d, m)), ng_lex_form(ng_entry(e, n))) != 0 ||
			ng_entry(d, m)->kind != ng_entry(e, n)->kind ||
			ng_entry(d, m)->country != ng_entry(e, n)->country)
			return 0;
	return !m && !n &&
		memcmp(ng_digest(d, tok)->bits, ng_digest(e, tok)->bits, sizeof(ng_digest(d, tok)->bits)) ==
		0;
}

/* What a built-in entry was made of. */
static NgLexRow
row_of(const NgLexEntry *e)
{
	return (NgLexRow) {
		e->cat, e->cls, e->flags, e->level, e->country, e->kind, e->num,
		ng_lex_form(e), ng_lex_name(e), ng_lex_arg(e), ng_lex_members(e)
	};
}

/*
 * The whole vocabulary, made anew and laid over itself: on a page of all its forms nothing
 * changes.
 */
static void
test_all(void)
{
	NgArena		a;
	int32_t		n = all_entries(),
				i,
				found = 0,
				differ = 0;
	size_t		at = 0;
	char	   *page;
	const NgLexicon *user;
	NgLexRow   *rows;
	NgDoc	   *d,
			   *e;

	ng_arena_init(&a, &tap_allocator);
	rows = ng_alloc(&a, sizeof(*rows) * (size_t) n);
	for (i = 0; i < n; i++)
		rows[i] = row_of(&ng_lexicon_builtin.entries[i]);
	user = ng_lex_build(&a, rows, n);
	for (i = 0; i < n; i++)
	{
		const NgLexEntry *b = &ng_lexicon_builtin.entries[i];
		const NgLexEntry *f = ng_lex_lookup(user, (NgLexCat) b->cat, ng_lex_form(b),
											strlen(ng_lex_form(b)));

		found += f && f->cat == b->cat;
		at += strlen(ng_lex_form(b)) + 2;
	}
	ok(n > 5000 && found == n, "every form is found again");
	page = ng_alloc(&a, at + 1);
	for (i = 0, at = 0; i < n; i++)
		at += (size_t) sprintf(page + at, "%s%s", ng_lex_form(&ng_lexicon_builtin.entries[i]),
							   i % 3 ? "\n" : " ");
	d = scan(&a, page, NULL);
	e = scan(&a, page, user);
	for (i = 0; i < d->toks.n; i++)
		differ += !same_list(d, e, i);
	ok(d->toks.n == e->toks.n && differ == 0, "laid over itself it changes no match");
	ng_arena_free(&a);
}

/* Of a token: does its digest say what its matches are, and nothing else? */
static int
digest_holds(const NgDoc *d, int32_t tok)
{
	NgLexDigest g = {0};
	const NgMatch *m;

	for (m = ng_match_first(d, tok); m; m = ng_match_next(d, m))
	{
		unsigned	any = ng_class_bit((NgLexCat) m->cat, 0),
					bit = ng_class_bit((NgLexCat) m->cat, m->cls);

		g.bits[any / 64] |= UINT64_C(1) << any % 64;
		g.bits[bit / 64] |= UINT64_C(1) << bit % 64;
		g.cats |= (uint16_t) (1 << m->cat);
		g.phrase |= m->cat == NG_CAT_GRAMMAR && m->ntok > 1;
		g.compound |= m->ntok > 1 && ((1 << m->cat & (1 << NG_CAT_TRIGGER | 1 << NG_CAT_INDICATOR |
			1 << NG_CAT_AREA)) || (m->cat == NG_CAT_OFFICE && m->cls == NG_OFFICE_TOPIC));
	}
	return ng_digest_equal(&g, ng_digest(d, tok)) && g.cats == ng_digest(d, tok)->cats;
}

/* The scanner finds known words without cutting them letter by letter, just as the cutter does. */
static void
test_short_way(void)
{
	static const char *const behind[] = {" ", "\n", ", ", "  ", "-",
		"\xE2\x80\x93", "\xE2\x80\x8B ", "\xCC\x81 ", "\xC2\xA0", "x ", "7 ", ""};
	NgArena		a;
	int32_t		n = all_entries(),
				i = 0,
				differ = 0,
				lie = 0,
				loose = 0;
	size_t		at = 0;
	char	   *page;
	NgDoc	   *d;
	NgCutter	c;
	NgCut		t;

	ng_arena_init(&a, &tap_allocator);
	for (i = 0; i < n; i++)
		at += strlen(ng_lex_form(&ng_lexicon_builtin.entries[i])) + 4;
	page = ng_alloc(&a, at + 1);
	for (i = 0, at = 0; i < n; i++)
		at += (size_t) sprintf(page + at, "%s%s", ng_lex_form(&ng_lexicon_builtin.entries[i]),
							   behind[i % 12]);
	d = scan(&a, page, NULL);
	ng_cut_init(&c, page, at);
	for (i = 0; ng_cut_next(&c, &t) && i < d->toks.n; i++)
	{
		const NgToken *k = &d->toks.v[i];

		differ += page + k->byte != t.at || k->nbytes != t.nbytes ||
			k->kind != t.kind || k->flags != (t.flags & NG_TF_KEPT) ||
			k->nchars != (t.nchars < 15 ? t.nchars : 15) || ng_tok_chr(d, i) != t.chr;
		lie += !digest_holds(d, i);
		loose += (t.flags & NG_TF_LOOSE) != 0;
	}
	ok(i > 20000 && i == d->toks.n && differ == 0, "known words are cut as any others are");
	ok(loose > 1000 && !d->composed && scan(&a, "Ng\xC3\xA0y (m\xE1\xBB\x9Bi)", NULL)->composed
	   && !scan(&a, "Nga\xCC\x80y m\xE1\xBB\x9Bi", NULL)->composed,
	   "a page knows whether all its words are composed");
	ok(lie == 0, "a digest has the classes of its matches");
	ng_arena_free(&a);
}

/* The matches of the first token as cat:tokens:name. */
static const char *
matches(NgArena *a, const char *s, const NgLexicon *user)
{
	const NgDoc *d = scan(a, s, user);
	const NgMatch *m;
	char	   *out = ng_alloc0(a, 1000);
	size_t		n = 0;

	for (m = ng_match_first(d, 0); m; m = ng_match_next(d, m))
		if (m->cat == NG_CAT_COUNTRY || m->cat == NG_CAT_FORUM)
			n += (size_t) sprintf(out + n, "%s%s:%d:%s", n ? " " : "",
								  m->cat == NG_CAT_COUNTRY ? "country" : "forum", m->ntok,
								  ng_lex_name(ng_entry(d, m)));
	return out;
}

static void
test_merge(void)
{
	static const NgLexRow entries[] = {{.cat = NG_CAT_COUNTRY,
										  .cls = NG_COUNTRY_NAME,
										  .form = "Nga",
										  .name = "A",
										  .arg = "",
										  .kind = -1},
										 {.cat = NG_CAT_FORUM,
										  .cls = NG_FORUM_MECHANISM,
										  .form = "nga",
										  .name = "B",
										  .arg = "",
										  .kind = -1},
										 {.cat = NG_CAT_FORUM,
										  .cls = NG_FORUM_MECHANISM,
										  .flags = NG_LEX_EXACT,
										  .form = "Nga Trà Sen",
										  .name = "C",
										  .arg = "",
										  .kind = -1},
										 {.cat = NG_CAT_COUNTRY,
										  .cls = NG_COUNTRY_NAME,
										  .form = "Việt",
										  .name = "D",
										  .arg = "",
										  .kind = -1}};
	NgArena		a;
	const NgLexicon *user;

	ng_arena_init(&a, &tap_allocator);
	user = ng_lex_build(&a, entries, 4);
	is_str(matches(&a, "Nga", NULL), "country:1:Nga", "the built-in vocabulary alone");
	is_str(matches(&a, "Nga", user), "country:1:A forum:1:B",
		   "a row hides the built-in one of its form and category");
	is_str(matches(&a, "Nga Trà Sen", user), "forum:3:C country:1:A forum:1:B", "longest first");
	is_str(matches(&a, "nga trà sen", user), "country:1:A forum:1:B",
		   "an exact form wants its letter case");
	is_str(matches(&a, "Việt Nam", user), "country:2:Việt Nam country:1:D",
		   "a longer built-in form stays before a shorter one of the user's");
	is_str(matches(&a, "Lào", user), "country:1:Lào", "other words are as they were");
	is_str(matches(&a, "Nga", ng_lex_build(&a, entries, 0)), "country:1:Nga",
		   "an empty automaton finds nothing");
	ng_arena_free(&a);
}

int
main(void)
{
	char		text[1000] = "";
	int			i;

	plan(18);
	test_all();
	test_short_way();
	test_merge();
	ok(ng_lex_form_check("a b", 3) == NG_LEX_FORM_GOOD, "a phrase is a form");
	ok(ng_lex_form_check("G20", 3) == NG_LEX_FORM_GOOD, "so is a word with digits");
	ok(ng_lex_form_check("", 0) == NG_LEX_FORM_WORDLESS, "nothing is none");
	ok(ng_lex_form_check("12 - ,", 6) == NG_LEX_FORM_WORDLESS, "neither are numbers and signs");
	ok(ng_lex_form_check("a\nb", 3) == NG_LEX_FORM_LINES, "nor two lines");
	for (i = 0; i < NG_LEX_MAX_TOKENS; i++)
		strcat(text, "x ");
	ok(ng_lex_form_check(text, strlen(text)) == NG_LEX_FORM_GOOD &&
		   ng_lex_form_check(strcat(text, "x"), 2 * NG_LEX_MAX_TOKENS + 1) == NG_LEX_FORM_LONG,
	   "as many tokens as the automaton walks, and not one more");
	return done();
}
