/* ngoaigiao--1.0.sql: the base script; upgrades are chained onto it. */
\echo Use "CREATE EXTENSION ngoaigiao" to load this file. \quit

-- ============================================================ text (pillar 1)

-- All of it depends on its arguments alone: tables are compiled in, no locale, no
-- ICU, no setting.  So IMMUTABLE is the truth, and an index never needs a rebuild.

CREATE FUNCTION vi_normalize(t text, tone_style text DEFAULT 'old') RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_normalize(text, text) IS
	'NFC with repaired marks; tone placement old (on the first of an open oa, oe, uy), new (on the second) or keep';

CREATE FUNCTION vi_fold(t text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_fold(text) IS
	'search form: lower case, no marks on Latin letters, d for d with stroke';

CREATE FUNCTION vi_fold_tone(t text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_fold_tone(text) IS
	'the text without tones; letters keep their own marks';

CREATE FUNCTION vi_key(t text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8;
COMMENT ON FUNCTION vi_key(text) IS
	'comparison key: equal for NFC and NFD, upper and lower case, old and new tone style, i and y';

CREATE FUNCTION vi_lower(t text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_lower(text) IS
	'lower case, right under any collation';

CREATE FUNCTION vi_upper(t text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_upper(text) IS
	'upper case, right under any collation';

CREATE FUNCTION vi_title(t text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_title(text) IS
	'first letter of each word upper case, right under any collation';


CREATE FUNCTION vi_sort_key(t text) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8;
COMMENT ON FUNCTION vi_sort_key(text) IS
	'order of a dictionary: syllable by syllable, letters first, then tone, case last; use it in ORDER BY or an index';

CREATE FUNCTION vi_compare(a text, b text) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 16;
COMMENT ON FUNCTION vi_compare(text, text) IS
	'-1, 0 or 1: the order of vi_sort_key';

CREATE FUNCTION vi_name_key(t text) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8;
COMMENT ON FUNCTION vi_name_key(text) IS
	'order of persons by Vietnamese use: given name, then surname and middle names';

CREATE FUNCTION vi_syllables(t text, OUT ord integer, OUT start_char integer, OUT verbatim text,
	OUT onset text, OUT medial text, OUT nucleus text, OUT coda text, OUT tone text, OUT valid boolean) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20 ROWS 100;
COMMENT ON FUNCTION vi_syllables(text) IS
	'the words of a text taken apart as syllables; parts are NULL where valid is false';

CREATE FUNCTION vi_is_syllable(t text) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION vi_is_syllable(text) IS
	'whether the whole text is one Vietnamese syllable';

CREATE FUNCTION vi_decode(b bytea, charset text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_decode(bytea, text) IS
	'text of bytes in TCVN3, TCVN5712-1, VISCII, VPS, BKHCM1, VIETWARE_F, ISC, VNI, VNI_MAC, BKHCM2, VIETWARE_X, CP1258, VIQR or UTF8';

CREATE FUNCTION vi_encode(t text, charset text) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_encode(text, text) IS
	'bytes of a text in a charset of vi_decode; an error names the character that it cannot say';

CREATE FUNCTION vi_repair(t text, charset text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4;
COMMENT ON FUNCTION vi_repair(text, text) IS
	'text whose bytes in a charset of vi_decode had been decoded as Latin-1 or Windows 1252';

CREATE FUNCTION vi_detect_charset(b bytea) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION vi_detect_charset(bytea) IS
	'charset in which the bytes make most sense as Vietnamese; NULL when none does or all is ASCII';

CREATE FUNCTION vi_from_keys(t text, method text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8;
COMMENT ON FUNCTION vi_from_keys(text, text) IS
	'text of keystrokes typed by telex, vni or viqr; words that become no syllable stay';


-- ============================================================ country

CREATE TYPE country;

CREATE FUNCTION country_in(cstring) RETURNS country
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_in(cstring) IS 'country from an ISO 3166 code or a Vietnamese or English name';
CREATE FUNCTION country_out(country) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_out(country) IS 'alpha-3 code of a country';
CREATE FUNCTION country_recv(internal) RETURNS country
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_recv(internal) IS 'country from its numeric code in binary';
CREATE FUNCTION country_send(country) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_send(country) IS 'numeric code of a country in binary';

-- COLLATABLE so that postgres_fdw ships accessors that return text; of category
-- S so that 'LAO' alone means a country where a country[] could be meant, too
CREATE TYPE country (
	INPUT = country_in, OUTPUT = country_out, RECEIVE = country_recv, SEND = country_send,
	INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'S', COLLATABLE = true
);
COMMENT ON TYPE country IS 'country of ISO 3166-1; read by code or name, written as alpha-3';

CREATE FUNCTION country_name(c country, lang text DEFAULT 'vi') RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_name(country, text) IS 'short name of a country in Vietnamese (vi) or English (en)';
CREATE FUNCTION country_alpha2(c country) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_alpha2(country) IS 'alpha-2 code of a country';

CREATE FUNCTION country_eq(country, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_eq(country, country) IS 'implementation of = operator';
CREATE FUNCTION country_ne(country, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_ne(country, country) IS 'implementation of <> operator';
CREATE FUNCTION country_lt(country, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_lt(country, country) IS 'implementation of < operator';
CREATE FUNCTION country_le(country, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_le(country, country) IS 'implementation of <= operator';
CREATE FUNCTION country_gt(country, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_gt(country, country) IS 'implementation of > operator';
CREATE FUNCTION country_ge(country, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_ge(country, country) IS 'implementation of >= operator';
CREATE FUNCTION country_cmp(country, country) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_cmp(country, country) IS 'order of countries by alpha-3 code: negative, 0, positive';
CREATE FUNCTION country_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_sortsupport(internal) IS 'sort support of country';
CREATE FUNCTION country_hash(country) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_hash(country) IS 'hash of country';
CREATE FUNCTION country_hash_extended(country, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_hash_extended(country, bigint) IS 'seeded hash of country';

CREATE OPERATOR = (
	LEFTARG = country, RIGHTARG = country, FUNCTION = country_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (country, country) IS 'equal';
CREATE OPERATOR <> (
	LEFTARG = country, RIGHTARG = country, FUNCTION = country_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (country, country) IS 'not equal';
CREATE OPERATOR < (
	LEFTARG = country, RIGHTARG = country, FUNCTION = country_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (country, country) IS 'before';
CREATE OPERATOR <= (
	LEFTARG = country, RIGHTARG = country, FUNCTION = country_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (country, country) IS 'before or equal';
CREATE OPERATOR > (
	LEFTARG = country, RIGHTARG = country, FUNCTION = country_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (country, country) IS 'after';
CREATE OPERATOR >= (
	LEFTARG = country, RIGHTARG = country, FUNCTION = country_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (country, country) IS 'after or equal';

CREATE OPERATOR CLASS country_ops DEFAULT FOR TYPE country USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 country_cmp(country, country),
	FUNCTION 2 country_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS country_ops USING btree IS 'countries by alpha-3 code';
COMMENT ON OPERATOR FAMILY country_ops USING btree IS 'countries by alpha-3 code';
CREATE OPERATOR CLASS country_ops DEFAULT FOR TYPE country USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 country_hash(country),
	FUNCTION 2 country_hash_extended(country, bigint);
COMMENT ON OPERATOR CLASS country_ops USING hash IS 'equality of country';
COMMENT ON OPERATOR FAMILY country_ops USING hash IS 'equality of country';

CREATE FUNCTION country_larger(country, country) RETURNS country
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_larger(country, country) IS 'the last of two';
CREATE AGGREGATE max(country) (
	SFUNC = country_larger, STYPE = country, COMBINEFUNC = country_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(country) IS 'last of all, in the order of the type';
CREATE FUNCTION country_smaller(country, country) RETURNS country
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION country_smaller(country, country) IS 'the first of two';
CREATE AGGREGATE min(country) (
	SFUNC = country_smaller, STYPE = country, COMBINEFUNC = country_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(country) IS 'first of all, in the order of the type';

-- ============================================================ diplomatic_event

CREATE TYPE diplomatic_event;

CREATE FUNCTION diplomatic_event_in(cstring) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION diplomatic_event_in(cstring) IS 'event from its literal';
CREATE FUNCTION diplomatic_event_out(diplomatic_event) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION diplomatic_event_out(diplomatic_event) IS 'literal of an event';
CREATE FUNCTION diplomatic_event_recv(internal) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION diplomatic_event_recv(internal) IS 'event from its stored bytes, checked';
CREATE FUNCTION diplomatic_event_send(diplomatic_event) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION diplomatic_event_send(diplomatic_event) IS 'stored bytes of an event (docs/on-disk-format.md)';

CREATE FUNCTION diplomatic_event_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION diplomatic_event_typanalyze(internal) IS 'statistics of a column of events: the usual, and how common each key is';

-- COLLATABLE so that postgres_fdw ships accessors that return text
CREATE TYPE diplomatic_event (
	INPUT = diplomatic_event_in, OUTPUT = diplomatic_event_out,
	RECEIVE = diplomatic_event_recv, SEND = diplomatic_event_send, ANALYZE = diplomatic_event_typanalyze,
	INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, COLLATABLE = true
);
COMMENT ON TYPE diplomatic_event IS 'who did what to whom, when, where and in which forum: kind date actors [> recipients] [@ CCC "place"] [#FORUM/n] [key=value]';

CREATE FUNCTION diplomatic_event_eq(diplomatic_event, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_eq(diplomatic_event, diplomatic_event) IS 'implementation of = operator';
CREATE FUNCTION diplomatic_event_ne(diplomatic_event, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_ne(diplomatic_event, diplomatic_event) IS 'implementation of <> operator';
CREATE FUNCTION diplomatic_event_lt(diplomatic_event, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_lt(diplomatic_event, diplomatic_event) IS 'implementation of < operator';
CREATE FUNCTION diplomatic_event_le(diplomatic_event, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_le(diplomatic_event, diplomatic_event) IS 'implementation of <= operator';
CREATE FUNCTION diplomatic_event_gt(diplomatic_event, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_gt(diplomatic_event, diplomatic_event) IS 'implementation of > operator';
CREATE FUNCTION diplomatic_event_ge(diplomatic_event, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_ge(diplomatic_event, diplomatic_event) IS 'implementation of >= operator';
CREATE FUNCTION diplomatic_event_cmp(diplomatic_event, diplomatic_event) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_cmp(diplomatic_event, diplomatic_event) IS 'order of events by first day, last day, then the rest: negative, 0, positive';
CREATE FUNCTION diplomatic_event_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION diplomatic_event_sortsupport(internal) IS 'sort support of diplomatic_event';
CREATE FUNCTION diplomatic_event_hash(diplomatic_event) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_hash(diplomatic_event) IS 'hash of diplomatic_event';
CREATE FUNCTION diplomatic_event_hash_extended(diplomatic_event, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_hash_extended(diplomatic_event, bigint) IS 'seeded hash of diplomatic_event';

CREATE OPERATOR = (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = diplomatic_event_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (diplomatic_event, diplomatic_event) IS 'equal';
CREATE OPERATOR <> (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = diplomatic_event_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (diplomatic_event, diplomatic_event) IS 'not equal';
CREATE OPERATOR < (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = diplomatic_event_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (diplomatic_event, diplomatic_event) IS 'before';
CREATE OPERATOR <= (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = diplomatic_event_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (diplomatic_event, diplomatic_event) IS 'before or equal';
CREATE OPERATOR > (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = diplomatic_event_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (diplomatic_event, diplomatic_event) IS 'after';
CREATE OPERATOR >= (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = diplomatic_event_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (diplomatic_event, diplomatic_event) IS 'after or equal';

CREATE OPERATOR CLASS diplomatic_event_ops DEFAULT FOR TYPE diplomatic_event USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 diplomatic_event_cmp(diplomatic_event, diplomatic_event),
	FUNCTION 2 diplomatic_event_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS diplomatic_event_ops USING btree IS 'events by first day, last day, then the rest';
COMMENT ON OPERATOR FAMILY diplomatic_event_ops USING btree IS 'events by first day, last day, then the rest';
CREATE OPERATOR CLASS diplomatic_event_ops DEFAULT FOR TYPE diplomatic_event USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 diplomatic_event_hash(diplomatic_event),
	FUNCTION 2 diplomatic_event_hash_extended(diplomatic_event, bigint);
COMMENT ON OPERATOR CLASS diplomatic_event_ops USING hash IS 'equality of diplomatic_event';
COMMENT ON OPERATOR FAMILY diplomatic_event_ops USING hash IS 'equality of diplomatic_event';

CREATE FUNCTION diplomatic_event_larger(diplomatic_event, diplomatic_event) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_larger(diplomatic_event, diplomatic_event) IS 'the last of two';
CREATE AGGREGATE max(diplomatic_event) (
	SFUNC = diplomatic_event_larger, STYPE = diplomatic_event, COMBINEFUNC = diplomatic_event_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(diplomatic_event) IS 'last of all, in the order of the type';
CREATE FUNCTION diplomatic_event_smaller(diplomatic_event, diplomatic_event) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3;
COMMENT ON FUNCTION diplomatic_event_smaller(diplomatic_event, diplomatic_event) IS 'the first of two';
CREATE AGGREGATE min(diplomatic_event) (
	SFUNC = diplomatic_event_smaller, STYPE = diplomatic_event, COMBINEFUNC = diplomatic_event_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(diplomatic_event) IS 'first of all, in the order of the type';

CREATE FUNCTION kind(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION kind(diplomatic_event) IS 'name of the kind, one of event_kinds()';
CREATE FUNCTION family(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_family' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION family(diplomatic_event) IS 'family of the kind';
CREATE FUNCTION cameo(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_cameo' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION cameo(diplomatic_event) IS 'CAMEO code: the event''s own, else the one of its kind';
CREATE FUNCTION plover(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_plover' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION plover(diplomatic_event) IS 'PLOVER category, derived from the CAMEO code; an announced consultation is AGREE';
CREATE FUNCTION event_dates(e diplomatic_event) RETURNS daterange
	AS 'MODULE_PATHNAME', 'diplomatic_event_dates' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION event_dates(diplomatic_event) IS 'days that the date may mean; NULL when unknown';
CREATE FUNCTION date_precision(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_date_precision' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION date_precision(diplomatic_event) IS 'day, month, quarter, year or interval; NULL when unknown';
CREATE FUNCTION actors(e diplomatic_event) RETURNS text[]
	AS 'MODULE_PATHNAME', 'diplomatic_event_actors' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION actors(diplomatic_event) IS 'actors: alpha-3 codes and org:NAME';
CREATE FUNCTION recipients(e diplomatic_event) RETURNS text[]
	AS 'MODULE_PATHNAME', 'diplomatic_event_recipients' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION recipients(diplomatic_event) IS 'recipients: alpha-3 codes and org:NAME; empty when the event is reciprocal';
CREATE FUNCTION countries(e diplomatic_event) RETURNS country[]
	AS 'MODULE_PATHNAME', 'diplomatic_event_countries' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION countries(diplomatic_event) IS 'countries of actors and recipients, each once';
CREATE FUNCTION place(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_place' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION place(diplomatic_event) IS 'name of the place';
CREATE FUNCTION place_country(e diplomatic_event) RETURNS country
	AS 'MODULE_PATHNAME', 'diplomatic_event_place_country' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION place_country(diplomatic_event) IS 'country of the place';
CREATE FUNCTION forums(e diplomatic_event) RETURNS text[]
	AS 'MODULE_PATHNAME', 'diplomatic_event_forums' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION forums(diplomatic_event) IS 'names of the forums';
CREATE FUNCTION level(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_level' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION level(diplomatic_event) IS 'highest level of the parties';
CREATE FUNCTION modality(e diplomatic_event) RETURNS text
	AS 'MODULE_PATHNAME', 'diplomatic_event_modality' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION modality(diplomatic_event) IS 'asserted, future, hypothetical or negated';
CREATE FUNCTION ordinal(e diplomatic_event, forum text) RETURNS integer
	AS 'MODULE_PATHNAME', 'diplomatic_event_ordinal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION ordinal(diplomatic_event, text) IS 'number of the session of a forum; NULL when the event does not say it';

CREATE FUNCTION event_kinds(OUT kind text, OUT family text, OUT cameo text, OUT plover text, OUT en text, OUT vi text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 70;
COMMENT ON FUNCTION event_kinds() IS 'kinds of events with family, CAMEO code, PLOVER category and what they mean in English and Vietnamese';

CREATE CAST (diplomatic_event AS daterange) WITH FUNCTION event_dates(diplomatic_event);
COMMENT ON CAST (diplomatic_event AS daterange) IS 'days that the date may mean';

CREATE FUNCTION jsonb(e diplomatic_event) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'diplomatic_event_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION jsonb(diplomatic_event) IS 'event as jsonb with the field names of PLOVER';
CREATE CAST (diplomatic_event AS jsonb) WITH FUNCTION jsonb(diplomatic_event);
COMMENT ON CAST (diplomatic_event AS jsonb) IS 'event as jsonb with the field names of PLOVER';
CREATE FUNCTION diplomatic_event(j jsonb) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME', 'diplomatic_event_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION diplomatic_event(jsonb) IS 'event from jsonb with the field names of PLOVER';
CREATE CAST (jsonb AS diplomatic_event) WITH FUNCTION diplomatic_event(jsonb);
COMMENT ON CAST (jsonb AS diplomatic_event) IS 'event from jsonb with the field names of PLOVER';

-- not STRICT: a part that is not known is NULL
CREATE FUNCTION diplomatic_event(
	kind text, dates text, actors text[] DEFAULT '{}', recipients text[] DEFAULT '{}', place_country country DEFAULT NULL,
	place text DEFAULT NULL, forums text[] DEFAULT '{}', level text DEFAULT NULL, modality text DEFAULT NULL,
	part text DEFAULT NULL, cameo text DEFAULT NULL
) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME', 'diplomatic_event_make' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION diplomatic_event(text, text, text[], text[], country, text, text[], text, text, text, text) IS 'event from its parts; dates in EDTF, parties as LAO or org:ASEAN, forums as CLMV or CLMV/11';
CREATE FUNCTION diplomatic_event(
	kind text, dates daterange, actors text[] DEFAULT '{}', recipients text[] DEFAULT '{}', place_country country DEFAULT NULL,
	place text DEFAULT NULL, forums text[] DEFAULT '{}', level text DEFAULT NULL, modality text DEFAULT NULL,
	part text DEFAULT NULL, cameo text DEFAULT NULL
) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME', 'diplomatic_event_make_range' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20;
COMMENT ON FUNCTION diplomatic_event(text, daterange, text[], text[], country, text, text[], text, text, text, text) IS 'event from its parts; the dates are the coarsest that mean just these days';

CREATE FUNCTION event_dyads(
	e diplomatic_event, OUT actor text, OUT recipient text, OUT actor_country country, OUT recipient_country country, OUT directed boolean
) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 3;
COMMENT ON FUNCTION event_dyads(diplomatic_event) IS 'pairs of parties: each actor with each recipient, or, of a reciprocal event, each pair of actors once';

CREATE FUNCTION event_merge(a diplomatic_event, b diplomatic_event) RETURNS diplomatic_event
	AS 'MODULE_PATHNAME', 'diplomatic_event_merge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_merge(diplomatic_event, diplomatic_event) IS 'tightest event that two reports of one event make';
CREATE AGGREGATE event_merge(e diplomatic_event) (
	SFUNC = event_merge, STYPE = diplomatic_event, COMBINEFUNC = event_merge, PARALLEL = SAFE
);
COMMENT ON AGGREGATE event_merge(diplomatic_event) IS 'tightest event that several reports of one event make, in whatever order';

CREATE FUNCTION event_same(a diplomatic_event, b diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_same(diplomatic_event, diplomatic_event) IS 'may two reports be of the same event? symmetric, not transitive';

-- ------------------------------------------------------------ event_query

CREATE TYPE event_query;

CREATE FUNCTION event_query_in(cstring) RETURNS event_query
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_query_in(cstring) IS 'condition on events from text';
CREATE FUNCTION event_query_out(event_query) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_query_out(event_query) IS 'text of a condition on events';
CREATE FUNCTION event_query_recv(internal) RETURNS event_query
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_query_recv(internal) IS 'condition on events from binary, checked';
CREATE FUNCTION event_query_send(event_query) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_query_send(event_query) IS 'condition on events in binary';
CREATE TYPE event_query (
	INPUT = event_query_in, OUTPUT = event_query_out, RECEIVE = event_query_recv, SEND = event_query_send,
	INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended
);
COMMENT ON TYPE event_query IS 'condition on events: countries, kinds, families, forums (CLMV, #CLMV/11, ASEAN*), levels, modalities and dates, joined by & | ! ( )';

-- ------------------------------------------------------------ operators

-- No country[] or daterange on the left: an operator "daterange && event" would
-- be preferred wherever someone writes daterange && '...', and break it.

CREATE FUNCTION event_contains_country(diplomatic_event, country) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_contains_country(diplomatic_event, country) IS 'implementation of @> operator';
CREATE FUNCTION country_within_event(country, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION country_within_event(country, diplomatic_event) IS 'implementation of <@ operator';
CREATE FUNCTION event_contains_countries(diplomatic_event, country[]) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_contains_countries(diplomatic_event, country[]) IS 'implementation of @> operator';
CREATE FUNCTION event_overlaps_countries(diplomatic_event, country[]) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_overlaps_countries(diplomatic_event, country[]) IS 'implementation of && operator';
CREATE FUNCTION event_overlaps_dates(diplomatic_event, daterange) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_overlaps_dates(diplomatic_event, daterange) IS 'implementation of && operator';
CREATE FUNCTION event_within_dates(diplomatic_event, daterange) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_within_dates(diplomatic_event, daterange) IS 'implementation of <@ operator';
CREATE FUNCTION event_matches(diplomatic_event, event_query) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_matches(diplomatic_event, event_query) IS 'implementation of @@ operator';
CREATE FUNCTION query_matches_event(event_query, diplomatic_event) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION query_matches_event(event_query, diplomatic_event) IS 'implementation of @@ operator';
CREATE FUNCTION event_distance(diplomatic_event, diplomatic_event) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_distance(diplomatic_event, diplomatic_event) IS 'implementation of <-> operator';
CREATE FUNCTION event_distance_date(diplomatic_event, date) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION event_distance_date(diplomatic_event, date) IS 'implementation of <-> operator';
CREATE FUNCTION date_distance_event(date, diplomatic_event) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION date_distance_event(date, diplomatic_event) IS 'implementation of <-> operator';
CREATE FUNCTION event_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_sel(internal, oid, internal, integer) IS 'restriction selectivity of the operators of diplomatic_event';
CREATE FUNCTION event_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of the operators of diplomatic_event';
CREATE OPERATOR @> (
	LEFTARG = diplomatic_event, RIGHTARG = country, FUNCTION = event_contains_country,
	COMMUTATOR = <@, RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR @> (diplomatic_event, country) IS 'the country is a party of the event';
CREATE OPERATOR <@ (
	LEFTARG = country, RIGHTARG = diplomatic_event, FUNCTION = country_within_event,
	COMMUTATOR = @>, RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR <@ (country, diplomatic_event) IS 'the country is a party of the event';
CREATE OPERATOR @> (
	LEFTARG = diplomatic_event, RIGHTARG = country[], FUNCTION = event_contains_countries,
	RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR @> (diplomatic_event, country[]) IS 'all the countries are parties of the event';
CREATE OPERATOR && (
	LEFTARG = diplomatic_event, RIGHTARG = country[], FUNCTION = event_overlaps_countries,
	RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR && (diplomatic_event, country[]) IS 'one of the countries is a party of the event';
CREATE OPERATOR && (
	LEFTARG = diplomatic_event, RIGHTARG = daterange, FUNCTION = event_overlaps_dates,
	RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR && (diplomatic_event, daterange) IS 'the event may lie within the dates in part';
CREATE OPERATOR <@ (
	LEFTARG = diplomatic_event, RIGHTARG = daterange, FUNCTION = event_within_dates,
	RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR <@ (diplomatic_event, daterange) IS 'the event lies within the dates';
CREATE OPERATOR @@ (
	LEFTARG = diplomatic_event, RIGHTARG = event_query, FUNCTION = event_matches,
	COMMUTATOR = @@, RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR @@ (diplomatic_event, event_query) IS 'the event fulfils the condition';
CREATE OPERATOR @@ (
	LEFTARG = event_query, RIGHTARG = diplomatic_event, FUNCTION = query_matches_event,
	COMMUTATOR = @@, RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR @@ (event_query, diplomatic_event) IS 'the event fulfils the condition';
CREATE OPERATOR % (
	LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = event_same,
	COMMUTATOR = %, RESTRICT = event_sel, JOIN = event_joinsel
);
COMMENT ON OPERATOR % (diplomatic_event, diplomatic_event) IS 'two reports may be of the same event';
CREATE OPERATOR <-> (LEFTARG = diplomatic_event, RIGHTARG = diplomatic_event, FUNCTION = event_distance, COMMUTATOR = <->);
COMMENT ON OPERATOR <-> (diplomatic_event, diplomatic_event) IS 'days between two events, plus the share of countries that only one of them has';
CREATE OPERATOR <-> (LEFTARG = diplomatic_event, RIGHTARG = date, FUNCTION = event_distance_date, COMMUTATOR = <->);
COMMENT ON OPERATOR <-> (diplomatic_event, date) IS 'days between an event and a day; infinite for an unknown date';
CREATE OPERATOR <-> (LEFTARG = date, RIGHTARG = diplomatic_event, FUNCTION = date_distance_event, COMMUTATOR = <->);
COMMENT ON OPERATOR <-> (date, diplomatic_event) IS 'days between a day and an event; infinite for an unknown date';

-- ------------------------------------------------------------ GIN

CREATE FUNCTION gin_extract_value_diplomatic_event(diplomatic_event, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gin_extract_value_diplomatic_event(diplomatic_event, internal) IS 'GIN support: keys of an event';
CREATE FUNCTION gin_extract_query_diplomatic_event(diplomatic_event, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gin_extract_query_diplomatic_event(diplomatic_event, internal, smallint, internal, internal, internal, internal) IS 'GIN support: keys of a condition';
CREATE FUNCTION gin_diplomatic_event_triconsistent(internal, smallint, diplomatic_event, integer, internal, internal, internal) RETURNS "char"
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gin_diplomatic_event_triconsistent(internal, smallint, diplomatic_event, integer, internal, internal, internal) IS 'GIN support: is the condition fulfilled?';
CREATE FUNCTION gin_diplomatic_event_compare_partial(bytea, bytea, smallint, internal) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gin_diplomatic_event_compare_partial(bytea, bytea, smallint, internal) IS 'GIN support: keys of a prefix or a range';
CREATE OPERATOR CLASS diplomatic_event_ops DEFAULT FOR TYPE diplomatic_event USING gin AS
	OPERATOR 3 && (diplomatic_event, country[]),
	OPERATOR 6 % (diplomatic_event, diplomatic_event),
	OPERATOR 7 @> (diplomatic_event, country),
	OPERATOR 8 <@ (diplomatic_event, daterange),
	OPERATOR 41 @> (diplomatic_event, country[]),
	OPERATOR 42 && (diplomatic_event, daterange),
	OPERATOR 43 @@ (diplomatic_event, event_query),
	FUNCTION 1 pg_catalog.byteacmp(bytea, bytea),
	FUNCTION 2 gin_extract_value_diplomatic_event(diplomatic_event, internal),
	FUNCTION 3 gin_extract_query_diplomatic_event(diplomatic_event, internal, smallint, internal, internal, internal, internal),
	FUNCTION 5 gin_diplomatic_event_compare_partial(bytea, bytea, smallint, internal),
	FUNCTION 6 gin_diplomatic_event_triconsistent(internal, smallint, diplomatic_event, integer, internal, internal, internal),
	STORAGE bytea;
COMMENT ON OPERATOR CLASS diplomatic_event_ops USING gin IS 'countries with their roles, organizations, kind, family, forums, sessions, level, modality, months and years';
COMMENT ON OPERATOR FAMILY diplomatic_event_ops USING gin IS 'countries with their roles, organizations, kind, family, forums, sessions, level, modality, months and years';

-- ------------------------------------------------------------ GiST

CREATE FUNCTION gdiplomatic_event_consistent(internal, diplomatic_event, smallint, oid, internal) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_consistent(internal, diplomatic_event, smallint, oid, internal) IS 'GiST support: may what lies below a key match?';
CREATE FUNCTION gdiplomatic_event_union(internal, internal) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_union(internal, internal) IS 'GiST support: key of several';
CREATE FUNCTION gdiplomatic_event_compress(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_compress(internal) IS 'GiST support: key of an event';
CREATE FUNCTION gdiplomatic_event_penalty(internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_penalty(internal, internal, internal) IS 'GiST support: cost of adding a key';
CREATE FUNCTION gdiplomatic_event_picksplit(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_picksplit(internal, internal) IS 'GiST support: two pages of one';
CREATE FUNCTION gdiplomatic_event_same(bytea, bytea, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_same(bytea, bytea, internal) IS 'GiST support: equality of keys';
CREATE FUNCTION gdiplomatic_event_distance(internal, diplomatic_event, smallint, oid, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_distance(internal, diplomatic_event, smallint, oid, internal) IS 'GiST support: least distance below a key';
CREATE FUNCTION gdiplomatic_event_sortsupport(internal) RETURNS void
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdiplomatic_event_sortsupport(internal) IS 'GiST support: order for building';
CREATE OPERATOR CLASS diplomatic_event_ops DEFAULT FOR TYPE diplomatic_event USING gist AS
	OPERATOR 3 && (diplomatic_event, country[]),
	OPERATOR 7 @> (diplomatic_event, country),
	OPERATOR 8 <@ (diplomatic_event, daterange),
	OPERATOR 15 <-> (diplomatic_event, date) FOR ORDER BY float_ops,
	OPERATOR 41 @> (diplomatic_event, country[]),
	OPERATOR 42 && (diplomatic_event, daterange),
	OPERATOR 44 <-> (diplomatic_event, diplomatic_event) FOR ORDER BY float_ops,
	FUNCTION 1 gdiplomatic_event_consistent(internal, diplomatic_event, smallint, oid, internal),
	FUNCTION 2 gdiplomatic_event_union(internal, internal),
	FUNCTION 3 gdiplomatic_event_compress(internal),
	FUNCTION 5 gdiplomatic_event_penalty(internal, internal, internal),
	FUNCTION 6 gdiplomatic_event_picksplit(internal, internal),
	FUNCTION 7 gdiplomatic_event_same(bytea, bytea, internal),
	FUNCTION 8 gdiplomatic_event_distance(internal, diplomatic_event, smallint, oid, internal),
	FUNCTION 11 gdiplomatic_event_sortsupport(internal),
	STORAGE bytea;
COMMENT ON OPERATOR CLASS diplomatic_event_ops USING gist IS 'days and countries; nearest events to a day or to an event';
COMMENT ON OPERATOR FAMILY diplomatic_event_ops USING gist IS 'days and countries; nearest events to a day or to an event';

-- ============================================================ article

-- A page is parsed by its text and time alone (clock times are Viet Nam's, never the session's): IMMUTABLE. Not STRICT, for
-- published_at may be NULL: then it is taken from the page. COST: one parse.

CREATE FUNCTION article_blocks(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, start_char integer, verbatim text, kind text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 40 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_blocks(text, timestamptz) IS 'the lines of a page with their kinds; is_main: title, lead, body and subheads of the article itself';

CREATE FUNCTION article_metadata(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (title text, published_at timestamptz, published_precision text, published_evidence text, lead text, body text,
	author text, source text, url text, section text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 1 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_metadata(text, timestamptz) IS 'what a page says about itself: title, time, author, source, body; NULL where it does not say';

CREATE FUNCTION article_sentences(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 60 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_sentences(text, timestamptz) IS 'the sentences of a page';

CREATE FUNCTION article_dates(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	timex_type text, value text, "precision" text, mod text, status text, during daterange, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_dates(text, timestamptz) IS 'dates, times, durations and sets of a page: the TIMEX3 value and the days meant';

CREATE FUNCTION article_figures(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	value numeric, value_high numeric, unit text, currency text, per text, comparator text, status text, indicator text,
	subject country[], during daterange, change_pct numeric, change_base text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_figures(text, timestamptz) IS 'money, percentages and counts of a page, with what they measure';

CREATE FUNCTION article_persons(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	person integer, name text, office text, organization text, country country, role text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_persons(text, timestamptz) IS 'mentions of persons; person numbers the same human being';

CREATE FUNCTION article_forums(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	forum text, ordinal integer, kind text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_forums(text, timestamptz) IS 'mentions of forums, organizations and agreements, with the ordinal of a session';

CREATE FUNCTION article_places(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	place text, country country, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_places(text, timestamptz) IS 'mentions of places';

CREATE FUNCTION article_events(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, event diplomatic_event, tier text, evidence text, rule text, confidence real, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_events(text, timestamptz) IS 'diplomatic events, each with its clause, its sentence and the rule that gave it';

CREATE FUNCTION article_participants(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, role text, name text, office text, country country, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_participants(text, timestamptz) IS 'who took part in an event, and as what';

CREATE FUNCTION article_commitments(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	kind text, actors country[], addressees country[], area text[], target_value numeric, target_unit text,
	target_currency text, due daterange, event_no integer, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 8 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_commitments(text, timestamptz) IS 'agreements, pledges, proposals, requests and targets';

CREATE FUNCTION article_captions(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	caption text, credit text, agency text, photographer text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 4 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_captions(text, timestamptz) IS 'photo captions with their credits';

CREATE FUNCTION article_related(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	title text, blurb text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_related(text, timestamptz) IS 'links of a page to other articles';

CREATE FUNCTION article_parse(article text, published_at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME';
CREATE FUNCTION article_text(html text) RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_text(text) IS 'a page''s HTML as the plain text that the article functions read';

CREATE FUNCTION article_explain(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (event_no integer, event diplomatic_event, tier text, rule text, confidence real,
	sentence text, tokens text, mentions text, frame text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 20 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_explain(text, timestamptz) IS 'why each event was told: its sentence, the tokens, the mentions, the frame and the rule';

COMMENT ON FUNCTION article_parse(text, timestamptz) IS 'all tables of a page as one object: metadata an object, every other key an array of rows';


-- ============================================================ vocabulary

-- The analyst's own words: data of the users, dumped with the database. A table of the extension in each database (and on each node),
-- beside the functions that read it. The check says what is wrong with a row.

CREATE FUNCTION article_vocabulary_check(category text, form text, class text, country country, kind text, level text, name text, flags text,
	arg text, members country[]) RETURNS boolean
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_vocabulary_check(text, text, text, country, text, text, text, text, text, country[])
	IS 'true for a row that article_vocabulary may hold; an error with the reason for any other';

CREATE TABLE article_vocabulary (
	vocabulary text NOT NULL CHECK (vocabulary OPERATOR(pg_catalog.<>) ''),
	category text NOT NULL,
	form text NOT NULL,
	class text,
	country country,
	kind text,
	level text,
	name text,
	flags text,
	arg text,
	members country[],
	PRIMARY KEY (vocabulary, category, form),
	CONSTRAINT article_vocabulary_entry CHECK (article_vocabulary_check(category, form, class, country, kind, level, name, flags, arg, members))
);
ALTER TABLE article_vocabulary OWNER TO @extowner@;
GRANT SELECT ON article_vocabulary TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('article_vocabulary', '');
COMMENT ON TABLE article_vocabulary IS 'words that users add to the built-in vocabulary: the third argument of the article functions names theirs';
COMMENT ON COLUMN article_vocabulary.vocabulary IS 'name of the vocabulary that the row belongs to';
COMMENT ON COLUMN article_vocabulary.category IS 'country, place, office, org, forum or trigger';
COMMENT ON COLUMN article_vocabulary.form IS 'the words as pages have them; letter case, NFC or NFD, tone placement and i/y do not matter';
COMMENT ON COLUMN article_vocabulary.class IS 'class within the category; NULL: name, city, office, org, organization, verb';
COMMENT ON COLUMN article_vocabulary.country IS 'the country meant (country), or where it is (place, office, org)';
COMMENT ON COLUMN article_vocabulary.kind IS 'kind of the event, one of event_kinds() (trigger), or of the meetings of a forum';
COMMENT ON COLUMN article_vocabulary.level IS 'level of an office, or of whoever speaks for an org';
COMMENT ON COLUMN article_vocabulary.name IS 'name in the rows; NULL: the form';
COMMENT ON COLUMN article_vocabulary.flags IS 'cap: begins with a capital; lower: does not; exact: letter case as written; divided by commas';
COMMENT ON COLUMN article_vocabulary.arg IS 'trigger: mutual, host, visit, direct, joint or self; forum: ordinal or year, by which its sessions are counted; office: its organization';
COMMENT ON COLUMN article_vocabulary.members IS 'members of a forum';
COMMENT ON CONSTRAINT article_vocabulary_entry ON article_vocabulary IS 'a bad row is refused with the reason';

-- The same functions with a vocabulary: STABLE, for they read the table, under the snapshot of the query.

CREATE FUNCTION article_blocks(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, start_char integer, verbatim text, kind text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 40 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_blocks(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_metadata(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (title text, published_at timestamptz, published_precision text, published_evidence text, lead text, body text,
	author text, source text, url text, section text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 1 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_metadata(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_sentences(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 60 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_sentences(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_dates(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	timex_type text, value text, "precision" text, mod text, status text, during daterange, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_dates(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_figures(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	value numeric, value_high numeric, unit text, currency text, per text, comparator text, status text, indicator text,
	subject country[], during daterange, change_pct numeric, change_base text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_figures(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_persons(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	person integer, name text, office text, organization text, country country, role text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_persons(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_forums(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	forum text, ordinal integer, kind text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_forums(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_places(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	place text, country country, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_places(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_events(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, event diplomatic_event, tier text, evidence text, rule text, confidence real, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_events(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_participants(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, role text, name text, office text, country country, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_participants(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_commitments(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	kind text, actors country[], addressees country[], area text[], target_value numeric, target_unit text,
	target_currency text, due daterange, event_no integer, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 8 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_commitments(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_captions(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	caption text, credit text, agency text, photographer text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 4 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_captions(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_related(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	title text, blurb text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_related(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_parse(article text, published_at timestamptz, vocabulary text) RETURNS jsonb
LANGUAGE C STABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_parse(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_explain(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (event_no integer, event diplomatic_event, tier text, rule text, confidence real,
	sentence text, tokens text, mentions text, frame text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 20 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_explain(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

-- ============================================================ corpus


