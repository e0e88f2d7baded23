-- Laws of diplomatic_event on 100,000 random events.
SET client_min_messages = warning;
\ir ../random_events.sql
SELECT setseed(0.5);
CREATE TABLE event AS SELECT row_number() OVER () AS id, e::diplomatic_event AS e, e AS literal FROM (
	SELECT * FROM random_events(99980)
	UNION ALL			-- of many countries
	SELECT format('summit 20%s-05-05 %s', 10 + n % 15, string_agg(alpha3, CASE WHEN n % 5 = 0 AND i = 3 THEN ' > ' ELSE '+' END ORDER BY i))
	FROM generate_series(1, 20) n, unnest('{VNM,LAO,KHM,BGD,PAK,CHN,USA,RUS,JPN,KOR,THA,IND,MMR,SGP,FRA,AUS,IDN,MYS,DEU,GBR,CUB,PHL}'::text[]) WITH ORDINALITY c(alpha3, i) WHERE i <= 2 + n GROUP BY n) e(e);
ANALYZE event;
CREATE TABLE sample AS SELECT * FROM event WHERE id <= 300;
SELECT plan(29);

-- text, binary, jsonb
SELECT is((SELECT count(*) FROM event WHERE e::text::diplomatic_event IS DISTINCT FROM e OR e::text::diplomatic_event::text <> e::text), 0::bigint, 'in(out(e)) = e');
\set dir `d=$(mktemp -d) && chmod 777 "$d" && echo "$d"`
\set file :dir '/event'
COPY event TO :'file' (FORMAT binary);
CREATE TABLE binary_copy (LIKE event);
COPY binary_copy FROM :'file' (FORMAT binary);
SELECT is((SELECT count(*) FROM event JOIN binary_copy b USING (id) WHERE event.e = b.e AND diplomatic_event_send(event.e) = diplomatic_event_send(b.e)), 100000::bigint, 'recv(send(e)) = e');
COPY event TO :'file';
CREATE TABLE text_copy (LIKE event);
COPY text_copy FROM :'file';
SELECT is((SELECT count(*) FROM event JOIN text_copy t USING (id) WHERE event.e = t.e), 100000::bigint, 'COPY as text and back gives the same');
\! rm -rf :dir
SELECT is((SELECT count(*) FROM event WHERE e::jsonb::diplomatic_event IS DISTINCT FROM e), 0::bigint, 'jsonb and back gives the same');

-- jsonb with one part replaced by something else: an event or an error that says so, nothing worse
CREATE FUNCTION verdict(j jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	e diplomatic_event;
BEGIN
	e := j::diplomatic_event;
	RETURN CASE WHEN e::jsonb::diplomatic_event = e THEN 'event' ELSE 'changed' END;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is((SELECT array_agg(DISTINCT v ORDER BY v) FROM (
	SELECT verdict(CASE id % 3 WHEN 0 THEN jsonb_set(j, ARRAY[k], x) WHEN 1 THEN j || jsonb_build_object(k, jsonb_build_array(x)) ELSE j || jsonb_build_object(k, jsonb_build_object('name', x, 'party', x, 'ordinal', x)) END) AS v
	FROM (SELECT id, e::jsonb AS j FROM event WHERE id <= 300) s, unnest('{date,part,event,mode,cameo,context,actor,recipient,location,forum,level,x}'::text[]) k,
		unnest(ARRAY['1', '-1.5e300', 'null', 'true', '""', '".."', '"LAO"', '"org:"', '"\u0007"', '[]', '{}', '[[[]]]', '{"name": []}']::jsonb[]) x) s), '{22023,event}', 'jsonb with anything in it is an event or a clear error');

-- order and hash
SELECT is((SELECT count(*) FROM sample x, sample y WHERE sign(diplomatic_event_cmp(x.e, y.e)) <> -sign(diplomatic_event_cmp(y.e, x.e))), 0::bigint, 'order is antisymmetric');
SELECT is((SELECT count(*) FROM sample x, sample y WHERE (x.e = y.e) <> (diplomatic_event_send(x.e) = diplomatic_event_send(y.e)) OR (x.e = y.e) <> (x.e::text = y.e::text)), 0::bigint, 'equal events are equal bytes and equal text');
SELECT is((SELECT count(*) FROM sample x, sample y WHERE (x.e < y.e) IS DISTINCT FROM (y.e > x.e) OR (x.e <= y.e) IS DISTINCT FROM (x.e < y.e OR x.e = y.e) OR (x.e <> y.e) IS NOT DISTINCT FROM (x.e = y.e)), 0::bigint, 'comparison operators agree');
SELECT is((SELECT count(*) FROM (SELECT e, lag(e) OVER (ORDER BY e) AS before FROM event) s WHERE before > e), 0::bigint, 'sorting orders');
SELECT is((SELECT count(*) FROM sample x, sample y, sample z WHERE x.id <= 60 AND y.id <= 60 AND z.id <= 60 AND x.e <= y.e AND y.e <= z.e AND x.e > z.e), 0::bigint, 'order is transitive');
SELECT is((SELECT count(*) FROM (SELECT e, count(DISTINCT diplomatic_event_hash(e)) AS h, count(DISTINCT diplomatic_event_hash_extended(e, 7)) AS x FROM event GROUP BY e) s WHERE h <> 1 OR x <> 1), 0::bigint, 'equal events have equal hashes');
SELECT cmp_ok((SELECT count(DISTINCT diplomatic_event_hash(e)) FROM event), '>', (SELECT count(DISTINCT e) * 999 / 1000 FROM event), 'hashes differ');
SELECT is((SELECT count(*) FROM event WHERE diplomatic_event_hash_extended(e, 0)::bit(32) <> diplomatic_event_hash(e)::bit(32)), 0::bigint, 'extended hash with seed 0 has the bits of the hash');

-- sameness and merge
SELECT is((SELECT count(*) FROM sample x, sample y WHERE (x.e % y.e) <> (y.e % x.e)), 0::bigint, '% is symmetric');
SELECT is((SELECT count(*) FROM event WHERE NOT e % e AND cardinality(actors(e)) > 0 AND event_dates(e) IS NOT NULL AND (kind(e) <> 'other' OR place(e) IS NOT NULL)), 0::bigint, '% is reflexive where there is something to go by');
SELECT is((SELECT count(*) FROM sample x, sample y WHERE event_merge(x.e, y.e) <> event_merge(y.e, x.e)), 0::bigint, 'event_merge is commutative');
SELECT is((SELECT count(*) FROM sample x, sample y, sample z WHERE x.id <= 60 AND y.id <= 60 AND z.id <= 60 AND event_merge(event_merge(x.e, y.e), z.e) <> event_merge(x.e, event_merge(y.e, z.e))), 0::bigint, 'event_merge is associative');
SELECT is((SELECT count(*) FROM event WHERE event_merge(e, e) <> e), 0::bigint, 'event_merge of an event with itself is the event');

SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
CREATE FUNCTION merge_plan() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) SELECT event_merge(e) FROM event' INTO plan;
	RETURN plan;
END
$$;
SELECT matches(merge_plan(), '"Partial Mode": "Partial"', 'event_merge is computed in parallel');
SELECT is((SELECT event_merge(e) FROM event), (SELECT event_merge(e ORDER BY id DESC) FROM event), 'event_merge in parallel gives what it gives in order');
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- distance
SELECT is((SELECT count(*) FROM sample x, sample y WHERE (x.e <-> y.e) IS DISTINCT FROM (y.e <-> x.e) OR x.e <-> y.e < 0), 0::bigint, 'distance is symmetric and not negative');
SELECT is((SELECT count(*) FROM event WHERE e <-> date '2017-05-05' IS DISTINCT FROM CASE WHEN event_dates(e) IS NULL THEN float8 'Infinity' ELSE greatest(lower(event_dates(e)) - date '2017-05-05', date '2017-05-05' - (upper(event_dates(e)) - 1), 0) END), 0::bigint, 'distance to a day is what the days say');

-- operators against what the accessors say
SELECT is((SELECT count(*) FROM event WHERE (e @> country 'LAO') <> ('LAO'::country = ANY (countries(e))) OR (e @> '{VNM,LAO}'::country[]) <> (countries(e)::text[] @> '{VNM,LAO}')
	OR (e && '{KHM,JPN}'::country[]) <> (countries(e)::text[] && '{KHM,JPN}') OR (e && daterange '[2017-05-05,2017-08-01)') <> coalesce(event_dates(e) && '[2017-05-05,2017-08-01)', false)
	OR (e <@ daterange '[2017-05-05,2017-08-01)') <> coalesce(event_dates(e) <@ '[2017-05-05,2017-08-01)', false)
	OR (e @@ 'actor:VNM & !LAO & (meeting | statement) & 2017') <> coalesce('VNM' = ANY (actors(e)) AND NOT 'LAO' = ANY (countries(e)::text[]) AND family(e) IN ('meeting', 'statement') AND event_dates(e) && '[2017-01-01,2018-01-01)', false)), 0::bigint, 'operators say what the accessors say');

-- indexes: the same rows as without them, for conditions of every kind
CREATE TABLE condition AS SELECT c FROM unnest(ARRAY[
	$$e @> country 'LAO'$$, $$e @> country 'BGD'$$, $$e @> country 'XKX'$$, $$e @> '{VNM,LAO}'::country[]$$, $$e @> '{KHM,LAO,VNM}'::country[]$$, $$e @> '{}'::country[]$$, $$e && '{BGD,PAK}'::country[]$$, $$e && '{}'::country[]$$,
	$$e && daterange '[2017-05-05,2017-05-09)'$$, $$e && daterange '[2012-03-15,2019-08-02)'$$, $$e && daterange '(,2011-02-01)'$$, $$e && daterange '[2024-06-01,)'$$, $$e && daterange '(,)'$$, $$e <@ daterange '[2017-05-05,2017-06-09)'$$, $$e <@ daterange '[2017-01-01,2018-01-01)'$$, $$e <@ 'empty'::daterange$$,
	$$e @@ 'LAO & KHM'$$, $$e @@ 'LAO & KHM & talks & 2024'$$, $$e @@ '(LAO | KHM) & !talks & 2020/2024-05'$$, $$e @@ '!VNM'$$, $$e @@ '!(VNM & LAO)'$$, $$e @@ 'actor:LAO & recipient:USA | place:CHN'$$, $$e @@ 'ASEAN/7'$$, $$e @@ 'A*& !ASEAN'$$, $$e @@ 'org:ASEAN'$$, $$e @@ 'future & minister'$$, $$e @@ 'asserted & 2017-05-05'$$, $$e @@ '2010-02-03/2023-11-04 & conflict'$$, $$e @@ 'LAO & LAO & CHN'$$, $$e @@ '1990'$$,
	$$e % 'talks 2017-05-05 CHN+VNM'$$, $$e % 'summit .. VNM #ASEAN/7'$$, $$e % 'state_visit 2017 VNM > USA'$$,
	$$e = (SELECT e FROM event WHERE id = 77)$$, $$e > 'talks 2024-06-01 VNM'$$, $$e BETWEEN 'talks 2017-05-05 LAO' AND 'talks 2017-05-07 VNM'$$]) c;
CREATE FUNCTION found(condition text) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE r bigint[];
BEGIN
	EXECUTE 'SELECT array_agg(id ORDER BY id) FROM event WHERE ' || condition INTO r;
	RETURN r;
END
$$;
CREATE FUNCTION uses(condition text, index text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN SELECT id FROM event WHERE ' || condition LOOP
		IF line LIKE '%' || index || '%' THEN RETURN true; END IF;
	END LOOP;
	RETURN false;
END
$$;
CREATE TABLE without_index AS SELECT c, found(c) AS ids FROM condition;
SET enable_seqscan = off;
CREATE INDEX event_gin ON event USING gin (e);
SELECT is((SELECT array_agg(c) FROM without_index WHERE ids IS DISTINCT FROM found(c) OR c ~ '(@|&&|<@|%)' AND NOT uses(c, 'event_gin')), NULL, 'GIN finds the same');
INSERT INTO event SELECT id + 1000000, e FROM event WHERE id <= 2000;
SELECT is((SELECT array_agg(c) FROM without_index WHERE ids IS DISTINCT FROM (SELECT array_agg(i ORDER BY i) FROM unnest(found(c)) i WHERE i <= 100000)), NULL, 'GIN finds the same with a pending list');
DELETE FROM event WHERE id > 1000000;
DROP INDEX event_gin;
CREATE INDEX event_gist ON event USING gist (e);
SELECT is((SELECT array_agg(c) FROM without_index WHERE ids IS DISTINCT FROM found(c) OR c ~ '(@> |&&|<@)' AND NOT uses(c, 'event_gist')), NULL, 'GiST finds the same');
CREATE TABLE nearest AS SELECT n, array_agg(d ORDER BY d) FILTER (WHERE d IS NOT NULL) AS distances FROM (
	SELECT 1 AS n, d FROM (SELECT e <-> date '2017-05-05' AS d FROM event ORDER BY e <-> date '2017-05-05' LIMIT 50) s UNION ALL
	SELECT 2, d FROM (SELECT e <-> date '2031-05-05' FROM event ORDER BY e <-> date '2031-05-05' LIMIT 5000) s(d) UNION ALL
	SELECT 3, d FROM (SELECT e <-> 'talks 2017-05-05 LAO+VNM' FROM event ORDER BY e <-> 'talks 2017-05-05 LAO+VNM' LIMIT 500) s(d)) s GROUP BY n;
DROP INDEX event_gist;
-- built by insertion, so split page by page
CREATE TABLE slow (LIKE event);
CREATE INDEX slow_gist ON slow USING gist (e);
INSERT INTO slow SELECT * FROM event WHERE id <= 20000;
SELECT is((SELECT count(*) FROM slow WHERE e && daterange '[2017-05-05,2017-05-09)'), (SELECT cardinality(ids) FROM (SELECT array_agg(i) FROM without_index, unnest(ids) i WHERE c = $$e && daterange '[2017-05-05,2017-05-09)'$$ AND i <= 20000) s(ids))::bigint, 'GiST filled row by row finds the same');
SET enable_seqscan = on;
SELECT is((SELECT array_agg(distances::text ORDER BY n) = (SELECT array_agg(x::text ORDER BY n) FROM (
	SELECT 1 AS n, array_agg(d ORDER BY d) AS x FROM (SELECT e <-> date '2017-05-05' AS d FROM event ORDER BY 1 LIMIT 50) s UNION ALL
	SELECT 2, array_agg(d ORDER BY d) FROM (SELECT e <-> date '2031-05-05' AS d FROM event ORDER BY 1 LIMIT 5000) s UNION ALL
	SELECT 3, array_agg(d ORDER BY d) FROM (SELECT e <-> 'talks 2017-05-05 LAO+VNM' AS d FROM event ORDER BY 1 LIMIT 500) s) s) FROM nearest), true, 'GiST gives the nearest as sorting does');
SET enable_seqscan = off;
CREATE INDEX event_btree ON event (e);
CREATE INDEX event_hash ON event USING hash (e);
SELECT is((SELECT array_agg(c) FROM without_index WHERE ids IS DISTINCT FROM found(c) OR c ~ '(e = |e > |BETWEEN)' AND NOT uses(c, 'event_(btree|hash)') AND NOT uses(c, 'event_btree') AND NOT uses(c, 'event_hash')), NULL, 'btree and hash find the same');
SELECT * FROM finish();
