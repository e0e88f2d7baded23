/*
 * sortkey.h: order as in a Vietnamese dictionary.
 *
 * Keys compare as bytes (shorter first where one begins the other): syllable by
 * syllable, its letters in the order of the alphabet, then its tone (ngang huyen hoi nga sac
 * nang), case last, then punctuation.  NFC and NFD, old and new tone style have one key.
 */
#ifndef NG_SORTKEY_H
#define NG_SORTKEY_H

#include "../unicode/buf.h"

extern void ng_sort_key(const char *s, size_t nbytes, NgBuf *out);
/* Of a person's name: the given name, which stands last, first. */
extern void ng_name_key(const char *s, size_t nbytes, NgBuf *out);

#endif
