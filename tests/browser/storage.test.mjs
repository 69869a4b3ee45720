// Storage that is refused, full or cut off: the entry stays on the screen, what was saved stays as it was, and the app says so.

import assert from 'node:assert/strict';
import {
  eventually, goTo, logEffect, phoneTest, pressEffect, readEvents, savedStatus, startSession,
} from './harness.mjs';
import { told } from './harness/taps.mjs';
import { cutConnections, fullStorage, setSiteData } from './harness/trouble.mjs';

const DENIED = 'This browser does not let the app keep anything.';

/** The status beside an entry. */
const statusOf = (page, name) => page.getByRole('region', { name: new RegExp(`^${name}`) }).getByRole('status');

const stored = async (page) => (await readEvents(page)).map(({ event }) => told(event));

phoneTest('with storage denied the app starts, says so, and everything but keeping works', async (phone) => {
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  const page = await phone.go();
  await page.getByRole('alert').filter({ hasText: DENIED }).waitFor();

  const box = page.getByRole('checkbox').first();
  await box.check();
  assert.ok(await box.isChecked(), 'a tick holds while the page is open');

  await pressEffect(page, 'Feeling sick', 'Moderate');
  await statusOf(page, 'Feeling sick').filter({ hasText: /^Kept until you close$/ }).waitFor();
  assert.equal(await page.getByText('Saved', { exact: true }).count(), 0, 'nothing is called saved');
  await goTo(page, 'History');
  await page.getByText('Feeling sick, moderate').waitFor();
  await page.getByRole('link', { name: 'Get help' }).first().click();
  await page.locator('a[href="tel:911"]').first().waitFor();
  assert.ok(!(await page.evaluate(() => document.documentElement.classList.contains('failed'))), 'the app has failed');
});

phoneTest('a session can be followed with storage denied', async (phone) => {
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  const page = await phone.go('session/new/');
  await page.getByRole('radio', { name: 'Nasal spray' }).check();
  await page.getByRole('button', { name: 'Start aftercare' }).click();
  await page.getByRole('heading', { name: 'First 2 hours', level: 1 }).waitFor();
  await page.getByText(/Not yet/).first().waitFor();
  await page.getByRole('alert').filter({ hasText: DENIED }).waitFor();
});

phoneTest('what was saved before is untouched when storage is denied for a while', async (phone) => {
  await logEffect(await phone.go('log/'), 'Feeling sick');
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  const denied = await phone.go('log/');
  await denied.getByText(DENIED).waitFor();
  await pressEffect(denied, 'Headache', 'Mild');
  await statusOf(denied, 'Headache').filter({ hasText: /^Kept until you close$/ }).waitFor();

  await setSiteData(phone, { blocked: false });
  const page = await phone.go('history/');
  await page.getByText('Feeling sick, moderate').waitFor();
  assert.deepEqual(await stored(page), ['nausea moderate']);
  assert.equal(await page.getByText(DENIED).count(), 0);
});

phoneTest('with storage full the entry stays on screen, and is saved when there is room', async (phone) => {
  await startSession(await phone.go());
  await logEffect(phone.page, 'Feeling sick');
  await phone.quit();
  await phone.start();
  const storage = await fullStorage(phone);

  const page = await phone.go('log/');
  await pressEffect(page, 'Headache', 'Moderate');
  await notSaved(page, 'Headache');
  await page.getByText('what was saved before is untouched').waitFor();
  assert.deepEqual(await stored(page), ['session', 'nausea moderate']);

  await page.getByRole('button', { name: 'Try again' }).click();
  await notSaved(page, 'Headache');
  await storage.free();
  await page.getByRole('button', { name: 'Try again' }).click();
  await savedStatus(page, 'Headache').waitFor();
  assert.equal(await page.getByText('Not saved yet').count(), 0);
  assert.deepEqual(await stored(page), ['session', 'nausea moderate', 'headache moderate']);

  await phone.go('history/');
  await page.getByText('Feeling sick, moderate').waitFor();
  assert.equal(await page.getByText('Headache, moderate').count(), 1);
  assert.deepEqual(await stored(page), ['session', 'nausea moderate', 'headache moderate']);
});

phoneTest('an entry without room is still on the screen after a reload, with the true reason', async (phone) => {
  await logEffect(await phone.go('log/'), 'Feeling sick');
  await phone.quit();
  await phone.start();
  const storage = await fullStorage(phone);
  const page = await phone.go('log/');
  await pressEffect(page, 'Headache', 'Moderate');
  await notSaved(page, 'Headache');

  await phone.go('history/');
  await page.getByText('Headache, moderate').waitFor();
  await page.getByText('Not saved yet').first().waitFor();
  await page.getByText('The phone has no room left.').waitFor();
  assert.equal(await page.getByText('A newer version').count(), 0, 'the reason given is not the reason');
  await storage.free();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Not saved yet').first().waitFor({ state: 'detached' });
  assert.equal(await page.getByText('Headache, moderate').count(), 1);
  assert.deepEqual(await stored(page), ['nausea moderate', 'headache moderate']);
});

/** The entry says that it is not saved, and the page says why. */
async function notSaved(page, name) {
  await statusOf(page, name).filter({ hasText: /^Not saved yet$/ }).waitFor();
  await page.getByText('The phone has no room left.').waitFor();
  assert.equal(await savedStatus(page, name).count(), 0);
}

phoneTest('a dead connection heals on the next tap', async (phone) => {
  const page = await phone.go('log/');
  await logEffect(page, 'Feeling sick');
  for (const name of ['Headache', 'Very sleepy']) {
    await cutConnections(phone);
    await page.bringToFront();
    await logEffect(page, name, 'Mild');
  }
  assert.deepEqual(await stored(page), ['nausea moderate', 'headache mild', 'sedation mild']);
  assert.equal(await page.getByText('Not saved yet').count(), 0);
});

phoneTest('a connection that dies between the tap and the write loses nothing', { timeout: 180_000 }, async (phone) => {
  const page = await phone.go('log/');
  const expected = [];
  for (const [name, effect] of [['Feeling sick', 'nausea'], ['Headache', 'headache'], ['Very sleepy', 'sedation'], ['Blurred vision', 'blurred_vision']]) {
    const tab = await phone.newPage();
    await tab.goto('chrome://indexeddb-internals');
    const cut = tab.locator('.force-close').first();
    await page.bringToFront();
    await page.getByRole('button', { name, exact: true }).click();
    const strength = page.getByRole('button', { name: 'Mild', exact: true });
    await Promise.all([cut.evaluate((element) => element.click()), strength.evaluate((element) => element.click())]);
    expected.push(`${effect} mild`);
    await eventually(async () => assert.deepEqual(await stored(page), expected));
    await savedStatus(page, name).waitFor();
    await tab.close();
  }
});
