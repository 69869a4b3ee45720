// The list is the person's own too: tasks they add, tasks they hide, the session they plan, what their clinic told them.

import assert from 'node:assert/strict';
import { DAY_MS, HOUR_MS, Life, MINUTE_MS, TEN_MS } from './harness/life.mjs';
import { faultsOf, openMeasures } from './harness/measures.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, phoneTest, readEvents } from './harness.mjs';

const WAIT_MS = 5_000;
const SMALL = { viewport: { width: 320, height: 640 } };
const [ADD, PLAN] = ['Add a task of your own', 'Plan your next session'];
const TASK = 'Rest in a quiet, dim place.';

/** By the keyboard: taps in quick succession on one spot of the screen are taken for one tap. */
const press = (page, name) => page.getByRole('button', { name, exact: true }).press('Enter');
const summary = (page, text) => page.locator('summary', { hasText: text });
const field = (page) => page.getByLabel('What do you want to remember?');
const row = (page, name) => page.getByRole('checkbox', { name, exact: true });
/** What was just said to be saved, and the button that takes it back; the words stand in the same status. */
const saved = (page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
const kinds = async (page) => (await readEvents(page)).map(({ event }) => event.body.kind);
const onDisk = (page, kind) => eventually(async () => assert.equal((await kinds(page)).at(-1), kind));

/** All that is to do, not only the first five. */
async function showAll(page) {
  const more = page.getByRole('button', { name: /^Show (all|\d)/, expanded: false });
  if (await more.count() > 0) await more.press('Enter');
}

/** Opens the reason of a row, and presses what stands below it. */
async function under(page, name, button) {
  await press(page, `Why: ${name}`);
  await press(page, button);
}

phoneTest('a task of one\'s own is added, stands in its part of the time after each session, is ticked, and removed with Undo', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.dose('infusion', TEN_MS);
  await life.at(TEN_MS + 5 * HOUR_MS, 'First evening');
  await summary(page, ADD).press('Enter');
  await page.getByText('It stands under “First evening”, after every session.').waitFor();
  for (const empty of ['', '   ']) {
    await field(page).fill(empty);
    await press(page, 'Add');
    await page.getByText('Write a few words first.').waitFor();
  }
  assert.deepEqual(await kinds(page), ['session'], 'nothing was saved');
  await field(page).fill('Feed the c');
  await page.reload();
  await eventually(async () => assert.equal(await field(page).inputValue(), 'Feed the c', 'what was half-typed'));
  assert.ok(await field(page).isVisible(), 'its place is open');
  await field(page).fill('  Feed the cat ');
  await press(page, 'Add');
  await saved(page).waitFor();
  await onDisk(page, 'own_task');
  assert.equal(await field(page).inputValue(), '');
  await showAll(page);
  await row(page, 'Feed the cat').press('Space');
  await onDisk(page, 'task');
  await life.open();
  assert.equal(await summary(page, ADD).locator('..').getAttribute('open'), null, 'nothing is half-typed any more');
  await showAll(page);
  assert.equal(await row(page, 'Feed the cat').isChecked(), true);
  await life.at(TEN_MS + 20 * HOUR_MS, 'Next day');
  await row(page, 'Feed the cat').waitFor({ state: 'detached' });
  await life.dose('nasal', TEN_MS + 3 * DAY_MS);
  assert.equal(await row(page, 'Feed the cat').count(), 0, 'it waits for its part of the time');
  await life.at(life.now_ms + 5 * HOUR_MS, 'First evening');
  await showAll(page);
  assert.equal(await row(page, 'Feed the cat').isChecked(), false, 'after another session it is to be done again');
  await under(page, 'Feed the cat', 'Remove');
  await row(page, 'Feed the cat').waitFor({ state: 'detached' });
  const takeBack = page.getByRole('button', { name: /^(Undo|Put back)$/ });
  await takeBack.press('Enter');
  await row(page, 'Feed the cat').waitFor({ timeout: WAIT_MS });
  await life.open();
  await showAll(page);
  await under(page, 'Feed the cat', 'Remove');
  await row(page, 'Feed the cat').waitFor({ state: 'detached' });
  await onDisk(page, 'bin');
  await life.open();
  await showAll(page);
  assert.equal(await row(page, 'Feed the cat').count(), 0, 'removed is removed');
});

phoneTest('a task is hidden with Undo, and shown again; what not to do and what to watch for cannot be hidden', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.dose('infusion', TEN_MS);
  await life.at(TEN_MS + 5 * HOUR_MS, 'First evening');
  await under(page, TASK, 'Hide this task');
  await row(page, TASK).waitFor({ state: 'detached' });
  await press(page, 'Undo');
  await row(page, TASK).waitFor();
  assert.equal(await summary(page, /^Hidden tasks/).count(), 0);
  await under(page, TASK, 'Hide this task');
  await row(page, TASK).waitFor({ state: 'detached' });
  await onDisk(page, 'hide');
  await life.open();
  assert.equal(await row(page, TASK).count(), 0, 'hidden after a reload too');
  await summary(page, 'Hidden tasks (1)').click();
  await press(page, 'Show again');
  await row(page, TASK).waitFor();
  await summary(page, /^Hidden tasks/).waitFor({ state: 'detached' });
  await life.open();
  await row(page, TASK).waitFor();
  await showAll(page);
  for (const each of await page.getByRole('button', { name: /^Why: / }).all()) await each.press('Enter');
  const hideable = await page.evaluate(() => Array.from(document.querySelectorAll('main h2'), (heading) => {
    const rows = Array.from(heading.nextElementSibling?.querySelectorAll('li') ?? []).filter((item) => item.querySelector('input'));
    return [heading.textContent, rows.length, rows.filter((item) => /Hide this task/.test(item.innerText)).length];
  }).filter(([, rows]) => rows > 0));
  assert.deepEqual(hideable.map(([heading]) => heading), ['For now', 'Not for now', 'Watch for']);
  const [[, todo, may], ...rules] = hideable;
  assert.equal(may, todo, 'what is to do');
  for (const [heading, , hidden] of rules) assert.equal(hidden, 0, heading);
});

phoneTest('the next session is planned, a past day is refused, and the plan is taken back', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.dose('infusion', TEN_MS);
  await life.at(TEN_MS + 8 * DAY_MS, 'Between sessions');
  await summary(page, PLAN).press('Enter');
  const day = page.getByLabel('Day of your next session');
  for (const wrong of ['2026-11-30', '2029-12-01', '']) {
    await day.fill(wrong);
    await press(page, 'Save the day');
    await page.getByText('Choose a day from today on, within two years.').waitFor();
    assert.equal(await day.inputValue(), wrong, 'what was typed stays');
  }
  assert.deepEqual(await kinds(page), ['session'], 'nothing was saved');
  await day.fill('2026-12-03');
  await press(page, 'Save the day');
  await page.getByText('Next session: Thursday, December 3').waitFor();
  await saved(page).waitFor();
  await life.shows('Between sessions');
  await life.at(TEN_MS + 9 * DAY_MS, 'Before your next session');
  await row(page, 'Arrange a ride home.').waitFor();
  await page.getByText('Next session: tomorrow').waitFor();
  await life.open();
  await life.shows('Before your next session');
  await summary(page, PLAN).press('Enter');
  assert.equal(await day.inputValue(), '2026-12-03');
  await press(page, 'No session planned');
  await life.shows('Between sessions');
  await row(page, 'Arrange a ride home.').waitFor({ state: 'detached' });
  assert.equal(await page.getByText('Next session:').count(), 0);
  await press(page, 'Undo');
  await life.shows('Before your next session');
});

phoneTest('what the clinic told is kept and said where it is needed; nonsense is refused and changes nothing', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  const settings = () => life.open('settings/');
  const [number, food, hours] = ['Telephone number', 'Eating and drinking before a session', 'No driving for so many hours after the dose']
    .map((name) => page.getByLabel(name));
  const save = () => press(page, 'Save what my clinic said');
  await settings();
  await number.fill('+1 (555) 010-9999');
  await food.fill('Nothing but water from midnight on.');
  await hours.fill('48');
  await save();
  await saved(page).waitFor();
  const before = await eventually(async () => {
    const events = await readEvents(page);
    assert.equal(events.length, 3);
    return events;
  });
  for (const [wrong, where, sentence] of [
    ['call me', number, 'Write a number that can be dialled: digits, spaces and a plus in front.'],
    ['12', number, 'Write a number that can be dialled: digits, spaces and a plus in front.'],
    ['12', hours, 'The app’s own rule is 24 hours and a good sleep. Write 24 to 672 hours, or leave it empty.'],
    ['two days', hours, 'The app’s own rule is 24 hours and a good sleep. Write 24 to 672 hours, or leave it empty.'],
  ]) {
    await settings();
    await food.fill('Anything.'); // One field that cannot be taken, and none is.
    await where.fill(wrong);
    await save();
    await page.getByText(sentence).waitFor();
    assert.equal(await where.inputValue(), wrong, 'what was typed stays');
    assert.equal(await where.getAttribute('aria-invalid'), 'true');
  }
  assert.deepEqual(await readEvents(page), before, 'nothing was changed');
  await life.open('help/');
  await page.locator('main a[href="tel:+15550109999"]').waitFor();
  await life.open();
  await press(page, 'Why: Eat and drink as your clinic tells you.');
  await page.getByText('Your clinic: Nothing but water from midnight on.').waitFor();
  await life.dose('infusion', TEN_MS + 10 * MINUTE_MS);
  await page.getByText('Not before Wednesday, November 25 10:10 AM').waitFor();
  await settings();
  await number.fill('');
  await save();
  await saved(page).waitFor();
  await life.open('help/');
  await page.getByRole('heading', { name: 'Get help', level: 1 }).waitFor();
  assert.equal(await page.locator('main a[href="tel:+15550109999"]').count(), 0, 'taken away');
});

/** Words that no line can break, signs of several parts, right-to-left script, and far too much. */
const AWKWARD = [
  'W'.repeat(400),
  '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(60),
  'خذ دواءك مع كأس ماء '.repeat(9).trim(),
  `${'Water the plants. '.repeat(555)}Water now.`,
];

phoneTest('long words, signs, right-to-left script and far too many words break nothing on the smallest phone', { context: SMALL }, async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await openMeasures(phone.context);
  await life.dose('lozenge', TEN_MS);
  await summary(page, ADD).press('Enter');
  assert.equal(AWKWARD.at(-1).length, 10_000);
  for (const text of AWKWARD) {
    await field(page).fill(text);
    await press(page, 'Add');
    await eventually(async () => assert.equal((await readEvents(page)).at(-1).event.body.note, text, 'kept as it was written'));
  }
  const faults = [];
  const look = async (where) => faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault.slice(0, 200)}`));
  for (const text_percent of [100, 200]) {
    await setLook(page, { text_percent });
    await life.open();
    await showAll(page);
    for (const text of AWKWARD) {
      await row(page, text).press('Space');
      await press(page, `Why: ${text}`);
    }
    await look(`at ${text_percent} %`);
  }
  await setLook(page, { resting: true });
  await life.open();
  const heading = () => page.locator('#heading').innerText();
  let met = 0;
  for (let step = 0; step < 60 && await heading() !== 'That is all for now'; step += 1) {
    await press(page, 'Next');
    if (!AWKWARD.includes(await heading())) continue;
    met += 1;
    await look(`step ${step} of Rest mode`);
  }
  assert.deepEqual(faults, []);
  assert.equal(met, AWKWARD.length, 'each has its screen in Rest mode');
});
