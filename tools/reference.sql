-- reference.sql: the reference tables of the README, as markdown, from the catalog.
SET search_path = pg_catalog, public;

CREATE TEMP VIEW fn AS
SELECT p.oid, p.proname::text AS name,
	CASE WHEN p.proname LIKE 'article\_%' THEN 1 WHEN p.proname LIKE 'vi\_%' THEN 4
	     WHEN p.proname ~ '^country_' THEN 2 WHEN p.proname ~ 'corpus' THEN 5 ELSE 3 END AS part,
	p.proname || '(' || coalesce((
		SELECT string_agg(concat_ws(' ', p.proargnames[i], format_type(t, NULL)) ||
			CASE WHEN i > p.pronargs - p.pronargdefaults THEN ' = ' || (regexp_match(pg_get_function_arg_default(p.oid, i::int), '^[^:]*'))[1] ELSE '' END, ', ' ORDER BY i)
		FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a(t, i)), '') || ')' AS call,
	CASE WHEN p.prokind = 'p' THEN 'CALL' WHEN p.proallargtypes IS NULL THEN CASE WHEN p.proretset THEN 'setof ' ELSE '' END || format_type(p.prorettype, NULL) END AS returns,
	(SELECT string_agg(CASE WHEN p.proargnames[i] = 'is_main' THEN 'is_main' ELSE p.proargnames[i] || ' ' || format_type(p.proallargtypes[i], NULL) END, ', ' ORDER BY i)
	 FROM generate_subscripts(p.proallargtypes, 1) i
	 WHERE p.proargmodes[i] IN ('o', 't') AND p.proargnames[i] NOT IN ('block', 'line', 'sentence', 'start_char', 'verbatim')) AS columns,
	obj_description(p.oid, 'pg_proc') AS comment
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e' JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'ngoaigiao'
WHERE p.prokind IN ('f', 'p') AND p.proname <> 'article_vocabulary_check' AND (p.proname !~ '^corpus_' OR p.proname = 'corpus_progress') AND (p.proname !~ '^article_' OR coalesce('vocabulary' <> ALL (p.proargnames), true)) AND 'internal'::regtype <> ALL (p.proargtypes::oid[]) AND NOT EXISTS (SELECT FROM pg_operator o WHERE o.oprcode = p.oid)
	AND NOT EXISTS (SELECT FROM pg_amproc a WHERE a.amproc = p.oid) AND NOT EXISTS (SELECT FROM pg_aggregate a WHERE a.aggtransfn = p.oid)
	AND NOT EXISTS (SELECT FROM pg_type t WHERE p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend))
	AND NOT EXISTS (SELECT FROM pg_cast c WHERE c.castfunc = p.oid AND p.proname NOT IN ('event_dates'));

SELECT '### Article functions

Each takes `(article text, published_at timestamptz = NULL)`, and all but `article_text` a third argument `vocabulary text`: [the words of your
own](docs/vocabulary.md). The tables begin with `block`, `line`, `sentence`, `start_char`, `verbatim` (`article_blocks`
has no `sentence`, `article_metadata` none of them).

| function | further columns | what it gives |
|---|---|---|';
SELECT format('| `%s` | %s | %s |', name, coalesce('`' || replace(columns, ', ', '`, `') || '`', returns), comment) FROM fn WHERE part = 1 ORDER BY name;
SELECT format(E'\n### %s\n\n| function | returns | what it gives |\n|---|---|---|\n', title) ||
	(SELECT string_agg(format('| `%s` | `%s` | %s |', call, coalesce(returns, 'rows of ' || columns), comment), E'\n' ORDER BY call) FROM fn WHERE fn.part = t.part)
FROM (VALUES (2, 'Countries'), (3, 'Events'), (4, 'Text'), (5, 'Corpora')) t(part, title) ORDER BY part;
SELECT '
### Operator classes

| type | method | operators |
|---|---|---|';
SELECT format('| `%s` | %s | `%s` |', format_type(c.opcintype, NULL), a.amname,
	(SELECT string_agg(name, '` `' ORDER BY n) FROM (SELECT x.oprname AS name, min(o.amopstrategy) AS n FROM pg_amop o JOIN pg_operator x ON x.oid = o.amopopr WHERE o.amopfamily = c.opcfamily GROUP BY 1) y))
FROM pg_opclass c JOIN pg_depend d ON d.classid = 'pg_opclass'::regclass AND d.objid = c.oid AND d.deptype = 'e' JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'ngoaigiao'
	JOIN pg_am a ON a.oid = c.opcmethod ORDER BY 1;
