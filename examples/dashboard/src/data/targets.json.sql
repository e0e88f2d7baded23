-- Stated targets in money, with the latest figure that can be held against each.
SELECT coalesce(json_agg(t ORDER BY t.due_to DESC NULLS LAST, t.value DESC), '[]')
FROM (
	SELECT country_a_iso3 AS a, country_b_iso3 AS b, area, target_value::float8 AS value, target_currency AS currency, due_from, due_to,
		stated_on, last_stated_on, statements, latest_actual::float8 AS actual, latest_from, latest_to, gap_pct::float8 AS gap_pct, url, title, verbatim
	FROM :"corpus".v_target
	WHERE target_currency IS NOT NULL
) AS t;
