#!/usr/bin/env python3
"""Runs a README and prints it anew.

usage: readme.py README DATABASE      connection: libpq environment

The commands of each ```sql block are run by psql in DATABASE, and what they print takes the place of the ```text block that follows. What stands
between <!-- reference --> and <!-- end of reference --> is made from the comments of the catalog (reference.sql).
"""
import os, re, subprocess, sys

def psql(database, *args, text=None):
    run = subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-P', 'footer=off', '-P', 'null=', '-d', database, *args],
                         input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8')
    return '\n'.join(line.rstrip() for line in run.stdout.strip('\n').split('\n')) + '\n'

def main(readme, database):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(readme, encoding='utf-8') as f:
        s = f.read()
    s = re.sub(r'(?ms)^```sql\n(.*?)^```\n(?:\n^```text\n(.*?)^```\n)?', lambda m: again(m, psql(database, text=m[1])), s)
    s = re.sub(r'(?s)(<!-- reference -->\n).*?(<!-- end of reference -->)',
               lambda m: m[1] + '\n' + psql(database, '-At', '-f', os.path.join(here, 'reference.sql')) + '\n' + m[2], s)
    sys.stdout.write(s)

def again(m, output):
    if output == '\n' and m[2] is None:
        return m[0]
    return f'```sql\n{m[1]}```\n\n```text\n{output}```\n'

main(*sys.argv[1:3])
