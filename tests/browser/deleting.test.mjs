// Delete for good: whatever is asked of the browser afterwards, the words are not there.

import assert from 'node:assert/strict';
import { eventually, phoneTest } from './harness.mjs';
import { correct, entry, oneOfEach, press, summary } from './harness/history.mjs';
import { HOUR_MS, TEN_MS } from './harness/life.mjs';

/** Runs in the page: every text that the browser keeps for the app. */
async function allThatIsKept() {
  const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href, JSON.stringify(history.state)];
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const objects = db.transaction(store).objectStore(store);
      texts.push(JSON.stringify(await answer(objects.getAll())), JSON.stringify(await answer(objects.getAllKeys())));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
  }
  texts.push(document.documentElement.outerHTML, ...Array.from(document.querySelectorAll('input, textarea'), (field) => field.value));
  return texts;
}

const SECRET = /.{0,80}(zanzibar|timbuktu).{0,20}/i;

phoneTest('after Delete for good no byte of the words is left in any store, in any tab', { context: { timezoneId: 'UTC' } }, async (phone) => {
  const { page } = await oneOfEach(phone);
  const other = await phone.newPage();
  await other.clock.setFixedTime(TEN_MS + 2 * HOUR_MS);
  for (const words of ['zanzibar once', 'timbuktu twice']) {
    const note = await correct(page, 'Note');
    await note.getByLabel('Note', { exact: true }).fill(words);
    await note.getByRole('button', { name: 'Save note' }).click();
    await entry(page, 'Note').getByText(words, { exact: true }).waitFor();
  }
  await phone.go('history/', other);
  await other.getByText('timbuktu twice').first().waitFor();
  const found = async (tab) => (await tab.evaluate(allThatIsKept)).map((text) => SECRET.exec(text)?.[0] ?? '').join('');
  assert.ok(await found(page) && await found(other), 'it is looked for where it is');
  // A note half-written is a copy as well.
  await (await correct(page, 'Note')).getByLabel('Note', { exact: true }).fill('timbuktu thrice');
  await press(page, 'Move to bin: Note');
  await page.goto(`${phone.url}history/`);
  await summary(page, 'Bin (1)').click();
  await page.getByText('What is here stays for 30 days, then it is deleted for good.').waitFor();
  await press(page, 'Delete for good: Note');
  await page.getByText('This cannot be undone. Nobody can bring it back.').waitFor();
  await press(page, 'Keep it in the bin');
  assert.ok(await found(page), 'kept');
  await press(page, 'Delete for good: Note');
  await page.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Deleted for good.', { exact: true }).waitFor();
  await summary(page, 'Bin (0)').waitFor();
  assert.equal(await found(page), '');
  await eventually(async () => assert.equal(await found(other), ''));
  for (const tab of [page, other]) {
    await tab.reload();
    await tab.getByText('Feeling sick, moderate').waitFor();
    assert.equal(await found(tab), '');
  }
  await phone.killAndRestart();
  await phone.go('history/');
  // The shelf of a browser that was killed may be some seconds old; the app puts it in order when it has read all.
  await eventually(async () => assert.equal(await found(phone.page), ''));
});
