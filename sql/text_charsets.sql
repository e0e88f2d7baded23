-- Charsets of before Unicode.
SELECT vi_decode('\x5669d67420', 'TCVN3') AS tcvn3, vi_decode('\x566965e4742061f8', 'VNI') AS vni,
	vi_decode('\x5669ae74', 'VISCII') AS viscii, vi_decode('Vie^.t Nam, dda^y\\.', 'viqr') AS viqr,
	vi_decode('\x5669eaf274', 'CP1258') AS marks_apart, vi_decode('\x56e0', 'CP1258') AS composed;
SELECT vi_encode('Việt', c) AS bytes, c, vi_decode(vi_encode('Việt', c), c)
FROM unnest(ARRAY['TCVN3', 'TCVN5712-1', 'VISCII', 'VPS', 'BKHCM1', 'VIETWARE_F', 'ISC', 'VNI', 'VNI_MAC', 'BKHCM2',
	'VIETWARE_X', 'CP1258', 'VIQR', 'UTF8']) c;
-- what was read as Latin-1 or Windows 1252
SELECT vi_repair('ViÖt Nam', 'TCVN3') AS tcvn3, vi_repair('Vieät Nam “moät”', 'VNI') AS vni;
SELECT vi_detect_charset(vi_encode('Thủ đô Hà Nội của nước Việt Nam', 'TCVN3')) AS tcvn3,
	vi_detect_charset(vi_encode('Thủ đô Hà Nội của nước Việt Nam', 'VNI')) AS vni,
	vi_detect_charset(vi_encode('Thủ đô Hà Nội của nước Việt Nam', 'VIQR')) AS viqr,
	vi_detect_charset(convert_to('Thủ đô', 'UTF8')) AS utf8, vi_detect_charset('plain ASCII, really.') AS ascii,
	vi_detect_charset('') AS empty;
-- VIQR: signs that are signs; a d before a d with stroke
SELECT t, convert_from(vi_encode(t, 'VIQR'), 'UTF8') AS viqr, vi_decode(vi_encode(t, 'VIQR'), 'VIQR') = t AS back
FROM unnest(ARRAY['Có phải là ma?', 'add dđ ddd Đd', 'a\b', 'hoa. (a) a(b', 'à^ ô~ u+v']) t;
-- errors say what and where
SELECT vi_decode('\x41', 'KOI8');
SELECT vi_decode('\x4161ff', 'TCVN3');
SELECT vi_decode('\x4200', 'VNI');
SELECT vi_decode('\x615c', 'VIQR');
SELECT vi_decode('\x61e1ba', 'UTF8');
SELECT vi_encode('Vũ À', 'TCVN3');
SELECT vi_encode('giá 5€ 漢', 'VISCII');
SELECT vi_repair('Việt', 'TCVN3');
