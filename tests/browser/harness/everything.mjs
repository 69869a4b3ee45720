// Everything that a page can find in the browser's storage, but for the app's own files: what must not change.

/** As one text, the same when nothing was changed. */
export const everything = (page) => page.evaluate(read);

/** Runs in the page. */
async function read() {
  const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const found = [Object.entries({ ...localStorage }).sort(), Object.entries({ ...sessionStorage }).sort()];
  for (const { name, version } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    found.push([name, version]);
    for (const store of db.objectStoreNames) {
      const objects = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answer(objects.getAllKeys()), answer(objects.getAll())]);
      found.push([store, keys, values]);
    }
    db.close();
  }
  return JSON.stringify(found);
}
