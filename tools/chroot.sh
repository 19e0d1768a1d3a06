#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# A Debian release of its own to run the suite in.
#   chroot.sh make SUITE     bootstraps it once into the cache (exit 3: it could not be bootstrapped)
#   chroot.sh test SUITE     runs this checkout's suite inside it
# It needs root. The cache is $AGS_CACHE, else ~/.cache/ags_connector.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd -P)
action=$1
suite=$2
shift 2
root=${AGS_CACHE:-$HOME/.cache/ags_connector}/chroots/$suite

machine_mirror() {
    # The main archive's release name has no suffix; "bookworm-security" lies elsewhere.
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null \
        | awk '$2 !~ /-/ { print $1; exit }'
}

machine_apt_options() {
    apt-config dump | grep -E '^Acquire::(http|https|Retries)\b.*"..*";$' | sed 's/^/--aptopt=/'
}

make_chroot() {
    [ -f "$root/.ready" ] && [ "$(cat "$root/.ready")" = "$(package_list)" ] && return
    local mirror options
    mirror=$(machine_mirror)
    mapfile -t options < <(machine_apt_options)
    echo "chroot: bootstrapping $suite into $root"
    rm -rf --one-file-system "$root"
    mkdir -p "$(dirname "$root")"
    if ! TMPDIR=$(dirname "$root") mmdebstrap --quiet --mode=root --variant=apt \
        --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Check-Valid-Until "false"' "${options[@]}" \
        --include="$(package_list),python3-pip,ca-certificates" "$suite" "$root" ${mirror:+"$mirror"}; then
        rm -rf --one-file-system "$root"
        echo "chroot: $suite could not be bootstrapped." >&2
        return 3
    fi
    package_list >"$root/.ready"
}

package_list() {
    grep -v '^#' "$checkout/tools/debian-packages.txt" | paste -sd,
}

copy_machine_configuration() {
    # Name resolution, certificates and pip's settings are the machine's: it may sit behind a proxy of its own.
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/etc/ssl/certs" "$root/root/.config/pip"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    [ -f /etc/pip.conf ] && cp -L /etc/pip.conf "$root/etc/pip.conf"
    [ -f "$HOME/.config/pip/pip.conf" ] && cp -L "$HOME/.config/pip/pip.conf" "$root/root/.config/pip/pip.conf"
    return 0
}

copy_checkout() {
    # Anew each time, so that a deleted file is gone there too; the .venv inside stays.
    mkdir -p "$root/src"
    find "$root/src" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf --one-file-system {} +
    (cd "$checkout" && git ls-files -z --cached --others --exclude-standard \
        | tar --null --ignore-failed-read -T - -cf - 2>/dev/null) | tar -C "$root/src" -xf -
}

run_suite() {
    copy_machine_configuration
    copy_checkout
    mkdir -p "$root/fixtures"
    export chroot_dir=$root fixtures=${AGS_FIXTURES:-}
    # A mount namespace of its own: every mount is gone when the command ends, however it ends.
    unshare --mount --pid --fork --kill-child bash -euc '
        mount --make-rprivate /
        mount -t proc proc "$chroot_dir/proc"
        mount --rbind /dev "$chroot_dir/dev"
        mount -t tmpfs tmpfs "$chroot_dir/tmp"
        [ -z "$fixtures" ] || mount --bind -o ro "$fixtures" "$chroot_dir/fixtures"
        exec chroot "$chroot_dir" env HOME=/root LANG=C.UTF-8 AGS_FIXTURES="${fixtures:+/fixtures}" \
            bash -euc "cd /src && bash tools/setup.sh && exec .venv/bin/python -m tools.test \"\$@\"" test "$@"
    ' suite "$@"
}

case $action in
    make) make_chroot ;;
    test) run_suite "$@" ;;
    *) echo "chroot: no such action: $action" >&2; exit 2 ;;
esac
