# Thôn Mới. `make run` starts the local trial, `make test` runs every test; both are repeatable.
.DEFAULT_GOAL := help
.PHONY: help prepare prepare-dev run demo test e2e fuzz stress check bench
SHELL := /bin/sh
PORT ?= 8000
JOBS ?= 2

VENV := .venv
PY := $(VENV)/bin/python
PYTEST := $(PY) -m pytest
WORDS := $(wildcard thonmoi/*/locale/vi/LC_MESSAGES/django.po)
E2E := $(wildcard tests/e2e/test_*.py)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

help:
	@echo "make run     the local trial on http://127.0.0.1:$(PORT) (PORT= chooses another)"
	@echo "make demo    the same with simulated progress, marked as such"
	@echo "make test    every test, browser journeys included"
	@echo "make check   style, types, floors, catalogues, migrations"
	@echo "make stress  the slow proofs;  make fuzz  every address and field spoiled;  make e2e  browser journeys only;  make bench  measurements"

$(PY):
	@sh .ci/venv $(VENV)

$(VENV)/ready: requirements.txt $(PY)
	@echo "Installing what the program needs…"
	@$(PY) -m pip install -qq --require-hashes -r requirements.txt
	@printf '#!/bin/sh\nexec "%s/$(PY)" "%s/manage.py" "$$@"\n' "$(CURDIR)" "$(CURDIR)" > $(VENV)/bin/thonmoi
	@chmod +x $(VENV)/bin/thonmoi
	@touch $@

$(VENV)/ready-dev: requirements-dev.txt $(VENV)/ready
	@echo "Installing what the tests need…"
	@$(PY) -m pip install -qq --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/ready-words: $(WORDS) $(VENV)/ready
	@$(PY) -m thonmoi.ui.catalogue compile > /dev/null
	@touch $@

prepare: $(VENV)/ready $(VENV)/ready-words

prepare-dev: prepare $(VENV)/ready-dev

run: prepare
	@exec $(PY) manage.py trial --port $(PORT)

# a folder of its own: what is simulated never mixes with the plan as it stands
demo: prepare
	@THONMOI_VAR="$${THONMOI_VAR:-$(CURDIR)/var/demo}" exec $(PY) manage.py demo --port $(PORT)

test: prepare-dev
	$(PYTEST) -n $(JOBS)
	@$(MAKE) --no-print-directory e2e

e2e: prepare-dev
ifneq ($(E2E),)
	@sh .ci/browser && $(PYTEST) -m e2e -n $(JOBS) --dist loadfile || { status=$$?; [ $$status -eq 77 ] || exit $$status; }
endif

stress: prepare-dev
	$(PYTEST) -m stress

fuzz: prepare-dev
	$(PYTEST) -m fuzz -n $(JOBS)

check: prepare-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) -m thonmoi.ui.catalogue check
	DJANGO_SETTINGS_MODULE=tests.settings $(PY) manage.py makemigrations --check --dry-run

bench: prepare
	@THONMOI_TRIAL=1 $(PY) manage.py bench
