// Learn: the pages for where the person is now come first; what was read is marked, and what was left is gone on with; in
// Spanish, what there is in Spanish.

import assert from 'node:assert/strict';
import { DAY_MS, Did, HOUR_MS, Life, TEN_MS } from './harness/life.mjs';
import { articleStands, follow, inView, leadsTo, openArticle, scrolled, scrollTo } from './harness/learn.mjs';
import { press } from './harness/logging.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, goTo, phoneTest } from './harness.mjs';

const ORDER = ['Before', 'Today', 'This week', 'Later'];
/** One page that must stand under each. */
const OF_GROUP = { Before: 'what-ketamine-is', Today: 'first-24-hours', 'This week': 'first-week', Later: 'does-it-last' };
const FIRST_DAY = 'The first 24 hours';
const NEAR_PX = 2;

const goOn = (page) => page.getByRole('button', { name: 'Go on where you were', exact: true });

/** The list: `[heading, slugs]` of each group, and what stands below the last. */
async function groups(page) {
  await page.locator('main .prose h2').first().waitFor();
  return page.evaluate(() => {
    const slugs = (list) => Array.from(list.querySelectorAll('a'), (link) => link.pathname.split('/').at(-2));
    const headings = Array.from(document.querySelectorAll('main .prose h2'));
    return {
      order: headings.map((each) => [each.innerText.trim(), slugs(each.nextElementSibling)]),
      last: slugs(Array.from(document.querySelectorAll('main .prose ul')).at(-1)),
    };
  });
}

/** The pages that are marked as read. */
const marked = async (page) => {
  await page.locator('main .prose h2').first().waitFor();
  const read = page.locator('main .prose a').filter({ hasText: '✓ Read' });
  return read.evaluateAll((links) => links.map((link) => link.pathname.split('/').at(-2)).sort());
};

/** The list in its order, turned so that it begins with `first`. */
const beginsWith = (page, first) => eventually(async () => {
  const found = await groups(page);
  const at = ORDER.indexOf(first);
  assert.deepEqual(found.order.map(([name]) => name), [...ORDER.slice(at), ...ORDER.slice(0, at)]);
  return found;
}, 3_000);

for (const [when, ago_ms, first] of [
  ['with no session', null, 'Before'],
  ['an hour after a session', HOUR_MS, 'Today'],
  ['three days after', 3 * DAY_MS, 'This week'],
  ['a month after', 30 * DAY_MS, 'Later'],
]) {
  phoneTest(`${when} the list begins with ${first}, and holds every group with its pages`, async (phone) => {
    const life = await Life.begin(phone);
    const before = (await groups(await life.open('learn/'))).order;
    if (ago_ms !== null) await life.did(TEN_MS - ago_ms, Did.session('nasal', TEN_MS - ago_ms));
    const page = await life.open();
    await goTo(page, 'Learn');
    const { order, last } = await beginsWith(page, first);
    assert.deepEqual([...order].sort(), [...before].sort(), 'a page stands in another group');
    for (const [name, slugs] of order) assert.ok(slugs.includes(OF_GROUP[name]), `${name}: ${slugs}`);
    assert.deepEqual(last, ['sources'], 'the list of sources stands below all groups');
  });
}

phoneTest('opened at its own address, and loaded anew, the list begins where the person is too', async (phone) => {
  const life = await Life.begin(phone);
  await life.did(TEN_MS - HOUR_MS, Did.session('nasal', TEN_MS - HOUR_MS));
  await beginsWith(await life.open('learn/'), 'Today');
  await phone.page.reload();
  await beginsWith(phone.page, 'Today');
});

phoneTest('a page whose end was seen is marked as read, for good; one that was only opened is not', async (phone) => {
  const page = await phone.go('learn/');
  assert.deepEqual(await marked(page), []);
  await follow(page, FIRST_DAY);
  await scrollTo(page, 'end');
  await goTo(page, 'Learn');
  assert.deepEqual(await marked(page), ['first-24-hours']);
  await follow(page, 'Claims you may have heard');
  await page.goBack();
  assert.deepEqual(await marked(page), ['first-24-hours']);
  await follow(page, 'Does it last');
  await scrollTo(page, 'end');
  await page.goBack();
  const both = ['does-it-last', 'first-24-hours'];
  assert.deepEqual(await marked(page), both);
  // Opened once more and left at its top, it has been read all the same.
  await follow(page, FIRST_DAY);
  await goTo(page, 'Learn');
  assert.deepEqual(await marked(page), both);
  await phone.go('learn/');
  assert.deepEqual(await marked(page), both);
  await phone.quit();
  await phone.start();
  assert.deepEqual(await marked(await phone.go('learn/')), both);
});

phoneTest('a page that was read to its end is marked also when the app is left from there', async (phone) => {
  const page = await openArticle(phone, 'learn/first-week/');
  await scrollTo(page, 'end');
  await page.goto('about:blank');
  assert.deepEqual(await marked(await phone.go('learn/')), ['first-week']);
});

phoneTest('a page left in the middle offers to go on there, also after a restart; one left at its top does not', async (phone) => {
  const page = await phone.go('learn/');
  await follow(page, FIRST_DAY);
  assert.equal(await goOn(page).count(), 0, 'it was never left');
  const place = page.locator('#article #evening');
  await scrollTo(page, '#article #evening', -200);
  await goTo(page, 'Learn');
  await follow(page, FIRST_DAY);
  assert.equal(await scrolled(page), 0, 'it goes there only when asked');
  await press(page, 'Go on where you were');
  await leadsTo(place);
  await goOn(page).waitFor({ state: 'detached' });
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'evening'));
  await phone.quit();
  await phone.start();
  const again = await openArticle(phone, 'learn/first-24-hours/');
  await press(again, 'Go on where you were');
  await leadsTo(again.locator('#article #evening'));
  await scrollTo(again, 'body', 0);
  await goTo(again, 'Learn');
  await follow(again, FIRST_DAY);
  assert.equal(await goOn(again).count(), 0, 'it was left at its top');
  await goTo(again, 'Learn');
  await follow(again, 'Does it last');
  assert.equal(await goOn(again).count(), 0, 'another page was left');
});

phoneTest('Back to a page returns to the place where it was left, and then offers nothing', async (phone) => {
  const page = await phone.go('learn/');
  await follow(page, FIRST_DAY);
  await scrollTo(page, '#article #evening', -200);
  const before = await scrolled(page);
  await goTo(page, 'Log');
  await page.getByRole('heading', { name: 'How do you feel?' }).waitFor();
  await page.goBack();
  await articleStands(page);
  await eventually(async () => assert.ok(Math.abs(await scrolled(page) - before) <= NEAR_PX, `at ${await scrolled(page)}, not ${before}`), 3_000);
  assert.equal(await goOn(page).count(), 0);
});

phoneTest('in Spanish the pages that are in Spanish come in Spanish and say who has not checked them; the others say that they are in English', { context: { locale: 'es-ES' } }, async (phone) => {
  const note = (page) => page.locator('main').getByText(/ningún traductor médico/i);
  const english = (page) => page.getByText('Por ahora, esta página solo está en inglés.', { exact: true });
  for (const [path, title] of [['learn/first-24-hours/', /^Las primeras 24 horas/], ['learn/with-you/', /^Para la persona que/]]) {
    const page = await openArticle(phone, path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await inView(note(page));
    assert.equal(await page.locator('#article').getAttribute('lang'), 'es');
    assert.equal(await english(page).count(), 0, path);
  }
  const page = await openArticle(phone, 'learn/claims/');
  await page.getByRole('heading', { level: 1, name: 'Claims you may have heard' }).waitFor();
  await inView(english(page));
  assert.equal(await page.locator('#article').getAttribute('lang'), 'en');
  assert.equal(await note(page).count(), 0);
  await setLook(page, { language: 'en' });
  const own = await openArticle(phone, 'learn/claims/');
  assert.equal(await own.getByText(/in English only/).count(), 0);
});
