// Restore: one file brings everything back, twice changes nothing, two phones merge; nothing that is here is removed.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest, readEvents, seed, withPhone } from './harness.mjs';
import { backUp, choose, deleteEverything, evening, kept, PASSPHRASE, restore, texts, unlock, WORDS } from './harness/backup.mjs';
import { enveloped } from './harness/envelope.mjs';
import { press, summary } from './harness/history.mjs';

phoneTest('one file behind a passphrase brings back everything, settings too, after Delete everything', async (phone) => {
  const page = await evening(phone);
  await phone.go('settings/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const before = await texts(page);
  const { name, text } = await backUp(phone, PASSPHRASE);
  assert.match(name, /^aftercare-\d{4}-\d\d-\d\d\.txt$/);
  assert.ok(!text.includes(WORDS) && !text.includes('nausea'), 'the file can be read');
  await page.getByText(/Last backup: today .*Nothing is newer\./).waitFor();

  await deleteEverything(phone);
  assert.deepEqual(await texts(page), []);
  await restore(phone, text, PASSPHRASE);
  assert.deepEqual(await texts(page), before);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await phone.go('history/');
  await page.getByText(WORDS).first().waitFor();
});

phoneTest('export, delete everything, restore is the identity', async (phone) => {
  await evening(phone);
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  await restore(phone, text);
  assert.equal((await backUp(phone)).text, text);
});

phoneTest('before anything is restored it is said what the file has and what is new; twice changes nothing', async (phone) => {
  const page = await phone.go();
  await seed(page, 30, { end_ms: Date.UTC(2026, 2, 9, 12) });
  const { text } = await backUp(phone);
  await phone.go();
  await logEffect(page, 'Feeling sick');
  const before = await kept(page);
  await phone.go('settings/');
  const card = await choose(page, text);
  await card.getByText('This file has 30 entries. From March 5, 2026 to March 9, 2026. None is new to this phone. Nothing will be removed.').waitFor();
  await card.getByRole('button', { name: 'Cancel' }).click();
  assert.equal(await card.getByText('This file has').count(), 0);
  assert.equal(await kept(page), before);
  await restore(phone, text);
  assert.equal((await texts(page)).length, 31);
  await page.getByText('Restored: nothing was new.').waitFor();
});

phoneTest('two phones merge, in either order to the same record', async (phone) => {
  const page = await phone.go();
  await seed(page, 20, { seed: 1, end_ms: Date.UTC(2026, 2, 9, 12) });
  const { text: mine } = await backUp(phone);
  await withPhone({}, async (other) => {
    const there = await other.go();
    await seed(there, 25, { seed: 2, end_ms: Date.UTC(2026, 2, 9, 13) });
    const { text: theirs } = await backUp(other);
    await restore(other, mine);
    await restore(phone, theirs);
    const [here, both] = [await texts(page), await texts(there)];
    assert.equal(here.length, 45);
    assert.deepEqual(here, both);
  });
});

phoneTest('what was deleted for good stays deleted, whatever an older file says; other tabs see what is restored', async (phone) => {
  const page = await evening(phone);
  const { text } = await backUp(phone);
  await phone.go('history/');
  await press(page, 'Move to bin: Note');
  await phone.go('history/');
  await summary(page, 'Bin (1)').click();
  await press(page, 'Delete for good: Note');
  await page.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Deleted for good.', { exact: true }).waitFor();
  await eventually(async () => assert.ok(!JSON.stringify(await readEvents(page)).includes(WORDS)));
  const second = await phone.newPage();
  await second.goto(`${phone.url}history/`);
  await restore(phone, text);
  assert.ok(!JSON.stringify(await readEvents(page)).includes(WORDS), 'a deleted note came back');
  await second.getByText('Feeling sick').first().waitFor();
});

phoneTest('Check a backup says whether it would restore, and changes nothing', async (phone) => {
  const page = await evening(phone);
  const { text: locked } = await backUp(phone, PASSPHRASE);
  await deleteEverything(phone);
  const before = await kept(page);
  const card = await choose(page, locked, { check: true });
  await unlock(card, PASSPHRASE);
  await card.getByText('This backup can be restored. Nothing was changed.').waitFor();
  assert.equal(await card.getByRole('button', { name: /Restore these/ }).count(), 0);
  await card.getByRole('button', { name: 'Close' }).click();
  assert.equal(await kept(page), before);
  const refused = await choose(page, 'no backup', { check: true });
  await refused.getByText('This is not a backup of Aftercare.').waitFor();
});

phoneTest('where the frame is whole and an entry is not, it is named, and the intact ones come back on consent', async (phone) => {
  const page = await phone.go();
  await seed(page, 10, { end_ms: Date.UTC(2026, 2, 9, 12) });
  const { text } = await backUp(phone);
  await deleteEverything(phone);
  const lines = text.split('\n');
  lines[5] = lines[5].replace('"schema":1', '"schema":7');
  const card = await choose(page, lines.join('\n'));
  await card.getByText('1 of its entries is damaged and cannot be restored:').waitFor();
  await card.getByText(/Number 4, after March \d, 2026/).waitFor();
  assert.equal((await texts(page)).length, 0);
  await card.getByRole('button', { name: 'Restore the intact ones' }).click();
  await card.getByText('Restored: 9 new entries.').waitFor();
  assert.equal((await texts(page)).length, 9);
});

phoneTest('a file of which no entry is whole is refused, and so is an envelope in an envelope; the check says so of what is partly whole', async (phone) => {
  const page = await phone.go();
  await seed(page, 3, { end_ms: Date.UTC(2026, 2, 9, 12) });
  const { text } = await backUp(phone);
  const before = await kept(page);
  await choose(page, text.replaceAll('"schema":1', '"schema":7'));
  await page.getByText('This backup is damaged. Nothing was changed.').waitFor();
  const card = await choose(page, enveloped(enveloped(text, PASSPHRASE), PASSPHRASE));
  await unlock(card, PASSPHRASE);
  await card.getByText('This backup is damaged. Nothing was changed.').waitFor();
  assert.equal(await card.getByLabel('Passphrase of the file').count(), 0);
  await choose(page, text.replace('"schema":1', '"schema":7'), { check: true });
  await card.getByText('The intact entries can be restored. Nothing was changed.').waitFor();
  assert.equal(await card.getByText('This backup can be restored').count(), 0);
  assert.equal(await kept(page), before);
});

phoneTest('Cancel holds, also while a file is being opened; what comes late of one file does not stand in place of the next', async (phone) => {
  const page = await evening(phone);
  const { text } = await backUp(phone, PASSPHRASE);
  const card = await choose(page, text);
  await card.getByLabel('Passphrase of the file').fill(PASSPHRASE);
  await card.evaluate((card) => {
    const press = (name) => Array.from(card.querySelectorAll('button')).find((each) => each.textContent === name).click();
    press('Open it');
    press('Cancel');
  });
  // The key is made in some 0.3 s; on this machine, whatever it does, in two.
  await page.waitForTimeout(2_000);
  assert.equal(await card.getByText(/This file has|Passphrase of the file|One moment/).count(), 0);

  const said = await page.getByLabel('Restore from a file').evaluate(async (field) => {
    const chosen = (file) => {
      const all = new DataTransfer();
      all.items.add(file);
      field.files = all.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const late = new File(['x'], 'aftercare.txt');
    // A large file from a slow card.
    late.text = () => new Promise((done) => { setTimeout(() => done('{"hello":"late"}'), 500); });
    chosen(late);
    chosen(new File(['{"format":"aftercare-backup","version":1'], 'aftercare.txt'));
    await new Promise((done) => { setTimeout(done, 1_500); });
    return field.closest('section').textContent;
  });
  assert.match(said, /The end of this backup is missing/);
  assert.doesNotMatch(said, /This is not a backup/);
});
