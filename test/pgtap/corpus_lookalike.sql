-- A schema that looks like a corpus belongs to somebody who may be anybody: it harms neither the server nor those who ask for progress.
SET client_min_messages = warning;
SELECT plan(23);

CREATE FUNCTION fails(command text, code text, description text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN NEXT throws_ok(command, code, NULL, description);
	RETURN NEXT ok((SELECT count(*) > 0 FROM pg_stat_activity WHERE pid = pg_backend_pid()), 'and the session goes on');
END $$;

-- ---------------------------------------------------------------- what runs when progress is asked for
CREATE ROLE corpus_trapper;
SELECT format('GRANT CREATE ON DATABASE %I TO corpus_trapper', current_database()) \gexec
SET ROLE corpus_trapper;
CREATE SCHEMA trap;
GRANT USAGE ON SCHEMA trap TO PUBLIC;
CREATE TABLE trap.corpus_setting ();
CREATE TABLE trap.article ();
CREATE FUNCTION trap.spring() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'sprung as %', current_user; END $$;
CREATE TABLE trap.run (pid int, phase text, started_at timestamptz, updated_at timestamptz, total bigint, done bigint, errors bigint);
INSERT INTO trap.run VALUES (pg_backend_pid(), 'x', now(), now(), 1, 1, 0);
CREATE VIEW trap.v_progress AS SELECT trap.spring() AS corpus, 1 AS pid, ''::text AS phase, now() AS started_at, now() AS updated_at, 1::bigint AS total, 1::bigint AS done,
	1::numeric AS rate, 1::bigint AS errors;
CREATE VIEW trap.refresh_run AS SELECT pid, trap.spring() AS phase, started_at, updated_at, total, done, errors FROM trap.run;
GRANT SELECT ON ALL TABLES IN SCHEMA trap TO PUBLIC;
RESET ROLE;
SELECT lives_ok('TABLE corpus_progress', 'nothing runs that belongs to a look-alike: views');
SELECT is_empty($$ SELECT * FROM corpus_runs('trap.refresh_run'::regclass) $$, 'nor is it read');
SET ROLE corpus_trapper;
DROP VIEW trap.refresh_run;
ALTER TABLE trap.run RENAME TO refresh_run;
RESET ROLE;
SELECT pg_advisory_lock('trap.refresh_run'::regclass::oid::bigint::bit(32)::integer, pg_backend_pid()) \g /dev/null
SELECT isnt_empty('TABLE corpus_progress', 'a plain table is read');
SELECT is_empty($$ SELECT * FROM corpus_runs('pg_class'::regclass) $$, 'one of other columns is not');
SELECT is_empty($$ SELECT * FROM corpus_runs(0) $$, 'nor what is not there');
SET ROLE corpus_trapper;
CREATE POLICY sprung ON trap.refresh_run USING (trap.spring() = 'x');
ALTER TABLE trap.refresh_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
RESET ROLE;
CREATE ROLE corpus_watcher;
SET ROLE corpus_watcher;
SELECT lives_ok('TABLE corpus_progress', 'nor policies');
RESET ROLE;
SET ROLE corpus_trapper;
DROP POLICY sprung ON trap.refresh_run;
ALTER TABLE trap.refresh_run DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
REVOKE ALL ON trap.refresh_run FROM PUBLIC;
SET ROLE corpus_watcher;
SELECT is_empty('TABLE corpus_progress', 'who may not read the table sees nothing');
RESET ROLE;
SELECT pg_advisory_unlock_all() \g /dev/null

-- ---------------------------------------------------------------- columns of other types
CREATE PROCEDURE look_alike(change text) LANGUAGE plpgsql AS $$
BEGIN
	DROP SCHEMA IF EXISTS alike CASCADE;
	CREATE SCHEMA alike;
	CREATE TYPE alike.other AS (a text, b text);
	EXECUTE replace(corpus_fill(corpus_tables(), corpus_blanks('alike', NULL)), 'event public.diplomatic_event NOT NULL', 'event public.diplomatic_event');
	CALL corpus_codes('alike');
	INSERT INTO alike.corpus_setting DEFAULT VALUES;
	INSERT INTO alike.article (article_id, page) VALUES (1, 'Ngày 7/11/2024, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam.');
	EXECUTE change;
END $$;
CALL look_alike('ALTER TABLE alike.event DROP event, ADD event alike.other');
SELECT fails('CALL corpus_extract(''alike'', ''{1}'', NULL, ''x'')', '42804', 'an event of another type is refused');
CALL look_alike('ALTER TABLE alike.unresolved_date DROP CONSTRAINT unresolved_date_article_id_fkey, ALTER article_id TYPE text');
SELECT fails('CALL corpus_extract(''alike'', ''{1}'', NULL, ''x'')', '42804', 'the number of an article, too');
CALL look_alike('ALTER TABLE alike.event DROP event, ADD event bigint DEFAULT 8');
SELECT fails(format('CALL corpus_link_reports(''{1}'', -1, 1, ''{}'', true, %L, %L)', ARRAY['SELECT ' || columns, 'SELECT', 'SELECT'], ARRAY['SELECT', 'SELECT', 'SELECT', 'SELECT']), code,
	'reports must have their columns: ' || columns)
FROM (VALUES ('1', '42804'), ('1::bigint, 8, true, 1, 1, 1::bigint', '42804'), ('1::bigint, NULL::diplomatic_event, true, 1, 1, 1::bigint', '22004'),
	('1::bigint, ''aid 2024 VNM > LAO''::diplomatic_event, ''true''::text, 1, 1, 1::bigint', '42804')) v(columns, code);
SELECT fails(format('CALL corpus_link_reports(''{1}'', -1, 1, ''{1}'', true, %L, %L)', ARRAY['SELECT ' || columns || ', 1', 'SELECT ' || columns || ', ''x''::text', 'SELECT'],
	ARRAY['SELECT', 'SELECT', 'SELECT', 'SELECT']), '42804', 'the same columns in every query')
FROM (VALUES ('1::bigint, ''aid 2024 VNM > LAO''::diplomatic_event, true, 1, 1, 1::bigint')) v(columns);
SELECT fails('CALL corpus_link_reports(NULL, NULL, NULL, NULL, NULL, NULL, NULL)', '22004', 'NULL is no report');

DROP SCHEMA alike, trap CASCADE;
SELECT format('REVOKE ALL ON DATABASE %I FROM corpus_trapper', current_database()) \gexec
DROP OWNED BY corpus_trapper, corpus_watcher;
DROP ROLE corpus_trapper, corpus_watcher;
SELECT * FROM finish();
