// What the browser's own files still hold of words after they were deleted, or after a lock was turned on over them: how many
// words, in which files, at once, after the next start, after some more entries and after very many. Says it, and judges
// nothing: no page can change it. Chromium alone.
//   AFTERCARE_WORDS=100 AFTERCARE_MORE=300 AFTERCARE_ROWS=20000

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { eventually, logEffect, Phone, readEvents, seed, startSession } from '../harness.mjs';
import { deleteEverything } from '../harness/backup.mjs';
import { press, summary } from '../harness/history.mjs';
import { inside, turnOnLock, unlock } from '../harness/lock.mjs';
import { filesOnDisk, filesWith } from '../harness/profile.mjs';
import { table } from './figures.mjs';

const WORDS = Number(process.env.AFTERCARE_WORDS || 100);
const ERASED = Math.min(10, WORDS);
const MORE = Number(process.env.AFTERCARE_MORE || 300);
const ROWS = Number(process.env.AFTERCARE_ROWS || 20_000);

/** So many words, each in a note of its own, written in the app. */
async function writeNotes(page) {
  const words = Array.from({ length: WORDS }, (_, at) => `leftover${at}x${randomBytes(6).toString('hex')}`);
  await inside(page, 'log/');
  for (const word of words) {
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).last().fill(word);
    await press(page, 'Save note');
    await eventually(async () => assert.equal(await page.getByText('Saving…').count(), 0));
  }
  await eventually(async () => {
    const kept = JSON.stringify(await readEvents(page));
    assert.ok(words.every((word) => kept.includes(word)), 'not all words are in the record');
  });
  return words;
}

/** The newest notes move to the bin, and are deleted for good there, one after the other. */
async function deleteForGood(phone, words) {
  const page = await phone.go('history/');
  for (let done = 0; done < ERASED; done += 1) {
    await page.getByRole('button', { name: 'Move to bin: Note', exact: true }).first().click();
    await eventually(async () => assert.match(await summary(page, 'Bin (').innerText(), new RegExp(`Bin \\(${done + 1}\\)`)));
  }
  await summary(page, 'Bin (').click();
  for (let left = ERASED; left > 0; left -= 1) {
    await page.getByRole('button', { name: 'Delete for good: Note', exact: true }).first().click();
    await page.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' }).click();
    await summary(page, `Bin (${left - 1})`).waitFor();
  }
  const kept = JSON.stringify(await readEvents(page));
  return words.filter((word) => !kept.includes(word));
}

const CASES = [
  ['Delete everything', async (phone, words) => {
    await deleteEverything(phone);
    return words;
  }],
  [`Delete for good of ${ERASED} entries`, deleteForGood],
  ['The lock turned on afterwards', async (phone, words) => {
    await turnOnLock(phone);
    return words;
  }],
];

/** The kind of a file of the profile. */
function kind(name) {
  const end = /\.([a-z]+)$/.exec(name)?.[1] ?? '';
  if (name.includes('IndexedDB')) return `IndexedDB ${end}`;
  if (name.includes('Local Storage')) return `localStorage ${end}`;
  return name.split('/').slice(0, 3).join('/');
}

/** Where `words` still stand on disk, and how many; the browser is closed. */
async function look(phone, words) {
  const files = await filesOnDisk(phone.profile);
  const found = words.map((word) => filesWith(files, word));
  const where = new Map();
  for (const name of found.flat()) where.set(name, (where.get(name) ?? 0) + 1);
  return {
    words: found.filter(({ length }) => length > 0).length,
    files: Array.from(where, ([name, count]) => `${kind(name)}: ${count}`).sort().join(', '),
  };
}

/** How many an interface of the browser gives back: rows as they are stored, localStorage, caches, and the page. */
async function given(page, words) {
  const texts = await page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.documentElement.outerHTML];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
    }
    return texts;
  });
  const all = texts.join(' ') + JSON.stringify(await readEvents(page));
  return words.filter((word) => all.includes(word)).length;
}

async function start(phone) {
  await phone.start();
  const page = await phone.go('history/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function measured(what, act) {
  const phone = await Phone.open();
  const rows = [];
  const note = async (when, gone, read) => {
    await phone.quit();
    const { words, files } = await look(phone, gone);
    rows.push([rows.length === 0 ? what : '', when, `${words} of ${gone.length}`, read, files || '—']);
  };
  try {
    const page = await phone.go();
    await startSession(page);
    const words = await writeNotes(page);
    const gone = await act(phone, words);
    await note('at once', gone, String(await given(phone.page, gone)));
    const again = await start(phone);
    await note('after the next start', gone, String(await given(again, gone)));
    const used = await start(phone);
    if (await used.getByRole('heading', { level: 1, name: 'Locked' }).count() > 0) await unlock(used);
    const before = (await readEvents(used)).length;
    await inside(used, 'log/');
    for (let at = 0; at < MORE; at += 1) await logEffect(used, ['Feeling sick', 'Headache'][at % 2], 'Mild');
    await eventually(async () => assert.ok((await readEvents(used)).length >= before + MORE));
    await note(`after ${MORE} more entries`, gone, String(await given(used, gone)));
    // Past the app: with a lock it would call them damaged, and the engine does not care.
    await seed(await start(phone), ROWS);
    await note(`after ${ROWS} more rows`, gone, String(await given(phone.page, gone)));
    await note('after one more start', gone, String(await given(await start(phone), gone)));
  } finally {
    await phone.start().catch(() => {});
    await phone.close();
  }
  return rows;
}

// Each as it ends: a run that is broken off has said what it knows.
for (const [what, act] of CASES) {
  table(['Words in raw files of the browser', 'when', 'words found', 'given back', 'in the file: words'], await measured(what, act));
}
