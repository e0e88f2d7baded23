/*
 * charset_fuzz.c: any bytes as a text of each charset: what decodes is UTF-8, and encodes to what
 * decodes so again.
 */
#include "../unit/text_laws.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Str			t = str_of((const char *) data, size);
	int			c;
	int			guess = ng_charset_detect((const unsigned char *) t.s, t.n, &heap);

	if (guess != NG_CHARSET_UNKNOWN && !ng_charset_name(guess))
		abort();
	for (c = 0; ng_charset_name(c); c++)
	{
		NgBuf		text;
		NgBuf		bytes;
		NgCharsetError err = {0, 0};
		Str			r;

		ng_buf_init(&text, &heap, 0, SIZE_MAX / 4);
		ng_buf_init(&bytes, &heap, 0, SIZE_MAX / 4);
		if (ng_charset_decode(c, (const unsigned char *) t.s, t.n, &text, &err) != NG_CHARSET_OK)
		{
			if (err.pos >= size)
				abort();
		}
		else
		{
			r = str_of(text.data, text.len);
			if (!valid_utf8(r) || check_charset(c, r))
				abort();
			free(r.s);
		}
		if (ng_charset_undo_latin1(t.s, t.n, &bytes, &err) != NG_CHARSET_OK && err.pos >= size)
			abort();
		ng_buf_free(&text);
		ng_buf_free(&bytes);
	}
	free(t.s);
	return 0;
}
