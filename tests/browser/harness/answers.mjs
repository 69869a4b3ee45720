// What the card **Restore** answers to a file, heard from inside the page, with how long it took: asked from outside, an
// answer could be the one before.

/** What is said of a file that is not taken, in full, by why. */
export const SENTENCES = {
  foreign: 'This is not a backup of Aftercare. Nothing was changed.',
  'cut off': 'The end of this backup is missing: it was not copied completely. Nothing was changed.',
  damaged: 'This backup is damaged. Nothing was changed.',
  newer: 'A newer version of Aftercare made this backup. Update the app first. Nothing was changed.',
  'too large': 'This file is larger than 50 MB: it is no backup of Aftercare. Nothing was changed.',
  'wrong passphrase': 'That is not the passphrase of this file. Nothing was changed.',
  protected: 'This backup needs its passphrase.',
};

/** Listens to the card from now on; the page must not be loaded anew. */
export const listenToCard = (page) => page.evaluate(listen);

/** The card's answer to a file, a buffer or a path: `{ text, buttons, items, took_ms }`. */
export async function answerTo(page, file, { check = false } = {}) {
  const buffer = Buffer.isBuffer(file) && { name: 'aftercare.txt', mimeType: 'text/plain', buffer: file };
  const field = page.getByLabel(check ? 'Check a backup' : 'Restore from a file');
  return answerOf(page, false, () => field.setInputFiles(buffer || file));
}

/** The card's answer to a passphrase. */
export async function answerToPassphrase(page, passphrase) {
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Restore', exact: true }) });
  await card.getByLabel('Passphrase of the file').fill(passphrase);
  // The form stands for a moment more, without a word, before what comes of it is there.
  return answerOf(page, true, () => card.getByRole('button', { name: 'Open it' }).click());
}

async function answerOf(page, isOther, ask) {
  await page.evaluate((isOther) => window.restoreCard.hear(isOther), isOther);
  await ask();
  return page.evaluate(() => window.restoreCard.answer);
}

/** Runs in the page. */
function listen() {
  const BUSY = 'One moment…';
  const headings = Array.from(document.querySelectorAll('main h2'));
  const card = headings.find((each) => each.textContent === 'Restore').closest('section');
  const status = card.querySelector('[role=status]');
  const read = () => status.innerText.trim();
  const texts = (selector) => Array.from(status.querySelectorAll(selector), (each) => each.innerText.trim());
  let begun_ms;
  for (const begins of ['change', 'submit']) card.addEventListener(begins, () => { begun_ms = performance.now(); }, { capture: true });

  function hear(isOther) {
    const before = read();
    let busy = false;
    window.restoreCard.answer = new Promise((done) => {
      const watch = new MutationObserver(() => {
        const text = read();
        busy ||= text.includes(BUSY);
        if (text.includes(BUSY) || (text === before && (isOther || !busy))) return;
        watch.disconnect();
        const took_ms = performance.now() - begun_ms;
        done({ text, buttons: texts('button'), items: texts('li'), took_ms });
      });
      watch.observe(card, { subtree: true, childList: true, characterData: true });
    });
  }

  window.restoreCard = { hear };
}
