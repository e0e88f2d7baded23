SET datestyle = 'ISO';
-- Constructor: from parts, dates as EDTF or as a range of days.
SELECT diplomatic_event('talks', '2024-11-06', '{VNM,LAO}');
SELECT diplomatic_event('talks', '2024-11', ARRAY['Việt Nam', 'Lào?'], '{org:ASEAN?,KHM}', 'Trung Quốc', 'Côn Minh', '{CLMV/11,GMS,A/B}', 'minister', 'future', 'morning', '046');
SELECT diplomatic_event('aid', NULL, NULL), diplomatic_event(NULL, '2024');
SELECT d, diplomatic_event('talks', d, '{VNM}') FROM unnest('{"[2024-02-01,2024-03-01)","[2024-04-01,2024-07-01)","[2024-01-01,2025-01-01)","[2021-01-01,2026-01-01)","[2024-02-01,2024-04-01)","[2024-02-10,2024-02-11)","[2024-02-10,2024-02-14)","[2024-05-01,)","(,2024-01-01)","(,)"}'::daterange[]) WITH ORDINALITY u(d, o) ORDER BY o;
SELECT diplomatic_event('talk', '2024');
SELECT diplomatic_event('talks', '2024-02-30');
SELECT diplomatic_event('talks', '2024', '{VNM,Atlantis}');
SELECT diplomatic_event('talks', '2024', '{VNM,NULL}');
SELECT diplomatic_event('talks', '2024', '{VNM}', '{VNM}');
SELECT diplomatic_event('talks', '2024', '{VNM}', forums => '{CLMV/0}');
SELECT diplomatic_event('talks', '2024', '{VNM}', forums => '{""}');
SELECT diplomatic_event('talks', '2024', '{VNM}', level => 'king');
SELECT diplomatic_event('talks', '2024', '{VNM}', modality => 'maybe');
SELECT diplomatic_event('talks', '2024', '{VNM}', part => 'dawn');
SELECT diplomatic_event('talks', '2024', '{VNM}', cameo => '99');
SELECT diplomatic_event('talks', 'empty'::daterange, '{VNM}');
SELECT diplomatic_event('talks', daterange('10000-01-01', '10000-01-02'), '{VNM}');

-- jsonb, both ways.
SELECT jsonb_pretty('bilateral_meeting 2024-11-06 LAO?+VNM @CHN "Côn Minh" #APEC #GMS/8 level=minister modality=future part=noon cameo=046'::diplomatic_event::jsonb);
SELECT e::diplomatic_event::jsonb::diplomatic_event::text = e AS round_trip, e
FROM unnest(ARRAY['bilateral_meeting 2024-11-06 LAO?+VNM @CHN "Côn Minh" #APEC #GMS/8 level=minister modality=future part=noon cameo=046',
	'aid .. org:"World ""Vision"" ?" > org:ASEAN? modality=negated', 'other ../2024 ?', 'talks 2024-Q4? VNM @ ? "Kazan"']) e;
SELECT '{"mode": "talks"}'::jsonb::diplomatic_event,
	'{"mode": "talks", "actor": ["Lào", {"party": "org:ASEAN", "uncertain": true}], "forum": ["APEC", {"name": "CLMV", "ordinal": 11}], "event": "CONSULT", "cameo": "040"}'::jsonb::diplomatic_event;
CREATE FUNCTION pg_temp.refused(j jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE d text; h text;
BEGIN
	RETURN j::diplomatic_event;
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', d, nullif(h, ''));
END
$$;
SELECT j, pg_temp.refused(j) FROM unnest(ARRAY['[]', '1', '{}', '{"mode": 1}', '{"mode": "talk"}', '{"mode": "talks", "colour": "red"}', '{"mode": "talks", "date": "2024-02-30"}', '{"mode": "talks", "date": null}',
	'{"mode": "talks", "actor": "LAO"}', '{"mode": "talks", "actor": ["Atlantis"]}', '{"mode": "talks", "actor": [1]}', '{"mode": "talks", "actor": [["LAO"]]}', '{"mode": "talks", "actor": [{"uncertain": true}]}',
	'{"mode": "talks", "actor": [{"party": "LAO", "uncertain": 1}]}', '{"mode": "talks", "actor": [{"party": "LAO", "sure": true}]}', '{"mode": "talks", "actor": ["LAO"], "recipient": ["LAO"]}',
	'{"mode": "talks", "location": "Hà Nội"}', '{"mode": "talks", "location": {"country": "Atlantis"}}', '{"mode": "talks", "location": {"city": "Kazan"}}',
	'{"mode": "talks", "forum": [{"ordinal": 11}]}', '{"mode": "talks", "forum": [{"name": "CLMV", "ordinal": 0}]}', '{"mode": "talks", "forum": [{"name": "CLMV", "ordinal": 1.5}]}', '{"mode": "talks", "forum": [{"name": "CLMV", "ordinal": "11"}]}', '{"mode": "talks", "forum": [{"name": "CLMV", "nr": 1}]}',
	'{"mode": "talks", "context": ["maybe"]}', '{"mode": "talks", "context": ["future", "negated"]}', '{"mode": "talks", "level": "king"}', '{"mode": "talks", "part": "dawn"}', '{"mode": "talks", "cameo": "9"}', '{"mode": "talks", "event": "AID"}']::jsonb[]) WITH ORDINALITY u(j, o) ORDER BY o;
SELECT pg_temp.refused(jsonb_build_object('mode', 'talks', 'actor', (SELECT jsonb_agg('org:o' || i) FROM generate_series(1, 65536) i)));

-- Pairs.
SELECT * FROM event_dyads('talks 2024 VNM+LAO+KHM+org:ASEAN');
SELECT * FROM event_dyads('aid 2024 VNM+org:ASEAN > KHM+LAO');
SELECT * FROM event_dyads('statement 2024 VNM');

-- Several reports make the tightest event.
SELECT event_merge(e) FROM unnest(ARRAY['talks 2024 LAO+VNM', 'bilateral_meeting 2024-11-06 VNM @CHN #CLMV', 'other 2024-11 LAO? @CHN "Côn Minh" #CLMV/11 level=minister']::diplomatic_event[]) e;
SELECT event_merge(e) FROM unnest(ARRAY['state_visit 2024-07 VNM > LAO? modality=future', 'state_visit 2024-07-11? LAO+org:ASEAN > KHM level=head_of_state', NULL]::diplomatic_event[]) e;
SELECT event_merge(e) FROM unnest('{}'::diplomatic_event[]) e;
SELECT event_merge(('talks 2024 ' || (SELECT string_agg('org:a' || i, '+') FROM generate_series(1, 600) i))::diplomatic_event, ('talks 2024 ' || (SELECT string_agg('org:b' || i, '+') FROM generate_series(1, 600) i))::diplomatic_event);

-- May two reports be of the same event?
SELECT a::diplomatic_event % b::diplomatic_event AS same, event_same(b::diplomatic_event, a::diplomatic_event) AS other_way, a, b FROM (VALUES
	('bilateral_meeting 2024-11-06 LAO+VNM', 'bilateral_meeting 2024-11-06 LAO+VNM @CHN "Côn Minh"'),
	('bilateral_meeting 2024-11-06 LAO+VNM', 'talks 2024-11 LAO+VNM'),
	('bilateral_meeting 2024-11-06 LAO+VNM', 'talks 2024-11 LAO+VNM+KHM'),
	('summit 2024-11-07 KHM+LAO+MMR+VNM #CLMV/11', 'summit .. VNM @CHN #CLMV/11'),
	('summit 2024-11-07 KHM+LAO+MMR+VNM #CLMV/11', 'summit .. VNM @CHN #CLMV'),
	('summit 2024-11-07 KHM+LAO+MMR+VNM #CLMV/11', 'summit 2024-11-07 VNM #CLMV/10'),
	('summit 2024-11-07 VNM #CLMV', 'summit 2024-11-07 VNM #GMS'),
	('talks 2024-11-06 LAO+VNM', 'talks 2024-11-07 LAO+VNM'),
	('talks 2024-11-06? LAO+VNM', 'talks 2024-11-07 LAO+VNM'),
	('talks 2024-11-06 LAO+VNM level=minister', 'talks 2024-11-06 LAO+VNM level=head_of_government'),
	('talks 2024-11-06 LAO+VNM @VNM', 'talks 2024-11-06 LAO+VNM @LAO'),
	('talks 2024-11-06 LAO+VNM part=morning', 'talks 2024-11-06 LAO+VNM part=evening'),
	('talks 2024-11-06 LAO+VNM', 'talks 2024-11-06 KHM+VNM'),
	('talks 2024-11-06 LAO+VNM', 'talks 2024-11-06 LAO+VNM modality=negated'),
	('state_visit 2024-07 VNM > LAO', 'state_visit 2024-07 LAO > VNM'),
	('state_visit 2024-07 VNM > LAO', 'state_visit 2024-07 VNM'),
	('statement 2024-07-01 VNM', 'statement 2024-07-01 LAO > VNM'),
	('statement 2024-07-01 ?', 'statement 2024-07-01 ?')) v(a, b);
