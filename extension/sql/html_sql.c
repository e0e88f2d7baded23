/* html_sql.c: article_text(html): a page's HTML as plain text. */
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "../html/html.h"
#include "door.h"

#define PIECE	65536			/* bytes between two looks for a cancel */

static void
close_html(void *arg)
{
	ng_html_close(arg);
}

PG_FUNCTION_INFO_V1(article_text);

Datum
article_text(PG_FUNCTION_ARGS)
{
	text	   *html = PG_GETARG_TEXT_PP(0);
	const char *s = VARDATA_ANY(html);
	size_t		left = VARSIZE_ANY_EXHDR(html);
	MemoryContext cxt,
				old;
	MemoryContextCallback *callback;
	NgAllocator allocator;
	NgArena		arena;
	NgHtml	   *h;
	const char *out;
	size_t		n;
	text	   *result;

	ng_require_utf8();
	cxt = AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao html", ALLOCSET_DEFAULT_SIZES);
	allocator = ng_door_allocator(cxt);
	ng_arena_init(&arena, &allocator);
	old = MemoryContextSwitchTo(cxt);
	callback = palloc(sizeof(*callback));
	h = ng_html_open(&arena);
	if (h == NULL)
		ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory"),
						errdetail("libxml2 could not make a parser.")));
	/* the parser is no palloc memory: it goes with the context, on errors too */
	callback->func = close_html;
	callback->arg = h;
	MemoryContextRegisterResetCallback(cxt, callback);
	while (left > 0)
	{
		int			piece = left < PIECE ? (int) left : PIECE;

		CHECK_FOR_INTERRUPTS();
		ng_html_feed(h, s, piece);
		s += piece;
		left -= piece;
	}
	out = ng_html_text(h, &n);
	if (n > MaxAllocSize - VARHDRSZ)
		ereport(
			ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("the text of the page is too long")));
	MemoryContextSwitchTo(old);
	result = cstring_to_text_with_len(out, (int) n);
	MemoryContextDelete(cxt);
	PG_FREE_IF_COPY(html, 0);
	PG_RETURN_TEXT_P(result);
}
