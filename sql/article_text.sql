-- HTML as the plain text of a page: lines, blank lines between paragraphs, the time above the title
\pset format unaligned
\pset tuples_only on
SET datestyle = 'ISO';
SELECT article_text($$<html><head><title>Tin &amp; ảnh - Báo</title>
<meta property="article:published_time" content="2024-11-06T23:46:00Z">
<script type="application/ld+json">{"datePublished": "2024-11-07T06:40:00+07:00"}</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li>Chính trị</li></ul></nav>
<article><h1>Thủ tướng
  tiếp <b>Đại sứ</b> Nga</h1><p class="sapo">Chiều 7/11, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.</p>
<figure><img src="x" alt=""><figcaption>Toàn cảnh buổi tiếp. Ảnh: TTXVN</figcaption></figure>
<p>Hai bên<br>nhất trí &lt;hợp tác&gt;.</p></article><script>document.write("<p>no text</p>")</script></body></html>$$);
-- the time of publication: meta before JSON-LD before <time>; a time without a zone is Viet Nam's
SELECT split_part(article_text(h || '<h1>T</h1>'), E'\n', 1) FROM (VALUES
	('<h1>U</h1><time datetime="2024-01-31T20:00:00-05:00">hôm nay</time>'),
	('<script type="application/ld+json">{"a":1,"datePublished":"2024-02-29"}</script>'),
	('<meta itemprop="datePublished" content="2024-03-01 08:09">'),
	('<meta name="pubdate" content="yesterday">')) v(h);
-- without h1 the title of the head stands above
SELECT article_text('<title> Một  tin </title><p>a<p>b');
-- the page's tables are those of its text
SELECT event FROM article_events(article_text('<h1>Tiếp khách</h1><p>Ngày 5/3/2024, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Nga.</p>'));
SELECT published_at AT TIME ZONE 'UTC', title FROM article_metadata(article_text('<meta property="article:published_time" content="2024-11-06T23:46:00Z"><h1>Thủ tướng tiếp Đại sứ Nga</h1><p>Chiều 7/11, Thủ tướng đã tiếp Đại sứ Nga.</p>'));
-- hostile pages: no text is lost, nothing is fetched, depth costs nothing
SELECT article_text('') = '', article_text(NULL) IS NULL, article_text('no tags'), article_text('&#0;&#xD800;&bogus;x'), article_text('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>');
SELECT article_text(repeat('<div>', 100000) || 'deep' || repeat('</div>', 50000));
SELECT length(article_text('<p>' || repeat('a ', 6000000))), length(article_text(repeat('<p>x</p>', 100000)));
SELECT article_text('<p>a</p></BODY></html><p>b</p>'), article_text('</div>first');
SELECT article_text('</p></div>' || repeat('</b>', 10000) || 'x'), length(article_text('<!--' || repeat('-', 1000000))), article_text('<script>' || repeat('<', 1000000));
SELECT article_text('<script type="application/ld+json"></script>x'); -- a script that holds nothing
