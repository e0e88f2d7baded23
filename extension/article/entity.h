/*
 * entity.h: what the files of the entity stage share.
 *
 * Each recognizer looks at one token position and answers with the token after
 * its phrase, or with the position itself when nothing is there.  None
 * looks past `to`, the end of the block, and each looks a bounded way ahead, so
 * the walk of entities.c is linear.
 */
#ifndef NG_ENTITY_H
#define NG_ENTITY_H

#include "doc.h"

#define NG_CHINA	156				/* ISO 3166: shares its surnames with Viet Nam */

/* How far a phrase may reach, in tokens. */
#define NG_PHRASE_MAX	48

/* ---- what may begin at a token ---- */

/* The classes that entities begin with are bits of one word of a digest: one look tells of all. */
#define NG_ENT_WORD	(NG_BIT_COUNTRY_ANY / 64)
#define NG_ENT_BIT(c)	(UINT64_C(1) << NG_BIT_##c % 64)
_Static_assert((int) NG_BIT_COUNTRY_ANY / 64 == (int) NG_BIT_NUMBER_DIGIT / 64,
			   "the classes that entities begin with are neighbours");

/* ---- words (entity_words.c) ---- */

/* Stands between spaces or line ends on its left. */
static inline bool
ng_spaced(const NgDoc *d, int32_t tok)
{
	return tok < d->toks.n && (d->toks.v[tok].flags & NG_TF_SPACE);
}

/* Has a letter or a tone that only Vietnamese writing has. */
extern bool ng_is_marked(const NgDoc *d, int32_t tok);
/* A word that is one Vietnamese syllable, with or without a tone. */
extern bool ng_is_syllable(const NgDoc *d, int32_t tok);
/* Equal for tokens of one key, and for no others that a page is likely to have. */
extern uint64_t ng_tok_hash(const NgDoc *d, int32_t tok);
/* Does a word begin here that cannot be part of a proper noun: verb, conjunction, preposition? */
extern bool ng_is_function(const NgDoc *d, int32_t tok);

/*
 * Is the single small syllable at tok the end of a word ("cán bộ", "hành
 * động"), not a noun of its own?  So it is after another small word that is no
 * preposition, conjunction or verb.
 */
extern bool ng_ends_compound(const NgDoc *d, int32_t tok, int32_t ntok);

/* A list of countries that grows in the arena. */
typedef struct NgCountryList
{
	NgCountry	v[16];
	int			n;
} NgCountryList;

extern void ng_countries_add(NgCountryList *l, NgCountry c);
extern void ng_countries_add_members(NgCountryList *l, const uint16_t *members);
extern NgCountry *ng_countries_dup(NgArena *a, const NgCountryList *l);

/* ---- countries and groups (entity_groups.c) ---- */

/* "Lào", "Việt Nam - Lào - Campuchia" (dashes only): the end; countries added to l. */
extern int32_t ng_country_search(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l);
static inline int32_t
ng_country_at(const NgDoc *d, int32_t i, int32_t to, NgCountryList *l)
{
	return ng_is_tok(d, i) && (ng_digest(d, i)->bits[NG_ENT_WORD] & NG_ENT_BIT(COUNTRY_ANY))
		? ng_country_search(d, i, to, l) : i;
}

/* May a group begin with these words?  Else ng_group_at need not be asked. */
static inline bool
ng_group_begins(const NgDoc *d, int32_t i, const NgLexDigest *g)
{
	return (g->bits[NG_ENT_WORD] & (NG_ENT_BIT(GROUP_ANY) | NG_ENT_BIT(NUMBER_DIGIT))) ||
		ng_digest_has(g, NG_CAT_GRAMMAR, NG_GRAMMAR_PLURAL) ||
		(d->toks.v[i].kind == NG_TOK_NUMBER && i + 1 < d->toks.n &&
		 (ng_digest(d, i + 1)->bits[NG_ENT_WORD] &
		  (NG_ENT_BIT(GROUP_NOUN) | NG_ENT_BIT(OFFICE_OFFICE))));
}

/* "hai bên", "4 Thủ tướng", "các nhà lãnh đạo CLMV". */
extern int32_t ng_group_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e);

/* ---- places (entity_places.c) ---- */
extern int32_t ng_place_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e);
/*
 * Things called after a person (a street, a prize, a mausoleum): the end; e is filled, type
 * NG_ENT_PLACE, when it is a place.
 */
extern int32_t ng_namesake_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e, bool *is_place);

/* ---- organizations (entity_orgs.c) ---- */
extern int32_t ng_org_at(const NgDoc *d, int32_t i, int32_t to, NgEntity *e);
/* The field of an office or a body: "Ngoại giao", "Kế hoạch và Đầu tư". */
extern int32_t ng_topic_at(const NgDoc *d, int32_t i, int32_t to);

/* ---- forums (entity_forums.c) ---- */

/* Abbreviations that the page itself introduces in brackets. */
typedef struct NgAbbreviation
{
	uint64_t	hash;
	const char *canonical;
	const NgLexEntry *entry;
} NgAbbreviation;

typedef struct NgAbbreviations
{
	NgAbbreviation v[32];
	int			n;
} NgAbbreviations;

#define NG_FORUM_NAMES \
	(NG_ENT_BIT(FORUM_ORGANIZATION) | NG_ENT_BIT(FORUM_MECHANISM) | NG_ENT_BIT(FORUM_SUMMIT) | \
	 NG_ENT_BIT(FORUM_AGREEMENT))
#define NG_FORUM_BITS (NG_FORUM_NAMES | NG_ENT_BIT(FORUM_NOUN) | NG_ENT_BIT(ORG_ORG))

/* May a forum begin here?  Else ng_forum_at need not be asked. */
static inline bool
ng_forum_begins(const NgDoc *d, int32_t i, const NgAbbreviations *abbr)
{
	uint64_t	bits = ng_digest(d, i)->bits[NG_ENT_WORD];

	return (bits & NG_FORUM_BITS) ||
		((bits & NG_ENT_BIT(ORG_NOUN)) && (d->toks.v[i].flags & NG_TF_CAP)) ||
		(abbr->n > 0 && (d->toks.v[i].flags & NG_TF_ALLCAP));
}

extern int32_t ng_forum_at(const NgDoc *d, int32_t i, int32_t to, NgAbbreviations *abbr,
	NgEntity *e);

/* ---- offices (offices.c) ---- */

#define NG_TITLE_PARTS 10

/* Bits of the column num of offices.tsv. */
#define NG_OFFICE_OF_BODY	1	/* a body, field or country follows and belongs to it */
#define NG_OFFICE_GENERIC	2	/* no office of its own: no actor without a name */
#define NG_OFFICE_HOME		8	/* bare, the home state's, unless another's has been named */
#define NG_OFFICE_STANDS	4	/* another way to name whoever holds the office of its level */
#define NG_OFFICE_SPEAKS	16	/* speaks for the body behind it; a field: with other states */

typedef struct NgTitlePart		/* one office of a stack */
{
	int32_t		from, head, to;	/* prefix, the entry's first word, end with its complement */
	const NgLexEntry *entry;
	uint8_t		level;
	NgCountry	country;		/* said in the words, or of its body */
	bool		former, deputy;
	bool		international;	/* of a body of many countries that the words name */
	const char *org;
	int32_t		of_from, of_to; /* name of the person whom the holder serves; of_to 0 if none */
} NgTitlePart;

typedef struct NgTitle
{
	NgTitlePart part[NG_TITLE_PARTS];
	int			n;
	int32_t		name_from;		/* first token after honorifics that follow the offices */
} NgTitle;

#define NG_TITLE_BITS \
	(NG_ENT_BIT(OFFICE_OFFICE) | NG_ENT_BIT(OFFICE_RANK) | NG_ENT_BIT(OFFICE_MEMBERSHIP) | \
	 NG_ENT_BIT(OFFICE_PERSON) | NG_ENT_BIT(OFFICE_PREFIX) | NG_ENT_BIT(NAME_HONORIFIC))

/* May an office begin with these words, or an honorific before it?  Else the title is empty. */
static inline bool
ng_title_begins(const NgLexDigest *g)
{
	return g->bits[NG_ENT_WORD] & NG_TITLE_BITS;
}

/* What follows the words of an office (part->entry) and belongs to it; the end. */
extern int32_t ng_office_complement(const NgDoc *d, int32_t i, int32_t to, NgTitlePart *part);
/* Stacked offices that begin at i; n is 0 if none. */
extern void ng_title_at(const NgDoc *d, int32_t i, int32_t to, NgTitle *t);
/* Honorifics ("ông", "đồng chí") at i: the end. */
extern int32_t ng_honorific_at(const NgDoc *d, int32_t i, int32_t to);

/* ---- names (names.c) ---- */
typedef enum NgNameShape { NG_NAME_NONE, NG_NAME_VIETNAMESE, NG_NAME_FOREIGN } NgNameShape;
typedef enum NgNameTrust
{
	NG_TRUST_TITLE,				/* after an office */
	NG_TRUST_HONORIFIC,			/* after "ông", "bà": nothing else than a name can follow */
	/* nothing says that a name follows: it must look like one by itself */
	NG_TRUST_BARE,
	NG_TRUST_BYLINE				/* where only a name can stand */
} NgNameTrust;

extern int32_t ng_name_at(const NgDoc *d, int32_t i, int32_t to, NgNameTrust trust,
	NgNameShape *shape);
/* What could be a name, though nothing says so: coreference decides; whole: it looks like one. */
extern int32_t ng_loose_name_at(const NgDoc *d, int32_t i, int32_t to, NgNameShape *shape,
	bool *whole);
/* What a surname says about the country; NG_NO_COUNTRY if nothing. */
extern NgCountry ng_name_country(const NgDoc *d, int32_t from);

/* ---- who is who (coref.c) ---- */

/* A mention of a person before it is known who that is; parallel to the PERSON entities. */
typedef struct NgMention
{
	int32_t		ent;			/* index in d->ents */
	NgTitlePart *part;			/* offices said with it */
	uint8_t		nparts;
	uint8_t		shape;			/* NgNameShape */
	bool		weak;			/* a bare name: a person only if the page says so elsewhere */
	/* "(Donald Trump)" after a name: the person before, spelled otherwise */
	bool		alias;
	bool		counterpart;	/* "người đồng cấp": has the office of whom it was last spoken of */
} NgMention;

typedef NG_VEC(NgMention) NgMentions;

extern void ng_coref(NgDoc *d, NgMentions *mentions);

/* ---- the walk (entities.c, persons.c) ---- */

#define NG_HOMONYMS	8

typedef struct NgEntityWalk
{
	NgDoc	   *d;
	NgArena		work;			/* what is not asked for behind this stage */
	NgMentions	mentions;
	NgAbbreviations abbr;
	int32_t		caption;		/* next caption */
	int32_t		block;			/* that is walked */
	int32_t		sent;			/* of the entity kept last, or the one before it; -1 */
	/* "các Bộ trưởng: X, Y và Z": the office of the names that follow */
	const NgLexEntry *shared;
	int32_t		shared_to;		/* as long as the names stand one behind the other */
	/* the offices read last: at title_at, behind honorifics at title_from */
	NgTitle		title;
	int32_t		title_at, title_from;
	/* countries whose names are common words too: does the page name them elsewhere? */
	struct
	{
		NgCountry	country;
		bool		named;
	}			homonyms[NG_HOMONYMS];
	int			nhomonyms;
} NgEntityWalk;

/* The words of an entity that may not be kept: ng_entity_emit says where they stand. */
static inline NgSpan
ng_words(int32_t from, int32_t to)
{
	return (NgSpan) {from, to, -1, -1};
}

static inline NgSpan
ng_name_words(const NgEntity *e)
{
	return ng_words(e->name.from, e->name.to);
}

/* An entity that is nothing but a name. */
static inline void
ng_set_words(NgEntity *e, int32_t from, int32_t to)
{
	e->at = ng_words(from, to);
	e->name = (NgPart) {from, to};
}

/* ---- names of countries that name none (entity_kinds.c) ---- */

/* "tiếng Nhật", "đội tuyển Lào và Thái Lan": the end of what is no party. */
extern int32_t ng_kind_at(const NgDoc *d, int32_t i, int32_t to);
/* "Anh cho biết" (he says), on a page that is not about England. */
extern bool ng_is_homonym(NgEntityWalk *w, int32_t i, int32_t to);

/* Defined out of sight, so that a copy is a copy and no loop that clears. */
extern const NgEntity ng_entity_blank;
/* Keeps a copy, with its spans' places, and its words as its name if it has no other. */
extern void ng_entity_emit(NgEntityWalk *w, const NgEntity *e);

/* Offices or honorifics and then a name; the end. */
extern int32_t ng_person_at(NgEntityWalk *w, int32_t i, int32_t to);
/* "người đồng cấp Lào X": a person whose office is said elsewhere. */
extern int32_t ng_counterpart_at(NgEntityWalk *w, int32_t i, int32_t to);
/* A name that nothing introduces. */
extern int32_t ng_bare_name_at(NgEntityWalk *w, int32_t i, int32_t to);
/* An office without a name; fills e. */
extern int32_t ng_office_at(NgEntityWalk *w, int32_t i, int32_t to, NgEntity *e);
/* Who took the picture; who wrote the article. */
extern void ng_photographer(NgEntityWalk *w, const NgCaption *c);
extern void ng_author(NgEntityWalk *w, const NgBlock *b);

#endif
