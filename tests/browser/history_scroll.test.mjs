// With 20,000 entries History scrolls without the app: what it does not do costs no frame, on any phone. How many frames
// are dropped on a slow one is a figure of script/bench.

import assert from 'node:assert/strict';
import { eventually, phoneTest, seed } from './harness.mjs';
import { press, rows } from './harness/history.mjs';

const STEP = 60;

/** Counts from now on what is done to the page, and what the engine had to work out anew. */
async function watched({ phone, page }) {
  const session = await phone.context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    window.done = { mutations: 0, long_tasks: 0, added: 0, removed: 0 };
    const lines = (nodes) => Array.from(nodes).filter((node) => node.matches?.('li.entry') || node.querySelector?.('li.entry'))
      .reduce((sum, node) => sum + (node.matches('li.entry') ? 1 : node.querySelectorAll('li.entry').length), 0);
    new MutationObserver((all) => {
      window.done.mutations += all.length;
      for (const { addedNodes, removedNodes } of all) {
        window.done.added += lines(addedNodes);
        window.done.removed += lines(removedNodes);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    new PerformanceObserver((list) => { window.done.long_tasks += list.getEntries().length; }).observe({ type: 'longtask' });
  });
  const look = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const engine = (name) => metrics.find((metric) => metric.name === name).value;
    return { ...await page.evaluate(() => window.done), layouts: engine('LayoutCount'), styles: engine('RecalcStyleCount') };
  };
  return { session, look };
}

const difference = (after, before) => Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
const toEnd = (page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);

/** A finger, up the screen again and again until the end is reached. */
async function swipe(page, session) {
  for (let stroke = 0; stroke < 200 && await toEnd(page) > 1; stroke += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 195, y: 700 }] });
    for (let y = 650; y >= 150; y -= 50) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 195, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

/** A wheel, all the way down. */
const wheel = async (page, session) => session.send('Input.synthesizeScrollGesture', {
  x: 195, y: 500, yDistance: -(await toEnd(page)) - 500, speed: 5_000, gestureSourceType: 'mouse',
});

async function scrolls(page, { session, look }, gesture, t) {
  await page.evaluate(() => scrollTo(0, 0));
  // Two frames: what came before is drawn and no longer counts.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.ok(await toEnd(page) > 1_000, 'there is something to scroll');
  const before = await look();
  await gesture(page, session);
  await eventually(async () => assert.ok(await toEnd(page) <= 1, 'the end is reached'));
  const { long_tasks, ...done } = difference(await look(), before);
  // Depends on the machine: told, not asked.
  t.diagnostic(`${gesture.name}: ${long_tasks} long tasks`);
  assert.deepEqual(done, { mutations: 0, added: 0, removed: 0, layouts: 0, styles: 0 }, gesture.name);
}

async function longHistory(phone) {
  await phone.go();
  await seed(phone.page, 20_000);
  await phone.go('history/');
  await phone.page.getByText('Reading older entries…').waitFor({ state: 'detached', timeout: 60_000 });
  return phone;
}

phoneTest('of 20,000 entries, scrolling to the end by finger and by wheel changes nothing in the page and lays nothing out', async (phone, t) => {
  const { page } = await longHistory(phone);
  const watch = await watched({ phone, page });
  for (const way of ['By day', 'By session']) {
    await press(page, way);
    await eventually(async () => assert.equal(await page.getByRole('button', { name: way }).getAttribute('aria-pressed'), 'true'));
    for (const gesture of [swipe, wheel]) await scrolls(page, watch, gesture, t);
  }
});

phoneTest('of 20,000 entries each press on Show older adds as many lines as stood there at first, and builds none anew', async (phone, t) => {
  const { page } = await longHistory(phone);
  const watch = await watched({ phone, page });
  for (let pressed = 1; pressed <= 5; pressed += 1) {
    const before = await watch.look();
    await press(page, 'Show older');
    await eventually(async () => assert.equal((await rows(page)).length, STEP * (pressed + 1)));
    const { added, removed } = difference(await watch.look(), before);
    assert.deepEqual({ added, removed }, { added: STEP, removed: 0 }, `press ${pressed}`);
  }
  await scrolls(page, watch, swipe, t);
});
