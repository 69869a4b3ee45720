// With years of sessions behind it Now is as quick as on the first day. Here coarsely, by the work of the page's own thread;
// script/bench has the figures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, phoneWith, ratio } from './bench/many.mjs';

/** The promise is 1.2; other work on the machine may cost some. */
const COARSE = 1.5;

test('with 150 sessions and 20,000 events Now opens and takes a tick as quickly as with one session', { timeout: 120_000 }, async () => {
  const phones = [await phoneWith({ sessions: 1, count: 8 }), await phoneWith({ sessions: 150, count: 20_000 })];
  try {
    const times = await compare(phones, 11);
    for (const what of ['Log to Now', 'a tick']) {
      const found = ratio(times[what]);
      console.log(`${what}: ${found.toFixed(2)} times as much work`);
      assert.ok(found <= COARSE, `${what}: ${found.toFixed(2)} times as much work`);
    }
    assert.deepEqual(phones.flatMap(({ phone }) => phone.complaints()), []);
  } finally {
    for (const { phone } of phones) await phone.close();
  }
});
