// The bill of materials says what is in the app, all of it, and in the form that other programs read.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bill, buildIn, written } from '../../script/sbom.mjs';

const WASM = 'wasm32-unknown-unknown';
const ROOT = new URL('../../', import.meta.url);
const DIST = new URL('dist', ROOT).pathname;
const FILE = new URL('sbom.cdx.json', ROOT).pathname;

const all = bill();
const scopes = new Map(all.components.map(({ purl, scope }) => [purl, scope]));
const purl = (name, version) => `pkg:cargo/${name}@${encodeURIComponent(version)}`;

/** What cargo would compile, unit by unit: another account than the one that the bill is written from. It compiles nothing. */
function units(...options) {
  const text = execFileSync('cargo', ['build', '-Zunstable-options', '--unit-graph', '--release', '--locked', ...options], {
    cwd: ROOT, env: { ...process.env, RUSTC_BOOTSTRAP: '1' }, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(text).units.flatMap(({ pkg_id, platform }) => {
    const [, name, version] = /([^/#@]+)@([^@]+)$/.exec(pkg_id);
    return name === 'aftercare' ? [] : [{ purl: purl(name, version), platform }];
  });
}

const sorted = (list) => [...new Set(list)].sort();
const listed = (scope) => sorted(all.components.filter((each) => each.scope === scope).map((each) => each.purl));

test('the packages compiled for the browser are the ones that the bill says are in the app', () => {
  const compiled = sorted(units('--target', WASM, '--bin', 'aftercare').filter(({ platform }) => platform === WASM).map((each) => each.purl));
  assert.ok(compiled.length > 100, 'a bill of hardly anything proves nothing');
  const library = all.dependencies.find(({ ref }) => ref.startsWith('pkg:generic/rust-std@'));
  const ofLibrary = [library.ref, ...library.dependsOn];
  assert.deepEqual(listed('required').filter((each) => !ofLibrary.includes(each)), compiled.filter((each) => !ofLibrary.includes(each)));
});

test('what only builds the app is there too, and is said not to be in it', () => {
  const app = units('--target', WASM, '--bin', 'aftercare');
  const tool = units('--features', 'tools', '--bin', 'site');
  for (const { purl: each } of [...app, ...tool]) assert.ok(scopes.has(each), `${each} is not in the bill`);
  for (const name of ['serde_derive', 'sha2', 'trunk', 'wasm-bindgen-cli', 'binaryen', 'esbuild', 'rustc']) {
    const found = all.components.filter((each) => each.name === name);
    assert.deepEqual(found.map(({ scope }) => scope), ['excluded'], name);
  }
});

test('every package has its licence, its address, and the checksum of the lock file', () => {
  const lock = readFileSync(new URL('Cargo.lock', ROOT), 'utf8');
  const npm = JSON.parse(readFileSync(new URL('tests/browser/package-lock.json', ROOT), 'utf8')).packages;
  const library = all.dependencies.find(({ ref }) => ref.startsWith('pkg:generic/rust-std@')).dependsOn;
  for (const { name, version, licenses, hashes, purl: address } of all.components) {
    assert.match(licenses?.[0]?.expression ?? '', /^[\w.()+ -]+$/, `the licence of ${address}`);
    if (address.startsWith('pkg:npm/')) {
      const [{ alg, content }] = hashes;
      assert.equal(`sha512-${Buffer.from(content, 'hex').toString('base64')}`, npm[`node_modules/${name}`].integrity);
      assert.equal(alg, 'SHA-512');
    } else if (!address.startsWith('pkg:generic/') && !['trunk', 'wasm-bindgen-cli'].includes(name)) {
      assert.equal(hashes[0].alg, 'SHA-256');
      assert.match(hashes[0].content, /^[0-9a-f]{64}$/);
      // The packages of the standard library stand in a lock file of its own.
      if (!library.includes(address)) {
        const entry = lock.split('[[package]]').find((each) => each.includes(`name = "${name}"\nversion = "${version}"\n`));
        assert.ok(entry.includes(`checksum = "${hashes[0].content}"`), `the checksum of ${address}`);
      }
    }
  }
});

test('the bill has the fields that CycloneDX 1.5 requires', () => {
  assert.equal(all.bomFormat, 'CycloneDX');
  assert.equal(all.specVersion, '1.5');
  assert.equal(all.version, 1);
  assert.match(all.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  const everything = [all.metadata.component, ...all.components];
  for (const each of everything) {
    assert.ok(['application', 'library'].includes(each.type));
    assert.ok(each.name && each.version && each['bom-ref']);
    assert.match(each.purl, /^pkg:(cargo|npm|generic)\/[^@]+@[^@]+$/);
  }
  const refs = everything.map((each) => each['bom-ref']);
  assert.equal(new Set(refs).size, refs.length, 'a component twice');
  for (const { ref, dependsOn } of all.dependencies) {
    for (const each of [ref, ...dependsOn]) assert.ok(refs.includes(each), `${each} is asked for and not there`);
    assert.equal(new Set(dependsOn).size, dependsOn.length);
  }
});

test('two bills of the same are the same, byte for byte', () => {
  assert.equal(written(bill()), written(all));
});

test('the bill beside the release is the bill of that release', { skip: !existsSync(DIST) && 'there is no release in dist/' }, () => {
  assert.equal(readFileSync(FILE, 'utf8'), written(bill(DIST)));
  assert.deepEqual(JSON.parse(readFileSync(FILE, 'utf8')).metadata.component.properties, [{ name: 'aftercare:build', value: buildIn(DIST) }]);
});
