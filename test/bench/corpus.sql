-- A refresh against bare article_parse over the same pages, in one run, best of several: on the clock, with the parallel workers that the server's
-- own settings allow; and in time of this process on a processor, where there are none.
-- Real pages where they are at hand, else the samples many times over.
\set QUIET on
SET client_min_messages = warning;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
CREATE FUNCTION pg_temp.cpu() RETURNS float8 LANGUAGE sql VOLATILE AS $$
	SELECT split_part(pg_read_file('/proc/self/schedstat', 0, 1000), ' ', 1)::float8 / 1e6 $$;
CREATE TEMP TABLE corpus_page AS SELECT body FROM real_page;
INSERT INTO corpus_page SELECT body FROM page, generate_series(1, 60) WHERE NOT EXISTS (SELECT FROM real_page);
CREATE TEMP TABLE taken (workers integer, what text, cpu float8, clock float8);

CREATE PROCEDURE pg_temp.round(workers integer) LANGUAGE plpgsql AS $$
DECLARE
	step text;
	cpu float8;
	clock timestamptz;
BEGIN
	PERFORM set_config('max_parallel_maintenance_workers', workers::text, false);
	CALL create_corpus('bench');
	INSERT INTO bench.article (page) SELECT body FROM corpus_page;
	COMMIT;
	FOREACH step IN ARRAY '{parse,extract,link,nothing,again}'::text[] LOOP
		cpu := pg_temp.cpu();
		clock := clock_timestamp();
		IF step = 'parse' THEN
			PERFORM count(article_parse(body)) FROM corpus_page;
		ELSE
			CALL refresh_corpus('bench', link => step <> 'extract');
		END IF;
		INSERT INTO taken VALUES (workers, step, pg_temp.cpu() - cpu, 1000 * extract(epoch FROM clock_timestamp() - clock));
	END LOOP;
	CALL drop_corpus('bench');
END $$;
SELECT current_setting('max_parallel_maintenance_workers') AS workers \gset
SELECT format('CALL pg_temp.round(%s)', w) FROM generate_series(1, 6) i, unnest(ARRAY[:workers, 0]) w ORDER BY i \gexec

SELECT min(clock) FILTER (WHERE what = 'parse') AS parse, min(clock) FILTER (WHERE what = 'extract' AND workers > 0) AS extract,
	min(clock) FILTER (WHERE what = 'link' AND workers > 0) AS link FROM taken \gset clock_
SELECT min(cpu) FILTER (WHERE what = 'parse') AS parse, min(cpu) FILTER (WHERE what = 'extract' AND workers = 0) AS extract,
	min(cpu) FILTER (WHERE what = 'link' AND workers = 0) AS link, min(cpu) FILTER (WHERE what = 'again') AS again FROM taken \gset cpu_
SELECT 'speed of a refresh on the clock, ' || :workers || ' workers allowed, of article_parse in one process', round((:clock_parse / (:clock_extract + :clock_link))::numeric, 2), '>= 0.6';
SELECT 'the same without linking', round((:clock_parse / :clock_extract)::numeric, 2), '>= 0.6';
SELECT 'speed of a refresh in processor time, without workers, of article_parse', round((:cpu_parse / (:cpu_extract + :cpu_link))::numeric, 2), '>= 0.6';
SELECT 'the same without linking', round((:cpu_parse / :cpu_extract)::numeric, 2), '>= 0.6';
SELECT 'a refresh that finds nothing, of the first', round((:cpu_again / (:cpu_extract + :cpu_link))::numeric, 4), '<= 0.01';
