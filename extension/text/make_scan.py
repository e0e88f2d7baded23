#!/usr/bin/env python3
"""Writes scan_table.c: make_scan.py > scan_table.c (run by hand, like make_tables.py).

An automaton over bytes that passes over text which needs no normalizing at
some hundred MB/s.  It knows of a word only its last letter or two, and stops where the
exact rules (syllable.c) have to look: it may stop too often, never too seldom;
the tests hold it against the exact rules over every syllable and misspelling.
"""
import sys
import unicodedata as u

TONES = {"\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}
VOWELS = {"a": "A", "e": "E", "i": "I", "o": "O", "u": "U", "y": "Y",
          "â": "M", "ă": "M", "ê": "M", "ô": "M", "ơ": "M", "ư": "W"}


def char_class(c):
    """boundary -, consonant C Q G, vowels A E I O U Y M W, the same with a tone in lower case, stop !"""
    if c in "ðÐƉɖ":
        return "!"
    if not u.category(c).startswith("L"):
        return "-"
    d = u.normalize("NFD", c.lower())
    rest = u.normalize("NFC", "".join(x for x in d if x not in TONES))
    if rest in VOWELS:
        return VOWELS[rest].lower() if len(d) > len(u.normalize("NFD", rest)) else VOWELS[rest]
    return {"q": "Q", "g": "G"}.get(c.lower(), "C")


# A toned vowel (state "t" + class), and the plain vowels that may follow it.
AFTER = {"ta": "IOUY", "te": "O", "ti": "AU", "tg": "", "to": "I", "tu": "AI", "ty": "AU", "tm": "IUY", "tw": "AIU"}
# The toned vowel after an untoned one: which pairs are spelling.
BEFORE = {"A": "", "E": "", "I": "m", "O": "aeom", "U": "ym", "Y": "m", "M": "", "W": "m",
          "QU": "aeiyom", "GI": "aeoumw"}


def step(s, c):
    if c == "!":
        return "ALWAYS"
    if c == "-":
        return {"old": "NEW", "na": "OLD", "ne": "OLD", "ny": "OLD"}.get(s, "S")
    if s == "T2":
        return s
    toned = s[0] in "tTn" or s == "old"
    if toned:
        if s == "old":
            return "ALWAYS"
        if c in "CQG":
            return "T2"
        t = "t" + s[1] if s[0] == "n" else s
        if t in AFTER and c in AFTER[t]:
            return "T"
        if t == s and (t, c) in (("to", "A"), ("to", "E"), ("tu", "Y")):
            return "old"
        return "ALWAYS"
    if c in "CQG":
        return c
    if c.isupper():
        return {("Q", "U"): "QU", ("G", "I"): "GI"}.get((s, c), c)
    if s == "Q" or s in BEFORE and c not in BEFORE[s]:
        return "ALWAYS"
    if s == "G" and c == "i":
        return "tg"
    if (s, c) in (("O", "a"), ("O", "e"), ("U", "y")):
        return "n" + c
    return "t" + c


LEADS = [0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xE1, 0xE2]
ascii_classes = "-CQGAEIOUY"
byte_class = []
for b in range(256):
    if b < 0x80:
        byte_class.append(ascii_classes.index(char_class(chr(b))))
    elif b < 0xC0:
        byte_class.append(len(ascii_classes) + b - 0x80)
    elif b in LEADS:
        byte_class.append(len(ascii_classes) + 64 + LEADS.index(b))
    else:
        byte_class.append(len(ascii_classes) + 64 + len(LEADS))
WIDTH = len(ascii_classes) + 64 + len(LEADS) + 1
# SLOW: a character that the table does not know; ALWAYS: the exact rules have to
# look; OLD, NEW: in that style, else the word ends as any does.
STOPS = ["SLOW", "ALWAYS", "OLD", "NEW"]
STOP = 0x2000

names = ["S"]
rows = []


def number(name):
    if name in STOPS:
        return name
    if name not in names:
        names.append(name)
    return names.index(name)


def cont(state, lead):
    """Row after a lead byte (or E1 and its second): by continuation byte."""
    row = ["SLOW"] * WIDTH
    for k in range(64):
        if lead == b"\xE1":
            if k + 0x80 in (0xB8, 0xB9, 0xBA, 0xBB):
                row[len(ascii_classes) + k] = (state, bytes([0xE1, 0x80 + k]))
            continue
        if lead == b"\xE2":
            if k == 0:
                row[len(ascii_classes) + k] = (state, b"\xE2\x80")
            continue
        if lead == b"\xE2\x80":
            row[len(ascii_classes) + k] = step(state, "-") if k >= 2 else "SLOW"
            continue
        c = (lead + bytes([0x80 + k])).decode()
        row[len(ascii_classes) + k] = step(state, char_class(c))
    return row


i = 0
while i < len(names):
    name = names[i]
    if isinstance(name, tuple):
        row = cont(*name)
    else:
        row = ["SLOW"] * WIDTH
        for k, c in enumerate(ascii_classes):
            row[k] = step(name, c)
        for k, b in enumerate(LEADS):
            row[len(ascii_classes) + 64 + k] = (name, bytes([b]))
    rows.append([number(x) for x in row])
    i += 1

# Leads whose rows are equal are one state: merge until nothing changes.
while True:
    seen = {}
    to = {}
    for i, row in enumerate(rows):
        to[i] = seen.setdefault((tuple(row), isinstance(names[i], tuple)), i)
    keep = sorted(set(to.values()))
    if len(keep) == len(rows):
        break
    at = {old: new for new, old in enumerate(keep)}
    rows = [[x if isinstance(x, str) else at[to[x]] for x in rows[k]] for k in keep]
    names = [names[k] for k in keep]

base = len(rows)
assert base * WIDTH < STOP


def cell(x, style):
    if x == "SLOW":
        return STOP
    if x == "ALWAYS" or x == style:
        return STOP + 1
    return 0 if isinstance(x, str) else x * WIDTH


out = sys.stdout.write
out("/* scan_table.c: made by make_scan.py; do not edit. */\n#include \"scan_table.h\"\n\n")
out("const uint8_t ng_scan_bytes[256] =\n{\n")
for k in range(0, 256, 16):
    out("\t" + ", ".join(map(str, byte_class[k:k + 16])) + ",\n")
out("};\n\nconst uint16_t ng_scan_next[3][NG_SCAN_CELLS] =\n{\n")
for style in ("OLD", "NEW", "KEEP"):
    out("\t{\n")
    for name, row in zip(names, rows):
        label = name if isinstance(name, str) else "%s %s" % (name[0], name[1].hex())
        out("\t\t/* %s */\n" % label)
        cells = [str(cell(x, style)) for x in row]
        for k in range(0, WIDTH, 44):
            out("\t\t" + ", ".join(cells[k:k + 44]) + ",\n")
    out("\t},\n")
out("};\n")
with open(sys.argv[1], "w") as h:
    h.write("/* scan_table.h: made by make_scan.py; do not edit. */\n#ifndef NG_SCAN_TABLE_H\n#define NG_SCAN_TABLE_H\n\n"
            "#include <stdint.h>\n\n"
            "/* A state is the place of its row; with this bit it has none, and is an answer. */\n"
            "#define NG_SCAN_STOP\t0x%X\n#define NG_SCAN_CELLS\t%d\n\n" % (STOP, base * WIDTH))
    h.write("extern const uint8_t ng_scan_bytes[256];\n/* by NgToneStyle */\n"
            "extern const uint16_t ng_scan_next[3][NG_SCAN_CELLS];\n\n#endif\n")
sys.stderr.write("%d states, width %d\n" % (base, WIDTH))
