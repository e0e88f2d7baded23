# dump.pl: a dump restores, also where the extension's schema is not on the path.
use strict;
use warnings;
use NgTest;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('dump');
$node->safe_psql('postgres', 'CREATE DATABASE a');
$node->safe_psql('postgres', 'CREATE DATABASE b');
$node->safe_psql('postgres', 'CREATE DATABASE c');
$node->safe_psql('a', q{
	CREATE SCHEMA ext;
	CREATE EXTENSION ngoaigiao SCHEMA ext;
	CREATE TABLE page (id int PRIMARY KEY, body text);
	INSERT INTO page VALUES (1, 'Ngày 7/11/2024, tại Hà Nội, Thủ tướng Lào đã hội đàm với Thủ tướng Việt Nam.');
	CREATE TABLE event (id int PRIMARY KEY, e ext.diplomatic_event NOT NULL, host ext.country DEFAULT 'Việt Nam',
		CHECK (ext.kind(e) <> ''));
	INSERT INTO event (id, e) VALUES (1, 'bilateral_meeting 2024-11-06 LAO+VNM @CHN "Côn Minh" #GMS/8 level=head_of_government'), (2, 'aid 2021/2025 org:ASEAN > KHM+LAO+MMR+VNM'),
		(3, 'committee_session .. LAO+VNM #"UBLCP VNM-LAO"/47 modality=future');
	CREATE INDEX ON event (e);
	CREATE INDEX ON event USING hash (host);
	CREATE INDEX ON page ((ext.vi_fold(body)));
	CREATE VIEW dates AS SELECT p.id, d.value, d.verbatim FROM page p, ext.article_dates(p.body) d;
	CREATE MATERIALIZED VIEW dates_m AS SELECT * FROM dates;
});
my $look = q{SET search_path = pg_catalog;
	SELECT id, e, host FROM public.event ORDER BY e USING OPERATOR(ext.<), id;
	SELECT * FROM public.dates; SELECT * FROM public.dates_m};
$look =~ s/ORDER BY e OPERATOR\(ext\.<\), id/ORDER BY id/;
my $before = $node->safe_psql('a', $look);
like($before, qr/LAO\+VNM \@CHN "Côn Minh"/, 'there is something to dump');

my $file = "$ENV{TMPDIR}/a";		# COPY wants it absolute
for my $format ([ 'plain', 'b' ], [ 'custom', 'c' ])
{
	my ($name, $database) = @$format;
	$node->command_ok([ 'pg_dump', '-F', $name, '-f', "$file.$name", $node->connstr('a') ], "$name dump");
	if ($name eq 'plain')
	{
		$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$file.$name", $node->connstr($database) ], "$name dump restores");
	}
	else
	{
		$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr($database), "$file.$name" ], "$name dump restores");
	}
	is($node->safe_psql($database, $look), $before, "$name dump: everything is as before");
}
is($node->safe_psql('b', q{SET enable_seqscan = off; SELECT id FROM event WHERE e OPERATOR(ext.=) 'aid 2021/2025 org:ASEAN > KHM+LAO+MMR+VNM'}), '2', 'the restored index finds');

# binary COPY goes through send and recv
$node->safe_psql('a', "COPY event TO '$file.binary' WITH (FORMAT binary)");
$node->safe_psql('b', "CREATE TABLE again (LIKE event); COPY again FROM '$file.binary' WITH (FORMAT binary)");
is($node->safe_psql('b', 'SELECT count(*) FROM again a JOIN event e USING (id) WHERE a.e OPERATOR(ext.=) e.e AND a.host OPERATOR(ext.=) e.host'), '3', 'binary copies are the same');

$node->stop;
done_testing();
