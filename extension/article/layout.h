/*
 * layout.h: what the files of the layout share: lines with their looks,
 * stamps, bylines, credits, ends of sentences.
 *
 * A page is read in two steps.  line_look.c looks at each line by itself (its
 * look: a stamp, a heading, running text …); title.c and blocks.c tell from
 * the sequence of looks where the article stands, and inline.c cuts lines in
 * which several blocks were glued together.  All words come from
 * lexicon/layout.tsv.
 */
#ifndef NG_LAYOUT_H
#define NG_LAYOUT_H

#include "doc.h"

/* What a line is, seen alone. */
typedef enum NgLook
{
	NG_LOOK_TEXT,				/* running text: ends as a sentence does, or is long */
	NG_LOOK_HEAD,				/* short, no end of sentence: a title, a subhead, a link */
	NG_LOOK_CAPTION,			/* ends in a photo credit, or speaks like a caption */
	NG_LOOK_NAME,				/* two to four capitalized words alone: maybe an author */
	NG_LOOK_BYLINE,				/* says who wrote: "Minh An (tổng hợp)", "PV" */
	NG_LOOK_SOURCE,				/* says where it is from: "Theo TTXVN", "Nguồn: …" */
	NG_LOOK_STAMP, NG_LOOK_URL, NG_LOOK_BREADCRUMB, NG_LOOK_SECTION,
	NG_LOOK_BOX,				/* head of a box of links */
	NG_LOOK_LINK,				/* "Xem thêm: …", a line doubled as link and thumbnail */
	NG_LOOK_MEDIA,				/* "[Video] …", a slug without marks */
	NG_LOOK_UI,
	NG_LOOK_END					/* comments, imprint: nothing of the article stands below */
} NgLook;

#define NG_LF_STOP		0x01	/* ends like a sentence: . ! ? … and closing quotes */
#define NG_LF_CUT		0x02	/* ends in " ...": a search engine or a list cut it */
#define NG_LF_COLON		0x04	/* ends in ':' */
#define NG_LF_ITEM		0x08	/* begins with a bullet or ends in ';': item of a list */
#define NG_LF_SMALL		0x10	/* begins with a small letter */
#define NG_LF_DOUBLED	0x20	/* the same words twice; half is where they begin again */
#define NG_LF_QUESTION	0x40	/* NG_LF_STOP by '?' or '!' */
#define NG_LF_CREDIT	0x80	/* nothing but a photo credit */

typedef struct NgLine
{
	int32_t		from, to;		/* tokens, never empty */
	int32_t		no;				/* 1-based */
	int32_t		nchars;
	int32_t		group;			/* lines without a blank line between them share it */
	int32_t		twin;			/* nearest earlier line with the same words, -1 */
	int32_t		next_twin;		/* nearest later one, -1 */
	int32_t		half;			/* NG_LF_DOUBLED */
	int32_t		stamp;			/* NG_LOOK_STAMP: token where the stamp begins */
	uint64_t	hash;
	uint8_t		look;			/* NgLook */
	uint8_t		flags;			/* NG_LF_ */
	uint8_t		kind;			/* NgBlockKind, set by blocks.c */
	bool		main;
} NgLine;

typedef struct NgLines
{
	NG_VEC(NgLine) line;		/* the lines that are not blank */
} NgLines;

#define NG_MAX_CAPTION	700		/* characters; a longer line is a paragraph */

/* line_look.c: of a line whose other flags are set; sets stamp and NG_LF_CREDIT. */
extern NgLook ng_look_of(const NgDoc *d, NgLine *l);

/* lines.c */
extern void ng_lines_read(NgDoc *d, NgLines *l);
/* Share in percent of the words of a that stand in b too; looks at the first 40 and 160 tokens. */
extern int	ng_lines_overlap(const NgDoc *d, const NgLine *a, const NgLine *b);
/* Tokens at the beginning that a and b have in common. */
extern int32_t ng_lines_common(const NgDoc *d, const NgLine *a, const NgLine *b);

/* inline.c: pushes the blocks of one line; under_title: the line above is the title of a link. */
extern void ng_line_blocks(NgDoc *d, const NgLine *line, bool under_title);
/* Where the blurb begins in a line that glues a link's title and its blurb together; 0 if it does
 * not. */
extern int32_t ng_glued_blurb(const NgDoc *d, const NgLine *line);

/*
 * Does an address begin at tok: "http" with "://" behind it?  glued: inside tok, which ends in
 * "http" ("Tin.vnhttp://")
 */
extern bool ng_address_at(const NgDoc *d, int32_t tok, bool glued);

static inline bool
ng_url_at(const NgDoc *d, int32_t tok)
{
	return ng_punct(d, tok + 1, ':') && ng_address_at(d, tok, false);
}

/* ---- pieces of a line (layout.c) ---- */

/* Longest match of a layout class at tok whose arg is as given ("" = none, NULL = any), or NULL. */
extern const NgMatch *ng_layout_search(const NgDoc *d, int32_t tok, int cls, const char *arg);

static inline const NgMatch *
ng_layout_match(const NgDoc *d, int32_t tok, int cls, const char *arg)
{
	return tok >= 0 && tok < d->toks.n && ng_digest_has(ng_digest(d, tok), NG_CAT_LAYOUT, cls) ?
		   ng_layout_search(d, tok, cls, arg) : NULL;
}

extern size_t ng_gap_count(const NgDoc *d, int32_t tok);

/* Characters of white space before a token (0 at the start of the text). */
static inline size_t
ng_gap_before(const NgDoc *d, int32_t tok)
{
	const NgToken *t = &d->toks.v[tok];
	size_t		gap = tok > 0 ? t->byte - t[-1].byte - t[-1].nbytes : 0;

	return gap <= 1 ? gap : ng_gap_count(d, tok);	/* nearly always: one space, or none */
}

/* What a sign can be. */
#define NG_SIGN_STOP		0x01	/* '.', '!', '?' or the one-character ellipsis */
#define NG_SIGN_CLOSER		0x02	/* a closing quote or bracket */
/* '-', dashes, '/', '|', ',', '&', bullets: between the parts of a credit */
#define NG_SIGN_SEPARATOR	0x04
#define NG_SIGN_BULLET		0x08

extern int	ng_sign_search(const NgDoc *d, int32_t tok);

/* These bits; 0 of a word or a number. */
static inline int
ng_sign(const NgDoc *d, int32_t tok)
{
	return tok >= 0 && tok < d->toks.n && d->toks.v[tok].kind == NG_TOK_PUNCT
		? ng_sign_search(d, tok)
		: 0;
}

static inline bool
ng_at_stop(const NgDoc *d, int32_t tok)
{
	return ng_sign(d, tok) & NG_SIGN_STOP;
}

static inline bool
ng_at_closer(const NgDoc *d, int32_t tok)
{
	return ng_sign(d, tok) & NG_SIGN_CLOSER;
}

static inline bool
ng_at_separator(const NgDoc *d, int32_t tok)
{
	return ng_sign(d, tok) & NG_SIGN_SEPARATOR;
}

/* First words of a sentence, which no name begins with: how many tokens, 0 if none. */
extern int32_t ng_opener(const NgDoc *d, int32_t tok);

/* sentences.c, for a sign at tok that may be a stop */
extern int32_t ng_sentence_end_search(const NgDoc *d, int32_t from, int32_t tok, int32_t to);

/*
 * When a sentence of the line [from, to) ends with the stop at tok, the token
 * after it (closing quotes, "./." taken along); else 0.
 */
static inline int32_t
ng_sentence_end(const NgDoc *d, int32_t from, int32_t tok, int32_t to)
{
	unsigned char sign;

	if (d->toks.v[tok].kind != NG_TOK_PUNCT)
		return 0;
	sign = (unsigned char) d->text[d->toks.v[tok].byte];
	/* 0xE2: the first byte of an ellipsis, and of some others */
	return sign == '.' || sign == '!' || sign == '?' || sign == 0xE2
		? ng_sentence_end_search(d, from, tok, to) : 0;
}

/* ---- stamps (stamp.c) ---- */

typedef struct NgStamp
{
	int32_t		from, to;		/* tokens */
	int			year, month, day;	/* year 0: relative ("6 giờ trước") */
	int			hour, minute;	/* hour -1: day only */
	int			offset;			/* minutes east of UTC */
} NgStamp;

/* Reads a stamp that begins at tok; false when no date stands there. */
extern bool ng_stamp(const NgDoc *d, int32_t tok, int32_t to, NgStamp *out);

/* captions.c: fills captions and related of the document. */
extern void ng_captions_read(NgDoc *d);

/* ---- credits (credits.c) ---- */

typedef struct NgCredit			/* "Ảnh: VGP/Nhật Bắc", "(Nguồn: AFP)" */
{
	int32_t		from, to;		/* with brackets and the stop after them */
	NgSpan		words;			/* without brackets */
	NgSpan		agency, photographer;	/* from == to when absent */
} NgCredit;

/* credits.c, behind the word or the bracket that a credit begins with */
extern bool ng_credit_search(const NgDoc *d, int32_t tok, int32_t to, NgCredit *out);

/* Does a photo credit begin at tok? */
static inline bool
ng_credit(const NgDoc *d, int32_t tok, int32_t to, NgCredit *out)
{
	return (ng_digest_has(ng_digest(d, tok), NG_CAT_LAYOUT, NG_LAYOUT_PHOTO) ||
			ng_punct(d, tok, '(') || ng_punct(d, tok, '[')) &&
		ng_credit_search(d, tok, to, out);
}

typedef struct NgByline
{
	NgSpan		author, source;	/* from == to when absent */
	bool labelled; /* a word says so ("Theo", "PV", "(tổng hợp)"), or an outlet is named */
} NgByline;

/* Is [from, to) nothing but a byline? */
extern bool ng_byline(const NgDoc *d, int32_t from, int32_t to, NgByline *out);

#endif
