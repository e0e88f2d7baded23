/* buf.c: growth of a result. */
#include "buf.h"

void
ng_buf_init(NgBuf *b, const NgAllocator *source, size_t first, size_t limit)
{
	memset(b, 0, sizeof(*b));
	b->source = source;
	b->limit = limit;
	if (first)
		ng_buf_grow(b, first < limit ? first : limit);
}

void
ng_buf_free(NgBuf *b)
{
	if (b->data)
		b->source->release(b->source->arg, b->data);
	b->data = NULL;
	b->len = b->cap = 0;
}

bool
ng_buf_grow(NgBuf *b, size_t more)
{
	size_t		cap;

	if (more > b->limit - b->len)
	{
		b->full = true;
		return false;
	}
	cap = b->cap < b->limit / 2 ? b->cap * 2 : b->limit;
	if (cap < b->len + more)
		cap = b->len + more;
	if (cap < 64 && b->limit >= 64)
		cap = 64;
	b->data = b->data ? b->source->resize(b->source->arg, b->data, cap)
		: b->source->alloc(b->source->arg, cap);
	b->cap = cap;
	return true;
}
