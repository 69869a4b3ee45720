// The lock: what it hides, what it never hides, and that it opens again.

import assert from 'node:assert/strict';
import { eventually, logEffect, phoneTest, readEvents, waitForOffline } from './harness.mjs';
import { evening, texts, WORDS } from './harness/backup.mjs';
import { seal } from './harness/record.mjs';
import { inside, lockNow, locked, PASSCODE, rewriteRows, storedLock, tryToUnlock, turnOnLock, unlock } from './harness/lock.mjs';

/** Everything that an interface of the browser shows, as one text. */
const everything = async (page) => JSON.stringify([
  await texts(page),
  await storedLock(page),
  await page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } })),
]);

async function historyHas({ page }, ...words) {
  await inside(page, 'history/');
  for (const each of words) await page.getByText(each).first().waitFor();
}

phoneTest('with the lock on nothing of the record is readable in any store, and a passcode opens all of it again', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await historyHas(phone, WORDS, 'Feeling sick');
  await logEffect(page, 'Dizzy or light-headed', 'Mild');
  await lockNow(phone);
  const seen = await everything(page);
  for (const word of [WORDS, 'nausea', 'dizziness', 'infusion', '"kind"']) assert.ok(!seen.includes(word), word);
  assert.ok(!(await page.content()).includes(WORDS));

  await phone.killAndRestart();
  await locked(await phone.go('history/'));
  await unlock(phone.page);
  await historyHas(phone, WORDS, 'Feeling sick', 'Dizzy or light-headed');
});

phoneTest('locked, offline and with another tab: the numbers, the signs, the checklist, the driving rule and noting stay open', async (phone) => {
  await evening(phone);
  await waitForOffline(phone.page);
  await turnOnLock(phone);
  const other = await phone.newPage();
  await phone.go('history/', other);
  await locked(other);
  await phone.goOffline();
  const page = await lockNow(phone);
  await locked(other);
  for (const route of ['', 'log/', 'history/', 'session/new/', 'settings/']) await locked(await phone.go(route));
  await page.getByText('Not before 24 hours after the dose').waitFor();
  await page.locator('summary', { hasText: 'The whole list' }).click();
  for (const phase of ['First 2 hours', 'Trip home', 'First evening', 'Next day', 'First week']) {
    await page.getByRole('heading', { name: phase, exact: true }).waitFor();
  }
  await page.locator('summary', { hasText: 'Warning signs' }).click();
  await page.getByText('Slow, shallow or hard breathing').waitFor();
  await page.getByRole('button', { name: 'Thoughts of suicide or self-harm' }).click();
  await page.getByRole('alertdialog').getByRole('link', { name: /988/ }).first().waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  // It is kept, it shows its card, and nobody had to type a passcode.
  await page.getByRole('button', { name: 'Feeling sick', exact: true }).click();
  await page.getByRole('button', { name: 'Severe', exact: true }).click();
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  const noted = (await texts(page)).filter((text) => text.slice(9).startsWith('~n'));
  assert.equal(noted.length, 1);
  await page.getByRole('link', { name: 'Get help' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
  await phone.go('history/');
  await unlock(page);
  await page.getByText('Feeling sick, severe').first().waitFor();
  await page.getByText('Feeling sick, moderate').first().waitFor();
});

phoneTest('the recovery phrase opens the lock, and a passcode that was changed opens it alone', async (phone) => {
  await evening(phone);
  const phrase = await turnOnLock(phone);
  const page = await lockNow(phone);
  await unlock(page, phrase.toUpperCase().replaceAll(' ', '-'));
  await inside(page, 'settings/');
  const before = await texts(page);
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Change the passcode' }).click();
  await card.locator('#passcode-now').fill(PASSCODE);
  await card.locator('#passcode-new').fill('another one');
  await card.locator('#passcode-again').fill('another one');
  await card.getByRole('button', { name: 'Change the passcode' }).click();
  await card.getByText('The passcode is changed').waitFor();
  assert.deepEqual(await texts(page), before, 'rows were written anew');
  await card.getByRole('button', { name: 'Lock now' }).click();
  await locked(page);
  await tryToUnlock(page, PASSCODE);
  await page.getByText('That does not open it').waitFor();
  await unlock(page, 'another one');
});

phoneTest('wrong tries wait longer and longer, also after a restart, and delete nothing', async (phone) => {
  await evening(phone);
  await turnOnLock(phone);
  const page = await lockNow(phone);
  const rows = await texts(page);
  const now_ms = Date.now();
  await page.clock.setFixedTime(now_ms);
  for (let wrong = 1; wrong <= 5; wrong += 1) {
    await tryToUnlock(page, `wrong ${wrong}`);
    await eventually(async () => assert.equal(await page.evaluate(() => localStorage.getItem('aftercare.tries')), `${wrong} ${now_ms}`));
  }
  await phone.go('');
  await locked(page);
  await tryToUnlock(page, PASSCODE);
  await page.getByText('Wait 5 seconds, then try again. Nothing is ever deleted.').waitFor();
  assert.deepEqual(await texts(page), rows);
  // Said for as long as it is true.
  await page.getByText('Wait 5 seconds').waitFor({ state: 'detached' });
  await page.clock.setFixedTime(now_ms + 5_000);
  await unlock(page);
  assert.equal(await page.evaluate(() => localStorage.getItem('aftercare.tries')), null);
});

phoneTest('turned off, everything stands in the clear as it was before', async (phone) => {
  const page = await evening(phone);
  const before = await readEvents(page);
  await turnOnLock(phone);
  const card = page.locator('#lock');
  await card.locator('summary', { hasText: 'Turn off the lock' }).click();
  await card.locator('#passcode-off').fill('wrong one');
  await card.getByRole('button', { name: 'Turn off the lock' }).click();
  await card.getByText('That does not open it').last().waitFor();
  await card.locator('#passcode-off').fill(PASSCODE);
  await card.getByRole('button', { name: 'Turn off the lock' }).click();
  await card.getByText('The lock is off.').waitFor();
  assert.deepEqual(await readEvents(page), before);
  assert.deepEqual(await storedLock(page), {});
});

phoneTest('a flipped bit, a swapped record, one in the clear and one rolled back are noticed, named, and stop nothing', async (phone) => {
  const page = await evening(phone);
  for (const name of ['Very sleepy', 'Dizzy or light-headed', 'Blurred vision']) await logEffect(page, name, 'Mild');
  const [clear] = await readEvents(page);
  await turnOnLock(phone);
  // Deleted for good, and later put back by somebody who had a copy.
  const rolled = (await readEvents(page)).at(-1);
  await inside(page, 'history/');
  await page.getByRole('button', { name: /^Move to bin: Blurred vision/ }).click();
  await page.locator('summary', { hasText: 'Bin' }).click();
  // By the keyboard: taps in quick succession on one spot are taken for one.
  await page.getByRole('button', { name: /^Delete for good: Blurred/ }).press('Enter');
  await page.getByRole('group', { name: /^This cannot be undone/ }).getByRole('button', { name: 'Delete for good' }).press('Enter');
  await eventually(async () => assert.notEqual((await readEvents(page)).find(({ key }) => key === rolled.key).text, rolled.text));
  const rows = await readEvents(page);
  const [, one, two, three] = rows;
  const flip = (text) => text.slice(0, -3) + (text.at(-3) === 'A' ? 'B' : 'A') + text.slice(-2);
  await rewriteRows(page, [
    [one.key, seal(flip(one.text.slice(9)))],
    [two.key, three.text],
    [rolled.key, rolled.text],
    [clear.key, clear.text],
  ]);
  await phone.go('settings/');
  await unlock(page);
  await page.getByText('4 entries could not be read').first().waitFor();
  await page.getByRole('button', { name: 'Show what could not be read' }).click();
  const shown = await page.locator('#kept .typed').innerText();
  for (const { key } of [clear, one, two, rolled]) assert.ok(shown.includes(key), key);
});

phoneTest('contacts are shown while locked only where the person chose so', async (phone) => {
  const page = await evening(phone);
  await phone.go('settings/');
  await page.getByLabel('Name', { exact: true }).fill('Maria Lopez');
  await page.getByLabel('Their number').fill('+1 555 010 9999');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await page.getByText('Maria Lopez').first().waitFor();
  await turnOnLock(phone);
  await lockNow(phone);
  assert.equal(await page.getByText('Maria Lopez').count(), 0);
  assert.ok(!(await everything(page)).includes('Maria'));
  await unlock(page);
  await page.getByLabel('Show my contacts while locked').check();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await locked(page);
  await page.getByRole('link', { name: /Maria Lopez/ }).first().waitFor();
});

phoneTest('what was half-written is kept enciphered, and is there again once it is unlocked', async (phone) => {
  const page = await evening(phone);
  await turnOnLock(phone);
  await inside(page, 'log/');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('a sentence that was never');
  await eventually(async () => assert.match(await page.evaluate(() => localStorage.getItem('aftercare.draft') ?? ''), /^[0-9a-f]{8} ~n/));
  await phone.go('log/');
  await locked(page);
  assert.ok(!(await everything(page)).includes('a sentence'));
  await unlock(page);
  await eventually(async () => assert.equal(await page.getByRole('textbox', { name: 'Note' }).inputValue(), 'a sentence that was never'));
});
