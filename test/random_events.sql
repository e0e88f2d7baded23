-- random_events(n): literals of n random events, skewed as the press is: Viet
-- Nam nearly everywhere, few countries often, most rarely; days of 15 years.
-- Call setseed first for the same ones again.
CREATE FUNCTION pick(p text[], r float8) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p[1 + floor(r * cardinality(p))::int];
-- an early element is far more likely than a late one
CREATE FUNCTION pick_skewed(p text[], r float8) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p[1 + floor(r ^ 2 * cardinality(p))::int];
CREATE FUNCTION random_events(n int) RETURNS SETOF text LANGUAGE sql VOLATILE AS $$
WITH w AS MATERIALIZED (SELECT
	(SELECT array_agg(kind ORDER BY kind) FROM event_kinds()) AS kinds,
	'{LAO,CHN,KHM,USA,RUS,JPN,KOR,THA,IND,MMR,SGP,FRA,AUS,IDN,MYS,DEU,GBR,CUB,PHL,BRN,NZL,ITA,CAN,BLR,POL,HUN,CZE,UKR,ISR,IRN,
	EGY,ZAF,BRA,ARG,CHL,MEX,VEN,KAZ,UZB,MNG,TLS,PRK,NLD,BEL,ESP,PRT,CHE,SWE,NOR,FIN,DNK,AUT,GRC,TUR,SAU,QAT,ARE,KWT,PAK,BGD}'::text[] AS countries,
	'{ASEAN,APEC,CLMV,GMS,ACMECS,BRICS,G20,SCO,UN,ASEM,AMM,MJC,P4G,WEF,"Ủy ban liên Chính phủ"}'::text[] AS forums,
	'{head_of_state,head_of_government,minister,deputy_minister,ambassador,official}'::text[] AS levels,
	'{Hà Nội,Viêng Chăn,Phnôm Pênh,Bắc Kinh,Washington,Côn Minh,Kuala Lumpur,"Xin-ga-po"}'::text[] AS places),
r AS (SELECT random() a, random() b, random() c, random() d, random() e, random() f, random() g, random() h, random() i, random() j, random() k, random() l, random() m,
	random() o, random() p FROM generate_series(1, n))
SELECT concat_ws(' ',
	CASE WHEN a < 0.1 THEN 'talks' WHEN a < 0.25 THEN 'statement' ELSE pick(kinds, (a - 0.25) / 0.75) END,
	CASE WHEN b < 0.03 THEN '..'
		WHEN b < 0.06 THEN (2010 + floor(c * 15))::text
		WHEN b < 0.07 THEN (2010 + floor(c * 15))::text || '-Q' || 1 + floor(d * 4)::int
		WHEN b < 0.09 THEN to_char(date '2010-01-01' + floor(c * 5478)::int, 'YYYY-MM')
		WHEN b < 0.105 THEN (2010 + floor(c * 10))::text || '/' || (2020 + floor(d * 10))::text
		WHEN b < 0.11 THEN CASE WHEN c < 0.5 THEN '../2015' ELSE '2015/..' END
		ELSE (date '2010-01-01' + floor(c * 5478)::int)::text END || CASE WHEN b >= 0.03 AND d < 0.05 THEN '?' ELSE '' END,
	CASE WHEN e < 0.02 THEN '?' WHEN e < 0.05 THEN 'org:"' || pick(forums, f) || '"' WHEN e < 0.95 THEN 'VNM' ELSE 'LAO?' END,
	CASE WHEN g < 0.3 AND e < 0.95 THEN '> ' || pick_skewed(countries, h)
		WHEN e >= 0.02 AND g < 0.9 THEN '+ ' || pick_skewed(countries, h) || CASE WHEN i < 0.2 THEN '+' || pick_skewed(countries, j) ELSE '' END END,
	CASE WHEN k < 0.3 THEN '@VNM "Hà Nội"' WHEN k < 0.5 THEN '@' || pick_skewed(countries, l) || ' "' || pick(places, m) || '"' WHEN k < 0.51 THEN '@ ? "Kazan"' END,
	CASE WHEN o < 0.2 THEN '#"' || pick_skewed(forums, p) || '"' || CASE WHEN m < 0.5 THEN '/' || 1 + floor(m * 40)::int ELSE '' END END,
	CASE WHEN o < 0.02 THEN '#"' || pick_skewed(forums, l) || '"' END,
	CASE WHEN l < 0.6 THEN 'level=' || pick(levels, f) END,
	CASE WHEN j < 0.1 THEN 'modality=' || pick('{future,future,future,hypothetical,negated}', i) END,
	CASE WHEN c < 0.1 THEN 'part=' || pick('{morning,noon,afternoon,evening,night}', p) END,
	CASE WHEN d < 0.02 THEN 'cameo=' || pick('{046,0256,173,14}', m) END)
FROM r, w
$$;
