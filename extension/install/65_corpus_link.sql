-- ------------------------------------------------------------ one event, many reports

CREATE FUNCTION event_block(e diplomatic_event) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION event_block(diplomatic_event) IS 'hash of what all reports of one event agree on: family, month or session, and of speech acts the parties';
CREATE FUNCTION event_groups(ids bigint[], events diplomatic_event[], acts boolean[], OUT id bigint, OUT canonical_id bigint, OUT reports integer)
RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 2000;
COMMENT ON FUNCTION event_groups(bigint[], diplomatic_event[], boolean[]) IS
	'for each report the most precise report of its event, and how many there are; ids: article << 20 | number of the event; acts: speech acts, of which those of one article stay apart';

-- What is one event is a function of the reports that are there. An event that is told once is its row in the table event; of several reports
-- that are of one event, the most precise stands for it (the others point to it by canonical_id), and what they make together stands in
-- canonical_event. So linking writes little: most events are told once.

CREATE PROCEDURE corpus_unlinked(corpus text, articles bigint[]) LANGUAGE plpgsql
AS $procedure$
DECLARE
	x constant text := (SELECT quote_ident(n.nspname) FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao');
	command text;
BEGIN
	EXECUTE pg_catalog.format('SELECT %1$s.corpus_fill($2, %1$s.corpus_blanks($1, s.partitions)) FROM %2$I.corpus_setting s', x, corpus) INTO command
		USING corpus, 'INSERT INTO {s}.unlinked ({key}) SELECT {key} FROM {s}.article WHERE article_id = ANY ($1) ON CONFLICT DO NOTHING';
	EXECUTE command USING articles;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_unlinked(text, bigint[]) IS 'remembers articles that are read, for corpus_link; part of refresh_corpus';

-- Articles that have been read, and events that have lost reports, are looked for; what shares a block with them is grouped anew, and only what
-- has changed is written. Called by refresh_corpus in a transaction of its own, with search_path = pg_catalog, pg_temp; no COMMIT in here.
CREATE PROCEDURE corpus_link(corpus text) LANGUAGE plpgsql
AS $procedure$
DECLARE
	x constant text := (SELECT quote_ident(n.nspname) FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao');
	s constant text := pg_catalog.quote_ident(corpus);
	by_month boolean;
	command text;
	i bigint;
	fresh bigint[];
	passes integer;
	stale bigint[];
	blocks integer[];
	targets numeric[];
BEGIN
	-- one session links at a time
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('corpus_link ' || corpus, 0));
	EXECUTE pg_catalog.format('WITH seen AS (DELETE FROM %s.unlinked RETURNING article_id) SELECT coalesce(array_agg(article_id), ''{}'') FROM seen', s) INTO fresh;
	-- no coalesce(), which postgres_fdw does not ship: all reports would come over, once an event
	EXECUTE pg_catalog.format('
		SELECT coalesce(array_agg(c.canonical_id), ''{}''), coalesce(array_agg(%2$s.event_block(c.event)), ''{}'')
		FROM %1$s.canonical_event c
		WHERE c.reports <> (SELECT count(*) FROM %1$s.event e
			WHERE CASE WHEN e.canonical_id IS NULL THEN e.article_id << 20 | e.event_no ELSE e.canonical_id END = c.canonical_id AND e.article_id <> ALL ($1))', s, x)
		INTO stale, blocks USING fresh;
	EXECUTE pg_catalog.format('
		SELECT ARRAY(SELECT DISTINCT r.target_value FROM %1$s.commitment r
			WHERE r.restates_article IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s.commitment c
				WHERE c.article_id = r.restates_article AND c.commitment_no = r.restates_no AND c.kind = ''target'' AND c.article_id <> ALL ($1)))', s)
		INTO targets USING fresh;
	IF fresh <> '{}' OR targets <> '{}' THEN
		EXECUTE pg_catalog.format('SELECT %s.corpus_restates_command()', x) INTO command;
		EXECUTE pg_catalog.replace(command, '{s}', s) USING fresh, targets;
	END IF;
	IF fresh = '{}' AND stale = '{}' THEN
		RETURN;
	END IF;
	-- the blocks of what has been read matter only where there is something else
	EXECUTE pg_catalog.format('
		SELECT (SELECT partitions LIKE ''month %%'' FROM %1$s.corpus_setting),
			CASE WHEN EXISTS (SELECT FROM %1$s.article WHERE article_id <> ALL ($1) AND extracted_at IS NOT NULL)
				THEN ARRAY(SELECT link_block FROM %1$s.event WHERE article_id = ANY ($1) AND link_block IS NOT NULL UNION SELECT unnest($2)) ELSE $2 END', s)
		INTO by_month, blocks USING fresh, blocks;
	-- blocks have nothing to do with each other: very many articles are linked part by part
	passes := 1 + pg_catalog.cardinality(fresh) / 10000;
	FOR pass IN 0 .. passes - 1 LOOP
		FOR i, command IN EXECUTE pg_catalog.format('
			SELECT n, replace(replace(replace(replace(c, ''{key}'', $1), ''{same_article}'', $2), ''{x}'', $3), ''{s}'', $4)
			FROM unnest(%s.corpus_link_commands()) WITH ORDINALITY u(c, n) ORDER BY n', x)
			USING CASE WHEN by_month THEN 'filed_on, ' ELSE '' END || 'article_id',
				CASE WHEN by_month THEN 'e.filed_on = r.filed_on AND ' ELSE '' END || 'e.article_id = r.article_id', x, s
		LOOP
			EXECUTE command USING fresh, stale, blocks, passes, pass;
		END LOOP;
	END LOOP;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_link(text) IS 'finds out which reports of a corpus are of one event; part of refresh_corpus';

-- $1: articles that have been read, $2: events that have lost reports, $3: their blocks, part $5 of $4
CREATE FUNCTION corpus_link_commands() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ARRAY[
-- of the blocks in question the reports whose event has changed, but for events that are new and told once; with the event they were of and the one they are of
$sql$
CREATE TEMP TABLE corpus_report ON COMMIT DROP AS
WITH region AS MATERIALIZED (
	SELECT article_id << 20 | event_no AS id, {key}, event_no, event, tier,
		CASE WHEN article_id <> ALL ($1) THEN coalesce(canonical_id, article_id << 20 | event_no) END AS was
	FROM {s}.event
	WHERE (article_id = ANY ($1) OR link_block = ANY ($3)) AND link_block IS NOT NULL AND ($4 = 1 OR abs(link_block::bigint) % $4 = $5)
)
SELECT *
FROM (SELECT g.id, {key}, r.event_no, r.event, r.was, g.canonical_id, g.reports,
		bool_or(r.was IS DISTINCT FROM g.canonical_id) OVER (PARTITION BY g.canonical_id) OR g.reports <> coalesce(c.reports, 1) AS changed
	FROM (SELECT array_agg(id) AS ids, array_agg(event) AS events, array_agg(tier = 'act') AS acts FROM region) a
		CROSS JOIN {x}.event_groups(a.ids, a.events, a.acts) g
		JOIN region r USING (id)
		LEFT JOIN {s}.canonical_event c ON c.canonical_id = g.canonical_id
	WHERE g.reports > 1 OR r.was IS NOT NULL) n
WHERE changed
$sql$,
-- events of several reports that are no more what they were
$sql$
WITH gone AS (
	DELETE FROM {s}.canonical_event WHERE canonical_id = ANY ($2) OR canonical_id IN (SELECT was FROM pg_temp.corpus_report)
	RETURNING canonical_id
), parties AS (DELETE FROM {s}.canonical_party USING gone WHERE canonical_party.canonical_id = gone.canonical_id
), forums AS (DELETE FROM {s}.canonical_forum USING gone WHERE canonical_forum.canonical_id = gone.canonical_id)
DELETE FROM {s}.event_dyad e USING pg_temp.corpus_report r
WHERE {same_article} AND e.event_no = r.event_no
$sql$,
-- what the reports are of
$sql$
UPDATE {s}.event e SET canonical_id = nullif(r.canonical_id, r.id)
FROM pg_temp.corpus_report r
WHERE {same_article} AND e.event_no = r.event_no AND e.canonical_id IS DISTINCT FROM nullif(r.canonical_id, r.id)
$sql$,
-- what several reports make together
$sql$
INSERT INTO {s}.canonical_event (canonical_id, event, kind, level, modality, place, place_country, first_reported, last_reported, reports, articles, sources)
SELECT canonical_id, event, {x}.kind(event), {x}.level(event), {x}.modality(event), {x}.place(event), {x}.place_country(event)::text,
	first_reported, last_reported, reports, articles, sources
FROM (SELECT canonical_id, {x}.event_merge(r.event) AS event, min(page_published_at) AS first_reported, max(page_published_at) AS last_reported,
		count(*) AS reports, count(DISTINCT article_id) AS articles, count(DISTINCT coalesce(source, page_source)) AS sources
	FROM pg_temp.corpus_report r JOIN {s}.article USING ({key})
	WHERE r.reports > 1
	GROUP BY canonical_id) m
$sql$,
$sql$
INSERT INTO {s}.canonical_party (canonical_id, party_no, side, country, organization, certain)
SELECT canonical_id, p.party_no, p.side, p.country, p.organization, p.certain
FROM {s}.canonical_event c, {x}.event_parties(event) p
WHERE canonical_id IN (SELECT r.canonical_id FROM pg_temp.corpus_report r WHERE r.reports > 1)
$sql$,
$sql$
INSERT INTO {s}.canonical_forum (canonical_id, forum, ordinal, forum_no)
SELECT canonical_id, f.forum, f.ordinal, f.forum_no
FROM {s}.canonical_event c, {x}.event_forums(event) f
WHERE canonical_id IN (SELECT r.canonical_id FROM pg_temp.corpus_report r WHERE r.reports > 1)
$sql$,
-- pairs of countries, of events that happened in a month that is known: those that are told once by now, and the others
$sql$
INSERT INTO {s}.event_dyad ({key}, event_no, country_a, country_b, month, family, reports)
SELECT {key}, event_no, a.country, b.country, date_trunc('month', e.date_from)::date, k.family, 1
FROM pg_temp.corpus_report r
	JOIN {s}.event e USING ({key}, event_no)
	JOIN {s}.event_kind k USING (kind)
	JOIN {s}.event_party a USING ({key}, event_no)
	JOIN {s}.event_party b USING ({key}, event_no)
WHERE r.reports = 1 AND e.modality = 'asserted' AND e.date_to - e.date_from <= 31 AND a.country < b.country
ON CONFLICT DO NOTHING
$sql$,
$sql$
INSERT INTO {s}.event_dyad ({key}, event_no, country_a, country_b, month, family, reports)
SELECT {key}, event_no, a.country, b.country, date_trunc('month', e.date_from)::date, k.family, c.reports
FROM pg_temp.corpus_report r
	JOIN {s}.event e USING ({key}, event_no)
	JOIN {s}.canonical_event c ON c.canonical_id = r.id
	JOIN {s}.event_kind k ON k.kind = c.kind
	JOIN {s}.canonical_party a ON a.canonical_id = r.id
	JOIN {s}.canonical_party b ON b.canonical_id = r.id AND a.country < b.country
WHERE r.reports > 1 AND c.modality = 'asserted' AND e.date_to - e.date_from <= 31
ON CONFLICT DO NOTHING
$sql$,
$sql$ DROP TABLE pg_temp.corpus_report $sql$];
END;
COMMENT ON FUNCTION corpus_link_commands() IS 'templates of the commands of corpus_link, in their order';

-- $1: articles that have been read, $2: values of targets whose first statement is gone
CREATE FUNCTION corpus_restates_command() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT $sql$
WITH target AS (
	SELECT c.article_id, c.commitment_no, c.restates_article, c.restates_no, first_value(c.article_id) OVER same AS first_article, first_value(c.commitment_no) OVER same AS first_no
	FROM {s}.commitment c
		CROSS JOIN LATERAL (SELECT string_agg(DISTINCT p.country, ' ') AS countries FROM {s}.commitment_party p
			WHERE p.article_id = c.article_id AND p.commitment_no = c.commitment_no) p
		CROSS JOIN LATERAL (SELECT min(CASE WHEN ar.area = 'trade' THEN '' ELSE ar.area END) AS area FROM {s}.commitment_area ar
			WHERE ar.article_id = c.article_id AND ar.commitment_no = c.commitment_no) ar
	WHERE c.kind = 'target' AND c.is_main AND p.countries IS NOT NULL
		AND c.target_value IN (SELECT target_value FROM {s}.commitment WHERE kind = 'target' AND article_id = ANY ($1) UNION SELECT unnest($2))
	WINDOW same AS (PARTITION BY c.target_value, c.target_unit, c.target_currency, c.due_from, c.due_to, p.countries, ar.area
		ORDER BY c.stated_on, c.article_id, c.commitment_no)
), restated AS (
	SELECT article_id, commitment_no, restates_article, restates_no,
		CASE WHEN (article_id, commitment_no) <> (first_article, first_no) THEN first_article END AS article,
		CASE WHEN (article_id, commitment_no) <> (first_article, first_no) THEN first_no END AS no
	FROM target
)
UPDATE {s}.commitment c SET restates_article = t.article, restates_no = t.no
FROM restated t
WHERE c.article_id = t.article_id AND c.commitment_no = t.commitment_no
	AND (c.restates_article IS DISTINCT FROM t.article OR c.restates_no IS DISTINCT FROM t.no)
$sql$::text;
END;
COMMENT ON FUNCTION corpus_restates_command() IS 'template of the command that links a target to its first statement';
