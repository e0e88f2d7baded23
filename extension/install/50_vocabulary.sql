-- ============================================================ vocabulary

-- The analyst's own words: data of the users, dumped with the database. A table of the extension in each database (and on each node),
-- beside the functions that read it. The check says what is wrong with a row.

CREATE FUNCTION article_vocabulary_check(category text, form text, class text, country country, kind text, level text, name text, flags text,
	arg text, members country[]) RETURNS boolean
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_vocabulary_check(text, text, text, country, text, text, text, text, text, country[])
	IS 'true for a row that article_vocabulary may hold; an error with the reason for any other';

CREATE TABLE article_vocabulary (
	vocabulary text NOT NULL CHECK (vocabulary OPERATOR(pg_catalog.<>) ''),
	category text NOT NULL,
	form text NOT NULL,
	class text,
	country country,
	kind text,
	level text,
	name text,
	flags text,
	arg text,
	members country[],
	PRIMARY KEY (vocabulary, category, form),
	CONSTRAINT article_vocabulary_entry CHECK (article_vocabulary_check(category, form, class, country, kind, level, name, flags, arg, members))
);
ALTER TABLE article_vocabulary OWNER TO @extowner@;
GRANT SELECT ON article_vocabulary TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('article_vocabulary', '');
COMMENT ON TABLE article_vocabulary IS 'words that users add to the built-in vocabulary: the third argument of the article functions names theirs';
COMMENT ON COLUMN article_vocabulary.vocabulary IS 'name of the vocabulary that the row belongs to';
COMMENT ON COLUMN article_vocabulary.category IS 'country, place, office, org, forum or trigger';
COMMENT ON COLUMN article_vocabulary.form IS 'the words as pages have them; letter case, NFC or NFD, tone placement and i/y do not matter';
COMMENT ON COLUMN article_vocabulary.class IS 'class within the category; NULL: name, city, office, org, organization, verb';
COMMENT ON COLUMN article_vocabulary.country IS 'the country meant (country), or where it is (place, office, org)';
COMMENT ON COLUMN article_vocabulary.kind IS 'kind of the event, one of event_kinds() (trigger), or of the meetings of a forum';
COMMENT ON COLUMN article_vocabulary.level IS 'level of an office, or of whoever speaks for an org';
COMMENT ON COLUMN article_vocabulary.name IS 'name in the rows; NULL: the form';
COMMENT ON COLUMN article_vocabulary.flags IS 'cap: begins with a capital; lower: does not; exact: letter case as written; divided by commas';
COMMENT ON COLUMN article_vocabulary.arg IS 'trigger: mutual, host, visit, direct, joint or self; forum: ordinal or year, by which its sessions are counted; office: its organization';
COMMENT ON COLUMN article_vocabulary.members IS 'members of a forum';
COMMENT ON CONSTRAINT article_vocabulary_entry ON article_vocabulary IS 'a bad row is refused with the reason';

-- The same functions with a vocabulary: STABLE, for they read the table, under the snapshot of the query.

CREATE FUNCTION article_blocks(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, start_char integer, verbatim text, kind text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 40 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_blocks(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_metadata(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (title text, published_at timestamptz, published_precision text, published_evidence text, lead text, body text,
	author text, source text, url text, section text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 1 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_metadata(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_sentences(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 60 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_sentences(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_dates(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	timex_type text, value text, "precision" text, mod text, status text, during daterange, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_dates(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_figures(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	value numeric, value_high numeric, unit text, currency text, per text, comparator text, status text, indicator text,
	subject country[], during daterange, change_pct numeric, change_base text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_figures(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_persons(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	person integer, name text, office text, organization text, country country, role text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_persons(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_forums(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	forum text, ordinal integer, kind text, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_forums(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_places(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	place text, country country, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_places(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_events(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, event diplomatic_event, tier text, evidence text, rule text, confidence real, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_events(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_participants(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, role text, name text, office text, country country, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_participants(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_commitments(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	kind text, actors country[], addressees country[], area text[], target_value numeric, target_unit text,
	target_currency text, due daterange, event_no integer, is_main boolean)
LANGUAGE C STABLE PARALLEL SAFE ROWS 8 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_commitments(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_captions(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	caption text, credit text, agency text, photographer text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 4 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_captions(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_related(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	title text, blurb text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_related(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_parse(article text, published_at timestamptz, vocabulary text) RETURNS jsonb
LANGUAGE C STABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_parse(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

CREATE FUNCTION article_explain(article text, published_at timestamptz, vocabulary text)
RETURNS TABLE (event_no integer, event diplomatic_event, tier text, rule text, confidence real,
	sentence text, tokens text, mentions text, frame text)
LANGUAGE C STABLE PARALLEL SAFE ROWS 20 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_explain(text, timestamptz, text) IS 'the same, with the rows of a vocabulary of the table article_vocabulary; NULL: none';

