#!/usr/bin/env bash
# Links WebAssembly for Cargo, and cuts the page where src/app/pages/later.rs says so: Cargo gets the first part in place
# of the whole; all parts, and the script that loads the later ones, are left in $FOOTHOLD_PARTS for .dev/pack.mjs.
set -euo pipefail
output=
for ((place = 1; place < $#; place++)); do
    next=$((place + 1))
    [[ ${!place} != -o ]] || output=${!next}
done
case $output in
    */foothold-*.wasm)
        # The cut follows what the linker knows of who calls whom.
        "$FOOTHOLD_LINKER" "$@" --emit-relocs
        rm -rf "$FOOTHOLD_PARTS"
        wasm-split-cli "$output" "$FOOTHOLD_PARTS" >&2
        cp "$FOOTHOLD_PARTS/main.wasm" "$output"
        ;;
    *) exec "$FOOTHOLD_LINKER" "$@" ;;
esac
