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
FROM unnest(ARRAY(
	-- every view as it comes, and in its natural orders from either end
	SELECT format('SELECT * FROM %s%s LIMIT 50', v, ' ORDER BY ' || o || d)
	FROM (VALUES ('v_article', '{published_at}'), ('v_event', '{date_from,canonical_id}'), ('v_meeting', '{date_from,canonical_id}'), ('v_party', '{canonical_id}'),
			('v_mention', '{date_from,canonical_id,article_id}'), ('v_dyad_month', '{month}'), ('v_trade', '{period_to}'), ('v_target', '{due_to}'),
			('v_leader_calendar', '{date_from,person,canonical_id}'), ('v_forum_session', '{date_from,canonical_id}'), ('v_gdelt', '{sqldate,globaleventid}'),
			('v_unresolved', '{article_id}'), ('v_progress', '{}')) w(v, orders),
		LATERAL (SELECT NULL AS o, NULL AS d UNION ALL SELECT o, d FROM unnest(orders::text[]) o, unnest('{"", " DESC"}'::text[]) d) x
	) || ARRAY[
	format('SELECT * FROM v_leader_calendar WHERE person = %L ORDER BY date_from DESC LIMIT 50', :'person'),
	format('SELECT * FROM v_dyad_month WHERE country_a_iso3 = %L AND country_b_iso3 = %L ORDER BY month DESC LIMIT 50', :'a', :'b'),
	'SELECT * FROM v_meeting WHERE date_from BETWEEN ''2024-06-01'' AND ''2024-06-30'' LIMIT 50',
	'SELECT * FROM v_event WHERE canonical_id IN (SELECT article_id << 20 | event_no FROM big.event WHERE event @@ ''VNM & LAO & meeting & 2024'') LIMIT 50']) q;
DROP SCHEMA big CASCADE;
DROP SCHEMA base CASCADE;
