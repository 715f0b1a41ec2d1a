# The one interface for contributors: `make help`. Everything runs in .venv, which `make` sets up.

bin := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup demo bench check test coverage docs lint format types imports examples build ci clean

help: ## show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

setup: .venv/.ready ## make .venv and install dealdiff for development

.venv/.ready: pyproject.toml
	python3 -m venv .venv
	$(bin)/pip install --quiet -e ".[dev]"
	touch $@

demo: setup ## tell the story of the seeds
	$(bin)/dealdiff story seeds/gaza-2024

bench: setup ## measure the comparer as ratios (asserts nothing)
	$(bin)/python -m benchmarks

check: lint types imports test ## what to run before a commit

test: setup ## run all tests, the documentation's examples included
	$(bin)/pytest -q -n auto

coverage: setup ## run all tests and show the lines and branches that none of them reaches
	$(bin)/pytest -q -n auto --cov --cov-branch

docs: setup ## run the examples in README, docs and docstrings alone
	$(bin)/pytest -q README.md docs src

lint: setup ## ruff: rules and layout
	$(bin)/ruff check
	$(bin)/ruff format --check

format: setup ## let ruff lay the code out, and mend what it can
	$(bin)/ruff check --fix
	$(bin)/ruff format

types: setup ## mypy, strict
	$(bin)/mypy

imports: setup ## the import contracts: which package may know of which
	$(bin)/lint-imports --no-logo

examples: setup ## run every example
	@for example in examples/*.py; do echo "== $$example"; $(bin)/python "$$example" || exit 1; done

build: setup ## make the sdist, and the wheel from it, in dist/
	$(bin)/python -m build --no-isolation

ci: ## every check, as a machine runs it in a fresh clone
	.ci/run

clean: ## remove what was made, .venv included
	rm -rf .venv build dist htmlcov .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
