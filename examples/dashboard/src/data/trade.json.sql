-- Stated trade figures in US dollars that are about a known time.
SELECT coalesce(json_agg(f ORDER BY f.period_to, f.value), '[]')
FROM (
	SELECT country_a_iso3 AS a, country_b_iso3 AS b, indicator, period_from, period_to, extract(year FROM period_to)::int AS year,
		value::float8 AS value, status, change_pct::float8 AS change_pct, url, title, verbatim
	FROM :"corpus".v_trade
	WHERE currency = 'USD' AND value > 0 AND period_to IS NOT NULL AND country_a_iso3 IS NOT NULL
) AS f;
