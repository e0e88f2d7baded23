#!/usr/bin/env python3
"""Writes tables.c from the Unicode data of this Python: make_tables.py > tables.c.

Run by hand when a newer Unicode is wanted, never by the build: what goes into
an index comes from these tables, so a new version is a decision (composition
and case of assigned characters never change, by Unicode's stability policy).
"""
import sys
import unicodedata as u

BLOCK = 128
LAST = 0x110000
TONE = {0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5}
VOWELS = set("aăâeêioôơuưy")
IGNORE = {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD}
SPACES = {9, 0xB, 0xC, 0xD, 0x85, 0x2028, 0x2029}


def canonical(c):
    d = u.decomposition(c)
    return [int(x, 16) for x in d.split()] if d and d[0] != "<" else []


def cls(cp, c):
    cat = u.category(c)
    if cp in IGNORE:
        return "NG_CC_IGNORE"
    if cp == 10:
        return "NG_CC_NEWLINE"
    if cp in SPACES or cat == "Zs":
        return "NG_CC_SPACE"
    if 0x30 <= cp <= 0x39:
        return "NG_CC_DIGIT"
    if cat[0] == "L" or cat == "Nl":
        return "NG_CC_LETTER"
    if cat[0] == "M":
        return "NG_CC_MARK"
    return "NG_CC_OTHER"


def one(s, c):
    """A mapping to one character; U+0130 has a simple one that Python hides."""
    if c == "\u0130" and s != c:
        return ord("i")
    return ord(s) if len(s) == 1 else ord(c)


def letter(cp):
    """base, tone, upper of a letter, as ng_letter says."""
    c = chr(cp)
    upper = c.lower() != c and u.category(c) == "Lu"
    low = chr(one(c.lower(), c))
    d = u.normalize("NFD", low)
    tone = 0
    rest = ""
    for x in d:
        if ord(x) in TONE and not tone:
            tone = TONE[ord(x)]
        else:
            rest += x
    base = u.normalize("NFC", rest)
    if tone and base in VOWELS:
        return ord(base), tone, upper
    return ord(low), 0, upper


def fold(cp):
    """The ASCII letter a Latin letter is searched by, or 0 when it stays."""
    c = chr(cp)
    if c in "đĐ":
        return ord("d")
    d = u.normalize("NFD", c)
    if d[0] == c or not d[0].isascii() or not d[0].isalpha():
        return 0
    if any(u.category(x)[0] != "M" for x in d[1:]):
        return 0
    return ord(d[0].lower())


decomp = [(0, 0)]
recs = {}
index = []
firsts = {}
seconds = set()
pairs = []
excluded = set()
for cp in range(LAST):
    if 0xD800 <= cp < 0xE000:
        continue
    c = chr(cp)
    d = canonical(c)
    if len(d) == 2 and u.normalize("NFC", chr(d[0]) + chr(d[1])) == c:
        pairs.append((d[0], d[1], cp))
        seconds.add(d[1])
    elif d:
        excluded.add(cp)
for cp in range(0x1161, 0x1176):
    seconds.add(cp)
for cp in range(0x11A8, 0x11C3):
    seconds.add(cp)

for cp in range(LAST):
    c = chr(cp)
    if 0xD800 <= cp < 0xE000:
        rec = ("NG_CC_OTHER", 0, 0, 0, 0, 0)
    else:
        d = canonical(c)
        di = 0
        if d:
            di = len(decomp)
            decomp.append((d[0], d[1] if len(d) > 1 else 0))
        head = u.normalize("NFD", c)[0]
        joins = u.combining(head) or ord(head) in seconds
        flags = (1 if joins else 0) | (2 if cp in excluded else 0)
        rec = (cls(cp, c), u.combining(c), flags,
               di, one(c.lower(), c) - cp, one(c.upper(), c) - cp)
    index.append(recs.setdefault(rec, len(recs)))

blocks = {}
stage1 = []
for b in range(0, LAST, BLOCK):
    key = tuple(index[b:b + BLOCK])
    stage1.append(blocks.setdefault(key, len(blocks)))
assert len(blocks) < 65536 and len(recs) < 65536

SLOTS = 2048


def slot(a, b):
    return ((a * 0x9E3779B1 ^ b * 0x85EBCA6B) & 0xFFFFFFFF) >> 21


table = [None] * SLOTS
probe = 0
for a, b, c in pairs:
    h = slot(a, b)
    n = 0
    while table[h]:
        h = (h + 1) % SLOTS
        n += 1
    probe = max(probe, n)
    table[h] = (a, b, c)

out = sys.stdout.write


def array(head, items, per):
    out(head + "\n{\n")
    items = list(items)
    for i in range(0, len(items), per):
        out("\t" + ", ".join(items[i:i + per]) + ",\n")
    out("};\n\n")


out("/* tables.c: made by make_tables.py from Unicode %s; do not edit. */\n"
    "#include \"tables.h\"\n\n" % u.unidata_version)
array("const uint16_t ng_uni_stage1[%d] =" % len(stage1), map(str, stage1), 16)
array("const uint16_t ng_uni_stage2[%d] =" % (len(blocks) * BLOCK),
      (str(x) for b in blocks for x in b), 16)
array("const NgUniChar ng_uni_chars[%d] =" % len(recs),
      ("{%s, %d, %d, %d, %d, %d}" % r for r in recs), 3)
array("const uint32_t ng_uni_decomp[%d][2] =" % len(decomp),
      ("{0x%X, 0x%X}" % d for d in decomp), 5)
array("const NgUniPair ng_uni_pairs[NG_UNI_SLOTS] =",
      ("{0x%X, 0x%X, 0x%X}" % (t or (0, 0, 0)) for t in table), 4)
for name, lo, hi in (("c0", 0xC0, 0x250), ("1e", 0x1E00, 0x1F00)):
    array("const NgLatin ng_latin_%s[%d] =" % (name, hi - lo),
          ("{0x%X, 0x%X, 0x%X, %d, %s, %s}" % (letter(x)[0], one(chr(x).lower(), chr(x)), one(chr(x).upper(), chr(x)),
           letter(x)[1], "true" if letter(x)[2] else "false",
           "'%c'" % fold(x) if fold(x) else "0") for x in range(lo, hi)), 4)
sys.stderr.write("%d records, %d blocks, %d pairs, longest probe %d\n"
                 % (len(recs), len(blocks), len(pairs), probe))
