// cargo-deny looks at Rust alone. Of the packages that the tests and the build take from npm nothing is shipped; where
// they come from and what they may be is held here.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { packages } = JSON.parse(readFileSync(new URL('../browser/package-lock.json', import.meta.url), 'utf8'));
const LICENCES = ['MIT', 'Apache-2.0', 'ISC', 'MPL-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'];

test('every npm package has a checksum, no address of its own, and a licence that we know', () => {
  const all = Object.entries(packages).filter(([path]) => path);
  assert.ok(all.length > 5);
  for (const [path, { integrity, resolved, license, link }] of all) {
    assert.match(integrity ?? '', /^sha512-/, path);
    // Whoever sets up takes them from the registry that npm is set to.
    assert.equal(resolved ?? link, undefined, path);
    assert.ok(LICENCES.includes(license), `${path}: ${license}`);
  }
});
