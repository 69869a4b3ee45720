// Rest mode: one thing on each screen, large, dim and still, for someone who sees double and is sick; leaving is one tap.

import assert from 'node:assert/strict';
import { HOUR_MS, newYork, openAt, restartAt, startClock } from './harness/clock.mjs';
import { Faults, openMeasures, walk } from './harness/measures.mjs';
import { bodies, line, phase, press } from './harness/now.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, logEffect, phoneTest, readEvents, startSession } from './harness.mjs';

const DOSE_MS = newYork('2026-11-23 14:10');
const TARGET_PX = 60;
const LOOKS = [{ width: 390, height: 844, text: '100' }, { width: 320, height: 640, text: '200' }];

const offered = (page) => page.locator('section').getByRole('button', { name: 'Rest mode', exact: true });
const heading = (page) => page.locator('main h1#heading');
const cannotPress = async (button) => await button.count() === 0 || button.isDisabled();
const next = (page) => page.getByRole('button', { name: 'Next', exact: true });

/** A session, and Rest mode begun. */
async function resting(phone, { hours = 3, route = 'Nasal spray', effects = [] } = {}) {
  await startClock(phone, DOSE_MS + hours * HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route, when: DOSE_MS });
  for (const effect of effects) await logEffect(page, effect, 'Mild');
  await phone.go();
  await offered(page).click();
  await page.getByRole('button', { name: 'Leave Rest mode' }).waitFor();
  return page;
}

/** Goes on, and waits until the next screen stands, with the focus on its heading. */
async function goOn(page, press_next = () => next(page).click()) {
  const screen = () => page.getByRole('main').innerText();
  const before = await screen();
  await press_next();
  await eventually(async () => {
    assert.notEqual(await screen(), before, 'it goes nowhere');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'heading', 'the focus is not on the heading');
  });
}

/** Goes on to the screen whose heading begins so. */
async function goOnTo(page, begins) {
  for (let step = 0; step < 40; step += 1) {
    if ((await heading(page).innerText()).startsWith(begins)) return;
    await goOn(page);
  }
  throw new Error(`no screen "${begins}"`);
}

/** Each screen to the last, as it comes. */
async function everyScreen(page, look) {
  for (let step = 0; step < 40; step += 1) {
    const name = await heading(page).innerText();
    await look(name);
    if (name === 'That is all for now') {
      assert.ok(await cannotPress(next(page)), 'there is more after the last');
      return;
    }
    await goOn(page);
  }
  throw new Error('the screens never end');
}

/** Runs in the page: what is too small for an unsteady thumb, what moves, what is more than one thing. */
function tooMuch(target_px) {
  const faults = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, .spoken, [inert]');
  const all = (what) => Array.from(document.querySelectorAll(what)).filter(seen);
  for (const element of all('#app a[href], #app button, #app input, #app summary')) {
    const { width, height } = element.getBoundingClientRect();
    if (Math.min(width, height) < target_px - 0.1) faults.push(`${width.toFixed()} × ${height.toFixed()}: ${element.outerHTML.slice(0, 90)}`);
  }
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (/[1-9]/.test(style.transitionDuration + style.animationDuration)) faults.push(`moves: ${element.outerHTML.slice(0, 90)}`);
    if (style.scrollBehavior !== 'auto') faults.push(`glides: ${element.outerHTML.slice(0, 90)}`);
  }
  if (all('#app h1').length !== 1) faults.push(`${all('#app h1').length} headings`);
  if (all('#app main h2').length > 1) faults.push(`${all('#app main h2').length} parts on one screen`);
  if (all('#app nav, #app .gear').length) faults.push('there are other places to go');
  const help = all('#app header a.get-help').map((each) => each.getBoundingClientRect());
  if (help.length !== 1 || help[0].top > 24 || help[0].right < innerWidth - 24) faults.push('Get help is not in its place');
  const texts = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.trim() && seen(parentElement) && parseFloat(getComputedStyle(parentElement).fontSize) < 20) faults.push(`small: ${data}`);
  }
  return faults;
}

phoneTest('Rest mode offers itself in the first 12 hours; refused it is not offered again for that session, but for the next', async (phone) => {
  await startClock(phone, DOSE_MS + HOUR_MS);
  let page = await phone.go();
  assert.equal(await offered(page).count(), 0, 'offered before any session');
  await startSession(page, { when: DOSE_MS });
  await offered(page).waitFor();
  page = await restartAt(phone, DOSE_MS + 11 * HOUR_MS);
  await offered(page).waitFor();
  await page.locator('section').getByRole('button', { name: 'Not now' }).click();
  await offered(page).waitFor({ state: 'detached' });
  page = await restartAt(phone, DOSE_MS + 11.5 * HOUR_MS);
  await phase(page, 'First evening');
  assert.equal(await offered(page).count(), 0, 'offered again');
  await startSession(page, { route: 'Injection', when: DOSE_MS + 11 * HOUR_MS });
  await offered(page).waitFor();
  await openAt(phone, DOSE_MS + 22.9 * HOUR_MS);
  await offered(page).waitFor();
  await openAt(phone, DOSE_MS + 23.1 * HOUR_MS);
  await phase(page, 'Next day');
  assert.equal(await offered(page).count(), 0, 'offered after 12 hours');
});

phoneTest('each screen has one thing, large, dim and still, and nothing runs out to the side at 320 px and 200 % text', { timeout: 240_000 }, async (phone) => {
  await openMeasures(phone.context);
  const page = await resting(phone, { effects: ['Feeling sick'] });
  const faults = new Faults();
  const seen = [];
  await everyScreen(page, async (name) => {
    seen.push(name);
    faults.add(name, await page.evaluate(tooMuch, TARGET_PX));
    // Lines of the list are all built alike: the first of each kind, and the longest words, are looked at closely.
    const first = seen.length <= 4 || /^(No big|Danger|That is all|Unsteady)/.test(name);
    if (first) await faults.measure(page, `Rest: ${name}`, LOOKS);
    await page.setViewportSize(LOOKS[0]);
    await page.evaluate(() => { document.documentElement.dataset.text = '100'; });
  });
  for (const each of ['First evening', 'Is it still there?', 'Does anything bother you?', 'Do not drive', 'Danger signs', 'That is all for now']) {
    assert.ok(seen.some((name) => name.startsWith(each)), `no screen for ${each}`);
  }
  await setLook(page, { language: 'es' });
  await phone.go();
  await faults.measure(page, 'Rest in Spanish', LOOKS);
  faults.none();
});

phoneTest('Next, Back and Leave: one tap each; a reload and a restart keep the mode', async (phone) => {
  let page = await resting(phone, { route: 'Lozenge or tablet' });
  await phase(page, 'First evening');
  assert.ok(await cannotPress(page.getByRole('button', { name: 'Back', exact: true })));
  await goOn(page);
  const second = await heading(page).innerText();
  await goOn(page);
  await goOn(page, () => page.getByRole('button', { name: 'Back', exact: true }).click());
  assert.equal(await heading(page).innerText(), second);
  await phone.go();
  await page.getByRole('button', { name: 'Leave Rest mode' }).waitFor();
  page = await restartAt(phone, DOSE_MS + 4 * HOUR_MS);
  await page.getByRole('button', { name: 'Leave Rest mode' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'rest');
  await goOn(page);
  await page.getByRole('link', { name: 'Get help' }).click();
  await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Leave Rest mode' }).click();
  await line(page, 'Do not drive').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined, 'the look is as before');
  assert.ok(await page.getByRole('navigation', { name: 'Main places' }).isVisible());
  await phone.go();
  await line(page, 'Do not drive').waitFor();
});

phoneTest('in Rest mode a task is ticked, an effect noted in two taps, and Still there and Gone are answered', async (phone) => {
  const page = await resting(phone, { effects: ['Headache'] });
  const group = page.getByRole('group', { name: 'Headache' });
  await goOnTo(page, 'Does anything bother you?');
  await press(page, 'Feeling sick');
  await press(page, 'Moderate');
  await page.getByRole('region', { name: /^Feeling sick/ }).getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  assert.equal((await bodies(page, 3))[2].effect, 'nausea');
  await goOnTo(page, 'Is it still there?');
  await goOn(page); // The last noted comes first.
  await group.getByRole('button', { name: 'Still there' }).click();
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  assert.equal((await bodies(page, 4))[3].course, 'still_there');
  await press(page, 'Gone');
  assert.equal((await bodies(page, 5))[4].course, 'gone');
  await goOnTo(page, 'Seat belt');
  const done = page.getByRole('button', { name: 'Done', exact: true });
  await done.click();
  await page.getByText('Done. Press again to undo.').waitFor();
  assert.equal(await done.getAttribute('aria-pressed'), 'true');
  assert.deepEqual((({ task, done }) => [task, done])((await bodies(page, 6))[5]), ['seat_belt', true]);
  await page.getByRole('button', { name: 'Leave Rest mode' }).click();
  assert.ok(await line(page, 'Seat belt').isChecked());
});

phoneTest('a keyboard alone goes through every screen, and each begins at its heading', { timeout: 240_000 }, async (phone) => {
  const page = await resting(phone, { effects: ['Feeling sick'] });
  const faults = new Faults();
  for (let step = 0; step < 6; step += 1) {
    const name = await heading(page).innerText();
    // The walk begins at the top of the page, and not at the heading.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const { reached, faults: found } = await walk(page);
    faults.add(name, found.filter((fault) => !fault.includes(' disabled=""'))); // The first screen has no way back.
    faults.looks += reached.length;
    for (const each of ['Get help', 'Next', 'Leave Rest mode']) assert.ok(reached.some((words) => words?.includes(each)), `${each} on ${name}`);
    await goOn(page, async () => {
      await next(page).focus();
      await page.keyboard.press('Enter');
    });
  }
  await everyScreen(page, async () => {});
  faults.none();
  await page.getByRole('button', { name: 'Leave Rest mode' }).focus();
  await page.keyboard.press('Enter');
  await line(page, 'Do not drive').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement !== document.body), true, 'the focus is lost');
});

phoneTest('thoughts of suicide open their card from Rest mode at the first press, without a word on disk', async (phone) => {
  const page = await resting(phone);
  await goOnTo(page, 'Does anything bother you?');
  const before = (await readEvents(page)).length;
  const seen = page.evaluate(() => new Promise((done) => {
    const look = () => done(Boolean(document.querySelector('[role=alertdialog] a[href="tel:988"]')));
    addEventListener('click', () => requestAnimationFrame(look), { capture: true, once: true });
  }));
  await press(page, 'Thoughts of suicide or self-harm');
  assert.ok(await seen, 'no card in the next frame');
  const card = page.getByRole('alertdialog', { name: 'Thoughts of suicide or self-harm' });
  assert.equal((await readEvents(page)).length, before);
  await card.getByRole('button', { name: 'Close' }).click();
  await card.waitFor({ state: 'detached' });
  assert.equal(await heading(page).innerText(), 'Does anything bother you?');
  await press(page, 'More');
  await press(page, 'Chest pain or pressure');
  await page.getByRole('alertdialog', { name: 'Chest pain or pressure' }).getByRole('link', { name: /911/ }).waitFor();
});
