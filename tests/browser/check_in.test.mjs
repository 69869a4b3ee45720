// The morning after: a short look back that can be skipped, a question about safety that opens the crisis card before
// anything else, and effects that go on until they are gone.

import assert from 'node:assert/strict';
import { HOUR_MS, newYork, openAt, restartAt, setClock, startClock } from './harness/clock.mjs';
import { bodies, phase, press } from './harness/now.mjs';
import { setSiteData } from './harness/trouble.mjs';
import { eventually, logEffect, phoneTest, readEvents, startSession } from './harness.mjs';

const DOSE_MS = newYork('2026-11-23 14:10');
const MORNING_MS = newYork('2026-11-24 08:00');
const SAFETY = 'Have you thought of ending your life or hurting yourself?';
const CARD = 'Thoughts of suicide or self-harm';

const checkIn = (page) => page.getByRole('region', { name: 'How are you today?' });
const group = (page, name) => checkIn(page).getByRole('group', { name, exact: true });
const pressed = (page, name) => group(page, name).getByRole('button', { pressed: true }).allInnerTexts();
const is = async (page, due, when) => {
  if (due) await checkIn(page).waitFor();
  assert.equal(await checkIn(page).count(), due ? 1 : 0, when);
};

async function dose(phone, { at_ms = DOSE_MS + HOUR_MS, when = DOSE_MS } = {}) {
  await startClock(phone, at_ms);
  const page = await phone.go();
  await startSession(page, { route: 'Injection', when });
  return page;
}

/** Presses Yes, and looks in the first frame after it whether the card is there, with a number to call. */
async function yesInOneFrame(page) {
  const seen = page.evaluate(() => new Promise((done) => {
    addEventListener('click', () => requestAnimationFrame(() => {
      done(Boolean(document.querySelector('[role=alertdialog]')?.querySelector('a[href="tel:988"]')));
    }), { capture: true, once: true });
  }));
  await group(page, SAFETY).getByRole('button', { name: 'Yes' }).click();
  assert.ok(await seen, 'no card in the next frame');
  await page.getByRole('alertdialog', { name: CARD }).getByRole('link', { name: /911/ }).first().waitFor();
}

phoneTest('it is due on the next day from five in the morning, and not before; Done ends it', async (phone) => {
  // A dose in the evening: the night is part of the next day, and nobody is asked then.
  let page = await dose(phone, { at_ms: newYork('2026-11-23 16:30'), when: newYork('2026-11-23 16:00') });
  await is(page, false, 'on the evening');
  await openAt(phone, newYork('2026-11-24 04:30'));
  await phase(page, 'Next day');
  await is(page, false, 'at 4:30');
  await setClock(phone, newYork('2026-11-24 05:00'));
  await is(page, true, 'at 5:00');
  await press(page, 'Done');
  await checkIn(page).waitFor({ state: 'detached' });
  assert.deepEqual((({ kind, done }) => [kind, done])((await bodies(page, 2))[1]), ['check_in', true]);
  page = await restartAt(phone, newYork('2026-11-24 18:00'));
  await phase(page, 'Next day');
  await is(page, false, 'after Done');
});

phoneTest('mood, sleep and safety are saved as they are pressed, and can be changed; each is there after a restart', async (phone) => {
  let page = await dose(phone);
  await openAt(phone, MORNING_MS);
  await group(page, 'Mood').getByRole('button', { name: 'Low', exact: true }).click();
  const said = async (count) => {
    const { kind, mood, question, yes } = (await bodies(page, count)).at(-1);
    return [kind, mood ?? question, yes];
  };
  assert.deepEqual(await said(2), ['mood', 'low', undefined]);
  await checkIn(page).getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  await group(page, 'Have you slept well since the dose?').getByRole('button', { name: 'No' }).click();
  assert.deepEqual(await said(3), ['answer', 'slept_well', false]);
  await group(page, SAFETY).getByRole('button', { name: 'No' }).click();
  assert.deepEqual(await said(4), ['answer', 'suicidal', false]);
  assert.equal(await page.getByRole('alertdialog').count(), 0);
  await group(page, 'Mood').getByRole('button', { name: 'Good', exact: true }).click();
  assert.deepEqual(await said(5), ['mood', 'good', undefined]);
  page = await restartAt(phone, MORNING_MS + HOUR_MS);
  await is(page, true, 'it was not ended');
  await eventually(async () => assert.deepEqual(await pressed(page, 'Mood'), ['Good']));
  assert.deepEqual(await pressed(page, 'Have you slept well since the dose?'), ['No']);
  assert.deepEqual(await pressed(page, SAFETY), ['No']);
});

phoneTest('a mood that was saved stands in History, goes to the bin and comes back', async (phone) => {
  const page = await dose(phone);
  await openAt(phone, MORNING_MS);
  await group(page, 'Mood').getByRole('button', { name: 'Low', exact: true }).click();
  await bodies(page, 2);
  await phone.go('history/');
  await page.getByText('Mood: Low').waitFor();
  await press(page, 'Move to bin: Mood: Low');
  await bodies(page, 3);
  await phone.go('history/');
  assert.equal(await page.getByText('Mood: Low').filter({ visible: true }).count(), 0);
  await page.getByText('Bin (1)').click();
  await press(page, 'Put back: Mood: Low');
  await page.getByText('Bin (0)').waitFor();
  await phone.go('history/');
  await page.getByText('Mood: Low').waitFor();
});

phoneTest('the lowest mood shows whom to call, and no other mood does', async (phone) => {
  const page = await dose(phone);
  await openAt(phone, MORNING_MS);
  const calls = () => checkIn(page).locator('a[href^="tel:"]').count();
  for (const mood of ['Low', 'So-so', 'Good', 'Very good']) {
    await group(page, 'Mood').getByRole('button', { name: mood, exact: true }).click();
    await eventually(async () => assert.deepEqual(await pressed(page, 'Mood'), [mood]));
    assert.equal(await calls(), 0, mood);
  }
  await group(page, 'Mood').getByRole('button', { name: 'Very low', exact: true }).click();
  await checkIn(page).getByText('Nobody is watching this app').waitFor();
  for (const number of ['911', '988']) await checkIn(page).locator(`a[href="tel:${number}"]`).first().waitFor();
  await bodies(page, 6);
  await press(page, 'Undo');
  await eventually(async () => assert.equal(await calls(), 0, 'taken back, but still shown'));
});

phoneTest('yes to the question about safety opens the crisis card in the next frame, and is saved', async (phone) => {
  const page = await dose(phone);
  await openAt(phone, MORNING_MS);
  await yesInOneFrame(page);
  const { question, yes } = (await bodies(page, 2))[1];
  assert.deepEqual([question, yes], ['suicidal', true]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  assert.deepEqual(await pressed(page, SAFETY), ['Yes']);
});

phoneTest('after a yes, whom to call stays on Now until the person says no', async (phone) => {
  let page = await dose(phone);
  await openAt(phone, MORNING_MS);
  await yesInOneFrame(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await press(page, 'Done');
  const whom = () => page.getByRole('button', { name: 'Whom to call now' });
  await whom().waitFor();
  await bodies(page, 3);
  page = await restartAt(phone, MORNING_MS + 48 * HOUR_MS);
  await phase(page, 'First week');
  await whom().click();
  await page.getByRole('alertdialog', { name: CARD }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('group', { name: SAFETY, exact: true }).getByRole('button', { name: 'No' }).click();
  await whom().waitFor({ state: 'detached' });
});

phoneTest('with storage denied the crisis card opens all the same', async (phone) => {
  await setSiteData(phone, { blocked: true });
  phone.expectTrouble(/service worker|serviceworker/i);
  await startClock(phone, DOSE_MS);
  const page = await phone.go('session/new/');
  await page.getByRole('radio', { name: 'Injection' }).check();
  await press(page, 'Start aftercare');
  await phase(page, 'First 2 hours');
  await setClock(phone, MORNING_MS);
  await yesInOneFrame(page);
});

phoneTest('with storage that answers nothing any more, or throws, the crisis card opens all the same', async (phone) => {
  const page = await dose(phone);
  for (const way of ['silent', 'throwing']) {
    await openAt(phone, MORNING_MS);
    await checkIn(page).waitFor();
    await page.evaluate((way) => {
      const dead = way === 'silent' ? () => ({}) : () => { throw new DOMException('gone', 'InvalidStateError'); };
      for (const name of ['add', 'put']) IDBObjectStore.prototype[name] = dead;
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    }, way);
    await yesInOneFrame(page);
    assert.equal((await readEvents(page)).length, 1, 'it was stored after all');
    await page.goBack();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  }
});

phoneTest('skipped, it asks again once, four hours later, and then no more', async (phone) => {
  let page = await dose(phone);
  await openAt(phone, MORNING_MS);
  await press(page, 'Skip');
  await checkIn(page).waitFor({ state: 'detached' });
  await bodies(page, 2);
  page = await restartAt(phone, MORNING_MS + 3.9 * HOUR_MS);
  await phase(page, 'Next day');
  await is(page, false, 'before four hours');
  await openAt(phone, MORNING_MS + 4.1 * HOUR_MS);
  await is(page, true, 'after four hours');
  await press(page, 'Skip');
  await checkIn(page).waitFor({ state: 'detached' });
  await bodies(page, 3);
  for (const hours of [5, 9, 12, 17]) {
    await openAt(phone, MORNING_MS + hours * HOUR_MS);
    await phase(page, 'Next day');
    await is(page, false, `${hours} h later`);
  }
});

phoneTest('an effect goes on until it is gone: a tap each, taken back in place, asked about after a day, let go after two', async (phone) => {
  const page = await dose(phone);
  await logEffect(page, 'Feeling sick', 'Moderate');
  await logEffect(page, 'Headache', 'Mild');
  await phone.go();
  const effect = (name) => page.getByRole('main').getByRole('group', { name, exact: true });
  const say = (name, course) => effect(name).getByRole('button', { name: course, exact: true }).click();
  const last = async (count) => (await bodies(page, count)).at(-1);
  for (const name of ['Feeling sick', 'Headache']) {
    for (const course of ['Still there', 'Better', 'Gone']) await effect(name).getByRole('button', { name: course, exact: true }).waitFor();
  }
  await page.getByRole('heading', { level: 2, name: 'Still going?' }).waitFor();
  await say('Feeling sick', 'Better');
  await page.getByText('Feeling sick: Better').waitFor();
  assert.equal((await last(4)).course, 'better');
  await say('Headache', 'Gone');
  await page.getByText('Headache: Gone').waitFor();
  await effect('Headache').waitFor({ state: 'detached' });
  assert.equal((await last(5)).course, 'gone');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await effect('Headache').waitFor();
  assert.equal((await last(6)).kind, 'bin');
  await phone.go();
  await effect('Headache').waitFor();

  const asked = page.getByText('Is it still there?');
  assert.equal(await asked.count(), 0, 'asked about before a day has passed');
  await openAt(phone, DOSE_MS + 26 * HOUR_MS);
  await effect('Headache').getByText('Is it still there?').waitFor();
  await effect('Feeling sick').getByText('Is it still there?').waitFor();
  await say('Headache', 'Still there');
  await eventually(async () => assert.equal(await effect('Headache').getByText('Is it still there?').count(), 0));
  await last(7);
  await openAt(phone, DOSE_MS + 49.5 * HOUR_MS);
  await effect('Headache').waitFor();
  assert.equal(await effect('Feeling sick').count(), 0, 'nobody answered for two days');
  await openAt(phone, DOSE_MS + 75 * HOUR_MS);
  await phase(page, 'First week');
  assert.equal(await effect('Headache').count(), 0);
});
