# clients.sh: the programs that analysts come with, against one corpus.
#
# psqlODBC, JDBC, psycopg and node-postgres each print what they read of every
# view, in the lines of test/clients/reference.sql, and psql says what is right.
# They come as BI tools do: by TCP on the loopback, with the password of a role
# that may only read.  The server is the test's own, on a port that was free.

clients=$root/test/clients

# npm_packages FOLDER: the packages of a folder's lock file, in build/NAME, made anew only when the lock file has changed.
npm_packages()
{
	set -- "$1" "$root/build/$(basename "$1")"
	as_owner mkdir -p "$2"
	if ! as_owner flock "$2" sh -c 'cmp -s "$1/package-lock.json" "$2/node_modules/installed" || {
			cp "$1/package.json" "$1/package-lock.json" "$2/" && cd "$2" && npm ci --no-audit --no-fund && cp package-lock.json node_modules/installed
		}' sh "$1" "$2" >"$scratch/npm.log" 2>&1
	then
		why="npm ci failed: $(grep -m 3 'npm error' "$scratch/npm.log" || tail -n 1 "$scratch/npm.log")"
		return 1
	fi
}

isql_says()
{
	printf '%s\n' "$1" | isql -b -x0x9 -k "Driver={PostgreSQL Unicode};Server=$PGHOST;Port=$PGPORT;Database=$PGDATABASE;UID=$PGUSER;PWD=$PGPASSWORD"
}

reader_odbc()		{ have odbc && reads() { timeout 120 /usr/bin/python3 "$clients/report.py" odbc "$1"; }; }
reader_psycopg()	{ have psycopg && reads() { timeout 120 /usr/bin/python3 "$clients/report.py" psycopg "$1"; }; }
reader_jdbc()		{ have jdbc && reads() { timeout 120 java -cp /usr/share/java/postgresql.jar "$clients/Report.java" "$1"; }; }
reader_node()
{
	have node && npm_packages "$clients" &&
		reads() { NODE_PATH=$root/build/clients/node_modules timeout 120 node "$clients/report.js" "$1"; }
}

is()
{
	number=$((number + 1))
	if cmp -s "$2" "$3"
	then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		diff "$2" "$3" | head -n 20 | sed 's/^/# /'
	fi
}

ok()
{
	number=$((number + 1))
	if [ "$2" = 0 ]
	then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
	fi
}

# lines KIND... FILE: the lines of these kinds, in a fixed order.
lines()
{
	LC_ALL=C grep -E "^($1)	" "$2" | LC_ALL=C sort
}

clients_server()
{
	as_server mkdir "$scratch/run/clients"
	PGPORT=$(free_port)
	PGHOST=$scratch/run/clients PGDATABASE=bi PGPASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n') CORPUS=press
	export PGHOST PGPORT PGDATABASE PGPASSWORD CORPUS
	new_server "$PGHOST/data" "$PGHOST" "listen_addresses = '127.0.0.1'
port = $PGPORT"
	new_database bi
	set -- "$root"/samples/*.txt
	[ ! -d "$shared/articles/dev" ] || set -- "$@" "$shared"/articles/seeds/*.txt "$shared"/articles/dev/*.txt
	load_corpus press "$@"
	sql -c "CREATE ROLE analyst LOGIN PASSWORD '$PGPASSWORD'" -c "CALL grant_corpus('press', 'analyst')" \
		-c 'ALTER ROLE analyst SET search_path = press'
	printf '%s\n' 'local all all trust' 'host bi analyst 127.0.0.1/32 scram-sha-256' | as_server tee "$PGHOST/data/pg_hba.conf" >/dev/null
	sql -c 'SELECT pg_reload_conf()' >/dev/null
}

# What psql, on the socket and as the owner, says.
reference()
{
	sql -v corpus=press -f "$clients/reference.sql"
	awk -F '\t' '{
		statement = $2
		for (i = 3; i < NF; i += 2)
			sub(/\?/, "\047" $(i + 1) "\047::" ($i == "timestamp" ? "timestamptz" : $i), statement)
		printf "SELECT \047filter\047, \047%s\047, \047-\047, (%s);\n", $1, statement
	}' "$clients/filters.tsv" | sql -At -F '	' -c 'SET search_path = press' -f -
}

clients_test()
{
	number=0
	clients_server || die 'no server with a corpus'
	reference >"$scratch/reference"
	[ "$(lines view "$scratch/reference" | wc -l)" -ge 12 ]
	ok 'a corpus has a dozen views and more' $?
	! grep -qE '^(view|column)	[^	]*	[^	]*	$' "$scratch/reference"
	ok 'every view and column has its comment' $?
	! lines filter "$scratch/reference" | cut -f 4 | grep -qx 0
	ok 'every filter finds something' $?
	lines class "$scratch/reference" | cut -f 4 | sort -u >"$scratch/classes"
	! grep -vxE 'text|integer|numeric|date|timestamp|boolean' "$scratch/classes"
	ok 'no column is an array, a range, an enum, a float or of a type of ours' $?

	PGHOST=127.0.0.1 PGUSER=analyst
	export PGHOST PGUSER
	for client in odbc jdbc psycopg node
	do
		if ! "reader_$client"
		then
			number=$((number + 1))
			echo "ok $number # skip $client: $(echo "$why" | tr '\n' ' ')"
			continue
		fi
		report=$scratch/$client.tsv
		reads "$clients/filters.tsv" >"$report" 2>"$scratch/$client.err"
		ok "$client reads to the end" $?
		head -n 20 "$scratch/$client.err" | sed 's/^/# /'
		for kind in 'view|column' class rows figure filter
		do
			lines "$kind" "$scratch/reference" >"$scratch/want"
			lines "$kind" "$report" >"$scratch/got"
			is "$client: $kind as psql has it" "$scratch/want" "$scratch/got"
		done
		# which types it shows
		lines type "$report" | cut -f 4- | grep -v '	-$' | sort | uniq -c | sed "s/^ */# $client: /"
	done
	if has odbc
	then
		sql -h "$scratch/run/clients" -U postgres -At -F '	' -c "SELECT canonical_id, date_from, countries_vi FROM press.v_meeting WHERE countries_vi <> '' ORDER BY 1 LIMIT 5" >"$scratch/want"
		isql_says "SELECT canonical_id, date_from, countries_vi FROM v_meeting WHERE countries_vi <> '' ORDER BY 1 LIMIT 5" >"$scratch/got"
		is 'isql: five meetings with the Vietnamese names' "$scratch/want" "$scratch/got"
	fi
	PGOPTIONS='-c default_transaction_read_only=off' sql -c "DELETE FROM press.article" >"$scratch/got" 2>&1
	[ $? != 0 ]
	ok 'this role may not write' $?
	as_server "$bindir/pg_ctl" stop -s -m immediate -D "$scratch/run/clients/data"
	echo "1..$number"
}
