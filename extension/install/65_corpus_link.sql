-- ------------------------------------------------------------ one event, many reports

-- Called by refresh_corpus after a change, in a transaction of its own and with search_path = pg_catalog, pg_temp; no COMMIT in here.
CREATE PROCEDURE corpus_link(corpus text) LANGUAGE plpgsql
AS $procedure$
BEGIN
END;
$procedure$;
COMMENT ON PROCEDURE corpus_link(text) IS 'makes canonical events of the mentions of a corpus; part of refresh_corpus';
