-- The suites of ../shared/suites, every row; and that every text function keeps its promises to an index.
CREATE TEMP TABLE suite (file text, charset text);
INSERT INTO suite VALUES ('tcvn3', 'TCVN3'), ('iconv_tcvn5712_1', 'TCVN5712-1'), ('vni_win', 'VNI'), ('vni_mac', 'VNI_MAC'), ('viscii', 'VISCII'),
	('iconv_viscii', 'VISCII'), ('vps', 'VPS'), ('cp1258', 'CP1258'), ('iconv_cp1258', 'CP1258'), ('viqr', 'VIQR'), ('bkhcm1', 'BKHCM1'),
	('bkhcm2', 'BKHCM2'), ('vietwaref', 'VIETWARE_F'), ('vietwarex', 'VIETWARE_X'), ('isc', 'ISC');
CREATE FUNCTION pg_temp.rows_of(file text) RETURNS TABLE (a text, b text) LANGUAGE sql AS $$
	SELECT f[1], f[2] FROM regexp_split_to_table(pg_read_file(file, 0, 10000000, true), '\n') line, regexp_split_to_array(line, '\t') f WHERE line <> '' $$;
SELECT plan(15 * 3 + 8 + 12);
\set here :staged '/suites'
SELECT (pg_stat_file(:'here' || '/README.md', true)).size IS NOT NULL AS there \gset

\if :there
CREATE TEMP TABLE legacy AS SELECT file, charset, decode(a, 'hex') AS bytes, b AS t FROM suite, pg_temp.rows_of(:'here' || '/legacy/legacy_' || file || '.tsv');
SELECT is(count(*), 480::bigint, file || ': rows') FROM legacy GROUP BY file ORDER BY file;
SELECT is(string_agg(t, ' ') FILTER (WHERE vi_decode(bytes, charset) IS DISTINCT FROM t), NULL, file || ': bytes to text') FROM legacy GROUP BY file ORDER BY file;
SELECT is(string_agg(t, ' ') FILTER (WHERE vi_decode(vi_encode(t, charset), charset) IS DISTINCT FROM t), NULL, file || ': text to bytes and back')
FROM legacy GROUP BY file ORDER BY file;
CREATE TEMP TABLE marks AS SELECT * FROM pg_temp.rows_of(:'here' || '/nfc_misordered_marks.tsv');
SELECT is(count(*) FILTER (WHERE vi_normalize(a) = b), 312::bigint, 'marks in every order make their letter') FROM marks;
SELECT is(count(*) FILTER (WHERE vi_normalize(b, 'keep') = b), 312::bigint, 'and the letter stays') FROM marks;
CREATE TEMP TABLE styles AS SELECT * FROM pg_temp.rows_of(:'here' || '/tone_style_pairs.tsv');
SELECT is(count(*) FILTER (WHERE vi_normalize(a, 'new') = b), 40::bigint, 'old to new style') FROM styles;
SELECT is(count(*) FILTER (WHERE vi_normalize(b, 'old') = a), 40::bigint, 'new to old style') FROM styles;
SELECT is(count(*) FILTER (WHERE vi_normalize(a, 'keep') = a AND vi_normalize(b, 'keep') = b), 40::bigint, 'keep keeps both') FROM styles;
SELECT is(count(*) FILTER (WHERE vi_key(a) = vi_key(b) AND vi_sort_key(a) = vi_sort_key(b)), 40::bigint, 'both have one key and one place') FROM styles;
CREATE TEMP TABLE parses AS SELECT * FROM pg_temp.rows_of(:'here' || '/syllable_parses.tsv');
SELECT is(string_agg(a, ' ') FILTER (WHERE b IS DISTINCT FROM (SELECT concat_ws('|', onset, medial, nucleus, coda, tone) FROM vi_syllables(a))), NULL,
	'syllables and their parts') FROM parses;
SELECT is(count(*) FILTER (WHERE vi_is_syllable(a) AND vi_is_syllable(upper(normalize(a, NFD)))), 60::bigint, 'each is a syllable, also decomposed in capitals') FROM parses;
\else
SELECT skip('no ../shared/suites', 15 * 3 + 8);
\endif

-- Every function of text in an index, and the index used.
CREATE TEMP TABLE place AS SELECT 'Hoà Bình ' || i AS name, vi_encode('hòa ' || i, 'TCVN3') AS old FROM generate_series(1, 500) i;
CREATE FUNCTION pg_temp.uses_index(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan text := '';
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		plan := plan || line;
	END LOOP;
	RETURN plan ~ 'Index.* Scan';
END $$;
SET enable_seqscan = off;
CREATE FUNCTION pg_temp.check_index(expression text, wanted text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	found int;
BEGIN
	EXECUTE format('CREATE INDEX tried ON place ((%s))', expression);
	EXECUTE format('SELECT count(*) FROM place WHERE %s = %s', expression, wanted) INTO found;
	RETURN NEXT ok(found >= 1 AND pg_temp.uses_index(format('SELECT * FROM place WHERE %s = %s', expression, wanted)), expression || ' in an index');
	DROP INDEX tried;
END $$;
SELECT pg_temp.check_index(e, w) FROM (VALUES
	('vi_normalize(name)', $$'Hòa Bình 7'$$),
	('vi_fold(name)', $$'hoa binh 7'$$),
	('vi_fold_tone(name)', $$'Hoa Binh 7'$$),
	('vi_key(name)', $$vi_key('HÒA BÌNH 7')$$),
	('vi_lower(name)', $$'hoà bình 7'$$),
	('vi_upper(name)', $$'HOÀ BÌNH 7'$$),
	('vi_title(name)', $$'Hoà Bình 7'$$),
	('vi_sort_key(name)', $$vi_sort_key('Hòa Bình 7')$$),
	('vi_name_key(name)', $$vi_name_key('Hòa Bình 7')$$),
	('vi_decode(old, ''TCVN3'')', $$'hòa 7'$$),
	('vi_encode(vi_lower(name), ''VNI'')', $$vi_encode('hoà bình 7', 'VNI')$$),
	('vi_from_keys(name, ''vni'')', $$'Hoà Bình 7'$$)) v (e, w);
SELECT * FROM finish();
