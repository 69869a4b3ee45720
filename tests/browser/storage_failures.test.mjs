// Every way in which storage fails, in everything that needs it: what was saved stays, the person is told within two
// seconds, and what was to be kept is still there to be saved again.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dice, eventually, moment, phoneTest, readEvents, row } from './harness.mjs';
import { ACTS, restoringAgain, smallRecord } from './harness/acts.mjs';
import { FAILURES } from './harness/failures.mjs';
import { fail, makeFallible, mend, pressUntilEnd, pressUntilTold, reloadUntilTold } from './harness/faults.mjs';
import { fillFirstDatabase } from './harness/first_database.mjs';
import { allDone } from './harness/outcome.mjs';

const LIMIT_MS = 2_000;
const random = dice(3);
const pick = (list) => list[Math.floor(random() * list.length)];
const most = (list) => list.at(-1);

const trouble = (page) => page.locator('.card.trouble');
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

const tryAgain = (page) => trouble(page).getByRole('button', { name: 'Try again' }).click();

/** The trouble is over: what is on disk fits. Returns it. */
const healed = (page, fits) => eventually(async () => {
  const rows = await readEvents(page);
  fits(rows);
  assert.equal(await trouble(page).count(), 0);
  return rows;
});

/** What is new and not much is stored without anything being read. */
const UNREADABLE = 'a value that cannot be read';

/** What is written: the act, the heading of the trouble, and how it is done again once storage works. */
const WRITES = {
  'saving an entry': { act: ACTS.saving, heading: 'Not saved yet', again: tryAgain },
  'correcting an entry': { act: ACTS.correcting, heading: 'Not saved yet', again: tryAgain },
  'ticking a line': { act: ACTS.ticking, heading: 'Not saved yet', again: tryAgain },
  'moving to the bin': { act: ACTS.binning, heading: 'Not saved yet', again: tryAgain },
  'restoring a backup': {
    act: ACTS.restoring,
    async again(page, { file }) {
      const { button } = await restoringAgain(page, file);
      await pressUntilTold(button, 'Restored:');
    },
  },
};
const OF_A_WRITE = Object.keys(FAILURES).filter((name) => !name.endsWith('when reading'));
const OF_A_READING = ['no room when the database is opened', 'an unknown error when the database is opened', 'a connection that is closing',
  'a value that cannot be read', 'an unknown error when reading', 'an abort without a reason when reading'];

/** A phone with a record, whose storage can be made to fail. */
async function fallible(phone, options) {
  await makeFallible(phone);
  await fillFirstDatabase(phone, smallRecord(options));
  return phone.go();
}

/** It was really brought to fail, and told in time. */
async function failed(page, { answer_ms }, what, times) {
  const { failed } = await mend(page);
  assert.ok(failed > 0, `nothing failed: ${what}`);
  assert.ok(answer_ms <= LIMIT_MS, `told ${answer_ms} ms after the failure: ${what}`);
  times.push(answer_ms);
}

const tell = (t, what, times) => {
  const sorted = times.toSorted((a, b) => a - b);
  t.diagnostic(`${what}: ${times.length} failures, each told; median ${sorted[times.length >> 1]} ms, at most ${sorted.at(-1)} ms after the answer`);
};

for (const [operation, { act, heading, again }] of Object.entries(WRITES)) {
  phoneTest(`${operation}: whatever storage does, it is told, nothing is lost, and it can be done again`, async (phone, t) => {
    const page = await fallible(phone);
    const times = [];
    const reads = act === ACTS.restoring;
    for (const name of OF_A_WRITE.filter((name) => reads || name !== UNREADABLE)) {
      const what = `${operation}, ${name}`;
      const { plan, told } = FAILURES[name];
      const before = await readEvents(page);
      const doing = await act(page, name === UNREADABLE ? most : pick);
      assert.equal(await trouble(page).count(), 0, what);
      await fail(page, plan);
      const when = await pressUntilTold(doing.button, told);
      await doing.here.waitFor();
      if (heading) await trouble(page).getByText(heading).waitFor();
      await failed(page, when, what, times);
      assert.deepEqual(await readEvents(page), before, what);

      await again(page, doing);
      await healed(page, (after) => allDone(before, after, [doing]));
    }
    tell(t, operation, times);
  });
}

phoneTest('what fails once and works on a new connection is saved, and nobody has to know', async (phone) => {
  const page = await fallible(phone);
  // A lost connection and an opening that fails are two failures.
  for (const name of OF_A_WRITE.filter((name) => name !== UNREADABLE && !/^no room|is opened$/.test(name))) {
    const before = await readEvents(page);
    const doing = await ACTS.saving(page, pick);
    await fail(page, { ...FAILURES[name].plan, to: 1 });
    const { told } = await pressUntilEnd(doing.button, 'Not saved yet');
    assert.equal(told, false, name);
    await doing.here.getByText('Saved', { exact: true }).waitFor();
    assert.equal((await mend(page)).failed, 1, name);
    await healed(page, (after) => allDone(before, after, [doing]));
  }
});

phoneTest('what is noted is saved also while nothing can be read', async (phone) => {
  const page = await fallible(phone);
  for (const act of [ACTS.saving, ACTS.correcting, ACTS.ticking, ACTS.binning]) {
    const before = await readEvents(page);
    const doing = await act(page, pick);
    await fail(page, FAILURES[UNREADABLE].plan);
    const { told } = await pressUntilEnd(doing.button, 'Not saved yet');
    assert.equal(told, false);
    await mend(page);
    await healed(page, (after) => allDone(before, after, [doing]));
  }
});

phoneTest('deleting for good: whatever storage does, it is told, it stays in the bin, and it can be done again', async (phone, t) => {
  // With no room for a row it goes another way (storage_full).
  const names = OF_A_WRITE.filter((name) => name !== 'no room when a row is put');
  const page = await fallible(phone, { binned: names.length });
  const times = [];
  for (const name of names) {
    const { plan, told } = FAILURES[name];
    const before = await readEvents(page);
    const { button, here } = await ACTS.erasing(page);
    await fail(page, plan);
    const when = await pressUntilTold(button, told);
    await trouble(page).getByText('Not deleted: it is still in the bin.').waitFor();
    await here.getByText('It could not be deleted. It is still in the bin.').waitFor();
    await failed(page, when, name, times);
    assert.deepEqual(await readEvents(page), before, name);

    await tryAgain(page);
    await healed(page, (after) => {
      const changed = after.filter(({ text }, at) => text !== before[at].text);
      assert.deepEqual(after.map(({ key }) => key), before.map(({ key }) => key), name);
      assert.deepEqual(changed.map(({ event }) => event.body.kind), ['erased', 'erased'], `the entry and its way to the bin, ${name}`);
    });
  }
  tell(t, 'deleting for good', times);
});

phoneTest('what could not be deleted for good and was put back stays, whatever is tried again', async (phone) => {
  const page = await fallible(phone, { binned: 2 });
  const before = await readEvents(page);
  const { button, here } = await ACTS.erasing(page);
  await fail(page, FAILURES['no room when it is committed'].plan);
  await pressUntilTold(button, FAILURES['no room when it is committed'].told);
  await trouble(page).getByText('Not deleted: it is still in the bin.').waitFor();
  await mend(page);
  await here.getByRole('button', { name: /^Put back: / }).click();
  await trouble(page).waitFor({ state: 'detached' });
  // Coming back to the page tries again whatever failed.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(500);
  await phone.go('history/');
  await page.locator('#app li.entry').first().waitFor();
  const after = await readEvents(page);
  assert.deepEqual(after.slice(0, before.length), before);
  assert.deepEqual(after.slice(before.length).map(({ event }) => event.body.kind), ['put_back']);
});

phoneTest('opening the record: whatever storage does, it is told, and everything is there as soon as it can be read', async (phone, t) => {
  const page = await fallible(phone);
  await phone.go('history/');
  const times = [];
  for (const name of OF_A_READING) {
    const { plan, told } = FAILURES[name];
    const before = await readEvents(page);
    await fail(page, plan);
    const when = await reloadUntilTold(page, 'Your entries could not be opened just now. They are not deleted.');
    await trouble(page).getByText(told).waitFor();
    await failed(page, when, name, times);
    assert.deepEqual(await readEvents(page), before, name);
    await tryAgain(page);
    await eventually(async () => assert.equal(await page.locator('main section li.entry').count(), before.length, name));
    assert.equal(await page.getByText('Your entries are missing').count(), 0);
  }
  tell(t, 'opening the record', times);
});

phoneTest('bringing back what was interrupted: whatever storage does, it is told, shown, and kept once there is a way', async (phone, t) => {
  const page = await fallible(phone);
  await phone.go('history/');
  const times = [];
  for (const [at, name] of OF_A_WRITE.entries()) {
    const { plan, told } = FAILURES[name];
    const before = await readEvents(page);
    const note = row({ kind: 'note', note: `note ${at}`, began: moment(Date.now()) }, Date.now(), random);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`aftercare.ahead.${note.key}`, note.text]);
    await fail(page, plan);
    const when = await reloadUntilTold(page, told);
    await trouble(page).getByText('Not saved yet').waitFor();
    await page.getByText(`note ${at}`, { exact: true }).waitFor();
    await failed(page, when, name, times);
    assert.deepEqual(await readEvents(page), before, name);
    await tryAgain(page);
    const texts = (rows) => rows.map(({ text }) => text);
    await healed(page, (after) => assert.deepEqual(texts(after), [...texts(before), note.text], name));
    await eventually(async () => assert.equal(await page.evaluate((key) => localStorage.getItem(key), `aftercare.ahead.${note.key}`), null));
  }
  tell(t, 'bringing back what was interrupted', times);
});

phoneTest('backing up: what cannot be read is told, a full phone is no hindrance, and nothing changes', async (phone, t) => {
  const page = await fallible(phone);
  await phone.go('settings/');
  await press(page, 'Without a passphrase');
  const button = page.getByRole('button', { name: 'Back up now' });
  const before = await readEvents(page);
  const times = [];
  for (const name of OF_A_READING) {
    const { plan, told } = FAILURES[name];
    await fail(page, plan);
    await failed(page, await pressUntilTold(button, told), name, times);
    assert.deepEqual(await readEvents(page), before, name);
    await pressUntilTold(button, 'Your browser saves the file');
  }
  for (const name of ['no room when a row is put', 'no room when it is committed']) {
    await fail(page, { ...FAILURES[name].plan, at: ['shelf', 'put', 'commit'] });
    const download = page.waitForEvent('download');
    await button.click();
    const text = await readFile(await (await download).path(), 'utf8');
    for (const { event } of before) assert.ok(text.includes(event.id), name);
    await mend(page);
  }
  tell(t, 'backing up', times);
});
