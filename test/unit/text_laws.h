/*
 * text_laws.h: what holds for the text functions on any valid UTF-8.
 *
 * check_laws returns NULL, or which law the text breaks.  Shared by the unit
 * test (random texts) and the fuzz targets (any).
 */
#ifndef NG_TEXT_LAWS_H
#define NG_TEXT_LAWS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/charset.h"
#include "text/key.h"
#include "text/keystroke.h"
#include "text/sortkey.h"
#include "text/text.h"
#include "text/word.h"
#include "../tools/heap.h"

/* A result of its own, exactly as long as it is, so that reading past it is seen. */
typedef struct Str
{
	char	   *s;
	size_t		n;
} Str;

static Str
str_of(const char *s, size_t n)
{
	Str			r = {malloc(n ? n : 1), n};

	if (n)
		memcpy(r.s, s, n);
	return r;
}

typedef enum Fn
{
	FN_OLD, FN_NEW, FN_KEEP, FN_FOLD, FN_FOLD_TONE, FN_KEY, FN_LOWER, FN_UPPER, FN_TITLE,
	FN_SORT_KEY, FN_NAME_KEY,
	FN_COMPOSE, FN_TELEX, FN_VNI, FN_VIQR
} Fn;

static Str
call(Fn fn, Str t)
{
	NgBuf		b;
	bool		changed = true;
	Str			r;

	ng_buf_init(&b, &heap, 0, SIZE_MAX / 4);
	switch (fn)
	{
		case FN_OLD: changed = ng_normalize(t.s, t.n, NG_STYLE_OLD, &b); break;
		case FN_NEW: changed = ng_normalize(t.s, t.n, NG_STYLE_NEW, &b); break;
		case FN_KEEP: changed = ng_normalize(t.s, t.n, NG_STYLE_KEEP, &b); break;
		case FN_FOLD: changed = ng_fold(t.s, t.n, &b); break;
		case FN_FOLD_TONE: changed = ng_fold_tone(t.s, t.n, &b); break;
		case FN_KEY: ng_text_key(t.s, t.n, &b); break;
		case FN_LOWER: changed = ng_lower(t.s, t.n, &b); break;
		case FN_UPPER: changed = ng_upper(t.s, t.n, &b); break;
		case FN_TITLE: changed = ng_title(t.s, t.n, &b); break;
		case FN_SORT_KEY: ng_sort_key(t.s, t.n, &b); break;
		case FN_NAME_KEY: ng_name_key(t.s, t.n, &b); break;
		case FN_COMPOSE: changed = ng_compose_text(t.s, t.n, &b); break;
		case FN_TELEX: ng_from_keys(t.s, t.n, NG_KEYS_TELEX, &b); break;
		case FN_VNI: ng_from_keys(t.s, t.n, NG_KEYS_VNI, &b); break;
		case FN_VIQR: ng_from_keys(t.s, t.n, NG_KEYS_VIQR, &b); break;
	}
	r = changed ? str_of(b.data, b.len) : str_of(t.s, t.n);
	ng_buf_free(&b);
	return r;
}

static bool
equal(Str a, Str b)
{
	return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

static bool
valid_utf8(Str t)
{
	const char *p = t.s;
	int			n;

	while (p < t.s + t.n)
	{
		if (ng_utf8_decode(p, t.s + t.n, &n) == 0xFFFD && n == 1)
			return false;
		p += n;
	}
	return true;
}

/* fn(fn(t)) = fn(t), and still UTF-8 */
static const char *
check_idempotent(Fn fn, Str t, const char *law)
{
	Str			once = call(fn, t);
	Str			twice = call(fn, once);
	const char *broken = !valid_utf8(once) ? "valid UTF-8 out" : equal(once, twice) ? NULL : law;

	free(once.s);
	free(twice.s);
	return broken;
}

/* fn(before(t)) = fn(t) */
static const char *
check_blind(Fn fn, Fn before, Str t, const char *law)
{
	Str			b = call(before, t);
	Str			x = call(fn, b);
	Str			y = call(fn, t);
	const char *broken = equal(x, y) ? NULL : law;

	free(b.s);
	free(x.s);
	free(y.s);
	return broken;
}

/* The canonical decomposition is another spelling of the same: what composing does not see. */
static Str
apart(Str t)
{
	NgBuf		b;
	const char *p = t.s;
	const char *end = t.s + t.n;
	Str			r;

	ng_buf_init(&b, &heap, 0, SIZE_MAX / 4);
	while (p < end)
	{
		int			n;
		uint32_t	cp = ng_utf8_decode(p, end, &n);
		NgLetter	l = ng_letter(cp);
		static const uint16_t marks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};

		if (l.tone)
		{
			/* a dot below stands before the mark of the vowel, the other tones behind */
			uint32_t	plain = l.base == 0xE2 || l.base == 0x103 ? 'a'
				: l.base == 0xEA ? 'e'
				: l.base == 0xF4 ? 'o'
				: 0;

			if (plain)
			{
				uint32_t	mark = l.base == 0x103 ? 0x306 : 0x302;

				ng_buf_char(&b, ng_letter_compose(plain, 0, l.upper));
				if (l.tone == NG_TONE_NANG)
					ng_buf_char(&b, 0x323);
				ng_buf_char(&b, mark);
				if (l.tone != NG_TONE_NANG)
					ng_buf_char(&b, marks[l.tone]);
			}
			else
			{
				ng_buf_char(&b, ng_letter_compose(l.base, 0, l.upper));
				ng_buf_char(&b, marks[l.tone]);
			}
		}
		else
			ng_buf_add(&b, p, (size_t) n);
		p += n;
	}
	r = str_of(b.data, b.len);
	ng_buf_free(&b);
	return r;
}

/* fn sees no difference between composed and decomposed */
static const char *
check_apart(Fn fn, Str t, const char *law)
{
	Str			a = apart(t);
	Str			x = call(fn, a);
	Str			y = call(fn, t);
	const char *broken = equal(x, y) ? NULL : law;

	free(a.s);
	free(x.s);
	free(y.s);
	return broken;
}

/* Composed text that a charset can say comes back as it was. */
static const char *
check_charset(int charset, Str t)
{
	NgBuf		bytes;
	NgBuf		back;
	NgCharsetError err = {0, 0};
	const char *broken = NULL;

	if (memchr(t.s, 0, t.n))
		return NULL;			/* no text of a database holds one */
	ng_buf_init(&bytes, &heap, 0, SIZE_MAX / 4);
	ng_buf_init(&back, &heap, 0, SIZE_MAX / 4);
	if (ng_charset_encode(charset, t.s, t.n, &bytes, &err) == NG_CHARSET_OK)
	{
		if (ng_charset_decode(charset, (const unsigned char *) bytes.data, bytes.len, &back,
							  &err) != NG_CHARSET_OK ||
			back.len != t.n || (t.n && memcmp(back.data, t.s, t.n) != 0))
			broken = ng_charset_name(charset);
	}
	else if (err.pos >= ng_utf8_chars(t.s, t.n))
		broken = "position of an error inside the text";
	ng_buf_free(&bytes);
	ng_buf_free(&back);
	return broken;
}

/* Words lie in order inside the text, and a syllable's parts add up to it. */
static const char *
check_words(Str t)
{
	const char *p = t.s;
	const char *before = t.s;
	NgSegment	g;
	NgWord		w;
	NgSyllable	syl;
	const char *broken = NULL;

	ng_segment_init(&g, &heap);
	while (!broken && ng_next_word(&g, &p, t.s + t.n, &w))
	{
		if (w.s < before || w.s + w.nbytes != p || w.nbytes == 0 || p > t.s + t.n)
			broken = "words in order";
		if (ng_syllable_parse(w.letters, w.n, &syl) &&
			(syl.onset + syl.medial + syl.nucleus + syl.coda != w.n || syl.nucleus == 0 ||
			 syl.tone > NG_TONE_NANG))
			broken = "parts add up to the syllable";
		before = p;
	}
	ng_segment_free(&g);
	return broken;
}

static bool
has_eth(Str t)
{
	const char *p = t.s;
	int			n;

	while (p < t.s + t.n)
	{
		uint32_t	cp = ng_utf8_decode(p, t.s + t.n, &n);

		if (cp == 0xD0 || cp == 0xF0 || cp == 0x189 || cp == 0x256)
			return true;
		p += n;
	}
	return false;
}

static const char *
check_laws(Str t)
{
	const char *broken;
	Str			composed;
	int			c;

#define LAW(x) if ((broken = (x)) != NULL) return broken
	LAW(check_idempotent(FN_OLD, t, "vi_normalize old is idempotent"));
	LAW(check_idempotent(FN_NEW, t, "vi_normalize new is idempotent"));
	LAW(check_idempotent(FN_KEEP, t, "vi_normalize keep is idempotent"));
	/* but for eth, which is a d only in a word that is a syllable: folding can make one */
	if (!has_eth(t))
	{
		LAW(check_idempotent(FN_FOLD, t, "vi_fold is idempotent"));
		LAW(check_idempotent(FN_FOLD_TONE, t, "vi_fold_tone is idempotent"));
	}
	LAW(check_idempotent(FN_LOWER, t, "vi_lower is idempotent"));
	LAW(check_idempotent(FN_UPPER, t, "vi_upper is idempotent"));
	LAW(check_idempotent(FN_TITLE, t, "vi_title is idempotent"));
	LAW(check_idempotent(FN_COMPOSE, t, "composing is idempotent"));
	LAW(check_blind(FN_FOLD, FN_OLD, t, "vi_fold(vi_normalize(t)) = vi_fold(t)"));
	LAW(check_blind(FN_FOLD, FN_NEW, t, "vi_fold(vi_normalize(t, new)) = vi_fold(t)"));
	LAW(check_blind(FN_OLD, FN_NEW, t, "old(new(t)) = old(t)"));
	LAW(check_blind(FN_NEW, FN_OLD, t, "new(old(t)) = new(t)"));
	LAW(check_blind(FN_FOLD_TONE, FN_KEEP, t, "vi_fold_tone(vi_normalize(t)) = vi_fold_tone(t)"));
	LAW(check_blind(FN_KEY, FN_COMPOSE, t, "vi_key is blind to composition"));
	LAW(check_blind(FN_SORT_KEY, FN_COMPOSE, t, "vi_sort_key is blind to composition"));
	LAW(check_apart(FN_KEY, t, "vi_key is equal for NFC and NFD"));
	LAW(check_apart(FN_OLD, t, "vi_normalize is equal for NFC and NFD"));
	LAW(check_apart(FN_FOLD, t, "vi_fold is equal for NFC and NFD"));
	LAW(check_apart(FN_SORT_KEY, t, "vi_sort_key is equal for NFC and NFD"));
	LAW(check_words(t));

	composed = call(FN_COMPOSE, t);
	for (c = 0; !broken && ng_charset_name(c); c++)
		broken = check_charset(c, composed);
	free(composed.s);
	return broken;
}

#endif
