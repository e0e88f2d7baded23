# scaling.sh: the measuring of docs/scaling.md works, and what is carried to larger corpora follows from what was measured.
cd "$NG_ROOT"
echo 1..4
python3 tools/scaling.py docs/scaling.md >"$NG_SCRATCH/page.md"
if diff -u docs/scaling.md "$NG_SCRATCH/page.md" >"$NG_SCRATCH/diff"
then
	echo 'ok - the second table is the first one multiplied'
else
	echo 'not ok - the second table is the first one multiplied (tools/scaling.py docs/scaling.md)'
	head -n 40 "$NG_SCRATCH/diff" | sed 's/^/# /'
fi
createdb scaling
python3 tools/pages.py samples/*.txt >"$NG_SCRATCH/pages.txt"
psql -qX -d scaling -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION ngoaigiao' -c 'CREATE TABLE page (id int GENERATED ALWAYS AS IDENTITY, name text, format text, body text)' \
	-c "\\copy page (name, format, body) FROM '$NG_SCRATCH/pages.txt'"
# little memory, so that batches spill into files
if PGOPTIONS='-c work_mem=64kB' psql -qX -d scaling -v ON_ERROR_STOP=1 -At -F "$(printf '\t')" -v articles=240 -f tools/scaling.sql >"$NG_SCRATCH/figures" 2>"$NG_SCRATCH/err" && [ ! -s "$NG_SCRATCH/err" ]
then
	echo 'ok - a small corpus can be measured, without a warning'
else
	echo 'not ok - a small corpus can be measured, without a warning'
	sed 's/^/# /' "$NG_SCRATCH/err"
fi
python3 tools/scaling.py docs/scaling.md "$NG_SCRATCH/figures" >"$NG_SCRATCH/page.md"
# the same page but for its figures
shape()
{
	grep -v '^| `' "$1" | sed -E 's/ (thousand|million|billion|[MGT]?B|d|h|min|s|ms) / /g; s/[0-9.,]+//g; s/-+:?//g'
}
[ "$(shape docs/scaling.md)" = "$(shape "$NG_SCRATCH/page.md")" ] && echo 'ok - and makes the same page, with other figures' || echo 'not ok - and makes the same page, with other figures'
awk -F '\t' '{ v[$1] = $2 } END { exit !(v["table rows event"] > 3 && v["table heap article"] > 500 && v["table index event"] > 100 && v["read second"] > v["parse"] / 2 && v["noop second"] < 1000) }' "$NG_SCRATCH/figures" &&
	echo 'ok - with rows, bytes and times' || echo 'not ok - with rows, bytes and times'
