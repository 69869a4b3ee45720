// Hands inside the pages: they press the app's own buttons without a finger in between, so that many tabs act within the
// same few milliseconds, a thousand times in two minutes.

/** Every page of the phone has them from its next load on, as `window.hands`. */
export const giveHands = (phone) => phone.context.addInitScript(hands);

/**
 * Runs in the page. Each act finds its button on the page where a person would, presses it, and says what was done and
 * when: `{ did, at_ms }`. `did` is null where there was nothing to press: another tab was quicker.
 */
function hands() {
  const LIMIT_MS = 30_000;
  const all = (selector, where = document) => Array.from(where.querySelectorAll(selector));
  const pickOf = (list, chance) => list[Math.floor(chance * list.length)];
  const words = (element) => element.textContent.trim();
  const turn = (ms) => new Promise((done) => { setTimeout(done, ms); });

  /** The next change of the page; after a while also without one. */
  const change = () => new Promise((done) => {
    const watch = new MutationObserver(() => { watch.disconnect(); done(); });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => { watch.disconnect(); done(); }, 100);
  });

  /** What `find` finds, as soon as it finds something; undefined after `limit_ms`. */
  async function until(find, limit_ms = LIMIT_MS) {
    const end = Date.now() + limit_ms;
    for (;;) {
      const found = find();
      if (found || Date.now() > end) return found || undefined;
      await change();
    }
  }

  function press(button, did) {
    if (!button?.isConnected) return { did: null, at_ms: Date.now() };
    button.click();
    return { did, at_ms: Date.now() };
  }

  const link = (place) => all('nav.bar a').find((each) => words(each) === place);
  const stands = (place) => link(place)?.getAttribute('aria-current') === 'page';

  async function go(place) {
    if (!stands(place)) link(place).click();
    await until(() => stands(place));
    await turn();
  }

  /** The lines of History that can be corrected and binned, sessions left out. */
  const lines = () => all('main section li.entry').filter((line) => {
    return line.querySelector('[aria-label^="Move to bin: "]') && !nameOf(line).startsWith('Session');
  });
  const nameOf = (line) => words(line.querySelector('b'));
  /** The name without the strength. */
  const effectOf = (line) => nameOf(line).replace(/, [a-z]+$/, '');
  const noteOf = (line) => line.querySelector('p.typed')?.textContent ?? '';

  /** The strengths of which one was pressed: they stand until its card is there, and hear nothing more. */
  let pressed;

  async function note({ effect, strength }) {
    await until(() => !pressed?.isConnected, 1_000);
    await go('Log');
    const button = await until(() => all('.effects > button').find((each) => words(each) === effect));
    if (button?.ariaExpanded === 'false') button.click();
    const strengths = await until(() => all('.strengths button').find((each) => words(each) === strength));
    pressed = strengths;
    return press(strengths, ['effect', effect, strength.toLowerCase()]);
  }

  /** Opens the correction of a line. What stands in it is looked for afresh by whoever presses something there. */
  async function open(chance) {
    await go('History');
    const button = pickOf(lines(), chance)?.querySelector('[aria-label^="Correct: "]');
    if (button?.ariaExpanded === 'false') button.click();
    return button && until(() => document.querySelector('main li.entry #note'), 500);
  }

  async function strengthen({ chance, strength }) {
    await open(chance);
    const button = all('main li.entry [role=group][aria-label="How strong"] button').find((each) => words(each) === strength);
    return press(button, button && ['correct', effectOf(button.closest('li.entry')), strength.toLowerCase()]);
  }

  async function annotate({ chance, text }) {
    const field = await open(chance);
    if (!field?.isConnected) return press();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const line = field.closest('li.entry');
    return press(all('button', line).find((each) => words(each) === 'Save note'), ['correct', effectOf(line), text]);
  }

  async function bin({ chance }) {
    await go('History');
    const line = pickOf(lines(), chance);
    return press(line?.querySelector('[aria-label^="Move to bin: "]'), line && ['bin', effectOf(line)]);
  }

  async function putBack({ chance }) {
    await openBin();
    const line = pickOf(all('.bin li.entry'), chance);
    return press(line?.querySelector('[aria-label^="Put back: "]'), line && ['put_back', effectOf(line)]);
  }

  async function openBin() {
    await go('History');
    const bin = await until(() => document.querySelector('details.bin'));
    if (bin.open) return;
    bin.open = true;
    await until(() => bin.querySelector('ul'));
  }

  const boxes = () => all('main .task input').filter((box) => box.checkVisibility());
  const textOf = (box) => words(box.closest('label'));

  async function tick({ chance }) {
    await go('Now');
    await until(() => boxes().length);
    // A tick there opens the card of the crisis line.
    const box = pickOf(boxes().filter((each) => !textOf(each).startsWith('Any thought')), chance);
    return press(box, box && ['task', textOf(box), !box.checked]);
  }

  /** The rows behind `key`, once there are `count` rows on disk, or more; after a while those that there are. */
  async function rowsAfter(key, count) {
    const answer = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
    const db = await answer(indexedDB.open('aftercare'));
    const end = Date.now() + LIMIT_MS;
    while (await answer(db.transaction('events').objectStore('events').count()) < count && Date.now() < end) await turn(5);
    const [events, range] = [db.transaction('events').objectStore('events'), IDBKeyRange.lowerBound(key, true)];
    const [keys, texts] = await Promise.all([answer(events.getAllKeys(range)), answer(events.getAll(range))]);
    db.close();
    return keys.map((key, at) => ({ key, text: texts[at] }));
  }

  /** How two lists differ, whatever their order; null where they do not. */
  function apart(what, shown, expected) {
    const lacking = [...expected];
    const others = shown.filter((each) => !lacking.includes(each) || !lacking.splice(lacking.indexOf(each), 1));
    return others.length || lacking.length ? { what, others, lacking } : null;
  }

  const lineOf = (line) => `${nameOf(line)} ${noteOf(line)}`;

  /** What the page that stands shows otherwise than it should; null when all is as it should be. */
  function differs({ kept, binned, ticked }) {
    if (stands('Now')) {
      const shown = boxes();
      const expected = shown.map(textOf).filter((text) => ticked.includes(text));
      return shown.length ? apart('ticks', shown.filter((box) => box.checked).map(textOf), expected) : { what: 'no list' };
    }
    const standing = all('main section li.entry').filter((line) => line.querySelector('[aria-label^="Move to bin: "]'));
    const bin = document.querySelector('details.bin');
    // It stands once the entries are being read.
    if (!bin) return { what: 'no bin yet' };
    const count = /\((\d+)\)/.exec(words(bin.querySelector('summary')))[1];
    return apart('lines', standing.map(lineOf), kept) ?? apart('number in the bin', [count], [String(binned.length)]);
  }

  /** History and the bin begin with the newest. */
  function showOlder() {
    for (const each of all('main button').filter((each) => words(each) === 'Show older')) each.click();
  }

  /** Waits until the page shows this record; `{ at_ms }` when it did, and `wrong`, what it shows otherwise, if it never does. */
  async function agrees(record) {
    if (stands('Log')) await go('History');
    let wrong;
    await until(() => {
      showOlder();
      return !(wrong = differs(record));
    });
    return { wrong, at_ms: Date.now() };
  }

  /** The same, of all that the app shows of it: ticks, entries and, opened afresh, the bin. */
  async function agreesInAll(record) {
    await go('Now');
    const now = await agrees(record);
    await openBin();
    const history = await agrees(record);
    let bin;
    await until(() => !(bin = apart('bin', all('.bin li.entry').map(lineOf), record.binned)));
    return { wrong: now.wrong ?? history.wrong ?? bin, at_ms: history.at_ms };
  }

  /** Does what is planned; a person who `stays` does what can be done where they are. */
  function act(plan) {
    const here = { note: stands('Log'), tick: stands('Now') };
    const name = plan.stays ? Object.keys(here).find((each) => here[each]) ?? plan.inHistory : plan.act;
    return window.hands[name](plan);
  }

  window.hands = { note, strengthen, annotate, bin, putBack, tick, act, rowsAfter, agrees, agreesInAll };
}
