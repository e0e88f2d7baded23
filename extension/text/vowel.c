/* vowel.c: the vowels by table; texts composed. */
#include "../unicode/normal.h"
#include "../unicode/tables.h"
#include "vowel.h"

const uint16_t ng_vowels[NG_VOWELS][6] = {
	{0},
	{0x61, 0xE0, 0x1EA3, 0xE3, 0xE1, 0x1EA1},
	{0x103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7},
	{0xE2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD},
	{0x65, 0xE8, 0x1EBB, 0x1EBD, 0xE9, 0x1EB9},
	{0xEA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7},
	{0x69, 0xEC, 0x1EC9, 0x129, 0xED, 0x1ECB},
	{0x6F, 0xF2, 0x1ECF, 0xF5, 0xF3, 0x1ECD},
	{0xF4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9},
	{0x1A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3},
	{0x75, 0xF9, 0x1EE7, 0x169, 0xFA, 0x1EE5},
	{0x1B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1},
	{0x79, 0x1EF3, 0x1EF7, 0x1EF9, 0xFD, 0x1EF5}
};

const uint8_t ng_vowel_rows[0x1B1] = {
	['a'] = 1, [0x103] = 2, [0xE2] = 3,	 ['e'] = 4,	 [0xEA] = 5,   ['i'] = 6,
	['o'] = 7, [0xF4] = 8,	[0x1A1] = 9, ['u'] = 10, [0x1B0] = 11, ['y'] = 12};

/* What the second byte of U+0300 to U+033F means: a tone, or 6 circumflex, 7 breve, 8 horn. */
static const uint8_t mark_kinds[64] = {
	[0x00] = NG_TONE_HUYEN, [0x09] = NG_TONE_HOI, [0x03] = NG_TONE_NGA, [0x01] = NG_TONE_SAC,
	[0x23] = NG_TONE_NANG,	[0x02] = 6,			  [0x06] = 7,			[0x1B] = 8};

/* The row of a row's vowel with circumflex, breve, horn; 0 if there is none. */
static const uint8_t marked_rows[NG_VOWELS][3] = {
	[1] = {3, 2, 0}, [4] = {5, 0, 0}, [7] = {8, 0, 9}, [10] = {0, 0, 11}
};

uint32_t
ng_letter_compose(uint32_t base, int tone, bool upper)
{
	uint32_t	cp = base;

	if (tone && ng_is_vowel(base))
		cp = ng_vowels[ng_vowel_rows[base]][tone];
	return upper ? (uint32_t) ((int32_t) cp + ng_uni_char(cp)->upper) : cp;
}

uint32_t
ng_repair(uint32_t cp, uint32_t mark)
{
	NgLetter	l = ng_letter(cp);
	int			kind = mark - 0x300 < 64 ? mark_kinds[mark - 0x300] : 0;
	int			row;

	if (!l.tone || kind < 6)
		return 0;
	row = marked_rows[ng_vowel_rows[l.base]][kind - 6];
	return row ? ng_letter_compose(ng_vowels[row][0], l.tone, l.upper) : 0;
}

/*
 * The commonest segment by far: an ASCII vowel, which stands last in out, and
 * at p a mark of its own and a tone, in either order.  NULL for any other.
 */
static const char *
compose_vowel(const char *p, const char *end, NgBuf *out)
{
	unsigned char base = (unsigned char) out->data[out->len - 1];
	bool		upper = base < 'a';
	int			row = ng_vowel_rows[base | 0x20];
	int			tone = 0;

	if (base >= 0x80 || !row)
		return NULL;
	while (end - p >= 2 && (unsigned char) p[0] == 0xCC)
	{
		int			kind = mark_kinds[p[1] & 0x3F];

		if (kind == 0 || (kind < 6 && tone))
			return NULL;
		if (kind < 6)
			tone = kind;
		else if ((row = marked_rows[row][kind - 6]) == 0)
			return NULL;
		p += 2;
	}
	if (ng_joins(p, end))
		return NULL;
	out->len--;
	ng_buf_char(out, ng_letter_compose(ng_vowels[row][0], tone, upper));
	return p;
}

bool
ng_compose_text(const char *s, size_t nbytes, NgBuf *out)
{
	const char *end = nbytes ? s + nbytes : s;
	const char *done = s;		/* all before it is in out */
	const char *p = s;
	NgSegment	g;
	unsigned	polls = 0;

	ng_segment_init(&g, out->source);
	while (p < end)
	{
		unsigned char c = (unsigned char) *p;
		const char *next;
		uint32_t   *x;
		int32_t		count;
		int32_t		i;
		uint32_t	cp;
		uint32_t	whole;
		int			n;

		/* nothing below U+0300 joins or is unstable, nor does Latin Extended Additional */
		if (c < 0xCC)
		{
			p++;
			continue;
		}
		NG_POLL(out->source, polls);
		if (c == 0xE1 && end - p >= 3 && (unsigned char) p[1] - 0xB8u < 4 &&
			((unsigned char) p[2] & 0xC0) == 0x80)
		{
			p += 3;
			continue;
		}
		cp = ng_utf8_decode(p, end, &n);
		if (!ng_uni_char(cp)->flags)
		{
			p += n;
			continue;
		}
		ng_buf_add(out, done, (size_t) (p - done));
		if (out->full)
			break;
		if ((ng_uni_char(cp)->flags & NG_UNI_JOINS) && p > done)
		{
			size_t		before;

			if ((next = compose_vowel(p, end, out)) != NULL)
			{
				done = p = next;
				continue;
			}
			before = (size_t) (p - ng_utf8_before(p, done));
			out->len -= before;
			p -= before;
		}
		x = ng_segment_nfc(&g, p, end, &count, &next);
		if (count > 1 && (whole = ng_repair(x[0], x[1])) != 0)
		{
			x[1] = whole;
			x++;
			count--;
		}
		for (i = 0; i < count; i++)
			ng_buf_char(out, x[i]);
		done = p = next;
	}
	ng_segment_free(&g);
	if (done == s)
		return false;
	ng_buf_add(out, done, (size_t) (end - done));
	return true;
}
