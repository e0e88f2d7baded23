/* arena.c: chunks that grow, a pointer that bumps. */
#include <stdarg.h>
#include <string.h>

#include "arena.h"

struct NgArenaChunk
{
	NgArenaChunk *older;
	size_t		size;
};

#define FIRST_CHUNK		((size_t) 16 * 1024)
#define LARGEST_CHUNK	((size_t) 1024 * 1024)
#define ALIGN8(n)		(((n) + 7) & ~(size_t) 7)

void
ng_arena_init(NgArena *a, const NgAllocator *source)
{
	memset(a, 0, sizeof(*a));
	a->source = source;
}

void
ng_arena_free(NgArena *a)
{
	NgArenaChunk *c = a->chunk;

	while (c)
	{
		NgArenaChunk *older = c->older;

		a->source->release(a->source->arg, c);
		c = older;
	}
	a->chunk = NULL;
	a->next = a->end = NULL;
	a->total = 0;
}

void *
ng_alloc(NgArena *a, size_t nbytes)
{
	void	   *p;

	nbytes = ALIGN8(nbytes ? nbytes : 1);	/* a place of its own even for nothing */
	if ((size_t) (a->end - a->next) < nbytes)
	{
		size_t		size = a->chunk ? a->chunk->size * 2 : FIRST_CHUNK;
		NgArenaChunk *c;

		if (size > LARGEST_CHUNK)
			size = LARGEST_CHUNK;
		if (size < nbytes + sizeof(NgArenaChunk))
			size = nbytes + sizeof(NgArenaChunk);
		c = a->source->alloc(a->source->arg, size);
		c->older = a->chunk;
		c->size = size;
		a->chunk = c;
		a->next = (char *) (c + 1);
		a->end = (char *) c + size;
		a->total += size;
	}
	p = a->next;
	a->next += nbytes;
	return p;
}

void *
ng_alloc0(NgArena *a, size_t nbytes)
{
	return memset(ng_alloc(a, nbytes), 0, nbytes);
}

char *
ng_strndup(NgArena *a, const char *s, size_t nbytes)
{
	char	   *p = ng_alloc(a, nbytes + 1);

	if (nbytes)
		memcpy(p, s, nbytes);
	p[nbytes] = '\0';
	return p;
}

/* The digits of v, at least width of them with zeros in front, to out; returns their number. */
static size_t
put_number(char *out, long long v, int width)
{
	char		digits[24];
	unsigned long long u = v < 0 ? 0 - (unsigned long long) v : (unsigned long long) v;
	size_t		n = 0,
				len = 0;

	do
		digits[n++] = (char) ('0' + u % 10);
	while ((u /= 10) > 0);
	if (v < 0)
		out[len++] = '-';
	for (; len + n < (size_t) width; len++)
		out[len] = '0';
	while (n > 0)
		out[len++] = digits[--n];
	return len;
}

#define WIDEST	24				/* of a number */

/* Which of the few forms stands behind a '%'; *fmt moves past it. */
static char
read_form(const char **fmt, va_list *args, int *width, bool *is_long)
{
	const char *p = *fmt;

	*width = 0;
	*is_long = false;
	if (*p == '0')
		p++;
	if (*p == '*')
	{
		*width = va_arg(*args, int);
		p++;
	}
	else if (*p >= '1' && *p <= '9')
		*width = *p++ - '0';
	if (p[0] == 'l' && p[1] == 'l')
	{
		*is_long = true;
		p += 2;
	}
	*fmt = p + 1;
	if (*width > WIDEST)
		*width = WIDEST;
	return *p;
}

/* Bytes that the text may have at most. */
static size_t
printed_bound(const char *fmt, va_list *args)
{
	size_t		n = 0;
	int			width;
	bool		is_long;

	while (*fmt)
	{
		if (*fmt++ != '%')
		{
			n++;
			continue;
		}
		switch (read_form(&fmt, args, &width, &is_long))
		{
			case 's':
				n += strlen(va_arg(*args, const char *));
				break;
			case 'd':
				n += WIDEST;
				if (is_long)
					(void) va_arg(*args, long long);
				else
					(void) va_arg(*args, int);
				break;
			default:
				n++;
				(void) va_arg(*args, int);
				break;
		}
	}
	return n;
}

/*
 * The printf of the C library takes a thousand instructions and a look at the
 * locale for what are mostly dates; it would also have to run twice.
 */
char *
ng_printf(NgArena *a, const char *fmt,...)
{
	va_list		args;
	char	   *p,
			   *out;
	int			width;
	bool		is_long;

	va_start(args, fmt);
	p = out = ng_alloc(a, printed_bound(fmt, &args) + 1);
	va_end(args);
	va_start(args, fmt);
	while (*fmt)
	{
		const char *s;
		size_t		n;

		if (*fmt != '%')
		{
			*out++ = *fmt++;
			continue;
		}
		fmt++;
		switch (read_form(&fmt, &args, &width, &is_long))
		{
			case 's':
				s = va_arg(args, const char *);
				n = strlen(s);
				memcpy(out, s, n);
				out += n;
				break;
			case 'd':
				out +=
					put_number(out, is_long ? va_arg(args, long long) : va_arg(args, int), width);
				break;
			default:
				*out++ = (char) va_arg(args, int);
				break;
		}
	}
	va_end(args);
	*out = '\0';
	a->next = p + ALIGN8((size_t) (out - p) + 1);	/* what the bound had too much */
	return p;
}

void *
ng_vec_grow(NgArena *a, void *v, int32_t *cap, size_t item)
{
	int32_t		n = *cap ? *cap + (*cap >> 1) : 16;

	if (n < *cap || n > INT32_MAX / 2)
		n = INT32_MAX / 2;		/* one more than that fails in the allocator */
	*cap = n;
	return v ? a->source->resize(a->source->arg, v, (size_t) n * item)
		: a->source->alloc(a->source->arg, (size_t) n * item);
}

void *
ng_vec_fit(NgArena *a, void *v, int32_t *cap, int32_t n, size_t item)
{
	if (n == 0)
		n = 1;					/* a vector that has storage keeps some */
	if (!v || n == *cap)
		return v;
	*cap = n;
	return a->source->resize(a->source->arg, v, (size_t) n * item);
}
