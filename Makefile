# Masomo: `make run` and `make test` each work alone on a bare Debian or Ubuntu with git and make.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench quality chaos screenshots constraints clean

BIN := .venv/bin
CODE := masomo_desktop tests benchmarks packaging
TESTS ?= tests
WORKERS ?= 2
KILLS ?= 2000

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null || \
	 sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

setup: ## install what running and testing need (EXTRAS="llm speech" for more)
	@packaging/bootstrap.sh test

run: ## open the window; without a display, make study material from the sample course
	@packaging/bootstrap.sh run
	@if [ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]; then exec $(BIN)/masomo; \
	 else exec $(BIN)/python packaging/headless.py; fi

test: ## run every test (TESTS=tests/unit for some)
	@packaging/bootstrap.sh test
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(TESTS)

check: ## format, lint, types, import contracts, documents
	@packaging/bootstrap.sh test
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python packaging/check_docs.py

format: ## put the code in its form
	@packaging/bootstrap.sh test
	@$(BIN)/ruff check --fix $(CODE); $(BIN)/ruff format $(CODE)

bench: ## measure Masomo beside its peers, one table
	@packaging/bootstrap.sh bench
	@$(BIN)/python -m benchmarks

quality: ## measure how good what Masomo finds is, one table
	@packaging/bootstrap.sh test
	@$(BIN)/python -m benchmarks.quality

chaos: ## kill Masomo 2000 times and plant bugs in it (KILLS=200, SEED=6)
	@packaging/bootstrap.sh test
	@nice -n 10 $(BIN)/python -m tests.chaos --kills $(KILLS) $(if $(SEED),--seed $(SEED))
	@nice -n 10 $(BIN)/python -m tests.chaos --plant all

screenshots: ## draw docs/screenshots from the real window
	@packaging/bootstrap.sh test
	@$(BIN)/python packaging/screenshots.py docs/screenshots

constraints: ## pin the newest versions that fit, for every platform and Python
	@packaging/bootstrap.sh test
	@packaging/constraints.sh

clean: ## remove what was made here; a learner's data stays
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -prune -exec rm -rf {} +
