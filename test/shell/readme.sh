# readme.sh: what the READMEs show is what is printed; what they link to is there.
cd "$NG_ROOT"
n=0
echo 1..4
for readme in README.md README.vi.md
do
	n=$((n + 1))
	createdb "readme$n"
	python3 tools/readme.py "$readme" "readme$n" >"$NG_SCRATCH/$readme"
	if diff -u "$readme" "$NG_SCRATCH/$readme" >"$NG_SCRATCH/diff"
	then
		echo "ok $n - $readme prints what it shows"
	else
		echo "not ok $n - $readme prints what it shows (./dev docs writes it anew)"
		head -n 60 "$NG_SCRATCH/diff" | sed 's/^/# /'
	fi
done
missing=$(for page in README.md README.vi.md docs/*.md samples/README.md
	do
		grep -oE '\]\([^)#]+' "$page" | sed 's/^](//' | grep -v '://' | while read -r link
		do
			[ -e "$(dirname "$page")/$link" ] || echo "$page: $link"
		done
	done)
[ -z "$missing" ] && echo 'ok 3 - every link leads somewhere' || echo "not ok 3 - every link leads somewhere: $missing"
blocks=$(grep -c '^```sql' README.md)
[ "$blocks" -ge 5 ] && [ "$(grep -c '^```sql' README.vi.md)" -ge 5 ] && echo 'ok 4 - there is something to run' || echo 'not ok 4 - there is something to run'
