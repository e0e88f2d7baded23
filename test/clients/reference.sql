-- reference.sql: what psql reads of a corpus (:corpus), in the lines that every client prints.
--   view    NAME   -        COMMENT
--   column  NAME   COLUMN   COMMENT
--   class   NAME   COLUMN   text, integer, numeric, date, timestamp or boolean
--   rows    NAME   -        COUNT
--   figure  NAME   COLUMN   COUNT OF VALUES   FIGURE
-- The figure of numbers is their sum, of dates the first and the last, of booleans how many are true, of texts
-- the sum of the first four bytes of the MD5 of each, so that a letter changed on the way is seen.
\pset format unaligned
\pset fieldsep '\t'
\pset tuples_only on
SET timezone = 'UTC';

CREATE TEMP VIEW seen AS
SELECT c.oid, c.relname AS view, a.attname AS column, a.attnum,
	CASE format_type(a.atttypid, NULL)
		WHEN 'smallint' THEN 'integer' WHEN 'integer' THEN 'integer' WHEN 'bigint' THEN 'integer'
		WHEN 'timestamp with time zone' THEN 'timestamp'
		ELSE format_type(a.atttypid, NULL)
	END AS class
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = :'corpus') AND c.relkind = 'v';

SELECT DISTINCT 'view', view, '-', obj_description(oid, 'pg_class') FROM seen ORDER BY view;
SELECT 'column', view, seen.column, col_description(oid, attnum) FROM seen ORDER BY view, attnum;
SELECT 'class', view, seen.column, class FROM seen ORDER BY view, attnum;

SELECT format('SELECT ''rows'', %L, ''-'', count(*) FROM %I.%I', view, :'corpus', view) FROM (SELECT DISTINCT view FROM seen) AS v \gexec

SELECT format('SELECT ''figure'', %L, %L, count(%3$I), %4$s FROM %5$I.%1$I', view, seen.column, seen.column,
	format(CASE class
		WHEN 'integer' THEN 'coalesce(sum(%1$I), 0)'
		WHEN 'numeric' THEN 'trim_scale(coalesce(sum(%1$I), 0))'
		WHEN 'boolean' THEN 'count(*) FILTER (WHERE %1$I)'
		WHEN 'date' THEN 'concat_ws('' '', min(%1$I), max(%1$I))'
		WHEN 'timestamp' THEN 'concat_ws('' '', to_char(min(%1$I), ''YYYY-MM-DD HH24:MI:SS''), to_char(max(%1$I), ''YYYY-MM-DD HH24:MI:SS''))'
		WHEN 'text' THEN 'coalesce(sum((''x'' || left(md5(%1$I), 8))::bit(32)::bigint), 0)'
		ELSE '''?'''
	END, seen.column), :'corpus')
FROM seen ORDER BY view, attnum \gexec
