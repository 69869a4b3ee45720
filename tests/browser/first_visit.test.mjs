// One visit is enough: what it costs, and what it gives for ever.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  DIST, eventually, goTo, logEffect, phoneTest, readEvents, ROUTES, started, startSession, waitForOffline,
} from './harness.mjs';

const BUDGET_BYTES = { total: 300_000, wasm: 220_000 };

/** As people type them and as links have them. */
const spellings = (path) => (path === '' ? [''] : [path, path.slice(0, -1)]);

phoneTest('after one visit, with no network and the browser killed, every route starts and reloads', async (phone) => {
  await phone.go();
  await startSession(phone.page, { when: Date.now() - 3_600_000 });
  await logEffect(phone.page, 'Feeling sick', 'Moderate');
  await waitForOffline(phone.page);
  await phone.goOffline();
  await phone.killAndRestart();
  for (const { path, title } of ROUTES) {
    for (const spelling of spellings(path)) {
      const page = await phone.go(spelling);
      const titled = (what) => eventually(async () => assert.equal(await page.title(), `${title} – Aftercare`, what));
      await titled(`title of /${spelling}`);
      await page.reload();
      await started(page);
      await titled(`title of /${spelling}, reloaded`);
      assert.equal(await page.evaluate(() => document.documentElement.className), 'js', `/${spelling} runs`);
    }
  }
});

phoneTest('an entry of the first visit is there with no network and after a kill', async (phone) => {
  await phone.go();
  await startSession(phone.page, { when: Date.now() - 3_600_000 });
  await logEffect(phone.page, 'Feeling sick', 'Moderate');
  await waitForOffline(phone.page);
  const before = await readEvents(phone.page);
  await phone.goOffline();
  await phone.killAndRestart();
  const page = await phone.go('history');
  await page.getByText('Feeling sick, moderate').waitFor();
  assert.deepEqual(await readEvents(page), before);
  await goTo(page, 'Now');
  await page.getByText(/^1 h.* since your dose/).waitFor();
  await logEffect(page, 'Headache', 'Mild');
  await phone.killAndRestart();
  await phone.go('history/');
  await phone.page.getByText('Headache, mild').waitFor();
  assert.equal((await readEvents(phone.page)).length, before.length + 1);
});

phoneTest('a first visit asks for the large files at most twice: to show them, and to keep them', async (phone) => {
  await phone.go();
  await waitForOffline(phone.page);
  const counts = new Map();
  for (const { path } of phone.host.requests) counts.set(path, (counts.get(path) ?? 0) + 1);
  const often = [...counts].filter(([path, count]) => count > 2 && path.includes('/b-'));
  assert.ok([...counts.keys()].some((path) => path.endsWith('.wasm')));
  assert.deepEqual(often, []);
});

test('a first visit is small: every file once, as web hosts compress it', async () => {
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const sizes = { total: 0, wasm: 0 };
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath ?? entry.path, entry.name));
    const size = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
    sizes.total += size;
    if (entry.name.endsWith('.wasm')) sizes.wasm += size;
  }
  console.log(`first visit: ${sizes.total} bytes, of which WebAssembly: ${sizes.wasm}`);
  assert.ok(sizes.wasm > 0 && sizes.wasm <= BUDGET_BYTES.wasm, `WebAssembly: ${sizes.wasm} bytes`);
  assert.ok(sizes.total <= BUDGET_BYTES.total, `in all: ${sizes.total} bytes`);
});
