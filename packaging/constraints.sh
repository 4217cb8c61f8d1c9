#!/bin/sh
# Writes constraints.txt: one file for every extra, platform and Python from 3.11 on, with the hashes
# of all files that a package has. Addresses of package indexes stay out of it.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -m pip install --quiet --target .venv/uv uv
{
    cat <<'HEAD'
# Every package that Masomo may install, pinned by version and hash. `make constraints` writes it.
HEAD
    .venv/uv/bin/uv --no-config --quiet pip compile pyproject.toml packaging/constraints.in \
        --all-extras --universal --python-version 3.11 --upgrade --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links
} > constraints.new
mv constraints.new constraints.txt
