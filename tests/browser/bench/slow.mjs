// A page on a slow phone, and what is measured in it. Everything is timed inside the page, by its own clock.

/** How many times slower than this machine; the design says 4. */
export const SLOWER = Number(process.env.AFTERCARE_SLOWER || 4);

/** How many times slower the tab really is: the same work in it, slowed and not. */
export async function slowedTimes(tab) {
  const slow_ms = await tab.run(work);
  await tab.slow(1);
  const plain_ms = await tab.run(work);
  await tab.slow(SLOWER);
  return slow_ms / plain_ms;
}

/** Runs in the page: the median time of a fixed piece of work. */
function work() {
  const once = () => {
    const begin = performance.now();
    let sum = 0;
    for (let at = 0; at < 2e7; at += 1) sum = (sum + at * 31) | 0;
    return performance.now() - begin + (sum === 1 ? 1 : 0);
  };
  once(); // The browser compiles it better once it has seen it run.
  return Array.from({ length: 9 }, once).sort((a, b) => a - b)[4];
}

/**
 * How fast a page is, in the measure that Lighthouse calls BenchmarkIndex: how many times a second a text of 10,000 letters is
 * put together, and 100,000 numbers are copied, a tenth of their mean. A phone of the lower class has some 260 (Chromium's own
 * reference, a Moto G Power of 2022), one of the middle class 1,000.
 */
export const speedOf = (tab) => tab.run(() => {
  const perSecond = (work) => {
    const begin = performance.now();
    let done = 0;
    let kept = 0;
    while (performance.now() - begin < 500) {
      kept += work();
      done += 1;
    }
    return (done * 1_000) / (performance.now() - begin) + (kept < 0 ? 1 : 0);
  };
  const join = () => {
    let text = '';
    for (let at = 0; at < 10_000; at += 1) text += 'a';
    return text.length;
  };
  let [from, to] = [1, 2].map(() => Array.from({ length: 100_000 }, (_, at) => at));
  const copy = () => {
    for (let at = 0; at < from.length; at += 1) to[at] = from[at];
    [from, to] = [to, from];
    return to.length;
  };
  return (perSecond(join) + perSecond(copy)) / 2 / 10;
});

/** To be run in a page before it loads: notes when `window.usable()` is first true, looking at each change. */
export function noteUsable() {
  const phases = ['Before your session', 'First 2 hours', 'Trip home', 'First evening', 'Next day', 'First week', 'Between sessions'];
  const conditions = {
    now: () => phases.includes(document.querySelector('#app h1')?.textContent) && document.querySelector('#app input[type=checkbox]:enabled'),
    // With the lock on: to be opened, and all that stays open is there.
    locked: () => document.querySelector('#app #passcode:enabled'),
    history: () => document.querySelector('#app li.entry'),
  };
  const usable = conditions[location.pathname.includes('/history') ? 'history' : 'now'];
  const look = () => {
    if (window.usable_ms || !(usable() || conditions.locked())) return;
    observer.disconnect();
    window.usable_ms = performance.now();
    // The frame in which it is drawn, and the one after: then it is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn_ms = performance.now(); }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Taps on strengths on Log, each timed from the tap itself to the word **Saved** on the page. */
export async function tapsToSaved(tab, taps) {
  await tab.run(() => {
    window.taps_ms = [];
    let tapped = null;
    // It stands under the name of its entry.
    let told = document.querySelector('#entry [role=status]')?.id;
    addEventListener('click', (event) => {
      if (event.target.closest('.strengths')) tapped = event.timeStamp;
    }, { capture: true });
    new MutationObserver(() => {
      const status = document.querySelector('#entry [role=status]');
      if (status && status.id !== told && status.textContent === 'Saved') {
        window.taps_ms.push(performance.now() - tapped);
        told = status.id;
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const effects = ['Feeling sick', 'Room is spinning', 'Very sleepy', 'Blurred vision'];
  for (let tap = 0; tap < taps; tap += 1) {
    await tab.press('.effects button', effects[tap % effects.length]);
    await tab.press('.strengths button', 'Moderate');
    await tab.until((count) => window.taps_ms.length === count, tap + 1);
  }
  return tab.run(() => window.taps_ms);
}

/** A tap on **History** in the bottom bar, from the tap to the frame in which its first entry is drawn. */
export async function tapToHistory(tab) {
  await tab.run(() => {
    window.history_ms = null;
    addEventListener('click', (event) => {
      if (!event.target.closest('nav')) return;
      const tapped = event.timeStamp;
      const look = () => {
        if (!document.querySelector('#app li.entry')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.history_ms = performance.now() - tapped; }));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true });
    }, { capture: true, once: true });
  });
  await tab.place('History');
  const ms = await tab.until(() => window.history_ms);
  await tab.place('Log');
  await tab.heading('How do you feel?');
  return ms;
}
