# test.sh: ./dev test.  Every kind of test prints TAP; here the streams are
# counted, so that a program that dies loses no assertion silently.

passed=0 failed=0 skipped=0
shared=${NGOAIGIAO_SHARED:-$root/../shared}

# run NAME COMMAND...: counts the TAP that a command prints; shows it if some failed.
# With ./dev test PART only names that hold PART are run (and the pages loaded).
run()
{
	name=$1
	shift
	case $name in
		*"$only"* | 'pgtap/(template)') ;;
		*) return 0 ;;
	esac
	status=0
	("$@") >"$scratch/tap" 2>"$scratch/tap.err" </dev/null || status=$?
	set -- $(awk -v STATUS="$status" -f "$root/tools/tap.awk" "$scratch/tap")
	passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
	if [ "$2" = 0 ]
	then
		printf 'ok    %-40s %5d passed%s\n' "$name" "$1" "$([ "$3" = 0 ] || echo ", $3 skipped")"
		grep -hiE '^[ \t]*(not )?ok.*# *(skip|todo)' "$scratch/tap" | head -n 3 | sed 's/^/      /' || :
	else
		printf 'FAIL  %-40s %5d passed, %d failed (exit status %d)\n' "$name" "$1" "$2" "$status"
		grep -vE '^[ \t]*ok ' "$scratch/tap" | tail -n 200 | sed 's/^/      /'
		tail -n 60 "$scratch/tap.err" | sed 's/^/      /'
	fi
}

skip()
{
	case $1 in
		*"$only"*) ;;
		*) return 0 ;;
	esac
	skipped=$((skipped + 1))
	printf 'skip  %-40s %s\n' "$1" "$2"
}

unit_test()
{
	build "build/unit/$1"
	"$root/build/unit/$1"
}

# All of sql/*.sql against expected/, as one TAP stream.
regression()
{
	cp -r "$root/sql" "$root/expected" "$scratch/regress/"
	names=
	for t in "$root"/sql/*.sql
	do
		t=$(basename "$t" .sql)
		[ ! -f "$root/expected/$t.out" ] || names="$names $t"
	done
	log=$scratch/regress/log
	status=0
	"$(dirname "$pgxs")/../test/regress/pg_regress" --host="$PGHOST" --port="$PGPORT" --user="$PGUSER" --bindir="$bindir" \
		--inputdir="$scratch/regress" --outputdir="$scratch/regress" --dbname=regression --encoding=UTF8 \
		--load-extension=ngoaigiao $names >"$log" 2>&1 || status=$?
	n=0
	for t in "$root"/sql/*.sql
	do
		t=$(basename "$t" .sql) n=$((n + 1))
		# as 15 says it, or as 16 and later
		if grep -qE "^(test $t +\.\.\. ok|ok [0-9]+ +[-+] $t ) " "$log"
		then
			echo "ok $n - $t"
		else
			echo "not ok $n - $t"
		fi
	done
	echo "1..$n"
	[ "$status" = 0 ] || cat "$log" "$scratch/regress/regression.diffs" | head -n 500
	return "$status"
}

# What the server itself reads (:staged) has to stand where it may read.
stage_shared()
{
	mkdir "$scratch/staged"
	[ ! -d "$shared/suites" ] || cp -r "$shared/suites" "$scratch/staged/"
	chmod -R u+w "$scratch/staged"
}

# The database that every pgTAP file gets a copy of: table page(name, body,
# origin) holds the samples and, where it is there, all of ../shared/articles.
tap_template()
{
	new_database tap_template
	{
		echo 'CREATE EXTENSION pgtap;'
		echo "CREATE TABLE page (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, body text, origin text DEFAULT 'samples');"
		load_pages "$root"/samples/*.txt
		for set in seeds dev
		do
			[ -d "$shared/articles/$set" ] || continue
			echo "ALTER TABLE page ALTER origin SET DEFAULT '$set';"
			load_pages "$shared/articles/$set"/*.txt
		done
		if [ -f "$shared/articles/dev/ledes.tsv" ]
		then
			printf '%s\n' 'CREATE TEMP TABLE lede (published text, source text, link text, title text, summary text);' \
				"\\copy lede FROM '$shared/articles/dev/ledes.tsv' WITH (FORMAT csv, DELIMITER E'\\t', QUOTE E'\\b', HEADER)" \
				"INSERT INTO page (name, body, origin) SELECT link, concat_ws(E'\\n\\n', title, summary), 'ledes' FROM lede;"
		fi
	} | sql -d tap_template && printf '1..1\nok 1 - template database\n'
}

pgtap_test()
{
	sql -d template1 -c 'SET client_min_messages = error' -c "DROP DATABASE IF EXISTS tap" -c "CREATE DATABASE tap TEMPLATE tap_template"
	sql -d tap -At -v root="$root" -v shared="$shared" -v staged="$scratch/staged" -f "$1"
}

# The perl tests make servers of their own, which root may not.
perl_test()
{
	as_server env PATH="$bindir:$PATH" LC_ALL=C.UTF-8 PERL5LIB="$(dirname "$pgxs")/../test/perl:$scratch/tap.d" \
		PG_REGRESS="$(dirname "$pgxs")/../test/regress/pg_regress" \
		TESTDATADIR="$scratch/run/tap" TESTLOGDIR="$scratch/run/tap" TMPDIR="$scratch/run" \
		NGOAIGIAO_CONF="$where
dynamic_library_path = '$libdir:\$libdir'" \
		sh -c 'cd "$1" && perl "$2"' sh "$scratch/run" "$scratch/tap.d/$1" ||
		{
			status=$?
			# where 16 and later keep the log, and 15
			find "$scratch/run/tap" "$scratch/run/tmp_check" -name "regress_log_$(basename "$1" .pl)" -exec tail -n 30 {} + >&2 2>/dev/null
			return "$status"
		}
}

shell_test()
{
	NG_ROOT=$root NG_SHARED=$shared NG_SCRATCH=$(mktemp -d "$scratch/shell.XXXXXX") PATH=$bindir:$PATH sh "$1"
}

floors()
{
	PATH=$bindir:$PATH PGDATABASE=ngoaigiao python3 "$root/test/floors.py" "$root/test/floors.tsv" "$1" "$2" "$3"
}

run_tests()
{
	only=${1:-}
	cd "$root"
	start_server pgtap perl python fuzzer

	for c in test/unit/*.c
	do
		[ -f "$c" ] || continue
		name=$(basename "$c" .c)
		run "unit/$name" unit_test "$name"
	done

	mkdir "$scratch/regress"
	ls sql/*.sql >/dev/null 2>&1 && run pg_regress regression

	stage_shared
	run "pgtap/(template)" tap_template
	for t in test/pgtap/*.sql
	do
		[ -f "$t" ] || continue
		run "pgtap/$(basename "$t" .sql)" pgtap_test "$t"
	done

	cp -r test/tap "$scratch/tap.d"
	cp -r samples examples "$scratch/tap.d/"
	[ "$(id -u)" != 0 ] || chown -R postgres: "$scratch/tap.d"
	for t in test/tap/*.pl
	do
		[ -f "$t" ] || continue
		run "tap/$(basename "$t" .pl)" perl_test "$(basename "$t")"
	done

	for t in test/shell/*.sh
	do
		[ -f "$t" ] || continue
		run "shell/$(basename "$t" .sh)" shell_test "$t"
	done

	. "$root/tools/dashboard.sh"
	case 'clients dashboard/browser dashboard/door' in
		*"$only"*)	have odbc jdbc psycopg node chromium || : ;;		# each says what it lacks
	esac
	run clients clients_test
	run dashboard/browser dashboard_test
	run dashboard/door dashboard_door

	. "$root/tools/fuzz.sh"
	for c in test/fuzz/*_fuzz.c
	do
		[ -f "$c" ] || continue
		run "fuzz/$(basename "$c" .c)" fuzz_target "$(basename "$c" .c)" 4
	done

	new_database ngoaigiao
	run eval/samples floors samples samples samples/gold
	for set in seeds dev
	do
		if [ -d "$shared/gold/$set" ]
		then
			run "eval/$set" floors "$set" "$shared/articles/$set" "$shared/gold/$set"
		else
			skip "eval/$set" "no $shared/gold/$set"
		fi
	done

	verdict="$passed passed, $failed failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
	echo "$verdict"
	[ "$failed" = 0 ]
}
