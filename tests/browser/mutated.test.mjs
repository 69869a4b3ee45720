// 300 backups with something wrong in them, through the real screen: each is refused within a second with the one sentence
// that fits, or its damaged entries are named; nothing is taken without consent, and nothing changes.
//
// AFTERCARE_SEED repeats the files of an earlier run.

import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { history, phoneTest, readEvents, row, seed } from './harness.mjs';
import { answerTo, answerToPassphrase, listenToCard, SENTENCES } from './harness/answers.mjs';
import { backUp, deleteEverything, PASSPHRASE } from './harness/backup.mjs';
import { enveloped } from './harness/envelope.mjs';
import { everything } from './harness/everything.mjs';
import { fitted } from './harness/forge.mjs';
import { judge } from './harness/judge.mjs';
import { watchMachine } from './harness/machine.mjs';
import { mutations } from './harness/mutate.mjs';
import { dice, moment } from './harness/record.mjs';
import { writeRaw } from './harness/trouble.mjs';

const COUNT = 300;
const SEED = Number(process.env.AFTERCARE_SEED || Date.now() % 1_000_000);
const SECOND_MS = 1_000;
const END_MS = Date.UTC(2026, 2, 9, 12);
const WORDS = 'Un café con mi hermana, “todo bien” 😀';

/** A phone on Settings with some entries, and files: its own plain one, one with a passphrase, and one of another record. */
async function phoneAndFiles(phone) {
  const page = await phone.go();
  const random = dice(4);
  const note = (words, hours) => row({ kind: 'note', note: words, began: moment(END_MS) }, END_MS + hours * 3_600_000, random);
  const rows = [...history(20, { end_ms: END_MS }), note(WORDS, 1), row({ kind: 'of_next_year', more: [1] }, END_MS + 2 * 3_600_000, random), note('two', 3)];
  await writeRaw(page, rows);
  await phone.go('settings/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const { text: plain } = await backUp(phone);
  const { text: locked } = await backUp(phone, PASSPHRASE);
  await deleteEverything(phone);
  await seed(page, 8, { seed: 9, end_ms: END_MS });
  const { text: other } = await backUp(phone);
  await phone.go('settings/');
  await listenToCard(page);
  return { page, rows, plain, locked, other };
}

/** What the card has to say of a file by what it is worth, and what can be pressed then. */
function fits(worth, { text, buttons, items }, { check, what }) {
  const named = worth.damaged?.map((number) => `Number ${number}`);
  if (!worth.damaged) {
    assert.ok(worth === 'protected' ? text.startsWith(SENTENCES.protected) : text === SENTENCES[worth], `${what}: ${worth}, and not: ${text}`);
    assert.deepEqual(buttons.filter((name) => /^Restore/.test(name)), [], what);
    return;
  }
  const entries = worth.entries === 0 ? 'no entries' : worth.entries === 1 ? '1 entry' : `${worth.entries} entries`;
  assert.ok(text.startsWith(`This file has ${entries}.`) && text.includes('Nothing will be removed.'), `${what}: ${text}`);
  assert.deepEqual(items.map((item) => item.replace(/, after .*/, '')), named, what);
  assert.equal(text.includes('cannot be restored:'), named.length > 0, what);
  const restores = named.length > 0 ? 'Restore the intact ones' : 'Restore these entries';
  assert.deepEqual(buttons, check ? ['Close'] : [restores, 'Cancel'], what);
}

phoneTest('300 backups with something wrong in them are refused, each with its sentence and within a second, and change nothing', { timeout: 900_000 }, async (phone, t) => {
  const { page, ...files } = await phoneAndFiles(phone);
  const before = await everything(page);
  const machine = watchMachine();
  const [took_ms, late] = [[], []];
  const count = {};
  for (const [at, { what, bytes }] of mutations(SEED, COUNT, files).entries()) {
    const where = `${what} (seed ${SEED}, file ${at + 1})`;
    const worth = judge(bytes);
    const kind = worth.damaged ? 'offered in part' : worth;
    assert.ok(kind !== 'protected' && worth.damaged?.length !== 0, `nothing is wrong with it: ${where}`);
    const check = at % 3 === 2;
    machine.begin();
    const answer = await answerTo(page, bytes, { check });
    if (answer.took_ms >= SECOND_MS && machine.onTime()) late.push(where);
    took_ms.push(answer.took_ms);
    fits(worth, answer, { check, what: where });
    assert.equal(await everything(page), before, where);
    count[kind] = (count[kind] ?? 0) + 1;
  }
  machine.end();
  t.diagnostic(`${took_ms.length} files, ${JSON.stringify(count)}; the slowest after ${Math.round(Math.max(...took_ms))} ms; seed ${SEED}`);
  assert.equal(took_ms.length, COUNT);
  assert.deepEqual(late, [], 'later than a second');
});

phoneTest('behind a passphrase: a wrong one, another cipher text and whatever is no whole backup inside are told apart', { timeout: 240_000 }, async (phone, t) => {
  const { page, plain, locked } = await phoneAndFiles(phone);
  const before = await everything(page);
  const next = (letter) => (letter === 'A' ? 'B' : 'A');
  const another = (name) => fitted(locked.replace(new RegExp(`"${name}":"(.)`), (_, letter) => `"${name}":"${next(letter)}`));
  const lines = plain.split('\n');
  lines[6] = lines[6].replace('"schema"', '"Schema"');
  const inside = [plain.replace('"events":[', '"events" ['), '{"hello":"world"}', plain.slice(0, 900), fitted(plain.replace('"version":1,', '"version":2,')), lines.join('\n')];
  const files = [
    ['a wrong passphrase', locked, 'seven white horse', 'wrong passphrase'],
    ...['salt', 'nonce', 'data'].map((name) => [`another ${name}`, another(name), PASSPHRASE, 'wrong passphrase']),
    ['more rounds', fitted(locked.replace('600000', '600001')), PASSPHRASE, 'wrong passphrase'],
    ...inside.map((text) => ['something else inside', enveloped(text, PASSPHRASE), PASSPHRASE, judge(Buffer.from(text))]),
  ];
  const took_ms = [];
  for (const [at, [what, text, passphrase, worth]] of files.entries()) {
    const check = at % 2 === 1;
    fits('protected', await answerTo(page, Buffer.from(text), { check }), { check, what });
    const answer = await answerToPassphrase(page, passphrase);
    if (worth === 'wrong passphrase') assert.ok(answer.text.includes(SENTENCES[worth]), `${what}: ${answer.text}`);
    else fits(worth, answer, { check, what: `${what}: ${JSON.stringify(worth)}` });
    took_ms.push(Math.round(answer.took_ms));
    assert.equal(await everything(page), before, what);
  }
  t.diagnostic(`${files.length} files, the making of the key included: ${took_ms.join(', ')} ms`);
});

phoneTest('of a file with damaged entries the intact ones are taken on consent, as they were written, and no others', async (phone) => {
  const { page, rows, plain } = await phoneAndFiles(phone);
  const before = await readEvents(page);
  const lines = plain.split('\n');
  for (const at of [2, 9, 10]) lines[at] = lines[at].replace('"kind":"', '"kind":"x');
  const worth = judge(Buffer.from(lines.join('\n')));
  assert.deepEqual(worth.damaged, [1, 8, 9]);
  fits(worth, await answerTo(page, Buffer.from(lines.join('\n'))), { what: 'three damaged' });
  assert.deepEqual(await readEvents(page), before);
  await page.getByRole('button', { name: 'Restore the intact ones' }).click();
  await page.getByText('Restored: 20 new entries.').waitFor();
  const intact = rows.filter((_, at) => !worth.damaged.includes(at + 1));
  const expected = [...before, ...intact].map(({ key, text }) => [key, text]).sort();
  assert.deepEqual((await readEvents(page)).map(({ key, text }) => [key, text]), expected);
});

phoneTest('a file of more than 50 MB is refused at once without being read, and one of 50 MB within a second', async (phone, t) => {
  const { page } = await phoneAndFiles(phone);
  const before = await everything(page);
  const bare_ms = await page.evaluate(readBare);
  await page.evaluate(() => {
    window.readings = 0;
    for (const way of ['text', 'arrayBuffer', 'stream', 'bytes', 'slice']) {
      const read = Blob.prototype[way];
      Blob.prototype[way] = function count(...how) {
        window.readings += 1;
        return read?.apply(this, how);
      };
    }
    FileReader.prototype.readAsText = FileReader.prototype.readAsArrayBuffer = () => { window.readings += 1; };
  });
  const took_ms = [];
  // No two in a row of which the same is said.
  for (const [bytes, check, why] of [[3e9, false, 'too large'], [5e7, false, 'cut off'], [5e7 + 1, true, 'too large'], [5e7, true, 'cut off'], [5e7 + 1, false, 'too large']]) {
    const answer = await withFile(bytes, (path) => answerTo(page, path, { check }));
    fits(why, answer, { check, what: `${bytes} bytes` });
    const readings = await page.evaluate(() => [window.readings, window.readings = 0][0]);
    assert.equal(readings, why === 'too large' ? 0 : 1, `read ${readings} times`);
    assert.equal(await everything(page), before);
    took_ms.push(`${Math.round(answer.took_ms)} ms for ${bytes}`);
    // What is read takes as long as the machine needs for that at this moment.
    const most_ms = why === 'too large' ? SECOND_MS : Math.max(SECOND_MS, 8 * bare_ms);
    assert.ok(answer.took_ms < most_ms, took_ms.at(-1));
  }
  t.diagnostic(`${took_ms.join(', ')}; the browser alone needs ${Math.round(bare_ms)} ms to read 50 MB`);
});

/** Runs in the page: how long 50 MB take to be read, and to be made the bytes of a text again, without any app. */
async function readBare() {
  const file = new Blob([new Uint8Array(50_000_000)]);
  const begun_ms = performance.now();
  new TextEncoder().encode(await file.text());
  return performance.now() - begun_ms;
}

/** A file of so many bytes that begins as a backup does; on disk it takes no room. */
async function withFile(bytes, body) {
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-large-'));
  try {
    const file = await open(join(folder, 'aftercare.txt'), 'w');
    await file.write('{"format":"aftercare-backup","version":1,"entries":1,');
    await file.truncate(bytes);
    await file.close();
    return await body(join(folder, 'aftercare.txt'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
