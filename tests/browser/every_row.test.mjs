// Every row of the facts can be found and noted, with a keyboard alone and in Rest mode; and an emergency has its card
// whatever has become of the storage.

import assert from 'node:assert/strict';
import { HOUR_MS, newYork, startClock } from './harness/clock.mjs';
import { closeCard, EMERGENCY, fullCard, inNextFrame } from './harness/cards.mjs';
import { atFirstPress, EFFECTS, outcome } from './harness/effects.mjs';
import { focusIsOn, keyPress, tabTo } from './harness/keys.mjs';
import { card, find, offered, press } from './harness/logging.mjs';
import { fullStorage, setSiteData } from './harness/trouble.mjs';
import { eventually, phoneTest, readEvents, startSession } from './harness.mjs';

const LIMIT = { timeout: 300_000 };
const DOSE_MS = newYork('2026-11-23 14:10');
const FIND = 'Find a symptom';
const SAVED = /^Saved$/;

/** A session an hour ago. */
async function afterDose(phone, route = '') {
  await startClock(phone, DOSE_MS + HOUR_MS);
  await startSession(await phone.go(), { route: 'Nasal spray', when: DOSE_MS });
  return phone.go(route);
}

/** Types its name into the search, and goes on to its button. */
async function findByKeys(page, { name }) {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
  await eventually(async () => assert.equal((await offered(page))[0], name));
  await keyPress(page, name, { most: 2 });
}

/** From the search on: found, chosen, its strength, saved; back in the search. */
async function noteByKeys(page, row) {
  await findByKeys(page, row);
  if (atFirstPress(row.id)) {
    await focusIsOn(page, row.name);
    await fullCard(page).waitFor();
    await keyPress(page, 'Note it in the log');
    await keyPress(page, 'Mild');
    await fullCard(page).getByRole('status').filter({ hasText: SAVED }).waitFor();
    await keyPress(page, 'Close');
    await fullCard(page).waitFor({ state: 'detached' });
    await focusIsOn(page, row.name);
    await tabTo(page, FIND, { back: true });
    return;
  }
  await keyPress(page, 'Mild', { most: 3 });
  await focusIsOn(page, `${row.name}, mild`);
  await card(page).getByRole('status').filter({ hasText: SAVED }).waitFor();
  await keyPress(page, 'Note another');
  await focusIsOn(page, FIND);
}

/** Every row is on disk once, mild, in the order of the facts. */
async function allAreNoted(page) {
  const noted = (await readEvents(page)).map(({ event }) => event.body).filter(({ kind }) => kind === 'effect');
  assert.deepEqual(noted.map(({ effect, severity }) => [effect, severity]), EFFECTS.map(({ id }) => [id, 'mild']));
}

phoneTest('every row is found by the name that the facts give it', async (phone) => {
  assert.equal(EFFECTS.length, 47);
  const page = await phone.go('log/');
  const missed = [];
  for (const { plainName, name } of EFFECTS) {
    // What stands in brackets is a remark.
    const words = plainName.replace(/ \(.*\)/, '');
    const found = (await find(page, words)).indexOf(name);
    if (found < 0 || found > 2) missed.push(`${words}: ${name} is ${found < 0 ? 'not found' : `at place ${found + 1}`}`);
  }
  assert.deepEqual(missed, []);
});

phoneTest('every row is found and noted by keyboard alone', LIMIT, async (phone) => {
  const page = await afterDose(phone, 'log/');
  await tabTo(page, FIND);
  for (const row of EFFECTS) await noteByKeys(page, row);
  await allAreNoted(page);
});

phoneTest('every row is found and noted in Rest mode', LIMIT, async (phone) => {
  const page = await afterDose(phone);
  await keyPress(page, 'Rest mode', { most: 200 });
  await keyPress(page, 'Next');
  await focusIsOn(page, 'Does anything bother you?');
  await keyPress(page, 'More');
  await tabTo(page, FIND, { back: await page.evaluate(() => document.activeElement !== document.body) });
  for (const row of EFFECTS) await noteByKeys(page, row);
  await allAreNoted(page);
  await page.getByRole('heading', { level: 1, name: 'Does anything bother you?' }).waitFor();
});

/** Every emergency by its name, and the strength that makes it one where one has to be said, long after any dose. */
const EMERGENCIES = EFFECTS.flatMap(({ id, name }) => {
  if (atFirstPress(id)) return [[name, null]];
  const strengths = ['Mild', 'Moderate', 'Severe'].filter((strength) => outcome(id, strength, Infinity) === 'E');
  return strengths.map((strength) => [name, strength]);
});

/** Each has its card in the frame after the press that makes it an emergency. */
async function everyCardOpens(page) {
  for (const [name, strength] of EMERGENCIES) {
    const what = `${name}, ${strength ?? 'at the first press'}`;
    if (strength) await press(page, name);
    const where = strength ? page.getByRole('group', { name: `How strong: ${name}` }) : page;
    assert.deepEqual(await inNextFrame(page, () => press(where, strength ?? name)), EMERGENCY, what);
    await page.getByRole('alertdialog', { name, exact: true }).waitFor();
    await closeCard(page);
  }
}

/** Nothing that writes answers any more, or everything throws. */
const dead = (how) => async (phone) => {
  const page = await phone.go('log/');
  await page.evaluate((how) => {
    const gone = how === 'silent' ? () => ({}) : () => { throw new DOMException('gone', 'InvalidStateError'); };
    for (const name of ['add', 'put']) IDBObjectStore.prototype[name] = gone;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  }, how);
};

const TROUBLES = {
  denied: async (phone) => {
    await setSiteData(phone, { blocked: true });
    phone.expectTrouble(/service worker|serviceworker/i);
    await phone.go('log/');
  },
  full: async (phone) => {
    await phone.go('log/');
    await phone.quit();
    await phone.start();
    await fullStorage(phone);
    await phone.go('log/');
  },
  'dead and silent': dead('silent'),
  'dead and throwing': dead('throwing'),
};

/** How many events are on disk; where nothing may be kept there is none. */
const stored = (page) => readEvents(page).then((events) => events.length, (error) => {
  assert.match(String(error), /denied permission/);
  return 0;
});

for (const [storage, trouble] of Object.entries(TROUBLES)) {
  phoneTest(`with storage ${storage} every emergency has its card in the frame after the press, whatever makes it one`, LIMIT, async (phone) => {
    assert.ok(EMERGENCIES.length > 6);
    await trouble(phone);
    await everyCardOpens(phone.page);
    assert.equal(await stored(phone.page), 0, 'it was stored after all: this test shows nothing');
  });
}
