-- demo.sql: what the article functions make of the table page, for a reader at a terminal.
\pset pager off
\pset footer off
\pset null '·'
\pset linestyle unicode
\pset border 1
SET client_min_messages = warning;

CREATE FUNCTION pg_temp.cut(t text, n int) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN length(t) > n THEN rtrim(left(t, n - 1)) || '…' ELSE t END FROM (SELECT regexp_replace($1, '\s+', ' ', 'g')) x(t) $$;
CREATE TEMP VIEW p AS SELECT id, pg_temp.cut(regexp_replace(name, '\.txt$', ''), 14) AS page, body FROM page;

\echo
\echo 'Articles'
SELECT p.page, pg_temp.cut(m.title, 64) AS title, to_char(m.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') AS "published (UTC+7)",
       m.source, pg_temp.cut(m.author, 24) AS author, length(p.body) AS chars,
       (SELECT count(*) FROM article_blocks(p.body) b WHERE b.is_main) AS "main blocks"
FROM p, article_metadata(p.body) m ORDER BY p.id;

\echo 'Events (of the article itself)'
SELECT p.page, e.event_no AS no, e.tier, pg_temp.cut(e.event::text, 88) AS event, pg_temp.cut(e.verbatim, 56) AS words
FROM p, article_events(p.body) e WHERE e.is_main AND e.tier <> 'related' ORDER BY p.id, e.event_no;

\echo 'Participants'
SELECT p.page, a.event_no AS no, a.role, pg_temp.cut(a.name, 28) AS name, pg_temp.cut(a.office, 48) AS office, a.country
FROM p, article_participants(p.body) a WHERE a.is_main ORDER BY p.id, a.event_no, a.start_char;

\echo 'Commitments'
SELECT p.page, c.kind, array_to_string(c.actors, '+') AS who, array_to_string(c.addressees, '+') AS "to whom",
       concat_ws(' ', c.target_value, coalesce(c.target_currency, c.target_unit)) AS target, c.due, pg_temp.cut(c.verbatim, 70) AS words
FROM p, article_commitments(p.body) c WHERE c.is_main ORDER BY p.id, c.start_char;

\echo 'Figures'
SELECT p.page, pg_temp.cut(f.verbatim, 36) AS words, f.comparator AS cmp,
       f.value || coalesce('..' || f.value_high, '') AS value, coalesce(f.currency, f.unit) AS unit, f.per, f.status,
       pg_temp.cut(f.indicator, 32) AS indicator, f.change_pct AS "change %", f.during
FROM p, article_figures(p.body) f WHERE f.is_main ORDER BY p.id, f.start_char;

\echo 'Dates'
SELECT p.page, pg_temp.cut(d.verbatim, 40) AS words, d.timex_type AS type, d.value, d.status, d.during
FROM p, article_dates(p.body) d WHERE d.is_main ORDER BY p.id, d.start_char;
