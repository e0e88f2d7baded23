-- However a page is written, it tells the same: normal form, line ends, spaces, zero-width characters, tone style.
SELECT plan(9);

-- what a page tells, in a form that spelling does not touch
CREATE FUNCTION pg_temp.told(body text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(vi_key(regexp_replace(e.event::text, '[[:space:]]+', ' ', 'g')) || ' ' || e.tier, E'\n' ORDER BY e.event_no), '')
	FROM article_events(body) e
$$;
CREATE FUNCTION pg_temp.differ(way text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE r text;
BEGIN
	EXECUTE format('SELECT string_agg(name, '', '') FROM page WHERE pg_temp.told(body) <> pg_temp.told(%s)', way) INTO r;
	RETURN r;
END $$;

SELECT is(pg_temp.differ('normalize(body, NFD)'), NULL, 'decomposed letters');
SELECT is(pg_temp.differ($$replace(body, E'\n', E'\r\n')$$), NULL, 'line ends of Windows');
SELECT is(pg_temp.differ($$replace(body, ' ', chr(160))$$), NULL, 'no-break spaces');
SELECT is(pg_temp.differ($$replace(body, 'ng', 'n' || chr(8203) || 'g')$$), NULL, 'characters of zero width');
SELECT is(pg_temp.differ($$vi_normalize(body, 'new')$$), NULL, 'tones on the second letter');
SELECT is(pg_temp.differ($$vi_normalize(body, 'old')$$), NULL, 'tones on the first letter');
SELECT is(pg_temp.differ($$body || ''$$), NULL, 'the same page twice');

-- the comparison can fail
SELECT isnt(pg_temp.told('Tin' || E'\n\n' || 'Ngày 5/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.'),
	pg_temp.told('Tin' || E'\n\n' || 'Ngày 6/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.'), 'another day is another event');

-- a paragraph about something else changes no event of a plain page
SELECT is(pg_temp.told(E'Tin ngoại giao\n\nNgày 5/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.\n\nGiá rau ở chợ tăng nhẹ sau mấy ngày mưa.\n\nHai bên nhất trí tăng cường hợp tác.'),
	pg_temp.told(E'Tin ngoại giao\n\nNgày 5/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.\n\nHai bên nhất trí tăng cường hợp tác.'), 'an unrelated paragraph');
SELECT * FROM finish();
