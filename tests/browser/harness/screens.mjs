// The screens that are looked at: how a page is opened until all of it is drawn, a record with something in it, and what
// opens by a press or is said by the app itself.

import { addBytes, discard, spoiltCopy } from './builds.mjs';
import { DIST } from './phone.mjs';
import { logEffect, pressEffect, savedStatus, startSession, waitForOffline } from './steps.mjs';

const HOUR_MS = 3_600_000;

/** Chooses an appearance, as the start of the next page reads it. */
export const setLook = (page, look) => page.evaluate((look) => {
  const settings = JSON.parse(localStorage.getItem('aftercare.settings') ?? '{}');
  localStorage.setItem('aftercare.settings', JSON.stringify({ ...settings, ...look }));
}, look);

/** Opens a page and waits until all of it is drawn. */
export async function open(phone, path) {
  const page = await phone.go(path);
  await page.waitForFunction(() => !/(Opening|Reading|Abriendo|Leyendo)[^.]*…/.test(document.querySelector('main').innerText));
  return page;
}

/** A session an hour ago; an entry, a severe one, one in the bin. */
export async function settleIn(phone) {
  const { page } = phone;
  await startSession(page, { route: 'Nasal spray', when: Date.now() - HOUR_MS });
  await logEffect(page, 'Feeling sick', 'Moderate');
  await logEffect(page, 'Dizzy or light-headed', 'Severe');
  await logEffect(page, 'Very sleepy', 'Mild');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Moved to the bin').waitFor();
}

/** By the keyboard: taps in quick succession on one spot of the screen are taken for one tap. */
export const press = (page, name) => page.getByRole('button', { name }).first().press('Enter');
const pressExactly = (page, name) => page.getByRole('button', { name, exact: true }).first().press('Enter');
const openBin = async (page) => {
  await page.locator('summary', { hasText: 'Bin' }).click();
  await page.getByRole('button', { name: /^Put back/ }).waitFor();
};

/** What opens by a press: the route, and the presses. */
export const STATES = {
  'a Why, and all that is to do': ['', async (page) => {
    await press(page, /^Why: /);
    const all = page.getByRole('button', { name: /^Show (all|\d)/ });
    if (await all.count()) await all.click();
  }],
  'the strengths of an effect': ['log/', (page) => press(page, 'Feeling sick')],
  'a severe entry with its numbers and a note': ['log/', async (page) => {
    await pressEffect(page, 'Blurred vision', 'Severe');
    await savedStatus(page, 'Blurred vision').waitFor();
    await press(page, 'Add a note');
    await page.getByRole('textbox', { name: 'Note' }).fill('Since the trip home.');
  }],
  'an entry with a time that is still to come': ['log/', async (page) => {
    await pressEffect(page, 'Feeling sick', 'Mild');
    await press(page, 'Change the time');
    await page.getByLabel('When did it begin?').fill('2090-01-01T10:00');
    await press(page, 'Save time');
    await page.getByText('That time is still to come').waitFor();
  }],
  'the search without a hit': ['log/', async (page) => {
    await page.getByRole('searchbox').fill('xyzzyx');
    await page.getByText('Nothing found').first().waitFor();
  }],
  'words of one’s own that are too few': ['log/', async (page) => {
    await pressExactly(page, 'Something else');
    await pressExactly(page, 'Mild');
    await page.getByText('Write down a word or two first.').waitFor();
  }],
  'a reading that is judged': ['log/', async (page) => {
    await pressExactly(page, 'Blood pressure');
    await page.getByLabel('Top number').fill('90');
    await page.getByLabel('Bottom number').fill('95');
    await pressExactly(page, 'Save');
    await page.getByText('The bottom number is smaller').waitFor();
  }],
  'the night, half answered': ['log/', async (page) => {
    await pressExactly(page, 'Sleep');
    await pressExactly(page, 'Save');
    await page.getByText('Enter the hours of sleep').waitFor();
  }],
  'History by session, with its table': ['history/', async (page) => {
    await press(page, 'By session');
    await page.locator('summary', { hasText: 'As a table' }).first().click();
    await page.locator('summary', { hasText: 'Find and filter' }).click();
  }],
  'the bin, asked whether to delete for good': ['history/', async (page) => {
    await openBin(page);
    await press(page, /^Delete for good/);
    await page.getByText('This cannot be undone').first().waitFor();
  }],
  'the correction of an entry': ['history/', (page) => press(page, /^Correct: Feeling sick/)],
  'the correction of a session': ['history/', (page) => press(page, /^Correct: Session/)],
  'the bin': ['history/', openBin],
  'an entry just moved to the bin': ['history/', async (page) => {
    await press(page, /^Move to bin: Feeling sick, mild/);
    await page.getByText('Moved to the bin').first().waitFor();
  }],
  'the session form with nothing chosen and a time to come': ['session/new/', async (page) => {
    await page.getByLabel('When did the dose finish?').fill('2090-01-01T10:00');
    await press(page, 'Start aftercare');
    await page.getByText('That time is still to come').waitFor();
    await page.getByText('Choose how it was given').waitFor();
  }],
  'the card of chest pain, with the strengths': ['log/', async (page) => {
    await press(page, 'Chest pain or pressure');
    await page.locator('summary', { hasText: 'Note it' }).click();
  }],
  'the card of thoughts of suicide, noted': ['log/', async (page) => {
    await press(page, 'Thoughts of suicide or self-harm');
    await page.locator('summary', { hasText: 'Note it' }).click();
    await press(page, 'Note it without a strength');
    await page.getByRole('alertdialog').getByText('Saved').waitFor();
  }],
  'the offer to install': ['', async (page) => {
    // One offer at a time: while that of Rest mode stands, this one waits.
    await press(page, 'Not now');
    await page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })));
    await page.getByRole('button', { name: 'Install the app' }).waitFor();
  }],
  'an entry that is not saved': ['log/', async (page) => {
    await page.evaluate(() => {
      const full = () => { throw new DOMException('no room', 'QuotaExceededError'); };
      for (const name of ['add', 'put']) IDBObjectStore.prototype[name] = full;
    });
    await pressEffect(page, 'Feeling sick', 'Mild');
    await page.getByText('Not saved yet').first().waitFor();
  }],
};

/** Entries are gone, one is damaged, and a new version waits: what the app must say by itself. */
export async function withEveryNotice(phone, look) {
  const page = await open(phone, '');
  await page.evaluate(() => new Promise((done, failed) => {
    const opening = indexedDB.open('aftercare');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('events', 'readwrite');
      const events = transaction.objectStore('events');
      events.getAllKeys().onsuccess = ({ target }) => {
        events.put('nothing that can be read', target.result.at(0));
        events.delete(target.result.at(-1));
      };
      transaction.oncomplete = () => { opening.result.close(); done(); };
      transaction.onabort = () => failed(transaction.error);
    };
  }));
  await waitForOffline(page);
  const next = await spoiltCopy(DIST, 'sw.js', addBytes);
  phone.host.setDir(next);
  await open(phone, 'settings/');
  await page.getByText('A new version is ready').waitFor();
  await page.getByText('Your entries are missing').waitFor();
  await page.getByText('could not be read').first().waitFor();
  await look(page);
  await discard(next);
}
