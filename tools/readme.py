#!/usr/bin/env python3
"""Runs a README and prints it anew.

usage: readme.py README DATABASE      connection: libpq environment

The commands of each ```sql block are run by psql in DATABASE, those of each ```sh block by the shell (DATABASE is PGDATABASE), both in the
project's folder; what they print takes the place of the ```text block that follows. What stands between <!-- reference --> and
<!-- end of reference --> is made from the comments of the catalog (reference.sql).
"""
import os, re, subprocess, sys

here = os.path.dirname(os.path.abspath(__file__))

def run(command, database, text=None):
    done = subprocess.run(command, input=text, cwd=os.path.dirname(here), env=dict(os.environ, PGDATABASE=database),
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8')
    return '\n'.join(line.rstrip() for line in done.stdout.strip('\n').split('\n')) + '\n'

def psql(database, *args, text=None):
    return run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-P', 'footer=off', '-P', 'null=', *args], database, text)

def main(readme, database):
    with open(readme, encoding='utf-8') as f:
        s = f.read()
    tools = {'sql': lambda text: psql(database, text=text), 'sh': lambda text: run(['sh'], database, text)}
    s = re.sub(r'(?ms)^```(sql|sh)\n(.*?)^```\n(?:\n^```text\n(.*?)^```\n)?', lambda m: again(m, tools[m[1]](m[2])), s)
    s = re.sub(r'(?s)(<!-- reference -->\n).*?(<!-- end of reference -->)',
               lambda m: m[1] + '\n' + psql(database, '-At', '-f', os.path.join(here, 'reference.sql')) + '\n' + m[2], s)
    sys.stdout.write(s)

def again(m, output):
    if output == '\n' and m[3] is None:
        return m[0]
    return f'```{m[1]}\n{m[2]}```\n\n```text\n{output}```\n'

main(*sys.argv[1:3])
