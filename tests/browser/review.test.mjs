// The morning after: what was noted in the evening and at night is looked at once more, one by one.

import assert from 'node:assert/strict';
import { DAY_MS, MINUTE_MS, newYork, openAt, restartAt, setClock, startClock } from './harness/clock.mjs';
import { press } from './harness/logging.mjs';
import { bodies } from './harness/now.mjs';
import { eventually, logEffect, phoneTest, readEvents, startSession } from './harness.mjs';

const DOSE_MS = newYork('2026-11-23 18:10');
const EVENING_MS = newYork('2026-11-23 21:40');
const FIVE_MS = newYork('2026-11-24 05:00');
const LAST_NIGHT = 'This is what you noted last night';
const NOTED = [['Feeling sick', 'Moderate'], ['Very sleepy', 'Mild'], ['Headache', 'Mild']];

const review = (page, name = LAST_NIGHT) => page.getByRole('region', { name });
/** The one that is shown. */
const shown = (page) => review(page).getByRole('group').first();
const shows = (page, name) => review(page).getByRole('group', { name, exact: true }).waitFor();
const isOver = (page) => review(page, /^This is what you noted/).waitFor({ state: 'detached' });

/** A dose at 18:10; at 21:40 these effects were noted. Three of them are four things on disk. */
async function anEvening(phone, effects = NOTED) {
  await startClock(phone, EVENING_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Injection', when: DOSE_MS });
  for (const [name, strength] of effects) await logEffect(page, name, strength);
  return page;
}

/** Nothing is to be looked at, though Now stands. */
async function nothingYet(page, when) {
  await page.getByRole('heading', { level: 1, name: /^(First evening|Next day)$/ }).waitFor();
  assert.equal(await review(page, /^This is what you noted/).count(), 0, when);
}

phoneTest('nothing in the night, at five in the morning what was noted last night, also while the app is open', async (phone) => {
  let page = await anEvening(phone, NOTED.slice(0, 1));
  for (const wall of ['2026-11-23 23:59', '2026-11-24 00:01', '2026-11-24 04:59']) {
    await openAt(phone, newYork(wall));
    await nothingYet(page, wall);
  }
  await setClock(phone, FIVE_MS);
  await shows(page, 'Feeling sick, moderate');
  page = await restartAt(phone, FIVE_MS + MINUTE_MS);
  await shows(page, 'Feeling sick, moderate');
  await review(page).getByText('1 entry to look at').waitFor();
});

phoneTest('what was noted after midnight belongs to the night; what is noted in the morning waits for the next one', async (phone) => {
  const page = await anEvening(phone, []);
  await openAt(phone, newYork('2026-11-24 02:30'), 'log/');
  await logEffect(page, 'Trouble sleeping', 'Mild');
  await openAt(phone, newYork('2026-11-24 04:59'));
  await nothingYet(page, 'at 04:59');
  await openAt(phone, newYork('2026-11-24 08:00'), 'log/');
  await logEffect(page, 'Headache', 'Mild');
  await phone.go();
  await shows(page, 'Trouble sleeping, mild');
  await review(page).getByText('1 entry to look at').waitFor();
  await press(review(page), 'Keep');
  await isOver(page);
  await openAt(phone, newYork('2026-11-25 08:00'));
  await shows(page, 'Headache, mild');
});

phoneTest('one by one in the order in which they were noted: Keep, Correct, Move to bin; what was looked at does not come again', async (phone) => {
  let page = await anEvening(phone);
  await openAt(phone, FIVE_MS);
  await shows(page, 'Feeling sick, moderate');
  await review(page).getByText('3 entries to look at').waitFor();
  assert.equal(await review(page).getByRole('button', { name: 'Keep', exact: true }).count(), 1, 'one at a time');
  await press(review(page), 'Keep');
  await shows(page, 'Very sleepy, mild');
  assert.equal((await bodies(page, 5)).at(-1).kind, 'review');

  await press(review(page), 'Correct');
  await press(shown(page).getByRole('group', { name: 'How strong' }), 'Severe');
  assert.deepEqual((await bodies(page, 6)).slice(5).map(({ kind }) => kind), ['correct']);
  page = await restartAt(phone, FIVE_MS + 10 * MINUTE_MS);
  await shows(page, 'Very sleepy, severe');
  await press(review(page), 'Keep');
  await bodies(page, 7);

  await shows(page, 'Headache, mild');
  await press(review(page), 'Move to bin');
  assert.equal((await bodies(page, 8)).at(-1).kind, 'bin');
  await isOver(page);
  page = await restartAt(phone, FIVE_MS + DAY_MS);
  await page.getByText('since your dose').waitFor();
  assert.equal(await review(page, /^This is what you noted/).count(), 0, 'asked about again');

  await phone.go('history/');
  for (const name of ['Feeling sick, moderate', 'Very sleepy, severe']) await page.getByText(name, { exact: true }).first().waitFor();
  await page.getByText(/^Bin \(1\)$/).click();
  await page.getByRole('button', { name: /^Put back: Headache, mild/ }).waitFor();
});

phoneTest('each can be corrected there: its time, its note', async (phone) => {
  const page = await anEvening(phone, NOTED.slice(0, 1));
  await openAt(phone, FIVE_MS);
  await press(review(page), 'Correct');
  await review(page).getByLabel('When did it begin?').fill('2026-11-23T20:15');
  await press(review(page), 'Save time');
  await shown(page).getByText(/8:15/).waitFor();
  await bodies(page, 3);
  if (await review(page).getByLabel('Note').count() === 0) await press(review(page), 'Correct');
  await review(page).getByLabel('Note').fill('Only in the car.');
  await press(review(page), 'Save note');
  await shown(page).getByText('Only in the car.').waitFor();
  await bodies(page, 4);
  await press(review(page), 'Keep');
  await isOver(page);
});

phoneTest('Later puts it off until the next opening; Keep all ends it', async (phone) => {
  let page = await anEvening(phone);
  await openAt(phone, FIVE_MS);
  await press(review(page), 'Later');
  await isOver(page);
  await setClock(phone, FIVE_MS + MINUTE_MS);
  await nothingYet(page, 'put off');
  assert.equal((await readEvents(page)).length, 4, 'put off is not looked at');
  page = await restartAt(phone, FIVE_MS + 5 * MINUTE_MS);
  await shows(page, 'Feeling sick, moderate');
  await press(review(page), 'Keep all');
  await isOver(page);
  const told = (await bodies(page, 7)).slice(4);
  assert.deepEqual(told.map(({ kind }) => kind), ['review', 'review', 'review']);
  assert.equal(new Set(told.map(({ target }) => target)).size, 3);
  page = await restartAt(phone, FIVE_MS + 10 * MINUTE_MS);
  await nothingYet(page, 'all were kept');
});

phoneTest('opened only two days later it says which day it was', async (phone) => {
  const page = await anEvening(phone, NOTED.slice(0, 1));
  await openAt(phone, FIVE_MS + DAY_MS);
  await review(page, /^This is what you noted: .*(Monday|Nov|23)/).waitFor();
  assert.equal(await review(page).count(), 0, 'it was not last night');
});

phoneTest('it comes too when no session was noted', async (phone) => {
  await startClock(phone, EVENING_MS);
  const page = await phone.go('log/');
  await logEffect(page, 'Feeling sick', 'Mild');
  await openAt(phone, FIVE_MS);
  await review(page).waitFor({ timeout: 5_000 });
});

phoneTest('a note and a reading of the evening are looked at too', async (phone) => {
  const page = await anEvening(phone, []);
  await openAt(phone, EVENING_MS, 'log/');
  await press(page, 'Note');
  await page.getByRole('textbox', { name: 'Note' }).fill('The lamp was too bright.');
  await press(page, 'Save note');
  await eventually(async () => assert.equal((await readEvents(page)).length, 2));
  await press(page, 'Blood pressure');
  await page.getByLabel('Top number').fill('128');
  await page.getByLabel('Bottom number').fill('82');
  await press(page, 'Save');
  await eventually(async () => assert.equal((await readEvents(page)).length, 3));
  await openAt(phone, FIVE_MS);
  await shows(page, 'Note');
  await review(page).getByText('The lamp was too bright.').waitFor();
  await press(review(page), 'Keep');
  await shows(page, 'Blood pressure 128/82');
  await press(review(page), 'Keep');
  await isOver(page);
});
