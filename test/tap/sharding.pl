# sharding.pl: a corpus over two servers by postgres_fdw (examples/postgres_fdw) has the figures of a corpus on one, and the servers do the work.
use strict;
use warnings;
use FindBin;
use NgTest;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $examples = "$FindBin::Bin/examples/postgres_fdw";
my @shards = (new_node('shard0'), new_node('shard1'));
my $head = new_node('coordinator');

sub script
{
	my ($node, $name, @settings) = @_;
	$node->command_ok([ 'psql', '-X', '-q', '-d', $node->connstr('postgres'), '-v', 'corpus=press', @settings, '-f', "$examples/$name" ], "$name runs");
}

script($_, 'shard.sql') for @shards;
script($head, 'coordinator.sql', '-v', 'shards=' . join(', ', map { sprintf 'host=%s port=%s dbname=postgres user=%s password=a=b', $_->host, $_->port, scalar getpwuid($<) } @shards));
is($head->safe_psql('postgres', q{SELECT string_agg(DISTINCT o, ' ') FROM pg_user_mappings, unnest(umoptions) o WHERE o LIKE 'password%'}), 'password=a=b', 'passwords are of the user, not of the server');
$head->safe_psql('postgres', 'CREATE DATABASE one');
$head->safe_psql('one', q{CREATE EXTENSION ngoaigiao; CALL create_corpus('press')});
$head->safe_psql('postgres', q{ALTER DATABASE postgres SET enable_partitionwise_join = on; ALTER DATABASE postgres SET enable_partitionwise_aggregate = on});

# the same pages, with the same numbers, here and there; the years differ from copy to copy
my $pages = '';
my $n = 0;
for my $copy (0 .. 3)
{
	for my $file (sort glob "$FindBin::Bin/samples/*.txt")
	{
		my $page = slurp_file($file);
		$page =~ s/\b20(2[234])\b/20 . ($1 - $copy)/ge;
		$n++;
		$pages .= "INSERT INTO press.article (article_id, url, source, page) VALUES ($n, 'page $n', 'source $copy', \$page\$$page\$page\$);\n";
	}
}
$head->safe_psql($_, $pages) for 'postgres', 'one';
my @held = map { $_->safe_psql('postgres', 'SELECT count(*) FROM press.article') } @shards;
is($held[0] + $held[1], $n, 'every page has gone to a shard');
cmp_ok($held[$_], '>', $n / 5, "shard $_ has its part") for 0, 1;
is($head->safe_psql('postgres', 'SELECT count(DISTINCT tableoid) FROM press.article'), 2, 'and is seen from the coordinator');

sub refresh
{
	$_->safe_psql('postgres', q{CALL refresh_corpus('press', link => false)}) for @shards;
	$head->safe_psql('postgres', q{CALL corpus_link('press')});
	$head->safe_psql('one', q{CALL refresh_corpus('press')});
}

# what is in a table or a view, without the times of the work
sub content
{
	my ($database, $relation) = @_;
	return $head->safe_psql($database, qq{SELECT count(*) || ' ' || coalesce(md5(string_agg(r, E'\\n' ORDER BY r COLLATE "C")), '')
		FROM (SELECT (to_jsonb(t) - 'extracted_at' - 'run_id')::text AS r FROM press.$relation t) s});
}

sub same_everywhere
{
	my ($when) = @_;
	my $relations = $head->safe_psql('one', q{SELECT relname FROM pg_class WHERE relnamespace = 'press'::regnamespace AND relkind IN ('r', 'v')
		AND relname NOT IN ('refresh_run', 'v_progress', 'corpus_setting') ORDER BY 1});
	my (@differ, $filled);
	for my $relation (split /\n/, $relations)
	{
		my $one = content('one', $relation);
		push @differ, $relation if content('postgres', $relation) ne $one;
		$filled++ if $one !~ /^0 /;
	}
	is("@differ", '', "$when: every table and view says over the shards what it says on one server");
	cmp_ok($filled, '>=', 25, "$when: and they are not empty");
}

refresh();
same_everywhere('loaded');
$head->safe_psql($_, q{UPDATE press.article SET page = replace(page, 'Geneva', 'Bern') WHERE page LIKE '%Geneva%';
	DELETE FROM press.article WHERE article_id IN (3, 17, 29, 48)}) for 'postgres', 'one';
refresh();
same_everywhere('edited and deleted from');

# ---------------------------------------------------------------- what the shards do

sub plan_of
{
	my ($sql) = @_;
	return $head->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS off) $sql");
}

# ships(CONDITION): the condition is worked out on both shards, and nothing of it is left here.
sub ships
{
	my ($condition, $like, $table) = @_;
	my $plan = plan_of('SELECT article_id FROM press.' . ($table // 'event') . " WHERE $condition");
	my $there = () = $plan =~ /Remote SQL: SELECT article_id FROM press\.\w+ WHERE .*$like/g;
	is($there, 2, "shipped: $condition") or diag $plan;
	unlike($plan, qr/Filter:/, "nothing left here: $condition");
}

ships(q{event && daterange '[2024-09-01,2024-10-01)'}, qr/event OPERATOR\(public\.&&\)/);
ships(q{event <@ daterange '[2024-09-01,2024-10-01)'}, qr/event OPERATOR\(public\.<@\)/);
ships(q{event @> country 'JPN'}, qr/event OPERATOR\(public\.@>\) 'JPN'::public\.country/);
ships(q{event @@ 'VNM & (JPN | LAO) & 2024'}, qr/event OPERATOR\(public\.@@\)/);
ships(q{event % 'bilateral_meeting 2024-09-19 JPN+VNM'}, qr/event OPERATOR\(public\.%\)/);
ships(q{event = 'talks 2023-03-20 LAO+VNM'}, qr/event OPERATOR\(public\.=\)/);
ships(q{event <-> date '2024-09-19' < 5}, qr/event OPERATOR\(public\.<->\)/);
ships(q{kind(event) = 'talks' AND family(event) = 'meeting'}, qr/public\.family\(event\) = 'meeting'/);
ships(q{level(event) = 'minister' AND modality(event) = 'asserted'}, qr/public\.level\(event\)/);
ships(q{place(event) = 'Geneva' AND place_country(event) = 'CHE'}, qr/public\.place_country\(event\) OPERATOR\(public\.=\)/);
ships(q{country_name(place_country(event), 'en') = 'Laos'}, qr/public\.country_name\(public\.place_country\(event\), 'en'/);
ships(q{event_dates(event) && '[2024-09-01,2024-10-01)'}, qr/public\.event_dates\(event\)/);
ships(q{actors(event) @> '{JPN}' AND ordinal(event, 'ASEAN') = 44}, qr/public\.ordinal\(event, 'ASEAN'/);
ships(q{vi_fold(place) = 'geneva' AND vi_key(place) = vi_key('Geneva')}, qr/public\.vi_fold\(place\)/);
ships(q{article_parse(page) @> '{"metadata": {}}'}, qr/public\.article_parse\(page/, 'article');
ships(q{article_text(page) = ''}, qr/public\.article_text\(page\)/, 'article');

my $plan = plan_of(q{SELECT article_parse(page, NULL, 'desk') FROM press.article WHERE article_parse(page, NULL, 'desk') @> '{}'});
unlike($plan, qr/Remote SQL:.*article_parse/, 'what reads the vocabulary is not shipped: each server has its own');
unlike(plan_of(q{SELECT FROM press.event WHERE event && '{JPN}'::country[]}), qr/Remote SQL:.*&&/, 'a list of countries is not shipped (its type belongs to no extension)');
is($head->safe_psql('postgres', q{SELECT count(*) FROM press.event WHERE event @> 'JPN' OR event @> 'LAO'}),
	$head->safe_psql('postgres', q{SELECT count(*) FROM press.event WHERE event && '{JPN,LAO}'::country[]}), 'but may be said otherwise');

$plan = plan_of(q{SELECT event FROM press.event WHERE event @> 'JPN'});
is(() = $plan =~ /Async Foreign Scan/g, 2, 'both shards work at once');
$plan = plan_of(q{SELECT event FROM press.event WHERE article_id = 5 AND event @> 'VNM'});
is(() = $plan =~ /Remote SQL/g, 1, 'one article is asked of one shard');
$plan = plan_of(q{SELECT a.title, e.event FROM press.article a JOIN press.event e USING (article_id) WHERE e.event @> 'JPN'});
is(() = $plan =~ /Remote SQL: SELECT .* FROM \(press\.\w+ \w+ INNER JOIN press\.\w+ \w+ ON .*OPERATOR\(public\.@>\)/g, 2, 'what belongs to one article is joined on its shard') or diag $plan;
$plan = plan_of(q{SELECT article_id, count(*), event_merge(event), min(event), max(event) FROM press.event GROUP BY article_id});
is(() = $plan =~ /Remote SQL: SELECT article_id, count\(\*\), public\.event_merge\(event\), public\.min\(event\), public\.max\(event\) FROM press\.event GROUP BY 1/g, 2,
	'aggregates by article are whole on the shards') or diag $plan;
$plan = plan_of(q{SELECT event_merge(event), min(event), max(event) FROM press.event});
like($plan, qr/Finalize Aggregate.*Partial Aggregate.*Partial Aggregate/s, 'aggregates over articles are put together from parts') or diag $plan;
is($head->safe_psql('postgres', q{SELECT kind, event_merge(event), min(event), max(event) FROM press.event GROUP BY kind ORDER BY kind}),
	$head->safe_psql('one', q{SELECT kind, event_merge(event), min(event), max(event) FROM press.event GROUP BY kind ORDER BY kind}), 'and are the same');

$_->stop for $head, @shards;
done_testing();
