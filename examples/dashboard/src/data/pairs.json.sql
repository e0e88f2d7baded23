-- What two countries did together, month by month.
SELECT coalesce(json_agg(d ORDER BY d.month, d.a, d.b), '[]')
FROM (
	SELECT month, year, country_a_iso3 AS a, country_b_iso3 AS b, events, meetings, visits, agreements, statements, supports, aids, cooperations, conflicts, reports
	FROM :"corpus".v_dyad_month
) AS d;
