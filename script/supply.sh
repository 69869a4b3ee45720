# shellcheck shell=bash
# What the project is made of: licences and sources, known advisories, the bill of materials. Sourced by test.

run_supply() {
  check_packages && check_advisories && node --test --test-reporter=spec tests/supply/*.test.mjs
}

# Asks nobody outside, once every package that Cargo.lock names is at hand.
check_packages() {
  local log=$AFTERCARE_CACHE/logs/packages.log double
  cargo fetch --quiet --locked || return
  quietly packages cargo deny --offline --locked check --hide-inclusion-graph licenses sources bans || return
  tail -n 1 "$log"
  double=$(sed -n "s/^warning\[duplicate\].* crate '\(.*\)'$/\1/p" "$log" | paste -sd ' ' -)
  [ -z "$double" ] || printf '  in more than one version: %s\n' "$double"
}

# Not every machine reaches the database. A copy of another day is no answer, so none is kept.
check_advisories() {
  rm -rf "$AFTERCARE_CACHE/advisories"
  if GIT_TERMINAL_PROMPT=0 limit 60 cargo deny fetch db >"$AFTERCARE_CACHE/logs/advisories-fetch.log" 2>&1; then
    quietly advisories cargo deny --offline --locked check advisories || return
    tail -n 1 "$AFTERCARE_CACHE/logs/advisories.log"
  else
    echo "  advisories were not checked: their database cannot be reached from here"
  fi
}
