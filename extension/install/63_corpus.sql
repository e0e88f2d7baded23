-- Making a corpus and taking it away. Whatever is executed here is qualified, and runs with pg_catalog alone on the search path.

-- Procedures that need their own extension take its schema as x: a default is found wherever the extension moves to, a name in a body is not.
CREATE FUNCTION corpus_extension() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao';
END;
COMMENT ON FUNCTION corpus_extension() IS 'the schema of the extension, quoted';

CREATE FUNCTION is_corpus(name text) RETURNS boolean LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT count(*) = 2
	FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE n.nspname = name AND (c.relname = 'corpus_setting' AND c.relkind = 'r' OR c.relname = 'article' AND c.relkind IN ('r', 'p'));
END;
COMMENT ON FUNCTION is_corpus(text) IS 'is there a corpus of that name?';

CREATE FUNCTION corpus_fill(template text, blanks jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	-- in one pass: what fills a blank is not looked at again, whatever its name
	SELECT string_agg(coalesce(blanks ->> m.piece[1], m.piece[1]), '' ORDER BY m.n)
	FROM regexp_matches(template, '\{[a-z_]+\}|[^{]+|\{', 'g') WITH ORDINALITY m(piece, n);
END;
COMMENT ON FUNCTION corpus_fill(text, jsonb) IS 'a template with its blanks filled in';

CREATE FUNCTION corpus_blanks(corpus text, partitions text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jsonb_build_object(
		'{s}', quote_ident(corpus),
		'{x}', corpus_extension(),
		'{key}', CASE WHEN partitions LIKE 'month %' THEN 'article_id, filed_on' ELSE 'article_id' END,
		'{key_columns}', 'article_id bigint NOT NULL,' || CASE WHEN partitions LIKE 'month %' THEN ' filed_on date NOT NULL,' ELSE '' END,
		'{filed_on}', CASE WHEN partitions LIKE 'month %' THEN 'filed_on date NOT NULL DEFAULT CURRENT_DATE,' ELSE '' END,
		'{partition}', CASE WHEN partitions LIKE 'month %' THEN 'PARTITION BY RANGE (filed_on)'
			WHEN partitions IS NOT NULL THEN 'PARTITION BY HASH (article_id)' ELSE '' END,
		-- sessions of forums, which the index and the view must say alike
		'{session_kinds}', (SELECT string_agg(quote_literal(k), ', ') FROM unnest(event_session_kinds()) k));
END;
COMMENT ON FUNCTION corpus_blanks(text, text) IS 'what fills the blanks of the templates of a corpus';

CREATE FUNCTION corpus_partitions(partitions text, OUT suffix text, OUT bounds text) RETURNS SETOF record LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 50
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
	hash constant text[] := regexp_match(partitions, '^hash (\d{1,4})$');
	month constant text[] := regexp_match(partitions, '^month (\d{4}-(?:0[1-9]|1[0-2]))/(\d{4}-(?:0[1-9]|1[0-2]))$');
	first date;
	last date;
BEGIN
	IF hash[1]::int BETWEEN 1 AND 1000 THEN
		RETURN QUERY SELECT format('p%s', i), format('FOR VALUES WITH (MODULUS %s, REMAINDER %s)', hash[1], i)
			FROM generate_series(0, hash[1]::int - 1) i;
	ELSIF month[1] <= month[2] AND month[1] > '0001' THEN
		first := (month[1] || '-01')::date;
		last := (month[2] || '-01')::date;
		RETURN QUERY SELECT to_char(m, '"p"YYYY_MM'), format('FOR VALUES FROM (%L) TO (%L)', m::date, (m + interval '1 month')::date)
			FROM generate_series(first::timestamp, last::timestamp, interval '1 month') m
			UNION ALL SELECT 'rest', 'DEFAULT';
	ELSIF partitions IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('invalid partitions: "%s"', partitions),
			DETAIL = 'A corpus is partitioned by a hash of the article, or by the month in which an article was filed.',
			HINT = 'For example ''hash 8'', at most 1000, or ''month 2020-01/2026-12''.';
	END IF;
END;
$function$;
COMMENT ON FUNCTION corpus_partitions(text) IS 'the partitions of a table of a corpus: what their names end in, and their bounds';

CREATE PROCEDURE create_corpus(name text, partitions text DEFAULT NULL, vocabulary text DEFAULT NULL, reader text DEFAULT NULL) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
AS $procedure$
DECLARE
	x constant text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao');
	s constant text := quote_ident(name);
	template text;
BEGIN
	IF name IS NULL OR name = '' OR octet_length(name) > 63 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_name', MESSAGE = format('invalid name of a corpus: %s', coalesce('"' || name || '"', 'NULL')),
			DETAIL = 'A corpus is a schema, whose name has 1 to 63 bytes.';
	END IF;
	IF EXISTS (SELECT FROM pg_namespace WHERE nspname = name) THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_schema', MESSAGE = format('schema "%s" already exists', name),
			HINT = 'A corpus makes a schema of its own: choose another name.';
	END IF;
	EXECUTE format('SELECT FROM %s.corpus_partitions($1)', x) USING partitions;

	EXECUTE format('CREATE SCHEMA %s', s);
	EXECUTE format('COMMENT ON SCHEMA %s IS %L', s, 'corpus of ngoaigiao: articles, what they say, and views over it');
	EXECUTE format('SELECT %1$s.corpus_fill(%1$s.corpus_tables(), %1$s.corpus_blanks($1, $2))', x) INTO template USING name, partitions;
	EXECUTE template;
	EXECUTE format('CALL %s.corpus_part($1, $2, $3)', x) USING name, partitions, x;
	EXECUTE format('INSERT INTO %s.corpus_setting (partitions, vocabulary) VALUES ($1, $2)', s) USING partitions, vocabulary;
	EXECUTE format('CALL %s.corpus_codes($1, $2)', x) USING name, x;
	EXECUTE format('SELECT %1$s.corpus_fill(%1$s.corpus_views(coalesce($2 LIKE ''month %%'', false)), %1$s.corpus_blanks($1, $2))', x) INTO template USING name, partitions;
	EXECUTE template;
	EXECUTE format('CALL %s.corpus_comment($1, $2)', x) USING name, x;
	IF reader IS NOT NULL THEN
		EXECUTE format('CALL %s.grant_corpus($1, $2)', x) USING name, reader;
	END IF;
END;
$procedure$;
COMMENT ON PROCEDURE create_corpus(text, text, text, text) IS
	'makes a corpus: a schema with tables for articles and what they say, and views; partitions ''hash 8'' or ''month 2020-01/2026-12''; words of one''s own; a role that may read it';

CREATE PROCEDURE corpus_part(corpus text, partitions text, x text DEFAULT corpus_extension()) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	command text;
BEGIN
	FOR command IN EXECUTE format($$
		SELECT format('CREATE TABLE %%1$I.%%2$I PARTITION OF %%1$I.%%3$I %%4$s', n.nspname, c.relname || '_' || p.suffix, c.relname, p.bounds)
		FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, %s.corpus_partitions($2) p
		WHERE n.nspname = $1 AND c.relkind = 'p'
			AND NOT EXISTS (SELECT FROM pg_class o WHERE o.relnamespace = n.oid AND o.relname = c.relname || '_' || p.suffix)
		ORDER BY c.oid, p.suffix $$, x) USING corpus, partitions
	LOOP
		EXECUTE command;
	END LOOP;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_part(text, text, text) IS 'makes the partitions that the tables of a corpus lack';

CREATE PROCEDURE extend_corpus(name text, partitions text) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	x constant text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao');
	by_month boolean;
	command text;
BEGIN
	EXECUTE format('CALL %s.corpus_require($1, $2)', x) USING name, x;
	EXECUTE format('SELECT partitions LIKE ''month %%'' FROM %I.corpus_setting', name) INTO by_month;
	IF by_month IS NOT TRUE OR partitions NOT LIKE 'month %' OR partitions IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('corpus "%s" cannot be extended by partitions "%s"', name, partitions),
			DETAIL = 'Only a corpus partitioned by month gets more partitions, of further months.';
	END IF;
	EXECUTE format('CALL %s.corpus_part($1, $2, $3)', x) USING name, partitions, x;
	-- whoever may read a table may read its partitions, the new ones, too
	FOR command IN
		SELECT format('GRANT SELECT ON %I.%I TO %s', name, c.relname, CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END)
		FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_class t ON t.oid = i.inhparent JOIN pg_namespace n ON n.oid = t.relnamespace
			CROSS JOIN LATERAL aclexplode(t.relacl) g
		WHERE n.nspname = name AND c.relkind = 'r' AND g.privilege_type = 'SELECT' AND g.grantee <> t.relowner
			AND NOT EXISTS (SELECT FROM aclexplode(c.relacl) h WHERE h.grantee = g.grantee AND h.privilege_type = 'SELECT')
	LOOP
		EXECUTE command;
	END LOOP;
END;
$procedure$;
COMMENT ON PROCEDURE extend_corpus(text, text) IS 'adds partitions for further months to a corpus partitioned by month: ''month 2027-01/2027-12''';

CREATE PROCEDURE corpus_codes(corpus text, x text DEFAULT corpus_extension()) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	s constant text := quote_ident(corpus);
BEGIN
	EXECUTE format('
		INSERT INTO %1$s.country (iso3, iso2, name_vi, name_en, fips, cameo)
		SELECT iso3, iso2, name_vi, name_en, fips, cameo FROM %2$s.country_list() JOIN %2$s.gdelt_countries() USING (iso3)
		ON CONFLICT (iso3) DO NOTHING', s, x);
	EXECUTE format('
		INSERT INTO %1$s.organization (name, cameo) SELECT organization, cameo FROM %2$s.gdelt_organizations() ON CONFLICT (name) DO NOTHING', s, x);
	EXECUTE format('
		INSERT INTO %1$s.event_kind (kind, family, cameo, plover, quad_class, goldstein, name_vi, name_en)
		SELECT k.kind, k.family, k.cameo, k.plover, c.quad_class, c.goldstein, k.vi, k.en
		FROM %2$s.event_kinds() k LEFT JOIN LATERAL (
			SELECT quad_class, goldstein FROM %2$s.cameo_codes() WHERE k.cameo LIKE cameo || ''%%'' ORDER BY length(cameo) DESC LIMIT 1) c ON true
		ON CONFLICT (kind) DO NOTHING', s, x);
	EXECUTE format('
		INSERT INTO %s.calendar (day, year, quarter, month, week, weekday, month_start, quarter_start)
		SELECT d, extract(year FROM d), extract(quarter FROM d), extract(month FROM d), extract(week FROM d), extract(isodow FROM d),
			date_trunc(''month'', d), date_trunc(''quarter'', d)
		FROM generate_series(timestamp ''1900-01-01'', timestamp ''2099-12-31'', interval ''1 day'') d
		ON CONFLICT (day) DO NOTHING', s);
END;
$procedure$;
COMMENT ON PROCEDURE corpus_codes(text, text) IS 'fills the code tables of a corpus with what they lack: countries, kinds of events, days';

CREATE PROCEDURE corpus_comment(corpus text, x text DEFAULT corpus_extension()) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	command text;
BEGIN
	FOR command IN EXECUTE format($$
		WITH line AS (
			SELECT split_part(m[1], '.', 1) AS object, nullif(split_part(m[1], '.', 2), '') AS col, m[2] AS comment
			FROM regexp_matches(%s.corpus_comments(), '^([^ |]+) +\| +(.*)$', 'gn') m),
		object AS (
			SELECT c.oid, c.relname, c.relkind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
			FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition)
		SELECT format('COMMENT ON %%s %%s IS %%L', CASE o.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, o.name, l.comment)
		FROM object o JOIN line l ON l.object = o.relname WHERE l.col IS NULL
		UNION ALL
		SELECT format('COMMENT ON COLUMN %%s.%%I IS %%L', o.name, a.attname, l.comment)
		FROM object o JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
			JOIN LATERAL (SELECT comment FROM line WHERE object IN (o.relname, '*') AND col = a.attname ORDER BY object = '*' LIMIT 1) l ON true $$, x)
		USING corpus
	LOOP
		EXECUTE command;
	END LOOP;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_comment(text, text) IS 'comments the tables, views and columns of a corpus';

CREATE PROCEDURE grant_corpus(name text, reader text) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	x constant text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao');
BEGIN
	EXECUTE format('CALL %s.corpus_require($1, $2)', x) USING name, x;
	IF NOT (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = name) THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = format('must be owner of corpus "%s"', name);
	END IF;
	EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', name, reader);
	EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', name, reader);
END;
$procedure$;
COMMENT ON PROCEDURE grant_corpus(text, text) IS 'lets a role read a corpus, its tables and views, and write nothing';

CREATE PROCEDURE corpus_require(corpus text, x text DEFAULT corpus_extension()) LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $procedure$
DECLARE
	found boolean;
BEGIN
	EXECUTE format('SELECT %s.is_corpus($1)', x) INTO found USING corpus;
	IF found IS NOT TRUE THEN
		RAISE EXCEPTION USING ERRCODE = CASE WHEN EXISTS (SELECT FROM pg_namespace WHERE nspname = corpus) THEN 'wrong_object_type' ELSE 'invalid_schema_name' END,
			MESSAGE = format('there is no corpus %s', coalesce('"' || corpus || '"', 'NULL')),
			DETAIL = CASE WHEN EXISTS (SELECT FROM pg_namespace WHERE nspname = corpus) THEN 'The schema of that name was not made by create_corpus.' ELSE 'There is no schema of that name.' END,
			HINT = 'CALL create_corpus(name) makes one.';
	END IF;
END;
$procedure$;
COMMENT ON PROCEDURE corpus_require(text, text) IS 'an error when there is no corpus of that name';

CREATE PROCEDURE drop_corpus(name text, cascade boolean DEFAULT false) LANGUAGE plpgsql
AS $procedure$
DECLARE
	caller_path text;
	caller_level text;
	x text;
	commits boolean;
	outside text;
	command text;
BEGIN
	caller_path := pg_catalog.current_setting('search_path');
	caller_level := pg_catalog.current_setting('client_min_messages');
	PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
	x := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'ngoaigiao');
	EXECUTE format('CALL %s.corpus_require($1, $2)', x) USING name, x;
	-- views, foreign keys, functions, columns and the like of other schemas
	SELECT string_agg(DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid), ', ') INTO outside
	FROM pg_namespace n
		CROSS JOIN LATERAL (SELECT 'pg_class'::regclass, oid FROM pg_class WHERE relnamespace = n.oid
			UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type WHERE typnamespace = n.oid
			UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = n.oid) own(class, oid)
		JOIN pg_depend d ON d.refclassid = own.class AND d.refobjid = own.oid AND d.deptype IN ('n', 'a')
		CROSS JOIN LATERAL pg_identify_object_as_address(d.classid, d.objid, d.objsubid) a
	WHERE n.nspname = drop_corpus.name AND a.object_names[1] <> n.nspname;
	IF outside IS NOT NULL AND cascade IS NOT TRUE THEN
		RAISE EXCEPTION USING ERRCODE = 'dependent_objects_still_exist', MESSAGE = format('cannot drop corpus "%s" because other objects depend on it', name),
			DETAIL = outside, HINT = format('CALL drop_corpus(%L, cascade => true) drops them, too.', name);
	END IF;
	-- A transaction can hold some thousand locks: very many partitions go table by table. What makes it a corpus goes last.
	IF (SELECT count(*) FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = name)) > 2000 THEN
		PERFORM set_config('search_path', 'pg_catalog, ' || x || ', pg_temp', true);
		CALL corpus_may_commit(commits);
		PERFORM set_config('search_path', 'pg_catalog, pg_temp', true);
		FOR command IN SELECT format('DROP TABLE %I.%I CASCADE', name, relname) FROM pg_class
			WHERE commits AND relkind = 'p' AND relname <> 'article' AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = name) ORDER BY oid DESC
		LOOP
			PERFORM set_config('client_min_messages', 'warning', true);
			EXECUTE command;
			COMMIT;
			PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
		END LOOP;
	END IF;
	PERFORM set_config('client_min_messages', 'warning', true);
	EXECUTE format('DROP SCHEMA %I CASCADE', name);
	PERFORM set_config('client_min_messages', caller_level, true);
	PERFORM set_config('search_path', caller_path, true);
END;
$procedure$;
COMMENT ON PROCEDURE drop_corpus(text, boolean) IS
	'takes a corpus away, with everything in its schema; refuses a schema that is no corpus, and one that others depend on unless cascade';
