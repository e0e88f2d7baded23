-- First pages of the views of a corpus, in ms: NGOAIGIAO_ARTICLES articles (5000), made of the rows of the pages at hand (test/synthetic_corpus.sql).
\set ON_ERROR_STOP 1
\set articles `echo "${NGOAIGIAO_ARTICLES:-5000}"`
SET client_min_messages = warning;
CALL create_corpus('base');
INSERT INTO base.article (url, page, source, published_at)
SELECT name, body, left(name, 4), timestamptz '2024-11-08 00:00+07' - (hashtext(name) % 400) * interval '1 day' FROM (TABLE real_page UNION ALL TABLE page) p;
CALL refresh_corpus('base');
\ir ../synthetic_corpus.sql

-- median of three runs, every column of every row shown
CREATE FUNCTION pg_temp.ms(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	begun timestamptz;
	times numeric[];
BEGIN
	FOR i IN 1 .. 3 LOOP
		begun := clock_timestamp();
		EXECUTE 'SELECT count(t.*::text) FROM (' || query || ') t';
		times := times || extract(epoch FROM clock_timestamp() - begun) * 1000;
	END LOOP;
	RETURN (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(times) t);
END $$;
SELECT person FROM big.v_leader_calendar LIMIT 1 \gset
SELECT country_a_iso3 AS a, country_b_iso3 AS b FROM big.v_dyad_month LIMIT 1 \gset
SELECT format('%s articles: %s', :articles, q), round(pg_temp.ms(replace(q, 'v_', 'big.v_')), 1), '<= 200'
FROM unnest(ARRAY[
	'SELECT * FROM v_article LIMIT 50', 'SELECT * FROM v_article ORDER BY published_at DESC LIMIT 50',
	'SELECT * FROM v_event LIMIT 50', 'SELECT * FROM v_event ORDER BY date_from DESC LIMIT 50', 'SELECT * FROM v_event ORDER BY canonical_id LIMIT 50',
	'SELECT * FROM v_meeting LIMIT 50', 'SELECT * FROM v_meeting ORDER BY date_from DESC LIMIT 50', 'SELECT * FROM v_meeting ORDER BY canonical_id LIMIT 50',
	'SELECT * FROM v_party LIMIT 50', 'SELECT * FROM v_mention LIMIT 50', 'SELECT * FROM v_mention ORDER BY date_from DESC LIMIT 50',
	'SELECT * FROM v_dyad_month LIMIT 50', 'SELECT * FROM v_dyad_month ORDER BY month DESC LIMIT 50',
	'SELECT * FROM v_trade LIMIT 50', 'SELECT * FROM v_trade ORDER BY period_to DESC LIMIT 50',
	'SELECT * FROM v_target LIMIT 50', 'SELECT * FROM v_target ORDER BY due_to DESC LIMIT 50',
	'SELECT * FROM v_leader_calendar LIMIT 50', 'SELECT * FROM v_leader_calendar ORDER BY date_from DESC LIMIT 50',
	'SELECT * FROM v_forum_session LIMIT 50', 'SELECT * FROM v_forum_session ORDER BY date_from DESC LIMIT 50',
	'SELECT * FROM v_gdelt LIMIT 50', 'SELECT * FROM v_gdelt ORDER BY globaleventid LIMIT 50',
	'SELECT * FROM v_unresolved LIMIT 50', 'SELECT * FROM v_unresolved ORDER BY article_id LIMIT 50', 'SELECT * FROM v_progress LIMIT 50',
	format('SELECT * FROM v_leader_calendar WHERE person = %L ORDER BY date_from DESC LIMIT 50', :'person'),
	format('SELECT * FROM v_dyad_month WHERE country_a_iso3 = %L AND country_b_iso3 = %L ORDER BY month DESC LIMIT 50', :'a', :'b'),
	'SELECT * FROM v_meeting WHERE date_from BETWEEN ''2024-06-01'' AND ''2024-06-30'' LIMIT 50',
	'SELECT * FROM v_event WHERE canonical_id IN (SELECT article_id << 20 | event_no FROM big.event WHERE event @@ ''VNM & LAO & meeting & 2024'') LIMIT 50']) q;
DROP SCHEMA big CASCADE;
DROP SCHEMA base CASCADE;
