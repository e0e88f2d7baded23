-- What distributed tables, partitions and parallel plans ask of functions, aggregates and types.
SELECT plan(17);

CREATE TEMP VIEW fn AS
SELECT p.*, p.oid::regprocedure::text AS name FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid AND e.extname = 'ngoaigiao';
CREATE TEMP VIEW ty AS
SELECT t.* FROM pg_type t JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid AND e.extname = 'ngoaigiao' WHERE t.typtype = 'b' AND t.typelem = 0;

-- postgres_fdw ships what is immutable, Citus pushes down what is no worse than stable
SELECT cmp_ok((SELECT count(*) FROM fn WHERE proname ~ '^article_'), '>', 25::bigint, 'there are article functions');
SELECT is_empty($$ SELECT name FROM fn WHERE proname ~ '^article_' AND pronargs = 2 AND provolatile <> 'i' $$, 'an article function of the built-in vocabulary is immutable');
SELECT is_empty($$ SELECT name FROM fn WHERE proname ~ '^article_' AND pronargs = 3 AND provolatile <> 's' $$, 'with a vocabulary it is stable');
SELECT is_empty($$ SELECT o.oid::regoperator FROM pg_operator o JOIN fn ON fn.oid = o.oprcode WHERE fn.provolatile <> 'i' OR fn.proparallel <> 's' $$,
	'operators are immutable and parallel safe');
SELECT is_empty($$ SELECT typname FROM ty WHERE typname IN ('country', 'diplomatic_event') AND typcollation = 0 $$,
	'the types of columns are collatable, so that text made of them can be shipped');

-- two phases: a state of a type of its own, which can be sent, and a combine function
SELECT is_empty($$ SELECT name FROM fn JOIN pg_aggregate a ON a.aggfnoid = fn.oid
	WHERE a.aggcombinefn = 0 OR a.aggtranstype = 'internal'::regtype OR fn.proparallel <> 's' $$, 'every aggregate can be put together from parts');
SELECT cmp_ok((SELECT count(*) FROM fn WHERE prokind = 'a'), '>=', 5::bigint, 'there are aggregates');
SELECT is_empty($$ SELECT typname FROM ty WHERE typsend = 0 OR typreceive = 0 $$, 'every type goes over the wire in binary');
SELECT is_empty($$ SELECT typname FROM ty WHERE typname <> 'event_query' AND NOT EXISTS (
	SELECT FROM pg_opclass c JOIN pg_am m ON m.oid = c.opcmethod JOIN pg_amproc p ON p.amprocfamily = c.opcfamily AND p.amprocnum = 2
	WHERE m.amname = 'hash' AND c.opcdefault AND c.opcintype = ty.oid) $$, 'a type of a column can be the one that tables are distributed by');

-- by partitions
CREATE TABLE event_row AS
SELECT p.id, e.event, (countries(e.event))[1] AS country FROM page p, article_events(p.body) e WHERE p.origin = 'samples';
CREATE TABLE by_event (id int, event diplomatic_event, country country) PARTITION BY HASH (event);
CREATE TABLE by_country (id int, event diplomatic_event, country country) PARTITION BY HASH (country);
SELECT format('CREATE TABLE %1$s_%2$s PARTITION OF %1$s FOR VALUES WITH (MODULUS 3, REMAINDER %2$s)', t, i)
FROM (VALUES ('by_event'), ('by_country')) v(t), generate_series(0, 2) i \gexec
INSERT INTO by_event SELECT * FROM event_row;
INSERT INTO by_country SELECT * FROM event_row;
ANALYZE by_event, by_country, event_row;
SELECT is((SELECT count(DISTINCT tableoid) FROM by_event), 3::bigint, 'events spread over the partitions');
SELECT is((SELECT count(DISTINCT tableoid) FROM by_country), 3::bigint, 'countries spread over the partitions');
SELECT is((SELECT count(*) FROM (SELECT event FROM by_event GROUP BY event HAVING count(DISTINCT tableoid) > 1) s), 0::bigint, 'equal events meet in one partition');

CREATE FUNCTION pg_temp.plan_of(q text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE line text; plan text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS off) ' || q LOOP plan := plan || line || E'\n'; END LOOP;
	RETURN plan;
END $$;
SET enable_partitionwise_aggregate = on;
SELECT matches(pg_temp.plan_of('SELECT event, count(*) FROM by_event GROUP BY event'), 'Append\n +-> +HashAggregate', 'whole aggregates of each partition');
SELECT matches(pg_temp.plan_of('SELECT event_merge(event), min(event), max(event) FROM by_country'), 'Finalize Aggregate\n +-> +Append\n +-> +Partial Aggregate', 'partial aggregates of each partition');
SELECT results_eq(
	'SELECT kind(event), event_merge(event), min(event), max(event), min(country), max(country) FROM by_country GROUP BY 1 ORDER BY 1',
	'SELECT kind(event), event_merge(event), min(event), max(event), min(country), max(country) FROM event_row GROUP BY 1 ORDER BY 1',
	'aggregates put together from partitions are those of the whole');

-- in parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT matches(pg_temp.plan_of('SELECT sum((SELECT count(*) FROM article_events(body))) FROM page'), 'Gather[^\n]*\n.*Parallel Seq Scan on page', 'pages are parsed by parallel workers');
SELECT matches(pg_temp.plan_of('SELECT event_merge(event) FROM event_row'), 'Finalize Aggregate\n +-> +Gather[^\n]*\n.*Partial Aggregate', 'events are merged by parallel workers');
SELECT * FROM finish();
