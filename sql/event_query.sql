SET datestyle = 'ISO';
-- Words become what they mean; what is written reads back as the same condition.
SELECT q::event_query AS condition, q::event_query::text::event_query::text = q::event_query::text AS round_trip
FROM unnest(ARRAY['VNM & (LAO | KHM) & meeting & CLMV & 2024', 'Lào | "Việt Nam" | mỹ', 'talks & kind:statement & statement & family:aid', 'CLMV/11 | #CLMV/11 | forum:"Ủy ban liên"/47 | ASEAN* | #VNM | "World Economic Forum"',
	'minister | level:ngo', 'asserted', '!future & !(negated | hypothetical)', '2024 & 2024-11 & 2024-Q4 & 2024-11-06 & 2021/2025 & ../2020 & 2024-05/..', '2024-01-01/2024-12-31',
	'actor:Mỹ & recipient:VNM & place:CHN & country:LAO & org:"World Vision"', 'a | b & c', '(a | b) & c', 'a & (b & c)', '!!a', '!(a & b) | !c', '((((a))))', 'AU', 'Nga & NGA', U&'V\0309 | org:"a\0309"']) WITH ORDINALITY u(q, o) ORDER BY o;

-- What is wrong says where.
\set SHOW_CONTEXT never
SELECT ''::event_query;
SELECT 'VNM &'::event_query;
SELECT 'VNM LAO'::event_query;
SELECT '(VNM'::event_query;
SELECT 'VNM)'::event_query;
SELECT '& VNM'::event_query;
SELECT 'VNM & "Lào'::event_query;
SELECT '2024-13'::event_query;
SELECT '..'::event_query;
SELECT 'CLMV/0'::event_query;
SELECT 'actor:Atlantis'::event_query;
SELECT 'kind:talk'::event_query;
SELECT 'family:talks'::event_query;
SELECT 'level:king'::event_query;
SELECT 'org:'::event_query;
\set VERBOSITY terse
SELECT repeat('(', 5000)::event_query;
SELECT (repeat('a & ', 5000) || 'a')::event_query;
\set VERBOSITY default

-- Operators, and what they find.
CREATE TEMP TABLE e (id int, e diplomatic_event);
INSERT INTO e VALUES
	(1, 'bilateral_meeting 2024-11-06 LAO+VNM @CHN "Côn Minh" #GMS/8 #CLMV/11 level=head_of_government'),
	(2, 'summit 2024-11-07 KHM+LAO+MMR+VNM #CLMV/11'),
	(3, 'state_visit 2023 VNM > LAO modality=future'),
	(4, 'aid 2021/2025 org:ASEAN+JPN > KHM'),
	(5, 'talks .. RUS+VNM @ ? "Kazan" level=minister'),
	(6, 'statement 2024/.. CHN');
CREATE FUNCTION pg_temp.found(condition text) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE r int[];
BEGIN
	EXECUTE 'SELECT array_agg(id ORDER BY id) FROM e WHERE ' || condition INTO r;
	RETURN r;
END
$$;
CREATE TEMP TABLE condition AS SELECT c, o FROM unnest(ARRAY[
	$$e @> country 'Lào'$$, $$e @> 'Lào'$$, $$country 'CHN' <@ e$$, $$e @> '{VNM,LAO}'::country[]$$, $$e @> '{}'::country[]$$, $$e @> '{VNM,NULL}'::country[]$$, $$e && '{KHM,RUS}'::country[]$$, $$e && '{}'::country[]$$, $$e && '{CHN,NULL}'::country[]$$,
	$$e && daterange '[2024-11-07,2024-11-08)'$$, $$e && daterange '(,2022-01-01)'$$, $$e && 'empty'::daterange$$, $$e && daterange '[2024-01-01,2025-01-01)'$$, $$e <@ daterange '[2024-11-01,2025-01-01)'$$, $$e <@ daterange '[2020-01-01,)'$$, $$e <@ daterange '(,)'$$,
	$$e @@ 'VNM & LAO'$$, $$e @@ 'actor:VNM'$$, $$e @@ 'recipient:LAO | place:CHN'$$, $$e @@ 'meeting & 2024'$$, $$e @@ 'CLMV/11 & !summit'$$, $$e @@ 'CLMV/10'$$, $$e @@ 'C*'$$, $$e @@ 'org:ASEAN'$$, $$e @@ '!2024'$$, $$e @@ 'future'$$, $$e @@ 'asserted & !org:ASEAN'$$, $$e @@ 'minister'$$, $$'2022/2023' @@ e$$,
	$$e % 'talks 2024-11-06 LAO+VNM'$$, $$e % 'summit .. VNM #CLMV/11'$$]) WITH ORDINALITY u(c, o);
SELECT c, pg_temp.found(c) FROM condition ORDER BY o;

-- The operators leave others of the same names alone.
SELECT daterange '[2024-01-01,2025-01-01)' && '[2024-05-05,2024-05-06)' AS ranges, daterange '[2024-01-01,2025-01-01)' @> '[2024-05-05,2024-05-06)' AS contains,
	countries('talks 2024 LAO+VNM') && '{LAO}' AS arrays, countries('talks 2024 LAO+VNM') <@ '{LAO,KHM,VNM}' AS within, countries('talks 2024 LAO+VNM') @> '{LAO}' AS over;

-- Indexes find the same.
CREATE TEMP TABLE plain AS SELECT c, o, pg_temp.found(c) AS ids FROM condition;
SET enable_seqscan = off;
CREATE INDEX e_gin ON e USING gin (e);
EXPLAIN (COSTS OFF) SELECT * FROM e WHERE e @@ 'VNM & LAO';
SELECT count(*) AS same, count(*) FILTER (WHERE ids IS DISTINCT FROM pg_temp.found(c)) AS different FROM plain;
DROP INDEX e_gin;
CREATE INDEX e_gist ON e USING gist (e);
EXPLAIN (COSTS OFF) SELECT * FROM e WHERE e && daterange '[2024-11-07,2024-11-08)';
EXPLAIN (COSTS OFF) SELECT id FROM e ORDER BY e <-> date '2024-11-01' LIMIT 2;
SELECT count(*) AS same, count(*) FILTER (WHERE ids IS DISTINCT FROM pg_temp.found(c)) AS different FROM plain;
SELECT id, e <-> date '2024-11-09' AS days FROM e ORDER BY e <-> date '2024-11-09', id;
SELECT id, round((e <-> 'talks 2024-11-08 VNM+KHM')::numeric, 3) AS distance FROM e ORDER BY e <-> 'talks 2024-11-08 VNM+KHM', id;
