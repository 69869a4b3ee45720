// Deleted for good: no word of it is left in anything that the browser keeps, and nothing brings it back.

import assert from 'node:assert/strict';
import { dice, eventually, moment, phoneTest, readEvents, row } from './harness.mjs';
import { strangerTab, writeRaw } from './harness/trouble.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WORDS = 'seven white horses';

/** A note with words, its correction with words, both moved to the bin so many days ago; and a mood of an hour ago. */
function record(binned_days) {
  const now_ms = Date.now();
  const random = dice(7);
  const binned_ms = now_ms - binned_days * DAY_MS;
  const note = row({ kind: 'note', began: moment(binned_ms), note: WORDS }, binned_ms - 2 * HOUR_MS, random);
  const target = note.id;
  return [
    note,
    row({ kind: 'correct', target, note: `${WORDS} again` }, binned_ms - HOUR_MS, random),
    row({ kind: 'bin', target }, binned_ms, random),
    row({ kind: 'mood', mood: 'good' }, now_ms - HOUR_MS, random),
  ];
}

const written = (rows) => rows.map(({ key, text }) => ({ key, text }));

/** The kinds of what is on disk, oldest first. */
const kinds = async (page) => (await readEvents(page)).map(({ event }) => event.body.kind);

/** Everything that the browser keeps, as one text: the rows, and localStorage. */
async function everything(page) {
  const rows = await readEvents(page);
  const local = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  return `${JSON.stringify(rows)} ${local}`;
}

/** The app on a phone with this record, which it has not seen before. */
async function opened(phone, rows) {
  const page = await phone.go();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await writeRaw(page, written(rows));
  return phone.go('settings/');
}

phoneTest('what was in the bin for 30 days leaves no word, also when a note of it was left behind', async (phone) => {
  const rows = record(31);
  const page = await opened(phone, rows);
  await eventually(async () => assert.deepEqual(await kinds(page), ['erased', 'erased', 'erased', 'mood']));
  assert.ok(!(await everything(page)).includes(WORDS));
  assert.deepEqual((await readEvents(page)).map(({ key }) => key), rows.map(({ key }) => key), 'each under its key');

  // As a page leaves it that died before it could take it away.
  await page.evaluate(([key, text]) => localStorage.setItem(`aftercare.ahead.${key}`, text), [rows[0].key, rows[0].text]);
  await phone.go('settings/');
  await eventually(async () => assert.ok(!(await everything(page)).includes(WORDS)));
  await page.getByText('4 entries').first().waitFor();
  assert.equal(await page.getByText('missing').count(), 0);
});

phoneTest('what was in the bin for 29 days is there', async (phone) => {
  const page = await opened(phone, record(29));
  await page.getByText('4 entries').first().waitFor();
  await phone.go('settings/');
  await page.getByText('4 entries').first().waitFor();
  assert.deepEqual(await kinds(page), ['note', 'correct', 'bin', 'mood']);
});

phoneTest('words that another tab adds to what is deleted go as soon as this one hears of them', async (phone) => {
  const rows = record(31);
  const page = await opened(phone, rows);
  await eventually(async () => assert.equal((await kinds(page))[0], 'erased'));
  const late = row({ kind: 'correct', target: rows[0].id, note: WORDS }, Date.now(), dice(8));
  const stranger = await strangerTab(phone);
  await writeRaw(stranger, written([late]));
  await stranger.evaluate((key) => new BroadcastChannel('aftercare').postMessage(key), late.key);
  await eventually(async () => assert.equal((await kinds(page)).at(-1), 'erased'));
  assert.ok(!(await everything(page)).includes(WORDS));
});
