-- ------------------------------------------------------------ one event, many reports

CREATE FUNCTION event_block(e diplomatic_event) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION event_block(diplomatic_event) IS 'where to look for reports of the same event: family and day, or month; of speech acts month and parties; NULL: nowhere, too little is known';
CREATE FUNCTION event_name_block(e diplomatic_event) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION event_name_block(diplomatic_event) IS
	'where else to look: hash of a session of a forum, or of the parties of an event that they have hardly twice; NULL for the others';
CREATE FUNCTION event_groups(ids bigint[], events diplomatic_event[], acts boolean[], OUT id bigint, OUT canonical_id bigint, OUT reports integer)
RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 2000;
COMMENT ON FUNCTION event_groups(bigint[], diplomatic_event[], boolean[]) IS
	'for each report the most precise report of its event, and how many there are; ids: article << 20 | number of the event; acts: speech acts, of which those of one article stay apart';

-- What is one event is a function of the reports that are there. An event that is told once is its row in the table event; of several reports
-- that are of one event, the most precise stands for it (event_link says so of all of them), and what they make together stands in
-- canonical_event. So linking writes little: most events are told once.

CREATE PROCEDURE corpus_unlinked(corpus text, articles bigint[]) LANGUAGE plpgsql
AS $procedure$
DECLARE
	key text;
BEGIN
	EXECUTE pg_catalog.format('SELECT CASE WHEN partitions LIKE ''month %%'' THEN ''article_id, filed_on'' ELSE ''article_id'' END FROM %I.corpus_setting', corpus) INTO key;
	EXECUTE pg_catalog.format('
		INSERT INTO %1$I.linking (%2$s, linked, due) SELECT %2$s, false, true FROM %1$I.article WHERE article_id = ANY ($1)
		ON CONFLICT (%2$s) DO UPDATE SET due = true', corpus, key)
		USING articles;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_unlinked(text, bigint[]) IS 'remembers articles that are read, for corpus_link, where refresh_corpus does not';

CREATE PROCEDURE corpus_link_reports(read bigint[], after_block bigint, last_block bigint, bereft bigint[], whole boolean, queries text[], commands text[])
	LANGUAGE C AS 'MODULE_PATHNAME';
COMMENT ON PROCEDURE corpus_link_reports(bigint[], bigint, bigint, bigint[], boolean, text[], text[]) IS
	'groups the reports of articles that have been read, and writes down which events have changed; part of refresh_corpus';

-- Articles that have been read, and events that have lost reports, are looked for; what may be of one event with theirs is grouped anew, and only
-- what has changed is written. Called by refresh_corpus in a transaction of its own, with search_path = pg_catalog, pg_temp; no COMMIT in here.
CREATE PROCEDURE corpus_link(corpus text, thorough boolean DEFAULT true, x text DEFAULT corpus_extension()) LANGUAGE plpgsql
AS $procedure$
DECLARE
	s constant text := pg_catalog.quote_ident(corpus);
	fresh boolean;
	lost boolean;
	articles bigint[] := '{}';
	bereft bigint[] := '{}';
	targets numeric[] := '{}';
	whole boolean;
	bounds bigint[] := '{-2147483649,2147483647}';
	command text;
	templates text[];
BEGIN
	-- one session links at a time
	PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('corpus_link ' || corpus, 0));
	-- what has been read, and whether it, or what is gone, was compared with others before; TRUNCATE takes all away but the events
	EXECUTE pg_catalog.format('
		WITH gone AS (DELETE FROM %1$s.linking WHERE article_id IS NULL RETURNING 1),
			seen AS (UPDATE %1$s.linking l SET linked = true, due = false FROM %1$s.linking was WHERE was.due AND l.article_id = was.article_id
				RETURNING l.article_id, was.linked)
		SELECT ARRAY(SELECT article_id FROM seen ORDER BY article_id), $1 OR EXISTS (SELECT FROM gone) OR EXISTS (SELECT FROM seen WHERE linked)
			OR NOT EXISTS (SELECT FROM %1$s.linking WHERE linked) AND EXISTS (SELECT FROM %1$s.canonical_event)', s)
		INTO articles, lost USING thorough;
	fresh := articles <> '{}';
	IF lost THEN
		-- an event that has lost a report has fewer than it says
		EXECUTE pg_catalog.format('
			SELECT (SELECT count(*) FROM %1$s.event_link) <> (SELECT coalesce(sum(reports), 0) FROM %1$s.canonical_event),
				ARRAY(SELECT DISTINCT r.target_value FROM %1$s.commitment r
					WHERE r.restates_article IS NOT NULL AND NOT EXISTS (SELECT FROM %1$s.commitment c
						WHERE c.article_id = r.restates_article AND c.commitment_no = r.restates_no AND c.kind = ''target'' AND c.article_id <> ALL ($1)))', s)
			INTO lost, targets USING articles;
	END IF;
	IF fresh OR targets <> '{}' THEN
		EXECUTE pg_catalog.format('SELECT %s.corpus_restates_command()', x) INTO command;
		EXECUTE pg_catalog.replace(command, '{s}', s) USING articles, targets;
	END IF;
	IF lost THEN
		EXECUTE pg_catalog.format('
			SELECT array_agg(c.canonical_id)
			FROM %1$s.canonical_event c LEFT JOIN (SELECT canonical_id, count(*) AS n FROM %1$s.event_link GROUP BY 1) l USING (canonical_id)
			WHERE c.reports IS DISTINCT FROM l.n', s) INTO bereft;
	END IF;
	IF NOT fresh AND NOT lost THEN
		RETURN;
	END IF;
	EXECUTE pg_catalog.format('
		SELECT NOT EXISTS (SELECT FROM %2$s.article WHERE article_id <> ALL ($1) AND extracted_at IS NOT NULL),
			ARRAY(SELECT replace(replace(replace(replace(c, ''{key}'', k.key), ''{same_article}'', k.same_article), ''{x}'', $3), ''{s}'', $2)
				FROM unnest(%1$s.corpus_link_commands()) WITH ORDINALITY u(c, n) ORDER BY n)
		FROM (SELECT CASE WHEN partitions LIKE ''month %%'' THEN ''filed_on, '' ELSE '''' END || ''article_id'' AS key,
			CASE WHEN partitions LIKE ''month %%'' THEN ''e.filed_on = r.filed_on AND '' ELSE '''' END || ''e.article_id = r.article_id'' AS same_article
			FROM %2$s.corpus_setting) k', x, s)
		INTO whole, templates USING articles, s, x;
	-- very many reports are linked part by part, in the order of families and days, each part with what belongs to it
	IF pg_catalog.cardinality(articles) > 20000 THEN
		EXECUTE pg_catalog.format('
			SELECT $2[1] || percentile_disc(ARRAY(SELECT i / (cardinality($1) / 10000)::float8 FROM generate_series(1, cardinality($1) / 10000 - 1) i))
				WITHIN GROUP (ORDER BY link_block::bigint) || $2[2]
			FROM %s.event WHERE article_id = ANY ($1) AND link_block IS NOT NULL', s)
			INTO bounds USING articles, bounds;
	END IF;
	FOR i IN 2 .. pg_catalog.cardinality(bounds) LOOP
		EXECUTE pg_catalog.format('CALL %s.corpus_link_reports($1, $2, $3, $4, $5, $6, $7)', x)
			USING articles, bounds[i - 1], bounds[i], bereft, whole AND pg_catalog.cardinality(bounds) = 2, templates[1:3], templates[4:];
		bereft := '{}';
	END LOOP;
	-- after a large load the planner knows nothing of what there is by now until autovacuum comes; partitioned tables can lie elsewhere, and take long
	IF pg_catalog.cardinality(articles) > 5000 THEN
		FOR command IN
			SELECT pg_catalog.format('ANALYZE %s.%I', s, c.relname)
			FROM pg_catalog.pg_class c
			WHERE c.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = corpus) AND c.relkind = 'r' AND NOT c.relispartition
				AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
				AND pg_catalog.pg_relation_size(c.oid) > 2 * c.relpages::bigint * pg_catalog.current_setting('block_size')::bigint
		LOOP
			EXECUTE command;
		END LOOP;
	END IF;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_link(text, boolean, text) IS
	'finds out which reports of a corpus are of one event; thorough: also where no foreign key tells of articles that are deleted; part of refresh_corpus';

CREATE FUNCTION corpus_link_commands() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ARRAY[
-- the queries of corpus_link_reports: reports of articles that have been read ($1), of a part of the blocks
$sql$
SELECT article_id << 20 | event_no AS id, event, tier = 'act' AS act, link_block, link_name, canonical_id, {key}, event_no
FROM {s}.event LEFT JOIN {s}.event_link USING ({key}, event_no)
WHERE article_id = ANY ($1) AND link_block > $2 AND link_block <= $3
$sql$,
-- of articles that tell of events which have lost reports ($1)
$sql$
SELECT article_id << 20 | event_no AS id, event, tier = 'act' AS act, link_block, link_name, canonical_id, {key}, event_no
FROM {s}.event LEFT JOIN {s}.event_link USING ({key}, event_no)
WHERE article_id = ANY (ARRAY(SELECT article_id FROM {s}.event_link WHERE canonical_id = ANY ($1))) AND link_block IS NOT NULL
$sql$,
-- of blocks by days ($1) and by name ($2)
$sql$
SELECT article_id << 20 | event_no AS id, event, tier = 'act' AS act, link_block, link_name, canonical_id, {key}, event_no
FROM {s}.event LEFT JOIN {s}.event_link USING ({key}, event_no)
WHERE link_block = ANY ($1) AND link_block IS NOT NULL OR link_name = ANY ($2) AND link_name IS NOT NULL
$sql$,
-- and its commands: what the events were ($1) that have changed
$sql$
WITH gone AS (
	SELECT id >> 20 AS article_id, (id & 1048575)::integer AS event_no FROM unnest($1) id
), parties AS (
	DELETE FROM {s}.canonical_party p USING gone g WHERE p.article_id = g.article_id AND p.event_no = g.event_no
), forums AS (
	DELETE FROM {s}.canonical_forum f USING gone g WHERE f.article_id = g.article_id AND f.event_no = g.event_no
), links AS (DELETE FROM {s}.event_link WHERE canonical_id = ANY ($1))
DELETE FROM {s}.canonical_event WHERE canonical_id = ANY ($1)
$sql$,
-- the pairs of countries of their reports
$sql$
DELETE FROM {s}.event_dyad e USING linked r WHERE {same_article} AND e.event_no = r.event_no
$sql$,
-- what is told once by now: the pairs of countries of events that happened in a month that is known
$sql$
INSERT INTO {s}.event_dyad ({key}, event_no, country_a, country_b, month, family, reports)
SELECT {key}, event_no, a.country::text, b.country::text, date_trunc('month', lower(days))::date, {x}.family(event), 1
FROM linked r CROSS JOIN LATERAL {x}.event_dates(event) days,
	LATERAL unnest({x}.countries(event)) a(country), LATERAL unnest({x}.countries(event)) b(country)
WHERE reports = 1 AND {x}.modality(event) = 'asserted' AND upper(days) - lower(days) <= 32 AND a.country::text < b.country::text
$sql$,
-- what several reports make together
$sql$
WITH links AS (
	INSERT INTO {s}.event_link ({key}, event_no, canonical_id) SELECT {key}, event_no, event_id FROM linked WHERE reports > 1
), told AS (
	INSERT INTO {s}.canonical_event (canonical_id, event, kind, level, modality, place, place_country, first_reported, last_reported, reports, articles)
	SELECT event_id, event, {x}.kind(event), {x}.level(event), {x}.modality(event), {x}.place(event), {x}.place_country(event)::text,
		first_reported, last_reported, reports, articles
	FROM (SELECT r.event_id, {x}.event_merge(r.event) AS event, min(page_published_at) AS first_reported, max(page_published_at) AS last_reported,
			count(*) AS reports, count(DISTINCT article_id) AS articles
		FROM linked r JOIN {s}.article USING ({key})
		WHERE r.reports > 1
		GROUP BY r.event_id) m
	RETURNING canonical_id, event, modality, reports
), parties AS (
	INSERT INTO {s}.canonical_party ({key}, event_no, party_no, side, country, organization, certain)
	SELECT {key}, r.event_no, p.party_no, p.side, p.country, p.organization, p.certain
	FROM told t JOIN linked r ON r.id = t.canonical_id CROSS JOIN LATERAL {x}.event_parties(t.event) p
), forums AS (
	INSERT INTO {s}.canonical_forum ({key}, event_no, forum_no, forum, ordinal)
	SELECT {key}, r.event_no, f.forum_no, f.forum, f.ordinal
	FROM told t JOIN linked r ON r.id = t.canonical_id CROSS JOIN LATERAL {x}.event_forums(t.event) f
)
INSERT INTO {s}.event_dyad ({key}, event_no, country_a, country_b, month, family, reports)
SELECT {key}, r.event_no, a.country::text, b.country::text, date_trunc('month', lower(days))::date, {x}.family(t.event), t.reports
FROM told t JOIN linked r ON r.id = t.canonical_id CROSS JOIN LATERAL {x}.event_dates(t.event) days,
	LATERAL unnest({x}.countries(t.event)) a(country), LATERAL unnest({x}.countries(t.event)) b(country)
WHERE t.modality = 'asserted' AND upper(days) - lower(days) <= 32 AND a.country::text < b.country::text
$sql$];
END;
COMMENT ON FUNCTION corpus_link_commands() IS 'templates of the queries and commands of corpus_link_reports, in their order';

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
