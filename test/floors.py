#!/usr/bin/env python3
"""Scores one gold set and holds it against its floors, as TAP.

usage: floors.py FLOORS.tsv SET ARTICLES GOLD      connection: libpq environment

FLOORS.tsv has the columns set, metric, floor.  A metric is one of the scorer's: TABLE (its F1), TABLE:strict, TABLE:p,
TABLE:r, or the name of an accuracy.  For decoys it is the share not hit.
"""
import csv, json, os, subprocess, sys
sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'eval'))
import score

def main(floors, name, articles, gold):
    with open(floors, encoding='utf-8') as f:
        rows = [r for r in csv.DictReader((line for line in f if not line.startswith('#')), delimiter='\t') if r['set'] == name]
    print(f'1..{len(rows) + 2}', flush=True)
    done = subprocess.run([os.path.join(HERE, 'eval', 'evaluate'), '--articles', articles, '--gold', gold, '--json'], stdout=subprocess.PIPE)
    if done.returncode:
        return done.returncode
    scores = json.loads(done.stdout)
    results = []
    def ok(good, what):
        results.append(good)
        print(f'{"ok" if good else "not ok"} {len(results)} - {name}: {what}')
    ok(not scores['function_errors'], f'no function fails on any article {scores["function_errors"][:3] or ""}')
    ok(scores['articles'] > 0 and not scores['missing_articles'] and not scores['missing_functions'],
       f'every article and function is there {scores["missing_articles"] + scores["missing_functions"] or ""}')
    for r in rows:
        v = score.value_of(scores, r['metric'])
        ok(v is not None and v >= float(r['floor']) - 1e-9, f'{r["metric"]} >= {r["floor"]} (now {"none" if v is None else format(v, ".3f")})')
    return 0 if all(results) else 1

if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:5]))
