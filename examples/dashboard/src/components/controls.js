// controls.js: the bar on top of every page.  Its value is {lang, country, year}; the address keeps it, so a view can be sent as a link.

import {h} from "./dom.js";
import {speak} from "./words.js";

const pages = [["meetingsPage", "./index.html"], ["pairsPage", "./pairs.html"], ["tradePage", "./trade.html"], ["forumsPage", "./forums.html"]];

function remembered()
{
	const query = new URLSearchParams(location.search);

	return {
		lang: query.get("lang") === "en" ? "en" : "vi",
		country: query.get("country"),
		year: query.has("year") ? Number(query.get("year")) : null
	};
}

function address(path, {lang, country, year})
{
	const query = new URLSearchParams();

	if (lang !== "vi")
		query.set("lang", lang);
	if (country)
		query.set("country", country);
	if (year)
		query.set("year", year);
	return path + (query.size ? `?${query}` : "");
}

// controls(names, here, countries, years): here is the name of this page; countries and years are those to choose from.
export function controls(names, here, countries, years)
{
	const bar = h("header", {class: "bar"});
	const known = [...new Set(countries)];
	const choices = [...new Set(years.filter(Boolean))].sort((a, b) => b - a);

	function set(change)
	{
		bar.value = {...bar.value, ...change};
		history.replaceState(null, "", address(location.pathname, bar.value));
		render();
		bar.dispatchEvent(new Event("input", {bubbles: true}));
	}

	function render()
	{
		const {lang, country, year} = bar.value;
		const say = speak(lang, names);
		const collator = new Intl.Collator(lang);
		const option = (value, text, chosen) => h("option", {value, selected: chosen}, text);
		const at = document.activeElement?.id;

		document.documentElement.lang = lang;
		document.title = `${say(here)} · ${say("brand")}`;
		bar.replaceChildren(
			h("div", {class: "brand"}, h("span", {class: "mark", "aria-hidden": "true"}), h("strong", {}, say("brand")),
				h("small", {}, `${say.number(names.articles)} ${say("corpus")}`)),
			h("nav", {}, pages.map(([page, path]) => h("a", {href: address(path, bar.value), "aria-current": page === here && "page"}, say(page)))),
			h("form", {class: "filters", submit: (event) => event.preventDefault()},
				h("label", {}, h("span", {}, say("country")), h("select", {id: "country", change: (event) => set({country: event.target.value || null})},
					option("", say("allCountries"), !country),
					known.sort((a, b) => collator.compare(say.country(a), say.country(b))).map((c) => option(c, say.country(c), c === country)))),
				h("label", {}, h("span", {}, say("year")), h("select", {id: "year", change: (event) => set({year: Number(event.target.value) || null})},
					option("", say("allYears"), !year), choices.map((y) => option(y, y, y === year)))),
				h("div", {class: "languages", role: "group", "aria-label": say("language")},
					[["vi", "Tiếng Việt"], ["en", "English"]].map(([code, text]) =>
						h("button", {type: "button", id: `lang-${code}`, lang: code, "aria-pressed": String(code === lang), click: () => set({lang: code})}, text)))));
		if (at)
			bar.querySelector(`#${CSS.escape(at)}`)?.focus();
	}

	bar.value = remembered();
	if (!known.includes(bar.value.country))
		bar.value.country = null;
	if (!choices.includes(bar.value.year))
		bar.value.year = null;
	render();
	return bar;
}
