// Every guidance page: there without JavaScript and without a network, each of its links leads to a page that is there,
// and no screen of any has a fault in any look.

import assert from 'node:assert/strict';
import { listed, openArticle, tap } from './harness/learn.mjs';
import { Faults, openMeasures } from './harness/measures.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, phoneTest, waitForOffline } from './harness.mjs';

const LEAST_WORDS = 250;
const SPANISH = ['learn/first-24-hours/es/', 'learn/with-you/es/'];
const LIMIT = { timeout: 240_000 };
const LOOKS = [{ width: 320, height: 640, text: '100' }, { width: 320, height: 640, text: '200' }, { width: 390, height: 844, text: '100' }];

/** What can be read on a page: its heading, and the words below it. */
const read = (page) => page.locator('#app main').evaluate((main) => ({
  title: main.querySelector('h1').innerText.trim(),
  words: (main.querySelector('.prose') ?? main).innerText.split(/\s+/).filter(Boolean),
}));

/** Where the links of the page lead: addresses; telephone numbers are none. */
const links = (page) => page.locator('a[href]').evaluateAll((all) => all.map((link) => link.href).filter((href) => !/^(tel|sms):/.test(href)));

phoneTest('with JavaScript off every page opens from the list, its text is there, and each link leads to a page that is there', { ...LIMIT, context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  const paths = await listed(phone);
  assert.ok(paths.length >= 18, `${paths.length} pages on the list`);
  const [titles, leads] = [new Set(), new Map()];
  for (const path of paths) {
    await page.goto(`${phone.url}learn/`);
    const link = page.locator(`#app main a[href$="${path}"]`);
    const [title] = (await link.innerText()).split('\n');
    await link.click();
    await page.waitForURL(phone.url + path);
    const found = await read(page);
    assert.equal(found.title, title);
    assert.equal(await page.title(), `${title} – Aftercare`);
    assert.ok(found.words.length >= LEAST_WORDS, `${found.words.length} words on /${path}`);
    assert.ok(await page.locator('#app main h2:visible, #app main .sources:visible').count() > 0, path);
    titles.add(title);
  }
  assert.equal(titles.size, paths.length, 'two of the same name');
  for (const path of ['learn/', ...paths, ...SPANISH, 'help/']) {
    await page.goto(phone.url + path);
    for (const href of await links(page)) leads.set(href, path);
  }
  const pages = new Map();
  for (const [href, from] of leads) {
    const { hash, origin, pathname } = new URL(href);
    assert.equal(origin, new URL(phone.url).origin, `${from} leads away to ${href}`);
    if (!pages.has(pathname)) {
      const answer = await fetch(origin + pathname, { redirect: 'error' });
      pages.set(pathname, answer.status === 200 ? await answer.text() : null);
    }
    assert.notEqual(pages.get(pathname), null, `${from} leads to ${href}, which is not there`);
    if (hash) assert.ok(pages.get(pathname).includes(`id="${hash.slice(1)}"`), `${from} leads to ${href}: the page has no such place`);
  }
  assert.ok(pages.size >= paths.length + 7, `${pages.size} pages are led to`);
});

for (const [who, context, prose] of [['the app', {}, '#article'], ['no JavaScript', { javaScriptEnabled: false }, '#app main']]) {
  phoneTest(`once installed every page's address answers with its text with no network, with ${who}`, LIMIT, async (phone) => {
    const paths = [...await listed(phone), ...(who === 'the app' ? [] : SPANISH)];
    await phone.go();
    await waitForOffline(phone.page);
    await phone.goOffline();
    await phone.quit();
    await phone.start({ context });
    for (const path of paths) {
      for (const spelling of [path, path.replace(/\/$/, '')]) {
        await phone.page.goto(phone.url + spelling);
        await phone.page.locator(prose).locator('h2, .sources').first().waitFor();
        const { title, words } = await read(phone.page);
        assert.ok(words.length >= LEAST_WORDS, `${words.length} words on /${spelling}`);
        assert.equal(await phone.page.title(), `${title} – Aftercare`);
      }
    }
  });
}

for (const theme of ['light', 'dark', 'rest']) {
  phoneTest(`in ${theme} no guidance page has a fault, at 320 px and with text of 200 % too`, LIMIT, async (phone) => {
    const faults = new Faults();
    await openMeasures(phone.context);
    await phone.go();
    await setLook(phone.page, { appearance: theme });
    const pages = (await listed(phone)).map((path) => [path, 'en']);
    for (const [path, language] of [...pages, ...SPANISH.map((path) => [path, 'es'])]) {
      await setLook(phone.page, { language });
      await openArticle(phone, path);
      await faults.measure(phone.page, `/${path}`, LOOKS);
    }
    faults.none();
  });
}

phoneTest('sources that are open, the offer to go on, the marks of what was read and what is found have no fault either', LIMIT, async (phone) => {
  const faults = new Faults();
  const { page } = phone;
  await openMeasures(phone.context);
  await phone.go();
  for (const appearance of ['light', 'dark', 'rest']) {
    await page.setViewportSize({ width: 390, height: 844 });
    await setLook(page, { appearance });
    await page.evaluate(() => localStorage.setItem('aftercare.read', 'first-24-hours evening read\n'));
    await openArticle(phone, 'learn/first-24-hours/');
    for (const name of ['Source 5', 'Source 10']) await tap(page, page.getByRole('link', { name, exact: true }).first());
    await eventually(async () => assert.equal(await page.getByRole('note').count(), 2));
    await page.getByRole('button', { name: 'Go on where you were' }).waitFor();
    await faults.measure(page, `two sources, ${appearance}`, LOOKS);
    await phone.go('learn/');
    await page.getByText('✓ Read').first().waitFor();
    await faults.measure(page, `the list, ${appearance}`, LOOKS);
    await page.getByRole('searchbox', { name: 'Search' }).fill('blader');
    await page.locator('main mark').first().waitFor();
    await faults.measure(page, `what is found, ${appearance}`, LOOKS);
  }
  faults.none();
});
