// The dashboard is built from the corpus named by CORPUS, on the server that PGHOST, PGDATABASE … name, and is plain files afterwards:
// nothing is fetched from elsewhere, neither when it is built nor when it is looked at.

import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Framework's client names libraries that pages may use without an import (d3, Plot, duckdb …), and asks the registry for the newest version
// of each, used or not.  A folder in its cache is an answer; were one used after all, the build would fail instead of fetching it.
function answerForUnusedLibraries()
{
	const client = here("./node_modules/@observablehq/framework/dist/client");

	for (const file of readdirSync(client, {recursive: true}).filter((f) => f.endsWith(".js")))
		for (const [, name] of readFileSync(`${client}/${file}`, "utf8").matchAll(/["'`]npm:((?:@[\w-]+\/)?[\w.-]+)/g))
			mkdirSync(here(`./src/.observablehq/cache/_npm/${name}@0.0.0`), {recursive: true});
}

answerForUnusedLibraries();

export default {
	root: "src",
	title: "Ngoại giao",
	style: "style.css",
	globalStylesheets: [],
	// The page may load nothing but its own files, whatever the articles say.
	head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='5.5' cy='8' r='4.5' fill='%23b3541e'/%3E%3Ccircle cx='10.5' cy='8' r='4.5' fill='%231f6f78' fill-opacity='.85'/%3E%3C/svg%3E">`,
	header: "",
	footer: "",
	sidebar: false,
	pager: false,
	toc: false,
	search: false,
	preserveExtension: true,
	pages: [{name: "Meetings", path: "/index"}, {name: "Pairs", path: "/pairs"}, {name: "Trade", path: "/trade"}, {name: "Forums", path: "/forums"}],
	// A data loader is a query: src/data/NAME.json.sql prints NAME.json.
	interpreters: {
		".sql": ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-v", `corpus=${process.env.CORPUS ?? "press"}`, "-f"]
	}
};
