// Moving about: links, the browser's Back, where a page begins, and what the app leaves to the browser.

import assert from 'node:assert/strict';
import { eventually, goTo, phoneTest } from './harness.mjs';

const titled = (page, title) => eventually(async () => assert.equal(await page.title(), `${title} – Aftercare`));
const help = (page) => page.getByRole('banner').getByRole('link', { name: 'Get help' });
/** A press where the link is, as a finger does it: the robot's own way may scroll the page first. */
async function touch(page, link) {
  const { x, y, width, height } = await link.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}
const focused = (page) => page.evaluate(() => document.activeElement?.id);

phoneTest('moving about sets title, address and focus, loads nothing anew, and Back returns', async (phone) => {
  const page = await phone.go();
  await page.evaluate(() => { window.sameLoad = true; });
  const steps = [
    ['Log', 'log/', 'Log', 'How do you feel?'],
    ['History', 'history/', 'History', 'History'],
    ['Learn', 'learn/', 'Learn', 'Learn'],
    ['Now', '', 'Now', 'Before your session'],
  ];
  const at = async (path, title, heading) => {
    await page.waitForURL(phone.url + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await titled(page, title);
    await eventually(async () => assert.equal(await focused(page), 'heading', `focus on ${title}`));
  };
  const atItsTop = () => eventually(async () => assert.equal(await page.evaluate(() => scrollY), 0, 'a page begins at its top'));
  for (const [place, ...rest] of steps) {
    await page.evaluate(() => scrollTo(0, 300));
    await goTo(page, place);
    await at(...rest);
    await atItsTop();
    const current = page.getByRole('navigation', { name: 'Main places' }).locator('[aria-current="page"]');
    assert.deepEqual(await current.allInnerTexts(), [place]);
  }
  await help(page).click();
  await at('help/', 'Get help', 'Get help');
  await atItsTop();
  await page.evaluate(() => new Promise((done) => {
    addEventListener('scroll', done, { once: true });
    scrollTo(0, 300);
  }));
  await touch(page, page.getByRole('banner').getByRole('link', { name: 'Settings' }));
  await at('settings/', 'Settings', 'Settings');
  await atItsTop();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await at('help/', 'Get help', 'Get help');
  await eventually(async () => assert.equal(await page.evaluate(() => scrollY), 300, 'Back returns to the place'));
  for (const [, ...rest] of [...steps].reverse()) {
    await page.evaluate(() => history.back());
    await at(...rest);
  }
  await goTo(page, 'Learn');
  await page.getByRole('main').getByRole('link', { name: /The first 24 hours/ }).click();
  await at('learn/first-24-hours/', 'The first 24 hours', 'The first 24 hours');
  assert.equal(await page.evaluate(() => window.sameLoad), true, 'no page was loaded anew');
});

phoneTest('the place where one is adds no step and is shown from its top; a card that closes draws nothing anew', async (phone) => {
  const page = await phone.go('log/');
  const strengths = page.getByRole('button', { name: 'Moderate' });
  await page.getByRole('button', { name: 'Feeling sick' }).click();
  await strengths.waitFor();
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => scrollTo(0, 300));
  await goTo(page, 'Log');
  await eventually(async () => assert.equal(await page.evaluate(() => scrollY), 0, 'a press on the place leads to its top'));
  assert.equal(await page.evaluate(() => history.length), steps, 'no step was added');
  await page.getByRole('button', { name: 'Chest pain or pressure' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  assert.ok(await strengths.isVisible(), 'the page below is as it was');
  await page.evaluate(() => scrollTo(0, 300));
  await goTo(page, 'History');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await goTo(page, 'Log');
  await page.getByRole('heading', { level: 1, name: 'How do you feel?' }).waitFor();
  await eventually(async () => assert.equal(await page.evaluate(() => scrollY), 0, 'a way forward begins at the top'));
});

/** A link with these attributes, pressed in the middle of the page: whether the app followed it, and the browser did not. */
const followed = (page, attributes, press = {}) => page.evaluate(([attributes, press]) => new Promise((done) => {
  const link = document.createElement('a');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.querySelector('#main').append(link);
  // Later than the app, which hears of it at the window too.
  addEventListener('click', (event) => {
    done(event.defaultPrevented);
    event.preventDefault();
    link.remove();
  }, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...press }));
}), [attributes, press]);

for (const base of ['', '/some/where']) {
  phoneTest(`the app follows its own links and leaves all others to the browser, under "${base}/"`, { base }, async (phone) => {
    const page = await phone.go('log/');
    const own = { href: `${base}/history/` };
    for (const [what, attributes, press] of [
      ['a number', { href: 'tel:911' }],
      ['a text message', { href: 'sms:988' }],
      ['another host', { href: 'https://example.org/log/' }],
      ['a mark on this page', { href: '#main' }],
      ['another window', { ...own, target: '_blank' }],
      ['a file', { ...own, download: '' }],
      ['a press with a key held', own, { ctrlKey: true }],
      ['a press with another key held', own, { shiftKey: true }],
      ['the middle button', own, { button: 1 }],
      ...(base ? [['a neighbour on the host', { href: '/history/' }], ['one with a like name', { href: `${base}else/` }]] : []),
    ]) assert.equal(await followed(page, attributes, press), false, what);
    assert.equal(page.url(), `${phone.url}log/`);
    assert.equal(await followed(page, own), true);
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    assert.equal(page.url(), `${phone.url}history/`);
  });
}
