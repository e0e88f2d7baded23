# encoding.pl: a database that is not UTF8 gets a clear error; one in SQL_ASCII too.
use strict;
use warnings;
use NgTest;
use Test::More;

my $node = new_node('encoding');
for my $encoding ('LATIN1', 'SQL_ASCII', 'EUC_JP')
{
	my $name = lc $encoding;
	$node->safe_psql('postgres', "CREATE DATABASE $name ENCODING '$encoding' LOCALE 'C' TEMPLATE template0");
	my $created = error_of($node, $name, 'CREATE EXTENSION ngoaigiao');
	my $called = $created || error_of($node, $name, q{SELECT * FROM article_dates('7/11/2024')});
	like($called, qr/ERROR:  (?!XX000)\w{5}: .*UTF8/, "$encoding: the error names what is needed");
	like($called, qr/HINT:/, "$encoding: and a hint says what to do");
}
$node->safe_psql('postgres', q{CREATE DATABASE utf ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0});
is(error_of($node, 'utf', 'CREATE EXTENSION ngoaigiao'), '', 'UTF8 under the locale C is fine');
is($node->safe_psql('utf', q{SELECT vi_upper('đại sứ')}), 'ĐẠI SỨ', 'and case does not ask the locale');

$node->stop;
done_testing();
