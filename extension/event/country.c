/* country.c: the names of countries, as lexicon/countries.tsv has them. */
#include "../lexicon/lexicon.h"
#include "country.h"
#include "tables.h"

/* The country whose code s is; 0 if none.  Codes are in capitals unless any_case. */
static NgCountry
find_code(const char *s, size_t nbytes, bool any_case)
{
	char		code[3];
	size_t		i;

	if (nbytes != 2 && nbytes != 3)
		return NG_NO_COUNTRY;
	for (i = 0; i < nbytes; i++)
		code[i] = any_case && s[i] >= 'a' && s[i] <= 'z' ? s[i] - 0x20 : s[i];
	return nbytes == 2 ? ng_country_from_alpha2(code) : ng_country_from_alpha3(code);
}

NgCountry
ng_country_find(const char *s, size_t nbytes)
{
	const NgLexEntry *e;
	NgCountry	c = find_code(s, nbytes, false);

	if (c)
		return c;
	e = ng_lex_lookup(&ng_lexicon_builtin, NG_CAT_COUNTRY, s, nbytes);
	if (e && e->cls == NG_COUNTRY_NAME)
		return e->country;
	return find_code(s, nbytes, true);
}

const char *
ng_country_name_vi(NgCountry c)
{
	return c < NG_COUNTRY_NAMES_COUNT ? ng_country_names[c].vi : NULL;
}

const char *
ng_country_name_en(NgCountry c)
{
	return c < NG_COUNTRY_NAMES_COUNT ? ng_country_names[c].en : NULL;
}
