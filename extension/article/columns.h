/*
 * columns.h: the columns of the article_* functions, in order: X(T, column, type), the type
 * as in NgCellType.
 */
#ifndef NG_COLUMNS_H
#define NG_COLUMNS_H

/* Where the words of a row stand. */
#define NG_COLUMNS_place(X, T) \
	X(T, block, INT) X(T, line, INT) X(T, sentence, INT) X(T, start_char, INT) \
	X(T, verbatim, TEXT)
#define NG_PLACE_COUNT	5

#define NG_COLUMNS_blocks(X, T) \
	X(T, block, INT) X(T, line, INT) X(T, start_char, INT) X(T, verbatim, TEXT) X(T, kind, TEXT) \
	X(T, is_main, BOOL)
#define NG_COLUMNS_metadata(X, T) \
	X(T, title, TEXT) X(T, published_at, TIMESTAMPTZ) X(T, published_precision, TEXT) \
	X(T, published_evidence, TEXT) X(T, lead, TEXT) X(T, body, TEXT) X(T, author, TEXT) \
	X(T, source, TEXT) X(T, url, TEXT) X(T, section, TEXT)
#define NG_COLUMNS_sentences(X, T) \
	NG_COLUMNS_place(X, T) X(T, is_main, BOOL)
#define NG_COLUMNS_dates(X, T) \
	NG_COLUMNS_place(X, T) X(T, timex_type, TEXT) X(T, value, TEXT) X(T, precision, TEXT) \
	X(T, mod, TEXT) X(T, status, TEXT) X(T, during, DATERANGE) X(T, is_main, BOOL)
#define NG_COLUMNS_figures(X, T) \
	NG_COLUMNS_place(X, T) X(T, value, NUMERIC) X(T, value_high, NUMERIC) X(T, unit, TEXT) \
	X(T, currency, TEXT) X(T, per, TEXT) X(T, comparator, TEXT) X(T, status, TEXT) \
	X(T, indicator, TEXT) X(T, subject, COUNTRIES) X(T, during, DATERANGE) \
	X(T, change_pct, NUMERIC) X(T, change_base, TEXT) X(T, is_main, BOOL)
#define NG_COLUMNS_persons(X, T) \
	NG_COLUMNS_place(X, T) X(T, person, INT) X(T, name, TEXT) X(T, office, TEXT) \
	X(T, organization, TEXT) X(T, country, COUNTRY) X(T, role, TEXT) X(T, is_main, BOOL)
#define NG_COLUMNS_forums(X, T) \
	NG_COLUMNS_place(X, T) X(T, forum, TEXT) X(T, ordinal, INT) X(T, kind, TEXT) \
	X(T, is_main, BOOL)
#define NG_COLUMNS_places(X, T) \
	NG_COLUMNS_place(X, T) X(T, place, TEXT) X(T, country, COUNTRY) X(T, is_main, BOOL)
#define NG_COLUMNS_events(X, T) \
	NG_COLUMNS_place(X, T) X(T, event_no, INT) X(T, event, EVENT) X(T, tier, TEXT) \
	X(T, evidence, TEXT) X(T, rule, TEXT) X(T, confidence, REAL) X(T, is_main, BOOL)
#define NG_COLUMNS_participants(X, T) \
	NG_COLUMNS_place(X, T) X(T, event_no, INT) X(T, role, TEXT) X(T, name, TEXT) \
	X(T, office, TEXT) X(T, country, COUNTRY) X(T, is_main, BOOL)
#define NG_COLUMNS_commitments(X, T) \
	NG_COLUMNS_place(X, T) X(T, kind, TEXT) X(T, actors, COUNTRIES) X(T, addressees, COUNTRIES) \
	X(T, area, TEXTS) X(T, target_value, NUMERIC) X(T, target_unit, TEXT) \
	X(T, target_currency, TEXT) X(T, due, DATERANGE) X(T, event_no, INT) X(T, is_main, BOOL)
#define NG_COLUMNS_captions(X, T) \
	NG_COLUMNS_place(X, T) X(T, caption, TEXT) X(T, credit, TEXT) X(T, agency, TEXT) \
	X(T, photographer, TEXT)
#define NG_COLUMNS_related(X, T) \
	NG_COLUMNS_place(X, T) X(T, title, TEXT) X(T, blurb, TEXT)
/* event_no, sentence and what made it: no place of its own beyond that of article_events */
#define NG_COLUMNS_explain(X, T) \
	X(T, event_no, INT) X(T, event, EVENT) X(T, tier, TEXT) X(T, rule, TEXT) \
	X(T, confidence, REAL) X(T, sentence, TEXT) X(T, tokens, TEXT) X(T, mentions, TEXT) \
	X(T, frame, TEXT)

/* Where each stands in its row: NG_AT_dates_value; how many they are: NG_AT_dates_end. */
#define NG_AT(T, column, type) NG_AT_##T##_##column,
enum { NG_COLUMNS_blocks(NG_AT, blocks) NG_AT_blocks_end };
enum { NG_COLUMNS_metadata(NG_AT, metadata) NG_AT_metadata_end };
enum { NG_COLUMNS_sentences(NG_AT, sentences) NG_AT_sentences_end };
enum { NG_COLUMNS_dates(NG_AT, dates) NG_AT_dates_end };
enum { NG_COLUMNS_figures(NG_AT, figures) NG_AT_figures_end };
enum { NG_COLUMNS_persons(NG_AT, persons) NG_AT_persons_end };
enum { NG_COLUMNS_forums(NG_AT, forums) NG_AT_forums_end };
enum { NG_COLUMNS_places(NG_AT, places) NG_AT_places_end };
enum { NG_COLUMNS_events(NG_AT, events) NG_AT_events_end };
enum { NG_COLUMNS_participants(NG_AT, participants) NG_AT_participants_end };
enum { NG_COLUMNS_commitments(NG_AT, commitments) NG_AT_commitments_end };
enum { NG_COLUMNS_captions(NG_AT, captions) NG_AT_captions_end };
enum { NG_COLUMNS_related(NG_AT, related) NG_AT_related_end };
enum { NG_COLUMNS_explain(NG_AT, explain) NG_AT_explain_end };
#undef NG_AT

#endif
