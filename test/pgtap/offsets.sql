-- substr(article, start_char, char_length(verbatim)) = verbatim, in every row of every function, on every page there is.
SELECT plan(14);

CREATE TEMP TABLE fn AS
SELECT p.proname::text AS name
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
WHERE p.proname LIKE 'article\_%' AND p.pronargs = 2 AND p.proargnames @> '{start_char,verbatim}';

SELECT is((SELECT count(*) FROM fn), 12::bigint, 'twelve functions have offsets');
SELECT cmp_ok((SELECT count(*) FROM page WHERE origin = 'samples'), '>=', 10::bigint, 'the samples are there');
SELECT is_empty(format($q$
	SELECT p.name, f.start_char, f.verbatim FROM page p, %I(p.body) f
	WHERE substr(p.body, f.start_char, char_length(f.verbatim)) IS DISTINCT FROM f.verbatim OR f.verbatim = '' $q$, name), name || ': the offset law')
FROM fn ORDER BY name;
SELECT diag(string_agg(format('%s %s', origin, n), ', ')) FROM (SELECT origin, count(*) AS n FROM page GROUP BY 1 ORDER BY 1) x;
SELECT * FROM finish();
