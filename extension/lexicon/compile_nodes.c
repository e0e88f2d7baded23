/* compile_nodes.c: the nodes of the automaton that reads the forms. */
#include <stdlib.h>

#include "compile.h"

static int
by_symbols(const void *x, const void *y)
{
	const Form *a = x,
			   *b = y;
	int			i;

	for (i = 0; i < a->n && i < b->n; i++)
		if (a->symbols[i] != b->symbols[i])
			return a->symbols[i] < b->symbols[i] ? -1 : 1;
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

static int
by_node(const void *x, const void *y)
{
	const Form *a = x,
			   *b = y;

	if (a->node != b->node)
		return a->node < b->node ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

uint32_t
lexc_number_symbols(void)
{
	uint32_t	nroot = 0,
				next = 0;
	size_t		i;
	int			k;

	for (i = 1; i <= nwords; i++)
		if (words[i].begins)
			words[i].symbol = ++nroot;
	next = nroot;
	for (i = 1; i <= nwords; i++)
		if (!words[i].begins)
			words[i].symbol = ++next;
	for (i = 0; i < nforms; i++)
		for (k = 0; k < forms[i].n; k++)
			forms[i].symbols[k] = words[forms[i].symbols[k]].symbol;
	return nroot;
}

uint32_t *node_parent, *node_symbol, *first_child;
uint32_t nnodes;

/*
 * Breadth first over the sorted forms: a node is a range of forms that share
 * their first `depth` symbols.
 */
void
lexc_build_nodes(void)
{
	typedef struct Range
	{
		size_t		from,
					to;
		int			depth;
	} Range;
	size_t		total = 2,
				i;
	Range	   *q;
	uint32_t	n;

	qsort(forms, nforms, sizeof(*forms), by_symbols);
	for (i = 0; i < nforms; i++)
		total += (size_t) forms[i].n;
	q = lexc_zeroed(total + 1, sizeof(*q));
	node_symbol = lexc_zeroed(total + 2, sizeof(*node_symbol));
	first_child = lexc_zeroed(total + 2, sizeof(*first_child));
	node_parent = lexc_zeroed(total + 2, sizeof(*node_parent));
	nnodes = NG_LEX_ROOT;
	q[NG_LEX_ROOT] = (Range) {0, nforms, 0};
	for (n = NG_LEX_ROOT; n <= nnodes; n++)
	{
		Range		r = q[n];

		first_child[n] = nnodes + 1;
		i = r.from;
		while (i < r.to && forms[i].n == r.depth)
			forms[i++].node = n;
		while (i < r.to)
		{
			uint32_t	symbol = forms[i].symbols[r.depth];
			size_t		from = i;

			while (i < r.to && forms[i].symbols[r.depth] == symbol)
				i++;
			nnodes++;
			node_symbol[nnodes] = symbol;
			node_parent[nnodes] = n;
			q[nnodes] = (Range) {from, i, r.depth + 1};
		}
	}
	first_child[nnodes + 1] = nnodes + 1;
	free(q);
	qsort(forms, nforms, sizeof(*forms), by_node);
}
