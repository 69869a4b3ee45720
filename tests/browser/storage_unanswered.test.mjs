// Storage that is really out of reach: another page holds it and does not answer, or a newer version of the app has been.

import assert from 'node:assert/strict';
import { dice, eventually, phoneTest, readEvents } from './harness.mjs';
import { ACTS, restoringAgain, smallRecord } from './harness/acts.mjs';
import { backUp } from './harness/backup.mjs';
import { NEWER, OLDER, SLOW } from './harness/failures.mjs';
import { makeFallible, pressUntilTold, reloadUntilTold } from './harness/faults.mjs';
import { fillFirstDatabase } from './harness/first_database.mjs';
import { holdEvents } from './harness/hold.mjs';
import { allDone } from './harness/outcome.mjs';
import { strangerTab, writeRaw } from './harness/trouble.mjs';

/** What is to be saved is told within two seconds; a busy machine may be as much late. */
const SAVE_MS = 4_000;
/** Where the screen says that one has to wait, or the entry is in the bin: the store waits so long, and tries once more. */
const WRITE_MS = 2 * 4_000 + 2_000;
const READ_MS = 2 * 6_000 + 2_000;
/** Until the reason is known: the openings that are waited for one after the other. */
const OLDER_MS = 3 * 6_000 + 2_000;
const limitOf = (name) => (['restoring', 'erasing'].includes(name) ? WRITE_MS : SAVE_MS);
/** What is said besides of something that a newer version forbids. */
const OF_NEWER = { saving: 'Not saved yet', erasing: 'It could not be deleted.' };
const random = dice(4);
const pick = (list) => list[Math.floor(random() * list.length)];
const texts = (rows) => rows.map(({ key, text }) => `${key} ${text}`);
/** Another tab that hears of the note may have stored it in this moment: then there is nothing to try again. */
const tryAgain = (page) => page.evaluate(() => {
  const buttons = Array.from(document.querySelectorAll('.card.trouble button'));
  buttons.find(({ textContent }) => textContent === 'Try again')?.click();
});

/** A phone with this record, on which it can be heard when something is told. */
async function filledPhone(phone, options) {
  await makeFallible(phone);
  await fillFirstDatabase(phone, smallRecord(options));
}

/** In a tab of its own each: everything that is done with the record, up to the last press. */
async function tabsForAll(phone) {
  const tabs = [];
  for (const name of Object.keys(ACTS)) {
    const page = await phone.newPage();
    await phone.go('settings/', page);
    tabs.push({ name, page, ...(await ACTS[name](page, pick)) });
  }
  return tabs;
}

/** A tab in which all is ready for a backup. */
async function tabForBackup(phone) {
  const page = await phone.go('settings/', await phone.newPage());
  await page.getByRole('button', { name: 'Without a passphrase' }).click();
  return { page, button: page.getByRole('button', { name: 'Back up now' }) };
}

phoneTest('where storage does not answer it is told when the time is over, nothing is lost, and all can be done again', async (phone, t) => {
  await filledPhone(phone, { binned: 2 });
  const tabs = await tabsForAll(phone);
  const [restoring, erasing] = tabs.slice(-2);
  const backup = await tabForBackup(phone);
  const opening = await phone.go('history/');
  const before = await readEvents(opening);

  const hold = await holdEvents(phone);
  const told = [
    ...tabs.map(async ({ name, button }) => [name, (await pressUntilTold(button, SLOW)).press_ms, limitOf(name)]),
    pressUntilTold(backup.button, SLOW).then(({ press_ms }) => ['backing up', press_ms, READ_MS]),
    reloadUntilTold(opening, SLOW).then(({ load_ms }) => ['opening', load_ms, READ_MS]),
  ];
  await restoring.here.getByText('One moment…').waitFor();
  await backup.page.locator('#backup').getByText('One moment…').waitFor();
  await opening.getByText(/^(Opening|Reading).*…$/).first().waitFor();
  const times = await Promise.all(told);
  t.diagnostic(`told after, in ms: ${times.map(([name, ms]) => `${name} ${Math.round(ms)}`).join(', ')}`);
  for (const [name, ms, limit_ms] of times) assert.ok(ms < limit_ms, `${name} is told after ${ms} ms`);
  for (const { name, here } of tabs) assert.ok(await here.isVisible(), `${name}: it is gone from the screen`);

  await hold.release();
  // What was only noted may be there already: tabs store it for each other.
  const found = texts(await readEvents(opening));
  assert.deepEqual(texts(before).filter((text) => !found.includes(text)), [], 'what was there before');
  for (const { page, file } of tabs) {
    if (!file) await tryAgain(page);
    else await pressUntilTold((await restoringAgain(page, file)).button, 'Restored:');
  }
  await tryAgain(opening);
  await pressUntilTold(backup.button, 'Your browser saves the file');
  const added = tabs.filter(({ name }) => name !== 'erasing');
  // The entry that was to go, and its way to the bin.
  await eventually(async () => allDone(before, await readEvents(opening), added, 2));
  assert.equal(await erasing.page.getByText('Deleted for good.', { exact: true }).count(), 1);
  for (const { page } of [...tabs, { page: opening }]) await eventually(async () => assert.equal(await page.locator('.card.trouble').count(), 0));
});

phoneTest('an old page that does not let go of the database is told, and everything is there once it is closed', async (phone, t) => {
  await filledPhone(phone);
  const before = await readEvents(phone.page);
  const old = await strangerTab(phone);
  await old.evaluate(() => new Promise((done) => {
    indexedDB.open('aftercare').onsuccess = ({ target }) => {
      window.held = target.result;
      done();
    };
  }));
  await phone.page.bringToFront();
  const page = await phone.go('log/');
  const { button, here, made } = await ACTS.saving(page, pick);
  const pressed_ms = Date.now();
  const { press_ms } = await pressUntilTold(button, SLOW);
  assert.ok(press_ms < SAVE_MS, `told after ${press_ms} ms`);
  await page.getByRole('alert').filter({ hasText: OLDER }).waitFor();
  const why_ms = Date.now() - pressed_ms;
  t.diagnostic(`told after ${press_ms} ms, and why after ${why_ms} ms`);
  assert.ok(why_ms < OLDER_MS, `the reason is told after ${why_ms} ms`);
  await here.getByText('Not saved yet').waitFor();
  await old.close();
  await tryAgain(page);
  await eventually(async () => allDone(before, await readEvents(page), [{ made }]));
  await phone.go('history/');
  await eventually(async () => assert.equal(await page.locator('main section li.entry').count(), before.length + 1));
});

phoneTest('where a newer version has been all is told at once, can be read and backed up, and waits for that version', async (phone, t) => {
  await filledPhone(phone, { binned: 2 });
  const page = await phone.go('settings/');
  const stranger = await strangerTab(phone);
  await writeRaw(stranger, [], 99);
  await stranger.close();
  await page.getByRole('alert').filter({ hasText: NEWER }).waitFor();
  const before = await readEvents(page);
  const times = [];
  for (const [name, act] of Object.entries(ACTS)) {
    const { button, here } = await act(page, pick);
    // The newer version was told when it came; what it means for what is done now is told beside that.
    const { press_ms } = await pressUntilTold(button, OF_NEWER[name] ?? NEWER);
    if (name === 'restoring') await here.getByText(NEWER).waitFor();
    assert.ok(press_ms < 2_000, `${name} is told after ${press_ms} ms`);
    await here.waitFor();
    times.push(`${name} ${press_ms}`);
  }
  t.diagnostic(`told after, in ms: ${times.join(', ')}`);
  const { text } = await backUp(phone);
  for (const { event } of before) assert.ok(text.includes(event.id), 'an entry is not in the backup');
  await phone.go('history/');
  await page.getByText(NEWER).first().waitFor();
  assert.equal(await page.getByText('could not be opened').count(), 0);
  assert.deepEqual(texts(await readEvents(page)), texts(before), 'this version has written');
  const waiting = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('aftercare.ahead.')).length);
  assert.equal(waiting, 4, 'what was saved, corrected, ticked and moved to the bin');
});

phoneTest('where a newer version comes while the record is opened, that is told, and it is read once it can be', async (phone) => {
  await filledPhone(phone);
  await phone.page.addInitScript(() => {
    // As a browser tells it, and then lets nobody in until it is done.
    const { transaction } = IDBDatabase.prototype;
    let asked = 0;
    IDBDatabase.prototype.transaction = function begin(...how) {
      asked += 1;
      if (asked === 1) this.dispatchEvent(new IDBVersionChangeEvent('versionchange', { oldVersion: 2, newVersion: 99 }));
      if (asked <= 2) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return transaction.apply(this, how);
    };
  });
  const page = await phone.go('history/');
  await page.getByText('could not be opened').waitFor();
  await page.locator('main section li.entry').first().waitFor();
  await page.getByText('could not be opened').waitFor({ state: 'detached' });
  await page.getByRole('alert').filter({ hasText: NEWER }).waitFor();
});
