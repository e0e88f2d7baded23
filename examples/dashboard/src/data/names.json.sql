-- Names of the countries and kinds that occur, as [Vietnamese, English].
SELECT json_build_object(
	'countries', (SELECT coalesce(json_object_agg(iso3, json_build_array(vi, en)), '{}') FROM (
		SELECT country_iso3, country_vi, country_en FROM :"corpus".v_party WHERE country_iso3 IS NOT NULL
		UNION SELECT place_iso3, place_vi, place_en FROM :"corpus".v_event WHERE place_iso3 IS NOT NULL
		UNION SELECT country_a_iso3, country_a_vi, country_a_en FROM :"corpus".v_trade WHERE country_a_iso3 IS NOT NULL
		UNION SELECT country_b_iso3, country_b_vi, country_b_en FROM :"corpus".v_trade WHERE country_b_iso3 IS NOT NULL
		UNION SELECT country_a_iso3, country_a_vi, country_a_en FROM :"corpus".v_target WHERE country_a_iso3 IS NOT NULL
		UNION SELECT country_b_iso3, country_b_vi, country_b_en FROM :"corpus".v_target WHERE country_b_iso3 IS NOT NULL) AS c (iso3, vi, en)),
	'kinds', (SELECT coalesce(json_object_agg(kind, json_build_array(kind_vi, kind_en)), '{}') FROM (
		SELECT DISTINCT kind, kind_vi, kind_en FROM :"corpus".v_event) AS k),
	'articles', (SELECT count(*) FROM :"corpus".v_article),
	'from', (SELECT min(published_at)::date FROM :"corpus".v_article),
	'to', (SELECT max(published_at)::date FROM :"corpus".v_article));
