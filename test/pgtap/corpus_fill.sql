-- Rows go straight into the tables of a corpus where nothing but the tables' own constraints and indexes asks for them; whatever else the owner has
-- put there is done by the server's own INSERT. Both ways give the same.
SET client_min_messages = warning;
SELECT plan(24);
CREATE EXTENSION IF NOT EXISTS amcheck;

CREATE FUNCTION rows_of(corpus text) RETURNS TABLE (name text, n bigint, state text) LANGUAGE plpgsql AS $$
BEGIN
	FOR name IN SELECT relname FROM pg_class WHERE relnamespace = corpus::regnamespace AND relkind = 'r' AND relname NOT IN ('refresh_run', 'corpus_setting') ORDER BY 1 LOOP
		EXECUTE format('SELECT count(*), md5(string_agg(r, '''' ORDER BY r COLLATE "C")) FROM (SELECT (to_jsonb(t) - ''{extracted_at,noted}''::text[])::text AS r FROM %I.%I t) x', corpus, name)
			INTO n, state;
		RETURN NEXT;
	END LOOP;
END $$;
-- one command for all tables, or one a table?
CREATE FUNCTION straight(corpus text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE n bigint;
BEGIN
	EXECUTE format('SELECT count(DISTINCT at) FROM (SELECT cmin::text AS at FROM %1$I.event_party UNION ALL SELECT cmin::text FROM %1$I.person UNION ALL SELECT cmin::text FROM %1$I.figure) x', corpus) INTO n;
	RETURN n = 1;
END $$;
CREATE PROCEDURE make(corpus text, change text) LANGUAGE plpgsql AS $$
BEGIN
	CALL create_corpus(corpus);
	EXECUTE format(change, corpus);
	EXECUTE format('INSERT INTO %I.article (article_id, page) SELECT row_number() OVER (ORDER BY id), body FROM page WHERE origin = ''samples''', corpus);
	CALL refresh_corpus(corpus);
END $$;

CALL make('fill', 'SELECT');
SELECT ok(straight('fill'), 'rows go straight into the tables');
SELECT is_empty($$ SELECT FROM fill.article WHERE error IS NOT NULL $$, 'without an error');
SELECT cmp_ok((SELECT sum(n) FROM rows_of('fill') WHERE name NOT IN ('article', 'calendar', 'country', 'event_kind', 'organization')), '>', 500::numeric, 'there are many');
SELECT lives_ok($$ SELECT bt_index_check(i.indexrelid, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
	WHERE a.amname = 'btree' AND c.relnamespace = 'fill'::regnamespace $$, 'every B-tree is in order and holds every row');
SET enable_seqscan = off;
CREATE TEMP TABLE by_index AS SELECT article_id, event_no FROM fill.event WHERE event @@ 'VNM';
SET enable_seqscan = on;
SELECT bag_eq('TABLE by_index', $$ SELECT article_id, event_no FROM fill.event WHERE 'VNM' = ANY (countries(event)::text[]) $$, 'GIN, too');

-- what the owner has put there
CREATE TABLE change (corpus name, command text, description text);
INSERT INTO change VALUES
	('fill_default', 'ALTER TABLE %I.event ADD noted text DEFAULT ''yes''', 'a default'),
	('fill_generated', 'ALTER TABLE %I.figure ADD noted text GENERATED ALWAYS AS (verbatim || ''!'') STORED', 'a generated column'),
	('fill_rule', 'CREATE RULE seen AS ON INSERT TO %I.event DO ALSO NOTIFY seen', 'a rule'),
	('fill_row', 'ALTER TABLE %1$I.person ENABLE ROW LEVEL SECURITY', 'row security'),
	('fill_late', 'ALTER TABLE %I.person ADD UNIQUE (article_id, person_no) DEFERRABLE INITIALLY DEFERRED', 'a deferred key'),
	('fill_apart', 'ALTER TABLE %I.figure ADD EXCLUDE USING btree (article_id WITH =, figure_no WITH =)', 'an exclusion constraint');
SELECT format('CALL make(%L, %L)', corpus, command) FROM change \gexec
SELECT ok(NOT straight(corpus), 'with ' || description || ' the server itself inserts') FROM change;
SELECT bag_eq(format('SELECT * FROM rows_of(%L)', corpus), $$ SELECT * FROM rows_of('fill') $$, 'and makes the same rows: ' || description) FROM change;
SELECT is((SELECT count(*) FROM fill_default.event WHERE noted = 'yes'), (SELECT count(*) FROM fill.event), 'a default is given');
SELECT is((SELECT count(*) FROM fill_generated.figure WHERE noted = verbatim || '!'), (SELECT count(*) FROM fill.figure), 'a column is generated');

-- what a row must hold
CALL make('fill_unique', 'CREATE UNIQUE INDEX ON %I.event (article_id, kind)');
SELECT set_eq('SELECT error_code FROM fill_unique.article WHERE error IS NOT NULL', $$ VALUES ('23505') $$, 'a unique index is kept');
CALL make('fill_null', 'ALTER TABLE %I.event ALTER place SET NOT NULL');
SELECT set_eq('SELECT error_code FROM fill_null.article WHERE error IS NOT NULL', $$ VALUES ('23502') $$, 'NOT NULL is kept');
CALL make('fill_check', 'ALTER TABLE %I.event ADD CHECK (kind <> ''bilateral_meeting'')');
SELECT set_eq('SELECT error_code FROM fill_check.article WHERE error IS NOT NULL', $$ VALUES ('23514') $$, 'and so is CHECK');
SELECT is_empty('SELECT FROM fill_check.event JOIN fill_check.article USING (article_id) WHERE error IS NOT NULL', 'pages with errors have no rows');
SELECT throws_ok($$ CALL make('fill_type', 'ALTER TABLE %I.figure ALTER per TYPE jsonb USING NULL') $$, '42804', NULL, 'a column of another type is no fault of the pages');
SELECT format('CALL drop_corpus(%L)', nspname) FROM pg_namespace WHERE nspname ~ '^fill' \gexec
SELECT * FROM finish();
