// Blood pressure: what cannot be a reading is refused, and what a reading asks for is said as the facts have it, while it is
// typed and after Save, whatever the hour.

import assert from 'node:assert/strict';
import { DAY_MS, Did, HOUR_MS, Life, MINUTE_MS, TEN_MS } from './harness/life.mjs';
import { bodies, card, openForm, press, savedAs } from './harness/logging.mjs';
import { setSiteData } from './harness/trouble.mjs';
import { eventually, phoneTest, readEvents } from './harness.mjs';

const HIGH_CARD = 'High blood pressure reading';
const SIT = 'Sit for 5 minutes, then measure again. If you feel unwell, do not wait: get help.';
const TODAY = 'Call your clinic today';
const TWICE = 'A very high reading, twice. Call now, do not wait for later today.';
const LATE = 'Still high, hours after the dose.';
const SIGNS = [
  'Pain in the chest or back', 'Short of breath', 'Numb or weak', 'Sight has changed', 'Speech has changed', 'Severe headache',
  'Confused', 'Dizzy', 'Vomiting',
];

/** Of each wrong entry, top, bottom and pulse, the sentence that refuses it. */
const BOTH = 'Enter the top number and the bottom number, as whole numbers.';
const TOP = 'The top number lies between 40 and 300. Look at the meter again.';
const BOTTOM = 'The bottom number lies between 20 and 220. Look at the meter again.';
const SWAPPED = 'The bottom number is smaller than the top one. Look at the meter again.';
const NO_PULSE = 'The pulse is a whole number. You can leave it out.';
const PULSE = 'The pulse lies between 20 and 300. You can leave it out.';
const WRONG = [
  [['', '', ''], BOTH], [['120', '', ''], BOTH], [['', '80', ''], BOTH], [['', '', '70'], BOTH],
  [['abc', '80', ''], BOTH], [['120', 'x80', ''], BOTH], [['120.5', '80', ''], BOTH], [['120/80', '', ''], BOTH], [['-120', '80', ''], BOTH],
  [['1e2', '80', ''], BOTH], [['99999999999', '80', ''], BOTH], [['١٢٠', '80', ''], BOTH], [['1'.repeat(100_000), '80', ''], BOTH],
  [['39', '30', ''], TOP], [['301', '80', ''], TOP], [['0', '0', ''], TOP], [['1200', '80', ''], TOP],
  [['120', '19', ''], BOTTOM], [['250', '221', ''], BOTTOM], [['120', '0', ''], BOTTOM],
  [['80', '120', ''], SWAPPED], [['120', '120', ''], SWAPPED],
  [['120', '80', 'fast'], NO_PULSE], [['120', '80', '70.5'], NO_PULSE], [['120', '80', '19'], PULSE], [['120', '80', '301'], PULSE],
];

const fieldsOf = (form) => ['Top number', 'Bottom number', 'Pulse'].map((name) => form.getByLabel(name, { exact: true }));
const openPressure = (page) => openForm(page, 'Blood pressure');
const emergency = (page) => page.getByRole('alertdialog', { name: HIGH_CARD });
const noEmergency = async (page) => assert.equal(await page.getByRole('alertdialog').count(), 0, 'an emergency card');
const sign = (form, name) => form.getByRole('checkbox', { name, exact: true });

/** Types the numbers, as a text `181/80` or `181/80/70`. Returns the form. */
async function type(page, reading) {
  const form = await openPressure(page);
  const fields = fieldsOf(form);
  for (const [at, number] of reading.split('/').entries()) await fields[at].fill(number);
  return form;
}

/** Types and saves. Returns what is on disk. */
async function measure(page, reading) {
  const count = (await bodies(page)).length;
  await press(await type(page, reading), 'Save');
  await card(page).getByRole('heading', { name: `Blood pressure ${reading}`, exact: true }).waitFor();
  return savedAs(page, count + 1);
}

/** A dose at ten, and Log `after_ms` later. */
async function after(phone, after_ms, route = 'infusion') {
  const life = await Life.begin(phone);
  await life.dose(route, TEN_MS);
  await life.at(TEN_MS + after_ms);
  await life.open('log/');
  return life;
}

/** What stands in `where`: the level in words, and the sentences after a reading. */
async function says(where) {
  const text = await where.innerText();
  return { today: text.includes(TODAY), twice: text.includes(TWICE), late: text.includes(LATE), sit: text.includes(SIT) };
}
const NOTHING = { today: false, twice: false, late: false, sit: false };

phoneTest('what cannot be a reading is refused with one sentence, what was typed stays, and nothing is saved', async (phone) => {
  const page = await phone.go('log/');
  const form = await openPressure(page);
  const fields = fieldsOf(form);
  for (const [numbers, sentence] of WRONG) {
    for (const [at, number] of numbers.entries()) await fields[at].fill(number);
    await noEmergency(page);
    await press(form, 'Save');
    const what = numbers.join(' ').slice(0, 40);
    await eventually(async () => assert.equal(await form.getByRole('alert').innerText(), sentence, what));
    for (const [at, number] of numbers.entries()) assert.equal(await fields[at].inputValue(), number, what);
  }
  assert.deepEqual(await bodies(page), [], 'nothing was saved');
  // Typing takes the sentence away, and a reading that can be is taken as it is.
  await fields[2].fill(' 70 ');
  assert.equal(await form.getByRole('alert').innerText(), '');
  await press(form, 'Save');
  const body = await savedAs(page, 1);
  assert.deepEqual([body.kind, body.top_mmhg, body.bottom_mmhg, body.pulse_bpm], ['reading', 120, 80, 70]);
  await card(page).getByRole('heading', { name: 'Blood pressure 120/80, pulse 70', exact: true }).waitFor();
});

phoneTest('the keypad comes up for each number, the pulse can be left out, and every sign of the facts has its box', async (phone) => {
  const page = await phone.go('log/');
  const form = await openPressure(page);
  for (const field of fieldsOf(form)) assert.match(await field.getAttribute('inputmode'), /^(decimal|numeric)$/);
  assert.deepEqual(await form.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent.trim())), SIGNS);
  const body = await measure(page, '120/80');
  assert.equal(body.pulse_bpm, undefined);
  await noEmergency(page);
});

phoneTest('very high for the first time and without symptoms: sit for 5 minutes and measure again, and the form is offered', async (phone) => {
  const { page } = await after(phone, HOUR_MS);
  for (const reading of ['181/80', '180/80', '150/120']) {
    await phone.go('log/');
    const form = await type(page, reading);
    assert.deepEqual(await says(form), { ...NOTHING, sit: true }, `${reading}, while it is typed`);
    await noEmergency(page);
  }
  for (const reading of ['179/119', '160/100', '120/80']) {
    assert.deepEqual(await says(await type(page, reading)), NOTHING, reading);
  }
  await measure(page, '181/80');
  assert.deepEqual(await says(card(page)), { ...NOTHING, sit: true });
  await card(page).getByText('Nobody is watching this app').waitFor();
  await noEmergency(page);
  await press(card(page), 'Measure again');
  const form = await openPressure(page);
  for (const field of fieldsOf(form)) assert.equal(await field.inputValue(), '');
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'top'));
});

/** A very high reading, and another `minutes` later, without symptoms. Returns what is said after the second. */
async function secondAfter(phone, minutes) {
  const life = await after(phone, HOUR_MS);
  await measure(life.page, '181/80');
  await life.at(TEN_MS + HOUR_MS + minutes * MINUTE_MS);
  const typing = await says(await type(life.page, '170/121'));
  await measure(life.page, '170/121');
  await noEmergency(life.page);
  const saved = await says(card(life.page));
  assert.deepEqual(typing, saved, 'the same while it is typed and after Save');
  return saved;
}

for (const minutes of [5, 6, 60]) {
  phoneTest(`very high twice, ${minutes} minutes apart: call now`, async (phone) => {
    const said = await secondAfter(phone, minutes);
    assert.deepEqual(said, { ...NOTHING, today: true, twice: true });
    assert.equal(await card(phone.page).getByRole('button', { name: 'Measure again' }).count(), 0, 'it is time to call');
  });
}

for (const minutes of [4, 61]) {
  phoneTest(`very high again ${minutes} minutes later does not count as twice`, async (phone) => {
    assert.deepEqual(await secondAfter(phone, minutes), { ...NOTHING, sit: true });
  });
}

phoneTest('very high twice, the app closed in between and the first one binned: it counts as twice only while it is there', async (phone) => {
  const life = await after(phone, HOUR_MS);
  const { page } = life;
  await measure(page, '185/90');
  await life.at(TEN_MS + HOUR_MS + 10 * MINUTE_MS);
  await life.open('log/');
  await eventually(async () => assert.equal((await says(await type(page, '185/90'))).twice, true, 'after a reload'));
  await life.did(life.now_ms, Did.bin((await readEvents(page)).at(-1).event.id));
  await life.open('log/');
  assert.deepEqual(await says(await type(page, '185/90')), { ...NOTHING, sit: true });
});

phoneTest('very high with any sign ticked: the emergency card fills the screen before Save, with the number first', async (phone) => {
  const { page } = await after(phone, HOUR_MS);
  for (const name of SIGNS) {
    await phone.go('log/');
    const form = await type(page, '181');
    await noEmergency(page);
    await sign(form, name).press('Space');
    await emergency(page).getByRole('link', { name: /911/ }).first().waitFor();
    const { width, height } = await emergency(page).boundingBox();
    const screen = page.viewportSize();
    assert.ok(width >= screen.width && height >= screen.height, 'it fills the screen');
    assert.equal((await bodies(page)).length, 1, 'before Save');
    await page.goBack();
    await emergency(page).waitFor({ state: 'detached' });
    assert.ok(await sign(form, name).isChecked(), 'closed, the form is as it was');
    assert.equal(await fieldsOf(form)[0].inputValue(), '181');
  }
});

phoneTest('the sign first and the number after: the card is there with the last digit, and the reading can still be saved', async (phone) => {
  const { page } = await after(phone, HOUR_MS);
  const form = await openPressure(page);
  await sign(form, 'Dizzy').press('Space');
  const [top, bottom] = fieldsOf(form);
  await top.pressSequentially('15');
  await top.press('5');
  await noEmergency(page);
  await bottom.pressSequentially('12');
  await noEmergency(page);
  await bottom.press('0');
  await emergency(page).waitFor();
  await press(emergency(page), 'Close');
  await emergency(page).waitFor({ state: 'detached' });
  await form.getByText('A very high reading, and you feel unwell.').waitFor();
  await form.locator('a[href="tel:911"]').waitFor();
  await press(form, 'Save');
  const body = await savedAs(page, 2);
  assert.deepEqual([body.top_mmhg, body.bottom_mmhg, body.signs], [155, 120, ['dizziness']]);
  await card(page).locator('a[href="tel:911"]').first().waitFor();
});

phoneTest('with storage denied the card fills the screen all the same', async (phone) => {
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  const form = await type(await phone.go('log/'), '180');
  await sign(form, 'Vomiting').press('Space');
  await emergency(phone.page).getByRole('link', { name: /911/ }).first().waitFor();
});

phoneTest('very high while an effect of the list goes on is an emergency too, and no more once it is gone', async (phone) => {
  const life = await after(phone, HOUR_MS);
  const { page } = life;
  const dizzy = await life.did(TEN_MS + 50 * MINUTE_MS, Did.effect('dizziness', 'mild', TEN_MS + 50 * MINUTE_MS));
  await life.open('log/');
  await page.getByText('Dizzy or light-headed, mild').waitFor();
  await type(page, '181');
  await emergency(page).getByRole('link', { name: /911/ }).first().waitFor();
  await life.did(TEN_MS + HOUR_MS, Did.course(dizzy, 'gone'));
  await page.goBack();
  await life.open('log/');
  assert.deepEqual(await says(await type(page, '181')), { ...NOTHING, sit: true });
  await noEmergency(page);
});

phoneTest('165/90 five hours after the dose is a call today, one hour after it is none; without a session it counts as late', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  const late = { ...NOTHING, today: true, late: true, sit: true };
  await life.open('log/');
  assert.deepEqual(await says(await type(page, '165/90')), late, 'no dose is known');
  await life.dose('nasal', TEN_MS);
  for (const [hours, said] of [[1, NOTHING], [3.99, NOTHING], [4, late], [5, late], [30, late]]) {
    await life.at(TEN_MS + hours * HOUR_MS);
    await life.open('log/');
    assert.deepEqual(await says(await type(page, '165/90')), said, `${hours} h after the dose`);
    assert.deepEqual(await says(await type(page, '159/99')), NOTHING, `159/99, ${hours} h after the dose`);
  }
  await life.at(TEN_MS + 2 * DAY_MS);
  await life.open('log/');
  await measure(page, '120/100');
  assert.deepEqual(await says(card(page)), late);
});
