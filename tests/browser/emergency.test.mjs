// An emergency is never behind a question, the network, or storage: its card is there in the next frame.

import assert from 'node:assert/strict';
import { phoneTest, readEvents, waitForOffline } from './harness.mjs';
import { setSiteData } from './harness/trouble.mjs';

const EMERGENCIES = [
  'Thoughts of suicide or self-harm',
  'Chest pain or pressure',
  'Hard to breathe',
  'Fainted or cannot be woken',
  'Fit or jerking',
  'Face droop, weak arm, speech trouble',
];

const cardOf = (page, name) => page.getByRole('alertdialog', { name });

/** Presses, and looks in the first frame after the press whether the card is there, with a number to call in it. */
async function firstFrame(page, name) {
  const seen = page.evaluate(() => new Promise((done) => {
    addEventListener('click', () => requestAnimationFrame(() => {
      const card = document.querySelector('[role=alertdialog]');
      done({ card: Boolean(card), call: Boolean(card?.querySelector('a[href^="tel:"]')) });
    }), { capture: true, once: true });
  }));
  await page.getByRole('button', { name, exact: true }).click();
  return seen;
}

/** Every emergency opens its card at once; Back closes it, and a reload keeps it. */
async function everyCardOpens(phone) {
  const page = await phone.go('log/');
  for (const name of EMERGENCIES) {
    assert.deepEqual(await firstFrame(page, name), { card: true, call: true }, name);
    await page.goBack();
    await cardOf(page, name).waitFor({ state: 'detached' });
    assert.ok(page.url().endsWith('/log/'), 'Back has left the page');
  }
  await page.getByRole('button', { name: 'Chest pain or pressure' }).click();
  await page.reload();
  await cardOf(page, 'Chest pain or pressure').waitFor();
  await page.getByRole('alertdialog').getByRole('link', { name: /911/ }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await cardOf(page, 'Chest pain or pressure').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'How do you feel?' }).waitFor();
  return page;
}

phoneTest('with no network an emergency shows its card in the next frame; Back closes it, a reload keeps it', async (phone) => {
  await phone.go('log/');
  await waitForOffline(phone.page);
  await phone.goOffline();
  const page = await everyCardOpens(phone);
  assert.deepEqual(await readEvents(page), [], 'a press alone has written an entry');
});

phoneTest('with storage denied an emergency shows its card in the next frame all the same', async (phone) => {
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  await everyCardOpens(phone);
});
