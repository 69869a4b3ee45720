// A hand in a hurry, a full disk, a second tab, a page loaded again: what they must not undo.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest, readEvents, startSession } from './harness.mjs';
import { backUp, choose, deleteEverything, evening, restore, texts, WORDS } from './harness/backup.mjs';
import { FAILURES } from './harness/failures.mjs';
import { fail, makeFallible, mend } from './harness/faults.mjs';
import { bringBack, inside, locked, lockNow, PASSCODE, turnOnLock, unlock } from './harness/lock.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const isCovered = (page) => page.evaluate(() => document.documentElement.hasAttribute('data-covered'));
const button = (page, name) => page.getByRole('button', { name, exact: true });
const shelf = (page) => page.evaluate(() => ({ ...localStorage }));
const lastBackup = (page) => page.locator('#backup').innerText();

phoneTest('the recovery phrase that was written down opens the lock, also where turning it on failed once', async (phone) => {
  await makeFallible(phone);
  const page = await evening(phone);
  await phone.go('settings/');
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Lock with a passcode' }).click();
  await card.getByLabel('Passcode', { exact: true }).fill(PASSCODE);
  await card.getByLabel('Passcode again').fill(PASSCODE);
  const phrase = (await card.locator('.phrase').innerText()).trim();
  await card.getByLabel('I understand').check();
  await fail(page, FAILURES['no room when it is committed'].plan);
  await button(card, 'Turn on the lock').click();
  await card.locator('.error', { hasText: /\S/ }).waitFor();
  await mend(page);
  assert.equal((await card.locator('.phrase').innerText()).trim(), phrase);
  await button(card, 'Turn on the lock').click();
  await lockNow(phone);
  await unlock(page, phrase);
});

phoneTest('what is wrong with a passcode is said where it can be seen, and goes when it is not wrong any more', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  const card = page.locator('#lock');
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Lock with a passcode'));
  assert.equal(await card.getByText('The lock is on').count(), 1);
  await card.locator('summary', { hasText: 'Change the passcode' }).click();
  await card.locator('#passcode-now').fill('something else');
  await card.getByLabel('New passcode', { exact: true }).fill('short');
  await button(card, 'Change the passcode').click();
  const inView = (text) => eventually(async () => {
    const box = await card.getByText(text).boundingBox();
    const { height } = page.viewportSize();
    assert.ok(box && box.y > 0 && box.y + box.height < height, `"${text}" can be seen`);
  });
  await inView('at least 6 characters');
  await card.getByLabel('New passcode', { exact: true }).fill('three black hens');
  await card.getByLabel('Passcode again').fill('three black hens');
  await button(card, 'Change the passcode').click();
  await inView('That does not open it');
  await card.locator('#passcode-now').fill(PASSCODE);
  await button(card, 'Change the passcode').click();
  await card.getByText('The passcode is changed').waitFor();
  assert.equal(await card.getByText('That does not open it').count(), 0);
  await inView('The passcode is changed');
});

phoneTest('a hand in a hurry that goes on pressing does not bring a hidden page back', async (phone) => {
  const page = await evening(phone);
  await page.getByRole('link', { name: 'Settings' }).click();
  const { x, y } = await button(page, 'Hide the screen').boundingBox();
  assert.ok(y < page.viewportSize().height, 'Hide is two taps away');
  await page.touchscreen.tap(x + 20, y + 20);
  await pause(150);
  await page.touchscreen.tap(x + 20, y + 20);
  await pause(900);
  assert.equal(await isCovered(page), true);
  await pause(700);
  await page.touchscreen.tap(200, 400);
  await eventually(async () => assert.equal(await isCovered(page), false));
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('Shift');
    await pause(80);
  }
  await pause(600);
  assert.equal(await isCovered(page), true);
});

phoneTest('what was pressed before it was locked does not stand over the locked page, by no way back either', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await page.getByRole('link', { name: 'Log' }).click();
  const card = page.locator('.emergency');
  await button(page, 'Chest pain or pressure').click();
  await card.waitFor();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.locator('h1', { hasText: 'Locked' }).waitFor({ state: 'attached' });
  await bringBack(page);
  await locked(page);
  await eventually(async () => assert.equal(await isCovered(page), false));
  assert.equal(await card.count(), 0);
  await page.goBack();
  await page.goForward();
  await pause(300);
  assert.equal(await card.count(), 0);
  // One that is opened while it is locked is there, and Back closes it.
  await button(page, 'Chest pain or pressure').click();
  await card.waitFor();
  await page.goBack();
  await card.waitFor({ state: 'detached' });
});

phoneTest('used once, nothing of what was chosen before stays on the tablet', async (phone) => {
  const page = await phone.go('session/new/');
  await page.getByRole('radio', { name: 'Nasal spray' }).check();
  await page.getByLabel('When did the dose finish?').fill('2026-01-02T03:04');
  await eventually(async () => assert.ok((await shelf(page))['aftercare.draft']));
  await button(page, 'Use once').click();
  await eventually(async () => assert.equal((await shelf(page))['aftercare.draft'], undefined));
});

for (const route of ['session/new/', 'settings/']) {
  phoneTest(`used once from /${route}, the focus does not go with the button`, async (phone) => {
    const page = await phone.go(route);
    await button(page, 'Use once').press('Enter');
    await page.getByText('Used once: nothing is kept').waitFor();
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.localName), 'h1'));
  });
}

const journal = (page) => page.getByRole('textbox', { name: 'Note' });

phoneTest('turning the lock off in one tab keeps the words that are being written in another', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  const other = await phone.newPage();
  await phone.go('', other);
  await unlock(other);
  await inside(other, 'log/');
  await button(other, 'Note').click();
  await journal(other).fill('first words');
  await pause(300);
  await journal(other).fill('first words, and the many that came after');
  await pause(300);
  await page.bringToFront();
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Turn off the lock' }).click();
  await card.locator('#passcode-off').fill(PASSCODE);
  await button(card, 'Turn off the lock').click();
  await card.getByText('The lock is off').waitFor();
  await other.bringToFront();
  await phone.go('log/', other);
  await eventually(async () => assert.equal(await journal(other).inputValue(), 'first words, and the many that came after'));
});

phoneTest('a note that is typed while it is locked is there when it is opened, though the page was loaded again', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await lockNow(phone);
  await button(page, 'Very sleepy').click();
  await button(page, 'Mild').click();
  await button(page, 'Add a note').click();
  await page.locator('#entry textarea').fill('could hardly stand');
  await eventually(async () => assert.ok((await shelf(page))['aftercare.noted']));
  assert.ok(!JSON.stringify(await shelf(page)).includes('hardly'), 'it is enciphered');
  await phone.go('log/');
  await locked(page);
  // What is noted after that does not take its place.
  await button(page, 'Feeling sick').click();
  await button(page, 'Mild').click();
  await button(page, 'Add a note').click();
  await page.locator('#entry textarea').fill('after tea');
  await button(page, 'Save note').click();
  await phone.go('log/');
  await locked(page);
  await unlock(page);
  await eventually(async () => assert.equal(await page.locator('#entry textarea').inputValue(), 'could hardly stand'));
  await eventually(async () => assert.equal((await shelf(page))['aftercare.noted'], undefined));
  await button(page, 'Save note').click();
  await page.locator('#entry .typed', { hasText: 'could hardly stand' }).waitFor();
});

phoneTest('an entry that is made while a backup is handed on counts as newer than it', async (phone) => {
  const page = await evening(phone);
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = () => new Promise((done) => { window.endShare = done; });
  });
  await phone.go('settings/');
  await button(page.locator('#backup'), 'Without a passphrase').click();
  await button(page.locator('#backup'), 'Back up now').click();
  await page.waitForFunction(() => window.endShare);
  const other = await phone.newPage();
  await phone.go('log/', other);
  await logEffect(other, 'Very sleepy', 'Mild');
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => window.endShare());
  await eventually(async () => assert.match(await lastBackup(page), /Last backup: .*1 entry is newer/s));
});

phoneTest('a share sheet that never says that it was closed keeps nobody from another backup', async (phone) => {
  const page = await evening(phone);
  await page.addInitScript(() => {
    window.sheets = 0;
    navigator.canShare = () => true;
    navigator.share = () => new Promise(() => { window.sheets += 1; });
  });
  await phone.go('settings/');
  const opened = (count) => eventually(async () => assert.equal(await page.evaluate(() => window.sheets), count));
  await button(page.locator('#backup'), 'Without a passphrase').click();
  await button(page.locator('#backup'), 'Back up now').click();
  await opened(1);
  await button(page.locator('#backup'), 'Back up now').click();
  await pause(1_000);
  await opened(1);
  await page.clock.setFixedTime(Date.now() + 31_000);
  await button(page.locator('#backup'), 'Back up now').click();
  await opened(2);
});

phoneTest('a tab that has not heard of a backup does not forget it', async (phone) => {
  const page = await evening(phone);
  for (let count = 0; count < 10; count += 1) await logEffect(page, 'Feeling sick', 'Mild');
  const other = await phone.newPage();
  await phone.go('', other);
  await button(other, 'Later').waitFor();
  await backUp(phone);
  await button(other, 'Later').click();
  await button(other, 'Later').waitFor({ state: 'detached' });
  await phone.go('settings/');
  await eventually(async () => assert.match(await lastBackup(page), /Last backup: today/));
});

phoneTest('a backup whose lines were given other ends on the way is restored', async (phone) => {
  const page = await evening(phone);
  const before = await texts(page);
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await restore(phone, text.replaceAll('\n', '\r\n'));
  await eventually(async () => assert.deepEqual(await texts(page), before));
  assert.ok(JSON.stringify(before).includes(WORDS));
});

phoneTest('that everything is deleted is said at the top, and only as long as it is true', async (phone) => {
  const page = await evening(phone);
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'deleted'));
  const card = await choose(page, text);
  await button(card, 'Restore these entries').click();
  await card.getByText('Restored:').waitFor();
  assert.equal(await page.getByText('Everything is deleted.').count(), 0);
});

phoneTest('a card comes with its Saved; a store that is slow keeps it from nobody, and a second press makes no second entry', async (phone) => {
  const page = await phone.go();
  await startSession(page);
  await page.getByRole('link', { name: 'Log' }).click();
  await page.evaluate(() => {
    window.states = [];
    new MutationObserver(() => {
      const state = document.querySelector('#entry [role=status]')?.textContent;
      if (state && state !== window.states.at(-1)) window.states.push(state);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await button(page, 'Feeling sick').click();
  // Two presses before anything is drawn.
  await page.evaluate(() => {
    const [, moderate, severe] = document.querySelectorAll('.strengths button');
    moderate.click();
    severe.click();
  });
  await page.locator('#entry', { hasText: 'Saved' }).waitFor();
  assert.deepEqual(await readEvents(page).then((rows) => rows.filter(({ event }) => event.body.kind === 'effect').length), 1);
  // With the heading, where the focus is, it is read: a status that comes with its text is not heard everywhere.
  assert.equal(await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent), 'Saved');
  // On a busy machine the 50 ms may be over first.
  assert.ok(['Saved', 'Saving…,Saved'].includes(String(await page.evaluate(() => window.states))));
  await busyStore(page, 1_600);
  await button(page, 'Very sleepy').click();
  await button(page, 'Mild').click();
  await page.locator('#entry', { hasText: 'Saving…' }).filter({ hasText: 'Very sleepy' }).waitFor();
  await page.locator('#entry', { hasText: 'Saved' }).filter({ hasText: 'Very sleepy' }).waitFor();
});

/** Someone else writes to the store for so long. */
const busyStore = (page, ms) => page.evaluate((ms) => new Promise((busy) => {
  const opening = indexedDB.open('aftercare');
  opening.onsuccess = () => {
    const db = opening.result;
    const store = db.transaction(['events', 'lock'], 'readwrite').objectStore('events');
    const end_ms = Date.now() + ms;
    const again = () => {
      busy();
      if (Date.now() < end_ms) store.count().onsuccess = again;
      else db.close();
    };
    store.count().onsuccess = again;
  };
}), ms);
