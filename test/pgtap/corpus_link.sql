-- One event, many reports: what is one event depends on the pages alone, not on the order they came in, the batches or what was there before.
SELECT plan(41);
SET client_min_messages = warning;
SET jit = off;

-- Every page twice, as two outlets bring the same news; half of them at most, so that the test is short.
CREATE TABLE source AS
SELECT name || '/' || outlet AS url, body || E'\n' AS body, outlet, timestamptz '2024-11-08 00:00+07' + (hashtext(name) % 500) * interval '1 day' AS published_at
FROM page, unnest('{a,b}'::text[]) outlet
WHERE origin <> 'ledes' AND (outlet = 'a' OR hashtext(name) % 3 = 0) AND (origin = 'samples' OR hashtext(name) % 3 = 0);
SELECT cmp_ok((SELECT count(*) FROM source), '>', 5::bigint, 'there are pages');

-- What a corpus says, without the numbers that depend on the order of loading.
CREATE FUNCTION content(corpus text) RETURNS TABLE (what text) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('
		SELECT concat_ws(''|'', v.kind, v.date_from, v.date_to, v.level, v.modality, v.countries, v.organizations, v.place, v.place_iso3, v.forums, v.persons,
			v.reports, v.articles, v.sources, v.first_reported, v.last_reported,
			(SELECT string_agg(a.url || ''#'' || m.event_no, '' '' ORDER BY a.url, m.event_no) FROM %1$I.v_mention m JOIN %1$I.article a USING (article_id)
				WHERE m.canonical_id = v.canonical_id),
			p.parties)
		FROM %1$I.v_event v LEFT JOIN (SELECT canonical_id, string_agg(side || country_iso3 || certain, '' '' ORDER BY side, country_iso3) AS parties
			FROM %1$I.v_party GROUP BY canonical_id) p USING (canonical_id)
		UNION ALL
		SELECT concat_ws(''|'', ''dyad'', month, country_a_iso3, country_b_iso3, events, meetings, statements, reports) FROM %1$I.v_dyad_month
		UNION ALL
		SELECT concat_ws(''|'', ''target'', countries, area, target_value, due_to, stated_on, statements, latest_actual) FROM %1$I.v_target
		ORDER BY 1', corpus);
END $$;
CREATE FUNCTION digest(corpus text) RETURNS text LANGUAGE sql RETURN (SELECT md5(string_agg(what, E'\n' ORDER BY what)) FROM content(corpus));

CALL create_corpus('whole');
INSERT INTO whole.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source ORDER BY url;
CALL refresh_corpus('whole');
SELECT digest('whole') AS whole \gset
SELECT cmp_ok((SELECT count(*) FROM whole.canonical_event), '>=', 5::bigint, 'several reports are of one event');

CREATE PROCEDURE load(corpus text, seed text, batch int) LANGUAGE plpgsql AS $$
BEGIN
	CALL create_corpus(corpus);
	EXECUTE format('INSERT INTO %I.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source ORDER BY md5(url || $1)', corpus) USING seed;
	CALL refresh_corpus(corpus, batch_size => batch);
END $$;
CALL load('one', 'x', 1);
CALL load('two', 'y', 7);
CALL load('three', 'z', 50);
CALL load('four', 'u', 1000);
CALL load('five', 'v', 13);
SELECT is(digest(corpus), :'whole', 'loaded in another order, in batches of another size: ' || corpus) FROM unnest('{one,two,three,four,five}'::text[]) corpus;

-- page by page, each linked to what is there
CALL create_corpus('grown');
DO $$
DECLARE
	p record;
BEGIN
	FOR p IN SELECT * FROM source ORDER BY md5(url) LOOP
		INSERT INTO grown.article (url, page, source, published_at) VALUES (p.url, p.body, p.outlet, p.published_at);
		CALL refresh_corpus('grown');
	END LOOP;
END $$;
SELECT is(digest('grown'), :'whole', 'grown page by page');

-- edited: a page is exchanged for another, then set back
UPDATE one.article a SET page = b.page FROM one.article b WHERE a.article_id % 3 = 0 AND b.article_id = a.article_id - 1;
CALL refresh_corpus('one');
SELECT isnt(digest('one'), :'whole', 'other pages say something else');
UPDATE one.article a SET page = s.body FROM source s WHERE a.url = s.url AND a.page <> s.body;
CALL refresh_corpus('one');
SELECT is(digest('one'), :'whole', 'set back, they say the same as ever');

-- deleted
DELETE FROM two.article WHERE hashtext(url) % 4 = 0;
CALL refresh_corpus('two');
CALL create_corpus('fewer');
INSERT INTO fewer.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source WHERE hashtext(url) % 4 <> 0;
CALL refresh_corpus('fewer');
SELECT is(digest('two'), digest('fewer'), 'a corpus that pages were deleted from says what one without them says');
SELECT is_empty($$ SELECT canonical_id FROM two.canonical_event c WHERE NOT EXISTS (SELECT FROM two.event e WHERE e.article_id << 20 | e.event_no = c.canonical_id) $$,
	'no event is left over');
INSERT INTO two.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source WHERE hashtext(url) % 4 = 0;
CALL refresh_corpus('two');
SELECT is(digest('two'), :'whole', 'loaded again, they are back');

-- a page that cannot be read any more tells nothing either
ALTER TABLE five.event ADD CONSTRAINT poison CHECK (article_id % 3 <> 0) NOT VALID;
UPDATE five.article SET page = page || ' ' WHERE article_id % 3 = 0;
CALL refresh_corpus('five');
SELECT isnt_empty('SELECT FROM five.article WHERE error IS NOT NULL', 'pages fail');
SELECT is_empty($$ SELECT FROM five.canonical_event c WHERE reports <> (SELECT count(*) FROM five.v_mention m WHERE m.canonical_id = c.canonical_id) $$, 'and count no more');
SELECT is_empty($$ SELECT FROM five.commitment c WHERE restates_article IS NOT NULL
	AND NOT EXISTS (SELECT FROM five.commitment f WHERE f.article_id = c.restates_article AND f.commitment_no = c.restates_no) $$, 'nor as first statements of a target');
ALTER TABLE five.event DROP CONSTRAINT poison;
CALL refresh_corpus('five', redo => 'errors');
UPDATE five.article SET page = left(page, -1) WHERE article_id % 3 = 0;
CALL refresh_corpus('five');
SELECT is(digest('five'), :'whole', 'mended, they say what they said');

-- emptied
TRUNCATE three.article CASCADE;
CALL refresh_corpus('three');
SELECT is_empty('SELECT FROM three.v_event', 'a corpus that was emptied says nothing');
SELECT is_empty('SELECT FROM three.canonical_event', 'nor is an event left over');
TRUNCATE four.article CASCADE;
INSERT INTO three.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source ORDER BY md5(url);
INSERT INTO four.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source ORDER BY md5(url);
CALL refresh_corpus('three');
CALL refresh_corpus('four');
SELECT is(digest('three'), :'whole', 'loaded again, it says the same as ever');
SELECT is(digest('four'), :'whole', 'also if nobody looked while it was empty');

-- partitions
CALL create_corpus('parts', partitions => 'hash 3');
INSERT INTO parts.article (url, page, source, published_at) SELECT url, body, outlet, published_at FROM source;
CALL refresh_corpus('parts');
SELECT is(digest('parts'), :'whole', 'partitioned by hash');
CALL create_corpus('months', partitions => 'month 2024-01/2025-12');
INSERT INTO months.article (filed_on, url, page, source, published_at) SELECT published_at::date, url, body, outlet, published_at FROM source;
CALL refresh_corpus('months');
SELECT is(digest('months'), :'whole', 'partitioned by month');

DELETE FROM parts.article WHERE hashtext(url) % 4 = 0;
DELETE FROM months.article WHERE hashtext(url) % 4 = 0;
CALL refresh_corpus('parts');
CALL refresh_corpus('months');
SELECT is(digest('parts'), digest('fewer'), 'with pages deleted, by hash');
SELECT is(digest('months'), digest('fewer'), 'and by month');

-- laws
SELECT is_empty($$
	SELECT l.canonical_id FROM whole.event_link l JOIN whole.event e USING (article_id, event_no) JOIN whole.event f ON f.article_id << 20 | f.event_no = l.canonical_id
	WHERE NOT e.event % f.event $$, 'every report may be of the same event as the one that stands for it');
SELECT is_empty($$
	SELECT 1 FROM whole.canonical_event c JOIN whole.event e ON e.article_id << 20 | e.event_no = c.canonical_id
	WHERE event_dates(c.event) IS DISTINCT FROM event_dates(e.event) $$, 'what they make together has the days of that report');
SELECT is_empty($$ SELECT 1 FROM whole.canonical_event c WHERE reports <> (SELECT count(*) FROM whole.event_link l WHERE l.canonical_id = c.canonical_id) $$,
	'an event has the reports that it says');
SELECT is_empty($$
	SELECT article_id, canonical_id FROM whole.v_mention WHERE tier = 'act' GROUP BY 1, 2 HAVING count(*) > 1 $$, 'speech acts of one article stay apart');
SELECT is((SELECT count(*) FROM whole.v_mention WHERE canonical_id IS NULL), (SELECT count(*) FROM whole.event WHERE tier = 'related'), 'what link blurbs tell is no event of the corpus');
SELECT is_empty($$ SELECT 1 FROM whole.event_link JOIN whole.event USING (article_id, event_no) WHERE link_block IS NULL $$, 'what is looked for nowhere is told once');

-- who is put together: reports as literals, the numbers of their events in the order of the reports
CREATE FUNCTION linked(VARIADIC reports diplomatic_event[]) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(chr(64 + (canonical_id >> 20)::int), '' ORDER BY id)
	FROM event_groups(ARRAY(SELECT n::bigint << 20 | 1 FROM generate_series(1, cardinality(reports)) n), reports, array_fill(false, ARRAY[cardinality(reports)])) $$;
SELECT is(linked('bilateral_meeting 2024-02-01 LAO+VNM', 'bilateral_meeting 2024-01-31/2024-02-01 LAO+VNM', 'bilateral_meeting 2024-02 LAO+VNM', 'bilateral_meeting 2024-01-31? LAO+VNM'), 'AAAA',
	'across the end of a month');
SELECT is(linked('talks 2023-12-31? LAO+VNM', 'talks 2024-01-01 LAO+VNM', 'talks 2024-01-03 LAO+VNM'), 'BBC', 'and of a year');
SELECT is(linked('relations_established 1962-09-05 LAO+VNM', 'relations_established 1962 LAO+VNM', 'relations_established 1962/1963? LAO+VNM', 'relations_established 1962 KHM+VNM'), 'AAAD',
	'what happens once: a year and a day');
SELECT is(linked('official_visit 2016-05-23/2016-05-25 USA > VNM level=head_of_state', 'official_visit 2016 USA > VNM level=head_of_state', 'official_visit 2016 USA > VNM level=minister'),
	'AAC', 'a visit of a year: on the same level');
SELECT is(linked('bilateral_meeting 2024-03-05 LAO+VNM', 'bilateral_meeting 2024 LAO+VNM'), 'AB', 'but not one of many meetings');
SELECT is(linked('summit 2024-11-07 KHM+LAO+MMR+VNM #CLMV/11', 'summit 2024 KHM+LAO+MMR+VNM #CLMV/11', 'summit 2024-11 KHM+LAO+MMR+VNM #CLMV', 'summit .. KHM+LAO+MMR+VNM #CLMV/11'), 'AAAA',
	'a session: with its number or by the day');
SELECT is(linked('summit 2017-11 org:APEC #APEC', 'summit 2017 org:APEC #APEC', 'summit 2018 org:APEC #APEC'), 'AAC', 'without a number: by the forum and the year');
SELECT is(linked('official_visit 2017-05-29/2017-05-31 VNM > USA level=head_of_government', 'official_visit 2016-04/.. VNM > USA level=head_of_government'), 'AB', 'a date without an end says too little');

SELECT results_eq($$ SELECT e, event_block(e::diplomatic_event) IS NULL FROM unnest(ARRAY['talks .. GBR+ROU', 'summit .. org:ASEAN #ASEAN/44', 'statement .. GBR+ROU', 'talks 2024 GBR+ROU']) e $$,
	$$ VALUES ('talks .. GBR+ROU', true), ('summit .. org:ASEAN #ASEAN/44', false), ('statement .. GBR+ROU', true), ('talks 2024 GBR+ROU', false) $$,
	'what nobody knows the days of is looked for by its session alone');

-- a source that is set later counts
UPDATE whole.article SET source = 'one for all';
SELECT is((SELECT array_agg(DISTINCT sources) FROM whole.v_event), '{1}', 'sources are counted when asked');
SELECT * FROM finish();
