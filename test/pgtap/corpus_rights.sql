-- Who may do what with a corpus, and that nobody's search path leads it astray.
SET client_min_messages = warning;
SELECT plan(35);
CREATE FUNCTION pg_temp.refused(role text, command text, code text, description text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE got text := 'nothing';
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', role);
	BEGIN
		EXECUTE command;
	EXCEPTION WHEN OTHERS THEN
		got := SQLSTATE;
	END;
	RESET ROLE;
	RETURN is(got, code, description);
END $$;

CREATE ROLE corpus_owner;
CREATE ROLE corpus_reader;
CREATE ROLE corpus_clerk;
SELECT format('GRANT CREATE ON DATABASE %I TO corpus_owner', current_database()) \gexec
GRANT SELECT ON page TO corpus_owner;

-- ---------------------------------------------------------------- an owner who is no superuser
SET ROLE corpus_owner;
CALL create_corpus('press', reader => 'corpus_reader');
INSERT INTO press.article (article_id, page) SELECT id, body FROM page WHERE origin = 'samples';
CALL refresh_corpus('press');
SELECT is((SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'press'), 'corpus_owner', 'who makes a corpus owns it');
SELECT isnt_empty('SELECT FROM press.v_mention', 'and reads it');
UPDATE press.article SET page = page || ' ' WHERE article_id = (SELECT min(article_id) FROM press.article);
CALL refresh_corpus('press');
SELECT is_empty('SELECT FROM press.article WHERE extracted_hash <> page_hash OR error IS NOT NULL', 'and refreshes it');
CALL create_corpus('other', 'hash 2');
INSERT INTO other.article (page) SELECT body FROM page WHERE origin = 'samples';
CALL refresh_corpus('other');
CALL drop_corpus('other');
SELECT hasnt_schema('other', 'and drops it');
RESET ROLE;

-- ---------------------------------------------------------------- a reader
SET ROLE corpus_reader;
SELECT isnt_empty('SELECT FROM press.v_mention', 'a reader reads views');
SELECT isnt_empty('SELECT FROM press.event', 'and tables');
SELECT is_empty('SELECT FROM press.v_progress', 'and progress');
SELECT lives_ok('SELECT FROM corpus_progress', 'of every corpus');
RESET ROLE;
SELECT is_empty($$ SELECT relname FROM pg_class WHERE relnamespace = 'press'::regnamespace AND relkind IN ('r', 'p', 'v')
	AND (NOT has_table_privilege('corpus_reader', oid, 'SELECT') OR has_table_privilege('corpus_reader', oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
		OR has_any_column_privilege('corpus_reader', oid, 'INSERT, UPDATE')) $$, 'every table and view can be read, and none written');
SELECT pg_temp.refused('corpus_reader', command, '42501', 'a reader may not: ' || command)
FROM unnest(ARRAY['INSERT INTO press.article (page) VALUES (''x'')', 'UPDATE press.article SET page = ''x''', 'DELETE FROM press.event', 'TRUNCATE press.event',
	'UPDATE press.v_article SET title = ''x''', 'DELETE FROM press.v_article', 'CREATE TABLE press.t ()', 'DROP TABLE press.event CASCADE', 'CALL drop_corpus(''press'')',
	'CALL grant_corpus(''press'', ''corpus_clerk'')', 'ALTER VIEW press.v_event RENAME TO x', 'LOCK TABLE press.event IN EXCLUSIVE MODE',
	'CALL corpus_extract(''press'', ARRAY[1::bigint], NULL, ''x'')', 'SELECT setval(pg_get_serial_sequence(''press.article'', ''article_id''), 1)']) command;
SELECT pg_temp.refused('corpus_reader', $$ DO 'BEGIN CALL refresh_corpus(''press'', redo => ''all''); END' $$, '42501', 'nor refresh');
SELECT is((SELECT count(*) FROM press.article WHERE error IS NOT NULL), 0::bigint, 'and what a reader lacks is no error of the pages');
SELECT pg_temp.refused('corpus_clerk', 'SELECT FROM press.v_event', '42501', 'who has been granted nothing reads nothing');
SELECT pg_temp.refused('corpus_clerk', 'CALL create_corpus(''mine'')', '42501', 'and makes no schema in the database');
SELECT pg_temp.refused('corpus_owner', 'CALL grant_corpus(''press'', ''no_such_role'')', '42704', 'a reader must be a role');

-- who may write but does not own: the server itself checks each row
GRANT USAGE ON SCHEMA press TO corpus_clerk;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA press TO corpus_clerk;
SET ROLE corpus_clerk;
INSERT INTO press.article (article_id, page) VALUES (5000, 'Ngày 7/11/2024, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam.');
CALL refresh_corpus('press');
RESET ROLE;
SELECT isnt_empty('SELECT FROM press.event WHERE article_id = 5000', 'a clerk who may write refreshes');

-- ---------------------------------------------------------------- definers
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
	JOIN pg_extension e ON e.oid = d.refobjid WHERE e.extname = 'ngoaigiao' AND p.prosecdef $$, 'nothing runs with the rights of another');

-- ---------------------------------------------------------------- search paths
CREATE FUNCTION state(corpus text) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE result text := ''; name text; part text;
BEGIN
	FOR name IN SELECT relname FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = corpus) AND relkind IN ('r', 'v') AND relname !~ 'progress|refresh' ORDER BY 1 LOOP
		EXECUTE format('SELECT %L || md5(coalesce(string_agg(r, '''' ORDER BY r), '''')) FROM (SELECT (to_jsonb(t) - ''extracted_at'')::text COLLATE "C" AS r FROM %I.%I t) x', name, corpus, name) INTO part;
		result := result || part || E'\n';
	END LOOP;
	RETURN result;
END $$;
CALL create_corpus('straight');
INSERT INTO straight.article (article_id, page) SELECT id, body FROM page WHERE origin = 'samples';
CALL refresh_corpus('straight');

-- a schema of traps: functions and operators of the names that are used, for the very types
CREATE SCHEMA trap;
CREATE FUNCTION trap.spring() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'caught'; END $$;
SELECT format('CREATE FUNCTION trap.%I(%s) RETURNS %s LANGUAGE plpgsql AS $f$ BEGIN PERFORM trap.spring(); RETURN NULL; END $f$', name, args, result)
FROM (VALUES ('format', 'text, VARIADIC text[]', 'text'), ('format', 'text', 'text'), ('quote_ident', 'text', 'text'), ('quote_ident', 'name', 'text'),
	('set_config', 'text, text, boolean', 'text'), ('current_setting', 'text', 'text'), ('octet_length', 'text', 'integer'), ('length', 'text', 'integer'),
	('left', 'text, integer', 'text'), ('md5', 'text', 'text'), ('now', '', 'timestamptz'), ('clock_timestamp', '', 'timestamptz'), ('cardinality', 'bigint[]', 'integer'),
	('pg_backend_pid', '', 'integer'), ('concat_ws', 'text, VARIADIC text[]', 'text'), ('article_text', 'text', 'text'), ('article_extractor', '', 'text'), ('is_corpus', 'text', 'boolean'),
	('corpus_fill', 'text, jsonb', 'text'), ('kind', 'public.diplomatic_event', 'text'), ('country_name', 'public.country, text', 'text'), ('event_same', 'public.diplomatic_event, public.diplomatic_event', 'boolean'),
	('pg_advisory_xact_lock', 'integer, integer', 'integer'), ('split_part', 'text, text, integer', 'text'), ('regexp_match', 'text, text', 'text[]'), ('abs', 'bigint', 'bigint'),
	('f_eq', 'text, text', 'boolean'), ('f_eq', 'bigint, bigint', 'boolean'), ('f_eq', 'integer, integer', 'boolean'), ('f_eq', 'name, text', 'boolean'), ('f_eq', 'name, name', 'boolean'), ('f_eq', 'oid, oid', 'boolean'),
	('f_cat', 'text, text', 'text')) v(name, args, result) \gexec
CREATE FUNCTION trap.f_math(a bigint, b bigint) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN PERFORM trap.spring(); RETURN NULL; END $$;
SELECT format('CREATE OPERATOR trap.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = trap.%s)', op, l, r, f)
FROM (VALUES ('=', 'text', 'text', 'f_eq'), ('<>', 'text', 'text', 'f_eq'), ('<', 'text', 'text', 'f_eq'), ('>', 'text', 'text', 'f_eq'), ('~', 'text', 'text', 'f_eq'),
	('=', 'bigint', 'bigint', 'f_eq'), ('<', 'bigint', 'bigint', 'f_eq'), ('>', 'bigint', 'bigint', 'f_eq'), ('=', 'integer', 'integer', 'f_eq'), ('>', 'integer', 'integer', 'f_eq'),
	('=', 'name', 'text', 'f_eq'), ('=', 'name', 'name', 'f_eq'), ('=', 'oid', 'oid', 'f_eq'), ('||', 'text', 'text', 'f_cat'),
	('+', 'bigint', 'bigint', 'f_math'), ('-', 'bigint', 'bigint', 'f_math')) v(op, l, r, f) \gexec
CREATE TABLE trap.article (article_id bigint, page text);
CREATE TABLE trap.pg_extension (oid oid, extname name, extnamespace oid);
SET search_path = trap, pg_catalog, public;
\set ON_ERROR_STOP off
SELECT length('x') || 'y';
\set sprung :SQLSTATE
\set ON_ERROR_STOP on
CALL public.create_corpus('crooked');
INSERT INTO crooked.article (article_id, page) SELECT id, body FROM public.page WHERE origin OPERATOR(pg_catalog.=) 'samples';
CALL public.refresh_corpus('crooked');
UPDATE crooked.article SET page = page OPERATOR(pg_catalog.||) ' ';
CALL public.refresh_corpus('crooked', batch_size => 3);
UPDATE crooked.article SET page = pg_catalog.rtrim(page, ' ');
CALL public.refresh_corpus('crooked', redo => 'all');
SELECT pg_catalog.current_setting('search_path') AS path \gset
SET search_path = "$user", public;
SELECT is(:'sprung'::text, 'P0001', 'the traps are set');
SELECT is(:'path'::text, 'trap, pg_catalog, public', 'the search path is the caller''s again');
UPDATE straight.article SET page = rtrim(page, ' ');
CALL refresh_corpus('straight');
SELECT is(state('crooked'), state('straight'), 'a corpus made and read under a hostile search path is the same, tables and views');
SET search_path = '';
CALL public.drop_corpus('crooked');
CALL public.create_corpus('crooked', 'hash 2');
INSERT INTO crooked.article (article_id, page) SELECT id, pg_catalog.rtrim(body, ' ') FROM public.page WHERE origin = 'samples';
CALL public.refresh_corpus('crooked');
CALL public.refresh_corpus('crooked');
SET search_path = "$user", public;
SELECT is((SELECT md5(string_agg(event::text, ' ' ORDER BY article_id, event_no)) FROM crooked.event), (SELECT md5(string_agg(event::text, ' ' ORDER BY article_id, event_no)) FROM straight.event),
	'and under an empty one');
SET search_path = trap, pg_catalog, public;
CALL public.drop_corpus('crooked');
CALL public.drop_corpus('straight');
SET search_path = "$user", public;
SELECT hasnt_schema('straight', 'nor is dropping led astray');

CALL drop_corpus('press');
SELECT format('REVOKE ALL ON DATABASE %I FROM corpus_owner', current_database()) \gexec
DROP OWNED BY corpus_owner, corpus_reader, corpus_clerk;
DROP ROLE corpus_owner, corpus_reader, corpus_clerk;
SELECT * FROM finish();
