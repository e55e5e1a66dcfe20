# Needs Python 3.11 or newer and nothing else. uv is used where it is installed, plain venv and pip elsewhere.
PYTHON ?= python3
ENVIRONMENT := .venv
READY := $(ENVIRONMENT)/.ready
RUN := $(ENVIRONMENT)/bin/python
LEDGER ?= demo-ledger

.PHONY: setup demo test lint types contracts check benchmarks model clean

setup: $(READY)

$(READY): pyproject.toml Makefile
	@echo "Setting up $(ENVIRONMENT) …"
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) $(ENVIRONMENT) && \
	  uv pip install --quiet --python $(RUN) --editable . --group dev; \
	else \
	  $(PYTHON) -m venv $(ENVIRONMENT) && \
	  $(RUN) -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1" && \
	  $(RUN) -m pip install --quiet --disable-pip-version-check --editable . --group dev; \
	fi
	@touch $(READY)

demo: setup  ## read the sample documents into a ledger and show it
	@$(ENVIRONMENT)/bin/depositary demo --ledger $(LEDGER)

test: setup
	$(RUN) -m pytest -n auto

lint: setup
	$(RUN) -m ruff format --check depositary training benchmarks tests docs
	$(RUN) -m ruff check depositary training benchmarks tests docs

types: setup
	$(RUN) -m mypy

contracts: setup
	$(ENVIRONMENT)/bin/lint-imports

check: test lint types contracts  ## what CI runs

model: setup  ## train the language model anew from the corpora in DATA (see training/README.md)
	$(RUN) -m pip install --quiet --group training --group lexicons
	$(RUN) -m training.train --data $(DATA) --run training/runs/first
	$(RUN) -m training.lemma_table --data $(DATA) --to depositary/language/model/lemmas.json
	$(RUN) -m training.export --run training/runs/first --to depositary/language/model
	$(RUN) -m training.evaluate --data $(DATA) --run training/runs/first --model depositary/language/model

clean:
	rm -rf $(ENVIRONMENT) .pytest_cache .mypy_cache .ruff_cache .hypothesis
