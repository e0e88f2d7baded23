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

