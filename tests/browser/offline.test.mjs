// A version is one whole set of files, each the true one, or it is not there at all.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { unpack } from '../../script/pack/unpack.mjs';
import { anotherBuild, cutInHalf, discard, flipBit, spoiltCopy } from './harness/builds.mjs';
import { buildOf, DIST, eventually, filesOf, goTo, logEffect, phoneTest, ROUTES, startSession, waitForOffline } from './harness.mjs';

/** What no phone needs: the worker itself, what hosts read, and their page for addresses that are none. */
const NOT_LISTED = ['sw.js', '_headers', '.htaccess', '404.html'];

let next;
before(async () => { next = await anotherBuild('the next version'); });
after(() => next && discard(next));

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 20);
const caches = (page) => page.evaluate(() => globalThis.caches.keys());
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
});

/** What the browser's service workers have come to: none of them is on its way any more. */
const settled = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.installing) throw new Error('still installing');
  return { active: !!registration?.active, waiting: !!registration?.waiting };
});

test('every file of the release is on the worker\'s list with its true hash', async () => {
  const list = await filesOf(DIST);
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const found = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const path = relative(DIST, file).split(sep).join('/');
    if (NOT_LISTED.includes(path)) continue;
    found[path.replace(/(^|\/)index\.html$/, '$1')] = hashOf(await readFile(file));
  }
  assert.deepEqual(list, found);
});

phoneTest('what is kept on the phone is what the list says, byte for byte, the app unpacked, and each page under both spellings', async (phone) => {
  await phone.go();
  await waitForOffline(phone.page);
  const list = await filesOf(DIST);
  const kept = await phone.page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const hash = async (response) => {
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
      return Array.from(new Uint8Array(digest, 0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const rows = (await cache.keys()).map(async (request) => {
      const response = await cache.match(request);
      return [request.url, { redirected: response.redirected, hash: await hash(response) }];
    });
    return Object.fromEntries(await Promise.all(rows));
  });
  const app = `b-${await buildOf(DIST)}/aftercare_bg.wasm`;
  list[app] = hashOf(unpack(await readFile(join(DIST, app))));
  for (const [path, hash] of Object.entries(list)) assert.deepEqual(kept[phone.url + path], { redirected: false, hash }, path);
  const pages = Object.keys(list).filter((path) => path.endsWith('/'));
  for (const path of pages) assert.equal(kept[phone.url + path.slice(0, -1)]?.redirected, false, path.slice(0, -1));
  assert.equal(Object.keys(kept).length, Object.keys(list).length + pages.length);
});

/** A first visit to a host on which one file is not what it should be. */
async function firstVisitFails(phone, what) {
  const page = await phone.go();
  await eventually(async () => assert.ok(phone.host.requests.some(({ path }) => path.endsWith('/sw.js'))));
  await eventually(async () => assert.deepEqual(await settled(page), { active: false, waiting: false }, what));
  assert.deepEqual(await caches(page), [], `${what}: nothing is left behind`);
  await goTo(page, 'Log');
  await page.getByRole('heading', { name: 'How do you feel?' }).waitFor();
}

/** The worker says why it does not install; so does the browser. */
const INSTALL_FAILS = [/: status \d+/, /: not the file of build/, /Failed to fetch/, /Failed to load resource/, /service ?worker/i];

for (const [what, status] of [['missing', 404], ['refused for now', 503], ['cut off', 0]]) {
  phoneTest(`with one file ${what} a first visit keeps nothing, the app still works online, and the next visit keeps all`, async (phone) => {
    phone.expectTrouble(...INSTALL_FAILS);
    phone.host.break('icons/mark-512.png', status);
    await firstVisitFails(phone, what);
    phone.host.mend();
    await phone.go();
    await waitForOffline(phone.page);
  });
}

phoneTest('with one file altered a first visit keeps nothing, and the app still works online', async (phone) => {
  phone.expectTrouble(...INSTALL_FAILS);
  const altered = await spoiltCopy(DIST, 'help/index.html', flipBit);
  phone.host.setDir(altered);
  await firstVisitFails(phone, 'altered').finally(() => discard(altered));
});

/** An update that cannot be completed: the old version stays, whole. */
async function oldVersionStays(phone, what) {
  const { page } = phone;
  const [old, asked] = [await buildOf(DIST), phone.host.requests.length];
  await update(page);
  await eventually(async () => assert.ok(phone.host.requests.slice(asked).some(({ path }) => path.includes('aftercare_bg.wasm')), `${what}: was tried`));
  await eventually(async () => assert.deepEqual(await settled(page), { active: true, waiting: false }, what));
  assert.deepEqual(await caches(page), [`aftercare-${old}`], what);
  assert.equal(await page.getByText('A new version is ready').count(), 0, what);
}

phoneTest('an update with one file missing or altered leaves the old version whole, and working with no network', async (phone) => {
  phone.expectTrouble(...INSTALL_FAILS);
  const build = await buildOf(next);
  await phone.go();
  await waitForOffline(phone.page);
  await startSession(phone.page);
  phone.host.setDir(next);
  for (const path of ['icons/mark-512.png', 'learn/', `b-${build}/app.css`, 'manifest.webmanifest']) {
    for (const status of [404, 0]) {
      phone.host.break(path, status);
      await oldVersionStays(phone, `${path} answers ${status}`);
      phone.host.mend();
    }
  }
  for (const [path, spoil] of [[`b-${build}/aftercare_bg.wasm`, cutInHalf], [`b-${build}/texts.txt`, flipBit], [`b-${build}/start.js`, flipBit], ['log/index.html', flipBit]]) {
    const spoilt = await spoiltCopy(next, path, spoil);
    phone.host.setDir(spoilt);
    await oldVersionStays(phone, `${path} after ${spoil.name}`);
    await discard(spoilt);
  }
  await phone.goOffline();
  await phone.killAndRestart();
  for (const { path } of ROUTES) {
    await phone.go(path);
    assert.equal(await phone.page.evaluate(() => document.documentElement.dataset.build), await buildOf(DIST), path);
  }
  await logEffect(phone.page, 'Feeling sick', 'Mild');
});

phoneTest('a file that the browser has lost is fetched again, checked, and kept', async (phone) => {
  phone.expectTrouble(...INSTALL_FAILS);
  const page = await phone.go();
  await waitForOffline(page);
  const file = `b-${await buildOf(DIST)}/aftercare_bg.wasm`;
  const lose = () => page.evaluate(async (address) => {
    for (const name of await globalThis.caches.keys()) await (await globalThis.caches.open(name)).delete(address);
  }, phone.url + file);
  await lose();
  await phone.go('log/');
  await waitForOffline(page);
  await lose();
  // A host that has moved on no longer has it; then the emergency panel speaks.
  phone.host.break(file, 404);
  await page.goto(`${phone.url}log/`);
  await page.locator('#fallback').getByRole('link', { name: /911/ }).first().waitFor();
});
