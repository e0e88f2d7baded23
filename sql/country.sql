-- A country is read by code or by name, in any case, tone style and normal form.
SELECT n AS written, n::country
FROM unnest(ARRAY['VNM', 'vn', 'vnm', 'Việt Nam', 'VIỆT NAM', normalize('việt nam', NFD), 'CHDCND Lào', 'Cộng hòa Dân chủ Nhân dân Lào',
	'Cộng hoà Dân chủ Nhân dân Lào', 'Mỹ', 'Mĩ', 'Hoa Kỳ', 'hoa kì', 'United States', 'Nga', 'LB Nga', 'Liên bang Nga', 'Russia', 'Úc', 'Ô-xtrây-li-a', 'Australia',
	'Triều Tiên', 'CHDCND Triều Tiên', 'Hàn Quốc', 'Séc', 'Cộng hòa Séc', 'Cam-pu-chia', 'Campuchia', 'Đài Loan (Trung Quốc)', 'Kosovo']) WITH ORDINALITY u(n, o)
ORDER BY o;

-- Three capitals are a code first, a name else: Nigeria and Russia.
SELECT 'NGA'::country, 'Nga'::country, 'nga'::country;

-- Out goes alpha-3, which is read again as the same country.
SELECT country_name('LAO'), country_name('LAO', 'vi'), country_name('LAO', 'en'), country_alpha2('LAO'), 'LAO'::country::text, 'Lào'::text::country;
SELECT country_name('LAO', 'fr');

-- What is none says which was perhaps meant.
SELECT 'Vietnm'::country;
SELECT 'Cambodja'::country;
SELECT 'Austra'::country;
SELECT 'Thai lan'::country;
SELECT 'Atlantis'::country;
SELECT ''::country;
SELECT 'Trung'::country;
SELECT 'Hà Nội'::country;

-- Order is by alpha-3.
SELECT array_agg(c ORDER BY c), min(c), max(c), count(DISTINCT c)
FROM unnest('{VNM,LAO,"Trung Quốc",KHM,Lào}'::country[]) c;
SELECT 'LAO'::country < 'VNM', 'LAO'::country = 'Lào', 'LAO'::country <> 'VNM', 'LAO'::country >= 'KHM', 'LAO'::country <= 'KHM', 'LAO'::country > 'KHM';

-- Indexes hold it.
CREATE TEMP TABLE c AS SELECT a::country AS c FROM unnest('{VNM,LAO,CHN,KHM,MMR,THA}'::text[]) a;
CREATE INDEX ON c (c);
CREATE INDEX ON c USING hash (c);
SET enable_seqscan = off;
SELECT * FROM c WHERE c = 'Lào';
SELECT * FROM c WHERE c BETWEEN 'KHM' AND 'MMR' ORDER BY c;
RESET enable_seqscan;

-- Binary: the numeric code, and nothing else.
SELECT country_send('VNM');
CREATE TEMP TABLE raw (c country);
COPY raw FROM PROGRAM $$printf 'PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\0\0\2\300\377\377'$$ (FORMAT binary);
COPY raw FROM PROGRAM $$printf 'PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\0\0\0\1\377\377'$$ (FORMAT binary);
COPY raw FROM PROGRAM $$printf 'PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\0\1\2\300\377\377'$$ (FORMAT binary);
TABLE raw;
