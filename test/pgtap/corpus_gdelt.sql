-- v_gdelt: the columns of the GDELT 2.0 event table, and a handful of events worked out by hand with the codebook.
SELECT plan(12);
SET client_min_messages = warning;
CALL create_corpus('press');

SELECT is(string_agg(attname::text, ' ' ORDER BY attnum),
	'globaleventid sqldate monthyear year fractiondate '
	'actor1code actor1name actor1countrycode actor1knowngroupcode actor1ethniccode actor1religion1code actor1religion2code actor1type1code actor1type2code actor1type3code '
	'actor2code actor2name actor2countrycode actor2knowngroupcode actor2ethniccode actor2religion1code actor2religion2code actor2type1code actor2type2code actor2type3code '
	'isrootevent eventcode eventbasecode eventrootcode quadclass goldsteinscale nummentions numsources numarticles avgtone '
	'actor1geo_type actor1geo_fullname actor1geo_countrycode actor1geo_adm1code actor1geo_adm2code actor1geo_lat actor1geo_long actor1geo_featureid '
	'actor2geo_type actor2geo_fullname actor2geo_countrycode actor2geo_adm1code actor2geo_adm2code actor2geo_lat actor2geo_long actor2geo_featureid '
	'actiongeo_type actiongeo_fullname actiongeo_countrycode actiongeo_adm1code actiongeo_adm2code actiongeo_lat actiongeo_long actiongeo_featureid '
	'dateadded sourceurl', 'the 61 columns of the codebook, in its order')
FROM pg_attribute WHERE attrelid = 'press.v_gdelt'::regclass AND attnum > 0;
SELECT is((SELECT count(*) FROM pg_attribute WHERE attrelid = 'press.v_gdelt'::regclass AND attnum > 0), 61::bigint, 'that are 61');

INSERT INTO press.article (article_id, url, source, page, lead, page_published_at) VALUES
	(1, 'https://a.example/1', 'a', 'x', 'First sentence. Second one.', '2024-11-06 15:00+07'),
	(2, 'https://b.example/2', 'b', 'y', 'Something else.', '2024-11-07 08:30+07');
CREATE PROCEDURE tell(article bigint, no int, e diplomatic_event, tier text DEFAULT 'core', evidence text DEFAULT 'Second one.') LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO press.event (article_id, event_no, event, kind, tier, level, modality, date_from, date_to, date_precision, place, place_country, link_block,
		block, line, start_char, verbatim, evidence, rule, is_main)
	VALUES (article, no, e, kind(e), tier, level(e), modality(e), lower(event_dates(e)), upper(event_dates(e)) - 1, date_precision(e), place(e), place_country(e)::text,
		CASE WHEN tier <> 'related' THEN event_block(e) END, 1, 1, 1, 'x', evidence, 'test', true);
	INSERT INTO press.event_party SELECT article, no, party_no, side, country, organization, certain FROM event_parties(e);
END $$;
CALL tell(1, 1, 'bilateral_meeting 2024-11-06 LAO+VNM @CHN "Côn Minh" level=head_of_government');
CALL tell(2, 1, 'bilateral_meeting 2024-11-06 LAO+VNM @CHN level=head_of_government');
CALL tell(1, 2, 'aid 2024-09 org:"Liên hợp quốc" > VNM @VNM', 'background', 'Elsewhere.');
CALL tell(1, 3, 'state_visit 2025-02-28 VNM > AUS @AUS level=head_of_state modality=future', 'future');
CALL tell(1, 4, 'sanction 2024-03-05 USA > RUS', 'background', NULL);
CALL tell(1, 5, 'talks 2024-11-06 LAO+VNM modality=negated');
CALL tell(1, 6, 'talks 2024-11-06 GBR+ROU', 'related');
CALL tell(2, 2, 'talks .. GBR+ROU level=parliament_speaker', 'core', 'Something else.');
CALL corpus_unlinked('press', '{1,2}');
CALL corpus_link('press');

SELECT results_eq($$ SELECT sqldate, monthyear, year, fractiondate, isrootevent, eventcode, eventbasecode, eventrootcode, quadclass, goldsteinscale, nummentions, numsources, numarticles, avgtone, dateadded, sourceurl
	FROM press.v_gdelt WHERE eventcode = '040' AND actor1countrycode = 'LAO' $$,
	-- (11 - 1) * 30 + 6 = 306 days of 365
	$$ VALUES (20241106, 202411, 2024, 2024.8384, 1, '040', '040', '04', 1, 1.0, 2, 2, 2, NULL::numeric, 20241106080000, 'https://a.example/1') $$,
	'a meeting that two outlets report: one event');
SELECT results_eq($$ SELECT actor1code, actor1name, actor1countrycode, actor1knowngroupcode, actor1type1code, actor2code, actor2name, actor2countrycode, actor2type1code
	FROM press.v_gdelt WHERE sqldate = 20241106 $$,
	$$ VALUES ('LAOGOV', 'Laos', 'LAO', NULL::text, 'GOV', 'VNMGOV', 'Vietnam', 'VNM', 'GOV') $$, 'its actors, by CAMEO');
SELECT results_eq($$ SELECT actor1geo_type, actor1geo_countrycode, actor2geo_countrycode, actiongeo_type, actiongeo_fullname, actiongeo_countrycode, actiongeo_adm1code, actiongeo_featureid
	FROM press.v_gdelt WHERE sqldate = 20241106 $$,
	$$ VALUES (1, 'LA', 'VM', 4, 'Côn Minh, China', 'CH', NULL::text, NULL::text) $$, 'its places, by FIPS');
SELECT results_eq($$ SELECT sqldate, eventcode, quadclass, goldsteinscale, isrootevent, actor1code, actor1name, actor1countrycode, actor1knowngroupcode, actor1type1code, actor1geo_type, actor2code, actiongeo_type, actiongeo_countrycode, actiongeo_adm1code
	FROM press.v_gdelt WHERE eventcode = '070' $$,
	$$ VALUES (20240901, '070', 2, 7.0, 0, 'UNO', 'Liên hợp quốc', NULL::text, 'UNO', 'IGO', 0, 'VNM', 1, 'VM', 'VM') $$, 'aid by an organization');
SELECT results_eq($$ SELECT sqldate, fractiondate, eventcode, eventbasecode, eventrootcode, quadclass, goldsteinscale, actor1code, actor2code, actor2geo_countrycode FROM press.v_gdelt WHERE year = 2025 $$,
	$$ VALUES (20250228, 2025.1589, '036', '036', '03', 1, 4.0, 'VNMGOV', 'AUSGOV', 'AS') $$, 'a visit announced is the intent to meet');
SELECT results_eq($$ SELECT eventcode, eventrootcode, quadclass, goldsteinscale, actor1code, actor2code, actor2countrycode, actor2geo_countrycode, actiongeo_type, actiongeo_fullname FROM press.v_gdelt WHERE monthyear = 202403 $$,
	$$ VALUES ('163', '16', 4, -8.0, 'USA', 'RUS', 'RUS', 'RS', 0, NULL::text) $$, 'sanctions are material conflict');
SELECT results_eq($$ SELECT sqldate, fractiondate, actor1code, actor1geo_countrycode, actor2code, actor2geo_countrycode, dateadded FROM press.v_gdelt WHERE sqldate IS NULL $$,
	$$ VALUES (NULL::int, NULL::numeric, 'GBRLEG', 'UK', 'ROMLEG', 'RO', 20241107013000) $$, 'an event without a date; Romania is ROM to CAMEO');
SELECT is((SELECT count(*) FROM press.v_gdelt), 5::bigint, 'what did not happen is none, nor what link blurbs tell');
SELECT is_empty($$ SELECT kind FROM press.event_kind WHERE cameo <> '' AND quad_class IS DISTINCT FROM CASE WHEN cameo < '06' THEN 1 WHEN cameo < '09' THEN 2 WHEN cameo < '14' THEN 3 ELSE 4 END $$,
	'quad classes follow the root codes');
SELECT is_empty($$ SELECT fips FROM press.country WHERE fips IS NOT NULL GROUP BY fips HAVING count(*) > 1 $$, 'no two countries have one FIPS code');
SELECT * FROM finish();
