/*
 * rules.h: the rules that tell events, and how far each is to be trusted, as
 * counted on annotated pages (rules.tsv, written by test/tools/confidence).
 */
#ifndef NG_RULES_H
#define NG_RULES_H

#include "../event/kinds.h"

/* What told the event; a rule is such a sort and the kind: "verb.reception". */
#define NG_RULE_SORTS(X) \
	X(ACT, act) X(FORUM, forum) X(LIST, list) X(NOUN, noun) X(SOURCE, source) X(VERB, verb)

#define X(S, s) NG_RULE_##S,
typedef enum NgRuleSort { NG_RULE_SORTS(X) NG_RULE_SORT_COUNT } NgRuleSort;
#undef X

#define NG_RULE_NAME 36			/* bytes, with the NUL */

typedef struct NgRule
{
	char		name[NG_RULE_NAME];

	/*
	 * The share of the rule's rows that were right; of all rules of its sort when it has too few;
	 * -1 when nothing was counted.
	 */
	float		confidence;
} NgRule;

extern const NgRule ng_rules[NG_RULE_SORT_COUNT][NG_KIND_COUNT];

#endif
