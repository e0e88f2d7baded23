/*
 * doc.h: one parsed article: its tokens, blocks, sentences and mentions.
 *
 * Stages run in the order of the functions at the end.  Each reads what the
 * earlier ones left in NgDoc and appends its own; none re-scans the text.
 * Character offsets are 0-based here, and count code points of the text as
 * passed; doors add 1.  Token ranges are half-open [from, to).
 */
#ifndef NG_DOC_H
#define NG_DOC_H

/*
 * The version of the extractor: to be raised with every release whose rows differ from those of
 * the one before, and only then, for a corpus is then read anew.
 */
#define NG_EXTRACTOR "1.0"

#include "../unicode/arena.h"
#include "../text/cut.h"
#include "../lexicon/lexicon.h"
#include "../event/event.h"

/* ---- tokens ---- */

/*
 * NgTokKind and NG_TF_: text/cut.h.  A page has a token for every five bytes,
 * so a token is packed: a text is shorter than 1 GB, a token than 250 bytes.
 * Where it stands in characters is asked of ng_tok_chr.
 */
typedef struct NgToken
{
	uint32_t	byte : 30;		/* first byte in the text */
	uint32_t	kind : 2;		/* NgTokKind */
	uint32_t	match;			/* where its first NgMatch is, if digest */
	uint16_t	digest;			/* in NgDoc.digests; 0: no match begins here */
	uint8_t		nbytes;
	uint8_t		nchars : 4;		/* 15: 15 or more */
	uint8_t		flags : 4;		/* NG_TF_ */
} NgToken;

#define NG_CHARS_EVERY 8		/* tokens from one entry of NgDoc.chars to the next */
#define NG_PLACES_EVERY 16		/* the same of NgDoc.block_at and sent_at */

/* A span of the document: everything that becomes a row has one. */
typedef struct NgSpan
{
	int32_t		from, to;		/* tokens */
	int32_t		block;			/* index in doc->blocks */
	int32_t		sent;			/* index in doc->sents, -1 outside sentences */
} NgSpan;

/* Words inside a span: tokens alone. */
typedef struct NgPart
{
	int32_t		from, to;
} NgPart;

/* ---- blocks and sentences ---- */

typedef enum NgBlockKind
{
	NG_BLOCK_BREADCRUMB, NG_BLOCK_TIMESTAMP, NG_BLOCK_TITLE, NG_BLOCK_LEAD, NG_BLOCK_BODY,
	NG_BLOCK_SUBHEAD,
	NG_BLOCK_CAPTION, NG_BLOCK_ALT, NG_BLOCK_BYLINE, NG_BLOCK_SOURCE, NG_BLOCK_URL,
	NG_BLOCK_RELATED_TITLE, NG_BLOCK_RELATED_BLURB, NG_BLOCK_SECTION_HEAD, NG_BLOCK_MEDIA,
	NG_BLOCK_UI
} NgBlockKind;

typedef struct NgBlock
{
	int32_t		from, to;		/* tokens, no newline among them, never empty */
	int32_t		line;			/* 1-based */
	uint8_t		kind;			/* NgBlockKind */
	bool		is_main;		/* title, lead, body, subhead of the article itself */
	/* text of a picture that the title of the link below repeats word for word */
	bool		twin;
} NgBlock;

typedef struct NgSent
{
	int32_t		from, to;		/* tokens, final punctuation included */
	int32_t		block;
} NgSent;

typedef struct NgMeta			/* token ranges; from == to when absent */
{
	NgSpan		title, lead, author, source, url, section, published;
	char	   *author_text;	/* NULL: as the span has it */
	char	   *source_text;
	bool		has_published;
	int64_t		published_utc;	/* seconds since 1970-01-01 UTC */
	const char *published_precision;	/* minute, day; NULL if none */
	int32_t		published_day;	/* civil day in Viet Nam, NG_DAY_UNKNOWN if none */
	bool		published_given;	/* from the argument, not from the page */
} NgMeta;

typedef struct NgCaption
{
	NgSpan		at;				/* the whole block */
	NgSpan		caption;		/* the words, without credit */
	NgSpan		credit;			/* "Ảnh: VGP/Nhật Bắc", brackets excluded; empty if none */
	char	   *agency;			/* NULL if none */
	char	   *photographer;	/* NULL if none */
	NgSpan		photographer_at;	/* the same in the credit; empty if none */
} NgCaption;

typedef struct NgRelated
{
	NgSpan		at;
	NgSpan		title;			/* empty if none */
	NgSpan		blurb;			/* empty if none */
} NgRelated;

/* ---- mentions ---- */

#define NG_HOME	704				/* ISO 3166 of Viet Nam: the press that is read here is its own */

typedef enum NgTimexType
{
	NG_TIMEX_DATE, NG_TIMEX_TIME, NG_TIMEX_DURATION, NG_TIMEX_SET
} NgTimexType;
typedef enum NgDateStatus
{
	NG_DS_EXPLICIT, NG_DS_FROM_PUBLICATION, NG_DS_INFERRED, NG_DS_RELATIVE
} NgDateStatus;
typedef enum NgTimexMod
{
	NG_MOD_NONE, NG_MOD_START, NG_MOD_MID, NG_MOD_END, NG_MOD_APPROX
} NgTimexMod;

typedef struct NgDateMention
{
	NgSpan		at;
	uint8_t		type;			/* NgTimexType */
	uint8_t		mod;			/* NgTimexMod */
	uint8_t		status;			/* NgDateStatus */
	uint8_t		tense;			/* 0 unknown, 1 past, 2 future: PAST_REF, FUTURE_REF and the like */
	int32_t		nset;
	NgEventDate *set;			/* members of {a,b,c}; else NULL */
	char	   *value;			/* TIMEX3 */
	const char *precision;		/* "day", "month", ... as the row has it */
	NgEventDate edtf;			/* the same for events; form NG_DATE_UNKNOWN when vague */
	/* civil days, inclusive; see event.h; NG_DAY_UNKNOWN when during is NULL */
	int32_t		day_from, day_to;
} NgDateMention;

typedef struct NgFigure
{
	NgSpan		at;
	char	   *value;			/* plain decimal string, no exponent: "10100000000" */
	char	   *value_high;		/* or NULL */
	char	   *unit;			/* "money", "percent", or the noun */
	const char *currency;		/* ISO 4217 or NULL */
	char	   *per;			/* or NULL */
	const char *comparator;		/* eq gt ge lt le approx */
	const char *status;			/* actual forecast target estimate */
	char	   *indicator;		/* or NULL */
	NgCountry  *subject;		/* sorted, or NULL */
	int32_t		nsubject;
	uint8_t		measure;		/* NgIndicatorClass of the indicator, NG_INDICATOR_ANY if none */
	int32_t		day_from, day_to;	/* NG_DAY_UNKNOWN when none */
	char	   *change_pct;		/* or NULL */
	char	   *change_base;	/* or NULL */
} NgFigure;

typedef enum NgEntityType
{
	NG_ENT_PERSON,				/* a named person with the office before or after it */
	/* an office without a name: "Thủ tướng", "Đại sứ Việt Nam tại Lào" */
	NG_ENT_OFFICE,
	/* a country or its demonym: "Lào", "phía Lào", "Hà Nội" is a place */
	NG_ENT_COUNTRY,
	NG_ENT_ORG,					/* organization, ministry, agency, company: acts */
	NG_ENT_FORUM,				/* forum, summit, mechanism, with its ordinal */
	NG_ENT_PLACE,				/* city, province, building */
	/* "hai bên", "các nhà lãnh đạo", "bốn nước": resolved by the event stage */
	NG_ENT_GROUP
} NgEntityType;

/* An office as it is said with a name, or instead of one. */
typedef struct NgOffice
{
	NgPart		at;				/* empty: said once, before a list of names */
	const char *text;			/* in full: "Thủ tướng Lào" */
	const char *org;			/* its organization, canonical, or NULL */
} NgOffice;

/*
 * What a clause talks about.  doc->ents is ordered by from and the
 * entities do not overlap, with one exception: none.  "Thủ tướng Lào Sonexay
 * Siphandone" is one NG_ENT_PERSON whose country is LAO, not also a country.
 */
typedef struct NgEntity
{
	NgSpan		at;				/* the whole phrase, titles included */
	uint8_t		type;			/* NgEntityType */
	bool		resolved;		/* office or short form linked to a person of the document */
	uint8_t		level;			/* NgLevel of the office, NG_LEVEL_NONE */
	uint8_t		role;			/* NgPersonRole for persons */
	int16_t		count;			/* "hai bên" 2, "bốn nước" 4, 0 unsaid */
	bool		country_implied;	/* country not in the words ("Thủ tướng" alone: VNM) */
	uint8_t		ncountries;
	int32_t		person;			/* number of the person, from 0, or -1 */
	int32_t		ordinal;		/* forum session, 0 if none */
	NgPart		name;			/* the name alone (persons), the canonical words else */
	const NgOffice *office;		/* NULL if none is said */
	NgCountry  *countries;		/* country, or members named inside ("Việt Nam - Lào") */
	const NgLexEntry *entry;	/* lexicon entry of org, forum, place, group; NULL for persons */
	const char *canonical;		/* org, forum: abbreviation or name; place: its name */
} NgEntity;

typedef enum NgPersonRole
{
	NG_PR_PARTICIPANT, NG_PR_SPEAKER, NG_PR_AUTHOR, NG_PR_PHOTOGRAPHER, NG_PR_TRANSLATOR,
	NG_PR_PLACE_COMPONENT
} NgPersonRole;

/* One human being of the document, merged over its mentions. */
typedef struct NgPerson
{
	char	   *name;			/* fullest form, NFC as written */
	const char *office;			/* fullest office, or NULL */
	const char *organization;
	NgCountry	country;		/* NG_NO_COUNTRY if unknown */
	uint8_t		level;
	uint8_t		role;
} NgPerson;

/* ---- events ---- */

typedef enum NgTier
{
	NG_TIER_CORE, NG_TIER_ACT, NG_TIER_BACKGROUND, NG_TIER_CONTEXT, NG_TIER_FUTURE,
	NG_TIER_RELATED
} NgTier;

typedef struct NgEventRow
{
	NgSpan		at;				/* the clause */
	NgEvent		event;
	const char *rule;
	float		confidence;		/* of the rule; -1 unknown */
	int32_t		parent;			/* index of the core event an act belongs to, -1 */
	int32_t		visit;			/* index of the visit that the text was telling of, -1 */
	int32_t		trig_from, trig_to; /* tokens of the trigger */
	uint8_t		trig_cls;		/* NG_TRIGGER_ class */
	uint8_t		tier;			/* NgTier */
	uint8_t		own_tier;		/* of a link's event: what it would be in an article of its own */
} NgEventRow;

typedef struct NgParticipant
{
	NgSpan		at;
	const char *role;			/* of the contract */
	char	   *name;			/* or NULL */
	const char *office;			/* or NULL */
	int32_t		event;			/* index in doc->events */
	NgCountry	country;
	uint8_t		level;			/* NgLevel of the office */
	bool		is_person;		/* a human being, named or by office: no body */
} NgParticipant;

typedef struct NgCommitment
{
	NgSpan		at;
	const char *kind;			/* agreement pledge proposal request target */
	NgCountry  *actors;
	NgCountry  *addressees;
	char	  **area;
	int32_t		nactors,
				naddressees,
				narea;
	int32_t		event;			/* index or -1 */
	char	   *target_value;	/* decimal string or NULL */
	char	   *target_unit;
	const char *target_currency;
	int32_t		due_from, due_to;	/* civil days, NG_DAY_UNKNOWN */
} NgCommitment;

typedef struct NgDoc
{
	NgArena    *arena;
	const char *text;
	size_t		nbytes;
	const NgLexicon *lex;		/* built in */
	const NgLexicon *user;		/* the user's vocabulary, NULL if none */

	NG_VEC(NgToken) toks;
	bool		composed;		/* no token holds a combining mark or a character of zero width */
	NG_VEC(uint32_t) chars;		/* characters before every NG_CHARS_EVERY'th token */
	/*
	 * Of the built-in vocabulary, and where the user's has a part in them: lists of matches, and
	 * the entries that these number.
	 */
	const NgMatch *matches[2];
	const NgLexEntry *entries[2];
	NG_VEC(NgMatch) merged;		/* matches[1], if the user has a vocabulary */
	const NgLexDigest *digests; /* of the lists of matches; */
	uint32_t	merged_digest;	/* from this one on, of merged lists */
	NG_VEC(NgBlock) blocks;
	NG_VEC(NgSent) sents;
	/*
	 * By token of the sentence that the events stage is at, from before_from on: a bit
	 * 1 << NG_GRAMMAR_ of every class of grammar words that end right before it.  The stage asks
	 * this of the same tokens again and again: ng_ending_at.
	 */
	NG_VEC(uint64_t) before;
	int32_t		before_from;
	/* by tok / NG_PLACES_EVERY: the last that begins at or before that token; */
	const int32_t *block_at,
			   *sent_at;		/* NULL until blocks or sentences are known */
	NgMeta		meta;
	NG_VEC(NgCaption) captions;
	NG_VEC(NgRelated) related;
	NG_VEC(NgDateMention) dates;
	NG_VEC(NgFigure) figures;
	NG_VEC(NgEntity) ents;
	/*
	 * every mention of a forum in order, those inside another entity's phrase too: what
	 * article_forums lists
	 */
	NG_VEC(NgEntity) forums;
	NG_VEC(NgPerson) persons;
	NG_VEC(NgEventRow) events;
	NG_VEC(NgParticipant) participants;
	NG_VEC(NgCommitment) commitments;
} NgDoc;

/* ---- the stages, in order ---- */

extern void ng_scan(NgDoc *d);			/* tokens.c: toks, matches */
extern void ng_layout(NgDoc *d);		/* blocks.c: blocks */
extern void ng_sentences(NgDoc *d);		/* sentences.c: sents */
extern void ng_metadata(NgDoc *d);		/* metadata.c: meta, captions, related */
extern void ng_dates(NgDoc *d);			/* dates.c: dates; needs meta.published_day */
extern void ng_entities(NgDoc *d);		/* entities.c: ents, persons */
extern void ng_figures(NgDoc *d);		/* figures.c: figures; after dates and entities */
extern void ng_events(NgDoc *d);		/* frames.c, events.c: events, participants */
extern void ng_commitments(NgDoc *d);	/* commitments.c */

/*
 * All of it.  text must outlive the document.  published: seconds since
 * 1970-01-01 UTC when has_published.  Returns a document that lives in the
 * arena and in the allocator's memory.
 */
extern NgDoc *ng_parse(NgArena *arena, const char *text, size_t nbytes,
					   bool has_published, int64_t published_utc);

/* The same with a vocabulary of the user's (may be NULL), which must outlive the document. */
extern NgDoc *ng_parse_with(NgArena *arena, const char *text, size_t nbytes,
							bool has_published, int64_t published_utc, const NgLexicon *user);

/* ---- helpers of all stages (doc.c) ---- */

/* ng_lex_lookup in the user's vocabulary, then in the built-in one. */
extern const NgLexEntry *ng_doc_lookup(const NgDoc *d, NgLexCat cat, const char *s, size_t nbytes);

/* Characters of the text before a token. */
extern uint32_t ng_tok_chr(const NgDoc *d, int32_t tok);

/*
 * The words of a span: first byte of its first token to last byte of its last.  *nbytes is 0 for
 * an empty span.
 */
extern const char *ng_span_text(const NgDoc *d, NgSpan s, size_t *nbytes);
/*
 * Characters of a token, combining marks and those of zero width not counted: "Ê" is one in every
 * normal form.
 */
extern int ng_letters(const NgDoc *d, int32_t tok);
/*
 * The same as a name: composed letters, single spaces, nothing of zero width; in the arena, NUL
 * at the end.
 */
extern char *ng_span_dup(const NgDoc *d, NgSpan s);
/* fills block and sent by search */
extern NgSpan ng_span(const NgDoc *d, int32_t from, int32_t to);
extern int32_t ng_sent_of(const NgDoc *d, int32_t tok);		/* -1 if none */
/* First figure, date or entity that begins at or after tok; the number of all if none. */
extern int32_t ng_figure_from(const NgDoc *d, int32_t tok);
extern int32_t ng_date_from(const NgDoc *d, int32_t tok);
extern int32_t ng_ent_from(const NgDoc *d, int32_t tok);

/* The words of the office that is said with an entity, none if none is. */
static inline NgPart
ng_office_words(const NgEntity *e)
{
	return e->office ? e->office->at : (NgPart) {0, 0};
}


static inline bool
ng_is_main(const NgDoc *d, NgSpan s)
{
	return s.block >= 0 && d->blocks.v[s.block].is_main;
}

/*
 * Matches of the lexicon that begin at a token.  Stages ask this of every
 * token for many classes, and nearly always the answer is no: hence in line,
 * and hence the digest, which knows it.
 */

/* Is there such a token?  One comparison tells: a number below 0 is a large one without sign. */
static inline bool
ng_is_tok(const NgDoc *d, int32_t tok)
{
	return (uint32_t) tok < (uint32_t) d->toks.n;
}

static inline bool
ng_is_word(const NgDoc *d, int32_t tok)
{
	return ng_is_tok(d, tok) && d->toks.v[tok].kind == NG_TOK_WORD;
}

/* A word that begins with a capital. */
static inline bool
ng_is_cap(const NgDoc *d, int32_t tok)
{
	return ng_is_word(d, tok) && (d->toks.v[tok].flags & NG_TF_CAP);
}

/* A word that begins with a small letter. */
static inline bool
ng_is_low(const NgDoc *d, int32_t tok)
{
	return ng_is_word(d, tok) && !(d->toks.v[tok].flags & NG_TF_CAP);
}

/* No white space before a token of the document. */
static inline bool
ng_joined(const NgDoc *d, int32_t tok)
{
	return !(d->toks.v[tok].flags & NG_TF_SPACE);
}

/* Any dash: '-', U+2010 .. U+2015, U+2212. */
static inline bool
ng_is_dash(const NgDoc *d, int32_t tok)
{
	const unsigned char *s;

	if (!ng_is_tok(d, tok) || d->toks.v[tok].kind != NG_TOK_PUNCT)
		return false;
	s = (const unsigned char *) d->text + d->toks.v[tok].byte;
	return s[0] == '-' ||
		(d->toks.v[tok].nbytes == 3 && s[0] == 0xE2 &&
		 ((s[1] == 0x80 && s[2] >= 0x90 && s[2] <= 0x95) || (s[1] == 0x88 && s[2] == 0x92)));
}

/* What begins at a token of the document. */
static inline const NgLexDigest *
ng_digest(const NgDoc *d, int32_t tok)
{
	return &d->digests[d->toks.v[tok].digest];
}

/* What ng_ending_at says of a token of another sentence than the one in NgDoc.before. */
extern uint64_t ng_ending_elsewhere(const NgDoc *d, int32_t tok) __attribute__((cold));

/* The classes of grammar words that end right before tok, each a bit 1 << NG_GRAMMAR_. */
static inline uint64_t
ng_ending_at(const NgDoc *d, int32_t tok)
{
	uint32_t	at = (uint32_t) (tok - d->before_from);

	return __builtin_expect(at < (uint32_t) d->before.n, 1)
		? d->before.v[at] : ng_ending_elsewhere(d, tok);
}

static inline bool
ng_digest_has(const NgLexDigest *g, NgLexCat cat, int cls)
{
	unsigned	bit = ng_class_bit(cat, cls);

	return g->bits[bit / 64] >> bit % 64 & 1;
}

/* Where the list of a token is that has one. */
static inline const NgMatch *
ng_match_list(const NgDoc *d, const NgToken *t)
{
	return d->matches[t->digest >= d->merged_digest] + t->match;
}

/* What the vocabulary says of a match. */
static inline const NgLexEntry *
ng_entry(const NgDoc *d, const NgMatch *m)
{
	return d->entries[m->user] + m->number;
}

/* The first match that begins at tok, or NULL; the next ones follow, longest first. */
static inline const NgMatch *
ng_match_first(const NgDoc *d, int32_t tok)
{
	if (!ng_is_tok(d, tok) || d->toks.v[tok].digest == 0)
		return NULL;
	return ng_match_list(d, &d->toks.v[tok]);
}

static inline const NgMatch *
ng_match_next(const NgDoc *d, const NgMatch *m)
{
	(void) d;
	return m->last ? NULL : m + 1;
}

/* The same, but NULL at once when no match of the category is among them. */
static inline const NgMatch *
ng_match_first_of(const NgDoc *d, int32_t tok, NgLexCat cat)
{
	if (!ng_is_tok(d, tok) || !ng_digest_has(ng_digest(d, tok), cat, 0))
		return NULL;
	return ng_match_list(d, &d->toks.v[tok]);
}

/*
 * Longest match at tok of a class of the category (class names are in classes.h; 0 any), or NULL.
 */
static inline const NgMatch *
ng_match_class(const NgDoc *d, int32_t tok, NgLexCat cat, int cls)
{
	const NgMatch *m;

	if (!ng_is_tok(d, tok) || !ng_digest_has(ng_digest(d, tok), cat, cls))
		return NULL;
	for (m = ng_match_list(d, &d->toks.v[tok]); m; m = ng_match_next(d, m))
		if (m->cat == cat && (cls == 0 || m->cls == cls))
			return m;
	return NULL;
}

/* Longest match of a category that begins at tok, or NULL. */
static inline const NgMatch *
ng_match(const NgDoc *d, int32_t tok, NgLexCat cat)
{
	return ng_match_class(d, tok, cat, 0);
}

/*
 * Is the token (or the phrase that begins there) of this class?  Returns the number of tokens, 0
 * if not.
 */
static inline int32_t
ng_is(const NgDoc *d, int32_t tok, NgLexCat cat, int cls)
{
	const NgMatch *m = ng_match_class(d, tok, cat, cls);

	return m ? m->ntok : 0;
}

/* Is the token this one ASCII character of punctuation? */
static inline bool
ng_punct(const NgDoc *d, int32_t tok, char c)
{
	return ng_is_tok(d, tok) && d->toks.v[tok].kind == NG_TOK_PUNCT &&
		d->text[d->toks.v[tok].byte] == c;
}

extern int32_t ng_number_value(const NgDoc *d, int32_t tok);	/* of a NUMBER token */

/* Value of a NUMBER token; -1 when it is none or has more than 9 digits. */
static inline int32_t
ng_number(const NgDoc *d, int32_t tok)
{
	return ng_is_tok(d, tok) && d->toks.v[tok].kind == NG_TOK_NUMBER ? ng_number_value(d, tok) : -1;
}

#endif
