-- Estimated rows of the operators of events are within 3 times of the actual ones, on skewed data.
SET client_min_messages = warning;
\ir ../random_events.sql
SELECT setseed(0.25);
CREATE TABLE event AS SELECT e::diplomatic_event AS e FROM random_events(100000) e UNION ALL SELECT NULL FROM generate_series(1, 10000);
ANALYZE event;
-- estimate and actual: how many times the one is the other, counted from 20 rows up
CREATE FUNCTION times_off(condition text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	plan json;
	actual bigint;
	estimate numeric;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) SELECT 1 FROM event WHERE ' || condition INTO plan;
	EXECUTE 'SELECT count(*) FROM event WHERE ' || condition INTO actual;
	estimate := greatest((plan->0->'Plan'->>'Plan Rows')::numeric, 20);
	RETURN round(greatest(estimate / greatest(actual, 20), greatest(actual, 20) / estimate), 2);
END $$;
SET max_parallel_workers_per_gather = 0;
CREATE TABLE condition AS SELECT c FROM unnest(ARRAY[
	$$e @> country 'VNM'$$, $$e @> country 'LAO'$$, $$e @> country 'KHM'$$, $$e @> country 'BGD'$$, $$country 'QAT' <@ e$$, $$e @> country 'VUT'$$,
	$$e @> '{VNM,LAO}'::country[]$$, $$e @> '{KHM,LAO}'::country[]$$, $$e @> '{}'::country[]$$, $$e && '{BGD,KHM}'::country[]$$, $$e && '{}'::country[]$$,
	$$e && daterange '[2019-05-05,2019-05-20)'$$, $$e && daterange '[2019-01-01,2020-01-01)'$$, $$e && daterange '[2019-05-05,)'$$, $$e <@ daterange '[2018-01-01,2020-01-01)'$$,
	$$e @@ 'talks & 2024'$$, $$e @@ '!VNM'$$, $$e @@ 'LAO | KHM'$$, $$e @@ 'meeting & minister'$$, $$e @@ 'CLMV'$$, $$e @@ 'A*'$$, $$e @@ 'asserted'$$, $$e @@ 'future & actor:VNM'$$, $$e @@ 'VNM & LAO & !talks & 2020/2022'$$,
	$$e = 'talks 2019-05-05 LAO+VNM'$$, $$e > 'talks 2019-05-05 LAO+VNM'$$, $$e < 'talks 2013-05-05 LAO+VNM'$$]) c;
SELECT plan(3 + (SELECT count(*)::int FROM condition));
SELECT cmp_ok(times_off(c), '<', 3.0, c || ' is estimated within 3 times') FROM condition;

-- so that plans are right for a rare country and for Viet Nam
CREATE INDEX event_gin ON event USING gin (e);
CREATE FUNCTION plan_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	lines text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		lines := lines || line || E'\n';
	END LOOP;
	RETURN lines;
END $$;
SELECT matches(plan_of($$SELECT e FROM event WHERE e @> country 'BGD'$$), 'Bitmap Index Scan on event_gin', 'a rare country is found by the index');
SELECT matches(plan_of($$SELECT e FROM event WHERE e @> country 'VNM'$$), 'Seq Scan on event', 'Viet Nam is found by reading the table');
SELECT is((SELECT null_frac > 0.08 AND null_frac < 0.1 AND most_common_elems IS NOT NULL AND correlation IS NOT NULL FROM pg_stats WHERE tablename = 'event' AND attname = 'e'), true, 'ANALYZE keeps the usual statistics beside the keys');
SELECT * FROM finish();
