#!/usr/bin/env python3
"""Carries the measured cost of an article to corpora of other sizes.

usage: scaling.py PAGE [FIGURES]

PAGE is docs/scaling.md. FIGURES are the lines of scaling.sql; with them both tables of the page are made anew, without them the second is made from
the first as it stands. The page is printed.
"""
import math, re, sys

HOUR = 3.6e6		# milliseconds
TIMES = [('load', 'load a page (`INSERT`)'), ('read', 'read it (`refresh_corpus(link => false)`)'), ('link', 'link its events (`corpus_link`)'),
         ('edit', 'refresh after one page was edited, all of it'), ('noop', 'refresh with nothing to do, all of it')]

def measured(path):
    """The figures of scaling.sql as the lines of two tables."""
    figure = {}
    with open(path, encoding='utf-8') as f:
        for line in f:
            name, value = line.rstrip('\n').split('\t')
            figure[name] = float(value)
    tables = sorted({n.split()[2] for n in figure if n.startswith('table ')}, key=lambda t: -size(figure, t))
    yield (f'{figure["articles"]:.0f} pages, {figure["page_bytes"]:.0f} bytes ({figure["page_chars"]:.0f} characters) each on average; '
           f'{figure["parse"]:.2f} ms to parse one (`article_parse`), {figure["wal_bytes"]:.0f} bytes of WAL a page.')
    yield ''
    yield '| milliseconds | first half of the pages | second half |'
    yield '|---|---:|---:|'
    for name, what in TIMES:
        yield f'| {what} | {figure[name + " first"]:.2f} | {figure[name + " second"]:.2f} |'
    yield ''
    yield '| by the article | rows | heap bytes | TOAST bytes | index bytes |'
    yield '|---|---:|---:|---:|---:|'
    for t in tables:
        yield f'| `{t}` | {figure[f"table rows {t}"]:.2f} | {figure[f"table heap {t}"]:.0f} | {figure[f"table toast {t}"]:.0f} | {figure[f"table index {t}"]:.0f} |'
    total = [sum(figure[f'table {part} {t}'] for t in tables) for part in ('rows', 'heap', 'toast', 'index')]
    yield f'| all | {total[0]:.2f} | {total[1]:.0f} | {total[2]:.0f} | {total[3]:.0f} |'

def size(figure, table):
    return sum(figure[f'table {part} {table}'] for part in ('heap', 'toast', 'index'))

def cell(page, label, column=1):
    """A number out of the tables of the page."""
    row = re.search(r'^\| ' + re.escape(label) + r' \|(.*)\|$', page, re.M)
    return float(row[1].split('|')[column - 1])

def carried(page):
    """Sizes and times of corpora of 10^4 to 10^8 articles, from the tables of the page."""
    articles = int(re.search(r'^(\d+) pages, ', page, re.M)[1])
    read = cell(page, TIMES[0][1], 2) + cell(page, TIMES[1][1], 2)
    link = cell(page, TIMES[2][1], 2)
    noop = [cell(page, TIMES[4][1], half) for half in (1, 2)]
    slope = max(0, (noop[1] - noop[0]) / (articles / 2))
    rows, heap, toast, index = (cell(page, 'all', i) for i in (1, 2, 3, 4))
    yield '| articles | rows | disk | of it indexes | load and read, one core | link, one core | shards of 1 TB | load and read, 16 cores a shard | a day of 3,650, one core | nothing to do |'
    yield '|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|'
    for power in range(4, 9):
        n = 10 ** power
        shards = math.ceil(n * (heap + toast + index) / 1e12)
        yield (f'| 10^{power} | {count(n * rows)} | {volume(n * (heap + toast + index))} | {volume(n * index)} | {span(n * read)} | {span(n * link)} | {shards} '
               f'| {span(n * read / shards / 16)} | {span(n * (read + link) / 3650)} | {span(noop[1] + slope * (n - articles))} |')

def count(n):
    for unit, name in ((1e9, 'billion'), (1e6, 'million'), (1e3, 'thousand')):
        if n >= 0.9995 * unit:
            return f'{n / unit:.3g} {name}'
    return f'{n:.0f}'

def volume(n):
    for unit, name in ((1e12, 'TB'), (1e9, 'GB'), (1e6, 'MB')):
        if n >= unit:
            return f'{n / unit:.3g} {name}'
    return f'{n:.0f} B'

def span(ms):
    for unit, name in ((HOUR * 48, 'd'), (HOUR, 'h'), (60000, 'min'), (1000, 's')):
        if ms >= unit:
            return f'{ms / (HOUR * 24 if name == "d" else unit):.3g} {name}'
    return f'{ms:.0f} ms'

def put(page, name, lines):
    return re.sub(rf'(?s)(<!-- {name} -->\n).*?(<!-- end of {name} -->)', lambda m: m[1] + '\n' + '\n'.join(lines) + '\n\n' + m[2], page)

def main(path, figures=None):
    with open(path, encoding='utf-8') as f:
        page = f.read()
    if figures:
        page = put(page, 'measured', measured(figures))
    sys.stdout.write(put(page, 'carried', carried(page)))

main(*sys.argv[1:3])
