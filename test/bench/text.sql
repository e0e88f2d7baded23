-- Speed of the text functions against the server's own, on the same text in the same run.
-- The text is the samples, repeated; ratios of times on the processor.
\set QUIET on
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET work_mem = '256MB';
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS unaccent;
-- neither compressed nor out of line: what is measured is the function
CREATE TEMP TABLE composed (t text);
CREATE TEMP TABLE apart (t text);
CREATE TEMP TABLE small (t text);
CREATE TEMP TABLE old (b bytea);
ALTER TABLE composed ALTER t SET STORAGE PLAIN;
ALTER TABLE apart ALTER t SET STORAGE PLAIN;
ALTER TABLE small ALTER t SET STORAGE PLAIN;
ALTER TABLE old ALTER b SET STORAGE PLAIN;
INSERT INTO composed SELECT normalize(body) FROM page, generate_series(1, 100);
INSERT INTO apart SELECT normalize(t, NFD) FROM composed;
INSERT INTO small SELECT regexp_replace(vi_lower(t), '[^a-z0-9à-ỹđ\n ,.:;/()-]|[ńñöüșçëïäåøœæ]', '', 'g') FROM composed;
INSERT INTO old SELECT vi_encode(t, 'TCVN3') FROM small;
CREATE TEMP TABLE word AS
	SELECT DISTINCT vi_lower(w) COLLATE "C" AS w FROM (SELECT DISTINCT t FROM composed) p, regexp_split_to_table(t, '[^[:alpha:]]+') w WHERE w <> '';
CREATE TEMP TABLE words (w text);
INSERT INTO words SELECT a.w || ' ' || b.w FROM word a, word b ORDER BY md5(a.w || b.w) LIMIT 100000;
ANALYZE composed, apart, small, old, words;

-- Milliseconds of this process on a processor, which other work on the machine does not stretch.
CREATE FUNCTION pg_temp.cpu() RETURNS float8 LANGUAGE sql VOLATILE AS $$
	SELECT split_part(pg_read_file('/proc/self/schedstat', 0, 1000), ' ', 1)::float8 / 1e6 $$;
-- A query's: the mean of n runs, for that clock ticks in milliseconds.
CREATE PROCEDURE pg_temp.text_measure(query text, n int, INOUT ms float8) LANGUAGE plpgsql AS $$
DECLARE
	started float8;
BEGIN
	EXECUTE query;
	started := pg_temp.cpu();
	FOR i IN 1 .. n LOOP
		EXECUTE query;
	END LOOP;
	ms := (pg_temp.cpu() - started) / n;
END $$;

-- One number a row that costs nothing: the result has to be made, no more.
CALL pg_temp.text_measure('SELECT sum(octet_length(normalize(t))) FROM composed', 5, NULL) \gset a_
CALL pg_temp.text_measure('SELECT sum(octet_length(vi_normalize(t))) FROM composed', 60, NULL) \gset b_
SELECT 'vi_normalize of NFC, times as fast as normalize', round((:a_ms / :b_ms)::numeric, 2), '>= 30';
CALL pg_temp.text_measure('SELECT sum(octet_length(normalize(t))) FROM apart', 5, NULL) \gset a_
CALL pg_temp.text_measure('SELECT sum(octet_length(vi_normalize(t))) FROM apart', 60, NULL) \gset b_
SELECT 'vi_normalize of NFD, times as fast as normalize', round((:a_ms / :b_ms)::numeric, 2), '>= 5';
CALL pg_temp.text_measure('SELECT sum(octet_length(vi_fold(t))) FROM composed', 60, NULL) \gset b_
CALL pg_temp.text_measure('SELECT sum(octet_length(unaccent(t))) FROM composed', 5, NULL) \gset a_
SELECT 'vi_fold, times as fast as unaccent', round((:a_ms / :b_ms)::numeric, 2), '>= 3';
CALL pg_temp.text_measure('SELECT sum(octet_length(lower(unaccent(t)))) FROM composed', 5, NULL) \gset a_
SELECT 'vi_fold, times as fast as lower(unaccent)', round((:a_ms / :b_ms)::numeric, 2), '>= 6';
CALL pg_temp.text_measure('SELECT sum(octet_length(lower(t))) FROM composed', 5, NULL) \gset a_
CALL pg_temp.text_measure('SELECT sum(octet_length(vi_lower(t))) FROM composed', 60, NULL) \gset b_
SELECT 'vi_lower, times as fast as lower', round((:a_ms / :b_ms)::numeric, 2), '>= 3';
CALL pg_temp.text_measure('SELECT sum(octet_length(unaccent(t))) FROM small', 5, NULL) \gset a_
CALL pg_temp.text_measure($$ SELECT sum(octet_length(vi_decode(b, 'TCVN3'))) FROM old $$, 60, NULL) \gset b_
SELECT 'vi_decode of TCVN3, times as fast as unaccent', round((:a_ms / :b_ms)::numeric, 2), '>= 1.5';
CALL pg_temp.text_measure('SELECT count(*) FROM (SELECT w FROM words ORDER BY w COLLATE "vi-x-icu" OFFSET 0) s', 5, NULL) \gset a_
CALL pg_temp.text_measure('SELECT count(*) FROM (SELECT w FROM words ORDER BY vi_sort_key(w) OFFSET 0) s', 5, NULL) \gset b_
SELECT 'ORDER BY vi_sort_key of 100,000 words, time of vi-x-icu', round((:b_ms / :a_ms)::numeric, 2), '<= 1.5';
