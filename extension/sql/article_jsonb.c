/*
 * article_jsonb.c: article_parse: all tables of a page as one jsonb.
 *
 * Writes the binary form (utils/jsonb.h) itself: the keys of a table and their
 * order are known before its rows, so a row costs a copy of its keys, where
 * pushJsonbValue would build, sort and then convert a tree of them.
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

#include "../article/spell.h"
#include "article_door.h"

/* ---- bytes ---- */

typedef struct Writer
{
	char	   *v;
	size_t		n,
				cap;
	NgAllocator allocator;		/* scratch of one cell */
	NgArena		scratch;
} Writer;

static pg_noinline void
grow(Writer *w, size_t n)
{
	w->cap = (w->n + n) + (w->n + n) / 2;
	w->v = repalloc_huge(w->v, w->cap);
}

/* Where the next bytes go, with room for n of them. */
static inline char *
room(Writer *w, size_t n)
{
	if (unlikely(n > w->cap - w->n))
		grow(w, n);
	return w->v + w->n;
}

static inline void
put_bytes(Writer *w, const void *s, size_t n)
{
	memcpy(room(w, n), s, n);
	w->n += n;
}

/* Zeros up to the next word; returns where it begins, with room for n bytes. */
static inline char *
room_aligned(Writer *w, size_t n)
{
	uint32		zeros = 0;
	char	   *p = room(w, sizeof(zeros) + n);
	size_t		pad = INTALIGN(w->n) - w->n;

	memcpy(p, &zeros, sizeof(zeros));
	w->n += pad;
	return p + pad;
}

static void
too_large(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("the article's tables are too large for one jsonb value"),
			 errhint("Read them with article_events, article_dates and the other functions.")));
}

/* ---- containers ---- */

/*
 * An array or object being written: entries go into the space reserved behind
 * the header, data behind that.  Every JB_OFFSET_STRIDE'th entry holds where
 * it ends, the others their length.
 */
typedef struct Container
{
	size_t		entries;
	size_t		data;
	uint32		next;			/* entry to be written */
} Container;

static Container
begin(Writer *w, uint32 flag, uint32 count, uint32 nentries)
{
	Container	c;
	uint32		header = flag | count;
	size_t		nbytes = sizeof(header) + sizeof(JEntry) * (size_t) nentries;

	memcpy(room_aligned(w, nbytes), &header, sizeof(header));
	c.entries = w->n + sizeof(header);
	c.data = w->n += nbytes;
	c.next = 0;
	return c;
}

/*
 * The entry of data just written, which began at `from`.  What is too long for
 * one makes the whole too long, which is looked at where rows and tables end.
 */
static inline void
end_entry(Writer *w, Container *c, JEntry type, size_t from)
{
	uint32		i = c->next++;

	((JEntry *) (w->v + c->entries))[i] = i % JB_OFFSET_STRIDE == 0
		? type | JENTRY_HAS_OFF | (JEntry) (w->n - c->data)
		: type | (JEntry) (w->n - from);
}

/*
 * An array has fewer elements than were reserved: the data moves up, by whole words, so that it
 * stays aligned.
 */
static void
close_entries(Writer *w, const Container *c, uint32 reserved)
{
	size_t		gap = sizeof(JEntry) * (size_t) (reserved - c->next);
	uint32		header = JB_FARRAY | c->next;

	if (gap == 0)
		return;
	memcpy(w->v + c->entries - sizeof(header), &header, sizeof(header));
	memmove(w->v + c->data - gap, w->v + c->data, w->n - c->data);
	w->n -= gap;
}

/* ---- values ---- */

static inline void
put_string(Writer *w, Container *c, const char *s, size_t n)
{
	size_t		from = w->n;

	put_bytes(w, s, n);
	end_entry(w, c, JENTRY_ISSTRING, from);
}

static void
put_word(Writer *w, Container *c, const char *s)
{
	put_string(w, c, s, strlen(s));
}

static inline void
put_country(Writer *w, Container *c, NgCountry country)
{
	put_string(w, c, ng_country_alpha3(country), 3);
}

static void
put_number(Writer *w, Container *c, Numeric number)
{
	size_t		from = w->n,
				n = VARSIZE_ANY(number);

	memcpy(room_aligned(w, n), number, n);
	w->n += n;
	end_entry(w, c, JENTRY_ISNUMERIC, from);
	pfree(number);
}

/* A numeric that the server has made once, to be copied. */
#define KEPT_BYTES 16

typedef struct Kept
{
	uint8		nbytes;			/* 0: not made yet */
	char		v[KEPT_BYTES];
} Kept;

static void
keep(Kept *k, Numeric number)
{
	k->nbytes = (uint8) VARSIZE_ANY(number);
	memcpy(k->v, number, k->nbytes);
	pfree(number);
}

/*
 * A numeric ends in its digits, int16 to the base of 10000: whole numbers of one
 * or two digits are a copy of one that the server has made, with other digits.
 */
#define NBASE	10000

static void
put_int(Writer *w, Container *c, int32 value)
{
	static Kept patterns[2];	/* of one digit, of two */
	size_t		from = w->n;
	bool		two = value >= NBASE;
	int16		high = (int16) (two ? value / NBASE : 0),
				low = (int16) (two ? value % NBASE : value);
	Kept	   *k = &patterns[two];
	char	   *end;

	/* zero has no digit, and one at the end that is zero is left out */
	if (value <= 0 || value >= NBASE * NBASE || low == 0)
	{
		put_number(w, c, int64_to_numeric(value));
		return;
	}
	if (k->nbytes == 0)
		keep(k, int64_to_numeric(two ? NBASE + 1 : 1));
	end = room_aligned(w, KEPT_BYTES);
	memcpy(end, k->v, KEPT_BYTES);
	end += k->nbytes;
	memcpy(end - sizeof(low), &low, sizeof(low));
	if (two)
		memcpy(end - sizeof(low) - sizeof(high), &high, sizeof(high));
	w->n += k->nbytes;
	end_entry(w, c, JENTRY_ISNUMERIC, from);
}

static Numeric
numeric_of_text(const char *s, size_t n)
{
	return DatumGetNumeric(DirectFunctionCall3(numeric_in, CStringGetDatum(pnstrdup(s, n)),
											   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1)));
}

/* Of eight digits at most, as many figures are, it is an int. */
static void
put_decimal(Writer *w, Container *c, const char *s, size_t n)
{
	int32		value = 0;
	size_t		i;

	for (i = 0; i < n && i <= 8 && s[i] >= '0' && s[i] <= '9'; i++)
		value = value * 10 + (s[i] - '0');
	if (i == n && n >= 1 && n <= 8)
		put_int(w, c, value);
	else
		put_number(w, c, numeric_of_text(s, n));
}

/* Confidences are few, as rules are: what one was made into is kept by its bits. */
#define REALS 64

static void
put_real(Writer *w, Container *c, float value)
{
	static struct
	{
		float		value;
		Kept		made;
	}			reals[REALS];
	size_t		from = w->n;
	uint32		bits;
	char		spelt[32];
	Numeric		number;
	Kept	   *k;

	memcpy(&bits, &value, sizeof(bits));
	bits = (bits * 0x9E3779B1u) >> 26;
	k = &reals[bits].made;
	if (k->nbytes == 0 || reals[bits].value != value)
	{
		snprintf(spelt, sizeof(spelt), "%.6g", value);
		number = numeric_of_text(spelt, strlen(spelt));
		if (VARSIZE_ANY(number) > KEPT_BYTES)
		{
			put_number(w, c, number);
			return;
		}
		reals[bits].value = value;
		keep(k, number);
	}
	memcpy(room_aligned(w, KEPT_BYTES), k->v, KEPT_BYTES);
	w->n += k->nbytes;
	end_entry(w, c, JENTRY_ISNUMERIC, from);
}

static void
put_countries(Writer *w, Container *c, const NgCountry *v, int32_t n)
{
	size_t		from = w->n;
	Container	a = begin(w, JB_FARRAY, (uint32) n, (uint32) n);
	int32_t		i;

	for (i = 0; i < n; i++)
		put_country(w, &a, v[i]);
	end_entry(w, c, JENTRY_ISCONTAINER, from);
}

static void
put_texts(Writer *w, Container *c, char *const *v, int32_t n)
{
	size_t		from = w->n;
	Container	a = begin(w, JB_FARRAY, (uint32) n, (uint32) n);
	int32_t		i;

	for (i = 0; i < n; i++)
		put_word(w, &a, v[i]);
	end_entry(w, c, JENTRY_ISCONTAINER, from);
}

static inline void
put_cell(Writer *w, Container *c, const NgCell *cell)
{
	char		spelt[NG_RANGE_MAX];

	if (cell->isnull)
	{
		end_entry(w, c, JENTRY_ISNULL, w->n);
		return;
	}
	switch ((NgCellType) cell->type)
	{
		case NG_CELL_INT:
		case NG_CELL_DAY:
			put_int(w, c, cell->u.i);
			break;
		case NG_CELL_BOOL:
			end_entry(w, c, cell->u.b ? JENTRY_ISBOOL_TRUE : JENTRY_ISBOOL_FALSE, w->n);
			break;
		case NG_CELL_REAL:
			put_real(w, c, cell->u.r);
			break;
		case NG_CELL_TEXT:
			put_string(w, c, cell->u.text.s, cell->u.text.n);
			break;
		case NG_CELL_NUMERIC:
			put_decimal(w, c, cell->u.text.s, cell->u.text.n);
			break;
		case NG_CELL_DATERANGE:
			put_string(w, c, spelt,
					   (size_t) ng_spell_range(cell->u.days.from, cell->u.days.to, spelt));
			break;
		case NG_CELL_TIMESTAMPTZ:
			put_string(w, c, spelt, (size_t) ng_spell_instant(cell->u.seconds, spelt));
			break;
		case NG_CELL_COUNTRY:
			put_country(w, c, cell->u.country);
			break;
		case NG_CELL_COUNTRIES:
			put_countries(w, c, cell->u.countries.v, cell->u.countries.n);
			break;
		case NG_CELL_TEXTS:
			put_texts(w, c, cell->u.texts.v, cell->u.texts.n);
			break;
		case NG_CELL_EVENT:
			put_word(w, c, ng_event_print(cell->u.event, &w->scratch));
			break;
	}
}

/* ---- rows and tables ---- */

/* jsonb's order of keys: the shorter first, then by bytes. */
static int
key_cmp(const char *a, const char *b)
{
	size_t		na = strlen(a),
				nb = strlen(b);

	return na != nb ? (na < nb ? -1 : 1) : memcmp(a, b, na);
}

static const char *
column_key(const void *list, int i)
{
	return ((const NgColumn *) list)[i].name;
}

static const char *
table_key(const void *list, int i)
{
	return ((const NgTable *) list)[i].key;
}

/* Fills order[] with 0 .. n - 1 in the order of the keys; n is small. */
static void
sort_keys(const char *(*key) (const void *, int), const void *list, int n, int *order)
{
	int			i,
				k;

	for (i = 0; i < n; i++)
	{
		for (k = i; k > 0 && key_cmp(key(list, i), key(list, order[k - 1])) < 0; k--)
			order[k] = order[k - 1];
		order[k] = i;
	}
}

/*
 * What the rows of a table begin with: header, entries of keys and of values, and
 * the keys themselves.  Only the entries of values are then filled in.
 */
typedef struct RowForm
{
	int			order[NG_MAX_COLUMNS];
	size_t		data,			/* where the keys begin */
				nbytes;
	char		v[sizeof(uint32) + NG_MAX_COLUMNS * (2 * sizeof(JEntry) + NAMEDATALEN)];
} RowForm;

StaticAssertDecl(NG_MAX_COLUMNS <= JB_OFFSET_STRIDE, "only the first key holds an offset");

static void
make_form(const NgTable *t, RowForm *f)
{
	uint32		header = JB_FOBJECT | (uint32) t->ncolumns;
	int			i;

	sort_keys(column_key, t->columns, t->ncolumns, f->order);
	memcpy(f->v, &header, sizeof(header));
	f->data = f->nbytes = sizeof(header) + 2 * sizeof(JEntry) * (size_t) t->ncolumns;
	for (i = 0; i < t->ncolumns; i++)
	{
		const char *key = t->columns[f->order[i]].name;
		size_t		n = strlen(key);
		JEntry		e = JENTRY_ISSTRING | (JEntry) n | (i == 0 ? JENTRY_HAS_OFF : 0);

		Assert(n < NAMEDATALEN);
		memcpy(f->v + sizeof(header) + sizeof(e) * (size_t) i, &e, sizeof(e));
		memcpy(f->v + f->nbytes, key, n);
		f->nbytes += n;
	}
}

/* Constant, but made by the first call: the order of keys is jsonb's business. */
static RowForm forms[NG_TABLE_COUNT];
static int	table_order[NG_TABLE_COUNT];

static void
make_forms(void)
{
	static bool made = false;
	int			i;

	if (made)
		return;
	for (i = 0; i < NG_TABLE_COUNT; i++)
		make_form(&ng_tables[i], &forms[i]);
	sort_keys(table_key, ng_tables, NG_TABLE_COUNT, table_order);
	made = true;
}

static void
put_row(Writer *w, Container *parent, const NgTable *t, const RowForm *f, const NgCell *cells)
{
	size_t		from = w->n;
	Container	o;
	int			i;

	memcpy(room_aligned(w, f->nbytes), f->v, f->nbytes);
	o.entries = w->n + sizeof(uint32);
	o.data = w->n + f->data;
	o.next = (uint32) t->ncolumns;
	w->n += f->nbytes;
	for (i = 0; i < t->ncolumns; i++)
		put_cell(w, &o, &cells[f->order[i]]);
	end_entry(w, parent, JENTRY_ISCONTAINER, from);
	if (w->n > JENTRY_OFFLENMASK)
		too_large();
}

static bool
fill(Writer *w, const NgDoc *d, const NgTable *t, int32_t i, NgCell *cells)
{
	return t->fill(d, i, cells, &w->scratch);
}

/* The value of one key of the result: an array of objects, or one object. */
static void
put_table(Writer *w, Container *parent, const NgDoc *d, const NgTable *t)
{
	NgCell		cells[NG_MAX_COLUMNS];
	const RowForm *form = &forms[t - ng_tables];
	int32_t		items = t->items(d),
				i;
	size_t		from = w->n;
	Container	a;

	if (t->one_row)
	{
		fill(w, d, t, 0, cells);
		put_row(w, parent, t, form, cells);
		return;
	}
	a = begin(w, JB_FARRAY, (uint32) items, (uint32) items);
	for (i = 0; i < items; i++)
	{
		if (i % 64 == 0)
		{
			CHECK_FOR_INTERRUPTS();
			MemoryContextReset((MemoryContext) w->allocator.arg);
			ng_arena_init(&w->scratch, &w->allocator);
		}
		if (fill(w, d, t, i, cells))
			put_row(w, &a, t, form, cells);
	}
	close_entries(w, &a, (uint32) items);
	end_entry(w, parent, JENTRY_ISCONTAINER, from);
}

PG_FUNCTION_INFO_V1(article_parse);

Datum
article_parse(PG_FUNCTION_ARGS)
{
	const NgDoc *d = ng_article_doc(fcinfo);
	MemoryContext scratch,
				old;
	Writer		w = {0};
	Container	root;
	int			i;

	if (d == NULL)
		PG_RETURN_NULL();
	make_forms();
	w.cap = 4096 + d->nbytes * (d->nbytes < 65536 ? 16 : 4);
	w.v = MemoryContextAllocHuge(CurrentMemoryContext, w.cap);
	w.n = VARHDRSZ;
	scratch =
		AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao cells", ALLOCSET_DEFAULT_SIZES);
	w.allocator = ng_door_allocator(scratch);
	ng_arena_init(&w.scratch, &w.allocator);
	old = MemoryContextSwitchTo(scratch);

	root = begin(&w, JB_FOBJECT, NG_TABLE_COUNT, 2 * NG_TABLE_COUNT);
	for (i = 0; i < NG_TABLE_COUNT; i++)
		put_word(&w, &root, ng_tables[table_order[i]].key);
	for (i = 0; i < NG_TABLE_COUNT; i++)
		put_table(&w, &root, d, &ng_tables[table_order[i]]);

	MemoryContextSwitchTo(old);
	MemoryContextDelete(scratch);
	if (w.n > JENTRY_OFFLENMASK)
		too_large();
	SET_VARSIZE(w.v, w.n);
	PG_RETURN_POINTER(w.v);
}
