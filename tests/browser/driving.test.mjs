// "When may I drive?" It says not yet, and why; after a day it asks; then it says what must hold. It never says that one
// may, in no state and in no language.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS, newYork, openAt, setClock, startClock } from './harness/clock.mjs';
import { bodies, driving, DRIVING_RULES, drivingLine, line, press } from './harness/now.mjs';
import { noPermission, patternsSee } from './harness/permission.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, logEffect, phoneTest, readEvents, startSession } from './harness.mjs';

const DOSE_MS = newYork('2026-11-23 14:10');
const QUESTIONS = [
  'Have you slept well since the dose?', 'Do you feel clear-headed?', 'Have you taken anything sedating, or alcohol, since?',
];
const HOLDS = 'Driving, machines, big decisions: what must hold';

/** The same in Spanish, of the same state. */
async function noPermissionInEither(phone, state) {
  const { page } = phone;
  await noPermission(page, state);
  await setLook(page, { language: 'es' });
  await phone.go();
  await drivingLine(page).getByText(/conducir/i).first().waitFor();
  assert.match(await noPermission(page, `${state}, in Spanish`), /Conducir|conducir/);
  await setLook(page, { language: 'en' });
  await phone.go();
  await drivingLine(page).waitFor();
}

const asked = (page) => drivingLine(page).locator('[role=group]').evaluateAll((groups) => groups
  .filter((each) => each.checkVisibility()).map((each) => each.getAttribute('aria-label')));
const asks = (page, ...names) => eventually(async () => assert.deepEqual(await asked(page), names));
const answer = (page, question, yes) => drivingLine(page)
  .getByRole('group', { name: question }).getByRole('button', { name: yes ? 'Yes' : 'No', exact: true }).click();
const allWell = async (page) => {
  for (const [at, question] of QUESTIONS.entries()) await answer(page, question, at < 2);
};
const holds = (page) => drivingLine(page).getByRole('heading', { name: HOLDS }).waitFor();
const notYet = (page) => drivingLine(page).getByRole('heading', { name: /^Not yet: driving/ }).waitFor();
const rulesStand = async (page, stand) => {
  for (const each of DRIVING_RULES) assert.equal(await line(page, each).count(), stand ? 1 : 0, each);
};

test('the patterns see permission, and leave alone what denies it', patternsSee);

phoneTest('before 24 hours it is not yet, with the time left; then it asks, one thing at a time; then it says what must hold', async (phone) => {
  await startClock(phone, DOSE_MS + MINUTE_MS);
  const { page } = phone;
  await phone.go();
  await noPermission(page, 'before any session');
  await startSession(page, { route: 'Infusion (IV)', when: DOSE_MS });
  const states = {
    'first two hours': [0.5, '24 h'],
    'carried evening': [3.5, '21 h'],
    evening: [7.5, '17 h'],
    'next day': [19.5, '4 h (30|29) min'],
    'a minute before': [23.985, '1 min|0 min'],
  };
  for (const [state, [hours, left]] of Object.entries(states)) {
    await openAt(phone, DOSE_MS + hours * HOUR_MS);
    await notYet(page);
    assert.match(await driving(page), new RegExp(`Not before (today|tomorrow) 2:10 PM, and only after a good sleep\\. (${left}) to go\\.`), state);
    assert.deepEqual(await asked(page), [], 'nothing is asked before its time');
    await noPermissionInEither(phone, state);
  }
  await setClock(phone, DOSE_MS + DAY_MS);
  for (const [at, question] of QUESTIONS.entries()) {
    await asks(page, question);
    await notYet(page);
    await noPermissionInEither(phone, question);
    await rulesStand(page, true);
    await answer(page, question, at < 2);
  }
  await holds(page);
  const words = await driving(page);
  for (const each of ['no dizziness, double vision or drowsiness', 'a clear head', 'nothing sedating and no alcohol since', 'clinic’s rule and the law']) {
    assert.ok(words.includes(each), each);
  }
  await eventually(() => rulesStand(page, false));
  await noPermissionInEither(phone, 'what must hold');
  await setLook(page, { resting: true });
  await phone.go();
  await holds(page);
  await noPermissionInEither(phone, 'what must hold, in Rest mode');
});

phoneTest('one answer that forbids it keeps it at not yet, and can be changed', async (phone) => {
  await startClock(phone, DOSE_MS + 25 * HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: DOSE_MS });
  for (const [at, question] of QUESTIONS.entries()) {
    await asks(page, question);
    await answer(page, question, at === 2);
    await asks(page);
    await notYet(page);
    await rulesStand(page, true);
    assert.match(await driving(page), /With these answers it stays at not yet/);
    await noPermissionInEither(phone, `kept by ${question}`);
    await drivingLine(page).getByText('Change my answers').click();
    await asks(page, ...QUESTIONS);
    const given = drivingLine(page).getByRole('group', { name: question }).getByRole('button', { pressed: true });
    assert.equal(await given.innerText(), at === 2 ? 'Yes' : 'No');
    await answer(page, question, at < 2);
  }
  await holds(page);
  await rulesStand(page, false);
  await drivingLine(page).getByText('Change my answers').click();
  await answer(page, QUESTIONS[1], false);
  await notYet(page);
  await rulesStand(page, true);
});

phoneTest('an effect that forbids it keeps it at not yet and is named; not known counts; gone lets it on', async (phone) => {
  await startClock(phone, DOSE_MS + 25 * HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Injection', when: DOSE_MS });
  await allWell(page);
  await holds(page);
  const names = ['Dizzy or light-headed', 'Double vision'];
  for (const name of names) await logEffect(page, name, 'Mild');
  await phone.go();
  await notYet(page);
  await rulesStand(page, true);
  for (const name of names) assert.ok((await driving(page)).includes(`Still going: ${name}. It stays at not yet until it is gone.`), name);
  await noPermissionInEither(phone, 'an effect goes on');
  const group = (name) => drivingLine(page).getByRole('group', { name });
  await group('Dizzy or light-headed').getByRole('button', { name: 'Gone' }).click();
  await eventually(async () => assert.doesNotMatch(await driving(page), /Still going: Dizzy/));
  await notYet(page);
  // For two days nobody says anything: asked about by name, and it counts as still there.
  for (const days of [1, 2, 5]) {
    await openAt(phone, DOSE_MS + 26 * HOUR_MS + days * DAY_MS);
    await notYet(page);
    assert.ok((await driving(page)).includes('Is it still there: Double vision? Until you say, it counts as still there.'));
    assert.equal(await page.getByRole('group', { name: 'Double vision' }).count(), 1, 'asked about once on the page');
    await noPermissionInEither(phone, `not known for ${days} days`);
  }
  await group('Double vision').getByRole('button', { name: 'Still there' }).click();
  await drivingLine(page).getByText('Still going: Double vision.').waitFor();
  await group('Double vision').getByRole('button', { name: 'Gone' }).click();
  await holds(page);
  await rulesStand(page, false);
  await noPermission(page, 'gone');
  // A slip of the thumb on Gone is taken back where it happened.
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click({ timeout: 5_000 });
  await notYet(page);
});

phoneTest('a clinic’s rule of 48 hours makes it longer; one of 12 is refused with a sentence and changes nothing', async (phone) => {
  await startClock(phone, DOSE_MS + 25 * HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Infusion (IV)', when: DOSE_MS });
  await allWell(page);
  await holds(page);
  const field = page.getByLabel('No driving for so many hours after the dose');
  const save = async (hours) => {
    await phone.go('settings/');
    await field.fill(hours);
    await press(page, 'Save what my clinic said');
  };
  await save('12');
  await page.getByText('The app’s own rule is 24 hours and a good sleep.').waitFor();
  assert.equal(await field.inputValue(), '12');
  assert.equal((await readEvents(page)).length, 4, 'something was saved');
  await phone.go();
  await holds(page);
  await save('48');
  await eventually(async () => assert.ok((await readEvents(page)).length > 4));
  // Opened anew it shows what is known; another rule saved leaves this one as it is.
  await phone.go('settings/');
  await eventually(async () => assert.equal(await field.inputValue(), '48'));
  await page.getByLabel('Telephone number').fill('+1 555 010 9999');
  await press(page, 'Save what my clinic said');
  await eventually(async () => assert.ok((await readEvents(page)).some(({ event }) => JSON.stringify(event.body).includes('555 010 9999'))));
  await phone.go();
  await notYet(page);
  await rulesStand(page, true);
  assert.match(await driving(page), /Not before Wednesday, November 25 2:10 PM|Not before tomorrow 2:10 PM/);
  await noPermissionInEither(phone, 'the clinic’s own rule');
  await drivingLine(page).getByText('Why').click();
  await drivingLine(page).getByText('Your clinic’s own rule: 48 h after the dose.').waitFor();
  await openAt(phone, DOSE_MS + 48 * HOUR_MS);
  await notYet(page);
  // Slept well is of that night; how clear the head is, is asked when its time has come.
  await asks(page, QUESTIONS[1]);
});

for (const [how, seen] of [['while the app is open', setClock], ['while it is closed', openAt]]) {
  phoneTest(`a clock set forward a day and back again ${how}: not yet returns, and it asks again when the day has passed`, async (phone) => {
    await startClock(phone, DOSE_MS + HOUR_MS);
    const page = await phone.go();
    await startSession(page, { route: 'Lozenge or tablet', when: DOSE_MS });
    await seen(phone, DOSE_MS + 26 * HOUR_MS);
    await asks(page, QUESTIONS[0]);
    await allWell(page);
    await holds(page);
    await bodies(page, 4);
    await seen(phone, DOSE_MS + 2 * HOUR_MS);
    await notYet(page);
    assert.match(await driving(page), /Not before tomorrow 2:10 PM, .* (22 h|23 h) to go/);
    await rulesStand(page, true);
    // The whole day in real time, with nothing noted: what was answered under the wrong clock is no answer.
    await eventually(async () => assert.ok((await readEvents(page)).length > 4, 'the answers are not put away'));
    for (const hours of [24, 26.5, 40]) {
      await seen(phone, DOSE_MS + hours * HOUR_MS);
      await asks(page, QUESTIONS[0]);
      await notYet(page);
      await rulesStand(page, true);
    }
    await allWell(page);
    await holds(page);
  });
}

phoneTest('a dose noted as history under a clock that was ten days ahead is no history once the clock is right', async (phone) => {
  await startClock(phone, DOSE_MS + 10 * DAY_MS);
  const page = await phone.go('session/new/');
  await page.getByRole('radio', { name: 'Injection' }).check();
  await page.getByLabel('When did the dose finish?').fill('2026-11-23T14:10');
  await press(page, 'Start aftercare');
  await page.getByText('That is more than 7 days ago').waitFor();
  await press(page, 'Start aftercare');
  await bodies(page, 1);
  await openAt(phone, DOSE_MS + HOUR_MS);
  await notYet(page);
  await line(page, 'No big decisions').waitFor();
});
