-- refresh.sql: makes a procedure that refreshes a corpus which distribute.sql has spread over a Citus cluster.
--
--   psql -d press -v corpus=press -f refresh.sql      on the coordinator, once
--   psql -d press -c "CALL press.refresh()"           whenever there are new pages
--
-- refresh_corpus queues by FOR UPDATE SKIP LOCKED, which Citus refuses over several shards. Here a batch is a list of numbers, and every statement
-- is one that stays within the shards: each page is parsed once, on the node where it lies (corpus_rows is immutable), into a table beside it, and from there
-- its rows go into the tables of the corpus, beside it too. One session at a time.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
BEGIN;
SELECT set_config('ngoaigiao.corpus', :'corpus', true) \g /dev/null

-- what the pages of a batch say; empty between batches
SELECT format('CREATE TABLE %I.said (article_id bigint, row_no bigint, relation text NOT NULL, said jsonb NOT NULL, PRIMARY KEY (article_id, row_no))', :'corpus') \gexec
SELECT format('SELECT create_distributed_table(%L, %L, colocate_with => %L)', format('%I.said', :'corpus'), 'article_id', format('%I.article', :'corpus')) \gexec

-- The statements that fill each table: its columns, with their types, out of the strings of said.
CREATE FUNCTION pg_temp.fill(s text, t text, OUT remove text, OUT put text) LANGUAGE sql AS $$
	SELECT format('DELETE FROM %I.%I WHERE article_id = ANY (articles)', s, t),
		format('INSERT INTO %1$I.%2$I (article_id, %3$s) SELECT b.article_id, %4$s FROM %1$I.said b, jsonb_to_record(b.said) AS r(%5$s) WHERE b.relation = %2$L AND b.article_id = ANY (articles)',
			s, t, string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('r.' || quote_ident(attname), ', ' ORDER BY attnum),
			string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum))
	FROM pg_attribute
	-- what linking fills in is not read from the page
	WHERE attrelid = format('%I.%I', s, t)::regclass AND attnum > 0 AND NOT attisdropped
		AND attname NOT IN ('article_id', 'canonical_id', 'restates_article', 'restates_no')
$$;

SELECT format($procedure$
CREATE PROCEDURE %1$I.refresh(batch_size integer DEFAULT 10000) LANGUAGE plpgsql AS $$
DECLARE
	version text := (SELECT %2$s.article_extractor());
	words text := (SELECT vocabulary FROM %1$I.corpus_setting);
	articles bigint[];
BEGIN
	LOOP
		articles := ARRAY(SELECT article_id FROM %1$I.article
			WHERE extracted_hash IS DISTINCT FROM page_hash OR extracted_published_at IS DISTINCT FROM published_at OR extractor IS DISTINCT FROM version
			ORDER BY article_id LIMIT batch_size);
		EXIT WHEN articles = '{}';
		BEGIN
			CALL %1$I.read_articles(articles, version, words, clock_timestamp());
		EXCEPTION WHEN data_exception OR integrity_constraint_violation OR program_limit_exceeded OR internal_error THEN
			-- one of the pages cannot be read: it keeps the reason, the rest go on
			FOR i IN 1 .. cardinality(articles) LOOP
				BEGIN
					CALL %1$I.read_articles(articles[i:i], version, words, clock_timestamp());
				EXCEPTION WHEN data_exception OR integrity_constraint_violation OR program_limit_exceeded OR internal_error THEN
					CALL %1$I.give_up(articles[i:i], version, clock_timestamp(), SQLERRM, SQLSTATE);
				END;
			END LOOP;
		END;
		COMMIT;
	END LOOP;
	CALL %2$s.corpus_link(%1$L);
END $$;

CREATE PROCEDURE %1$I.read_articles(articles bigint[], version text, words text, at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
	-- first, so that nobody changes the pages until they are read
	UPDATE %1$I.article SET extracted_hash = page_hash, extracted_published_at = published_at, extractor = version, extracted_at = at,
		page_text = CASE format WHEN 'html' THEN %2$s.article_text(page) END, error = NULL, error_code = NULL
	WHERE article_id = ANY (articles);
	IF words IS NULL THEN
		INSERT INTO %1$I.said (article_id, row_no, relation, said)
		SELECT a.article_id, r.row_no, r.relation, r.said
		FROM %1$I.article a, %2$s.corpus_rows(coalesce(a.page_text, a.page), a.published_at) WITH ORDINALITY AS r(relation, said, row_no)
		WHERE a.article_id = ANY (articles);
	ELSE
		INSERT INTO %1$I.said (article_id, row_no, relation, said)
		SELECT a.article_id, r.row_no, r.relation, r.said
		FROM %1$I.article a, %2$s.corpus_rows(coalesce(a.page_text, a.page), a.published_at, words) WITH ORDINALITY AS r(relation, said, row_no)
		WHERE a.article_id = ANY (articles);
	END IF;
	%3$s;
	%4$s;
	UPDATE %1$I.article a SET title = b.said ->> 'title', lead = b.said ->> 'lead', author = b.said ->> 'author', section = b.said ->> 'section',
		page_source = b.said ->> 'page_source', page_url = b.said ->> 'page_url', page_published_at = (b.said ->> 'page_published_at')::timestamptz,
		published_precision = b.said ->> 'published_precision'
	FROM %1$I.said b WHERE b.article_id = a.article_id AND b.relation = 'article' AND a.article_id = ANY (articles);
	DELETE FROM %1$I.said WHERE article_id = ANY (articles);
	CALL %2$s.corpus_unlinked(%1$L, articles);
END $$;

CREATE PROCEDURE %1$I.give_up(articles bigint[], version text, at timestamptz, reason text, code text) LANGUAGE plpgsql AS $$
BEGIN
	%3$s;
	UPDATE %1$I.article SET page_text = NULL, title = NULL, lead = NULL, author = NULL, section = NULL, page_source = NULL, page_url = NULL,
		page_published_at = NULL, published_precision = NULL, extractor = version, extracted_at = at, extracted_hash = page_hash,
		extracted_published_at = published_at, error = reason, error_code = code
	WHERE article_id = ANY (articles);
	CALL %2$s.corpus_unlinked(%1$L, articles);
END $$ $procedure$,
	:'corpus', (SELECT quote_ident(nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'ngoaigiao'),
	string_agg(remove, E';\n\t' ORDER BY n DESC), string_agg(put, E';\n\t' ORDER BY n))
FROM unnest(ARRAY['event', 'event_party', 'event_forum', 'event_dyad', 'person', 'participant', 'commitment', 'commitment_party', 'commitment_area', 'figure', 'figure_subject',
	'forum_session', 'unresolved_date']) WITH ORDINALITY t(name, n), pg_temp.fill(:'corpus', t.name) \gexec
COMMIT;
