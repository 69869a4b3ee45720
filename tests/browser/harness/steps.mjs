// What a person does, by the names that a screen reader speaks.

import assert from 'node:assert/strict';
import { buildOf, DIST, filesOf, started } from './phone.mjs';
import { readEvents } from './record.mjs';

/** Every route with the beginning of its title. */
export const ROUTES = [
  { path: '', title: 'Now' },
  { path: 'session/new/', title: 'I had a session' },
  { path: 'log/', title: 'Log' },
  { path: 'history/', title: 'History' },
  { path: 'learn/', title: 'Learn' },
  { path: 'learn/first-24-hours/', title: 'The first 24 hours' },
  { path: 'learn/with-you/', title: 'For the person who is with you' },
  { path: 'help/', title: 'Get help' },
  { path: 'settings/', title: 'Settings' },
];

/** Tries until it holds, or fails with the last reason. */
export async function eventually(check, within_ms = 10_000) {
  const end = Date.now() + within_ms;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Goes to one of the four places by the bottom bar: Now, Log, History, Learn. */
export async function goTo(page, place) {
  await page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: place, exact: true }).click();
}

/** What the time field shows for an instant, on the page's own wall clock. */
export function wallClock(page, when) {
  return page.evaluate((ms) => {
    const west_ms = new Date(ms).getTimezoneOffset() * 60_000;
    return new Date(ms - west_ms).toISOString().slice(0, 16);
  }, Number(when));
}

/**
 * "I had a session", from the page's own address on, until it is on disk and Now shows the phase.
 * `when` is a text for the time field, an instant (Date or ms), or left out: now, as the form has it.
 */
export async function startSession(page, { route = 'Infusion (IV)', when } = {}) {
  const before = (await readEvents(page)).length;
  const base = await page.evaluate(() => document.documentElement.dataset.base);
  await page.goto(new URL(`${base}/session/new/`, page.url()).href);
  await started(page);
  await page.getByRole('radio', { name: route }).check();
  if (when !== undefined) {
    const text = typeof when === 'string' ? when : await wallClock(page, when);
    await page.getByLabel('When did the dose finish?').fill(text);
  }
  await page.getByRole('button', { name: 'Start aftercare' }).click();
  await page.getByText('since your dose').waitFor();
  await eventually(async () => assert.ok((await readEvents(page)).length > before, 'the session is not on disk'));
}

/** Two taps, and the status **Saved**. The page may be anywhere in the app. */
export async function logEffect(page, name, strength = 'Moderate') {
  await pressEffect(page, name, strength);
  await savedStatus(page, name).waitFor();
}

/** The two taps alone. */
export async function pressEffect(page, name, strength = 'Moderate') {
  if (!/\/log\/?$/.test(new URL(page.url()).pathname)) await goTo(page, 'Log');
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: strength, exact: true }).click();
}

/** The status that says **Saved** beside an entry. */
export function savedStatus(page, name) {
  return page.getByRole('region', { name: new RegExp(`^${name}`) }).getByRole('status').filter({ hasText: /^Saved$/ });
}

const UNCONTROLLED = 'a service worker that controls the page';

/** Waits until the app needs no network: the service worker of `dist` is active, controls the page and has every file. */
export async function waitForOffline(page, dist = DIST) {
  const build = await buildOf(dist);
  const paths = Object.keys(await filesOf(dist));
  const lacking = () => page.evaluate(async ({ build, paths, UNCONTROLLED }) => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.active?.state !== 'activated') return 'an active service worker';
    if (!navigator.serviceWorker.controller) return UNCONTROLLED;
    // Opening a cache that is not there would make it.
    if (!(await caches.has(`aftercare-${build}`))) return 'the cache of the build';
    const kept = new Set((await (await caches.open(`aftercare-${build}`)).keys()).map((request) => request.url));
    return paths.find((path) => !kept.has(registration.scope + path));
  }, { build, paths, UNCONTROLLED });
  // A page that was being loaded just when the worker began is not told of it by the browser, before its next load.
  let again_at_ms = Date.now() + 5_000;
  await eventually(async () => {
    const what = await lacking();
    if (what === UNCONTROLLED && Date.now() > again_at_ms) {
      again_at_ms = Infinity;
      await page.reload();
      await started(page);
    }
    assert.equal(what, undefined, 'not yet ready for use without a network');
  }, 20_000);
}
