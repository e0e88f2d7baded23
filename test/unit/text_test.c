/* text_test.c: every syllable in every spelling, and laws over random texts. */
#include "tap.h"
#include "text_laws.h"

static const uint16_t tone_marks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};

/* ---- every syllable ---- */

typedef enum Case { SMALL, TITLE, CAPITALS, CASES } Case;

static bool
capital(Case c, int i)
{
	return c == CAPITALS || (c == TITLE && i == 0);
}

/* Letters with the tone on those of the mask, composed or with the tone as a mark apart. */
static Str
spell(const NgLetter *l, int n, int tone, unsigned mask, Case c, bool marks)
{
	char		buf[NG_SYLLABLE_MAX * 8];
	size_t		len = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		int			t = mask >> i & 1 ? tone : 0;

		len += (size_t) ng_utf8_encode(ng_letter_compose(l[i].base, marks ? 0 : t, capital(c, i)),
									   buf + len);
		if (marks && t)
			len += (size_t) ng_utf8_encode(tone_marks[t], buf + len);
	}
	return str_of(buf, len);
}

static long broken_syllables;
static long spellings;

static void
expect(Fn fn, Str in, Str want, const char *what)
{
	Str			got = call(fn, in);

	spellings++;
	if (!equal(got, want) && broken_syllables++ < 10)
		printf("# %s: %.*s gives %.*s, not %.*s\n", what, (int) in.n, in.s, (int) got.n, got.s,
			   (int) want.n, want.s);
	free(got.s);
}

/* What is typed for a syllable, the tone last: by Telex, by VNI. */
static Str
typed(const NgLetter *l, int n, int tone, Case c, bool vni)
{
	static const char telex_tones[] = " frxsj";
	static const char vni_tones[] = " 23415";
	char		buf[NG_SYLLABLE_MAX * 2 + 2];
	size_t		len = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		char		plain = (char) l[i].base;
		char		again = 0;
		char		digit = 0;

		switch (l[i].base)
		{
			case 0x103: plain = 'a'; again = 'w'; digit = '8'; break;
			case 0xE2: plain = again = 'a'; digit = '6'; break;
			case 0xEA: plain = again = 'e'; digit = '6'; break;
			case 0xF4: plain = again = 'o'; digit = '6'; break;
			case 0x1A1: plain = 'o'; again = 'w'; digit = '7'; break;
			case 0x1B0: plain = 'u'; again = 'w'; digit = '7'; break;
			case 0x111: plain = again = 'd'; digit = '9'; break;
		}
		buf[len++] = capital(c, i) ? (char) (plain - 32) : plain;
		if (again)
			buf[len++] = vni ? digit : capital(c, i) ? (char) (again - 32) : again;
	}
	if (tone)
		buf[len++] = vni ? vni_tones[tone] : telex_tones[tone];
	return str_of(buf, len);
}

static void
check_syllable(const NgLetter *plain, int n, int tone, NgBuf *text, NgBuf *want_text)
{
	NgLetter	l[NG_SYLLABLE_MAX];
	NgSyllable	syl;
	Case		c;
	unsigned	mask;
	unsigned	vowels = 0;
	int			i;
	Str			key = {NULL, 0};
	Str			sort = {NULL, 0};

	memcpy(l, plain, sizeof(*l) * (size_t) n);
	for (i = 0; i < n; i++)
		if (ng_is_vowel(l[i].base))
			vowels |= 1u << i;
	for (c = SMALL; c < CASES; c++)
	{
		Str			old;
		Str			new;
		Str			small;

		for (i = 0; i < n; i++)
			l[i].tone = 0;
		ng_syllable_parse(plain, n, &syl);
		l[syl.mark_old].tone = (uint8_t) tone;
		if (!ng_syllable_parse(l, n, &syl))
			return;				/* a stop with another tone */
		old = spell(plain, n, tone, 1u << syl.mark_old, c, false);
		new = spell(plain, n, tone, 1u << syl.mark_new, c, false);
		small = spell(plain, n, tone, 1u << syl.mark_old, SMALL, false);
		expect(FN_OLD, old, old, "old style stays");
		expect(FN_OLD, new, old, "new to old");
		expect(FN_NEW, old, new, "old to new");
		expect(FN_KEEP, new, new, "keep");
		expect(FN_KEEP, old, old, "keep");
		expect(FN_LOWER, old, small, "lower");
		if (c == TITLE)
			expect(FN_TITLE, small, old, "title");
		if (c == CAPITALS)
			expect(FN_UPPER, small, old, "upper");
		if (c == SMALL)
		{
			key = call(FN_KEY, old);
			sort = call(FN_SORT_KEY, old);
			expect(FN_SORT_KEY, new, sort, "sort key of the new style");
		}
		expect(FN_KEY, old, key, "key");
		expect(FN_KEY, new, key, "key of the new style");
		/* oo is typed with three o, which takes a circumflex back; uow alone is u-horn + o-horn */
		if (!(syl.nucleus == 2 && l[syl.onset + syl.medial].base == 'o') &&
			!(n == 2 && tone == 0 && l[1].base == 0x1A1))
		{
			Str			keys = typed(plain, n, tone, c, false);

			expect(FN_TELEX, keys, old, "Telex");
			free(keys.s);
			keys = typed(plain, n, tone, c, true);
			expect(FN_VNI, keys, old, "VNI");
			free(keys.s);
		}
		ng_buf_add(text, new.s, new.n);
		ng_buf_byte(text, n & 1 ? ' ' : ',');
		ng_buf_add(want_text, old.s, old.n);
		ng_buf_byte(want_text, n & 1 ? ' ' : ',');
		/* the tone on any vowels, also on several, composed and apart */
		for (mask = 1; tone && mask < 1u << n; mask++)
		{
			Str			wrong;

			if (mask & ~vowels)
				continue;
			/* g + ia is told from gi + a by its tone's place */
			if (n == 3 && l[0].base == 'g' && l[1].base == 'i' && l[2].base == 'a' &&
				tone == NG_TONE_NANG)
				continue;
			wrong = spell(plain, n, tone, mask, c, false);
			expect(FN_OLD, wrong, old, "misplaced");
			if (mask & (mask - 1))
				expect(FN_KEEP, wrong, old, "doubled");
			free(wrong.s);
			wrong = spell(plain, n, tone, mask, c, true);
			expect(FN_OLD, wrong, old, "misplaced, apart");
			free(wrong.s);
		}
		free(old.s);
		free(new.s);
		free(small.s);
	}
	free(key.s);
	free(sort.s);
}

/* All strings of up to seven letters of the alphabet that the grammar takes, by depth. */
static long
all_syllables(NgBuf *text, NgBuf *want)
{
	static const char *const onsets[] = {
		"",	   "b",	 "c", "ch", "d", "D",  "g", "gh", "gi", "h",  "k",	"kh", "l", "m", "n", "ng",
		"ngh", "nh", "p", "ph", "q", "qu", "r", "s",  "t",	"th", "tr", "v",  "x", "f", "z"};
	static const char *const codas[] = {"",	 "c", "ch", "m", "n", "ng", "nh",
										"p", "t", "i",	"o", "u", "y"};
	static const char vowels[] = "aWAeEioOPuUy";
	static const uint16_t letters[128] = {['W'] = 0x103, ['A'] = 0xE2,	['E'] = 0xEA, ['O'] = 0xF4,
										  ['P'] = 0x1A1, ['U'] = 0x1B0, ['D'] = 0x111};
	long		found = 0;
	size_t		o;
	size_t		k;
	int			v;

	/* every sequence of one to three vowels between every onset and coda */
	for (o = 0; o < sizeof(onsets) / sizeof(onsets[0]); o++)
		for (v = 0; v < 12 + 144 + 1728; v++)
			for (k = 0; k < sizeof(codas) / sizeof(codas[0]); k++)
			{
				char		s[16];
				NgLetter	l[16];
				NgSyllable	syl;
				int			n;
				int			i;
				int			tone;

				n = v < 12 ? snprintf(s, sizeof(s), "%s%c%s", onsets[o], vowels[v], codas[k])
					: v < 156
					? snprintf(s, sizeof(s), "%s%c%c%s", onsets[o], vowels[(v - 12) / 12],
							   vowels[(v - 12) % 12], codas[k])
					: snprintf(s, sizeof(s), "%s%c%c%c%s", onsets[o], vowels[(v - 156) / 144],
							   vowels[(v - 156) / 12 % 12], vowels[(v - 156) % 12], codas[k]);
				if (n > NG_SYLLABLE_MAX)
					continue;
				for (i = 0; i < n; i++)
				{
					l[i].base = letters[(int) s[i]] ? letters[(int) s[i]] : (uint32_t) s[i];
					l[i].tone = NG_TONE_SAC * (i == n - 1);
					l[i].upper = false;
				}
				/* vowels spelled as codas (a + i) come up twice; once is enough */
				if (codas[k][0] && strchr("iouy", codas[k][0]))
					continue;
				if (!ng_syllable_parse(l, n, &syl))
					continue;
				found++;
				for (tone = 0; tone < 6; tone++)
				{
					for (i = 0; i < n; i++)
						l[i].tone = 0;
					/* stops have no syllable without a tone: parse with one */
					l[0].tone = syl.coda && tone == 0 ? NG_TONE_SAC : 0;
					check_syllable(l, n, tone, text, want);
				}
			}
	return found;
}

/* ---- random texts ---- */

static uint64_t seed = 20241106;

static uint32_t
rnd(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t) (seed >> 32) % below;
}

static uint32_t
random_char(void)
{
	static const char ascii[] = "aeiouyAEIOUYqQgGhnHtdD cm\n.,-_'\\^(+`~?";
	static const uint16_t marks[] = {0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31B, 0x308,
									 0x304, 0x327, 0x315, 0x340, 0x341, 0x344, 0x345, 0x338};
	static const uint32_t odd[] = {
		0xD0,	0xF0,	0x189,	0x256,	 0xDF,	  0x130,  0x131,   0x1E9E, 0x212A, 0x212B,
		0x2126, 0x2013, 0x2026, 0x201C,	 0x2000,  0x200B, 0xAD,	   0xA0,   0xAA,   0x3B1,
		0x3AC,	0x430,	0x439,	0x915,	 0x93C,	  0x958,  0x1100,  0x1161, 0x11A8, 0xAC00,
		0x4E2D, 0x3099, 0x304B, 0x1F600, 0x1D15E, 0xFB1D, 0x115B9, 0x1F80, 0x2ADC, 0x20DD,
		0xFEFF, 0x23A,	0x345,	0x5B0,	 0x1E9B,  0x17F};

	switch (rnd(10))
	{
		case 0: case 1: case 2: case 3:
			return (unsigned char) ascii[rnd(sizeof(ascii) - 1)];
		case 4: case 5:
			return 0x1EA0 + rnd(0x5A);
		case 6:
			return 0xC0 + rnd(0x190);
		case 7:
			return marks[rnd(sizeof(marks) / sizeof(marks[0]))];
		case 8:
			return odd[rnd(sizeof(odd) / sizeof(odd[0]))];
		default:
			{
				uint32_t	cp = rnd(0x30000);

				return cp - 0xD800 < 0x800 || cp == 0 ? 'x' : cp;
			}
	}
}

int
main(void)
{
	NgBuf		text;
	NgBuf		want;
	Str			t;
	long		found;
	int			i;
	const char *broken = NULL;
	uint32_t	seen[6] = {0};
	Str			bad = {NULL, 0};

	plan(6);
	ng_buf_init(&text, &heap, 0, SIZE_MAX / 4);
	ng_buf_init(&want, &heap, 0, SIZE_MAX / 4);
	found = all_syllables(&text, &want);
	printf("# %ld syllables without tone, %ld spellings of them with\n", found, spellings);
	ok(found > 2000 && found < 12000, "the grammar makes some thousand syllables");
	ok(spellings > 800000, "each is tried in every style, case and misplacement");
	ok(broken_syllables == 0, "every spelling finds its syllable");
	/* all of them as one text, which other paths of the code go through */
	t.s = text.data;
	t.n = text.len;
	broken_syllables = 0;
	expect(FN_OLD, t, (Str) {want.data, want.len}, "all syllables as one text");
	ok(broken_syllables == 0, "a long text is normalized as its words are");

	for (i = 0; !broken && i < 60000; i++)
	{
		char		buf[400];
		size_t		n = 0;
		uint32_t	len = rnd(i % 50 == 0 ? 90 : 14);

		while (len-- > 0)
		{
			uint32_t	cp = random_char();

			seen[cp < 0x80 ? 0
				: cp < 0x300 ? 1
					 : cp < 0x370 ? 2
					 : cp < 0x1E00 ? 3
					 : cp < 0x1F00 ? 4
					 : 5]++;
			n += (size_t) ng_utf8_encode(cp, buf + n);
		}
		t = str_of(buf, n);
		broken = check_laws(t);
		if (broken)
			bad = t;
		else
			free(t.s);
	}
	if (broken)
	{
		size_t		k;

		printf("# %s:", broken);
		for (k = 0; k < bad.n;)
		{
			int			n;

			printf(" %04X", ng_utf8_decode(bad.s + k, bad.s + bad.n, &n));
			k += (size_t) n;
		}
		printf("\n");
	}
	ok(!broken, "laws over random texts");
	for (i = 0; i < 6; i++)
		if (!seen[i])
			break;
	ok(i == 6, "the random texts are of every kind");
	ng_buf_free(&text);
	ng_buf_free(&want);
	return done();
}
