# What goes deeper than the suites, by hand and for hours if need be: fuzzers and mutants. Sourced by ./dev.

fuzz_crate=tests/fuzz

# Looks for bytes with which a reader breaks a promise (tests/fuzz/README.md). What was found interesting goes on from one
# time to the next.
fuzz() {
    local all target host seconds=${2:-600} broken=()
    all=$(sed -n 's/^name = "\([a-z]*\)"$/\1/p' "$fuzz_crate/Cargo.toml" | tr '\n' ' ')
    [[ $# -le 2 && $seconds =~ ^[1-9][0-9]*$ && ( $# == 0 || " $all" == *" $1 "* ) ]] ||
        fail "I know ./dev fuzz [TARGET [SECONDS]], and as a target one of: $all"
    need_rust
    need_cxx
    need_cargo_tool cargo-fuzz cargo-fuzz "$cargo_fuzz_version"
    host=$(rustc --print host-tuple)
    say "Building the fuzzers into target/fuzz/ (four minutes, once)"
    build_fuzzers "$host" || fail "The fuzzers did not build. What is wrong stands above."
    for target in ${1:-$all}; do
        mkdir -p "target/fuzz/corpus/$target" target/fuzz/found
        say "Fuzzing $target for $seconds s"
        nice -n 19 "target/fuzz/$host/release/$target" -max_total_time="$seconds" -max_len=4096 -len_control=0 -timeout=20 -rss_limit_mb=3000 \
            -print_final_stats=1 -artifact_prefix="target/fuzz/found/$target-" \
            "target/fuzz/corpus/$target" "$fuzz_crate/corpus/$target" || broken+=("$target")
    done
    [[ ${#broken[@]} == 0 ]] ||
        fail "A promise was broken in: ${broken[*]}. The bytes are in target/fuzz/found/; put them into $fuzz_crate/corpus/ and run: cargo test --no-default-features --test fuzz"
    say "Nothing was found"
}

# Coverage for libFuzzer is asked of the compiler by switches that a stable one takes only under RUSTC_BOOTSTRAP. All is safe
# Rust, so that a sanitizer of memory would look for nothing.
build_fuzzers() {
    RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=target/fuzz nice -n 10 \
        cargo fuzz build --fuzz-dir "$fuzz_crate" --target "$1" --sanitizer none
}

# Which rooms are mutated: the files, and the tests that have to notice. These alone are built and run, so that a mutant takes
# seconds.
mutant_rooms=(team merge files scoring)
mutants_of() {
    case $1 in
        team) sources=('src/team/*.rs') tests=(--test=team --lib) ;;
        merge) sources=('src/response/*.rs') tests=(--test=response --lib) ;;
        files) sources=('src/files/{format,intake,invitation,link,listed,meeting,migrate,salvage,save}.rs' 'src/files/response/*.rs' 'src/files/team/*.rs') tests=(--test=files --test=team --lib) ;;
        scoring) sources=('src/scoring/*.rs') tests=(--test=scoring --lib) ;;
        *) fail "I know ./dev mutants [ROOM...], and as a room one of: ${mutant_rooms[*]}" ;;
    esac
}

# Changes one thing of the code at a time and says which changes no test notices (src/PROOF.md). What changes nothing that
# anybody could notice is listed with its reason in .cargo/mutants.toml.
mutants() {
    local room sources tests missed=()
    [[ $# -gt 0 ]] || set -- "${mutant_rooms[@]}"
    for room in "$@"; do mutants_of "$room"; done
    need_rust
    need_cargo_tool cargo-mutants cargo-mutants "$cargo_mutants_version"
    for room in "$@"; do
        mutants_of "$room"
        say "Mutants of $room (some hours for all rooms)"
        mkdir -p "target/mutants/$room"
        CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=1 nice -n 19 cargo mutants --jobs 1 --minimum-test-timeout 60 \
            --no-default-features "${tests[@]/#/--cargo-arg=}" "${sources[@]/#/--file=}" --output "target/mutants/$room" || missed+=("$room")
    done
    [[ ${#missed[@]} == 0 ]] || fail "Some mutants were not noticed in: ${missed[*]}. They are listed in target/mutants/ROOM/mutants.out/missed.txt; write a test for each."
    say "Every mutant was noticed"
}
