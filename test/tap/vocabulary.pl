# vocabulary.pl: users' words are dumped with the database, counted in every session at once, and follow the extension's schema.
use strict;
use warnings;
use NgTest;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('vocabulary');
my @analyst = (extra_params => [ '-U', 'analyst' ]);
my $page = q{E'Hoạt động trong tuần\n\nNgày 5/3/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã dùng trà cùng Thủ tướng Lào.'};
my $events = sub { "SET search_path = pg_catalog; SELECT event FROM $_[0].article_events($page, '2024-03-10', 'tea')" };
my $tea = 'bilateral_meeting 2024-03-05 LAO+VNM @VNM "Hà Nội" level=head_of_government';

# the owner of a database, no superuser, owns the table too
$node->safe_psql('postgres', 'CREATE ROLE analyst LOGIN; CREATE ROLE colleague LOGIN; CREATE DATABASE a OWNER analyst; CREATE DATABASE b OWNER analyst');
$node->safe_psql('a', 'CREATE SCHEMA ext; CREATE EXTENSION ngoaigiao SCHEMA ext', @analyst);
my $insert = q{INSERT INTO ext.article_vocabulary (vocabulary, category, form, kind, arg)
	VALUES ('tea', 'trigger', 'dùng trà cùng', 'bilateral_meeting', 'mutual')};
like(error_of($node, 'a', "SET ROLE colleague; $insert"), qr/42501/, 'who has no right to it may not write');
$node->safe_psql('a', "GRANT USAGE ON SCHEMA ext TO colleague; GRANT INSERT, UPDATE, DELETE ON ext.article_vocabulary TO colleague", @analyst);
like(error_of($node, 'a', $events->('ext')), qr/42704.*there is no vocabulary "tea"/s, 'no rows, no vocabulary');

# another session sees a row when it is committed, not before
my $reader = $node->background_psql('a', on_error_stop => 0);
my $writer = $node->background_psql('a');
$writer->query_safe("BEGIN; SET ROLE colleague; $insert");
is($writer->query($events->('ext')), $tea, 'the writer sees its own row');
is($reader->query($events->('ext')), '', 'nobody else does');
$writer->query_safe('COMMIT');
is($reader->query($events->('ext')), $tea, 'once it is committed, an open session does');
$reader->query("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT");
is($reader->query($events->('ext')), $tea, 'a snapshot is taken');
$writer->query_safe(q{UPDATE ext.article_vocabulary SET kind = 'talks'});
is($reader->query($events->('ext')), $tea, 'a transaction keeps to its snapshot');
$reader->query('ROLLBACK');
(my $talks = $tea) =~ s/bilateral_meeting/talks/;
is($reader->query($events->('ext')), $talks, 'then it reads the new row');
$_->quit for $reader, $writer;

# parallel workers read it too
my $parallel = q{SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 2;};
$node->safe_psql('a', "CREATE TABLE page AS SELECT $page AS body FROM generate_series(1, 2000); ANALYZE page");
my $query = q{SELECT count(*) FROM page WHERE ext.article_parse(body, '2024-03-10', 'tea') -> 'events' -> 0 ->> 'event' LIKE 'talks%'};
like($node->safe_psql('a', "$parallel EXPLAIN $query"), qr/Parallel/, 'the plan is parallel');
is($node->safe_psql('a', "$parallel $query"), '2000', 'and its workers find the words');

# dumped with the database, as the users' data
my $file = "$ENV{TMPDIR}/vocabulary.sql";
$node->command_ok([ 'pg_dump', '-f', $file, $node->connstr('a') ], 'dump');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $file, $node->connstr('b') ], 'the dump restores');
is($node->safe_psql('b', $events->('ext')), $talks, 'with the words');
like(error_of($node, 'b', q{INSERT INTO ext.article_vocabulary (vocabulary, category, form) VALUES ('tea', 'city', 'x')}), qr/The categories are/, 'and the check');

# the functions find the table wherever the extension lives
$node->safe_psql('a', 'CREATE SCHEMA other; ALTER EXTENSION ngoaigiao SET SCHEMA other; ALTER SCHEMA other RENAME TO "Từ vựng"');
is($node->safe_psql('a', $events->('"Từ vựng"')), $talks, 'in another schema');
my $mover = $node->background_psql('a');
is($mover->query($events->('"Từ vựng"')), $talks, 'a session that has read it');
$node->safe_psql('a', 'ALTER SCHEMA "Từ vựng" RENAME TO third');
is($mover->query($events->('third')), $talks, 'reads it under a new name of the schema');
$node->safe_psql('a', 'ALTER EXTENSION ngoaigiao SET SCHEMA ext');
is($mover->query($events->('ext')), $talks, 'and in a new schema');
$mover->quit;

$node->stop;
done_testing();
