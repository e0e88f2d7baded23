/*
 * pack.c: the bytes of an event (docs/on-disk-format.md).
 *
 * Version 1: byte 0 the version; byte 1 date form, uncertainty, part of the
 * day and modality; byte 2 level and what is present; then kind, date,
 * parties, place, forums, CAMEO.  Numbers are LEB128 of the least length or
 * big-endian pairs, so the bytes mean the same on every machine.
 */
#include <string.h>

#include "fail.h"

/* byte 1 */
#define DATE_FORM		0x03
#define DATE_UNCERTAIN	0x04
#define PART_SHIFT		3
#define PART_MASK		0x07
#define MODALITY_SHIFT	6
/* byte 2 */
#define LEVEL_MASK		0x0F
#define HAS_PLACE_COUNTRY 0x10
#define HAS_PLACE		0x20
#define HAS_CAMEO		0x40
#define RESERVED		0x80
/* a party's pair of bytes */
#define PARTY_UNCERTAIN	0x8000
#define PARTY_ORG		0x4000
#define PARTY_COUNTRY	0x03FF

#define HEADER_BYTES	3
#define VARINT_BYTES	5

/* ---- writing ---- */

static uint8_t *
put_varint(uint8_t *o, uint32_t v)
{
	for (; v >= 0x80; v >>= 7)
		*o++ = (uint8_t) (v | 0x80);
	*o++ = (uint8_t) v;
	return o;
}

static uint8_t *
put_pair(uint8_t *o, unsigned v)
{
	*o++ = (uint8_t) (v >> 8);
	*o++ = (uint8_t) v;
	return o;
}

static uint8_t *
put_string(uint8_t *o, const char *s)
{
	size_t		n = strlen(s);

	o = put_varint(o, (uint32_t) n);
	memcpy(o, s, n);
	return o + n;
}

static uint8_t *
put_point(uint8_t *o, const NgDatePoint *p)
{
	o = put_pair(o, (unsigned) p->year);
	*o++ = p->month;
	*o++ = p->day;
	return o;
}

static size_t
parties_bytes(const NgParty *p, int32_t n)
{
	size_t		bytes = VARINT_BYTES;
	int32_t		i;

	for (i = 0; i < n; i++)
		bytes += 2 + (p[i].org ? VARINT_BYTES + strlen(p[i].org) : 0);
	return bytes;
}

static uint8_t *
put_parties(uint8_t *o, const NgParty *p, int32_t n)
{
	int32_t		i;

	o = put_varint(o, (uint32_t) n);
	for (i = 0; i < n; i++)
	{
		unsigned	flag = p[i].uncertain ? PARTY_UNCERTAIN : 0;

		if (p[i].country)
			o = put_pair(o, flag | p[i].country);
		else
			o = put_string(put_pair(o, flag | PARTY_ORG), p[i].org);
	}
	return o;
}

uint8_t *
ng_event_pack(const NgEvent *e, NgArena *a, size_t *n)
{
	size_t		most = HEADER_BYTES + VARINT_BYTES + 8 + 2 + 2 * VARINT_BYTES + 4;
	uint8_t    *p,
			   *o;
	int32_t		i;

	most += parties_bytes(e->actors, e->nactors) + parties_bytes(e->recipients, e->nrecipients);
	most += e->place ? strlen(e->place) + VARINT_BYTES : 0;
	for (i = 0; i < e->nforums; i++)
		most += 2 * VARINT_BYTES + strlen(e->forums[i].name);
	o = p = ng_alloc(a, most);

	*o++ = NG_EVENT_FORMAT;
	*o++ = (uint8_t) (e->date.form | (e->date.uncertain ? DATE_UNCERTAIN : 0) |
					  e->date.part << PART_SHIFT | e->modality << MODALITY_SHIFT);
	*o++ = (uint8_t) (e->level | (e->place_country ? HAS_PLACE_COUNTRY : 0) |
					  (e->place ? HAS_PLACE : 0) | (e->cameo ? HAS_CAMEO : 0));
	o = put_varint(o, (uint32_t) e->kind);
	if (e->date.form != NG_DATE_UNKNOWN)
		o = put_point(o, &e->date.from);
	if (e->date.form == NG_DATE_INTERVAL)
		o = put_point(o, &e->date.to);
	o = put_parties(o, e->actors, e->nactors);
	o = put_parties(o, e->recipients, e->nrecipients);
	if (e->place_country)
		o = put_pair(o, e->place_country);
	if (e->place)
		o = put_string(o, e->place);
	o = put_varint(o, (uint32_t) e->nforums);
	for (i = 0; i < e->nforums; i++)
	{
		o = put_varint(o, (uint32_t) e->forums[i].ordinal);
		o = put_string(o, e->forums[i].name);
	}
	if (e->cameo)
		o = put_string(o, e->cameo);
	*n = (size_t) (o - p);
	return p;
}

/* ---- reading ---- */

typedef struct Reader
{
	const uint8_t *start,
			   *p,
			   *end;
	NgArena    *arena;
	NgError    *err;
	bool		ok;				/* false once something was wrong; reads give 0 from then on */
} Reader;

static void
bad(Reader *r, const char *what)
{
	if (r->ok)
		r->ok =
			ng_fail(r->err, r->p - r->start, "", "At byte %d: %s.", (int) (r->p - r->start), what);
}

static unsigned
get_bytes(Reader *r, int n)
{
	unsigned	v = 0;

	if (!r->ok || r->end - r->p < n)
	{
		bad(r, "the value ends too early");
		return 0;
	}
	while (n-- > 0)
		v = v << 8 | *r->p++;
	return v;
}

static uint32_t
get_varint(Reader *r)
{
	uint64_t	v = 0;
	int			shift = 0;
	uint8_t		b;

	do
	{
		b = (uint8_t) get_bytes(r, 1);
		v |= (uint64_t) (b & 0x7F) << shift;
		shift += 7;
	} while ((b & 0x80) && shift < 7 * VARINT_BYTES);
	if ((b & 0x80) || v > INT32_MAX || (b == 0 && shift > 7))
	{
		bad(r, "a number is too large or not in its shortest form");
		return 0;
	}
	return r->ok ? (uint32_t) v : 0;
}

static const char *
get_string(Reader *r)
{
	uint32_t	n = get_varint(r);
	const uint8_t *s = r->p;

	if (!r->ok || n > (size_t) (r->end - r->p))
	{
		bad(r, "a string is longer than the value");
		return "";
	}
	if (memchr(s, 0, n))
	{
		bad(r, "a string holds a zero byte");
		return "";
	}
	r->p += n;
	return ng_strndup(r->arena, (const char *) s, n);
}

/* An open end has year 0, which only an interval may have. */
static NgDatePoint
get_point(Reader *r, bool may_be_open)
{
	NgDatePoint d;

	d.year = (int16_t) get_bytes(r, 2);
	d.month = (uint8_t) get_bytes(r, 1);
	d.day = (uint8_t) get_bytes(r, 1);
	if (!ng_point_valid(&d) && !(may_be_open && d.year == 0 && d.month == 0 && d.day == 0))
	{
		bad(r, "there is no such date");
		memset(&d, 0, sizeof(d));
	}
	return d;
}

/*
 * A count of things of at least `least` bytes each, so that no count asks for more memory than
 * its value has.
 */
static int32_t
get_count(Reader *r, size_t least, uint32_t most)
{
	uint32_t	n = get_varint(r);

	if (n > most || n > (size_t) (r->end - r->p) / least)
	{
		bad(r, "a count is too large");
		return 0;
	}
	return (int32_t) n;
}

static NgParty *
get_parties(Reader *r, int32_t *n)
{
	NgParty    *p;
	int32_t		i;

	*n = get_count(r, 2, NG_EVENT_MAX_PARTIES);
	p = ng_alloc(r->arena, sizeof(NgParty) * (size_t) *n);
	for (i = 0; i < *n; i++)
	{
		unsigned	v = get_bytes(r, 2);

		p[i].uncertain = (v & PARTY_UNCERTAIN) != 0;
		p[i].country = (NgCountry) (v & PARTY_COUNTRY);
		p[i].org = NULL;
		if (v & ~(unsigned) (PARTY_UNCERTAIN | PARTY_ORG | PARTY_COUNTRY))
			bad(r, "reserved bits are set");
		else if (v & PARTY_ORG)
		{
			if (p[i].country)
				bad(r, "a party is a country and an organization");
			p[i].org = get_string(r);
		}
		else if (!ng_country_alpha3(p[i].country))
			bad(r, "there is no such country");
	}
	return p;
}

/* The header's fields and the date. */
static void
get_head(Reader *r, NgEvent *e, unsigned *present)
{
	unsigned	b;

	memset(e, 0, sizeof(*e));
	b = get_bytes(r, 1);
	if (r->ok && b != NG_EVENT_FORMAT)
	{
		r->ok = ng_fail(r->err, 0,
						"The value was written by a newer version of the extension, or is damaged.",
						"Format version %u is unknown; this version reads %d.", b, NG_EVENT_FORMAT);
		return;
	}
	b = get_bytes(r, 1);
	e->date.form = b & DATE_FORM;
	e->date.uncertain = (b & DATE_UNCERTAIN) != 0;
	e->date.part = b >> PART_SHIFT & PART_MASK;
	e->modality = (uint8_t) (b >> MODALITY_SHIFT);
	if (e->date.form > NG_DATE_INTERVAL || e->date.part > NG_PART_NIGHT)
		bad(r, "reserved bits are set");
	*present = get_bytes(r, 1);
	e->level = *present & LEVEL_MASK;
	if ((*present & RESERVED) || e->level > NG_LEVEL_NGO)
		bad(r, "reserved bits are set");
	e->kind = (int) get_varint(r);
	if (r->ok && e->kind >= ng_kind_count())
		bad(r, "there is no such event kind");
	if (e->date.form != NG_DATE_UNKNOWN)
		e->date.from = get_point(r, e->date.form == NG_DATE_INTERVAL);
	if (e->date.form == NG_DATE_INTERVAL)
		e->date.to = get_point(r, true);
}

bool
ng_event_unpack(const uint8_t *p, size_t n, NgArena *a, NgEvent *e, NgError *err)
{
	Reader		r = {p, p, p + n, a, err, true};
	unsigned	present = 0;
	int32_t		i;

	get_head(&r, e, &present);
	e->actors = get_parties(&r, &e->nactors);
	e->recipients = get_parties(&r, &e->nrecipients);
	if (present & HAS_PLACE_COUNTRY)
	{
		e->place_country = (NgCountry) get_bytes(&r, 2);
		if (!ng_country_alpha3(e->place_country))
			bad(&r, "there is no such country");
	}
	if (present & HAS_PLACE)
		e->place = get_string(&r);
	e->nforums = get_count(&r, 2, NG_EVENT_MAX_FORUMS);
	e->forums = ng_alloc(a, sizeof(NgForumRef) * (size_t) e->nforums);
	for (i = 0; i < e->nforums; i++)
	{
		e->forums[i].ordinal = (int32_t) get_varint(&r);
		e->forums[i].name = get_string(&r);
	}
	if (present & HAS_CAMEO)
	{
		e->cameo = get_string(&r);
		if (!ng_cameo_valid(e->cameo, strlen(e->cameo)))
			bad(&r, "there is no CAMEO code");
	}
	if (r.ok && r.p != r.end)
		bad(&r, "there are bytes after the value");
	return r.ok;
}

/* ---- order ---- */

void
ng_event_payload_days(const uint8_t *p, size_t n, int32_t *from, int32_t *to)
{
	NgError		err;
	Reader		r = {p, p, p + n, NULL, &err, true};
	NgEvent		e;
	unsigned	present;

	*from = *to = NG_DAY_UNKNOWN;
	get_head(&r, &e, &present);
	if (r.ok)
		ng_date_days(&e.date, from, to);
}

int
ng_event_cmp(const uint8_t *a, size_t na, const uint8_t *b, size_t nb)
{
	int32_t		from[2],
				to[2];
	int			cmp;

	ng_event_payload_days(a, na, &from[0], &to[0]);
	ng_event_payload_days(b, nb, &from[1], &to[1]);
	if (from[0] != from[1] || to[0] != to[1])
	{
		if (from[0] == NG_DAY_UNKNOWN || from[1] == NG_DAY_UNKNOWN)
			return from[0] == NG_DAY_UNKNOWN ? 1 : -1;
		if (from[0] != from[1])
			return from[0] < from[1] ? -1 : 1;
		return to[0] < to[1] ? -1 : 1;
	}
	cmp = memcmp(a, b, na < nb ? na : nb);
	if (cmp != 0)
		return cmp;
	return na < nb ? -1 : na > nb;
}
