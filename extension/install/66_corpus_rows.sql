-- The rows of a corpus without its tables: where no procedure of this server can fill them, as on the nodes of a cluster (examples/citus).

CREATE FUNCTION corpus_rows(article text, published_at timestamptz DEFAULT NULL, OUT relation text, OUT said jsonb) RETURNS SETOF record
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 100 COST 2000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION corpus_rows(text, timestamptz) IS 'the rows of a page in every table of a corpus: name of the table, columns as strings';

CREATE FUNCTION corpus_rows(article text, published_at timestamptz, vocabulary text, OUT relation text, OUT said jsonb) RETURNS SETOF record
LANGUAGE C STABLE PARALLEL SAFE ROWS 100 COST 2000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION corpus_rows(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';
