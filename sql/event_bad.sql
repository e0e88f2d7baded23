-- Each way that a literal can be wrong has its message, with the position.
\set SHOW_CONTEXT never
SELECT ''::diplomatic_event;
SELECT 'talk 2024 VNM'::diplomatic_event;
SELECT 'xyzzyplugh 2024 VNM'::diplomatic_event;
SELECT 'talks'::diplomatic_event;
SELECT 'talks 2024'::diplomatic_event;
SELECT 'talks 24 VNM'::diplomatic_event;
SELECT 'talks 2024-13 VNM'::diplomatic_event;
SELECT 'talks 2024-02-30 VNM'::diplomatic_event;
SELECT 'talks 2023-02-29 VNM'::diplomatic_event;
SELECT 'talks 2024-Q5 VNM'::diplomatic_event;
SELECT 'talks 0000 VNM'::diplomatic_event;
SELECT 'talks 2025/2024 VNM'::diplomatic_event;
SELECT 'talks ../.. VNM'::diplomatic_event;
SELECT 'talks ..? VNM'::diplomatic_event;
SELECT 'talks 2024 LA'::diplomatic_event;
SELECT 'talks 2024 Lào'::diplomatic_event;
SELECT 'talks 2024 ZZZ'::diplomatic_event;
SELECT 'talks 2024 VNM+'::diplomatic_event;
SELECT 'talks 2024 VNM > '::diplomatic_event;
SELECT 'talks 2024 VNM > ?'::diplomatic_event;
SELECT 'talks 2024 VNM+LAO > KHM+VNM'::diplomatic_event;
SELECT 'talks 2024 org:'::diplomatic_event;
SELECT 'talks 2024 org:""'::diplomatic_event;
SELECT 'talks 2024 org:"World Vision'::diplomatic_event;
SELECT 'talks 2024 VNM @'::diplomatic_event;
SELECT 'talks 2024 VNM @ ?'::diplomatic_event;
SELECT 'talks 2024 VNM @ "Kazan"'::diplomatic_event;
SELECT 'talks 2024 VNM #/11'::diplomatic_event;
SELECT 'talks 2024 VNM #CLMV/'::diplomatic_event;
SELECT 'talks 2024 VNM #CLMV/0'::diplomatic_event;
SELECT 'talks 2024 VNM #CLMV/99999999999999999999'::diplomatic_event;
SELECT 'talks 2024 VNM colour=red'::diplomatic_event;
SELECT 'talks 2024 VNM level=minister level=minister'::diplomatic_event;
SELECT 'talks 2024 VNM level=king'::diplomatic_event;
SELECT 'talks 2024 VNM modality=maybe'::diplomatic_event;
SELECT 'talks 2024 VNM part=dawn'::diplomatic_event;
SELECT 'talks 2024 VNM cameo=2100'::diplomatic_event;
SELECT 'talks 2024 VNM level=minister #CLMV'::diplomatic_event;
SELECT 'talks 2024 VNM LAO'::diplomatic_event;
SELECT E'talks 2024 org:"a\tb"'::diplomatic_event;
SELECT octet_length(diplomatic_event_send(('talks 2024 VNM @ ? "' || repeat('x', 1000) || '"')::diplomatic_event));
SELECT ('talks 2024 VNM @ ? "' || repeat('x', 1001) || '"')::diplomatic_event;
SELECT ('talks 2024 ' || (SELECT string_agg('org:o' || i, '+') FROM generate_series(1, 65536) i))::diplomatic_event;
SELECT ('talks 2024 VNM ' || (SELECT string_agg('#f' || i, ' ') FROM generate_series(1, 65536) i))::diplomatic_event;

-- Binary: bytes are checked like a literal.
CREATE TEMP TABLE raw (e diplomatic_event);
CREATE FUNCTION pg_temp.octal(b bytea) RETURNS text LANGUAGE sql
RETURN (SELECT string_agg(format('\%s%s%s', get_byte(b, i) / 64, get_byte(b, i) / 8 % 8, get_byte(b, i) % 8), '' ORDER BY i)
	FROM generate_series(0, octet_length(b) - 1) i);
-- what diplomatic_event_recv makes of the bytes
CREATE FUNCTION pg_temp.receive(b bytea) RETURNS text LANGUAGE plpgsql AS $f$
DECLARE
	m text; d text; h text;
BEGIN
	TRUNCATE raw;
	EXECUTE format('COPY raw FROM PROGRAM %L (FORMAT binary)',
		'printf ''PGCOPY\n\377\r\n' || repeat('\000', 9) || '\000\001' || pg_temp.octal(int4send(octet_length(b)))
		|| pg_temp.octal(b) || '\377\377''');
	RETURN (SELECT e::text FROM raw);
EXCEPTION WHEN invalid_binary_representation THEN
	GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', m, d, nullif(h, ''));
END
$f$;
SELECT diplomatic_event_send('talks 2024-11-06 LAO+VNM #CLMV/11') AS b \gset
SELECT :'b' AS bytes, pg_temp.receive(:'b');
-- parties in another order are sorted
SELECT pg_temp.receive('\x0101000607e80b060202c001a20000');
SELECT change, pg_temp.receive(bytes) FROM (VALUES
	('version 2', set_byte(:'b', 0, 2)),
	('trailing byte', :'b'::bytea || '\x00'),
	('one byte less', substr(:'b'::bytea, 1, octet_length(:'b'::bytea) - 1)),
	('only the version', '\x01'),
	('date form 3', set_byte(:'b', 1, 3)),
	('reserved bit', set_byte(:'b', 2, 128)),
	('level 15', set_byte(:'b', 2, 15)),
	('kind 120', set_byte(:'b', 3, 120)),
	('month 13', set_byte(:'b', 6, 13)),
	('day 31 of November', set_byte(:'b', 7, 31)),
	('more parties than bytes', set_byte(:'b', 8, 100)),
	('no country 1', set_byte(set_byte(:'b', 9, 0), 10, 1)),
	('reserved bits of a party', set_byte(:'b', 9, 33)),
	('country and organization', set_byte(:'b', 9, 65)),
	('same party on both sides', '\x0101000607e80b060102c00102c000'),
	('number not in its shortest form', '\x01000086000000000000'),
	('number too large', '\x010000ffffffffff00000000'),
	('string beyond the end', '\x010000060140000541'),
	('zero byte in a name', '\x010000060140000241000000'),
	('name that is not UTF-8', '\x0100000601400001ff0000'),
	('control character in a name', '\x0100000601400001070000'),
	('empty name', '\x01000006014000000000'),
	('CAMEO code', '\x010040060000000239390000'),
	('interval backwards', '\x0102000607e9000007e80000000000')
) v(change, bytes);
