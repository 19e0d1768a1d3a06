#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs a command with a home of its own: isolated.sh NAME COMMAND... ; the home is build/home/NAME, made anew each time.
set -euo pipefail
name=$1
shift
home=$(cd "$(dirname "$0")/.." && pwd)/build/home/$name
rm -rf "$home"
mkdir -p "$home"/{qgis,config,data,cache,runtime}
chmod 700 "$home/runtime"
export HOME=$home
export QGIS_CUSTOM_CONFIG_PATH=$home/qgis
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/runtime
exec "$@"
