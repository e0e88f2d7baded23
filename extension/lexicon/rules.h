/*
 * rules.h: how far the rules of the extractor are to be trusted, as counted on
 * annotated pages (rules.tsv, written by test/tools/confidence).
 */
#ifndef NG_RULES_H
#define NG_RULES_H

typedef struct NgRule
{
	const char *name;			/* "verb.reception", "verb.*" */
	int			right,
				rows;
} NgRule;

extern const NgRule ng_rules[];	/* in order of the bytes of their names */
extern const int ng_rules_count;

/*
 * The share of the rule's rows that were right; of all rules of its sort when
 * it has fewer than five rows; -1 when nothing was counted.
 */
extern float ng_rule_confidence(const char *rule);

#endif
