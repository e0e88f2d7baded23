-- Meetings and visits, one row an event however many pages report it.
SELECT coalesce(json_agg(m ORDER BY m.date_from, m.id), '[]')
FROM (
	SELECT canonical_id::text AS id, date_from, date_to, date_precision AS precision, extract(year FROM date_from)::int AS year,
		kind, family, level, modality, coalesce(string_to_array(countries, ', '), '{}') AS countries, organizations,
		place, place_iso3, forums, persons, reports, sources, url, title, evidence
	FROM :"corpus".v_meeting
	WHERE modality IN ('asserted', 'future')
) AS m;
