// With the lock on: how long opening takes on a slow phone, and what it costs afterwards.

import { Phone, seed, startSession, waitForOffline } from '../harness.mjs';
import { PASSCODE, turnOnLock } from '../harness/lock.mjs';
import { BareBrowser } from './bare.mjs';
import { tapsToSaved } from './slow.mjs';

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
  await phone.quit();
  return { phone, on_ms };
}

/** Types the passcode on Now: ms from the press to the page in place of the locked one, and to Now usable. */
async function timedUnlock(tab) {
  await tab.run(() => {
    window.unlock = {};
    const note = (name, holds) => {
      if (window.unlock[name] === undefined && holds) window.unlock[name] = performance.now() - window.unlock.pressed_ms;
    };
    new MutationObserver(() => {
      const heading = document.querySelector('#app h1')?.textContent;
      note('open', heading !== 'Locked');
      note('usable', heading !== 'Locked' && document.querySelector('#app input[type=checkbox]:enabled'));
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('click', (event) => { window.unlock.pressed_ms = event.timeStamp; }, { capture: true, once: true });
    document.querySelector('input[type=password]').focus();
  });
  await tab.send('Input.insertText', { text: PASSCODE });
  await tab.press('button', 'Unlock');
  await tab.until(() => window.unlock.usable !== undefined);
  return tab.run(() => window.unlock);
}

/** `runs` times started, `runs` times opened on a slow CPU, and then `taps` taps: lists of milliseconds. */
export async function lockTimes({ count, runs, taps }) {
  const { phone, on_ms } = await lockedPhone(count);
  const browser = await BareBrowser.on(phone);
  const times = { on: [on_ms], shell: [], asked: [], open: [], usable: [], saved: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      await browser.stopWorkers();
      const { shell_ms, usable_ms } = await browser.coldStart('');
      times.shell.push(shell_ms);
      times.asked.push(usable_ms);
    }
    for (let run = 0; run < runs; run += 1) {
      const tab = await browser.slowTab();
      await tab.open(browser.url);
      await tab.heading('Locked');
      const { open, usable } = await timedUnlock(tab);
      times.open.push(open);
      times.usable.push(usable);
      if (run === runs - 1) {
        await tab.place('History');
        await tab.until(() => document.querySelector('#app li.entry') && !document.querySelector('main .loading'));
        await tab.place('Log');
        await tab.heading('How do you feel?');
        times.saved = await tapsToSaved(tab, taps);
      }
      await tab.close();
      process.stdout.write('.');
    }
  } finally {
    await browser.close();
    await phone.close();
  }
  return times;
}
