// Whether Now is as quick with many sessions as with one: the same last session in both records, and years before it in one.

import assert from 'node:assert/strict';
import { dice, eventually, moment, Phone, row, waitForOffline } from '../harness.mjs';
import { writeRaw } from '../harness/trouble.mjs';
import { BareBrowser } from './bare.mjs';
import { part } from './figures.mjs';

/** How many times as long it may take. */
export const RATIO = 1.2;
const HOUR_MS = 3_600_000;
const EFFECTS = ['dissociation', 'nausea', 'dizziness', 'sedation', 'headache', 'lethargy'];

/** `sessions` with `count` events in all; the last session was 5 hours ago, those before it end a fortnight ago. */
function* lives({ sessions, count, now_ms }) {
  const random = dice(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const session = (ms) => row({ kind: 'session', route: pick(['infusion', 'nasal']), dose_end: moment(ms) }, ms, random);
  const effect = (ms) => row({ kind: 'effect', effect: pick(EFFECTS), severity: 'moderate', began: moment(ms) }, ms, random);
  const tick = (ms, id) => row({ kind: 'task', session: id, task: 'rest_quiet', done: true }, ms, random);
  const recent = 8;
  const older = sessions > 1 ? count - recent : 0;
  const each = Math.ceil(older / (sessions - 1));
  const step_ms = 3 * HOUR_MS;
  let last;
  for (let at = 0; at < older; at += 1) {
    const ms = now_ms - 14 * 24 * HOUR_MS - (older - at) * step_ms;
    const place = at % each;
    const made = place === 0 ? session(ms) : place < 20 ? tick(ms, last) : effect(ms);
    if (place === 0) last = made.id;
    yield made;
  }
  yield session(now_ms - 5 * HOUR_MS);
  for (let at = 1; at < recent; at += 1) yield effect(now_ms - (5 - at / 2) * HOUR_MS);
}

/** A phone with Now open and everything read; `cpu_ms` is what its page has worked since its start. */
export async function phoneWith({ sessions, count }) {
  const phone = await Phone.open();
  const page = await phone.go();
  const rows = [...lives({ sessions, count, now_ms: Date.now() })].map(({ key, text }) => ({ key, text }));
  for (let at = 0; at < rows.length; at += 2_000) await writeRaw(page, rows.slice(at, at + 2_000));
  await phone.go('history/');
  // History says that it is loading as long as it is.
  await page.locator('#app li.entry').first().waitFor({ timeout: 60_000 });
  await page.locator('main .loading').waitFor({ state: 'detached', timeout: 120_000 });
  const session = await phone.context.newCDPSession(page);
  // What the page's own thread has worked: other work on this machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu_ms = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await page.evaluate(prepare);
  await page.evaluate(() => window.steps.now());
  await eventually(async () => assert.equal(await page.locator('#heading').innerText(), 'First evening'));
  return { phone, page, cpu_ms };
}

/** Runs in the page: what is done there, each until the frame in which it is drawn. */
function prepare() {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const twice = async () => { await drawn(); await drawn(); };
  const place = (end) => document.querySelector(`nav.bar a[href$="${end}"]`);
  window.steps = {
    async log() { place('/log/').click(); await twice(); },
    async now() { document.querySelector('nav.bar a').click(); await twice(); },
    async tick() { document.querySelector('main input[type=checkbox]').click(); await twice(); },
    async clock() { document.dispatchEvent(new Event('visibilitychange')); await twice(); },
  };
}

/** What is compared: its name, the step, and the one that leads back to before it. */
export const STEPS = [['Log to Now', 'now', 'log'], ['a tick', 'tick'], ['the clock moves on', 'clock']];

async function workOf({ page, cpu_ms }, step) {
  const before = await cpu_ms();
  await page.evaluate((step) => window.steps[step](), step);
  return await cpu_ms() - before;
}

/** Each step `runs` times on both phones in turn: `{ what: [one, many] }`, lists of ms. */
export async function compare(phones, runs) {
  const all = {};
  for (const [what, step, back] of STEPS) {
    const times = phones.map(() => []);
    for (let run = 0; run < runs + 2; run += 1) {
      for (const at of run % 2 === 0 ? [0, 1] : [1, 0]) {
        if (back) await workOf(phones[at], back);
        const ms = await workOf(phones[at], step);
        // The first two warm up.
        if (run >= 2) times[at].push(ms);
      }
    }
    all[what] = times;
  }
  return all;
}

/** Offline starts in turn, from the start of the navigation until Now is usable: `[one, many]`, lists of ms. */
export async function compareStarts(phones, runs) {
  const times = phones.map(() => []);
  const browsers = [];
  for (const { phone, page } of phones) {
    // A page that was loading while the worker began is controlled from its next load on.
    await phone.go('', page);
    await waitForOffline(page);
    await phone.goOffline();
    await phone.quit();
    browsers.push(await BareBrowser.on(phone));
  }
  for (let run = 0; run < runs; run += 1) {
    for (const at of run % 2 === 0 ? [0, 1] : [1, 0]) {
      await browsers[at].stopWorkers();
      const { usable_ms } = await browsers[at].coldStart('');
      times[at].push(usable_ms);
    }
    process.stdout.write('.');
  }
  for (const browser of browsers) await browser.close();
  return times;
}

/** How many times as long it takes with many, by the median. */
export const ratio = ([one, many]) => part(many, 0.5) / part(one, 0.5);
