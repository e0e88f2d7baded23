# tutorial.sh: every statement of the tutorial runs and prints what stands there, in both languages the same statements.
cd "$NG_ROOT"
echo 1..5
for page in tutorial tutorial.vi
do
	database=$(echo "$page" | tr . _)
	createdb "$database"
	python3 tools/readme.py "docs/$page.md" "$database" >"$NG_SCRATCH/$page.md"
	if diff -u "docs/$page.md" "$NG_SCRATCH/$page.md" >"$NG_SCRATCH/diff"
	then
		echo "ok - every statement of $page.md prints what it shows"
	else
		echo "not ok - every statement of $page.md prints what it shows (./dev docs writes it anew)"
		head -n 60 "$NG_SCRATCH/diff" | sed 's/^/# /'
	fi
	awk '/^```(sql|sh)$/ { on = 1 } on { print } /^```$/ { on = 0 }' "docs/$page.md" >"$NG_SCRATCH/$page.statements"
done
cmp -s "$NG_SCRATCH/tutorial.statements" "$NG_SCRATCH/tutorial.vi.statements" &&
	echo 'ok - both languages have the same statements' || echo 'not ok - both languages have the same statements'
[ "$(grep -c '^```sql' docs/tutorial.md)" -ge 20 ] && [ "$(grep -cE '^##' docs/tutorial.md)" = "$(grep -cE '^##' docs/tutorial.vi.md)" ] &&
	echo 'ok - from one page to the dashboard, chapter by chapter' || echo 'not ok - from one page to the dashboard, chapter by chapter'
# the one refusal that is shown is that of the reader who wants to write
[ "$(grep -c 'ERROR:' "$NG_SCRATCH/tutorial.md")" = 1 ] && grep -q 'ERROR:.*permission denied for table article' "$NG_SCRATCH/tutorial.md" &&
	echo 'ok - nothing fails but what has to' || echo 'not ok - nothing fails but what has to'
