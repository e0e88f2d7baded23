-- A refresh against bare article_parse over the same pages, in one run: time of this process on a processor, best of several.
-- Real pages where they are at hand, else the samples many times over.
\set QUIET on
SET client_min_messages = warning;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
CREATE FUNCTION pg_temp.cpu() RETURNS float8 LANGUAGE sql VOLATILE AS $$
	SELECT split_part(pg_read_file('/proc/self/schedstat', 0, 1000), ' ', 1)::float8 / 1e6 $$;
CREATE TEMP TABLE corpus_page AS SELECT body FROM real_page;
INSERT INTO corpus_page SELECT body FROM page, generate_series(1, 60) WHERE NOT EXISTS (SELECT FROM real_page);
CREATE TEMP TABLE taken (what text, ms float8);

CREATE PROCEDURE pg_temp.round() LANGUAGE plpgsql AS $$
DECLARE
	t float8[];
BEGIN
	CALL create_corpus('bench');
	INSERT INTO bench.article (page) SELECT body FROM corpus_page;
	COMMIT;
	t[0] := pg_temp.cpu();
	PERFORM count(article_parse(body)) FROM corpus_page;
	t[1] := pg_temp.cpu();
	CALL refresh_corpus('bench', link => false);
	t[2] := pg_temp.cpu();
	CALL refresh_corpus('bench');
	t[3] := pg_temp.cpu();
	CALL refresh_corpus('bench');
	t[4] := pg_temp.cpu();
	CALL refresh_corpus('bench');
	t[5] := pg_temp.cpu();
	INSERT INTO taken VALUES ('parse', t[1] - t[0]), ('extract', t[2] - t[1]), ('link', t[3] - t[2]), ('again', t[5] - t[4]);
	CALL drop_corpus('bench');
END $$;
CALL pg_temp.round();
CALL pg_temp.round();
CALL pg_temp.round();
CALL pg_temp.round();
CALL pg_temp.round();

SELECT min(ms) FILTER (WHERE what = 'parse') AS parse, min(ms) FILTER (WHERE what = 'extract') AS extract, min(ms) FILTER (WHERE what = 'link') AS link,
	min(ms) FILTER (WHERE what = 'again') AS again FROM taken \gset
SELECT 'speed of a refresh, of that of article_parse', round((:parse / (:extract + :link))::numeric, 2), '>= 0.6';
SELECT 'the same without linking', round((:parse / :extract)::numeric, 2), '>= 0.6';
SELECT 'a refresh that finds nothing, of the first', round((:again / (:extract + :link))::numeric, 4), '<= 0.01';
