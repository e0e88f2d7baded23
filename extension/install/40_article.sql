-- ============================================================ article

-- A page is parsed by its text and time alone (clock times are Viet Nam's, never the session's): IMMUTABLE. Not STRICT, for
-- published_at may be NULL: then it is taken from the page. COST: one parse.

CREATE FUNCTION article_blocks(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, start_char integer, verbatim text, kind text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 40 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_blocks(text, timestamptz) IS 'the lines of a page with their kinds; is_main: title, lead, body and subheads of the article itself';

CREATE FUNCTION article_metadata(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (title text, published_at timestamptz, published_precision text, published_evidence text, lead text, body text,
	author text, source text, url text, section text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 1 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_metadata(text, timestamptz) IS 'what a page says about itself: title, time, author, source, body; NULL where it does not say';

CREATE FUNCTION article_sentences(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 60 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_sentences(text, timestamptz) IS 'the sentences of a page';

CREATE FUNCTION article_dates(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	timex_type text, value text, "precision" text, mod text, status text, during daterange, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_dates(text, timestamptz) IS 'dates, times, durations and sets of a page: the TIMEX3 value and the days meant';

CREATE FUNCTION article_figures(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	value numeric, value_high numeric, unit text, currency text, per text, comparator text, status text, indicator text,
	subject country[], during daterange, change_pct numeric, change_base text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_figures(text, timestamptz) IS 'money, percentages and counts of a page, with what they measure';

CREATE FUNCTION article_persons(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	person integer, name text, office text, organization text, country country, role text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_persons(text, timestamptz) IS 'mentions of persons; person numbers the same human being';

CREATE FUNCTION article_forums(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	forum text, ordinal integer, kind text, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_forums(text, timestamptz) IS 'mentions of forums, organizations and agreements, with the ordinal of a session';

CREATE FUNCTION article_places(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	place text, country country, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_places(text, timestamptz) IS 'mentions of places';

CREATE FUNCTION article_events(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, event diplomatic_event, tier text, evidence text, rule text, confidence real, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_events(text, timestamptz) IS 'diplomatic events, each with its clause, its sentence and the rule that gave it';

CREATE FUNCTION article_participants(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	event_no integer, role text, name text, office text, country country, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 15 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_participants(text, timestamptz) IS 'who took part in an event, and as what';

CREATE FUNCTION article_commitments(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	kind text, actors country[], addressees country[], area text[], target_value numeric, target_unit text,
	target_currency text, due daterange, event_no integer, is_main boolean)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 8 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_commitments(text, timestamptz) IS 'agreements, pledges, proposals, requests and targets';

CREATE FUNCTION article_captions(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	caption text, credit text, agency text, photographer text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 4 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_captions(text, timestamptz) IS 'photo captions with their credits';

CREATE FUNCTION article_related(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (block integer, line integer, sentence integer, start_char integer, verbatim text,
	title text, blurb text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_related(text, timestamptz) IS 'links of a page to other articles';

CREATE FUNCTION article_parse(article text, published_at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000
AS 'MODULE_PATHNAME';
CREATE FUNCTION article_text(html text) RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_text(text) IS 'a page''s HTML as the plain text that the article functions read';

CREATE FUNCTION article_explain(article text, published_at timestamptz DEFAULT NULL)
RETURNS TABLE (event_no integer, event diplomatic_event, tier text, rule text, confidence real,
	sentence text, tokens text, mentions text, frame text)
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 20 COST 1000
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION article_explain(text, timestamptz) IS 'why each event was told: its sentence, the tokens, the mentions, the frame and the rule';

COMMENT ON FUNCTION article_parse(text, timestamptz) IS 'all tables of a page as one object: metadata an object, every other key an array of rows';

