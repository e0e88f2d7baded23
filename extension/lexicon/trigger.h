/*
 * trigger.h: column arg of triggers.tsv as a number, which a trigger's entry
 * has as its num: no string is read while a page is.
 */
#ifndef NG_TRIGGER_H
#define NG_TRIGGER_H

#include <stdint.h>
#include <string.h>

/* How a trigger takes its parties. */
typedef enum NgArg
{
	NG_ARG_SELF,				/* subject alone */
	NG_ARG_MUTUAL,				/* subject and object are equals */
	NG_ARG_HOST,				/* subject receives object */
	NG_ARG_VISIT,				/* subject goes to object */
	NG_ARG_DIRECT,				/* subject does it to object */
	NG_ARG_JOINT				/* all subjects together */
} NgArg;

#define NG_ARG_PARTIES	0x0007	/* NgArg */
#define NG_ARG_SAID		0x0008	/* the column is not empty */
#define NG_ARG_MONEY	0x0010
#define NG_ARG_AMOUNT	0x0020
#define NG_ARG_GIFT		0x0040
#define NG_ARG_STATE	0x0080
#define NG_ARG_YEARS	0x0100
#define NG_ARG_OWN		0x0200
#define NG_ARG_JOIN		0x0400

static inline int64_t
ng_trigger_arg(const char *arg)
{
	static const struct
	{
		const char *word;
		int64_t		num;
	}			words[] = {
		{"mutual", NG_ARG_MUTUAL}, {"host", NG_ARG_HOST}, {"visit", NG_ARG_VISIT},
		{"direct", NG_ARG_DIRECT}, {"joint", NG_ARG_JOINT}, {"money", NG_ARG_MONEY},
		{"amount", NG_ARG_AMOUNT}, {"gift", NG_ARG_GIFT}, {"state", NG_ARG_STATE},
		{"years", NG_ARG_YEARS}, {"own", NG_ARG_OWN}, {"join", NG_ARG_JOIN}
	};
	int64_t		num = *arg ? NG_ARG_SAID : 0;
	size_t		n,
				i;

	for (; *arg; arg += n + (arg[n] == ' '))
	{
		n = strcspn(arg, " ");
		for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
			if (strlen(words[i].word) == n && memcmp(words[i].word, arg, n) == 0)
				num |= words[i].num;
	}
	return num;
}

#endif
