# text_recipes.sh: the recipes of docs/text.md print what stands there, and use the indexes they make.
cd "$NG_ROOT"
echo 1..3
createdb recipes
psql -qX -d recipes -c 'CREATE EXTENSION IF NOT EXISTS ngoaigiao' 2>/dev/null
python3 tools/readme.py docs/text.md recipes >"$NG_SCRATCH/text.md"
if diff -u docs/text.md "$NG_SCRATCH/text.md" >"$NG_SCRATCH/diff"
then
	echo 'ok 1 - every recipe prints what it shows'
else
	echo 'not ok 1 - every recipe prints what it shows (./dev docs writes it anew)'
	head -n 60 "$NG_SCRATCH/diff" | sed 's/^/# /'
fi
grep -q 'Bitmap Index Scan on headline_fold' "$NG_SCRATCH/text.md" && grep -q 'Index Scan using person_order' "$NG_SCRATCH/text.md" &&
	echo 'ok 2 - the indexes serve their queries' || echo 'not ok 2 - the indexes serve their queries'
[ "$(grep -c '^```sql' docs/text.md)" -ge 7 ] && ! grep -q '^ERROR' "$NG_SCRATCH/text.md" &&
	echo 'ok 3 - none of the recipes fails' || echo 'not ok 3 - none of the recipes fails'
