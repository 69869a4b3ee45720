// A shaky thumb: what a second tap at the same place does.

import assert from 'node:assert/strict';
import { eventually, phoneTest, readEvents, startSession } from './harness.mjs';

const HOUR_MS = 3_600_000;
const kinds = async (page) => (await readEvents(page)).map(({ event }) => event.body.kind);

/** Two taps of a finger at one place. */
async function tapTwice(page, button, between_ms) {
  const { x, y, width, height } = await button.boundingBox();
  const place = [x + width / 2, y + height / 2];
  await page.touchscreen.tap(...place);
  await new Promise((done) => setTimeout(done, between_ms));
  await page.touchscreen.tap(...place);
}

phoneTest('a second tap does not press what has just come to stand there', async (phone) => {
  const page = await phone.go();
  await startSession(page, { when: Date.now() - HOUR_MS });
  // The offer goes away, and the next button slides under the thumb.
  await tapTwice(page, page.getByRole('button', { name: 'Not now' }), 100);
  await page.getByRole('button', { name: 'I am leaving' }).waitFor();
  await tapTwice(page, page.getByRole('button', { name: 'I am leaving' }), 150);
  await page.getByRole('heading', { level: 1, name: 'Trip home' }).waitFor();
  await eventually(async () => assert.deepEqual(await kinds(page), ['session', 'leaving']));
  await page.getByRole('button', { name: 'I am home' }).waitFor();
});

phoneTest('a second tap on the same thing is a second tap, and one that is meant is heard', async (phone) => {
  const page = await phone.go('session/new/');
  const field = page.getByLabel('When did the dose finish?');
  const minutes = async () => Date.parse(`${await field.inputValue()}Z`) / 60_000;
  const before = await minutes();
  await tapTwice(page, page.getByRole('button', { name: '1 hour earlier' }), 200);
  await eventually(async () => assert.equal(before - await minutes(), 120));
  await page.getByRole('radio', { name: 'Injection' }).check();
  await page.getByRole('button', { name: 'Start aftercare' }).tap();
  await page.getByText('since your dose').waitFor();
  await new Promise((done) => setTimeout(done, 800));
  await page.getByRole('button', { name: 'I am leaving' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Trip home' }).waitFor();
  await page.getByRole('button', { name: /take it back/ }).waitFor({ state: 'detached' });
  await phone.go();
  await page.getByRole('button', { name: /take it back/ }).tap();
  await page.getByRole('button', { name: 'I am leaving' }).waitFor();
});
