-- Speed and size of diplomatic_event and its indexes, on 1,000,000 random events.
\set QUIET on
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET client_min_messages = warning;
\ir ../random_events.sql

-- Milliseconds of a query: the best of n runs.
CREATE PROCEDURE pg_temp.measure(query text, n int, INOUT ms float8) LANGUAGE plpgsql AS $$
DECLARE
	started timestamptz;
BEGIN
	ms := 'infinity';
	FOR i IN 1 .. n LOOP
		started := clock_timestamp();
		EXECUTE query;
		ms := least(ms, extract(epoch FROM clock_timestamp() - started) * 1000);
		COMMIT;
	END LOOP;
END $$;

SELECT setseed(0.5) \g /dev/null
CREATE TEMP TABLE literal AS SELECT e AS t FROM random_events(1000000) e;
CREATE TABLE bench_event AS SELECT t::diplomatic_event AS e FROM literal;
CREATE TEMP TABLE few AS SELECT t, t::diplomatic_event::jsonb::text AS j, t::diplomatic_event::jsonb AS jsonb, t::diplomatic_event AS e FROM literal LIMIT 200000;
VACUUM ANALYZE bench_event;
VACUUM ANALYZE few;

-- In and out, against jsonb of the same information; what reading the table costs is taken off both.
CALL pg_temp.measure($$ SELECT sum(length(t)), sum(length(j)) FROM few $$, 5, NULL) \gset read_
CALL pg_temp.measure($$ SELECT count(t::diplomatic_event), sum(length(t)), sum(length(j)) FROM few $$, 5, NULL) \gset in_
CALL pg_temp.measure($$ SELECT count(j::jsonb), sum(length(t)), sum(length(j)) FROM few $$, 5, NULL) \gset jsonb_in_
CALL pg_temp.measure($$ SELECT count(e::text), sum(length(t)), sum(length(j)) FROM few $$, 5, NULL) \gset out_
CALL pg_temp.measure($$ SELECT count(jsonb::text), sum(length(t)), sum(length(j)) FROM few $$, 5, NULL) \gset jsonb_out_
SELECT 'input of literals, speed of jsonb_in', round(((:jsonb_in_ms - :read_ms) / (:in_ms - :read_ms))::numeric, 2), '>= 0.33';
SELECT 'output of literals, speed of jsonb_out', round(((:jsonb_out_ms - :read_ms) / (:out_ms - :read_ms))::numeric, 2), '>= 0.33';
SELECT 'stored bytes of an average event', round(avg(pg_column_size(e)), 1), '<= 96' FROM bench_event;

-- GIN against the sequential scan.
CALL pg_temp.measure($$ SELECT count(*) FROM bench_event WHERE e @@ 'LAO & KHM & talks & 2024' $$, 3, NULL) \gset scan_
CREATE INDEX bench_gin ON bench_event USING gin (e);
SET enable_seqscan = off;
CALL pg_temp.measure($$ SELECT count(*) FROM bench_event WHERE e @@ 'LAO & KHM & talks & 2024' $$, 9, NULL) \gset gin_
SELECT 'GIN, times as fast as the scan on LAO & KHM & talks & 2024', round((:scan_ms / :gin_ms)::numeric, 1), '>= 100';
SELECT 'size of the GIN index, parts of the table', round(pg_relation_size('bench_gin')::numeric / pg_table_size('bench_event'), 2), '<= 0.6';
DROP INDEX bench_gin;

-- GiST against sorting.
SET enable_seqscan = on;
CALL pg_temp.measure($$ SELECT count(*) FROM (SELECT e FROM bench_event ORDER BY e <-> date '2019-05-05' LIMIT 10) s $$, 3, NULL) \gset sort_
CREATE INDEX bench_gist ON bench_event USING gist (e);
SET enable_seqscan = off;
CALL pg_temp.measure($$ SELECT count(*) FROM (SELECT e FROM bench_event ORDER BY e <-> date '2019-05-05' LIMIT 10) s $$, 9, NULL) \gset knn_
CALL pg_temp.measure($$ SELECT count(*) FROM (SELECT e FROM bench_event ORDER BY e <-> 'talks 2019-05-05 LAO+VNM' LIMIT 10) s $$, 9, NULL) \gset near_
SELECT 'GiST, 10 nearest to a day, times as fast as sorting', round((:sort_ms / :knn_ms)::numeric, 1), '>= 100';
SELECT 'GiST, 10 nearest to an event, times as fast as sorting by day', round((:sort_ms / :near_ms)::numeric, 1), '>= 100';
-- pages split one by one must not be much worse than pages built at once
CREATE TABLE bench_split (LIKE bench_event);
CREATE INDEX bench_split_gist ON bench_split USING gist (e);
INSERT INTO bench_split SELECT e FROM bench_event LIMIT 200000;
CREATE TABLE bench_built AS SELECT e FROM bench_event LIMIT 200000;
CREATE INDEX bench_built_gist ON bench_built USING gist (e);
CREATE FUNCTION pg_temp.pages(t text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE format($q$ EXPLAIN (ANALYZE, BUFFERS, FORMAT json) SELECT e FROM %I WHERE e <@ daterange '[2019-05-05,2019-05-12)' $q$, t) INTO plan;
	RETURN (plan->0->'Plan'->>'Shared Hit Blocks')::float8 + (plan->0->'Plan'->>'Shared Read Blocks')::float8;
END $$;
SET enable_bitmapscan = off;
SELECT 'pages read through split pages, times those of built ones', round((pg_temp.pages('bench_split') / pg_temp.pages('bench_built'))::numeric, 2), '<= 2';
DROP TABLE bench_event, bench_split, bench_built;
