-- A large corpus: psql -v articles=100000 -f synthetic_corpus.sql makes corpus "big" out of corpus "base".
-- Each of its articles is one of base's with all its rows, as many as real pages have, moved in time and to other countries (Viet Nam stays);
-- only the page itself is left out. Names of persons are numbered, so that there are many. The rows go into the tables directly: a page less to parse.
SET client_min_messages = warning;
CALL create_corpus('big');
SET session_replication_role = replica;
CREATE TEMP TABLE copy AS
SELECT a.article_id AS old, row_number() OVER (ORDER BY k, a.article_id) AS new, k, (hashtext('day' || k) % 1800)::int AS days
FROM base.article a, generate_series(1, 1 + :articles / (SELECT count(*) FROM base.article)) k
ORDER BY 2 LIMIT :articles;
CREATE TEMP TABLE turn AS
WITH c AS (SELECT iso3, row_number() OVER (ORDER BY hashtext(iso3)) - 1 AS n FROM base.country WHERE iso3 <> 'VNM')
SELECT k, c.iso3, d.iso3 AS other FROM (SELECT DISTINCT k FROM copy) k, c JOIN c d ON true WHERE d.n = (c.n + k * 7) % (SELECT count(*) FROM c)
UNION ALL SELECT DISTINCT k, 'VNM', 'VNM' FROM copy;
CREATE INDEX ON turn (k, iso3);
ANALYZE copy;
ANALYZE turn;

INSERT INTO big.article (article_id, url, source, page, title, lead, page_published_at, published_at, published_precision, extractor, extracted_at, extracted_hash, extracted_published_at)
SELECT c.new, 'https://example.org/' || c.new, 'outlet ' || c.new % 40, '', a.title, a.lead, a.page_published_at + c.days * interval '1 day',
	a.page_published_at + c.days * interval '1 day', a.published_precision, article_extractor(), now(), hashtextextended('text ', 0), a.page_published_at + c.days * interval '1 day'
FROM copy c JOIN base.article a ON a.article_id = c.old;
INSERT INTO big.event_party SELECT c.new, p.event_no, p.party_no, p.side, t.other, p.organization, p.certain
FROM copy c JOIN base.event_party p ON p.article_id = c.old LEFT JOIN turn t ON t.k = c.k AND t.iso3 = p.country;
INSERT INTO big.event_forum SELECT c.new, f.event_no, f.forum_no, f.forum, f.ordinal + c.k
FROM copy c JOIN base.event_forum f ON f.article_id = c.old;
INSERT INTO big.event (article_id, event_no, event, kind, tier, level, modality, date_from, date_to, date_precision, place, place_country, link_block, link_name,
	block, line, sentence, start_char, verbatim, evidence, rule, confidence, is_main)
SELECT new, event_no, event, kind, tier, level, modality, lower(event_dates(event)), upper(event_dates(event)) - 1, date_precision(event), place, place_country,
	CASE WHEN tier <> 'related' THEN event_block(event) END, CASE WHEN tier <> 'related' THEN event_name_block(event) END, block, line, sentence, start_char, verbatim, evidence, rule, confidence, is_main
FROM (SELECT c.new, e.event_no, e.kind, e.tier, e.level, e.modality, e.place, pc.other AS place_country, e.block, e.line, e.sentence, e.start_char, e.verbatim, e.evidence, e.rule,
		e.confidence, e.is_main, diplomatic_event(e.kind, CASE WHEN e.date_from IS NOT NULL AND e.date_to IS NOT NULL THEN daterange(e.date_from + c.days, e.date_to + c.days, '[]') END,
			actors => ARRAY(SELECT coalesce(t.other, 'org:' || p.organization) FROM base.event_party p LEFT JOIN turn t ON t.k = c.k AND t.iso3 = p.country
				WHERE p.article_id = c.old AND p.event_no = e.event_no AND p.side = 'actor'),
			recipients => ARRAY(SELECT coalesce(t.other, 'org:' || p.organization) FROM base.event_party p LEFT JOIN turn t ON t.k = c.k AND t.iso3 = p.country
				WHERE p.article_id = c.old AND p.event_no = e.event_no AND p.side = 'recipient'),
			place_country => pc.other::country, place => e.place,
			forums => ARRAY(SELECT f.forum || coalesce('/' || (f.ordinal + c.k), '') FROM base.event_forum f WHERE f.article_id = c.old AND f.event_no = e.event_no),
			level => e.level, modality => e.modality) AS event
	FROM copy c JOIN base.event e ON e.article_id = c.old LEFT JOIN turn pc ON pc.k = c.k AND pc.iso3 = e.place_country) e
ORDER BY new, event_no;
INSERT INTO big.event_dyad
SELECT c.new, d.event_no, least(a.other, b.other), greatest(a.other, b.other), date_trunc('month', e.date_from + c.days)::date, d.family, 1
FROM copy c JOIN base.event_dyad d ON d.article_id = c.old JOIN base.event e ON e.article_id = d.article_id AND e.event_no = d.event_no
	JOIN turn a ON a.k = c.k AND a.iso3 = d.country_a JOIN turn b ON b.k = c.k AND b.iso3 = d.country_b;
INSERT INTO big.participant
SELECT c.new, p.participant_no, p.event_no, p.person_no, p.role, p.name || ' ' || c.k / 20, p.office, t.other, p.block, p.line, p.sentence, p.start_char, p.verbatim, p.is_main
FROM copy c JOIN base.participant p ON p.article_id = c.old LEFT JOIN turn t ON t.k = c.k AND t.iso3 = p.country;

-- the other tables as they are: columns of the same name, with the new number of the article, countries and days moved
SELECT format('INSERT INTO big.%1$I (%2$s) SELECT %3$s FROM copy c JOIN base.%1$I b ON b.article_id = c.old ORDER BY c.new', relname,
	string_agg(quote_ident(attname), ', ' ORDER BY attnum),
	string_agg(CASE WHEN attname = 'article_id' THEN 'c.new' WHEN atttypid = 'date'::regtype THEN format('b.%I + c.days', attname)
		WHEN attname IN ('country', 'country_a', 'country_b') THEN format('(SELECT other FROM turn t WHERE t.k = c.k AND t.iso3 = b.%I)', attname)
		ELSE format('b.%I', attname) END, ', ' ORDER BY attnum))
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped
WHERE c.relnamespace = 'base'::regnamespace
	AND relname IN ('person', 'commitment', 'commitment_party', 'commitment_area', 'figure', 'figure_subject', 'forum_session', 'unresolved_date')
GROUP BY relname ORDER BY relname \gexec
UPDATE big.figure SET country_a = country_b, country_b = country_a WHERE country_a > country_b;
SET session_replication_role = origin;
INSERT INTO big.linking (article_id, linked, due) SELECT article_id, false, true FROM big.article;
VACUUM (ANALYZE) big.event;
CALL corpus_link('big');
VACUUM (ANALYZE);
