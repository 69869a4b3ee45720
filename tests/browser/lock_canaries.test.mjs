// With the passcode set before typing, nothing that is typed can be found in the browser's files; without it, all of it can,
// which the app says.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { eventually, phoneTest, readEvents, startSession } from './harness.mjs';
import { blocks, filesOnDisk, filesWith } from './harness/profile.mjs';
import { inside, locked, turnOnLock } from './harness/lock.mjs';

const CANARIES = 200;
const LIMIT = { timeout: 400_000 };
/** People's own words, of which each is found by itself. */
const word = (at) => `kanari${at}${randomBytes(6).toString('hex')}ñ`;

const button = (page, name) => page.getByRole('button', { name, exact: true });
const fill = (page, label, text) => page.getByLabel(label, { exact: true }).last().fill(text);

/** Every place that takes text: where it is, and what is done there with a word. */
const PLACES = [
  ['log/', async (page, text) => {
    await button(page, 'Note').click();
    await fill(page, 'Note', text);
    await button(page, 'Save note').click();
  }],
  ['log/', async (page, text) => {
    await button(page, 'Something else').click();
    await page.getByLabel('What do you notice?').fill(text);
    await button(page, 'Mild').click();
  }],
  ['log/', async (page, text) => {
    await button(page, 'Feeling sick').click();
    await button(page, 'Mild').click();
    await page.locator('#entry', { hasText: 'Feeling sick' }).waitFor();
    await button(page, 'Add a note').click();
    await fill(page, 'Note', text);
    await button(page, 'Save note').click();
  }],
  ['log/', (page, text) => page.getByLabel('Find a symptom').fill(text), 'unsaved'],
  ['history/', async (page, text) => {
    await page.locator('summary', { hasText: 'Find and filter' }).click();
    await page.getByLabel('Find by word').fill(text);
  }, 'unsaved'],
  ['learn/', (page, text) => page.getByRole('searchbox').fill(text), 'unsaved'],
  ['', async (page, text) => {
    await page.locator('summary', { hasText: 'Add a task of your own' }).click();
    await page.getByLabel('What do you want to remember?').fill(text);
    await button(page, 'Add').click();
  }],
  ['settings/', async (page, text) => {
    const clinic = page.locator('section, form').filter({ has: page.getByRole('heading', { name: 'Your clinic' }) });
    await clinic.getByLabel('Eating and drinking before a session').fill(text);
    await button(page, 'Save what my clinic said').click();
  }],
  ['settings/', async (page, text) => {
    await page.getByLabel('Name', { exact: true }).fill(text);
    await page.getByLabel('Their number').fill('+1 555 010 9999');
    await button(page, 'Add this person').click();
  }, 'few'],
  // Half-written, and left.
  ['log/', async (page, text) => {
    await button(page, 'Note').click();
    await fill(page, 'Note', text);
    await page.waitForTimeout(60);
    await fill(page, 'Note', '');
  }, 'unsaved'],
  ['settings/', (page, text) => page.getByLabel('Passphrase for this file').fill(text), 'unsaved'],
];

/** Types `count` words, spread over the places. */
async function typeEverywhere(page, count) {
  const words = [];
  const few = new Map();
  for (let at = 0; words.length < count; at += 1) {
    const [path, act, kind] = PLACES[at % PLACES.length];
    if (kind === 'few' && (few.get(act) ?? 0) >= 4) continue;
    few.set(act, (few.get(act) ?? 0) + 1);
    const text = word(words.length);
    await inside(page, path);
    await act(page, text);
    words.push({ text, path, saved: kind !== 'unsaved' });
    if (kind !== 'unsaved') await eventually(async () => assert.equal(await page.getByText('Saving…').count(), 0));
  }
  return words;
}

phoneTest(`with the passcode set before typing, ${CANARIES} words typed in every place that takes text stand nowhere on disk`, LIMIT, async (phone, t) => {
  const page = await phone.go();
  const passcode = `code ${randomBytes(4).toString('hex')}`;
  const phrase = await turnOnLock(phone, passcode);
  await inside(page, 'session/new/');
  await page.getByRole('radio', { name: 'Infusion (IV)' }).check();
  await button(page, 'Start aftercare').click();
  await page.getByText('since your dose').waitFor();
  const words = await typeEverywhere(page, CANARIES);
  await inside(page, 'settings/');
  await button(page, 'Lock now').click();
  await locked(page);
  await phone.quit();
  await phone.start();
  await locked(await phone.go('history/'));
  await phone.quit();
  const files = await filesOnDisk(phone.profile);
  const tables = files.filter(({ isTable }) => isTable);
  t.diagnostic(`${words.length} words, ${files.length} files, ${tables.length} tables, of which ${tables.filter(({ unpacked }) => unpacked).length} were unpacked`);
  for (const { text, path } of [...words, { text: passcode }, { text: phrase }, { text: phrase.split(' ')[0] + ' ' + phrase.split(' ')[1] }]) {
    assert.deepEqual(filesWith(files, text), [], `typed at ${path}`);
  }
  await phone.start();
});

phoneTest('without a passcode the words are on disk, and Settings says that they can be read', async (phone) => {
  const page = await phone.go();
  await startSession(page);
  const words = (await typeEverywhere(page, 12)).filter(({ saved }) => saved);
  await eventually(async () => assert.ok((await readEvents(page)).length > words.length));
  await phone.go('settings/');
  await page.getByText('They are not encrypted').waitFor();
  await phone.quit();
  const files = await filesOnDisk(phone.profile);
  for (const { text, path } of words) assert.notDeepEqual(filesWith(files, text), [], `typed at ${path}`);
  await phone.start();
});

test('a word is found in a packed block of a database, where its bytes stand nowhere', () => {
  // By the two formats: "kanari" as it is, then six bytes from six bytes before; the table has this one block.
  const packed = Buffer.from([14, 5 << 2, ...Buffer.from('kanari'), (6 - 4) << 2 | 1, 6, 1 << 2, ...Buffer.from('-x')]);
  const index = Buffer.from([0, 1, 2, 'k'.charCodeAt(0), 0, packed.length, 0, 0, 0, 0, 1, 0, 0, 0]);
  const trailer = (kind) => Buffer.from([kind, 0, 0, 0, 0]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, packed.length + 5, index.length]);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  const bytes = Buffer.concat([packed, trailer(1), index, trailer(0), footer]);
  const files = [{ name: '000005.ldb', bytes, unpacked: Buffer.concat(blocks(bytes)) }];
  assert.ok(!bytes.includes('kanarikanari'));
  assert.deepEqual(filesWith(files, 'kanarikanari-x'), ['000005.ldb']);
});
