// What is no whole backup: refused in one sentence that says why, and nothing is changed.

import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { dice, eventually, phoneTest, seed } from './harness.mjs';
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

phoneTest('300 backups with something wrong in them are refused on the screen, and change nothing', { timeout: 600_000 }, async (phone, t) => {
  const page = await phone.go();
  await seed(page, 12, { end_ms: Date.UTC(2026, 2, 9, 12) });
  const { text } = await backUp(phone);
  const { text: locked } = await backUp(phone, PASSPHRASE);
  const before = await kept(page);
  const seeded = Number(process.env.AFTERCARE_SEED || Date.now() % 1_000_000);
  const random = dice(seeded);
  const count = { refused: 0, named: 0 };
  for (let each = 0; each < 300; each += 1) {
    const bytes = Buffer.from(random() < 0.7 ? text : locked, 'utf8');
    const at = Math.floor(random() * (bytes.length - 1));
    const kind = Math.floor(random() * 4);
    let file = Buffer.from(bytes);
    if (kind === 0) file[at] ^= 1 << Math.floor(random() * 8);
    else if (kind === 1) file = bytes.subarray(0, at);
    else if (kind === 2) file = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    else file = Buffer.concat([bytes.subarray(0, at), Buffer.from('0'), bytes.subarray(at)]);
    // What stands behind the end says nothing.
    if (file.toString('utf8').trimEnd() === bytes.toString('utf8').trimEnd()) continue;
    const card = await choose(page, file);
    const said = await eventually(async () => {
      const now = await card.innerText();
      assert.match(now, /Nothing was changed|damaged and cannot be restored|needs its passphrase/);
      return now;
    });
    assert.ok(!/needs its passphrase/.test(said) , `a changed envelope was taken (seed ${seeded}, ${each})`);
    if (/cannot be restored/.test(said)) {
      count.named += 1;
      await card.getByRole('button', { name: 'Cancel' }).click();
    } else {
      count.refused += 1;
    }
  }
  assert.equal(await kept(page), before);
  t.diagnostic(`${count.refused} refused, ${count.named} with a damaged entry named; seed ${seeded}`);
});
