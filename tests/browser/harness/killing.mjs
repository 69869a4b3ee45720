// What a browser is killed in the middle of, and what must hold afterwards.
//
// Each kind is one entry of KINDS, made anew for each phone:
//   begin(phone)              the record that it stands on; returns its rows, `[{ key, text }]`
//   ready(phone, rows, pick)  all of it up to the last press: `press()` starts it and waits for nothing; `told` is what
//                             counts as acknowledged, of what `heard` hears: `said`, where the screen says so, else
//                             `complete`, the engine's own word; `fits(added)` says whether the rows that were added
//                             are what it makes, whole
//   found(phone)              after the next start: opens the app, and returns what is there, `[{ key, text, event }]`

import assert from 'node:assert/strict';
import { ACTS, isWhole, smallRecord } from './acts.mjs';
import { besideTheApp, fillFirstDatabase, shapeOf } from './first_database.mjs';
import { locking } from './kill_locking.mjs';
import { hearKept, hearOpened } from './kept.mjs';
import { history, readEvents } from './record.mjs';

/** What is on disk, once the app has read it, says how much it is, and complains of nothing. */
async function foundOnDisk(phone) {
  const page = await phone.go('settings/');
  // What the write-ahead note holds, which Chromium brings to disk when it likes, is first brought back.
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('aftercare.ahead.')));
  const rows = await readEvents(page);
  const counted = page.getByText(new RegExp(`\\b${rows.length} (entry|entries)\\b`)).first();
  await counted.waitFor();
  const complaint = page.getByText(/entries are missing|could not be read|could not be opened|not saved yet/i);
  assert.equal(await complaint.count(), 0, 'the app complains about the record');
  return rows;
}

const acting = (act, told) => ({
  begin: (phone) => fillFirstDatabase(phone, smallRecord()),
  async ready(phone, rows, pick) {
    const { page } = phone;
    const heard = await hearKept(page);
    const doing = await act(page, pick);
    // The browser may be gone before it answers.
    const press = () => { doing.button.evaluate((element) => element.click()).catch(() => {}); };
    return { press, heard, told, fits: (added) => isWhole(doing, added) };
  },
  found: foundOnDisk,
});

/** Opening a database of the first version: it is of the old kind or of the new one afterwards, never between. */
const migrating = {
  begin: (phone) => fillFirstDatabase(phone, history(200)),
  async ready(phone, rows) {
    await fillFirstDatabase(phone, rows);
    const { page } = phone;
    const heard = await hearOpened(page);
    const press = () => { page.goto(`${phone.url}history/`).catch(() => {}); };
    return { press, heard, told: 'complete', fits: (added) => added.length === 0 };
  },
  async found(phone) {
    const between = await shapeOf(await besideTheApp(phone));
    const rows = await foundOnDisk(phone);
    const whole = await shapeOf(phone.page);
    assert.ok(['1: events', whole].includes(between), `a database between the versions: ${between}`);
    return rows;
  },
};

export const KINDS = {
  saving: () => acting(ACTS.saving, 'said'),
  correcting: () => acting(ACTS.correcting, 'complete'),
  ticking: () => acting(ACTS.ticking, 'complete'),
  restoring: () => acting(ACTS.restoring, 'said'),
  migrating: () => migrating,
  locking,
};
