# shellcheck shell=bash
# SPDX-License-Identifier: GPL-2.0-or-later
# What every Debian release in a folder needs; for chroot.sh and fresh_machine.sh, which read it. It needs root.
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache=${AGS_CACHE:-$HOME/.cache/ags_connector}

machine_mirror() {
    # The main archive's release name has no suffix; "bookworm-security" lies elsewhere.
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null \
        | awk '$2 !~ /-/ { print $1; exit }'
}

machine_apt_options() {
    apt-config dump | grep -E '^Acquire::(http|https|Retries)\b.*"..*";$' | sed 's/^/--aptopt=/'
}

# bootstrap SUITE FOLDER PACKAGES(comma-separated)
bootstrap() {
    local suite=$1 root=$2 packages=$3 mirror options
    mirror=$(machine_mirror)
    mapfile -t options < <(machine_apt_options)
    rm -rf --one-file-system "$root"
    mkdir -p "$(dirname "$root")"
    TMPDIR=$(dirname "$root") mmdebstrap --quiet --mode=root --variant=apt \
        --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Check-Valid-Until "false"' "${options[@]}" \
        --include="$packages" "$suite" "$root" ${mirror:+"$mirror"}
}

# only_user_of FOLDER: waits until nobody else works in it, then keeps others waiting until this process ends.
only_user_of() {
    mkdir -p "$(dirname "$1")"
    exec 9>"$1.lock"
    flock --nonblock 9 && return
    echo "waiting for another run in $1" >&2
    flock 9
}

# copy_machine_configuration FOLDER
copy_machine_configuration() {
    # Name resolution, certificates and pip's settings are the machine's: it may sit behind a proxy of its own.
    local root=$1
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/etc/ssl/certs" "$root/root/.config/pip"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    [ -f /etc/pip.conf ] && cp -L /etc/pip.conf "$root/etc/pip.conf"
    [ -f "$HOME/.config/pip/pip.conf" ] && cp -L "$HOME/.config/pip/pip.conf" "$root/root/.config/pip/pip.conf"
    return 0
}

# run_inside FOLDER COMMAND...: with the environment of a login and nothing else of the machine's.
# The recorded answers of $answers, if set, are to be seen at $answers_inside.
run_inside() {
    chroot_dir=$1 answers=${answers:-} answers_inside=${answers_inside:-} \
        unshare --mount --pid --fork --kill-child bash -euc '
        # A mount namespace of its own: every mount is gone when the command ends, however it ends.
        mount --make-rprivate /
        mount -t proc proc "$chroot_dir/proc"
        mount --rbind /dev "$chroot_dir/dev"
        mount -t tmpfs tmpfs "$chroot_dir/tmp"
        if [ -n "$answers" ]; then
            mkdir -p "$chroot_dir/$answers_inside"
            mount --bind -o ro "$answers" "$chroot_dir/$answers_inside"
        fi
        exec chroot "$chroot_dir" env -i HOME=/root USER=root LANG=C.UTF-8 TERM=dumb \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
    ' run_inside "${@:2}" 9>&-
}
