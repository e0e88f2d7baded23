-- A corpus: loaded, read, read again; what an edit, a bad page, a vocabulary or another version of the extractor changes; who may do what.
SET client_min_messages = warning;
SELECT plan(131);

-- One row a table: a checksum of all that a refresh must make again just so; with versions also of which rows were written when.
CREATE FUNCTION corpus_state(corpus text, versions boolean, but bigint DEFAULT -1) RETURNS TABLE (name text, state text) LANGUAGE plpgsql AS $$
BEGIN
	FOR name IN SELECT relname FROM pg_class WHERE relnamespace = quote_ident(corpus)::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
		AND relname NOT IN ('refresh_run') ORDER BY 1
	LOOP
		EXECUTE format($q$ SELECT md5(string_agg(r, E'\n' ORDER BY r COLLATE "C")) FROM (SELECT %s || %s AS r FROM %I.%I t %s) x $q$,
			CASE WHEN versions THEN 't.xmin::text' ELSE '''''' END,
			$e$ (to_jsonb(t) - '{extracted_at,extractor,filed_on}'::text[])::text $e$, corpus, name,
			CASE WHEN but >= 0 AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('%I.%I', corpus, name)::regclass AND attname = 'article_id')
				THEN format('WHERE article_id <> %s', but) ELSE '' END) INTO state;
		RETURN NEXT;
	END LOOP;
END $$;

CREATE TABLE source_page AS SELECT row_number() OVER (ORDER BY origin, name, id)::int AS id, body FROM page WHERE origin IN ('samples', 'seeds');

-- ---------------------------------------------------------------- loading and reading
CALL create_corpus('press');
INSERT INTO press.article (article_id, page) SELECT id, body FROM source_page;
CALL refresh_corpus('press');
SELECT is((SELECT count(*) FROM press.article WHERE error IS NULL AND extracted_hash = page_hash), (SELECT count(*) FROM source_page), 'every page is read');
SELECT cmp_ok((SELECT count(*) FROM press.event), '>', 60::bigint, 'there are events');
SELECT is_empty($$ SELECT * FROM press.refresh_run $$, 'a run that is over leaves no row');
SELECT set_eq($$ SELECT article_id, event_no, event::text, tier, start_char, verbatim, evidence, rule, confidence::text, is_main FROM press.event $$,
	$$ SELECT id, event_no, event::text, tier, start_char, verbatim, evidence, rule, round(confidence::numeric, 3)::text, is_main FROM source_page, article_events(body) $$,
	'events are those of article_events');
SELECT set_eq($$ SELECT article_id, event_no, kind, level, modality, date_from, date_to, place FROM press.event $$,
	$$ SELECT id, event_no, kind(event), level(event), modality(event), lower(event_dates(event)) AS date_from, upper(event_dates(event)) - 1 AS date_to, place(event)
	   FROM source_page, article_events(body) $$, 'and their columns what the accessors say');
SELECT bag_eq($$ SELECT article_id, event_no, party_no::int, side, country, organization, certain FROM press.event_party $$,
	$$ SELECT id, event_no, p.* FROM source_page, article_events(body), event_parties(event) p $$, 'parties are those of the events');
SELECT bag_eq($$ SELECT article_id, event_no, forum_no::int, forum, ordinal FROM press.event_forum $$,
	$$ SELECT id, event_no, f.* FROM source_page, article_events(body), event_forums(event) f $$, 'forums are those of the events');
SELECT bag_eq($$ SELECT article_id, event_no, role, name, office, country, start_char, verbatim FROM press.participant $$,
	$$ SELECT id, event_no, role, name, office, country::text, start_char, verbatim FROM source_page, article_participants(body) $$, 'participants are those of article_participants');
SELECT is_empty($$ SELECT * FROM press.participant t LEFT JOIN press.person p USING (article_id, person_no) WHERE t.person_no IS NOT NULL AND t.name IS DISTINCT FROM p.name $$,
	'a participant''s person has the name');
SELECT cmp_ok((SELECT count(person_no) FROM press.participant), '>', 10::bigint, 'and participants have persons');
SELECT bag_eq($$ SELECT article_id, person_no, name, mentions FROM press.person $$,
	$$ SELECT id, person, name, count(*)::int FROM source_page, article_persons(body) GROUP BY 1, 2, 3 $$, 'persons are those of article_persons, each once');
SELECT bag_eq($$ SELECT article_id, kind, target_value, target_unit, target_currency, due_from, due_to, event_no, start_char, verbatim FROM press.commitment $$,
	$$ SELECT id, kind, target_value::numeric(24,6), target_unit, target_currency, lower(due), upper(due) - 1, event_no, start_char, verbatim
	   FROM source_page, article_commitments(body) $$, 'commitments are those of article_commitments');
SELECT is((SELECT count(*) FROM press.commitment_party), (SELECT sum(coalesce(cardinality(actors), 0) + coalesce(cardinality(addressees), 0)) FROM source_page, article_commitments(body))::bigint,
	'with their parties');
SELECT is((SELECT count(*) FROM press.commitment_area), (SELECT sum(coalesce(cardinality(area), 0)) FROM source_page, article_commitments(body))::bigint, 'and areas');
SELECT bag_eq($$ SELECT article_id, value, value_high, unit, currency, comparator, status, indicator, date_from, date_to, change_pct, start_char, verbatim FROM press.figure $$,
	$$ SELECT id, value::numeric(24,6), value_high::numeric(24,6), unit, currency, comparator, status, indicator, lower(during), upper(during) - 1, change_pct::numeric(12,4), start_char, verbatim
	   FROM source_page, article_figures(body) $$, 'figures are those of article_figures');
SELECT isnt_empty($$ SELECT * FROM press.figure WHERE area = 'trade' AND country_a < country_b $$, 'a figure of trade has its area and its pair');
SELECT bag_eq($$ SELECT article_id, forum, ordinal, mentions FROM press.forum_session $$,
	$$ SELECT id, forum, ordinal, count(*)::int FROM source_page, article_forums(body) GROUP BY 1, 2, 3 $$, 'sessions are the forums of article_forums, each once');
SELECT bag_eq($$ SELECT article_id, value, start_char, verbatim FROM press.unresolved_date $$,
	$$ SELECT id, value, start_char, verbatim FROM source_page, article_dates(body) WHERE timex_type IN ('DATE', 'TIME') AND during IS NULL AND value NOT LIKE '%\_REF' $$,
	'unresolved dates are those without days');
SELECT bag_eq($$ SELECT article_id, title, lead, author, section, page_source, page_url, page_published_at, published_precision FROM press.article $$,
	$$ SELECT id, title, lead, author, section, source, url, published_at, published_precision FROM source_page, article_metadata(body) $$, 'the page''s own words about itself are those of article_metadata');

-- ---------------------------------------------------------------- parallel plans
CREATE FUNCTION plan_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE line text; plan text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN ' || query LOOP plan := plan || line || E'\n'; END LOOP;
	RETURN plan;
END $$;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT alike(plan_of('SELECT count(*) FROM press.article, article_events(page, published_at)'), '%Parallel Seq Scan on article%', 'pages are read by parallel workers');
SELECT alike(plan_of('SELECT tier, count(*) FROM press.event WHERE event @@ ''VNM & meeting'' GROUP BY tier'), '%Parallel%', 'and events are looked through');
SELECT alike(plan_of('SELECT kind, count(*) FROM press.v_mention GROUP BY kind'), '%Parallel%', 'and so is a view');
SELECT is((SELECT count(*) FROM press.article, article_events(page, published_at)), (SELECT count(*) FROM press.event), 'which changes nothing');
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- ---------------------------------------------------------------- again
CREATE TEMP TABLE state AS SELECT * FROM corpus_state('press', true);
CALL refresh_corpus('press');
SELECT set_eq($$ SELECT * FROM corpus_state('press', true) $$, 'SELECT * FROM state', 'a second refresh writes nothing');
BEGIN;
CALL refresh_corpus('press');
CREATE FUNCTION pg_temp.opened(corpus text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT relname::text FROM pg_locks JOIN pg_class c ON c.oid = relation WHERE pid = pg_backend_pid() AND relnamespace = quote_ident(corpus)::regnamespace $$;
SELECT set_eq($$ SELECT pg_temp.opened('press') $$, ARRAY['corpus_setting', 'article', 'article_pending', 'article_extractor', 'linking', 'linking_due'],
	'nor does it open more than a few tables and indexes');
ROLLBACK;
BEGIN;
CALL refresh_corpus('press');
SELECT is(pg_current_xact_id_if_assigned(), NULL, 'a refresh that finds nothing needs no transaction of its own');
ROLLBACK;
CREATE ROLE corpus_helper;
GRANT USAGE ON SCHEMA press TO corpus_helper;
GRANT ALL ON ALL TABLES IN SCHEMA press TO corpus_helper;
GRANT ALL ON ALL SEQUENCES IN SCHEMA press TO corpus_helper;
SET ROLE corpus_helper;
CALL refresh_corpus('press');
UPDATE press.article SET page = page || ' ' WHERE article_id = 2;
CALL refresh_corpus('press');
SELECT is_empty('SELECT FROM press.article WHERE extracted_hash <> page_hash', 'whoever may write all of a corpus may refresh it');
UPDATE press.article SET page = rtrim(page) WHERE article_id = 2;
CALL refresh_corpus('press');
RESET ROLE;
DROP OWNED BY corpus_helper;
DROP ROLE corpus_helper;
DROP INDEX press.article_pending;
UPDATE press.article SET page = page || ' ' WHERE article_id = 2;
CALL refresh_corpus('press');
SELECT is_empty('SELECT FROM press.article WHERE extracted_hash <> page_hash', 'without its indexes a corpus is read all the same');
CREATE INDEX article_pending ON press.article (article_id) WHERE extracted_hash IS DISTINCT FROM page_hash OR extracted_published_at IS DISTINCT FROM published_at;
UPDATE press.article SET page = rtrim(page) WHERE article_id = 2;
CALL refresh_corpus('press');

CREATE TEMP TABLE without AS SELECT * FROM corpus_state('press', true, 3) WHERE name !~ '^(canonical|refresh)';
UPDATE press.article SET page = page || E'\n\nNgày 9/9/2023, tại Hà Nội, Thủ tướng Phạm Minh Chính đã hội đàm với Thủ tướng Lào.' WHERE article_id = 3;
CALL refresh_corpus('press');
SELECT isnt((SELECT state FROM corpus_state('press', false) WHERE name = 'event'), (SELECT md5('')), 'the corpus is there');
SELECT set_eq($$ SELECT * FROM corpus_state('press', true, 3) WHERE name !~ '^(canonical|refresh)' $$, 'SELECT * FROM without', 'after an edit of one page no row of another is touched');
SELECT set_eq('SELECT event_no, event::text FROM press.event WHERE article_id = 3', 'SELECT event_no, event::text FROM press.article, article_events(page) WHERE article_id = 3',
	'and its own rows are those of the new page');
UPDATE press.article SET page = (SELECT body FROM source_page WHERE id = 3) WHERE article_id = 3;
CALL refresh_corpus('press');
SELECT set_eq($$ SELECT * FROM corpus_state('press', false) $$, $$ SELECT name, CASE name WHEN 'x' THEN '' ELSE (SELECT c.state FROM corpus_state('press', false) c WHERE c.name = s.name) END FROM state s $$,
	'the edit taken back');
SELECT set_eq($$ SELECT event_no, event::text, start_char FROM press.event WHERE article_id = 3 $$, $$ SELECT event_no, event::text, start_char FROM source_page, article_events(body) WHERE id = 3 $$,
	'its rows are what they were');

UPDATE press.article SET published_at = '2019-03-02 08:00+07' WHERE article_id = 4;
CALL refresh_corpus('press');
SELECT is((SELECT page_published_at FROM press.article WHERE article_id = 4), '2019-03-02 08:00+07', 'a time of publication is minded');
SELECT bag_eq('SELECT event_no, event::text FROM press.event WHERE article_id = 4', $$ SELECT event_no, event::text FROM source_page, article_events(body, '2019-03-02 08:00+07') WHERE id = 4 $$,
	'and the page read by it');

DELETE FROM press.article WHERE article_id = 4;
CALL refresh_corpus('press');
SELECT is((SELECT count(*) FROM press.event WHERE article_id = 4) + (SELECT count(*) FROM press.person WHERE article_id = 4), 0::bigint, 'with an article go its rows');

-- ---------------------------------------------------------------- HTML
INSERT INTO press.article (article_id, format, page) VALUES (1000, 'html',
	'<html><head><title>Thủ tướng thăm Lào</title></head><body><h1>Thủ tướng thăm Lào</h1><p>Ngày 7/11/2024, tại Viêng Chăn, Thủ tướng Phạm Minh Chính đã hội đàm với Thủ tướng Lào.</p></body></html>');
CALL refresh_corpus('press');
SELECT is((SELECT page_text FROM press.article WHERE article_id = 1000), (SELECT article_text(page) FROM press.article WHERE article_id = 1000), 'the text of a page of HTML is kept');
SELECT isnt_empty($$ SELECT FROM press.event WHERE article_id = 1000 $$, 'and has events');
SELECT is_empty($$ SELECT article_id, start_char, verbatim FROM press.article JOIN (
		SELECT article_id, start_char, verbatim FROM press.event UNION ALL SELECT article_id, start_char, verbatim FROM press.participant
		UNION ALL SELECT article_id, start_char, verbatim FROM press.commitment UNION ALL SELECT article_id, start_char, verbatim FROM press.figure
		UNION ALL SELECT article_id, start_char, verbatim FROM press.person UNION ALL SELECT article_id, start_char, verbatim FROM press.forum_session
		UNION ALL SELECT article_id, start_char, verbatim FROM press.unresolved_date) r USING (article_id)
	WHERE substr(coalesce(page_text, page), start_char, char_length(verbatim)) IS DISTINCT FROM verbatim $$, 'the offset law holds in every table');
SELECT throws_ok($$ INSERT INTO press.article (format, page) VALUES ('pdf', 'x') $$, '23514', NULL, 'other formats are refused');

-- ---------------------------------------------------------------- hostile and bad pages
INSERT INTO press.article (article_id, page) VALUES
	(2000, $$'); DROP TABLE press.event; -- Ngày 7/11/2024, Thủ tướng Lào đã thăm Việt Nam. $1 %s {s} {x}$$),
	(2001, E'\x01\x02\x7f\u202e\ufeff\u0301 Ngày 7/11/2024, Thủ tướng Lào đã thăm Việt Nam.'),
	(2002, ''), (2003, E'\n\n\n'), (2004, '<script>alert(1)</script>' || repeat('<p>', 3000)),
	(2005, 'Kim ngạch thương mại đạt ' || repeat('9', 400) || ' tỷ USD, tăng ' || repeat('8', 90) || '%.'),
	(2006, 'Ông Nguyễn ' || repeat('Ă', 4000) || ' đã gặp ông ' || repeat('Nguyễn Văn ', 500) || ' hôm 7/11/2024.'),
	(2007, 'Kim ngạch thương mại Việt Nam - Lào năm 2023 đạt 999999999999999999,99999999 USD, tăng 0,123456789%.');
INSERT INTO press.article (article_id, format, page) VALUES (2008, 'html', repeat('<div>', 20000) || 'Ngày 7/11/2024, Thủ tướng Lào đã thăm Việt Nam.');
CALL refresh_corpus('press');
SELECT is_empty($$ SELECT article_id, error, error_code FROM press.article WHERE error IS NOT NULL $$, 'SQL, HTML, control characters, huge numbers, long names: only data');
SELECT isnt_empty($$ SELECT FROM press.event WHERE article_id = 2000 $$, 'and what else the page says is read');

INSERT INTO press.article (article_id, page) SELECT 3000 + id, body FROM source_page WHERE id <= 8;
ALTER TABLE press.event ADD CONSTRAINT poison CHECK (article_id <> 3004 OR event_no <> 1);
CALL refresh_corpus('press');
SELECT results_eq($$ SELECT article_id, error_code, error ~ 'poison' FROM press.article WHERE error IS NOT NULL $$, $$ VALUES (3004::bigint, '23514', true) $$, 'a page that fails is kept with its error');
SELECT is((SELECT count(*) FROM press.article WHERE article_id BETWEEN 3001 AND 3008 AND extracted_hash = page_hash), 8::bigint, 'and the rest of its batch is read');
SELECT is((SELECT count(*) FROM press.event WHERE article_id = 3004) + (SELECT count(*) FROM press.person WHERE article_id = 3004), 0::bigint, 'a page that fails has no rows');
SELECT isnt_empty($$ SELECT FROM press.v_unresolved WHERE article_id = 3004 AND what = 'article_error' $$, 'v_unresolved tells of it');
CREATE TEMP TABLE failed AS SELECT ctid AS at FROM press.article WHERE article_id = 3004;
CALL refresh_corpus('press');
SELECT is((SELECT ctid FROM press.article WHERE article_id = 3004), (SELECT at FROM failed), 'it is not tried again by itself');
ALTER TABLE press.event DROP CONSTRAINT poison;
CALL refresh_corpus('press', redo => 'errors');
SELECT is((SELECT error FROM press.article WHERE article_id = 3004), NULL, 'it is when errors are to be redone');
SELECT is((SELECT count(*) FROM press.event WHERE article_id = 3004), (SELECT count(*) FROM press.event WHERE article_id = 4 OR article_id = 3004 AND event_no > 0), 'with its rows');
ALTER TABLE press.person ADD CONSTRAINT poison CHECK (article_id <> 3005) NOT VALID;
UPDATE press.article SET page = page || ' ' WHERE article_id = 3005;
CALL refresh_corpus('press');
SELECT is((SELECT count(*) FROM press.event WHERE article_id = 3005), 0::bigint, 'a page that fails after an edit loses the rows of the old page');
ALTER TABLE press.person DROP CONSTRAINT poison;
UPDATE press.article SET page = rtrim(page) WHERE article_id = 3005;
CALL refresh_corpus('press');
SELECT is((SELECT error FROM press.article WHERE article_id = 3005), NULL, 'mended, it is read again');
SELECT throws_ok($$ CALL refresh_corpus('press', redo => 'everything') $$, '22023', NULL, 'what is to be redone is checked');
SELECT throws_ok($$ CALL refresh_corpus('press', batch_size => 0) $$, '22023', NULL, 'so is the size of a batch');

-- ---------------------------------------------------------------- versions, redo, parts
UPDATE press.article SET extractor = '0.9' WHERE article_id IN (1, 2);
UPDATE press.article SET extractor = '2.0' WHERE article_id = 3;
UPDATE press.event_kind SET kind = 'old' WHERE kind = 'withdrawal';
CREATE TEMP TABLE version AS SELECT article_id, ctid AS at FROM press.article;
CALL refresh_corpus('press');
SELECT set_eq('SELECT article_id FROM press.article a JOIN version USING (article_id) WHERE a.ctid <> at', ARRAY[1::bigint, 2, 3], 'what another version of the extractor has read is read again, and only that');
SELECT isnt_empty($$ SELECT FROM press.event_kind WHERE kind = 'withdrawal' $$, 'and the code tables get what they lack');
SELECT set_eq('SELECT DISTINCT extractor FROM press.article', 'SELECT article_extractor()', 'every page says which version has read it');
TRUNCATE version;
INSERT INTO version SELECT article_id, ctid FROM press.article;
TRUNCATE state;
INSERT INTO state SELECT * FROM corpus_state('press', false);
CALL refresh_corpus('press', redo => 'all', batch_size => 7);
SELECT is((SELECT count(*) FROM press.article a JOIN version USING (article_id) WHERE a.ctid = at), 0::bigint, 'all can be redone');
SELECT set_eq($$ SELECT * FROM corpus_state('press', false) $$, 'SELECT * FROM state', 'and comes out the same, whatever the batches');
UPDATE press.article SET page = page || ' ' WHERE article_id <= 5;
CALL refresh_corpus('press', max_articles => 2);
SELECT is((SELECT count(*) FROM press.article WHERE extracted_hash <> page_hash), 2::bigint, 'a refresh may be told to read so many articles and no more');
CALL refresh_corpus('press');
SELECT is((SELECT count(*) FROM press.article WHERE extracted_hash <> page_hash), 0::bigint, 'the next one goes on');

-- ---------------------------------------------------------------- a vocabulary
CALL create_corpus('words', vocabulary => 'tea');
INSERT INTO words.article (page) VALUES (E'Hoạt động trong tuần\n\nNgày 5/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã dùng trà cùng Thủ tướng Lào.');
SELECT throws_ok($$ CALL refresh_corpus('words') $$, '42704', NULL, 'a vocabulary without words is no fault of the pages');
INSERT INTO article_vocabulary (vocabulary, category, form, kind, arg) VALUES ('tea', 'trigger', 'dùng trà cùng', 'bilateral_meeting', 'mutual');
CALL refresh_corpus('words');
SELECT is((SELECT kind FROM words.event), 'bilateral_meeting', 'pages are read with the vocabulary of the corpus');
UPDATE article_vocabulary SET kind = 'talks' WHERE vocabulary = 'tea';
CALL refresh_corpus('words');
SELECT is((SELECT kind FROM words.event), 'talks', 'and again when its words have changed');
CREATE TEMP TABLE word_state AS SELECT * FROM corpus_state('words', true);
CALL refresh_corpus('words');
SELECT set_eq($$ SELECT * FROM corpus_state('words', true) $$, 'SELECT * FROM word_state', 'and not when they have not');
CALL drop_corpus('words');

-- ---------------------------------------------------------------- keys
CREATE FUNCTION orphans(corpus text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE k record; n bigint;
BEGIN
	FOR k IN SELECT conname, conrelid::regclass AS child, confrelid::regclass AS parent,
			(SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') FROM unnest(conkey, confkey) u(x, y)
				JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = x JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = y) AS same,
			(SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') FROM unnest(conkey) x JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = x) AS known
		FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = quote_ident(corpus)::regnamespace
	LOOP
		EXECUTE format('SELECT count(*) FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)', k.child, k.known, k.parent, k.same) INTO n;
		IF n > 0 THEN RETURN NEXT format('%s: %s', k.conname, n); END IF;
	END LOOP;
END $$;
SELECT is_empty($$ SELECT orphans('press') $$, 'every foreign key holds, edits and failures and all');
SELECT cmp_ok((SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND connamespace = 'press'::regnamespace), '>', 15::bigint, 'and there are many');
CALL create_corpus('keys');
DELETE FROM keys.country WHERE iso3 = 'LAO';
INSERT INTO keys.article (article_id, page) VALUES (1, 'Ngày 7/11/2024, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam.'), (2, 'Ngày 7/11/2024, Thủ tướng Nhật Bản đã hội đàm với Thủ tướng Việt Nam.');
CALL refresh_corpus('keys');
SELECT results_eq('SELECT article_id, error_code FROM keys.article ORDER BY 1', $$ VALUES (1::bigint, '23503'), (2, NULL) $$, 'a country that is not in the code table is an error of the pages that name it');
SELECT is_empty($$ SELECT orphans('keys') $$, 'and leaves nothing behind');
INSERT INTO keys.country (iso3, iso2, name_vi, name_en) VALUES ('LAO', 'LA', 'Lào', 'Laos');
CREATE TABLE seen (n int);
CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.seen SELECT 1; RETURN NEW; END $$;
CREATE TRIGGER see AFTER INSERT ON keys.event_party FOR EACH ROW EXECUTE FUNCTION see();
CALL refresh_corpus('keys', redo => 'all');
SELECT is((SELECT count(*) FROM seen), (SELECT count(*) FROM keys.event_party), 'a trigger of the owner''s fires');
DROP TRIGGER see ON keys.event_party;
CREATE TABLE forum_known (forum text PRIMARY KEY);
ALTER TABLE keys.event_forum ADD FOREIGN KEY (forum) REFERENCES forum_known;
UPDATE keys.article SET page = page || ' Ngày 8/11/2024, Hội nghị cấp cao ASEAN lần thứ 44 khai mạc tại Viêng Chăn, Lào.' WHERE article_id = 2;
CALL refresh_corpus('keys');
SELECT results_eq('SELECT article_id, error_code FROM keys.article ORDER BY 1', $$ VALUES (1::bigint, NULL), (2, '23503') $$, 'a foreign key of the owner''s is kept');
CALL drop_corpus('keys');

-- ---------------------------------------------------------------- partitions
CALL create_corpus('plain');
CALL create_corpus('hashed', 'hash 4');
CALL create_corpus('monthly', 'month 2023-11/2024-02');
INSERT INTO plain.article (article_id, page) SELECT id, body FROM source_page;
INSERT INTO hashed.article (article_id, page) SELECT id, body FROM source_page;
INSERT INTO monthly.article (article_id, filed_on, page) SELECT id, date '2023-10-15' + id * 10, body FROM source_page;
CALL refresh_corpus('plain');
CALL refresh_corpus('hashed', batch_size => 3);
CALL refresh_corpus('monthly');
SELECT set_eq($$ SELECT * FROM corpus_state('hashed', false) WHERE name <> 'corpus_setting' $$, $$ SELECT * FROM corpus_state('plain', false) WHERE name <> 'corpus_setting' $$, 'hash partitions hold the same rows');
SELECT set_eq($$ SELECT * FROM corpus_state('monthly', false) WHERE name <> 'corpus_setting' $$, $$ SELECT * FROM corpus_state('plain', false) WHERE name <> 'corpus_setting' $$, 'and so do those by month');
SELECT cmp_ok((SELECT count(DISTINCT tableoid) FROM hashed.event), '=', 4::bigint, 'the rows lie in several partitions');
SELECT cmp_ok((SELECT count(DISTINCT tableoid) FROM monthly.event), '>=', 4::bigint, 'of months, too');
SELECT throws_ok($$ UPDATE monthly.article SET filed_on = '2024-02-02' WHERE article_id = 2 $$, '23503', NULL, 'an article stays in its month');
UPDATE monthly.article SET page = page || ' ' WHERE article_id = 2;
UPDATE hashed.article SET page = page || ' ' WHERE article_id = 2;
CALL refresh_corpus('monthly');
CALL refresh_corpus('hashed');
CALL refresh_corpus('hashed', redo => 'all');
SELECT set_eq($$ SELECT * FROM corpus_state('hashed', false) WHERE name NOT IN ('corpus_setting', 'article') $$, $$ SELECT * FROM corpus_state('plain', false) WHERE name NOT IN ('corpus_setting', 'article') $$, 'edits of partitioned articles are read');
SELECT set_eq($$ SELECT * FROM corpus_state('monthly', false) WHERE name NOT IN ('corpus_setting', 'article') $$, $$ SELECT * FROM corpus_state('plain', false) WHERE name NOT IN ('corpus_setting', 'article') $$, 'by month, too');
CALL refresh_corpus('monthly');
DELETE FROM monthly.article WHERE article_id = 2;
SELECT results_eq('SELECT count(*) FROM monthly.linking WHERE article_id IS NULL', ARRAY[1::bigint], 'an article that is deleted leaves its row for linking, by month, too');
CALL refresh_corpus('monthly');
SELECT set_eq('SELECT article_id, linked, due FROM monthly.linking', 'SELECT article_id, true AS linked, false AS due FROM monthly.article', 'until it has been linked without');
INSERT INTO monthly.article (article_id, filed_on, page) SELECT id, date '2023-10-15' + id * 10, body FROM source_page WHERE id = 2;
CALL refresh_corpus('monthly');
SELECT is_empty($$ SELECT orphans('hashed') UNION ALL SELECT orphans('monthly') $$, 'their foreign keys hold');
SELECT throws_ok(format('CALL create_corpus(%L, %L)', 'bad', p), '22023', NULL, 'partitions are checked: ' || p)
FROM unnest(ARRAY['hash 0', 'hash 1001', 'hash x', 'month 2024-13/2025-01', 'month 2024-05/2024-04', 'list', 'hash 4; DROP TABLE x']) p;
CALL extend_corpus('monthly', 'month 2025-01/2025-03');
INSERT INTO monthly.article (article_id, filed_on, page) SELECT 500, date '2025-02-08', body FROM source_page WHERE id = 3;
CALL refresh_corpus('monthly');
SELECT set_eq('SELECT tableoid::regclass::text AS name FROM monthly.event WHERE article_id = 500', ARRAY['monthly.event_p2025_02'], 'a corpus by month gets further months');
SELECT throws_ok($$ CALL extend_corpus('hashed', 'month 2024-02/2024-04') $$, '22023', NULL, 'a hashed one does not');
CREATE VIEW public.watching AS SELECT * FROM hashed.v_mention;
CREATE TABLE public.note (article_id bigint REFERENCES hashed.article);
SELECT throws_ok($$ CALL drop_corpus('hashed') $$, '2BP01', NULL, 'a corpus that others depend on is not dropped');
SELECT has_table('hashed'::name, 'article'::name);
CALL drop_corpus('hashed', cascade => true);
SELECT hasnt_view('public'::name, 'watching'::name, 'unless it shall be');
CALL drop_corpus('monthly');

-- ---------------------------------------------------------------- inside transactions
CALL create_corpus('inside');
INSERT INTO inside.article (article_id, page) SELECT id, body FROM source_page WHERE id <= 5;
BEGIN;
CALL refresh_corpus('inside', batch_size => 2);
SELECT isnt_empty('SELECT FROM inside.event', 'inside a transaction block it works in that one transaction');
SELECT is(current_setting('search_path'), '"$user", public', 'and leaves the search path as it was');
ROLLBACK;
SELECT is_empty('SELECT FROM inside.event', 'which can be rolled back');
DO $$ BEGIN CALL refresh_corpus('inside', batch_size => 2); END $$;
SELECT isnt_empty('SELECT FROM inside.event', 'it works within DO');
SELECT is(current_setting('search_path'), '"$user", public', 'the search path is as it was');
CREATE FUNCTION refresh_inside() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CALL refresh_corpus('inside', redo => 'all', batch_size => 2); END $$;
SELECT lives_ok('SELECT refresh_inside()', 'and within a function');
CALL drop_corpus('inside');

-- ---------------------------------------------------------------- names
CREATE TABLE odd AS SELECT * FROM unnest(ARRAY['Báo chí "2024"', '{x}', '{s}.{key}', 'a''b', '%s %I $1', 'SELECT', repeat('n', 63)]) WITH ORDINALITY o(name, n);
SELECT lives_ok(format('CALL create_corpus(%L)', name), 'a corpus may be called ' || name) FROM odd WHERE n < 5;
SELECT lives_ok(format('CALL create_corpus(%L)', name), NULL) FROM odd WHERE n >= 5;
INSERT INTO "Báo chí ""2024""".article (page) SELECT body FROM source_page WHERE id = 3;
CALL refresh_corpus('Báo chí "2024"');
SELECT isnt_empty('SELECT FROM "Báo chí ""2024""".v_mention', 'it is refreshed, and its views show it');
SELECT lives_ok(format('CALL refresh_corpus(%L)', name)) FROM odd WHERE n > 1;
SELECT lives_ok(format('CALL drop_corpus(%L)', name)) FROM odd;
SELECT is_empty('SELECT FROM odd JOIN pg_namespace ON nspname = name', 'and they are gone');
SELECT throws_ok(format('CALL create_corpus(%L)', name), code, NULL, 'no corpus may be called ' || coalesce(left(name, 20), 'NULL'))
FROM (VALUES (NULL, '42602'), ('', '42602'), (repeat('n', 64), '42602'), ('pg_press', '42939'), ('public', '42P06'), ('press', '42P06')) v(name, code);
CREATE SCHEMA foreign_schema CREATE TABLE article (page text);
SELECT throws_ok($$ CALL drop_corpus('foreign_schema') $$, '42809', NULL, 'a schema that is no corpus is not dropped');
SELECT throws_ok($$ CALL refresh_corpus('foreign_schema') $$, '42809', NULL, 'nor refreshed');
SELECT throws_ok($$ CALL drop_corpus('nowhere') $$, '3F000', NULL, 'nor one that is not there');
SELECT throws_ok($$ CALL drop_corpus('Press') $$, '3F000', NULL, 'names are taken as they are');
SELECT throws_ok($$ CALL drop_corpus(NULL) $$, '3F000', NULL, 'nor NULL');
CALL drop_corpus('plain');

SELECT * FROM finish();
