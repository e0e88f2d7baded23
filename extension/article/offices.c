/* offices.c: offices before or after a name, stacked, with prefixes and complements. */
#include <string.h>

#include "entity.h"

/* The longest office-like phrase at a token: office, rank, membership or what a person is. */
static const NgMatch *
office_match(const NgDoc *d, int32_t i)
{
	const NgMatch *m;

	for (m = ng_match_first_of(d, i, NG_CAT_OFFICE); m; m = ng_match_next(d, m))
	{
		if (m->cat == NG_CAT_NAME && m->cls == NG_NAME_LOOKALIKE)
			return NULL;
		if (m->cat != NG_CAT_OFFICE)
			continue;
		switch (m->cls)
		{
			case NG_OFFICE_OFFICE:
			case NG_OFFICE_RANK:
			case NG_OFFICE_MEMBERSHIP:
			case NG_OFFICE_PERSON:
				/* "Đại sứ quán" is no ambassador */
				return ng_is(d, i, NG_CAT_ORG, NG_ORG_NOUN) > m->ntok ? NULL : m;
			default:
				break;
		}
	}
	return NULL;
}

static uint8_t
deputy_level(uint8_t level)
{
	switch (level)
	{
		case NG_LEVEL_HEAD_OF_STATE:
		case NG_LEVEL_HEAD_OF_GOVERNMENT:
			return NG_LEVEL_DEPUTY_HEAD_OF_GOVERNMENT;
		case NG_LEVEL_MINISTER:
			return NG_LEVEL_DEPUTY_MINISTER;
		case NG_LEVEL_NONE:
			return NG_LEVEL_NONE;
		default:
			return NG_LEVEL_OFFICIAL;
	}
}

/* One office with its prefixes and complement; the end. */
static int32_t
part_at(const NgDoc *d, int32_t i, int32_t to, NgTitlePart *p)
{
	const NgMatch *m = office_match(d, i),
			   *prefix;
	int32_t		j = i;

	memset(p, 0, sizeof(*p));
	p->from = i;
	if (!m && ng_ends_compound(d, i, 1))
		return i;				/* "chính quyền Tổng thống" has no acting president */
	while (!m && (prefix = ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_PREFIX)) != NULL
		&& j - i < 4)
	{
		p->former |= ng_lex_arg(ng_entry(d, prefix))[0] == 'f';
		p->deputy |= ng_lex_arg(ng_entry(d, prefix))[0] == 'd';
		j += prefix->ntok;
		if (ng_lex_arg(ng_entry(d, prefix))[0] == 'n')
			p->from = j;		/* "tân Tổng thống" holds the same office */
		m = office_match(d, j);
	}
	if (!m || j + m->ntok > to)
		return i;
	p->head = j;
	p->entry = ng_entry(d, m);
	p->level = p->deputy ? deputy_level(p->entry->level) : p->entry->level;
	p->country = NG_NO_COUNTRY;
	p->org = ng_lex_arg(p->entry)[0] ? ng_lex_arg(p->entry) : NULL;
	if (m->cls == NG_OFFICE_MEMBERSHIP && !p->org && ng_lex_name(p->entry) != ng_lex_form(p->entry))
		p->org = ng_lex_name(p->entry);
	p->to = j + m->ntok;
	if (m->cls != NG_OFFICE_RANK)
		p->to = ng_office_complement(d, p->to, to, p);
	return p->to;
}

int32_t
ng_honorific_at(const NgDoc *d, int32_t i, int32_t to)
{
	int32_t		j = i,
				n;

	while (j < to && j - i < 6)
	{
		n = ng_is(d, j, NG_CAT_NAME, NG_NAME_HONORIFIC);
		/* "phu nhân Thủ tướng" is what she is, "phu nhân" alone how she is called */
		if (n == 0 || j + n > to || ng_is(d, j, NG_CAT_OFFICE, NG_OFFICE_OFFICE) > n)
			break;
		j += n;
	}
	return j;
}

void
ng_title_at(const NgDoc *d, int32_t i, int32_t to, NgTitle *t)
{
	NgNameShape shape;
	int32_t		j,
				k,
				end;

	t->n = 0;
	end = part_at(d, i, to, &t->part[0]);
	if (end == i)
		return;
	t->n = 1;
	while (t->n < NG_TITLE_PARTS)
	{
		j = end;
		k = j + ng_is(d, j, NG_CAT_OFFICE, NG_OFFICE_JOIN);
		if (k == j && (ng_punct(d, j, ',') || ng_is_dash(d, j)))
		{
			k = j + 1;
			k += ng_is(d, k, NG_CAT_OFFICE, NG_OFFICE_JOIN);
		}
		/* without a mark between, only a rank or after a rank */
		if (k == j && !(t->part[t->n - 1].entry->cls == NG_OFFICE_RANK
						|| ng_match_class(d, j, NG_CAT_OFFICE, NG_OFFICE_RANK)
						|| t->part[t->n - 1].entry->cls == NG_OFFICE_MEMBERSHIP))
			break;
		if (k >= to || part_at(d, k, to, &t->part[t->n]) == k)
			break;
		end = t->part[t->n++].to;
	}
	j = end;
	if (ng_punct(d, j, ',') && !(t->part[t->n - 1].entry->num & NG_OFFICE_GENERIC)
		&& ng_honorific_at(d, j + 1, to) > j + 1)
		j++;
	t->name_from = ng_honorific_at(d, j, to);
	if (t->name_from == j)
		t->name_from = end;
	/* "phát ngôn viên của ông, X, …": set off by commas on both sides */
	if (t->part[t->n - 1].of_to > 0 && ng_punct(d, end, ',')
		&& (k = ng_name_at(d, end + 1, to, NG_TRUST_TITLE, &shape)) > end + 2
		&& (ng_punct(d, k, ',') || ng_is_function(d, k)))
		t->name_from = end + 1;
}
