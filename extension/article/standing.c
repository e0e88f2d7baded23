/* standing.c: is what somebody says an act between states, or an affair of one state's own? */
#include <string.h>

#include "entity.h"
#include "frame_parts.h"
#include "tell.h"

#define ABOUT_EVERY		60		/* a page with a word of sport in so many tokens is about sport */
#define ABOUT_WORDS		3		/* and with as many of them */
#define SPORT_TOKENS	40		/* how far about a verb its sport may be named */
#define NEAR			12		/* what an act speaks of, in entities on either side of its verb */
#define BESIDE			2		/* tokens from a verb to whom it is said to */
#define CHAIN			8		/* countries of a list that are looked back over */

/* ---- who may speak for a state ---- */

/* What an office says of how its holder speaks. */
#define VOICE_OF_BODY	1		/* a spokesperson */
#define VOICE_ABROAD	2		/* foreign affairs are the office's own */
#define VOICE_OFFICE	4		/* holds some office: no actor, no businessman */
#define VOICE_OWN		8		/* an expert, a journalist, an actor */

static int
voice_of(const NgDoc *d, int32_t from, int32_t to)
{
	int			voice = 0;
	int32_t		i;

	for (i = from; i < to; i++)
	{
		const NgMatch *m = ng_match(d, i, NG_CAT_OFFICE);

		if (ng_is(d, i, NG_CAT_OFFICE, NG_OFFICE_OFFICE) ||
			ng_is(d, i, NG_CAT_OFFICE, NG_OFFICE_MEMBERSHIP))
			voice |= VOICE_OFFICE;
		if (ng_is(d, i, NG_CAT_OFFICE, NG_OFFICE_PERSON))
			voice |= VOICE_OWN;
		if (m && (ng_entry(d, m)->num & NG_OFFICE_SPEAKS))
			voice |= m->cls == NG_OFFICE_TOPIC ? VOICE_ABROAD : VOICE_OF_BODY | VOICE_ABROAD;
	}
	return voice;
}

/* The voices of all persons; read when the first is asked for, which not every page is. */
static const uint8_t *
voices(const NgDiscourse *x)
{
	const NgDoc *d = x->d;
	uint8_t    *read = &x->voices[d->persons.n];
	int32_t		i;

	for (i = 0; i < d->ents.n && !*read; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		NgPart		office = ng_office_words(e);

		NG_CHECK_EVERY(d->arena, i);
		if (e->person >= 0)
			x->voices[e->person] |= (uint8_t) voice_of(d, office.from, office.to);
	}
	*read = 1;
	return x->voices;
}

static int
voice(const NgDiscourse *x, const NgEntity *e)
{
	NgPart		office;

	if (e->type == NG_ENT_ORG)
		return voice_of(x->d, e->at.from, e->at.to);
	office = ng_office_words(e);
	return voice_of(x->d, office.from, office.to) |
		(e->person >= 0 ? voices(x)[e->person] : 0);
}

/* Up to an ambassador. */
static bool
is_high(uint8_t level)
{
	return level != NG_LEVEL_NONE && level <= NG_LEVEL_AMBASSADOR;
}

/*
 * Does the entity speak for a state or a body of states?  An expert, a policeman, a member of
 * parliament, a company speak for themselves.
 */
static bool
stands_for_state(const NgDiscourse *x, const NgEntity *e)
{
	switch (e->type)
	{
		case NG_ENT_PERSON:
		case NG_ENT_OFFICE:
			return is_high(e->level) ||
				(e->person >= 0 && is_high(x->d->persons.v[e->person].level)) ||
				(voice(x, e) & VOICE_OF_BODY) || ng_heads_body(x, e);
		case NG_ENT_ORG:
			return is_high(e->level);
		case NG_ENT_GROUP:
			return ng_is_pronoun(e) ? x->speaker_stands : true;
		default:
			return true;
	}
}

bool
ng_speaks_abroad(const NgDiscourse *x, const NgEntity *e)
{
	return e->type == NG_ENT_COUNTRY || e->level == NG_LEVEL_AMBASSADOR ||
		(voice(x, e) & VOICE_ABROAD);
}

bool
ng_run_stands(const NgDiscourse *x, NgEnts run)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
		if (stands_for_state(x, &x->d->ents.v[i]))
			return true;
	return false;
}

/* Somebody of whom the page tells no office: an actor, a player, a businessman. */
static bool
is_private(const NgDiscourse *x, const NgEntity *e)
{
	const NgEntity *before = e > x->d->ents.v ? e - 1 : NULL;
	const NgPerson *who;

	/* "Chủ tịch Duma Quốc gia (Hạ viện Nga) A": an office that was read by itself */
	if (before && before->type != NG_ENT_PERSON && e->at.from - before->at.to <= 1 &&
		before->level != NG_LEVEL_NONE)
		return false;
	if (e->type != NG_ENT_PERSON || e->level != NG_LEVEL_NONE || (voice(x, e) & VOICE_OFFICE))
		return false;
	who = e->person >= 0 ? &x->d->persons.v[e->person] : NULL;
	return !who || (who->level == NG_LEVEL_NONE && (!who->office || (voice(x, e) & VOICE_OWN)));
}

/* Does the run name somebody, and nobody but such?  known: of whom the page says what they are. */
static bool
are_private(const NgDiscourse *x, NgEnts run, bool known)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
	{
		const NgEntity *e = &x->d->ents.v[i];

		if (!is_private(x, e) || (known && !(voice(x, e) & VOICE_OWN)))
			return false;
	}
	return run.from < run.to;
}

/* Nobody in the run is more than a place to go to or a private person. */
static bool
holds_no_office(const NgDiscourse *x, NgEnts run)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
	{
		const NgEntity *e = &x->d->ents.v[i];

		if (e->type != NG_ENT_COUNTRY && e->type != NG_ENT_PLACE && !is_private(x, e))
			return false;
	}
	return true;
}

bool
ng_is_private_affair(const NgDiscourse *x, const NgFrame *f, NgEnts subj)
{
	/* "chuyến thăm của A": his, whoever is the subject */
	if (ng_ents_empty(subj) || (f->cls == NG_TRIGGER_NOUN && !ng_ents_empty(f->of)))
		subj = f->of;
	return are_private(x, subj, false) && holds_no_office(x, f->obj) &&
		holds_no_office(x, f->between);
}

#define LOOK_BACK	500			/* participants looked back at */

/* Did one of the run take part in what the act was said at? */
static bool
took_part(const NgDiscourse *x, NgEnts run, int32_t event)
{
	const NgDoc *d = x->d;
	int32_t		i,
				k;

	for (i = run.from; i < run.to && i < run.from + NEAR; i++)
		for (k = d->participants.n - 1; k >= 0 && k > d->participants.n - LOOK_BACK; k--)
			if (d->ents.v[i].person >= 0 && d->participants.v[k].event == event &&
				strcmp(d->participants.v[k].name,
					   d->persons.v[d->ents.v[i].person].name) == 0)
				return true;
	return false;
}

/* ---- whom a page is about ---- */

/* "hai nước", "7 quốc gia", "ba Thủ tướng"; not "các đại biểu", "hai cơ quan". */
static bool
are_states(const NgEntity *e)
{
	if (e->count < 2 || !e->entry || e->entry->cat != NG_CAT_GROUP)
		return false;
	if (ng_are_leaders(e))
		return is_high(e->level);
	return strcmp(ng_lex_arg(e->entry), "country") == 0;
}

/* Is its country said, or known from elsewhere in the text, and not only taken for the home one? */
static bool
has_country(const NgEntity *e)
{
	return e->ncountries > 0 && !(e->country_implied && e->countries[0] == NG_HOME);
}

/* "Lào, Campuchia", "Lào và Campuchia": two countries of one list? */
static bool
joins(const NgDoc *d, const NgEntity *e, const NgEntity *next)
{
	return e->type == NG_ENT_COUNTRY && next->type == NG_ENT_COUNTRY &&
		(ng_punct(d, e->at.to, ',') ? 1 : ng_is(d, e->at.to, NG_CAT_GRAMMAR, NG_GRAMMAR_AND)) ==
			next->at.from - e->at.to && next->at.from > e->at.to;
}

/*
 * Is the entity there as a party of its own, not as where something is or whose somebody is
 * ("xuất khẩu sang Mỹ", "người Lào")?
 */
static bool
is_party(const NgDiscourse *x, const NgEntity *e)
{
	const NgDoc *d = x->d;
	int32_t		first = d->sents.v[e->at.sent].from;
	int32_t		tok,
				i;

	switch (e->type)
	{
		case NG_ENT_PERSON:
		case NG_ENT_OFFICE:
			return e->level != NG_LEVEL_NONE && has_country(e);
		case NG_ENT_ORG:
			return e->level != NG_LEVEL_NONE && has_country(e) && !ng_is_media(e);
		case NG_ENT_FORUM:
			if (x->sport || !e->entry || e->entry->cat != NG_CAT_FORUM ||
				e->entry->cls == NG_FORUM_NOUN || e->entry->cls == NG_FORUM_AGREEMENT)
				return false;
			break;
		case NG_ENT_GROUP:
			return !x->sport && are_states(e);
		case NG_ENT_PLACE:
			if (!e->entry || e->entry->cat != NG_CAT_PLACE || e->entry->cls != NG_PLACE_REGION)
				return false;
			break;
		case NG_ENT_COUNTRY:
			if (x->sport)
				return false;
			break;
	}
	for (i = 0; i < CHAIN && e > d->ents.v && joins(d, e - 1, e); i++)
		e--;					/* "người Lào và Campuchia": as the first is */
	tok = ng_left_of_phrase(d, e->at.from, first);
	return tok <= first || d->toks.v[tok - 1].kind == NG_TOK_PUNCT ||
		ng_any_before(d, tok, first, ~(NG_G(ANY) | NG_G(AT) | NG_G(FROM) | NG_G(TO) | NG_G(OF) |
									   NG_G(IN) | NG_G(FOR) | NG_G(LOCALITY))) > 0;
}

/* Is it of another country than those, or of none that is said (a body of states, a region)? */
static bool
is_foreign(const NgEntity *e, const NgParties *own)
{
	int32_t		i;

	for (i = 0; i < e->ncountries; i++)
	{
		NgParty		p = {.country = e->countries[i]};

		if (!ng_parties_has(own, &p))
			return true;
	}
	return e->ncountries == 0;
}

/*
 * Does the text name a party beside the one it names most: in its title or its lead, or twice?
 */
static bool
names_two(const NgDiscourse *x)
{
	const NgDoc *d = x->d;
	NgParties	own;
	int32_t		lead = -1;
	int32_t		i,
				named = 0;

	own.n = 0;
	ng_parties_add(&own, x->own, NULL, false);
	for (i = 0; i < d->ents.n && named < 2; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		NgBlockKind kind;

		NG_CHECK_EVERY(d->arena, i);
		if (e->at.sent < 0 || !ng_is_main(d, e->at))
			continue;
		kind = (NgBlockKind) d->blocks.v[e->at.block].kind;
		if (lead < 0 && kind != NG_BLOCK_TITLE)
			lead = e->at.block;
		if (is_party(x, e) && is_foreign(e, &own))
			named += kind == NG_BLOCK_TITLE || e->at.block == lead ? 2 : 1;
	}
	return named >= 2;
}

/*
 * Words of sport about in the main text: countries that meet there are teams; of politics at home
 * ("đảng đối lập", "cử tri"): what is said there is said to others only if it names them.
 */
static void
read_subject(NgDiscourse *x)
{
	const NgDoc *d = x->d;
	int32_t		sport = 0,
				home = 0,
				tokens = 0;
	int32_t		i,
				b;

	for (b = 0; b < d->blocks.n; b++)
		if (d->blocks.v[b].is_main)
		{
			tokens += d->blocks.v[b].to - d->blocks.v[b].from;
			for (i = d->blocks.v[b].from; i < d->blocks.v[b].to; i++)
			{
				const NgLexDigest *g = ng_digest(d, i);

				NG_CHECK_EVERY(d->arena, i);
				if (!(g->cats & (1 << NG_CAT_TRIGGER)))
					continue;
				sport += ng_digest_has(g, NG_CAT_TRIGGER, NG_TRIGGER_SPORT);
				home += ng_digest_has(g, NG_CAT_TRIGGER, NG_TRIGGER_HOME);
			}
		}
	x->sport = sport >= ABOUT_WORDS && sport * ABOUT_EVERY >= tokens;
	x->home = home >= ABOUT_WORDS && home * ABOUT_EVERY >= tokens;
}

void
ng_read_page(NgDiscourse *x)
{
	x->voices = ng_alloc0(x->d->arena, (size_t) x->d->persons.n + 1);
	read_subject(x);
	x->between = names_two(x);
}

/* ---- an act ---- */

bool
ng_near_sport(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f)
{
	const NgSent *s = &x->d->sents.v[fs->sent];
	int32_t		i = f->from - SPORT_TOKENS > s->from ? f->from - SPORT_TOKENS : s->from;

	if (x->sport)
		return true;
	for (; i < s->to && i < f->to + SPORT_TOKENS; i++)
		if (ng_is(x->d, i, NG_CAT_TRIGGER, NG_TRIGGER_SPORT))
			return true;
	return false;
}

/* A team, its country: no person, office or body among them. */
bool
ng_are_countries(const NgDoc *d, NgEnts run)
{
	int32_t		i;

	for (i = run.from; i < run.to; i++)
		if (d->ents.v[i].type != NG_ENT_COUNTRY && !ng_is_gathering(&d->ents.v[i]))
			return false;
	return true;
}

/* "phát biểu tại Hội đồng Bảo an": a body of states. */
static bool
is_body(const NgEntity *e)
{
	return e->type == NG_ENT_FORUM && e->entry && e->entry->cat == NG_CAT_FORUM &&
		e->entry->cls == NG_FORUM_ORGANIZATION;
}

/*
 * Does the sentence name another side than the actors, if only as whose something is when it is
 * the speaker's part to speak to others?
 */
static bool
names_other_side(const NgDiscourse *x, const NgFrames *fs, const NgFrame *f,
				 const NgParties *actors, bool abroad)
{
	int32_t		at = ng_ent_at(x->d, fs, f->from);
	int32_t		i = at - NEAR > fs->ent_from ? at - NEAR : fs->ent_from;
	int32_t		to = at + NEAR < fs->ent_to ? at + NEAR : fs->ent_to;

	for (; i < to; i++)
	{
		const NgEntity *e = &x->d->ents.v[i];
		/* "cho biết xuất khẩu sang Mỹ tăng": not whom it is said to */
		bool		object = i >= f->obj.from && i < f->obj.to &&
			((f->arg == NG_ARG_DIRECT && !x->home) || e->at.from - f->to <= BESIDE);

		if ((is_party(x, e) || is_body(e) ||
			 ((object || abroad) && has_country(e) && e->type != NG_ENT_PLACE)) &&
			is_foreign(e, actors))
			return true;
	}
	return false;
}

/*
 * "kêu gọi người dân", "yêu cầu các lực lượng", "xin lỗi người dân": those spoken to are no state;
 * nor are they in "đề nghị tỉnh thu hút đầu tư từ Lào".
 */
static bool
asks_people(const NgDoc *d, const NgFrame *f)
{
	bool		far = !ng_ents_empty(f->obj) && d->ents.v[f->obj.from].at.from > f->to + 2;
	int32_t		tok = f->to,
				n;

	if (f->cls != NG_TRIGGER_ASK && f->kind != NG_KIND_APOLOGY)
		return false;
	n = ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_LOCALITY);
	if (n && (far || ng_ents_empty(f->obj)) &&
		!ng_match_class(d, tok + n, NG_CAT_COUNTRY, NG_COUNTRY_NAME))
		return true;
	if (!ng_ents_empty(f->obj))
		return false;
	tok += ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_PLURAL);
	return tok > f->to || ng_is(d, tok, NG_CAT_GRAMMAR, NG_GRAMMAR_STATE) ||
		(f->kind == NG_KIND_REQUEST && ng_is(d, tok, NG_CAT_UNIT, NG_UNIT_COUNT) > 1);
}

/*
 * A foreign minister, a spokesperson of another state than the press's own: what they say is said
 * to others, though it names none.
 */
static bool
is_envoy_of_another(const NgDiscourse *x, const NgFrame *f)
{
	const NgEntity *e = &x->d->ents.v[f->subj.from];

	return e->type <= NG_ENT_OFFICE && e->ncountries == 1 && e->countries[0] != NG_HOME &&
		(voice(x, e) & VOICE_ABROAD);
}

bool
ng_tells_of_two(const NgEventRow *r)
{
	return r->tier != NG_TIER_ACT && r->event.nactors + r->event.nrecipients >= 2;
}

bool
ng_is_between_states(NgDiscourse *x, const NgFrames *fs, const NgFrame *f,
					 const NgParties *actors, int32_t parent)
{
	NgBlockKind kind = (NgBlockKind) x->d->blocks.v[x->d->sents.v[fs->sent].block].kind;
	bool		unsaid = ng_ents_empty(f->subj);
	bool		stands,
				abroad;

	if (kind == NG_BLOCK_RELATED_TITLE || kind == NG_BLOCK_RELATED_BLURB)
		return true;			/* of another page */
	if (ng_are_countries(x->d, f->subj) && ng_near_sport(x, fs, f))
		return false;
	stands = unsaid || ng_run_stands(x, f->subj);
	/* said where they met, but not by a bystander */
	if (parent >= 0 && ng_tells_of_two(&x->d->events.v[parent]) &&
		(stands || !are_private(x, f->subj, true) || took_part(x, f->subj, parent)))
		return true;
	if (!stands && (!x->between || are_private(x, f->subj, false)))
		return false;
	if (asks_people(x->d, f))
		return false;
	/* a body of states is between them */
	if (actors->n > 1 || (stands && ((x->between && !x->home) || !actors->v[0].country)))
		return true;
	abroad = stands && !x->home && !unsaid && ng_speaks_abroad(x, &x->d->ents.v[f->subj.from]);
	if (!names_other_side(x, fs, f, actors, abroad))
		return abroad && is_envoy_of_another(x, f);
	x->between |= abroad;
	return true;
}
