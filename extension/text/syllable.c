/* syllable.c: which letters of the alphabet make a syllable, and where its tone is written. */
#include <string.h>

#include "syllable.h"

/*
 * Inside this file a letter is one character: ASCII letters are themselves, the
 * seven others have a capital: W a-breve, A a-circumflex, D d-stroke, E
 * e-circumflex, O o-circumflex, P o-horn, U u-horn.
 */
static char
code_of(uint32_t base)
{
	switch (base)
	{
		case 0x103: return 'W';
		case 0xE2: return 'A';
		case 0x111: return 'D';
		case 0xEA: return 'E';
		case 0xF4: return 'O';
		case 0x1A1: return 'P';
		case 0x1B0: return 'U';
		default:
			return base - 'a' < 26 ? (char) base : 0;
	}
}

enum
{
	OPEN = 1, C = 2, CH = 4, M = 8, N = 16, NG = 32, NH = 64, P = 128, T = 256,
	I = 512, O = 1024, U = 2048, Y = 4096,
	STOPS = C | CH | P | T
};

/* Which nucleus may follow which medial, and the codas it may have there. */
typedef struct Rime
{
	char		medial[2];
	char		nucleus[3];
	int			codas;
} Rime;

static const Rime rimes[] = {
	{"", "a", OPEN | C | CH | M | N | NG | NH | P | T | I | O | U | Y},
	{"", "W", C | M | N | NG | P | T},
	{"", "A", C | M | N | NG | P | T | U | Y},
	{"", "e", OPEN | C | M | N | NG | P | T | O},
	{"", "E", OPEN | CH | M | N | NH | P | T | U},
	{"", "iE", C | M | N | NG | P | T | U},
	{"", "ia", OPEN},
	{"", "i", OPEN | CH | M | N | NH | P | T | U},
	{"", "oo", C | NG},
	{"", "o", OPEN | C | M | N | NG | P | T | I},
	{"", "O", OPEN | C | M | N | NG | P | T | I},
	{"", "P", OPEN | M | N | P | T | I},
	{"", "uO", C | M | N | NG | T | I},
	{"", "ua", OPEN},
	{"", "u", OPEN | C | M | N | NG | P | T | I},
	{"", "UP", C | M | N | NG | P | T | I | U},
	{"", "Ua", OPEN},
	{"", "U", OPEN | C | M | N | NG | T | I | U},
	{"", "yE", M | N | NG | T | U},
	{"", "y", OPEN},
	{"o", "a", OPEN | C | CH | M | N | NG | NH | P | T | I | O | Y},
	{"o", "W", C | M | N | NG | P | T},
	{"o", "e", OPEN | M | N | T | O},
	{"u", "A", N | NG | T | Y},
	{"u", "E", OPEN | CH | NH | U},
	{"u", "P", OPEN},
	{"u", "yE", N | T},
	{"u", "ya", OPEN},
	{"u", "y", OPEN | CH | N | NH | P | T | U}
};

#define FRONT		1			/* only before e, e-circumflex, i, y */
#define BACK		2			/* only before the others */
#define NO_MEDIAL	4			/* lips are taken, or the sound has a letter of its own (qu) */
#define BEFORE_Y	8			/* may stand before y alone, where most spell i */

typedef struct Onset
{
	char		letters[4];
	int			rules;
} Onset;

/* Longer ones first. */
static const Onset onsets[] = {
	{"ngh", FRONT}, {"ch", 0}, {"gh", FRONT}, {"gi", 0}, {"kh", 0}, {"ng", BACK}, {"nh", 0},
	{"ph", NO_MEDIAL}, {"qu", NO_MEDIAL}, {"th", BEFORE_Y}, {"tr", 0},
	{"b", NO_MEDIAL}, {"c", BACK | NO_MEDIAL}, {"d", 0}, {"D", 0}, {"g", BACK}, {"h", BEFORE_Y},
	{"k", FRONT | NO_MEDIAL | BEFORE_Y}, {"l", BEFORE_Y}, {"m", NO_MEDIAL | BEFORE_Y}, {"n", 0},
	{"p", NO_MEDIAL}, {"r", 0}, {"s", BEFORE_Y}, {"t", BEFORE_Y}, {"v", NO_MEDIAL | BEFORE_Y},
	{"x", 0},
	{"", BEFORE_Y}
};

/*
 * Exceptions of the orthography: what the rules above forbid and yet is written.
 * Names with k before a back vowel, qu before a rounded one, loans with a medial
 * after a labial; and g + ia, told from gi + a by the tone on its i.
 */
static const struct
{
	char		letters[6];
	NgSyllable	parts;			/* lengths alone */
}			exceptions[] = {
	{"kan", {1, 0, 1, 1}},
	{"kOng", {1, 0, 1, 2}},
	{"quOc", {2, 0, 1, 1}},
	{"voan", {1, 1, 1, 1}},
	{"moay", {1, 1, 1, 1}},
	{"buyt", {1, 1, 1, 1}},
	{"phuy", {2, 1, 1, 0}}
};

static bool
is_front(char c)
{
	return c == 'e' || c == 'E' || c == 'i' || c == 'y';
}

/* Does s[0..n) begin with the NUL-terminated prefix?  Its length, or -1. */
static int
begins(const char *s, int n, const char *prefix)
{
	int			i;

	for (i = 0; prefix[i]; i++)
		if (i == n || s[i] != prefix[i])
			return -1;
	return i;
}

static int
coda_bit(const char *s, int n)
{
	if (n == 0)
		return OPEN;
	if (n == 2)
		return s[0] == 'c' && s[1] == 'h' ? CH
			: s[0] != 'n' ? 0
			: s[1] == 'g' ? NG
			: s[1] == 'h' ? NH
			: 0;
	if (n > 2)
		return 0;
	switch (s[0])
	{
		case 'c': return C;
		case 'm': return M;
		case 'n': return N;
		case 'p': return P;
		case 't': return T;
		case 'i': return I;
		case 'o': return O;
		case 'u': return U;
		case 'y': return Y;
		default: return 0;
	}
}

/* The rime s[0..n) as one row of the table, its medial written or (after qu) not. */
static bool
match_rime(const char *s, int n, const Rime *r, bool after_qu, NgSyllable *syl)
{
	int			m = after_qu ? 0 : begins(s, n, r->medial);
	int			v;

	if (m < 0)
		return false;
	v = begins(s + m, n - m, r->nucleus);
	if (v < 0 || !(coda_bit(s + m + v, n - m - v) & r->codas))
		return false;
	syl->medial = (uint8_t) m;
	syl->nucleus = (uint8_t) v;
	syl->coda = (uint8_t) (n - m - v);
	return true;
}

static bool
parse_rime(const char *s, int n, const Onset *onset, NgSyllable *syl)
{
	bool		after_qu = onset->letters[0] == 'q';
	bool		bare = onset->letters[0] == '\0';
	size_t		i;

	for (i = 0; i < sizeof(rimes) / sizeof(rimes[0]); i++)
	{
		const Rime *r = &rimes[i];
		char		v = r->nucleus[0];

		if (s[0] != (r->medial[0] && !after_qu ? r->medial[0] : v))
			continue;
		if (after_qu)
		{
			/* u is spoken already: no round vowel; y only as after medial u */
			if (r->medial[0] == 'o' || strchr("uoOU", v) || (v == 'y' && !r->medial[0]))
				continue;
		}
		else if (r->medial[0] && (onset->rules & NO_MEDIAL))
			continue;
		else if (!r->medial[0])
		{
			if (v == 'y' && (r->nucleus[1] ? !bare : !(onset->rules & BEFORE_Y)))
				continue;
			if (v == 'i' && r->nucleus[1] == 'E' && bare)
				continue;
		}
		if (match_rime(s, n, r, after_qu, syl))
			return true;
	}
	return false;
}

static bool
parse_letters(const char *s, int n, NgSyllable *syl)
{
	size_t		i;

	for (i = 0; i < sizeof(exceptions) / sizeof(exceptions[0]); i++)
		if (s[0] == exceptions[i].letters[0] && begins(s, n, exceptions[i].letters) == n)
		{
			*syl = exceptions[i].parts;
			return true;
		}
	for (i = 0; i < sizeof(onsets) / sizeof(onsets[0]); i++)
	{
		const Onset *o = &onsets[i];
		int			k;

		if (o->letters[0] && o->letters[0] != s[0])
			continue;
		k = begins(s, n, o->letters);
		if (k < 0 || k == n)
			continue;
		if (o->letters[0] == 'g' && o->letters[1] == 'i' && (is_front(s[2]) && s[2] != 'e')
			&& !(s[2] == 'E' && n == 3))
			/* i belongs to the nucleus of g + ie; gi before open e-circumflex */
			continue;
		if ((o->rules & FRONT) && !is_front(s[k]))
			continue;
		if ((o->rules & BACK) && is_front(s[k]) && !(o->letters[0] == 'g' && s[k] == 'i'))
			continue;
		if (parse_rime(s + k, n - k, o, syl))
		{
			syl->onset = (uint8_t) k;
			return true;
		}
	}
	return false;
}

/* Where the tone is written, in both styles. */
static void
place_tone(const char *s, NgSyllable *syl)
{
	int			v = syl->onset + syl->medial;

	syl->mark_old = syl->mark_new = (uint8_t) v;
	if (syl->nucleus == 2)
	{
		if (s[v + 1] != 'a')	/* the open ia, ua, ya have it on the first */
			syl->mark_old = syl->mark_new = (uint8_t) (v + 1);
	}
	else if (syl->medial && !syl->coda && strchr("aey", s[v]))
		syl->mark_old = (uint8_t) (v - 1);
}

bool
ng_syllable_parse(const NgLetter *letters, int n, NgSyllable *syl)
{
	char		s[NG_SYLLABLE_MAX + 1];
	int			i;
	int			marks = 0;
	int			at = -1;
	int			tone = NG_TONE_NGANG;

	if (n < 1 || n > NG_SYLLABLE_MAX)
		return false;
	for (i = 0; i < n; i++)
	{
		s[i] = code_of(letters[i].base);
		if (!s[i])
			return false;
		if (letters[i].tone)
		{
			if (marks++ && letters[i].tone != tone)
				return false;
			tone = letters[i].tone;
			at = i;
		}
	}
	s[n] = '\0';
	memset(syl, 0, sizeof(*syl));
	if (n == 3 && memcmp(s, "gia", 3) == 0 && marks == 1 && at == 1 && tone == NG_TONE_NANG)
	{
		syl->onset = 1;
		syl->nucleus = 2;
	}
	else if (!parse_letters(s, n, syl))
		return false;
	if ((coda_bit(s + n - syl->coda, syl->coda) & STOPS) && tone != NG_TONE_SAC &&
		tone != NG_TONE_NANG)
		return false;
	syl->tone = (uint8_t) tone;
	place_tone(s, syl);
	syl->marked_right = marks == 0 || (marks == 1 && (at == syl->mark_old || at == syl->mark_new));
	return true;
}
