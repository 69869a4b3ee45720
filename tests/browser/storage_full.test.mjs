// The phone is full, at any moment: what is saved stays, the person is told within two seconds, what was to be saved is
// still on the screen. Deleting and backing up need no room.

import assert from 'node:assert/strict';
import { dice, eventually, history, phoneTest, readEvents } from './harness.mjs';
import { ACTS, restoringAgain, smallRecord } from './harness/acts.mjs';
import { backUp, deleteEverything, restore } from './harness/backup.mjs';
import { fileOf } from './harness/backup_file.mjs';
import { FULL, quota } from './harness/failures.mjs';
import { fail, makeFallible, mend, pressUntilEnd, pressUntilTold } from './harness/faults.mjs';
import { fillFirstDatabase } from './harness/first_database.mjs';
import { allDone } from './harness/outcome.mjs';
import { fullStorage } from './harness/trouble.mjs';

const LIMIT_MS = 2_000;
const SEED = Number(process.env.AFTERCARE_SEED || 7);
const random = dice(SEED);
const pick = (list) => list[Math.floor(random() * list.length)];
/** Of the sizes of a backup the middle one: as many puts as that. */
const middle = (list) => list[list.length >> 1];
const trouble = (page) => page.locator('.card.trouble');
const tryAgain = (page) => trouble(page).getByRole('button', { name: 'Try again' }).click();

/** A phone with a record, whose storage can be made to fail. */
async function filledPhone(phone, options) {
  await makeFallible(phone);
  await fillFirstDatabase(phone, smallRecord(options));
  return phone.go();
}

/** All that is being done is on disk, once, and nothing is told to be wrong. */
const isDone = (page, doing, before) => eventually(async () => {
  allDone(before, await readEvents(page), [doing]);
  assert.equal(await trouble(page).count(), 0);
});

/**
 * One act, with no room by the plan, after which it is done with room. Returns whether something failed, and in how many ms
 * it was told; null if nothing had to be.
 */
async function actWithoutRoom(page, kind, plan) {
  const before = await readEvents(page);
  const doing = await ACTS[kind](page, pick);
  const { failed, told_ms } = await pressWithoutRoom(page, doing, plan, before);
  if (told_ms !== null) await tryAgain(page);
  await isDone(page, doing, before);
  return { failed, told_ms };
}

/** The press, and what holds until there is room. */
async function pressWithoutRoom(page, { button, here }, plan, before) {
  await fail(page, { ...quota, ...plan });
  const { told, answer_ms } = await pressUntilEnd(button, FULL);
  const { failed } = await mend(page);
  await here.waitFor();
  if (!told) return { failed: failed > 0, told_ms: null };
  assert.ok(answer_ms <= LIMIT_MS, `told after ${answer_ms} ms`);
  assert.deepEqual(await readEvents(page), before);
  return { failed: true, told_ms: answer_ms };
}

/** Every moment of an act, way by way: the calls that need room in turn, until an act came through without a failure. */
async function everyMoment(t, kind, ways, least, act) {
  const sum = { moments: 0, told: 0, worst_ms: 0 };
  for (const { at, once, lost } of ways) {
    for (let from = 1; ; from += 1) {
      const plan = { at, from, to: once ? from : undefined, lost };
      const { failed, told_ms } = await act(plan).catch((error) => {
        throw new Error(`${kind}, ${JSON.stringify(plan)}, seed ${SEED}`, { cause: error });
      });
      if (!failed) break;
      sum.moments += 1;
      sum.told += told_ms === null ? 0 : 1;
      sum.worst_ms = Math.max(sum.worst_ms, told_ms);
    }
  }
  t.diagnostic(`${kind}: no room at ${sum.moments} moments; ${sum.told} told, after ${sum.worst_ms} ms at most; the others saved`);
  assert.ok(sum.moments >= least, `no room at ${sum.moments} moments only`);
}

/** Where room is missing: in the database, on the shelf beside it, in both; for good, or for one call; and whether the
 *  connection was lost before. */
const WHERE = [['put', 'commit', 'open'], ['shelf'], ['shelf', 'put', 'commit', 'open']];
const WAYS = WHERE.flatMap((at) => [{ at }, { at, lost: true }, { at, once: true }, { at, once: true, lost: true }]);
/** So many moments there must have been at least: 200 together. */
const [OF_AN_ACT, OF_A_RESTORE] = [30, 80];

for (const kind of ['saving', 'correcting', 'ticking', 'binning']) {
  phoneTest(`a phone that is full at any moment of ${kind}: told, nothing lost, and done once there is room`, async (phone, t) => {
    const page = await filledPhone(phone, { effects: 60 });
    await everyMoment(t, kind, WAYS, OF_AN_ACT, (plan) => actWithoutRoom(page, kind, plan));
  });
}

phoneTest('a phone that is full at any moment of restoring: told, nothing restored, and all of it once there is room', async (phone, t) => {
  const page = await filledPhone(phone);
  const before = await readEvents(page);
  for (const way of WAYS.slice(0, 2)) {
    const doing = await ACTS.restoring(page, middle);
    await everyMoment(t, 'restoring', [way], OF_A_RESTORE / 2, async (plan) => {
      const { button } = await restoringAgain(page, doing.file);
      return pressWithoutRoom(page, { ...doing, button }, plan, before);
    });
    await doing.here.getByText('Restored:').waitFor();
    await isDone(page, doing, before);
    before.splice(0, before.length, ...await readEvents(page));
  }
});

/** A phone that was just started, with this record, and not a byte of room more: by the browser's own rule. */
async function reallyFull(phone, options) {
  await filledPhone(phone, options);
  await phone.quit();
  await phone.start();
  await makeFallible(phone);
  const storage = await fullStorage(phone);
  return { storage, page: await phone.go() };
}

phoneTest('with the browser’s own limit reached every act is told and nothing is lost; with room all of it is saved', async (phone, t) => {
  const { storage, page } = await reallyFull(phone);
  const before = await readEvents(page);
  const done = [];
  const times = [];
  for (const kind of ['saving', 'correcting', 'ticking', 'binning', 'restoring']) {
    const doing = await ACTS[kind](page, middle);
    const { press_ms } = await pressUntilTold(doing.button, kind === 'saving' ? 'Not saved yet' : FULL);
    if (doing.file) await doing.here.getByText(FULL).waitFor();
    else await doing.here.waitFor();
    assert.ok(press_ms <= LIMIT_MS, `${kind}: told after ${press_ms} ms`);
    times.push(`${kind} ${press_ms}`);
    done.push(doing);
    assert.deepEqual(await readEvents(page), before, kind);
  }
  t.diagnostic(`told after, in ms: ${times.join(', ')}`);
  const noted = Object.keys(await page.evaluate(() => ({ ...localStorage }))).filter((key) => key.startsWith('aftercare.ahead.'));
  assert.equal(noted.length, 4, 'all but the restore, which is in its file, is noted');
  await storage.free();
  await pressUntilTold((await restoringAgain(page, done.at(-1).file)).button, 'Restored:');
  await tryAgain(page);
  await eventually(async () => allDone(before, await readEvents(page), done));
  assert.equal(await trouble(page).count(), 0);
});

phoneTest('with no room left a backup holds everything, also what could not be saved; then everything can be deleted', async (phone) => {
  const { page } = await reallyFull(phone);
  const before = await readEvents(page);
  const { button } = await ACTS.saving(page, middle);
  await pressUntilTold(button, 'Not saved yet');
  const { text } = await backUp(phone);
  for (const { event } of before) assert.ok(text.includes(event.id), 'an entry is not in the backup');
  assert.match(text, new RegExp(`"entries":${before.length + 1},`));
  await deleteEverything(phone);
  assert.deepEqual(await readEvents(page), []);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
});

/** Deletes the one entry of the bin for good, with no room left; `before` are all rows that there were. */
async function eraseWithoutRoom(page, before) {
  const { button } = await ACTS.erasing(page);
  const { told } = await pressUntilEnd(button, 'It could not be deleted.');
  assert.equal(told, false);
  await page.locator('details.bin').getByRole('button', { name: /^Delete for good/ }).waitFor({ state: 'detached' });
  const after = await readEvents(page);
  assert.equal(after.length, before.length - 2, 'the entry and its way to the bin are gone');
  return new Set(after.map(({ key }) => key));
}

/** The tombstones that wait on the shelf, as they stand there. */
const waiting = (page) => page.evaluate(() => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('aftercare.ahead.')));

/** Nothing is told to be wrong, and the bin is empty. */
async function nothingIsTold(page) {
  await page.locator('#app li.entry').first().waitFor();
  assert.equal(await trouble(page).count(), 0);
  assert.equal(await page.getByText('Your entries are missing').count(), 0);
  assert.equal(await page.getByRole('button', { name: /^Delete for good/ }).count(), 0);
}

phoneTest('with no room left an entry is deleted for good, in every tab and for ever', async (phone) => {
  const { storage, page } = await reallyFull(phone, { binned: 1 });
  const before = await readEvents(page);
  const other = await phone.newPage();
  await phone.go('history/', other);
  const left = await eraseWithoutRoom(page, before);
  await nothingIsTold(page);
  await nothingIsTold(other);
  const notes = await waiting(page);
  assert.equal(notes.length, 2);
  for (const [, text] of notes) assert.match(text, /"body":\{"kind":"erased"\}\}$/);
  // The next start finds rows missing, and knows why.
  await other.close();
  await phone.go('history/');
  await nothingIsTold(page);
  assert.equal((await waiting(page)).length, 2);
  // A file that still has it does not bring it back, not even before the next start.
  await storage.free();
  const gone = before.filter(({ key }) => !left.has(key));
  const more = history(1, { end_ms: Date.now() - 24 * 3_600_000 });
  const all = [...more, ...before].toSorted((one, other) => (one.key < other.key ? -1 : 1));
  await restore(phone, fileOf(all));
  const after = await readEvents(page);
  assert.deepEqual(after.map(({ key }) => key), all.map(({ key }) => key));
  assert.deepEqual(after.filter(({ event }) => event.body.kind === 'erased').map(({ key }) => key), gone.map(({ key }) => key));
  assert.deepEqual(await waiting(page), []);
});

phoneTest('where the shelf beside the database is really full an entry is saved all the same', async (phone) => {
  const page = await filledPhone(phone);
  await page.evaluate(fillShelf);
  const before = await readEvents(page);
  const doing = await ACTS.saving(page, pick);
  const { told } = await pressUntilEnd(doing.button, 'Not saved yet');
  assert.equal(told, false);
  await doing.here.getByText('Saved', { exact: true }).waitFor();
  allDone(before, await readEvents(page), [doing]);
});

phoneTest('where both are really full the entry is on the screen and nowhere else, says so, and is saved with room', async (phone) => {
  const { storage, page } = await reallyFull(phone);
  await page.evaluate(fillShelf);
  const before = await readEvents(page);
  const doing = await ACTS.saving(page, pick);
  await pressUntilTold(doing.button, FULL);
  await doing.here.getByText('Not saved yet').waitFor();
  assert.deepEqual(await readEvents(page), before);
  await storage.free();
  await tryAgain(page);
  await eventually(async () => allDone(before, await readEvents(page), [doing]));
});

/** Runs in the page: nothing more can be put into localStorage, not a letter. */
function fillShelf() {
  for (let letters = 2 ** 22; letters >= 1; letters /= 2) {
    try {
      for (;;) localStorage.setItem(`filler ${letters} ${localStorage.length}`, 'x'.repeat(letters));
    } catch {
      // Half of it may still fit.
    }
  }
}
