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



-- ============================================================ country



-- ============================================================ diplomatic_event



-- ============================================================ article



-- ============================================================ corpus


