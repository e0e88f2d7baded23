-- the analyst's own words: table article_vocabulary, third argument of the article functions
\pset format unaligned
CREATE FUNCTION page() RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT E'Hoạt động đối ngoại trong tuần\n\n'
	'Ngày 5/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã dùng trà cùng Thủ tướng Lào Sonexay Siphandone.\n'
	'Ngày 6/3/2024, tại Trại Mới, Thủ tướng Phạm Minh Chính đã hội đàm với Quốc công Xứ Hoa Ban Trần Văn An.\n'
	'Ngày 7/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã dự Diễn đàn Con đường Trà lần thứ 7.\n'
	'Ngày 8/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga tại Việt Nam.' $$;
CREATE FUNCTION told(vocabulary text) RETURNS TABLE (what text, "row" text) LANGUAGE sql STABLE AS $$
	SELECT 'event', concat_ws(' | ', event, rule) FROM article_events(page(), '2024-03-10', vocabulary)
	UNION ALL SELECT 'place', concat_ws(' | ', verbatim, place, country) FROM article_places(page(), '2024-03-10', vocabulary)
	UNION ALL SELECT 'forum', concat_ws(' | ', forum, ordinal, kind) FROM article_forums(page(), '2024-03-10', vocabulary)
	UNION ALL SELECT 'person', concat_ws(' | ', name, office, country) FROM article_persons(page(), '2024-03-10', vocabulary)
$$;
-- NULL is the built-in vocabulary alone; a name without rows is a mistake
SELECT * FROM told(NULL);
SELECT count(*) FROM article_events(page(), '2024-03-10', 'tea');

-- each word changes the rows that it should
INSERT INTO article_vocabulary (vocabulary, category, form, class, flags, country, name) VALUES
	('tea', 'place', 'Trại Mới', 'venue', 'cap', 'Lào', NULL);
SELECT * FROM told('tea') EXCEPT SELECT * FROM told(NULL) ORDER BY 1, 2;
INSERT INTO article_vocabulary (vocabulary, category, form, country) VALUES ('tea', 'country', 'Xứ Hoa Ban', 'KHM');
SELECT * FROM told('tea') EXCEPT SELECT * FROM told(NULL) ORDER BY 1, 2;
INSERT INTO article_vocabulary (vocabulary, category, form, level) VALUES ('tea', 'office', 'Quốc công', 'head_of_state');
SELECT * FROM told('tea') EXCEPT SELECT * FROM told(NULL) ORDER BY 1, 2;
INSERT INTO article_vocabulary (vocabulary, category, form, class, kind, arg) VALUES ('tea', 'trigger', 'dùng trà cùng', 'verb', 'bilateral_meeting', 'mutual');
SELECT * FROM told('tea') EXCEPT SELECT * FROM told(NULL) ORDER BY 1, 2;
INSERT INTO article_vocabulary (vocabulary, category, form, class, kind, name, arg, members) VALUES
	('tea', 'forum', 'Diễn đàn Con đường Trà', 'mechanism', 'economic_forum', 'TRF', 'ordinal', '{VNM,LAO}');
SELECT * FROM told('tea') EXCEPT SELECT * FROM told(NULL) ORDER BY 1, 2;

-- a form is found in other letter case, tone placement and normal form
SELECT place, country FROM article_places(normalize('Ông đã đến TRẠI MỚI.', NFD), NULL, 'tea');
-- a row hides the built-in ones of its form and category, in its vocabulary only
INSERT INTO article_vocabulary (vocabulary, category, form, class) VALUES ('no receptions', 'trigger', 'tiếp', 'stop');
SELECT v, (SELECT count(*) FROM article_events(page(), '2024-03-10', v) WHERE kind(event) = 'reception') AS receptions
FROM (VALUES (NULL), ('tea'), ('no receptions')) x(v);
-- every function takes it, and all of them agree
SELECT 'blocks' AS function, count(*) > 0 AS rows FROM article_blocks(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'metadata', count(*) > 0 FROM article_metadata(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'sentences', count(*) > 0 FROM article_sentences(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'dates', count(*) > 0 FROM article_dates(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'figures', count(*) = 0 FROM article_figures(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'participants', count(*) > 0 FROM article_participants(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'commitments', count(*) = 0 FROM article_commitments(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'captions', count(*) = 0 FROM article_captions(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'related', count(*) = 0 FROM article_related(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'parse', jsonb_array_length(article_parse(page(), '2024-03-10', 'tea') -> 'events') = count(*) FROM article_events(page(), '2024-03-10', 'tea')
UNION ALL SELECT 'explain', count(*) = (SELECT count(*) FROM article_events(page(), '2024-03-10', 'tea')) FROM article_explain(page(), '2024-03-10', 'tea');
-- a changed row counts at once, one taken back too
BEGIN;
UPDATE article_vocabulary SET country = 'THA' WHERE form = 'Xứ Hoa Ban';
SELECT event FROM article_events(page(), '2024-03-10', 'tea') WHERE verbatim LIKE '%Xứ Hoa Ban%';
ROLLBACK;
SELECT event FROM article_events(page(), '2024-03-10', 'tea') WHERE verbatim LIKE '%Xứ Hoa Ban%';
-- also when only a part of the transaction is taken back, under one snapshot
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT event FROM article_events(page(), '2024-03-10', 'tea') WHERE verbatim LIKE '%Xứ Hoa Ban%';
SAVEPOINT s;
UPDATE article_vocabulary SET country = 'THA' WHERE form = 'Xứ Hoa Ban';
SELECT event FROM article_events(page(), '2024-03-10', 'tea') WHERE verbatim LIKE '%Xứ Hoa Ban%';
ROLLBACK TO s;
SELECT event FROM article_events(page(), '2024-03-10', 'tea') WHERE verbatim LIKE '%Xứ Hoa Ban%';
ROLLBACK;
-- several vocabularies in one query
SELECT v, count(*) FILTER (WHERE kind(event) = 'reception') AS receptions, count(*) > 1 AS others
FROM (VALUES (1, 'tea'), (2, 'no receptions'), (3, NULL), (4, 'tea')) x(n, v) LEFT JOIN LATERAL article_events(page(), '2024-03-10', v) ON true
GROUP BY n, v ORDER BY n;
SELECT count(*) FROM article_events(NULL, NULL, 'tea');

-- a bad row is refused with the reason
\set VERBOSITY default
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('', 'place', 'x');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'city', 'x');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', '');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', ' … , ');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', E'two\nlines');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', 'one|two');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', repeat('x ', 49));
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', repeat('x', 121));
INSERT INTO article_vocabulary (vocabulary, category, form, class) VALUES ('v', 'place', 'x', 'verb');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'country', 'x');
INSERT INTO article_vocabulary (vocabulary, category, form, country) VALUES ('v', 'country', 'x', 'Atlantis');
INSERT INTO article_vocabulary (vocabulary, category, form, kind) VALUES ('v', 'place', 'x', 'talks');
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'trigger', 'x');
INSERT INTO article_vocabulary (vocabulary, category, form, kind, arg) VALUES ('v', 'trigger', 'x', 'talk', 'mutual');
INSERT INTO article_vocabulary (vocabulary, category, form, kind) VALUES ('v', 'trigger', 'x', 'talks');
INSERT INTO article_vocabulary (vocabulary, category, form, kind, arg) VALUES ('v', 'trigger', 'x', 'talks', 'both');
INSERT INTO article_vocabulary (vocabulary, category, form, class, kind) VALUES ('v', 'trigger', 'x', 'stop', 'talks');
INSERT INTO article_vocabulary (vocabulary, category, form, arg) VALUES ('v', 'forum', 'x', 'monthly');
INSERT INTO article_vocabulary (vocabulary, category, form, level) VALUES ('v', 'office', 'x', 'king');
INSERT INTO article_vocabulary (vocabulary, category, form, flags) VALUES ('v', 'office', 'x', 'cap,upper');
INSERT INTO article_vocabulary (vocabulary, category, form, flags) VALUES ('v', 'office', 'x', 'cap,lower');
INSERT INTO article_vocabulary (vocabulary, category, form, name) VALUES ('v', 'office', 'x', repeat('x', 1001));
INSERT INTO article_vocabulary (vocabulary, category, form, members) VALUES ('v', 'org', 'x', '{LAO}');
UPDATE article_vocabulary SET class = 'tea' WHERE category = 'place';

-- its owner decides who may write; everybody reads
CREATE ROLE regress_ngoaigiao_reader;
SET ROLE regress_ngoaigiao_reader;
SELECT country FROM article_places(page(), '2024-03-10', 'tea') WHERE place = 'Trại Mới';
INSERT INTO article_vocabulary (vocabulary, category, form) VALUES ('v', 'place', 'x');
RESET ROLE;
DROP ROLE regress_ngoaigiao_reader;
TRUNCATE article_vocabulary;
DROP FUNCTION told, page;
