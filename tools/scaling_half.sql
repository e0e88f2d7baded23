-- scaling_half.sql: loads the pages :from to :until, reads and links them, and notes under :half what that costs (scaling.sql).
SELECT pg_temp.ms() AS t \gset
INSERT INTO scaling.article (url, page) SELECT n, page FROM synthetic WHERE n BETWEEN :from AND :until ORDER BY n;
SELECT pg_temp.note('load ' || :'half', (pg_temp.ms() - :t) / (:until - :from + 1)) \g /dev/null
SELECT pg_temp.ms() AS t \gset
CALL refresh_corpus('scaling', link => false);
SELECT pg_temp.note('read ' || :'half', (pg_temp.ms() - :t) / (:until - :from + 1)) \g /dev/null
ANALYZE;
SELECT pg_temp.ms() AS t \gset
CALL corpus_link('scaling');
SELECT pg_temp.note('link ' || :'half', (pg_temp.ms() - :t) / (:until - :from + 1)) \g /dev/null
ANALYZE;

-- the least of five, after one to warm up: plans, code tables, the lexicon
TRUNCATE lap;
SELECT format(c, i, :from + i)
FROM generate_series(0, 5) i, unnest(ARRAY[
	$$ INSERT INTO lap VALUES ('noop', %1$s, pg_temp.ms()) $$, $$ CALL refresh_corpus('scaling') $$, $$ INSERT INTO lap VALUES ('noop', %1$s, pg_temp.ms()) $$,
	$$ UPDATE scaling.article SET page = page || ' ' WHERE article_id = %2$s $$,
	$$ INSERT INTO lap VALUES ('edit', %1$s, pg_temp.ms()) $$, $$ CALL refresh_corpus('scaling') $$, $$ INSERT INTO lap VALUES ('edit', %1$s, pg_temp.ms()) $$]) WITH ORDINALITY c(c, k)
ORDER BY i, k \gexec
INSERT INTO figure SELECT what || ' ' || :'half', min(ms) FROM (SELECT what, n, max(at) - min(at) AS ms FROM lap WHERE n > 0 GROUP BY what, n) l GROUP BY what;
