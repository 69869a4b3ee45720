// What saves time with the database and the clock, and loses nothing: a write that does not look first, the newest entries in
// one answer, what was once asked about the phone's zone.

import assert from 'node:assert/strict';
import { eventually, goTo, logEffect, phoneTest, pressEffect, readEvents, seed } from './harness.mjs';
import { evening, texts } from './harness/backup.mjs';
import { locked, turnOnLock, unlock } from './harness/lock.mjs';

/** From now on notes what this page asks of the object stores, and when it is answered. */
const listen = (page) => page.evaluate(noteAsked);
const noteAsked = () => {
  window.asked = [];
  for (const name of ['get', 'add', 'put', 'delete']) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function ask(...what) {
      window.asked.push(`${name} ${this.name}`);
      const request = real.apply(this, what);
      request.addEventListener('success', () => window.asked.push('answer'));
      request.addEventListener('error', () => window.asked.push(request.error.name));
      return request;
    };
  }
  const { commit } = IDBTransaction.prototype;
  IDBTransaction.prototype.commit = function end() {
    window.asked.push('commit');
    return commit.apply(this);
  };
};
const asked = (page) => page.evaluate(() => window.asked);

phoneTest('an entry is on its way to the disk before the database has answered anything', async (phone) => {
  const page = await phone.go('log/');
  await logEffect(page, 'Headache');
  await listen(page);
  await logEffect(page, 'Feeling sick');
  assert.deepEqual((await asked(page)).slice(0, 4), ['add lock', 'delete lock', 'add events', 'commit']);
  assert.equal((await texts(page)).length, 2);
});

phoneTest('what is stored already is left as it is when it is stored again', async (phone) => {
  const page = await phone.go('log/');
  await page.evaluate(() => { Storage.prototype.removeItem = () => {}; });
  await logEffect(page, 'Feeling sick');
  const before = await texts(page);
  // Its note is still there, and the next start brings it to the store once more.
  await page.addInitScript(noteAsked);
  await page.reload();
  await eventually(async () => assert.ok((await asked(page)).includes('ConstraintError'), 'it was not stored again'));
  await logEffect(page, 'Headache');
  const after = await texts(page);
  assert.equal(after.length, 2);
  assert.ok(after.includes(before[0]));
});

phoneTest('a tab that has not heard of a passcode stores nothing in the clear, and loses nothing', async (phone) => {
  await evening(phone);
  const deaf = await phone.newPage();
  await deaf.addInitScript(() => {
    window.BroadcastChannel = class extends EventTarget {
      postMessage() {}

      close() {}
    };
    addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await phone.go('log/', deaf);
  await turnOnLock(phone);
  await listen(deaf);
  await pressEffect(deaf, 'Headache', 'Severe');
  await eventually(async () => assert.ok((await asked(deaf)).includes('ConstraintError'), 'it was not refused'));
  await eventually(async () => assert.equal((await texts(phone.page)).length, 4));
  assert.doesNotMatch((await texts(phone.page)).join('\n'), /headache|effect/);
  assert.doesNotMatch(await deaf.evaluate(() => JSON.stringify({ ...localStorage })), /headache/);
  const page = await phone.go('history/');
  await locked(page);
  await unlock(page);
  await page.getByText('Headache, severe').waitFor();
});

phoneTest('a browser that cannot count from the upper end shows the same entries in the same order', async (phone) => {
  const page = await phone.go();
  await seed(page, 700);
  const other = await phone.newPage();
  await other.addInitScript(() => { delete IDBObjectStore.prototype.getAllRecords; });
  const shown = [];
  for (const each of [page, other]) {
    await phone.go('history/', each);
    await each.locator('#app li.entry').first().waitFor();
    await each.locator('main .loading').waitFor({ state: 'detached' });
    shown.push([
      await each.evaluate(() => 'getAllRecords' in IDBObjectStore.prototype),
      await each.locator('#app li.entry').allInnerTexts(),
    ]);
  }
  assert.equal(shown[0][0], true, 'this browser no longer has it: the test compares nothing');
  assert.equal(shown[1][0], false);
  assert.ok(shown[0][1].length > 50);
  assert.deepEqual(shown[1][1], shown[0][1]);
});

phoneTest('who lands in another zone with the app open notes with the zone of the place', { context: { timezoneId: undefined } }, async (phone) => {
  const page = await phone.go('log/');
  const session = await phone.context.newCDPSession(page);
  const zones = [];
  for (const timezoneId of ['Europe/Madrid', 'Asia/Tokyo']) {
    await session.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    await session.send('Emulation.setTimezoneOverride', { timezoneId });
    await goTo(page, 'Log');
    await logEffect(page, 'Feeling sick');
    const last = (await readEvents(page)).at(-1);
    zones.push(JSON.stringify(last.event.at));
  }
  assert.match(zones[0], /Europe\/Madrid/);
  assert.match(zones[1], /Asia\/Tokyo/);
});
