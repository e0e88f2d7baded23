-- The views of a corpus: plain types, comments, country columns in fours.
SELECT plan(9);
SET client_min_messages = warning;
CALL create_corpus('press');

CREATE TEMP VIEW rel AS
SELECT c.oid, c.relname::text AS name, c.relkind FROM pg_class c WHERE c.relnamespace = 'press'::regnamespace AND c.relkind IN ('r', 'p', 'v');
CREATE TEMP VIEW col AS
SELECT r.oid, r.name, r.relkind, a.attname::text AS column, a.attnum, a.atttypmod, t.typname, t.typnamespace, t.typtype, t.typcategory
FROM rel r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid;

SELECT bag_has($$ SELECT name FROM rel WHERE relkind = 'v' $$, $$ VALUES ('v_article'), ('v_event'), ('v_meeting'), ('v_party'), ('v_mention'),
	('v_dyad_month'), ('v_trade'), ('v_target'), ('v_leader_calendar'), ('v_forum_session'), ('v_gdelt'), ('v_unresolved'), ('v_progress') $$, 'every view of the design is there');
SELECT is_empty($$ SELECT name FROM rel WHERE obj_description(oid, 'pg_class') IS NULL $$, 'every table and view has a comment');
SELECT is_empty($$ SELECT name, "column" FROM col WHERE col_description(oid, attnum) IS NULL $$, 'every column has a comment');
SELECT is_empty($$ SELECT name, "column", typname FROM col WHERE relkind = 'v'
	AND typname NOT IN ('text', 'int4', 'int8', 'numeric', 'date', 'timestamptz', 'bool') $$, 'no view has a type that a client may not know');
SELECT is_empty($$ SELECT name, "column" FROM col WHERE typname = 'numeric' AND atttypmod = -1 $$, 'every numeric says its precision and scale');
SELECT is_empty($$
	SELECT name, stem FROM (SELECT name, regexp_replace("column", '_(iso2|iso3|vi|en)$', '') AS stem, count(*) FILTER (WHERE "column" ~ '_iso[23]$') AS codes,
		count(*) AS n FROM col WHERE relkind = 'v' AND "column" ~ '_(iso2|iso3|vi|en)$' GROUP BY 1, 2) s
	WHERE codes > 0 AND (codes, n) <> (2, 4) $$, 'countries of views stand in fours');
SELECT is_empty($$ SELECT name, "column" FROM col WHERE relkind = 'v' AND "column" ~ '(country|country_a|country_b|place_country)$' $$, 'no view has a lone country code');
SELECT is_empty($$ SELECT name, stem FROM (SELECT regexp_split_to_table(corpus_comments(), '\n') AS line) l, regexp_match(line, '^([a-z0-9_]+)(?:[.]([a-z0-9_]+))? [|]') m(f),
		LATERAL (SELECT f[1] AS name, f[2] AS stem) s
	WHERE f IS NOT NULL AND stem IS DISTINCT FROM 'filed_on' AND NOT EXISTS (SELECT FROM col WHERE col.name = s.name AND (stem IS NULL OR col.column = stem)) $$, 'no comment is of something that is not there');
SELECT is_empty($$ SELECT name, "column" FROM col WHERE relkind = 'v' AND length(col_description(oid, attnum)) > 180 $$, 'comments are short');
SELECT * FROM finish();
