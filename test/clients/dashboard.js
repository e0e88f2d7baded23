// dashboard.js ADDRESS: looks at the dashboard as a reader does, in headless Chromium, and holds what it shows to what SQL says.  Prints TAP.
//
// PG* and CORPUS name the corpus, SITE is the folder of the site, PROFILE a folder for the browser; OFFLINE says that the site was built
// without a network; SCREENSHOTS is a folder for pictures, if wanted.

const {readFileSync, readdirSync} = require("node:fs");
const pg = require("pg");
const puppeteer = require("puppeteer-core");

const address = process.argv[2];
const {CORPUS, SITE, PROFILE, OFFLINE, SCREENSHOTS} = process.env;
let number = 0;

function ok(good, what, ...details)
{
	console.log(`${good ? "ok" : "not ok"} ${++number} - ${what}`);
	if (!good)
		details.forEach((d) => console.log(`# ${typeof d === "string" ? d : JSON.stringify(d)}`.replace(/\n/g, "\n# ")));
}

const is = (got, want, what) => ok(String(got) === String(want), `${what} (${want})`, `got ${got}, want ${want}`);

// The page is reactive: what it shows is right when it is right soon.
async function shows(read, want, what)
{
	const end = Date.now() + 10000;
	let got = await read();

	for (; String(got) !== String(want) && Date.now() < end; got = await read())
		await new Promise((done) => setTimeout(done, 50));
	is(got, want, what);
}

async function main()
{
	const client = new pg.Client();
	const browser = await puppeteer.launch({
		executablePath: "/usr/bin/chromium",
		headless: true,
		userDataDir: PROFILE,
		args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-dev-shm-usage"]
	});
	const page = await browser.newPage();
	const complaints = [], outside = [], own = [];

	page.on("console", (message) => ["error", "warn"].includes(message.type()) && complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.stack));
	page.on("requestfailed", (request) => complaints.push(`${request.failure().errorText} ${request.url()}`));
	page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
	page.on("request", (request) =>
	{
		if (!/^(data|blob):/.test(request.url()))
			(request.url().startsWith(`${address}/`) ? own : outside).push(request.url());
	});
	await client.connect();
	await client.query(`SET search_path = ${client.escapeIdentifier(CORPUS)}`);

	const sql = async (text, ...values) => Object.values((await client.query(text, values)).rows[0] ?? {})[0];
	const text = (selector) => page.$eval(selector, (e) => e.textContent.trim());
	const figure = async (name) => Number((await text(`[data-figure="${name}"]`)).replace(/[.,\s]/g, ""));
	const settled = () => page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 150)));
	const open = async (path) =>
	{
		await page.goto(address + path, {waitUntil: "networkidle0"});
		await page.waitForSelector("[data-figure]");
		await settled();
	};
	const choose = async (select, value) =>
	{
		await page.select(select, String(value ?? ""));
		await settled();
	};
	const shot = async (name) => SCREENSHOTS && page.screenshot({path: `${SCREENSHOTS}/${name}.png`, fullPage: true});

	// every label of an axis is inside its panel, and none of the horizontal one stands on its neighbour
	const legible = async (what) => is(await page.evaluate(() =>
	{
		const box = (e) => e.getBoundingClientRect();
		const bad = [];

		for (const panel of document.querySelectorAll(".panel"))
		{
			bad.push(...[...panel.querySelectorAll("[aria-label*='tick label'] text")].filter((t) => box(t).left < box(panel).left).map((t) => t.textContent));
			for (const axis of panel.querySelectorAll("[aria-label='x-axis tick label']"))
			{
				const labels = [...axis.querySelectorAll("text")].filter((t) => !/rotate/.test(t.getAttribute("transform")));
				bad.push(...labels.filter((t, i) => i > 0 && box(t).left < box(labels[i - 1]).right).map((t) => t.textContent));
			}
		}
		return bad.join(", ");
	}), "", `labels can be read: ${what}`);

	// what to choose: the country, and its year, that give most to see and are not all there is
	const {rows: [{iso3: country, name_vi, name_en}]} = await client.query(`SELECT country_iso3 AS iso3, country_vi AS name_vi, country_en AS name_en
		FROM v_party JOIN v_meeting USING (canonical_id) WHERE modality = 'asserted' AND country_iso3 NOT IN ('VNM') GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1 LIMIT 1`);
	const of = (view, alias = "v") => `EXISTS (SELECT FROM v_party p WHERE p.canonical_id = ${alias}.canonical_id AND p.country_iso3 = $1)`;
	const year = await sql(`SELECT extract(year FROM date_from)::int FROM v_meeting v WHERE modality = 'asserted' AND date_from IS NOT NULL AND ${of()} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`, country);

	await page.setViewport({width: 1280, height: 900});
	await open("/index.html");
	await shot("meetings");
	await shows(() => text("h1"), "Ai gặp ai, khi nào", "it opens in Vietnamese");
	await shows(() => page.$eval("html", (e) => e.lang), "vi", "and says so");
	await shows(() => figure("held"), await sql("SELECT count(*) FROM v_meeting WHERE modality = 'asserted'"), "meetings, as SQL counts them");
	await shows(() => figure("announced"), await sql("SELECT count(*) FROM v_meeting WHERE modality = 'future'"), "meetings announced");
	await shows(() => figure("reports"), await sql("SELECT sum(reports) FROM v_meeting WHERE modality IN ('asserted', 'future')"), "reports of them");
	await shows(() => page.$eval("[data-undated]", (e) => e.dataset.undated),
		await sql("SELECT count(*) FROM v_meeting WHERE modality IN ('asserted', 'future') AND (date_from IS NULL OR date_to IS NULL)"), "it says how many have no place on the timeline");
	await page.waitForSelector("svg[aria-label='Theo năm'] rect");
	ok((await page.$$("svg[aria-label='Dòng thời gian'] circle")).length > 10, "the timeline has its dots");
	ok((await page.$$("svg[aria-label='Theo năm'] rect")).length > 3, "the years have their bars");
	is((await page.$$("tbody tr")).length, Math.min(12, await sql("SELECT count(*) FROM v_meeting WHERE modality IN ('asserted', 'future')")), "rows of the list");
	ok(await page.$("button.more") !== null, "and a button for the rest");
	await page.click("button.more");
	is((await page.$$("tbody tr")).length, await sql("SELECT count(*) FROM v_meeting WHERE modality IN ('asserted', 'future')"), "which shows them all");

	is(await page.$$eval("a[href^='javascript:'], td img, td script", (all) => all.length), 0, "a page's markup and its script are text here");
	ok((await page.$$eval("td", (all) => all.map((td) => td.textContent))).some((t) => t.includes("onerror=")), "which is shown as it was written");

	await choose("#country", country);
	const heldBy = await sql(`SELECT count(*) FROM v_meeting v WHERE modality = 'asserted' AND ${of()}`, country);
	await shows(() => figure("held"), heldBy, `meetings of ${name_en}`);
	await choose("#year", year);
	const heldIn = await sql(`SELECT count(*) FROM v_meeting v WHERE modality = 'asserted' AND extract(year FROM date_from) = $2 AND ${of()}`, country, year);
	await shows(() => figure("held"), heldIn, `meetings of ${name_en} in ${year}`);
	ok(Number(heldIn) > 0 && Number(heldBy) < Number(await sql("SELECT count(*) FROM v_meeting WHERE modality = 'asserted'")), "the filters leave some and take some");
	is(new URL(page.url()).search, `?country=${country}&year=${year}`, "the address keeps the choice");
	await shows(() => text(`#country option[value=${country}]`), name_vi, "the country has its Vietnamese name");

	await page.click("#lang-en");
	await settled();
	await shows(() => text("h1"), "Who met whom, and when", "the other language");
	await shows(() => page.$eval("html", (e) => e.lang), "en", "is the page's language now");
	await shows(() => text(`#country option[value=${country}]`), name_en, "the country has its English name");
	await shows(() => figure("held"), heldIn, "and the figure stays");
	await shot("meetings-filtered");

	await Promise.all([page.waitForNavigation({waitUntil: "networkidle0"}), page.click("nav a[href^='./pairs.html']")]);
	await page.waitForSelector("[data-figure]");
	await settled();
	const pairs = "FROM v_dyad_month WHERE $1 IN (country_a_iso3, country_b_iso3)";
	await shows(() => text("h1"), "Who does what with whom", "the next page keeps the language");
	is(await page.$eval("#country", (e) => e.value), country, "and the country");
	await shows(() => figure("events"), await sql(`SELECT coalesce(sum(events), 0) ${pairs} AND year = $2`, country, year), "events of its pairs in that year");
	await choose("#year", null);
	await shows(() => figure("events"), await sql(`SELECT sum(events) ${pairs}`, country), "in every year");
	await choose("#country", null);
	await shows(() => figure("events"), await sql("SELECT sum(events) FROM v_dyad_month"), "of every pair");
	await shows(() => figure("pairs"), await sql("SELECT count(DISTINCT (country_a_iso3, country_b_iso3)) FROM v_dyad_month"), "pairs");
	// the first group of cells is the empty board
	const shown = () => page.$$eval("svg[aria-label='Country by country'] g[aria-label=cell]", (groups) => groups[1].querySelectorAll("rect").length);
	const cells = await shown();
	await page.evaluate(() => [...document.querySelectorAll(".choices button")].find((b) => b.textContent === "Meetings").click());
	await settled();
	await shows(async () => await shown() > 0 && await shown() < cells, true, "the matrix has fewer cells for meetings than for events");
	await legible("country pairs");
	await shot("pairs");

	await open("/trade.html?lang=en");
	await shows(() => figure("targets"), await sql("SELECT count(*) FROM v_target WHERE target_currency IS NOT NULL"), "targets");
	await shows(() => figure("compared"), await sql("SELECT count(*) FROM v_target WHERE target_currency IS NOT NULL AND latest_actual IS NOT NULL"), "targets with a figure to compare");
	is((await page.$$("svg[aria-label='Stated trade figures (billion USD)'] g[aria-label=dot] path")).length,
		await sql("SELECT count(*) FROM v_trade WHERE currency = 'USD' AND value > 0 AND period_to IS NOT NULL AND country_a_iso3 IS NOT NULL"), "dots of the figures");
	is((await page.$$("svg[aria-label='Trade targets (billion USD)'] g[aria-label=tick] line")).length,
		await sql("SELECT count(*) FROM v_target WHERE target_currency = 'USD' AND area = 'trade' AND country_a_iso3 IS NOT NULL"), "marks of the targets");
	const dueYear = await sql("SELECT extract(year FROM due_to)::int FROM v_target WHERE target_currency IS NOT NULL AND due_to IS NOT NULL ORDER BY 1 LIMIT 1");
	await choose("#year", dueYear);
	await shows(() => figure("targets"), await sql("SELECT count(*) FROM v_target WHERE target_currency IS NOT NULL AND extract(year FROM due_to) = $1", dueYear), `targets due in ${dueYear}`);
	await choose("#year", null);
	await shot("trade");

	await open("/forums.html");
	await shows(() => figure("sessions"), await sql("SELECT count(*) FROM v_forum_session"), "sessions of forums");
	is((await page.$$("svg[aria-label='Phiên họp'] circle")).length,
		await sql(`SELECT count(*) FROM v_forum_session JOIN (SELECT forum FROM v_forum_session WHERE date_from IS NOT NULL AND date_to IS NOT NULL
			GROUP BY 1 ORDER BY count(*) DESC, forum COLLATE "C" LIMIT 18) AS f USING (forum) WHERE date_from IS NOT NULL AND date_to IS NOT NULL`), "marks of the sessions");
	await legible("sessions of forums");
	await choose("#country", country);
	await shows(() => figure("sessions"), await sql(`SELECT count(*) FROM v_forum_session v WHERE ${of()}`, country), `sessions with ${name_en}`);
	await choose("#country", null);
	await shot("forums");

	// the look: a dark room, a telephone
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await paper();
	await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "dark"}]);
	ok(await paper() !== light, "it is dark in the dark");
	await open("/index.html");
	await shot("meetings-dark");
	await page.setViewport({width: 375, height: 812});
	for (const path of ["/index.html", "/pairs.html", "/trade.html", "/forums.html"])
	{
		await open(path);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		ok(width <= 375, `${path} fits a telephone`, width);
		await legible(`${path} on a telephone`);
		await shot(`phone${path.replace(/\W+/g, "-")}`);
	}

	ok(own.length > 20, "its files come from this machine", own.length);
	ok(outside.length === 0, "no request leaves the machine", ...outside);
	ok(complaints.length === 0, "the console has nothing to complain of", ...complaints);
	const texts = readdirSync(SITE, {recursive: true}).filter((f) => /\.(html|js|css)$/.test(f)).map((f) => readFileSync(`${SITE}/${f}`, "utf8"));
	is(texts.flatMap((t) => t.match(/(?:src|href|from|import|url)\s*[=(]?\s*["'(]?https?:\/\/[^"')\s]*/g) ?? []).join(" "), "", "no file of the site names another one elsewhere");
	if (OFFLINE)
		ok(true, "and it was built without a network");
	else
		console.log(`ok ${++number} # skip built without a network: unshare is not allowed here`);
	await browser.close();
	await client.end();
	console.log(`1..${number}`);
}

main().catch((error) => { console.log(`Bail out! ${error.stack}`.replace(/\n/g, "\n# ")); process.exit(1); });
