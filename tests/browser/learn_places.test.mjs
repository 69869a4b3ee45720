// From a citation to its source, from a card or a task to its paragraph on a guidance page, and back to the very place.

import assert from 'node:assert/strict';
import { HOUR_MS, Life, TEN_MS } from './harness/life.mjs';
import { articleStands, inView, leadsTo, openArticle, scrolled, scrollTo, tap } from './harness/learn.mjs';
import { card, press } from './harness/logging.mjs';
import { eventually, phoneTest, waitForOffline } from './harness.mjs';

const NEAR_PX = 2;
const ECHO_MS = 700;

const more = (where) => where.getByRole('link', { name: 'Read more about this', exact: true });

phoneTest('a source opens below the words that cite it, with no network, and closes with a second press', async (phone) => {
  await phone.go();
  await waitForOffline(phone.page);
  await phone.goOffline();
  const page = await openArticle(phone, 'learn/first-24-hours/');
  const block = page.locator('#article p', { hasText: 'Someone goes with you to your door' });
  const mark = block.getByRole('link', { name: 'Source 5', exact: true }).first();
  const other = block.getByRole('link', { name: 'Source 10', exact: true });
  const advice = block.getByRole('link', { name: 'our advice', exact: true });
  const notes = page.getByRole('note');
  const address = page.url();
  await tap(page, mark);
  await notes.waitFor();
  assert.match(await notes.innerText(), /^5 US prescribing information for esketamine nasal spray/);
  assert.equal(await mark.getAttribute('aria-expanded'), 'true');
  await eventually(async () => assert.ok(await notes.evaluate((note) => note === document.activeElement), 'the focus is not on it'));
  const [cited, opened] = [await mark.boundingBox(), await notes.boundingBox()];
  assert.ok(opened.y >= cited.y + cited.height - NEAR_PX, 'it does not stand below');
  assert.equal(await block.getByRole('note').count(), 1, 'it stands elsewhere');
  await inView(notes);
  await tap(page, other);
  await eventually(async () => assert.equal(await notes.count(), 2));
  await tap(page, advice);
  await block.getByRole('note').filter({ hasText: 'our own careful advice' }).waitFor();
  await tap(page, mark);
  await eventually(async () => assert.equal(await notes.count(), 2));
  assert.equal(await mark.getAttribute('aria-expanded'), 'false');
  assert.deepEqual((await notes.allInnerTexts()).map((text) => /^(10|“Our advice”)/.exec(text)?.[1]).sort(), ['10', '“Our advice”']);
  await new Promise((done) => setTimeout(done, ECHO_MS)); // A key right after a tap is taken for its echo.
  await other.press('Enter');
  await advice.press('Enter');
  await eventually(async () => assert.equal(await notes.count(), 0));
  await mark.press('Enter');
  await notes.waitFor();
  assert.equal(page.url(), address, 'a press has led away');
});

phoneTest('without JavaScript a source leads to its line on the list of sources', { context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  await page.goto(`${phone.url}learn/first-24-hours/`);
  for (const [name, id, says] of [['Source 5', 'S5', /^5 US prescribing information/], ['our advice', 'ours', /our own careful advice/]]) {
    await tap(page, page.getByRole('link', { name, exact: true }).first());
    await page.waitForURL(`${phone.url}learn/sources/#${id}`);
    const line = page.locator(`[id='${id}']`);
    assert.match(await line.innerText(), says);
    await inView(line);
    await page.goBack();
  }
});

/** Presses **Read more about this**, looks whether its paragraph stands, and comes back to the very place. */
async function thereAndBack(page, where, place, back) {
  await more(where).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await scrollTo(page, 'body', -await scrolled(page) + 7); // Nowhere that a page would come to by itself.
  const before = { scrolled: await scrolled(page), address: page.url(), words: await where.innerText() };
  assert.ok(before.scrolled > 0, 'there is nothing to return to');
  await more(where).click();
  await articleStands(page);
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, `/learn/${place}`);
  await leadsTo(page.locator(`#article [id='${place.split('#')[1]}']`));
  await back();
  await more(where).waitFor({ timeout: 5_000 });
  assert.equal(page.url(), before.address);
  await eventually(async () => {
    const at = await scrolled(page);
    assert.ok(Math.abs(at - before.scrolled) <= NEAR_PX, `the page stands at ${at} px, and was left at ${before.scrolled} px`);
  }, 3_000);
  assert.equal(await where.innerText(), before.words);
}

/** The two ways back: the phone's, and the arrow of the header. */
const WAYS_BACK = {
  'the phone’s Back': (page) => page.goBack(),
  'the arrow of the header': (page) => page.getByRole('button', { name: 'Back', exact: true }).click(),
};

/** Notes an effect an hour after the dose: its card stands on Log. */
async function cardStands(phone) {
  const life = await Life.begin(phone);
  await life.dose('nasal', TEN_MS);
  await life.at(TEN_MS + HOUR_MS);
  const page = await life.open('log/');
  await press(page, 'Feeling sick');
  await press(page.getByRole('group', { name: 'How strong: Feeling sick' }), 'Moderate');
  await card(page).getByRole('heading', { name: 'Feeling sick, moderate', exact: true }).waitFor();
  await card(page).getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  return page;
}

/** Opens the why of the line. */
async function openWhy(page, begins) {
  const why = page.getByRole('button', { name: new RegExp(`^Why: ${begins}`) });
  await why.press('Enter');
  return { why, row: page.locator('main ul.rows > li').filter({ has: why }) };
}

for (const [name, back] of Object.entries(WAYS_BACK)) {
  phoneTest(`from the card of an entry one tap opens its paragraph, and ${name} returns to that card at the same place`, async (phone) => {
    const page = await cardStands(phone);
    await thereAndBack(page, card(page), 'side-effects/#stomach', () => back(page));
    await card(page).getByRole('heading', { name: 'Feeling sick, moderate', exact: true }).waitFor();
  });

  phoneTest(`from a task on Now one tap opens its paragraph, and by ${name} its why is open at the same place`, async (phone) => {
    const life = await Life.begin(phone);
    await life.dose('nasal', TEN_MS);
    await life.at(TEN_MS + 5 * HOUR_MS, 'First evening');
    const page = await life.open();
    const { why, row } = await openWhy(page, 'Do not drive');
    await thereAndBack(page, row, 'driving-work/#why', () => back(page));
    assert.equal(await why.getAttribute('aria-expanded'), 'true');
  });
}

phoneTest('one tap opens the paragraph the second time too, and so does Back', async (phone) => {
  const page = await cardStands(phone);
  for (const back of Object.values(WAYS_BACK)) await thereAndBack(page, card(page), 'side-effects/#stomach', () => back(page));
});

phoneTest('a task that stood behind Show all is there on Back, its why open at the same place', async (phone) => {
  const page = await (await Life.begin(phone)).open();
  await page.getByRole('button', { name: /^Show (all|\d)/ }).press('Enter');
  const { why, row } = await openWhy(page, 'Arrange care for children');
  await thereAndBack(page, row, 'driving-work/#children', () => page.goBack());
  assert.equal(await why.getAttribute('aria-expanded'), 'true');
});
