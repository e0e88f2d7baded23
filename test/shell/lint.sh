# lint.sh: rules of the house that a machine can check.
cd "$NG_ROOT"
n=0

# check WHAT OFFENDERS: none is right.
check()
{
	n=$((n + 1))
	if [ -z "$2" ]
	then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$2" | head -n 20 | sed 's/^/# /'
	fi
}

core=$(ls extension/unicode/*.[ch] extension/text/*.[ch] extension/lexicon/*.[ch] extension/event/*.[ch] extension/article/*.[ch] extension/html/*.[ch] |
	grep -v lexicon_data.c)
ours="$core $(ls extension/*.[ch] extension/sql/*.[ch] extension/search/*.[ch] 2>/dev/null)"
tool="extension/lexicon/compile[a-z_]*.c"

# The code of the files named, without comments: "file:line: code".
code()
{
	perl -0777 -ne 's{("(?:\\.|[^"\\\n])*"|\x27(?:\\.|[^\x27\\\n])*\x27)|/\*.*?\*/|//[^\n]*}{defined $1 ? $1 : ($& =~ s/[^\n]//gr)}gse;
		$n = 0; print "$ARGV:", ++$n, ": $_\n" for grep { 1 } split /\n/' $1
}

echo 1..11
# A string literal with a letter beyond ASCII: vocabulary is in lexicon/*.tsv.
check 'no Vietnamese words in C strings' "$(code "$ours" | LC_ALL=C.UTF-8 grep -P '"[^"]*(?=\p{L})[^\x00-\x7F][^"]*"')"
check 'core knows nothing of the server' "$(code "$core" |
	grep -E '#include *[<"]((postgres|fmgr|funcapi|c|miscadmin)\.h|(utils|catalog|lib|mb)/)|[^_[:alnum:]](ereport|elog|palloc|pfree) *\(')"
check 'core allocates from its arena only' "$(code "$core" | grep -v "^$tool:" | grep -E '[^_[:alnum:]](malloc|calloc|realloc|free) *\(')"
# tables.c is generated
check 'no file of more than 900 lines' "$(wc -l $ours | awk '$2 != "total" && $2 !~ /tables.c$/ && $1 > 900 { print $2, $1 }')"
# Tabs of 4; tables and generated files may be as wide as their rows.
check 'no line of C over 100 columns' "$(perl -CSD -ne '$n = $_; 1 while $n =~ s/\t/" " x (4 - length($`) % 4)/e;
	chomp $n; print "$ARGV:$.\n" if length $n > 100; close ARGV if eof' \
	$(printf '%s\n' $ours $(ls test/unit/*.[ch] test/fuzz/*.[ch] test/tools/*.[ch]) | grep -vE '(tables|_table)\.c$|lexicon/classes\.h$'))"
check 'PG_VERSION_NUM stands in compat.h only' "$(grep -l PG_VERSION_NUM $ours | grep -v '^extension/compat.h$')"
check 'core has no mutable static state' "$(code "$core" | grep -E ':[0-9]+: static [^(]*(;|=)' | grep -vE "const|^$tool:")"
check 'every file ends in a newline' "$(for f in $ours extension/lexicon/*.tsv
	do
		tail -c 1 "$f" | od -An -c | grep -q '\\n' || echo "$f"
	done)"
check 'tables and samples are UTF-8' "$(for f in extension/lexicon/*.tsv samples/*.txt samples/gold/*.tsv
	do
		iconv -f UTF-8 -t UTF-8 "$f" >/dev/null 2>&1 || echo "$f"
	done)"
check 'the install script only creates' "$(grep -niE 'OR REPLACE|IF NOT EXISTS' extension/*.sql)"
# CREATE EXTENSION holds the script to the encoding of the database before our own words about that can be said.
check 'the install script is ASCII' "$(LC_ALL=C grep -n '[^ -~	]' extension/install/*.sql)"
