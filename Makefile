# Two commands do all there is to set up on a fresh Debian machine with Swift: `make demo` and `make test`.
SWIFT ?= swift
PACKAGES = libxml2-dev libsqlite3-dev libzip-dev libxlsxwriter-dev zlib1g-dev pkg-config make
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
OFICIO = .build/release/oficio
DEMO = --profiles Catalogs/demo/people.jsonl --feed lima=Catalogs/demo/lima.xml --date 2021-06-01

RUNS ?= 100000
TARGET ?= FeedFuzz

.PHONY: demo test soak fuzz faults sanitize mutants build install-packages lint check docs clean

demo: build
	$(OFICIO) match $(DEMO) --top 2 --lang es

build: install-packages
	$(SWIFT) build -c release --product oficio

# Optimised: the catalogs alone are a megabyte of YAML, and the properties judge thousands of pairs.
test: install-packages
	$(SWIFT) test -c release --scratch-path .build-test -Xswiftc -enable-testing

# The long counts: every seeded property with 200 seeds, 20,000 rules of recurrence, engine and twin on 50 sets, 50 kills of a night, 1,000 flips a
# feed, the planted defects, ten million short inputs of the fuzzer and fewer long ones with AddressSanitizer, sanitizers.
# Hours, not minutes.
soak: install-packages
	OFICIO_SEEDS=200 OFICIO_RULES=20000 OFICIO_TWIN_SETS=50 OFICIO_KILLS=50 OFICIO_FLIPS=1000 \
	  $(SWIFT) test -c release --scratch-path .build-test -Xswiftc -enable-testing
	$(MAKE) mutants
	$(MAKE) fuzz RUNS=200000
	SANITIZE=fuzzer LENGTH=1024 PROCESSES=$$(nproc) $(MAKE) fuzz RUNS=10000000
	$(MAKE) fuzz RUNS=1000000 TARGET=ProfileFuzz
	$(MAKE) faults sanitize

# Plants thirty defects, one at a time, and says how many of them the tests find.
mutants: install-packages
	SWIFT="$(SWIFT)" Tests/Mutations/run

# TARGET is FeedFuzz or ProfileFuzz.
fuzz: install-packages
	Fuzz/run $(TARGET) $(RUNS)

# Every allocation of libxml2 fails once.
faults: install-packages
	$(SWIFT) build -c release --package-path Fuzz --product FeedFaults
	Fuzz/.build/release/FeedFaults Catalogs/feeds Catalogs/feeds/examples/*.xml Tests/Dialects/*.xml Catalogs/demo/lima.xml

sanitize: install-packages
	Tests/sanitize

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Fuzz

check: build
	$(OFICIO) catalog check --catalogs Catalogs

# DocC archives under .build/docs, a warning a failure; the tutorials' code is compiled and run.
docs: build
	.ci/docs

# Only what is missing is installed, so that a machine without rights but with the packages passes too.
install-packages:
	@missing=; for name in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$name"; done; \
	if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing; fi

clean:
	rm -rf .build .build-* Benchmarks/.build Fuzz/.build*
