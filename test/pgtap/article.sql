-- The article functions agree with each other, and depend on nothing but their arguments.
CREATE TEMP TABLE fn AS
SELECT p.proname::text AS name, substr(p.proname, 9) AS key
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
WHERE p.proname LIKE 'article\_%' AND p.proretset AND p.pronargs = 2 AND p.proargnames[1:2] = '{article,published_at}'
	AND p.proname <> 'article_explain';	-- reasons, no table of the page
SELECT plan((SELECT count(*) FROM fn)::int * 2 + 13);

CREATE TEMP TABLE sample AS SELECT * FROM page WHERE origin = 'samples';

-- article_parse: the same rows as the functions
SELECT is_empty(format($q$
	SELECT name, x.n, y.n FROM sample,
		LATERAL (SELECT count(*) AS n FROM %I(body)) x,
		LATERAL (SELECT count(*) AS n FROM jsonb_array_elements(
			CASE jsonb_typeof(article_parse(body) -> %2$L) WHEN 'array' THEN article_parse(body) -> %2$L ELSE jsonb_build_array(article_parse(body) -> %2$L) END)) y
	WHERE x.n <> y.n $q$, name, key), name || ': as many rows as in article_parse')
FROM fn ORDER BY name;
SELECT is_empty(format($q$
	SELECT s.name, f.* FROM sample s, LATERAL (
		SELECT ordinality AS ord, to_jsonb(f) - 'published_at' - 'confidence' - 'ordinality' AS row FROM %I(body) WITH ORDINALITY f) f,
		LATERAL (SELECT ord, e - 'published_at' - 'confidence' AS row FROM jsonb_array_elements(
			CASE jsonb_typeof(article_parse(body) -> %2$L) WHEN 'array' THEN article_parse(body) -> %2$L ELSE jsonb_build_array(article_parse(body) -> %2$L) END)
			WITH ORDINALITY j (e, ord)) j
	WHERE j.ord = f.ord AND f.row <> j.row $q$, name, key), name || ': the same cells as in article_parse')
FROM fn ORDER BY name;

-- what article_parse writes is jsonb as the server would write it
SELECT is_empty('SELECT name FROM sample WHERE article_parse(body) <> article_parse(body)::text::jsonb', 'article_parse is read back as it was');
SELECT is_empty('SELECT name FROM sample WHERE md5(jsonb_send(article_parse(body))) <> md5(jsonb_send(article_parse(body)::text::jsonb))
	OR pg_column_size(article_parse(body)) <> pg_column_size(article_parse(body)::text::jsonb)', 'article_parse has the canonical bytes of jsonb');
SELECT is((SELECT count(DISTINCT k) FROM sample, jsonb_object_keys(article_parse(body)) k), (SELECT count(*) FROM fn), 'a key for each function');

-- published_at
SELECT is((SELECT published_at FROM article_metadata('x', '2024-05-06 07:08:09+07')), '2024-05-06 07:08:09+07'::timestamptz, 'published_at as passed');
SELECT is((SELECT published_at FROM article_metadata('x', 'infinity')), NULL, 'a time that is no day is no time');
SELECT is((SELECT count(*) FROM article_metadata('x')), 1::bigint, 'metadata is one row');

-- the kept document is never another one's
SELECT is((SELECT array_agg((SELECT string_agg(verbatim, '|') FROM article_blocks(t))) FROM unnest(ARRAY['aa', 'ab', 'aa', 'a', '', 'aa']) t),
	'{aa,ab,aa,a,NULL,aa}', 'pages in turn');
SELECT is((SELECT array_agg((SELECT published_at FROM article_metadata('x', p)) ORDER BY n) FROM (VALUES (1, '2020-01-01 00:00+07'::timestamptz), (2, NULL),
	(3, '2021-01-01 00:00+07')) v (n, p)), ARRAY['2020-01-01 00:00+07'::timestamptz, NULL, '2021-01-01 00:00+07'], 'one page, several times');
SELECT throws_ok($$ SELECT verbatim, 1 / (line - line) FROM article_blocks('an error after a parse') $$, '22012');
SELECT is((SELECT verbatim FROM article_blocks('an error after a parse')), 'an error after a parse', 'the page is found after an error');

-- clock times are Viet Nam's
CREATE TEMP TABLE before AS SELECT name, article_parse(body) AS j FROM sample;
SET timezone = 'America/Los_Angeles';
SET datestyle = 'SQL, MDY';
SET extra_float_digits = -10;
SELECT is_empty('SELECT name FROM sample JOIN before USING (name) WHERE article_parse(body) <> j', 'no setting of the session matters');
SET search_path = '';
SELECT pg_catalog.count(*) AS n FROM pg_temp.sample s, public.article_persons(s.body) e WHERE e.country IS NOT NULL \gset
RESET search_path;
SELECT is(:n::bigint, (SELECT count(*) FROM sample, article_persons(body) e WHERE e.country IS NOT NULL), 'an empty search_path will do');

SELECT results_eq($$ SELECT target_value FROM article_commitments('Ngày 5/6/2023, Thủ tướng Lào Kham Bua và Thủ tướng Bỉ Alexander Dubois đã hội đàm. Hai bên nhất trí phấn đấu đưa kim ngạch thương mại tăng từ 350 triệu USD hiện nay lên 1 tỷ USD vào năm 2027.') WHERE kind = 'target' $$,
	'VALUES (1000000000::numeric)', 'a target is what is aimed at, not where one starts');
SELECT * FROM finish();
