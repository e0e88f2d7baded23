// dom.js: elements out of data.  Texts go in as texts, so that a page's words are never markup.

export function h(name, attributes = {}, ...children)
{
	const element = document.createElement(name);

	for (const [key, value] of Object.entries(attributes))
		if (typeof value === "function")
			element.addEventListener(key, value);
		else if (value !== null && value !== undefined && value !== false)
			element.setAttribute(key, value === true ? "" : value);
	element.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
	return element;
}

// A link only where a scraped address is one of the web.
export function link(url, text)
{
	return /^https?:\/\//i.test(url ?? "") ? h("a", {href: url, target: "_blank", rel: "noopener noreferrer"}, text) : text;
}

// A page's title, which opens to the sentence that the row comes from.
export function source(url, title, evidence)
{
	return h("details", {}, h("summary", {}, title ?? "…"), h("q", {}, evidence ?? ""), " ", link(url, url ? "↗" : ""));
}

// table(columns, rows): a column is {head, cell(row), number}; long tables show their first rows and a button for the rest.
export function table(columns, rows, {empty, more, first = 12})
{
	const row = (r) => h("tr", {}, columns.map((c) => h("td", {class: c.class}, c.cell(r) ?? "")));
	const body = h("tbody", {}, rows.slice(0, first).map(row));
	const rest = rows.length > first && h("button", {class: "more", type: "button", click()
	{
		body.append(...rows.slice(first).map(row));
		rest.remove();
	}}, more(rows.length - first));

	if (!rows.length)
		return h("p", {class: "empty"}, empty);
	return h("div", {class: "table"}, h("table", {}, h("thead", {}, h("tr", {}, columns.map((c) => h("th", {class: c.class}, c.head)))), body), rest);
}
