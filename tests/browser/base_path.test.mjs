// The same release, put anywhere on a host.

import assert from 'node:assert/strict';
import {
  eventually, goTo, logEffect, phoneTest, readEvents, ROUTES, started, startSession, waitForOffline,
} from './harness.mjs';

const BASE = '/some/where';

phoneTest('under a base path the core journey works, offline and after a kill, and every route deep-links', { base: BASE }, async (phone) => {
  const page = await phone.go();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.base), BASE);
  await startSession(page, { when: Date.now() - 3_600_000 });
  await page.getByRole('checkbox').first().check();
  await logEffect(page, 'Feeling sick', 'Moderate');
  await waitForOffline(page);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).scope);
  assert.equal(scope, phone.url);
  const outside = phone.host.requests.map(({ path }) => path).filter((path) => !path.startsWith(`${BASE}/`));
  assert.deepEqual(outside, [], 'nothing is asked for outside the base path');
  const events = await readEvents(page);

  await phone.goOffline();
  await phone.killAndRestart();
  for (const { path, title } of ROUTES) {
    for (const spelling of path === '' ? [''] : [path, path.slice(0, -1)]) {
      await phone.go(spelling);
      await eventually(async () => assert.equal(await phone.page.title(), `${title} – Aftercare`, spelling));
      await phone.page.reload();
      await started(phone.page);
    }
  }
  assert.deepEqual(await readEvents(phone.page), events);
  await phone.go();
  assert.equal(await phone.page.getByRole('checkbox').first().isChecked(), true);
  await logEffect(phone.page, 'Headache', 'Mild');
});

phoneTest('under a base path every place and every link stays below it', { base: BASE }, async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await page.evaluate(() => { window.sameLoad = true; });
  for (const [place, path] of [['Log', 'log/'], ['History', 'history/'], ['Learn', 'learn/'], ['Now', '']]) {
    await goTo(page, place);
    await page.waitForURL(phone.url + path);
    const astray = await page.evaluate((url) => Array.from(document.querySelectorAll('a[href], link[href]'), (each) => each.href)
      .filter((href) => !href.startsWith(url) && !href.startsWith('tel:') && !href.startsWith('sms:')), phone.url);
    assert.deepEqual(astray, [], place);
  }
  await page.getByRole('link', { name: 'Get help' }).click();
  await page.waitForURL(`${phone.url}help/`);
  await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.waitForURL(`${phone.url}settings/`);
  assert.equal(await page.evaluate(() => window.sameLoad), true, 'no page was loaded anew');
});

phoneTest('under a base path the app leaves what is not its own to the host', { base: BASE }, async (phone) => {
  phone.expectTrouble(/404/);
  const page = await phone.go();
  await waitForOffline(page);
  const response = await page.goto(new URL('/some/whereelse/', phone.url).href);
  assert.equal(response.status(), 404);
  assert.equal(response.fromServiceWorker(), false);
});
