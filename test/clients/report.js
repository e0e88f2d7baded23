// report.js FILTERS: reads every view of a corpus through node-postgres, and prints the lines of reference.sql.
//
// The connection stands in the environment: PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, and CORPUS is the schema.
// A line more, "type", says what the driver calls each column and what JavaScript gets.

const {createHash} = require("node:crypto");
const {readFileSync} = require("node:fs");
const pg = require("pg");

const classes = {INT2: "integer", INT4: "integer", INT8: "integer", NUMERIC: "numeric", TEXT: "text", DATE: "date", TIMESTAMPTZ: "timestamp", BOOL: "boolean"};
const typeNames = new Map(Object.entries(pg.types.builtins).map(([name, oid]) => [oid, name]));

// A date is a day, not midnight somewhere: left as it is written.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const say = (...fields) => console.log(fields.map((f) => f ?? "").join("\t"));

// Numbers without a loss: the driver hands bigint and numeric as text.
function sum(values)
{
	const scale = 12;
	let total = 0n;

	for (const value of values)
	{
		const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
		const scaled = BigInt(whole + (fraction ?? "").padEnd(scale, "0"));
		total += sign ? -scaled : scaled;
	}
	const digits = String(total < 0n ? -total : total).padStart(scale + 1, "0");
	const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, "");
	return (total < 0n ? "-" : "") + text;
}

const range = (values) => values.length ? `${values.reduce((a, b) => (b < a ? b : a))} ${values.reduce((a, b) => (b > a ? b : a))}` : "";

const figures = {
	integer: sum,
	numeric: sum,
	boolean: (values) => values.filter(Boolean).length,
	date: range,
	timestamp: (values) => range(values.map((v) => v.toISOString().slice(0, 19).replace("T", " "))),
	text: (values) => values.reduce((total, v) => total + createHash("md5").update(v).digest().readUInt32BE(), 0),
	unknown: () => "?"
};

async function main(filters)
{
	const client = new pg.Client();

	await client.connect();
	const views = await client.query(`SELECT c.relname, obj_description(c.oid) AS comment FROM pg_class AS c
		WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'v' ORDER BY 1`, [process.env.CORPUS]);
	for (const {relname: view, comment} of views.rows)
	{
		const comments = await client.query("SELECT attname, col_description(attrelid, attnum) AS comment FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0", [view]);
		const {fields, rows} = await client.query({text: `SELECT * FROM "${view}"`, rowMode: "array"});

		say("view", view, "-", comment);
		say("rows", view, "-", rows.length);
		fields.forEach(({name, dataTypeID}, i) =>
		{
			const kind = classes[typeNames.get(dataTypeID)] ?? "unknown";
			const values = rows.map((row) => row[i]).filter((v) => v !== null);

			say("column", view, name, comments.rows.find((c) => c.attname === name).comment);
			say("class", view, name, kind);
			say("type", view, name, kind, typeNames.get(dataTypeID) ?? dataTypeID, [...new Set(values.map((v) => v.constructor.name))].join("/") || "-");
			say("figure", view, name, values.length, figures[kind](values));
		});
	}
	for (const line of readFileSync(filters, "utf8").trimEnd().split("\n"))
	{
		const [name, sql, ...pairs] = line.split("\t");
		const values = pairs.filter((_, i) => i % 2).map((v, i) => pairs[2 * i] === "timestamp" ? new Date(v) : v);
		let n = 0;
		const {rows} = await client.query(sql.replace(/\?/g, () => `$${++n}`), values);

		say("filter", name, "-", rows[0].count);
	}
	await client.end();
}

main(process.argv[2]).catch((error) => { console.error(error); process.exit(1); });
