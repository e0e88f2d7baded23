# compiler.sh: the compiler of the lexicon refuses what it does not know, and
# the flags of its rows rule where they match.
cd "$NG_ROOT"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
n=0

is()
{
	n=$((n + 1))
	if [ "$2" = "$3" ]
	then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "got:  $2" "want: $3" | sed 's/^/# /'
	fi
}

# refuses WHAT ROW MESSAGE: row 2 of offices.tsv
refuses()
{
	printf 'form\tclass\tflags\tcountry\tkind\tlevel\tnum\n%b\n' "$2" >"$dir/offices.tsv"
	is "refuses $1" "$(build/lexc "$dir" "$dir/out.c" 2>&1 | grep -v note: | sed 's/.*offices.tsv://')" "2: $3"
}

make -s build/lexc >&2
echo 1..18
refuses 'an unknown class' 'x\tking' 'unknown class "king"'
refuses 'a class of another category' 'x\tcity' 'unknown class "city"'
refuses 'an unknown flag' 'x\toffice\tloud' 'unknown flag "loud"'
refuses 'an unknown country' 'x\toffice\t\tXXQ' 'unknown country "XXQ" (alpha-3 is wanted)'
refuses 'an unknown event kind' 'x\toffice\t\t\tparty' 'unknown event kind "party"'
refuses 'an unknown level' 'x\toffice\t\t\t\tking' 'unknown level "king"'
refuses 'a number that is none' 'x\toffice\t\t\t\t\t7x' 'not an integer: "7x"'
refuses 'decomposed letters' 'e\0314\0202\toffice' 'combining mark U+0302: write the table in NFC'
refuses 'an empty form' 'x|\toffice' 'empty form'
refuses 'more cells than columns' '1\t2\t3\t4\t5\t6\t7\t8' '8 cells in a table of 7 columns'
printf 'form\tcolour\n' >"$dir/offices.tsv"
is 'refuses an unknown column' "$(build/lexc "$dir" "$dir/out.c" 2>&1 | grep -v note: | sed 's/.*offices.tsv://')" '1: unknown column "colour"'

cat >"$dir/offices.tsv" <<-'END'
	form	class	flags	num
	# a comment
	Aba|Abà ki	office	cap	1
	ABC	office	exact	2
	đẹp	office	lower	3
	Ô-xa-la	office		4
END
build/lexc "$dir" "$dir/out.c" 2>/dev/null
cc -std=gnu99 -O1 -Iextension -Iextension/lexicon -o "$dir/show" test/tools/ngshow.c "$dir/out.c" \
	$(ls extension/unicode/*.c extension/text/*.c extension/event/*.c extension/article/*.c extension/lexicon/*.c | grep -v 'compile.*\.c$\|lexicon_data.c$') -lm 2>"$dir/cc" ||
	sed 's/^/# /' "$dir/cc"

# found TEXT: the names matched, in order
found()
{
	printf '%b' "$1" | "$dir/show" | grep -o 'offices\.OFFICE [^/]*/[0-9]*' | sed 's/offices.OFFICE //' | tr '\n' ';'
}
is 'cap: a small letter does not match' "$(found 'aba ABA Aba')" 'Aba/1;Aba/1;'
is 'an alternative has the name of the first; i is y' "$(found 'Abà kỳ. Abà ky ABÀ KI')" 'Aba/2;Aba/2;'
is 'exact: the case of every letter' "$(found 'abc Abc ABC')" 'ABC/1;'
is 'lower: a capital only where a sentence begins' "$(found 'Đẹp quá Đẹp. Đẹp đẹp\nĐẹp')" 'đẹp/1;đẹp/1;đẹp/1;đẹp/1;'
is 'lower: a headline in capitals' "$(found 'RẤT ĐẸP')" 'đẹp/1;'
is 'any dash is a hyphen' "$(found 'ô–xa—la')" 'Ô-xa-la/5;'
is 'decomposed and newly placed tones' "$(found 'Aba\0314\0200 ki')" 'Aba/2;'
