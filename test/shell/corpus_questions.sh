# corpus_questions.sh: the questions of docs/corpus.md print what stands there.
cd "$NG_ROOT"
echo 1..3
createdb questions
psql -qX -d questions -c 'CREATE EXTENSION ngoaigiao'
python3 tools/readme.py docs/corpus.md questions >"$NG_SCRATCH/corpus.md"
if diff -u docs/corpus.md "$NG_SCRATCH/corpus.md" >"$NG_SCRATCH/diff"
then
	echo 'ok 1 - every question of corpus.md prints what it shows'
else
	echo 'not ok 1 - every question of corpus.md prints what it shows (./dev docs writes it anew)'
	head -n 60 "$NG_SCRATCH/diff" | sed 's/^/# /'
fi
! grep -q '^ERROR\|ERROR:' "$NG_SCRATCH/corpus.md" && echo 'ok 2 - none of them fails' || echo 'not ok 2 - none of them fails'
[ "$(grep -c '^```sql' docs/corpus.md)" -ge 10 ] && [ "$(grep -c '^```text' docs/corpus.md)" -ge 9 ] && echo 'ok 3 - every question has an answer' || echo 'not ok 3 - every question has an answer'
