/* tokens_test.c: cutting text into tokens, and the walk through the lexicon. */
#include <stdio.h>

#include "article/doc.h"
#include "tap.h"

/* The tokens of s as one string: kind, flags and bytes of each. */
static const char *
cut(const char *s, size_t nbytes)
{
	static char out[4096];
	size_t		n = 0;
	NgCutter	cutter;
	NgCut		t;

	ng_cut_init(&cutter, s, nbytes);
	out[0] = '\0';
	while (ng_cut_next(&cutter, &t) && n < sizeof(out) - 100)
		n += (size_t) sprintf(out + n, "%s%c%s%s%s[%.*s]", n ? " " : "", "wnpl"[t.kind],
							  t.flags & NG_TF_SPACE ? "_" : "",
							  t.flags & NG_TF_ALLCAP ? "A" : t.flags & NG_TF_CAP ? "C" : "",
							  t.flags & NG_TF_DIGIT ? "d" : "",
							  t.kind == NG_TOK_NEWLINE ? 0 : t.nbytes, t.at);
	return out;
}

#define cut_is(text, want, what) is_str(cut(text, sizeof(text) - 1), want, what)

static NgDoc *
scan(NgArena *a, const char *s, size_t nbytes)
{
	NgDoc	   *d = ng_alloc0(a, sizeof(NgDoc));

	d->arena = a;
	d->text = s;
	d->nbytes = nbytes;
	d->lex = &ng_lexicon_builtin;
	ng_scan(d);
	return d;
}

/* Country that the first token of s begins, and how many tokens that takes. */
static const char *
country_at_start(const char *s)
{
	static char out[100];
	NgArena		a;
	const NgDoc *d;
	const NgMatch *m;

	ng_arena_init(&a, &tap_allocator);
	d = scan(&a, s, strlen(s));
	m = ng_match_class(d, 0, NG_CAT_COUNTRY, NG_COUNTRY_NAME);
	sprintf(out, "%d/%d", m ? ng_entry(d, m)->country : 0, m ? m->ntok : 0);
	ng_arena_free(&a);
	return out;
}

/* Tokens lie in order, inside the text, and count its characters. */
static int
lawful(const char *s, size_t nbytes)
{
	NgArena		a;
	NgDoc	   *d;
	int32_t		i;
	uint32_t	byte = 0;
	int			good = 1;

	ng_arena_init(&a, &tap_allocator);
	d = scan(&a, s, nbytes);
	for (i = 0; i < d->toks.n; i++)
	{
		const NgToken *t = &d->toks.v[i];

		good &= t->byte >= byte && t->nbytes > 0 && t->byte + t->nbytes <= nbytes;
		byte = t->byte + t->nbytes;
	}
	ng_arena_free(&a);
	return good;
}

static void
test_long(void)
{
	size_t		n = 1000000,
				i;
	char	   *s = malloc(2 * n);
	NgArena		a;
	NgDoc	   *d;

	memset(s, 'a', n);
	ng_arena_init(&a, &tap_allocator);
	d = scan(&a, s, n);
	ok(d->toks.n > 4000 && ng_tok_chr(d, 100) == 100 * d->toks.v[0].nbytes,
	   "a word of a million letters is split");
	ng_arena_free(&a);
	for (i = 0; i < n; i++)
		memcpy(s + 2 * i, "\xCC\x80", 2);
	ok(lawful(s, 2 * n), "a million combining marks");
	memset(s, '7', n);
	ok(lawful(s, n), "a number of a million digits");
	for (i = 0; i + 3 < 2 * n; i += 3)
		memcpy(s + i, "\xE2\x80\x8B", 3);
	s[0] = 'x';
	ok(lawful(s, 2 * n - 3), "a word before half a million zero-width characters");
	free(s);
}

int
main(void)
{
	plan(29);
	cut_is("", "", "no text, no token");
	cut_is(" \t\r ", "", "white space is no token");
	cut_is("Việt Nam", "w_C[Việt] w_C[Nam]", "words");
	cut_is("ĐÀ NẴNG Á", "w_A[ĐÀ] w_A[NẴNG] w_C[Á]", "one capital is not all capitals");
	cut_is("G20 COP28", "w_Cd[G20] w_Ad[COP28]", "digits within a word");
	cut_is("5G 4,6%", "n_[5] wC[G] n_[4] p[,] n[6] p[%]",
		   "a number ends where a letter or a sign begins");
	cut_is("a\n\nb", "w_[a] l[] l_[] w_[b]", "line ends are tokens and white space");
	cut_is("a\xC2\xA0"
		   "b\xE3\x80\x80"
		   "c",
		   "w_[a] w_[b] w_[c]", "no-break and wide spaces are white space");
	cut_is("a\xE2\x80\x8B"
		   "b",
		   "w_[a\xE2\x80\x8B"
		   "b]",
		   "a zero-width space inside a word does not split it");
	cut_is("a\xE2\x80\x8B b", "w_[a] w_[b]", "a zero-width space after a word is no part of it");
	cut_is("\xEF\xBB\xBFVa", "w_C[Va]", "a byte order mark is nothing");
	cut_is("ho\xCC\x80" "a", "w_[ho\xCC\x80" "a]", "combining marks belong to the word");
	cut_is("\xCC\x80" "a", "p_[\xCC\x80] w[a]", "a lone combining mark is a sign");
	cut_is("a\xFF\xFE" "b", "w_[a] p[\xFF] p[\xFE] w[b]", "a bad byte is a sign");
	cut_is("a\xE1\xBB", "w_[a] p[\xE1] p[\xBB]", "a character cut short at the end");
	cut_is("“x”–…", "p_[“] w[x] p[”] p[–] p[…]", "each mark of punctuation is a token");

	is_str(country_at_start("Việt Nam"), "704/2", "the longest name wins");
	is_str(country_at_start("VIỆT NAM"), "704/2", "capitals match");
	is_str(country_at_start("Vie\xCC\xA3\xCC\x82t Nam"), "704/2", "decomposed text matches");
	is_str(country_at_start("Việt\xC2\xA0Nam"), "704/2", "a no-break space matches a space");
	is_str(country_at_start("Việt\nNam"), "0/0", "a line end ends a match");
	is_str(country_at_start("lào"), "0/0", "a proper name wants its capital");

	ok(ng_lex_lookup(&ng_lexicon_builtin, NG_CAT_COUNTRY, "CHDCND LÀO", strlen("CHDCND LÀO")) !=
		   NULL,
	   "a literal is looked up without regard to case");
	ok(ng_lex_lookup(&ng_lexicon_builtin, NG_CAT_COUNTRY, "Việt Nam và", strlen("Việt Nam và")) ==
		   NULL,
	   "a literal must be matched to its end");
	ok(ng_lex_lookup(&ng_lexicon_builtin, NG_CAT_COUNTRY, "", 0) == NULL,
	   "an empty literal is no name");
	test_long();
	return done();
}
