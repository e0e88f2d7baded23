# bench.sh: ./dev bench.  Each test/bench/NAME.sql prints lines
# "what <TAB> ratio <TAB> bound", the bound as ">= 3" or "<= 1.3"; ratios are of
# times measured in one run, so that they hold on any machine.  The table page
# holds the samples, real_page the pages of ../shared where they are at hand.

run_bench()
{
	[ $# != 0 ] || set -- $(cd "$root/test/bench" && ls *.sql | sed 's/\.sql$//')
	for part
	do
		[ -f "$root/test/bench/$part.sql" ] || die "no test/bench/$part.sql"
	done
	start_server
	shared=${NGOAIGIAO_SHARED:-$root/../shared}
	new_database ngoaigiao
	{
		echo 'CREATE TABLE page (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, body text);'
		load_pages "$root"/samples/*.txt
		echo 'CREATE TABLE real_page (LIKE page INCLUDING ALL);'
		for set in seeds dev
		do
			[ ! -d "$shared/articles/$set" ] || load_pages "$shared/articles/$set"/*.txt | sed 's/INTO page /INTO real_page /'
		done
	} | sql -d ngoaigiao
	: >"$scratch/bench"
	bad=0
	for part
	do
		sql -d ngoaigiao -At -F "$(printf '\t')" -f "$root/test/bench/$part.sql" >"$scratch/part" ||
			{ say "$part.sql ended with an error"; bad=1; }
		[ -s "$scratch/part" ] || { say "$part.sql printed nothing"; bad=1; }
		cat "$scratch/part" >>"$scratch/bench"
	done
	awk -F '\t' '
		NF == 3 && split($3, b, " ") == 2 {
			good = b[1] == ">=" ? $2 + 0 >= b[2] + 0 : b[1] == "<=" ? $2 + 0 <= b[2] + 0 : 0
			printf "%-60s %10.2f   %-8s %s\n", $1, $2, $3, good ? "ok" : "short"
			if (!good) bad = 1
			next
		}
		{ print; if (NF > 1) bad = 1 }
		END { exit bad }' "$scratch/bench" || bad=1
	return "$bad"
}
