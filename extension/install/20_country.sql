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

