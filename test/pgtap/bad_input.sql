-- Whatever is passed: rows or none, never an error.
CREATE TEMP TABLE input (what text, body text);
INSERT INTO input VALUES
	('NULL', NULL), ('empty', ''), ('a space', ' '), ('line ends', repeat(E'\n', 100)), ('carriage returns', E'\r\r\r'), ('one line', 'Ngày 7/11, Thủ tướng Lào thăm Việt Nam'),
	('control characters', (SELECT string_agg(chr(i), '') FROM generate_series(1, 31) i) || chr(127)),
	('Chinese', repeat('中国外交部长王毅会见越南外长。', 50)),
	('lone combining marks', repeat(U&'\0301\0300\0323 ', 100)), ('a mark before a word', U&'\0301a\0302\0301'),
	('zero width', U&'Th\200b\1ee7 t\feff\01b0\1edbng'), ('the last code points', U&'\+10FFFF\FFFD\FFFF'), ('emoji', '😀🇻🇳👨‍👩‍👧'),
	('right to left', 'التقى رئيس الوزراء'), ('dates that are none', 'ngày 31/2/2023, 29-2-2023, 00/00/0000, 99/99, tháng 13/2024, năm 99999, lần thứ 99999999999'),
	('huge numbers', repeat('9', 5000) || ' tỷ USD, 1' || repeat(',0', 2000) || ' triệu đồng'), ('open brackets', repeat('(', 20000)), ('quotes', repeat('"', 20001)),
	('one long word', repeat('a', 200000)), ('hyphens', repeat('Ô-xtrây-li-a-', 5000)), ('conjunctions', repeat('Việt Nam, Lào và Campuchia và ', 3000)),
	('offices', repeat('Tổng Bí thư, Chủ tịch nước, Thủ tướng, ', 3000)), ('a body of titles', repeat(E'Thủ tướng gặp Thủ tướng\n\n', 3000));

CREATE TEMP TABLE fn AS
SELECT p.proname::text AS name, p.proretset FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
WHERE p.proname LIKE 'article\_%' AND p.pronargs = 2 AND p.proargnames[1:2] = '{article,published_at}';
SELECT plan((SELECT count(*) FROM fn)::int + (SELECT count(*) FROM fn WHERE proretset)::int + 4);

SELECT lives_ok(format('SELECT i.what, f.* FROM input i, LATERAL %I(i.body) f', name), name || ' takes anything') FROM fn ORDER BY name;
SELECT is_empty(format('SELECT * FROM %I(NULL)', name), name || ' of NULL has no rows') FROM fn WHERE proretset ORDER BY name;
SELECT is(article_parse(NULL), NULL, 'article_parse of NULL is NULL');
SELECT is_empty($$ SELECT * FROM article_events('') $$, 'no text, no events');
SELECT isnt_empty($$ SELECT * FROM article_blocks('Một dòng') $$, 'a text of one line has a block');
SELECT is_empty($$ SELECT i.what, e.event FROM input i, article_events(i.body) e
	WHERE what IN ('NULL', 'empty', 'a space', 'line ends', 'control characters', 'Chinese', 'lone combining marks', 'emoji', 'right to left', 'one long word') $$,
	'nothing is read into what says nothing');
SELECT * FROM finish();
