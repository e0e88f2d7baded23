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

-- once to warm up: plans, code tables, the lexicon
UPDATE scaling.article SET page = page || ' ' WHERE article_id = :from;
CALL refresh_corpus('scaling');
SELECT pg_temp.ms() AS t \gset
CALL refresh_corpus('scaling');
SELECT pg_temp.note('noop ' || :'half', pg_temp.ms() - :t) \g /dev/null
UPDATE scaling.article SET page = page || ' ' WHERE article_id = :from + 1;
SELECT pg_temp.ms() AS t \gset
CALL refresh_corpus('scaling');
SELECT pg_temp.note('edit ' || :'half', pg_temp.ms() - :t) \g /dev/null
