#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Makes a fresh Debian machine ready: installs the missing packages, then builds .venv on the system's Python.
# A second run finds nothing to do and ends at once. Further Debian packages may be named as arguments.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly venv=.venv
readonly stamp=$venv/.ready
readonly system_python=/usr/bin/python3

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "setup: '$*' needs root: run 'make setup' as root, or install sudo." >&2
        exit 1
    fi
}

install_missing_packages() {
    local wanted missing=() package
    wanted=$(grep -v '^#' tools/debian-packages.txt)
    for package in $wanted "$@"; do
        if ! dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
            missing+=("$package")
        fi
    done
    [ ${#missing[@]} -eq 0 ] && return
    echo "setup: installing ${missing[*]}"
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

fingerprint() {
    # A new Python, another checkout folder or a changed requirement makes the old .venv stale.
    "$system_python" -c 'import sys; print(sys.version)'
    pwd -P
    cat tools/requirements.txt
}

build_venv() {
    if [ -f "$stamp" ] && [ "$(fingerprint)" = "$(cat "$stamp")" ]; then
        return
    fi
    echo "setup: building $venv"
    "$system_python" -m venv --clear --system-site-packages "$venv"
    "$venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check -r tools/requirements.txt
    fingerprint >"$stamp"
}

if command -v apt-get >/dev/null; then
    install_missing_packages "$@"
elif ! "$system_python" -c 'import qgis.core' 2>/dev/null; then
    echo "setup: this is no Debian system, and $system_python has no QGIS: install QGIS with its Python bindings." >&2
    exit 1
fi
build_venv
