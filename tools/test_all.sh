#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The suite in every QGIS that counts: this machine's, then 3.40 (Debian trixie) and 3.44 (Debian forky) in chroots.
# test_all.sh [SECTION...]   with AGS_SUITES="trixie" only those chroots, and not the machine itself
set -uo pipefail
cd "$(dirname "$0")/.."
suites=${AGS_SUITES:-machine trixie forky}
outcome=()
failed=0

note() {
    outcome+=("$1: $2")
    echo "=== $1: $2"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo --preserve-env env HOME="$HOME" "$@"
    fi
}

test_in_chroot() {
    local suite=$1
    shift
    as_root bash tools/chroot.sh make "$suite"
    case $? in
        0) ;;
        3)
            if [ "$suite" = forky ]; then
                # Debian's testing release changes daily: that it cannot be built today says nothing about the plugin.
                note "$suite" "SKIPPED: IT COULD NOT BE BOOTSTRAPPED, NOTHING WAS TESTED THERE"
                return
            fi
            note "$suite" "FAILED: it could not be bootstrapped"
            failed=1
            return
            ;;
        *)
            note "$suite" "FAILED: the chroot could not be made"
            failed=1
            return
            ;;
    esac
    if as_root bash tools/chroot.sh test "$suite" "$@"; then
        note "$suite" passed
    else
        note "$suite" FAILED
        failed=1
    fi
}

bash tools/setup.sh mmdebstrap debian-archive-keyring
for suite in $suites; do
    echo
    echo "##### $suite"
    if [ "$suite" != machine ]; then
        test_in_chroot "$suite" "$@"
    elif .venv/bin/python -m tools.test "$@"; then
        note machine passed
    else
        note machine FAILED
        failed=1
    fi
done

echo
printf '=== %s\n' "${outcome[@]}"
exit $failed
