-- event_same on the gold of the seed pages: reports of one event (coref.tsv) against all other pairs.
-- Events whose gold kind the ontology lacks are left out: nothing could be said of them but "other".
\set file :shared '/gold/seeds/events.tsv'
\set events `cat :'file' 2>/dev/null`
\set file :shared '/gold/seeds/coref.tsv'
\set coref `cat :'file' 2>/dev/null`
SELECT :'coref' <> '' AS there \gset
\if :there
SELECT plan(7);
CREATE TABLE g AS
SELECT nullif(f[1], '') AS event_id, f[4] AS tier, f[5] AS kind, nullif(f[7], '') AS date_from, nullif(f[8], '') AS date_to, nullif(f[12], '') AS place, nullif(f[13], '') AS place_country, f[14] AS countries,
	nullif(f[16], '') AS forum, f[17] AS forum_ordinal, f[18] AS level, f[19] AS modality, f[20] AS actor, f[21] AS recipient
FROM regexp_split_to_table(:'events', '\n') WITH ORDINALITY l(line, n), regexp_split_to_array(line, '\t') f WHERE n > 1 AND line <> '';
CREATE TABLE coref AS
SELECT f[1] AS cluster, f[2] AS event_id FROM regexp_split_to_table(:'coref', '\n') WITH ORDINALITY l(line, n), regexp_split_to_array(line, '\t') f WHERE n > 1 AND line <> '';

-- "VNM;LAO?" as parties: codes of countries only
CREATE FUNCTION parties(s text) RETURNS text[] LANGUAGE sql RETURN (SELECT coalesce(array_agg(DISTINCT p), '{}') FROM regexp_split_to_table(s, '[;, ]+') p WHERE p ~ '^[A-Z]{3}[?]?$');
CREATE TABLE event AS
SELECT event_id, tier, diplomatic_event(k.kind,
		CASE WHEN date_from IS NULL THEN '..' ELSE rtrim(date_from, '?') || CASE WHEN coalesce(date_to, date_from) <> date_from THEN '/' || rtrim(date_to, '?') ELSE '' END || CASE WHEN date_from LIKE '%?' THEN '?' ELSE '' END END,
		CASE WHEN parties(actor) <> '{}' THEN parties(actor) ELSE parties(countries) END, CASE WHEN parties(actor) <> '{}' AND NOT parties(actor) && parties(recipient) THEN parties(recipient) END,
		rtrim(place_country, '?')::country, rtrim(place, '?'),
		CASE WHEN forum IS NULL OR forum ~ ';' THEN NULL ELSE ARRAY[rtrim(forum, '?') || coalesce('/' || (regexp_match(forum_ordinal, '^\d+'))[1], '')] END,
		CASE WHEN rtrim(level, '?') ~ '^(head_of_state|head_of_government|party_leader|parliament_speaker|deputy_head_of_government|minister|deputy_minister|ambassador|official|parliamentary_group|ngo)$' THEN rtrim(level, '?') END,
		CASE WHEN modality IN ('future', 'hypothetical', 'negated') THEN modality END) AS e
FROM g JOIN event_kinds() k ON k.kind = rtrim(g.kind, '?');

CREATE TABLE pair AS
SELECT a.event_id AS a, b.event_id AS b, a.tier = 'act' OR b.tier = 'act' AS act, a.e % b.e AS same, b.e % a.e AS other_way,
	EXISTS (SELECT FROM coref x JOIN coref y USING (cluster) WHERE x.event_id = a.event_id AND y.event_id = b.event_id AND cluster !~ 'restated') AS gold
FROM event a JOIN event b ON a.event_id < b.event_id;

SELECT is((SELECT count(*) FROM pair WHERE same <> other_way), 0::bigint, 'symmetric on gold');
SELECT cmp_ok((SELECT avg(same::int) FROM pair WHERE gold), '>=', 0.95, 'finds the pairs that are one event; missed: ' || (SELECT coalesce(string_agg(a || ' ' || b, ', '), 'none') FROM pair WHERE gold AND NOT same));
-- acts of one meeting ("emphasised …", "emphasised …") cannot be told apart by kind, day and parties
SELECT cmp_ok((SELECT avg(gold::int) FROM pair WHERE same AND NOT act), '>=', 0.7, 'what it calls one event is one, but for speech acts; wrong: ' || (SELECT coalesce(string_agg(a || ' ' || b, ', '), 'none') FROM pair WHERE same AND NOT act AND NOT gold));
SELECT cmp_ok((SELECT avg((NOT same)::int) FROM pair WHERE NOT gold), '>=', 0.98, 'tells apart what is not one event');
SELECT cmp_ok((SELECT avg(pg_column_size(e)) FROM event), '<=', 96::numeric, 'an event of the seed pages takes no more than 96 bytes on average');
-- Linking (event_groups) makes classes of them: the pairs that it puts together, but for speech acts, against those that gold has.
CREATE TABLE linked AS
WITH n AS (SELECT event_id, e, tier, (dense_rank() OVER (ORDER BY left(event_id, 3))) << 20 | row_number() OVER (ORDER BY event_id) AS id FROM event WHERE tier <> 'related')
SELECT n.event_id, g.canonical_id
FROM (SELECT array_agg(id) AS ids, array_agg(e) AS events, array_agg(tier = 'act') AS acts FROM n) a, event_groups(a.ids, a.events, a.acts) g JOIN n USING (id);
CREATE TABLE linked_pair AS
SELECT p.gold, x.canonical_id = y.canonical_id AS linked, p.a, p.b FROM pair p JOIN linked x ON x.event_id = p.a JOIN linked y ON y.event_id = p.b WHERE NOT p.act;
SELECT diag(format('linked: %s pairs of one event, found %s; %s put together, %s of them right; missed: %s; wrong: %s', count(*) FILTER (WHERE gold), count(*) FILTER (WHERE gold AND linked),
	count(*) FILTER (WHERE linked), count(*) FILTER (WHERE linked AND gold), coalesce(string_agg(a || ' ' || b, ', ') FILTER (WHERE gold AND NOT linked), 'none'),
	coalesce(string_agg(a || ' ' || b, ', ') FILTER (WHERE linked AND NOT gold), 'none'))) FROM linked_pair;
SELECT cmp_ok((SELECT avg(linked::int) FROM linked_pair WHERE gold), '>=', 0.95, 'linking finds pairs that are one event');
SELECT cmp_ok((SELECT avg(gold::int) FROM linked_pair WHERE linked), '>=', 0.7, 'and what it puts together is one event');
SELECT * FROM finish();
\else
SELECT plan(1);
SELECT skip('no gold', 1);
\endif
