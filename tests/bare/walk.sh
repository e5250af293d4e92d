#!/bin/bash
# Walks the first minutes of a newcomer on a bare Debian 12, in a folder made by debootstrap: no Pango, no font, no git,
# no make, no python3-venv. Needs root and debootstrap; mirrors and indexes are those of this machine.
#
#   tests/bare/walk.sh FOLDER [CASE...]     (all cases where none is named; FOLDER keeps the base for the next walk)
#
# Cases:
#   root        root, Pango through apt by ./dev
#   rootless    a plain user, Pango unpacked beside the environment by ./dev, a half-made .venv left from before
#   pango       a plain user, python3-venv and Pango installed, apt out of reach
#   none        a plain user, no Pango, apt out of reach: HTML, one line about PDF, exit code 3
#   no-pip      neither pip nor venv: one line, exit code 3
# With DEV_ONLY=1 the report and the tests are left out: only the set-up is walked.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
walk=$(mkdir -p "$1" && cd "$1" && pwd)
shift
cases=("$@")
[ ${#cases[@]} -gt 0 ] || cases=(root rootless pango none no-pip)

# The walk's mounts end with it.
[ "${WALK_INSIDE:-}" ] || WALK_INSIDE=1 exec unshare --mount "$0" "$walk" "${cases[@]}"

make_base() {
    [ -d "$walk/base" ] && return
    mirror=$(find /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources -exec cat {} + 2>/dev/null |
        awk '!found && ($1 == "URIs:" || $1 == "deb") {found = $2} END {print found}' || :)
    debootstrap --variant=minbase --include=python3,python3-pip,ca-certificates bookworm "$walk/base.part" "$mirror" \
        >"$walk/debootstrap.log"
    # What this machine's clients are told about where packages come from, so that apt and pip work inside.
    cp /etc/resolv.conf "$walk/base.part/etc/resolv.conf"
    cp /etc/ssl/certs/ca-certificates.crt "$walk/base.part/etc/ssl/certs/ca-certificates.crt"
    cp /etc/apt/sources.list.d/debian.sources "$walk/base.part/etc/apt/sources.list.d/" 2>/dev/null &&
        : >"$walk/base.part/etc/apt/sources.list"
    cp -n /etc/apt/apt.conf.d/* "$walk/base.part/etc/apt/apt.conf.d/"
    {
        echo "[global]"
        echo "cert = /etc/ssl/certs/ca-certificates.crt"
        for key in index-url trusted-host; do
            value=$(python3 -m pip config get "global.$key" 2>/dev/null || :)
            [ -z "$value" ] || printf '%s = %s\n' "$key" "$value"
        done
    } >"$walk/base.part/etc/pip.conf"
    chroot "$walk/base.part" useradd --create-home --shell /bin/sh maria
    mv "$walk/base.part" "$walk/base"
}

# enter USER COMMAND: in the machine of the case, with a bare environment.
enter() {
    chroot "$machine" su - "$1" -c "cd sitrep && $2"
}

# expect CODE COMMAND...: the command must end with that code.
expect() {
    local wanted=$1 code=0
    shift
    "$@" || code=$?
    [ "$code" -eq "$wanted" ] || { echo "ended with $code instead of $wanted: $*" >&2; return 1; }
}

new_machine() {
    machine=$walk/$1
    rm -rf "$machine"
    cp -a "$walk/base" "$machine"
    mount -t proc proc "$machine/proc"
    mount --rbind /dev "$machine/dev"
    if [ "$2" = root ]; then home=$machine/root; else home=$machine/home/$2; fi
    git clone --quiet --no-hardlinks "$repository" "$home/sitrep"
    [ "$2" = root ] || chroot "$machine" chown -R "$2:" "/home/$2/sitrep"
    ! chroot "$machine" sh -c 'find / -xdev \( -name "*.ttf" -o -name "*.otf" -o -name "*.pfb" \) -not -path "*/sitrep/*"' |
        grep . >&2
}

forget_apt() {
    mv "$machine/usr/bin/apt-get" "$machine/usr/bin/apt-get.away"
}

# report USER CODE PDFS HTMLS: ./dev report ends with the code and leaves so many files.
report() {
    if [ "${DEV_ONLY:-}" ]; then
        expect 0 enter "$1" "./dev help >/dev/null"
        enter "$1" ".venv/bin/python -c 'from sitrep import native; print(\"missing:\", native.missing())'"
        return
    fi
    local start=$SECONDS pdfs htmls
    expect "$2" enter "$1" "./dev report 2>stderr.txt"
    echo "   report: $((SECONDS - start)) s"
    sed 's/^/   | /' "$home/sitrep/stderr.txt"
    pdfs=$(find "$home/sitrep/output" -name '*.pdf' | wc -l)
    htmls=$(find "$home/sitrep/output" -name 'sitrep-*.html' | wc -l)
    [ "$pdfs $htmls" = "$3 $4" ] || { echo "$pdfs PDF and $htmls HTML files instead of $3 and $4" >&2; return 1; }
}

passes() {
    [ "${DEV_ONLY:-}" ] && return
    local start=$SECONDS
    expect 0 enter "$1" "./dev test -q >tests.txt 2>&1" || { tail -30 "$home/sitrep/tests.txt" >&2; return 1; }
    echo "   tests: $((SECONDS - start)) s, $(tail -1 "$home/sitrep/tests.txt")"
}

walk_root() {
    new_machine root root
    report root 0 2 2
    passes root
}

walk_rootless() {
    new_machine rootless maria
    expect 1 enter maria "python3 -m venv .venv >/dev/null 2>&1"
    [ -d "$home/sitrep/.venv" ]
    report maria 0 2 2
    passes maria
}

walk_pango() {
    new_machine pango maria
    chroot "$machine" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' >"$walk/apt.log" 2>&1
    chroot "$machine" rm -rf /usr/share/fonts
    forget_apt
    report maria 0 2 2
    passes maria
}

walk_none() {
    new_machine none maria
    forget_apt
    report maria 3 0 2
    [ "${DEV_ONLY:-}" ] || [ "$(grep -c 'apt-get install' "$home/sitrep/stderr.txt")" = 1 ]
    passes maria
}

walk_no-pip() {
    new_machine no-pip maria
    rm -rf "$machine"/usr/lib/python3/dist-packages/pip*
    expect 3 enter maria "./dev report 2>stderr.txt"
    sed 's/^/   | /' "$home/sitrep/stderr.txt"
    [ "$(grep -c python3-venv "$home/sitrep/stderr.txt")" = 1 ]
}

make_base
if [ ${#cases[@]} -eq 1 ]; then
    echo "== ${cases[0]}"
    start=$SECONDS
    "walk_${cases[0]}"
    echo "   well, $((SECONDS - start)) s"
    exit
fi
failed=0
for case in "${cases[@]}"; do
    # In a process of its own, or `set -e` would not hold inside.
    "$0" "$walk" "$case" || { echo "   FAILED"; failed=$((failed + 1)); }
done
echo "$((${#cases[@]} - failed)) passed, $failed failed"
exit $((failed > 0))
