# corpus.pl: a corpus through crashes, cancels, lost connections, rival refreshes, a dump; its progress seen by others.
use strict;
use warnings;
use NgTest;
use PostgreSQL::Test::Utils;
use IPC::Run ();
use Time::HiRes qw(time sleep);
use Test::More;

my $pages = 120;
my $node = new_node('corpus');
my @owner = (extra_params => [ '-U', 'analyst' ]);
$node->safe_psql('postgres', 'CREATE ROLE analyst LOGIN; CREATE ROLE reader LOGIN; CREATE DATABASE a OWNER analyst; CREATE DATABASE b OWNER analyst');
$node->safe_psql('a', q{CREATE SCHEMA "Mở rộng"; CREATE EXTENSION ngoaigiao SCHEMA "Mở rộng"}, @owner);
my $x = q{"Mở rộng"};

# Pages enough to be caught in the middle of, all different; and the state of a corpus in one line.
$node->safe_psql('a', q{
	CREATE TABLE public.page AS
	SELECT i AS id, format(E'Thủ tướng %1$s thăm Việt Nam lần thứ %2$s\n\nNgày %3$s/%4$s/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã hội đàm với Thủ tướng %1$s. '
		'Hai bên nhất trí nâng kim ngạch thương mại lên %5$s tỷ USD vào năm 2030. Năm 2023, kim ngạch thương mại Việt Nam - %1$s đạt %6$s triệu USD.\n\n',
		(ARRAY['Lào', 'Nhật Bản', 'Hàn Quốc', 'Thái Lan', 'Ấn Độ', 'Malaysia', 'Australia'])[1 + i % 7], 1 + i % 5, 1 + i % 28, 1 + i % 12, 5 + i % 20, 100 + i) ||
		(SELECT string_agg(format(E'Ngày %s/%s, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã tiếp Đại sứ %s. Hội nghị cấp cao ASEAN lần thứ %s thông qua tuyên bố chung.\n\n',
			1 + (i + k) % 28, 1 + (i * k) % 12, (ARRAY['Campuchia', 'Nga', 'Pháp', 'Singapore'])[1 + (i + k) % 4], 30 + k), '') FROM generate_series(1, 8) k) AS body
	FROM generate_series(1, } . $pages . q{) i;
	CREATE FUNCTION public.state(corpus text, kinds text) RETURNS text LANGUAGE plpgsql AS $$
	DECLARE result text := ''; name text; part text;
	BEGIN
		FOR name IN SELECT relname FROM pg_class WHERE relnamespace = quote_ident(corpus)::regnamespace AND kinds ~ relkind::text AND NOT relispartition
			AND relname NOT IN ('refresh_run', 'v_progress') ORDER BY 1
		LOOP
			EXECUTE format('SELECT md5(coalesce(string_agg(r, E''\n'' ORDER BY r COLLATE "C"), '''')) FROM (SELECT (to_jsonb(t) - ''extracted_at'')::text AS r FROM %I.%I t) x', corpus, name) INTO part;
			result := result || name || ' ' || part || E'\n';
		END LOOP;
		RETURN result;
	END $$}, @owner);

sub create
{
	my ($name) = @_;
	$node->safe_psql('a', qq{CALL $x.create_corpus('$name', reader => 'reader'); INSERT INTO $name.article (article_id, page) SELECT id, body FROM page}, @owner);
}

# of every table, or also of every view
sub state_of { return $node->safe_psql($_[1] // 'a', "SELECT public.state('$_[0]', '" . ($_[2] // 'rp') . "')", @owner) }
sub refresh { return $node->safe_psql($_[2] // 'a', "CALL $x.refresh_corpus('$_[0]'" . ($_[1] // '') . ')', @owner) }
sub read_so_far { return $node->safe_psql('a', "SELECT count(*) FROM $_[0].article WHERE extracted_hash = page_hash", @owner) }

# A refresh in a session of its own.
sub start_refresh
{
	my ($name, $options) = @_;
	my $session = { err => '', out => '' };
	$session->{h} = IPC::Run::start([ 'psql', '-X', '-At', '-U', 'analyst', '-d', $node->connstr('a'), '-c',
		"SET application_name = 'victim $name'; SET work_mem = '64kB'", '-c', "CALL $x.refresh_corpus('$name', $options)" ], '<', \'', '>', \$session->{out}, '2>', \$session->{err});
	return $session;
}

# ---------------------------------------------------------------- what it is without a disturbance
create('straight');
is(read_so_far('straight'), 0, 'nothing is read before a refresh');
my $t0 = time;
refresh('straight', ', batch_size => 5');
my $seconds = time - $t0;
is(read_so_far('straight'), $pages, "every page is read ($seconds s)");
my $straight = state_of('straight');
cmp_ok($node->safe_psql('a', 'SELECT count(*) FROM straight.event'), '>', 10 * $pages, 'there is something to compare');

# ---------------------------------------------------------------- COPY and \copy
my $file = "$ENV{TMPDIR}/pages.csv";
$node->safe_psql('a', "COPY (SELECT id, body FROM page) TO '$file' WITH (FORMAT csv, HEADER)");
$node->safe_psql('a', qq{CALL $x.create_corpus('copied'); CALL $x.create_corpus('carried')}, @owner);
$node->safe_psql('a', "COPY copied.article (article_id, page) FROM '$file' WITH (FORMAT csv, HEADER)");
$node->safe_psql('a', "\\copy carried.article (article_id, page) FROM '$file' WITH (FORMAT csv, HEADER)", @owner);
for my $name ('copied', 'carried')
{
	refresh($name);
	is(state_of($name), $straight, "$name: pages by COPY make the same corpus");
	$node->safe_psql('a', "CALL $x.drop_corpus('$name')", @owner);
}

# ---------------------------------------------------------------- progress, seen from another session
create('watched');
my $watched = start_refresh('watched', 'batch_size => 1');
my ($progress, $everywhere);
for (1 .. 200)
{
	$progress = $node->safe_psql('a', 'SELECT corpus, phase, total, done, errors, rate > 0 FROM watched.v_progress WHERE done BETWEEN 1 AND total - 1', extra_params => [ '-U', 'reader' ]);
	$everywhere = $node->safe_psql('a', "SELECT corpus, total FROM $x.corpus_progress", extra_params => [ '-U', 'analyst' ]);
	last if $progress && $everywhere;
	sleep 0.005;
}
like($progress, qr/^watched\|reading pages\|$pages\|\d+\|0\|t$/, 'progress is seen while a refresh runs');
is($everywhere, "watched|$pages", 'in the view over every corpus, too');
$watched->{h}->finish;
is($watched->{err}, '', 'the refresh ends well');
is($node->safe_psql('a', "SELECT count(*) FROM watched.v_progress") + $node->safe_psql('a', "SELECT count(*) FROM $x.corpus_progress"), 0, 'then there is none');
is(state_of('watched'), $straight, 'batches of one page make the same corpus');
$node->safe_psql('a', "CALL $x.drop_corpus('watched')", @owner);

# ---------------------------------------------------------------- kill -9
srand(6);
my ($same, $midway, @left) = (0, 0);
for my $round (1 .. 20)
{
	my $name = "crash$round";
	create($name);
	my $victim = start_refresh($name, 'batch_size => 5');
	$node->poll_query_until('a', "SELECT count(*) = 1 FROM pg_stat_activity WHERE application_name = 'victim $name'");
	sleep rand($seconds);
	my $postmaster = $node->{_pid};
	my @processes = split ' ', `ps -o pid= --ppid $postmaster`;
	$node->kill9;
	kill 'KILL', @processes;
	eval { $victim->{h}->finish };
	for (1 .. 500)
	{
		last if !grep { kill 0, $_ } $postmaster, @processes;
		sleep 0.01;
	}
	$node->start;
	my $read = read_so_far($name);
	push @left, $read;
	$midway++ if $read > 0 && $read < $pages;
	refresh($name);
	$same++ if state_of($name) eq $straight;
	$node->safe_psql('a', "CALL $x.drop_corpus('$name')", @owner);
}
is($same, 20, "after kill -9 at 20 moments (pages read: @left) and another refresh the corpus is the same, every table");
cmp_ok($midway, '>=', 8, 'the moments were in the middle of it');

# ---------------------------------------------------------------- cancel, disconnect
for my $way ('cancel', 'terminate')
{
	create($way);
	my $stopped = 0;
	for my $round (1 .. 4)
	{
		my $victim = start_refresh($way, 'batch_size => 3');
		$node->poll_query_until('a', "SELECT count(*) = 1 FROM pg_stat_activity WHERE application_name = 'victim $way' AND query LIKE 'CALL%'");
		sleep rand($seconds / 4);
		$node->safe_psql('a', "SELECT pg_${way}_backend(pid) FROM pg_stat_activity WHERE application_name = 'victim $way'");
		eval { $victim->{h}->finish };
		$stopped++ if $victim->{err} =~ /cancel|terminat/;
		is($node->safe_psql('a', "SELECT count(*) FROM $way.v_progress"), 0, "$way: what is over shows no progress");
	}
	cmp_ok($stopped, '>=', 2, "$way: a refresh was stopped");
	refresh($way);
	is(state_of($way), $straight, "$way: another refresh makes the corpus the same");
	is($node->safe_psql('a', "SELECT count(*) FROM $way.refresh_run"), 0, "$way: and clears up");
	$node->safe_psql('a', "CALL $x.drop_corpus('$way')", @owner);
}

# ---------------------------------------------------------------- two at once, and a writer among them
create('shared');
# (rows of that many pages go to files; nothing is said of them)
my @rivals = map { start_refresh('shared', 'batch_size => 15') } 1 .. 2;
$_->{h}->finish for @rivals;
is(join('', map { $_->{err} } @rivals), '', 'two refreshes of one corpus end well');
is(read_so_far('shared'), $pages, 'together they have read it');
refresh('shared');
is(state_of('shared'), $straight, 'and made the same of it');
# the statistics come when the sessions have ended
ok($node->poll_query_until('a', "SELECT n_tup_upd = $pages FROM pg_stat_user_tables WHERE schemaname = 'shared' AND relname = 'article'"), 'each page was read once');
$node->safe_psql('a', q{UPDATE shared.article SET page = page || ' '}, @owner);
my $rival = start_refresh('shared', 'batch_size => 4');
$node->safe_psql('a', "UPDATE shared.article SET page = rtrim(page) || E'\\n' WHERE article_id = $_", @owner) for map { 8 * $_ } 1 .. 15;
$rival->{h}->finish;
is($rival->{err}, '', 'pages may be edited while they are read');
$node->safe_psql('a', q{UPDATE shared.article a SET page = body FROM page WHERE id = article_id}, @owner);
refresh('shared');
is(state_of('shared'), $straight, 'and come out as they are in the end');
$node->safe_psql('a', "CALL $x.drop_corpus('shared')", @owner);

# ---------------------------------------------------------------- dump and restore, by the owner
for my $kind ('', 'hash 3')
{
	(my $name = "dumped$kind") =~ tr/ //d;
	$node->safe_psql('a', "CALL $x.create_corpus('$name'" . ($kind && ", '$kind'") . "); INSERT INTO $name.article (article_id, page) SELECT id, body FROM page", @owner);
	refresh($name);
}
my $before = state_of('dumped', 'a', 'rpv');
my $view = q{SET search_path = ''; SELECT count(*) FROM dumped.v_mention; SELECT * FROM dumped.v_unresolved ORDER BY 1, 2, 3, 4, 5 LIMIT 5;
	SELECT count(*) FROM dumped.v_trade; SELECT count(*) FROM dumped.v_target; SELECT count(*) FROM dumped.v_event};
my $looked = $node->safe_psql('a', $view, extra_params => [ '-U', 'analyst' ]);
$node->command_ok([ 'pg_dump', '-U', 'analyst', '-N', 'straight', '-f', "$ENV{TMPDIR}/corpus.sql", $node->connstr('a') ], 'the owner dumps');
$node->command_ok([ 'psql', '-U', 'analyst', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$ENV{TMPDIR}/corpus.sql", $node->connstr('b') ], 'and restores');
is(state_of('dumped', 'b', 'rpv'), $before, 'the restored corpus is the same, every table and view');
is(state_of('dumpedhash3', 'b', 'rpv'), state_of('dumpedhash3', 'a', 'rpv'), 'the partitioned one, too');
is($node->safe_psql('b', $view, extra_params => [ '-U', 'analyst' ]), $looked, 'its views work under an empty search path');
my $versions = q{SELECT md5(string_agg(ctid::text || xmin, ',' ORDER BY article_id)) FROM dumped.article};
my $written = $node->safe_psql('b', $versions);
refresh('dumped', '', 'b');
is($node->safe_psql('b', $versions), $written, 'a refresh finds nothing to do');
$node->safe_psql('b', q{UPDATE dumped.article SET page = page || ' ' WHERE article_id = 7; INSERT INTO dumped.article (article_id, page) SELECT 1001, body FROM page WHERE id = 1}, @owner);
refresh('dumped', '', 'b');
is($node->safe_psql('b', 'SELECT count(*), count(error) FROM dumped.article WHERE extracted_hash = page_hash'), $pages + 1 . '|0', 'and goes on with what is new');
$node->safe_psql('b', "CALL $x.drop_corpus('dumped')", @owner);

# ---------------------------------------------------------------- a page at the end of an index that was never written
my $trees = q{FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'straight'::regnamespace AND c.relam = (SELECT oid FROM pg_am WHERE amname = 'btree')};
my @trees = split /\n/, $node->safe_psql('a', "SELECT pg_relation_filepath(c.oid) $trees");
$node->stop;
foreach my $tree (@trees)
{
	open my $file, '>>', $node->data_dir . "/$tree" or die "$tree: $!";
	print $file "\0" x 8192;
	close $file;
}
$node->start;
$node->safe_psql('a', 'INSERT INTO straight.article (article_id, page) SELECT 2000 + id, body FROM page WHERE id <= 20', @owner);
refresh('straight');
is($node->safe_psql('a', 'SELECT count(*), count(error) FROM straight.article WHERE article_id > 2000 AND extracted_hash = page_hash'), '20|0', 'what a crash leaves at the end of an index is no hindrance');
$node->safe_psql('a', 'CREATE EXTENSION amcheck');
is($node->safe_psql('a', "SELECT count(bt_index_check(c.oid, true)) $trees"), scalar @trees, 'every B-tree is in order and holds every row');
$node->safe_psql('a', 'DELETE FROM straight.article WHERE article_id > 2000', @owner);

# ---------------------------------------------------------------- the extension moves, a large page
$node->safe_psql('a', "CREATE SCHEMA elsewhere", @owner);
$node->safe_psql('a', "ALTER EXTENSION ngoaigiao SET SCHEMA elsewhere");
$node->safe_psql('a', q{UPDATE straight.article SET page = page || ' ' WHERE article_id = 5; CALL elsewhere.refresh_corpus('straight')}, @owner);
is($node->safe_psql('a', 'SELECT count(*) FROM straight.article WHERE extracted_hash = page_hash AND error IS NULL'), $pages, 'a corpus goes on when the extension has moved');
$node->safe_psql('a', q{INSERT INTO straight.article (article_id, page) SELECT 999, body || repeat(E'Tin trong ngày.\n', 4000000) || body FROM page WHERE id = 1;
	CALL elsewhere.refresh_corpus('straight')}, @owner);
is($node->safe_psql('a', 'SELECT octet_length(page) > 64 * 1048576, error, (SELECT count(*) > 10 FROM straight.event e WHERE e.article_id = 999) FROM straight.article WHERE article_id = 999'), 't||t',
	'a page of 64 MB is only data');

$node->stop;
done_testing();
