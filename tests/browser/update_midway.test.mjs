// A new version comes in the middle of a write, of a form and of a restore, with one tab and with two: nothing is lost, no
// page ever has two versions in it, and no tab is reloaded that did not agree.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buildOf, DIST, eventually, goTo, history, logEffect, phoneTest, readEvents, waitForOffline } from './harness.mjs';
import { choose, deleteEverything } from './harness/backup.mjs';
import { fileOf } from './harness/backup_file.mjs';
import { anotherBuild, discard } from './harness/builds.mjs';
import { folded, said } from './harness/folded.mjs';
import { giveHands } from './harness/hands.mjs';
import { EFFECTS, STRENGTHS } from './harness/taps.mjs';
import { agree, isLeftAlone, newVersion, nothingIsMixed, notice, watchedTab } from './harness/updates.mjs';

const LIMIT = { timeout: 300_000 };

let old;
let next;
before(async () => {
  const dist = await anotherBuild('the next version');
  [old, next] = [{ dist: DIST, build: await buildOf(DIST) }, { dist, build: await buildOf(dist) }];
  assert.notEqual(old.build, next.build);
});
after(() => next && discard(next.dist));

/** Tabs on these routes, once the app needs no network. */
async function tabsOn(phone, ...routes) {
  await giveHands(phone);
  const tabs = [await watchedTab(phone, routes[0], phone.page)];
  await waitForOffline(phone.page);
  for (const route of routes.slice(1)) tabs.push(await watchedTab(phone, route, await phone.newPage()));
  return tabs;
}

/** The new version is there, and every tab says so. */
async function comes(phone, { dist }, ...tabs) {
  await newVersion(phone, tabs.at(-1).page, dist);
  await Promise.all(tabs.map(({ page }) => notice(page).waitFor()));
}

/**
 * Effects are noted in this tab, one after the other, until it is loaded anew or told to stop. When `window.agreeing` is
 * set, **Switch now** is pressed in the same instant as a strength, and the tapping goes on.
 */
const tapOn = ({ page }) => page.evaluate(([effects, strengths, most]) => {
  window.tapping = true;
  const draw = (list) => list[Math.floor(Math.random() * list.length)];
  const agree = () => Array.from(document.querySelectorAll('main button')).find((each) => each.textContent === 'Switch now').click();
  const tap = async () => {
    const { did } = await window.hands.note({ effect: draw(effects), strength: draw(strengths) });
    if (did && window.agreeing) agree();
    // Kept in the tab, over its reload.
    if (did) sessionStorage.setItem('tapped', `${sessionStorage.getItem('tapped') ?? ''}${did.join(' ')}\n`);
  };
  (async () => {
    // A browser that has much to do may take its time for the update.
    for (let taps = 0; window.tapping; taps += 1) {
      if (taps < most || window.agreeing) await tap();
      await new Promise((done) => { setTimeout(done, window.agreeing ? 0 : 50 + Math.random() * 200); });
    }
  })();
}, [EFFECTS.map(([name]) => name), STRENGTHS, 40]);

const stopTapping = ({ page }) => page.evaluate(() => { window.tapping = false; });

/** The person agrees in the middle of a write. */
const agreeWriting = (tab, { build }) => agree(tab, build, () => tab.page.evaluate(() => { window.agreeing = true; }));

/** What was tapped in these tabs is on disk, each once: the record that every tab has to show. */
async function allTaps(...tabs) {
  const tapped = await Promise.all(tabs.map(({ page }) => page.evaluate(() => sessionStorage.getItem('tapped').trim().split('\n'))));
  const events = await eventually(async () => {
    const events = await readEvents(tabs[0].page);
    assert.deepEqual(said(events), tapped.flat().sort());
    return events;
  });
  return { count: events.length, record: folded(events) };
}

async function shows({ page }, record) {
  const { wrong } = await page.evaluate((record) => window.hands.agrees(record), record);
  assert.equal(wrong, null, `it shows something else: ${JSON.stringify(wrong)}`);
}

phoneTest('an update in the middle of writing: every tap is there once, after one reload', LIMIT, async (phone, t) => {
  const [tab] = await tabsOn(phone, 'log/');
  const counts = [];
  for (const [round, version] of [next, old, next, old].entries()) {
    await tapOn(tab);
    await comes(phone, version, tab);
    assert.equal(tab.loads.length, round, 'nothing reloads by itself');
    await agreeWriting(tab, version);
    const { count, record } = await allTaps(tab);
    counts.push(count);
    await shows(tab, record);
    await nothingIsMixed(tab);
    await goTo(tab.page, 'Log');
  }
  t.diagnostic(`taps on disk after each switch: ${counts.join(', ')}`);
});

phoneTest('an update while two tabs write: the one that agrees is reloaded once, the other goes on, and both show every tap', LIMIT, async (phone, t) => {
  const [one, two] = await tabsOn(phone, 'log/', 'log/');
  await Promise.all([tapOn(one), tapOn(two)]);
  await comes(phone, next, one, two);
  await agreeWriting(one, next);
  await tapOn(one);
  await pause(500);
  await Promise.all([stopTapping(one), stopTapping(two)]);
  await isLeftAlone(two, old.build);
  const { count, record } = await allTaps(one, two);
  await shows(one, record);
  await nothingIsMixed(one, two);
  await shows(two, record);
  t.diagnostic(`${count} taps in two tabs of two versions, each on disk once`);
});

/** Types, as a person does, and something comes in the middle of it. */
async function typeWhile({ page }, text, meanwhile) {
  const field = page.getByLabel('Note', { exact: true });
  await field.pressSequentially(text.slice(0, 12));
  await Promise.all([meanwhile(), field.pressSequentially(text.slice(12), { delay: 60 })]);
}

const JOURNAL = 'It began on the way home, in the car, and went on';

/** The field for words of the journal, on Log. */
async function openJournal({ page }) {
  await goTo(page, 'Log');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).waitFor();
}

/** The journal has these words, without anybody looking for them, and they are saved once. */
async function savesJournal({ page }, text) {
  const field = page.getByLabel('Note', { exact: true });
  await field.waitFor();
  assert.equal(await field.inputValue(), text);
  await page.getByRole('button', { name: 'Save note' }).click();
  const isNote = ({ event }) => event.body.note === text;
  await eventually(async () => assert.equal((await readEvents(page)).filter(isNote).length, 1));
}

phoneTest('an update in the middle of a form: the typing goes on, and what was typed is there after the switch', LIMIT, async (phone) => {
  const [tab] = await tabsOn(phone, 'log/');
  await openJournal(tab);
  await typeWhile(tab, JOURNAL, () => newVersion(phone, tab.page, next.dist));
  await notice(tab.page).waitFor();
  await isLeftAlone(tab, old.build);
  assert.equal(await tab.page.evaluate(() => document.activeElement.value), JOURNAL, 'the focus stays in the field');
  await agree(tab, next.build);
  await savesJournal(tab, JOURNAL);
  await nothingIsMixed(tab);
});

phoneTest('an update while a form stands half-filled in two tabs: the one that agrees has its words again, the other its form', LIMIT, async (phone) => {
  const [one, two] = await tabsOn(phone, 'log/', 'session/new/');
  await openJournal(one);
  const route = two.page.getByRole('radio', { name: 'Nasal spray' });
  await route.check();
  await typeWhile(one, JOURNAL, () => comes(phone, next, one, two));
  await agree(one, next.build);
  await isLeftAlone(two, old.build);
  assert.equal(await route.isChecked(), true);
  await two.page.getByRole('button', { name: 'Start aftercare' }).click();
  await two.page.getByText('since your dose').waitFor();
  await savesJournal(one, JOURNAL);
  await goTo(one.page, 'Now');
  await one.page.getByRole('heading', { name: 'First 2 hours', level: 1 }).waitFor();
  await goTo(two.page, 'History');
  await two.page.getByText(JOURNAL).waitFor();
  await isLeftAlone(two, old.build);
  await nothingIsMixed(one, two);
});

phoneTest('an update while the same form stands half-filled in two tabs: each has its own words again, and saves them', LIMIT, async (phone) => {
  const [one, two] = await tabsOn(phone, 'log/', 'log/');
  const words = [[one, 'words of the first tab'], [two, 'words of the second tab']];
  for (const [tab] of words) await openJournal(tab);
  await Promise.all(words.map(([tab, text], at) => typeWhile(tab, text, () => (at === 0 ? comes(phone, next, one, two) : undefined))));
  for (const [tab] of words) await agree(tab, next.build);
  for (const [tab, text] of words) await savesJournal(tab, text);
  assert.equal(await one.page.evaluate(() => Object.keys(sessionStorage).concat(Object.keys(localStorage)).filter((key) => /draft|handed/.test(key)).join()), '');
  await nothingIsMixed(one, two);
});

const MANY = 6_000;

/** Tabs, the first with one entry of its own, and a file with many others. */
async function aboutToRestore(phone, ...routes) {
  const tabs = await tabsOn(phone, 'log/', ...routes);
  await logEffect(tabs[0].page, 'Feeling sick', 'Mild');
  const rows = history(MANY, { end_ms: Date.UTC(2026, 2, 9, 12) });
  return { tabs, own: await stored(tabs[0]), rows: pairs(rows), file: fileOf(rows) };
}

const pairs = (rows) => rows.map(({ key, text }) => [key, text]).sort();
const stored = async ({ page }) => pairs(await readEvents(page));

/** The file is chosen; the button that restores it. */
async function choosing({ page }, file) {
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = await choose(page, file);
  await card.getByText(`This file has ${MANY} entries.`).waitFor();
  return card.getByRole('button', { name: 'Restore these entries' });
}

/** **Restore these entries**, and after so long **Switch now**. */
const restoreAndAgree = (button, wait_ms) => button.evaluate((restore, wait_ms) => {
  const agreed = Array.from(document.querySelectorAll('main button')).find((each) => each.textContent === 'Switch now');
  restore.click();
  setTimeout(() => agreed.click(), wait_ms);
}, wait_ms);

phoneTest('an update in the middle of a restore: it comes to its end; agreed to in the middle, it is all or nothing', LIMIT, async (phone, t) => {
  const { tabs: [tab], own, rows, file } = await aboutToRestore(phone);
  const { page } = tab;
  await (await choosing(tab, file)).click();
  await newVersion(phone, page, next.dist);
  await page.getByText(`Restored: ${MANY} new entries.`).waitFor();
  await notice(page).waitFor();
  await isLeftAlone(tab, old.build);
  assert.deepEqual(await stored(tab), [...own, ...rows].sort());
  await agree(tab, next.build);

  const outcomes = [];
  for (const [round, version] of [old, next, old, next].entries()) {
    await deleteEverything(phone);
    await logEffect(page, 'Feeling sick', 'Mild');
    const kept = await stored(tab);
    const button = await choosing(tab, file);
    await comes(phone, version, tab);
    await agree(tab, version.build, () => restoreAndAgree(button, round * 60));
    const found = await stored(tab);
    outcomes.push(`${round * 60} ms: ${found.length - kept.length}`);
    assert.deepEqual(found, found.length === kept.length ? kept : [...kept, ...rows].sort());
    await nothingIsMixed(tab);
    await (await choosing(tab, file)).click();
    await page.getByText(/^Restored: /).waitFor();
    assert.deepEqual(await stored(tab), [...kept, ...rows].sort());
  }
  t.diagnostic(`taken in of ${MANY}, agreed to after ${outcomes.join(', ')}`);
});

phoneTest('an update while one tab restores and the other agrees: the restore comes to its end, and both show all of it', LIMIT, async (phone) => {
  const { tabs: [one, two], own, rows, file } = await aboutToRestore(phone, 'log/');
  const button = await choosing(one, file);
  await comes(phone, next, one, two);
  await button.evaluate((restore) => restore.click());
  await agree(two, next.build);
  await one.page.getByText(`Restored: ${MANY} new entries.`).waitFor();
  await isLeftAlone(one, old.build);
  assert.deepEqual(await stored(two), [...own, ...rows].sort());
  await two.page.getByRole('link', { name: 'Settings' }).click();
  for (const { page } of [one, two]) await page.getByText(`${MANY + 1} entries`, { exact: true }).waitFor();
  await nothingIsMixed(one, two);
});
