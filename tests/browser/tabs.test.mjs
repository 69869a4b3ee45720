// Two tabs of one record: each shows what the other notes, and neither overwrites it.

import assert from 'node:assert/strict';
import { logEffect, phoneTest, readEvents, savedStatus, startSession } from './harness.mjs';
import { EFFECTS, kindOf, STRENGTHS, told } from './harness/taps.mjs';

const ROUNDS = 10;
const SECOND_MS = 1_000;

/** Two tabs of the app, opened at these routes. */
async function twoTabs(phone, first, second) {
  const one = await phone.go(first);
  const two = await phone.go(second, await phone.newPage());
  return [one, two];
}

/** How long after it was called saved in one tab an entry is seen in the other. */
async function seenAfter(from, to, [name, strength], entry) {
  const seen = to.getByText(entry).first().waitFor().then(() => Date.now());
  await logEffect(from, name, strength);
  const saved_ms = Date.now();
  return (await seen) - saved_ms;
}

phoneTest('an entry noted in one tab shows in the other within a second, both ways', async (phone, t) => {
  const [one, two] = await twoTabs(phone, 'log/', 'history/');
  const there_ms = await seenAfter(one, two, ['Feeling sick', 'Moderate'], 'Feeling sick, moderate');
  await phone.go('history/', one);
  await phone.go('log/', two);
  const back_ms = await seenAfter(two, one, ['Headache', 'Moderate'], 'Headache, moderate');
  t.diagnostic(`seen after ${there_ms} ms and ${back_ms} ms`);
  assert.ok(Math.max(there_ms, back_ms) < SECOND_MS, `seen after ${there_ms} ms and ${back_ms} ms`);
  assert.equal(await one.getByText('Feeling sick, moderate').count(), 1, 'shown twice');
});

phoneTest('a session, a tick and a correction in one tab show in the other', async (phone) => {
  const [one, two] = await twoTabs(phone, '', '');
  await two.getByRole('heading', { name: 'Before your session', level: 1 }).waitFor();
  await startSession(one);
  await two.getByRole('heading', { name: 'First 2 hours', level: 1 }).waitFor();
  const box = (page) => page.getByRole('checkbox').first();
  await box(two).check();
  await one.waitForFunction(() => document.querySelector('input[type=checkbox]').checked);
  await box(one).uncheck();
  await two.waitForFunction(() => !document.querySelector('input[type=checkbox]').checked);
});

phoneTest('twenty entries tapped in two tabs, two and two in the same instant, are all there', async (phone) => {
  const tabs = await twoTabs(phone, 'log/', 'log/');
  const expected = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [name, effect] = EFFECTS[round % EFFECTS.length];
    const strengths = [STRENGTHS[round % 3], STRENGTHS[(round + 1) % 3]];
    const buttons = await Promise.all(tabs.map(async (page, at) => {
      await page.getByRole('button', { name, exact: true }).evaluate((element) => element.click());
      return page.getByRole('button', { name: strengths[at], exact: true }).elementHandle();
    }));
    await Promise.all(buttons.map((button) => button.evaluate((element) => element.click())));
    expected.push(...strengths.map((strength) => `${effect} ${strength.toLowerCase()}`));
    await Promise.all(tabs.map((page) => savedStatus(page, name).waitFor()));
  }
  await readsLike(phone, tabs, expected);
});

/** On disk, and on the screen of both tabs after a reload: these entries and no others, nothing said to be missing. */
async function readsLike(phone, tabs, expected) {
  const events = await readEvents(tabs[0]);
  assert.deepEqual(events.map(({ event }) => told(event)).sort(), [...expected].sort());
  for (const page of tabs) {
    await phone.go('settings/', page);
    await page.getByText(`${expected.length} entries`).first().waitFor();
    assert.equal(await page.getByText('missing').count(), 0);
  }
}

phoneTest('a correction in one tab follows what the other tab noted, also with the clock set back', async (phone) => {
  const [one, two] = await twoTabs(phone, 'log/', 'history/');
  await logEffect(one, 'Feeling sick', 'Mild');
  await two.getByText('Feeling sick, mild').waitFor();
  // This tab's clock is an hour behind from now on, as after a phone's clock was set back.
  await two.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
  });
  await two.getByRole('button', { name: /^Move to bin/ }).first().click();
  await phone.go('history/', one);
  await one.getByText('Bin (1)').waitFor();
  const [noted, binned] = await readEvents(one);
  assert.equal(kindOf(noted.event), 'effect');
  assert.equal(kindOf(binned.event), 'bin', 'the act on an entry stands before the entry');
  assert.ok(binned.event.at.utc_ms < noted.event.at.utc_ms, 'the clock was not set back');
});
