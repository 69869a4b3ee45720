# shellcheck shell=bash
# A Rust compiler that can compile for the browser, however this machine can get one. Sourced by setup.
# shellcheck disable=SC2154 # `toolchain` comes from lib.sh

wasm=wasm32-unknown-unknown

compiles_for_wasm() {
  local folder
  folder=$(rustc --print target-libdir --target "$wasm" 2>/dev/null) || return 1
  compgen -G "$folder/libstd-*.rlib" >/dev/null
}

# A compiler made here stays in use until the system's compiler, of which it is made, changes.
made_toolchain_is_current() {
  [ "$(cat "$toolchain/made-from" 2>/dev/null)" = "$(/usr/bin/rustc -vV 2>/dev/null)" ]
}

set_up_rust() {
  if [ -e "$toolchain" ]; then
    made_toolchain_is_current && return
    rm -rf "$toolchain"
    hash -r
  fi
  if compiles_for_wasm; then
    need cargo "install Rust with rustup, or the package cargo"
    return
  fi
  if has rustup && rustup_adds_wasm; then return; fi
  has apt-get ||
    fail "Rust for the browser is missing: install rustup, then run: rustup target add $wasm"
  make_toolchain
}

# On a closed network rustup hangs: ask it something small first, and never wait for ever.
rustup_adds_wasm() {
  local answer=0
  limit 10 rustup check >/dev/null 2>&1 || answer=$?
  # 100 says that there are updates, which is an answer too.
  [ "$answer" -eq 0 ] || [ "$answer" -eq 100 ] || return 1
  say "Adding the browser target to Rust" "20 seconds, once"
  quietly rustup limit 180 rustup target add "$wasm" && compiles_for_wasm
}

# Where rustup can download nothing: Debian's newest compiler and the source of its standard library.
make_toolchain() {
  local package packages=()
  for package in rustc-web rust-web-src cargo-web rust-web-clippy; do
    dpkg -s "$package" >/dev/null 2>&1 || packages+=("$package")
  done
  if [ "${#packages[@]}" -gt 0 ]; then
    say "Installing a Rust compiler: ${packages[*]}" "1 minute, once"
    apt_install "${packages[@]}" ||
      fail "Rust for the browser is missing: install rustup, then run: rustup target add $wasm"
  fi
  say "Compiling Rust's standard library for the browser" "1 minute, once"
  rm -rf "$toolchain"
  link_toolchain
  compile_standard_library || fail "Rust's standard library could not be compiled; the reason stands above."
  /usr/bin/rustc -vV >"$toolchain/made-from"
  hash -r
}

# A folder that looks like an installed compiler and adds to the system's own files what it lacks.
link_toolchain() {
  local system host name
  system=$(/usr/bin/rustc --print sysroot)/lib/rustlib
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  mkdir -p "$toolchain/bin" "$toolchain/lib/rustlib/$wasm/lib"
  ln -s "$system/$host" "$system/src" "$toolchain/lib/rustlib/"
  ln -s /usr/bin/cargo "$toolchain/bin/cargo"
  for name in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$name" "$toolchain" >"$toolchain/bin/$name"
  done
  # Clippy takes the folder from the environment.
  printf '#!/bin/sh\nSYSROOT="%s" exec /usr/bin/cargo-clippy "$@"\n' "$toolchain" >"$toolchain/bin/cargo-clippy"
  chmod +x "$toolchain/bin/rustc" "$toolchain/bin/rustdoc" "$toolchain/bin/cargo-clippy"
  ln -s "$(linker_for_wasm)" "$toolchain/bin/rust-lld"
}

# rustup's own linker if there is one, else the one of the LLVM that the compiler was built with.
linker_for_wasm() {
  local found llvm
  found=$(first_of "${RUSTUP_HOME:-$HOME/.rustup}"/toolchains/*/lib/rustlib/*/bin/rust-lld rust-lld)
  if [ -z "$found" ]; then
    llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    has "lld-$llvm" || { say "Installing a linker: lld-$llvm" "10 seconds, once" && apt_install "lld-$llvm"; } >&2
    found=$(command -v "lld-$llvm")
  fi
  printf '%s\n' "$found"
}

compile_standard_library() {
  local carrier=$AFTERCARE_CACHE/tools-build/standard-library
  rm -rf "$carrier"
  mkdir -p "$carrier/src"
  : >"$carrier/src/lib.rs"
  printf '[package]\nname = "carrier"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n' >"$carrier/Cargo.toml"
  # Bitcode in the library lets the release be optimised as a whole.
  (
    cd "$carrier" &&
      PATH="$toolchain/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
        quietly standard-library cargo build --release --target "$wasm" --target-dir "$carrier/target" -Zbuild-std=std,panic_abort
  ) && cp "$carrier/target/$wasm/release/deps/"*.rlib "$toolchain/lib/rustlib/$wasm/lib/"
}

# The format check and clippy; rustup's smallest profile has neither.
set_up_rust_checks() {
  if ! cargo clippy --version >/dev/null 2>&1; then
    say "Installing clippy" "10 seconds, once"
    if has rustup; then quietly clippy limit 180 rustup component add clippy; else apt_install rust-web-clippy; fi ||
      fail "cargo clippy is missing: install it, with rustup for instance: rustup component add clippy"
  fi
  if ! cargo fmt --version >/dev/null 2>&1; then
    say "Installing rustfmt" "10 seconds, once"
    if has rustup; then quietly rustfmt limit 180 rustup component add rustfmt; else apt_install rustfmt-web; fi ||
      fail "cargo fmt is missing: install it, with rustup for instance: rustup component add rustfmt"
  fi
}
