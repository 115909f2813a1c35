# `make help` lists the targets. Nothing global is installed: uv goes into .uv where it is missing, the rest into .venv.
SHELL := /bin/sh
export UV_PYTHON_DOWNLOADS := never
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
RUN := $(UV) run --frozen --no-sync

.PHONY: help install run onet web test check bench down
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(filter .uv/bin/uv,$(UV)) ## install everything from the lock
	@$(UV) sync --frozen --quiet

.uv/bin/uv:
	@python3 -m venv .uv
	@.uv/bin/pip install --quiet --disable-pip-version-check "uv>=0.13,<0.14"

run: install ## the daily job: fetch, model, enrich, rank, test, mail; then say where to look
	@$(RUN) orchestrate/daily

onet: install ## load an O*NET release: occupations, their skills and technologies (TAP_ONET_SOURCE=url, zip or folder)
	@$(RUN) orchestrate/onet

web: install ## the web app, on http://127.0.0.1:8000
	@$(RUN) web run

test: install ## the whole test suite
	@$(RUN) pytest -n 2 --dist loadfile --ignore tests/web
	@$(RUN) pytest tests/web  # one browser, one server, one warehouse

check: install ## format, lint, types, import boundaries, SQL lint, workflow and compose files
	@$(RUN) ruff format --check .
	@$(RUN) ruff check .
	@$(RUN) mypy
	@$(RUN) lint-imports --no-cache
	@cd transform && ../.venv/bin/sqlfluff lint --processes 2 models tests

bench: install ## the benchmarks (BENCH=name for one of them)
	@$(RUN) python bench/run.py $(BENCH)

down: install ## stop the embedded Postgres
	@$(RUN) core down
