# shellcheck shell=bash
# What every script here shares: where things are, and how they speak. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Tools and build caches live outside the clone: deleting this one folder undoes all of it.
export AFTERCARE_CACHE="${AFTERCARE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/aftercare}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$AFTERCARE_CACHE/target}"
# shellcheck disable=SC2034 # read by the scripts that source this file
stage=$AFTERCARE_CACHE/stage
toolchain=$AFTERCARE_CACHE/toolchain
tools=$AFTERCARE_CACHE/tools
mkdir -p "$AFTERCARE_CACHE/logs"

# In the browser a panic is a trap and no more, which `start.js` answers with the emergency panel: what would describe
# the panic is not downloaded. Rust's own library is compiled with these flags too.
wasm_flags="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none"
# The app is smaller with erased component types, and its messages name no path of this machine.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$wasm_flags --cfg erase_components \
  --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src= --remap-path-prefix=$root=."

# The folder `toolchain` is the compiler that setup made ready for the browser.
PATH="$toolchain/bin:$tools/bin:$root/tests/browser/node_modules/.bin:$PATH"
# Cargo asks this folder first for `cargo clippy` unless PATH has it, so it stands last.
case ":$PATH:" in
  *":${CARGO_HOME:-$HOME/.cargo}/bin:"*) ;;
  *) PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin" ;;
esac
export PATH

# say "what is being done" ["how long it usually takes"]
say() {
  if [ -n "${2:-}" ]; then printf '» %s (usually %s)\n' "$1" "$2"; else printf '» %s\n' "$1"; fi
}

# fail "one plain sentence"
fail() {
  printf '\n%s\n' "$1" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# need command "how a person gets it"
need() { has "$1" || fail "$1 is missing: $2."; }

# took start_s: the time since then, as people say it.
took() {
  local s=$((SECONDS - $1))
  if [ "$s" -lt 60 ]; then printf '%d s' "$s"; else printf '%d min %d s' $((s / 60)) $((s % 60)); fi
}

# quietly name command...: its output goes to a log, of which the end is shown when it fails.
quietly() {
  local log="$AFTERCARE_CACHE/logs/$1.log" start=$SECONDS
  shift
  if "$@" >"$log" 2>&1; then
    printf '  done in %s\n' "$(took "$start")"
  else
    tail -n 30 "$log" >&2
    printf '  failed after %s; all of it is in %s\n' "$(took "$start")" "$log" >&2
    return 1
  fi
}

# limit seconds command...: some networks leave a call hanging instead of refusing it.
limit() {
  if has timeout; then timeout "$@"; else "${@:2}"; fi
}

# alone name: waits until no other script holds this lock, then holds it until this script ends.
alone() {
  has flock || return 0
  exec 9>"$AFTERCARE_CACHE/$1.lock"
  flock -n 9 && return
  say "Waiting for another $1 that is under way"
  flock 9
}

# first_of candidates...: the first that is a program, as a path; nothing if none is.
first_of() {
  local each
  for each in "$@"; do
    if command -v "$each" 2>/dev/null; then return; fi
  done
}

# Where the tests find the browsers and their drivers; empty where there is none.
find_browsers() {
  export AFTERCARE_CHROMIUM AFTERCARE_CHROMEDRIVER AFTERCARE_FIREFOX AFTERCARE_GECKODRIVER AFTERCARE_WEBKIT_DRIVER AFTERCARE_WEBKIT
  AFTERCARE_CHROMIUM="${AFTERCARE_CHROMIUM:-$(first_of chromium chromium-browser google-chrome-stable google-chrome)}"
  AFTERCARE_CHROMEDRIVER="${AFTERCARE_CHROMEDRIVER:-$(first_of chromedriver)}"
  AFTERCARE_FIREFOX="${AFTERCARE_FIREFOX:-$(first_of firefox-esr firefox)}"
  AFTERCARE_GECKODRIVER="${AFTERCARE_GECKODRIVER:-$(first_of geckodriver)}"
  AFTERCARE_WEBKIT_DRIVER="${AFTERCARE_WEBKIT_DRIVER:-$(first_of WebKitWebDriver)}"
  AFTERCARE_WEBKIT="${AFTERCARE_WEBKIT:-$(first_of /usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser)}"
}
