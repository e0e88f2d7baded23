-- A corpus at its edges: what others have built on it when it goes, who reads partitions that come later, and numbers that are too large.
SET client_min_messages = warning;
SELECT plan(25);

-- ---------------------------------------------------------------- what others have built on it
CREATE SCHEMA elsewhere;
CREATE TABLE built (name name, command text);
INSERT INTO built VALUES
	('view', 'CREATE VIEW elsewhere.x AS SELECT FROM %I.v_event'),
	('snapshot', 'CREATE MATERIALIZED VIEW elsewhere.x AS SELECT FROM %I.v_event'),
	('function', 'CREATE FUNCTION elsewhere.x() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM %I.event; END'),
	('argument', 'CREATE FUNCTION elsewhere.x(%I.event) RETURNS int LANGUAGE sql AS ''SELECT 1'''),
	('column', 'CREATE TABLE elsewhere.x (a int, kept %I.article)'),
	('default', 'CREATE TABLE elsewhere.x (a bigint DEFAULT nextval(''%I.article_article_id_seq''))'),
	('child', 'CREATE TABLE elsewhere.x () INHERITS (%I.calendar)'),
	('key', 'CREATE TABLE elsewhere.x (kind text REFERENCES %I.event_kind)');
DO $$
DECLARE b record;
BEGIN
	FOR b IN TABLE built LOOP
		CALL create_corpus('on ' || b.name);
		EXECUTE replace(format(b.command, 'on ' || b.name), ' elsewhere.x', format(' elsewhere.%I', b.name));
	END LOOP;
END $$;
SELECT throws_ok(format('CALL drop_corpus(%L)', 'on ' || name), '2BP01', NULL, 'a corpus does not go from under another''s ' || name) FROM built;
SELECT lives_ok(format('CALL drop_corpus(%L, cascade => true)', 'on ' || name), 'unless they are to go, too: ' || name) FROM built;
CALL create_corpus('press');
CREATE VIEW press.mine AS SELECT FROM press.event;
CREATE FUNCTION press.mine() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM press.event; END;
CREATE PUBLICATION told FOR TABLE press.event;
SELECT lives_ok($$ CALL drop_corpus('press') $$, 'what lies within the corpus goes with it');
DROP PUBLICATION told;

-- ---------------------------------------------------------------- partitions that come later
CREATE ROLE edge_reader;
CALL create_corpus('monthly', 'month 2024-01/2024-02', reader => 'edge_reader');
CALL extend_corpus('monthly', 'month 2024-03/2024-04');
SELECT is_empty($$ SELECT relname FROM pg_class WHERE relnamespace = 'monthly'::regnamespace AND relkind IN ('r', 'p', 'v') AND NOT has_table_privilege('edge_reader', oid, 'SELECT') $$,
	'a reader reads partitions that are added later');
SELECT is_empty($$ SELECT relname FROM pg_class WHERE relnamespace = 'monthly'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
	AND (relkind = 'S' AND has_sequence_privilege('edge_reader', oid, 'USAGE, UPDATE')
		OR relkind <> 'S' AND has_table_privilege('edge_reader', oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')) $$, 'and writes none');
CALL drop_corpus('monthly');
DROP ROLE edge_reader;

-- ---------------------------------------------------------------- numbers: an event's is made of its article's and its own
CALL create_corpus('press');
SELECT throws_ok($$ INSERT INTO press.article (article_id, page) VALUES (8796093022208, 'x') $$, '23514', NULL, 'an article''s number has 43 bits');
INSERT INTO press.article (article_id, page) SELECT n, 'Ngày 7/11/2024, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam.' FROM unnest('{8796093022207,-8796093022208}'::bigint[]) n;
CALL refresh_corpus('press');
SELECT set_eq('SELECT canonical_id, articles FROM press.v_event', 'VALUES ((-8796093022208::bigint << 20) | 1, 2)', 'the least and the greatest have events of their own');
SELECT throws_ok('UPDATE press.event SET event_no = 1048576', '23514', NULL, 'and an event''s has 20');
SELECT throws_ok($$ CALL refresh_corpus('press', max_articles => -1) $$, '22023', 'max_articles must not be negative', 'no less than no pages are read');

-- ---------------------------------------------------------------- how a session writes a moment does not matter
SET DateStyle = 'SQL, DMY';
SET TimeZone = 'Asia/Jakarta';
UPDATE press.article SET title = NULL, error = 'x';
SELECT lives_ok($$ DO 'BEGIN CALL refresh_corpus(''press'', redo => ''errors''); END' $$, 'pages are redone whatever the DateStyle');
SELECT is_empty('SELECT FROM press.article WHERE error IS NOT NULL', 'all of them');
CALL drop_corpus('press');
DROP SCHEMA elsewhere CASCADE;
SELECT * FROM finish();
