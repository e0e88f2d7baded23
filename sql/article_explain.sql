-- the reasons for an event: its sentence, tokens, mentions, frame and rule
\pset format unaligned
\x on
SELECT event_no, event, tier, rule, confidence BETWEEN 0 AND 1 AS has_confidence, sentence, tokens, mentions, frame
FROM article_explain('Ngày 5/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga tại Việt Nam. Hai bên nhất trí tăng cường hợp tác.');
-- one row an event, in the order of article_events
SELECT count(*) > 0 AND count(*) = (SELECT count(*) FROM article_events('Ngày 5/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.')) AS same
FROM article_explain('Ngày 5/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.');
SELECT count(*) FROM article_explain(NULL);
SELECT count(*) FROM article_explain('');
