# briefd: `make run` shows it at work, `make test` proves it.

PREFIX ?= /usr
DESTDIR ?=
SWIFT ?= swift
# Undeclared imports between targets fail the build.
CHECKED = --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib -Xswiftc -cross-module-optimization $(CHECKED)

.PHONY: run build test bench score lint release install clean prepare

# Starts briefd on a scratch folder and drops the sample briefs in; ONCE=1 ends after them.
run: build
	@ONCE="$(ONCE)" .ci/try "$$($(SWIFT) build --show-bin-path)/briefd" seeds

build: prepare
	$(SWIFT) build --product briefd $(CHECKED)

# Tests that wait for threads, sockets and processes come first and alone; those that read and extract fill all cores.
READING = BriefReadingTests|BriefExtractionTests|CorpusTests|Explanation
RUN_TESTS = SWIFT_BACKTRACE=enable=no $(SWIFT) test --skip-build --disable-xctest

test: prepare
	$(SWIFT) build --build-tests $(CHECKED)
	$(RUN_TESTS) $(if $(FILTER),--filter $(FILTER),--skip '$(READING)')
	$(if $(FILTER),,$(RUN_TESTS) --filter '$(READING)')

# Measures the way from bytes to records, in processor time of one core.
bench: prepare
	$(SWIFT) build --product briefd-bench $(RELEASE)
	"$$($(SWIFT) build --show-bin-path $(RELEASE))/briefd-bench" seeds $(BRIEFS)

# How well the labelled corpus is read; LIST=1 also tells each miss of the development half, LIST=NAME of some briefs.
score: prepare
	@$(SWIFT) build --product corpus-score $(CHECKED) >/dev/null
	@"$$($(SWIFT) build --show-bin-path)/corpus-score" $(if $(LIST),--list $(filter-out 1,$(LIST)))

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

release: prepare
	$(SWIFT) build --product briefd $(RELEASE)

# The program, its configuration and the files for systemd; starts and enables nothing.
install: release
	install -D -m 755 "$$($(SWIFT) build --show-bin-path $(RELEASE))/briefd" "$(DESTDIR)$(PREFIX)/bin/briefd"
	test -e "$(DESTDIR)/etc/briefd/briefd.yaml" || install -D -m 644 Config/briefd.yaml "$(DESTDIR)/etc/briefd/briefd.yaml"
	install -D -m 644 systemd/briefd.service "$(DESTDIR)$(PREFIX)/lib/systemd/system/briefd.service"
	install -D -m 644 systemd/briefd.sysusers "$(DESTDIR)$(PREFIX)/lib/sysusers.d/briefd.conf"
	install -D -m 644 systemd/briefd.tmpfiles "$(DESTDIR)$(PREFIX)/lib/tmpfiles.d/briefd.conf"

clean:
	$(SWIFT) package clean

# Checks the toolchain and installs the C libraries that are missing.
prepare:
	@SWIFT="$(SWIFT)" .ci/prepare
