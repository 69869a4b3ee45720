// A new version that comes while the app is open: how it is noticed and switched to, and what each tab has loaded.

import assert from 'node:assert/strict';
import { started } from './phone.mjs';
import { eventually } from './steps.mjs';

/** The build of the page that stands. */
export const buildIn = (page) => page.evaluate(() => document.documentElement.dataset.build);

/** The builds that the phone keeps. */
export const keptBuilds = (page) => page.evaluate(() => caches.keys());

export const notice = (page) => page.getByRole('status').filter({ hasText: 'A new version is ready' });

export const switchNow = (page) => page.getByRole('button', { name: 'Switch now' });

/** The host has another version from now on, and the browser looks, as browsers do from time to time. */
export async function newVersion(phone, page, dist) {
  phone.host.setDir(dist);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
}

/** Counts how often a tab is loaded from now on. */
export function countLoads(page) {
  const loads = [];
  page.on('domcontentloaded', () => loads.push(page.url()));
  return loads;
}

/**
 * Opens a route in a tab and watches it: `{ page, loads, builds }`. `loads` counts how often it is loaded again; `builds` has
 * for each load, the first one too, the builds whose files the page asked for.
 */
export async function watchedTab(phone, route, page) {
  const builds = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) builds.push(new Set());
    const [, folder, named] = /\/b-([0-9a-f]{12})\/|[?&]b=([0-9a-f]{12})/.exec(request.url()) ?? [];
    if (folder ?? named) builds.at(-1).add(folder ?? named);
  });
  await phone.go(route, page);
  return { page, builds, loads: countLoads(page) };
}

/** The person agrees in this tab, by `agreeing`: one reload, into `build`. */
export async function agree({ page, loads }, build, agreeing = () => switchNow(page).click()) {
  const loaded = loads.length;
  await agreeing();
  await eventually(async () => assert.equal(await buildIn(page), build), 30_000);
  await started(page);
  assert.equal(loads.length, loaded + 1, 'one reload');
}

/** The tab has not been loaded again, and its build is the one that it had. */
export async function isLeftAlone({ page, loads }, build) {
  assert.deepEqual([loads, await buildIn(page)], [[], build], 'a tab that did not agree');
}

/** No load of any of these tabs was of two builds, and none stands in what the page has in it now. */
export async function nothingIsMixed(...tabs) {
  for (const { page, builds } of tabs) {
    const build = await buildIn(page);
    for (const load of builds) assert.ok(load.size < 2, `one page with the builds ${Array.from(load)}`);
    assert.ok(builds.some((load) => load.has(build)), 'what is loaded is seen');
    const standing = await page.evaluate(() => {
      const named = Array.from(document.querySelectorAll('[src], [href]'), (each) => each.src || each.href);
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      return [...named, ...loaded].flatMap((url) => /\/b-([0-9a-f]{12})\//.exec(url)?.[1] ?? []);
    });
    assert.deepEqual(Array.from(new Set(standing)), [build], 'what stands in the page');
  }
}
