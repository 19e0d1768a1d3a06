#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# A Debian release of its own to run the suite in.
#   chroot.sh make SUITE     bootstraps it once into the cache (exit 3: it could not be bootstrapped)
#   chroot.sh test SUITE     runs this checkout's suite inside it
# It needs root. The cache is $AGS_CACHE, else ~/.cache/ags_connector.
set -euo pipefail
# shellcheck source=tools/chroot_base.sh
. "$(dirname "$0")/chroot_base.sh"
action=$1
suite=$2
shift 2
root=$cache/chroots/$suite

make_chroot() {
    [ -f "$root/.ready" ] && [ "$(cat "$root/.ready")" = "$(package_list)" ] && return
    echo "chroot: bootstrapping $suite into $root"
    if ! bootstrap "$suite" "$root" "$(package_list),python3-pip,ca-certificates"; then
        rm -rf --one-file-system "$root"
        echo "chroot: $suite could not be bootstrapped." >&2
        return 3
    fi
    package_list >"$root/.ready"
}

package_list() {
    grep -v '^#' "$checkout/tools/debian-packages.txt" | paste -sd,
}

copy_checkout() {
    # Anew each time, so that a deleted file is gone there too; the .venv inside stays.
    mkdir -p "$root/src"
    find "$root/src" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf --one-file-system {} +
    (cd "$checkout" && git ls-files -z --cached --others --exclude-standard \
        | tar --null --ignore-failed-read -T - -cf - 2>/dev/null) | tar -C "$root/src" -xf -
}

run_suite() {
    copy_machine_configuration "$root"
    copy_checkout
    answers=${AGS_FIXTURES:-} answers_inside=/fixtures run_inside "$root" \
        env AGS_FIXTURES="${AGS_FIXTURES:+/fixtures}" \
        bash -euc 'cd /src && bash tools/setup.sh && exec .venv/bin/python -m tools.test "$@"' test "$@"
}

only_user_of "$root"
case $action in
    make) make_chroot ;;
    test) run_suite "$@" ;;
    *) echo "chroot: no such action: $action" >&2; exit 2 ;;
esac
