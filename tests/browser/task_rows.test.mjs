// Every row of the checklist, where it really stands: short enough to be read at a glance on the smallest phone, worked by
// keyboard alone, and spoken with its name, its state and its reason.

import assert from 'node:assert/strict';
import { DAY_MS, Did, HOUR_MS, Life, PARTS, TEN_MS } from './harness/life.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, phoneTest } from './harness.mjs';

/** The smallest phone. */
const SMALL = { viewport: { width: 320, height: 640 } };
const ROUTES = ['infusion', 'injection', 'nasal', 'lozenge', 'not_sure'];
const LIMIT = { context: SMALL, timeout: 240_000 };

const ENGLISH = {
  name: 'English', language: 'en', part: (name) => name, first: 'Before your session', more: /^Show (all|\d)/, why: 'Why',
  whole: 'The whole list, hour by hour',
};
const SPANISH = {
  name: 'Spanish', language: 'es', first: 'Antes de tu sesión', more: /^Mostrar (todo|\d)/, why: 'Por qué',
  whole: 'La lista completa, hora a hora',
  part: (name) => ({
    'First 2 hours': 'Primeras 2 horas', 'Trip home': 'Camino a casa', 'First evening': 'Primera noche',
    'Next day': 'Día siguiente', 'First week': 'Primera semana', 'Between sessions': 'Entre sesiones',
    'Before your next session': 'Antes de tu próxima sesión',
  })[name],
};

/** Goes through every part of the time with every route; `look` is called in each, with all that is to do in view. */
async function everyPart(life, words, look) {
  const shown = async (where) => {
    const more = life.page.getByRole('button', { name: words.more, expanded: false });
    if (await more.count() > 0) await more.press('Enter');
    await look(where);
  };
  await life.shows(words.first);
  await shown('before any session');
  for (const [at, route] of ROUTES.entries()) {
    const dose_ms = TEN_MS + HOUR_MS + at * 20 * DAY_MS;
    const session = await life.dose(route, dose_ms);
    for (const [part, hours] of Object.entries(PARTS)) {
      if (part === 'Trip home' && route === 'lozenge') continue;
      await life.at(dose_ms + hours * HOUR_MS);
      if (part === 'Trip home') await life.did(dose_ms + 1.5 * HOUR_MS, Did.leaving(session));
      if (part === 'Before your next session') await life.did(life.now_ms - 1, Did.plan(life.now_ms + DAY_MS));
      if (part === 'Trip home' || part === 'Before your next session') await life.open();
      await life.shows(words.part(part));
      await shown(`${route}, ${part}`);
    }
  }
}

/** The rows of the checklist: their words, on how many lines these stand, and whether they are ticked. */
const rowsOf = (page) => page.evaluate(() => {
  const boxes = Array.from(document.querySelectorAll('main input[type=checkbox]')).filter((box) => box.checkVisibility());
  return boxes.map((box) => {
    const text = box.labels[0].querySelector('span');
    const words = document.createRange();
    words.selectNodeContents(text);
    const tops = new Set(Array.from(words.getClientRects(), ({ top }) => Math.round(top)));
    return { name: text.textContent, lines: tops.size, ticked: box.checked };
  });
});

/** What the whole list says, of every task its words and its reason. */
async function wholeList(page, words) {
  await page.locator('summary', { hasText: words.whole }).press('Enter');
  const read = () => page.evaluate((whole) => {
    const summary = Array.from(document.querySelectorAll('summary')).find((each) => each.textContent.includes(whole));
    const rows = summary.parentElement.querySelectorAll('li > span:last-child');
    return Array.from(rows, (row) => [row.firstChild.textContent, row.querySelector('span').textContent]);
  }, words.whole);
  return eventually(async () => {
    const list = await read();
    assert.ok(list.length > 20, `only ${list.length} lines`);
    return list;
  });
}

for (const words of [ENGLISH, SPANISH]) {
  phoneTest(`on the smallest phone every task fits two lines, in its place, in ${words.name}`, LIMIT, async (phone) => {
    const life = await Life.begin(phone);
    await setLook(life.page, { language: words.language });
    await life.open();
    const seen = new Map();
    const whole = new Map();
    let looks = 0;
    await everyPart(life, words, async (where) => {
      looks += 1;
      for (const { name, lines } of await rowsOf(life.page)) {
        assert.ok(lines >= 1, `${name} is not to be seen, ${where}`);
        if (!seen.has(name) || seen.get(name).lines < lines) seen.set(name, { lines, where });
      }
      if (looks > 1 && where.endsWith('Before your next session')) {
        for (const [line, why] of await wholeList(life.page, words)) whole.set(line, why);
      }
    });
    const long = Array.from(seen).filter(([, { lines }]) => lines > 2).map(([name, { lines, where }]) => `${lines} lines: ${name} (${where})`);
    assert.deepEqual(long, []);
    assert.ok(whole.size >= 50, `only ${whole.size} tasks`);
    assert.deepEqual([...whole.keys()].filter((line) => !seen.has(line)), [], 'a task that was never on the list');
    assert.deepEqual([...seen.keys()].filter((line) => !whole.has(line)), [], 'a row that the whole list does not have');
    console.log(`${seen.size} tasks in ${looks} places, none longer than two lines`);
  });
}

/** What a screen reader is told of the boxes and buttons: `{ role, name, checked, expanded }`, in order. */
async function spoken(phone) {
  const session = await phone.context.newCDPSession(phone.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const said = nodes.filter(({ ignored, role }) => !ignored && ['checkbox', 'button'].includes(role?.value));
  return said.map(({ role, name, properties }) => {
    const state = Object.fromEntries(properties.map((each) => [each.name, String(each.value.value)]));
    return { role: role.value, name: name.value, checked: state.checked, expanded: state.expanded };
  });
}

/** Runs in the page: what has the focus, and what it has opened. */
function focus() {
  const { activeElement: element } = document;
  if (element === document.body) return { end: true };
  const box = element.type === 'checkbox';
  const opened = document.getElementById(element.getAttribute('aria-controls'));
  return {
    box,
    name: box ? element.labels[0].textContent.trim() : element.getAttribute('aria-label') ?? element.textContent.trim(),
    ticked: box && element.checked,
    open: element.getAttribute('aria-expanded') === 'true',
    reason: opened?.checkVisibility() ? opened.innerText : null,
  };
}

/**
 * With the Tab key, Space and Enter alone, from the top of the page: ticks each of the rows, and opens and closes its
 * reason, which goes into `known`; until all are there or the page ends.
 */
async function workByKeyboard(page, names, known) {
  const keys = async (key) => {
    await page.keyboard.press(key);
    return page.evaluate(focus);
  };
  const left = new Set(names);
  // What was pressed last would be where the Tab key goes on from.
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  for (let at = await keys('Tab'); left.size > 0 && !at.end; at = await keys('Tab')) {
    if (!at.box || !left.delete(at.name)) continue;
    const { name } = at;
    await page.keyboard.press('Space');
    if (name.startsWith('Any thought of suicide')) await closeCard(page);
    assert.deepEqual(await page.evaluate(focus), { ...at, ticked: !at.ticked }, `Space on ${name}`);
    const why = await keys('Tab');
    assert.equal(why.name, `Why: ${name}`, 'the next stop after a task is its reason');
    assert.equal(why.reason, null, `${why.name} is closed at first`);
    const open = await eventuallyFocus(page, () => keys('Enter'), (now) => now.open);
    assert.ok(open.reason?.length > 10, `${why.name} shows nothing`);
    await eventuallyFocus(page, () => keys('Enter'), (now) => !now.open && now.reason === null);
    known.set(name, open.reason);
  }
}

/** Whoever ticks a thought of suicide sees the card at once; closed, it gives the focus back. */
async function closeCard(page) {
  const card = page.getByRole('alertdialog');
  await card.getByRole('button', { name: 'Close' }).press('Enter');
  await card.waitFor({ state: 'detached' });
  await eventually(async () => assert.match((await page.evaluate(focus)).name ?? '', /^Any thought of suicide/, 'the focus is where it was'));
}

/** Presses, then waits until what has the focus is as it should be. */
async function eventuallyFocus(page, press, holds) {
  await press();
  return eventually(async () => {
    const now = await page.evaluate(focus);
    assert.ok(holds(now), JSON.stringify(now));
    return now;
  });
}

phoneTest('every task is reached and worked by keyboard alone, and spoken with its name, its state and its reason', LIMIT, async (phone) => {
  const life = await Life.begin(phone);
  const worked = new Map();
  const whole = new Map();
  await everyPart(life, ENGLISH, async (where) => {
    const rows = await rowsOf(life.page);
    const untried = rows.map(({ name }) => name).filter((name) => !worked.has(name));
    if (untried.length > 0) await workByKeyboard(life.page, untried, worked);
    if (where.endsWith('Before your next session')) {
      for (const [line, why] of await wholeList(life.page, ENGLISH)) whole.set(line, why);
    }
    if (untried.length === 0) return;
    const now = await rowsOf(life.page);
    const said = await spoken(phone);
    const boxes = said.filter(({ role }) => role === 'checkbox').map(({ name, checked }) => ({ name, ticked: checked === 'true' }));
    assert.deepEqual(boxes, now.map(({ name, ticked }) => ({ name, ticked })), where);
    const whys = said.filter(({ role, name }) => role === 'button' && name.startsWith('Why: '));
    assert.deepEqual(whys.map(({ name, expanded }) => [name, expanded]), now.map(({ name }) => [`Why: ${name}`, 'false']), where);
  });
  assert.deepEqual([...whole.keys()].filter((name) => !worked.has(name)), [], 'tasks that the keyboard did not reach');
  for (const [name, why] of whole) assert.ok(worked.get(name).startsWith(why), `the reason of ${name}: ${worked.get(name)}`);
});
