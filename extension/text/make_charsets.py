#!/usr/bin/env python3
"""Writes charset_table.c from charsets.tsv: make_charsets.py > charset_table.c (run by hand).

What stands in the bytes that no letter takes: the standards say it themselves
(iconv, the codec of CP1258); the fonts left the signs of Windows 1252 (or of the
Macintosh) where they were, so of those every sign that is no letter stays.
"""
import subprocess
import sys
import unicodedata as u

rows = [l.rstrip("\n").split("\t") for l in open("charsets.tsv", encoding="utf8") if l[0] != "#"]
names = rows[0][1:]
letters = [r[0] for r in rows[1:]]
code = {n: {r[0]: bytes.fromhex(r[k + 1]) for r in rows[1:] if r[k + 1] != "-"} for k, n in enumerate(names)}
STANDARD = {"TCVN5712-1": "TCVN5712-1", "VISCII": "VISCII"}
MAC = {"VNI_MAC"}
# Bytes of a font's signs: the rows 8 and 9, and what else is free of letters.
SIGNS = {"VNI": range(0x80, 0xC0), "BKHCM2": range(0x80, 0xC0), "VIETWARE_X": range(0x80, 0xC0),
         "TCVN3": list(range(0x80, 0xA1)), "VIETWARE_F": list(range(0x80, 0x96)) + [0xA0],
         "VPS": [0x91, 0x92], "BKHCM1": [0xA0], "ISC": [], "VNI_MAC": range(0x80, 0x100)}
NONE = 0xFFFF


def decode(b, codec):
    try:
        return bytes([b]).decode(codec)
    except UnicodeDecodeError:
        return ""


def singles(name):
    t = [NONE] * 256
    if name in STANDARD:
        for b in range(1, 256):
            r = subprocess.run(["iconv", "-f", STANDARD[name], "-t", "UTF-16BE"], input=bytes([b]), capture_output=True)
            if r.returncode == 0 and len(r.stdout) == 2:
                t[b] = r.stdout[0] << 8 | r.stdout[1]
        return t
    for b in range(1, 128):
        t[b] = b
    if name == "CP1258":
        for b in range(128, 256):
            c = decode(b, "cp1258")
            if c:
                t[b] = ord(c)
        return t
    taken = {x for v in code[name].values() for x in v}
    for b in SIGNS[name]:
        c = decode(b, "mac_roman" if name in MAC else "cp1252")
        if c and b not in taken and u.category(c)[0] != "L" and ord(c) >= 0xA0 and ord(c) < 0xE000:
            t[b] = ord(c)
    if name == "ISC":
        for b, c in zip((0x11, 0x12, 0x13, 0x14), "‘’“”"):
            t[b] = ord(c)
    for c, v in code[name].items():
        if len(v) == 1:
            t[v[0]] = ord(c)
    return t


def pairs(name):
    """{base byte: {mark byte: code point}}; a mark may have the other case than its letter."""
    p = {}
    if name == "CP1258":
        return p
    for c, v in code[name].items():
        if len(v) == 2:
            p.setdefault(v[0], {})[v[1]] = ord(c)
    for c, v in code[name].items():
        o = code[name].get(c.swapcase())
        if len(v) == 2 and o and len(o) == 2:
            p[v[0]].setdefault(o[1], ord(c))
    return p


out = sys.stdout.write


def array(head, items, per=16):
    items = [x if isinstance(x, str) else "0x%X" % x for x in items]
    out(head + " =\n{\n")
    for k in range(0, len(items), per):
        out("\t" + ", ".join(items[k:k + per]) + ",\n")
    out("};\n\n")


out("/* charset_table.c: made by make_charsets.py from charsets.tsv; do not edit. */\n#include \"charset_table.h\"\n\n")
table = []
for k, n in enumerate(names):
    s = singles(n)
    p = pairs(n)
    for c, v in code[n].items():
        if len(v) == 1:
            assert s[v[0]] == ord(c), (n, c)
    array("static const uint16_t single_%d[256]" % k, s)
    array("static const uint16_t letters_%d[NG_CHARSET_LETTERS]" % k,
          [int.from_bytes(code[n].get(c, b""), "little") for c in letters])
    if p:
        bases = sorted(p)
        array("static const uint8_t base_%d[256]" % k, [bases.index(b) + 1 if b in p else 0 for b in range(256)])
        rows = ["{0}"] + ["{" + ", ".join("0x%X" % p[b].get(m, 0) for m in range(128, 256)) + "}" for b in bases]
        array("static const uint16_t pairs_%d[][128]" % k, rows, 1)
    table.append('\t{"%s", single_%d, letters_%d, %s}' % (n, k, k, "base_%d, pairs_%d" % (k, k) if p else "NULL, NULL"))
out("const NgCharset ng_charsets[NG_CHARSETS] =\n{\n" + ",\n".join(table) + "\n};\n\n")
index = {ord(c): k + 1 for k, c in enumerate(letters)}
array("const uint8_t ng_charset_index_c0[0x1B1 - 0xC0]", [index.get(x, 0) for x in range(0xC0, 0x1B1)])
array("const uint8_t ng_charset_index_1ea0[0x1EFA - 0x1EA0]", [index.get(x, 0) for x in range(0x1EA0, 0x1EFA)])
