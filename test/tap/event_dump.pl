# event_dump.pl: every kind of object over events restores under an empty search_path, and dumps again as it was.
use strict;
use warnings;
use NgTest;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('event_dump');
$node->safe_psql('postgres', "CREATE DATABASE $_") for qw(a b);
$node->safe_psql('a', q{
	CREATE SCHEMA ext;
	CREATE EXTENSION ngoaigiao SCHEMA ext;
	CREATE TABLE event (id int, e ext.diplomatic_event, q ext.event_query, host ext.country);
	INSERT INTO event SELECT i, format('talks %s LAO+VNM #CLMV/%s', date '2024-01-01' + i, i)::ext.diplomatic_event, 'VNM & #CLMV/11 & 2024', 'Lào' FROM generate_series(1, 1000) i;
	CREATE INDEX event_gin ON event USING gin (e);
	CREATE INDEX event_gist ON event USING gist (e);
	CREATE INDEX event_hash ON event USING hash (e);
	CREATE INDEX event_btree ON event (host, e);
	CREATE INDEX event_month ON event (ext.event_dates(e));
	CREATE VIEW near AS SELECT id FROM event WHERE e OPERATOR(ext.@@) 'LAO & 2024'::ext.event_query AND e OPERATOR(ext.@>) 'LAO'::ext.country
		ORDER BY e OPERATOR(ext.<->) date '2024-05-05', id LIMIT 5;
	CREATE MATERIALIZED VIEW merged AS SELECT ext.event_merge(e) AS e FROM event WHERE id <= 20;
	CREATE TABLE part (e ext.diplomatic_event) PARTITION BY HASH (e);
	CREATE TABLE part0 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 0);
	CREATE TABLE part1 PARTITION OF part FOR VALUES WITH (MODULUS 2, REMAINDER 1);
	INSERT INTO part SELECT e FROM event;
});
my $file = "$ENV{TMPDIR}/events";
$node->command_ok([ 'pg_dump', '-f', "$file.a", $node->connstr('a') ], 'dumps');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$file.a", $node->connstr('b') ], 'restores');
$node->command_ok([ 'pg_dump', '-f', "$file.b", $node->connstr('b') ], 'dumps again');
# the key of \restrict is new each time
my ($first, $second) = map { my $dump = slurp_file("$file.$_"); $dump =~ s/^\\(un)?restrict .*$//mg; $dump } qw(a b);
ok($first eq $second, 'both dumps are the same');
my $look = 'SELECT * FROM near; SELECT * FROM merged; SELECT count(*) FROM part0';
is($node->safe_psql('b', $look), $node->safe_psql('a', $look), 'views and partitions hold the same');
like($node->safe_psql('b', 'ANALYZE event; SET enable_seqscan = off; EXPLAIN SELECT id FROM event WHERE e OPERATOR(ext.@@) $$#CLMV/11$$::ext.event_query'), qr/event_gin/, 'the restored index is used');
$node->stop;
done_testing();
