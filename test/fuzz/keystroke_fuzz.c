/* keystroke_fuzz.c: any bytes as keystrokes: what comes out is UTF-8 when they are. */
#include "../unit/text_laws.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str			t = str_of((const char *) data, size);
	bool		valid = valid_utf8(t);
	Fn			fn;

	for (fn = FN_TELEX; fn <= FN_VIQR; fn++)
	{
		Str			r = call(fn, t);

		if (valid && !valid_utf8(r))
			abort();
		free(r.s);
	}
	free(t.s);
	return 0;
}
