-- Speed and memory of the article functions, against what the server does with the same pages.
-- Ratios of the best of several runs; the pages are the samples.
\set QUIET on
CREATE TABLE big (mb int, body text);
ALTER TABLE big ALTER body SET STORAGE EXTERNAL;
INSERT INTO big SELECT mb, left(repeat(t, mb * 1048576 / octet_length(t) + 1), (mb * 1048576.0 * char_length(t) / octet_length(t))::int)
FROM (SELECT string_agg(body, E'\n') AS t FROM page) p, unnest(ARRAY[10, 16, 32, 64]) mb;
-- 10 MB of real pages, where they are at hand, as mb = 0
INSERT INTO big SELECT 0, left(repeat(t, 10 * 1048576 / octet_length(t) + 1), (10 * 1048576.0 * char_length(t) / octet_length(t))::int)
FROM (SELECT string_agg(body, E'\n') AS t FROM real_page) p WHERE t IS NOT NULL;

-- Memory: what a fresh backend comes to hold, less what it held after a small page.
\c
\set QUIET on
CREATE FUNCTION pg_temp.peak() RETURNS float8 LANGUAGE sql AS $$
	SELECT 1024 * (regexp_match(pg_read_file('/proc/self/status', 0, 10000), 'VmHWM:\s+(\d+)'))[1]::float8 $$;
SELECT count(*) AS n FROM article_events('x') \gset
SELECT pg_temp.peak() AS before \gset
SELECT count(*) AS n FROM big, article_events(body) WHERE mb = 10 \gset
SELECT 'memory of 10 MB of the samples, dense as they are, times its size', round(((pg_temp.peak() - :before) / octet_length(body))::numeric, 2), '<= 10'
FROM big WHERE mb = 10;
\c
\set QUIET on
CREATE FUNCTION pg_temp.peak() RETURNS float8 LANGUAGE sql AS $$
	SELECT 1024 * (regexp_match(pg_read_file('/proc/self/status', 0, 10000), 'VmHWM:\s+(\d+)'))[1]::float8 $$;
SELECT count(*) AS n FROM article_events('x') \gset
SELECT pg_temp.peak() AS before \gset
SELECT count(*) AS n FROM big, article_events(body) WHERE mb = 0 \gset
SELECT 'memory of 10 MB of real pages, times its size', round(((pg_temp.peak() - :before) / octet_length(body))::numeric, 2), '<= 10'
FROM big WHERE mb = 0;

-- Milliseconds of this process on a processor, which other work on the machine does not stretch.
CREATE FUNCTION pg_temp.cpu() RETURNS float8 LANGUAGE sql VOLATILE AS $$
	SELECT split_part(pg_read_file('/proc/self/schedstat', 0, 1000), ' ', 1)::float8 / 1e6 $$;

-- A query: the best of n runs, each in a transaction of its own.
CREATE PROCEDURE pg_temp.measure(query text, n int, INOUT ms float8) LANGUAGE plpgsql AS $$
DECLARE
	started float8;
BEGIN
	ms := 'infinity';
	FOR i IN 1 .. n LOOP
		started := pg_temp.cpu();
		EXECUTE query;
		ms := least(ms, pg_temp.cpu() - started);
		COMMIT;
	END LOOP;
END $$;

SET max_parallel_workers_per_gather = 0;
SET jit = off;
-- Real pages where they are at hand: the seed pages carry the bounds of the issue.
CREATE TEMP TABLE corpus AS SELECT body FROM page, generate_series(1, 30);
CREATE TEMP TABLE seed AS SELECT body FROM (SELECT body FROM real_page ORDER BY id LIMIT 5) p, generate_series(1, 30);
CREATE TEMP TABLE all_real AS SELECT body FROM real_page;
SELECT EXISTS (SELECT FROM real_page) AS real \gset

\set one 'SELECT sum((SELECT count(*) FROM article_events(body))) FROM '
\set six 'SELECT sum((SELECT count(*) FROM article_events(body))), sum((SELECT count(*) FROM article_participants(body))), sum((SELECT count(*) FROM article_commitments(body))), sum((SELECT count(*) FROM article_figures(body))), sum((SELECT count(*) FROM article_dates(body))), sum((SELECT count(*) FROM article_persons(body))) FROM '
\set vector 'SELECT sum(length(to_tsvector(''simple'', body))) FROM '
\set parse 'SELECT sum(pg_column_size(article_parse(body))) FROM '
\if :real
CALL pg_temp.measure(:'vector' || 'seed', 7, NULL) \gset tsvector_
CALL pg_temp.measure(:'parse' || 'seed', 7, NULL) \gset parse_
SELECT 'article_parse of the seed pages, times as fast as to_tsvector(simple)', round((:tsvector_ms / :parse_ms)::numeric, 2), '>= 2';
CALL pg_temp.measure(:'vector' || 'all_real', 5, NULL) \gset tsvector_
CALL pg_temp.measure(:'parse' || 'all_real', 5, NULL) \gset parse_
SELECT 'the same of 212 real pages', round((:tsvector_ms / :parse_ms)::numeric, 2), '>= 2';
CALL pg_temp.measure(:'one' || 'seed', 7, NULL) \gset one_
CALL pg_temp.measure(:'six' || 'seed', 7, NULL) \gset six_
SELECT 'six article functions on a seed page, times one', round((:six_ms / :one_ms)::numeric, 2), '<= 1.3';
\endif
-- A page of a kilobyte carries the costs of the calls themselves: the same bounds, not all of them met.
CALL pg_temp.measure(:'vector' || 'corpus', 7, NULL) \gset tsvector_
CALL pg_temp.measure(:'parse' || 'corpus', 7, NULL) \gset parse_
SELECT 'article_parse of the samples (1 kB), times to_tsvector(simple)', round((:tsvector_ms / :parse_ms)::numeric, 2), '>= 1';
CALL pg_temp.measure(:'one' || 'corpus', 7, NULL) \gset one_
CALL pg_temp.measure(:'six' || 'corpus', 7, NULL) \gset six_
SELECT 'six article functions on a sample, times one', round((:six_ms / :one_ms)::numeric, 2), '<= 1.3';

-- Linear: twice the text, at most 2.2 times the time; as lines, and as one line.
CALL pg_temp.measure($$ SELECT count(*) FROM big, article_events(body) WHERE mb = 16 $$, 2, NULL) \gset a_
CALL pg_temp.measure($$ SELECT count(*) FROM big, article_events(body) WHERE mb = 32 $$, 2, NULL) \gset b_
CALL pg_temp.measure($$ SELECT count(*) FROM big, article_events(body) WHERE mb = 64 $$, 2, NULL) \gset c_
SELECT 'article_events of 32 MB, times 16 MB', round((:b_ms / :a_ms)::numeric, 2), '<= 2.2';
SELECT 'article_events of 64 MB, times 32 MB', round((:c_ms / :b_ms)::numeric, 2), '<= 2.2';
UPDATE big SET body = replace(body, E'\n', ' ');
CALL pg_temp.measure($$ SELECT count(*) FROM big, article_events(body) WHERE mb = 16 $$, 2, NULL) \gset a_
CALL pg_temp.measure($$ SELECT count(*) FROM big, article_events(body) WHERE mb = 32 $$, 2, NULL) \gset b_
CALL pg_temp.measure($$ SELECT count(*) FROM big, article_events(body) WHERE mb = 64 $$, 2, NULL) \gset c_
SELECT 'article_events of one line of 32 MB, times 16 MB', round((:b_ms / :a_ms)::numeric, 2), '<= 2.2';
SELECT 'article_events of one line of 64 MB, times 32 MB', round((:c_ms / :b_ms)::numeric, 2), '<= 2.2';
DROP TABLE big;
