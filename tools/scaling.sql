-- scaling.sql: what a corpus costs by the article, printed as lines "figure <TAB> value" (./dev scaling).
--
-- Table page(name, body) holds pages; :articles variants of them are loaded, years and countries exchanged, so that they are not all of one event.
\set QUIET on
SET client_min_messages = warning;
CREATE FUNCTION variant(page text, n int) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	names text[] := ARRAY['Lào', 'Campuchia', 'Thái Lan', 'Myanmar', 'Nhật Bản', 'Hàn Quốc', 'Ấn Độ', 'Australia', 'Pháp', 'Đức', 'Cuba'];
	k int := n % 11;
BEGIN
	FOR y IN 2016..2026 LOOP
		page := replace(page, y::text, E'\x01' || (y - n / 11 % 40)::text);
	END LOOP;
	FOR i IN 1..11 LOOP
		page := replace(page, names[i], E'\x02' || chr(64 + i));
	END LOOP;
	FOR i IN 1..11 LOOP
		page := replace(page, E'\x02' || chr(64 + i), names[1 + (i - 1 + k) % 11]);
	END LOOP;
	RETURN replace(page, E'\x01', '');
END $$;

CREATE TEMP TABLE figure (name text, value numeric);
CREATE FUNCTION pg_temp.note(name text, value numeric) RETURNS void LANGUAGE sql AS 'INSERT INTO figure VALUES (name, value)';
CREATE TEMP TABLE synthetic AS
SELECT i AS n, variant(p.body, (i - 1) / (SELECT count(*)::int FROM page)) AS page
FROM generate_series(1, :articles) i JOIN (SELECT row_number() OVER (ORDER BY id) AS n, body FROM page) p ON p.n = 1 + (i - 1) % (SELECT count(*) FROM page);
-- milliseconds of this session on a processor, which other work on the machine does not stretch; it does all the work itself
SET max_parallel_maintenance_workers = 0;
CREATE FUNCTION pg_temp.ms() RETURNS numeric LANGUAGE sql VOLATILE AS $$ SELECT split_part(pg_read_file('/proc/self/schedstat', 0, 1000), ' ', 1)::numeric / 1e6 $$;
CREATE TEMP TABLE lap (what text, n int, at numeric);
SELECT pg_temp.note('articles', count(*)), pg_temp.note('page_bytes', avg(octet_length(page))), pg_temp.note('page_chars', avg(char_length(page))) FROM synthetic \g /dev/null

-- bare parsing, the yardstick: article_parse of a part of the pages
SELECT count(article_parse(page)) FROM synthetic WHERE n <= 300 \g /dev/null
SELECT pg_temp.ms() AS t, least(2000, :articles) AS parsed \gset
SELECT count(article_parse(page)) FROM synthetic WHERE n <= :parsed \g /dev/null
SELECT pg_temp.note('parse', (pg_temp.ms() - :t) / :parsed) \g /dev/null

-- read in two halves: what a later article costs beside those that are there
CALL create_corpus('scaling');
SELECT pg_current_wal_insert_lsn() AS lsn \gset
\set half first
\set from 1
SELECT :articles / 2 AS until \gset
\ir scaling_half.sql
\set half second
SELECT :articles / 2 + 1 AS from, :articles AS until \gset
\ir scaling_half.sql
SELECT pg_temp.note('wal_bytes', (pg_current_wal_insert_lsn() - :'lsn'::pg_lsn) / :articles) \g /dev/null
VACUUM ANALYZE;

CREATE FUNCTION pg_temp.rows_of(t regclass) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE n bigint;
BEGIN
	EXECUTE 'SELECT count(*) FROM ' || t INTO n;
	RETURN n;
END $$;
INSERT INTO figure
SELECT 'table ' || v.name, v.value / :articles
FROM pg_class c, LATERAL (VALUES ('rows ' || relname, pg_temp.rows_of(c.oid)::numeric), ('heap ' || relname, pg_relation_size(c.oid)::numeric),
	('toast ' || relname, coalesce(pg_total_relation_size(nullif(reltoastrelid, 0)), 0)::numeric), ('index ' || relname, pg_indexes_size(c.oid)::numeric)) v(name, value)
WHERE relnamespace = 'scaling'::regnamespace AND relkind = 'r' AND relname NOT IN ('country', 'event_kind', 'calendar', 'refresh_run', 'corpus_setting') AND pg_relation_size(c.oid) > 0
ORDER BY relname;
SELECT name, round(value, 4) FROM figure;
