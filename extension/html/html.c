/* html.c: a stream of tags and characters, cut into lines of text. */
#include <string.h>

#include <libxml/HTMLparser.h>

#include "html.h"
#include "html_time.h"

/* What a tag means for the text. */
typedef enum Role
{
	ROLE_INLINE,				/* runs on */
	ROLE_BLOCK,					/* a line of its own */
	ROLE_PARAGRAPH,				/* the same, with a blank line behind */
	ROLE_BREAK,					/* a line ends */
	ROLE_ROW,					/* one line, whatever blocks it holds: navigation */
	ROLE_HIDDEN,				/* no text */
	ROLE_TITLE,					/* of the document, in its head */
	ROLE_HEADING,				/* h1 */
	ROLE_SCRIPT,				/* may be JSON-LD */
	ROLE_META,
	ROLE_TIME,
	ROLE_IMAGE
} Role;

static const struct
{
	const char *tag;
	Role		role;
}			tags[] = {			/* in order of their bytes */
	{"address", ROLE_BLOCK}, {"article", ROLE_BLOCK}, {"aside", ROLE_BLOCK},
	{"blockquote", ROLE_PARAGRAPH}, {"br", ROLE_BREAK},
	{"button", ROLE_HIDDEN}, {"caption", ROLE_BLOCK}, {"dd", ROLE_BLOCK}, {"div", ROLE_BLOCK},
	{"dl", ROLE_BLOCK}, {"dt", ROLE_BLOCK},
	{"fieldset", ROLE_BLOCK}, {"figcaption", ROLE_PARAGRAPH}, {"figure", ROLE_BLOCK},
	{"footer", ROLE_BLOCK}, {"form", ROLE_BLOCK},
	{"h1", ROLE_HEADING}, {"h2", ROLE_PARAGRAPH}, {"h3", ROLE_PARAGRAPH}, {"h4", ROLE_PARAGRAPH},
	{"h5", ROLE_PARAGRAPH}, {"h6", ROLE_PARAGRAPH},
	{"header", ROLE_BLOCK}, {"hr", ROLE_BREAK}, {"iframe", ROLE_HIDDEN}, {"img", ROLE_IMAGE},
	{"li", ROLE_BLOCK}, {"main", ROLE_BLOCK},
	{"meta", ROLE_META}, {"nav", ROLE_ROW}, {"noscript", ROLE_HIDDEN}, {"object", ROLE_HIDDEN},
	{"ol", ROLE_BLOCK}, {"option", ROLE_HIDDEN},
	{"p", ROLE_PARAGRAPH}, {"pre", ROLE_PARAGRAPH}, {"script", ROLE_SCRIPT},
	{"section", ROLE_BLOCK}, {"select", ROLE_HIDDEN},
	{"style", ROLE_HIDDEN}, {"svg", ROLE_HIDDEN}, {"table", ROLE_BLOCK}, {"tbody", ROLE_BLOCK},
	{"td", ROLE_BLOCK}, {"template", ROLE_HIDDEN},
	{"textarea", ROLE_HIDDEN}, {"tfoot", ROLE_BLOCK}, {"th", ROLE_BLOCK}, {"thead", ROLE_BLOCK},
	{"time", ROLE_TIME}, {"title", ROLE_TITLE},
	{"tr", ROLE_BLOCK}, {"ul", ROLE_BLOCK}
};

typedef NG_VEC(char) Bytes;

struct NgHtml
{
	NgArena    *a;
	htmlParserCtxtPtr parser;
	Bytes		text;			/* finished lines */
	Bytes		line;			/* the line at hand, white space folded */
	Bytes		title;			/* of the head, when there is no h1 */
	Bytes		script;			/* JSON-LD at hand */
	int			hidden,			/* how deep in what is not shown */
				rows,			/* in navigation */
				titles;
	bool		in_json;
	bool		space;			/* white space is due before the next character */
	NgStamp		stamp;
	int			stamp_rank;		/* 3 meta, 2 JSON-LD, 1 <time> */
	/* the end of a piece that may be the beginning of a tag that is kept from the parser */
	Bytes		held;
	bool		begun;			/* a first tag has been fed */
	int32_t		heading_at;		/* where the first h1 begins in text, -1 */
};

static Role
role_of(const xmlChar *name)
{
	int			lo = 0,
				hi = (int) (sizeof(tags) / sizeof(tags[0]));

	while (lo < hi)
	{
		int			mid = (lo + hi) / 2;
		int			c = strcmp((const char *) name, tags[mid].tag);

		if (c == 0)
			return tags[mid].role;
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return ROLE_INLINE;
}

static void
append(NgHtml *h, Bytes *to, const char *s, size_t n)
{
	while (n-- > 0)
		*NG_PUSH(h->a, *to) = *s++;
}

static void
end_line(NgHtml *h, bool blank)
{
	h->space = false;
	if (h->line.n > 0)
	{
		append(h, &h->text, h->line.v, (size_t) h->line.n);
		append(h, &h->text, "\n", 1);
		h->line.n = 0;
	}
	if (blank && h->text.n > 1 &&
		!(h->text.v[h->text.n - 1] == '\n' && h->text.v[h->text.n - 2] == '\n'))
		append(h, &h->text, "\n", 1);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Characters with runs of white space folded to one. */
static void
fold_into(NgHtml *h, Bytes *to, const char *s, size_t n)
{
	for (; n > 0; s++, n--)
		if (is_space(*s))
			h->space = to->n > 0;
		else
		{
			if (h->space)
				append(h, to, " ", 1);
			h->space = false;
			append(h, to, s, 1);
		}
}

static const char *
attribute(const xmlChar **atts, const char *name)
{
	for (; atts && atts[0]; atts += 2)
		if (strcmp((const char *) atts[0], name) == 0)
			return (const char *) atts[1];
	return NULL;
}

static void
take_stamp(NgHtml *h, const NgStamp *s, int rank)
{
	if (rank > h->stamp_rank)
	{
		h->stamp = *s;
		h->stamp_rank = rank;
	}
}

static void
read_meta(NgHtml *h, const xmlChar **atts)
{
	static const char *const names[] = {"article:published_time", "pubdate", "datePublished",
										"og:published_time"};
	const char *what = attribute(atts, "property");
	const char *content = attribute(atts, "content");
	NgStamp		s;
	int			i;

	if (!what)
		what = attribute(atts, "name");
	if (!what)
		what = attribute(atts, "itemprop");
	if (!what || !content)
		return;
	for (i = 0; i < 4; i++)
		if (strcmp(what, names[i]) == 0 && ng_html_time(content, strlen(content), &s))
			take_stamp(h, &s, 3);
}

static void
start_element(void *arg, const xmlChar *name, const xmlChar **atts)
{
	NgHtml	   *h = arg;
	const char *v;
	NgStamp		s;

	switch (role_of(name))
	{
		case ROLE_HIDDEN:
			h->hidden++;
			break;
		case ROLE_SCRIPT:
			h->hidden++;
			v = attribute(atts, "type");
			h->in_json = v && strcmp(v, "application/ld+json") == 0;
			h->script.n = 0;
			break;
		case ROLE_TITLE:
			h->titles++;
			break;
		case ROLE_META:
			read_meta(h, atts);
			break;
		case ROLE_TIME:
			v = attribute(atts, "datetime");
			if (v && ng_html_time(v, strlen(v), &s))
				take_stamp(h, &s, 1);
			break;
		case ROLE_IMAGE:
			/* a picture's words are a line, as a browser without pictures shows them */
			v = attribute(atts, "alt");
			if (v && *v && !h->hidden && !h->rows)
			{
				end_line(h, false);
				fold_into(h, &h->line, v, strlen(v));
				end_line(h, false);
			}
			break;
		case ROLE_BREAK:
		case ROLE_BLOCK:
		case ROLE_PARAGRAPH:
			if (h->rows)
				h->space = h->line.n > 0;
			else
				end_line(h, false);
			break;
		case ROLE_ROW:
			end_line(h, false);
			h->rows++;
			break;
		case ROLE_HEADING:
			end_line(h, true);
			if (h->heading_at < 0 && !h->hidden)
				h->heading_at = h->text.n;
			break;
		case ROLE_INLINE:
			break;
	}
}

static void
end_element(void *arg, const xmlChar *name)
{
	NgHtml	   *h = arg;
	NgStamp		s;

	switch (role_of(name))
	{
		case ROLE_SCRIPT:
			if (h->in_json && h->script.n > 0 &&
				ng_json_ld_published(h->script.v, (size_t) h->script.n, &s))
				take_stamp(h, &s, 2);
			h->in_json = false;
			/* FALLTHROUGH */
		case ROLE_HIDDEN:
			if (h->hidden > 0)
				h->hidden--;
			break;
		case ROLE_TITLE:
			if (h->titles > 0)
				h->titles--;
			h->space = false;
			break;
		case ROLE_ROW:
			if (h->rows > 0)
				h->rows--;
			end_line(h, false);
			break;
		case ROLE_BLOCK:
			if (h->rows)
				h->space = h->line.n > 0;
			else
				end_line(h, false);
			break;
		case ROLE_PARAGRAPH:
		case ROLE_HEADING:
			if (h->rows)
				h->space = h->line.n > 0;
			else
				end_line(h, true);
			break;
		default:
			break;
	}
}

static void
characters(void *arg, const xmlChar *s, int n)
{
	NgHtml	   *h = arg;

	if (h->in_json)
		append(h, &h->script, (const char *) s, (size_t) n);
	else if (h->titles)
		fold_into(h, &h->title, (const char *) s, (size_t) n);
	else if (!h->hidden)
		fold_into(h, &h->line, (const char *) s, (size_t) n);
}

static void
cdata(void *arg, const xmlChar *s, int n)
{
	characters(arg, s, n);		/* scripts come this way */
}

NgHtml *
ng_html_open(NgArena *a)
{
	NgHtml	   *h = ng_alloc0(a, sizeof(NgHtml));
	htmlSAXHandler sax;

	memset(&sax, 0, sizeof(sax));
	sax.startElement = start_element;
	sax.endElement = end_element;
	sax.characters = characters;
	sax.ignorableWhitespace = characters;
	sax.cdataBlock = cdata;
	h->a = a;
	h->heading_at = -1;
	h->parser = htmlCreatePushParserCtxt(&sax, h, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
	if (h->parser == NULL)
		return NULL;
	htmlCtxtUseOptions(h->parser,
					   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
						   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	return h;
}

/* "</html" and "</body": libxml2 reads nothing behind them, but pages go on. */
#define END_TAG_BYTES	6

static bool
ends_page(const char *s)
{
	static const char *const names[] = {"</html", "</body"};
	int			i,
				k;

	for (i = 0; i < 2; i++)
	{
		for (k = 0; k < END_TAG_BYTES && (s[k] | (k > 1 ? 0x20 : 0)) == names[i][k]; k++)
			;
		if (k == END_TAG_BYTES)
			return true;
	}
	return false;
}

/* Hands a stretch to the parser; an end tag before any other would make libxml2 stop. */
static void
parse(NgHtml *h, const char *s, int n)
{
	const char *tag;

	if (n <= 0)
		return;
	tag = h->begun ? NULL : memchr(s, '<', (size_t) n);
	if (tag && tag + 1 < s + n)
	{
		h->begun = true;
		if (tag[1] == '/')
			htmlParseChunk(h->parser, "<p>", 3, 0);
	}
	htmlParseChunk(h->parser, s, n, 0);
}

void
ng_html_feed(NgHtml *h, const char *piece, int nbytes)
{
	char	   *s;
	int			n,
				i;

	append(h, &h->held, piece, (size_t) nbytes);
	s = h->held.v;
	n = h->held.n;
	for (i = 0; i + END_TAG_BYTES <= n; i++)
		if (s[i] == '<' && ends_page(s + i))
			s[i + 2] = s[i + 3] = 'x';	/* a tag that nobody knows closes nothing */
	/* a '<' near the end waits for what comes behind it */
	for (i = n; i > 0 && n - i < END_TAG_BYTES - 1 && s[i - 1] != '<'; i--)
		;
	if (i == 0 || s[i - 1] != '<')
		i = n + 1;
	parse(h, s, i - 1);
	memmove(s, s + i - 1, (size_t) (n - i + 1));
	h->held.n = n - i + 1;
}

/* The stamp as pages write it; 24 bytes at most. */
static void
put_stamp(NgHtml *h, Bytes *to)
{
	const NgStamp *s = &h->stamp;
	char	   *line;

	if (h->stamp_rank == 0)
		return;
	if (s->hour >= 0)
		line = ng_printf(h->a, "%02d:%02d | %02d/%02d/%04d GMT+7\n", s->hour, s->minute, s->day,
						 s->month, s->year);
	else
		line = ng_printf(h->a, "%02d/%02d/%04d\n", s->day, s->month, s->year);
	append(h, to, line, strlen(line));
}

const char *
ng_html_text(NgHtml *h, size_t *n)
{
	Bytes		out = {NULL, 0, 0};
	int32_t		head;

	parse(h, h->held.v, h->held.n);
	htmlParseChunk(h->parser, NULL, 0, 1);
	end_line(h, false);
	head = h->heading_at >= 0 ? h->heading_at : 0;
	append(h, &out, h->text.v, (size_t) head);
	put_stamp(h, &out);
	if (h->heading_at < 0 && h->title.n > 0)
	{
		append(h, &out, h->title.v, (size_t) h->title.n);
		append(h, &out, "\n\n", 2);
	}
	if (h->text.n > head)
		append(h, &out, h->text.v + head, (size_t) (h->text.n - head));
	while (out.n > 0 && out.v[out.n - 1] == '\n')
		out.n--;
	*n = (size_t) out.n;
	return out.n ? out.v : "";
}

void
ng_html_close(NgHtml *h)
{
	if (h->parser)
	{
		if (h->parser->myDoc)
			xmlFreeDoc(h->parser->myDoc);
		htmlFreeParserCtxt(h->parser);
	}
	h->parser = NULL;
}
