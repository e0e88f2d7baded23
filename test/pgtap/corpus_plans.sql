-- The documented questions use the indexes that are there for them, over a synthetic corpus of some size.
SELECT plan(16);
SET client_min_messages = warning;
CALL create_corpus('base');
INSERT INTO base.article (url, page) SELECT name, body FROM page WHERE origin = 'samples';
CALL refresh_corpus('base');
\set articles 1500
\i :root/test/synthetic_corpus.sql
SET jit = off;
SET max_parallel_workers_per_gather = 0;

CREATE FUNCTION plan_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	all_lines text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		all_lines := all_lines || line || E'\n';
	END LOOP;
	RETURN all_lines;
END $$;

SELECT matches(plan_of($$ SELECT verbatim FROM big.event WHERE event @@ 'POL & congratulation & 2023-11' $$), 'Bitmap Index Scan on event_event', 'a condition on events: GIN');
SELECT matches(plan_of($$ SELECT * FROM big.v_event WHERE canonical_id IN (
	SELECT coalesce(canonical_id, article_id << 20 | event_no) FROM big.event LEFT JOIN big.event_link USING (article_id, event_no)
	WHERE event @@ 'POL & congratulation & 2023-11') $$),
	'Bitmap Index Scan on event_event', 'and the events that answer it');
SELECT matches(plan_of($$ SELECT * FROM big.v_meeting ORDER BY date_from DESC LIMIT 50 $$), 'Index Scan Backward using event_dates', 'the latest meetings: by date');
SELECT matches(plan_of($$ SELECT * FROM big.v_event WHERE date_from BETWEEN '2023-10-01' AND '2023-10-03' $$), 'event_dates', 'events of some days: by date');
SELECT matches(plan_of($$ SELECT * FROM big.v_forum_session ORDER BY date_from DESC LIMIT 50 $$), 'Index Scan Backward using (event_session|event_dates)', 'the latest sessions: by date');
SELECT matches(plan_of($$ SELECT * FROM big.v_dyad_month ORDER BY month DESC LIMIT 50 $$), 'Index (Only )?Scan using event_dyad_month [^\n]*\n *Index Cond: \(month = ', 'pairs, the latest month first: by month');
SELECT matches(plan_of($$ SELECT * FROM big.v_party ORDER BY canonical_id LIMIT 50 $$), 'Index Scan using event_canonical', 'parties in the order of events: by event');
SELECT matches(plan_of($$ SELECT * FROM big.v_dyad_month ORDER BY month LIMIT 50 $$), 'Index (Only )?Scan using calendar_month', 'the earliest first: by the calendar');
SELECT matches(plan_of($$ SELECT * FROM big.v_mention ORDER BY canonical_id DESC LIMIT 50 $$), 'Merge Append.*Index Scan Backward using event_link_canonical.*Index Scan Backward using event_canonical',
	'mentions in the order of events: by event');
SELECT matches(plan_of($$ SELECT * FROM big.v_mention WHERE canonical_id = ANY (ARRAY(SELECT canonical_id FROM big.v_meeting WHERE date_from = '2023-10-01')) $$), 'Index Scan using event_canonical on event u',
	'where an event is told: by event');
SELECT matches(plan_of($$ SELECT * FROM big.v_unresolved ORDER BY article_id LIMIT 50 $$), 'Merge Append.*Index Scan using event_pkey', 'what could not be resolved, article by article: by article');
SELECT matches(plan_of($$ SELECT * FROM big.v_gdelt ORDER BY sqldate DESC LIMIT 50 $$), 'Index Scan Backward using event_gdelt', 'the latest events as GDELT has them: by day');
SELECT matches(plan_of($$ SELECT * FROM big.v_leader_calendar WHERE person = 'Phan Hải Đăng 3' $$), 'participant_name', 'a leader''s calendar: by name');
SELECT matches(plan_of($$ SELECT * FROM big.v_party WHERE country_iso3 = 'LAO' $$), 'event_party_country', 'events of a country: by country');
SELECT matches(plan_of($$ SELECT latest_actual FROM big.v_target LIMIT 50 $$), 'figure_pair', 'targets against figures: by the pair');
CALL create_corpus('loaded');
INSERT INTO loaded.article (page) SELECT 'Tin ' || n FROM generate_series(1, 5001) n;
CALL refresh_corpus('loaded');
SELECT is((SELECT reltuples FROM pg_class WHERE oid = 'loaded.article'::regclass), 5001::real, 'after a large load the planner knows how much there is');
SELECT * FROM finish();
