// From the days before a session to the day a week after it, by every route, with no network, the phone started anew
// each time: the list knows what time it is.

import assert from 'node:assert/strict';
import { DAY_MS, HOUR_MS, MINUTE_MS, newYork, openAt, restartAt, setClock, startClock } from './harness/clock.mjs';
import {
  bodies, driving, DRIVING_RULES, drivingLine, holdsRules, line, phase, press, ROUTES, tick, TO_DO, wholeListIsThere,
} from './harness/now.mjs';
import { eventually, goTo, phoneTest, readEvents, startSession, waitForOffline } from './harness.mjs';

const DOSE_MS = newYork('2026-11-23 14:10');
const left = (page) => page.locator('details', { has: page.locator('summary', { hasText: 'Not ticked earlier' }) });
const buttons = (page, name) => page.getByRole('button', { name, exact: true }).count();

/** Everything that Now must show at one time, by this route. */
async function shows(page, route, { name, when, next, drive }) {
  await phase(page, name);
  const toDo = await holdsRules(page, route, when);
  const [has, gone] = TO_DO[when](ROUTES[route]);
  const there = (begins) => toDo.some((text) => text.startsWith(begins));
  assert.deepEqual(has.filter((each) => !there(each)), [], `missing, ${route}, ${when}`);
  assert.deepEqual(gone.filter(there), [], `should be over, ${route}, ${when}`);
  const main = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
  if (next) assert.ok(main.includes(`Next: ${next}.`), `not "Next: ${next}.": ${/Next: [^.]*/.exec(main)}`);
  else assert.ok(!/\bNext: /.test(main), `nothing is next, ${when}`);
  assert.equal(await drivingLine(page).count(), drive ? 1 : 0);
  if (!drive) return;
  assert.match(await driving(page), drive);
  await wholeListIsThere(page, route);
}

/** What was not ticked is told once: now, and not when the page is opened again. */
async function toldOnce(phone, has, not) {
  const page = phone.page;
  await left(page).waitFor();
  const told = await left(page).textContent();
  for (const each of has) assert.ok(told.includes(each), `not told: ${each}`);
  for (const each of not) assert.ok(!told.includes(each), `told though ticked or still standing: ${each}`);
  await phone.go();
  await line(page, 'Do not drive').waitFor();
  assert.equal(await left(page).count(), 0, 'told twice');
}

const TOMORROW = /^Not yet: driving, machines, big decisions Not before tomorrow 2:10 PM, and only after a good sleep\. /;
const ASKS = /^Not yet: .*Have you slept well since the dose\?/;

for (const [route, { clinic, nasal }] of Object.entries(ROUTES)) {
  // Who says where they are, and who leaves it to the clock.
  const taps = ['Infusion (IV)', 'Nasal spray'].includes(route);
  const at = (wall, phone) => restartAt(phone, newYork(wall));
  phoneTest(`${route}: each part of the week has its list, with no network and a restart at each`, async (phone) => {
    await startClock(phone, newYork('2026-11-22 10:00'));
    let page = await phone.go();
    await waitForOffline(page);
    await phone.goOffline();
    await shows(page, 'Not sure', { name: 'Before your session', when: 'before' });
    await tick(page, 'Tell the clinic every medicine');

    page = await at('2026-11-23 14:11', phone);
    assert.ok(await line(page, 'Tell the clinic every medicine').isChecked());
    await startSession(page, { route, when: DOSE_MS });
    await shows(page, route, { name: 'First 2 hours', when: 'first', next: 'First evening, from today 4:10 PM', drive: TOMORROW });
    assert.match(await driving(page), /\. 24 h to go\./);
    assert.equal(await page.getByText(/At 2:15\sPM you can blow your nose again/).count(), nasal ? 1 : 0);
    await tick(page, 'Sit first');
    await tick(page, 'Know who to call');
    assert.equal(await buttons(page, 'I am leaving'), clinic ? 1 : 0);

    page = await at('2026-11-23 15:00', phone);
    assert.ok(await line(page, 'Sit first').isChecked(), 'a tick is there after a restart');
    assert.equal(await line(page, 'Do not blow').count(), 0, 'five minutes are over');
    if (taps) {
      await press(page, 'I am leaving');
      await shows(page, route, { name: 'Trip home', when: 'trip', next: 'First evening, from today 6:10 PM', drive: TOMORROW });
      await tick(page, 'Seat belt');
      await toldOnce(phone, ['Take written', 'Drink and eat a little'], ['Sit first', 'Seat belt', 'Know who']);
      page = await at('2026-11-23 15:30', phone);
      assert.ok(await line(page, 'Seat belt').isChecked());
      assert.equal(await buttons(page, 'I am leaving'), 0);
      await press(page, 'I am home');
    } else {
      page = await at('2026-11-23 16:30', phone);
      await shows(page, route, { name: 'First evening', when: clinic ? 'carried' : 'evening', next: 'Next day, from tomorrow 2:10 AM', drive: TOMORROW });
      assert.equal(await buttons(page, 'I am leaving'), clinic ? 1 : 0);
    }
    await phase(page, 'First evening');

    page = await at('2026-11-23 21:00', phone);
    await shows(page, route, { name: 'First evening', when: 'evening', next: 'Next day, from tomorrow 2:10 AM', drive: TOMORROW });
    assert.equal(await buttons(page, 'I am leaving') + await buttons(page, 'I am home'), 0);
    assert.ok(await line(page, 'Know who to call').isChecked());

    page = await at('2026-11-24 09:00', phone);
    await toldOnce(phone, ['Eat light', 'Early to bed'], ['Know who', 'Sit first', 'Eat and drink normally']);
    await shows(page, route, {
      name: 'Next day', when: 'nextDay', next: 'First week, from tomorrow 2:10 AM', drive: /Not before today 2:10 PM, .* 5 h ([89]|10) min to go\./,
    });

    page = await at('2026-11-26 12:00', phone);
    await shows(page, route, { name: 'First week', when: 'week', next: 'Between sessions, from Monday, November 30 2:10 PM', drive: ASKS });
    await tick(page, 'Keep taking all your usual');

    page = await at('2026-12-01 09:00', phone);
    await toldOnce(phone, ['Keep your therapy'], ['Keep taking']);
    await shows(page, route, { name: 'Between sessions', when: 'between', drive: ASKS });
  });
}

phoneTest('a planned session brings the list before it forward the day before, on top of what still holds', async (phone) => {
  await startClock(phone, DOSE_MS + HOUR_MS);
  let page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: DOSE_MS });
  await openAt(phone, newYork('2026-11-25 12:00'));
  await page.getByText('Plan your next session').click();
  await page.getByLabel('Day of your next session').fill('2026-11-20');
  await press(page, 'Save the day');
  await page.getByText('Choose a day from today on').waitFor();
  assert.equal(await page.getByLabel('Day of your next session').inputValue(), '2026-11-20');
  await page.getByLabel('Day of your next session').fill('2026-11-27');
  await press(page, 'Save the day');
  await page.getByText('Next session: Friday, November 27').waitFor();
  await bodies(page, 2);
  await phase(page, 'First week');
  assert.equal(await line(page, 'Arrange a ride').count(), 0);
  for (const day of ['2026-11-26', '2026-11-27']) {
    page = await restartAt(phone, newYork(`${day} 00:01`));
    await phase(page, 'Before your next session');
    await page.getByRole('button', { name: /^Show all/ }).click();
    const holds = ['Arrange a ride', 'Tell the clinic what happened since', 'Take no extra dose', ...DRIVING_RULES];
    for (const each of holds) await line(page, each).waitFor();
    await line(page, 'Do not stop a medicine').waitFor();
  }
  page = await restartAt(phone, newYork('2026-11-28 00:01'));
  await phase(page, 'First week');
  assert.equal(await line(page, 'Arrange a ride').count(), 0, 'the day is over');
});

phoneTest('of two sessions on one day the later leads; in the bin it does not; a corrected time moves everything', async (phone) => {
  await startClock(phone, newYork('2026-11-23 09:30'));
  const page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: newYork('2026-11-23 09:00') });
  await tick(page, 'Sit first');
  // While the app is open it says, without a sound, that another part of the time has begun.
  assert.equal(await page.getByText('It is now').count(), 0);
  await setClock(phone, newYork('2026-11-23 17:30'));
  await page.getByRole('status').filter({ hasText: 'It is now: First evening.' }).waitFor();
  await phase(page, 'First evening');
  await startSession(page, { route: 'Infusion (IV)', when: newYork('2026-11-23 17:00') });
  await phase(page, 'First 2 hours');
  assert.match(await driving(page), /Not before tomorrow 5:00 PM/);
  assert.equal(await line(page, 'Sit first').isChecked(), false, 'a tick is of its own session');
  await goTo(page, 'History');
  await press(page, 'Move to bin: Session: Infusion (IV)');
  await bodies(page, 4);
  await goTo(page, 'Now');
  await phase(page, 'First evening');
  assert.match(await driving(page), /Not before tomorrow 9:00 AM/);
  await goTo(page, 'History');
  await press(page, 'Correct: Session: Nasal spray');
  await page.getByLabel('When did the dose finish?').fill('2026-11-23T16:40');
  await press(page, 'Save');
  await bodies(page, 5);
  await phone.go();
  await phase(page, 'First 2 hours');
  assert.match(await driving(page), /Not before tomorrow 4:40 PM/);
  assert.ok(await line(page, 'Sit first').isChecked());
});

phoneTest('noted three days late, a session has the list of now and no questions of then', async (phone) => {
  await startClock(phone, DOSE_MS + 72 * HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Injection', when: DOSE_MS });
  await shows(page, 'Injection', { name: 'First week', when: 'week', next: 'Between sessions, from Monday, November 30 2:10 PM', drive: ASKS });
  await page.getByText('3 days since your dose').waitFor();
  assert.equal(await left(page).count(), 0, 'what was never shown is not held against anyone');
  assert.equal(await page.getByText('How are you today?').count(), 0);
});

phoneTest('a session of more than 7 days ago, or of the same time as another, is asked about once, and nothing typed is lost', async (phone) => {
  await startClock(phone, DOSE_MS + HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: DOSE_MS });
  const field = page.getByLabel('When did the dose finish?');
  const asked = async (time, sentence, count) => {
    await phone.go('session/new/');
    await page.getByRole('radio', { name: 'Injection' }).check();
    await field.fill(time);
    await press(page, 'Start aftercare');
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    assert.equal(await field.inputValue(), time);
    assert.ok(await page.getByRole('radio', { name: 'Injection' }).isChecked());
    assert.equal((await readEvents(page)).length, count - 1, 'saved before it was meant');
    await phone.go('session/new/');
    assert.equal(await field.inputValue(), time, 'what was typed is there after a reload');
    await press(page, 'Start aftercare');
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await press(page, 'Start aftercare');
    await bodies(page, count);
  };
  await asked('2026-11-13T14:10', /^That is more than 7 days ago and will be kept as history: [^.:]*\.$/, 2);
  await phase(page, 'First 2 hours');
  await goTo(page, 'History');
  await page.getByText('Session: Injection').waitFor();
  await asked('2026-11-23T14:10', /^You already have a session that finished then: [^.:]*\.$/, 3);
  await eventually(async () => assert.match(await driving(page), TOMORROW));
});

phoneTest('a session that was history when it was noted begins none of the first week’s rules', async (phone) => {
  await startClock(phone, DOSE_MS + 10 * DAY_MS);
  const page = await phone.go('session/new/');
  await page.getByRole('radio', { name: 'Infusion (IV)' }).check();
  await page.getByLabel('When did the dose finish?').fill('2026-11-23T14:10');
  await press(page, 'Start aftercare');
  await press(page, 'Start aftercare');
  await phase(page, 'Between sessions');
  await line(page, 'Any thought of suicide').waitFor();
  assert.equal(await drivingLine(page).count(), 0);
  for (const each of [...DRIVING_RULES, 'Still confused']) assert.equal(await line(page, each).count(), 0, each);
});

// At 2 a.m. the clocks go back, or forward, by an hour. What stands on the wall at 3 a.m. is not what has passed.
for (const [night, { evening, offset, since, before, next, carried }] of Object.entries({
  '2026-11-01': {
    evening: ['2026-10-31 22:10', '-04:00'], offset: '-05:00', since: '5 h 50 min', before: '9:10 PM', next: '9:10 AM', carried: false,
  },
  '2027-03-14': {
    evening: ['2027-03-13 22:10', '-05:00'], offset: '-04:00', since: '3 h 50 min', before: '11:10 PM', next: '11:10 AM', carried: true,
  },
})) {
  phoneTest(`right at 3 a.m. on the night the clocks change: ${night}`, async (phone) => {
    const dose_ms = newYork(...evening);
    await startClock(phone, dose_ms + 2 * MINUTE_MS);
    await startSession(await phone.go(), { route: 'Infusion (IV)', when: evening[0].replace(' ', 'T') });
    const now_ms = newYork(`${night} 03:00`, offset);
    const page = await restartAt(phone, now_ms);
    await phase(page, 'First evening');
    await page.getByText(`${since} since your dose`).waitFor();
    assert.match(await driving(page), new RegExp(`Not before today ${before}, .* ${carried ? 21 : 19} h to go`));
    await page.getByText(new RegExp(`^Next: Next day, from today ${next.replace(' ', '\\s')}\\.$`)).waitFor();
    await holdsRules(page, 'Infusion (IV)', carried ? 'carried' : 'evening');
    await setClock(phone, dose_ms + 24 * HOUR_MS - MINUTE_MS);
    await page.getByText(/Not before today .* [01] min to go/).waitFor();
    await setClock(phone, dose_ms + 24 * HOUR_MS);
    await drivingLine(page).getByText('Have you slept well since the dose?').waitFor();
  });
}
