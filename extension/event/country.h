/*
 * country.h: ISO 3166-1 countries.  A country is its numeric code (1..999);
 * 0 is none.  Names come from lexicon/countries.tsv.
 */
#ifndef NG_COUNTRY_H
#define NG_COUNTRY_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

typedef uint16_t NgCountry;
#define NG_NO_COUNTRY 0

extern const char *ng_country_alpha3(NgCountry c);	/* NULL if no such country */
extern const char *ng_country_alpha2(NgCountry c);
extern const char *ng_country_name_vi(NgCountry c);	/* the short name the press uses */
extern const char *ng_country_name_en(NgCountry c);
/*
 * By alpha-2, alpha-3 (any case), Vietnamese or English name or alias; 0 if
 * none.  A code in capitals is a code, then names come, then codes in any case:
 * "NGA" is Nigeria, "Nga" and "nga" are Russia.
 */
extern NgCountry ng_country_find(const char *s, size_t nbytes);
extern NgCountry ng_country_from_alpha3(const char *s);	/* exactly three capitals */
extern NgCountry ng_country_from_alpha2(const char *s);	/* exactly two capitals */
extern NgCountry ng_country_nth(int n);	/* n-th by alpha-3, from 0; 0 past the last */
/* Order of the type: by alpha-3. */
extern int	ng_country_cmp(NgCountry a, NgCountry b);

#endif
