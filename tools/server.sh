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

# build TARGET...: make, as the owner of the tree, one at a time.
build()
{
	[ -w "$root" ] || die "cannot write to $root, where the build goes"
	owner=$(stat -c %U "$root")
	set -- make -C "$root" --no-print-directory -s -j"$(nproc)" PG_CONFIG="$PG_CONFIG" with_llvm=no "$@"
	[ "$(id -u)" != 0 ] || [ "$owner" = root ] || set -- runuser -u "$owner" -- "$@"
	if ! flock "$root/Makefile" "$@" >"$scratch/build.log" 2>&1
	then
		cat "$scratch/build.log" >&2
		die "the build failed"
	fi
	cat "$scratch/build.log" >&2
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
	as_server "$bindir/initdb" -D "$scratch/run/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
		>"$scratch/initdb.log" 2>&1 || { cat "$scratch/initdb.log" >&2; die "initdb failed"; }
	as_server tee -a "$scratch/run/data/postgresql.conf" >/dev/null <<-END
		listen_addresses = ''
		unix_socket_directories = '$scratch/run'
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
	END
	as_server "$bindir/pg_ctl" start -w -s -D "$scratch/run/data" -l "$scratch/run/server.log" ||
		{ cat "$scratch/run/server.log" >&2; die "the server did not start"; }
	unset PGSERVICE PGDATABASE PGOPTIONS PGHOSTADDR PGPASSFILE
	export PGHOST="$scratch/run" PGPORT=5432 PGUSER=postgres PGCLIENTENCODING=UTF8
}

# By its data directory, so by its own pid; nothing else is ever signalled.
stop_server()
{
	[ ! -f "$scratch/run/data/postmaster.pid" ] ||
		as_server "$bindir/pg_ctl" stop -s -m immediate -D "$scratch/run/data" >/dev/null 2>&1 || :
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
