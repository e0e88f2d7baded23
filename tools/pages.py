#!/usr/bin/env python3
"""Prints files as CSV, one page a row, in the shape that a corpus loads.

usage: pages.py FILE...

    \\copy press.article (url, format, page) FROM PROGRAM 'python3 tools/pages.py pages/*.txt' WITH (FORMAT csv, HEADER)

The url of a page is its file's name; a name that ends in .html or .htm says that the page is HTML. Files are UTF-8.
"""
import csv, os, sys

def main(files):
    if not files:
        sys.exit(__doc__)
    rows = csv.writer(sys.stdout, lineterminator='\n')
    rows.writerow(['url', 'format', 'page'])
    for name in files:
        with open(name, encoding='utf-8', newline='') as f:
            rows.writerow([os.path.basename(name), 'html' if name.lower().endswith(('.html', '.htm')) else 'text', f.read()])

sys.stdout.reconfigure(encoding='utf-8', newline='')
main(sys.argv[1:])
