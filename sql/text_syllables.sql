-- The grammar of the syllable.
SELECT * FROM vi_syllables('Ngoại giao Việt Nam: 3 quốc gia, H''Mông, NGHIÊNG café.');
-- composed or not, offsets are of the text as passed
SELECT start_char, char_length(verbatim) AS length, onset, nucleus, coda, tone
FROM vi_syllables(normalize('Việt Nam', NFD));
-- qu and gi; ia told from gi + a; tones in either style
SELECT s, onset, medial, nucleus, coda, tone
FROM unnest(string_to_array('quý quốc quyền gì gìn giếng già gịa giạ giết hoà hòa thuỷ khuya khuỷu ngoằn oanh yêu xoong', ' ')) s,
	vi_syllables(s);
-- spelling and sound rule these out, and exceptions of the orthography back in
SELECT s, vi_is_syllable(s)
FROM unnest(string_to_array('cẻ kẻ ge ghe ngi nghi qan iêu hoàt hoát hoat by ly đắk kạn kông coa voan wind việt1', ' ')) s;
SELECT vi_is_syllable(''), vi_is_syllable('hòa bình'), vi_is_syllable(' hòa'), count(*) FROM vi_syllables(E'12 … \n');
