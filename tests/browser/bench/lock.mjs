// With the lock on: how long opening takes on a slow phone, and what it costs afterwards.

import { Phone, seed, started, startSession, waitForOffline } from '../harness.mjs';
import { inside, PASSCODE, turnOnLock } from '../harness/lock.mjs';
import { slowTab, tapsToSaved } from './slow.mjs';

const HOUR_MS = 3_600_000;

/** A phone with the lock on and `count` events, offline; and how long turning it on took, not slowed. */
async function lockedPhone(count) {
  const phone = await Phone.open();
  await phone.go();
  await seed(phone.page, count, { end_ms: Date.now() - 2 * HOUR_MS });
  await startSession(phone.page, { when: Date.now() - HOUR_MS / 2 });
  await phone.go('history/');
  await waitForOffline(phone.page);
  await phone.page.locator('main .loading').waitFor({ state: 'detached', timeout: 120_000 });
  const begin = performance.now();
  await turnOnLock(phone);
  const on_ms = performance.now() - begin;
  await phone.goOffline();
  return { phone, on_ms };
}

/** Types the passcode on Now: ms from the press to the page in place of the locked one, and to Now usable. */
async function timedUnlock(page) {
  await page.getByLabel('Passcode', { exact: true }).fill(PASSCODE);
  await page.evaluate(() => {
    window.unlock = {};
    const note = (name, holds) => {
      if (window.unlock[name] === undefined && holds) window.unlock[name] = performance.now() - window.unlock.pressed_ms;
    };
    new MutationObserver(() => {
      const heading = document.querySelector('#app h1')?.textContent;
      note('open', heading !== 'Locked');
      note('usable', heading !== 'Locked' && document.querySelector('#app input[type=checkbox]:enabled'));
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('click', () => { window.unlock.pressed_ms = performance.now(); }, { capture: true, once: true });
  });
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.waitForFunction(() => window.unlock.usable !== undefined, undefined, { timeout: 120_000 });
  return page.evaluate(() => window.unlock);
}

/** `runs` times opened on a slow CPU, and then `taps` taps: lists of milliseconds. */
export async function lockTimes({ count, runs, taps }) {
  const { phone, on_ms } = await lockedPhone(count);
  const times = { on: [on_ms], open: [], usable: [], saved: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      const { page } = await slowTab(phone);
      await page.goto(phone.url);
      await started(page);
      await page.getByRole('heading', { level: 1, name: 'Locked' }).waitFor();
      const { open, usable } = await timedUnlock(page);
      times.open.push(open);
      times.usable.push(usable);
      if (run === runs - 1) {
        await inside(page, 'history/');
        await page.locator('main .loading').waitFor({ state: 'detached', timeout: 300_000 });
        await inside(page, 'log/');
        times.saved = await tapsToSaved(page, taps);
      }
      await page.close();
      process.stdout.write('.');
    }
  } finally {
    await phone.close();
  }
  return times;
}
