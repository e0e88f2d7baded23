/*
 * event_fuzz.c: any bytes as a literal, as a binary value and as a condition.
 *
 * The first byte says which.  What is accepted must be the same after a trip
 * through its text and through its bytes, and no derived thing may fail.
 */
#include <stdlib.h>
#include <string.h>

#include "event/query.h"
#include "../tools/heap.h"

static void
law(bool truth)
{
	if (!truth)
		abort();
}

static bool
equal(const NgEvent *x, const NgEvent *y, NgArena *a)
{
	size_t		n[2];
	uint8_t    *p[2] = {ng_event_pack(x, a, &n[0]), ng_event_pack(y, a, &n[1])};

	return n[0] == n[1] && memcmp(p[0], p[1], n[0]) == 0 &&
		ng_event_cmp(p[0], n[0], p[1], n[1]) == 0;
}

static void
check_event(const NgEvent *e, NgArena *a)
{
	NgEvent		again;
	NgError		err;
	size_t		n;
	char	   *text = ng_event_print(e, a);
	uint8_t    *bytes = ng_event_pack(e, a, &n);
	NgKeys		keys = {0};
	int			count;

	law(ng_event_parse(text, strlen(text), a, &again, &err) && equal(e, &again, a));
	law(ng_event_unpack(bytes, n, a, &again, &err) && equal(e, &again, a));
	law(ng_event_canonical(&again, a, &err) && equal(e, &again, a));
	if (ng_event_merge(e, e, a, &again, &err))
		law(equal(e, &again, a));
	law(ng_event_same(e, &again) == ng_event_same(&again, e));
	law(ng_event_plover(e) && ng_event_cameo(e));
	ng_event_countries(e, a, &count);
	ng_event_keys(e, a, &keys);
	free(keys.v);
}

static void
check_query(const NgQuery *q, NgArena *a)
{
	static const char sample[] =
		"talks 2024-11-06 LAO+VNM @CHN \"K\" #CLMV/11 level=minister modality=future";
	NgQuery		again;
	NgEvent		e;
	NgError		err;
	size_t		n[2];
	char	   *text = ng_query_print(q, a);
	uint8_t    *bytes = ng_query_pack(q, a, &n[0]),
			   *bytes2;
	NgQueryKeys keys = {0};

	law(ng_query_unpack(bytes, n[0], a, &again, &err));
	bytes2 = ng_query_pack(&again, a, &n[1]);
	law(n[0] == n[1] && memcmp(bytes, bytes2, n[0]) == 0);
	law(ng_query_parse(text, strlen(text), a, &again, &err));
	law(strcmp(text, ng_query_print(&again, a)) == 0);
	law(ng_event_parse(sample, sizeof(sample) - 1, a, &e, &err));
	law(ng_query_matches(q, &e, a) == ng_query_matches(&again, &e, a));
	ng_query_keys(q, a, &keys);
	free(keys.v);
}

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static double buffer[2048];	/* most inputs need no chunk of their own */
	NgArena		a;
	NgEvent		e;
	NgQuery		q;
	NgError		err;

	if (size == 0)
		return 0;
	ng_arena_init(&a, &heap);
	a.next = (char *) buffer;
	a.end = (char *) buffer + sizeof(buffer);
	switch (*data % 4)
	{
		case 0:
			if (ng_event_parse((const char *) data + 1, size - 1, &a, &e, &err))
				check_event(&e, &a);
			break;
		case 1:
			if (ng_event_unpack(data + 1, size - 1, &a, &e, &err) &&
				ng_event_canonical(&e, &a, &err))
				check_event(&e, &a);
			break;
		case 2:
			if (ng_query_parse((const char *) data + 1, size - 1, &a, &q, &err))
				check_query(&q, &a);
			break;
		default:
			if (ng_query_unpack(data + 1, size - 1, &a, &q, &err))
				check_query(&q, &a);
	}
	ng_arena_free(&a);
	return 0;
}
