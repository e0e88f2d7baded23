// Report.java FILTERS: reads every view of a corpus through JDBC, and prints the lines of reference.sql.
//
// The connection stands in the environment: PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, and CORPUS is the schema.
// A line more, "type", says what the driver calls each column and what Java gets.

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.*;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;

public class Report
{
	static final String CORPUS = System.getenv("CORPUS");
	static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
	static final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

	static void say(Object... fields)
	{
		StringJoiner line = new StringJoiner("\t");
		for (Object f : fields)
			line.add(f == null ? "" : f.toString());
		out.println(line);
	}

	static String classOf(int type)
	{
		switch (type)
		{
			case Types.SMALLINT: case Types.INTEGER: case Types.BIGINT: return "integer";
			case Types.NUMERIC: return "numeric";
			case Types.VARCHAR: return "text";
			case Types.DATE: return "date";
			case Types.TIMESTAMP: case Types.TIMESTAMP_WITH_TIMEZONE: return "timestamp";
			case Types.BIT: case Types.BOOLEAN: return "boolean";
			default: return "unknown";		// Types.OTHER, above all
		}
	}

	// One column of one view, row by row.
	static class Figure
	{
		final String kind;
		long count, number;
		BigDecimal total = BigDecimal.ZERO;
		String first, last;

		Figure(String kind)
		{
			this.kind = kind;
		}

		void range(String value)
		{
			if (first == null || value.compareTo(first) < 0)
				first = value;
			if (last == null || value.compareTo(last) > 0)
				last = value;
		}

		void add(ResultSet row, int i) throws Exception
		{
			if (row.getObject(i) == null)
				return;
			count++;
			switch (kind)
			{
				case "integer": case "numeric":
					total = total.add(row.getBigDecimal(i));
					break;
				case "boolean":
					number += row.getBoolean(i) ? 1 : 0;
					break;
				case "date":
					range(row.getObject(i, LocalDate.class).toString());
					break;
				case "timestamp":
					range(row.getObject(i, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).format(MOMENT));
					break;
				case "text":
					byte[] d = MessageDigest.getInstance("MD5").digest(row.getString(i).getBytes(StandardCharsets.UTF_8));
					number += (d[0] & 255L) << 24 | (d[1] & 255) << 16 | (d[2] & 255) << 8 | (d[3] & 255);
					break;
			}
		}

		public String toString()
		{
			switch (kind)
			{
				case "integer": case "numeric":
					return total.signum() == 0 ? "0" : total.stripTrailingZeros().toPlainString();
				case "boolean": case "text":
					return Long.toString(number);
				default:
					return first == null ? "" : first + " " + last;
			}
		}
	}

	static void view(Connection connection, String view) throws Exception
	{
		List<Figure> figures = new ArrayList<>();
		List<String> names = new ArrayList<>(), types = new ArrayList<>();
		long rows = 0;

		try (ResultSet c = connection.getMetaData().getColumns(null, CORPUS, view, null))
		{
			while (c.next())
			{
				String kind = classOf(c.getInt("DATA_TYPE"));

				names.add(c.getString("COLUMN_NAME"));
				types.add(JDBCType.valueOf(c.getInt("DATA_TYPE")) + " " + c.getString("TYPE_NAME"));
				figures.add(new Figure(kind));
				say("column", view, c.getString("COLUMN_NAME"), c.getString("REMARKS"));
				say("class", view, c.getString("COLUMN_NAME"), kind);
			}
		}
		try (Statement s = connection.createStatement(); ResultSet r = s.executeQuery("SELECT * FROM \"" + view + "\""))
		{
			for (; r.next(); rows++)
				for (int i = 0; i < figures.size(); i++)
					figures.get(i).add(r, i + 1);
			for (int i = 0; i < figures.size(); i++)
			{
				say("type", view, names.get(i), figures.get(i).kind, types.get(i), r.getMetaData().getColumnClassName(i + 1));
				say("figure", view, names.get(i), figures.get(i).count, figures.get(i));
			}
		}
		say("rows", view, "-", rows);
	}

	static void filter(Connection connection, String[] f) throws Exception
	{
		try (PreparedStatement s = connection.prepareStatement(f[1]))
		{
			for (int i = 2; i < f.length; i += 2)
				switch (f[i])
				{
					case "date": s.setObject(i / 2, LocalDate.parse(f[i + 1])); break;
					case "timestamp": s.setObject(i / 2, OffsetDateTime.parse(f[i + 1].replace(' ', 'T') + ":00")); break;
					default: s.setString(i / 2, f[i + 1]);
				}
			try (ResultSet r = s.executeQuery())
			{
				r.next();
				say("filter", f[0], "-", r.getLong(1));
			}
		}
	}

	public static void main(String[] arguments) throws Exception
	{
		String url = "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE");

		try (Connection connection = DriverManager.getConnection(url, System.getenv("PGUSER"), System.getenv("PGPASSWORD")))
		{
			try (ResultSet t = connection.getMetaData().getTables(null, CORPUS, null, new String[] {"VIEW"}))
			{
				while (t.next())
				{
					say("view", t.getString("TABLE_NAME"), "-", t.getString("REMARKS"));
					view(connection, t.getString("TABLE_NAME"));
				}
			}
			for (String line : Files.readAllLines(Path.of(arguments[0])))
				filter(connection, line.split("\t"));
		}
		out.flush();
	}
}
