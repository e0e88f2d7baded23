/*
 * html.h: a page's HTML as the plain text that the article stages read: one
 * block a line, a blank line between paragraphs, the time of publication as
 * a stamp above the title.
 *
 * libxml2 reads the HTML as a stream: no tree is built, nothing is fetched,
 * no entity but those of HTML is known, and depth costs nothing.  The parser is libxml2's
 * memory: whoever opens one must close it, on errors too.
 */
#ifndef NG_HTML_H
#define NG_HTML_H

#include "../unicode/arena.h"

typedef struct NgHtml NgHtml;

/* NULL when libxml2 has no memory. */
extern NgHtml *ng_html_open(NgArena *a);
/* UTF-8; call with pieces of any size, in order. */
extern void ng_html_feed(NgHtml *h, const char *piece, int nbytes);
/* The text, *n bytes, in the arena.  No more feeding after it. */
extern const char *ng_html_text(NgHtml *h, size_t *n);
extern void ng_html_close(NgHtml *h);

#endif
