// Storage that fails when a test says so, inside the page: the engine itself takes the write back or closes the connection,
// and gives the reason that it has for it in the wild. For moments to which no real disk can be brought.
//
// A plan: `{ at, name, message, from, to, lost }`. The calls at the places `at` are counted; those from the `from`th to the
// `to`th fail with a DOMException of that name, or without any reason where there is no name. `lost`: the connection that
// there is has been lost when it is used next. The places:
//   shelf         a text is put into localStorage
//   put, commit   a row is put into the database; the transaction is committed
//   open          the database is opened
//   transaction   the browser is closing the connection
//   read          rows are read, or counted

import assert from 'node:assert/strict';

/** So long is waited for words; longer than storage may take. */
const LIMIT_MS = 20_000;

/** Every page of the phone that is opened from now on can be made to fail. */
export const makeFallible = (phone) => phone.context.addInitScript(install);

/** From now on it fails by the plan; also after the page is loaded anew, until `mend`. */
export const fail = (page, plan) => page.evaluate((plan) => {
  sessionStorage.setItem('faults', JSON.stringify(plan));
  window.faults.arm(plan);
}, plan);

/** Nothing fails any more. Returns how many calls were counted, and how many of them failed. */
export const mend = (page) => page.evaluate(() => {
  sessionStorage.removeItem('faults');
  return window.faults.arm(null);
});

/**
 * Presses a button, and waits until something on the page that is told aloud, or stands as an error, says `words`. Returns
 * when, in ms: `press_ms` after the press, `answer_ms` after the last failure before it, which is null if nothing had failed.
 */
export async function pressUntilTold(button, words) {
  const end = await pressUntilEnd(button, words, false);
  assert.ok(end.told, `nothing says: ${words}`);
  return end;
}

/** The same, or until a write is complete: `told` says which. */
export const pressUntilEnd = (button, words, completeToo = true) => button.evaluate(async (element, { words, completeToo, LIMIT_MS }) => {
  const { faults } = window;
  const pressed_ms = performance.now();
  const over = new Promise((done) => { setTimeout(done, LIMIT_MS); });
  const hearing = faults.hear(words, completeToo);
  element.click();
  const end = await Promise.race([hearing.end, over]);
  hearing.stop();
  if (!end) return { told: false };
  const { answered_ms } = faults;
  const since = (ms) => Math.round(end.at_ms - ms);
  return { told: end.what === 'told', press_ms: since(pressed_ms), answer_ms: answered_ms && since(answered_ms) };
}, { words, completeToo, LIMIT_MS });

/** Loads the page anew, and waits until it says `words`. Returns when, in ms: `load_ms` after the load began, `answer_ms` after
 *  the last failure before it. */
export async function reloadUntilTold(page, words) {
  await page.evaluate((words) => sessionStorage.setItem('words', words), words);
  await page.reload();
  return page.evaluate(async () => {
    const { faults } = window;
    const { at_ms } = await faults.first.end;
    return { load_ms: Math.round(at_ms), answer_ms: faults.answered_ms && Math.round(at_ms - faults.answered_ms) };
  });
}

/** Runs in the page, before the app. */
function install() {
  if (!location.protocol.startsWith('http')) return; // An empty page has no storage.
  const faults = { plan: null, counted: 0, failed: 0, answered_ms: null };
  window.faults = faults;
  faults.arm = (plan) => {
    const { counted, failed } = faults;
    Object.assign(faults, { plan, counted: 0, failed: 0, answered_ms: null });
    return { counted, failed };
  };
  faults.arm(JSON.parse(sessionStorage.getItem('faults')));

  const isDue = (place) => {
    const { plan } = faults;
    if (!plan?.at.includes(place)) return false;
    faults.counted += 1;
    const due = faults.counted >= (plan.from ?? 1) && faults.counted <= (plan.to ?? Infinity);
    if (due) faults.failed += 1;
    return due;
  };
  const answered = () => { faults.answered_ms = performance.now(); };
  const because = (target) => {
    const { name, message } = faults.plan;
    if (!name) return;
    const reason = new DOMException(message, name);
    Object.defineProperty(target, 'error', { get: () => reason });
  };
  const wrap = (prototype, names, make) => {
    for (const name of names) prototype[name] = make(prototype[name]);
  };
  /** The engine takes the transaction back as soon as it goes on, or in answer to `request`. */
  const doomed = new WeakSet();
  const doom = (transaction, request, after) => {
    if (doomed.has(transaction)) return;
    doomed.add(transaction);
    because(transaction);
    // The request that fails gives the same reason.
    if (!after) because(request);
    transaction.commit = () => {};
    const end = () => {
      answered();
      transaction.abort();
    };
    if (!after) queueMicrotask(end);
    else if (request?.readyState === 'pending') request.addEventListener('success', end);
    else end();
  };

  wrap(Storage.prototype, ['setItem'], (real) => function setItem(...what) {
    if (this !== localStorage || !isDue('shelf')) return real.apply(this, what);
    answered();
    throw new DOMException('Setting the value exceeded the quota.', 'QuotaExceededError');
  });
  const last = new WeakMap();
  wrap(IDBObjectStore.prototype, ['put', 'add'], (real) => function put(...what) {
    const request = real.apply(this, what);
    last.set(this.transaction, request);
    if (isDue('put')) doom(this.transaction, request, false);
    return request;
  });
  wrap(IDBTransaction.prototype, ['commit'], (real) => function commit() {
    if (isDue('commit')) doom(this, last.get(this), true);
    else real.call(this);
  });
  wrap(IDBObjectStore.prototype, ['get', 'getAll', 'getAllKeys', 'openKeyCursor', 'openCursor', 'count'], (real) => function read(...what) {
    const request = real.apply(this, what);
    if (isDue('read')) doom(this.transaction, request, false);
    return request;
  });
  wrap(IDBDatabase.prototype, ['transaction'], (real) => function transaction(...what) {
    // What the engine then throws is its own.
    if (isDue('transaction') || faults.plan?.lost) this.close();
    if (faults.plan) faults.plan.lost = false;
    try {
      const begun = real.apply(this, what);
      if (begun.mode === 'readwrite') begun.addEventListener('complete', () => faults.complete?.());
      return begun;
    } catch (thrown) {
      answered();
      throw thrown;
    }
  });
  let nowhere = 0;
  wrap(IDBFactory.prototype, ['open'], (real) => function open(name, ...version) {
    if (!isDue('open')) return real.call(this, name, ...version);
    nowhere += 1;
    const request = real.call(this, `nowhere-${nowhere}`, 1);
    request.addEventListener('upgradeneeded', (event) => {
      event.stopImmediatePropagation();
      answered();
      request.transaction.abort();
    });
    because(request);
    return request;
  });

  /** `end` is kept when something says `words`, or, if that is asked for, when a write is complete. */
  faults.hear = (words, completeToo) => {
    let look;
    const end = new Promise((kept) => {
      const done = (what) => kept({ what, at_ms: performance.now() });
      look = () => {
        const each = Array.from(document.querySelectorAll('[role=alert], [role=status], .error'));
        if (each.some((each) => each.textContent.includes(words) && each.checkVisibility())) done('told');
      };
      if (completeToo) faults.complete = () => done('complete');
    });
    const watching = new MutationObserver(look);
    watching.observe(document, { subtree: true, childList: true, characterData: true });
    look();
    return { end, stop: () => watching.disconnect() };
  };
  const words = sessionStorage.getItem('words');
  sessionStorage.removeItem('words');
  if (words) faults.first = faults.hear(words, false);
}
