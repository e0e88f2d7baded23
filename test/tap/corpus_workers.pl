# corpus_workers.pl: pages of a corpus read by parallel workers: the same rows as without, and nothing left behind whatever goes wrong.
use strict;
use warnings;
use NgTest;
use PostgreSQL::Test::Utils;
use IPC::Run ();
use Time::HiRes qw(time sleep);
use Test::More;

my $pages = 340;
my $node = new_node('corpus_workers');
my @owner = (extra_params => [ '-U', 'analyst' ]);
$node->safe_psql('postgres', 'CREATE ROLE analyst LOGIN; CREATE DATABASE a OWNER analyst');

# A third of the pages is HTML; some words only a vocabulary knows. The state of a corpus in one line, without what no two refreshes agree in.
$node->safe_psql('a', q{
	CREATE EXTENSION ngoaigiao;
	INSERT INTO article_vocabulary (vocabulary, category, form, kind, arg) VALUES ('tea', 'trigger', 'dùng trà cùng', 'bilateral_meeting', 'mutual');
	CREATE TABLE page AS
	SELECT i AS id, CASE WHEN i % 3 = 0 THEN 'html' ELSE 'text' END AS format,
		CASE WHEN i % 3 = 0 THEN '<html><body><h1>' || replace(body, E'\n\n', '</h1><p>') || '</p></body></html>' ELSE body END AS body
	FROM (SELECT i, format(E'Thủ tướng %1$s thăm Việt Nam lần thứ %2$s\n\nNgày %3$s/%4$s/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã dùng trà cùng Thủ tướng %1$s. '
		'Hai bên nhất trí nâng kim ngạch thương mại lên %5$s tỷ USD vào năm 2030. Năm 2023, kim ngạch thương mại Việt Nam - %1$s đạt %6$s triệu USD. ',
		(ARRAY['Lào', 'Nhật Bản', 'Hàn Quốc', 'Thái Lan', 'Ấn Độ', 'Malaysia', 'Australia'])[1 + i % 7], 1 + i % 5, 1 + i % 28, 1 + i % 12, 5 + i % 20, 100 + i) ||
		(SELECT string_agg(format('Ngày %s/%s, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã tiếp Đại sứ %s. Kim ngạch thương mại hai nước đạt %s triệu USD, tăng 5%% so với năm trước. ',
			1 + (i + k) % 28, 1 + (i * k) % 12, (ARRAY['Campuchia', 'Nga', 'Pháp', 'Singapore'])[1 + (i + k) % 4], 30 + k), '') FROM generate_series(1, 8) k) AS body
		FROM generate_series(1, } . $pages . q{) i) p;
	CREATE FUNCTION state(corpus text) RETURNS text LANGUAGE plpgsql AS $$
	DECLARE result text := ''; name text; part text;
	BEGIN
		FOR name IN SELECT relname FROM pg_class WHERE relnamespace = quote_ident(corpus)::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
			AND relname NOT IN ('refresh_run', 'corpus_setting', 'calendar') ORDER BY 1
		LOOP
			EXECUTE format('SELECT count(*) || '' '' || md5(coalesce(string_agg(r, E''\n'' ORDER BY r COLLATE "C"), '''')) FROM (SELECT (to_jsonb(t) - ''{extracted_at,filed_on}''::text[])::text AS r FROM %I.%I t) x', corpus, name) INTO part;
			result := result || name || ' ' || part || E'\n';
		END LOOP;
		RETURN result;
	END $$}, @owner);

sub state_of { return $node->safe_psql('a', "SELECT state('$_[0]')", @owner) }
sub workers_running { return $node->safe_psql('a', q{SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'parallel worker'}) }

sub create
{
	my ($name, $options) = @_;
	$node->safe_psql('a', "CALL create_corpus('$name'" . ($options // '') . "); INSERT INTO $name.article (article_id, format, page) SELECT id, format, body FROM page", @owner);
}

# What the server says of a refresh: of workers, of errors.
sub refresh
{
	my ($name, $settings, $options) = @_;
	my ($status, $out, $err) = $node->psql('a', "$settings; SET client_min_messages = debug1; CALL refresh_corpus('$name'" . ($options // ', link => false') . ')', @owner);
	return join "\n", $err =~ /(ERROR:.*|DEBUG:.*parallel worker.*)/g;
}

my $alone = 'SET max_parallel_maintenance_workers = 0';
my $some = 'SET max_parallel_maintenance_workers = 2';

# ---------------------------------------------------------------- the same rows
for my $kind ([ 'plain', '' ], [ 'hash', ", 'hash 3'" ], [ 'month', ", 'month 2023-11/2024-02'" ], [ 'words', ", vocabulary => 'tea'" ])
{
	my ($name, $options) = @$kind;
	create("${name}0", $options);
	create("${name}2", $options);
	is(refresh("${name}0", $alone, $name eq 'words' ? '' : undef), '', "$name: nothing is said of workers where there may be none");
	like(refresh("${name}2", $some, $name eq 'words' ? '' : undef), qr/^DEBUG:  reading $pages pages with [12] parallel workers$/, "$name: workers read");
	is(state_of("${name}2"), state_of("${name}0"), "$name: and make the same rows, every table");
}
is($node->safe_psql('a', 'SELECT count(*), count(error), count(*) FILTER (WHERE page_text IS NOT NULL) FROM plain2.article WHERE extracted_hash = page_hash'),
	"$pages|0|" . int($pages / 3), 'every page is read, HTML as text');
cmp_ok($node->safe_psql('a', 'SELECT count(*) FROM plain2.event'), '>', 5 * $pages, 'there is something to compare');
isnt(state_of('words2'), state_of('plain2'), 'a vocabulary is heard in workers, too');
is($node->safe_psql('a', 'SELECT count(*) FROM (SELECT article_id, event_no, lag(event_no) OVER (PARTITION BY article_id ORDER BY ctid) AS before FROM plain2.event) e WHERE event_no <> coalesce(before, 0) + 1'),
	0, 'the rows of a page stay in their order');

# ---------------------------------------------------------------- where workers do not pay, or may not be
my $straight = state_of('plain0');
my $again = 'redo => \'all\', link => false';
is(refresh('plain2', $some, ", 100, $again"), '', 'small batches are read alone');
$node->safe_psql('a', q{UPDATE plain2.article SET page = page || ' ' WHERE article_id = 5}, @owner);
is(refresh('plain2', $some), '', 'and so is one edited page');
$node->safe_psql('a', q{UPDATE plain2.article SET page = left(page, -1) WHERE article_id = 5; CALL refresh_corpus('plain2', link => false)}, @owner);
is(refresh('plain2', "$some; SET max_parallel_workers = 0", ", $again"), "DEBUG:  reading $pages pages with 0 parallel workers", 'no worker is to be had');
is(refresh('plain2', "$some; SET default_transaction_isolation = serializable", ", $again"), '', 'none reads in a serializable transaction');
like(refresh('plain2', "$some; SET default_transaction_isolation = 'repeatable read'", ", $again"), qr/^DEBUG:  reading $pages pages with [12] parallel workers$/, 'but in a repeatable one');
$node->safe_psql('a', q{CREATE FUNCTION careful(n integer) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN BEGIN RETURN n > 0; EXCEPTION WHEN others THEN RETURN NULL; END; END $$;
	ALTER TABLE plain2.figure ADD CONSTRAINT careful CHECK (careful(figure_no))}, @owner);
is(refresh('plain2', $some, ", $again"), '', 'none where a constraint must not be evaluated in one');
$node->safe_psql('a', 'ALTER TABLE plain2.figure DROP CONSTRAINT careful', @owner);
$node->safe_psql('a', 'CREATE POLICY own ON plain2.article USING (true); ALTER TABLE plain2.article ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', @owner);
is(refresh('plain2', $some, ", $again"), '', 'nor under row security');
$node->safe_psql('a', 'ALTER TABLE plain2.article DISABLE ROW LEVEL SECURITY', @owner);
$node->safe_psql('a', "CALL refresh_corpus('plain2', link => false)", @owner);
is(state_of('plain2'), $straight, 'the rows are the same after all that');

# ---------------------------------------------------------------- a page that fails
for my $name ('bad0', 'bad2')
{
	create($name);
	$node->safe_psql('a', "ALTER TABLE $name.event ADD CONSTRAINT poison CHECK (article_id <> 77 OR event_no <> 3)", @owner);
}
is(refresh('bad0', $alone), '', 'a page fails');
like(refresh('bad2', $some), qr/^DEBUG:  reading $pages pages with [12] parallel workers$/, 'a page fails in a worker');
is($node->safe_psql('a', 'SELECT article_id, error_code FROM bad2.article WHERE error IS NOT NULL'), '77|23514', 'it alone is kept with its error');
is($node->safe_psql('a', q{SELECT count(*) FROM bad2.article WHERE error ~ 'parallel'}), 0, 'which says nothing of workers');
is(state_of('bad2'), state_of('bad0'), 'and the same as without them');

# ---------------------------------------------------------------- cancel, disconnect, the loss of a worker, two at once
sub start_refresh
{
	my ($name) = @_;
	my $session = { err => '', out => '' };
	$session->{h} = IPC::Run::start([ 'psql', '-X', '-At', '-U', 'analyst', '-d', $node->connstr('a'), '-c', "SET application_name = 'victim $name'; $some",
		'-c', "CALL refresh_corpus('$name', link => false)" ], '<', \'', '>', \$session->{out}, '2>', \$session->{err});
	return $session;
}
# while a worker runs
sub strike
{
	my ($name, $sql) = @_;
	for (1 .. 2000)
	{
		return 1 if $node->safe_psql('a', "SELECT $sql FROM pg_stat_activity v WHERE application_name = 'victim $name' AND v.backend_type = 'client backend'
			AND EXISTS (SELECT FROM pg_stat_activity w WHERE w.leader_pid = v.pid AND w.backend_type = 'parallel worker')") eq 't';
	}
	return 0;
}
for my $way ('pg_cancel_backend(pid)', 'pg_terminate_backend(pid)',
	q{(SELECT pg_terminate_backend(w.pid) FROM pg_stat_activity w WHERE w.leader_pid = v.pid AND w.backend_type = 'parallel worker' LIMIT 1)})
{
	create('stopped');
	my $struck = 0;
	for (1 .. 10)
	{
		my $victim = start_refresh('stopped');
		strike('stopped', $way);
		eval { $victim->{h}->finish };
		$struck++ if $victim->{err} =~ /cancel|terminat/;
		last if $struck;
		$node->safe_psql('a', 'UPDATE stopped.article SET extracted_hash = NULL', @owner);
	}
	ok($struck, "$way: a refresh was stopped in the middle");
	ok($node->poll_query_until('a', q{SELECT count(*) = 0 FROM pg_stat_activity WHERE backend_type = 'parallel worker' OR application_name LIKE 'victim%'}), 'no process is left');
	is($node->safe_psql('a', 'SELECT (SELECT count(*) FROM stopped.article WHERE extracted_hash = page_hash), (SELECT count(*) FROM stopped.event)'), '0|0', 'no half of a batch');
	$node->safe_psql('a', "$some; CALL refresh_corpus('stopped', link => false)", @owner);
	is(state_of('stopped'), $straight, 'another refresh makes the same rows');
	$node->safe_psql('a', "CALL drop_corpus('stopped')", @owner);
}
create('rivals');
my @rivals = map { start_refresh('rivals') } 1 .. 2;
$_->{h}->finish for @rivals;
is(join('', map { $_->{err} } @rivals), '', 'two refreshes with workers end well');
$node->safe_psql('a', "$some; CALL refresh_corpus('rivals', link => false)", @owner);
is(state_of('rivals'), $straight, 'and make the same rows');
is(workers_running(), 0, 'no worker is left');

$node->stop;
done_testing();
