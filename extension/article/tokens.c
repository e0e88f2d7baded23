/*
 * tokens.c: the one pass over the bytes of a page: tokens, and the
 * vocabulary's matches that begin at each.
 */
#include <string.h>

#include "../lexicon/automaton.h"
#include "../unicode/utf8.h"
#include "doc.h"

_Static_assert(NG_CAT_COUNT <= 16, "NgToken.cats has a bit for each category");
_Static_assert(sizeof(NgToken) == 12, "tokens are packed");
_Static_assert(sizeof(NgMatch) == sizeof(void *) + 4, "matches are packed");

#define CHECK_EVERY 4096		/* tokens between looks at the interrupt */

/*
 * The symbols of tokens seen lately, by their bytes: a page repeats few
 * hundred words, and making a key costs more than comparing the bytes.
 */
#define MIN_SLOTS_LOG 8
#define MAX_SLOTS_LOG 12
#define CACHED_BYTES 16			/* a longer token is rare */

typedef struct CacheSlot
{
	uint64_t	bytes[2];
	uint32_t	nbytes;			/* 0: free */
	uint32_t	symbol;
} CacheSlot;

/* Both caches of this file have so many slots: few for a small page, which should not pay for clearing many. */
static int
slots_log(size_t nbytes)
{
	int			log = MIN_SLOTS_LOG;

	while (log < MAX_SLOTS_LOG && ((size_t) 4 << log) < nbytes)
		log++;
	return log;
}

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

static inline uint32_t
symbol_of(const NgDoc *d, CacheSlot *cache, int log, const NgCut *t)
{
	const char *end = d->text + d->nbytes;
	uint64_t	a,
				b;
	CacheSlot  *c;

	if (t->nbytes > CACHED_BYTES)
		return ng_lex_token_symbol(d->lex, t->at, t->nbytes);
	a = load(t->at, t->nbytes, end);
	b = t->nbytes > 8 ? load(t->at + 8, t->nbytes - 8u, end) : 0;
	c = &cache[((a ^ (b << 7 | b >> 57)) * UINT64_C(0x9E3779B97F4A7C15)) >> (64 - log)];
	if (c->bytes[0] != a || c->bytes[1] != b || c->nbytes != t->nbytes)
	{
		c->bytes[0] = a;
		c->bytes[1] = b;
		c->nbytes = t->nbytes;
		c->symbol = ng_lex_token_symbol(d->lex, t->at, t->nbytes);
	}
	return c->symbol;
}

/* Tokens, each with its symbol where its match will be. */
static void
scan_tokens(NgDoc *d, int log)
{
	NgCutter	cutter;
	NgCut		cut;
	CacheSlot  *cache = ng_alloc0(d->arena, sizeof(CacheSlot) << log);

	ng_cut_init(&cutter, d->text, d->nbytes);
	while (ng_cut_next(&cutter, &cut))
	{
		if (d->toks.n % NG_CHARS_EVERY == 0)
			*NG_PUSH(d->arena, d->chars) = cut.chr;
		*NG_PUSH(d->arena, d->toks) = (NgToken) {
			.byte = (uint32_t) (cut.at - d->text),
			.kind = cut.kind,
			.match = symbol_of(d, cache, log, &cut),
			.nbytes = cut.nbytes,
			.nchars = cut.nchars < 15 ? cut.nchars : 15,
			.flags = cut.flags
		};
		if (d->toks.n % CHECK_EVERY == 0)
			NG_CHECK(d->arena);
	}
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

		return same_case(e->form, d->text + first->byte,
						 (size_t) last->byte + last->nbytes - first->byte);
	}
	return true;
}

/*
 * The same words have the same matches wherever they stand: a list that was
 * made before is used again.  One slot by the node reached and by whether the
 * first letter is a capital.
 */
typedef struct ListSlot
{
	uint32_t	key;			/* 2 * node + capital; 0: free */
	uint32_t	first;			/* in d->matches */
	uint16_t	cats;			/* 0: no match */
	bool		open;			/* the place of the words decides too: the list must be made to be compared */
} ListSlot;

#define DECIDED_BY_PLACE (NG_LEX_LOWER | NG_LEX_EXACT)

/* The list that begins at first and ends the vector: as the slot has it, or where it is. */
static void
intern_list(NgDoc *d, ListSlot *slot, uint32_t key, int32_t first, uint32_t cats)
{
	size_t		n = (size_t) (d->matches.n - first);

	if (slot->key == key && slot->cats == cats && slot->first + n <= (uint32_t) first &&
		memcmp(&d->matches.v[slot->first], &d->matches.v[first], n * sizeof(NgMatch)) == 0)
	{
		d->matches.n = first;
		return;
	}
	slot->key = key;
	slot->first = (uint32_t) first;
	slot->cats = (uint16_t) cats;
}

/* The matches that begin at tok, longest first; symbols of later tokens are still in place. */
static void
match_at(NgDoc *d, ListSlot *lists, int log, int32_t tok)
{
	const NgLexicon *lex = d->lex;
	NgToken    *t = &d->toks.v[tok];
	uint32_t	nodes[NG_LEX_MAX_TOKENS];
	uint32_t	node = NG_LEX_ROOT;
	uint32_t	cats = 0,
				key;
	int32_t		most = d->toks.n - tok;
	int32_t		n = 0;
	int32_t		first = d->matches.n;
	unsigned	flags = 0;
	ListSlot   *slot;

	if (most > NG_LEX_MAX_TOKENS)
		most = NG_LEX_MAX_TOKENS;
	while (n < most && (node = ng_lex_child(lex, node, t[n].match)) != 0)
		nodes[n++] = node;
	if (n == 0)
		return;
	key = nodes[n - 1] * 2 + (t->flags & NG_TF_CAP ? 1 : 0);
	slot = &lists[key & (((uint32_t) 1 << log) - 1)];
	if (slot->key != key || slot->open)
	{
		for (; n > 0; n--)
		{
			uint32_t	e = lex->nodes[nodes[n - 1]].entry;
			uint32_t	end = lex->nodes[nodes[n - 1] + 1].entry;

			for (; e < end; e++)
			{
				const NgLexBrief *b = &lex->briefs[e];

				flags |= b->flags;
				if (b->flags && !flags_allow(d, b->flags, &lex->entries[e], tok, n))
					continue;
				*NG_PUSH(d->arena, d->matches) = (NgMatch) {
					&lex->entries[e], (uint8_t) n, false, b->cat, b->cls
				};
				cats |= 1u << b->cat;
			}
		}
		if (cats)
			d->matches.v[d->matches.n - 1].last = true;
		intern_list(d, slot, key, first, cats);
		slot->open = (flags & DECIDED_BY_PLACE) != 0;
	}
	t->match = slot->first;
	t->cats = slot->cats;
}

/* ---- the user's vocabulary ---- */

/* The user's entries of a node that its n tokens allow; returns their categories. */
static uint32_t
push_user(NgDoc *d, uint32_t node, int32_t tok, int32_t n)
{
	const NgLexicon *lex = d->user;
	uint32_t	e = lex->nodes[node].entry;
	uint32_t	end = lex->nodes[node + 1].entry;
	uint32_t	cats = 0;

	for (; e < end; e++)
	{
		const NgLexBrief *b = &lex->briefs[e];

		if (b->flags && !flags_allow(d, b->flags, &lex->entries[e], tok, n))
			continue;
		*NG_PUSH(d->arena, d->matches) = (NgMatch) {&lex->entries[e], (uint8_t) n, false, b->cat, b->cls};
		cats |= 1u << b->cat;
	}
	return cats;
}

/* Copies what is left of a built-in list and longer than n tokens, but for the categories in hidden. */
static void
copy_longer(NgDoc *d, uint32_t *at, bool *more, int32_t n, uint32_t hidden)
{
	for (; *more && d->matches.v[*at].ntok > n; (*at)++)
	{
		NgMatch		m = d->matches.v[*at];

		*more = !m.last;
		m.last = false;
		if (!(hidden & (1u << m.cat)))
			*NG_PUSH(d->arena, d->matches) = m;
	}
}

/*
 * Where a form of the user's begins: a list of its own, which merges the
 * user's entries into the built-in list, longest first.  A row of the user's
 * hides the built-in ones of its form and category.
 */
static void
user_match_at(NgDoc *d, const uint32_t *symbols, int32_t tok)
{
	NgToken    *t = &d->toks.v[tok];
	uint32_t	nodes[NG_LEX_MAX_TOKENS];
	uint32_t	node = NG_LEX_ROOT;
	uint32_t	user = 0,
				builtin = t->match;
	bool		more = t->cats != 0;
	int32_t		most = d->toks.n - tok;
	int32_t		n = 0;
	int32_t		first = d->matches.n;

	if (most > NG_LEX_MAX_TOKENS)
		most = NG_LEX_MAX_TOKENS;
	while (n < most && (node = ng_lex_child(d->user, node, symbols[tok + n])) != 0)
		nodes[n++] = node;
	if (n == 0)
		return;
	copy_longer(d, &builtin, &more, n, 0);
	for (; n > 0; n--)
	{
		uint32_t	own = push_user(d, nodes[n - 1], tok, n);

		copy_longer(d, &builtin, &more, n - 1, own);
		user |= own;
	}
	if (user == 0)
	{
		d->matches.n = first;
		return;
	}
	d->matches.v[d->matches.n - 1].last = true;
	t->match = (uint32_t) first;
	t->cats |= (uint16_t) user;
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
	int32_t		i;

	for (i = 0; i < d->toks.n; i++)
	{
		user_match_at(d, symbols, i);
		if (i % CHECK_EVERY == 0)
			NG_CHECK(d->arena);
	}
}

void
ng_scan(NgDoc *d)
{
	int			log = slots_log(d->nbytes);
	ListSlot   *lists = ng_alloc0(d->arena, sizeof(ListSlot) << log);
	int32_t		i;

	scan_tokens(d, log);
	for (i = 0; i < d->toks.n; i++)
	{
		match_at(d, lists, log, i);
		if (i % CHECK_EVERY == 0)
			NG_CHECK(d->arena);
	}
	if (d->user)
		user_matches(d);
	NG_FIT(d->arena, d->toks);
	NG_FIT(d->arena, d->matches);
}
