-- coordinator.sql: one corpus over several servers, by postgres_fdw.
--
--   psql -d press -v corpus=press -v "shards=host=a dbname=press, host=b dbname=press" -f coordinator.sql
--
-- Each shard is a database with the extension and a corpus of that name (shard.sql). Here the corpus is made with hash partitions, and then each
-- partition of what belongs to an article is exchanged for the shard's table: views, comments and canonical events are this server's, pages and what
-- they say are the shards'.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
BEGIN;
CREATE EXTENSION IF NOT EXISTS ngoaigiao;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
SELECT set_config('ngoaigiao.corpus', :'corpus', true), set_config('ngoaigiao.shards', :'shards', true) \g /dev/null
SELECT count(*) AS shard_count FROM string_to_table(:'shards', ',') \gset
CALL create_corpus(:'corpus', partitions => 'hash ' || :shard_count);

CREATE FUNCTION pg_temp.corpus_shards(s text, shards text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	shard text;
	options text;
	login text;
	far text;
	near text;
	k record;
	t name;
	i int := 0;
BEGIN
	-- What lies elsewhere can be held to no constraint of this server: each shard has its own. Those of canonical events stay.
	FOR k IN SELECT conname, conrelid::regclass AS child FROM pg_constraint JOIN pg_class c ON c.oid = conrelid
		WHERE relnamespace = quote_ident(s)::regnamespace AND (relkind = 'p' OR relname = 'linking') AND contype IN ('f', 'p', 'c') AND conparentid = 0 ORDER BY contype
	LOOP
		EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.child, k.conname);
	END LOOP;
	FOREACH shard IN ARRAY string_to_array(shards, ',') LOOP
		far := s || '_' || i;
		-- extensions: which functions and operators may be sent. async_capable: the shards work at once. The cost of a tuple says that a row
		-- that need not come is worth some work over there.
		SELECT string_agg(w, ', ') FILTER (WHERE NOT l), coalesce(string_agg(w, ', ') FILTER (WHERE l), '') INTO options, login
		FROM regexp_split_to_table(trim(shard), '\s+') o, format('%I %L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)) w,
			LATERAL (SELECT o ~ '^(user|password)') AS of_login(l);
		EXECUTE format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (extensions %L, async_capable %L, use_remote_estimate %L, fetch_size %L, batch_size %L, fdw_tuple_cost %L, %s)',
			far, 'ngoaigiao', 'true', 'true', '1000', '1000', '0.1', options);
		EXECUTE format('CREATE USER MAPPING FOR CURRENT_USER SERVER %I OPTIONS (%s)', far, login);
		EXECUTE format('CREATE SCHEMA %I', far);
		FOR t IN SELECT relname FROM pg_class WHERE relnamespace = quote_ident(s)::regnamespace AND relkind = 'p' ORDER BY relname LOOP
			near := format('%I.%I', s, t || '_p' || i);
			EXECUTE format('DROP TABLE %s', near);
			EXECUTE format('IMPORT FOREIGN SCHEMA %I LIMIT TO (%I) FROM SERVER %I INTO %I OPTIONS (import_default %L)', s, t, far, far, 'true');
			EXECUTE format('ALTER TABLE %I.%I ATTACH PARTITION %I.%I FOR VALUES WITH (MODULUS %s, REMAINDER %s)', s, t, far, t, array_length(string_to_array(shards, ','), 1), i);
		END LOOP;
		-- what has been read over there and is to be linked here; not partitioned, for articles that are gone have lost their number
		EXECUTE format('IMPORT FOREIGN SCHEMA %I LIMIT TO (linking) FROM SERVER %I INTO %I', s, far, far);
		EXECUTE format('ALTER TABLE %I.linking INHERIT %I.linking', far, s);
		i := i + 1;
	END LOOP;
END $$;
SELECT pg_temp.corpus_shards(:'corpus', :'shards') \g /dev/null
COMMIT;
