# NgTest.pm: a server of its own for a test, with the staged extension.
package NgTest;

use strict;
use warnings;
use Exporter 'import';
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(new_node error_of);

# new_node(NAME): a running server, locale C.UTF-8, encoding UTF8.
sub new_node
{
	my ($name) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init(extra => [ '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync' ]);
	$node->append_conf('postgresql.conf', "$ENV{NGOAIGIAO_CONF}\nfsync = off\n");
	$node->start;
	return $node;
}

# error_of(NODE, DATABASE, SQL): what the server says when it refuses; '' when it does not.
sub error_of
{
	my ($node, $database, $sql) = @_;
	my ($status, $out, $err) = $node->psql($database, "\\set VERBOSITY verbose\n$sql", on_error_stop => 1);
	return $status == 0 ? '' : $err;
}

1;
