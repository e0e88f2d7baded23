/*
 * query.c: event_query, read and written.
 *
 * Words are joined by & (also: nothing between them is an error), | and !, and
 * grouped by ( ).  A word is, in this order: a date or interval of EDTF; with
 * a prefix (actor: recipient: place: country: org: kind: family: forum: level:)
 * or # what that says; an alpha-3 code; a family, a kind, a level, a modality;
 * the name of a country; else a forum: NAME, NAME/session or NAME*.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unicode/utf8.h"
#include "fail.h"
#include "query.h"

typedef struct Parser
{
	const char *start,
			   *p,
			   *end;
	NgArena    *arena;
	NgError    *err;
	NgQuery    *q;
	uint8_t    *ops;			/* operators that wait for their right operand; 0 is "(" */
	int32_t		nops;
} Parser;

#define WORDS_HINT                                                                                 \
	"A word is a country, a kind or family of events, a forum (CLMV, #CLMV/11, ASEAN*), a level, " \
	"a modality or a date; words are joined by & and |, ! negates, ( ) group."

/* ---- nodes ---- */

static NgQueryNode *
add_node(Parser *c, const char *at, NgNodeType type)
{
	NgQueryNode *n;

	if (c->q->n == NG_QUERY_MAX_NODES)
	{
		FAIL_AT(c, at, "", "more than %d words and operators.", NG_QUERY_MAX_NODES);
		return NULL;
	}
	n = &c->q->nodes[c->q->n++];
	memset(n, 0, sizeof(*n));
	n->type = (uint8_t) type;
	return n;
}

static bool
add_coded(Parser *c, const char *at, NgNodeType type, unsigned code)
{
	NgQueryNode *n = add_node(c, at, type);

	if (n)
		n->code = (uint16_t) code;
	return n != NULL;
}

static bool
add_named(Parser *c, const char *at, NgNodeType type, const char *name)
{
	NgQueryNode *n = add_node(c, at, type);

	if (n)
		n->name = ng_name_composed(name, c->arena);
	return n != NULL;
}

/* ---- words ---- */

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
		c == '-' || c == '.' || c == '/' || c == ':' || c == '#' || c == '*' || c == '?' ||
		(unsigned char) c >= 0x80;
}

/*
 * A word without its quotes; *quoted if any part of it was.  Quotes may stand
 * anywhere in it: forum:"A b"/3.
 */
static bool
read_word(Parser *c, char **word, bool *quoted)
{
	const char *from = c->p;
	char	   *o;

	*quoted = false;
	*word = o = ng_alloc(c->arena, (size_t) (c->end - c->p) + 1);
	while (c->p < c->end && (is_word(*c->p) || *c->p == '"'))
	{
		if (*c->p != '"')
		{
			*o++ = *c->p++;
			continue;
		}
		*quoted = true;
		for (c->p++;; c->p++)
		{
			if (c->p == c->end)
				return FAIL_AT(c, from, "A quote inside quotes is doubled.",
							   "the quoted name has no end.");
			if (*c->p == '"')
			{
				c->p++;
				if (c->p == c->end || *c->p != '"')
					break;
			}
			*o++ = *c->p;
		}
	}
	*o = '\0';
	if (o == *word)
		return FAIL_AT(c, from, WORDS_HINT, "a word is expected%s.",
					   from == c->end ? ", the query ends" : "");
	return true;
}

/* NAME, NAME/session, NAME* */
static bool
add_forum(Parser *c, const char *at, char *name)
{
	char	   *slash = strrchr(name, '/');
	size_t		n = strlen(name);
	NgQueryNode *node;
	int64_t		ordinal;

	if (n == 0)
		return FAIL_AT(c, at, "", "the name of a forum is expected.");
	if (n > 1 && name[n - 1] == '*')
	{
		name[n - 1] = '\0';
		return add_named(c, at, NG_NODE_FORUM_PREFIX, name);
	}
	if (!slash || slash == name || !slash[1] ||
		strspn(slash + 1, "0123456789") != strlen(slash + 1))
		return add_named(c, at, NG_NODE_FORUM, name);
	ordinal = strlen(slash + 1) > 10 ? 0 : strtoll(slash + 1, NULL, 10);
	if (ordinal < 1 || ordinal > INT32_MAX)
		return FAIL_AT(c, at, "Sessions are counted from 1.",
					   "the number of a session is out of range.");
	node = add_node(c, at, NG_NODE_SESSION);
	if (!node)
		return false;
	*slash = '\0';
	node->name = ng_name_composed(name, c->arena);
	node->from = (int32_t) ordinal;
	return true;
}

static bool
add_country(Parser *c, const char *at, NgNodeType type, const char *s)
{
	NgCountry	country = ng_country_find(s, strlen(s));

	if (!country)
		return FAIL_AT(c, at, "", "there is no country \"%.60s\".", s);
	return add_coded(c, at, type, country);
}

static bool
add_kind(Parser *c, const char *at, const char *s)
{
	int			k = ng_kind_find(s, strlen(s));

	if (k < 0)
		return FAIL_AT(c, at, "event_kinds() lists the kinds.", "there is no event kind \"%.60s\".",
					   s);
	return add_coded(c, at, NG_NODE_KIND, (unsigned) k);
}

/* What is not asserted is another modality; so the index need not hold "asserted". */
static bool
add_modality(Parser *c, const char *at, int m)
{
	if (m != NG_ASSERTED)
		return add_coded(c, at, NG_NODE_MODALITY, (unsigned) m);
	return add_coded(c, at, NG_NODE_MODALITY, NG_FUTURE) &&
		add_coded(c, at, NG_NODE_MODALITY, NG_HYPOTHETICAL) && add_node(c, at, NG_NODE_OR) &&
		add_coded(c, at, NG_NODE_MODALITY, NG_NEGATED) && add_node(c, at, NG_NODE_OR) &&
		add_node(c, at, NG_NODE_NOT);
}

static bool
add_date(Parser *c, const char *at, const NgEventDate *d)
{
	NgQueryNode *n;

	if (d->form == NG_DATE_UNKNOWN)
		return FAIL_AT(c, at, "", "an unknown date overlaps nothing.");
	n = add_node(c, at, NG_NODE_DATE);
	if (n)
		ng_date_days(d, &n->from, &n->to);
	return n != NULL;
}

/* prefix:rest; *done when the prefix is one */
static bool
add_prefixed(Parser *c, const char *at, char *word, bool *done)
{
	char	   *rest = strchr(word, ':');
	size_t		n = rest ? (size_t) (rest - word) : 0;

#define IS(s) (n == sizeof(s) - 1 && memcmp(word, s, n) == 0)
	*done = true;
	if (word[0] == '#')
		return add_forum(c, at, word + 1);
	*done = rest != NULL;
	if (!rest)
		return true;
	rest++;
	if (IS("actor"))
		return add_country(c, at, NG_NODE_ACTOR, rest);
	if (IS("recipient"))
		return add_country(c, at, NG_NODE_RECIPIENT, rest);
	if (IS("place"))
		return add_country(c, at, NG_NODE_PLACE, rest);
	if (IS("country"))
		return add_country(c, at, NG_NODE_COUNTRY, rest);
	if (IS("forum"))
		return add_forum(c, at, rest);
	if (IS("kind"))
		return add_kind(c, at, rest);
	if (IS("org"))
		return *rest ? add_named(c, at, NG_NODE_ORG, rest)
			: FAIL_AT(c, at, "", "the name of an organization is expected.");
	if (IS("family"))
		return ng_is_family(rest) ? add_named(c, at, NG_NODE_FAMILY, rest)
			: FAIL_AT(c, at, "event_kinds() lists the families.",
										 "there is no family \"%.60s\".", rest);
	if (IS("level"))
	{
		NgLevel		l = ng_level_find(rest, strlen(rest));

		return l ? add_coded(c, at, NG_NODE_LEVEL, l)
			: FAIL_AT(c, at, "", "there is no level \"%.60s\".", rest);
	}
#undef IS
	*done = false;
	return true;
}

static bool
add_word(Parser *c)
{
	const char *at = c->p;
	char	   *w;
	size_t		n;
	bool		quoted,
				done;
	NgEventDate date;
	NgError		unused;
	NgCountry	country;
	int			i;

	if (!read_word(c, &w, &quoted))
		return false;
	n = strlen(w);
	if (!add_prefixed(c, at, w, &done))
		return false;
	if (done)
		return true;
	if (!quoted && ng_date_parse(w, n, &date, &unused))
		return add_date(c, at, &date);
	if (n == 3 && (country = ng_country_from_alpha3(w)) != NG_NO_COUNTRY)
		return add_coded(c, at, NG_NODE_COUNTRY, country);
	if (ng_is_family(w))
		return add_named(c, at, NG_NODE_FAMILY, w);
	if ((i = ng_kind_find(w, n)) >= 0)
		return add_coded(c, at, NG_NODE_KIND, (unsigned) i);
	if ((i = ng_level_find(w, n)) != NG_LEVEL_NONE)
		return add_coded(c, at, NG_NODE_LEVEL, (unsigned) i);
	if ((i = ng_modality_find(w, n)) >= 0)
		return add_modality(c, at, i);
	/* two letters are rather a forum than an alpha-2 code */
	if (n > 2 && (country = ng_country_find(w, n)) != NG_NO_COUNTRY)
		return add_coded(c, at, NG_NODE_COUNTRY, country);
	if (w[0] >= '0' && w[0] <= '9' && !quoted && strspn(w, "0123456789-/Q.?") == n)
		return FAIL_AT(c, at,
					   "Dates are YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD or FROM/TO; the number of a "
					   "session follows its forum: #CLMV/11.",
					   "\"%.60s\" is not a date.", w);
	return add_forum(c, at, w);
}

/* ---- operators ---- */

static int
binding(uint8_t op)
{
	return op == NG_NODE_NOT ? 3 : op == NG_NODE_AND ? 2 : op == NG_NODE_OR ? 1 : 0;
}

/* Puts out the waiting operators that bind at least as tightly. */
static bool
reduce(Parser *c, const char *at, int tightness)
{
	while (c->nops > 0 && c->ops[c->nops - 1] && binding(c->ops[c->nops - 1]) >= tightness)
		if (!add_node(c, at, c->ops[--c->nops]))
			return false;
	return true;
}

static bool
push_op(Parser *c, uint8_t op)
{
	if (c->nops == NG_QUERY_MAX_NODES)
		return FAIL_AT(c, c->p, "", "more than %d operators and parentheses wait for their end.",
					   NG_QUERY_MAX_NODES);
	c->ops[c->nops++] = op;
	c->p++;
	return true;
}

static void
skip_spaces(Parser *c)
{
	while (c->p < c->end && (*c->p == ' ' || *c->p == '\t' || *c->p == '\n' || *c->p == '\r'))
		c->p++;
}

bool
ng_query_parse(const char *s, size_t n, NgArena *a, NgQuery *q, NgError *err)
{
	Parser		parser = {s, s, s + n, a, err, q, NULL, 0};
	Parser	   *c = &parser;
	bool		operand = true;		/* is one expected? */

	if (!ng_utf8_valid(s, n))
		return ng_fail(err, 0, "", "The text is not valid UTF-8.");
	q->nodes = ng_alloc(a, sizeof(NgQueryNode) * NG_QUERY_MAX_NODES);
	q->n = 0;
	c->ops = ng_alloc(a, NG_QUERY_MAX_NODES);
	for (skip_spaces(c); c->p < c->end || operand; skip_spaces(c))
	{
		char		ch = c->p < c->end ? *c->p : '\0';

		if (operand && (ch == '!' || ch == '('))
		{
			if (!push_op(c, ch == '!' ? NG_NODE_NOT : 0))
				return false;
		}
		else if (operand)
		{
			if (!add_word(c))
				return false;
			operand = false;
		}
		else if (ch == '&' || ch == '|')
		{
			uint8_t		op = ch == '&' ? NG_NODE_AND : NG_NODE_OR;

			if (!reduce(c, c->p, binding(op)) || !push_op(c, op))
				return false;
			operand = true;
		}
		else if (ch == ')')
		{
			if (!reduce(c, c->p, 1))
				return false;
			if (c->nops == 0)
				return FAIL_AT(c, c->p, "", "this parenthesis was never opened.");
			c->nops--;
			c->p++;
		}
		else
			return FAIL_AT(c, c->p, WORDS_HINT, "\"&\", \"|\" or \")\" is expected.");
	}
	if (!reduce(c, c->end, 1))
		return false;
	return c->nops == 0 ? true : FAIL_AT(c, c->end, "", "a parenthesis is not closed.");
}

/* ---- writing ---- */

static const char *
quoted_name(NgArena *a, const char *s)
{
	const char *p;
	char	   *out;

	for (p = s; *p && is_word(*p) && *p != '/' && *p != '*'; p++)
		;
	if (*p == '\0')
		return s;
	out = ng_alloc(a, 2 * strlen(s) + 3);
	*ng_put_quoted(out, s) = '\0';
	return out;
}

static const char *
leaf_text(const NgQueryNode *n, NgArena *a)
{
	char		date[NG_DATE_TEXT_MAX];
	NgEventDate d;

	switch (n->type)
	{
		case NG_NODE_COUNTRY:
			return ng_country_alpha3(n->code);
		case NG_NODE_ACTOR:
			return ng_printf(a, "actor:%s", ng_country_alpha3(n->code));
		case NG_NODE_RECIPIENT:
			return ng_printf(a, "recipient:%s", ng_country_alpha3(n->code));
		case NG_NODE_PLACE:
			return ng_printf(a, "place:%s", ng_country_alpha3(n->code));
		case NG_NODE_ORG:
			return ng_printf(a, "org:%s", quoted_name(a, n->name));
		case NG_NODE_KIND:
			return ng_is_family(ng_kind(n->code)->name)
				? ng_printf(a, "kind:%s", ng_kind(n->code)->name)
				: ng_kind(n->code)->name;
		case NG_NODE_FAMILY:
			return n->name;
		case NG_NODE_FORUM:
			return ng_printf(a, "#%s", quoted_name(a, n->name));
		case NG_NODE_FORUM_PREFIX:
			return ng_printf(a, "#%s*", quoted_name(a, n->name));
		case NG_NODE_SESSION:
			return ng_printf(a, "#%s/%d", quoted_name(a, n->name), (int) n->from);
		case NG_NODE_LEVEL:
			return ng_level_name((NgLevel) n->code);
		case NG_NODE_MODALITY:
			return ng_modality_name((NgModality) n->code);
		default:
			ng_date_of_days(n->from, n->to, &d);
			ng_date_print(&d, date);
			return ng_strndup(a, date, strlen(date));
	}
}

char *
ng_query_print(const NgQuery *q, NgArena *a)
{
	/* texts of the operands so far: where each begins in the buffer, and how tightly it binds */
	typedef struct Part
	{
		size_t		from;
		int			binds;
	} Part;
	Part	   *stack = ng_alloc(a, sizeof(Part) * (size_t) (q->n + 1));
	const char **leaves = ng_alloc(a, sizeof(char *) * (size_t) q->n);
	size_t		bytes = 1,
				n = 0;
	char	   *s;
	int32_t		top = 0,
				i;

	for (i = 0; i < q->n; i++)
	{
		leaves[i] = q->nodes[i].type > NG_NODE_NOT ? leaf_text(&q->nodes[i], a) : "";
		bytes += strlen(leaves[i]) + 8;
	}
	s = ng_alloc(a, bytes);
#define INSERT(at, text)                                                                           \
	(memmove(s + (at) + strlen(text), s + (at), n - (at)), memcpy(s + (at), text, strlen(text)),   \
	 n += strlen(text))
	for (i = 0; i < q->n; i++)
	{
		uint8_t		type = q->nodes[i].type;
		int			binds = binding(type);

		if (type > NG_NODE_NOT)
		{
			stack[top++] = (Part) {n, 4};
			INSERT(n, leaves[i]);
			continue;
		}
		/* the right operand, then the left one, so that places stay good */
		if (stack[top - 1].binds < binds || (type != NG_NODE_NOT && stack[top - 1].binds == binds))
		{
			INSERT(stack[top - 1].from, "(");
			INSERT(n, ")");
		}
		if (type == NG_NODE_NOT)
			INSERT(stack[top - 1].from, "!");
		else
		{
			const char *sign = type == NG_NODE_AND ? " & " : " | ";

			top--;
			if (stack[top - 1].binds < binds)
			{
				INSERT(stack[top].from, ")");
				INSERT(stack[top].from + 1, sign);
				INSERT(stack[top - 1].from, "(");
			}
			else
				INSERT(stack[top].from, sign);
		}
		stack[top - 1].binds = binds;
	}
#undef INSERT
	s[n] = '\0';
	return s;
}
