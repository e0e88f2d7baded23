# front_door.sh: ./dev with right and wrong arguments, from other folders, stopped half way.
chmod 755 "$NG_SCRATCH"
cd "$NG_SCRATCH" || exit 1
export NGOAIGIAO_TMP="$NG_SCRATCH"
unset PGHOST PGPORT PGUSER
dev=$NG_ROOT/dev
n=0

ok()
{
	n=$((n + 1))
	if [ "$1" = 0 ]
	then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		head -n 20 out err 2>/dev/null | sed 's/^/# /'
	fi
}

# says STATUS PATTERN WHAT COMMAND...: exit status and a line of the output.
says()
{
	want=$1 pattern=$2 what=$3
	shift 3
	got=0
	"$@" >out 2>err </dev/null || got=$?
	[ "$got" = "$want" ] && grep -qE -- "$pattern" out err
	ok $? "$what"
}

echo 1..19
says 0 '^usage: ./dev' 'help says how' "$dev" help
says 0 '^usage: ./dev' 'without a verb it helps' "$dev"
says 1 'no verb frobnicate' 'an unknown verb is refused' "$dev" frobnicate
says 1 'no such page: nope.txt' 'a page that is not there' "$dev" demo nope.txt
says 1 'is a folder' 'a folder is no page' "$dev" demo .
printf 'Th\364ng t\340n x\343' >latin.txt
says 1 'latin.txt is not UTF-8' 'a page in another charset' "$dev" demo latin.txt
printf 'a\000b' >nul.txt
says 1 'NUL' 'a page with NUL bytes' "$dev" demo nul.txt
: >empty.txt
printf 'Ngày 7/11/2024, tại Hà Nội, Thủ tướng Lào đã gặp Thủ tướng Nhật Bản.\n' >"it's a \"page\".txt"
says 0 '2024-11-07' 'an empty page and one with quotes in its name, from another folder' "$dev" demo empty.txt "it's a \"page\".txt"
says 0 'bilateral_meeting' 'the demo of the samples' "$dev" demo
says 1 'eval wants' 'eval without folders' "$dev" eval
says 1 'no folder nope' 'eval of a folder that is not there' "$dev" eval nope nope
says 1 'no test/bench/nope.sql' 'bench of a part that is not there' "$dev" bench nope
says 1 'whole seconds' 'fuzz wants seconds' "$dev" fuzz soon

echo 'SELECT count(*) FROM page;' | "$dev" psql -At >out 2>err
[ "$(cat out)" = "$(ls "$NG_ROOT"/samples/*.txt | wc -l)" ]
ok $? 'psql reads its standard input, and the samples are in page'
says 3 'does not exist' 'psql hands back the exit status' "$dev" psql -v ON_ERROR_STOP=1 -f "$(echo 'SELECT * FROM nope' >q.sql; echo q.sql)"

# Two at a time, then nothing is left.
"$dev" psql -Atc 'SELECT 1' >one 2>&1 &
"$dev" psql -Atc 'SELECT 2' >two 2>&1
wait $!
[ "$(cat one two)" = "$(printf '1\n2')" ]
ok $? 'two at a time do not meet'
[ -z "$(ls -d ngoaigiao.* 2>/dev/null)" ]
ok $? 'nothing is left behind'

# A process that only waits to be collected is gone.
alive()
{
	[ -e "/proc/$1/stat" ] && ! grep -q ') Z ' "/proc/$1/stat"
}

# Stopped half way: the server goes too.
for signal in TERM INT
do
	# a shell's background child ignores INT: perl puts the default back
	perl -e '$SIG{INT} = "DEFAULT"; setpgrp; exec @ARGV' "$dev" psql -Atc 'SELECT pg_sleep(60)' >out 2>err &
	pid=$!
	for i in $(seq 120)
	do
		! grep -qs "^ready" ngoaigiao.*/run/data/postmaster.pid || break	# initdb has such a file for a moment
		sleep 0.5
	done
	sleep 1
	server=$(head -n 1 ngoaigiao.*/run/data/postmaster.pid)
	kill -s "$signal" -- "-$pid"
	wait "$pid"
	[ -n "$server" ] && ! alive "$server" && [ -z "$(ls -d ngoaigiao.* 2>/dev/null)" ]
	ok $? "stopped by $signal, the server goes and so does its folder"
done
