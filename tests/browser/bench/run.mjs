// The figures of the design, measured on the release in a real Chromium: offline, on a CPU four times slower.

import { parseArgs } from 'node:util';
import { Phone, seed, startSession, waitForOffline } from '../harness.mjs';
import { BareBrowser } from './bare.mjs';
import { controlTimes } from './control.mjs';
import { line, part, table } from './figures.mjs';
import { lockTimes } from './lock.mjs';
import { compare, compareStarts, phoneWith, RATIO, ratio } from './many.mjs';
import { frameLine, scrollFrames } from './scroll.mjs';
import { searchTimes } from './search.mjs';
import { slowedTimes, SLOWER, speedOf, tapsToSaved, tapToHistory } from './slow.mjs';

const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '20' },
    taps: { type: 'string', default: '30' },
    events: { type: 'string', default: '20000' },
  },
});
const [STARTS, TAPS, EVENTS] = [values.starts, values.taps, values.events].map(Number);
const BUDGET_MS = { shell: 300, usable: 1_000, saved: 100, history: 300, search: 50, unlock: 1_500 };
const MINUTE_MS = 60_000;
const SESSIONS = 150;

/** The app is installed, the record holds `count` events and a session of half an hour ago, and the network and the browser are gone. */
async function readyPhone(count) {
  const phone = await Phone.open();
  await phone.go();
  if (count > 0) {
    await seed(phone.page, count, { end_ms: Date.now() - 2 * 60 * MINUTE_MS });
    await startSession(phone.page, { when: Date.now() - 30 * MINUTE_MS });
  }
  await phone.go('history/');
  await waitForOffline(phone.page);
  await phone.goOffline();
  await phone.quit();
  return phone;
}

/** Each start in a new process, with the service worker asleep as it is after some seconds without a page. */
async function starts(browser, route) {
  const all = { shell: [], usable: [], drawn: [] };
  for (let at = 0; at < STARTS; at += 1) {
    await browser.stopWorkers();
    const { shell_ms, usable_ms, drawn_ms } = await browser.coldStart(route);
    all.shell.push(shell_ms);
    all.usable.push(usable_ms);
    all.drawn.push(drawn_ms);
    process.stdout.write('.');
  }
  return all;
}

/** Log on the slowed CPU, with everything read. */
async function slowLog(browser) {
  const tab = await browser.slowTab();
  // History says that it is loading as long as it is.
  await tab.open(`${browser.url}history/`);
  await tab.until(() => document.querySelector('html.js #heading') && !document.querySelector('main .loading'));
  await tab.place('Log');
  await tab.heading('How do you feel?');
  return tab;
}

async function measure(count) {
  console.log(`  ${count} events: ${STARTS} cold starts${count ? ' of Now and of History' : ''}, ${TAPS} taps`);
  const phone = await readyPhone(count);
  const browser = await BareBrowser.on(phone);
  const rows = [];
  try {
    const now = await starts(browser, '');
    rows.push(line(`Offline start, ${count} events: shell painted`, now.shell, BUDGET_MS.shell));
    rows.push(line(`Offline start, ${count} events: Now usable`, now.usable, BUDGET_MS.usable));
    rows.push(line(`Offline start, ${count} events: Now drawn`, now.drawn));
    if (count > 0) {
      const history = await starts(browser, 'history/');
      rows.push(line(`Offline start, ${count} events: first entry in History`, history.usable));
    }
    const tab = await slowLog(browser);
    rows.push(line(`Tap to Saved, ${count} events`, await tapsToSaved(tab, TAPS), BUDGET_MS.saved));
    if (count === 0) rows.push(line('Search through the guidance pages', await searchTimes(tab, TAPS), BUDGET_MS.search));
    if (count > 0) {
      const taps = [];
      for (let at = 0; at < STARTS; at += 1) taps.push(await tapToHistory(tab));
      rows.push(line(`Tap on History to its first paint, ${count} events`, taps, BUDGET_MS.history));
      await tab.place('History');
      await tab.until(() => document.querySelector('#app li.entry'));
      rows.push(frameLine(`Frames of a scroll through History, ${count} events`, await scrollFrames(tab)));
    }
    console.log(`\n  the page was really slowed ${(await slowedTimes(tab)).toFixed(1)} times, and had a speed of ${Math.round(await speedOf(tab))}`);
  } finally {
    await browser.close();
    await phone.close();
  }
  return rows;
}

/** Now with many sessions against Now with one, as rows: what, both medians, how many times as long. */
async function compareMany() {
  console.log(`\n  ${SESSIONS} sessions with ${EVENTS} events against one session, each step on both in turn`);
  const phones = [await phoneWith({ sessions: 1, count: 8 }), await phoneWith({ sessions: SESSIONS, count: EVENTS })];
  try {
    const steps = await compare(phones, TAPS);
    const all = { ...steps, [`offline start to Now usable, CPU ${SLOWER}× slower`]: await compareStarts(phones, STARTS) };
    return Object.entries(all).map(([what, times]) => {
      const verdict = `${ratio(times) <= RATIO ? 'within' : 'OVER'} ${RATIO}`;
      return [what, ...times.map((list) => part(list, 0.5).toFixed(1)), ratio(times).toFixed(2), verdict];
    });
  } finally {
    for (const { phone } of phones) await phone.close();
  }
}

/** The lock is on. */
async function measureLock() {
  console.log(`\n  ${EVENTS} events and the lock: ${STARTS} cold starts, ${STARTS} times opened, ${TAPS} taps`);
  const times = await lockTimes({ count: EVENTS, runs: STARTS, taps: TAPS });
  return [
    line('Offline start with the lock on: shell painted', times.shell, BUDGET_MS.shell),
    line('Offline start with the lock on: passcode asked for', times.asked, BUDGET_MS.usable),
    line(`Unlock, ${EVENTS} events: open`, times.open, BUDGET_MS.unlock),
    line('Unlock: Now usable', times.usable),
    line('Tap to Saved with the lock on', times.saved, BUDGET_MS.saved),
    line('Turning the lock on (not slowed)', times.on),
  ];
}

/** What of a start is the browser's. */
async function measureControl() {
  console.log(`  ${STARTS} cold starts of pages that hold next to nothing`);
  const times = await controlTimes(STARTS);
  console.log();
  return [
    line('To compare: a page of one word, painted', times.word),
    line('To compare: words of the shell, unstyled, painted', times.words),
  ];
}

const rows = [...await measureControl(), ...await measure(0), ...await measure(EVENTS), ...await measureLock()];
const ratios = await compareMany();
table([`ms, CPU ${SLOWER}× slower`, 'runs', 'p50', 'p95', 'budget (p95)'], rows);
table(['ms of work of the page, p50', 'one session', `${SESSIONS} sessions`, 'ratio', 'budget'], ratios);
console.log('\nA phone of the lower class has a speed of some 260, one of the middle class 1,000 (BenchmarkIndex). AFTERCARE_SLOWER=2 slows less.');
console.log('Other work on this machine makes these figures larger, never smaller: run it alone. Only sizes are held to.');
