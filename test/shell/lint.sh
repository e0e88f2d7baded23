# lint.sh: rules of the house that a machine can check.
cd "$NG_ROOT"
n=0

# check WHAT: standard input lists the offenders, none is right.
check()
{
	n=$((n + 1))
	offenders=$(cat)
	if [ -z "$offenders" ]
	then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$offenders" | head -n 20 | sed 's/^/# /'
	fi
}

core=$(ls extension/unicode/*.[ch] extension/text/*.[ch] extension/lexicon/*.[ch] extension/event/*.[ch] extension/article/*.[ch] |
	grep -v lexicon_data.c)
ours="$core $(ls extension/*.[ch] extension/sql/*.[ch] extension/search/*.[ch] 2>/dev/null)"

echo 1..9
# Any string literal with a byte beyond ASCII: vocabulary is in lexicon/*.tsv.
grep -nP '"[^"]*[^\x00-\x7F][^"]*"' $ours </dev/null | grep -vP '^\S+:\d+:\s*(/?\*|//)' | check 'no Vietnamese words in C strings'
grep -nE '#include *[<"](postgres|fmgr|funcapi|c|utils/|catalog/|lib/|mb/)|\b(ereport|elog|palloc|pfree)\(' $core </dev/null |
	check 'core knows nothing of the server'
grep -nE '(^|[^_[:alnum:]])(malloc|calloc|realloc|free) *\(' $core </dev/null | grep -v '^extension/lexicon/compile.c:' | check 'core allocates from its arena only'
wc -l $ours | awk '$2 != "total" && $1 > 900 { print $2, $1 }' | check 'no file of more than 900 lines'
grep -lE 'PG_VERSION_NUM' $ours </dev/null | grep -v '^extension/compat.h$' | check 'PG_VERSION_NUM stands in compat.h only'
grep -nE '^static +[^(=;]*(\[[^]]*\])?( *=.*)?;' $(echo $core | tr ' ' '\n' | grep '\.c$') </dev/null | grep -vE '\bconst\b|lexicon/compile.c:|\(' | check 'core has no mutable static state'
for f in $ours extension/lexicon/*.tsv
do
	tail -c 1 "$f" | od -An -c | grep -q '\\n' || echo "$f"
done | check 'every file ends in a newline'
for f in extension/lexicon/*.tsv samples/*.txt samples/gold/*.tsv
do
	iconv -f UTF-8 -t UTF-8 "$f" >/dev/null 2>&1 || echo "$f"
done | check 'tables and samples are UTF-8'
grep -niE 'OR REPLACE|IF NOT EXISTS' extension/*.sql | check 'the install script only creates'
