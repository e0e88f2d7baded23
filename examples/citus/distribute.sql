-- distribute.sql: spreads the tables of a corpus over a Citus cluster, by article.
--
--   psql -d press -v corpus=press -f distribute.sql      on the coordinator, after create_corpus
--
-- Run it while the corpus is empty, or while nobody writes to it: the rows that are there move along. docs/scaling.md says why each table goes
-- where it goes.
\set ON_ERROR_STOP on
BEGIN;
SELECT set_config('ngoaigiao.corpus', :'corpus', true);

-- Numbers of articles come from a sequence, drawn from on the coordinator: those of workers have more bits than an article's may have. (An
-- identity column can be distributed, too, but a table that has one can be neither altered nor undistributed later.)
DO $$
DECLARE
	s text := current_setting('ngoaigiao.corpus');
	last bigint;
BEGIN
	EXECUTE format('SELECT coalesce(max(article_id), 0) FROM %I.article', s) INTO last;
	EXECUTE format('ALTER TABLE %I.article ALTER COLUMN article_id DROP IDENTITY IF EXISTS', s);
	EXECUTE format('CREATE SEQUENCE %I.article_number AS bigint START %s', s, last + 1);
	EXECUTE format('ALTER TABLE %I.article ALTER COLUMN article_id SET DEFAULT nextval(%L)', s, format('%I.article_number', s));
	EXECUTE format('ALTER SEQUENCE %1$I.article_number OWNED BY %1$I.article.article_id', s);
END $$;

-- A table that others refer to cannot be distributed before them, nor they before it: the foreign keys step aside, and come back at the end.
CREATE TEMP TABLE foreign_key ON COMMIT DROP AS
SELECT conrelid::regclass AS child, conname AS name,
	-- the column by which a table is distributed cannot be set NULL: a deleted article leaves no row in linking, and corpus_link compares all it has
	replace(pg_get_constraintdef(oid), 'SET NULL (article_id)', 'CASCADE') AS definition
FROM pg_constraint
WHERE contype = 'f' AND conparentid = 0 AND connamespace = quote_ident(current_setting('ngoaigiao.corpus'))::regnamespace;
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', child, name) FROM foreign_key ORDER BY child::text, name \gexec

SELECT format('ALTER TABLE %I.linking ALTER article_id SET NOT NULL', :'corpus') \gexec

-- Code tables: a copy on each node, so that joins and foreign keys to them stay on the node.
SELECT format('SELECT create_reference_table(%L)', format('%I.%I', current_setting('ngoaigiao.corpus'), t))
FROM unnest(ARRAY['country', 'event_kind', 'calendar']) t \gexec

-- The pages and all that was read in them: by article, in one group, so that what belongs to an article lies on one node.
SELECT format('SELECT create_distributed_table(%L, %L)', format('%I.article', current_setting('ngoaigiao.corpus')), 'article_id') \gexec
SELECT format('SELECT create_distributed_table(%L, %L, colocate_with => %L)', a.attrelid::regclass, 'article_id', format('%I.article', current_setting('ngoaigiao.corpus')))
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = quote_ident(current_setting('ngoaigiao.corpus'))::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
	AND a.attname = 'article_id' AND a.attnum > 0 AND c.relname <> 'article'
ORDER BY c.relname \gexec

-- Events told by several articles: by their own number, in a group of their own.
SELECT format('SELECT create_distributed_table(%L, %L, colocate_with => %L)', format('%I.canonical_event', current_setting('ngoaigiao.corpus')), 'canonical_id', 'none') \gexec

-- Each foreign key holds the column by which its tables are distributed, or leads to a copied table.
SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', child, name, definition) FROM foreign_key ORDER BY child::text, name \gexec
COMMIT;
