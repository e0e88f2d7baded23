/* keystroke.c: Telex, VNI and VIQR keystrokes to text. */
#include <string.h>

#include "charset.h"
#include "keystroke.h"
#include "text.h"

#define MAX_LETTERS	16			/* a longer word is no syllable, with all its signs typed late */

#define A_BREVE		0x103
#define A_HAT		0xE2
#define E_HAT		0xEA
#define O_HAT		0xF4
#define O_HORN		0x1A1
#define U_HORN		0x1B0
#define D_STROKE	0x111

typedef struct Typed
{
	NgLetter	letters[MAX_LETTERS];
	int			n;
	int			tone;
	int			tone_at;		/* letters there were when it was typed */
	char		tone_key;
	bool		signs;			/* some letter got a mark by a key that says nothing else */
	bool		lone_w;			/* the last letter is a w that became a u-horn */
	bool		late;			/* a vowel typed again behind consonants was taken as a mark */
	bool		reverted;		/* a sign was taken back: the rest is literal */
	bool		raw;			/* stays as typed: too long, or a sign taken back that was none */
} Typed;

static void
push(Typed *w, char key)
{
	NgLetter	l = ng_letter((unsigned char) key);

	w->lone_w = false;
	if (w->n == MAX_LETTERS)
		w->raw = true;
	else
		w->letters[w->n++] = l;
}

/* A sign typed twice: undone, and the key itself written. */
static void
revert(Typed *w, char key)
{
	w->reverted = true;
	push(w, key);
}

/* Last letter of the word's vowels: behind it only consonants; -1 if it has none. */
static int
last_vowel(const Typed *w)
{
	int			i = w->n - 1;

	while (i >= 0 && !ng_is_vowel(w->letters[i].base))
		i--;
	return i;
}

static uint32_t
base_at(const Typed *w, int i)
{
	return i >= 0 && i < w->n ? w->letters[i].base : 0;
}

static bool
after_q(const Typed *w, int i)
{
	return base_at(w, i - 1) == 'q';
}

/* false: there is no vowel that could carry it. */
static bool
type_tone(Typed *w, int tone, char key)
{
	if (last_vowel(w) < 0)
		return false;
	if (w->tone == tone && tone != NG_TONE_NGANG)
	{
		w->tone = NG_TONE_NGANG;
		revert(w, key);
		return true;
	}
	if (tone == NG_TONE_NGANG && w->tone == NG_TONE_NGANG)
		return false;
	w->tone = tone;
	w->tone_at = w->n;
	w->tone_key = key;
	return true;
}

/* Circumflex on a vowel of the last group: on that letter, or on any if letter is 0. */
static bool
type_hat(Typed *w, uint32_t letter, char key)
{
	int			i;

	for (i = last_vowel(w); i >= 0 && ng_is_vowel(w->letters[i].base); i--)
	{
		uint32_t	b = w->letters[i].base;
		uint32_t	hat = b == 'a' || b == A_BREVE ? A_HAT
			: b == 'e' ? E_HAT
			: b == 'o' || b == O_HORN ? O_HAT
			: 0;

		if (letter && b != letter)
			continue;
		if (hat)
		{
			w->letters[i].base = hat;
			w->signs = true;
			return true;
		}
		if (!letter && (b == A_HAT || b == E_HAT || b == O_HAT))
		{
			w->letters[i].base = b == A_HAT ? 'a' : b == E_HAT ? 'e' : 'o';
			revert(w, key);
			return true;
		}
	}
	return false;
}

/* Telex: a, e, o again. */
static bool
type_double(Typed *w, uint32_t letter, char key)
{
	uint32_t	hat = letter == 'a' ? A_HAT : letter == 'e' ? E_HAT : O_HAT;
	int			v = last_vowel(w);

	if (v < 0 || (w->tone && w->tone_at > v + 1 && v < w->n - 1))
		return false;
	if (base_at(w, v) == hat && v == w->n - 1)
	{
		w->letters[v].base = letter;
		revert(w, key);
		return true;
	}
	if (base_at(w, v) != letter)
		return false;
	if (v == w->n - 1)
	{
		/* a tone typed between the two (these) is no way to write a mark */
		if (w->tone && w->tone_at == w->n)
			return false;
		w->signs = true;
	}
	else
		w->late = true;
	w->letters[v].base = hat;
	return true;
}

/* Horn on o, u and both of uo; with breve, a breve on a. */
static bool
type_horn(Typed *w, bool breve, char key)
{
	int			v = last_vowel(w);
	int			i;

	for (i = v; i >= 0 && ng_is_vowel(w->letters[i].base); i--)
	{
		uint32_t	b = w->letters[i].base;
		bool		u_before = i > 0 && w->letters[i - 1].base == 'u' && !after_q(w, i - 1);

		if (b == 'a' && breve && u_before && i == w->n - 1)
			continue;			/* ua + w is u-horn + a */
		if (b == 'a' && breve)
			w->letters[i].base = A_BREVE;
		else if (b == 'o' || b == O_HAT)
		{
			w->letters[i].base = O_HORN;
			if (u_before)
				w->letters[i - 1].base = U_HORN;
		}
		else if (b == 'u' && !after_q(w, i))
		{
			w->letters[i].base = U_HORN;
			if (base_at(w, i + 1) == 'o')
				w->letters[i + 1].base = O_HORN;
		}
		else if (w->lone_w && i == w->n - 1)
		{
			w->n--;
			revert(w, key);
			return true;
		}
		else if (i == v && (b == O_HORN || b == U_HORN || (breve && b == A_BREVE)))
		{
			w->letters[i].base = b == O_HORN ? 'o' : b == U_HORN ? 'u' : 'a';
			if (b == O_HORN && base_at(w, i - 1) == U_HORN)
				w->letters[i - 1].base = 'u';
			revert(w, key);
			return true;
		}
		else
			continue;
		w->signs = true;
		return true;
	}
	return false;
}

static bool
type_breve(Typed *w, char key)
{
	int			i;

	for (i = last_vowel(w); i >= 0 && ng_is_vowel(w->letters[i].base); i--)
	{
		uint32_t	b = w->letters[i].base;

		if (b == 'a' || b == A_HAT)
		{
			w->letters[i].base = A_BREVE;
			w->signs = true;
			return true;
		}
		if (b == A_BREVE)
		{
			w->letters[i].base = 'a';
			revert(w, key);
			return true;
		}
	}
	return false;
}

/*
 * A stroke through the d that the word begins with.  adjacent: the key is a d as well,
 * and counts behind the first one, behind a coda (English has did, no dangd) or in a
 * word that has shown to be Vietnamese.
 */
static bool
type_stroke(Typed *w, bool adjacent, char key)
{
	if (base_at(w, 0) == D_STROKE && (!adjacent || w->n == 1))
	{
		w->letters[0].base = 'd';
		revert(w, key);
		return true;
	}
	if (base_at(w, 0) != 'd' || (adjacent && w->n != 1 && !w->signs && last_vowel(w) == w->n - 1))
		return false;
	w->letters[0].base = D_STROKE;
	return true;
}

static bool
telex_key(Typed *w, char key)
{
	char		k = (char) (key | 0x20);

	switch (k)
	{
		case 'f': return type_tone(w, NG_TONE_HUYEN, key);
		case 'r': return type_tone(w, NG_TONE_HOI, key);
		case 'x': return type_tone(w, NG_TONE_NGA, key);
		case 's': return type_tone(w, NG_TONE_SAC, key);
		case 'j': return type_tone(w, NG_TONE_NANG, key);
		case 'z': return type_tone(w, NG_TONE_NGANG, key);
		case 'a':
		case 'e':
		case 'o': return type_double(w, (unsigned char) k, key);
		case 'd': return type_stroke(w, true, key);
		case 'w':
			if (type_horn(w, true, key))
				return true;
			if (last_vowel(w) >= 0 || w->n == MAX_LETTERS)
				return false;
			push(w, key);		/* alone, or behind an onset: u-horn itself */
			w->letters[w->n - 1].base = U_HORN;
			w->signs = w->lone_w = true;
			return true;
		default:
			return false;
	}
}

static bool
vni_key(Typed *w, char key)
{
	switch (key)
	{
		case '1': return type_tone(w, NG_TONE_SAC, key);
		case '2': return type_tone(w, NG_TONE_HUYEN, key);
		case '3': return type_tone(w, NG_TONE_HOI, key);
		case '4': return type_tone(w, NG_TONE_NGA, key);
		case '5': return type_tone(w, NG_TONE_NANG, key);
		case '0': return type_tone(w, NG_TONE_NGANG, key);
		case '6': return type_hat(w, 0, key);
		case '7': return type_horn(w, false, key);
		case '8': return type_breve(w, key);
		case '9': return type_stroke(w, false, key);
		default:
			return false;
	}
}

/*
 * A tone key with a consonant right behind it may be an English cluster: s and
 * a stop (dust), r and a nasal (turn).  It is a tone only if a
 * letter with a mark says that the word is Vietnamese.
 */
static bool
english_cluster(const Typed *w)
{
	uint32_t	next = base_at(w, w->tone_at);
	char		k = (char) (w->tone_key | 0x20);

	return w->tone && !w->signs && next
		&& ((k == 's' && strchr("ctpk", (int) next)) || (k == 'r' && strchr("mn", (int) next)));
}

/* Could the letters go on to a syllable? */
static bool
can_go_on(const Typed *w)
{
	static const char codas[] = "cmnptiouy";
	NgLetter	more[NG_SYLLABLE_MAX + 1];
	NgSyllable	syl;
	int			i;

	if (w->n >= NG_SYLLABLE_MAX)
		return false;
	memcpy(more, w->letters, sizeof(*more) * (size_t) w->n);
	for (i = 0; codas[i]; i++)
	{
		more[w->n] = ng_letter((unsigned char) codas[i]);
		more[w->n].tone = NG_TONE_SAC;	/* the one tone that goes with every coda */
		if (ng_syllable_parse(more, w->n + 1, &syl))
			return true;
	}
	return false;
}

/* Is the word so far a syllable, or the beginning of one? */
static bool
makes_sense(const Typed *w)
{
	NgLetter	letters[MAX_LETTERS];
	NgSyllable	syl;
	int			v = last_vowel(w);

	if (v < 0)
		return base_at(w, 0) == D_STROKE;
	memcpy(letters, w->letters, sizeof(letters));
	letters[v].tone = (uint8_t) w->tone;
	return ng_syllable_parse(letters, w->n, &syl) || can_go_on(w);
}

/* Is what came out worth keeping?  *at gets the letter of the tone. */
static bool
is_word(Typed *w, int *at)
{
	NgLetter	letters[MAX_LETTERS];
	NgSyllable	syl;
	int			n = w->n;
	int			v = last_vowel(w);

	*at = v;
	if (w->raw || english_cluster(w) || (w->late && !w->signs && !w->tone))
		return false;
	if (w->reverted)
		return true;
	if (v < 0)
		return base_at(w, 0) == D_STROKE && !w->tone;	/* an abbreviation */
	/* u-horn + o-horn is never open; with an onset or a tone u + o-horn was meant */
	if ((n >= 3 || w->tone) && n >= 2 && v == n - 1 && w->letters[v].base == O_HORN &&
		w->letters[v - 1].base == U_HORN)
	{
		w->letters[v - 1].base = 'u';
		memcpy(letters, w->letters, sizeof(letters));
		letters[v].tone = (uint8_t) w->tone;
		if (!ng_syllable_parse(letters, n, &syl))
			w->letters[v - 1].base = U_HORN;
	}
	memcpy(letters, w->letters, sizeof(letters));
	letters[v].tone = (uint8_t) w->tone;
	if (ng_syllable_parse(letters, n, &syl))
	{
		*at = syl.mark_old;
		return true;
	}
	/* the beginning of one, if it cannot be an English word */
	return (ng_is_vowel(w->letters[0].base) || base_at(w, 0) == D_STROKE) && w->signs &&
		can_go_on(w);
}

static void
type_word(const char *s, size_t nbytes, NgKeyMethod method, NgBuf *out)
{
	Typed		w;
	bool		changed = false;
	int			at;
	int			i;
	size_t		k;

	memset(&w, 0, sizeof(w));
	for (k = 0; k < nbytes && !w.raw; k++)
	{
		Typed		before = w;
		bool		lone_w = (s[k] | 0x20) == 'w' && k == 0 && nbytes > 1 &&
			ng_is_vowel((unsigned char) s[1] | 0x20u);

		if (w.reverted || lone_w ||
			!(method == NG_KEYS_TELEX ? telex_key(&w, s[k]) : vni_key(&w, s[k])))
			push(&w, s[k]);
		else
			changed = true;
		/* a key that was no sign of a syllable is not taken back (class) */
		if (w.reverted && !before.reverted && !makes_sense(&before))
			w.raw = true;
	}
	if (!changed || !is_word(&w, &at))
	{
		ng_buf_add(out, s, nbytes);
		return;
	}
	for (i = 0; i < w.n; i++)
		ng_buf_char(out,
					ng_letter_compose(w.letters[i].base, i == at ? w.tone : 0, w.letters[i].upper));
}

static bool
is_letter(char c)
{
	return (unsigned char) ((c | 0x20) - 'a') < 26;
}

/* Addresses are typed as they are. */
static bool
is_address(const char *s, const char *end)
{
	size_t		n = (size_t) (end - s);
	size_t		i;

	if (n > 4 && memcmp(s, "www.", 4) == 0)
		return true;
	for (i = 0; i < n; i++)
		if (s[i] == '@' || (i + 2 < n && memcmp(s + i, "://", 3) == 0))
			return true;
	return false;
}

static void
type_chunk(const char *p, const char *end, NgKeyMethod method, NgBuf *out)
{
	if (is_address(p, end))
	{
		ng_buf_add(out, p, (size_t) (end - p));
		return;
	}
	while (p < end)
	{
		const char *from = p;
		bool		keys = is_letter(*p);

		/* a word of anything more than the method's keys is no typed word */
		while (p < end &&
			   (is_letter(*p) || (unsigned char) (*p - '0') < 10 || (unsigned char) *p >= 0x80))
		{
			keys &= is_letter(*p) || (method == NG_KEYS_VNI && (unsigned char) *p < 0x80);
			p++;
		}
		if (p == from)
			ng_buf_byte(out, (unsigned char) *p++);
		else if (keys)
			type_word(from, (size_t) (p - from), method, out);
		else
			ng_buf_add(out, from, (size_t) (p - from));
	}
}

/* VIQR is read as it is written; only the tones find their place. */
static void
type_viqr(const char *s, size_t nbytes, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	NgBuf		text;
	NgBuf		placed;

	ng_buf_init(&text, out->source, nbytes, out->limit);
	while (p < end)
	{
		const char *from = p;
		NgCharsetError err;

		while (p < end && (unsigned char) *p >= 0x80)
			p++;
		ng_buf_add(&text, from, (size_t) (p - from));
		from = p;
		while (p < end && (unsigned char) *p < 0x80 && *p)
			p++;
		if (ng_viqr_decode((const unsigned char *) from, (size_t) (p - from), &text, &err) ==
			NG_CHARSET_TRUNCATED)
			ng_buf_byte(&text, '\\');
		if (p < end && !*p)
			ng_buf_byte(&text, (unsigned char) *p++);
	}
	ng_buf_init(&placed, out->source, 0, out->limit);
	if (ng_normalize(text.data, text.len, NG_STYLE_OLD, &placed))
		ng_buf_add(out, placed.data, placed.len);
	else
		ng_buf_add(out, text.data, text.len);
	out->full |= text.full || placed.full;
	ng_buf_free(&text);
	ng_buf_free(&placed);
}

void
ng_from_keys(const char *s, size_t nbytes, NgKeyMethod method, NgBuf *out)
{
	const char *p = s;
	const char *end = s + nbytes;
	unsigned	polls = 0;

	if (method == NG_KEYS_VIQR)
	{
		type_viqr(s, nbytes, out);
		return;
	}
	while (p < end)
	{
		const char *from = p;

		NG_POLL(out->source, polls);
		while (p < end && ((unsigned char) *p <= ' '))
			p++;
		ng_buf_add(out, from, (size_t) (p - from));
		from = p;
		while (p < end && ((unsigned char) *p > ' '))
			p++;
		type_chunk(from, p, method, out);
	}
}
