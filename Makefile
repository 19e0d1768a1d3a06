# AGS Connector: everything that is done with this checkout has a target here; `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PY := .venv/bin/python
# Where answers recorded from real servers lie beside the checkout, the tests read them too.
AGS_FIXTURES ?= $(wildcard $(abspath ../shared/fixtures))
export AGS_FIXTURES
export PYTHONDONTWRITEBYTECODE = 1

# Nothing started from here may see or touch the user's own QGIS profile.
isolated = bash tools/isolated.sh
xvfb = xvfb-run -a -s "-screen 0 1600x1000x24"

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## install what is missing (Debian packages, .venv); a second run does nothing
	@bash tools/setup.sh

.PHONY: demo
demo: setup ## download, clip and show data from the sample server (or from URL=https://...)
	@$(isolated) demo env QT_QPA_PLATFORM=offscreen $(PY) -m tools.demo $(if $(URL),--url "$(URL)")

.PHONY: test
test: setup ## the whole test suite on this machine's QGIS (or TESTS=unit, qgis, desktop, architecture)
	@$(PY) -m tools.test $(TESTS) $(if $(ARGS),-- $(ARGS))

.PHONY: test-all
test-all: setup ## the same suite in QGIS 3.22, 3.40 and 3.44
	@bash tools/test_all.sh $(TESTS)

.PHONY: check
check: setup ## lint, types, architecture, translations, and the plugin repository's gate on the built zip
	@bash tools/check.sh

.PHONY: bench
bench: setup ## measure downloads against GDAL and QGIS's own provider
	@$(isolated) bench env QT_QPA_PLATFORM=offscreen $(PY) -m tools.bench

.PHONY: screenshots
screenshots: setup stage ## take the pictures of the interface, under a virtual screen
	@$(isolated) screenshots $(xvfb) $(PY) -m tools.screenshots

.PHONY: stage
stage: setup ## assemble build/ags_connector/ as QGIS wants to find it
	@$(PY) -m tools.stage

.PHONY: package
package: setup ## build dist/ags_connector.zip, byte for byte the same each time
	@$(PY) -m tools.package

.PHONY: qgis
qgis: setup stage ## start QGIS Desktop with the plugin, a throw-away profile and the sample server
	@$(PY) -m tools.run_qgis

.PHONY: i18n
i18n: setup ## update i18n/*.ts from the sources and compile them
	@$(PY) -m tools.translations update
	@$(PY) -m tools.translations compile

.PHONY: clean
clean: ## remove what was built; keeps .venv
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .qgis-settings .coverage
	find . -path ./.venv -prune -o -name __pycache__ -type d -print | xargs -r rm -rf
