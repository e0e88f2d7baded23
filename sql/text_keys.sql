-- Keystrokes.
SELECT vi_from_keys('Tieengs Vieejt ddaauf tieen, nguwowif nguwowif DDoongf Thaps thuowr quaanf hoawcj muaw', 'telex') AS telex;
SELECT vi_from_keys('Tie61ng Vie65t d9a62u tie6n, ngu7o7i2 d9u7o7c5 tha8ng1', 'vni') AS vni;
SELECT vi_from_keys('Tie^''ng Vie^.t, ddu+o+.c\. ho`a hoa`', 'viqr') AS viqr;
-- signs may come late
SELECT k, vi_from_keys(k, 'telex') FROM unnest(string_to_array('hofa hoaf dduwocwj vietej tieengs hocj dangd khoer giuwax uow w tw', ' ')) k;
-- typed again, a sign is taken back
SELECT k, vi_from_keys(k, 'telex') FROM unnest(string_to_array('aaa ass ddd oww ww hoafz', ' ')) k;
SELECT k, vi_from_keys(k, 'vni') FROM unnest(string_to_array('a11 a66 d99 hoa20', ' ')) k;
-- other words stay
SELECT vi_from_keys('dust case wind window turn test next these there mama did text class glass book F16 G20 a@foos.vn https://www.tests.vn', 'telex') AS telex,
	vi_from_keys('G20 B52 covid19 2024', 'vni') AS vni;
SELECT vi_from_keys('a', 'qwerty');
