# make run: set up and open the app.   make test: set up and run the tests, but for the slow ones.
# make test-slow: these.   make check: all that has to hold, in one run of all tests.

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	if command -v $$python >/dev/null 2>&1 && \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$python; break; fi; done)
ARGS ?=
WORKERS ?= 6
MARK ?= not slow
RUNS ?= 60

# What is compiled is kept, wherever this runs: else each of many processes compiles it anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test test-slow check bench soak house pictures clean

run: $(VENV)/.run
	@$(BIN)/coprod $(ARGS)

test: $(VENV)/.test
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "$(MARK)" $(ARGS)

test-slow:
	$(MAKE) test MARK=slow

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pyright --threads 2
	$(BIN)/lint-imports
	$(MAKE) test MARK="slow or not slow"

bench: $(VENV)/.test
	$(BIN)/python -m bench

soak: $(VENV)/.test
	$(BIN)/python -m tests.people.soak $(RUNS)

house: $(VENV)/.test
	$(BIN)/python -m tools.house_page docs/house.md
	$(BIN)/python -m tools.house_picture docs/pictures/house.svg

pictures: $(VENV)/.test
	$(BIN)/python -m tests.pictures

clean:
	rm -rf $(VENV)

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "coprod needs Python 3.11 or newer. Install it, then run this again."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python can't make environments. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.python pyproject.toml constraints.txt
	@echo "Setting up. This takes a minute the first time."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(VENV)/.python pyproject.toml constraints.txt
	@echo "Setting up. This takes a minute the first time."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@ $(VENV)/.run
