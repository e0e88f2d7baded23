# Builds with PGXS: make, make install [DESTDIR=…], make clean.
EXTENSION = ngoaigiao
MODULE_big = ngoaigiao
# The base script is the pieces of extension/install in the order of their names.
DATA_built = extension/ngoaigiao--1.0.sql

ROOMS = unicode text lexicon event article html search sql
LEXICON_DATA = extension/lexicon/lexicon_data.c
LEXICON_TOOL = $(wildcard extension/lexicon/compile*.c)
CORE_SOURCES = $(sort $(filter-out $(LEXICON_DATA) $(LEXICON_TOOL), \
	$(foreach r,unicode text lexicon event article,$(wildcard extension/$(r)/*.c)))) $(LEXICON_DATA)
# html is core too, but needs libxml2: the tools and the other fuzz targets do without.
DOOR_SOURCES = extension/module.c $(sort $(wildcard extension/html/*.c) $(wildcard extension/search/*.c) $(wildcard extension/sql/*.c))
OBJS = $(CORE_SOURCES:.c=.o) $(DOOR_SOURCES:.c=.o)
NG_HEADERS = $(wildcard extension/*.h) $(foreach r,$(ROOMS),$(wildcard extension/$(r)/*.h))

PG_CPPFLAGS = -Iextension $(shell pkg-config --cflags libxml-2.0)
SHLIB_LINK = $(shell pkg-config --libs libxml-2.0)
# Calls inside the library go straight, not through the table of names that others might replace.
ifeq ($(shell uname -s),Linux)
SHLIB_LINK += -Wl,-Bsymbolic-functions
endif
PG_CFLAGS = -std=gnu99 -Wall -Wextra -Wno-unused-parameter -Wno-missing-field-initializers -Wno-declaration-after-statement $(if $(CI),-Werror) -fno-semantic-interposition
EXTRA_CLEAN = build $(LEXICON_DATA)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
# Bitcode needs the very clang the server was built with.
ifeq ($(wildcard $(shell sed -n 's/^CLANG *= *//p' $(dir $(PGXS))/../Makefile.global)),)
override with_llvm := no
endif
include $(PGXS)

$(OBJS): $(NG_HEADERS)
# Nobody outside the library calls core; its loops want the register of the frame pointer (3 % of a parse).
$(CORE_SOURCES:.c=.o): CFLAGS += -fomit-frame-pointer -fvisibility=hidden

extension/ngoaigiao--1.0.sql: $(sort $(wildcard extension/install/*.sql))
	cat $^ >$@

# The lexicon: a host program, made of the same scanner and key, turns the
# tables into one C file of static const data.
TOOL_SOURCES = $(LEXICON_TOOL) extension/text/cut.c extension/text/key.c \
	$(wildcard extension/unicode/*.c extension/event/iso3166.c)
build/lexc: $(TOOL_SOURCES) $(NG_HEADERS)
	@mkdir -p build
	$(CC) -std=gnu99 -O1 -Wall -Iextension -o $@ $(TOOL_SOURCES)
$(LEXICON_DATA): build/lexc $(wildcard extension/lexicon/*.tsv)
	build/lexc extension/lexicon $@

# Core without a server: the programs of test/unit, and the fuzz targets with
# their own sanitized build of core.
CORE_OBJS = $(CORE_SOURCES:.c=.o)
build/unit/%: test/unit/%.c $(wildcard test/unit/*.h) test/tools/heap.h $(CORE_OBJS)
	@mkdir -p build/unit
	$(CC) -std=gnu99 -g -O1 -Wall -Wextra -Wno-unused-parameter $(if $(CI),-Werror) -rdynamic -Iextension -o $@ $< $(CORE_OBJS) -lm

# The scorer's dumps without a server (test/tools/score), and what each stage saw.
ngdump ngshow ngyield: %: build/%
build/ngdump build/ngshow build/ngyield: build/%: test/tools/%.c $(wildcard test/tools/*.h) $(CORE_OBJS)
	@mkdir -p build
	$(CC) -std=gnu99 -g -O1 -D_GNU_SOURCE -Wall -Wextra -Wno-unused-parameter $(if $(CI),-Werror) -rdynamic -Iextension -o $@ $< $(CORE_OBJS) -lm
.PHONY: ngdump ngshow ngyield

FUZZ_FLAGS = -std=gnu99 -g -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -Iextension
FUZZ_OBJS = $(CORE_SOURCES:extension/%.c=build/fuzz/%.o)
build/fuzz/%.o: extension/%.c $(NG_HEADERS)
	@mkdir -p $(@D)
	clang $(FUZZ_FLAGS) -c -o $@ $<
build/fuzz/%_fuzz: test/fuzz/%_fuzz.c test/fuzz/held.h test/tools/heap.h $(FUZZ_OBJS)
	clang $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $< $(FUZZ_OBJS) -lm
FUZZ_HTML_OBJS = $(patsubst extension/%.c,build/fuzz/%.o,$(wildcard extension/html/*.c))
build/fuzz/html/%.o: FUZZ_FLAGS += $(shell pkg-config --cflags libxml-2.0)
build/fuzz/html_fuzz: test/fuzz/html_fuzz.c test/fuzz/held.h test/tools/heap.h $(FUZZ_HTML_OBJS) $(FUZZ_OBJS)
	clang $(FUZZ_FLAGS) $(shell pkg-config --cflags libxml-2.0) -fsanitize=fuzzer -o $@ $< \
		$(FUZZ_HTML_OBJS) $(FUZZ_OBJS) $(shell pkg-config --libs libxml-2.0) -lm
.PRECIOUS: build/fuzz/%.o
