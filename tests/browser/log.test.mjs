// Log, counted: two taps to Saved, one to Get help; and what can be done with an entry without leaving the page.

import assert from 'node:assert/strict';
import { DAY_MS, Did, HOUR_MS, Life, MINUTE_MS, TEN_MS } from './harness/life.mjs';
import { bodies, card, countTaps, offered, press, savedAs } from './harness/logging.mjs';
import { eventually, phoneTest, readEvents, ROUTES, startSession } from './harness.mjs';

const EVENING = 20;
/** Mild, any of these is an entry and no emergency, within the first hours. */
const NO_EMERGENCY = [
  'Feeling sick', 'Dizzy or light-headed', 'Very sleepy', 'Headache', 'Feeling detached or floaty', 'Room is spinning',
  'Anxious or panicky', 'Numb or tingling', 'Blurred vision', 'Double vision', 'Odd or bitter taste', 'Tired, no energy',
  'Dry mouth', 'Sweating', 'Shaking', 'Feeling drunk', 'Very happy or high', 'Sore throat or nose', 'Trouble sleeping',
  'Poor memory or concentration', 'Loose stools or constipation',
];

/** A dose an hour and a half ago, and Log. */
async function openLog(phone) {
  const life = await Life.begin(phone);
  await life.dose('nasal', TEN_MS);
  await life.at(TEN_MS + 90 * MINUTE_MS);
  const page = await life.open('log/');
  // Marks the page: gone when it is left or loaded anew.
  await page.evaluate(() => { window.isStill = true; });
  return page;
}

const isStillThere = (page) => page.evaluate(() => window.isStill === true && location.pathname.endsWith('/log/'));

/** A finger taps the button, once what stands under it has come to rest. */
async function tap(where, name) {
  const button = where.getByRole('button', { name, exact: true });
  await button.scrollIntoViewIfNeeded();
  await button.tap();
}

/** Notes an effect, until it is called saved; `act` does what is done to a button. */
async function note(page, name, strength, count, act = press) {
  await act(page.locator('.effects'), name);
  await act(page.getByRole('group', { name: `How strong: ${name}` }), strength);
  await page.getByRole('region', { name: new RegExp(`^${name}`) }).waitFor();
  return savedAs(page, count);
}

/** On a phone whose clock runs: the app tells a trembling finger by how soon it comes again. */
async function openForFinger(phone) {
  await phone.go();
  await startSession(phone.page, { route: 'Nasal spray', when: Date.now() - 90 * MINUTE_MS });
  const page = await phone.go('log/');
  await page.evaluate(() => { window.isStill = true; });
  return page;
}

phoneTest('two taps from Log to Saved, for the first effect and for the twentieth of the evening, counted', async (phone) => {
  const taps = await countTaps(phone);
  const page = await openForFinger(phone);
  taps.taken();
  const counted = [];
  for (const [at, name] of NO_EMERGENCY.slice(0, EVENING).entries()) {
    await note(page, name, 'Mild', at + 2, tap);
    counted.push(taps.taken());
  }
  assert.deepEqual(counted, Array(EVENING).fill(2));
  assert.ok(await isStillThere(page), 'twenty effects without going back');
  const noted = (await bodies(page)).slice(1);
  assert.equal(new Set(noted.map(({ effect }) => effect)).size, EVENING, 'each is the effect that was meant');
  assert.ok(noted.every(({ severity }) => severity === 'mild'));
  // Opened anew, with twenty of them going on.
  await phone.go('log/');
  taps.taken();
  await note(page, NO_EMERGENCY[EVENING], 'Moderate', EVENING + 2, tap);
  assert.equal(taps.taken(), 2, 'with twenty going on');
});

phoneTest('one tap to Get help from every route, and the emergency number is in view, counted', async (phone) => {
  const taps = await countTaps(phone);
  const { page } = phone;
  for (const { path } of ROUTES) {
    await phone.go(path);
    const link = page.getByRole('link', { name: 'Get help', exact: true }).first();
    const box = await link.boundingBox();
    const { height } = page.viewportSize();
    assert.ok(box.y >= 0 && box.y + box.height <= height, `in view without scrolling, on “${path}”`);
    taps.taken();
    await link.tap();
    await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
    await page.locator('#main a[href="tel:911"]').first().waitFor();
    assert.equal(taps.taken(), 1, path);
  }
});

phoneTest('with an effect just noted, its form open or a search under way, one tap leads to Get help', async (phone) => {
  const taps = await countTaps(phone);
  const page = await openForFinger(phone);
  for (const before of [
    () => note(page, 'Feeling sick', 'Mild', 2, tap),
    () => press(page, 'Blood pressure'),
    () => press(page, 'Something else'),
    () => page.getByRole('searchbox').fill('qqqq'),
  ]) {
    await before();
    taps.taken();
    await page.getByRole('link', { name: 'Get help', exact: true }).first().tap();
    await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
    assert.equal(taps.taken(), 1);
    await phone.go('log/');
  }
});

/** What stands beside an entry that was just saved does what it says, on the entry `name` and no other. */
async function canBeWorkedOn(page, name, words) {
  const entry = card(page);
  const shown = (text) => entry.getByText(text, { exact: true }).waitFor();
  const before = await readEvents(page);
  const { id } = before.at(-1).event;
  const last = (count) => eventually(async () => {
    const events = await readEvents(page);
    assert.equal(events.length, before.length + count);
    return events.at(-1).event.body;
  });

  await press(entry, 'Undo');
  await shown('Moved to the bin');
  assert.equal((await last(1)).kind, 'bin');
  assert.equal(await entry.getByRole('button', { name: 'Add a note' }).count(), 0, 'what is in the bin is not added to');
  await press(entry, 'Put back');
  await entry.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  assert.equal((await last(2)).kind, 'put_back');

  await press(entry, 'Add a note');
  await entry.getByLabel('Note', { exact: true }).fill(words);
  await press(entry, 'Save note');
  await shown(words);
  assert.equal((await last(3)).note, words);

  await press(entry, 'Change the time');
  const began = entry.getByLabel('When did it begin?');
  const now = await began.inputValue();
  await began.fill('2026-11-24T10:00');
  await press(entry, 'Save time');
  await entry.getByText('That time is still to come. Choose when it began.').waitFor();
  assert.equal(await began.inputValue(), '2026-11-24T10:00', 'what was typed stays');
  await last(3);
  await began.fill(now);
  await press(entry, '15 min earlier');
  await press(entry, 'Save time');
  await began.waitFor({ state: 'detached' });
  const corrected = await last(4);
  assert.equal(before.at(-1).event.body.began.utc_ms - corrected.began.utc_ms, 15 * MINUTE_MS);
  await entry.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
  for (const { event: { body } } of (await readEvents(page)).slice(before.length)) assert.equal(body.target, id, body.kind);
}

phoneTest('after Saved, without leaving: Undo, Add a note, Change the time; and the next effect, and the one after', async (phone) => {
  const page = await openLog(phone);
  let count = 1;
  for (const [name, words] of [['Feeling sick', 'After the tea.'], ['Headache', 'Behind the eyes.'], ['Feeling sick', 'Again.']]) {
    await note(page, name, 'Mild', count + 1);
    await canBeWorkedOn(page, name, words);
    count += 5;
    assert.ok(await isStillThere(page), 'the page was left');
  }
  await phone.go('history/');
  for (const words of ['After the tea.', 'Behind the eyes.', 'Again.']) await page.getByText(words, { exact: true }).waitFor();
});

phoneTest('three effects in a row without going back, and the list does not move under the finger', async (phone) => {
  const page = await openLog(phone);
  const before = await offered(page);
  for (const [at, name] of ['Feeling sick', 'Headache', 'Dizzy or light-headed'].entries()) {
    await note(page, name, 'Moderate', at + 2);
    assert.deepEqual(await offered(page), before, 'the order of the list');
    assert.equal(await page.locator('#entry').count(), 1, 'one card, that of the last');
  }
  await press(card(page), 'Note another');
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'find'));
  assert.ok(await isStillThere(page));
});

phoneTest('after the twentieth of the evening Undo, Add a note and Change the time do what they say', async (phone) => {
  const page = await openLog(phone);
  for (const [at, name] of NO_EMERGENCY.slice(0, EVENING).entries()) {
    await note(page, name, 'Mild', at + 2);
  }
  await canBeWorkedOn(page, NO_EMERGENCY[EVENING - 1], 'The twentieth.');
  assert.ok(await isStillThere(page), 'the page was left');
});

phoneTest('what still goes on and what is often noted stand first', async (phone) => {
  const life = await Life.begin(phone);
  await life.dose('infusion', TEN_MS);
  const page = await life.open('log/');
  const usual = await offered(page);
  const [rare, often] = ['Loose stools or constipation', 'Sweating'];
  assert.ok(usual.indexOf(rare) >= 10 && usual.indexOf(often) >= 10, 'neither is likely at this hour');
  await life.did(TEN_MS - 9 * DAY_MS, ...[9, 8, 7].map((day) => Did.effect('sweating', 'mild', TEN_MS - day * DAY_MS)));
  await life.did(TEN_MS, Did.effect('diarrhoea_constipation', 'mild', TEN_MS));
  await life.at(TEN_MS + HOUR_MS);
  await life.open('log/');
  assert.deepEqual((await offered(page)).slice(0, 2), [rare, often], 'what goes on, then one\'s own');
  assert.equal(new Set(await offered(page)).size, usual.length, 'each effect once');
});

phoneTest('Note another leads back to the effects, on Log and on Now', async (phone) => {
  const page = await phone.go('session/new/');
  await startSession(page, { route: 'Nasal spray' });
  for (const [route, place] of [['', '.effects > button'], ['log/', '#find']]) {
    await phone.go(route);
    await press(page, 'Feeling sick');
    await press(page, 'Mild');
    await card(page).waitFor();
    await press(page, 'Note another');
    await eventually(async () => assert.ok(await page.evaluate((place) => document.activeElement.matches(place), place), place));
  }
});
