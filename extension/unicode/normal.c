/* normal.c: decompose, order the marks, compose. */
#include "normal.h"
#include "tables.h"

#define CP(x)	((x) & 0x1FFFFF)
#define CCC(x)	((x) >> 24)

void
ng_segment_init(NgSegment *g, const NgAllocator *source)
{
	ng_buf_init(&g->chars, source, 0, SIZE_MAX / 2);
	ng_buf_init(&g->spare, source, 0, SIZE_MAX / 2);
}

void
ng_segment_free(NgSegment *g)
{
	ng_buf_free(&g->chars);
	ng_buf_free(&g->spare);
}

bool
ng_joins(const char *s, const char *end)
{
	int			n;

	return s < end && (unsigned char) *s >= 0xCC
		&& (ng_uni_char(ng_utf8_decode(s, end, &n))->flags & NG_UNI_JOINS);
}

static void
push(NgBuf *b, uint32_t cp)
{
	uint32_t	x = cp | (uint32_t) ng_uni_char(cp)->ccc << 24;

	ng_buf_add(b, (const char *) &x, sizeof(x));
}

/* Unicode's decompositions nest four deep at most. */
static void
decompose(NgBuf *b, uint32_t cp)
{
	uint32_t	d = ng_uni_char(cp)->decomp;

	if (d)
	{
		decompose(b, ng_uni_decomp[d][0]);
		if (ng_uni_decomp[d][1])
			decompose(b, ng_uni_decomp[d][1]);
	}
	else if (cp - 0xAC00 < 11172)
	{
		push(b, 0x1100 + (cp - 0xAC00) / 588);
		push(b, 0x1161 + (cp - 0xAC00) % 588 / 28);
		if ((cp - 0xAC00) % 28)
			push(b, 0x11A7 + (cp - 0xAC00) % 28);
	}
	else
		push(b, cp);
}

/* Orders x[0..n), marks all, by combining class; stable. */
static void
order_marks(NgSegment *g, uint32_t *x, size_t n)
{
	size_t		i;

	if (n <= 16)
	{
		for (i = 1; i < n; i++)
		{
			uint32_t	v = x[i];
			size_t		j = i;

			while (j > 0 && CCC(x[j - 1]) > CCC(v))
			{
				x[j] = x[j - 1];
				j--;
			}
			x[j] = v;
		}
	}
	else
	{
		size_t		start[257] = {0};
		uint32_t   *copy;

		g->spare.len = 0;
		ng_buf_add(&g->spare, (const char *) x, n * sizeof(*x));
		copy = (uint32_t *) (void *) g->spare.data;
		for (i = 0; i < n; i++)
			start[CCC(copy[i]) + 1]++;
		for (i = 1; i < 257; i++)
			start[i] += start[i - 1];
		for (i = 0; i < n; i++)
			x[start[CCC(copy[i])]++] = copy[i];
	}
}

static int32_t
compose(uint32_t *x, int32_t n)
{
	int32_t		out = 0;
	int32_t		starter = -1;
	uint32_t	last = 0;		/* class of the character before, kept ones only */
	int32_t		i;

	for (i = 0; i < n; i++)
	{
		uint32_t	ccc = CCC(x[i]);
		uint32_t	whole = 0;

		if (starter >= 0 && (out == starter + 1 || (last != 0 && last < ccc)))
			whole = ng_compose(x[starter], CP(x[i]));
		if (whole)
		{
			x[starter] = whole;
			continue;
		}
		if (ccc == 0)
			starter = out;
		last = ccc;
		x[out++] = CP(x[i]);
	}
	return out;
}

uint32_t *
ng_segment_nfc(NgSegment *g, const char *s, const char *end, int32_t *n, const char **next)
{
	uint32_t   *x;
	size_t		count;
	size_t		i = 0;
	int			len;

	g->chars.len = 0;
	do
	{
		decompose(&g->chars, ng_utf8_decode(s, end, &len));
		s += len;
	} while (ng_joins(s, end));
	*next = s;

	x = (uint32_t *) (void *) g->chars.data;
	count = g->chars.len / sizeof(*x);
	while (i < count)
	{
		size_t		from;

		while (i < count && CCC(x[i]) == 0)
			i++;
		from = i;
		while (i < count && CCC(x[i]) != 0)
			i++;
		if (i - from > 1)
			order_marks(g, x + from, i - from);
	}
	*n = compose(x, (int32_t) count);
	return x;
}

int32_t
ng_segment_again(uint32_t *x, int32_t n)
{
	int32_t		i;

	for (i = 0; i < n; i++)
		x[i] |= (uint32_t) ng_uni_char(x[i])->ccc << 24;
	return compose(x, n);
}
