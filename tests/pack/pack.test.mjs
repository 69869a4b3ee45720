// The release's app is packed, and so are modules made for this. What comes back must be the same, or nothing may.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from '../../script/pack.mjs';
import { unpack } from '../../script/pack/unpack.mjs';
import { ODD, UNKNOWN } from './odd.mjs';

const DIST = process.env.AFTERCARE_DIST ?? new URL('../../dist', import.meta.url).pathname;

function release() {
  const folder = readdirSync(DIST).find((name) => name.startsWith('b-'));
  return Uint8Array.from(readFileSync(join(DIST, folder, 'aftercare_bg.wasm')));
}

const same = (a, b) => Buffer.compare(a, b) === 0;

/** So many numbers, all over those below `end`. */
const places = (count, end) => Array.from({ length: count }, (_, at) => Math.floor(((at + at / count) * end) / count));

/** What a file is unpacked to; undefined when it is refused. */
function unpacked(file) {
  try {
    return unpack(file);
  } catch {
    return undefined;
  }
}

function flipped(file, bit) {
  const copy = Uint8Array.from(file);
  copy[bit >> 3] ^= 1 << (bit & 7);
  return copy;
}

test('the release holds a whole app, and packing that again gives the release byte for byte', () => {
  const file = release();
  const app = unpack(file);
  assert.ok(WebAssembly.validate(app));
  assert.ok(WebAssembly.Module.exports(new WebAssembly.Module(app)).length > 1);
  assert.ok(same(pack(app), file));
});

test('what is downloaded is a tenth smaller than the app, even where a host has only gzip', () => {
  const file = release();
  assert.ok(gzipSync(file).length < 0.9 * gzipSync(unpack(file)).length);
});

for (const [what, app] of Object.entries(ODD)) {
  test(`a module comes back byte for byte: ${what}`, () => {
    assert.ok(WebAssembly.validate(app), 'is one');
    const file = pack(app);
    assert.ok(same(unpack(file), app));
    // Hosts and what stands between see what they expect.
    assert.ok(WebAssembly.validate(file));
  });
}

test('with any one bit changed a file is refused, or gives the same app', () => {
  for (const name of ['blocks, choices and globals', 'numbers of every length', 'no code']) {
    const file = Uint8Array.from(pack(ODD[name]));
    let refused = 0;
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const app = unpacked(flipped(file, bit));
      if (!app) refused += 1;
      else assert.ok(same(app, ODD[name]), `${name}, bit ${bit}`);
    }
    assert.ok(refused > 0, name);
  }
});

test('the release with any one of its bits changed is refused, or gives the same app', () => {
  const file = release();
  const app = unpack(file);
  // The parts at the front are tried closely, the long ones here and there.
  const bits = [...places(100, 7600), ...places(100, file.length * 8)];
  const refused = bits.filter((bit) => {
    const other = unpacked(flipped(file, bit));
    assert.ok(!other || same(other, app), `bit ${bit}`);
    return !other;
  });
  assert.ok(refused.length > 100, `${refused.length} of ${bits.length}`);
});

test('a file that is cut, too long, or another one is refused', () => {
  const file = release();
  for (const length of [0, 1, 9, 12, 100, file.length >> 1, file.length - 1]) assert.equal(unpacked(file.subarray(0, length)), undefined, `${length} bytes`);
  assert.equal(unpacked(Buffer.concat([file, Buffer.from('\n')])), undefined);
  assert.equal(unpacked(unpack(file)), undefined, 'the app itself');
  assert.equal(unpacked(Buffer.from('<!doctype html><title>Not found</title>'.repeat(40))), undefined);
});

test('an instruction that cannot be packed stops the build', () => {
  assert.ok(WebAssembly.validate(UNKNOWN));
  assert.throws(() => pack(UNKNOWN), /not known here: 0xfd/);
});
