/*
 * tokens.c: the one pass over the bytes of a page: tokens, and the
 * vocabulary's matches that begin at each.
 */
#include <string.h>

#include "../lexicon/automaton.h"
#include "../text/cut_step.h"
#include "doc.h"

_Static_assert(NG_CAT_COUNT <= 16, "NgLexDigest.cats has a bit for each category");
_Static_assert(sizeof(NgToken) == 12, "tokens are packed");
_Static_assert(sizeof(NgMatch) == 8, "matches are packed");

#define CHECK_EVERY 4096		/* tokens between looks at the interrupt */

/* Up to eight bytes as a number, not read past the end. */
static inline uint64_t
load(const char *s, size_t nbytes, const char *end)
{
	uint64_t	w = 0;

	if (nbytes < 8 && end - s < 8)
		memcpy(&w, s, nbytes);
	else
	{
		memcpy(&w, s, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		if (nbytes < 8)
			w &= ((uint64_t) 1 << 8 * nbytes) - 1;
#else
		if (nbytes < 8)
			w &= ~(uint64_t) 0 << (64 - 8 * nbytes);
#endif
	}
	return w;
}

/* The symbol of a token: mostly it is written as the lexicon has it, and then needs no key. */
static uint32_t
symbol_of(const NgDoc *d, const NgCut *t)
{
	const char *end = d->text + d->nbytes;
	const NgLexSpelling *w;

	if (t->nbytes > NG_LEX_SPELLING_MAX)
		return ng_lex_key_symbol(d->lex, t->at, t->nbytes);
	w = ng_lex_spelling(d->lex, load(t->at, t->nbytes, end),
						t->nbytes > 8 ? (uint32_t) load(t->at + 8, t->nbytes - 8u, end) : 0);
	if (w)
		return w->symbol;
	return t->kind == NG_TOK_NUMBER ? 0 : ng_lex_key_symbol(d->lex, t->at, t->nbytes);
}

#define LOOK_AHEAD 16			/* bytes that known_word may read */

/*
 * Bits 8 n + 7 of the bytes n of w below '0': white space and the signs that
 * mostly end a word.  Eight at a time, since a jump at the end of each word is
 * what the processor cannot foresee.
 */
static inline uint64_t
word_ends(uint64_t w)
{
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
	return ~(((w & EACH(0x7F)) + EACH(0x80 - '0')) | w) & EACH(0x80);
#undef EACH
}

/*
 * The word at p when it is written as the lexicon has it, and so known to be
 * one token; NULL if not.  Its bytes go to *nbytes.  What ends it is one of the
 * commonest signs or a space: with anything else behind it, it is found longer
 * and not known.
 */
static inline const NgLexSpelling *
known_word(const NgLexicon *lex, const char *p, int *nbytes)
{
	uint64_t	lo,
				next,
				ends;
	uint32_t	hi = 0;
	int			n;
	const NgLexSpelling *w;

	memcpy(&lo, p, 8);
	ends = word_ends(lo);
	if (ends)
	{
		n = __builtin_ctzll(ends) >> 3;
		lo &= ((uint64_t) 1 << 8 * n) - 1;
	}
	else
	{
		memcpy(&next, p + 8, 8);
		ends = word_ends(next);
		if (ends == 0)
			return NULL;
		n = __builtin_ctzll(ends) >> 3;
		if (n > NG_LEX_SPELLING_MAX - 8)
			return NULL;
		hi = (uint32_t) (next & (((uint64_t) 1 << 8 * n) - 1));
		n += 8;
	}
	*nbytes = n;
	w = ng_lex_spelling(lex, lo, hi);
	return w && w->nchars ? w : NULL;
}

/* Room for token n; returns the token that this is to be asked for again. */
static uint32_t
make_room(NgDoc *d, uint32_t n)
{
	NG_CHECK(d->arena);
	if (n == (uint32_t) d->toks.cap)
	{
		d->toks.v = ng_vec_grow(d->arena, d->toks.v, &d->toks.cap, sizeof(*d->toks.v));
		while (d->chars.cap < d->toks.cap / NG_CHARS_EVERY + 2)
			d->chars.v = ng_vec_grow(d->arena, d->chars.v, &d->chars.cap, sizeof(*d->chars.v));
	}
	n += CHECK_EVERY;
	return n < (uint32_t) d->toks.cap ? n : (uint32_t) d->toks.cap;
}

/* Tokens, each with its symbol where its match will be, and one behind them that has none. */
static void
scan_tokens(NgDoc *d)
{
	NgCutter	cutter;
	NgCut		cut;
	/*
	 * room for an ordinary page, so that nothing moves while it grows; what is not touched costs
	 * nothing
	 */
	int32_t		room = (int32_t) (d->nbytes / 3) + 16;
	uint32_t	n = 0,
				full = 0;		/* the token that room is to be made for */
	NgToken    *v;
	uint32_t   *chars;
	unsigned	loose = 0;

	/*
	 * An entry is written for each token and stays that of the last of them,
	 * the one whose number divides: a jump for every eighth is not foreseen.
	 */
#define CHARS_OF(n) chars[((n) + NG_CHARS_EVERY - 1) / NG_CHARS_EVERY]
	NG_RESERVE(d->arena, d->chars, room / NG_CHARS_EVERY + 2);
	NG_RESERVE(d->arena, d->toks, room);
	v = d->toks.v;
	chars = d->chars.v;
	ng_cut_init(&cutter, d->text, d->nbytes);
	for (;;)
	{
		const char *p = cutter.p;
		const NgLexSpelling *w;
		int			nbytes;

		if (n == full)
		{
			full = make_room(d, n);
			v = d->toks.v;
			chars = d->chars.v;
		}
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		if (cutter.end - p > LOOK_AHEAD)
		{
			bool		space = *p == ' ';

			p += space;
			if (ng_word_begins(*p) && (w = known_word(d->lex, p, &nbytes)) != NULL)
			{
				CHARS_OF(n) = cutter.chr + space;
				v[n++] = (NgToken) {
					.byte = (uint32_t) (p - d->text),
					.kind = NG_TOK_WORD,
					.match = w->symbol,
					.nbytes = (uint8_t) nbytes,
					.nchars = w->nchars,
					.flags = w->flags | (space || cutter.space ? NG_TF_SPACE : 0)
				};
				cutter.p = p + nbytes;
				cutter.chr += space + w->nchars;
				cutter.space = false;
				continue;
			}
		}
#endif
		if (!ng_cut_step(&cutter, &cut))
			break;
		CHARS_OF(n) = cut.chr;
		v[n++] = (NgToken) {
			.byte = (uint32_t) (cut.at - d->text),
			.kind = cut.kind,
			.match = symbol_of(d, &cut),
			.nbytes = cut.nbytes,
			.nchars = cut.nchars < 15 ? cut.nchars : 15,
			.flags = cut.flags & NG_TF_KEPT
		};
		loose |= cut.flags;
	}
#undef CHARS_OF
	v[n].match = 0;
	d->composed = !(loose & NG_TF_LOOSE);
	d->toks.n = (int32_t) n;
	d->chars.n = (int32_t) ((n + NG_CHARS_EVERY - 1) / NG_CHARS_EVERY);
}

/* Next character of a form or of text that letter case can be asked of. */
static bool
next_cased(const char **p, const char *end, bool *upper)
{
	while (*p < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(*p, end, &n);
		NgCharClass cc = ng_char_class(cp);

		*p += n;
		if (cc == NG_CC_LETTER)
		{
			*upper = ng_letter(cp).upper;
			return true;
		}
	}
	return false;
}

/* Has every letter of the text the case that it has in the form? */
static bool
same_case(const char *form, const char *text, size_t nbytes)
{
	const char *form_end = form + strlen(form);
	const char *text_end = text + nbytes;
	bool		a,
				b;

	if (nbytes == (size_t) (form_end - form) && memcmp(form, text, nbytes) == 0)
		return true;
	while (next_cased(&form, form_end, &a) && next_cased(&text, text_end, &b))
		if (a != b)
			return false;
	return true;
}

static bool
allcap(const NgDoc *d, int32_t tok)
{
	return tok >= 0 && tok < d->toks.n && (d->toks.v[tok].flags & NG_TF_ALLCAP);
}

/* May the capital at tok be there for another reason than that it is a name? */
static bool
capital_by_place(const NgDoc *d, int32_t tok)
{
	const NgToken *before;

	if (tok == 0)
		return true;
	if (allcap(d, tok) && (allcap(d, tok - 1) || allcap(d, tok + 1)))
		return true;			/* a headline in capitals */
	before = &d->toks.v[tok - 1];
	if (before->kind == NG_TOK_NEWLINE)
		return true;
	/* a sentence, a quotation, a list item may begin after any sign but these */
	return before->kind == NG_TOK_PUNCT && !ng_punct(d, tok - 1, ',') && !ng_punct(d, tok - 1, '/');
}

static bool
flags_allow(const NgDoc *d, unsigned flags, const NgLexEntry *e, int32_t tok, int32_t ntok)
{
	const NgToken *first = &d->toks.v[tok];

	if ((flags & NG_LEX_CAP) && first->kind == NG_TOK_WORD && !(first->flags & NG_TF_CAP))
		return false;
	if ((flags & NG_LEX_LOWER) && (first->flags & NG_TF_CAP) && !capital_by_place(d, tok))
		return false;
	if (flags & NG_LEX_EXACT)
	{
		const NgToken *last = first + ntok - 1;

		return same_case(ng_lex_form(e), d->text + first->byte,
						 (size_t) last->byte + last->nbytes - first->byte);
	}
	return true;
}

/* ---- the built-in vocabulary ---- */

/* The closed list that an open one stands for at tok. */
static const NgLexList *
decide(const NgDoc *d, const NgLexList *open, int32_t tok)
{
	const NgMatch *m = &d->lex->matches[open->first];
	uint32_t	allowed = 0,
				bit = 1;
	int			i;

	for (i = 0; i < open->n; i++, m++)
		if (m->open)
		{
			if (flags_allow(d, m->open, &d->lex->entries[m->number], tok, m->ntok))
				allowed |= bit;
			bit <<= 1;
		}
	return open + 1 + allowed;
}

/* The matches that begin at t, longest first; symbols of later tokens are still in place. */
static inline void
match_at(NgDoc *d, NgToken *t)
{
	const NgLexicon *lex = d->lex;
	const NgToken *next = t;
	/* symbol 0 is above all: no jump */
	uint32_t	node = t->match - 1 < lex->nroot ? NG_LEX_ROOT + t->match : 0,
				child,
				match;
	int			cap = t->flags & NG_TF_CAP ? 1 : 0;

	while ((child = ng_lex_child(lex, node, (++next)->match)) != 0)
		node = child;
	/* node 0 has nothing: no jump for it */
	match = lex->nodes[node].match[cap];
	t->digest = lex->nodes[node].digest[cap];
	if (match & NG_LEX_OPEN)
	{
		const NgLexList *l = decide(d, &lex->lists[match & ~NG_LEX_OPEN],
									(int32_t) (t - d->toks.v));

		match = l->first;
		t->digest = l->digest;
	}
	t->match = match;
}

/* ---- the user's vocabulary ---- */

/* The user's entries of a node that its n tokens allow; returns their categories. */
static uint32_t
push_user(NgDoc *d, uint32_t node, int32_t tok, int32_t n)
{
	int			count;
	const NgLexEntry *e = ng_lex_entries(d->user, node, &count);
	uint32_t	cats = 0;

	for (; count > 0; count--, e++)
	{
		if (!flags_allow(d, e->flags, e, tok, n))
			continue;
		*NG_PUSH(d->arena, d->merged) = (NgMatch){(uint32_t) (e - d->user->entries), (uint8_t) n,
												  e->cat, e->cls, 1, 0, 0};
		cats |= 1u << e->cat;
	}
	return cats;
}

/*
 * Copies what is left of a built-in list and longer than n tokens, but for the categories in
 * hidden.  Returns the rest of the list.
 */
static const NgMatch *
copy_longer(NgDoc *d, const NgMatch *m, int32_t n, uint32_t hidden)
{
	for (; m && m->ntok > n; m = ng_match_next(d, m))
		if (!(hidden & (1u << m->cat)))
		{
			NgMatch    *own = NG_PUSH(d->arena, d->merged);

			*own = *m;
			own->last = 0;
		}
	return m;
}

/*
 * Digests of lists that the built-in vocabulary does not have, behind a copy
 * of its own.  Should there be more than a token can number, those that find
 * no room share one with every bit, which makes stages look at the list.
 */
typedef struct Digests
{
	NG_VEC(NgLexDigest) v;
	int32_t		builtin;
} Digests;

#define MAX_DIGESTS UINT16_MAX
#define RECENT_DIGESTS 64

static void
copy_digests(NgDoc *d, Digests *g)
{
	NG_RESERVE(d->arena, g->v, (int32_t) d->lex->ndigests + 64);
	memcpy(g->v.v, d->lex->digests, sizeof(NgLexDigest) * d->lex->ndigests);
	g->v.n = g->builtin = (int32_t) d->lex->ndigests;
}

static uint16_t
digest_of(NgDoc *d, Digests *g, const NgMatch *m)
{
	NgLexDigest own = {0};
	int32_t		i;

	do
		ng_digest_add(&own, m);
	while (!m++->last);
	/* the newest few, which the same words made */
	for (i = g->v.n - 1; i >= g->builtin && i >= g->v.n - RECENT_DIGESTS; i--)
		if (ng_digest_equal(&g->v.v[i], &own))
			return (uint16_t) i;
	if (g->v.n == MAX_DIGESTS)
		memset(&own, 0xFF, sizeof(own));
	if (g->v.n > MAX_DIGESTS)
		return MAX_DIGESTS;
	*NG_PUSH(d->arena, g->v) = own;
	d->digests = g->v.v;
	return (uint16_t) (g->v.n - 1);
}

/*
 * Where a form of the user's begins: a list of its own, which merges the
 * user's entries into the built-in list, longest first.  A row of the user's
 * hides the built-in ones of its form and category.
 */
static void
user_match_at(NgDoc *d, Digests *digests, const uint32_t *symbols, int32_t tok)
{
	NgToken    *t = &d->toks.v[tok];
	uint32_t	nodes[NG_LEX_MAX_TOKENS];
	uint32_t	node = NG_LEX_ROOT;
	uint32_t	user = 0;
	const NgMatch *builtin = ng_match_first(d, tok);
	int32_t		most = d->toks.n - tok;
	int32_t		n = 0;
	int32_t		first = d->merged.n;

	if (most > NG_LEX_MAX_TOKENS)
		most = NG_LEX_MAX_TOKENS;
	while (n < most && (node = ng_lex_step(d->user, node, symbols[tok + n])) != 0)
		nodes[n++] = node;
	if (n == 0)
		return;
	builtin = copy_longer(d, builtin, n, 0);
	for (; n > 0; n--)
	{
		uint32_t	own = push_user(d, nodes[n - 1], tok, n);

		builtin = copy_longer(d, builtin, n - 1, own);
		user |= own;
	}
	if (user == 0)
	{
		d->merged.n = first;
		return;
	}
	d->merged.v[d->merged.n - 1].last = 1;
	t->match = (uint32_t) first;
	t->digest = digest_of(d, digests, &d->merged.v[first]);
}

/* The symbols of all tokens in the user's vocabulary. */
static uint32_t *
user_symbols(const NgDoc *d)
{
	uint32_t   *symbols = ng_alloc(d->arena, sizeof(uint32_t) * ((size_t) d->toks.n + 1));
	int32_t		i;

	for (i = 0; i < d->toks.n; i++)
	{
		symbols[i] = ng_lex_token_symbol(d->user, d->text + d->toks.v[i].byte, d->toks.v[i].nbytes);
		NG_CHECK_EVERY(d->arena, i);
	}
	return symbols;
}

static void
user_matches(NgDoc *d)
{
	const uint32_t *symbols = user_symbols(d);
	Digests		digests = {0};
	int32_t		i;

	d->entries[1] = d->user->entries;
	copy_digests(d, &digests);
	for (i = 0; i < d->toks.n; i++)
	{
		user_match_at(d, &digests, symbols, i);
		if (i % CHECK_EVERY == 0)
			NG_CHECK(d->arena);
	}
	NG_FIT(d->arena, d->merged);
	d->matches[1] = d->merged.v;
}

void
ng_scan(NgDoc *d)
{
	int32_t		i;

	d->matches[0] = d->lex->matches;
	d->entries[0] = d->lex->entries;
	d->digests = d->lex->digests;
	d->merged_digest = d->lex->ndigests;
	scan_tokens(d);
	for (i = 0; i < d->toks.n; i++)
	{
		NG_CHECK_EVERY(d->arena, i);
		match_at(d, &d->toks.v[i]);
	}
	NG_FIT(d->arena, d->toks);
	if (d->user)
		user_matches(d);
}
