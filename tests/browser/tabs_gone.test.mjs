// What the other tabs are told of a tab that goes or fails in the middle.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { buildOf, eventually, logEffect, phoneTest, readEvents, started, waitForOffline } from './harness.mjs';
import { anotherBuild, discard } from './harness/builds.mjs';
import { summary } from './harness/history.mjs';
import { chooseEffect } from './harness/taps.mjs';
import { agree, isLeftAlone, newVersion, notice, watchedTab } from './harness/updates.mjs';
import { DIST } from './harness/phone.mjs';

const TIMES = 8;
const SECOND_MS = 1_000;
const LIMIT = { timeout: 180_000 };

let next;
before(async () => { next = await anotherBuild('the next version'); });
after(() => next && discard(next));

/** Taps in a tab on Log, and in the same instant `goes`; within a second History in the other tab has a line more. */
async function isShown(phone, goes) {
  const here = await phone.go('history/');
  for (let times = 1; times <= TIMES; times += 1) {
    const tab = await phone.go('log/', await phone.newPage());
    const strength = (await chooseEffect(tab, 'Feeling sick')).getByRole('button', { name: 'Mild' });
    await strength.evaluate((button) => button.click());
    await goes(tab);
    await eventually(async () => assert.equal(await here.locator('main section li.entry').count(), times, 'lines in the other tab'), SECOND_MS);
    await eventually(async () => assert.equal((await readEvents(here)).length, times, 'on disk'), SECOND_MS);
    await tab.close();
  }
}

phoneTest('an entry of a tab that is closed right after the tap shows in the others within a second', LIMIT, (phone) => (
  isShown(phone, (tab) => tab.close())
));

phoneTest('an entry of a tab that is reloaded right after the tap shows in the others within a second', LIMIT, (phone) => (
  isShown(phone, async (tab) => {
    await tab.reload();
    await started(tab);
  })
));

phoneTest('what a tab could not read when another told of it shows there all the same', LIMIT, async (phone) => {
  const here = await phone.go('log/');
  const other = await phone.go('history/', await phone.newPage());
  await other.getByText('Nothing noted yet').waitFor();
  await other.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    let failing = 2;
    IDBDatabase.prototype.transaction = function begin(...how) {
      failing -= 1;
      if (failing >= 0) throw new DOMException('', 'UnknownError');
      return transaction.apply(this, how);
    };
  });
  await logEffect(here, 'Feeling sick', 'Mild');
  await other.getByText('Feeling sick, mild').waitFor({ timeout: 10_000 });
});

phoneTest('the open bin shows what another tab corrected in an entry that lies in it', LIMIT, async (phone) => {
  const one = await phone.go('log/');
  await logEffect(one, 'Feeling sick', 'Mild');
  await phone.go('history/', one);
  await summary(one, 'Bin (0)').click();
  const two = await phone.go('history/', await phone.newPage());
  await two.getByRole('button', { name: 'Correct: Feeling sick, mild' }).click();
  const severe = two.getByRole('group', { name: 'How strong' }).getByRole('button', { name: 'Severe' });
  const bin = one.getByRole('button', { name: 'Move to bin: Feeling sick, mild' });
  // Neither has heard of the other when it acts.
  const buttons = await Promise.all([severe, bin].map((each) => each.elementHandle()));
  await Promise.all(buttons.map((button) => button.evaluate((each) => each.click())));
  await eventually(async () => assert.equal((await readEvents(one)).length, 3));
  await one.locator('.bin').getByText('Feeling sick, severe').waitFor({ timeout: 10_000 });
});

phoneTest('a tab that did not agree to a new version can agree later', LIMIT, async (phone) => {
  const one = await watchedTab(phone, '', phone.page);
  await waitForOffline(one.page);
  const two = await watchedTab(phone, 'log/', await phone.newPage());
  await newVersion(phone, one.page, next);
  await Promise.all([notice(one.page).waitFor(), notice(two.page).waitFor()]);
  await agree(one, await buildOf(next));
  await isLeftAlone(two, await buildOf(DIST));
  await agree(two, await buildOf(next));
});
