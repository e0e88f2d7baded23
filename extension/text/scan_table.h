/* scan_table.h: made by make_scan.py; do not edit. */
#ifndef NG_SCAN_TABLE_H
#define NG_SCAN_TABLE_H

#include <stdint.h>

#define NG_SCAN_WIDTH	87
#define NG_SCAN_SLOW	89
#define NG_SCAN_ALWAYS	90
#define NG_SCAN_OLD	91
#define NG_SCAN_NEW	92

extern const uint8_t ng_scan_bytes[256];
extern const uint8_t ng_scan_next[][NG_SCAN_WIDTH];

#endif
