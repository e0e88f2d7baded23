-- ============================================================ codes

CREATE FUNCTION country_list(OUT iso3 text, OUT iso2 text, OUT name_vi text, OUT name_en text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 250;
COMMENT ON FUNCTION country_list() IS 'countries of ISO 3166 with their codes and short names, by alpha-3';

-- Facts of CAMEO (Schrodt 2012) and of GDELT's edition of Goldstein's scale: two digits are a class, three a code, and four digits count as
-- their first three but for those listed. Quad classes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
CREATE FUNCTION cameo_codes(OUT cameo text, OUT quad_class smallint, OUT goldstein numeric(3,1)) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 170
BEGIN ATOMIC
	SELECT c.code, (CASE WHEN left(c.code, 2) <= '05' THEN 1 WHEN left(c.code, 2) <= '08' THEN 2 WHEN left(c.code, 2) <= '13' THEN 3 ELSE 4 END)::smallint,
		s.goldstein::numeric(3,1)
	FROM (VALUES
		(0.0, '01 010 014 015 017'), (-0.1, '011'), (-0.4, '012'), (0.4, '013'), (3.4, '018 019 021 023 051'),
		(3.0, '02 020'), (3.2, '022'), (-0.3, '024 025'), (4.0, '026 027 028 03 030 036'),
		(5.2, '031 033'), (6.0, '0333 0334'), (4.5, '032'), (7.0, '034 035 038'), (5.0, '037 039 045'),
		(1.0, '04 040 041'), (1.9, '042'), (2.8, '043'), (2.5, '044'), (7.0, '046 055 056'),
		(3.5, '05 050 052'), (3.8, '053'), (6.0, '054 06 060'), (8.0, '057'), (6.4, '061'), (7.4, '062 063'), (7.0, '064'),
		(7.0, '07 070 075 084 085'), (7.4, '071 073'), (8.3, '072'), (8.5, '074'),
		(5.0, '08 080 081 082 083'), (9.0, '086 087'), (10.0, '0874'),
		(-2.0, '016 09 090 091 092 093 094'), (-5.0, '10 100 101 102 103 104 105 106 107 108'),
		(-2.0, '11 110 111 112 113 114 115 116'), (-4.0, '12 120 121 122 123 124'), (-5.0, '125 126 127 128 129'),
		(-6.0, '13'), (-4.4, '130'), (-5.8, '131 132 133 134 135'), (-7.0, '136 137 138 139'),
		(-6.5, '14 140 141 142 143'), (-7.5, '144 145'), (-7.2, '15 150 151 152 153 154 155'),
		(-4.0, '16 160 161'), (-5.6, '162'), (-8.0, '163'), (-7.0, '164 166'), (-6.5, '165'),
		(-7.0, '17 170'), (-9.2, '171'), (-5.0, '172 173 174'), (-9.0, '175'),
		(-9.0, '18 180 181'), (-9.5, '182'), (-10.0, '183 186'), (-8.0, '184 185'),
		(-10.0, '19 190 193 194 195'), (-9.5, '191 192 196'), (-10.0, '20 200 201 202 203 204')) s(goldstein, codes),
		string_to_table(s.codes, ' ') c(code);
END;
COMMENT ON FUNCTION cameo_codes() IS 'codes of CAMEO with quad class and Goldstein''s scale; a code of four digits counts as its first three, unless it is listed';
