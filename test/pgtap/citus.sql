-- examples/citus over a plain server: functions by the names of Citus's own note what is distributed, and refuse what its documentation says that
-- Citus refuses. This is no test of Citus, which is in no Debian package; it holds the scripts to the tables and to the rules.
SELECT plan(20);

CREATE TABLE placed (name regclass PRIMARY KEY, distributed_by text, colocated_with text);

-- docs.citusdata.com: a unique constraint has to hold the distribution column; no triggers; foreign keys lead to reference tables, or hold the
-- distribution column and lead to a table of the same group; a table that is not distributed cannot refer to one that is.
CREATE FUNCTION refuse(t regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	p placed;
	k record;
BEGIN
	SELECT * INTO STRICT p FROM placed WHERE name = t;
	FOR k IN SELECT conname, conkey, confkey, confrelid, conrelid, contype, f.name AS parent, f.distributed_by AS parent_by, f.colocated_with AS parent_group,
			c.name AS child
		FROM pg_constraint LEFT JOIN placed f ON f.name = confrelid LEFT JOIN placed c ON c.name = conrelid
		WHERE conrelid = t OR confrelid = t
	LOOP
		IF k.contype IN ('p', 'u') AND p.distributed_by IS NOT NULL AND NOT EXISTS (
			SELECT FROM pg_attribute WHERE attrelid = t AND attname = p.distributed_by AND attnum = ANY (k.conkey)) THEN
			RAISE EXCEPTION 'unique constraint % of % lacks the distribution column', k.conname, t;
		ELSIF k.contype = 'f' AND k.child IS NULL THEN
			RAISE EXCEPTION 'a local table refers to %: %', t, k.conname;
		ELSIF k.contype = 'f' AND k.conrelid = t AND k.parent IS NULL THEN
			RAISE EXCEPTION '% refers to a local table: %', t, k.conname;
		ELSIF k.contype = 'f' AND k.conrelid = t AND k.parent_by IS NOT NULL AND (p.distributed_by IS NULL OR p.colocated_with <> k.parent_group OR NOT EXISTS (
			SELECT FROM unnest(k.conkey, k.confkey) u(a, b)
			JOIN pg_attribute x ON x.attrelid = t AND x.attnum = a JOIN pg_attribute y ON y.attrelid = k.confrelid AND y.attnum = b
			WHERE x.attname = p.distributed_by AND y.attname = k.parent_by)) THEN
			RAISE EXCEPTION 'foreign key % of % crosses shards', k.conname, t;
		END IF;
	END LOOP;
	IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = t AND NOT tgisinternal) THEN
		RAISE EXCEPTION '% has triggers', t;
	END IF;
END $$;
CREATE FUNCTION create_reference_table(table_name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO placed VALUES (table_name);
	PERFORM refuse(table_name);
END $$;
CREATE FUNCTION create_distributed_table(table_name regclass, distribution_column text, distribution_type text DEFAULT 'hash', colocate_with text DEFAULT 'default',
	shard_count int DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	parent placed;
	typ oid;
BEGIN
	IF colocate_with IN ('default', 'none') THEN
		parent.colocated_with := table_name;
	ELSE
		SELECT * INTO STRICT parent FROM placed WHERE name = colocate_with::regclass;
	END IF;
	SELECT atttypid INTO STRICT typ FROM pg_attribute WHERE attrelid = table_name AND attname = distribution_column AND attnum > 0 AND attnotnull;
	IF parent.distributed_by IS NOT NULL AND typ <> (SELECT atttypid FROM pg_attribute WHERE attrelid = parent.name AND attname = parent.distributed_by) THEN
		RAISE EXCEPTION '% and % are distributed by columns of different types', table_name, parent.name;
	END IF;
	INSERT INTO placed VALUES (table_name, distribution_column, parent.colocated_with);
	PERFORM refuse(table_name);
END $$;

CALL create_corpus('press');
CREATE TABLE before AS SELECT conname, conrelid, confrelid, replace(pg_get_constraintdef(oid), 'SET NULL (article_id)', 'CASCADE') FROM pg_constraint WHERE connamespace = 'press'::regnamespace;
SELECT throws_like($$ SELECT create_distributed_table('press.article', 'article_id') $$, '%a local table refers to%', 'the rules are kept: foreign keys from local tables');
SELECT throws_like($$ SELECT create_reference_table('press.country') $$, '%a local table refers to%', 'the rules are kept: reference tables too');

\set QUIET on
\set corpus press
\o /dev/null
\i :root/examples/citus/distribute.sql
\o
SELECT set_eq($$ SELECT name::text FROM placed WHERE distributed_by IS NULL $$, ARRAY['press.country', 'press.event_kind', 'press.calendar'], 'code tables are copied to each node');
SELECT is_empty($$ SELECT attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'press'::regnamespace AND relkind = 'r'
	AND attname = 'article_id' AND NOT EXISTS (SELECT FROM placed WHERE name = c.oid AND distributed_by = 'article_id' AND colocated_with = 'press.article') $$,
	'whatever belongs to an article is distributed by it, in one group');
SELECT set_eq($$ SELECT name::text FROM placed WHERE colocated_with = 'press.canonical_event' AND distributed_by = 'canonical_id' $$,
	$$ SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'press'::regnamespace AND relkind = 'r' AND relname = 'canonical_event' $$, 'events told by several articles by their number');
SELECT cmp_ok((SELECT count(*) FROM placed), '>=', 20::bigint, 'there are tables to distribute');
SELECT set_eq('SELECT conname, conrelid, confrelid, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = $$press$$::regnamespace', 'TABLE before', 'every constraint is back');
SELECT lives_ok($$ SELECT refuse(name) FROM placed $$, 'with the foreign keys back, no rule is broken');
SELECT is((SELECT attidentity::text FROM pg_attribute WHERE attrelid = 'press.article'::regclass AND attname = 'article_id'), '', 'no identity column');
SELECT is_empty($$ SELECT tgrelid::regclass FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'press'::regnamespace AND NOT tgisinternal $$, 'no trigger');

INSERT INTO press.article (page) VALUES ('a'), ('b');
SELECT results_eq('SELECT article_id FROM press.article ORDER BY 1', ARRAY[1, 2]::bigint[], 'articles are numbered by the sequence');
SELECT throws_ok($$ INSERT INTO press.event_forum (article_id, event_no, forum_no, forum) VALUES (1, 1, 1, 'GMS') $$, '23503', NULL, 'foreign keys are kept');
SELECT lives_ok($$ DELETE FROM press.article $$, 'deletes go down the foreign keys');

-- The refresh that stays within the shards fills the tables as refresh_corpus does.
\o /dev/null
\i :root/examples/citus/refresh.sql
\o
CALL create_corpus('one');
INSERT INTO one.article (article_id, page, published_at) SELECT id, body, CASE WHEN id % 5 = 0 THEN timestamptz '2024-02-03' END FROM page WHERE origin = 'samples';
INSERT INTO one.article (article_id, format, page) VALUES (1001, 'html', '<html><body><p>Ngày 5/3/2024, tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam gặp Bộ trưởng Ngoại giao Lào.</p></body></html>');
INSERT INTO press.article (article_id, format, page, published_at) SELECT article_id, format, page, published_at FROM one.article;
CALL refresh_corpus('one');
CALL press.refresh(5);
CREATE FUNCTION content(s text, t text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE r text;
BEGIN
	EXECUTE format('SELECT count(*) || md5(coalesce(string_agg(r, E''\n'' ORDER BY r), '''')) FROM (SELECT (to_jsonb(t) - ''extracted_at'')::text COLLATE "C" FROM %I.%I t) s(r)', s, t) INTO r;
	RETURN r;
END $$;
CREATE VIEW filled AS SELECT relname FROM pg_class WHERE relnamespace = 'one'::regnamespace AND relkind = 'r' AND relname NOT IN ('refresh_run', 'corpus_setting');
SELECT is_empty($$ SELECT relname FROM filled WHERE content('press', relname) <> content('one', relname) $$, 'the refresh of examples/citus fills every table as refresh_corpus does');
SELECT cmp_ok((SELECT count(*) FROM filled WHERE content('press', relname) !~ '^0'), '>=', 16::bigint, 'and there are rows in them');
SELECT is_empty('SELECT FROM press.said', 'nothing stays behind');
UPDATE press.article SET page = replace(page, 'Geneva', 'Bern') WHERE page ~ 'Geneva' OR article_id = 1001;
UPDATE one.article SET page = replace(page, 'Geneva', 'Bern') WHERE page ~ 'Geneva' OR article_id = 1001;
CALL refresh_corpus('one');
CALL press.refresh();
SELECT is_empty($$ SELECT relname FROM filled WHERE content('press', relname) <> content('one', relname) $$, 'after an edit too');
ALTER TABLE press.person ADD CONSTRAINT no_dane CHECK (country <> 'DNK') NOT VALID;
UPDATE press.article SET page = page || ' ';
CALL press.refresh();
SELECT results_eq($$ SELECT count(*), min(error_code) FROM press.article WHERE error ~ 'no_dane' $$, $$ VALUES (1::bigint, '23514') $$, 'a page that cannot be read keeps the reason');
SELECT is((SELECT count(*) FROM press.event e JOIN press.article a USING (article_id) WHERE error IS NOT NULL), 0::bigint, 'and has no rows');
SELECT cmp_ok((SELECT count(DISTINCT article_id) FROM press.event), '>=', 10::bigint, 'the rest go on');
SELECT * FROM finish();
