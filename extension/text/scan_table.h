/* scan_table.h: made by make_scan.py; do not edit. */
#ifndef NG_SCAN_TABLE_H
#define NG_SCAN_TABLE_H

#include <stdint.h>

/* A state is the place of its row in ng_scan_next; the last four have none: they stop. */
#define NG_SCAN_SLOW	7743
#define NG_SCAN_ALWAYS	7830
#define NG_SCAN_OLD	7917
#define NG_SCAN_NEW	8004

extern const uint8_t ng_scan_bytes[256];
extern const uint16_t ng_scan_next[];

#endif
