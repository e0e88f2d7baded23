/*
 * charset.h: Vietnamese texts in the charsets of before Unicode.
 *
 * Nothing is replaced silently: a byte that means nothing, and a character
 * that a charset cannot say, end the conversion with an error.
 */
#ifndef NG_CHARSET_H
#define NG_CHARSET_H

#include "../unicode/buf.h"

typedef enum NgCharsetStatus
{
	NG_CHARSET_OK,
	NG_CHARSET_BAD_BYTE,		/* at byte pos: no character, or a mark that fits no letter */
	NG_CHARSET_TRUNCATED,		/* at byte pos something begins whose rest is missing */
	NG_CHARSET_BAD_CHAR			/* character cp at character pos cannot be written */
} NgCharsetStatus;

typedef struct NgCharsetError
{
	size_t		pos;			/* from 0 */
	uint32_t	cp;				/* the byte or the character */
} NgCharsetError;

#define NG_CHARSET_UNKNOWN	(-1)

/* Number of a charset by name, any case. */
extern int	ng_charset_find(const char *name, size_t nbytes);
/* Its name, or NULL past the last. */
extern const char *ng_charset_name(int charset);

extern NgCharsetStatus ng_charset_decode(int charset, const unsigned char *s, size_t nbytes,
										 NgBuf *out, NgCharsetError *err);
/* s is UTF-8, composed or not. */
extern NgCharsetStatus ng_charset_encode(int charset, const char *s, size_t nbytes,
										 NgBuf *out, NgCharsetError *err);
/*
 * The bytes that a text was before it was wrongly decoded as Latin-1 or
 * Windows 1252.
 */
extern NgCharsetStatus ng_charset_undo_latin1(const char *s, size_t nbytes, NgBuf *out,
											  NgCharsetError *err);

/*
 * The charset in which the bytes make most sense as Vietnamese; NG_CHARSET_UNKNOWN when none
 * does.
 */
extern int	ng_charset_detect(const unsigned char *s, size_t nbytes, const NgAllocator *source);

/*
 * viqr.c: the charset that is rules.  What stands before a character decides
 * how it is read, so both directions carry the last letter along.
 */
typedef struct NgViqr
{
	/* last one, lower case without its tone; 0: none that takes a sign */
	uint32_t	letter;
	bool		upper;
	bool		toned;
} NgViqr;

extern NgCharsetStatus ng_viqr_decode(const unsigned char *s, size_t nbytes, NgBuf *out,
									  NgCharsetError *err);
extern bool ng_viqr_encode_char(NgViqr *v, uint32_t cp, NgBuf *out);

#endif
