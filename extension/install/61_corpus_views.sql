-- ------------------------------------------------------------ views of a corpus

-- Template of the views (see corpus_tables): plain types only, for clients that know no others. By the way are filled in
-- {country X t}	the four columns of a country, X_iso2, X_iso3, X_vi, X_en, out of the row t of the code table
-- {key_of t}	the columns that name an article, of t
-- {key_join t u}	t and u are of one article
-- {number t}	the number of the report t, and of the event if t stands for one: as the index event_canonical has it
-- {reports}	reports and the events that they are of, with {of_event t u}: t is a report of what u stands for, c if there are several of it
-- {events}	events: the reports e that stand for one, with kind k, place pc, article a, and c if there are several reports of it
-- {sources}	how many sources tell of it, counted when asked: a source may be set later
-- {of X}	the column X of an event
-- {parties X}	names of its parties, out of the party p and the country n; {forums} its forums
-- With LIMIT a view must not compute what the page does not show: lists of names are subqueries of the select list, and the rows come in
-- the order of an index.

CREATE FUNCTION corpus_views(by_month boolean DEFAULT false) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace($ddl$
CREATE VIEW {s}.v_article AS
SELECT {key_of a},
	coalesce(a.url, a.page_url) AS url, coalesce(a.source, a.page_source) AS source, a.title, a.lead, a.author, a.section,
	a.page_published_at AS published_at, a.published_precision,
	(SELECT pg_catalog.count(*)::integer FROM {s}.event e WHERE {key_join e a}) AS events,
	a.error, a.error_code, a.extractor, a.extracted_at, a.format
FROM {s}.article a;

-- Parties of both tables as if they were one, so that a country finds its events by an index, and events in any order their parties.
CREATE VIEW {s}.v_party AS
SELECT {number e} AS canonical_id, p.party_no::integer AS party_no, p.side, {country country c}, p.organization, p.certain
FROM {s}.event e
	JOIN (SELECT {key_of u}, u.event_no, u.party_no, u.side, u.country, u.organization, u.certain, false AS several FROM {s}.event_party u
		UNION ALL
		SELECT {key_of u}, u.event_no, u.party_no, u.side, u.country, u.organization, u.certain, true FROM {s}.canonical_party u) p
		ON {key_join p e} AND p.event_no = e.event_no
	LEFT JOIN {s}.event_link told ON {key_join told e} AND told.event_no = e.event_no
	LEFT JOIN {s}.country c ON c.iso3 = p.country
WHERE p.several = (told.canonical_id IS NOT NULL) AND {number e} IS NOT NULL;

CREATE VIEW {s}.v_event AS
SELECT {number e} AS canonical_id, e.date_from, e.date_to, e.date_precision,
	k.kind, k.name_vi AS kind_vi, k.name_en AS kind_en, k.family, {of level}, {of modality},
	{parties p.country} AS countries, {parties n.name_vi} AS countries_vi, {parties n.name_en} AS countries_en,
	{parties p.organization} AS organizations,
	{of place}, {country place pc}, {forums} AS forums,
	(SELECT pg_catalog.string_agg(DISTINCT p.name, ', ')
		FROM {reports} m JOIN {s}.participant p ON {key_join p m} AND p.event_no = m.event_no WHERE {of_event m e}) AS persons,
	coalesce(c.reports, 1) AS reports, coalesce(c.articles, 1) AS articles,
	{sources} AS sources,
	CASE WHEN c.canonical_id IS NULL THEN a.page_published_at ELSE c.first_reported END AS first_reported,
	CASE WHEN c.canonical_id IS NULL THEN a.page_published_at ELSE c.last_reported END AS last_reported,
	{key_of e}, coalesce(a.url, a.page_url) AS url, a.title, e.evidence
FROM {events};

CREATE VIEW {s}.v_meeting AS
SELECT canonical_id, date_from, date_to, date_precision, kind, kind_vi, kind_en, family, level, modality,
	countries, countries_vi, countries_en, organizations, place, place_iso2, place_iso3, place_vi, place_en, forums, persons,
	reports, articles, sources, first_reported, last_reported, article_id, url, title, evidence
FROM {s}.v_event
WHERE family IN ('meeting', 'visit');

CREATE VIEW {s}.v_mention AS
SELECT {key_of e}, e.event_no,
	m.canonical_id, e.kind, k.name_vi AS kind_vi, k.name_en AS kind_en, k.family, e.tier, e.level, e.modality,
	e.date_from, e.date_to, e.date_precision,
	(SELECT pg_catalog.string_agg(DISTINCT p.country, ', ') FROM {s}.event_party p
		WHERE {key_join p e} AND p.event_no = e.event_no) AS countries,
	e.place, {country place pc}, e.rule, e.confidence, e.is_main, e.block, e.line, e.sentence, e.start_char, e.verbatim, e.evidence,
	coalesce(a.url, a.page_url) AS url, a.title, a.page_published_at AS published_at
FROM {reports} m
	JOIN {s}.event e ON {key_join e m} AND e.event_no = m.event_no
	LEFT JOIN {s}.event_link told ON {key_join told e} AND told.event_no = e.event_no
	JOIN {s}.event_kind k ON k.kind = e.kind
	JOIN {s}.article a ON {key_join a e}
	LEFT JOIN {s}.country pc ON pc.iso3 = e.place_country
WHERE m.several = (told.canonical_id IS NOT NULL);

-- Month by month, as the calendar has them (and what months there are beyond it): in either order a page does not count what it does not show.
CREATE VIEW {s}.v_dyad_month AS
SELECT m.month, pg_catalog.date_part('year', m.month)::integer AS year, pg_catalog.date_part('quarter', m.month)::integer AS quarter,
	{country country_a a}, {country country_b b},
	d.events, d.meetings, d.visits, d.documents, d.agreements, d.requests, d.statements, d.supports, d.aids, d.cooperations, d.ceremonies, d.conflicts, d.reports
FROM (SELECT c.day AS month, c.day = c.month_start AS begins FROM {s}.calendar c
		UNION ALL
		SELECT o.month, true FROM (SELECT DISTINCT d.month FROM {s}.event_dyad d WHERE d.month < (SELECT pg_catalog.min(c.day) FROM {s}.calendar c)) o
		UNION ALL
		SELECT o.month, true FROM (SELECT DISTINCT d.month FROM {s}.event_dyad d WHERE d.month > (SELECT pg_catalog.max(c.day) FROM {s}.calendar c)) o) m
	CROSS JOIN LATERAL (SELECT d.country_a, d.country_b, pg_catalog.count(*)::integer AS events,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'meeting'))::integer AS meetings,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'visit'))::integer AS visits,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'document'))::integer AS documents,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'agreement'))::integer AS agreements,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'request'))::integer AS requests,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'statement'))::integer AS statements,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'support'))::integer AS supports,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'aid'))::integer AS aids,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'cooperation'))::integer AS cooperations,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'ceremony'))::integer AS ceremonies,
			(pg_catalog.count(*) FILTER (WHERE d.family = 'conflict'))::integer AS conflicts,
			pg_catalog.sum(d.reports)::integer AS reports
		FROM {s}.event_dyad d WHERE d.month = m.month
		GROUP BY d.country_a, d.country_b) d
	JOIN {s}.country a ON a.iso3 = d.country_a
	JOIN {s}.country b ON b.iso3 = d.country_b
WHERE m.begins AND m.month BETWEEN (SELECT pg_catalog.min(d.month) FROM {s}.event_dyad d) AND (SELECT pg_catalog.max(d.month) FROM {s}.event_dyad d);

CREATE VIEW {s}.v_trade AS
SELECT {key_of f}, f.figure_no, {country country_a ca}, {country country_b cb},
	(SELECT pg_catalog.string_agg(s.country, ', ' ORDER BY s.subject_no) FROM {s}.figure_subject s
		WHERE {key_join s f} AND s.figure_no = f.figure_no) AS countries,
	f.indicator, f.date_from AS period_from, f.date_to AS period_to, f.value, f.value_high, f.unit, f.currency, f.comparator, f.status,
	f.change_pct, f.change_base, a.page_published_at AS published_at, coalesce(a.url, a.page_url) AS url, a.title, f.verbatim
FROM {s}.figure f
	JOIN {s}.article a ON {key_join a f}
	LEFT JOIN {s}.country ca ON ca.iso3 = f.country_a
	LEFT JOIN {s}.country cb ON cb.iso3 = f.country_b
WHERE f.area = 'trade' AND f.is_main;

CREATE VIEW {s}.v_target AS
SELECT {key_of t}, t.commitment_no, {country country_a ca}, {country country_b cb}, p.countries, t.area,
	t.target_value, t.target_unit, t.target_currency, t.due_from, t.due_to, t.stated_on,
	coalesce(r.last_stated_on, t.stated_on) AS last_stated_on, 1 + coalesce(r.statements, 0) AS statements,
	l.value AS latest_actual, l.date_from AS latest_from, l.date_to AS latest_to,
	CASE WHEN l.date_to - l.date_from >= 360 THEN t.target_value - l.value END::numeric(24,6) AS gap,
	CASE WHEN l.date_to - l.date_from >= 360 AND t.target_value <> 0 AND pg_catalog.abs(t.target_value - l.value) < pg_catalog.abs(t.target_value) * 10000000
		THEN pg_catalog.round((t.target_value - l.value) * 100 / t.target_value, 2) END::numeric(12,2) AS gap_pct,
	coalesce(a.url, a.page_url) AS url, a.title, t.verbatim
FROM (SELECT c.*, (SELECT ar.area FROM {s}.commitment_area ar WHERE {key_join ar c} AND ar.commitment_no = c.commitment_no
			ORDER BY ar.area <> 'trade', ar.area_no LIMIT 1) AS area
		FROM {s}.commitment c WHERE c.kind = 'target' AND c.restates_article IS NULL AND c.is_main) t
	JOIN {s}.article a ON {key_join a t}
	CROSS JOIN LATERAL (SELECT pg_catalog.min(p.country) AS first, pg_catalog.max(p.country) AS last,
			pg_catalog.count(DISTINCT p.country) AS n, pg_catalog.string_agg(DISTINCT p.country, ', ') AS countries
		FROM {s}.commitment_party p WHERE {key_join p t} AND p.commitment_no = t.commitment_no) p
	LEFT JOIN {s}.country ca ON ca.iso3 = p.first AND p.n <= 2
	LEFT JOIN {s}.country cb ON cb.iso3 = p.last AND p.n = 2
	LEFT JOIN LATERAL (SELECT pg_catalog.count(*)::integer AS statements, pg_catalog.max(r.stated_on) AS last_stated_on
		FROM {s}.commitment r WHERE r.kind = 'target' AND r.restates_article = t.article_id AND r.restates_no = t.commitment_no) r ON true
	-- a figure of whole years comes before one of a part of a year
	LEFT JOIN LATERAL (
		(SELECT f.value, f.date_from, f.date_to FROM {s}.figure f
			WHERE f.country_a = p.first AND f.country_b = p.last AND p.n = 2 AND f.area = t.area AND f.currency = t.target_currency
				AND f.status = 'actual' AND f.is_main AND f.date_to - f.date_from >= 360
			ORDER BY f.date_to DESC, f.value DESC LIMIT 1)
		UNION ALL
		(SELECT f.value, f.date_from, f.date_to FROM {s}.figure f
			WHERE f.country_a = p.first AND f.country_b = p.last AND p.n = 2 AND f.area = t.area AND f.currency = t.target_currency
				AND f.status = 'actual' AND f.is_main AND f.date_to IS NOT NULL
			ORDER BY f.date_to DESC, f.value DESC LIMIT 1)
		LIMIT 1) l ON true;

CREATE VIEW {s}.v_leader_calendar AS
SELECT l.name AS person, l.office, {country country lc}, {number e} AS canonical_id, e.date_from, e.date_to, e.date_precision,
	k.kind, k.name_vi AS kind_vi, k.name_en AS kind_en, k.family, l.role, {of level}, {of modality}, {of place}, {country place pc},
	(SELECT pg_catalog.string_agg(DISTINCT p.name || coalesce(' (' || p.country || ')', ''), ', ')
		FROM {reports} o JOIN {s}.participant p ON {key_join p o} AND p.event_no = o.event_no
		WHERE {of_event o e} AND p.country IS DISTINCT FROM l.country AND p.name <> l.name) AS counterparts,
	{forums} AS forums, coalesce(c.reports, 1) AS reports, {key_of e}, coalesce(a.url, a.page_url) AS url, a.title
FROM {events}
	JOIN {reports} m ON {of_event m e}
	JOIN {s}.participant l ON {key_join l m} AND l.event_no = m.event_no
	LEFT JOIN {s}.country lc ON lc.iso3 = l.country
WHERE l.name IS NOT NULL
	-- the same person in the same event has one row: of all that is said the part that comes first here
	AND NOT EXISTS (SELECT FROM {reports} o JOIN {s}.participant p ON {key_join p o} AND p.event_no = o.event_no
		WHERE {of_event o e} AND p.name = l.name
			AND (pg_catalog.array_position({roles}, p.role), p.article_id, p.participant_no) < (pg_catalog.array_position({roles}, l.role), l.article_id, l.participant_no));

CREATE VIEW {s}.v_forum_session AS
SELECT f.forum, f.ordinal, {number e} AS canonical_id, e.date_from, e.date_to, e.date_precision, k.kind, k.name_vi AS kind_vi, k.name_en AS kind_en,
	{of modality}, {of place}, {country place pc},
	(SELECT pg_catalog.string_agg(DISTINCT p.name || coalesce(' (' || p.country || ')', ''), ', ')
		FROM {reports} m JOIN {s}.participant p ON {key_join p m} AND p.event_no = m.event_no
		WHERE {of_event m e} AND p.role IN ('chair', 'co_chair')) AS chairs,
	{party_list (SELECT pg_catalog.count(DISTINCT p.country)::integer} AS countries,
	(SELECT pg_catalog.string_agg(DISTINCT p.name || coalesce(' (' || p.country || ')', ''), ', ')
		FROM {reports} m JOIN {s}.participant p ON {key_join p m} AND p.event_no = m.event_no
		WHERE {of_event m e} AND p.role NOT IN ('chair', 'co_chair')) AS participants,
	coalesce(c.reports, 1) AS reports, coalesce(c.articles, 1) AS articles,
	CASE WHEN c.canonical_id IS NULL THEN a.page_published_at ELSE c.first_reported END AS first_reported,
	{key_of e}, coalesce(a.url, a.page_url) AS url
FROM {events}
	CROSS JOIN LATERAL {forum_list SELECT f.forum, f.ordinal} f
WHERE e.kind IN ({session_kinds});

-- GDELT 2.0 has 61 columns, in this order. What the pages do not say is NULL: ethnicity, religion, tone, coordinates.
CREATE VIEW {s}.v_gdelt AS
SELECT {number e} AS globaleventid,
	{x}.gdelt_date(e.date_from) AS sqldate,
	{x}.gdelt_date(e.date_from) / 100 AS monthyear,
	pg_catalog.date_part('year', e.date_from)::integer AS year,
	pg_catalog.round((pg_catalog.date_part('year', e.date_from)
		+ ((pg_catalog.date_part('month', e.date_from) - 1) * 30 + pg_catalog.date_part('day', e.date_from)) / 365)::numeric, 4)::numeric(9,4) AS fractiondate,
	coalesce(c1.cameo || coalesce(x.type, ''), g1.cameo) AS actor1code, coalesce(c1.name_en, p1.organization) AS actor1name,
	c1.cameo AS actor1countrycode, g1.cameo AS actor1knowngroupcode, NULL::text AS actor1ethniccode,
	NULL::text AS actor1religion1code, NULL::text AS actor1religion2code,
	CASE WHEN p1.country IS NOT NULL THEN x.type WHEN g1.cameo IS NOT NULL THEN 'IGO' END AS actor1type1code,
	NULL::text AS actor1type2code, NULL::text AS actor1type3code,
	coalesce(c2.cameo || coalesce(x.type, ''), g2.cameo) AS actor2code, coalesce(c2.name_en, p2.organization) AS actor2name,
	c2.cameo AS actor2countrycode, g2.cameo AS actor2knowngroupcode, NULL::text AS actor2ethniccode,
	NULL::text AS actor2religion1code, NULL::text AS actor2religion2code,
	CASE WHEN p2.country IS NOT NULL THEN x.type WHEN g2.cameo IS NOT NULL THEN 'IGO' END AS actor2type1code,
	NULL::text AS actor2type2code, NULL::text AS actor2type3code,
	coalesce(pg_catalog.strpos(a.lead, e.evidence) > 0 OR pg_catalog.strpos(a.title, e.evidence) > 0, false)::integer AS isrootevent,
	x.code AS eventcode, pg_catalog.left(x.code, 3) AS eventbasecode, pg_catalog.left(x.code, 2) AS eventrootcode,
	CASE WHEN x.code < '06' THEN 1 WHEN x.code < '09' THEN 2 WHEN x.code < '14' THEN 3 WHEN x.code IS NOT NULL THEN 4 END AS quadclass,
	CASE WHEN x.code = k.cameo THEN k.goldstein
		ELSE CASE x.code WHEN '036' THEN 4.0 WHEN '032' THEN 4.5 WHEN '031' THEN 5.2 WHEN '033' THEN 5.2 END END::numeric(3,1) AS goldsteinscale,
	coalesce(c.reports, 1) AS nummentions, {sources} AS numsources,
	coalesce(c.articles, 1) AS numarticles,
	NULL::numeric(9,6) AS avgtone,
	CASE WHEN c1.fips IS NULL THEN 0 ELSE 1 END AS actor1geo_type, c1.name_en AS actor1geo_fullname,
	c1.fips AS actor1geo_countrycode, c1.fips AS actor1geo_adm1code, NULL::text AS actor1geo_adm2code,
	NULL::numeric(9,6) AS actor1geo_lat, NULL::numeric(9,6) AS actor1geo_long, c1.fips AS actor1geo_featureid,
	CASE WHEN c2.fips IS NULL THEN 0 ELSE 1 END AS actor2geo_type, c2.name_en AS actor2geo_fullname,
	c2.fips AS actor2geo_countrycode, c2.fips AS actor2geo_adm1code, NULL::text AS actor2geo_adm2code,
	NULL::numeric(9,6) AS actor2geo_lat, NULL::numeric(9,6) AS actor2geo_long, c2.fips AS actor2geo_featureid,
	CASE WHEN pc.iso3 IS NULL THEN 0 WHEN x.place IS NULL THEN 1 WHEN pc.iso3 = 'USA' THEN 3 ELSE 4 END AS actiongeo_type,
	nullif(pg_catalog.concat_ws(', ', x.place, pc.name_en), '') AS actiongeo_fullname,
	pc.fips AS actiongeo_countrycode,
	CASE WHEN x.place IS NULL THEN pc.fips END AS actiongeo_adm1code, NULL::text AS actiongeo_adm2code,
	NULL::numeric(9,6) AS actiongeo_lat, NULL::numeric(9,6) AS actiongeo_long,
	CASE WHEN x.place IS NULL THEN pc.fips END AS actiongeo_featureid,
	pg_catalog.to_char(pg_catalog.timezone('UTC', CASE WHEN c.canonical_id IS NULL THEN a.page_published_at ELSE c.first_reported END), 'YYYYMMDDHH24MISS')::bigint AS dateadded,
	coalesce(a.url, a.page_url) AS sourceurl
FROM {events}
	CROSS JOIN LATERAL (SELECT {of place}, {of level}, {of modality}) v
	CROSS JOIN LATERAL (SELECT v.place, v.modality, CASE WHEN v.modality = 'future'
			THEN CASE pg_catalog.left(k.cameo, 2) WHEN '04' THEN '036' WHEN '05' THEN '032' WHEN '06' THEN '031' WHEN '07' THEN '033' ELSE k.cameo END
			ELSE k.cameo END AS code,
		CASE WHEN v.level IN ('parliament_speaker', 'parliamentary_group') THEN 'LEG' WHEN v.level = 'party_leader' THEN 'PTY'
			WHEN v.level = 'ngo' THEN 'NGO' WHEN v.level IS NOT NULL THEN 'GOV' END AS type) x
	LEFT JOIN LATERAL {party_list (SELECT p.country, p.organization, p.side, p.party_no} p1 ON p1.party_no = 1
	LEFT JOIN LATERAL (SELECT p.country, p.organization FROM {party_list (SELECT p.country, p.organization, p.side, p.party_no} p
		WHERE p.party_no > 1 ORDER BY p.side DESC, p.party_no LIMIT 1) p2 ON true
	LEFT JOIN {s}.country c1 ON c1.iso3 = p1.country
	LEFT JOIN {s}.country c2 ON c2.iso3 = p2.country
	LEFT JOIN {s}.organization g1 ON g1.name = p1.organization
	LEFT JOIN {s}.organization g2 ON g2.name = p2.organization
-- asserted and future, said so that the planner expects most events to be one of them
WHERE x.modality NOT IN ('hypothetical', 'negated');

-- Every part is a table as it is, with what tells whether a row counts beside it, and the condition on top: so the planner knows the indexes of each
-- part, and merges them in the order of the key.
CREATE VIEW {s}.v_unresolved AS
SELECT {key_of u}, (SELECT coalesce(a.url, a.page_url) FROM {s}.article a WHERE {key_join a u}) AS url,
	(SELECT a.title FROM {s}.article a WHERE {key_join a u}) AS title, u.what, u.detail, u.verbatim, u.block, u.line, u.start_char
FROM (
	SELECT {key_of x}, 'article_error'::text AS what, x.error AS detail, NULL::text AS verbatim,
		NULL::integer AS block, NULL::integer AS line, NULL::integer AS start_char, x.error IS NOT NULL AS counts
	FROM {s}.article x
	UNION ALL
	SELECT {key_of x}, 'article_undated', x.title, NULL, NULL, NULL, NULL,
		x.page_published_at IS NULL AND x.extracted_at IS NOT NULL AND x.error IS NULL
	FROM {s}.article x
	UNION ALL
	SELECT {key_of x}, 'date', pg_catalog.concat_ws(' ', x.timex_type, x.value, x.status), x.verbatim, x.block, x.line, x.start_char, x.is_main
	FROM {s}.unresolved_date x
	UNION ALL
	SELECT {key_of x}, 'event_without_date', x.kind, x.verbatim, x.block, x.line, x.start_char,
		x.date_from IS NULL AND x.date_to IS NULL AND x.tier <> 'related'
	FROM {s}.event x
	UNION ALL
	SELECT {key_of x}, 'event_without_parties', x.kind, x.verbatim, x.block, x.line, x.start_char, {x}.actors(x.event) = '{}' AND x.tier <> 'related'
	FROM {s}.event x
	UNION ALL
	SELECT {key_of x}, 'person_without_country', pg_catalog.concat_ws(', ', x.name, x.office), x.verbatim, x.block, x.line, x.start_char,
		x.country IS NULL AND x.is_main
	FROM {s}.person x
	UNION ALL
	SELECT {key_of x}, 'figure_without_indicator', pg_catalog.concat_ws(' ', x.value, x.currency, x.unit), x.verbatim, x.block, x.line, x.start_char,
		x.indicator IS NULL AND x.currency IS NOT NULL AND x.is_main
	FROM {s}.figure x
) u
WHERE u.counts;

CREATE VIEW {s}.v_progress AS
SELECT (SELECT n.nspname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
		WHERE c.oid = r.tableoid) AS corpus,
	r.pid, r.phase, r.started_at, r.updated_at, r.total, r.done,
	pg_catalog.round(r.done / nullif(pg_catalog.extract('epoch', r.updated_at - r.started_at), 0), 1)::numeric(12,1) AS rate, r.errors
FROM {s}.refresh_run r
-- the lock that a running refresh holds (refresh_corpus); what a crash has left behind holds none
WHERE EXISTS (SELECT FROM pg_catalog.pg_locks l
	WHERE l.locktype = 'advisory' AND l.granted AND l.pid = r.pid AND l.classid = r.tableoid AND l.objid = r.pid::pg_catalog.oid AND l.objsubid = 2
		AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()));
$ddl$::text,
		'\{parties ([\w.]+)\}', '{party_list (SELECT pg_catalog.string_agg(DISTINCT \1, '', '')}', 'g'),
		'\{forums\}', '{forum_list SELECT pg_catalog.string_agg(f.forum || coalesce('' '' || f.ordinal, ''''), '', '' ORDER BY f.forum_no)}', 'g'),
		'\{party_list \(([^{}]*)\}', '(\1 FROM (SELECT country, organization, side, party_no FROM {s}.event_party u WHERE c.canonical_id IS NULL AND {key_join u e} AND u.event_no = e.event_no
			UNION ALL SELECT country, organization, side, party_no FROM {s}.canonical_party u WHERE c.canonical_id IS NOT NULL AND {key_join u e} AND u.event_no = e.event_no) p LEFT JOIN {s}.country n ON n.iso3 = p.country)', 'g'),
		'\{forum_list ([^{}]*)\}', '(\1 FROM (SELECT forum, ordinal, forum_no FROM {s}.event_forum u WHERE c.canonical_id IS NULL AND {key_join u e} AND u.event_no = e.event_no
			UNION ALL SELECT forum, ordinal, forum_no FROM {s}.canonical_forum u WHERE c.canonical_id IS NOT NULL AND {key_join u e} AND u.event_no = e.event_no) f)', 'g'),
		'\{events\}', '{s}.event e
	LEFT JOIN {s}.event_link told ON {key_join told e} AND told.event_no = e.event_no
	LEFT JOIN {s}.canonical_event c ON c.canonical_id = told.canonical_id
	JOIN {s}.event_kind k ON k.kind = coalesce(c.kind, e.kind) AND {number e} IS NOT NULL
		-- said so that the planner expects most reports to stand for an event
		AND CASE WHEN told.canonical_id IS NOT NULL THEN told.canonical_id = {number e} ELSE true END
	LEFT JOIN {s}.country pc ON pc.iso3 = CASE WHEN c.canonical_id IS NULL THEN e.place_country ELSE c.place_country END
	LEFT JOIN {s}.article a ON {key_join a e}', 'g'),
		'\{roles\}', '''{chair,co_chair,head_of_delegation,host,visitor,signatory,speaker,organizer,recipient,participant,witness,represented}''::text[]', 'g'),
		'\{sources\}', 'CASE WHEN c.canonical_id IS NULL THEN (coalesce(a.source, a.page_source) IS NOT NULL)::integer
		ELSE (SELECT pg_catalog.count(DISTINCT coalesce(s.source, s.page_source))::integer
			FROM {s}.event_link m JOIN {s}.article s ON {key_join s m} WHERE m.canonical_id = c.canonical_id) END', 'g'),
		'\{of (\w+)\}', 'CASE WHEN c.canonical_id IS NULL THEN e.\1 ELSE c.\1 END AS \1', 'g'),
		'\{reports\}', '(SELECT {key_of u}, u.event_no, u.canonical_id, true AS several FROM {s}.event_link u
		UNION ALL SELECT {key_of u}, u.event_no, {number u}, false FROM {s}.event u)', 'g'),
		'\{of_event (\w+) (\w+)\}', '\1.canonical_id = {number \2} AND \1.several = (c.canonical_id IS NOT NULL)', 'g'),
		'\{number (\w+)\}', 'CASE WHEN \1.tier <> ''related'' THEN \1.article_id << 20 | \1.event_no END', 'g'),
		'\{country (\w+) (\w+)\}', '\2.iso2 AS \1_iso2, \2.iso3 AS \1_iso3, \2.name_vi AS \1_vi, \2.name_en AS \1_en', 'g'),
		'\{key_of (\w+)\}', CASE WHEN by_month THEN '\1.filed_on, ' ELSE '' END || '\1.article_id', 'g'),
		'\{key_join (\w+) (\w+)\}', CASE WHEN by_month THEN '\1.filed_on = \2.filed_on AND ' ELSE '' END || '\1.article_id = \2.article_id', 'g');
END;
COMMENT ON FUNCTION corpus_views(boolean) IS 'template of the views of a corpus; create_corpus fills it in';
