-- Sessions of forums: which met, where, who chaired.
SELECT coalesce(json_agg(s ORDER BY s.date_from DESC NULLS LAST, s.forum), '[]')
FROM (
	SELECT s.canonical_id::text AS id, s.forum, s.ordinal, s.date_from, s.date_to, extract(year FROM s.date_from)::int AS year, s.kind, s.modality,
		s.place, s.place_iso3, s.chairs, s.participants, s.reports,
		coalesce((SELECT array_agg(DISTINCT p.country_iso3) FROM :"corpus".v_party p WHERE p.canonical_id = s.canonical_id AND p.country_iso3 IS NOT NULL), '{}') AS countries
	FROM :"corpus".v_forum_session s
) AS s;
