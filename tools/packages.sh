# packages.sh: what a verb of ./dev needs on the machine, and how it gets there.
#
# A need is looked for by what it does, not by a package's name, so that a
# PostgreSQL built by hand serves as well as Debian's.

# find_postgres: sets PG_CONFIG, bindir, pgxs; false if there is no server with
# its development files.
find_postgres()
{
	for candidate in ${PG_CONFIG:-$(ls -d /usr/lib/postgresql/*/bin/pg_config 2>/dev/null | sort -rV) pg_config}
	do
		bindir=$("$candidate" --bindir 2>/dev/null) || continue
		pgxs=$("$candidate" --pgxs) || continue
		if [ -x "$bindir/initdb" ] && [ -f "$pgxs" ]
		then
			PG_CONFIG=$candidate
			return 0
		fi
	done
	return 1
}

has()
{
	case $1 in
		compiler)	command -v make && command -v cc && echo '#include <stdio.h>' | cc -E - ;;
		postgres)	find_postgres ;;
		libxml)		pkg-config --exists libxml-2.0 ;;
		pgtap)		find_postgres && [ -f "$("$PG_CONFIG" --sharedir)/extension/pgtap.control" ] ;;
		perl)		perl -MIPC::Run -MTest::More -e 1 ;;
		python)		command -v python3 ;;
		fuzzer)		command -v clang && ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a ;;
		odbc)		command -v isql && odbcinst -q -d -n 'PostgreSQL Unicode' && /usr/bin/python3 -c 'import pyodbc' ;;
		jdbc)		command -v javac && ls /usr/share/java/postgresql.jar ;;
		psycopg)	/usr/bin/python3 -c 'import psycopg' ;;
		node)		command -v node && command -v npm ;;
		chromium)	command -v chromium ;;
	esac >/dev/null 2>&1
}

package_of()
{
	case $1 in
		compiler)	echo gcc make libc6-dev ;;
		libxml)		echo libxml2-dev pkg-config ;;
		postgres)	echo postgresql-15 postgresql-server-dev-15 ;;
		libxml)		echo pkg-config libxml2-dev ;;
		pgtap)		echo postgresql-15-pgtap ;;
		perl)		echo libipc-run-perl ;;
		python)		echo python3 ;;
		fuzzer)		echo clang libclang-rt-14-dev ;;
		odbc)		echo unixodbc odbcinst odbc-postgresql python3-pyodbc ;;
		jdbc)		echo default-jdk-headless libpostgresql-jdbc-java ;;
		psycopg)	echo python3-psycopg ;;
		node)		echo nodejs npm ;;
		chromium)	echo chromium ;;
	esac
}

# have WHAT...: installs what is missing when it may; false, with the reason in
# $why, if something is missing still.
have()
{
	missing=
	for what
	do
		has "$what" || missing="$missing $(package_of "$what")"
	done
	if [ -n "$missing" ]
	then
		install="apt-get install -y --no-install-recommends$missing"
		if ! command -v apt-get >/dev/null
		then
			why="missing here (names as Debian has them):$missing"
			return 1
		elif [ "$(id -u)" = 0 ]
		then
			sudo=
		elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }
		then
			sudo=sudo
		else
			why="something is missing. Run this as root, then try again:
    apt-get update && $install"
			return 1
		fi
		say "installing what is missing:$missing"
		{
			$sudo apt-get update &&
			$sudo env DEBIAN_FRONTEND=noninteractive $install
		} >"$scratch/apt.log" 2>&1 || { tail -n 20 "$scratch/apt.log" >&2; why="could not: $install"; return 1; }
		for what
		do
			has "$what" || { why="still missing after the installation: $what"; return 1; }
		done
	fi
}

# need WHAT...: the same, and stops without.
need()
{
	[ -z "${PG_CONFIG:-}" ] || find_postgres || die "no server with its development files behind PG_CONFIG=$PG_CONFIG"
	have "$@" || die "$why"
	has postgres || :				# for PG_CONFIG and bindir
}
