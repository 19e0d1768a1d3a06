#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Proves that a fresh machine needs nothing but this repository: a Debian with git, make and Python only, in which what
# is committed here is cloned, demonstrated and tested; then tested again with the recorded answers beside it, if any.
#   fresh_machine.sh [SUITE]     SUITE is bookworm unless named; it needs root and mmdebstrap
set -euo pipefail
# shellcheck source=tools/chroot_base.sh
. "$(dirname "$0")/chroot_base.sh"
suite=${1:-bookworm}
root=$cache/fresh-$suite
readonly place=/srv/work clone=/srv/work/ags_connector
outcome=()
failed=0

run_make() {
    local title=$1 target=$2 start=$SECONDS code=0
    echo "##### $title"
    run_inside "$root" make -C "$clone" "$target" </dev/null || code=$?
    outcome+=("$title: exit $code after $((SECONDS - start)) s")
    [ "$code" -eq 0 ] || failed=1
}

only_user_of "$root"
echo "fresh machine: bootstrapping $suite into $root"
bootstrap "$suite" "$root" python3,make,git,ca-certificates
copy_machine_configuration "$root"
mkdir -p "$root$place"
git clone --quiet --no-hardlinks "$checkout" "$root$clone"
outcome+=("commit $(git -C "$root$clone" rev-parse --short HEAD) on $suite")

run_make "make demo" demo
run_make "make test" test
if [ -n "${AGS_FIXTURES:-}" ]; then
    answers=$AGS_FIXTURES answers_inside=/srv/work/shared/fixtures run_make "make test, with the recorded answers" test
fi

echo
printf '=== %s\n' "${outcome[@]}"
exit $failed
