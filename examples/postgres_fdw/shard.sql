-- shard.sql: makes a shard: the extension and an empty corpus.
--
--   psql -d press -v corpus=press -f shard.sql      on each shard
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS ngoaigiao;
CALL create_corpus(:'corpus');
