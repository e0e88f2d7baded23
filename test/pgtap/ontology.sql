-- event_kinds() is the ontology, row for row, and every kind is accepted.
CREATE TEMP TABLE ontology (kind text, family text, cameo text, plover text, en text, vi text);
\set file :root '/test/eval/event_kinds.tsv'
\set body `cat :'file'`
INSERT INTO ontology SELECT f[1], f[2], nullif(f[3], ''), f[4], f[5], f[6]
FROM regexp_split_to_table(:'body', '\n') WITH ORDINALITY l(line, n), regexp_split_to_array(line, '\t') f WHERE n > 1 AND line <> '';
SELECT plan(3 + (SELECT count(*) FROM ontology)::int);
SELECT cmp_ok((SELECT count(*) FROM ontology), '>', 50::bigint, 'the ontology is read');
SELECT set_eq('SELECT kind, family, cameo, plover, en, vi FROM event_kinds()', 'SELECT * FROM ontology', 'event_kinds() lists the ontology');
\set shared_file :shared '/ontology/event_kinds.tsv'
\set yardstick `cat :'shared_file' 2>/dev/null`
SELECT CASE WHEN :'yardstick' = '' THEN skip('no ../shared/ontology', 1) ELSE is(:'yardstick'::text, :'body'::text, 'our copy of the ontology is the one in ../shared') END;
SELECT is((kind || ' 2024-11-06 LAO+VNM')::diplomatic_event::text, kind || ' 2024-11-06 LAO+VNM', kind || ' makes an event') FROM ontology ORDER BY 1;
SELECT * FROM finish();
