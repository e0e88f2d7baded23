#!/usr/bin/env python3
"""Prints files as COPY reads them, one page a row, in the shape that a corpus loads.

usage: pages.py FILE...

    \\copy press.article (url, format, page) FROM PROGRAM 'python3 tools/pages.py pages/*.txt'

The url of a page is its file's name; a name that ends in .html or .htm says that the page is HTML. Files are UTF-8. It is COPY's own
format, not CSV: there an empty page would be no page, and a line \\. in a page the end of all pages (before PostgreSQL 18).
"""
import os, sys

ESCAPES = str.maketrans({'\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t'})

def main(files):
    if not files:
        sys.exit(__doc__)
    for name in files:
        with open(name, encoding='utf-8', newline='') as f:
            page = f.read()
        kind = 'html' if name.lower().endswith(('.html', '.htm')) else 'text'
        print(*(cell.translate(ESCAPES) for cell in (os.path.basename(name), kind, page)), sep='\t')

sys.stdout.reconfigure(encoding='utf-8', newline='\n')
main(sys.argv[1:])
