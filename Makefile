# Everything that is done with this project, one word each; `make setup` is part of all the others.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
STAMP := .venv/.installed
# folder of the segmented treebank (train.txt, test.txt); without it `make models` keeps the segmentation model
SEG_UD ?=
WORKERS ?= 2

.PHONY: setup demo browser test fuzz check bench bench-full serve models quality calibration screenshots web-screenshots docs notebook vendor clean lock wheel

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	@mkdir -p demo
	$(BIN)/zhengpu ingest samples/pages --register demo/zhengpu.sqlite
	$(BIN)/zhengpu ask "哪些官员去过莘县？" --register demo/zhengpu.sqlite
	@echo
	@echo "To ask more:  $(BIN)/zhengpu ask \"2024年谁去过莘县？\" --register demo/zhengpu.sqlite"
	@echo "To open the page:  make serve   then visit http://127.0.0.1:8000 (its API: /docs)"

serve: setup
	@test -f demo/zhengpu.sqlite || $(MAKE) demo
	$(BIN)/zhengpu serve --register demo/zhengpu.sqlite

# Chromium for the tests of the web page: what is on PATH, else Debian's, else Playwright's own
browser: setup
	$(BIN)/python -m tests.api.web.chromium

test: setup browser
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

# ten times the requests against the API's description that the tests send
fuzz: setup
	FUZZ_CASES=20000 $(BIN)/python -m pytest tests/api/service/test_contract.py

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m training.check_data

bench: setup
	$(BIN)/python -m bench.reading
	$(BIN)/python -m bench.stores
	$(BIN)/python -m bench.service

# 200,000 entities and 1,000,000 edges: ten minutes and more
bench-full: setup
	$(BIN)/python -m bench.reading
	$(BIN)/python -m bench.stores --entities 200000 --edges 1000000
	$(BIN)/python -m bench.service

quality: setup
	$(BIN)/python -m bench.quality

# after the reader or the linker has changed, before the figures that are to be kept
calibration: setup
	$(BIN)/python -m training.calibration

models: setup
	$(BIN)/python -m training.segmenter $(SEG_UD)
	$(BIN)/python -m training.seams
	$(BIN)/python -m training.tagger
	$(BIN)/python -m training.visits

# pictures of Neo4j Browser for docs/neo4j, taken with Chromium (of the system, else: playwright install chromium)
screenshots: setup
	$(BIN)/python docs/neo4j/screenshots.py

# the documentation as a site in site/, from docs/; what is made from code (schema, tables, API) is made anew
docs: setup
	$(BIN)/python -m training.schema_reference
	$(BIN)/python -m training.table_reference
	$(BIN)/python -m training.api_reference
	$(BIN)/mkdocs build --strict

# the worked notebook, run on the samples: its executed copy in demo/, its plot for the docs
notebook: setup
	@test -f demo/zhengpu.sqlite || $(MAKE) demo
	$(BIN)/python docs/notebooks/run.py demo/zhengpu.sqlite demo --plot docs/img/visits-per-county.png

# pictures of the web page for docs/img/web, taken by its tests
web-screenshots: setup browser
	ZHENGPU_WEB_SCREENSHOTS=1 $(BIN)/python -m pytest tests/api/web -q

# the JavaScript libraries of the web page, from the npm registry, as api/web/vendor/vendor.lock.json says
vendor: setup
	$(BIN)/python -m training.vendor

wheel: setup
	$(BIN)/python -m build --wheel --no-isolation

# pyicu, which followthemoney's country names ask for, has no wheels, and what we use of it runs without
lock:
	$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --allow-unsafe --extra dev --extra bench -o requirements.lock pyproject.toml
	sed -i '/^pyicu==/,/^[^ ]/{/^pyicu==/d;/^    #/d}' requirements.lock

clean:
	rm -rf .venv demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
