SET datestyle = 'ISO';
-- Literals: what is canonical comes back as it was written.
SELECT e = e::diplomatic_event::text AS same, e
FROM unnest(ARRAY[
	'bilateral_meeting 2024-11-06 LAO+VNM @CHN "Côn Minh" #GMS/8 #ACMECS/10 #CLMV/11 level=head_of_government',
	'chair_handover 2024-11-07 MMR > VNM #CLMV/11 level=head_of_government',
	'state_visit 2024-07 VNM > LAO? level=head_of_state',
	'committee_session .. LAO+VNM #"UBLCP VNM-LAO"/47 modality=future',
	'aid 2021/2025 org:ASEAN > KHM+LAO+MMR+VNM',
	'talks 2024-Q4? LAO+VNM @ ? "Ka ""z"" an" level=minister modality=negated part=morning cameo=046',
	'statement ../2024-05 org:"World Vision"? > VNM @RUS',
	'other 2024/.. ?',
	'summit 2024 ? > VNM']) WITH ORDINALITY u(e, o) ORDER BY o;

-- Others are given their one form.
SELECT e::diplomatic_event
FROM unnest(ARRAY[
	'  talks   2024-11-06   VNM + LAO  +VNM  >  KHM ',
	'talks 2024/2024 LAO?+LAO+org:"ASEAN"+VNM?',
	'talks 2024 VNM @ LAO "Viêng Chăn" #CLMV #CLMV/11 #AMM #CLMV/11',
	'talks 2024 VNM part=night modality=asserted cameo=040 level=ngo',
	'talks 2024 VNM #" APEC "']) WITH ORDINALITY u(e, o) ORDER BY o;

-- Names that differ in normal form only are equal.
SELECT ('talks 2024 VNM @CHN "' || normalize('Côn Minh', NFD) || '" #"' || normalize('Hội nghị', NFD) || '"/2')::diplomatic_event = 'talks 2024 VNM @CHN "Côn Minh" #"Hội nghị"/2' AS equal,
	'talks 2024 VNM #"Hội nghị"/2'::diplomatic_event @@ ('#"' || normalize('Hội nghị', NFD) || '"/2')::event_query AS found;

-- Parts.
CREATE TEMP TABLE e (id int GENERATED ALWAYS AS IDENTITY, e diplomatic_event);
INSERT INTO e (e) VALUES
	('bilateral_meeting 2024-11-06 LAO+VNM @CHN "Côn Minh" #GMS/8 #ACMECS/10 #CLMV/11 level=head_of_government'),
	('aid 2021/2025 org:ASEAN+org:"World Vision" > KHM+LAO? modality=future'),
	('talks .. VNM @ ? "Kazan" modality=future cameo=046'),
	('statement 2024-Q3 ? cameo=057'),
	('other ../2024-02 RUS');
SELECT id, kind(e), family(e), cameo(e), plover(e), event_dates(e), date_precision(e), e::daterange FROM e ORDER BY id;
SELECT id, actors(e), recipients(e), countries(e), place(e), place_country(e), level(e), modality(e) FROM e ORDER BY id;
SELECT forums(e), ordinal(e, 'GMS'), ordinal(e, 'CLMV'), ordinal(e, 'AMM') FROM e WHERE id = 1;
SELECT d, event_dates(('talks ' || d || ' VNM')::diplomatic_event), date_precision(('talks ' || d || ' VNM')::diplomatic_event)
FROM unnest('{2024-02-29,2024-02,2024-Q1,2024-Q4,2024,2024?,2023-12/2024-Q1,2024-05-01/..,../2024,..,0001,9999-12-31}'::text[]) WITH ORDINALITY u(d, o) ORDER BY o;

-- Order: first day, last day, unknown dates last; indexes agree with it.
SELECT e FROM unnest(ARRAY['talks .. VNM', 'talks 2024 VNM', 'talks ../2020 VNM', 'talks 2024-11 VNM', 'talks 2024-01-01 VNM', 'talks 2024 LAO', 'summit 2024 VNM']::diplomatic_event[]) e ORDER BY e;
SELECT min(e), max(e) FROM e;
CREATE INDEX e_btree ON e (e);
CREATE INDEX e_hash ON e USING hash (e);
SET enable_seqscan = off;
SELECT id FROM e WHERE e = 'talks .. VNM @ ? "Kazan" cameo=046 modality=future';
SELECT id FROM e WHERE e >= 'talks 2024-06 VNM' ORDER BY e;
RESET enable_seqscan;

-- Kinds.
SELECT * FROM event_kinds() WHERE kind IN ('talks', 'other', 'target_setting');
SELECT count(*), count(DISTINCT kind), count(DISTINCT family) FROM event_kinds();
SELECT kind(format('%s 2024 VNM', k.kind)::diplomatic_event) = k.kind AS accepted, count(*) FROM event_kinds() k GROUP BY 1;

-- Numbers of kinds are stored: rows may be added at the end of event_kinds.tsv, never moved.
SELECT get_byte(diplomatic_event_send((kind || ' .. ?')::diplomatic_event), 3) AS number, kind FROM event_kinds() ORDER BY 1;
SELECT 'talks 2024 VNM'::diplomatic_event <-> date 'infinity' AS far, 'talks ../2024 VNM'::diplomatic_event <-> date '-infinity' AS far_back;
