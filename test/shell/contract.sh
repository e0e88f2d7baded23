# contract.sh: the database has the signatures of design.md section 3.
createdb contract
psql -Xq -d contract -c 'CREATE EXTENSION ngoaigiao'
echo 1..1
found=$(psql -X -At -d contract -v part=article -f "$NG_ROOT/test/eval/contract.sql" | grep '^article|')
if [ -z "$found" ]
then
	echo 'ok 1 - the article functions are as the contract has them'
else
	echo 'not ok 1 - the article functions are as the contract has them'
	printf '%s\n' "$found" | sed 's/^/# /'
fi
