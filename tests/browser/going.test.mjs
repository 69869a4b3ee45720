// An effect has a life: it began, it is still there, better, gone; and when nobody says anything it is asked about, and
// then not known. What follows from it goes by the hour, also while the app is closed.

import assert from 'node:assert/strict';
import { HOUR_MS, MINUTE_MS, newYork, openAt, restartAt, setClock, startClock } from './harness/clock.mjs';
import { closeCard, EMERGENCY, fullCard, inNextFrame } from './harness/cards.mjs';
import { LEVELS } from './harness/effects.mjs';
import { press } from './harness/logging.mjs';
import { bodies, phase } from './harness/now.mjs';
import { eventually, logEffect, phoneTest, readEvents, startSession } from './harness.mjs';

const DOSE_MS = newYork('2026-11-23 14:10');
const COURSES = ['Still there', 'Better', 'Gone'];
const ASKED = 'Is it still there?';

/** A session at 14:10, an hour ago; these effects, mild unless told otherwise; and Now. */
async function withEffects(phone, effects) {
  await startClock(phone, DOSE_MS + HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: DOSE_MS });
  for (const [name, strength = 'Mild'] of effects) await logEffect(page, name, strength);
  return phone.go();
}

/** The lives of an effect that are shown, the last noted first. */
const lives = (page, name) => page.getByRole('main').getByRole('group', { name, exact: true });
const say = (life, course) => life.getByRole('button', { name: course, exact: true }).press('Enter');

/** What a life that is shown says, of white space one blank, without its three buttons. */
async function told(life) {
  await life.waitFor();
  return life.locator('> :not(.choice)').evaluateAll((parts) => parts
    .map((part) => part.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean));
}

/** The level under which it stands; none is self-care. */
const levelIs = (life, level, what) => eventually(async () => {
  const words = (await told(life)).join(' ');
  for (const each of Object.values(LEVELS)) assert.equal(words.includes(each), each === level, `${what}: ${words}`);
});

const saved = (page) => page.getByRole('status').filter({ hasText: /^Saved$/ }).first().waitFor();

phoneTest('Better asks how strong it is now; Now and Log, the level and the next start go by it', async (phone) => {
  let page = await withEffects(phone, [['Feeling sick', 'Severe']]);
  const life = () => lives(page, 'Feeling sick');
  assert.match((await told(life()))[0], /^Feeling sick, severe since .*3:10/);
  await levelIs(life(), LEVELS.U, 'severe');
  await say(life(), 'Better');
  await page.getByText('How strong is it now?').waitFor();
  await press(page.getByRole('group', { name: 'How strong: Feeling sick' }), 'Mild');
  // One answer in place of the other, which goes to the bin with it: Undo takes back all that was said.
  const [strength, away] = (await bodies(page, 5)).slice(-2);
  assert.deepEqual([strength.kind, strength.course, strength.severity, away.kind], ['course', 'better', 'mild', 'bin']);
  await saved(page);
  await levelIs(life(), undefined, 'mild');
  assert.match((await told(life()))[0], /^Feeling sick, mild /);
  await phone.go('log/');
  assert.match((await told(life()))[0], /^Feeling sick, mild since .*3:10/, 'since it began, not since it got better');
  page = await restartAt(phone, DOSE_MS + 1.5 * HOUR_MS);
  await life().waitFor();
  assert.match((await told(life()))[0], /^Feeling sick, mild /);
  await levelIs(life(), undefined, 'after a restart');
});

phoneTest('Better alone is an answer too, and so are Still there and Gone: one tap each, on Now and on Log', async (phone) => {
  const page = await withEffects(phone, [['Feeling sick'], ['Headache', 'Moderate']]);
  let count = 3;
  for (const route of ['', 'log/']) {
    await phone.go(route);
    for (const course of COURSES.slice(0, 2)) {
      await say(lives(page, 'Headache'), course);
      count += 1;
      assert.equal((await bodies(page, count)).at(-1).course, course.toLowerCase().replace(' ', '_'));
      assert.match((await told(lives(page, 'Headache')))[0], /^Headache, moderate/);
    }
  }
  await say(lives(page, 'Headache'), 'Gone');
  await lives(page, 'Headache').waitFor({ state: 'detached' });
  await bodies(page, count + 1);
  for (const route of ['', 'history/', 'log/']) await phone.go(route);
  await lives(page, 'Feeling sick').waitFor();
  assert.equal(await lives(page, 'Headache').count(), 0);
});

phoneTest('past its usual time an effect has another level: while the app is open, and at the next opening after it was closed', async (phone) => {
  let page = await withEffects(phone, [['Feeling sick']]);
  const life = () => lives(page, 'Feeling sick');
  await levelIs(life(), undefined, 'an hour after the dose');
  await setClock(phone, DOSE_MS + 4 * HOUR_MS - MINUTE_MS);
  await levelIs(life(), undefined, 'a minute before its time is over');
  await setClock(phone, DOSE_MS + 4 * HOUR_MS);
  await levelIs(life(), LEVELS.N, 'while the app is open');
  for (const route of ['', 'log/']) {
    page = await restartAt(phone, DOSE_MS + 12.1 * HOUR_MS, route);
    await life().waitFor();
    await levelIs(life(), LEVELS.U, `the next opening, on /${route}`);
    assert.ok((await told(life())).join(' ').includes('If it is still there.'), 'nobody has said that it is');
  }
});

phoneTest('slurred speech that is still there two hours after the dose opens the emergency card, whatever has become of the storage', async (phone) => {
  const page = await withEffects(phone, [['Slurred speech']]);
  const life = lives(page, 'Slurred speech');
  await levelIs(life, undefined, 'an hour after the dose');
  await say(life, 'Still there');
  await bodies(page, 3);
  assert.equal(await fullCard(page).count(), 0, 'at the clinic it is to be expected');
  for (const course of ['Still there', 'Better']) {
    await openAt(phone, DOSE_MS + 2 * HOUR_MS);
    await levelIs(life, LEVELS.E, 'two hours after the dose');
    assert.deepEqual(await inNextFrame(page, () => say(life, course)), EMERGENCY, course);
    await closeCard(page);
  }
  await bodies(page, 5);
  await page.evaluate(() => {
    for (const name of ['add', 'put']) IDBObjectStore.prototype[name] = () => ({});
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  assert.deepEqual(await inNextFrame(page, () => say(life, 'Still there')), EMERGENCY, 'with storage dead');
  await closeCard(page);
  assert.equal((await readEvents(page)).length, 5, 'it was stored after all');
  await say(life, 'Gone');
  await life.waitFor({ state: 'detached' });
  assert.equal(await fullCard(page).count(), 0, 'what is gone is no emergency');
});

phoneTest('however many effects go on, one that is an emergency by now stands on Now and on Log', async (phone) => {
  const page = await withEffects(phone, ['Slurred speech', 'Dry mouth', 'Headache', 'Sweating', 'Feeling sick', 'Trouble sleeping'].map((name) => [name]));
  for (const route of ['', 'log/']) {
    await openAt(phone, DOSE_MS + 3 * HOUR_MS, route);
    await lives(page, 'Trouble sleeping').waitFor();
    assert.equal(await lives(page, 'Slurred speech').count(), 1, `not on /${route}`);
    await levelIs(lives(page, 'Slurred speech'), LEVELS.E, `on /${route}`);
  }
});

phoneTest('a strength said under Better that makes it an emergency opens the card too', async (phone) => {
  const page = await withEffects(phone, [['Headache']]);
  await say(lives(page, 'Headache'), 'Better');
  const strengths = page.getByRole('group', { name: 'How strong: Headache' });
  await strengths.waitFor();
  assert.deepEqual(await inNextFrame(page, () => press(strengths, 'Severe')), EMERGENCY);
});

phoneTest('thoughts of suicide that go on open their own card again, and stand under none of the three levels', async (phone) => {
  const page = await withEffects(phone, []);
  const name = 'Thoughts of suicide or self-harm';
  await phone.go('log/');
  await press(page, name);
  await fullCard(page).locator('summary', { hasText: 'Note it' }).press('Enter');
  await press(fullCard(page), 'Note it without a strength');
  await fullCard(page).getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  await closeCard(page);
  for (const [route, course] of [['', 'Still there'], ['log/', 'Better']]) {
    await openAt(phone, DOSE_MS + 5 * HOUR_MS, route);
    await levelIs(lives(page, name), undefined, `on /${route}`);
    assert.deepEqual(await inNextFrame(page, () => say(lives(page, name), course)), EMERGENCY, course);
    await fullCard(page).locator('a[href="tel:988"]').first().waitFor();
    await closeCard(page);
  }
});

phoneTest('in Rest mode too, what is an emergency by now opens its card', async (phone) => {
  const page = await withEffects(phone, [['Slurred speech']]);
  await press(page, 'Rest mode');
  await openAt(phone, DOSE_MS + 3 * HOUR_MS);
  const life = lives(page, 'Slurred speech');
  for (let step = 0; step < 3 && await life.count() === 0; step += 1) await press(page, 'Next');
  await levelIs(life, LEVELS.E, 'in Rest mode');
  assert.deepEqual(await inNextFrame(page, () => say(life, 'Still there')), EMERGENCY);
});

phoneTest('unanswered for a day it is asked about, on Log as on Now; after two it is neither there nor gone, but not known', async (phone) => {
  const page = await withEffects(phone, [['Feeling sick']]);
  const life = lives(page, 'Feeling sick');
  const noted_ms = DOSE_MS + HOUR_MS;
  for (const route of ['', 'log/']) {
    await openAt(phone, noted_ms + 23.9 * HOUR_MS, route);
    await life.waitFor();
    assert.ok(!(await told(life)).includes(ASKED), `asked before a day has passed, on /${route}`);
  }
  for (const route of ['', 'log/']) {
    await openAt(phone, noted_ms + 24.1 * HOUR_MS, route);
    await life.getByText(ASKED, { exact: true }).waitFor();
    for (const course of COURSES) await life.getByRole('button', { name: course, exact: true }).waitFor();
  }
  for (const route of ['', 'log/']) {
    await openAt(phone, noted_ms + 48.1 * HOUR_MS, route);
    if (route === '') await phase(page, 'First week');
    else await page.getByRole('group', { name: 'Help at once' }).waitFor();
    assert.equal(await life.count(), 0, `asked about for a third day, on /${route}`);
  }
  await phone.go('history/');
  await press(page, 'By session');
  const said = await page.locator('tr').filter({ hasText: 'Feeling sick' }).first().textContent();
  assert.match(said, /not known/i);
  assert.doesNotMatch(said, /gone|still there/i);
});

phoneTest('the same effect twice in a session is two lives', async (phone) => {
  let page = await withEffects(phone, [['Headache']]);
  const headaches = () => lives(page, 'Headache');
  const strengths = async () => (await Promise.all((await headaches().all()).map(told))).map(([first]) => first.split(' since')[0]);
  await openAt(phone, DOSE_MS + 1.5 * HOUR_MS, 'log/');
  await logEffect(page, 'Headache', 'Moderate');
  await phone.go();
  await eventually(async () => assert.deepEqual(await strengths(), ['Headache, moderate', 'Headache, mild']));
  const ids = (await readEvents(page)).filter(({ event }) => event.body.kind === 'effect').map(({ event }) => event.id);
  await say(headaches().nth(1), 'Gone');
  await eventually(async () => assert.deepEqual(await strengths(), ['Headache, moderate']));
  const gone = (await bodies(page, 4)).at(-1);
  assert.deepEqual([gone.target, gone.course], [ids[0], 'gone'], 'the first is gone, and no other');
  page = await restartAt(phone, DOSE_MS + 1.6 * HOUR_MS);
  await eventually(async () => assert.deepEqual(await strengths(), ['Headache, moderate']));
  await say(headaches(), 'Still there');
  assert.equal((await bodies(page, 5)).at(-1).target, ids[1]);
});

phoneTest('with no session noted, what goes on stands on Now all the same', async (phone) => {
  await startClock(phone, DOSE_MS);
  const page = await phone.go('log/');
  await logEffect(page, 'Feeling sick', 'Mild');
  await phone.go();
  await lives(page, 'Feeling sick').waitFor({ timeout: 5_000 });
});
