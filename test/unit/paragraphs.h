/* paragraphs.h: an article of plain paragraphs, read as far as its sentences. */
#ifndef NG_PARAGRAPHS_H
#define NG_PARAGRAPHS_H

#include <string.h>

#include "article/doc.h"

/* Every line a paragraph of the article. */
static NgDoc *
paragraphs(NgArena *a, const char *s)
{
	NgDoc	   *d = ng_alloc0(a, sizeof(NgDoc));
	int32_t		i,
				j;

	d->arena = a;
	d->text = s;
	d->nbytes = strlen(s);
	d->lex = &ng_lexicon_builtin;
	ng_scan(d);
	for (i = 0; i < d->toks.n; i = j + 1)
	{
		NgBlock    *b;

		for (j = i; j < d->toks.n && d->toks.v[j].kind != NG_TOK_NEWLINE; j++)
			;
		if (j == i)
			continue;
		b = NG_PUSH(a, d->blocks);
		memset(b, 0, sizeof(*b));
		b->from = i;
		b->to = j;
		b->line = d->blocks.n;
		b->kind = NG_BLOCK_BODY;
		b->is_main = true;
	}
	ng_sentences(d);
	return d;
}

#endif
