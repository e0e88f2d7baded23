-- Normal form, folding, case, keys.
-- words in the other tone style, misplaced and doubled tones, eth; foreign words stay
SELECT vi_normalize('hoà thuý HOÀ Hoà hoàng vịêt dạị thuýên baỷ muà qúy gía hoà_bình ðại Ðà hoà…') AS old;
SELECT vi_normalize('hòa thúy HÒA Hòa hòang khỏe, ủy', 'new') AS new;
SELECT vi_normalize('hòa hoà gìn giếng gịa giạ quý', 'keep') AS keep;
SELECT t, vi_normalize(t) = t AS untouched
FROM unnest(ARRAY['Kaysone', 'café', 'naïve', 'São', 'H''Mông', 'M''Đrắk', 'Ê-đê', 'Guðrún', 'mélange', 'gịa', '']) t;
-- a tone before its letter's own mark, which NFC leaves apart
SELECT vi_normalize(U&'ti\00E9\0302ng Vi\1EB9\0302t h\01A1\0309') AS repaired,
	normalize(U&'ti\00E9\0302ng') = U&'ti\00E9\0302ng' AS nfc_does_not;
SELECT vi_normalize('a', 'newest');
-- search forms
SELECT vi_fold('Đại HỌC … ½ ß № é ñ ü 😀 ðại Guðrún ΆΩ') AS fold,
	vi_fold(normalize('Đường sắt', NFD)) AS nfd,
	vi_fold_tone('Đại học Hà Nội, Cần Thơ') AS fold_tone,
	vi_fold_tone(normalize('Đại học Hà Nội', NFD)) AS fold_tone_nfd;
-- keys
SELECT a, b, vi_key(a) = vi_key(b) AS same
FROM (VALUES ('hòa', 'HOÀ'), ('kỹ', 'kĩ'), ('Quý', 'quí'), ('thúy', 'thúi'), ('tay', 'tai'), ('Ý', 'í'),
	('Việt', normalize('VIỆT', NFD)), ('CO2', 'cỏ'), ('ma', 'má')) v (a, b);
-- case, right where lower() is not
SELECT vi_lower('ĐẠI HỌC ÀỬ' COLLATE "C") AS low, vi_upper('đại học ß' COLLATE "C") AS up,
	vi_title('h''mông ĐẮK lắk don''t 3d' COLLATE "C") AS title;
-- strict
SELECT vi_fold(NULL) IS NULL AND vi_normalize('a', NULL) IS NULL AS strict;
