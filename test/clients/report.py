"""report.py psycopg|odbc FILTERS: reads every view of a corpus as a Python program does, and prints the lines of reference.sql.

The connection stands in the environment: PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, and CORPUS is the schema.
A line more, "type", says what the driver calls each column and what Python gets.
"""
import datetime
import decimal
import hashlib
import os
import sys

CORPUS = os.environ["CORPUS"]
UTC = datetime.timezone.utc


# What neither driver has in its own functions: psycopg has none, psqlODBC leaves REMARKS empty.
VIEWS = ("SELECT c.relname, obj_description(c.oid, 'pg_class') FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
         " WHERE n.nspname = ? AND c.relkind = 'v'")
COMMENTS = "SELECT attname, col_description(attrelid, attnum) FROM pg_attribute WHERE attnum > 0 AND attrelid = CAST(? AS regclass)"


class Psycopg:
    # psycopg knows a type by its OID
    CLASSES = {"int2": "integer", "int4": "integer", "int8": "integer", "numeric": "numeric", "text": "text",
               "date": "date", "timestamptz": "timestamp", "bool": "boolean"}

    def __init__(self):
        import psycopg
        self.connection = psycopg.connect(autocommit=True)

    def query(self, sql, *values):
        # %s is bound by the server
        return self.connection.execute(sql.replace("?", "%s"), values or None)

    def views(self):
        return self.query(VIEWS, CORPUS).fetchall()

    def columns(self, view):
        for column in self.query(f'SELECT * FROM "{view}" LIMIT 0').description:
            name = self.connection.adapters.types[column.type_code].name
            yield column.name, self.CLASSES.get(name, "unknown"), name


class Odbc:
    def __init__(self):
        import pyodbc
        names = {"SQL_SMALLINT": "integer", "SQL_INTEGER": "integer", "SQL_BIGINT": "integer", "SQL_NUMERIC": "numeric",
                 "SQL_WVARCHAR": "text", "SQL_WLONGVARCHAR": "text", "SQL_TYPE_DATE": "date", "SQL_TYPE_TIMESTAMP": "timestamp",
                 "SQL_BIT": "boolean"}
        self.types = {getattr(pyodbc, name): (kind, name) for name, kind in names.items()}
        e = os.environ
        self.connection = pyodbc.connect(
            "Driver={PostgreSQL Unicode};BoolsAsChar=0;"
            f"Server={e['PGHOST']};Port={e['PGPORT']};Database={e['PGDATABASE']};UID={e['PGUSER']};PWD={e['PGPASSWORD']};"
            "ConnSettings=SET timezone = 'UTC'", autocommit=True)

    def query(self, sql, *values):
        # ODBC has no moment with a zone: UTC is agreed on above
        values = [v.astimezone(UTC).replace(tzinfo=None) if isinstance(v, datetime.datetime) else v for v in values]
        return self.connection.cursor().execute(sql, *values)

    def views(self):
        comments = dict(map(tuple, self.query(VIEWS, CORPUS).fetchall()))
        return [(t.table_name, comments[t.table_name])
                for t in self.connection.cursor().tables(schema=CORPUS, tableType="VIEW").fetchall()]

    def columns(self, view):
        for column in self.connection.cursor().columns(schema=CORPUS, table=view).fetchall():
            kind, name = self.types.get(column.data_type, ("unknown", str(column.data_type)))
            yield column.column_name, kind, f"{name} {column.type_name}"


def figure(kind, values):
    if kind in ("integer", "numeric"):
        total = sum(values, decimal.Decimal(0))
        return format(total.normalize() if total else total, "f")
    if kind == "boolean":
        return str(sum(values))
    if kind == "date":
        return f"{min(values)} {max(values)}" if values else ""
    if kind == "timestamp":
        values = [v.astimezone(UTC) if v.tzinfo else v for v in values]
        return f"{min(values):%Y-%m-%d %H:%M:%S} {max(values):%Y-%m-%d %H:%M:%S}" if values else ""
    if kind == "text":
        return str(sum(int(hashlib.md5(v.encode()).hexdigest()[:8], 16) for v in values))
    return "?"


def parameter(kind, text):
    read = {"date": datetime.date.fromisoformat, "timestamp": datetime.datetime.fromisoformat, "text": str}
    return read[kind](text)


def main(driver, filters):
    decimal.getcontext().prec = 60
    client = {"psycopg": Psycopg, "odbc": Odbc}[driver]()

    def say(*fields):
        print(*("" if f is None else f for f in fields), sep="\t")

    for view, comment in sorted(client.views()):
        say("view", view, "-", comment)
        comments = dict(map(tuple, client.query(COMMENTS, f'"{CORPUS}"."{view}"').fetchall()))
        rows = client.query(f'SELECT * FROM "{view}"').fetchall()
        say("rows", view, "-", len(rows))
        for i, (column, kind, name) in enumerate(client.columns(view)):
            values = [row[i] for row in rows if row[i] is not None]
            say("column", view, column, comments[column])
            say("class", view, column, kind)
            say("type", view, column, kind, name, "/".join(sorted({type(v).__name__ for v in values})) or "-")
            say("figure", view, column, len(values), figure(kind, values))
    with open(filters, encoding="utf-8") as lines:
        for line in lines:
            name, sql, *pairs = line.rstrip("\n").split("\t")
            values = [parameter(kind, text) for kind, text in zip(pairs[::2], pairs[1::2])]
            say("filter", name, "-", client.query(sql, *values).fetchone()[0])


main(*sys.argv[1:])
