#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# All checks that read the code without running it; each one runs, also after another has failed.
set -uo pipefail
cd "$(dirname "$0")/.."
py=.venv/bin/python
failed=()

check() {
    local title=$1
    shift
    echo "=== $title"
    "$@" || failed+=("$title")
}

check "lint" "$py" -m ruff check .
check "format" "$py" -m ruff format --check .
check "types" "$py" -m mypy
check "Python 3.9" .venv/bin/vermin -q -t=3.9- --violations --no-tips ags_connector
check "house rules" "$py" -m pytest -q -p no:pytest_qgis -p no:pytest-qt tests/test_architecture.py tests/test_house_rules.py
check "translations" "$py" -m tools.translations check
check "the plugin repository's gate" "$py" -m tools.check_zip

if [ ${#failed[@]} -gt 0 ]; then
    printf '=== FAILED: %s\n' "${failed[@]}"
    exit 1
fi
echo "=== all checks passed"
