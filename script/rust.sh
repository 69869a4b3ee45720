# shellcheck shell=bash
# A Rust compiler that compiles small for the browser, however this machine can get one. Sourced by setup.
#
# The standard library that comes with a compiler knows how to report a panic, which is 16 KB of what a phone
# downloads. So the compiler gets a library of its own, compiled from its source with the flags of the app.
# shellcheck disable=SC2154 # `toolchain` and `wasm_flags` come from lib.sh

wasm=wasm32-unknown-unknown
no_rust="Rust for the browser is missing: install rustup, then run: rustup update stable && rustup component add rust-src"

set_up_rust() {
  local compiler
  toolchain_is_current && return
  rm -rf "$toolchain"
  hash -r
  find_compiler
  say "Compiling Rust's standard library for the browser" "1 minute, once"
  link_toolchain
  compile_standard_library || fail "Rust's standard library could not be compiled; the reason stands above."
  # Cargo does not notice another standard library: what was compiled with the last one has to go.
  rm -rf "${CARGO_TARGET_DIR:?}/$wasm"
  made_from "$compiler" >"$toolchain/made-from"
  hash -r
}

# What a toolchain is made of; its first line says where the compiler is.
made_from() {
  printf '%s\n' "$1"
  "$1/bin/rustc" -vV
  cksum <"$root/script/rust.sh"
  printf '%s\n' "$wasm_flags"
}

toolchain_is_current() {
  local made=$toolchain/made-from
  [ -f "$made" ] && [ "$(cat "$made")" = "$(made_from "$(head -n 1 "$made")" 2>/dev/null)" ]
}

# suits folder: there is a compiler with its source in it, and it is new enough to know the flags.
suits() {
  [ -n "$1" ] && [ -x "$1/bin/rustc" ] && [ -x "$1/bin/cargo" ] || return 1
  [ -f "$1/lib/rustlib/src/rust/library/Cargo.lock" ] || return 1
  # shellcheck disable=SC2086 # several flags
  RUSTC_BOOTSTRAP=1 "$1/bin/rustc" $wasm_flags --target "$wasm" --print cfg >/dev/null 2>&1
}

# Sets `compiler` to the folder of the first that suits: the one in use, the system's, and either with its source added.
find_compiler() {
  local in_use
  in_use=$(rustc --print sysroot 2>/dev/null) || in_use=
  for compiler in "$in_use" /usr; do
    if suits "$compiler"; then return; fi
  done
  compiler=$in_use
  if has rustup && rustup_adds_source && suits "$compiler"; then return; fi
  compiler=/usr
  has apt-get || fail "$no_rust"
  install_compiler
  suits "$compiler" || fail "$no_rust"
}

# On a closed network rustup hangs: ask it something small first, and never wait for ever.
rustup_adds_source() {
  local answer=0
  limit 10 rustup check >/dev/null 2>&1 || answer=$?
  # 100 says that there are updates, which is an answer too.
  [ "$answer" -eq 0 ] || [ "$answer" -eq 100 ] || return 1
  say "Adding the source of Rust's standard library" "10 seconds, once"
  quietly rustup limit 180 rustup component add rust-src
}

# Where rustup can download nothing: Debian's newest compiler and the source of its standard library.
install_compiler() {
  local package packages=()
  for package in rustc-web rust-web-src cargo-web rust-web-clippy; do
    dpkg -s "$package" >/dev/null 2>&1 || packages+=("$package")
  done
  [ "${#packages[@]}" -gt 0 ] || return 0
  say "Installing a Rust compiler: ${packages[*]}" "1 minute, once"
  apt_install "${packages[@]}" || fail "$no_rust"
}

# A folder that looks like an installed compiler: the compiler's own files, and room for what we compile.
link_toolchain() {
  local installed=$compiler/lib/rustlib host
  host=$("$compiler/bin/rustc" -vV | sed -n 's/^host: //p')
  mkdir -p "$toolchain/bin" "$toolchain/lib/rustlib/$wasm/lib"
  ln -s "$installed/$host" "$installed/src" "$toolchain/lib/rustlib/"
  ln -s "$compiler/bin/cargo" "$toolchain/bin/cargo"
  write_tool rustc
  write_tool rustdoc
  write_tool clippy-driver
  # Clippy and cargo each look for the next beside themselves, and would not find ours.
  write_script cargo-clippy "CARGO='$toolchain/bin/cargo-for-clippy' exec '$compiler/bin/cargo-clippy' \"\$@\""
  write_script cargo-for-clippy "RUSTC_WORKSPACE_WRAPPER='$toolchain/bin/clippy-driver' exec '$compiler/bin/cargo' \"\$@\""
  ln -s "$(linker_for_wasm "$installed/$host/bin/rust-lld")" "$toolchain/bin/rust-lld"
}

# The flags are new: a stable compiler takes them only with RUSTC_BOOTSTRAP, and only the browser's part wants them.
# In cargo's own surroundings it would have the host's tools compiled anew whenever it comes or goes.
write_tool() {
  write_script "$1" "case \" \$* \" in *' --target $wasm '*) export RUSTC_BOOTSTRAP=1 ;; esac
exec '$compiler/bin/$1' \"\$@\" --sysroot '$toolchain'"
}

write_script() {
  printf '#!/bin/sh\n%s\n' "$2" >"$toolchain/bin/$1"
  chmod +x "$toolchain/bin/$1"
}

# rustup's own linker if there is one, else the one of the LLVM that the compiler was built with.
linker_for_wasm() {
  local found llvm
  found=$(first_of "$1" "${RUSTUP_HOME:-$HOME/.rustup}"/toolchains/*/lib/rustlib/*/bin/rust-lld rust-lld)
  if [ -z "$found" ]; then
    llvm=$("$compiler/bin/rustc" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
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
  {
    printf '[package]\nname = "carrier"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n'
    printf '[profile.release]\nopt-level = "z"\ncodegen-units = 1\n'
  } >"$carrier/Cargo.toml"
  # Bitcode in the library lets the release be optimised as a whole.
  (
    cd "$carrier" &&
      PATH="$toolchain/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Cembed-bitcode=yes $wasm_flags" \
        quietly standard-library cargo build --release --target "$wasm" --target-dir "$carrier/target" \
        -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
  ) && cp "$carrier/target/$wasm/release/deps/"*.rlib "$toolchain/lib/rustlib/$wasm/lib/"
}

uses_rustup() { has rustup && [ "$(head -n 1 "$toolchain/made-from")" != /usr ]; }

# The format check and clippy; rustup's smallest profile has neither.
set_up_rust_checks() {
  if ! cargo clippy --version >/dev/null 2>&1; then
    say "Installing clippy" "10 seconds, once"
    if uses_rustup; then quietly clippy limit 180 rustup component add clippy; else apt_install rust-web-clippy; fi ||
      fail "cargo clippy is missing: install it, with rustup for instance: rustup component add clippy"
  fi
  if ! cargo fmt --version >/dev/null 2>&1; then
    say "Installing rustfmt" "10 seconds, once"
    if uses_rustup; then quietly rustfmt limit 180 rustup component add rustfmt; else apt_install rustfmt-web; fi ||
      fail "cargo fmt is missing: install it, with rustup for instance: rustup component add rustfmt"
  fi
}
