/* text_fuzz.c: any bytes through the text functions; on valid UTF-8 their laws hold. */
#include "../unit/text_laws.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str			t = str_of((const char *) data, size);
	const char *broken;
	char		key[64];
	Fn			fn;

	if (valid_utf8(t))
	{
		broken = check_laws(t);
		if (broken)
		{
			fprintf(stderr, "law broken: %s\n", broken);
			abort();
		}
	}
	for (fn = FN_OLD; fn <= FN_COMPOSE; fn++)
	{
		Str			r = call(fn, t);

		if (fn != FN_SORT_KEY && fn != FN_NAME_KEY && valid_utf8(t) && !valid_utf8(r))
			abort();
		free(r.s);
	}
	if (ng_token_key(t.s, t.n, key, sizeof(key)) > sizeof(key))
		abort();
	free(t.s);
	return 0;
}
