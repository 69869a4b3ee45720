// A new version waits until the person agrees, and takes nothing from under anybody's fingers.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { anotherBuild, discard } from './harness/builds.mjs';
import { buildIn, countLoads, keptBuilds, newVersion, notice, switchNow } from './harness/updates.mjs';
import {
  buildOf, DIST, eventually, goTo, logEffect, phoneTest, readEvents, started, startSession, waitForOffline, wallClock,
} from './harness.mjs';

let old;
let next;
let build;
before(async () => {
  next = await anotherBuild('the next version');
  [old, build] = [await buildOf(DIST), await buildOf(next)];
  assert.notEqual(old, build);
});
after(() => next && discard(next));

const HOUR_MS = 3_600_000;
const rest = (page, ms) => page.waitForTimeout(ms);

/** A form half filled: how it was given, and another time. */
async function fillHalf(phone, page) {
  await phone.go('session/new/', page);
  await page.getByRole('radio', { name: 'Nasal spray' }).check();
  const when = await wallClock(page, Date.now() - 5 * HOUR_MS);
  await page.getByLabel('When did the dose finish?').fill(when);
  return when;
}

async function formHolds(page, when) {
  assert.equal(await page.getByRole('radio', { name: 'Nasal spray' }).isChecked(), true, 'the route is there');
  assert.equal(await page.getByLabel('When did the dose finish?').inputValue(), when, 'the time is there');
}

phoneTest('a new version appears quietly beside a half-filled form, and one press switches with one reload', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  const when = await fillHalf(phone, page);
  await page.getByLabel('When did the dose finish?').focus();
  const loads = countLoads(page);
  await newVersion(phone, page, next);
  await notice(page).waitFor();
  await rest(page, 1_500);
  assert.deepEqual(loads, [], 'nothing reloads by itself');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'when', 'the focus stays where it was');
  await formHolds(page, when);
  assert.equal(await buildIn(page), old);

  await switchNow(page).click();
  await eventually(async () => assert.equal(await buildIn(page), build));
  await started(page);
  await rest(page, 1_500);
  assert.equal(loads.length, 1, `one reload, not ${loads.length}`);
  await formHolds(page, when);
  assert.equal(await notice(page).count(), 0);
  await page.getByRole('button', { name: 'Start aftercare' }).click();
  await page.getByText('since your dose').waitFor();
  await eventually(async () => assert.deepEqual(await keptBuilds(page), [`aftercare-${build}`]));
});

phoneTest('a note half typed is there after the switch', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await startSession(page);
  await logEffect(page, 'Feeling sick', 'Mild');
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('Note', { exact: true }).pressSequentially('It began on the way ho');
  const loads = countLoads(page);
  await newVersion(phone, page, next);
  await notice(page).waitFor();
  await rest(page, 500);
  assert.equal(await page.getByLabel('Note', { exact: true }).inputValue(), 'It began on the way ho');
  assert.deepEqual(loads, []);
  await switchNow(page).click();
  await eventually(async () => assert.equal(await buildIn(page), build));
  await started(page);
  // Where the words are offered again is the app's affair, as long as the person meets them without looking for them.
  await page.getByLabel('Note', { exact: true }).waitFor();
  assert.equal(await page.getByLabel('Note', { exact: true }).inputValue(), 'It began on the way ho');
  await page.getByRole('button', { name: 'Save note' }).click();
  await eventually(async () => {
    const notes = (await readEvents(page)).filter(({ event }) => event.body.note === 'It began on the way ho');
    assert.equal(notes.length, 1);
  });
});

phoneTest('what appears for a new version does not move what is under the finger', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await phone.go('log/');
  const place = async () => (await page.getByRole('button', { name: 'Headache', exact: true }).boundingBox()).y;
  const before_px = await place();
  await newVersion(phone, page, next);
  await notice(page).waitFor();
  assert.ok(Math.abs((await place()) - before_px) < 1, `it moved from ${before_px} to ${await place()}`);
});

phoneTest('a tab that did not agree goes on with its own version, until it is closed', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await startSession(page);
  const other = await phone.newPage();
  await phone.go('log/', other);
  await newVersion(phone, page, next);
  await notice(page).waitFor();
  await notice(other).waitFor();
  const loads = countLoads(other);
  await switchNow(page).click();
  await eventually(async () => assert.equal(await buildIn(page), build));
  await started(page);

  await rest(other, 1_000);
  assert.deepEqual([loads, await buildIn(other)], [[], old], 'the other tab is not reloaded');
  assert.deepEqual((await keptBuilds(other)).sort(), [`aftercare-${old}`, `aftercare-${build}`].sort());
  await phone.goOffline();
  const answered = other.waitForResponse((response) => response.url().includes('/learn/'));
  await goTo(other, 'Learn');
  const [, read] = /b-([0-9a-f]+)\//.exec(await (await answered).text());
  assert.equal(read, old, 'a page that it reads later is of its own version');
  await other.getByRole('main').getByRole('link', { name: /The first 24 hours/ }).click();
  await other.getByRole('heading', { level: 1, name: 'The first 24 hours' }).waitFor();
  const lazily = await other.evaluate(async (build) => {
    const response = await fetch(`${document.documentElement.dataset.base}/b-${build}/app.css`);
    return [response.status, (await response.text()).length > 1_000];
  }, old);
  assert.deepEqual(lazily, [200, true], 'its own files are still served');
  await logEffect(other, 'Headache', 'Mild');
  assert.deepEqual([loads, await buildIn(other)], [[], old]);

  await other.close();
  await phone.go('', page);
  await eventually(async () => assert.deepEqual(await keptBuilds(page), [`aftercare-${build}`], 'the old version is cleared away'));
  await goTo(page, 'History');
  await page.getByText('Headache, mild').waitFor();
});

phoneTest('put off, a new version still waits, and asks again at the next start', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await newVersion(phone, page, next);
  await notice(page).waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await notice(page).waitFor({ state: 'detached' });
  await goTo(page, 'Log');
  assert.equal(await buildIn(page), old);
  const second = await phone.newPage();
  await phone.go('', second);
  assert.equal(await buildIn(second), old, 'a new tab has the version of the open one');
  await notice(second).waitFor();
});

phoneTest('a new version that waited is there after every tab was closed, with nothing lost', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await startSession(page);
  await newVersion(phone, page, next);
  await notice(page).waitFor();
  const events = await readEvents(page);
  await phone.goOffline();
  await phone.killAndRestart();
  await phone.go();
  await eventually(async () => {
    // The version that opens first may be the old one; the browser changes it for the next opening.
    if ((await buildIn(phone.page)) !== build) {
      await phone.killAndRestart();
      await phone.go();
    }
    assert.equal(await buildIn(phone.page), build);
  });
  assert.deepEqual(await readEvents(phone.page), events);
});
