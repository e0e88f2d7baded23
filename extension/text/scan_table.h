/* scan_table.h: made by make_scan.py; do not edit. */
#ifndef NG_SCAN_TABLE_H
#define NG_SCAN_TABLE_H

#include <stdint.h>

/* A state is the place of its row; with this bit it has none, and is an answer. */
#define NG_SCAN_STOP	0x2000
#define NG_SCAN_CELLS	7743

extern const uint8_t ng_scan_bytes[256];
/* by NgToneStyle */
extern const uint16_t ng_scan_next[3][NG_SCAN_CELLS];

#endif
