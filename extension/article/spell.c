/* spell.c: ranges of days and instants as text. */
#include <stdio.h>

#include "spell.h"

static int
put_day(int32_t day, char *out, size_t cap)
{
	int			y,
				m,
				d;

	ng_day_fields(day, &y, &m, &d);
	if (y < 0 || y > 9999)
		return snprintf(out, cap, "%04d-%02d-%02d", y, m, d);
	out[0] = (char) ('0' + y / 1000);
	out[1] = (char) ('0' + y / 100 % 10);
	out[2] = (char) ('0' + y / 10 % 10);
	out[3] = (char) ('0' + y % 10);
	out[4] = out[7] = '-';
	out[5] = (char) ('0' + m / 10);
	out[6] = (char) ('0' + m % 10);
	out[8] = (char) ('0' + d / 10);
	out[9] = (char) ('0' + d % 10);
	out[10] = '\0';
	return 10;
}

int
ng_spell_range(int32_t from, int32_t to, char out[NG_RANGE_MAX])
{
	int			n = 0;

	out[n++] = from == NG_DAY_PAST ? '(' : '[';
	if (from != NG_DAY_PAST)
		n += put_day(from, out + n, NG_RANGE_MAX - 16);
	out[n++] = ',';
	if (to != NG_DAY_FUTURE)
		n += put_day(to + 1, out + n, (size_t) (NG_RANGE_MAX - n - 1));
	out[n++] = ')';
	out[n] = '\0';
	return n;
}

int
ng_spell_instant(int64_t utc, char out[NG_RANGE_MAX])
{
	int64_t		local = utc + NG_HOME_OFFSET * 60;
	int64_t		day = local / 86400 - (local % 86400 < 0);
	int			second = (int) (local - day * 86400);
	int			n = put_day((int32_t) day + NG_DAY_OF_1970, out, NG_RANGE_MAX - 16);

	return n + snprintf(out + n, (size_t) (NG_RANGE_MAX - n), "T%02d:%02d:%02d+07:00",
						second / 3600, second / 60 % 60, second % 60);
}
