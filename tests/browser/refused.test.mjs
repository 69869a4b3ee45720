// What is no whole backup: refused in one sentence that says why, and nothing is changed. Many more of them: mutated.test.mjs.

import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { phoneTest } from './harness.mjs';
import { backUp, choose, evening, kept, PASSPHRASE, sealed, unlock } from './harness/backup.mjs';

/** Files that are refused, each with the beginning of what is said. */
function refusals(text, locked) {
  const damaged = text.replace('"events":[', '"events" [');
  const lied = locked.replace('"iterations":600000', '"iterations":600');
  return [
    ['foreign', '{"hello":"world"}', 'This is not a backup of Aftercare.'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'This is not a backup of Aftercare.'],
    ['empty', '', 'The end of this backup is missing'],
    ['truncated', text.slice(0, text.length / 2), 'The end of this backup is missing'],
    ['damaged', damaged, 'This backup is damaged.'],
    ['sealed again after a change', sealed(damaged), 'This backup is damaged.'],
    ['newer', sealed(text.replace('"version":1,', '"version":2,')), 'A newer version of Aftercare made this backup.'],
    ['of a newer schema', sealed(text.replaceAll('"schema":1', '"schema":9')), /newer version|damaged/],
    ['too large', Buffer.alloc(50_000_001, 32), 'This file is larger than 50 MB'],
    ['damaged behind a passphrase', locked.replace(/"data":"..../, '"data":"AAAA'), 'This backup is damaged.'],
    ['weakened behind a passphrase', sealed(lied), 'This backup is damaged.'],
  ];
}

phoneTest('whatever is no whole backup is refused within a second with one sentence that says why, and changes nothing', { timeout: 300_000 }, async (phone, t) => {
  const page = await evening(phone);
  const { text } = await backUp(phone);
  const { text: locked } = await backUp(phone, PASSPHRASE);
  const before = await kept(page);
  let slowest_ms = 0;
  for (const [what, file, says] of refusals(text, locked)) {
    const chosen_ms = Date.now();
    const card = await choose(page, file);
    await card.getByText(says).waitFor();
    // 50 MB reach the browser through the test's own pipe first.
    if (what !== 'too large') slowest_ms = Math.max(slowest_ms, Date.now() - chosen_ms);
    assert.equal(await card.getByText('Nothing was changed.').count(), 1, what);
    assert.equal(await card.getByRole('button', { name: /^Restore (these|the)/ }).count(), 0, what);
    assert.equal(await kept(page), before, what);
  }
  t.diagnostic(`the slowest was refused after ${slowest_ms} ms`);
  assert.ok(slowest_ms < 1_000, `${slowest_ms} ms`);

  const card = await choose(page, locked);
  await unlock(card, 'seven white horse');
  await card.getByText('That is not the passphrase of this file. Nothing was changed.').waitFor();
  assert.equal(await card.getByLabel('Passphrase of the file').inputValue(), 'seven white horse');
  assert.equal(await kept(page), before);
  await unlock(card, PASSPHRASE);
  await card.getByText('This file has').waitFor();
});
