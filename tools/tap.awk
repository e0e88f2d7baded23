# tap.awk: reads one TAP stream and prints "passed failed skipped".
#
# What the plan promises and the stream does not hold is failed, and so is a
# stream without a plan or a program that ended with a nonzero STATUS without
# any "not ok".  A TODO that fails is counted as skipped.

/^[ \t]*1\.\.[0-9]+/ && !planned	{ sub(/^[ \t]*1\.\./, ""); plan = $1 + 0; planned = 1; next }
/^[ \t]*ok([ \t]|$)/		{ if (tolower($0) ~ /# *(skip|todo)/) skipped++; else passed++; next }
/^[ \t]*not ok([ \t]|$)/	{ if (tolower($0) ~ /# *todo/) skipped++; else failed++; next }
/^Bail out!/				{ failed++ }

END {
	seen = passed + failed + skipped
	if (!planned)
		failed++
	else if (plan > seen)
		failed += plan - seen
	else if (plan < seen)
		failed++
	if (STATUS != 0 && failed == 0)
		failed++
	print passed + 0, failed + 0, skipped + 0
}
