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
CREATE FUNCTION event_session_kinds() RETURNS text[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION event_session_kinds() IS 'kinds of events that are sessions of forums';

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

CREATE FUNCTION event_parties(
	e diplomatic_event, OUT party_no integer, OUT side text, OUT country text, OUT organization text, OUT certain boolean
) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 3;
COMMENT ON FUNCTION event_parties(diplomatic_event) IS 'the parties, actors before recipients: alpha-3 code of the country, or the organization';
CREATE FUNCTION event_forums(e diplomatic_event, OUT forum_no integer, OUT forum text, OUT ordinal integer) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 1;
COMMENT ON FUNCTION event_forums(diplomatic_event) IS 'the forums with the numbers of their sessions';

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

