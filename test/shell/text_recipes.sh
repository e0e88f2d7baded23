# text_recipes.sh: the recipes of docs/text.md and docs/vocabulary.md print what stands there, and use the indexes they make.
cd "$NG_ROOT"
echo 1..5
for page in text vocabulary
do
	createdb "recipes_$page"
	psql -qX -d "recipes_$page" -c 'CREATE EXTENSION IF NOT EXISTS ngoaigiao' 2>/dev/null
	python3 tools/readme.py "docs/$page.md" "recipes_$page" >"$NG_SCRATCH/$page.md"
	if diff -u "docs/$page.md" "$NG_SCRATCH/$page.md" >"$NG_SCRATCH/diff"
	then
		echo "ok - every recipe of $page.md prints what it shows"
	else
		echo "not ok - every recipe of $page.md prints what it shows (./dev docs writes it anew)"
		head -n 60 "$NG_SCRATCH/diff" | sed 's/^/# /'
	fi
done
grep -q 'Bitmap Index Scan on headline_fold' "$NG_SCRATCH/text.md" && grep -q 'Index Scan using person_order' "$NG_SCRATCH/text.md" &&
	echo 'ok - the indexes serve their queries' || echo 'not ok - the indexes serve their queries'
[ "$(grep -c '^```sql' docs/text.md)" -ge 7 ] && ! grep -q '^ERROR' "$NG_SCRATCH/text.md" &&
	echo 'ok - none of the recipes fails' || echo 'not ok - none of the recipes fails'
[ "$(grep -c '^ERROR' "$NG_SCRATCH/vocabulary.md")" = 1 ] && grep -q '#TRF/7' "$NG_SCRATCH/vocabulary.md" &&
	echo 'ok - the words are found, the bad row is refused' || echo 'not ok - the words are found, the bad row is refused'
