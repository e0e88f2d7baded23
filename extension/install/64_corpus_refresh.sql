-- Reading the pages of a corpus into its tables.

CREATE FUNCTION article_extractor() RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION article_extractor() IS 'version of the extractor; refresh_corpus reads again what another version has read';

CREATE PROCEDURE corpus_extract(corpus text, articles bigint[], vocabulary text, extractor text)
	LANGUAGE C AS 'MODULE_PATHNAME';
COMMENT ON PROCEDURE corpus_extract(text, bigint[], text, text) IS 'reads articles of a corpus into its tables; part of refresh_corpus';

CREATE PROCEDURE corpus_may_commit(INOUT may boolean)
	LANGUAGE C AS 'MODULE_PATHNAME';
COMMENT ON PROCEDURE corpus_may_commit(boolean) IS 'may the caller end its transaction? part of drop_corpus';

-- The vocabulary belongs to the version: when its words change, the pages are read again.
CREATE FUNCTION corpus_extractor(vocabulary text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT article_extractor() || ' + ' || $1 || ' ' || left(md5(coalesce(string_agg(v::text, E'\n' ORDER BY v::text COLLATE "C"), '')), 8)
	FROM article_vocabulary v WHERE v.vocabulary = $1;
END;
COMMENT ON FUNCTION corpus_extractor(text) IS 'version of the extractor with the words of a vocabulary';

-- A page that could not be read is kept with the reason, and with no rows. What is no fault of the page goes on.
CREATE PROCEDURE corpus_read(x text, corpus text, articles bigint[], vocabulary text, extractor text, INOUT errors bigint) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	article bigint;
	code text;
	message text;
	detail text;
	child text;
BEGIN
	EXECUTE format('CALL %s.corpus_extract($1, $2, $3, $4)', x) USING corpus, articles, vocabulary, extractor;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	-- data, constraints, limits, memory, bugs: of the page; permissions, locks, disks, missing tables and the like: not
	IF NOT (left(code, 2) IN ('21', '22', '23', '54', 'XX', 'P0') OR code = '53200') THEN
		RAISE;
	END IF;
	IF cardinality(articles) > 1 THEN
		FOREACH article IN ARRAY articles LOOP
			EXECUTE format('CALL %s.corpus_read($1, $2, $3, $4, $5, $6)', x) INTO errors USING x, corpus, ARRAY[article], vocabulary, extractor, errors;
		END LOOP;
		RETURN;
	END IF;
	FOREACH child IN ARRAY ARRAY['event', 'person', 'commitment', 'figure', 'forum_session', 'unresolved_date'] LOOP
		EXECUTE format('DELETE FROM %I.%I WHERE article_id = ANY ($1)', corpus, child) USING articles;
	END LOOP;
	EXECUTE format('
		UPDATE %I.article SET page_text = NULL, title = NULL, lead = NULL, author = NULL, section = NULL, page_source = NULL, page_url = NULL,
			page_published_at = NULL, published_precision = NULL, extractor = $2, extracted_at = now(), extracted_hash = page_hash,
			extracted_published_at = published_at, error = $3, error_code = $4
		WHERE article_id = ANY ($1)', corpus)
		USING articles, extractor, concat_ws(E'\n', message, nullif(detail, '')), code;
	EXECUTE format('CALL %s.corpus_unlinked($1, $2)', x) USING corpus, articles;
	errors := errors + 1;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_read(text, text, bigint[], text, text, bigint) IS 'reads articles of a corpus, one by one if one of them fails; part of refresh_corpus';

CREATE PROCEDURE refresh_corpus(name text, batch_size integer DEFAULT 500, max_articles bigint DEFAULT NULL, redo text DEFAULT NULL,
	link boolean DEFAULT true)
	LANGUAGE C AS 'MODULE_PATHNAME';
COMMENT ON PROCEDURE refresh_corpus(text, integer, bigint, text, boolean) IS
	'reads the new and changed pages of a corpus, and those that an older version has read, a batch a transaction; redo ''errors'' or ''all''; link: then makes canonical events';

-- What refresh_corpus does when it has found that there may be something to do. x is the schema of the extension, quoted.
-- It commits, so it can have no SET clause: the search path is set anew in every transaction, and set back at the end.
CREATE PROCEDURE corpus_refresh(x text, corpus text, batch_size integer, max_articles bigint, redo text, link boolean, commits boolean) LANGUAGE plpgsql
AS $procedure$
DECLARE
	caller_path constant text := pg_catalog.current_setting('search_path');
	pending constant text := 'extracted_hash IS DISTINCT FROM page_hash OR extracted_published_at IS DISTINCT FROM published_at';
	vocabulary text;
	extractor text;
	condition text;
	new text;
	old text;
	others boolean;
	tried text[] := '{}';
	before bigint;
	run integer;
	lock integer;
	begun constant timestamptz := pg_catalog.clock_timestamp();
	articles bigint[];
	last bigint;
	more boolean;
	done bigint := 0;
	errors bigint := 0;
BEGIN
	PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
	EXECUTE format('
		SELECT vocabulary, %s.article_extractor()
		FROM %I.corpus_setting', x, corpus) INTO vocabulary, extractor;
	IF vocabulary IS NOT NULL THEN
		EXECUTE format('SELECT %s.corpus_extractor($1)', x) INTO extractor USING vocabulary;
	END IF;
	LOOP
		-- what to read: new and changed pages, then those of another version, then what is to be redone
		EXECUTE format('
			SELECT CASE WHEN EXISTS (SELECT FROM %1$I.article WHERE %2$s) THEN $2 END,
				''extractor = '' || quote_literal(coalesce((SELECT min(extractor) FROM %1$I.article WHERE extractor < $1), (SELECT max(extractor) FROM %1$I.article WHERE extractor > $1))),
				EXISTS (SELECT FROM %1$I.refresh_run)',
			corpus, pending) INTO new, old, others USING extractor, pending;
		IF others AND run IS NULL THEN
			-- what a crash or a cancel has left behind
			EXECUTE format('DELETE FROM %I.refresh_run r WHERE pid = $1 OR NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.pid = r.pid)', corpus)
				USING pg_backend_pid();
		END IF;
		IF old IS NOT NULL AND run IS NULL THEN
			-- another version may have other kinds of events
			EXECUTE format('CALL %s.corpus_codes($1, $2)', x) USING corpus, x;
		END IF;
		IF new IS NOT NULL AND new <> ALL (tried) THEN
			condition := new;
		ELSIF old IS NOT NULL AND old <> ALL (tried) THEN
			condition := old;
		ELSIF redo IS NOT NULL THEN
			-- the moment as every DateStyle reads it
			condition := CASE redo WHEN 'errors' THEN 'error IS NOT NULL AND ' ELSE '' END
				|| format('extracted_at < %L', to_char(begun AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US"+00"'));
			redo := NULL;
		ELSE
			EXIT;
		END IF;

		IF run IS NULL THEN
			EXECUTE format('
				INSERT INTO %1$I.refresh_run (pid, phase, started_at, updated_at, total, done, errors)
				SELECT $1, ''reading pages'', $2, $2, least(count(*), $3), 0, 0 FROM %1$I.article WHERE %2$s
				RETURNING run_id, tableoid::bigint::bit(32)::integer', corpus, condition)
				INTO run, lock USING pg_backend_pid(), begun, max_articles;
		ELSE
			EXECUTE format('UPDATE %1$I.refresh_run SET total = done + least((SELECT count(*) FROM %1$I.article WHERE %2$s), $2 - done) WHERE run_id = $1',
				corpus, condition) USING run, max_articles;
		END IF;
		IF commits THEN
			COMMIT;
			PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
		END IF;

		last := -9223372036854775808;
		before := done;
		LOOP
			PERFORM pg_advisory_xact_lock(lock, pg_backend_pid());
			-- a batch: so many pages, of so many bytes
			EXECUTE format('
				WITH page AS (
					SELECT article_id, octet_length(page)::bigint AS size FROM %1$I.article
					WHERE article_id > $1 AND (%2$s) ORDER BY article_id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
				), sum AS (
					SELECT article_id, sum(size) OVER (ORDER BY article_id ROWS UNBOUNDED PRECEDING) - size < 4194304 AS fits FROM page
				)
				SELECT array_agg(article_id ORDER BY article_id) FILTER (WHERE fits), max(article_id) FILTER (WHERE fits), count(*) = $2 OR NOT bool_and(fits) FROM sum',
				corpus, condition)
				INTO articles, last, more USING last, least(batch_size, max_articles - done);
			EXIT WHEN articles IS NULL;
			EXECUTE format('CALL %s.corpus_read($1, $2, $3, $4, $5, $6)', x) INTO errors USING x, corpus, articles, vocabulary, extractor, errors;
			done := done + cardinality(articles);
			EXECUTE format('UPDATE %I.refresh_run SET done = $2, errors = $3, total = greatest(total, $2), updated_at = clock_timestamp() WHERE run_id = $1', corpus)
				USING run, done, errors;
			IF commits THEN
				COMMIT;
				PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
			END IF;
			EXIT WHEN NOT more;
		END LOOP;
		EXIT WHEN done >= max_articles;
		-- what is left is in the hands of another session
		IF done = before THEN
			tried := tried || condition;
		END IF;
	END LOOP;

	-- the shard of a larger corpus leaves linking to whoever sees all the shards
	IF link THEN
		IF run IS NOT NULL THEN
			EXECUTE format('UPDATE %I.refresh_run SET phase = ''linking events'', updated_at = clock_timestamp() WHERE run_id = $1', corpus) USING run;
			IF commits THEN
				COMMIT;
				PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
			END IF;
			PERFORM pg_advisory_xact_lock(lock, pg_backend_pid());
		END IF;
		EXECUTE format('CALL %s.corpus_link($1, false, $2)', x) USING corpus, x;
	END IF;
	IF run IS NOT NULL THEN
		EXECUTE format('DELETE FROM %I.refresh_run WHERE run_id = $1', corpus) USING run;
	END IF;
	IF errors > 0 THEN
		RAISE NOTICE USING MESSAGE = format('%s of %s pages could not be read', errors, done),
			HINT = format('Their rows in %I.article say why; CALL refresh_corpus(%L, redo => ''errors'') tries them again.', corpus, corpus);
	END IF;
	PERFORM set_config('search_path', caller_path, true);
END;
$procedure$;
COMMENT ON PROCEDURE corpus_refresh(text, text, integer, bigint, text, boolean, boolean) IS 'reads what is to be read and links it; part of refresh_corpus';

CREATE FUNCTION corpus_runs(refresh_run oid, OUT pid integer, OUT phase text, OUT started_at timestamptz, OUT updated_at timestamptz, OUT total bigint,
	OUT done bigint, OUT errors bigint) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE ROWS 2;
COMMENT ON FUNCTION corpus_runs(oid) IS 'rows of a table refresh_run that one may read, without running anything that its owner has made; none if it is no such table';

-- Not by the views v_progress: whoever makes one says what runs when it is read, with the rights of the reader.
CREATE FUNCTION corpus_progress(OUT corpus text, OUT pid integer, OUT phase text, OUT started_at timestamptz, OUT updated_at timestamptz, OUT total bigint,
	OUT done bigint, OUT rate numeric, OUT errors bigint) RETURNS SETOF record LANGUAGE sql STABLE PARALLEL SAFE ROWS 5
BEGIN ATOMIC
	SELECT n.nspname::text, r.pid, r.phase, r.started_at, r.updated_at, r.total, r.done,
		round(r.done / nullif(extract(epoch FROM r.updated_at - r.started_at), 0), 1), r.errors
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL corpus_runs(c.oid) r
	WHERE c.relname = 'refresh_run' AND c.relkind = 'r' AND is_corpus(n.nspname) AND has_schema_privilege(n.oid, 'USAGE')
		-- the lock that a running refresh holds, as in v_progress
		AND EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.pid = r.pid AND l.classid = c.oid AND l.objid = r.pid::oid AND l.objsubid = 2
			AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()));
END;
COMMENT ON FUNCTION corpus_progress() IS 'refreshes that are running, over every corpus that one may read: phase, pages to read, read and failed, pages a second';
CREATE VIEW corpus_progress AS SELECT * FROM corpus_progress();
COMMENT ON VIEW corpus_progress IS 'refreshes that are running, over every corpus that one may read';
GRANT SELECT ON corpus_progress TO PUBLIC;
