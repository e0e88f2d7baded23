# install.pl: who may create the extension, and where it may live.
use strict;
use warnings;
use NgTest;
use Test::More;

my $node = new_node('install');

# trusted: the owner of a database, no superuser
$node->safe_psql('postgres', 'CREATE ROLE analyst LOGIN; CREATE DATABASE corpus OWNER analyst');
is($node->safe_psql('corpus', 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user', extra_params => [ '-U', 'analyst' ]), 'f', 'analyst is no superuser');
$node->safe_psql('corpus', 'CREATE EXTENSION ngoaigiao', extra_params => [ '-U', 'analyst' ]);
is($node->safe_psql('corpus', q{SELECT count(*) FROM article_dates('Ngày 7/11/2024')}, extra_params => [ '-U', 'analyst' ]), '1', 'the owner of a database creates and uses it');
$node->safe_psql('corpus', 'DROP EXTENSION ngoaigiao', extra_params => [ '-U', 'analyst' ]);
is($node->safe_psql('corpus', q{SELECT count(*) FROM pg_type WHERE typname IN ('country', 'diplomatic_event')}), '0', 'dropping it leaves nothing');

# in a schema that is not on the search path
my $use = q{
	SET search_path = pg_catalog;
	SELECT count(*) > 0, bool_and(substr(t, f.start_char, length(f.verbatim)) = f.verbatim)
	FROM (VALUES ('Ngày 7/11/2024, Thủ tướng Lào đã thăm Việt Nam.')) v(t), %1$s.article_dates(t) f;
	SELECT %1$s.article_parse('Ngày 7/11/2024') IS NOT NULL;
	SELECT 'LAO'::%1$s.country OPERATOR(%1$s.=) 'CHDCND Lào'::%1$s.country;
	SELECT 'state_visit 2024-07 VNM > LAO'::%1$s.diplomatic_event::jsonb IS NOT NULL;
	SELECT count(*) > 50 FROM %1$s.event_kinds()};
$node->safe_psql('postgres', 'CREATE DATABASE moved');
$node->safe_psql('moved', 'CREATE SCHEMA "Đối ngoại"; CREATE EXTENSION ngoaigiao SCHEMA "Đối ngoại"');
is($node->safe_psql('moved', sprintf($use, '"Đối ngoại"')), "t|t\nt\nt\nt\nt", 'it works in another schema, off the search path');
$node->safe_psql('moved', 'CREATE TABLE e (v "Đối ngoại".diplomatic_event, c "Đối ngoại".country);
	CREATE INDEX ON e (v); CREATE INDEX ON e USING hash (c);
	CREATE SCHEMA other; ALTER EXTENSION ngoaigiao SET SCHEMA other');
is($node->safe_psql('moved', sprintf($use, 'other')), "t|t\nt\nt\nt\nt", 'it works after ALTER EXTENSION SET SCHEMA');
is($node->safe_psql('moved', q{SELECT count(*) FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND d.deptype = 'e' AND e.extname = 'ngoaigiao'
	JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid WHERE p.pronamespace <> 'other'::regnamespace}), '0', 'nothing stays behind');

# a role with no rights but to use it
$node->safe_psql('postgres', 'CREATE ROLE reader LOGIN');
is($node->safe_psql('moved', 'GRANT USAGE ON SCHEMA other TO reader; SET ROLE reader; SELECT count(*) FROM other.article_dates($$Ngày 7/11/2024$$)'), '1', 'any role may call it');

$node->stop;
done_testing();
