# Set-up needs Python 3.11 or newer, git and make. `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
PIP_FLAGS := --quiet --disable-pip-version-check --no-deps

.DEFAULT_GOAL := help
.PHONY: help setup setup-app setup-dev demo test lint bench lock clean

help:  ## Show this list
	@grep -E '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed 's/:.*## /\t/' | expand -t 12

setup: .venv/.app .venv-semgrep/.ready  ## Set up the two environments; leaves .venv/bin/assay

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

lock: setup-dev  ## Renew the locks in requirements/ from the .in files
	@for name in app build dev semgrep; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	    --upgrade requirements/$$name.in -o requirements/$$name.txt; done

clean:  ## Remove both environments and what the demo left
	@rm -rf .venv .venv-semgrep .demo
