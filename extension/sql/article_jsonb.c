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

static char *
reserve(Writer *w, size_t n)
{
	char	   *p;

	if (w->n + n > w->cap)
	{
		w->cap = (w->n + n) + (w->n + n) / 2;
		w->v = repalloc_huge(w->v, w->cap);
	}
	p = w->v + w->n;
	w->n += n;
	return p;
}

static void
put_bytes(Writer *w, const void *s, size_t n)
{
	memcpy(reserve(w, n), s, n);
}

static void
put_padding(Writer *w)
{
	size_t		n = INTALIGN(w->n) - w->n;

	if (n)
		memset(reserve(w, n), 0, n);
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
	size_t		base;			/* where its bytes begin, padding included */
	size_t		entries;
	size_t		data;
	uint32		next;			/* entry to be written */
} Container;

static Container
begin(Writer *w, uint32 flag, uint32 count, uint32 nentries)
{
	Container	c;
	uint32		header = flag | count;

	c.base = w->n;
	put_padding(w);
	put_bytes(w, &header, sizeof(header));
	c.entries = w->n;
	reserve(w, sizeof(JEntry) * (size_t) nentries);
	c.data = w->n;
	c.next = 0;
	return c;
}

/* The entry of data just written, which began at `from`. */
static void
end_entry(Writer *w, Container *c, JEntry type, size_t from)
{
	size_t		len = w->n - from;
	JEntry		e;

	if (w->n - c->data > JENTRY_OFFLENMASK)
		too_large();
	e = c->next % JB_OFFSET_STRIDE == 0
		? type | JENTRY_HAS_OFF | (JEntry) (w->n - c->data)
		: type | (JEntry) len;
	memcpy(w->v + c->entries + sizeof(JEntry) * (size_t) c->next, &e, sizeof(e));
	c->next++;
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

static void
put_key(Writer *w, Container *c, const char *key)
{
	size_t		from = w->n;

	put_bytes(w, key, strlen(key));
	end_entry(w, c, JENTRY_ISSTRING, from);
}

/* ---- values ---- */

static void
put_string(Writer *w, Container *c, const char *s, size_t n)
{
	size_t		from = w->n;

	put_bytes(w, s, n);
	end_entry(w, c, JENTRY_ISSTRING, from);
}

static void
put_number(Writer *w, Container *c, Numeric number)
{
	size_t		from = w->n;

	put_padding(w);
	put_bytes(w, number, VARSIZE_ANY(number));
	end_entry(w, c, JENTRY_ISNUMERIC, from);
	pfree(number);
}

/*
 * A numeric ends in its digits, int16 to the base of 10000: whole numbers of one
 * or two digits are a copy of one that the server has made, with other digits.
 */
#define NBASE	10000
#define PATTERN_BYTES 16

typedef struct Pattern
{
	uint8		nbytes;			/* 0: not made yet */
	char		v[PATTERN_BYTES];
} Pattern;

static Pattern patterns[2];		/* of one digit, of two */

static void
put_int(Writer *w, Container *c, int32 value)
{
	size_t		from = w->n;
	int			two = value >= NBASE;
	int16		digits[2];
	Pattern    *p = &patterns[two];
	char	   *to;

	/* zero has no digit, and one at the end that is zero is left out */
	if (value <= 0 || value >= NBASE * NBASE || (two && value % NBASE == 0))
	{
		put_number(w, c, int64_to_numeric(value));
		return;
	}
	if (p->nbytes == 0)
	{
		Numeric		number = int64_to_numeric(two ? NBASE + 1 : 1);

		Assert(VARSIZE_ANY(number) <= PATTERN_BYTES);
		memcpy(p->v, number, VARSIZE_ANY(number));
		p->nbytes = (uint8) VARSIZE_ANY(number);
	}
	digits[0] = (int16) (two ? value / NBASE : value);
	digits[1] = (int16) (value % NBASE);
	put_padding(w);
	to = reserve(w, p->nbytes);
	memcpy(to, p->v, p->nbytes);
	memcpy(to + p->nbytes - sizeof(int16) * (1 + two), digits, sizeof(int16) * (1 + two));
	end_entry(w, c, JENTRY_ISNUMERIC, from);
}

static Numeric
numeric_of_text(const char *s, size_t n)
{
	return DatumGetNumeric(DirectFunctionCall3(numeric_in, CStringGetDatum(pnstrdup(s, n)),
											   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1)));
}

/* Confidences are few, as rules are: what one was made into is kept by its bits. */
#define REALS 64
#define REAL_BYTES 16

static struct
{
	float		value;
	uint8		nbytes;			/* 0: free */
	char		v[REAL_BYTES];
}			reals[REALS];

static void
put_real(Writer *w, Container *c, float value)
{
	size_t		from = w->n;
	uint32		bits;
	char		spelt[32];
	Numeric		number;

	memcpy(&bits, &value, sizeof(bits));
	bits = (bits * 0x9E3779B1u) >> 26;
	if (reals[bits].nbytes == 0 || reals[bits].value != value)
	{
		snprintf(spelt, sizeof(spelt), "%.6g", value);
		number = numeric_of_text(spelt, strlen(spelt));
		if (VARSIZE_ANY(number) > REAL_BYTES)
		{
			put_number(w, c, number);
			return;
		}
		reals[bits].value = value;
		reals[bits].nbytes = (uint8) VARSIZE_ANY(number);
		memcpy(reals[bits].v, number, VARSIZE_ANY(number));
		pfree(number);
	}
	put_padding(w);
	put_bytes(w, reals[bits].v, reals[bits].nbytes);
	end_entry(w, c, JENTRY_ISNUMERIC, from);
}

static void
put_countries(Writer *w, Container *c, const NgCountry *v, int32_t n)
{
	size_t		from = w->n;
	Container	a = begin(w, JB_FARRAY, (uint32) n, (uint32) n);
	int32_t		i;

	for (i = 0; i < n; i++)
		put_key(w, &a, ng_country_alpha3(v[i]));
	end_entry(w, c, JENTRY_ISCONTAINER, from);
}

static void
put_texts(Writer *w, Container *c, char *const *v, int32_t n)
{
	size_t		from = w->n;
	Container	a = begin(w, JB_FARRAY, (uint32) n, (uint32) n);
	int32_t		i;

	for (i = 0; i < n; i++)
		put_key(w, &a, v[i]);
	end_entry(w, c, JENTRY_ISCONTAINER, from);
}

static void
put_cell(Writer *w, Container *c, const NgCell *cell)
{
	char		spelt[NG_RANGE_MAX];
	const char *s;

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
			put_number(w, c, numeric_of_text(cell->u.text.s, cell->u.text.n));
			break;
		case NG_CELL_DATERANGE:
			put_string(w, c, spelt,
					   (size_t) ng_spell_range(cell->u.days.from, cell->u.days.to, spelt));
			break;
		case NG_CELL_TIMESTAMPTZ:
			put_string(w, c, spelt, (size_t) ng_spell_instant(cell->u.seconds, spelt));
			break;
		case NG_CELL_COUNTRY:
			put_key(w, c, ng_country_alpha3(cell->u.country));
			break;
		case NG_CELL_COUNTRIES:
			put_countries(w, c, cell->u.countries.v, cell->u.countries.n);
			break;
		case NG_CELL_TEXTS:
			put_texts(w, c, cell->u.texts.v, cell->u.texts.n);
			break;
		case NG_CELL_EVENT:
			s = ng_event_print(cell->u.event, &w->scratch);
			put_key(w, c, s);
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

/* The keys of a table's rows, as they stand in each. */
typedef struct KeyBlock
{
	int			order[NG_MAX_COLUMNS];
	JEntry		entries[NG_MAX_COLUMNS];
	char		bytes[NG_MAX_COLUMNS * 32];
	size_t		nbytes;
} KeyBlock;

StaticAssertDecl(NG_MAX_COLUMNS <= JB_OFFSET_STRIDE, "only the first key holds an offset");

static void
make_keys(const NgTable *t, KeyBlock *b)
{
	int			i;

	sort_keys(column_key, t->columns, t->ncolumns, b->order);
	b->nbytes = 0;
	for (i = 0; i < t->ncolumns; i++)
	{
		const char *key = t->columns[b->order[i]].name;
		size_t		n = strlen(key);

		Assert(b->nbytes + n <= sizeof(b->bytes));
		memcpy(b->bytes + b->nbytes, key, n);
		b->nbytes += n;
		b->entries[i] = JENTRY_ISSTRING | (JEntry) n | (i == 0 ? JENTRY_HAS_OFF : 0);
	}
}

/* Constant, but made by the first call: the order of keys is jsonb's business. */
static KeyBlock table_keys[NG_TABLE_COUNT];
static int	table_order[NG_TABLE_COUNT];

static void
make_all_keys(void)
{
	static bool made = false;
	int			i;

	if (made)
		return;
	for (i = 0; i < NG_TABLE_COUNT; i++)
		make_keys(&ng_tables[i], &table_keys[i]);
	sort_keys(table_key, ng_tables, NG_TABLE_COUNT, table_order);
	made = true;
}

static void
put_row(Writer *w, Container *parent, const NgTable *t, const KeyBlock *keys, const NgCell *cells)
{
	size_t		from = w->n;
	Container	o = begin(w, JB_FOBJECT, (uint32) t->ncolumns, 2 * (uint32) t->ncolumns);
	int			i;

	memcpy(w->v + o.entries, keys->entries, sizeof(JEntry) * t->ncolumns);
	put_bytes(w, keys->bytes, keys->nbytes);
	o.next = (uint32) t->ncolumns;
	for (i = 0; i < t->ncolumns; i++)
		put_cell(w, &o, &cells[keys->order[i]]);
	end_entry(w, parent, JENTRY_ISCONTAINER, from);
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
	const KeyBlock *keys = &table_keys[t - ng_tables];
	int32_t		items = t->items(d),
				i;
	size_t		from = w->n;
	Container	a;

	if (t->one_row)
	{
		fill(w, d, t, 0, cells);
		put_row(w, parent, t, keys, cells);
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
			put_row(w, &a, t, keys, cells);
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
	make_all_keys();
	w.cap = 1024 + d->nbytes * (d->nbytes < 65536 ? 12 : 4);
	w.v = MemoryContextAllocHuge(CurrentMemoryContext, w.cap);
	w.n = VARHDRSZ;
	scratch =
		AllocSetContextCreate(CurrentMemoryContext, "ngoaigiao cells", ALLOCSET_DEFAULT_SIZES);
	w.allocator = ng_door_allocator(scratch);
	ng_arena_init(&w.scratch, &w.allocator);
	old = MemoryContextSwitchTo(scratch);

	root = begin(&w, JB_FOBJECT, NG_TABLE_COUNT, 2 * NG_TABLE_COUNT);
	for (i = 0; i < NG_TABLE_COUNT; i++)
		put_key(&w, &root, ng_tables[table_order[i]].key);
	for (i = 0; i < NG_TABLE_COUNT; i++)
		put_table(&w, &root, d, &ng_tables[table_order[i]]);

	MemoryContextSwitchTo(old);
	MemoryContextDelete(scratch);
	if (w.n > JENTRY_OFFLENMASK)
		too_large();
	SET_VARSIZE(w.v, w.n);
	PG_RETURN_POINTER(w.v);
}
