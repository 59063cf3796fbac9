#!/bin/sh
# Builds hamming.wasm from hamming.as and writes its checksum: needs npm, and the network once. The product is committed,
# so that nobody who installs needs this.
set -eu
cd "$(dirname "$0")"
VERSION=0.28.20
target="${1:-hamming.wasm}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp hamming.as "$work/hamming.ts"
asc() {
  if [ -n "${ASC:-}" ]; then "$ASC" "$@"; else npx --yes --package="assemblyscript@$VERSION" asc "$@"; fi
}
asc "$work/hamming.ts" --outFile "$work/hamming.wasm" -O3 --runtime stub --use abort= \
  --importMemory --maximumMemory 65536 --enable simd --enable bulk-memory
cp "$work/hamming.wasm" "$target"
[ "$target" != hamming.wasm ] || sha256sum hamming.wasm > hamming.wasm.sha256
