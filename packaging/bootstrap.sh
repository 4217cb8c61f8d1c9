#!/bin/sh
# Makes a bare machine ready: system packages, then .venv with what constraints.txt pins.
#
#   packaging/bootstrap.sh run     what the program needs
#   packaging/bootstrap.sh test    that, and what its tests need
#   packaging/bootstrap.sh llm     .venv with models on this machine, and the server of their tests
#   packaging/bootstrap.sh bench   what tests need, and the rivals of the job queue
#
# EXTRAS="llm speech" adds optional extras of pyproject.toml. Where everything is in place already,
# this touches neither the package manager nor the network.
# Exit codes: 0 ready; 1 an install failed; 2 wrong use; 3 something is missing, and said how to get.
set -eu
cd "$(dirname "$0")/.."

# Tesseract with the languages that Masomo reads from pictures.
READING="tesseract-ocr tesseract-ocr-eng tesseract-ocr-swa tesseract-ocr-fra tesseract-ocr-ara
tesseract-ocr-hin"
# What PySide6's libraries and its xcb and wayland plugins are linked against (ldd), and fonts for
# the scripts that the window shows.
WINDOW="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0
libxkbcommon-x11-0 libx11-6 libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0
libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0
libwayland-egl1 libzstd1 zlib1g fonts-dejavu-core fonts-lohit-deva"
SCREEN="xvfb xauth"
# What builds llama-cpp-python from its source; its other tools come from constraints.txt.
COMPILER="g++"

say() { printf 'masomo: %s\n' "$*" >&2; }

# A Python that can make a virtual environment, or nothing.
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11 python3.14; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
            >/dev/null 2>&1; then
            command -v "$candidate"
            return
        fi
    done
}

# The names among "$@" that dpkg does not have. A package that was renamed for 64-bit time
# (libglib2.0-0t64) provides its old name.
not_installed() {
    for package in "$@"; do
        for name in "$package" "${package}t64"; do
            if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ]; then
                continue 2
            fi
        done
        echo "$package"
    done
}

# The packages that bring a Python of at least 3.11: the system's own where it is new enough.
python_packages() {
    version=$(apt-cache policy python3 2>/dev/null | sed -n 's/^ *Candidate: 3\.\([0-9]*\).*/\1/p')
    if [ -n "$version" ] && [ "$version" -lt 11 ]; then
        echo python3.11 python3.11-venv
    else
        echo python3 python3-venv
    fi
}

# Runs apt-get with the rights it needs, where they are to be had without asking anybody.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

system_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        if [ -z "$(find_python)" ]; then
            say "Python 3.11 or newer is needed. Install it, then run this again."
            exit 3
        fi
        command -v tesseract >/dev/null 2>&1 ||
            say "Install Tesseract (eng, swa, fra, ara, hin) to read scanned pages."
        return
    fi
    missing=$(not_installed "$@")
    if [ -z "$(find_python)" ]; then
        missing="$(python_packages) $missing"
    fi
    missing=$(echo $missing)
    [ -n "$missing" ] || return 0
    line="apt-get update && apt-get install -y --no-install-recommends $missing"
    if [ "$(id -u)" -ne 0 ] && ! sudo -n true >/dev/null 2>&1; then
        say "Some system packages are missing. Type this line, then run this again:"
        printf "sudo sh -c '%s'\n" "$line"
        exit 3
    fi
    say "installing $missing"
    as_root apt-get -q -o Acquire::Retries=3 update >&2
    if [ -z "$(find_python)" ]; then # the fresh list may know a better Python
        missing=$(echo $(python_packages) $(not_installed "$@"))
    fi
    if ! as_root apt-get -q -y -o Acquire::Retries=3 install --no-install-recommends \
        $missing >&2; then
        say "Some system packages could not be installed. Type this line to see why:"
        printf "sudo sh -c '%s'\n" "$line"
        exit 1
    fi
}

# .venv from constraints.txt. Pip checks the hash of all it installs: constraints that carry hashes
# switch that on in the pip pinned there, which is therefore installed first (an older pip does it
# only for requirements files).
environment() {
    extras="$*"
    state=$(cat constraints.txt pyproject.toml packaging/bootstrap.sh packaging/requirements.py |
        cksum)
    if [ -x .venv/bin/masomo ] && .venv/bin/python -c '' 2>/dev/null &&
        [ "$(sed -n 1p .venv/masomo-state 2>/dev/null)" = "$state" ]; then
        present=" $(sed -n 2p .venv/masomo-state) "
        absent=""
        for extra in $extras; do
            case $present in *" $extra "*) ;; *) absent="$absent $extra" ;; esac
        done
        [ -n "$absent" ] || return 0
        extras=$(echo $present $absent)
    fi
    python=.venv/bin/python
    if ! $python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        rm -rf .venv
        "$(find_python)" -m venv .venv
    fi
    say "filling .venv"
    rm -f .venv/masomo-state
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
    install="$python -m pip install --quiet"
    awk '/^pip==/ { on = 1 } on { print } on && !/\\$/ { exit }' constraints.txt > .venv/pip.txt
    $install --require-hashes --no-deps -r .venv/pip.txt
    $python packaging/requirements.py $extras > .venv/wanted.txt
    $install --constraint constraints.txt --build-constraint constraints.txt -r .venv/wanted.txt
    $install --no-deps --no-build-isolation --editable .
    printf '%s\n%s\n' "$state" "$extras" > .venv/masomo-state
}

# The extra llm, which takes minutes to build the first time. Where it cannot be built, all else
# works without it, its tests are skipped and say so, and it is not tried again until a pin changes.
local_model() {
    if [ "$(cat .venv/llm-failed 2>/dev/null)" = "$state" ]; then
        say "llama-cpp-python could not be built here: its tests are skipped."
        return
    fi
    built=$(cat .venv/masomo-state)
    if ! packaging/bootstrap.sh llm; then # a shell of its own, where set -e still counts
        say "llama-cpp-python could not be built: its tests are skipped."
        printf '%s\n' "$built" > .venv/masomo-state
        printf '%s\n' "$state" > .venv/llm-failed
    fi
}

case ${1-} in
run)
    system_packages $READING $WINDOW
    environment ${EXTRAS-}
    ;;
test)
    system_packages $READING $WINDOW $SCREEN $COMPILER
    environment dev speech ${EXTRAS-}
    local_model
    ;;
bench)
    system_packages $READING $WINDOW $SCREEN
    environment dev speech bench ${EXTRAS-}
    ;;
llm)
    environment llm llm-server
    ;;
*)
    say "use: packaging/bootstrap.sh run|test|llm|bench"
    exit 2
    ;;
esac
