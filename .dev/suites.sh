# The test suites, cheapest first. Each is one function; all run even if one fails. Sourced by ./dev.

all_suites=(fmt clippy core markup twin office strangers build dist journeys)
core_features=(--no-default-features)
journeys=(--manifest-path tests/journeys/Cargo.toml)

suite_fmt() {
    need_component rustfmt fmt
    cargo fmt --check
    cargo fmt --check "${journeys[@]}"
    cargo fmt --check --manifest-path tests/fuzz/Cargo.toml
}

suite_clippy() {
    need_component clippy clippy
    cargo clippy -q --locked "${core_features[@]}" --all-targets -- -D warnings
    cargo clippy -q --locked --features markup --all-targets -- -D warnings
    CARGO_TARGET_DIR=target/journeys cargo clippy -q --locked "${journeys[@]}" --all-targets -- -D warnings
}

# The core rooms alone: the compiler refuses any word of the page in them. Then every test that needs no page.
suite_core() {
    cargo check -q --locked --lib --no-default-features
    cargo test --locked "${core_features[@]}"
}

# The page's components rendered natively, and the unit tests of its rooms.
suite_markup() {
    cargo test --locked --features markup --lib app::
    cargo test --locked --features markup --test markup
    cargo test --locked --features markup --test report markup::
}

# The core in WebAssembly beside the native one: the same bytes of result.
suite_twin() {
    need_web_tools
    local crate=(--manifest-path tests/twin/Cargo.toml) out=$root/target/web/wasm32-unknown-unknown/release
    cargo build -q --locked --no-default-features
    env "${web[@]}" cargo build -q --locked --release --target wasm32-unknown-unknown "${crate[@]}"
    wasm-bindgen --target nodejs --out-dir target/twin "$out/foothold_twin.wasm"
    node tests/twin/compare.mjs target/debug/foothold target/twin/foothold_twin.js
}

# What we write for office programs, opened by one of them.
suite_office() {
    need_office
    cargo test --locked "${core_features[@]}" --test report -- --ignored office
}

# Our tables and files, read by programs that know nothing of us.
suite_strangers() {
    need_office
    if ! need_strangers; then
        printf '\n!!! SKIPPED: PyPI is out of reach, so no stranger has checked our tables and files.\n\n'
        return
    fi
    cargo build -q --locked "${core_features[@]}"
    mkdir -p target/strangers
    "$strangers/bin/python" tests/strangers/check.py target/debug/foothold src/bank/data/teaching-job.json target/strangers
}

# The release page within its budget; the next two suites look at what this one leaves in dist/.
suite_build() {
    build
}

suite_dist() {
    need_node
    node tests/dist/check.mjs
}

suite_journeys() {
    need_node
    need_chromium
    need_firefox
    need_webkit
    need_poppler
    need_nginx
    seed_target journeys
    CARGO_TARGET_DIR=target/journeys cargo test --locked --no-fail-fast "${journeys[@]}"
    keep_target journeys
}

run_suites() {
    local suite planned=() passed=0 failed=() status since
    [[ $# -gt 0 ]] || set -- "${all_suites[@]}"
    for suite in "$@"; do
        [[ " ${all_suites[*]} " == *" $suite "* ]] || fail "There is no suite \"$suite\". There are: ${all_suites[*]}"
        [[ $suite != dist && $suite != journeys ]] || [[ " ${planned[*]:-} " == *" build "* ]] || planned+=(build)
        planned+=("$suite")
    done
    need_rust
    seed_target debug
    for suite in "${planned[@]}"; do
        say "Suite $suite"
        since=$SECONDS
        # A build that fails leaves no page; one that is too heavy can still be tried.
        if [[ ! -e dist/index.html && ( $suite == dist || $suite == journeys ) ]]; then
            failed+=("$suite")
            echo "suite $suite: FAILED (not run, for the page did not build)"
            continue
        fi
        # In a shell of its own, so that the first failing step ends this suite and no other.
        set +e
        (set -e && "suite_$suite")
        status=$?
        set -e
        if [[ $status == 0 ]]; then passed=$((passed + 1)); else failed+=("$suite"); fi
        printf 'suite %s: %s (%s s)\n' "$suite" "$([[ $status == 0 ]] && echo passed || echo FAILED)" $((SECONDS - since))
    done
    [[ ${#failed[@]} -gt 0 ]] || keep_target debug
    say "Suites: $passed passed, ${#failed[@]} failed${failed[*]:+ (${failed[*]})}, in $SECONDS s"
    [[ ${#failed[@]} == 0 ]]
}
