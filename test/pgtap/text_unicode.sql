-- Against the server's own Unicode: composition, case, and what folding leaves alone.
SELECT plan(8);
SELECT setseed(0.2024);
-- every code point whose meaning has not changed for ten years
CREATE TEMP TABLE one AS SELECT cp, chr(cp) AS c FROM generate_series(1, 195101) cp
WHERE cp NOT BETWEEN 55296 AND 57343 AND (cp < 65536 OR cp >= 194560);
SELECT is(count(*) FILTER (WHERE vi_normalize(c) IS DISTINCT FROM normalize(c)), 0::bigint, 'each character composes as in normalize()') FROM one;
SELECT is(count(*) FILTER (WHERE vi_normalize(normalize(c, NFD)) IS DISTINCT FROM normalize(c)), 0::bigint, 'each decomposed character too') FROM one;
-- random strings of alphabets that have much to compose: Greek, Cyrillic, Hebrew, Arabic, Indic, Tibetan, Hangul, kana, marks
CREATE TEMP TABLE alphabet AS SELECT row_number() OVER () AS n, chr(cp) AS c FROM (
	SELECT generate_series(768, 879) UNION ALL SELECT generate_series(902, 974) UNION ALL SELECT generate_series(1024, 1120) UNION ALL SELECT generate_series(1456, 1479)
	UNION ALL SELECT generate_series(1570, 1621) UNION ALL SELECT generate_series(2325, 2400) UNION ALL SELECT generate_series(2494, 2520) UNION ALL SELECT generate_series(3953, 3972)
	UNION ALL SELECT generate_series(4352, 4380) UNION ALL SELECT generate_series(4449, 4470) UNION ALL SELECT generate_series(4520, 4540) UNION ALL SELECT generate_series(44032, 44090)
	UNION ALL SELECT generate_series(12358, 12446) UNION ALL SELECT generate_series(7936, 8190) UNION ALL SELECT 32 UNION ALL SELECT 61) v (cp);
CREATE TEMP TABLE random_text AS
SELECT i, string_agg(c, '' ORDER BY k) AS t
FROM (SELECT i, k, 1 + floor(random() * (SELECT count(*) FROM alphabet))::int AS n FROM generate_series(1, 20000) i, generate_series(1, 8) k) r JOIN alphabet USING (n) GROUP BY i;
SELECT is(count(*) FILTER (WHERE vi_normalize(t) IS DISTINCT FROM normalize(t)), 0::bigint, 'random text of other alphabets composes as in normalize()') FROM random_text;
SELECT cmp_ok(count(*) FILTER (WHERE normalize(t) <> t), '>', 5000::bigint, 'and most of it had something to compose') FROM random_text;
-- folding: nothing changes but letters that have a case, a decomposition, or d with stroke
SELECT is(string_agg(c, ' ') FILTER (WHERE vi_fold(c) <> c AND vi_lower(c) = c AND normalize(c, NFD) = c AND c NOT IN ('đ')), NULL, 'folding changes no sign and no other letter') FROM one;
SELECT is(count(*) FILTER (WHERE vi_fold(c) !~ '^[a-z]$'), 0::bigint, 'every Latin letter with a mark becomes a letter of ASCII')
FROM one WHERE cp < 7936 AND normalize(c, NFD) ~ '^[A-Za-z][\u0300-\u036f]+$';
-- case, where the server's C.UTF-8 or ICU has a letter for a letter
SELECT is(string_agg(c, ' ') FILTER (WHERE vi_lower(c) <> lower(c COLLATE "und-x-icu") AND char_length(lower(c COLLATE "und-x-icu")) = 1), NULL, 'small letters are those of ICU')
FROM one WHERE cp < 7168;
SELECT is(string_agg(c, ' ') FILTER (WHERE vi_upper(c) <> upper(c COLLATE "und-x-icu") AND char_length(upper(c COLLATE "und-x-icu")) = 1), NULL, 'capitals are those of ICU')
FROM one WHERE cp < 7168;
SELECT * FROM finish();
