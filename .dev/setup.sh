# What the doors need before they open: each need_… function skips what is there,
# installs what is missing, or says in one sentence what to do. Sourced by ./dev.

trunk_version=0.21.14
geckodriver_version=0.37.1
split_version=0.2.4
cargo_fuzz_version=0.13.2
cargo_mutants_version=27.1.0
cache=${FOOTHOLD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/foothold}
export PATH="$cache/cargo/bin:$root/node_modules/.bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

say() { printf '\n==> %s\n' "$*"; }
fail() { printf '\ndev: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root, or fails if this account cannot.
as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; elif has sudo; then sudo "$@"; else return 1; fi
}

# Installs Debian packages; fails where there is no apt or no right to use it.
apt_install() {
    has apt-get || return 1
    say "Installing $* (apt)"
    mkdir -p "$cache"
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends)
    { as_root apt-get update -q && as_root "${install[@]}" "$@"; } >"$cache/apt.log" 2>&1 || {
        tail -n 5 "$cache/apt.log" >&2
        return 1
    }
}

need_rust() {
    has cargo && has rustc || fail "Rust is missing. Install it from https://rustup.rs and run this again."
    has cc || apt_install gcc libc6-dev || fail "A C compiler is missing. Install gcc or clang and run this again."
}

# libFuzzer is C++.
need_cxx() {
    has c++ || apt_install g++ || fail "A C++ compiler is missing. Install g++ or clang and run this again."
}

# A rustup component, such as clippy.
need_component() {
    cargo "$2" --version >/dev/null 2>&1 || {
        say "Installing $1 (rustup)"
        has rustup && rustup component add "$1"
    } || fail "cargo $2 is missing. Run: rustup component add $1"
}

need_node() {
    has node && has npm || fail "Node and npm are missing. Install Node 18 or newer and run this again."
    [[ $(node -p 'process.versions.node.split(".")[0]') -ge 18 ]] || fail "Node $(node -v) is too old. Install Node 18 or newer."
    local mark=node_modules/.installed
    if ! cmp -s package-lock.json "$mark"; then
        say "Installing the npm packages in package-lock.json"
        npm ci --no-audit --no-fund --loglevel=error || fail "npm could not install its packages. Check the network and run this again."
        cp package-lock.json "$mark"
    fi
}

# What the page is measured beside, from npm into target/, so that nothing of it is ever near the page.
need_peers() {
    local from=tests/bench/peers to=target/peers/npm
    cmp -s "$from/package-lock.json" "$to/package-lock.json" && [[ -d $to/node_modules ]] && return
    say "Installing the npm packages in $from/package-lock.json"
    rm -rf "$to"
    mkdir -p "$to"
    cp "$from"/package*.json "$to"
    (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || fail "npm could not install its packages. Check the network and run this again."
}

# A command-line tool from crates.io in exactly one version. It is compiled in a hurry, since it runs for seconds.
need_cargo_tool() {
    local crate=$1 binary=$2 version=$3
    shift 3
    [[ $("$binary" --version 2>/dev/null) == "$binary $version"* ]] && return
    # Not every tool tells its version.
    grep -qs "^\"$crate $version " "$cache/cargo/.crates.toml" && return
    say "Installing $crate $version from crates.io (a few minutes, once)"
    CARGO_TARGET_DIR="$cache/install" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL="${optimize:-1}" \
        cargo install --locked --root "$cache/cargo" "$crate" --version "$version" "$@" ||
        fail "$crate $version did not install. Check the network, or install it yourself: cargo install --locked $crate --version $version"
    rm -rf "$cache/install"
}

# The version of a package that Cargo.lock pins.
locked_version() {
    awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock
}

# The page has a standard library of its own, built for size from the sources that rustup or, where rustup reaches no
# server, Debian brings. A panic is a bare trap, which the guard sees; no texts for panics and debugging are carried along.
# Sets the array `web`: the environment under which the page is compiled.
need_wasm_target() {
    local rustc linker sources std path
    if [[ -z ${FOOTHOLD_DEBIAN_STD:-} ]] && need_rust_sources; then
        rustc=rustc
        web=()
    else
        dpkg -s rustc-web rust-web-src >/dev/null 2>&1 || apt_install rustc-web rust-web-src ||
            fail "The sources of Rust's standard library are missing. Run: rustup component add rust-src (on Debian 12 without that server: apt install rustc-web rust-web-src)"
        rustc=/usr/bin/rustc
        web=(RUSTC=$rustc)
    fi
    linker=$(rustc --print sysroot)/lib/rustlib/$(rustc --print host-tuple)/bin/rust-lld
    [[ -x $linker ]] || linker=$(command -v wasm-ld) || fail "No linker for WebAssembly found. Install lld (it has wasm-ld) and run this again."
    sources=$(std_sources "$rustc")
    std="-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none"
    for path in "$(readlink -f "$sources")" "$sources"; do std+=" --remap-path-prefix=$path=std"; done
    web+=(CARGO_TARGET_DIR="$root/target/web" RUSTC_BOOTSTRAP=1
        FOOTHOLD_LINKER="$linker" FOOTHOLD_PARTS="$root/target/web/parts" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$root/.dev/link.sh"
        CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$std --cfg sha2_backend_soft=\"compact\" --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates")
    # Trunk builds offline, and the standard library has dependencies of its own.
    env "${web[@]}" cargo fetch -q --locked --target wasm32-unknown-unknown || fail "Cargo could not fetch what the page is built from. Check the network and run this again."
}

# Where a compiler looks for the sources of its standard library.
std_sources() { printf '%s/lib/rustlib/src/rust' "$("$1" --print sysroot)"; }

need_rust_sources() {
    [[ -e $(std_sources rustc)/library ]] && return
    has rustup || return 1
    say "Adding the sources of the standard library (rustup)"
    rustup component add rust-src && return
    say "rustup reaches no server from here: taking Debian's sources"
    return 1
}

need_web_tools() {
    need_rust
    need_node
    need_wasm_target
    need_cargo_tool wasm-bindgen-cli wasm-bindgen "$(locked_version wasm-bindgen)"
    # It asks no server for anything here, so it needs neither TLS nor what looks for a newer one.
    optimize=0 need_cargo_tool trunk trunk "$trunk_version" --no-default-features
    need_cargo_tool wasm_split_cli_support wasm-split-cli "$split_version" --features build-binary
}

# The first of these commands that is there.
first_of() {
    local name
    for name in "$@"; do command -v "$name" && return; done
    return 1
}

# Chromium and its driver, as CHROMIUM and CHROMEDRIVER.
need_chromium() {
    find_chromium || { apt_install chromium chromium-driver fonts-liberation && find_chromium; } ||
        fail "Chromium and chromedriver are missing. Install both in one version (Debian: apt install chromium chromium-driver), or name them in CHROMIUM and CHROMEDRIVER."
    export CHROMIUM CHROMEDRIVER
}

find_chromium() {
    : "${CHROMIUM:=$(first_of chromium chromium-browser google-chrome google-chrome-stable "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")}"
    : "${CHROMEDRIVER:=$(first_of chromedriver /usr/lib/chromium-browser/chromedriver)}"
    [[ -n $CHROMIUM && -n $CHROMEDRIVER ]]
}

# Firefox and its driver, as FIREFOX and GECKODRIVER. Debian has the browser alone; crates.io has the driver.
need_firefox() {
    find_firefox || { apt_install firefox-esr && find_firefox; } ||
        fail "Firefox is missing. Install it (Debian: apt install firefox-esr), or name it in FIREFOX."
    [[ -n ${GECKODRIVER:-} ]] || {
        need_cargo_tool geckodriver geckodriver "$geckodriver_version"
        GECKODRIVER=$(command -v geckodriver)
    }
    export FIREFOX GECKODRIVER
}

find_firefox() {
    : "${FIREFOX:=$(first_of firefox firefox-esr /Applications/Firefox.app/Contents/MacOS/firefox)}"
    [[ -n $FIREFOX ]]
}

# WebKitGTK's small browser, its driver and a display for it, as MINIBROWSER and WEBKITDRIVER.
need_webkit() {
    find_webkit || { apt_install webkit2gtk-driver xvfb && find_webkit; } ||
        fail "WebKitGTK's browser is missing. Install it with its driver (Debian: apt install webkit2gtk-driver xvfb), or name the two in MINIBROWSER and WEBKITDRIVER."
    export MINIBROWSER WEBKITDRIVER
}

find_webkit() {
    : "${WEBKITDRIVER:=$(first_of WebKitWebDriver)}"
    : "${MINIBROWSER:=$(first_of MiniBrowser /usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser)}"
    [[ -n $WEBKITDRIVER && -n $MINIBROWSER ]] && has Xvfb
}

# LibreOffice, its word processor and its spreadsheet alone: 100 MB, half a minute.
need_office() {
    has soffice && has_office_parts || apt_install libreoffice-writer-nogui libreoffice-calc-nogui ||
        fail "LibreOffice is missing. Install it so that the command soffice is there (Debian: apt install libreoffice-writer-nogui libreoffice-calc-nogui) and run this again."
}

# Where Debian packed it, each program is a package of its own.
has_office_parts() {
    ! has dpkg || ! dpkg -s libreoffice-common >/dev/null 2>&1 || dpkg -s libreoffice-writer-nogui libreoffice-calc-nogui >/dev/null 2>&1 ||
        dpkg -s libreoffice-writer libreoffice-calc >/dev/null 2>&1
}

# The programs of tests/strangers, from PyPI in a folder of their own; fails where PyPI is out of reach. Sets `strangers`.
need_strangers() {
    local wanted=tests/strangers/requirements.txt
    has python3 && python3 -c 'import venv, ensurepip' 2>/dev/null || apt_install python3 python3-venv ||
        fail "Python 3 with venv is missing. Install it (Debian: apt install python3 python3-venv) and run this again."
    strangers=$cache/strangers-$(cksum <"$wanted" | cut -d ' ' -f 1)
    [[ -e $strangers/.installed ]] && return
    say "Installing the packages in $wanted (pip)"
    rm -rf "$cache"/strangers-*
    python3 -m venv "$strangers" && "$strangers/bin/pip" install -q --no-input --disable-pip-version-check -r "$wanted" || return 1
    touch "$strangers/.installed"
}

# What reads the text out of a PDF.
need_poppler() {
    has pdftotext || apt_install poppler-utils ||
        fail "pdftotext is missing. Install Poppler's tools (Debian: apt install poppler-utils) and run this again."
}

# nginx, as NGINX, and its module for files packed with Brotli where there is one, as NGINX_BROTLI. Unpacked beside the other
# tools, because its package would start a server of this machine's.
need_nginx() {
    has python3 || apt_install python3 || fail "Python is missing. Install python3 and run this again."
    find_nginx || { unpack_nginx && find_nginx; } ||
        fail "nginx is missing. Install it (Debian: apt install nginx-light), or name it in NGINX."
    export NGINX NGINX_BROTLI
}

find_nginx() {
    local modules
    : "${NGINX:=$(first_of nginx /usr/sbin/nginx "$cache/nginx/usr/sbin/nginx" /opt/homebrew/bin/nginx)}"
    [[ -n $NGINX ]] || return 1
    modules=$(cd "$(dirname "$NGINX")/.." && pwd)/lib/nginx/modules
    [[ -n ${NGINX_BROTLI:-} || ! -e $modules/ngx_http_brotli_static_module.so ]] || NGINX_BROTLI=$modules/ngx_http_brotli_static_module.so
    : "${NGINX_BROTLI:=}"
}

unpack_nginx() {
    has apt-get && has dpkg || return 1
    local packages=(nginx libnginx-mod-http-brotli-static) work=$cache/nginx.new
    say "Unpacking ${packages[*]} (apt)"
    rm -rf "$work"
    mkdir -p "$work"
    (cd "$work" && { apt-get download -q "${packages[@]}" || { as_root apt-get update -q && apt-get download -q "${packages[@]}"; }; }) >"$cache/apt.log" 2>&1 || {
        tail -n 5 "$cache/apt.log" >&2
        return 1
    }
    local package
    for package in "$work"/*.deb; do dpkg -x "$package" "$work"; done
    rm -rf "$work"/*.deb "$cache/nginx"
    mv "$work" "$cache/nginx"
}

# A fresh clone starts from the compiled dependencies of the last good run, kept outside it.
# Cargo's own fingerprints decide what of it is still valid; our own crates are left out.
seed_target() {
    local dir=target/$1 kept=$cache/target/$1
    [[ -e $dir || ! -e $kept/key ]] && return
    say "Starting from the dependencies compiled in an earlier checkout ($1)"
    mkdir -p "$(dirname "$dir")"
    cp -a "$kept" "$dir.seed"
    mv "$dir.seed" "$dir"
}

keep_target() {
    local dir=target/$1 kept=$cache/target/$1 key
    key=$(cat Cargo.lock tests/journeys/Cargo.lock <(sed -n '/^\[profile/,/^$/p' Cargo.toml tests/journeys/Cargo.toml) <(rustc -vV) <(echo "${web[*]:-}") | cksum)
    [[ ! -d $dir || $(cat "$kept/key" 2>/dev/null) == "$key" ]] && return
    mkdir -p "$cache/target"
    rm -rf "$kept" "$kept.new"
    cp -a "$dir" "$kept.new"
    find "$kept.new" \( -name 'foothold*' -o -name 'libfoothold*' -o -name incremental \) -prune -exec rm -rf {} +
    # Test programs of ours, which have names of their own.
    find "$kept.new" -path '*/deps/*' -type f ! -name '*.*' -exec rm -f {} +
    echo "$key" >"$kept.new/key"
    mv "$kept.new" "$kept"
}
