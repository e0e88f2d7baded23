# large.pl: big texts of every shape: linear time, bounded memory, prompt cancellation.
use strict;
use warnings;
use NgTest;
use Time::HiRes qw(time sleep);
use IPC::Run ();
use Test::More;

my $node = new_node('large');
$node->safe_psql('postgres', 'CREATE EXTENSION ngoaigiao');
$node->safe_psql('postgres', q{
	CREATE TABLE shape (name text, unit text);
	INSERT INTO shape VALUES
		('one line of prose', 'Ngày 7/11/2024, tại Hà Nội, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam, kim ngạch đạt hơn 1,7 tỷ USD. '),
		('lines', E'a\n'),
		('paragraphs', E'Chiều 7/11, Tổng thống Nga đã gặp Tổng thống Pháp.\n\n'),
		('one word', 'a'),
		('digits', '9'),
		('brackets', '('),
		('quotes', '"'),
		('conjunctions', 'Lào và '),
		('offices', 'Thủ tướng, '),
		('marks', U&'\0301');
	CREATE FUNCTION seconds(s text, n int) RETURNS float LANGUAGE plpgsql AS $$
	DECLARE t text := repeat(s, n / length(s)); t0 timestamptz := clock_timestamp();
	BEGIN
		PERFORM article_parse(t);
		RETURN extract(epoch FROM clock_timestamp() - t0);
	END $$});

# t(4n) / t(n) is 4 when linear, 16 when quadratic; the lesser of two runs, for a
# busy machine, and what takes no time at all is not measured to the millisecond
for my $shape (split /\n/, $node->safe_psql('postgres', 'SELECT name FROM shape'))
{
	my ($one, $four) = split /\|/, $node->safe_psql('postgres', qq{
		SELECT least(seconds(unit, 1000000), seconds(unit, 1000000)), least(seconds(unit, 4000000), seconds(unit, 4000000))
		FROM shape WHERE name = '$shape'});
	cmp_ok($four, '<', 8 * $one + 0.1, "$shape: four times the text takes about four times as long ($one s, $four s)");
}

# 10^6 lines
is($node->safe_psql('postgres', q{SELECT count(*) >= 0 FROM article_blocks(repeat(E'Ngày 7/11\n', 1000000))}), 't', 'a million lines');

# Cancelled this many seconds into a parse: milliseconds until it has stopped, or
# undef if it was done before.
sub cancel_after
{
	my ($shape, $seconds) = @_;
	my ($out, $err) = ('', '');
	my $h = IPC::Run::start([ 'psql', '-X', '-At', '-d', $node->connstr('postgres'), '-c',
		"SET application_name = 'victim'; SELECT count(*) FROM shape, article_events(repeat(unit, 40000000 / length(unit))) WHERE name = '$shape'" ],
		'<', \'', '>', \$out, '2>', \$err);
	$node->poll_query_until('postgres', q{SELECT count(*) = 1 FROM pg_stat_activity WHERE application_name = 'victim' AND state = 'active'});
	sleep $seconds;
	my $ms = $node->safe_psql('postgres', q{
		DO $$ DECLARE t0 timestamptz := clock_timestamp(); busy bool;
		BEGIN
			PERFORM pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'victim' AND state = 'active';
			LOOP
				PERFORM pg_stat_clear_snapshot();
				SELECT count(*) > 0 INTO busy FROM pg_stat_activity WHERE application_name = 'victim' AND state = 'active';
				EXIT WHEN NOT busy OR clock_timestamp() > t0 + interval '30 s';
				PERFORM pg_sleep(0.002);
			END LOOP;
			PERFORM set_config('test.ms', (extract(epoch FROM clock_timestamp() - t0) * 1000)::int::text, false);
		END $$;
		SELECT current_setting('test.ms')});
	$h->finish;
	return $err eq '' ? undef : $ms;
}

for my $shape ('one line of prose', 'lines', 'paragraphs', 'one word', 'conjunctions')
{
	my @ms;
	for my $seconds (0.2, 0.7, 1.2, 1.7)
	{
		my $ms = cancel_after($shape, $seconds);
		for (1 .. 3)			# was it us, or a busy machine?
		{
			last if !defined $ms || $ms <= 100;
			$ms = cancel_after($shape, $seconds);
		}
		push @ms, $ms if defined $ms;
	}
	is(scalar(grep { $_ > 100 } @ms), 0, "$shape: cancelled within 100 ms (@ms)");
}

$node->stop;
done_testing();
