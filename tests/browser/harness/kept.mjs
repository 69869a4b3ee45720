// The moment at which something is kept, heard from inside the page: asking from outside is tens of milliseconds late.

/**
 * Hears what is kept on this page from now on. `heard.said` counts how often the screen called something **Saved** or
 * **Restored**, or the lock changed; `heard.began` how often a write began, `heard.complete` how often the engine called one
 * complete; `heard.next(what)` waits for the next one. To be asked for once for each page; the page must not be loaded anew.
 */
export async function hearKept(page) {
  const heard = await ear(page);
  await page.evaluate(listenInside);
  return heard;
}

/**
 * Hears on the pages that this tab opens from now on when the app begins to open its database (`began`), and when it is
 * open (`complete`).
 */
export async function hearOpened(page) {
  const heard = await ear(page);
  await page.addInitScript(listenForOpening);
  return heard;
}

async function ear(page) {
  const waiting = [];
  const heard = { said: 0, began: 0, complete: 0, at_ms: 0, next: (what) => new Promise((done) => { waiting.push({ what, done }); }) };
  await page.exposeFunction('tellKept', (what, at_ms) => {
    heard[what] += 1;
    heard.at_ms = at_ms;
    for (const each of waiting) if (each.what === what) each.done();
  });
  return heard;
}

/** Runs in the page. */
function listenInside() {
  const tell = (what) => window.tellKept(what, Date.now());
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function begin(...how) {
    const begun = transaction.apply(this, how);
    if (begun.mode === 'readwrite') {
      tell('began');
      begun.addEventListener('complete', () => tell('complete'));
    }
    return begun;
  };
  const isDone = () => Array.from(document.querySelectorAll('[role=status]'), (each) => each.textContent)
    .some((text) => /^(Restored:|The lock is o|The passcode is changed)/.test(text));
  const card = () => document.querySelector('#entry [role=status]');
  // It stands under the name of its entry, and may say so from the first.
  let [told, done] = [card()?.id, isDone()];
  const look = () => {
    const status = card();
    if (status && status.id !== told && status.textContent === 'Saved') {
      tell('said');
      told = status.id;
    }
    if (!done && isDone()) tell('said');
    done = isDone();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page before the app. */
function listenForOpening() {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function opening(...how) {
    window.tellKept('began', Date.now());
    const request = open.apply(this, how);
    request.addEventListener('success', () => window.tellKept('complete', Date.now()));
    return request;
  };
}
