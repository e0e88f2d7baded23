# event_durability.pl: indexes over events after a crash, with a pending list, and on a replica.
use strict;
use warnings;
use NgTest;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1, extra => [ '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync' ]);
$primary->append_conf('postgresql.conf', "$ENV{NGOAIGIAO_CONF}\nfsync = off\nautovacuum = off\nmax_wal_size = 1GB\n");
$primary->start;
$primary->backup('base');
my $replica = PostgreSQL::Test::Cluster->new('replica');
$replica->init_from_backup($primary, 'base', has_streaming => 1);
$replica->start;

$primary->safe_psql('postgres', q{
	CREATE EXTENSION ngoaigiao;
	CREATE EXTENSION pgstattuple;
	CREATE EXTENSION amcheck;
	CREATE TABLE event (id int PRIMARY KEY, e diplomatic_event);
	CREATE INDEX event_btree ON event (e);
	CREATE INDEX event_hash ON event USING hash (e);
	CREATE INDEX event_gist ON event USING gist (e);
	CREATE INDEX event_gin ON event USING gin (e) WITH (fastupdate = on, gin_pending_list_limit = 16384);
	CREATE FUNCTION make(n int) RETURNS diplomatic_event LANGUAGE sql IMMUTABLE AS $$
		SELECT format('%s %s %s+VNM #F%s/%s%s', (ARRAY['talks', 'summit', 'aid', 'statement'])[1 + n % 4], date '2010-01-01' + n * 7 % 5000,
			(ARRAY['LAO', 'KHM', 'CHN', 'USA', 'JPN'])[1 + n * 13 % 5], n % 20, 1 + n % 9, repeat(' modality=future', (n % 3 = 0)::int))::diplomatic_event $$;
});

my @conditions = (q{e @@ 'LAO & talks'}, q{e @@ '!VNM | F7/3'}, q{e @> country 'KHM'}, q{e && daterange '[2015-03-01,2015-04-01)'},
	q{e = make(77)}, q{e BETWEEN make(5) AND make(8)}, q{e % make(50)});

# The same rows by each index and without any.
sub same_rows
{
	my ($node, $when) = @_;
	my $wrong = 0;
	my $rows = 0;
	for my $c (@conditions)
	{
		my $plain = $node->safe_psql('postgres', "SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off; SELECT coalesce(string_agg(id::text, ',' ORDER BY id), '') FROM event WHERE $c");
		my $found = $node->safe_psql('postgres', "SET enable_seqscan = off; SELECT coalesce(string_agg(id::text, ',' ORDER BY id), '') FROM event WHERE $c");
		$rows += length $plain;
		$wrong++ if $plain ne $found;
	}
	is($wrong, 0, "$when: the same rows with and without indexes");
	cmp_ok($rows, '>', 1000, "$when: there are rows to find");
}

sub pending
{
	return $_[0]->safe_psql('postgres', q{SELECT pending_tuples FROM pgstatginindex('event_gin')});
}

$primary->safe_psql('postgres', 'INSERT INTO event SELECT i, make(i) FROM generate_series(1, 8000) i');
$primary->safe_psql('postgres', 'SELECT gin_clean_pending_list($$event_gin$$); CHECKPOINT');
$primary->safe_psql('postgres', 'INSERT INTO event SELECT i, make(i) FROM generate_series(8001, 9000) i; DELETE FROM event WHERE id % 17 = 0');
my $waiting = pending($primary);
cmp_ok($waiting, '>', 0, 'the pending list is open');

# crash with an open pending list and a transaction under way
my $session = $primary->background_psql('postgres');
$session->query_safe('BEGIN; INSERT INTO event SELECT i, make(i) FROM generate_series(100001, 103000) i');
$primary->stop('immediate');
eval { $session->quit };
$primary->start;
is($primary->safe_psql('postgres', 'SELECT count(*), max(id) FROM event'), '8471|9000', 'all that was committed is there, and no more');
cmp_ok(pending($primary), '>=', $waiting, 'the pending list came back');
same_rows($primary, 'after the crash');
$primary->safe_psql('postgres', 'VACUUM event');
same_rows($primary, 'after the crash and VACUUM');
$primary->command_ok([ 'pg_amcheck', '--heapallindexed', '--table', 'event', $primary->connstr('postgres') ], 'pg_amcheck finds nothing wrong');

# replica
$primary->safe_psql('postgres', 'INSERT INTO event SELECT i, make(i) FROM generate_series(9001, 12000) i');
$primary->wait_for_catchup($replica);
is($replica->safe_psql('postgres', 'SELECT count(*), count(DISTINCT e) FROM event'), $primary->safe_psql('postgres', 'SELECT count(*), count(DISTINCT e) FROM event'), 'the replica has every event');
same_rows($replica, 'on the replica');
$replica->promote;
$replica->safe_psql('postgres', 'INSERT INTO event SELECT i, make(i) FROM generate_series(12001, 12500) i; REINDEX TABLE CONCURRENTLY event');
same_rows($replica, 'on the promoted replica, rebuilt');

$_->stop for $replica, $primary;
done_testing();
