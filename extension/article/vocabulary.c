/* vocabulary.c: what a row of a user's vocabulary may say. */
#include <stdio.h>
#include <string.h>

#include "../event/fail.h"
#include "../lexicon/trigger.h"
#include "vocabulary.h"

/* ---- the categories that a user may add to, and what a row of each says ---- */

typedef enum Use { NEVER, MAYBE, ALWAYS } Use;

typedef struct Category
{
	const char *name;
	NgLexCat	cat;
	Use			country,
				kind,
				level,
				arg,
				members;
} Category;

static const Category categories[] = {
	{"country", NG_CAT_COUNTRY, ALWAYS, NEVER, NEVER, NEVER, NEVER},
	{"place", NG_CAT_PLACE, MAYBE, NEVER, NEVER, NEVER, NEVER},
	{"office", NG_CAT_OFFICE, MAYBE, NEVER, MAYBE, MAYBE, NEVER},
	{"org", NG_CAT_ORG, MAYBE, NEVER, MAYBE, NEVER, NEVER},
	{"forum", NG_CAT_FORUM, NEVER, MAYBE, NEVER, MAYBE, MAYBE},
	{"trigger", NG_CAT_TRIGGER, NEVER, MAYBE, NEVER, MAYBE, NEVER}
};

#define NCATEGORIES ((int) (sizeof(categories) / sizeof(categories[0])))

/* Classes for heads and closed sets of words are the grammar's own, and left out. */
static const struct
{
	NgLexCat	cat;
	int			cls;
	const char *name;
}			classes[] = {
	{NG_CAT_COUNTRY, NG_COUNTRY_NAME, "name"},
	{NG_CAT_COUNTRY, NG_COUNTRY_DEMONYM, "demonym"},
	{NG_CAT_COUNTRY, NG_COUNTRY_CAPITAL_NAME, "capital_name"},
	{NG_CAT_PLACE, NG_PLACE_CITY, "city"},
	{NG_CAT_PLACE, NG_PLACE_PROVINCE, "province"},
	{NG_CAT_PLACE, NG_PLACE_REGION, "region"},
	{NG_CAT_PLACE, NG_PLACE_VENUE, "venue"},
	{NG_CAT_OFFICE, NG_OFFICE_OFFICE, "office"},
	{NG_CAT_OFFICE, NG_OFFICE_RANK, "rank"},
	{NG_CAT_OFFICE, NG_OFFICE_MEMBERSHIP, "membership"},
	{NG_CAT_OFFICE, NG_OFFICE_PERSON, "person"},
	{NG_CAT_OFFICE, NG_OFFICE_TOPIC, "topic"},
	{NG_CAT_ORG, NG_ORG_ORG, "org"},
	{NG_CAT_ORG, NG_ORG_MEDIA, "media"},
	{NG_CAT_ORG, NG_ORG_NGO, "ngo"},
	{NG_CAT_FORUM, NG_FORUM_ORGANIZATION, "organization"},
	{NG_CAT_FORUM, NG_FORUM_MECHANISM, "mechanism"},
	{NG_CAT_FORUM, NG_FORUM_SUMMIT, "summit"},
	{NG_CAT_FORUM, NG_FORUM_AGREEMENT, "agreement"},
	{NG_CAT_TRIGGER, NG_TRIGGER_VERB, "verb"},
	{NG_CAT_TRIGGER, NG_TRIGGER_NOUN, "noun"},
	{NG_CAT_TRIGGER, NG_TRIGGER_SPEECH, "speech"},
	{NG_CAT_TRIGGER, NG_TRIGGER_ASK, "ask"},
	{NG_CAT_TRIGGER, NG_TRIGGER_AGREE, "agree"},
	{NG_CAT_TRIGGER, NG_TRIGGER_PLEDGE, "pledge"},
	{NG_CAT_TRIGGER, NG_TRIGGER_STOP, "stop"}
};

#define NCLASSES ((int) (sizeof(classes) / sizeof(classes[0])))

static const char *const trigger_args[] = {"mutual", "host", "visit", "direct",
										   "joint",	 "self", NULL};
static const char *const forum_args[] = {"ordinal", "year", NULL};

static const struct
{
	const char *name;
	int			bit;
}			flags[] = {
	{"cap", NG_LEX_CAP},
	{"exact", NG_LEX_EXACT},
	{"lower", NG_LEX_LOWER}
};

/* ---- failing with a list of what is allowed ---- */

typedef struct List
{
	char		text[sizeof(((NgError *) 0)->hint)];
	size_t		n;
} List;

static void
list_add(List *l, const char *name)
{
	if (l->n < sizeof(l->text))
		l->n += (size_t) snprintf(l->text + l->n, sizeof(l->text) - l->n, "%s%s",
								  l->n && l->text[l->n - 1] != ' ' ? ", " : "", name);
}

static void
list_end(List *l)
{
	if (l->n < sizeof(l->text))
		snprintf(l->text + l->n, sizeof(l->text) - l->n, ".");
}

static bool
unknown(NgError *err, List *allowed, const char *column, const char *s)
{
	list_end(allowed);
	return ng_fail(err, -1, allowed->text, "Column \"%s\": \"%.*s\" is unknown.", column,
				   ng_quote_len(s, strlen(s)), s);
}

static List
list_begin(const char *words)
{
	List		l = {.n = 0};

	list_add(&l, words);
	return l;
}

/* ---- columns ---- */

static const Category *
category_of(const char *s, NgError *err)
{
	List		allowed = list_begin("The categories are ");
	int			i;

	for (i = 0; i < NCATEGORIES; i++)
	{
		if (strcmp(categories[i].name, s) == 0)
			return &categories[i];
		list_add(&allowed, categories[i].name);
	}
	unknown(err, &allowed, "category", s);
	return NULL;
}

static bool
class_of(const Category *c, const char *s, NgLexRow *e, NgError *err)
{
	List		allowed = list_begin("The classes of this category are ");
	int			i;

	for (i = 0; i < NCLASSES; i++)
	{
		if (classes[i].cat != c->cat)
			continue;
		if (s == NULL || strcmp(classes[i].name, s) == 0)
		{
			e->cls = (uint8_t) classes[i].cls;
			return true;
		}
		list_add(&allowed, classes[i].name);
	}
	return unknown(err, &allowed, "class", s);
}

static bool
flags_of(const char *s, NgLexRow *e, NgError *err)
{
	List		allowed = list_begin("Flags are divided by commas; they are ");
	int			i;

	while (*s)
	{
		size_t		n = strcspn(s, ",");

		for (i = 0; i < 3; i++)
			if (strlen(flags[i].name) == n && memcmp(flags[i].name, s, n) == 0)
				break;
		if (i == 3)
		{
			for (i = 0; i < 3; i++)
				list_add(&allowed, flags[i].name);
			return unknown(err, &allowed, "flags", s);
		}
		e->flags |= (uint8_t) flags[i].bit;
		s += s[n] ? n + 1 : n;
	}
	if ((e->flags & NG_LEX_LOWER) && (e->flags & NG_LEX_CAP))
		return ng_fail(err, -1, "Say \"cap\", \"lower\" or neither.",
					   "Column \"flags\": a form cannot be both \"cap\" and \"lower\".");
	return true;
}

static bool
level_of(const char *s, NgLexRow *e, NgError *err)
{
	List		allowed = list_begin("The levels are ");
	int			l;

	e->level = (uint8_t) ng_level_find(s, strlen(s));
	if (e->level != NG_LEVEL_NONE)
		return true;
	for (l = NG_LEVEL_NONE + 1; l <= NG_LEVEL_NGO; l++)
		list_add(&allowed, ng_level_name((NgLevel) l));
	return unknown(err, &allowed, "level", s);
}

static const char *
nth_kind(int i)
{
	return i < ng_kind_count() ? ng_kind(i)->name : NULL;
}

static bool
kind_of(const char *s, NgLexRow *e, NgError *err)
{
	List		allowed = list_begin("event_kinds() lists the kinds");
	const char *near[NG_NEAREST_MAX];
	int			found,
				i;

	e->kind = (int16_t) ng_kind_find(s, strlen(s));
	if (e->kind >= 0)
		return true;
	found = ng_nearest(s, strlen(s), nth_kind, near, NG_NEAREST_MAX);
	if (found)
		list_add(&allowed, "among them ");
	for (i = 0; i < found; i++)
		list_add(&allowed, near[i]);
	return unknown(err, &allowed, "kind", s);
}

static bool
one_of(const char *const *names, const char *s, NgError *err)
{
	List		allowed = list_begin("It is one of ");

	for (; *names; names++)
	{
		if (strcmp(*names, s) == 0)
			return true;
		list_add(&allowed, *names);
	}
	return unknown(err, &allowed, "arg", s);
}

static bool
form_of(const char *s, NgError *err)
{
	switch (ng_lex_form_check(s, strlen(s)))
	{
		case NG_LEX_FORM_GOOD:
			break;
		case NG_LEX_FORM_WORDLESS:
			return ng_fail(err, -1, "A form is what stands on the page: a word or a phrase.",
						   "Column \"form\": there is no word in it.");
		case NG_LEX_FORM_LINES:
			return ng_fail(err, -1, "Write it on one line.",
						   "Column \"form\": it has more lines than one.");
		case NG_LEX_FORM_LONG:
			return ng_fail(err, -1, "",
						   "Column \"form\": it is longer than %d words and signs, or a word of it "
						   "than %d bytes.",
						   NG_LEX_MAX_TOKENS, NG_LEX_MAX_KEY);
	}
	if (strchr(s, '|'))
		return ng_fail(err, -1, "Give each form a row of its own, with the same name.",
					   "Column \"form\": it holds \"|\".");
	return true;
}

/* Is the column there if it must be, and only if it may be? */
static bool
used_well(Use use, const char *cell, const char *column, const char *of, NgError *err)
{
	if (use == ALWAYS && !cell)
		return ng_fail(err, -1, "", "Column \"%s\" must not be empty for %s.", column, of);
	if (use == NEVER && cell)
		return ng_fail(err, -1, "Leave it NULL.", "Column \"%s\" means nothing for %s.", column,
					   of);
	return true;
}

static bool
columns_used_well(const Category *c, const NgVocabularyRow *row, const NgLexRow *e, NgError *err)
{
	char		of[60];
	Use			kind = c->kind,
				arg = c->arg;

	if (c->cat == NG_CAT_TRIGGER)
	{
		/* a trigger tells an event, or that there is none */
		kind = arg = e->cls == NG_TRIGGER_STOP ? NEVER : ALWAYS;
		snprintf(of, sizeof(of), "a trigger of class \"%s\"", row->cls ? row->cls : "verb");
	}
	else
		snprintf(of, sizeof(of), "category \"%s\"", c->name);
	return used_well(c->country, row->country, "country", of, err) &&
		used_well(kind, row->kind, "kind", of, err) &&
		used_well(c->level, row->level, "level", of, err) &&
		used_well(arg, row->arg, "arg", of, err) &&
		used_well(c->members, row->members, "members", of, err);
}

/* An empty cell says as much as none. */
static const char *
filled(const char *s)
{
	return s && *s ? s : NULL;
}

/* Countries by their comma-separated codes; what is no code is left out. */
static const uint16_t *
members_of(const char *s, NgArena *a)
{
	uint16_t   *members = ng_alloc0(a, (strlen(s) / 3 + 1) * sizeof(uint16_t));
	int			n = 0;

	for (; strlen(s) >= 3; s += s[3] == ',' ? 4 : 3)
		if ((members[n] = ng_country_from_alpha3(s)) != NG_NO_COUNTRY)
			n++;
	return members;
}

bool
ng_vocabulary_entry(const NgVocabularyRow *given, NgArena *a, NgLexRow *e, NgError *err)
{
	NgVocabularyRow row = {filled(given->category), filled(given->form),  filled(given->cls),
						   filled(given->country),	filled(given->kind),  filled(given->level),
						   filled(given->name),		filled(given->flags), filled(given->arg),
						   filled(given->members)};
	const Category *c = category_of(row.category ? row.category : "", err);

	if (!c || !form_of(row.form ? row.form : "", err))
		return false;
	*e = (NgLexRow) {.cat = (uint8_t) c->cat,.kind = -1};
	if (!class_of(c, row.cls, e, err) || !columns_used_well(c, &row, e, err))
		return false;
	if ((row.kind && !kind_of(row.kind, e, err)) || (row.level && !level_of(row.level, e, err)) ||
		(row.flags && !flags_of(row.flags, e, err)))
		return false;
	if (row.arg && ((c->cat == NG_CAT_TRIGGER && !one_of(trigger_args, row.arg, err)) ||
					(c->cat == NG_CAT_FORUM && !one_of(forum_args, row.arg, err))))
		return false;
	if (row.country && (e->country = ng_country_from_alpha3(row.country)) == NG_NO_COUNTRY)
		return ng_fail(err, -1, "It is the alpha-3 code of ISO 3166.",
					   "Column \"country\": \"%.10s\" is unknown.", row.country);
	if (row.name && strlen(row.name) > NG_EVENT_MAX_NAME)
		return ng_fail(err, -1, "", "Column \"name\": it is longer than %d bytes.",
					   NG_EVENT_MAX_NAME);
	e->form = row.form;
	e->name = ng_name_composed(row.name ? row.name : row.form, a);
	e->arg = row.arg ? ng_name_composed(row.arg, a) : "";
	if (c->cat == NG_CAT_TRIGGER)
		e->num = ng_trigger_arg(e->arg);
	e->members = row.members ? members_of(row.members, a) : NULL;
	return true;
}
