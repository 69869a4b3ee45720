// Mood and Sleep: what is noted of them, what is refused, and whom to call under the lowest mood.

import assert from 'node:assert/strict';
import { faultsOf, openMeasures } from './harness/measures.mjs';
import { bodies, card, NARROW, openForm, press, savedAs, tellsWhomToCall } from './harness/logging.mjs';
import { setSiteData } from './harness/trouble.mjs';
import { eventually, phoneTest } from './harness.mjs';

const MOODS = [['Very low', 'very_low'], ['Low', 'low'], ['So-so', 'middling'], ['Good', 'good'], ['Very good', 'very_good']];
const HOURS = 'Enter the hours of sleep, from 0 to 24, such as 7 or 6.5.';
const RESTED = 'Say whether you woke up rested: yes or no.';

const moods = (form) => form.getByRole('group', { name: 'Mood' });
const hours = (form) => form.getByLabel('Hours of sleep', { exact: true });
const rested = (form) => form.getByRole('group', { name: 'Did you wake up rested?' });

/** Notes a night. Returns what is on disk. */
async function sleep(page, slept, how, count) {
  const form = await openForm(page, 'Sleep');
  await hours(form).fill(slept);
  await press(rested(form), how);
  await press(form, 'Save');
  return savedAs(page, count);
}

phoneTest('the mood has five steps with words, from low to high, and each is saved by one press', async (phone) => {
  const page = await phone.go('log/');
  const form = await openForm(page, 'Mood');
  assert.deepEqual(await moods(form).getByRole('button').allInnerTexts(), MOODS.map(([name]) => name));
  for (const [at, [name, mood]] of MOODS.entries()) {
    await press(moods(await openForm(page, 'Mood')), name);
    const body = await savedAs(page, at + 1);
    assert.deepEqual([body.kind, body.mood], ['mood', mood]);
    await card(page).getByRole('heading', { name: `Mood: ${name}`, exact: true }).waitFor();
    assert.equal(await page.getByRole('alertdialog').count(), 0);
  }
});

phoneTest('under the lowest mood stands whom to call, the emergency signs too, and under the others nobody is named', async (phone) => {
  const page = await phone.go('log/');
  for (const [at, [name, mood]] of MOODS.entries()) {
    await press(moods(await openForm(page, 'Mood')), name);
    await savedAs(page, at + 1);
    if (mood === 'very_low') await tellsWhomToCall(card(page));
    else assert.equal(await card(page).locator('a[href^="tel:"]').count(), 0, name);
  }
  await phone.go('log/');
  await press(moods(await openForm(page, 'Mood')), 'Very low');
  await tellsWhomToCall(card(page));
  // Taken back, it is in the bin, and can be fetched from there.
  await press(card(page), 'Undo');
  await card(page).getByText('Moved to the bin').waitFor();
  await press(card(page), 'Put back');
  await tellsWhomToCall(card(page));
});

phoneTest('with storage denied the lowest mood shows whom to call all the same', async (phone) => {
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  const page = await phone.go('log/');
  await press(moods(await openForm(page, 'Mood')), 'Very low');
  await tellsWhomToCall(card(page));
  assert.equal(await page.getByText('Saved', { exact: true }).count(), 0, 'nothing is called saved');
});

phoneTest('a night is noted in hours, halves and tenths too, rested or not, and said in words', async (phone) => {
  const page = await phone.go('log/');
  for (const [at, [slept, how, slept_min, said]] of [
    ['7', 'Yes', 420, 'Slept 7 h, rested'],
    ['6.5', 'No', 390, 'Slept 6 h 30 min, not rested'],
    ['7,5', 'Yes', 450, 'Slept 7 h 30 min, rested'],
    [' 0.1 ', 'No', 6, 'Slept 6 min, not rested'],
    ['24', 'Yes', 1440, /^Slept (24 h|1 day), rested$/],
    ['0', 'No', 0, /^Slept 0 (h|min), not rested$/],
  ].entries()) {
    const body = await sleep(page, slept, how, at + 1);
    assert.deepEqual([body.kind, body.slept_min, body.rested], ['sleep', slept_min, how === 'Yes']);
    await card(page).getByRole('heading', { name: said, exact: true }).waitFor();
  }
});

phoneTest('a night that cannot be is refused with one sentence, what was typed stays, and nothing is saved', async (phone) => {
  const page = await phone.go('log/');
  const form = await openForm(page, 'Sleep');
  const refused = (sentence, what) => eventually(async () => assert.equal(await form.getByRole('alert').innerText(), sentence, what));
  await press(form, 'Save');
  await refused(HOURS, 'nothing entered');
  await hours(form).fill('7');
  await press(form, 'Save');
  await refused(RESTED, 'half-entered');
  await press(rested(form), 'Yes');
  await refused('', 'said now');
  for (const wrong of ['', '   ', '24.1', '25', '-1', 'seven', '7h', '7:30', '7.25', '7.', '.5', '1e1', '99999999999', '٧', '7'.repeat(100_000)]) {
    await hours(form).fill(wrong);
    await press(form, 'Save');
    await refused(HOURS, wrong.slice(0, 20));
    assert.equal(await hours(form).inputValue(), wrong);
    assert.equal(await rested(form).getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed'), 'true');
  }
  assert.deepEqual(await bodies(page), [], 'nothing was saved');
  await hours(form).fill('8');
  await press(form, 'Save');
  const body = await savedAs(page, 1);
  assert.deepEqual([body.slept_min, body.rested], [480, true]);
});

phoneTest('after a mood or a night Undo and a note are there, and no time to change, for none is told', async (phone) => {
  const page = await phone.go('log/');
  let count = 0;
  for (const noted of [
    async () => press(moods(await openForm(page, 'Mood')), 'Low'),
    async () => sleep(page, '5', 'No', count + 1),
  ]) {
    await noted();
    await savedAs(page, count += 1);
    await press(card(page), 'Add a note');
    await card(page).getByLabel('Note', { exact: true }).fill('Rain all night.');
    await press(card(page), 'Save note');
    await card(page).getByText('Rain all night.', { exact: true }).waitFor();
    assert.equal((await savedAs(page, count += 1)).note, 'Rain all night.');
    assert.equal(await card(page).getByRole('button', { name: 'Change the time' }).count(), 0);
    await press(card(page), 'Undo');
    await card(page).getByText('Moved to the bin').waitFor();
    count += 1;
    await eventually(async () => assert.equal((await bodies(page)).length, count));
  }
});

phoneTest('the forms of Log keep their measures on the smallest phone, with a refusal said in each', NARROW, async (phone) => {
  await openMeasures(phone.context);
  const page = await phone.go('log/');
  const faults = [];
  for (const [name, saves] of [['Blood pressure', 'Save'], ['Mood'], ['Sleep', 'Save'], ['Something else', 'Mild'], ['Note', 'Save note']]) {
    const form = await openForm(page, name);
    if (saves) {
      await press(form, saves);
      await form.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    }
    faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
  }
  assert.deepEqual(faults, []);
});
