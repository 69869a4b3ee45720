// The first flow, complete in itself: a session, a task, an effect, and everything one can still do with them.

import assert from 'node:assert/strict';
import { eventually, goTo, logEffect, phoneTest, readEvents, savedStatus, started, startSession } from './harness.mjs';

const HOUR_MS = 3_600_000;
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const card = (page) => page.getByRole('region', { name: /^Feeling sick/ });
const when = (page) => page.getByLabel('When did the dose finish?');

phoneTest('two taps from the open app to a saved entry', async (phone) => {
  const page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: Date.now() - HOUR_MS });
  await phone.go();
  let taps = 0;
  for (const name of ['Feeling sick', 'Moderate']) {
    await press(page, name);
    taps += 1;
  }
  await savedStatus(page, 'Feeling sick').waitFor();
  assert.equal(taps, 2);
});

phoneTest('a future time and a missing route are refused with a sentence, and what was typed stays', async (phone) => {
  const page = await phone.go('session/new/');
  await when(page).fill('2031-05-06T07:08');
  await press(page, 'Start aftercare');
  await page.getByText('That time is still to come.').waitFor();
  await page.getByText('Choose how it was given.').waitFor();
  assert.equal(await when(page).inputValue(), '2031-05-06T07:08');
  await page.getByRole('radio', { name: 'Not sure' }).check();
  await when(page).fill('');
  await press(page, 'Start aftercare');
  await page.getByText('Choose a day and a time.').waitFor();
  assert.equal(await page.getByRole('radio', { name: 'Not sure' }).isChecked(), true);
  assert.deepEqual(await readEvents(page), [], 'nothing was saved');
  await press(page, 'Just now');
  await press(page, 'Start aftercare');
  await page.getByRole('heading', { level: 1, name: 'First 2 hours' }).waitFor();
});

phoneTest('a dose before midnight is noted after midnight, by buttons alone', async (phone) => {
  const page = phone.page;
  // Twenty past midnight in New York.
  await page.clock.install({ time: new Date('2026-11-23T05:20:00Z') });
  await phone.go('session/new/');
  await page.getByRole('radio', { name: 'Lozenge or tablet' }).check();
  await press(page, '1 hour earlier');
  assert.equal(await when(page).inputValue(), '2026-11-22T23:20');
  await press(page, 'Start aftercare');
  await page.getByText('1 h since your dose').waitFor();
  // 24 hours on are 23:20 of the day that has just begun.
  await page.getByText('Not before today 11:20').waitFor();
  const [{ event }] = await eventually(async () => {
    const events = await readEvents(page);
    assert.equal(events.length, 1);
    return events;
  });
  assert.equal(event.body.dose_end.utc_ms, Date.parse('2026-11-23T04:20:00Z'));
  assert.equal(event.body.dose_end.offset_min, -300);
});

phoneTest('each route has its own tasks in the first two hours', async (phone) => {
  const page = await phone.go();
  const own = { 'Nasal spray': 'Stay at least 2 hours', 'Infusion (IV)': 'Stay until staff', Injection: 'Stay until staff' };
  let ago_ms = 90 * 60_000;
  for (const [route, line] of Object.entries(own)) {
    ago_ms -= 10 * 60_000; // The latest dose leads.
    await startSession(page, { route, when: Date.now() - ago_ms });
    await page.getByRole('checkbox', { name: line }).waitFor();
  }
  await startSession(page, { route: 'Lozenge or tablet', when: Date.now() - 10 * 60_000 });
  await page.getByRole('checkbox', { name: /adult/i }).first().waitFor();
  assert.equal(await page.getByText('Stay until staff').count(), 0, 'nobody is at a clinic');
});

phoneTest('a ticked task stays ticked, and can be unticked', async (phone) => {
  const page = await phone.go();
  await startSession(page);
  const task = () => page.getByRole('checkbox', { name: /Sit first/ });
  await task().check();
  await eventually(async () => assert.equal((await readEvents(page)).length, 2));
  await phone.go();
  assert.equal(await task().isChecked(), true);
  await task().uncheck();
  await eventually(async () => assert.equal((await readEvents(page)).length, 3));
  await phone.go();
  assert.equal(await task().isChecked(), false);
});

phoneTest('I am leaving starts the trip home, I am home the evening, and a mistaken tap is taken back', async (phone) => {
  const page = await phone.go();
  await startSession(page, { when: Date.now() - HOUR_MS });
  const phase = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
  await press(page, 'I am leaving');
  await phase('Trip home');
  await press(page, 'Undo');
  await phase('First 2 hours');
  await press(page, 'Put back');
  await phase('Trip home');
  await press(page, 'I am home');
  await phase('First evening');
});

phoneTest('an entry can be undone, given a note and another time', async (phone) => {
  const page = await phone.go();
  await startSession(page, { when: Date.now() - 3 * HOUR_MS });
  await logEffect(page, 'Feeling sick', 'Mild');
  await press(page, 'Undo');
  await card(page).getByText('Moved to the bin').waitFor();
  await press(page, 'Put back');
  await press(page, 'Add a note');
  await page.getByLabel('Note', { exact: true }).fill('After the second sip.');
  await press(page, 'Save note');
  await card(page).getByText('After the second sip.').waitFor();
  await press(page, 'Change the time');
  await page.getByLabel('When did it begin?').fill('2031-01-01T00:00');
  await press(page, 'Save time');
  await page.getByText('That time is still to come. Choose when it began.').waitFor();
  await press(page, 'Just now');
  await press(page, '1 hour earlier');
  await press(page, 'Save time');
  await page.getByLabel('When did it begin?').waitFor({ state: 'detached' });
  await goTo(page, 'History');
  await page.getByText('After the second sip.').waitFor();
  // The fields have whole minutes, and one may have gone by in between.
  await page.getByText(/(1 h 59 min|2 h|2 h 1 min) after the dose/).waitFor();
});

phoneTest('History corrects, bins and puts back, and a reload agrees', async (phone) => {
  const page = await phone.go();
  await startSession(page, { route: 'Injection', when: Date.now() - HOUR_MS });
  await logEffect(page, 'Feeling sick', 'Mild');
  await goTo(page, 'History');
  await press(page, 'Correct: Feeling sick, mild');
  await press(page, 'Severe');
  await page.getByText('Feeling sick, severe').waitFor();
  await page.getByText('corrected').waitFor();
  await press(page, 'Correct: Session: Injection');
  await page.getByRole('radio', { name: 'Nasal spray' }).check();
  await press(page, 'Save');
  await page.getByText('Session: Nasal spray').waitFor();
  await press(page, 'Move to bin: Feeling sick, severe');
  await page.getByText('Moved to the bin').waitFor();
  await eventually(async () => assert.equal((await readEvents(page)).at(-1).event.body.kind, 'bin'));
  await phone.go('history/');
  await page.getByText('Session: Nasal spray').waitFor();
  assert.equal(await page.getByText('Feeling sick, severe').filter({ visible: true }).count(), 0);
  await page.getByText('Bin (1)').click();
  await press(page, 'Put back: Feeling sick, severe');
  await page.getByText('Bin (0)').waitFor();
  await phone.go('history/');
  await page.getByText('Feeling sick, severe').waitFor();
});

phoneTest('the language follows the phone until it is chosen', { context: { locale: 'es-MX', timezoneId: 'America/Mexico_City' } }, async (phone) => {
  const page = phone.page;
  await page.goto(phone.url);
  await started(page);
  await page.getByRole('button', { name: 'He tenido una sesión' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  await page.goto(`${phone.url}settings/`);
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('link', { name: 'Now', exact: true }).click();
  await page.getByRole('button', { name: 'I had a session' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'I had a session' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
});

phoneTest('the country follows the zone, and where it is not certain every number is shown', { context: { timezoneId: 'Asia/Tokyo', locale: 'en' } }, async (phone) => {
  const page = await phone.go('help/');
  for (const number of ['911', '999', '112', '000', '111']) {
    await page.locator(`main a[href="tel:${number}"]`).first().waitFor();
  }
  await page.getByLabel('Numbers for').selectOption({ label: 'Australia' });
  await eventually(async () => assert.equal(await page.locator('main a[href="tel:911"]').count(), 0));
  await page.locator('main a[href="tel:000"]').first().waitFor();
});

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

phoneTest('in a Safari tab the warning about its own storage stands before the first entry', { context: { userAgent: IPHONE } }, async (phone) => {
  const page = phone.page;
  for (const path of ['', 'session/new/', 'log/']) {
    await page.goto(phone.url + path);
    await started(page);
    await page.getByRole('heading', { name: 'Before you write anything: put it on your home screen' }).waitFor();
  }
  await press(page, 'Go on here all the same');
  await logEffect(page, 'Feeling sick', 'Mild');
  await phone.go('log/');
  assert.equal(await page.getByText('put it on your home screen').count(), 0);
});
