// charts.js: the drawings.  Each takes rows that are filtered already, and a width.

import * as Plot from "@observablehq/plot";
import {h} from "./dom.js";

const middle = (row) => new Date((Date.parse(row.date_from) + Date.parse(row.date_to)) / 2);
const count = (values) => values.reduce((counts, v) => counts.set(v, (counts.get(v) ?? 0) + 1), new Map());
// A label and the room that labels want on the left of a drawing, in pixels; a letter has some 6.7.
const short = (text, longest) => text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
const room = (labels, longest) => 18 + Math.ceil(6.7 * Math.min(longest, Math.max(4, ...labels.map((l) => l.length))));
const most = (counts, n) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n).map(([key]) => key);

export const style = {fontFamily: "var(--sans)", fontSize: "12px", background: "none", overflow: "visible"};
const palette = ["var(--c1)", "var(--c2)", "var(--c3)", "var(--c4)", "var(--c5)", "var(--c6)"];

// The axis of time: whole years, or the one that is chosen. A year's number wants its room.
function time(say, year, dates, width)
{
	const years = year ? [year] : dates.map((d) => d.getUTCFullYear()).sort((a, b) => a - b);
	const [first, last] = [years[0], years[years.length - 1]];

	return {type: "utc", label: null, tickFormat: say.tick, domain: [new Date(Date.UTC(first, 0)), new Date(Date.UTC(last + 1, 0))],
		...(last > first && last - first < width / 70 && {ticks: "year"})};
}

// The kinds that have a colour of their own, the same whatever is filtered.
export function kindColors(meetings, n = 5)
{
	const kinds = most(count(meetings.map((m) => m.kind)), n);

	return {group: (kind) => kinds.includes(kind) ? kind : "other", domain: [...kinds, "other"], range: [...palette.slice(0, kinds.length), "var(--c0)"]};
}

const kindName = (say) => (kind) => kind === "other" ? say("others") : say.kind(kind);

export function legend(colors, say)
{
	return Plot.legend({color: {type: "categorical", domain: colors.domain, range: colors.range, tickFormat: kindName(say)}, style});
}

// What is announced is drawn hollow.
export function heldOrAnnounced(say)
{
	return h("p", {class: "key"}, h("span", {class: "dot"}), say("heldMark"), h("span", {class: "dot hollow"}), say("announcedMark"));
}

// A few events of long ago would press all others together: where the timeline begins.
export function beginning(meetings)
{
	const years = meetings.map((m) => middle(m).getUTCFullYear()).sort((a, b) => a - b);

	return years[Math.floor(years.length * 0.05)];
}

// How many, by month of one year or by year.
export function histogram(meetings, {say, width, year, colors})
{
	return Plot.plot({
		width, height: 170, marginLeft: 36, marginBottom: 28, style, ariaLabel: say(year ? "perMonth" : "perYear"),
		x: time(say, year, meetings.map(middle), width),
		y: {grid: true, label: null, tickFormat: (n) => Number.isInteger(n) ? say.number(n) : ""},
		color: {domain: colors.domain, range: colors.range},
		marks: [
			Plot.rectY(meetings, Plot.binX({y: "count"}, {x: middle, interval: year ? "month" : "year", fill: (m) => colors.group(m.kind),
				order: colors.domain, inset: 0.5, tip: {format: {x: (d) => d.getUTCFullYear(), fill: kindName(say), y: true}}})),
			Plot.ruleY([0])
		]
	});
}

// One line a country, one dot an event.
export function timeline(meetings, {say, width, year, colors, country})
{
	const rows = most(count(meetings.flatMap((m) => m.countries).filter((c) => c !== country)), 14);
	const from = year ?? beginning(meetings);
	const dots = meetings.filter((m) => middle(m).getUTCFullYear() >= from)
		.flatMap((m) => m.countries.filter((c) => rows.includes(c)).map((c) => ({...m, country: c})));
	const name = (c) => say.country(c);
	const longest = width < 560 ? 13 : 36;
	const left = room(rows.map(name), longest);

	return Plot.plot({
		width, height: rows.length * 26 + 60, marginLeft: left, marginRight: 16, style, ariaLabel: say("timeline"),
		x: {...time(say, year, dots.map(middle), width - left), grid: true, axis: "both"},
		y: {type: "point", domain: rows, label: null, tickFormat: (c) => short(name(c), longest), padding: 0.6, tickSize: 0},
		r: {type: "sqrt", domain: [1, 10], range: [4.5, 11], clamp: true},
		color: {domain: colors.domain, range: colors.range},
		marks: [
			Plot.ruleY(rows, {stroke: "var(--line)"}),
			Plot.dot(dots, {x: middle, y: "country", r: "reports", fill: (m) => colors.group(m.kind), fillOpacity: (m) => m.modality === "future" ? 0.15 : 0.75,
				stroke: (m) => colors.group(m.kind), strokeWidth: 1.2, sort: {channel: "-r"}}),
			Plot.tip(dots, Plot.pointer({x: middle, y: "country", lineWidth: 28, title: (m) => [
				`${say.date(m.date_from, m.date_to, m.precision)} · ${say.kind(m.kind)}`,
				m.countries.map(name).join(", "),
				[m.place, m.place_iso3 && name(m.place_iso3)].filter(Boolean).join(", "),
				m.persons ?? "",
				`${say("reports")}: ${say.number(m.reports)}`].filter(Boolean).join("\n")}))
		]
	});
}

// Country by country; both triangles, so that a row can be read across.
export function matrix(pairs, {say, width, measure, country})
{
	const narrow = width < 560;
	const cells = pairs.flatMap((p) => [{x: p.a, y: p.b, n: p[measure]}, {x: p.b, y: p.a, n: p[measure]}]).filter((p) => p.n > 0);
	const totals = cells.reduce((t, c) => t.set(c.x, (t.get(c.x) ?? 0) + c.n), new Map());
	const domain = [...new Set([...(totals.has(country) ? [country] : []), ...most(totals, narrow ? 12 : 22)])];
	const shown = cells.filter((c) => domain.includes(c.x) && domain.includes(c.y));
	const longest = narrow ? 12 : 36;
	const left = room(domain.map(say.country), longest);
	const size = Math.min(34, (width - left - 10) / Math.max(1, domain.length));
	const top = Math.max(1, ...shown.map((c) => c.n));

	return Plot.plot({
		width: Math.min(width, size * domain.length + left + 30), height: size * domain.length + 80, marginLeft: left, marginTop: 50, marginBottom: 10, style,
		ariaLabel: say("matrix"), padding: 0.06,
		x: {domain, axis: "top", label: null, tickSize: 0, tickRotate: -45, tickFormat: (c) => c},
		y: {domain, label: null, tickSize: 0, tickFormat: (c) => short(say.country(c), longest)},
		opacity: {type: "sqrt", domain: [0, top], range: [0.06, 1]},
		marks: [
			Plot.cell(domain.flatMap((x) => domain.map((y) => ({x, y}))), {x: "x", y: "y", fill: "var(--cell)"}),
			Plot.cell(shown, {x: "x", y: "y", fill: (c) => c.x === country || c.y === country ? "var(--c1)" : "var(--c2)", fillOpacity: "n"}),
			size >= 20 ? Plot.text(shown, {x: "x", y: "y", text: (c) => say.number(c.n), fill: (c) => Math.sqrt(c.n / top) > 0.55 ? "white" : "currentColor", fontSize: 10, pointerEvents: "none"}) : null,
			Plot.tip(shown, Plot.pointer({x: "x", y: "y", title: (c) => `${say.pair(c.y, c.x)}\n${say(measure)}: ${say.number(c.n)}`}))
		]
	});
}

// What happened in a relation, over time.
export function course(pairs, {say, width, year, measures})
{
	const rows = pairs.flatMap((p) => measures.map((m) => ({month: new Date(p.month), measure: m, n: p[m]}))).filter((r) => r.n > 0);

	return Plot.plot({
		width, height: 200, marginLeft: 36, style, ariaLabel: say(year ? "byMonth" : "byYear"),
		x: time(say, year, rows.map((r) => r.month), width),
		y: {grid: true, label: null, tickFormat: (n) => Number.isInteger(n) ? say.number(n) : ""},
		color: {domain: measures, range: palette, legend: true, tickFormat: (m) => say(m)},
		marks: [
			Plot.rectY(rows, Plot.binX({y: "sum"}, {x: "month", y: "n", interval: year ? "month" : "year", fill: "measure", order: measures, inset: 0.5,
				tip: {format: {fill: (m) => say(m), x: (d) => d.getUTCFullYear()}}})),
			Plot.ruleY([0])
		]
	});
}

// Each target a mark, the latest figure a bar up to it.
export function bullets(targets, {say, width})
{
	const narrow = width < 560;
	const label = (t) => `${narrow ? [t.a, t.b].filter(Boolean).join("–") : say.pair(t.a, t.b)} · ${t.due_to?.slice(0, 4) ?? "?"}`;
	const rows = targets.map((t, i) => ({...t, i, label: label(t), target: t.value / 1e9, now: t.actual === null ? null : t.actual / 1e9}));

	const longest = narrow ? 16 : 50;

	return Plot.plot({
		width, height: rows.length * 30 + 50, marginLeft: room(rows.map((r) => r.label), longest), marginRight: 56, style, ariaLabel: say("targetChart"),
		x: {label: null, grid: true, axis: "bottom", domain: [0, Math.max(1, ...rows.map((r) => Math.max(r.target, r.now ?? 0))) * 1.02], tickFormat: (n) => say.number(n, 1)},
		y: {type: "band", domain: rows.map((r) => r.i), tickFormat: (i) => short(rows[i].label, longest), label: null, tickSize: 0, padding: 0.35},
		marks: [
			Plot.barX(rows, {y: "i", x: "target", fill: "var(--cell)"}),
			Plot.barX(rows.filter((r) => r.now !== null), {y: "i", x: "now", fill: "var(--c2)", insetTop: 4, insetBottom: 4}),
			Plot.tickX(rows, {y: "i", x: "target", stroke: "var(--c1)", strokeWidth: 3}),
			Plot.text(rows, {y: "i", x: "target", text: (r) => say.number(r.target, 1), dx: 8, textAnchor: "start", fill: "var(--c1)", stroke: "var(--card)", strokeWidth: 4, fontWeight: 600}),
			Plot.tip(rows, Plot.pointerY({y: "i", x: "target", lineWidth: 30, title: (r) => [r.label, `${say("target")}: ${say.money(r.value, r.currency)}`,
				r.now === null ? "" : `${say("actual")}: ${say.money(r.actual, r.currency)} (${say.date(r.latest_from, r.latest_to)})`].filter(Boolean).join("\n")}))
		]
	});
}

const marks = {actual: "circle", forecast: "triangle", target: "star", estimate: "diamond"};

// What a mark of figures() says by its shape.
export function shapes(say)
{
	return Plot.legend({symbol: {domain: Object.keys(marks), range: Object.values(marks), tickFormat: (status) => say(`is${status}`)}, fill: "var(--c0)", style});
}

// Figures of pairs as the articles tell them, at the time that they are about.
export function figures(trade, {say, width, year})
{
	const at = (f) => middle({date_from: f.period_from ?? f.period_to, date_to: f.period_to});
	const pair = (f) => [f.a, f.b].filter(Boolean).join("–");
	const named = (p) => p === "other" ? say("others") : say.pair(...p.split("–"));
	const pairs = most(count(trade.map(pair)), 6);
	const group = (f) => pairs.includes(pair(f)) ? pair(f) : "other";

	return Plot.plot({
		width, height: 300, marginLeft: 48, marginRight: 20, style, ariaLabel: say("tradeOverTime"),
		x: {...time(say, year, trade.map(at), width), grid: true},
		y: {type: "log", label: null, grid: true, ticks: 6, tickFormat: (n) => say.number(n, 3)},
		color: {domain: [...pairs, "other"], range: [...palette.slice(0, pairs.length), "var(--c0)"], legend: true, tickFormat: named},
		symbol: {domain: Object.keys(marks), range: Object.values(marks)},
		marks: [
			Plot.dot(trade, {x: at, y: (f) => f.value / 1e9, fill: group, fillOpacity: 0.7, stroke: group, r: 4.5, symbol: "status"}),
			Plot.tip(trade, Plot.pointer({x: at, y: (f) => f.value / 1e9, lineWidth: 30,
				title: (f) => `${named(pair(f))} · ${say.date(f.period_from, f.period_to)}\n${f.verbatim}`}))
		]
	});
}

// One line a forum, one mark a session with its number.
export function sessions(rows, {say, width, year, limit = 18})
{
	const dated = rows.filter((s) => s.date_from && s.date_to);
	const domain = most(count(dated.map((s) => s.forum)), limit);
	const shown = dated.filter((s) => domain.includes(s.forum));
	const longest = width < 560 ? 15 : 30;
	const left = room(domain, longest);

	return Plot.plot({
		width, height: domain.length * 30 + 50, marginLeft: left, marginRight: 24, style, ariaLabel: say("sessions"),
		x: {...time(say, year, shown.map(middle), width - left), grid: true},
		y: {type: "point", domain, label: null, tickSize: 0, padding: 0.6, tickFormat: (f) => short(f, longest)},
		marks: [
			Plot.ruleY(domain, {stroke: "var(--line)"}),
			Plot.dot(shown, {x: middle, y: "forum", r: 10, fill: (s) => s.modality === "future" ? "var(--card)" : "var(--c2)", stroke: "var(--c2)", strokeWidth: 1.5}),
			Plot.text(shown, {x: middle, y: "forum", text: (s) => s.ordinal === null ? "" : String(s.ordinal), fill: (s) => s.modality === "future" ? "var(--c2)" : "white", fontSize: 10, fontWeight: 600}),
			Plot.tip(shown, Plot.pointer({x: middle, y: "forum", lineWidth: 30, title: (s) => [
				[s.forum, s.ordinal].filter(Boolean).join(" "), `${say.date(s.date_from, s.date_to)} · ${say.kind(s.kind)}`,
				[s.place, s.place_iso3 && say.country(s.place_iso3)].filter(Boolean).join(", "), s.chairs ? `${say("chairs")}: ${s.chairs}` : ""].filter(Boolean).join("\n")}))
		]
	});
}
