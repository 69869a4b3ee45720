// What stands on Now, and what the list must hold at each time after the dose, by route: written down a second time from
// the facts, past the app's own table. A line is told by how it begins.

import assert from 'node:assert/strict';
import { readEvents } from './record.mjs';
import { eventually } from './steps.mjs';

export const AT_ONCE = 5;

/** The heading of the phase, once it is `name`. */
export const phase = (page, name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** A line of the list, by how it begins. */
export const line = (page, begins) => page.getByRole('checkbox', { name: new RegExp(`^${begins}`) });

export const drivingLine = (page) => page.locator('#driving');

/** What the driving line says, of white space one blank. */
export const driving = async (page) => (await drivingLine(page).innerText()).replace(/\s+/g, ' ');

/** What was done, as it lies on disk, once there are `count` events. */
export const bodies = (page, count) => eventually(async () => {
  const events = await readEvents(page);
  assert.equal(events.length, count, 'events on disk');
  return events.map(({ event }) => event.body);
});

/** Ticks a line, and waits until it is on disk. */
export async function tick(page, begins) {
  const before = (await readEvents(page)).length;
  await line(page, begins).check();
  await bodies(page, before + 1);
}

/** The lines that can be seen, by their groups: `{ 'For now': […], 'Not for now': […], 'Watch for': […] }`. */
export const lines = (page) => page.evaluate(() => {
  const groups = Array.from(document.querySelectorAll('main h2 + ul.rows'), (list) => {
    const seen = Array.from(list.querySelectorAll('label span')).filter((each) => each.checkVisibility());
    return [list.previousElementSibling.textContent.trim(), seen.map((each) => each.textContent.trim())];
  });
  return Object.fromEntries(groups);
});

const NIGHT = ['Do not be alone', 'No alcohol', 'No bath'];
export const DRIVING_RULES = ['Do not drive', 'No machines', 'Do not look after a child alone', 'No big decisions'];
const AT_CLINIC = ['Unsteady, sick or confused', 'Nobody to go with you'];
const EXTRA = 'Take no extra dose';
const THOUGHT = 'Any thought of suicide';
const DANGER = 'Danger signs';
const STAFF = 'Feeling very unwell? Tell staff';
const [LASTING, URINE, MOOD] = ['Still confused', 'Urine', 'Your mood may drop'];

/** Of a route: whether staff are there, whether it may be at home, whether it is sprayed. *Not sure* is all of them. */
export const ROUTES = {
  'Infusion (IV)': { clinic: true },
  Injection: { clinic: true },
  'Nasal spray': { clinic: true, nasal: true },
  'Lozenge or tablet': { home: true },
  'Not sure': { clinic: true, nasal: true, home: true },
};

/** What must not be done, and what to watch for, at each time. Nothing else may stand there, and nothing be missing. */
export const RULES = {
  before: () => [['Do not stop a medicine'], []],
  first: ({ clinic, home, nasal }) => [
    [
      ...(clinic ? AT_CLINIC : []), 'Do not drive', ...(nasal ? ['Do not blow your nose'] : []),
      ...(home ? [EXTRA, ...NIGHT, 'No stairs', ...DRIVING_RULES.slice(1)] : ['No big decisions']),
    ],
    [...(clinic ? [STAFF] : []), ...(home ? [DANGER] : []), THOUGHT],
  ],
  trip: ({ home }) => [['Do not travel alone', ...(home ? [EXTRA] : []), ...NIGHT, 'No stairs', ...DRIVING_RULES], [DANGER, THOUGHT]],
  // The evening has begun by the clock, and nobody has said that they left: the rules of the clinic and the trip on top.
  carried: ({ home }) => [
    [...AT_CLINIC, 'Do not travel alone', ...(home ? [EXTRA] : []), ...NIGHT, 'No stairs', ...DRIVING_RULES],
    [STAFF, DANGER, THOUGHT],
  ],
  evening: ({ home }) => [[...(home ? [EXTRA] : []), ...NIGHT, 'No stairs', ...DRIVING_RULES], [DANGER, THOUGHT]],
  nextDay: ({ home }) => [[...(home ? [EXTRA] : []), ...NIGHT, ...DRIVING_RULES], [DANGER, THOUGHT, LASTING, URINE]],
  week: () => [[EXTRA, ...DRIVING_RULES], [THOUGHT, LASTING, URINE, MOOD]],
  between: () => [[EXTRA, ...DRIVING_RULES], [THOUGHT, URINE, MOOD]],
};

/** What to do at each time: some of it, and what must be gone by then. */
export const TO_DO = {
  before: () => [['Tell the clinic every medicine', 'Arrange a ride', 'Nasal spray: nothing to eat'], ['Sit first']],
  first: ({ clinic, home, nasal }) => [
    [
      'Sit first', 'Know who to call', ...(clinic ? [nasal ? 'Stay at least 2 hours' : 'Stay until staff', 'Take written'] : []),
      ...(home ? ['Have a sober adult', 'Keep your phone on'] : []),
    ],
    ['Arrange a ride', 'Seat belt', 'Eat light', ...(home ? [] : ['Have a sober adult']), ...(nasal ? [] : ['Let staff check'])],
  ],
  trip: () => [['Seat belt', 'Know who to call'], ['Stay', 'Sit first', 'Take written', 'Eat light']],
  carried: ({ nasal }) => [
    ['Seat belt', 'Take written', nasal ? 'Stay at least 2 hours' : 'Stay until staff', 'Rest in a quiet', 'Eat light'],
    ['Sit first', 'Arrange a ride'],
  ],
  evening: () => [['Rest in a quiet', 'Eat light', 'Early to bed', 'Know who to call'], ['Seat belt', 'Stay', 'Sit first']],
  nextDay: () => [['Eat and drink normally', 'Have a cuff', 'If you like: a few lines'], ['Rest in a quiet', 'Early to bed', 'Know who to call']],
  week: () => [['Keep taking all your usual', 'Keep your therapy'], ['Eat and drink normally', 'Have a cuff', 'If you like']],
  between: () => [[], ['Keep taking', 'Keep your therapy', 'Tell the clinic every medicine']],
};

const sameLines = (found, begins, what) => {
  const names = found.map((text) => begins.find((each) => text.startsWith(each)) ?? text);
  assert.deepEqual(names.sort(), [...begins].sort(), what);
};

/** The rules that stand are those of `when` and of no other time, in view without a press; of what is to do at most five. */
export async function holdsRules(page, route, when) {
  const [doNot, watch] = RULES[when](ROUTES[route]);
  const short = await eventually(async () => {
    const found = await lines(page);
    sameLines(found['Not for now'] ?? [], doNot, `what not to do, ${route}, ${when}`);
    sameLines(found['Watch for'] ?? [], watch, `what to watch for, ${route}, ${when}`);
    return found;
  });
  const heading = when === 'before' ? 'To settle beforehand' : 'For now';
  const all = page.getByRole('button', { name: /^Show (all \(\d+ more\)|1 more)$/ });
  const toDo = short[heading] ?? [];
  assert.ok(toDo.length <= AT_ONCE, `${toDo.length} things to do at once, ${route}, ${when}`);
  if (await all.count() === 0) return toDo;
  assert.equal(toDo.length, AT_ONCE, 'there is more, and room for it');
  const more = Number(/\d+/.exec(await all.textContent())[0]);
  await all.click();
  const long = await lines(page);
  assert.equal(long[heading].length, AT_ONCE + more);
  assert.deepEqual({ ...long, [heading]: [] }, { ...short, [heading]: [] }, 'a rule stood behind Show all');
  return long[heading];
}

/** Everything that was said at any time can be read. */
export async function wholeListIsThere(page, route) {
  const whole = page.locator('details', { has: page.locator('summary', { hasText: 'The whole list, hour by hour' }) });
  await whole.locator('summary').click();
  const { clinic } = ROUTES[route];
  await whole.getByRole('heading', { name: 'First evening' }).waitFor();
  assert.equal(await whole.getByRole('heading', { name: 'Trip home' }).count(), clinic ? 1 : 0);
  assert.equal(await whole.getByText('Seat belt, window, sick bag.').filter({ visible: true }).count(), clinic ? 1 : 0);
  for (const words of ['No alcohol, drugs', 'Do not drive, cycle', 'Eat and drink normally', 'Keep taking all your usual']) {
    assert.equal(await whole.getByText(words).filter({ visible: true }).count(), 1, words);
  }
}
