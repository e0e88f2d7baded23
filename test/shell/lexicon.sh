# lexicon.sh: the tables of the lexicon are sound beyond what their compiler checks.
echo 1..2
if found=$("$NG_ROOT/test/lint/lexicon")
then
	echo 'ok 1 - rows of the lexicon are known, unambiguous and name no person'
else
	echo 'not ok 1 - rows of the lexicon are known, unambiguous and name no person'
	printf '%s\n' "$found" | head -n 30 | sed 's/^/# /'
fi

# in bytes: what a backend would copy for itself and set right when the library is loaded
moved=$(readelf -SW "$NG_ROOT/ngoaigiao.so" | sed -n 's/.* \.data\.rel\.ro  *[A-Z]*  *[0-9a-f]* [0-9a-f]* \([0-9a-f]*\) .*/\1/p')
if [ "$(printf '%d' "0x${moved:-7fffffff}")" -lt 100000 ]
then
	echo 'ok 2 - the vocabulary is shared as it lies in the library'
else
	echo "not ok 2 - the vocabulary is shared as it lies in the library"
	echo "# .data.rel.ro: ${moved:-not found}"
fi
