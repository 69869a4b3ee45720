// The database as the first version of the app made it, and what stands in whichever there is.

/** The first tab shows something of the same origin that is not the app. */
export async function besideTheApp(phone) {
  phone.expectTrouble(/favicon\.ico/); // Asked for by the browser, for a picture that is opened as a page.
  await phone.page.goto(`${phone.url}icons/mark.svg`);
  return phone.page;
}

/**
 * Everything that was kept goes, and a database of version 1 holds these rows, as the first version wrote them. Afterwards
 * the first tab stands beside the app. Returns what is stored.
 */
export async function fillFirstDatabase(phone, rows) {
  const stored = rows.map(({ key, text }) => ({ key, text }));
  await (await besideTheApp(phone)).evaluate(fill, stored);
  return stored;
}

/** Runs in the page, which must hold no connection. */
async function fill(rows) {
  localStorage.clear();
  const end = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('another page holds the database'));
  });
  await end(indexedDB.deleteDatabase('aftercare'));
  const opening = indexedDB.open('aftercare', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('events');
  const db = await end(opening);
  const transaction = db.transaction('events', 'readwrite', { durability: 'strict' });
  for (const { key, text } of rows) transaction.objectStore('events').put(text, key);
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });
  db.close();
}

/** What kind of database there is, `1: events`; made by nobody if there is none. */
export const shapeOf = (page) => page.evaluate(() => new Promise((done, failed) => {
  const opening = indexedDB.open('aftercare');
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => (opening.error.name === 'AbortError' ? done('none') : failed(opening.error));
  opening.onsuccess = () => {
    const { version, objectStoreNames } = opening.result;
    opening.result.close();
    done(`${version}: ${Array.from(objectStoreNames).join(', ')}`);
  };
}));
