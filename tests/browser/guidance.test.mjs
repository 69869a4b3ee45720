// What the card of an effect says at that moment: how often it happens, by when it settles, what helps, whom to call and
// when, its level in words. The same fixed words for everybody.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS, newYork, setClock, startClock } from './harness/clock.mjs';
import { closeCard, focusSettles, fullCard, standInOrder } from './harness/cards.mjs';
import { atFirstPress, EFFECTS, LEVELS, NEVER_SAID, outcome } from './harness/effects.mjs';
import { card, press } from './harness/logging.mjs';
import { eventually, phoneTest, startSession } from './harness.mjs';

const LIMIT = { timeout: 400_000 };
const DOSE_MS = newYork('2026-11-23 14:10');
const STRENGTHS = ['Mild', 'Moderate', 'Severe'];
const NOBODY = 'Nobody is watching this app';
const FIGURE = /\bin 100\b/;
const WHO_MAY_CALL_SOONER = 'Act one level sooner';
const CLINIC = '+1 555 010 9999';

/** A nasal dose, and Log so many hours later. */
async function afterDose(phone, hours) {
  await startClock(phone, DOSE_MS + hours * HOUR_MS);
  const page = await phone.go();
  await startSession(page, { route: 'Nasal spray', when: DOSE_MS });
  return phone.go('log/');
}

/** What can be read there, of white space one blank. */
const wordsOf = async (where) => (await where.innerText()).replace(/\s+/g, ' ');

/** By the keyboard: the effect and its strength. */
async function choose(page, name, strength) {
  await press(page, name);
  await press(page.getByRole('group', { name: `How strong: ${name}` }), strength);
}

/** The card of an entry, once it is that of this effect and strength. */
async function cardOf(page, name, strength) {
  await card(page).getByRole('heading', { name: `${name}, ${strength.toLowerCase()}`, exact: true }).waitFor();
  await focusSettles(page);
  return wordsOf(card(page));
}

/** The level under which the entry itself stands; what else the row names stands below under levels of its own. */
const levelOf = async (page) => {
  const level = card(page).locator('.level');
  await level.waitFor();
  return wordsOf(level);
};

async function writeClinic(phone) {
  const page = await phone.go('settings/');
  await page.getByLabel('Telephone number').fill(CLINIC);
  await press(page, 'Save what my clinic said');
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).first().waitFor();
}

phoneTest('an hour after the dose the card says how often it happens, by when it settles, what helps, when to call, and who says so', async (phone) => {
  const page = await afterDose(phone, 1);
  await choose(page, 'Feeling sick', 'Mild');
  standInOrder(await cardOf(page, 'Feeling sick', 'Mild'), [
    /Feeling sick, mild/,
    /Still at the clinic\? Tell staff now\./,
    /Often happens after a session\./,
    /Happens to about 28 in 100 people on the nasal spray, 9 in 100 on a dummy spray\./,
    /Usually settled within 4 hours of the dose\. For you, by about [^.]*6:10/,
    /What helps: Small sips/i,
    /Call your clinic today .*keep .*down/i,
    /Nobody is watching this app\./,
    /Act one level sooner: If you are 65 or over/,
    /Source: 1 ?10/,
  ]);
  assert.match(await levelOf(page), /^Often happens after a session\.$/, 'self-care has none of the three levels');
  await card(page).getByRole('link', { name: 'When to call, and whom' }).click();
  await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
});

phoneTest('the next day the same effect, as mild, is a reason to call, and the card says that it is past its time', async (phone) => {
  const page = await afterDose(phone, 26);
  await choose(page, 'Feeling sick', 'Mild');
  const words = await cardOf(page, 'Feeling sick', 'Mild');
  assert.equal(await levelOf(page), 'Call your clinic today Past its usual time (4 hours after the dose).');
  assert.match(words, /Happens to about 28 in 100/);
  assert.doesNotMatch(words, /For you, by about/, 'it would have settled already');
  assert.doesNotMatch(words, /Still at the clinic/);
  assert.match(await card(page).locator('.level').getAttribute('class'), /\btoday\b/);
});

phoneTest('with no session noted it counts as late, and the card says so', async (phone) => {
  const page = await phone.go('log/');
  await choose(page, 'Feeling sick', 'Mild');
  const words = await cardOf(page, 'Feeling sick', 'Mild');
  assert.equal(await levelOf(page), 'Call your clinic today No session is noted, so it counts as long after the dose.');
  assert.doesNotMatch(words, /For you, by about/);
});

phoneTest('the card changes with the hour while it is open', async (phone) => {
  const page = await afterDose(phone, 3.9);
  await choose(page, 'Feeling sick', 'Mild');
  await cardOf(page, 'Feeling sick', 'Mild');
  assert.equal(await levelOf(page), 'Often happens after a session.');
  await setClock(phone, DOSE_MS + 4 * HOUR_MS);
  await eventually(async () => assert.match(await levelOf(page), /^Mention at your next visit/));
});

phoneTest('beside a severe answer: nobody is watching, whom to call, and the clinic once its number is known', async (phone) => {
  const page = await afterDose(phone, 1);
  const clinic = card(page).locator('a[href="tel:+15550109999"]');
  const severe = async () => {
    await choose(page, 'Feeling sick', 'Severe');
    await cardOf(page, 'Feeling sick', 'Severe');
    assert.match(await levelOf(page), /^Call your clinic today/);
    await card(page).getByText(NOBODY).waitFor();
    for (const number of ['911', '988']) await card(page).locator(`a[href="tel:${number}"]`).first().waitFor();
  };
  await severe();
  assert.equal(await clinic.count(), 0, 'no number is known');
  await writeClinic(phone);
  await phone.go('log/');
  await severe();
  assert.match(await wordsOf(clinic), /555 010 9999.*Your clinic/);
  await choose(page, 'Feeling sick', 'Mild');
  await cardOf(page, 'Feeling sick', 'Mild');
  assert.equal(await clinic.count(), 0, 'a mild one is no reason to call');
});

phoneTest('thoughts of suicide: the numbers in their order, and none of the three levels', async (phone) => {
  await writeClinic(phone);
  const page = await afterDose(phone, 3);
  await press(page, 'Thoughts of suicide or self-harm');
  const words = await wordsOf(fullCard(page));
  standInOrder(words, [
    /If you might act on it, or cannot stay safe, call 911 now\./, /911 Emergency/, /Call a crisis line now\./, /988 /,
    /555 010 9999/, /You do not have to be alone/, /Nobody is watching this app/, /Note it in the log/,
  ]);
  for (const level of Object.values(LEVELS)) assert.ok(!words.includes(level), level);
  assert.doesNotMatch(words, FIGURE);
  assert.doesNotMatch(words, /often|usual|expected|happens/i, 'never an effect to expect');
  const calls = await fullCard(page).locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.deepEqual(calls.filter((call, at) => calls.indexOf(call) === at).slice(0, 2), ['tel:911', 'tel:988']);
  assert.equal(calls.at(-1), 'tel:+15550109999');
});

/** An emergency at the first press: whom to call first, no figure, and nothing that is never said. */
async function emergencyCard(page, name) {
  await press(page, name);
  const words = await wordsOf(page.getByRole('alertdialog', { name, exact: true }));
  const what = `${name}: ${words}`;
  assert.doesNotMatch(words, FIGURE, what);
  assert.doesNotMatch(words, NEVER_SAID, what);
  assert.match(words, /\b911\b/, what);
  assert.ok(words.includes(NOBODY), what);
  await closeCard(page);
}

/** Of an effect and its strength: the level that the table has, on the card, and nothing that is never said. */
async function everydayCard(page, { id, name }, strength, hours) {
  const follows = outcome(id, strength, hours);
  await choose(page, name, strength);
  const words = [];
  if (follows === 'E') {
    words.push(await wordsOf(page.getByRole('alertdialog', { name, exact: true })));
    assert.doesNotMatch(words[0], FIGURE, words[0]);
    assert.match(words[0], /\b911\b/);
    await closeCard(page);
  }
  words.push(await cardOf(page, name, strength));
  const level = await levelOf(page);
  const what = `${name}, ${strength}, ${hours} h: ${words.join(' … ')}`;
  if (follows === 'S') for (const each of Object.values(LEVELS)) assert.ok(!level.includes(each), what);
  else assert.ok(level.startsWith(LEVELS[follows]), what);
  for (const each of words) assert.doesNotMatch(each, NEVER_SAID, what);
  for (const each of [NOBODY, WHO_MAY_CALL_SOONER, 'Source: ']) assert.ok(words.at(-1).includes(each), `no "${each}" in ${what}`);
  if (strength === 'Severe') {
    assert.match(follows, /^[UE]$/, what);
    assert.match(words.at(-1), /\b911\b.*\b988\b/, what);
  }
}

test('what is never said is seen where it is said', () => {
  const said = ['You are safe.', 'It’s safe to sleep now.', 'This is normal.', 'Don’t worry.', 'There is no need to worry.', 'It is harmless.'];
  for (const words of said) assert.match(words, NEVER_SAID);
  for (const words of ['If you cannot stay safe, call.', 'If you are worried, call.', 'An unsafe place.']) assert.doesNotMatch(words, NEVER_SAID);
});

for (const hours of [1, 26]) {
  phoneTest(`every effect in every strength, ${hours} h after the dose: its level in words, whom to call, and nothing that says safe or normal`, LIMIT, async (phone) => {
    assert.equal(EFFECTS.length, 47);
    const page = await afterDose(phone, hours);
    for (const effect of EFFECTS) {
      if (atFirstPress(effect.id)) await emergencyCard(page, effect.name);
      else for (const strength of STRENGTHS) await everydayCard(page, effect, strength, hours);
    }
  });
}
