/* dates.c: the stage that finds the time expressions of a document and gives them days. */
#include <string.h>

#include "timex.h"

/* expressions resolved together: what one may learn from its neighbours */
#define WINDOW	256

/*
 * Lists of other articles below the text grow after it was published, so that
 * its day says nothing of theirs.  They begin with the first head of a section
 * behind the article's last line.
 */
static int32_t
live_lists(const NgDoc *d)
{
	int32_t		i,
				last = -1;

	for (i = 0; i < d->blocks.n; i++)
		if (d->blocks.v[i].is_main)
			last = i;
	for (i = last + 1; i < d->blocks.n; i++)
		if (d->blocks.v[i].kind == NG_BLOCK_SECTION_HEAD)
			return i;
	return d->blocks.n;
}

/* Does the sign at i stand behind the head of an address: "https:", "www."? */
static bool
in_address(const NgDoc *d, int32_t i)
{
	const NgToken *head = &d->toks.v[i - 1];
	const char *s = d->text + head->byte;

	if (head->kind != NG_TOK_WORD || !ng_joined(d, i))
		return false;
	if (ng_punct(d, i, ':'))
		return (head->nbytes == 4 || head->nbytes == 5) && memcmp(s, "http", 4) == 0;
	return ng_punct(d, i, '.') && head->nbytes == 3 && memcmp(s, "www", 3) == 0;
}

/*
 * The next of the tokens [i, to) with which a time may begin, or a sign, which may be an
 * address's; to if there is none.
 */
static int32_t
next_place(const NgDoc *d, int32_t i, int32_t to)
{
	const NgToken *t = &d->toks.v[i];
	const NgLexDigest *digests = d->digests;

	for (; i < to && t->kind == NG_TOK_WORD && !(digests[t->digest].cats & TX_CATEGORIES); t++)
	{
		NG_CHECK_EVERY(d->arena, i);
		i++;
	}
	return i;
}

/*
 * An address read as a title ("7 thang nam 2025 ha noi don khach"): its numbers
 * stand for nothing.
 */
bool
tx_is_slug(const NgDoc *d, const NgBlock *b)
{
	const NgToken *t = d->toks.v;
	int32_t		i;

	if (b->is_main || b->to - b->from < 5)
		return false;
	for (i = b->from; i < b->to; i++)
		if (t[i].nbytes != t[i].nchars || (t[i].flags & NG_TF_CAP) || t[i].kind == NG_TOK_PUNCT)
			return false;
	return true;
}

static void
resolve_window(TxContext *c, Timex *v, int32_t n)
{
	c->all = v;
	c->n = n;
	for (c->at = 0; c->at < n; c->at++)
		tx_resolve(c, &v[c->at], NG_PUSH(c->d->arena, c->d->dates));
}

static void
scan_block(TxContext *c, int32_t b, Timex *window)
{
	NgDoc	   *d = c->d;
	const NgBlock *block = &d->blocks.v[b];
	int32_t		i = block->from,
				n = 0;

	if (block->kind == NG_BLOCK_URL || tx_is_slug(d, block))
		return;
	c->main = block->is_main;
	c->pub = b >= c->live_from ? NG_DAY_UNKNOWN : d->meta.published_day;
	while ((i = next_place(d, i, block->to)) < block->to)
	{
		uint64_t	begins = tx_begins(d, i);

		NG_CHECK_EVERY(d->arena, i);
		if (d->toks.v[i].kind == NG_TOK_PUNCT && i > block->from && in_address(d, i))
		{
			/* which says no days: past all that is joined to its head */
			while (i + 1 < block->to && ng_joined(d, i + 1))
				i++;
			i++;
			continue;
		}
		if (begins & TX_BEGINS && tx_parse(d, i, block->to, begins, &window[n]))
		{
			i = window[n].to;
			if (++n == WINDOW)
			{
				resolve_window(c, window, n);
				n = 0;
			}
		}
		else
			/* "ngay từ": a preposition, its "từ" opens no span */
			i += begins & TX_T(SINCE) && tx_is(d, i, block->to, NG_TIME_SINCE) > 1 ? 2 : 1;
	}
	resolve_window(c, window, n);
}

void
ng_dates(NgDoc *d)
{
	TxContext	c;
	Timex	   *window;
	int32_t		b;

	memset(&c, 0, sizeof(c));
	c.d = d;
	c.live_from = live_lists(d);
	c.last_day[0] = c.last_day[1] = NG_DAY_UNKNOWN;
	window = ng_alloc(d->arena, WINDOW * sizeof(Timex));
	for (b = 0; b < d->blocks.n; b++)
		scan_block(&c, b, window);
	for (b = 0; b < d->dates.n; b++)
		tx_resolve_by_anchor(&c, &d->dates.v[b]);
}
