# corpus_questions.sh: the questions of docs/corpus.md print what stands there, and pages load by the program that they use.
cd "$NG_ROOT"
echo 1..4
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
mkdir "$NG_SCRATCH/pages"
: >"$NG_SCRATCH/pages/empty.txt"
printf '"quoted", and\n\\.\n' >"$NG_SCRATCH/pages/odd name.txt"
printf '<p>HTML' >"$NG_SCRATCH/pages/page.HTML"
psql -qX -v ON_ERROR_STOP=1 -d questions -c "CALL create_corpus('odd')" \
	-c "\\copy odd.article (url, format, page) FROM PROGRAM 'python3 tools/pages.py \"$NG_SCRATCH\"/pages/*'" -c "CALL refresh_corpus('odd')"
[ "$(psql -XAt -d questions -c "SELECT string_agg(concat_ws(' ', url, format, length(page), error), '|' ORDER BY url COLLATE \"C\") FROM odd.article")" = 'empty.txt text 0|odd name.txt text 17|page.HTML html 7' ] &&
	echo 'ok 4 - empty pages, quotes and HTML are loaded' || echo 'not ok 4 - empty pages, quotes and HTML are loaded'
