-- A title over a lead: what a reader of the two would note as events, and nothing else.
CREATE TEMP TABLE lede (ord int GENERATED ALWAYS AS IDENTITY, behaviour text, title text, lead text, events text[]);
INSERT INTO lede (behaviour, title, lead, events) VALUES
	('a visit that a light verb begins is of the sort that the noun says',
		'Bộ trưởng Quốc phòng Cuba thăm Việt Nam',
		'Bộ trưởng Quốc phòng Cuba và phu nhân đến Đà Nẵng, bắt đầu chuyến thăm chính thức Việt Nam.',
		ARRAY['official_visit .. CUB > VNM @VNM level=minister']::text[]),
	('a visit without a host goes where the visitor arrives',
		'Thủ tướng lên đường',
		'Thủ tướng đến thủ đô Rabat của Maroc, bắt đầu chuyến thăm chính thức xứ sở sa mạc.',
		ARRAY['official_visit .. VNM > MAR @MAR "Rabat" level=head_of_government']::text[]),
	('members of a forum are no hosts',
		'Chuyến công tác nhiều ý nghĩa',
		'Chuyến công tác của Thủ tướng tham dự Hội nghị cấp cao ASEAN lần thứ 60 có nhiều ý nghĩa.',
		ARRAY['summit .. VNM #ASEAN/60 level=head_of_government']::text[]),
	('who speaks of a meeting does not take part',
		'Ngoại trưởng Na Uy nói về cuộc gặp',
		'Ngoại trưởng Na Uy nói cuộc gặp Ấn Độ - Pakistan sẽ bàn về nguồn nước.',
		ARRAY['statement .. NOR level=minister', 'bilateral_meeting .. IND+PAK level=minister']::text[]),
	('a topic is no party',
		'Thủ tướng Ý hội đàm với Thủ tướng Malta',
		'Thủ tướng Ý hội đàm với Thủ tướng Malta về Libya.',
		ARRAY['talks .. ITA+MLT level=head_of_government']::text[]),
	('no plans for a meeting are a negated meeting',
		'Ngoại trưởng Serbia: Chưa có kế hoạch',
		'Ngoại trưởng Serbia cho biết hiện chưa có kế hoạch cho cuộc gặp giữa Serbia và Albania.',
		ARRAY['statement .. SRB level=minister', 'bilateral_meeting .. ALB+SRB level=minister modality=negated']::text[]),
	('the guest of a welcome pays the visit',
		'Lễ đón tại Phủ Chủ tịch',
		'Chủ tịch nước chủ trì lễ đón Tổng thống Chile trong chuyến thăm cấp nhà nước.',
		ARRAY['welcome_ceremony .. VNM > CHL level=head_of_state', 'state_visit .. CHL > VNM @VNM level=head_of_state']::text[]),
	('the guest pays the visit on whose occasion he is received',
		'Tiếp khách Chile',
		'Chủ tịch Quốc hội tiếp Bộ trưởng Ngoại giao Chile nhân dịp thăm chính thức Việt Nam.',
		ARRAY['reception .. VNM > CHL level=parliament_speaker', 'official_visit .. CHL > VNM @VNM level=minister']::text[]),
	('those who met agree',
		'Điện đàm với Thủ tướng Bỉ',
		'Thủ tướng điện đàm với Thủ tướng Bỉ, nhất trí mở rộng hợp tác cảng biển.',
		ARRAY['phone_call .. BEL+VNM level=head_of_government', 'agreement .. BEL+VNM level=head_of_government']::text[]),
	('what was asked for was asked at a meeting',
		'Đề nghị Bỉ mở rộng đầu tư',
		'Thủ tướng đề nghị Bỉ mở rộng đầu tư khi hội kiến Quốc vương Bỉ.',
		ARRAY['request .. VNM > BEL level=head_of_government', 'bilateral_meeting .. BEL+VNM level=head_of_government']::text[]),
	('one meeting by the singular',
		'Cuộc gặp bên lề',
		'Bộ trưởng Ngoại giao Peru có cuộc gặp với Bộ trưởng Ngoại giao Chile và Bộ trưởng Ngoại giao Bolivia.',
		ARRAY['trilateral_meeting .. BOL+CHL+PER level=minister']::text[]),
	('several meetings by the plural',
		'Các cuộc gặp bên lề',
		'Bộ trưởng Ngoại giao Peru có các cuộc gặp với Bộ trưởng Ngoại giao Chile và Bộ trưởng Ngoại giao Bolivia.',
		ARRAY['bilateral_meeting .. CHL+PER level=minister', 'bilateral_meeting .. BOL+PER level=minister']::text[]),
	('an envoy inside the trigger is its object',
		'Kenya trục xuất đại sứ',
		'Bộ Ngoại giao Kenya thông báo nước này sẽ trục xuất Đại sứ Uganda.',
		ARRAY['statement .. KEN level=minister', 'relations_reduced .. KEN > UGA level=ambassador modality=future']::text[]),
	('what is conferred is no help',
		'Trao tặng phần thưởng',
		'Bộ trưởng Ngoại giao trao tặng Đại sứ Thụy Sĩ phần thưởng cao quý của Nhà nước.',
		ARRAY['award .. VNM > CHE level=minister']::text[]),
	('a headline tells what the lead leaves out',
		'Thủ tướng điện đàm với Thủ tướng Fiji',
		'Thủ tướng Fiji cho biết nước này coi trọng quan hệ với Việt Nam.',
		ARRAY['statement .. FJI level=head_of_government', 'phone_call .. FJI+VNM level=head_of_government']::text[]),
	('a headline does not tell again',
		'Thủ tướng điện đàm với Thủ tướng Fiji',
		'Thủ tướng chiều nay điện đàm với Thủ tướng Fiji.',
		ARRAY['phone_call .. FJI+VNM level=head_of_government']::text[]),
	('a bare office beside another state''s body is of that state',
		'Đảo chính',
		'Thủ tướng cùng Chính phủ Mali gửi lời chúc mừng Niger.',
		ARRAY['congratulation .. MLI > NER level=head_of_government']::text[]),
	('a syllable of another word is no negation',
		'Hàng không',
		'Bộ trưởng Quốc phòng Cuba thăm các cơ sở hàng không, thăm chính thức Lào.',
		ARRAY['official_visit .. CUB > LAO @LAO level=minister']::text[]),
	('whose state nobody knows does not let the others meet',
		'Ông Nemo điện đàm',
		'Tổng thống Nemo điện đàm riêng với Quốc vương Bỉ và Tổng thống Chile.',
		ARRAY[]::text[]),
	('the one who said it went there when it was said',
		'Ngoại trưởng Peru nói về hợp tác',
		'Ngoại trưởng Peru ca ngợi Thủ tướng Fiji khi thăm Tonga, khẳng định quan hệ song phương vững chắc.',
		ARRAY['praise .. PER > FJI level=minister', 'working_visit .. PER > TON @TON level=minister', 'reaffirmation .. PER @TON level=minister']::text[]),
	('talks that it is too early for are negated',
		'Ngoại trưởng Serbia nói về đàm phán',
		'Ngoại trưởng Serbia cho biết vẫn chưa đến thời điểm chín muồi để tiến hành các cuộc đàm phán với Albania.',
		ARRAY['statement .. SRB level=minister', 'negotiation .. ALB+SRB level=minister modality=negated']::text[]),
	('the holder of a headline''s office is named by the text',
		'Ngoại trưởng Peru bác kế hoạch',
		'Ông Nemo khẳng định kế hoạch với Chile do Lima soạn thảo.',
		ARRAY['reaffirmation .. PER level=minister']::text[]);

SELECT plan((SELECT count(*) FROM lede)::int + 3);
SELECT is((SELECT coalesce(array_agg(event::text ORDER BY event_no), '{}') FROM article_events(title || E'\n\n' || lead)), events, behaviour)
FROM lede ORDER BY ord;

-- links: a title that the text of its picture repeats, over a blurb
CREATE TEMP TABLE links AS SELECT $page$Bộ trưởng Ngoại giao Peru thăm Chile

Bộ trưởng Ngoại giao Peru hôm 3/5/2023 thăm chính thức Chile và hội đàm với Bộ trưởng Ngoại giao Chile tại thủ đô Santiago.

Hai bên nhất trí mở rộng hợp tác về nông nghiệp, thủy sản và du lịch trong những năm tới.

Tin liên quan
Bolivia trao tặng Peru 3.000 tấn lúa mì

Bolivia trao tặng Peru 3.000 tấn lúa mì

Chiều 2/5/2023, Bolivia trao tặng Peru số lúa mì giúp người dân vùng lũ, đồng thời khẳng định sẵn sàng hỗ trợ thêm.
Tin quốc tế trong ngày

Tin quốc tế trong ngày

Ngày 2/5/2023, Kenya cảnh báo Uganda về vùng hồ chung; Na Uy tổ chức lễ kỷ niệm ngày độc lập tại thủ đô Oslo.
$page$::text AS body;
SELECT is((SELECT array_agg(event::text ORDER BY event_no) FROM links, article_events(body) WHERE tier = 'related' AND start_char < strpos(body, 'Tin quốc tế')),
	ARRAY['aid 2023-05-02 BOL > PER part=afternoon'], 'a link tells one event');
SELECT is((SELECT array_agg(event::text ORDER BY event_no) FROM links, article_events(body) WHERE tier = 'related' AND start_char > strpos(body, 'Tin quốc tế')),
	ARRAY['threat 2023-05-02 KEN > UGA', 'commemoration .. NOR @NOR "Oslo"'], 'a digest one a semicolon');
SELECT is((SELECT count(*)::int FROM links, article_figures(body) WHERE verbatim = '3.000 tấn'), 1, 'a title that its picture repeats is met once');
SELECT * FROM finish();
