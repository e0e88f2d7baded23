# server.sh: builds the extension and runs it in a server of its own.
#
# Everything lives in $scratch, which goes away at the end: the data directory,
# the socket, the staged extension.  No TCP, no installation, no other cluster.

# Runs a command as the one the server belongs to: postgres if we are root
# (initdb and the server refuse root), else ourselves.
as_server()
{
	if [ "$(id -u)" = 0 ]
	then
		(cd / && exec runuser -u postgres -- "$@")
	else
		"$@"
	fi
}

# Runs a command as the owner of the tree, so that what it makes there is theirs.
as_owner()
{
	owner=$(stat -c %U "$root")
	[ "$(id -u)" != 0 ] || [ "$owner" = root ] || set -- runuser -u "$owner" -- "$@"
	"$@"
}

# build TARGET...: make, as the owner of the tree, one at a time.
build()
{
	[ -w "$root" ] || die "cannot write to $root, where the build goes"
	if ! as_owner flock "$root/Makefile" make -C "$root" --no-print-directory -s -j"$(nproc)" PG_CONFIG="$PG_CONFIG" with_llvm=no "$@" >"$scratch/build.log" 2>&1
	then
		cat "$scratch/build.log" >&2
		die "the build failed"
	fi
	cat "$scratch/build.log" >&2
}

# new_server DATA SOCKETS [SETTINGS]: a server with the staged extension, listening on a
# socket in a folder.  SETTINGS are lines more.
new_server()
{
	as_server "$bindir/initdb" -D "$1" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
		>"$scratch/initdb.log" 2>&1 || { cat "$scratch/initdb.log" >&2; die "initdb failed"; }
	as_server tee -a "$1/postgresql.conf" >/dev/null <<-END
		listen_addresses = ''
		unix_socket_directories = '$2'
		unix_socket_permissions = 0700
		$where
		dynamic_library_path = '$libdir:\$libdir'
		fsync = off
		synchronous_commit = off
		full_page_writes = off
		max_wal_size = 4GB
		shared_buffers = 128MB
		timezone = 'UTC'
		log_min_messages = warning
		${3:-}
	END
	as_server "$bindir/pg_ctl" start -w -s -D "$1" -l "$2/server.log" ||
		{ cat "$2/server.log" >&2; die "the server did not start"; }
}

start_server()
{
	need compiler postgres libxml "$@"
	build all
	stage=$scratch/stage
	make -C "$root" --no-print-directory -s install DESTDIR="$stage" PG_CONFIG="$PG_CONFIG" with_llvm=no >"$scratch/build.log" 2>&1 ||
		{ cat "$scratch/build.log" >&2; die "could not stage the extension"; }

	sharedir=$stage$("$PG_CONFIG" --sharedir)
	libdir=$stage$("$PG_CONFIG" --pkglibdir)
	if "$bindir/postgres" --describe-config | grep -q '^extension_destdir'
	then
		where="extension_destdir = '$stage'"
	elif "$bindir/postgres" --describe-config | grep -q '^extension_control_path'
	then
		where="extension_control_path = '$sharedir:\$system'"
	else
		die "this server ($("$PG_CONFIG" --version)) cannot load an extension that is not installed: use Debian's, or 18 and later, or 'make install' and psql"
	fi

	mkdir "$scratch/run"
	if [ "$(id -u)" = 0 ]
	then
		chmod 755 "$scratch"
		chown postgres: "$scratch/run"
	fi
	new_server "$scratch/run/data" "$scratch/run"
	unset PGSERVICE PGDATABASE PGOPTIONS PGHOSTADDR PGPASSFILE
	export PGHOST="$scratch/run" PGPORT=5432 PGUSER=postgres PGCLIENTENCODING=UTF8
}

# The web server of tools/dashboard.sh, if there is one.
stop_site()
{
	[ ! -f "$scratch/web.pid" ] || kill "$(cat "$scratch/web.pid")" 2>/dev/null || :
	rm -f "$scratch/web.pid"
}

# By its data directory, so by its own pid; nothing else is ever signalled.
stop_server()
{
	for data in "$scratch/run/data" "$scratch"/run/*/data
	do
		[ ! -f "$data/postmaster.pid" ] ||
			as_server "$bindir/pg_ctl" stop -s -m immediate -D "$data" >/dev/null 2>&1 || :
	done
}

sql()
{
	"$bindir/psql" -X -q -v ON_ERROR_STOP=1 "$@"
}

# new_database NAME: a database with the extension in it.
new_database()
{
	sql -d template1 -c "CREATE DATABASE $1 TEMPLATE template0"
	sql -d "$1" -c 'CREATE EXTENSION ngoaigiao'
}

# load_pages FILE...: prints a psql script that puts each file into the table
# page (name, body), byte for byte.
load_pages()
{
	for file
	do
		quoted=$(printf '%s' "$file" | sed "s/'/''/g")
		printf '%s\n' "\\set file '$quoted'" '\set body `cat :'"'file'"'; echo`' \
			"INSERT INTO page (name, body) VALUES (regexp_replace(:'file', '^.*/', ''), :'body');"
	done
}

# load_corpus CORPUS FILE...: a corpus of these pages, refreshed.
load_corpus()
{
	corpus=$1
	shift
	{
		echo 'CREATE TEMP TABLE page (name text, body text);'
		load_pages "$@"
		printf '%s\n' "\\set corpus $corpus" "CALL create_corpus(:'corpus');" \
			"INSERT INTO :\"corpus\".article (page) SELECT body FROM page ORDER BY name COLLATE \"C\";" \
			"CALL refresh_corpus(:'corpus');" \
			'ANALYZE;'
	} | sql "--dbname=$PGDATABASE"
}

# A port of the loopback that is free now.
free_port()
{
	python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
