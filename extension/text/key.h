/*
 * key.h: the comparison key of one token, on which the lexicon is matched.
 *
 * Equal for NFC and NFD, capitals and small letters, old and new tone
 * placement, and i/y spelling variants of an open syllable (ky = ki, ly = li):
 * the letters in lower case without tone, in the order written, then the combining mark of
 * each tone other than ngang (a digit would make CO2 equal to a syllable with hoi).  Zero-width
 * characters are left out; every dash is "-", every typographic quote its ASCII
 * quote.  Any other token that has no letter is its own key.
 */
#ifndef NG_KEY_H
#define NG_KEY_H

#include <stddef.h>

/*
 * Writes the key of s[0..nbytes) to out (no NUL) and returns its bytes; never
 * more than cap: a longer key is cut, which can only make it match nothing.
 */
extern size_t ng_token_key(const char *s, size_t nbytes, char *out, size_t cap);

#endif
