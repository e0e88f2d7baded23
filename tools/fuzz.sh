# fuzz.sh: ./dev fuzz.  libFuzzer with the address and undefined-behaviour
# sanitizers over core, which needs no server.

# fuzz_target NAME SECONDS: one target, as a TAP stream of one assertion.
# New inputs stay in the scratch folder; a crash is kept in build/fuzz.
fuzz_target()
{
	build "build/fuzz/$1"
	mkdir -p "$scratch/corpus/$1" "$root/test/fuzz/corpus/$1"
	echo 1..1
	if UBSAN_OPTIONS=print_stacktrace=1 "$root/build/fuzz/$1" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
		-artifact_prefix="$root/build/fuzz/" -print_final_stats=1 \
		"$scratch/corpus/$1" "$root/test/fuzz/corpus/$1" "$root/samples" >"$scratch/fuzz.log" 2>&1
	then
		echo "ok 1 - $1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$scratch/fuzz.log") inputs"
	else
		echo "not ok 1 - $1"
		tail -n 60 "$scratch/fuzz.log" | sed 's/^/# /'
		return 1
	fi
}

run_fuzz()
{
	seconds=${1:-60}
	case $seconds in
		'' | *[!0-9]*) die "fuzz wants whole seconds, not '$seconds'" ;;
	esac
	need compiler libxml postgres fuzzer
	bad=0
	for c in "$root"/test/fuzz/*_fuzz.c
	do
		[ -f "$c" ] || die "no fuzz targets in test/fuzz"
		(fuzz_target "$(basename "$c" .c)" "$seconds") | sed '/^1\.\./d' | tee "$scratch/verdict"
		grep -q '^ok' "$scratch/verdict" || bad=1
	done
	return "$bad"
}
