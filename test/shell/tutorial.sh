# tutorial.sh: every statement of the tutorial runs and prints what stands there, in both languages the same statements (but for the columns that name things in the language).
cd "$NG_ROOT"
echo 1..7
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
# a reader has one session, and goes on after the refusal
for page in tutorial tutorial.vi
do
	createdb reader
	awk '/^```sql$/ { on = 1; next } /^```$/ { on = 0 } on' "docs/$page.md" | psql -X -q -d reader >/dev/null 2>"$NG_SCRATCH/one_session"
	[ "$(grep -c 'ERROR:' "$NG_SCRATCH/one_session")" = 1 ] && echo "ok - $page.md runs in one session" || { echo "not ok - $page.md runs in one session"; sed 's/^/# /' "$NG_SCRATCH/one_session"; }
	dropdb reader
done
sed -i 's/_vi\b/_en/g' "$NG_SCRATCH/tutorial.vi.statements"
cmp -s "$NG_SCRATCH/tutorial.statements" "$NG_SCRATCH/tutorial.vi.statements" &&
	echo 'ok - both languages have the same statements' || echo 'not ok - both languages have the same statements'
[ "$(grep -c '^```sql' docs/tutorial.md)" -ge 20 ] && [ "$(grep -cE '^##' docs/tutorial.md)" = "$(grep -cE '^##' docs/tutorial.vi.md)" ] &&
	echo 'ok - from one page to the dashboard, chapter by chapter' || echo 'not ok - from one page to the dashboard, chapter by chapter'
# the one refusal that is shown is that of the reader who wants to write
[ "$(grep -c 'ERROR:' "$NG_SCRATCH/tutorial.md")" = 1 ] && grep -q 'ERROR:.*permission denied for table article' "$NG_SCRATCH/tutorial.md" &&
	echo 'ok - nothing fails but what has to' || echo 'not ok - nothing fails but what has to'
