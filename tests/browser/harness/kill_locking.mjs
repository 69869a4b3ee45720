// A browser killed while the lock is turned on, changed or turned off: it is on and opens, or it is off, and all is there.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { smallRecord } from './acts.mjs';
import { fillFirstDatabase } from './first_database.mjs';
import { hearKept } from './kept.mjs';
import { locked, storedLock, tryToUnlock, unlock } from './lock.mjs';
import { readEvents, seal } from './record.mjs';

const hex = (number, digits) => number.toString(16).padStart(digits, '0');

/** The rows in the clear: what a backup made on this page holds. A page that was loaded anew would be locked. */
async function rowsOfBackup(page) {
  const card = page.locator('#backup');
  await card.getByRole('button', { name: 'Without a passphrase' }).click();
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Back up now' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const texts = Array.from(file.matchAll(/^\["[0-9a-f]{8}",(\{.*\})\],?$/gm), ([, text]) => text);
  return texts.map((text) => {
    const event = JSON.parse(text);
    const { ms, tick } = event.order;
    return { key: `${hex(ms, 16)}-${hex(tick, 8)}-${event.id}`, text: seal(text), event };
  });
}

/** Up to the press that turns it on with `next`, changes it to that, or turns it off; `code` opens it now. */
async function form(page, way, code, next) {
  const card = page.locator('#lock');
  const name = { on: 'Lock with a passcode', change: 'Change the passcode', off: 'Turn off the lock' }[way];
  await card.locator('summary', { hasText: name }).click();
  if (way === 'off') await card.locator('#passcode-off').fill(code);
  if (way === 'change') await card.locator('#passcode-now').fill(code);
  if (way !== 'off') {
    await card.locator('#passcode-new').fill(next);
    await card.locator('#passcode-again').fill(next);
  }
  if (way === 'on') await card.getByLabel('I understand that nobody can open it for me').check();
  return card.getByRole('button', { name: way === 'on' ? 'Turn on the lock' : name }).elementHandle();
}

/** The kind, for harness/killing.mjs. */
export function locking() {
  let made = 0;
  // What opens it, as far as is known, and what was being done when the browser was killed; null is no lock.
  let [code, next] = [null, null];
  return {
    begin: (phone) => fillFirstDatabase(phone, smallRecord({ effects: 60 })),
    async ready({ page }, rows, pick) {
      const heard = await hearKept(page);
      const way = code === null ? 'on' : pick(['change', 'off']);
      made += 1;
      next = way === 'off' ? null : `code number ${made}`;
      const button = await form(page, way, code, next);
      const wanted = next;
      const press = () => { button.evaluate((element) => element.click()).catch(() => {}); };
      return { press, heard, told: 'said', fits: (added) => added.length === 0 && code === wanted };
    },
    async found(phone) {
      const page = await phone.go('settings/');
      const isOn = 'text' in await storedLock(page);
      const closed = (await readEvents(page)).filter(({ text }) => text.slice(9).startsWith('~'));
      if (isOn) code = await openWith(page, [next, code].filter((each) => each !== null));
      else code = null;
      await page.locator('#lock').getByText(isOn ? 'The lock is on.' : 'Without it, whoever can use this phone').first().waitFor();
      const rows = await rowsOfBackup(page);
      assert.equal(closed.length, isOn ? rows.length : 0, 'rows are enciphered where others are not');
      await page.getByText(new RegExp(`\\b${rows.length} (entry|entries)\\b`)).first().waitFor();
      assert.equal(await page.getByText(/entries are missing|could not be read|could not be opened/i).count(), 0);
      return rows;
    },
  };
}

/** Opens the lock with the first of the codes that does; returns it. */
async function openWith(page, codes) {
  await locked(page);
  const [first, second] = codes;
  if (!second) {
    await unlock(page, first);
    return first;
  }
  await tryToUnlock(page, first);
  const title = page.getByRole('heading', { level: 1, name: 'Settings', exact: true });
  const wrong = page.getByText('That does not open it.');
  await title.or(wrong).first().waitFor();
  if (await wrong.count() === 0) return first;
  await unlock(page, second);
  return second;
}
