-- Dictionary order.
SELECT string_agg(w, ' < ' ORDER BY vi_sort_key(w)) AS letters
FROM unnest(string_to_array('z a đ b ư u ơ ô o ă â d e ê y x w f g', ' ')) w;
SELECT string_agg(w, ' < ' ORDER BY vi_sort_key(w)) AS tones
FROM unnest(string_to_array('bạ bác ba bã bá bà ban bả', ' ')) w;
-- all of the first syllable before any of the second; case last; the shorter first
SELECT string_agg(w, ' < ' ORDER BY vi_sort_key(w)) AS words
FROM unnest(ARRAY['bạ', 'bà con', 'bá chủ', 'Bà', 'bà', 'bà Ba', 'bà ba', 'bàn', 'ba', 'bà-ba', 'bà 2', 'bà 10', '']) w;
SELECT vi_compare(a, b), vi_compare(b, a), vi_sort_key(a) < vi_sort_key(b) AS less
FROM (VALUES ('ma', 'mà'), ('hòa', 'hoà'), ('Việt', normalize('việt', NFD)), ('muller', 'müller'), ('a', 'α')) v (a, b);
-- names: given name, surname, middle names
SELECT n FROM unnest(ARRAY['Nguyễn Văn Bình', 'Trần Thị An', 'Lê Văn An', 'Nguyễn Bình', 'Lê Văn Ân', 'Bình', 'Lê Thị An ']) n
ORDER BY vi_name_key(n);
