# Everything runs in .venv, with the versions of constraints.txt. Needed: Python 3.11 or newer, git, make.
# `make test` also needs Chromium and the locale tr_TR.UTF-8; .ci/run shows how to get them.

CANDIDATES := python3 python3.14 python3.13 python3.12 python3.11 python
SUITABLE := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11, 5))
PYTHON ?= $(shell for p in $(CANDIDATES); do \
	if $$p -c '$(SUITABLE)' >/dev/null 2>&1; then echo $$p; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
SETTINGS := pyproject.toml constraints.txt

# The theme advertises its successor at every build.
export NO_MKDOCS_2_WARNING := 1

# A worker for each core, and for the whole suite one more, because many tests wait for a browser; each
# worker collects every test, which takes seconds. ARGS='-n 0' runs the tests in one process. What is
# compiled is kept, whatever the shell says: many tests start processes, and each would compile
# everything again.
WORKERS := $(shell getconf _NPROCESSORS_ONLN)
PYTEST = PYTHONDONTWRITEBYTECODE= PYTHONWARNDEFAULTENCODING=1 \
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

.PHONY: site offline serve test quick growth golden pictures look check bench house evaluate evaluate-real fuzz mutants clean

## The site in site/
site: $(VENV)/.for-site
	$(BIN)/mkdocs build --strict --quiet
	@$(BIN)/python -c "from pathlib import Path; \
	files = [f for f in Path('site').rglob('*') if f.is_file()]; \
	pages = sum(f.suffix == '.html' for f in files); \
	size = sum(f.stat().st_size for f in files) / 1e6; \
	print(f'Built {pages} pages in site/ ({len(files)} files, {size:.1f} MB).'); \
	print('Open', Path('site/index.html').resolve().as_uri()); \
	print('or put the folder on any web host; make serve rebuilds while you write.')"

## The site as one file, the same bytes each time: it opens from the folder that it is unpacked into
offline: site
	@$(BIN)/python benchmarks/pack.py site site.zip

## The site on a local server, built again whenever a note changes
serve: $(VENV)/.for-site
	$(BIN)/mkdocs serve

## All tests; ARGS are handed on to pytest
test: WORKERS := $(shell echo $$(($(WORKERS) + 1)))
test: $(VENV)/.for-test
	$(PYTEST) $(ARGS)

## The tests that need neither a browser nor a whole site nor half a second, with fewer random texts:
## a minute on two cores
quick: $(VENV)/.for-test
	$(PYTEST) -q -m "not (site or browser or slow)" --ignore=tests/site --hypothesis-profile=quick $(ARGS)

## How the costs of reading, of building and of each regular expression grow with a text: timed, some minutes.
## What fails is timed once more alone, because a busy machine makes anything slow for a while.
growth: $(VENV)/.for-test
	$(PYTEST) -q tests/growth $(ARGS) || $(BIN)/python -m pytest -q --last-failed tests/growth

## The golden pages of tests/golden, to be reviewed before they are committed
golden: $(VENV)/.for-test
	$(BIN)/python -m pytest -q tests/test_golden.py --update-golden

## Pictures of the site's pages for README and docs
pictures: site $(VENV)/.for-test
	$(BIN)/python docs/pictures/take.py

## Every type of page at four widths in both schemes, to be looked at, in .cache/look; SITE is any built site
SITE := site
look: $(VENV)/.for-test
	$(BIN)/python docs/pictures/look.py $(SITE) .cache/look $(ARGS)

## Lint, formatting, types, import layers, and the seeds
check: $(VENV)/.for-check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m generator check

## How fast it is, and how large
bench: $(VENV)/.for-test
	$(BIN)/python benchmarks/measure.py
	$(BIN)/python benchmarks/whole_build.py --talks 100 1000
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/resolving.py
	$(BIN)/python benchmarks/sizes.py

## The tables of docs/architecture.md: how the package is laid out, what one note runs through
house: $(VENV)/.for-test
	$(BIN)/python benchmarks/house.py

## Looks for texts that break a promise of reading, for SECONDS; ARGS=--shapes times texts that grow
SECONDS := 60
fuzz: $(VENV)/.for-test
	@$(BIN)/python -m pip install --quiet --only-binary :all: -c constraints.txt atheris 2>/dev/null || \
	echo "There is no atheris for this machine: texts are put together at random."
	$(BIN)/python -m tests.hostile.fuzz --seconds $(SECONDS) $(ARGS)

## Small changes of the modules that differ from SINCE, a revision or one module's path, that no test notices
SINCE := main
mutants: $(VENV)/.for-test
	@$(BIN)/python -m pip install --quiet -c constraints.txt mutmut
	$(BIN)/python -m tests.mutants --since $(SINCE)

## How well talks, quotes and concepts are told; writes the tables of docs/evaluation.md
evaluate: $(VENV)/.for-test
	$(BIN)/python -m tests.evaluation

## How it does on notes that are at hand: DIR is their folder, KEY what makes two files one talk
## (recording, name, recording+name, or file where each is a talk of its own)
KEY := recording+name
evaluate-real: $(VENV)/.for-test
	@test -d "$(DIR)" || { echo "Say which folder of notes: make evaluate-real DIR=…"; exit 1; }
	$(BIN)/python -m tests.evaluation.real "$(DIR)" --key $(KEY) $(ARGS)

clean:
	rm -rf $(VENV) site build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find generator tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11.5 or newer with its venv module is needed."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.for-site: $(VENV)/bin/python $(SETTINGS)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/.for-test: $(VENV)/bin/python $(SETTINGS)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[test]"
	@touch $@

$(VENV)/.for-check: $(VENV)/bin/python $(SETTINGS)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[lint,test]"
	@touch $@
